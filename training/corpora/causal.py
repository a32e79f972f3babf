"""Causal language in the conclusions of PubMed abstracts.

Repository: junwang4/causal-language-use-in-science (declares no licence here).
Paper: Yu, Li & Wang (2019), Detecting Causal Language Use in Science Findings, EMNLP-IJCNLP.
Label: 1 for a causal claim (direct or conditional), 0 for correlational and for none. ``extra["class"]`` is one of
``CLASSES``, at the repository's own code: 0 none, 1 direct causal, 2 conditional causal, 3 correlational.
Traps: the codes do not rise with strength. No ids, so every sentence is its own group. Some sentences
stand in quotation marks of the abstract's, some characters were mangled or written as escapes: all put right.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line, repair

NAME = "causal"
LICENCE = "none declared"
PATHS = ("raw/junwang4/causal-language-use-in-science/data/pubmed_causal_language_use.csv",)
_ESCAPE = re.compile(r"\\+(?:x[0-9a-f]{2}|u[0-9a-f]{4})")
CLASSES = ("none", "direct", "conditional", "correlational")


def load(data: Path) -> list[Sentence]:
    """Return the sentences in file order."""
    out = []
    with (data / PATHS[0]).open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            text = _text(row["sentence"])
            kind = CLASSES[int(row["label"])]
            name = f"{NAME}-{number}"
            out.append(Sentence(name, text, int(kind in ("direct", "conditional")), name, {"class": kind}))
    return deduplicate(out)


def _text(sentence: str) -> str:
    text = one_line(repair(_ESCAPE.sub(" ", sentence)))
    if text.count('"') == 1 or (text.count('"') == 2 and text[0] == text[-1] == '"'):
        text = text.replace('"', "").strip()
    return text
