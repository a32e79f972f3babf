"""``python -m training.lexicon``: write the word lists ready built, after a change to any of them."""

from __future__ import annotations

import io

import numpy as np

from credscore import signals
from credscore.detect.lexicon import compile_lists
from credscore.signals import compiled


def write() -> None:
    """Write ``credscore/signals/compiled.npz``; the same lists give the same bytes."""
    lists, buffer = signals.phrases(), io.BytesIO()
    digest = np.frombuffer(compiled.digest(lists), np.uint8)
    np.savez(buffer, allow_pickle=False, digest=digest, **compile_lists(lists))
    compiled.PATH.write_bytes(buffer.getvalue())


if __name__ == "__main__":
    write()
