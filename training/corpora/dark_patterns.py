"""Dark patterns: strings of shop pages that press the visitor.

Repository: yamanalab/ec-darkpattern (Apache-2.0).
Paper: Yada, Feng, Matsumoto, Fukushima, Kido & Yamana (2022), Dark patterns in e-commerce: a dataset and its baseline
evaluations; positives from Mathur et al. (2019), Dark Patterns at Scale.
Label: 1 dark pattern. ``extra["category"]``: ``Urgency``, ``Scarcity``, ``Social Proof``, ``Misdirection``,
``Obstruction``, ``Sneaking``, ``Forced Action`` or ``Not Dark Pattern``.
Teaches: urgency ("ends tonight"), scarcity ("only 3 left"), social proof. Cannot teach: running text (these are labels
of buttons and banners), nor that "Add to cart" is a call to action: many of those are negatives here.
Traps: negatives were scraped from the same pages in another way, so length and digits tell much; the page is the group.
"""

from __future__ import annotations

import csv
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line

NAME = "dark_patterns"
LICENCE = "Apache-2.0"
PATHS = ("raw/yamanalab/ec-darkpattern/dataset/dataset.tsv",)


def load(data: Path) -> list[Sentence]:
    """Return the strings in file order."""
    out = []
    with (data / PATHS[0]).open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t")):
            extra = {"category": row["Pattern Category"]}
            group = f"page-{row['page_id']}"
            out.append(Sentence(f"{NAME}-{number}", one_line(row["text"]), int(row["label"]), group, extra))
    return deduplicate(out)
