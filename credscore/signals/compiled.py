"""The word lists ready built: hashing 15,000 phrases takes longer than a short article takes to score.

``compiled.npz`` holds the tables of ``credscore.detect.lexicon.compile_lists`` and a digest of the lists that they were
made from; lists that differ are compiled anew. ``python -m training.lexicon`` writes it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping

import numpy as np

from credscore.arrays import unpack
from credscore.detect.lexicon import Lexicon, Tables, compile_lists, merge

PATH = os.path.join(os.path.dirname(__file__), "compiled.npz")

Lists = Mapping[str, tuple[str, ...]]


def lexicon(lists: Lists, extra: Lists) -> Lexicon:
    """Return the Lexicon of ``lists``, from ``compiled.npz`` if that was made from exactly them.

    ``extra``: patterns to add, by the name of their list; those of a list that there is not are left out.
    """
    built = tables(lists) or compile_lists(lists)
    if extra:
        built = merge(built, compile_lists({name: extra.get(name, ()) for name in lists}))
    return Lexicon.of_tables(lists, built)


def tables(lists: Lists) -> Tables | None:
    """Return the ready-built tables, or None where there are none for these ``lists``."""
    try:
        with open(PATH, "rb") as file:
            stored = unpack(file.read())
    except (OSError, ValueError):
        return None
    return stored if stored.pop("digest", np.zeros(0)).tobytes() == digest(lists) else None


def digest(lists: Lists) -> bytes:
    """Return what tells these lists from others, 32 bytes."""
    said = "\0\0".join("\0".join((name, *patterns)) for name, patterns in lists.items())
    return hashlib.sha256(said.encode()).digest()
