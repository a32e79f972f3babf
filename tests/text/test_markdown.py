from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text import markdown
from credscore.text.document import Document
from tests.text.offsets import check_offsets

PIECES = st.sampled_from([
    "# Head", "\n", "\n\n", "word ", "é", "\U0001f600", "[a](b)", "[a][1]", "[1]: http://x.y\n", "![i](j)", "*", "**",
    "_", "`", "```\n",
    "<div>", "</div>", "<a href='x'>", "</a>", "<sup>", "</sup>", "<!--", "-->", "<", ">", "&amp;", "&", "{{< x >}}",
    "{{", "}}", "{%", "%}",
    "{: .btn}", "{", "}", ":::", "$x_1$", "$", "$$", "^[", "]", "[", "[^1]", "[^1]: note\n", "[@key]", "[[w|l]]",
    "| a | b |\n|--|--|\n| c | d |\n",
    "- ", "1. ", "> ", "    ", "\r\n", "\r", "\t", "---\n", "+++\n", "title: t\n", "import x from 'y'\n", "\x00",
    "\x01", "\ud800", "http://a.b/c",
    "\\", "\\[", "\\]", "## References\n", "<script>", "</script>", "<Foo quote='a b' x={1} />", "~~", "\u2028",
    "\ufeff", "(Smith, 2019)",
])  # fmt: skip


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def labels(document: Document) -> list[tuple[str, str, str]]:
    return [(link.kind, link.target, document.text[link.start : link.end]) for link in document.links]


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_reads_with_exact_offsets(source: str) -> None:
    check_offsets(markdown.read(source))


