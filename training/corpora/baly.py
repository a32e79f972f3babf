"""Baly: news articles by the political leaning of their outlet, joined with ratings of the outlet's reliability.

Repositories: ramybaly/Article-Bias-Prediction (half of its outlets; declares no licence here), ratings as in
``training.corpora.domains``.
Paper: Baly, Da San Martino, Glass & Nakov (2020), We Can Detect Your Bias: Predicting the Political Ideology of News
Articles, EMNLP.
Label: a dict of ``leaning`` (-1 left, 0 centre, 1 right), ``reliability`` (``pc1``, 0-1) and ``wikipedia``
(statuses); None or empty where the outlet is not rated.
``extra``: ``outlet``, ``title``, ``topic``, ``date``, ``authors`` (bool, a byline is given), ``words``, ``short``.
Traps: almost all low-rated outlets lean right: balance leaning by rating or you train a detector of politics. The
labels are the outlet's, so the outlet's domain is the group. The field ``content`` is tokenised with the outlet's name
blacked out, ``content_original`` is natural: the latter is read, and the outlet's name in it becomes "the outlet".
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from training.corpora import domains
from training.corpora.base import Article, article_extra, deduplicate, files, one_line, paragraphs
from training.corpora.furniture import strip_share_bar

NAME = "baly"
LICENCE = "none declared"
_ROOT = "raw/ramybaly/Article-Bias-Prediction/data/jsons"
PATHS = (_ROOT, *domains.PATHS)
_SECTION = re.compile(r" - (?:News|Opinion)$|\.com$| \(Online\)$")


def load(data: Path) -> list[Article]:
    """Return the articles by file name."""
    table = domains.load(data)
    rows = (json.loads(path.read_text(encoding="utf-8")) for path in files(data / _ROOT, "*.json"))
    return deduplicate(_article(row, table) for row in rows)


def _article(row: dict[str, Any], table: dict[str, domains.Rating]) -> Article:
    domain, rating = domains.rated(table, row["url"])
    text = _anonymous(strip_share_bar(paragraphs(row["content_original"])), row["source"])
    label = {"leaning": int(row["bias"]) - 1, "reliability": rating.pc1, "wikipedia": rating.wikipedia}
    extra = article_extra(
        text,
        outlet=row["source"],
        title=one_line(row["title"]),
        topic=row["topic"],
        date=row["date"],
        authors=bool(row["authors"]),
    )
    return Article(f"{NAME}-{row['ID']}", text, "text", label, domain or row["source"], extra)


def _anonymous(text: str, outlet: str) -> str:
    """Put "the outlet" for the outlet's name; a name of one word only where no capital stands beside it, since "Vice"
    is also a president and "Bloomberg" a person."""
    return _name(outlet).sub(_unnamed, text)


@cache
def _name(outlet: str) -> re.Pattern[str]:
    name = re.escape(_SECTION.sub("", outlet))
    if " " in name:
        return re.compile(rf"(?P<article>\b[Tt]he )?\b{name}\b")
    return re.compile(rf"(?P<before>\b[A-Z]\w{{0,30}}\.? )?(?P<article>\b[Tt]he )?\b{name}\b(?! [A-Z])")


def _unnamed(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("before"):
        return match.group()
    return f"{groups['article'] or 'the '}outlet"
