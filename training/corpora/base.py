"""What every corpus module hands back, and the cleaning that they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

Span = tuple[int, int]

SHORT_ARTICLE = 100
"""Articles of fewer words carry ``extra["short"] = True``: scoring abstains near this length."""

_SINGLE = "\u2018\u2019\u201a\u201b\u02bc\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_QUOTES = str.maketrans(_SINGLE + _DOUBLE, "'" * len(_SINGLE) + '"' * len(_DOUBLE))
_SPACES = re.compile(r"\s+")
_MOJIBAKE = re.compile(r"[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence or clause.

    ``label`` is 1 where the thing that the corpus is read for is present, else 0; finer labels stand in ``extra``.
    ``group`` names what must not be split between folds (article, outlet, debate). ``extra`` spans are
    ``(start, end)`` offsets into ``text``.
    """

    id: str
    text: str
    label: int
    group: str
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Article:
    """A labelled article: ``format`` is one of ``credscore.text.formats``, ``label`` what the corpus module says."""

    id: str
    text: str
    format: str
    label: int | float | str | dict[str, Any]
    group: str
    extra: dict[str, Any] = field(default_factory=dict)


Item = TypeVar("Item", Sentence, Article)


def plain_quotes(text: str) -> str:
    """Return ``text`` with every quotation mark and apostrophe straight, length unchanged.

    Publishers differ in their marks, so a model that sees them learns the publisher.
    """
    return text.translate(_QUOTES)


def repair(text: str) -> str:
    """Return ``text`` with UTF-8 that was read as Windows-1252, once or twice over, put right where it decodes."""
    once = _MOJIBAKE.sub(_redecoded, text)
    return _MOJIBAKE.sub(_redecoded, once)


def _redecoded(match: re.Match[str]) -> str:
    run = match.group()
    try:
        return b"".join(char.encode("latin-1" if ord(char) < 256 else "cp1252") for char in run).decode("utf-8")
    except UnicodeError:
        return run


def collapse(text: str, spans: Sequence[Span] = (), doubled: bool = False) -> tuple[str, list[Span]]:
    """Return ``text`` with every run of white space made one space and its ends trimmed, and ``spans`` moved along.

    With ``doubled``, two apostrophes in a row become one straight quotation mark.
    """
    out: list[str] = []
    moved = [0] * (len(text) + 1)
    length = 0
    for i, char in enumerate(text):
        moved[i] = length
        if doubled and char == "'" and out and out[-1] == "'" and text[i - 1] == "'":
            out[-1] = '"'
        elif not char.isspace():
            out.append(char)
            length += 1
        elif out and out[-1] != " ":
            out.append(" ")
            length += 1
    moved[len(text)] = length
    clean = "".join(out).rstrip()
    limit = len(clean)
    return clean, [(min(moved[a], limit), min(moved[b], limit)) for a, b in spans]


def one_line(text: str) -> str:
    """Return ``text`` on one line: white space collapsed, ends trimmed, quotation marks straight."""
    return _SPACES.sub(" ", plain_quotes(text)).strip()


def paragraphs(text: str) -> str:
    """Return ``text`` with line ends unified, white space inside lines collapsed, and one empty line per break."""
    lines = (_SPACES.sub(" ", line).strip() for line in re.split(r"\r\n|\n|\r", text))
    return "\n\n".join(line for line in lines if line)


def words(text: str) -> int:
    """Return the number of words, split at white space."""
    return len(text.split())


def deduplicate(items: Iterable[Item]) -> list[Item]:
    """Return ``items`` without later ones of the same text (white space and case aside) and without empty ones."""
    seen: set[str] = set()
    kept = []
    for item in items:
        key = one_line(item.text).casefold()
        if key and key not in seen:
            seen.add(key)
            kept.append(item)
    return kept


def overlaps(span: Span, spans: Iterable[Span]) -> list[Span]:
    """Return what of ``spans`` lies in ``span``, cut to it and counted from its start."""
    start, end = span
    return [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]


def article_extra(text: str, **extra: Any) -> dict[str, Any]:
    """Return ``extra`` with the number of ``words`` of ``text`` and whether it is ``short``."""
    return {"words": words(text), "short": words(text) < SHORT_ARTICLE, **extra}


def files(root: Path, pattern: str) -> list[Path]:
    """Return the files under ``root`` that match ``pattern``, by name.

    Raises FileNotFoundError where none does, so that a corpus that was not fetched is never read as an empty one.
    """
    found = sorted(root.glob(pattern))
    if not found:
        raise FileNotFoundError(f"{root}: no {pattern}; run `python -m training fetch`")
    return found
