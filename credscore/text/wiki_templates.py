"""Templates of the English Wikipedia: which are citations, which editors' marks, and which show their arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from credscore.expressions import expression
from credscore.text import citemarks, reflist

EDITOR_MARKS: dict[str, str] = {
    "cn": "citation needed", "fact": "citation needed", "cb": "citation needed", "cit": "citation needed",
    "ref?": "citation needed",
    "citation needed": "citation needed", "citation needed span": "citation needed", "cn-span": "citation needed",
    "needs citation": "citation needed",
    "medical citation needed": "medical citation needed", "mcn": "medical citation needed", "by whom": "by whom?",
    "who": "who?",
    "according to whom": "according to whom?", "attribution needed": "attribution needed", "which": "which?",
    "when": "when?", "where": "where?",
    "why": "why?", "how": "how?", "whose": "whose?", "original research inline": "original research?",
    "or": "original research?",
    "original research": "original research?", "synthesis inline": "synthesis?", "weasel": "weasel words",
    "weasel inline": "weasel words",
    "weasel word": "weasel words", "dubious": "dubious", "disputed inline": "disputed",
    "clarify": "clarification needed",
    "clarification needed": "clarification needed", "vague": "vague", "peacock": "peacock prose",
    "peacock inline": "peacock prose",
    "peacock term": "peacock prose", "advert": "advert", "advertisement": "advert", "promotional": "advert",
    "promo": "advert",
    "promotional inline": "advert", "promotion inline": "advert", "coi": "conflict of interest",
    "autobiography": "conflict of interest",
    "unreferenced": "unreferenced", "unreferenced section": "unreferenced", "unsourced": "unreferenced",
    "blp unsourced": "unreferenced",
    "refimprove": "more citations needed", "more citations needed": "more citations needed",
    "blp sources": "more citations needed",
    "more citations needed section": "more citations needed", "refimprove section": "more citations needed",
    "one source": "one source",
    "no footnotes": "no footnotes", "more footnotes": "more footnotes", "more footnotes needed": "more footnotes",
    "primary sources": "primary sources", "third-party": "third-party sources needed", "npov": "neutrality disputed",
    "pov": "neutrality disputed",
    "pov statement": "neutrality disputed", "pov-statement": "neutrality disputed", "neutrality": "neutrality disputed",
    "unreliable source": "unreliable source?", "unreliable source?": "unreliable source?",
    "unreliable sources": "unreliable sources",
    "better source": "better source needed", "better source needed": "better source needed",
    "self-published inline": "self-published source?",
    "self-published source": "self-published source?", "failed verification": "failed verification",
    "verify source": "verification needed",
    "verification needed": "verification needed", "page needed": "page needed",
    "full citation needed": "full citation needed",
    "undue weight inline": "undue weight?", "speculation inline": "speculation?", "speculation": "speculation?",
    "opinion": "opinion",
    "fan pov": "fan pov", "news release": "news release", "like resume": "like resume", "hoax": "hoax",
    "fringe theories": "fringe theories",
    "tone": "tone", "update inline": "needs update", "editorializing": "editorializing",
    "lopsided": "neutrality disputed",
}  # fmt: skip
"""Clean-up templates, in lower case, and the words that a reader sees for them."""

NOTES = frozenset({"efn", "efn-ua", "efn-lr", "refn", "note", "#tag:ref", "notetag", "footnote"})
QUOTES = frozenset({"quote", "blockquote", "cquote", "quotation", "bquote", "quote box", "rquote", "quotebox",
    "pull quote", "centered pull quote"})
SHORT_CITES = frozenset({"sfn", "sfnp", "sfnm", "harv", "harvnb", "harvtxt", "harvp", "harvcol", "harvcolnb", "sfnref",
    "snf"})
_SHOWN: dict[str, int] = {
    "lang": 2, "nowrap": 1, "nobr": 1, "transl": 2, "transliteration": 2, "small": 1, "big": 1, "abbr": 1,
    "tooltip": 1, "nihongo": 1,
    "ill": 1, "interlanguage link": 1, "circa": 1, "flag": 1, "flagcountry": 1, "as of": 1, "asof": 1, "usd": 1,
    "us$": 1, "gbp": 1,
    "euro": 1, "inflation": 2, "val": 1, "visible anchor": 1, "strong": 1, "em": 1, "sic": 1, "script": 2,
    "formatnum": 1, "sortname": 1,
    "nbsp": 1, "mvar": 1, "math": 1, "smallcaps": 1, "sc": 1, "not a typo": 1, "nowrap begin": 1, "ship": 1, "uss": 1,
    "hms": 1,
    "convert": 1, "cvt": 1, "isbn": 1, "plainlist": 1, "flatlist": 1, "ubl": 1, "font": 1, "color": 2, "tq": 1,
    "tqq": 1, "'\"": 1,
}  # fmt: skip
SIGNS = {"snd": " \u2013 ", "spaced ndash": " \u2013 ", "ndash": "\u2013", "mdash": "\u2014", "spnd": " \u2013 ",
    "'": "'", "!": "|",
         "=": "=", "dash": "\u2013", "en dash": "\u2013", "em dash": "\u2014", "'s": "'s", "\"'": "\"'",
         "spaces": " "}  # fmt: skip
UNITS = frozenset({"convert", "cvt"})
_CITE_PARTS = ("last", "last1", "first", "first1", "author", "author1", "authors", "title", "chapter", "work",
    "website", "journal",
               "newspaper", "magazine", "publisher", "date", "year")  # fmt: skip
_BARS = expression(r"\{\{|\}\}|\[\[|\]\]|\|")
_SPACED = str.maketrans("|{}", "   ")


class Template(NamedTuple):
    """A template: its name in lower case and its arguments' spans, by name or by number ("1", "2" ...)."""

    name: str
    spans: Mapping[str, tuple[int, int]]

    @property
    def is_cite(self) -> bool:
        """Whether it is a full citation (``{{cite web}}``, ``{{citation}}``)."""
        return self.name.startswith(("cite ", "cite-")) or self.name in ("citation", "cite", "vcite journal", "sr cite")

    @property
    def shown(self) -> str | None:
        """The argument that a reader sees instead of the template, None for none."""
        number = _SHOWN.get(self.name) or (2 if self.name.startswith("lang-") else 0)
        if self.name.startswith("lang-"):
            number = 1
        return str(number) if number and str(number) in self.spans else None

    def value(self, source: str, *names: str) -> str:
        """The first of the named arguments that isn't empty."""
        for name in names:
            if name in self.spans:
                found = source[slice(*self.spans[name])].strip()
                if found:
                    return found
        return ""


