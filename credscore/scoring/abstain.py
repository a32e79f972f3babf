"""When no score is given: too little prose, another language, or hardly any prose among tables, code or lists."""

from __future__ import annotations

from functools import cache

from credscore.detect.index import distinct, members
from credscore.detect.reading import Reading
from credscore.detect.tokens import PUNCTUATION, U64, tokenise

MINIMUM_WORDS = 80
MINIMUM_FUNCTION_WORDS = 0.20
"""English prose has 35-50% of these words; German, French, Spanish or Latin text under 8%, measured on own samples."""

FUNCTION_WORDS = (
    "the of and to in that is was for on with as at by it from be are this have has had not which they their were an "
    "but you we or his her its been will would can could there what when who how if more than about into only other "
    "some these them then our your my our out up all do does did so no because while after before between being"
).split()

_REASONS = {"code": "code", "table": "tables", "item": "lists"}


def reason_to_abstain(reading: Reading) -> str | None:
    """Return why no score should be given for this article, in a few words, or None if it can be scored."""
    if reading.words < MINIMUM_WORDS:
        kind = _mostly(reading)
        if kind:
            return f"mostly {kind}: only {reading.words} words of running text"
        return f"too short: {reading.words} words of running text, {MINIMUM_WORDS} are needed"
    kind = _mostly(reading)
    if kind:
        return f"mostly {kind}"
    english = _function_word_share(reading) >= MINIMUM_FUNCTION_WORDS
    return None if english else "not English: too few common English words"


def _function_word_share(reading: Reading) -> float:
    counted = reading.prose & (reading.tokens.kind != PUNCTUATION)
    found = members(reading.tokens.hash[counted], _function_words())
    return float(found.sum() / max(len(found), 1))


@cache
def _function_words() -> U64:
    return distinct(tokenise(" ".join(FUNCTION_WORDS)).hash)


def _mostly(reading: Reading) -> str | None:
    """What makes up over three quarters of the article, or two thirds for lists of fragments, if that isn't prose."""
    size = {"code": reading.document.skipped.get("code", 0), "table": reading.document.skipped.get("table", 0)}
    prose = lists = 0
    for block in reading.document.blocks:
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
