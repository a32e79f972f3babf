"""NewsDiscourse: sentences of news articles by their role, with a flag for reported speech.

Repository: prafulla77/Discourse_Profiling (zip files; declares no licence).
Paper: Choubey, Lee, Huang & Wang (2020), Discourse as a Function of Event: Profiling Discourse Structure in News
Articles around the Main Event, ACL.
Label: 1 direct quotation or paraphrased speech of a person ("Speech"). ``extra``: ``roles`` (``Main``,
``Cause_Specific``, ``Cause_General``, ``Distant_Evaluation`` ...), ``furniture`` (bool, marked "NA": not part of the
article), ``position`` (sentence number), ``quotes`` (bool, has a quotation mark: the one-feature baseline).
Traps: ``__MACOSX`` members are skipped; sources write quotation marks in three ways (``''``, straight, curly), all made
straight, or the source is learned. Headlines carry no label and are left out. A quotation that runs over several
sentences is Speech in each, with no mark left in the middle ones.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line

NAME = "news_discourse"
LICENCE = "none declared"
PATHS = (
    "raw/prafulla77/Discourse_Profiling/data/train.zip",
    "raw/prafulla77/Discourse_Profiling/data/validation.zip",
)
_SENTENCE = re.compile(r"^S(\d+)[ \t]+(\S.*)$")
_LABEL = re.compile(r"^T\d+\t(\S+) [\d ;]+\tS(\d+)\s*$")


def load(data: Path) -> list[Sentence]:
    """Return the sentences of both parts by article and position; the group is the article."""
    return deduplicate(sentence for path in PATHS for sentence in _read(data / path))


def _read(path: Path) -> Iterator[Sentence]:
    with zipfile.ZipFile(path) as archive:
        members = {name for name in archive.namelist() if not name.startswith("__MACOSX")}
        for name in sorted(members):
            annotation = f"{name[:-4]}.ann"
            if name.endswith(".txt") and annotation in members:
                text, labels = (archive.read(member).decode("utf-8") for member in (name, annotation))
                yield from _article(name[:-4], text, labels)


def _article(stem: str, text: str, labels: str) -> Iterator[Sentence]:
    roles: dict[int, set[str]] = {}
    for line in labels.split("\n"):
        if found := _LABEL.match(line):
            roles.setdefault(int(found[2]), set()).add(found[1])
    for line in text.split("\n"):
        if found := _SENTENCE.match(line):
            number = int(found[1])
            words = one_line(found[2].replace("''", '"').replace("``", '"'))
            mine = roles.get(number, set())
            extra = {
                "roles": sorted(mine - {"Speech", "NA"}),
                "furniture": "NA" in mine,
                "position": number,
                "quotes": '"' in words,
            }
            yield Sentence(f"{NAME}-{stem}-{number}", words, int("Speech" in mine), stem, extra)
