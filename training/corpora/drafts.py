"""Drafts: 1,430 real drafts of five genres with their markup, from the repositories that ``training/drafts.tsv`` lists.

Repositories: 43, each with its own licence (``extra["licence"]``); no text is part of this project.
Label: the genre of the source: ``vendor_promo``, ``press_announce``, ``cited_evidence``, ``neutral_info`` or
``news_opinion``, about 93 in 100 right. ``extra``: ``subtype``, ``path``, ``licence``.
``text`` is raw: Markdown, HTML, reST, wikitext, MDX, R Markdown or Quarto, named by ``format``.
Traps: the repository is the group. Format, front matter and length all tell the class without telling how a draft is
written: never a feature. ``press_announce`` runs from dry notes to slogans: go by ``subtype``.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from training.corpora.base import Article, article_extra

NAME = "drafts"
LICENCE = "each repository's own"
PATHS = ("drafts/train.jsonl.gz",)
CLASSES = ("vendor_promo", "press_announce", "cited_evidence", "neutral_info", "news_opinion")


def load(data: Path) -> list[Article]:
    """Return the drafts in file order (by class and repository), none left out."""
    out = []
    with gzip.open(data / PATHS[0], "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            row = json.loads(line)
            extra = article_extra(row["raw"], subtype=row["subtype"], path=row["path"], licence=row["licence"])
            out.append(Article(row["id"], row["raw"], row["format"], row["class"], row["repo"], extra))
    return out
