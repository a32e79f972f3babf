"""Putting texts back as they were written: tokens, spans, quotation marks, wire marks."""

from __future__ import annotations

import pytest

from training.corpora import base, furniture
from training.corpora.base import Sentence
from training.corpora.detokenise import detokenise


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("She did n't know , did she ?", "She didn't know, did she?"),
        ("It 's the workers ' rights .", "It's the workers' rights."),
        ("`` Go -LRB- now -RRB- , '' he said .", '"Go (now)," he said.'),
        ('the ship " Plover " sank', 'the ship "Plover" sank'),
        ("a ` plover' : small", "a 'plover': small"),
        ("“ Oh , that ’ s it ! ”", "“Oh, that’s it!”"),
        ("up 50 % to $ 5 ... really", "up 50% to $5... really"),
        ("in 1990 -RRB-.", "in 1990)."),
        ("he said ' no ' twice", "he said 'no' twice"),
        ("they can not , gon na", "they cannot, gonna"),
        ("costs .5 of it", "costs .5 of it"),
        ("", ""),
    ],
)
def test_detokenise(tokens: str, text: str) -> None:
    assert detokenise(tokens) == text


def test_one_stray_mark_turns_no_later_quotation() -> None:
    line = '6 " long ' + "word " * 200 + '" Plover " sank'
    assert detokenise(line).endswith('word "Plover" sank')


def test_collapse_moves_spans() -> None:
    text, spans = base.collapse("  it\n\n may   be ", [(7, 10), (13, 15)])
    assert (text, [text[a:b] for a, b in spans]) == ("it may be", ["may", "be"])


def test_collapse_reads_doubled_apostrophes_as_one_mark() -> None:
    text, spans = base.collapse("''It is,'' he said", [(2, 7), (11, 13)], doubled=True)
    assert (text, [text[a:b] for a, b in spans]) == ('"It is," he said', ["It is", "he"])


def test_plain_quotes_keeps_the_length() -> None:
    assert base.plain_quotes("“don’t” «a» ‘b’") == '"don\'t" "a" \'b\''


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("itâ€™s", "it’s"),
        ("naÃ¯ve", "naïve"),
        ("â‰¥5", "≥5"),
        ("café", "café"),
        ("naÃƒÂ¯ve", "naïve"),
    ],
)
def test_repair(wrong: str, right: str) -> None:
    assert base.repair(wrong) == right


def test_deduplicate_keeps_the_first_and_drops_the_empty() -> None:
    rows = [Sentence(str(i), text, 0, "g") for i, text in enumerate(["A b.", "a  B.", "", "‘c’", "'c'"])]
    assert [row.id for row in base.deduplicate(rows)] == ["0", "3"]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Newswise — TOWN, N.C. – A study ran.\nSOURCE Firm, Inc.\nRelated Links\nhttps://a.example", "A study ran."),
        ("TOWN, Mass., April 6, 2016 /PRNewswire/ -- The firm said so.\n###", "The firm said so."),
        ("EMBARGOED UNTIL 10 A.M.\n(Town) - People sleep.", "People sleep."),
        ("Sleep - the longer the better - helps.", "Sleep - the longer the better - helps."),
        ("DNA tests — cheap and quick — help.", "DNA tests — cheap and quick — help."),
        ("###", ""),
    ],
)
def test_strip_wire(raw: str, clean: str) -> None:
    assert furniture.strip_wire(raw) == clean


def test_strip_share_bar() -> None:
    assert furniture.strip_share_bar("1.5k SHARES Tweet\nShare this story\nWe share this.") == "We share this."
