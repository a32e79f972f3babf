"""Which HTML elements, classes and ids mean what."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.expressions import expression
from credscore.text.wordlists import words

BLOCKS = words("""
address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody
td tfoot th thead tr ul caption label button listing xmp option search d-article d-appendix d-title d-byline
d-footnote-list d-citation-list dt-article
""")
CODE = frozenset({"pre", "listing", "xmp", "d-code"})
HEADINGS = {f"h{n}": n for n in range(1, 7)}

META = {
    "author": "author",
    "description": "description",
    "og:title": "title",
    "og:description": "description",
    "og:url": "url",
    "date": "date",
    "article:published_time": "date",
    "article:author": "author",
    "dc.date": "date",
    "dc.creator": "author",
    "citation_author": "author",
    "citation_publication_date": "date",
    "og:site_name": "site",
    "pubdate": "date",
    "parsely-author": "author",
}
"""Names in ``meta`` elements and what they tell of the article."""

_WORDS = expression(r"[a-z]+|\d+")
_MENU = words("""
nav navbar navigation navlinks menu menubar submenu breadcrumb breadcrumbs share sharing sharedaddy social socials
cookie cookies consent gdpr related sidebar footer comment comments respond disqus pagination pager skip skiplink
toc widget widgets advert advertisement advertising adsense ads masthead topbar toolbar popup modal offcanvas
noprint catlinks printfooter navbox hatnote editsection metadata tags taglist tagcloud postmeta sitemap copyright
colophon languages lang switcher hamburger drawer search searchbox outbrain taboola recommended
recirculation
""")
_WEAK = words("tags search lang metadata skip modal ads widget widgets copyright menu share social comment toolbar")
_CONTENT = words("""
content main body wrap wrapper container page has with no without layout column col row article post entry site theme
single hentry
""")
_OF_CONTENT = frozenset({"article", "post", "entry", "page", "site", "single", "hentry"})
_STRONG = words("comments commentlist sidebar breadcrumb breadcrumbs pagination disqus related nav navigation")
_REFERENCES = words("""
references reference reflist footnotes footnote endnotes endnote bibliography citations csl refs referencelist
footnotelist fnlist bib biblio bibentry bibitem
""")
_NOTHING: frozenset[str] = frozenset()
_NOTE_WORDS = frozenset({"footnote", "ref"})
_BACK_WORDS = frozenset({"backlink", "reversefootnote", "backref"})
_ENTRY_ID = expression(
    r"(?:user-content-)?(?:cite_note|fn|_?ftn|_?edn|footnote|endnote|note|ref|bib|cit"
    r"|en|b|r)[-_:.]?[\w.:-]{0,80}\d|ref-",
    re.I,
)
_ARTICLES = frozenset({"main", "article", "d-article", "dt-article"})
_ARTICLE = expression(
    r"\b(?:(?:post|entry|article|story|blog|page|main|rich|body)[-_]?(?:content|body"
    r"|text|main)|articlebody|content[-_](?:body|article|main)|mw-parser-output|mw-content-text"
    r"|bodycontent)\b"
)
_ARTICLE_SIGNS = ("content", "body", "text", "main", "parser")
_HIDDEN = expression(
    r"editsection|sr-only|screen-reader|visually-?hidden|cite-backlink|display:\s?none|visibility:\s?hidden"
    r"|(?:font-size|opacity):\s?0(?![.\d])",
    re.I,
)
_WHITE = r"(?:#fff(?:fff)?|white|rgb\(255,255,255\))(?![\w(])"
_WHITE_TEXT = expression(rf"(?<![-\w])color:{_WHITE}")
_DARK = expression(rf"background(?:-color|-image)?:(?!{_WHITE})")
_BUTTON = frozenset({"btn", "button", "cta", "btns", "calltoaction"})
_CTA = frozenset({"cta", "calltoaction", "signup", "subscribe", "newsletter", "optin", "leadform", "promo", "upsell"})
_NOTE_TARGET = expression(
    r"#(?:cite[_-]note|fn|_?ftn|_?edn|footnote|endnote|note|ref|bib|cr|b\d|r\d|en\d" r"|rfn|citeref|d-footnote|sd?fn)",
    re.I,
)
_BACK_TARGET = expression(
    r"#(?:cite[_-]ref|fn-?_?ref|_?ftnref|_?ednref|footnote-?_?ref|endnote-?ref|rf|a-fn"
    r"|user-content-fnref|ref-fn|note-?back|back-?(?:link|ref|\d))",
    re.I,
)


class Traits(NamedTuple):
    """What a block element's name and attributes say of it. ``key``: its id, if it can be an entry of a reference
    list; ``menu``: whether it is called furniture; ``call``: whether it is a box that calls to action."""

    key: str = ""
    article: bool = False
    menu: bool = False
    references: bool = False
    call: bool = False


def traits(name: str, attributes: dict[str, str]) -> Traits:
    """Return the traits of an element."""
    listed = name in ("d-footnote-list", "d-citation-list")
    if not attributes:
        return Traits(article=name in _ARTICLES, references=listed)
    names = said(attributes)
    ident = attributes.get("id", "")
    references = is_references(attributes, names)
    slug = ident and (name in HEADINGS or (_is_section(name, attributes) and ("-" in ident or "_" in ident)))
    called = said({key: attributes[key] for key in ("class", "role") if key in attributes}) if slug else names
    return Traits(
        ident if ident and (name == "li" or (name in BLOCKS and _ENTRY_ID.match(ident))) else "",
        is_article(name, attributes),
        not references and is_menu(attributes, called),
        listed or references,
        bool(names) and is_call(names) and name not in ("body", "html", "main", "article"),
    )


def _is_section(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element's id is the title of its section in small letters, as documentation tools write it."""
    return name == "section" or "section" in attributes.get("class", "").split()


