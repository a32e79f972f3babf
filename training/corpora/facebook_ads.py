"""Facebook posts: paid commercial advertisements against informational ones.

Repository: Inside0ut/PFE (declares no licence, describes its labels nowhere).
Label: 1 commercial (the file's 0), 0 informational (the file's 1: polls, petitions, donations, giveaways, jobs).
Teaches: the tone of advertisements, offers, order links. Cannot teach: calls to action, which both classes are full of
("donate now", "shop now"): take it as a pool of sentences to label, or for promotion against the rest.
Traps: 369 rows carry an undocumented label 2 and are left out; the informational class is noisy. ``extra["urls"]`` is
the number of web addresses, which are left in the text.
"""

from __future__ import annotations

import csv
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line

NAME = "facebook_ads"
LICENCE = "none declared"
PATHS = ("raw/Inside0ut/PFE/Task-1/data/ads_dataset.csv",)


def load(data: Path) -> list[Sentence]:
    """Return the posts (often several sentences each) in file order; every post is its own group."""
    out = []
    with (data / PATHS[0]).open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            if row["label"] in ("0", "1"):
                text = one_line(row["text"])
                name = f"{NAME}-{number}"
                out.append(Sentence(name, text, int(row["label"] == "0"), name, {"urls": text.count("http")}))
    return deduplicate(out)
