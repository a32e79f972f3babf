from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text import reflist
from credscore.text.citemarks import scan


def marks(text: str) -> list[tuple[str, str, str]]:
    return [(kind, key, text[start:end]) for kind, key, start, end in scan(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the coast.[12] Then", [("numbered", "12", "[12]")]),
        ("records.[3][4]", [("numbered", "3", "[3]"), ("numbered", "4", "[4]")]),
        ("shown [1, 2]", [("numbered", "1", "[1, 2]"), ("numbered", "2", "[1, 2]")]),
        ("shown [5\u20137]", [("numbered", key, "[5\u20137]") for key in "567"]),
        ("page [12, p. 45]", [("numbered", "12", "[12, p. 45]")]),
        ("escaped \\[3\\]", [("numbered", "3", "\\[3\\]")]),
        ("iPhone[3] and GitHub[4]", [("numbered", "3", "[3]"), ("numbered", "4", "[4]")]),
        ("label [KB14]", [("numbered", "KB14", "[KB14]")]),
        ("caret.^[3]", [("numbered", "3", "^[3]")]),
        ("braces.^{[5][6]} More", [("numbered", "5", "^{[5]"), ("numbered", "6", "[6]}")]),
        ("raised.\u00b9\u00b2 More", [("numbered", "12", "\u00b9\u00b2")]),
        ("the coast\u00b3 is", [("numbered", "3", "\u00b3")]),
        ("said so.[a] Then[note 1]", [("footnote", "a", "[a]"), ("footnote", "note 1", "[note 1]")]),
        ("a note[^fish]", [("footnote", "fish", "[^fish]")]),
        ("it is so (Smith, 2019)", [("author-year", "smith 2019", "Smith, 2019")]),
        (
            "(Smith & Jones 2019; Lee et al., 2020, p. 3)",
            [
                ("author-year", "smith 2019", "Smith & Jones 2019"),
                ("author-year", "lee 2020", "Lee et al., 2020, p. 3"),
            ],
        ),
        ("(see also van der Berg, 2001)", [("author-year", "berg 2001", "see also van der Berg, 2001")]),
        ("(World Health Organization, 2020)", [("author-year", "world 2020", "World Health Organization, 2020")]),
        ("Smith et al. (2019) say", [("author-year", "smith 2019", "Smith et al. (2019)")]),
        ("Osei\u2019s (2019a) shows", [("author-year", "osei 2019a", "Osei\u2019s (2019a)")]),
        ("by Smith and Jones (2019a)", [("author-year", "smith 2019a", "Smith and Jones (2019a)")]),
        ("Smith (2019) found", [("author-year", "smith 2019", "Smith (2019)")]),
        ("as [Smith et al., 2019] say", [("author-year", "smith 2019", "Smith et al., 2019")]),
        ("so[citation needed]", [("editor", "citation needed", "[citation needed]")]),
        ("so[Citation needed since March 2019]", [("editor", "citation needed", "[Citation needed since March 2019]")]),
        ("some[who?] say", [("editor", "who?", "[who?]")]),
        ("odd[dubious \u2013 discuss]", [("editor", "dubious discuss", "[dubious \u2013 discuss]")]),
        ("best[peacock prose]", [("editor", "peacock prose", "[peacock prose]")]),
        ("mine[original research?]", [("editor", "original research?", "[original research?]")]),
    ],
)
def test_marks_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in [2019] it",
        "so [sic] said",
        "and [...] then",
        "- [ ] open",
        "- [x] done",
        "x[0] = 1",
        "a[1]",
        "sys.argv[1]",
        "my_list[3]",
        "rows = [1, 2, 3]",
        "interval [0, 1]",
        "score [3-1]",
        "[a] man came",
        "area of 12 m\u00b2",
        "10\u00b3",
        "(March 2019)",
        "(since 2019)",
        "Joker (2019) is a film",
        "(n = 20)",
        "the year (2019)",
        "[^1]: a definition",
        "[edit]",
    ],
)
def test_no_marks(text: str) -> None:
    assert marks(text) == []


@given(st.text(alphabet="[]()^{}\\12,-; aAé.¹²\n", max_size=80))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    found = scan(text)
    assert all(0 <= start < end <= len(text) for _, _, start, end in found)
    assert [mark[2] for mark in found] == sorted(mark[2] for mark in found)


@pytest.mark.parametrize(
    ("line", "expected"),
    [("References", True), ("## Works cited ##", True), ("5. Sources[edit]", True), ("Bibliography:", True),
     ("Reference architecture", False), ("News", False), ("Our sources say that", False)],
)  # fmt: skip
def test_reference_headings(line: str, expected: bool) -> None:
    assert reflist.is_heading(line) is expected


def entries(text: str) -> list[tuple[str, tuple[str, ...]]]:
    spans, here = [], 0
    for line in text.split("\n"):
        spans.append((here, here + len(line)))
        here += len(line) + 1
    return [(entry.key, entry.targets) for entry in reflist.references(text, spans)]


def test_numbered_entries_keep_their_numbers_and_targets() -> None:
    text = (
        '[3] K. Osei, "Idle data", 2018. doi:10.1234/abc.def.\n4. Brandt, U. Keeping. ISBN 978-0-00-000000-2\n'
        "   continued https://rlq.example/a_(b)."
    )
    assert entries(text) == [
        ("3", ("https://doi.org/10.1234/abc.def",)),
        ("4", ("https://rlq.example/a_(b)", "urn:isbn:9780000000002")),
    ]


def test_entries_without_numbers_are_keyed_by_author_or_place() -> None:
    assert [key for key, _ in entries("Smith, A. (2020). Title.\nA page without an author.")] == ["smith 2020", "2"]
    assert [key for key, _ in entries('^ "Court rules". 2024.\n^ a b Doran, Lucia (2024).')] == ["1", "2"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"Court rules". The Courier. Retrieved 1 March 2024.', True),
        ("Tamm, J. (2019). How much. Journal of Records.", True),
        ("https://example.org/a", True),
        ("Start your free trial today and save money.", False),
        ("In 2019 it rained.", False),
    ],
)
def test_what_looks_like_an_entry(line: str, expected: bool) -> None:
    assert reflist.looks_like_entry(line) is expected
