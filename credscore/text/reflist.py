"""Reference lists: their headings, their entries, and what an entry points to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from credscore.expressions import expression
from credscore.text.citemarks import author_year
from credscore.text.wordlists import phrases

HEADINGS = phrases("""
references|reference|reference list|list of references|sources|source|sources cited|bibliography
selected bibliography|notes|footnotes|endnotes|end notes|explanatory notes|notes and references|references and notes
references and footnotes|notes and sources|sources and notes|citations|citation|works cited|literature cited
cited literature|literature|cited works|cited sources|references cited|sources and references|references and sources
references and further reading|sources and further reading|general references|inline citations|primary sources
secondary sources|general sources
""")
"""Headings of reference lists, in lower case."""
_HEADING_SIGNS = ("reference", "source", "note", "cit", "bibliography", "literature")


class Entry(NamedTuple):
    """One entry of a reference list: the key that markers use, its span in the text given, what it points to."""

    key: str
    start: int
    end: int
    targets: tuple[str, ...]


_LEAD = expression(
    r"\s{0,12}(?:[-*\u2022\u00b7\u25cf\u25aa\u2013]\s{1,4})?(?:\d{1,3}\.\s{1,4}(?=[\u2191^]))?"
    r"(?:\\?\[\^?(?P<square>[\w-]{1,24})\\?\]:?\s{0,4}|\(?(?P<number>\d{1,3})[.)\]]\s{1,4}"
    r"|(?P<bare>\d{1,3})(?:\t|\s{2,4}|\s(?=[A-Z\"\u201c]))"
    r"|(?P<raised>[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3})\s{0,2})?"
    r"(?P<caret>[\u2191^](?:\s{1,3}|(?=[A-Z\"\u201c]))(?:[a-z]{1,2}\s{1,3}){0,60}|Jump up(?: to:)?[\s^]{0,4}"
    r"(?:[a-z]{1,2}\s{1,3}){0,60})?"
)
_BULLET = expression(r"\s{0,12}[-*\u2022\u00b7\u25cf\u25aa\u2013]\s")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_URL = expression(r"(?:https?://|www\.)[^\s<>\"\u201c\u201d\[\]{}|\\]{1,2000}", re.I)
_DOI = expression(r"\b10\.\d{4,9}/[^\s<>\"\u201d,;\]]{1,200}", re.I)
_ISBN = expression(r"\bISBN(?:-1[03])?:?\s?([\dXx][\dXx\u2011-]{8,20})")
_NUMBERED = expression(r"\b(PMID|PMC|arXiv|OCLC|ISSN|S2CID)[:\s]{1,3}([\w./-]{3,24})")
_SIGNS = expression(
    r"\b(?:retrieved|accessed|archived|doi|isbn|issn|oclc|pmid|pmc|arxiv|et al|eds?\."
    r"|vol\.?|pp?\.\s?\d|press|journal|proceedings|university"
    r"|publish(?:er|ing|ed)|magazine|ibid|op\. cit|edition|transactions|conference|thesis|preprint|report)\b",
    re.I,
)
_YEAR = expression(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_YEAR_APART = expression(r"\((?:1[5-9]|20)\d\d[a-z]?\)|\b(?:1[5-9]|20)\d\d[;:]\d")
_INITIALS = expression(r"\b[A-Z][\w'\u2019-]{1,30},?\s(?:[A-Z]\.[\s-]?){1,4}")
_AUTHOR_LEADS = expression(
    r"[A-Z][\w'\u2019-]{1,30},?\s(?:[A-Z]\.[\s-]?){1,4}|[A-Z][\w'\u2019-]{1,30}\s[A-Z]{1,3}[.,]\s"
)
_QUOTED = expression('["\u201c][^"\u201c\u201d]{8,200}["\u201d]')
_AUTHOR = expression(
    r"(?:(?:van|von|de|der|den|la|le|di|da)\s){0,3}([A-Z\u00c0-\u00de][\w'\u2019\u00ad-]{1,30})(?=[,.\s&])"
)
_ENTRY_YEAR = expression(r"[(\[]?\b((?:1[5-9]|20)\d\d[a-z]?|n\.d)\b")


def is_heading(text: str) -> bool:
    """Whether ``text`` is the heading of a reference list, such as ``Works cited`` or ``## References [edit]``."""
    if len(text) > 60:
        return False
    lowered = text.lower()
    if not any(map(lowered.__contains__, _HEADING_SIGNS)):
        return False
    words = re.sub(r"\[[^\]]{0,20}\]|\(\d{1,3}\)", "", lowered)
    words = re.sub(r"^[\W\d]+|\W+$", "", words)
    return words in HEADINGS


