"""CheckThat! 2024 task 1 (English): check-worthy sentences of US presidential debates.

Repositories: kta86/Prompting (training part), isyufeng/FactFinders (development part); neither declares a licence.
Papers: Barrón-Cedeño et al. (2024), The CLEF-2024 CheckThat! Lab; Arslan, Hassan, Li & Tremayne (2020), A Benchmark
Dataset of Check-Worthy Factual Claims.
Label: 1 check-worthy, 0 not. ``extra["part"]``: ``train`` or ``dev``, ``extra["number"]``: the sentence's number.
Traps: the files carry no debate id, but numbers run through the transcripts in order, so a run of 1,000 numbers (about
one debate) is a group; a debate that straddles two runs is split at most once. Ten sentences stand in both parts and
a few ("Thank you.") recur in every debate: duplicates are dropped.
"""

from __future__ import annotations

import csv
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line, repair

NAME = "checkthat"
LICENCE = "none declared"
PATHS = (
    "raw/kta86/Prompting/Data/CT24_checkworthy_english_train.tsv",
    "raw/isyufeng/FactFinders/data/CT24_checkworthy_english_dev.tsv",
)
_RUN = 1000
_MAC_MARKS = str.maketrans({"\u2265": '"', "\u2264": '"', "\u03c0": "'", "\u00c2": " "})


def load(data: Path) -> list[Sentence]:
    """Return the sentences of both parts by number."""
    out = []
    for part, path in zip(("train", "dev"), PATHS, strict=True):
        with (data / path).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                number = int(row["Sentence_id"])
                label = int(row["class_label"] == "Yes")
                extra = {"part": part, "number": number}
                group = f"debate-{number // _RUN}"
                out.append(Sentence(f"{NAME}-{number}", _text(row["Text"]), label, group, extra))
    return deduplicate(sorted(out, key=lambda sentence: int(sentence.extra["number"])))


def _text(sentence: str) -> str:
    """Mend the quotation marks of transcripts that went through two wrong encodings."""
    return one_line(repair(sentence).translate(_MAC_MARKS))
