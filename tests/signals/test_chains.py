from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore import signals
from credscore.detect.lexicon import Lexicon, expand
from credscore.detect.reading import Reading
from credscore.detect.tokens import tokenise
from credscore.signals import chains, hedging, promotion
from credscore.signals.chains import WordList, cut
from credscore.signals.view import View
from credscore.text.document import Document

_WIDE = f"({'|'.join('abcdefgh')}) (red|green|blue|grey)? ({'|'.join('rstuvwxyz')}) (go|come)?"


@pytest.fixture
def found(
    document_of: Callable[..., Document], read_with: Callable[[Document, Lexicon], Reading]
) -> Callable[[WordList, str], list[str]]:
    def run(words: WordList, text: str) -> list[str]:
        reading = read_with(document_of(text), Lexicon(words.phrases))
        return [text[hit.start : hit.end] for hit in words.find(View(reading))]

    return run


def test_short_patterns_stay_whole() -> None:
    assert cut("(boost|raise) your (sales|income)") == ("(boost|raise) your (sales|income)", "")


def test_long_patterns_are_cut_behind_their_head() -> None:
    head, tail = cut(_WIDE)
    assert head == "(a|b|c|d|e|f|g|h)"
    assert tail.startswith("(red|green|blue|grey)? (r|")


@pytest.mark.parametrize("text", ["a r", "A red S go", "c grey z come", "b  t"])
def test_every_combination_is_found(text: str, found: Callable[[WordList, str], list[str]]) -> None:
    assert found(WordList("w", (_WIDE,)), f"So {text}, they said.") == [text]


@pytest.mark.parametrize("text", ["a red", "red r", "a. Red r", "a green blue r"])
def test_what_is_no_combination_is_not_found(text: str, found: Callable[[WordList, str], list[str]]) -> None:
    assert found(WordList("w", (_WIDE,)), text) == []


def test_shorter_heads_are_tried_where_a_longer_one_was_found(found: Callable[[WordList, str], list[str]]) -> None:
    longer = "a red (1|2|3|4|5|6|7|8|9|10) (k|l|m|n|o|p|q|r)".replace("a red", "(a red|b red)")
    words = WordList("w", (_WIDE, longer))
    assert found(words, "a red s") == ["a red s"]


def test_overlapping_hits_leave_the_first(found: Callable[[WordList, str], list[str]]) -> None:
    assert found(WordList("w", ("one two", "two three", "one two four")), "one two three") == ["one two"]


def test_sentences_can_be_chosen(reading_of: Callable[..., Reading]) -> None:
    reading = reading_of("It is a world-class shop. It is a world-class shop.")
    words = WordList("promotion.hype", ())
    assert len(words.find(View(reading))) == 2
    assert len(words.find(View(reading), {0})) == 1


def test_phrases_are_cut_into_words_as_texts_are() -> None:
    for spec in (hedging.SPEC, promotion.SPEC):
        for patterns in spec.phrases.values():
            for phrase in [p for pattern in patterns for p in expand(pattern)][::7]:
                tokens = tokenise(phrase)
                words = [phrase[a:b] for a, b in zip(tokens.start.tolist(), tokens.end.tolist(), strict=True)]
                assert list(chains._words(phrase)) == words


def test_the_lists_of_all_signals_stay_small() -> None:
    assert sum(len(expand(p)) for patterns in signals.phrases().values() for p in patterns) < 60_000


def test_no_pattern_is_looked_for_behind_every_comma() -> None:
    heads = {p for name, patterns in signals.phrases().items() if name.endswith("+") for p in patterns}
    assert heads
    assert not [head for pattern in heads for head in expand(pattern) if not any(map(str.isalnum, head))]
