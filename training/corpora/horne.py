"""Horne & Adali 2017: political news of 2016, fake, real and satire, in two sets.

Repository: BenjaminDHorne/fakenewsdata1 (zip; free to use with citation, notice in its README).
Paper: Horne & Adali (2017), This Just In: Fake News Packs a Lot in Title, Uses Simpler, Repetitive Content in Text
Body, More Similar to Satire than Real News, NECO.
Label: ``real``, ``fake`` or ``satire``. ``extra``: ``set`` (``random``: outlets drawn from lists of trusted and
fake sources; ``buzzfeed``: stories that went viral), ``title``, ``words``, ``short``.
Traps: length alone gives AUC .71. Bytes are Windows-1252 or UTF-8. Outlets are not given: take the sets apart
(train on one, test on the other) rather than trusting a split inside one; every article is its own group. The
archive's folder names are misspelt ("Poltical").
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from training.corpora.base import Article, article_extra, deduplicate, one_line, paragraphs
from training.corpora.furniture import strip_share_bar

NAME = "horne"
LICENCE = "free with citation (README of the repository)"
PATHS = ("raw/BenjaminDHorne/fakenewsdata1/Horne2017_FakeNewsData.zip",)
_SETS = {"Random Poltical News Dataset": "random", "Buzzfeed Political News Dataset": "buzzfeed"}
_LABELS = {"Fake": "fake", "Real": "real", "Satire": "satire"}


def load(data: Path) -> list[Article]:
    """Return the articles by set, label and file name."""
    with zipfile.ZipFile(data / PATHS[0]) as archive:
        return deduplicate(_read(archive))


def _read(archive: zipfile.ZipFile) -> Iterator[Article]:
    members = set(archive.namelist())
    for member in sorted(members):
        parts = member.split("/")
        if len(parts) != 4 or parts[2] not in _LABELS or not parts[3].endswith(".txt"):
            continue
        folder, label, which = "/".join(parts[:2]), _LABELS[parts[2]], _SETS[parts[1]]
        heading = f"{folder}/{parts[2]}_titles/{parts[3]}"
        title = one_line(_decode(archive.read(heading))) if heading in members else ""
        text = strip_share_bar(paragraphs(_decode(archive.read(member))))
        name = f"{NAME}-{which}-{label}-{parts[3][:-4]}"
        yield Article(name, text, "text", label, name, article_extra(text, set=which, title=title))


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
