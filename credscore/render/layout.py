"""Text on a terminal: what a hostile document may not send, how wide a string is, where its lines break."""

from __future__ import annotations

import re
import unicodedata

from credscore.expressions import expression

_JOINERS = "\u200c\u200d"
_DROPPED = "\u00ad\ufeff"
_BREAK = "\u200b"
_COMMAND = expression(r"^([ \t]{0,200})(::)|(##)(\[)", re.MULTILINE)


def clean(text: str) -> str:
    """Return ``text`` on one line, harmless to a terminal.

    White space becomes a space; control characters, bidirectional overrides, lone surrogates and other code points
    that do not print become visible escapes such as ``\\x1b``. Joiners stay (emoji need them), soft hyphens go.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _visible(char) for char in text)


def _visible(char: str) -> str:
    if char.isspace():
        return " "
    if char in _JOINERS:
        return char
    return "" if char in _DROPPED else char.encode("unicode_escape").decode("ascii")


def collapse(text: str) -> str:
    """Return ``clean(text)`` with every run of white space made one space."""
    return " ".join(clean(text).split())


def inert(text: str) -> str:
    """Return lines in which a log on GitHub sees no workflow command: none begins with ``::``, none holds ``##[``."""
    return _COMMAND.sub(lambda match: _BREAK.join(part for part in match.groups() if part is not None), text)


def char_width(char: str) -> int:
    """Return how many columns a character takes: 0 (combining), 1, or 2 (wide East Asian, emoji)."""
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """Return how many terminal columns ``text`` takes."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def take(text: str, columns: int) -> int:
    """Return how many characters from the start of ``text`` fit into ``columns``."""
    used = 0
    for count, char in enumerate(text):
        used += char_width(char)
        if used > columns:
            return count
    return len(text)


def fit(text: str, columns: int, ellipsis: str) -> str:
    """Return ``text`` if it fits into ``columns``, else its start and ``ellipsis``."""
    if width(text) <= columns:
        return text
    return text[: take(text, columns - width(ellipsis))].rstrip() + ellipsis


def fit_tail(text: str, columns: int, ellipsis: str) -> str:
    """Return ``text`` if it fits into ``columns``, else ``ellipsis`` and its end, as a long path is best read."""
    if width(text) <= columns:
        return text
    count = take(text[::-1], columns - width(ellipsis))
    return ellipsis + text[len(text) - count :]


def pad(text: str, columns: int) -> str:
    """Return ``text`` filled up with spaces to ``columns``."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[tuple[int, int]]:
    """Return the spans of ``text`` (one line, single spaces) that make lines of at most ``columns``."""
    lines = []
    start = 0
    while start < len(text):
        # A line holds at most a few joiners more than it has columns: the slice keeps this linear.
        end = start + max(take(text[start : start + 8 * columns], columns), 1)
        if end >= len(text):
            lines.append((start, len(text)))
            break
        space = text.rfind(" ", start, end + 1)
        if space > start:
            lines.append((start, space))
            start = space + 1
        else:
            lines.append((start, end))
            start = end
    return lines


def wrapped(text: str, columns: int) -> list[str]:
    """Return the lines of ``text`` (one line, single spaces) at ``columns``."""
    return [text[start:end] for start, end in wrap(text, columns)]
