"""PolitiFact (FakeNewsNet, the version of 2017): articles that PolitiFact's fact checkers found fake or real.

Repository: pmacinec/fake-news-datasets (declares no licence here).
Paper: Shu, Sliva, Wang, Tang & Liu (2017), Fake News Detection on Social Media: A Data Mining Perspective, SIGKDD
Explorations 19 (1).
Label: 1 real, 0 fake. ``extra``: ``title``, ``words``, ``short``.
Traps: 240 articles of one election, the real ones mostly of three outlets: the source is the group, and where none is
given the article is its own. Share buttons scraped above the text are cut off.
"""

from __future__ import annotations

import json
from pathlib import Path

from training.corpora.base import Article, article_extra, deduplicate, files, one_line, paragraphs
from training.corpora.domains import host
from training.corpora.furniture import strip_share_bar

NAME = "politifact"
LICENCE = "none declared"
_ROOT = "raw/pmacinec/fake-news-datasets/datasets/fake_news_net/data/FakeNewsNet-old-version/Data/PolitiFact"
PATHS = (f"{_ROOT}/FakeNewsContent", f"{_ROOT}/RealNewsContent")


def load(data: Path) -> list[Article]:
    """Return the fake articles, then the real ones, by file name."""
    out = []
    for label, path in enumerate(PATHS):
        for file in files(data / path, "*.json"):
            row = json.loads(file.read_text(encoding="utf-8"))
            text = strip_share_bar(paragraphs(row["text"]))
            name = f"{NAME}-{file.stem}"
            extra = article_extra(text, title=one_line(row["title"] or ""))
            out.append(Article(name, text, "text", label, _source(row.get("source") or "") or name, extra))
    return deduplicate(out)


def _source(url: str) -> str:
    return ".".join(host(url).split(".")[-2:])
