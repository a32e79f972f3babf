"""Where somebody else is speaking: the block quotations of a Document."""

from __future__ import annotations

from bisect import bisect_right

from credscore.text.document import Document

OF_CLAIMS = ("H", "U", "C101", "C102", "C109")
"""Rules on how claims are made. Others hold inside a block quotation too: many a callout that sells is marked up so."""


class Quotations:
    """What is claimed inside a block quotation is claimed by somebody else, and no finding."""

    def __init__(self, document: Document) -> None:
        blocks = [block for block in document.blocks if block.kind == "quote"]
        self._starts, self._ends = [block.start for block in blocks], [block.end for block in blocks]

    def excuse(self, rule: str, offset: int) -> bool:
        """Return whether a rule's finding at ``offset`` of the text is somebody else's."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at] and rule.startswith(OF_CLAIMS)