def said(attributes: dict[str, str]) -> frozenset[str]:
    """The words of an element's class, id and role, in lower case."""
    names = [attributes[name] for name in ("class", "id", "role") if name in attributes]
    return frozenset(_WORDS.findall(" ".join(names).lower())) if names else _NOTHING


def is_hidden(tag: str) -> bool:
    """Whether a start tag, as written, says that nobody sees its text: not shown, of no size, white on white."""
    if _HIDDEN.search(tag):
        return True
    if "color" not in tag.lower():
        return False
    style = tag.replace(" ", "").lower()
    return bool(_WHITE_TEXT.search(style)) and not _DARK.search(style)


def is_menu(attributes: dict[str, str], names: frozenset[str]) -> bool:
    """Whether class, id or role say that an element is furniture. A word beside ``content`` or ``page`` says little."""
    if attributes.get("role") in (
        "navigation",
        "search",
        "contentinfo",
        "menu",
        "menubar",
        "complementary",
        "dialog",
        "alertdialog",
    ):
        return True
    style = attributes.get("style", "").replace(" ", "").lower()
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or (style and is_hidden(style)):
        return True
    found = names & _MENU
    if not found:
        return False
    beside = names & _CONTENT
    if beside:
        return beside <= _OF_CONTENT and not found.isdisjoint(_STRONG)
    return bool(found - _WEAK) or len(names) <= 3


def is_references(attributes: dict[str, str], names: frozenset[str]) -> bool:
    """Whether an element holds a reference list or footnotes."""
    if not names & _REFERENCES and not {"works", "cited"} <= names:
        return False
    return (
        not names & {"widget", "nav", "backlink", "text", "section"}
        or attributes.get("role", "").startswith("doc-")
        or "footnotes" in names
    )


def is_article(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element is said to hold the page's main text."""
    if name in _ARTICLES or attributes.get("role") in ("main", "article"):
        return True
    if "articleBody" in attributes.get("itemprop", ""):
        return True
    called = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return any(map(called.__contains__, _ARTICLE_SIGNS)) and _ARTICLE.search(called) is not None


def is_button(attributes: dict[str, str], names: frozenset[str]) -> bool:
    """Whether a link is styled as a button."""
    return attributes.get("role") == "button" or bool(names & _BUTTON)


def is_call(names: frozenset[str]) -> bool:
    """Whether an element is a box that calls to action."""
    return bool(names & _CTA) or {"call", "action"} <= names or ({"sign", "up"} <= names)


def is_note_link(attributes: dict[str, str], names: frozenset[str]) -> bool:
    """Whether a link leads to a footnote or an entry of the reference list."""
    if attributes.get("role") in ("doc-noteref", "doc-biblioref") or names >= _NOTE_WORDS:
        return True
    return bool(_NOTE_TARGET.match(_fragment(attributes))) and not is_back_link(attributes, names)


def is_back_link(attributes: dict[str, str], names: frozenset[str]) -> bool:
    """Whether a link leads from a footnote back to the text."""
    if attributes.get("role") == "doc-backlink" or names & _BACK_WORDS:
        return True
    return bool(_BACK_TARGET.match(_fragment(attributes)))


def _fragment(attributes: dict[str, str]) -> str:
    href = attributes.get("href", "")
    return href[href.find("#") :] if "#" in href[:300] else ""
