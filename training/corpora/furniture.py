"""What publishers wrap around an article, which gives its source away without telling how it is written."""

from __future__ import annotations

import re

_HEAD = 140
_HEAD_LINES = 5
_PLACE_WORDS = 6
_DASH = re.compile(r"\s?(?:--|\u2014|\u2013)\s?|\s-\s")
_WIRE = re.compile(r"newswise|prnewswire|business wire|globe newswire|eurekalert|embargoed", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?"
_DATELINE_WORD = re.compile(rf"[A-Z(/\d\"'].*|of|the|and|until|at|a\.?m\.?|p\.?m\.?|{_MONTH}")
_LEAD_LINE = re.compile(
    r"(?:for immediate release|embargoed|for release|news release|press release|bottom line)\b.{0,100}", re.IGNORECASE
)
_TAIL_LINE = re.compile(
    r"(?:#{2,3}|-?\s?30\s?-|source:? .{1,120}|related links|see original study|https?:\S{1,200}|- ?links"
    r"|logo - .{1,200}|(?:media )?contacts?:?.{0,120}|to view the original version .{1,300})",
    re.IGNORECASE,
)
_SHARE_LINE = re.compile(r"[\d.,]{0,8}[km]?\s?shares?\b.{0,80}|share (?:this|on|tweet)\b.{0,80}|story highlights\b",
                         re.IGNORECASE)  # fmt: skip


def strip_wire(text: str) -> str:
    """Return a press release without wire marks and dateline in front, and without its sign-off.

    ``text`` has one paragraph a line. Taken off: release and embargo lines, "Newswise --", "CITY, June 1 /PRNewswire/
    --", and from the end contact, source and link lines and "###".
    """
    lines = [line for line in text.split("\n") if line.strip()]
    while lines and _LEAD_LINE.fullmatch(lines[0]):
        del lines[0]
    while lines and _TAIL_LINE.fullmatch(lines[-1].strip()):
        del lines[-1]
    lines[:_HEAD_LINES] = [_without_dateline(line) for line in lines[:_HEAD_LINES]]
    return "\n\n".join(line for line in lines if line)


def strip_share_bar(text: str) -> str:
    """Return an article (one paragraph a line) without the share buttons scraped above it."""
    lines = [line for line in text.split("\n") if line.strip()]
    while lines and _SHARE_LINE.fullmatch(lines[0].strip()):
        del lines[0]
    return "\n\n".join(lines)


def _without_dateline(line: str) -> str:
    for _ in range(3):
        dash = _DASH.search(line, 0, _HEAD)
        if dash is None or not _is_dateline(line[: dash.start()]):
            return line
        line = line[dash.end() :]
    return line


def _is_dateline(head: str) -> bool:
    """Whether what stands before the first dash is a place, a date or the name of a wire service."""
    tokens = head.split()
    if not tokens:
        return False
    if _WIRE.search(head):
        return True
    shouted = len(tokens[0].strip(",.(")) > 2 and tokens[0].isupper()
    placed = head.startswith("(") or (", " in head and len(tokens) <= _PLACE_WORDS)
    dated = re.search(rf"\b{_MONTH}\s\d", head) is not None
    return (shouted or placed or dated) and all(_DATELINE_WORD.fullmatch(token) for token in tokens)