@pytest.mark.parametrize(
    "source",
    ["[" * 50_000, "<a " * 50_000, "<a '" * 50_000, "> " * 5_000 + "x", "{{" * 50_000, "{% " * 30_000, "$" * 50_001,
    "^[" * 30_000,
     "- " * 3_000, "`" * 50_000, "*a_ " * 20_000, "<div>" * 20_000 + "</p>" * 20_000, "[[" * 30_000, "a" * 1_000_000,
     "\\[" * 30_000,
     "\\begin{x}" * 20_000, "![" * 30_000, "{: " * 30_000, "http://" * 20_000, "&" * 100_000, "(" * 100_000,
     "<Foo a={ " * 20_000,
     "{% highlight %}" * 5_000, "https://a.b/" + ")" * 100_000],
)  # fmt: skip
def test_hostile_text_is_read(source: str) -> None:
    check_offsets(markdown.read(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# One\n\nTwo *three*\nfour.", [("heading", "One"), ("paragraph", "Two three\nfour.")]),
        ("- one\n- two\n\n  > said", [("item", "one"), ("item", "two"), ("quote", "said")]),
        ("> [!NOTE]\n> Mind this.", [("paragraph", "Mind this.")]),
        ("> **Note:** mind this.", [("paragraph", "Note: mind this.")]),
        ("| a | b |\n|---|---|\n| c | d |", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")]),
        ("Before.\n\n```{r}\nplot(x)\n```\n\nAfter.", [("paragraph", "Before."), ("paragraph", "After.")]),
        ("Run `make` now.", [("paragraph", "Run make now.")]),
        ("A &amp; B", [("paragraph", "A & B")]),
        ("See https://example.org/a_b.", [("paragraph", "See .")]),
        ("![A picture of it](a.png) Text", [("paragraph", "Text")]),
        ("<p>One <b>two</b></p>", [("paragraph", "One two")]),
        ("<figure><img src='a.png'><figcaption>What it shows</figcaption></figure>", [("caption", "What it shows")]),
        ("<script>\nlet a = 1;\n\nlet b;\n</script>\n\nProse.", [("paragraph", "Prose.")]),
        ("<!-- hidden -->\nProse.", [("paragraph", "Prose.")]),
        ("One <!-- hidden --> two", [("paragraph", "One  two")]),
        ("{{< figure src='a.png' >}}\n\nProse.", [("paragraph", "Prose.")]),
        ("Prose {% if a %}more{% endif %} here.", [("paragraph", "Prose more here.")]),
        ("{% highlight go %}\nfmt.Print(a)\n{% endhighlight %}\n\nProse.", [("paragraph", "Prose.")]),
        ("## Title\n{:.no_toc}\nProse.", [("heading", "Title"), ("paragraph", "Prose.")]),
        ("::: warning\nMind *this*.\n:::", [("paragraph", "Mind this.")]),
        ("Mass is $m_0 \\cdot c^2$ then.", [("paragraph", "Mass is  then.")]),
        ("It was $p < 0.05$ then.", [("paragraph", "It was p < 0.05 then.")]),
        ("It costs $5 or $10 a month.", [("paragraph", "It costs $5 or $10 a month.")]),
        ("It costs $5-$10 a month.", [("paragraph", "It costs $5-$10 a month.")]),
        ("import A from './a'\nexport const b = 1\n\nProse.", [("paragraph", "Prose.")]),
        ("---\ntitle: T\ndescription: \"A 'b'\"\ntags: [x]\n---\nProse.", [("meta", "T"), ("meta", "A 'b'"),
        ("paragraph", "Prose.")]),
        ("<Callout quote=\"We like it a lot\" count={3} />", [("quote", "We like it a lot")]),
        ("<div>\n**Bold** [label](x) text\n</div>", [("paragraph", "Bold label text")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(markdown.read(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A [b](c) d", [("link", "c", "b")]),
        ("A [b][1] d\n\n[1]: http://e.f", [("link", "http://e.f", "b")]),
        ("A [b] [k] d\n\n[k]: http://e.f", [("link", "http://e.f", "b")]),
        ("<https://e.f> and https://g.h/(i).", [("link", "https://e.f", ""), ("link", "https://g.h/(i)", "")]),
        ("![a](b.png)", [("image", "b.png", "")]),
        ("[Start your free trial](/trial)", [("button", "/trial", "Start your free trial")]),
        ("[Pricing](/p){: .btn .btn-primary}", [("button", "/p", "Pricing")]),
        ("[Pricing](/p){.button}", [("button", "/p", "Pricing")]),
        ("<a class=\"btn\" href=\"/p\">Pricing</a>", [("button", "/p", "Pricing")]),
        ("<div class='cta'>\n\nWant it? [Pricing](/p)\n\n</div>", [("button", "/p", "Pricing")]),
        ("<button>Pricing</button>", [("button", "", "Pricing")]),
        ("{{< button href=\"/p\" >}}Sign up{{< /button >}}", [("button", "/p", "Sign up")]),
        ("{{< cta text=\"Sign up now\" url=\"/p\" >}}", [("button", "/p", "Sign up now")]),
        ("<Hero buttonText=\"Sign up\" buttonLink=\"/p\" x={y} />", [("button", "/p", "Sign up")]),
        ("[[Page|label]]", [("link", "Page", "label")]),
    ],
)  # fmt: skip
def test_links(source: str, expected: list[tuple[str, str, str]]) -> None:
    assert labels(markdown.read(source)) == expected


@pytest.mark.parametrize(
    ("source", "kind", "key"),
    [
        ("Said.[^a]\n\n[^a]: Who", "footnote", "a"),
        ("Said [^gone].", "footnote", "gone"),
        ("Said [12].", "numbered", "12"),
        ("Said \\[12\\].", "numbered", "12"),
        ("Said [1].\n\n[1]: http://e.f", "numbered", "1"),
        ("Said [[M-04-04]](#m).", "numbered", "M-04-04"),
        ("Said.<sup>3</sup>", "numbered", "3"),
        ("Said [@smith2020, p. 3].", "pandoc", "smith2020"),
        ("Said (@smith2020study).", "pandoc", "smith2020study"),
        ("Said \\citep{smith2020}.", "pandoc", "smith2020"),
        ("Said <d-cite key=\"smith2020\"></d-cite>.", "dcite", "smith2020"),
        ("Said [citation needed].", "editor", "citation needed"),
    ],
)  # fmt: skip
def test_markers_stand_where_the_claim_ends(source: str, kind: str, key: str) -> None:
    document = markdown.read(source)
    marker = document.markers[0]
    assert (marker.kind, marker.key) == (kind, key)
    assert document.text[: marker.at].rstrip(" .(") == "Said"
    assert key in source[marker.start : marker.end] or kind == "numbered"


def test_handles_and_addresses_are_no_citations() -> None:
    assert markdown.read("Write to me@example2020.org or [ask](x) @someone.").markers == ()


def test_exponents_are_no_markers() -> None:
    assert markdown.read("About 10<sup>6</sup> cells").markers == ()


def test_reference_section() -> None:
    entries = "1. Smith, J. (2019). [A study](http://a.b).\n2. Lee, K. (2020). Another."
    source = f"Text.\n\n## References\n\n{entries}\n\n## About\n\nUs."
    document = markdown.read(source)
    assert [b.kind for b in document.blocks] == ["paragraph", "heading", "reference", "reference", "heading",
        "paragraph"]
    assert [(r.key, r.targets) for r in document.references] == [("1", ("http://a.b",)), ("2", ())]
    assert source[slice(document.references[1].start, document.references[1].end)].startswith("Lee")


def test_footnote_becomes_a_reference_with_its_targets() -> None:
    document = markdown.read("Said.[^1]\n\n[^1]: See <http://a.b> there.\n\n    And more.")
    (reference,) = document.references
    assert (reference.key, reference.targets) == ("1", ("http://a.b",))
    assert "And more." in reference.text
    assert {b.kind for b in document.blocks} == {"paragraph", "reference"}


def test_skipped_characters_are_counted_by_kind() -> None:
    skipped = markdown.read("Text.\n\n```\ncode\n```\n\n| a |\n|---|\n| b |\n").skipped
    assert skipped["code"] == len("```\ncode\n```")
    assert skipped["table"] >= len("| a |\n|---|\n| b |")
    assert skipped["markup"] < 10


PASTED = """Skip to content

Toggle the table of contents
Leaks in Ansel
Add languages
Article
Talk
Read

Pipes leak.[1] Nobody knows how much.[2]

## References[edit]

1. ^ Holm, A. (2019). "Pipes". Journal of Water. 3 (1): 1-9.
2. ^ "On leaks". The Ansel Courier. 3 May 2020. Retrieved 4 May 2020.

Category: Water
This page was last edited on 2 July 2025, at 17:40 (UTC).

Worried about leaks? Call now and book your free consultation!
"""


def test_furniture_of_a_pasted_page_is_a_menu() -> None:
    document = markdown.read(PASTED)
    menus = [document.text[b.start : b.end].splitlines()[0] for b in document.blocks if b.kind == "menu"]
    assert menus == ["Skip to content", "Toggle the table of contents", "Category: Water"]


def test_a_list_of_references_ends_where_no_entry_follows() -> None:
    document = markdown.read(PASTED)
    assert [r.key for r in document.references] == ["1", "2"]
    assert document.blocks[-1].kind == "paragraph"
    assert document.text[document.blocks[-1].start :].startswith("Worried about leaks?")


def test_entries_of_a_list_may_go_on_in_paragraphs() -> None:
    source = "Pipes leak.[1]\n\n## References\n\n1. Holm, Pipes\n\nBauer, A. (2020). Valves. Ansel University Press.\n"
    assert len(markdown.read(source).references) == 2


def test_a_comparison_in_a_script_does_not_hide_its_end() -> None:
    source = "<iframe></iframe><script>for(var r=0;r<e.length;r++)if(e[r]===a){e[r]=a}\n</script>\n\nText here.\n"
    assert blocks(markdown.read(source)) == [("paragraph", "Text here.")]


@pytest.mark.parametrize("target", ["{{ a }}{{ b }}/c.svg", "/x/{{ a }}/c.svg", "{{ a }}/x/{{ b }}.svg"])
def test_templates_anywhere_in_a_target_leave_a_link(target: str) -> None:
    document = markdown.read(f"Before.\n\n![Figure]({target})\n\nSee [it]({target}).\n")
    assert blocks(document) == [("paragraph", "Before."), ("paragraph", "See it.")]
    assert [link.kind for link in document.links] == ["image", "link"]


def test_a_note_of_several_blocks_hides_nothing_else() -> None:
    source = "Surprising<d-footnote>\n<!-- x -->\n<b>Hint</b>: it is rare.\n</d-footnote>, right? We went on.\n"
    document = markdown.read(source)
    assert "Surprising" in document.text and ", right? We went on." in document.text
    assert "Hint: it is rare." in [reference.text for reference in document.references]
    assert "Hint" not in document.text


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Set `$A_B/x` and then `$C_D/y` too.", "Set $A_B/x and then $C_D/y too."),
        ("Write `{{` and then `}}` here, or ``{%`` and ``%}``.", "Write {{ and then }} here, or {% and %}."),
        ("Say `\\(` for x_1 and `\\)` after.", "Say \\( for x_1 and \\) after."),
        ("Use `^[` before and `]` after.", "Use ^[ before and ] after."),
        ("A lone ` here.\r\n\r\nIt is $x_1$ ` there.", "A lone ` here.\n\nIt is  ` there."),
        ("A formula $a_{`b`}$ that holds ticks.", "A formula  that holds ticks."),
    ],
)
def test_what_begins_in_code_ends_in_it(source: str, shown: str) -> None:
    document = markdown.read(source)
    check_offsets(document)
    assert document.text == shown


def test_a_script_with_an_empty_line_ends_where_its_tag_does() -> None:
    document = markdown.read("<p>\n    One\n    <script>a\n\n    </script>\n    two\n</p>\n\n<p>\n    Three.\n</p>\n")
    check_offsets(document)
    assert [document.text[b.start : b.end].split() for b in document.blocks] == [["One"], ["two"], ["Three."]]


@pytest.mark.parametrize(
    ("source", "shown", "targets"),
    [
        ("![A **b**](/x 1/y z.png)\n\nWords.", "Words.", ["/x 1/y z.png"]),
        ("See [it](../my file.html) é [so](https://a.example/b c?d).", "See it é so.",
         ["../my file.html", "https://a.example/b c?d"]),
        ("Two ![]( /assets /a.jpg) there.", "Two  there.", ["/assets /a.jpg"]),
        ("Take [one](or more of them) now.", "Take [one](or more of them) now.", []),
    ],
)  # fmt: skip
def test_targets_may_hold_spaces(source: str, shown: str, targets: list[str]) -> None:
    document = markdown.read(source)
    check_offsets(document)
    assert document.text == shown
    assert [link.target for link in document.links] == targets


def test_a_list_that_opens_with_an_author_needs_no_heading() -> None:
    entries = [
        "1. Nehring A. How kettles scale. Journal of Kettles. 2018;70(2):384-411.",
        "2. Drake, C. (2013). *Water and heat*. Leicester: Hallgarth.",
    ]
    document = markdown.read("Kettles scale [1].\n\n" + "\n".join(entries))
    assert [block.kind for block in document.blocks] == ["paragraph", "reference", "reference"]
    steps = markdown.read("1. Anna C. is told by 2018 what to do.\n2. Visit https://example.org in 2019.")
    assert {block.kind for block in steps.blocks} == {"item"}


def test_a_byte_order_mark_hides_no_heading() -> None:
    assert blocks(markdown.read("\ufeff# Bells\n\nThey ring.\n")) == [("heading", "Bells"), ("paragraph", "They ring.")]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (":::note[Mind this]\nInside.\n:::", ["Mind this"]),
        ("::: warning Watch out\r\nInside.\r\n:::\r\n", ["Watch out"]),
        ("::: {.callout-tip title=\"One two\"}\nInside.\n:::", ["One two"]),
        (":::info{title='A b' #id}\nInside.\n:::", ["A b"]),
        ("::: warning\nInside.\n:::", []),
        (":::: columns\n::: {.column width=\"50%\"}\nInside.\n:::\n::::", []),
    ],
)
def test_a_fenced_div_may_have_a_title(source: str, title: list[str]) -> None:
    document = markdown.read(source)
    check_offsets(document)
    texts = [(b.kind, document.text[b.start : b.end]) for b in document.blocks]
    assert texts == [*(("heading", text) for text in title), ("paragraph", "Inside.")]


def test_a_component_called_button_shows_its_label() -> None:
    document = markdown.read('It costs much. <Button href="/buy" label="Order today" /> <a id="x"/>And more.\n')
    check_offsets(document)
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        ("paragraph", "It costs much."), ("button", "Order today"), ("paragraph", "And more."),
    ]  # fmt: skip
    assert [(link.target, link.kind) for link in document.links] == [("/buy", "button")]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_strings_of_several_lines_in_toml(newline: str) -> None:
    source = '+++\ndescription = """\nA summary\nof it."""\nlead = \'\'\'One "line".\'\'\'\ntitle = "T"\n+++\nText.\n'
    document = markdown.read(source.replace("\n", newline))
    check_offsets(document)
    assert document.meta == {"description": "A summary of it.", "title": "T"}
    assert document.text == 'A summary of it.\n\nOne "line".\n\nT\n\nText.'