def lead(text: str, start: int = 0) -> tuple[str | None, int, bool]:
    """Return (number or key shown, where the body begins, whether anything marks an entry) for a line at ``start``."""
    match = _LEAD.match(text, start)
    if not match or match.end() == start:
        return None, start, False
    shown = match["square"] or match["number"] or match["bare"] or match["raised"]
    key = shown.translate(_DIGITS) if shown else None
    if key and key.isdigit():
        key = str(int(key))
    return key, match.end(), bool(key or match["caret"] or _BULLET.match(text, start))


def has_caret(line: str) -> bool:
    """Whether an encyclopaedia's back-link (``^`` or ``↑``) begins the line."""
    match = _LEAD.match(line)
    return bool(match and match["caret"])


def looks_like_entry(text: str) -> bool:
    """Whether ``text`` is made like a reference: two or more of author, year, title, publisher's words, address."""
    text = text[:1500]
    if (
        (_holds_address(text) and _URL.search(text))
        or ("10." in text and _DOI.search(text))
        or ("ISBN" in text and _ISBN.search(text))
    ):
        return True
    signs = sum(pattern.search(text) is not None for pattern in (_YEAR, _INITIALS, _QUOTED))
    return signs > 1 or (signs == 1 and _SIGNS.search(text) is not None)


def opens_with_author(text: str) -> bool:
    """Whether ``text`` begins with a name and initials, and has a year and more as an entry of a list of works does."""
    if _AUTHOR_LEADS.match(text) is None or _YEAR.search(text, 0, 400) is None or not looks_like_entry(text):
        return False
    return _YEAR_APART.search(text, 0, 400) is not None or _SIGNS.search(text, 0, 400) is not None


def _holds_address(text: str) -> bool:
    lowered = text.lower()
    return "://" in lowered or "www." in lowered


def targets(text: str) -> tuple[str, ...]:
    """Return the addresses in an entry as URLs (a DOI as ``https://doi.org/...``) or URNs (``urn:isbn:...``)."""
    found = [clean_url(m[0]) for m in _URL.finditer(text)] if _holds_address(text) else []
    for match in _DOI.finditer(text):
        if not any(match[0].rstrip(".)") in url for url in found):
            found.append("https://doi.org/" + match[0].rstrip(".)"))
    found.extend("urn:isbn:" + re.sub(r"[^\dXx]", "", m[1]) for m in _ISBN.finditer(text))
    found.extend(f"urn:{m[1].lower()}:{m[2].rstrip('.')}" for m in _NUMBERED.finditer(text))
    return tuple(dict.fromkeys(found))


def entry_key(body: str, order: int) -> str:
    """The key of an entry without a number: ``smith 2019`` where author and year lead, else its place in the list."""
    author = _AUTHOR.match(body.lstrip("\"'\u201c*_ "))
    year = _ENTRY_YEAR.search(body[:160])
    if author and year and _before_title(body[: year.start()]):
        return author_year(author[1], year[1])
    return str(order)


def references(text: str, lines: Iterable[tuple[int, int]], letters: bool = False) -> Iterator[Entry]:
    """Yield the entries that stand on ``lines`` (spans of ``text``), which are one reference list.

    Where lines carry numbers, bullets or carets, the others go on with the entry before them; otherwise each line is an
    entry. ``letters``: entries without a number are keyed ``a``, ``b`` ... (an encyclopaedia's explanatory notes).
    """
    rows = [(a, b, *lead(text, a)) for a, b in lines if text[a:b].strip()]
    marked = any(row[4] for row in rows)
    groups: list[list[tuple[int, int, str | None, int, bool]]] = []
    for row in rows:
        if row[4] or not marked or not groups:
            groups.append([row])
        else:
            groups[-1].append(row)
    for order, group in enumerate(groups, 1):
        start, _, shown, body, _ = group[0]
        end = group[-1][1]
        key = shown or _unnumbered(text, start, body, end, order, letters)
        yield Entry(key, start, end, targets(text[start:end]))


def _unnumbered(text: str, start: int, body: int, end: int, order: int, letters: bool) -> str:
    if has_caret(text[start : start + 40]):
        return chr(96 + order) if letters and order <= 26 else str(order)
    return entry_key(text[body : min(end, body + 400)], order)


def _before_title(names: str) -> bool:
    """Whether only names stand before the year: no title in quotation marks, no long sentence."""
    return len(names) < 120 and not re.search('["\u201c:]', names) and len(re.findall(r"\b[a-z]{4,}", names)) <= 2


def clean_url(url: str) -> str:
    """Return a URL found in running text without the punctuation that follows it."""
    url = url.rstrip(".,;:!?'*_\u2019")
    while url.endswith(")") and url.count("(") < url.count(")"):
        url = url[:-1].rstrip(".,;:")
    return url
