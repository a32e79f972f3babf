"""Hyperbole: figurative exaggeration, in the sets HYPO and HYPO-L.

Repository: abisekrk/multitask_hyperbole_metaphor_detection (declares no licence).
Papers: Badathala, Kalarani, Siledar & Bhattacharyya (2023), A Match Made in Heaven: A Multi-task Framework for
Hyperbole and Metaphor Detection; Troiano, Strapparava, Özbal & Tekiroğlu (2018), A Computational Exploration of
Exaggeration (HYPO); Zhang & Wan (2022), MOVER (HYPO-L).
Label: 1 hyperbole. ``extra``: ``metaphor`` (bool), ``set`` (``hypo`` or ``hypo-l``).
Teaches: everyday overstatement ("a million times"). Cannot teach: promotional superlatives, which are meant literally.
Traps: HYPO pairs each exaggeration with a literal paraphrase of about the same words, without saying which: pairs may
be split between folds.
"""

from __future__ import annotations

import csv
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line

NAME = "hyperbole"
LICENCE = "none declared"
_ROOT = "raw/abisekrk/multitask_hyperbole_metaphor_detection/data"
PATHS = (f"{_ROOT}/hypo.csv", f"{_ROOT}/hypo-l.csv")


def load(data: Path) -> list[Sentence]:
    """Return the sentences of HYPO, then of HYPO-L; every sentence is its own group."""
    out = []
    for path in PATHS:
        with (data / path).open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                extra = {"metaphor": row["Metaphor"] == "1", "set": Path(path).stem}
                name = f"{NAME}-{Path(path).stem}-{number}"
                out.append(Sentence(name, one_line(row["Sentence"]), int(row["Hyperbole"]), name, extra))
    return deduplicate(out)
