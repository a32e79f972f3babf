"""What every reader's Document must keep, and short ways to look at one."""

from __future__ import annotations

from pathlib import Path

from credscore.text.document import Document

PAGES = Path(__file__).parent / "pages"


def page(name: str) -> str:
    """The source of a page in ``pages``."""
    return (PAGES / name).read_bytes().decode("utf-8")


def blocks(document: Document, *kinds: str) -> list[str]:
    """The text of the blocks of the given kinds (all, if none is given), white space folded."""
    return [" ".join(document.text[b.start : b.end].split()) for b in document.blocks if not kinds or b.kind in kinds]


def check(document: Document) -> None:
    """Blocks are in order, disjoint and trimmed; verbatim pieces equal their source; every span lies inside."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        text = document.text[block.start : block.end]
        assert text == text.strip()
        end = block.end
    offsets = document.offsets
    stops = [*offsets.text[1:], offsets.length][: len(offsets.text)]
    reached = 0
    for start, stop, first, last in zip(offsets.text, stops, offsets.source, offsets.end, strict=True):
        assert reached <= first <= last <= len(document.source)
        reached = last
        if stop - start == last - first:
            assert document.text[start:stop] == document.source[first:last]
    for link in document.links:
        assert 0 <= link.start <= link.end <= len(document.text)
    for mark in document.markers:
        assert 0 <= mark.at <= len(document.text)
        assert 0 <= mark.start < mark.end <= len(document.source)
    for reference in document.references:
        assert document.source[reference.start : reference.end].strip()
