"""Celebrity: pairs of a fake and a legitimate gossip story about the same person.

Repository: jackPhn/CSS581_Project (a copy; declares no licence here).
Paper: Pérez-Rosas, Kleinberg, Lefevre & Mihalcea (2018), Automatic Detection of Fake News, COLING.
Label: 1 legitimate, 0 fake. ``extra``: ``title`` (the first line), ``words`` and ``short`` (of the body).
Traps: the two stories of a pair share a number and a topic, so the pair is the group.
"""

from __future__ import annotations

from pathlib import Path

from training.corpora.base import Article, article_extra, deduplicate, files, one_line, paragraphs

NAME = "celebrity"
LICENCE = "none declared"
_ROOT = "raw/jackPhn/CSS581_Project/fakeNewsDatasets/celebrityDataset"
PATHS = (f"{_ROOT}/fake", f"{_ROOT}/legit")


def load(data: Path) -> list[Article]:
    """Return the fake stories, then the legitimate ones, by number."""
    out = []
    for label, path in enumerate(PATHS):
        for file in files(data / path, "*.txt"):
            title, _, body = paragraphs(file.read_text(encoding="utf-8")).partition("\n\n")
            text = body or title
            extra = article_extra(text, title=one_line(title))
            out.append(Article(f"{NAME}-{file.stem}", text, "text", label, f"{NAME}-{file.stem[:3]}", extra))
    return deduplicate(out)
