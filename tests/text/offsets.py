"""What every reader's Document must fulfil."""

from __future__ import annotations

from credscore.text.document import Document


def check_offsets(document: Document) -> None:
    """Blocks are disjoint, in order and trimmed; pieces map back to the source exactly and never go backwards."""
    text, source, offsets = document.text, document.source, document.offsets
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        at = block.end
    here = 0
    for i, start in enumerate(offsets.text):
        stop = offsets.text[i + 1] if i + 1 < len(offsets.text) else offsets.length
        assert here <= offsets.source[i] <= offsets.end[i] <= len(source)
        here = offsets.end[i]
        if stop - start == offsets.end[i] - offsets.source[i] > 1:
            assert text[start:stop] == source[offsets.source[i] : offsets.end[i]]
    for link in document.links:
        assert 0 <= link.start <= link.end <= len(text)
    for marker in document.markers:
        assert 0 <= marker.at <= len(text)
        assert 0 <= marker.start <= marker.end <= len(source)
    for reference in document.references:
        assert 0 <= reference.start <= reference.end <= len(source)
