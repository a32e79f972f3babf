"""PTC: fourteen propaganda techniques in news articles (SemEval-2020 task 11, training part).

Repository: davideturco/SemEval2020-Task11 (MIT for its code; the articles are the publishers').
Paper: Da San Martino, Barrón-Cedeño, Wachsmuth, Petrov & Nakov (2020), SemEval-2020 Task 11: Detection of Propaganda
Techniques in News Articles.
Label: 1 where the sentence holds loaded language, or exaggeration or minimisation. ``extra``: ``techniques`` (all names
in the sentence), ``spans`` (``(start, end, technique)``), ``title`` (bool, the article's first line).
Traps: offsets are characters of the article as it stands, whose lines are its sentences. Nearly all articles come from
partisan outlets, which are not named. Repetition and doubt need more than the sentence to be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, files, overlaps, plain_quotes

NAME = "ptc"
LICENCE = "MIT (repository); articles: their publishers"
_ROOT = "raw/davideturco/SemEval2020-Task11/datasets"
PATHS = (f"{_ROOT}/train-articles", f"{_ROOT}/train-labels-task-flc-tc")
LOADED = frozenset({"Loaded_Language", "Exaggeration,Minimisation"})

Labelled = tuple[int, int, str]


def load(data: Path) -> list[Sentence]:
    """Return the sentences by article and position; the group is the article."""
    labels = data / _ROOT / "train-labels-task-flc-tc"
    out: list[Sentence] = []
    for path in files(data / _ROOT / "train-articles", "*.txt"):
        rows = (labels / f"{path.stem}.task-flc-tc.labels").read_text(encoding="utf-8").split("\n")
        columns = [row.split("\t") for row in rows if row]
        spans = [(int(start), int(end), technique) for _, technique, start, end in columns]
        out += _article(path.stem, path.read_bytes().decode("utf-8"), spans)
    return deduplicate(out)


def _article(stem: str, text: str, spans: list[Labelled]) -> Iterator[Sentence]:
    for line in re.finditer(r"[^\r\n]+", text):
        words = line.group().strip()
        start = line.start() + line.group().index(words)
        inside = [
            (a, b, technique)
            for left, right, technique in spans
            for a, b in overlaps((start, start + len(words)), [(left, right)])
        ]
        techniques = sorted({technique for _, _, technique in inside})
        extra = {"techniques": techniques, "spans": inside, "title": line.start() == 0}
        label = int(not LOADED.isdisjoint(techniques))
        yield Sentence(f"{NAME}-{stem}-{start}", plain_quotes(words), label, stem, extra)
