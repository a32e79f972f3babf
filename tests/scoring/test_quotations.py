from __future__ import annotations

import pytest

from credscore.scoring.quotations import Quotations
from credscore.text.formats import read

SOURCE = "Studies show that it works.\n\n> Studies show that it works. Book a demo today!\n\nIt works.\n"


@pytest.mark.parametrize(
    ("rule", "excused"), [("C102", True), ("H201", True), ("U101", True), ("P101", False), ("C110", False)]
)
def test_claims_in_a_block_quotation_are_somebody_else_s(rule: str, excused: bool) -> None:
    document = read(SOURCE, "markdown")
    quotations = Quotations(document)
    second = document.text.rindex("Studies")
    assert quotations.excuse(rule, second) is excused
    assert not quotations.excuse(rule, 0)
    assert not quotations.excuse(rule, document.text.rindex("It works"))


def test_a_text_without_quotations_excuses_nothing() -> None:
    assert not Quotations(read("It works.", "markdown")).excuse("U101", 3)
