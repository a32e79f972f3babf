"""``python -m training.lexicon``: write the word lists ready built, after a change to any of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from credscore import signals
from credscore.arrays import pack
from credscore.detect.lexicon import compile_lists
from credscore.signals import compiled


def write() -> None:
    """Write ``credscore/signals/compiled.npz``; the same lists give the same bytes."""
    lists = signals.phrases()
    digest = np.frombuffer(compiled.digest(lists), np.uint8)
    Path(compiled.PATH).write_bytes(pack({"digest": digest, **compile_lists(lists)}))


if __name__ == "__main__":
    write()
