"""When no score is given: too little prose, another language, or hardly any prose among tables, code or lists."""

from __future__ import annotations

from credscore.signals.closed import FUNCTION
from credscore.signals.group import Group
from credscore.text.document import Document

MINIMUM_WORDS = 80
MINIMUM_FUNCTION_WORDS = 0.20
"""English prose has 35-50% of these words; German, French, Spanish or Latin text under 8%, measured on own samples."""

_REASONS = {"code": "code", "table": "tables", "item": "lists"}


def reasons_to_abstain(group: Group) -> list[str | None]:
    """Return for each article why no score should be given, in a few words, or None if it can be scored."""
    functions = group.tokens(group.word & group.prose & ((group.marks & FUNCTION) != 0))
    return [
        _reason(view.document, words, common)
        for view, words, common in zip(group.views, group.words, functions, strict=True)
    ]


def _reason(document: Document, words: int, common: int) -> str | None:
    kind = _mostly(document)
    if words < MINIMUM_WORDS:
        if kind:
            return f"mostly {kind}: only {words} words of running text"
        return f"too short: {words} words of running text, {MINIMUM_WORDS} are needed"
    if kind:
        return f"mostly {kind}"
    english = common / words >= MINIMUM_FUNCTION_WORDS
    return None if english else "not English: too few common English words"


def _mostly(document: Document) -> str | None:
    """What makes up over three quarters of the article, or two thirds for lists of fragments, if that isn't prose."""
    size = {"code": document.skipped.get("code", 0), "table": document.skipped.get("table", 0)}
    prose = lists = 0
    for block in document.blocks:
        if block.kind == "item":
            short = block.end - block.start < 80
            lists += (block.end - block.start) if short else 0
            prose += 0 if short else block.end - block.start
        elif block.kind in ("paragraph", "quote"):
            prose += block.end - block.start
    size["item"] = lists
    kind = max(size, key=lambda k: size[k])
    whole = prose + sum(size.values())
    return _REASONS[kind] if whole and size[kind] > 0.75 * whole else None
