"""FTD: web pages by their communicative functions, each graded 0, 0.5, 1 or 2.

Repository: ssharoff/genre-keras (declares no licence here).
Paper: Sharoff (2018), Functional Text Dimensions for the annotation of web corpora, Corpora 13 (1).
Label: a dict of the codes in ``FUNCTIONS`` to their grade. ``A12`` at 1 or more is promotional (390 pages).
``extra``: ``words``, ``short``.
Traps: one line a document, so paragraphs and headings are lost; tokenised, so it is put back together; every line ends
in ``</doc>``. The table calls its last column A22, the annotation guide A20 ("requests an action"). Pages of one site
share a group where the id names the site.
"""

from __future__ import annotations

import csv
import lzma
import re
from pathlib import Path

from training.corpora.base import Article, article_extra, deduplicate
from training.corpora.detokenise import detokenise

NAME = "ftd"
LICENCE = "none declared"
_ROOT = "raw/ssharoff/genre-keras"
PATHS = (f"{_ROOT}/en.ol.xz", f"{_ROOT}/en.csv")
FUNCTIONS = {
    "A1": "argues", "A4": "fiction", "A7": "instructs", "A8": "news", "A9": "legal", "A11": "personal",
    "A12": "promotes", "A14": "academic", "A16": "informs", "A17": "review", "A22": "appeals",
}  # fmt: skip
_TAG = re.compile(r"</?(?:doc|content|a)>")
_SUFFIXES_SHARED = frozenset(["co", "com", "org", "ac", "gov", "net", "edu", "sch", "nhs", "un", "info", "html", "txt"])


def load(data: Path) -> list[Article]:
    """Return the pages in file order. Raises ValueError where texts and grades do not pair up."""
    with lzma.open(data / PATHS[0], "rt", encoding="utf-8", newline="\n") as file:
        texts = [line for line in file.read().split("\n") if line]
    with (data / PATHS[1]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    if len(texts) != len(rows):
        raise ValueError(f"{PATHS[0]} has {len(texts)} documents, {PATHS[1]} grades {len(rows)}")
    out = []
    for line, row in zip(texts, rows, strict=True):
        name = row["ID"].removeprefix("__id__")
        text = detokenise(_TAG.sub(" ", line))
        label = {code: float(row[code]) for code in FUNCTIONS}
        out.append(Article(f"{NAME}-{name}", text, "text", label, _group(name), article_extra(text)))
    return deduplicate(out)


def _group(name: str) -> str:
    site = name.partition("-")[2].split("_")[0].split(".")[0]
    return name if not site or site.lower() in _SUFFIXES_SHARED or site.startswith("Corp") else site
