from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text.plain import read
from tests.text.documents import blocks, check, page

PIECES = st.sampled_from(
    [
        "Some words stand here",
        "and go on.",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "• ",
        "- ",
        "1. ",
        "> ",
        "# ",
        "== ",
        "[1]",
        "[",
        "](",
        ")",
        "**",
        "_a_",
        "https://x.example/a",
        "&amp;",
        "&",
        "<b>",
        "<a href='u'>",
        "</a>",
        "<",
        "Home",
        "Book a call",
        "References",
        "^ ",
        '[1] Osei, K. (2019). "T".',
        "|",
        "\t",
        "    ",
        "By Jane Doe",
        "© 2024",
        "\\[3\\]",
        "^{[5][6]}",
        "(Smith, 2019)",
        "\u00a0",
        "\u2028",
        "---",
        "İ",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_offset_is_exact(source: str) -> None:
    check(read(source))


@pytest.mark.parametrize("name", ["vendor.txt", "rewrite.txt", "encyclopaedia.txt"])
def test_pasted_pages_keep_their_offsets(name: str) -> None:
    check(read(page(name)))


def test_a_pasted_vendor_page_falls_apart() -> None:
    document = read(page("vendor.txt"))
    assert blocks(document, "button") == ["Book a call →", "Start your free trial", "Subscribe to our newsletter"]
    assert blocks(document, "heading") == [
        "Why the Harbour Data Ruling Should Keep Every Founder Awake",
        "What actually happened?",
        "Three things you must do now",
    ]
    assert len(blocks(document, "item")) == 3
    assert [text.split()[0] for text in blocks(document, "paragraph")] == ["Last", "The", '"Ledgerleaf', "Don't"]
    assert {"Skip to content", "Get a demo", "Privacy Policy", "Ten invoice mistakes"} <= set(blocks(document, "menu"))
    assert document.meta["author"] == "Marta Quill"
    assert document.meta["date"] == "March 3, 2024"
    labels = {document.text[link.start : link.end]: link.target for link in document.links}
    assert labels["Start your free trial"] == "https://ledgerleaf.example/signup"
    assert "everything about" in document.text
    assert "£40 million" in document.text


def test_a_pasted_rewrite_falls_apart() -> None:
    document = read(page("rewrite.txt"))
    assert blocks(document, "heading")[1:] == ["What Is Harbour Freightline?", "How Much Is The Fine?", "Conclusion"]
    assert len(blocks(document, "paragraph")) == 5
    assert blocks(document, "button") == []
    assert document.meta["author"] == "admin"


def test_a_pasted_encyclopaedia_page_falls_apart() -> None:
    document = read(page("encyclopaedia.txt"))
    assert document.meta["title"] == "Harbour Freightline ruling"
    assert blocks(document, "heading")[:4] == [
        "Harbour Freightline ruling",
        "Background",
        "Proceedings",
        "First instance",
    ]
    assert [reference.key for reference in document.references] == ["a", *(str(n) for n in range(1, 13))]
    marked = {mark.key for mark in document.markers if mark.kind in ("numbered", "footnote")}
    assert marked == {reference.key for reference in document.references}
    editors = [mark.key for mark in document.markers if mark.kind == "editor"]
    assert editors == ["citation needed", "who?", "citation needed", "by whom?", "dead link"]
    assert blocks(document, "button") == ["Start your free trial today"]
    assert blocks(document, "paragraph")[-1].startswith("Limited offer")
    assert "Data retention" in blocks(document, "menu")


def test_wrapped_lines_are_joined_and_one_line_paragraphs_are_not() -> None:
    wrapped = (
        "The court found that the company had kept the records of its customers\n"
        "without any lawful basis, and that it had known so for many long years\n"
        "before anybody asked.\n"
        "A second paragraph begins here although no blank line stands before it,\n"
        "as happens now and then.\n"
    )
    assert [text[:12] for text in blocks(read(wrapped))] == ["The court fo", "A second par"]
    pasted = "\n".join(
        f"Paragraph {n} is one long line. " + "It says what it has to say and no more. " * 4 for n in range(3)
    )
    assert len(blocks(read(pasted), "paragraph")) == 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Book a call", "button"),
        ("Start your free trial", "button"),
        ("Get a demo", "button"),
        ("Contact sales", "button"),
        ("Subscribe now", "button"),
        ("Download the guide", "button"),
        ("Learn more →", "button"),
        ("[Sign up](https://x.example)", "button"),
        ("Skip to content", "menu"),
        ("About us", "menu"),
        ("Share on Facebook", "menu"),
        ("5 min read", "menu"),
        ("Advertisement", "menu"),
        ("Home > News > Shipping", "menu"),
        ("Deutsch Español Français", "menu"),
        ("© 2024 Ledgerleaf. All rights reserved", "menu"),
        ("We use cookies to improve your visit.", "menu"),
        ("Read more: Ten mistakes", "menu"),
        ("Page 3 of 12", "menu"),
        ("By Jane Doe", "meta"),
        ("Published on 3 March 2024", "meta"),
        ("Sponsored content", "meta"),
        ("FOR IMMEDIATE RELEASE", "meta"),
        ("> It was said so.", "quote"),
        ("| a | b |", "cell"),
        ("• One thing", "item"),
        ("2) Another thing", "item"),
        ("## A heading", "heading"),
        ("== A heading ==", "heading"),
        ("Background[edit]", "heading"),
        ("Books are read by people who like them.", "paragraph"),
        ("Download the file, then run the installer.", "paragraph"),
        ("Start your engines, the minister told the crowd.", "paragraph"),
        ("By 2019 the company had moved its records.", "paragraph"),
    ],
)
def test_a_line_of_its_own(line: str, kind: str) -> None:
    source = (
        f"A first paragraph stands here, so that there is one.\n\n{line}\n\nA last paragraph ends the text, as it must."
    )
    document = read(source)
    assert [block.kind for block in document.blocks][1] == kind


