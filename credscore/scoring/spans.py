"""Many spans of a Document's text mapped to its source at once."""

from __future__ import annotations

import numpy as np

from credscore.detect.tokens import I64
from credscore.text.document import OffsetMap


def source_spans(offsets: OffsetMap, start: I64, end: I64) -> list[tuple[int, int]]:
    """Return what ``offsets.span`` gives for each ``start[i]:end[i]`` (int64, shape (n,))."""
    if not offsets.text:
        return [(0, 0)] * len(start)
    pieces = np.array((offsets.text, offsets.source, offsets.end), np.int64)
    stops = np.append(pieces[0, 1:], offsets.length)
    verbatim = stops - pieces[0] == pieces[2] - pieces[1]
    low = _at(pieces, verbatim, start, 1, 0)
    high = np.where(end > start, _at(pieces, verbatim, end - 1, 2, 1), low)
    return list(zip(low.tolist(), high.tolist(), strict=True))


def _at(pieces: I64, verbatim: np.typing.NDArray[np.bool_], at: I64, edge: int, beyond: int) -> I64:
    """Where in the source the characters ``at`` stand, or the ``edge`` row of the atoms that they are in."""
    piece = np.maximum(pieces[0].searchsorted(at, "right") - 1, 0)
    inside: I64 = np.where(
        verbatim[piece], pieces[1, piece] + (at - pieces[0, piece]) + beyond, pieces[edge, piece]
    )  # fmt: skip
    return inside
