"""Clickbait headlines.

Repository: bhargaviparanjape/clickbait (MIT).
Paper: Chakraborty, Paranjape, Kakarla & Ganguly (2016), Stop Clickbait: Detecting and Preventing Clickbaits in Online
News Media, ASONAM.
Label: 1 clickbait (BuzzFeed, Upworthy, ViralNova ...), 0 not (Wikinews, New York Times, Guardian, Hindu).
Teaches: curiosity gaps, listicles, second person. Cannot teach: promotion in running text; the label is nearly the
publisher, so a model of it scores .98 here and far less elsewhere.
Traps: headlines are in title case. Every headline is its own group: publishers are not given.
"""

from __future__ import annotations

import gzip
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line

NAME = "clickbait"
LICENCE = "MIT"
_ROOT = "raw/bhargaviparanjape/clickbait/dataset"
PATHS = (f"{_ROOT}/non_clickbait_data.gz", f"{_ROOT}/clickbait_data.gz")


def load(data: Path) -> list[Sentence]:
    """Return the headlines, those without clickbait first."""
    out = []
    for label, path in enumerate(PATHS):
        lines = gzip.decompress((data / path).read_bytes()).decode("utf-8").split("\n")
        for number, line in enumerate(lines):
            name = f"{NAME}-{label}-{number}"
            out.append(Sentence(name, one_line(line), label, name))
    return deduplicate(out)
