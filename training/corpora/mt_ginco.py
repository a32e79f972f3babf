"""MT-GINCO: Slovene web pages, machine-translated into English, by genre.

Repository: TajaKuzman/Cross-Lingual-and-Cross-Dataset-Experiments-with-Genre-Datasets (declares no licence here).
Paper: Kuzman, Rupnik & Ljubešić (2022), The GINCO Training Dataset for Web Genre Identification of Documents Out in
the Wild, LREC.
Label: the genre (``Promotion``, ``News``, ``Information/Explanation``, ``Opinion/Argumentation``, ``Forum`` ...).
``extra``: ``part`` (``train`` or ``dev``), ``words``, ``short``.
Traps: machine translation flattens style and gets idioms wrong; ``<p/>`` marks become paragraph breaks. Every page is
its own group.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from training.corpora.base import Article, article_extra, deduplicate, paragraphs

NAME = "mt_ginco"
LICENCE = "none declared"
_ROOT = "raw/TajaKuzman/Cross-Lingual-and-Cross-Dataset-Experiments-with-Genre-Datasets/data"
PATHS = (f"{_ROOT}/MT_GINCO_train.csv", f"{_ROOT}/MT_GINCO_dev.csv")
_BREAK = re.compile(r"<p\s?/?>")


def load(data: Path) -> list[Article]:
    """Return the pages of both parts in file order."""
    out = []
    for part, path in zip(("train", "dev"), PATHS, strict=True):
        with (data / path).open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                text = paragraphs(_BREAK.sub("\n", row["text"]))
                name = f"{NAME}-{part}-{number}"
                out.append(Article(name, text, "text", row["labels"], name, article_extra(text, part=part)))
    return deduplicate(out)
