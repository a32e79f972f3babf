"""BABE (SG2): news sentences that five experts judged biased or not by their wording.

Repository: Media-Bias-Group/Neural-Media-Bias-Detection-Using-Distant-Supervision-With-BABE (AGPL-3.0).
Paper: Spinde, Plank, Krieger, Ruas, Gipp & Aizawa (2021), Neural Media Bias Detection Using Distant Supervision With
BABE, Findings of EMNLP.
Label: 1 biased wording. ``extra``: ``words`` (spans of the words marked as biased; all occurrences), ``opinion``
(``Entirely factual``, ``Somewhat factual but also opinionated``, ``Expresses writer's opinion`` or ``No agreement``),
``topic``, ``leaning`` (of the outlet: ``left``, ``center``, ``right`` or empty).
Traps: the outlet nearly predicts the label, so it is the group. The one row without agreement is dropped. Leading and
trailing ellipses mark cut sentences and are taken off, with the spans found afterwards.
"""

from __future__ import annotations

import ast
import csv
import re
from pathlib import Path

from training.corpora.base import Sentence, Span, deduplicate, one_line

NAME = "babe"
LICENCE = "AGPL-3.0"
PATHS = (
    "raw/Media-Bias-Group/Neural-Media-Bias-Detection-Using-Distant-Supervision-With-BABE/data/final_labels_SG2.csv",
)
_CUT = re.compile(r"^(?:\.\.\.|\u2026) ?| ?(?:\.\.\.|\u2026)$")
_LABELS = {"Biased": 1, "Non-biased": 0}


def load(data: Path) -> list[Sentence]:
    """Return the sentences in file order."""
    out = []
    with (data / PATHS[0]).open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter=";")):
            label = _LABELS.get(row["label_bias"])
            if label is None:
                continue
            text = _CUT.sub("", one_line(row["text"]))
            extra = {
                "words": _spans(text, [one_line(word) for word in ast.literal_eval(row["biased_words"] or "[]")]),
                "opinion": one_line(row["label_opinion"]),
                "topic": row["topic"],
                "leaning": row["type"],
            }
            out.append(Sentence(f"{NAME}-{number}", text, label, row["outlet"], extra))
    return deduplicate(out)


def _spans(text: str, phrases: list[str]) -> list[Span]:
    """Return the whole-word occurrences of ``phrases`` in ``text``, case aside, in order."""
    haystack = text.casefold()
    if len(haystack) != len(text):
        haystack = text
    found = set()
    for phrase in filter(None, phrases):
        at = haystack.find(phrase.casefold())
        while at >= 0:
            end = at + len(phrase)
            if not (haystack[at - 1 : at].isalnum() or haystack[end : end + 1].isalnum()):
                found.add((at, end))
            at = haystack.find(phrase.casefold(), at + 1)
    return sorted(found)