def parse(source: str, start: int, end: int) -> Template:
    """Return the template ``source[start:end]``, braces included."""
    cuts, depth = [start + 1], 0
    for sign in _BARS.finditer(source, start + 2, end - 2):
        if sign[0] == "|":
            if not depth:
                cuts.append(sign.start())
        else:
            depth = max(depth + (1 if sign[0] in ("{{", "[[") else -1), 0)
    cuts.append(end - 2)
    name = " ".join(source[cuts[0] + 1 : min(cuts[1], cuts[0] + 200)].replace("_", " ").split()).lower()
    spans: dict[str, tuple[int, int]] = {}
    number = 0
    for bar, b in pairwise(cuts[1:]):
        a = bar + 1
        sign_at = source.find("=", a, min(b, a + 60))
        key = source[a:sign_at].strip().lower() if sign_at >= 0 else ""
        if key and not set(key) & set("<[{\n\"'/:"):
            spans.setdefault(key, (sign_at + 1, b))
        else:
            number += 1
            spans.setdefault(str(number), (a, b))
    if ":" in name and name.partition(":")[0] in ("formatnum", "lc", "uc"):
        name, _, _ = name.partition(":")
    return Template(name, spans)


def cite_text(source: str, template: Template) -> str:
    """What a full citation says: authors, title, work, publisher, date."""
    parts = [template.value(source, name) for name in _CITE_PARTS]
    return ". ".join(clean(p) for p in parts if p)


def cite_parts(template: Template) -> list[tuple[int, int]]:
    """The spans of what a full citation shows, in source order."""
    return sorted(template.spans[name] for name in _CITE_PARTS if name in template.spans)


def cite_key(source: str, template: Template) -> str:
    """The key by which short citations name it: ``smith 2019``; ``""`` where author or year is missing."""
    name = template.value(source, "last", "last1", "author", "author1", "authors", "1")
    year = re.search(r"\d{4}[a-z]?", template.value(source, "year", "date", "5", "4", "3", "2"))
    surname = clean(name).split(",")[0].strip()
    return citemarks.author_year(surname.split()[-1] if " " in surname and "last" not in template.spans else surname,
        year[0]) if surname and year else ""


def short_key(source: str, template: Template) -> str:
    """The key that ``{{sfn|Smith|Lee|2019|p=5}}`` refers to."""
    values = [source[slice(*template.spans[str(i)])].strip() for i in range(1, 7) if str(i) in template.spans]
    year = next((v for v in values[1:] if re.fullmatch(r"\d{4}[a-z]?|n\.d\.", v)), "")
    return citemarks.author_year(values[0], year) if values else ""


def cite_targets(source: str, start: int, end: int) -> tuple[str, ...]:
    """The addresses in a citation; arguments such as ``isbn=`` and ``pmid=`` count as such."""
    content = source[start:end]
    found = list(reflist.targets(content.translate(_SPACED)))
    for match in re.finditer(r"\|\s{0,5}(isbn|pmid|pmc|arxiv|oclc|issn)\s{0,5}=\s{0,5}([\w./-]{3,30})", content,
        re.IGNORECASE):
        found.append(f"urn:{match[1].lower()}:{match[2]}")
    return tuple(dict.fromkeys(found))


_MARKUP = expression(
    r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]|]{0,300})\]\]"
    r"|\[https?://[^\s\]]{1,2000} ?([^\]\n]{0,500})\]|'{2,5}|<[^<>]{0,300}>"
)


def clean(text: str) -> str:
    """``text`` without links' brackets, emphasis and tags."""
    return " ".join(_MARKUP.sub(lambda m: m[1] or m[2] or "", text).split())
