"""Quotations in single marks are told from apostrophes."""

from __future__ import annotations

import numpy as np
import pytest

from credscore.detect.apostrophes import single_quoted
from credscore.detect.tokens import tokenise
from credscore.text.formats import read


def _quoted(text: str) -> list[str]:
    document = read(text, "text")
    tokens = tokenise(document.text)
    pairs = zip(
        *single_quoted(document.text, np.array([block.start for block in document.blocks]), tokens), strict=True
    )
    return [document.text[tokens.end[first] : tokens.start[last]] for first, last in pairs]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said 'call us today' and left.", ["call us today"]),
        ("He said \u2018call us today\u2019 and left.", ["call us today"]),
        ("('call us today'), it said.", ["call us today"]),
        ("\u2018It\u2019s the owners\u2019 club,\u2019 she said.", ["It\u2019s the owners\u2019 club,"]),
        ("It sold 'great pots' and 'better pans' there.", ["great pots", "better pans"]),
        ("A 'set of pots' was the owners' choice.", ["set of pots"]),
        ("The dogs' bowls and the cats' toys.", []),
        ("In the '80s and '90s the dogs' owners paid.", []),
        ("Rock 'n' roll isn't dead, give 'em tickets.", []),
        ("He said 'call us\n\ntoday' and left.", []),
        ("A wall of 5' 6\" and don't ask.", []),
    ],
)
def test_single_marks(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


@pytest.mark.parametrize("unit", ["a' ", " 'a"])
def test_marks_without_a_partner_are_no_quotation(unit: str) -> None:
    assert _quoted(unit * 5000) == []