def test_left_in_markup_is_stripped_and_links_are_kept() -> None:
    document = read(
        "A **bold** word, a [label](https://a.example/x_(y)) and <b>more</b> at https://b.example/z."
        "<br>New ![pic](/p.png) line &lt;3."
    )
    assert document.text == "A bold word, a label and more at .\nNew pic line <3."
    assert [(document.text[k.start : k.end], k.target, k.kind) for k in document.links] == [
        ("label", "https://a.example/x_(y)", "link"), ("", "https://b.example/z", "link"), ("pic", "/p.png", "image"),
    ]  # fmt: skip


def test_markers_stay_in_the_text_without_their_carets() -> None:
    document = read("It is so.^[3] And so.^{[5][6]} And \\[7\\] so [[8]](#cite_note-8).")
    assert document.text == "It is so.[3] And so.[5][6] And [7] so [8]."
    assert [(mark.key, document.text[mark.at : mark.at + 3]) for mark in document.markers] == [
        (key, f"[{key}]") for key in "35678"
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "![[",
        "<a ",
        "(2019)",
        "a [1",
        "&",
        "*",
        "x *a",
        "_a",
        "https://",
        "a",
        "\n",
        "> ",
        "1. ",
        "^ a ",
        "Home | ",
        "- a\n",
        "(Smith, 2019; ",
        "`",
        "\\[",
        "= ",
        "|",
        "a\tb",
        "[](",
        "((a)",
        '[1] A. B. "c" 2019\n',
        "By A\n",
        " b",
    ],
)
def test_work_grows_with_the_length_of_hostile_text(unit: str) -> None:
    assert steps(unit * 2000) < 6 * steps(unit * 500) + 2000


