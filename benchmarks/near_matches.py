"""Near-matches of every rule and word list, made from their records: what begins as a match does and is none."""

from __future__ import annotations

from functools import cache
from itertools import cycle

from credscore import signals
from credscore.detect.lexicon import expand

_OTHER = "zzz"


@cache
def near_matches() -> dict[str, list[str]]:
    """Return near-matches by rule id and by name of word list.

    Of a rule: the examples that it must leave alone, and those that it must find without their last word. Of a word
    list: each pattern's first phrase with another word in the last one's place. Rules that go by a model's probability
    have no examples.
    """
    of_rules = {rule.id: [*rule.good, *map(_cut, rule.bad)] for rule in signals.rules()}
    of_lists = {name: [_other(pattern) for pattern in patterns] for name, patterns in signals.phrases().items()}
    return {name: pieces for name, pieces in {**of_rules, **of_lists}.items() if pieces}


def _cut(example: str) -> str:
    return example.rstrip().rpartition(" ")[0] or example[:-1]


def _other(pattern: str) -> str:
    phrase = expand(pattern)[0]
    head = phrase.rpartition(" ")[0]
    return f"{head} {_OTHER}" if head else phrase + _OTHER


def text_of(pieces: list[str], size: int) -> str:
    """Return ``pieces`` over and over, as sentences of one paragraph, of at most ``size`` characters."""
    out: list[str] = []
    length = 0
    for piece in cycle(pieces):
        length += len(piece) + 2
        if length > size:
            break
        out.append(piece)
    return ". ".join(out)


def of_all(size: int) -> str:
    """Return near-matches of every rule and list, over and over, of at most ``size`` characters."""
    return text_of([piece for pieces in near_matches().values() for piece in pieces], size)
