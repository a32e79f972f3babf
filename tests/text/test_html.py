from __future__ import annotations

import sys
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text.html import read
from credscore.text.html_tokens import Tokeniser
from tests.text.documents import blocks, check, page

PIECES = st.sampled_from(
    [
        "Some words stand here. ",
        "and go on",
        "\n",
        "\r\n",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<div class='cta'>",
        "<nav>",
        "</nav>",
        "<ul>",
        "<li>",
        "</ul>",
        "<li id=fn1>",
        "<ol class=references>",
        "</ol>",
        "<a href='#fn1'>",
        "<a href=u>",
        "</a>",
        "[1]",
        "<sup>",
        "1",
        "</sup>",
        "<br>",
        "<br/>",
        "&amp;",
        "&nbsp;",
        "&",
        "<",
        ">",
        '"',
        "'",
        '<a b="',
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<table><tr><td>",
        "</table>",
        "<blockquote>",
        "</blockquote>",
        "<q>",
        "</q>",
        "<h2>",
        "</h2>",
        "References",
        "<pre>",
        "</pre>",
        "<button>",
        "</button>",
        "<input type=submit value='Go'>",
        "<span class=sr-only>",
        "</span>",
        "<title>",
        '<d-cite key="a,b"></d-cite>',
        "<d-footnote>",
        "</d-footnote>",
        "<script type=text/bibliography>@a{b,",
        "<![CDATA[",
        "]]>",
        "<?x?>",
        "İ",
        "---\n",
        "<head>",
        "<body>",
        "<main>",
        "<svg>",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_offset_is_exact(source: str) -> None:
    check(read(source))


@pytest.mark.parametrize("name", ["vendor.html", "encyclopaedia.html"])
def test_pages_keep_their_offsets(name: str) -> None:
    check(read(page(name)))


@pytest.mark.parametrize("name", ["vendor.html", "encyclopaedia.html"])
def test_tokens_agree_with_the_standard_library(name: str) -> None:
    source = page(name)
    lines = [0]
    for line in source.split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    expected: list[tuple[str, str, int]] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            self._note("open", tag)

        def handle_endtag(self, tag: str) -> None:
            self._note("close", tag)

        def _note(self, kind: str, tag: str) -> None:
            line, column = self.getpos()
            expected.append((kind, tag, lines[line - 1] + column))

    Parser(convert_charrefs=False).feed(source)
    raw = {"title", "style", "script"}
    found = [(t[0], t[3], t[1]) for t in Tokeniser(source).tokens() if t[0] in ("open", "close")]
    assert found == [row for row in expected if row[1] not in raw]


def test_a_vendor_page_falls_apart() -> None:
    document = read(page("vendor.html"))
    assert blocks(document, "button") == ["Book a call with sales", "Start your free trial", "Send me the guide"]
    assert blocks(document, "heading") == [
        "Why the Harbour Ruling Should Keep Every Founder Awake", "Ready to sleep again?", "What happened",
    ]  # fmt: skip
    starts = [text.split()[0] for text in blocks(document, "paragraph")]
    assert starts == ["Last", "The", "An", "After", "Don't"]
    assert blocks(document, "quote") == ["Ledgerleaf cut our audit time by 80%."]
    assert blocks(document, "cell") == ["Plan", "Price", "Pro", "$49"]
    assert {"Get a demo", "Related posts", "Privacy policy", "Accept all"} <= set(blocks(document, "menu"))
    assert document.meta == {
        "title": "Harbour ruling: what founders must do | Ledgerleaf",
        "author": "Marta Quill",
        "date": "2024-03-03",
        "description": "Why the ruling matters & what to do.",
        "url": "https://ledgerleaf.example/blog/harbour",
        "sponsored_links": "1",
    }
    assert "not text" not in document.text
    assert "records[1]" not in document.text
    assert [(mark.kind, mark.key) for mark in document.markers] == [("numbered", "1")]
    links = {document.text[k.start : k.end]: (k.target, k.kind) for k in document.links}
    assert links["invoice guard"] == ("/product?a=1&b=2", "link")
    assert links["Start your free trial"] == ("/signup", "button")


def test_an_encyclopaedia_page_falls_apart() -> None:
    document = read(page("encyclopaedia.html"))
    assert blocks(document, "heading") == ["Harbour Freightline ruling", "Background", "References", "External links"]
    assert [(r.key, r.targets) for r in document.references] == [
        ("1", ("https://courier.example/ruling",)), ("2", ("https://doi.org/10.1234/jrk.2019.041",)),
    ]  # fmt: skip
    assert [(mark.kind, mark.key) for mark in document.markers] == [
        ("editor", "citation needed"), ("numbered", "1"), ("numbered", "2"), ("editor", "citation needed"),
        ("editor", "who?"), ("numbered", "1"), ("author-year", "smith 2023"),
    ]  # fmt: skip
    assert blocks(document, "button") == ["Start your free trial today"]
    assert "[edit]" not in document.text


def kinds(source: str) -> list[tuple[str, str]]:
    document = read(source)
    check(document)
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One.<br>Two.<br><br>Three.", [("paragraph", "One.\nTwo."), ("paragraph", "Three.")]),
        ("a &lt; b &amp;&amp; c &unknown; d < e", [("paragraph", "a < b && c &unknown; d < e")]),
        ("<p>One<p>Two</div></span> and more", [("paragraph", "One"), ("paragraph", "Two"), ("paragraph", "and more")]),
        ("<ul><li>One<ul><li>Two</ul></ul>", [("item", "One"), ("item", "Two")]),
        ("<p class=\"lost>Text</p>", [("paragraph", "Text")]),
        ("<p>He said <q>so</q>.", [("paragraph", "He said \u201cso\u201d.")]),
        ("<svg><text>x</text></svg>Seen", [("paragraph", "Seen")]),
        ("Seen <script>if (a < b) { x() }", [("paragraph", "Seen")]),
        ("<!-- gone --> <![CDATA[gone]]>Seen", [("paragraph", "Seen")]),
        ("<button>Book a call</button><button>Close</button>", [("button", "Book a call"), ("menu", "Close")]),
        ("<div style='display: none'>Hidden words.</div>Seen", [("menu", "Hidden words."), ("paragraph", "Seen")]),
        ("---\ntitle: T\ndescription: A summary.\n---\n<p>Text</p>", [("meta", "A summary."), ("paragraph", "Text")]),
        ("<table><tr><td>" + "A cell that holds whole sentences. " * 6 + "</td><td>B</td></tr></table>",
         [("paragraph", ("A cell that holds whole sentences. " * 6).strip()), ("cell", "B")]),
    ],
)  # fmt: skip
def test_fragments(source: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(source) == expected


def test_bare_addresses_are_links_and_no_prose() -> None:
    source = (
        "<p>See https://a.example/b_c?d=1&amp;e=2, or www.b.example. At "
        "<a href='https://c.example/'>https://c.example</a> it <b>says</b> so [1] (http://d.example).</p><nav>Home at https://e.example</nav>"
    )
    document = read(source)
    check(document)
    assert blocks(document, "paragraph") == ["See , or . At it says so [1] ()."]
    assert [link.target for link in document.links] == [
        "https://a.example/b_c?d=1&e=2", "www.b.example", "https://c.example/", "http://d.example",
    ]  # fmt: skip
    assert [(mark.kind, mark.key, source[mark.start : mark.end]) for mark in document.markers] == [
        ("numbered", "1", "[1]"),
    ]  # fmt: skip


def test_an_article_in_a_region_that_is_named_like_a_menu_is_not_lost() -> None:
    text = "The court found that the company had kept the records without any lawful basis at all. " * 5
    assert ("paragraph", text.strip()) in kinds(f"<div class='sidebar'><p>{text}</p></div><p>Short.</p>")


def test_what_stands_outside_the_article_is_furniture() -> None:
    text = "The court found that the company had kept the records without any lawful basis at all. " * 5
    found = kinds(f"<p>Teaser of another thing.</p><article><h1>Title</h1><p>{text}</p></article><p>More of them.</p>")
    assert [kind for kind, _ in found] == ["menu", "heading", "paragraph", "menu"]


def test_footnotes_resolve() -> None:
    document = read(
        "<p>So it is.<a href='#fn7' role='doc-noteref'>*</a> And so<sup><a href='#fn:x'>2</a></sup>.</p>"
        "<section class='footnotes'><ol><li id='fn7'><p>First. <a href='#fnref7'>\u21a9</a></p><p>Goes on.</p></li>"
        "<li id='fn:x'>See https://a.example/b.</li></ol></section>"
    )
    check(document)
    assert [mark.key for mark in document.markers] == ["1", "2"]
    assert [(r.key, r.text, r.targets) for r in document.references] == [
        ("1", "First. Goes on.", ()), ("2", "See https://a.example/b.", ("https://a.example/b",)),
    ]  # fmt: skip


def test_distill_citations_and_footnotes() -> None:
    document = read(
        "<p>So it is.<d-cite key='osei2019, tamm2020'></d-cite> And so."
        "<d-footnote>See <a href='https://a.example'>a</a>.</d-footnote></p>"
        "<script type='text/bibliography'>@article{osei2019, title={T}, url={https://b.example/p}}\n"
        "@book{tamm2020, title={U}}</script>"
    )
    check(document)
    assert [(mark.kind, mark.key) for mark in document.markers] == [
        ("dcite", "osei2019"), ("dcite", "tamm2020"), ("footnote", "d-footnote-1"),
    ]  # fmt: skip
    assert {r.key: r.targets for r in document.references} == {
        "d-footnote-1": ("https://a.example",), "osei2019": ("https://b.example/p",), "tamm2020": (),
    }  # fmt: skip


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<a ",
        '<a ">" ',
        '<a "',
        "<!--",
        "<![CDATA[",
        "<div>",
        "</div>",
        "<ul><div>",
        "<li>a",
        "<a href=x>",
        "x<br>",
        "&nbsp;<br>",
        "x&amp;",
        "<script>",
        "<svg>",
        "w<sup>1</sup>",
        "<p>x</b>",
        "<td>",
        "<q>",
        "<a href=#fn1>1</a>",
        "&",
        "<title>",
        "</",
        "<span class=sr-only>",
        "[1](Smith, 2019)<i>",
        '<li id=fn1>a (2019) "b"',
        "<input type=submit value=a>",
        '<p a="',
        "<h2>References</h2>",
    ],
)
def test_work_grows_with_the_length_of_hostile_markup(unit: str) -> None:
    assert steps(unit * 2000) < 6 * steps(unit * 500) + 2000


def test_deep_nesting_is_read() -> None:
    depth = 100_000
    assert kinds("<div>" * depth + "Deep" + "</div>" * depth) == [("paragraph", "Deep")]


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
    "opening",
    [
        "<section id='related-work'><h2>A</h2>",
        "<section id='search-and-share' class='level2'><h2>A</h2>",
        "<div class='section' id='comments-on-the-method'><h2>A</h2>",
        "<h2 id='menu-items'>A</h2>",
        "<h2 id='related'>A</h2>",
    ],
)
def test_an_id_made_of_a_title_is_no_name_of_furniture(opening: str) -> None:
    text = "The court found that the company had kept the records without any lawful basis at all. " * 3
    found = kinds(f"<p>{text * 2}</p>{opening}<p>{text}</p>")
    assert [kind for kind, _ in found] == ["paragraph", "heading", "paragraph"]


def test_the_id_of_a_box_names_it() -> None:
    for opening in ("<div id='related-posts'>", "<section id='comments'>", "<h2>A</h2><div class=related>"):
        assert kinds(f"<p>Text is here.</p>{opening}<p>Other.</p>")[-1] == ("menu", "Other.")