def steps(source: str) -> int:
    """The lines of Python run to read ``source``: a clock that no load on the machine disturbs."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(source)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "line",
    [
        "\u201cThe bump does appear to be real, experts confirmed!\u201d",
        "Experts confirmed to us that the bump is real!",
        "* * *",
    ],
)
def test_no_heading(line: str) -> None:
    long = "The court found that the company had kept the records of its customers without any lawful basis at all."
    assert blocks(read(f"{long}\n\n{line}\n\n{long}"), "heading") == []


def test_a_date_behind_a_bar_is_declared() -> None:
    source = "Leaks in Ansel\n\nHarbour Staff | June 12, 2025\n\nPipes leak, and nobody in town knows how much.\n"
    assert read(source).meta.get("date") == "June 12, 2025"


def test_a_paragraph_behind_a_reference_list_is_no_part_of_its_last_entry() -> None:
    entry = '2. ^ "Moss, A. (2021). A long history of the water works of Northgate and its valley". Northgate Press.'
    tail = "Save 30% on your first year of secure hosting! Order now and get a free domain."
    head = "The works opened in 1921.[1][2]\n\nReferences\n1. ^ Town records, 1921. Retrieved 2024."
    document = read(f"{head}\n{entry}\n\n{tail}")
    assert [block.kind for block in document.blocks][-3:] == ["reference", "reference", "paragraph"]
    last = document.blocks[-1]
    assert document.text[last.start : last.end] == tail


def test_entries_with_back_links_need_no_heading() -> None:
    prose = "The works opened in 1921 and closed in 1974.[1][2] Nobody knows who drew the plans."
    entries = [
        '1. ^ Moss, A. (2021). "A history of the water works". Northgate Press.',
        '2. ^ "Works to close". The Northgate Echo. 3 May 1974. Retrieved 4 June 2024.',
    ]
    document = read("\n\n".join([prose, "\n".join(entries)]))
    assert [block.kind for block in document.blocks] == ["paragraph", "reference", "reference"]
    assert [reference.key for reference in document.references] == ["1", "2"]


def test_a_stray_tab_makes_no_table_of_a_paragraph() -> None:
    row = "Oak\t12\t3.50\n"
    prose = "At\tnoon the council met to talk about the bridge, and about what it would cost the town to mend it "
    prose += "before the winter comes."
    assert [block.kind for block in read(f"{row}{row}\n{prose}\n").blocks] == ["cell"] * 6 + ["paragraph"]


def test_an_invitation_to_follow_with_more_behind_it_is_a_sentence_of_the_writers() -> None:
    asked = "Follow us on Instagram, hit the bell, and tell your friends. Your support means the world to us!"
    for line, kind in ((asked, "paragraph"), ("Follow us on Instagram", "menu")):
        assert read(f"The bell rang twice on Sunday morning.\n\n{line}\n").blocks[-1].kind == kind


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_notes_at_the_end_are_references(newline: str) -> None:
    lines = [
        "The river rose.[1] So did the lake, say those who live there.[2]", "",
        "[1] The gauge at the bridge is read by the council, which is to say by a clerk", "who lives next to it.", "",
        "[2] Not all of them.", "", "So it ends.",
    ]  # fmt: skip
    document = read(newline.join(lines))
    check(document)
    assert [block.kind for block in document.blocks] == ["paragraph", "reference", "reference", "paragraph"]
    assert [(r.key, r.text[-6:]) for r in document.references] == [("1", "to it."), ("2", " them.")]


@pytest.mark.parametrize(
    "text", ["[1] One.\n\n[2] Two.", "So it is.[2]\n\n[1] One.\n\n[2] Two.", "It is.[1]\n\n[2] Two."]
)
def test_numbers_that_nobody_calls_are_no_notes(text: str) -> None:
    assert not read(text).references


PROGRAM = "    $ gauge --read bridge\n    level: 2.1\n\n    for day in week:\n        print(day)\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_an_indented_program_is_no_prose(newline: str) -> None:
    source = f"The gauge is read by a program.\n\n{PROGRAM}\nIt ran for a year.\n".replace("\n", newline)
    document = read(source)
    check(document)
    assert document.text == "The gauge is read by a program.\n\nIt ran for a year."
    assert document.skipped["code"] > 50


@pytest.mark.parametrize(
    "source",
    [
        "He wrote to us.\n\n    The river rose in the night, and nobody slept.\n    Nobody said so.\n\nThat was all.",
        "\n".join(f"    The river rose on day {n}, and nobody slept." for n in range(9)),
        "So it is:\n    - The river rose in the night.\n    - The lake did not rise.\n",
    ],
)
def test_indented_prose_is_prose(source: str) -> None:
    assert "code" not in read(source).skipped


def test_a_sentence_among_indented_code_is_prose() -> None:
    sentence = "The river rose in the night and nobody at all slept."
    document = read(f"It says:\n\n    <div>\n    <p>{sentence}</p>\n    <br>\n    </div>\n\nSo it ends.")
    check(document)
    assert blocks(document, "heading", "paragraph") == ["It says:", sentence, "So it ends."]


def test_what_stands_under_related_posts_is_a_list_of_links() -> None:
    prose = "The river rose in the night, and the council met to talk about what to do with the bridge by the mill."
    document = read(f"{prose}\n\nYou may also like:\n\nTen tips for a dry cellar\n\nWhat is a gauge?\n\n{prose}\n")
    check(document)
    assert [block.kind for block in document.blocks] == ["paragraph", "menu", "menu", "menu", "paragraph"]


@pytest.mark.parametrize("line", ["Article Talk", "Not to be confused with Lake.", "For other uses, see Lake."])
def test_an_encyclopaedias_pointers_are_furniture(line: str) -> None:
    assert read(f"{line}\n\nA river is water that flows from a spring to the sea, says the book of rivers.").blocks[
        0
    ].kind == "menu"  # fmt: skip
