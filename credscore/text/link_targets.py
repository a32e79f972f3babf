"""Targets of Markdown links that hold spaces, as Pandoc and some site generators allow."""

from __future__ import annotations

import re

from credscore.expressions import expression

_HARD_SPACE = "\xa0"
"""Stands for a space in a target: Markdown takes it for a letter."""
_PART = r"[^()<>\n\"'` ]{0,200}"
_SPACED = expression(
    rf"\]\( ?(?:\.{{0,2}}/|https?://){_PART}(?: {_PART}){{1,20}}\)"
    rf"|\]\({_PART}(?: {_PART}){{1,20}}\.(?:png|jpe?g|gif|svg|webp|pdf)\)"
)


def join(source: str) -> str:
    """Return ``source`` with the targets made whole that are addresses by their looks; its length stays."""
    return _SPACED.sub(_joined, source)


def _joined(match: re.Match[str]) -> str:
    return match[0].replace(" ", _HARD_SPACE)


def unspaced(target: str) -> str:
    """Return a link's target with the spaces that it was written with."""
    return target.replace(_HARD_SPACE, " ").strip() if _HARD_SPACE in target else target
