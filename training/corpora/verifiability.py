"""Verifiability: propositions of user comments on two US rule makings (Regulation Room).

Repository: RamonMeffert/ltp-verifiability (declares no licence).
Paper: Park & Cardie (2014), Identifying Appropriate Support for Propositions in Online User Comments.
Label: 1 unverifiable (a judgement or wish that no evidence could settle), 0 verifiable. ``extra["class"]``: ``u``
unverifiable, ``e`` verifiable and experiential (the writer's own experience), ``n`` verifiable and non-experiential
(needs outside evidence); ``extra["rule"]``: which rule making.
Traps: only two topics (airline passengers, home mortgages); the units are clauses as often as sentences. Neighbouring
propositions share a comment, which is the group.
"""

from __future__ import annotations

import csv
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line

NAME = "verifiability"
LICENCE = "none declared"
PATHS = ("raw/RamonMeffert/ltp-verifiability/datasets/regulation_room/train.csv",)
CLASSES = ("u", "n", "e")


def load(data: Path) -> list[Sentence]:
    """Return the propositions in file order."""
    out = []
    with (data / PATHS[0]).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            group = f"{row['rule_name']}-{row['comment_number']}"
            extra = {"class": row["label"], "rule": row["rule_name"]}
            name = f"{NAME}-{group}-{row['proposition_number']}"
            out.append(Sentence(name, one_line(row["text"]), int(row["label"] == "u"), group, extra))
    return deduplicate(out)
