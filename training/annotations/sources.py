"""Where annotated sentences lie: every source document with its id, group and text, offsets counted in that text.

A text is the corpus's own string, untouched (Markdown with its markup, FTD with its tokenisation), so that an offset
stays valid whatever a reader does later. ``mask`` gives the same-length view with markup blanked.
"""

from __future__ import annotations

import csv
import gzip
import html
import json
import lzma
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

MT_GINCO = "raw/TajaKuzman/Cross-Lingual-and-Cross-Dataset-Experiments-with-Genre-Datasets/data/MT_GINCO_train.csv"
FULLY = 2  # the top of FTD's scale
DROPPED = "\0"  # stands for inline markup in a mask: no character of the sentence


class Source(NamedTuple):
    """One document of a corpus: ``group`` is what must not be split between training and test."""

    set: str
    document: str
    group: str
    text: str
    markup: bool  # True for Markdown, HTML and their kin


def _drafts(data: Path) -> Iterator[Source]:
    with gzip.open(data / "drafts/train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Source("drafts", row["id"], row["repo"], row["raw"], True)


def _ftd(data: Path) -> Iterator[Source]:
    folder = data / "raw/ssharoff/genre-keras"
    ids = [line.split("\t", 1)[0] for line in (folder / "en.csv").read_text("utf-8").split("\n")[1:]]
    texts = lzma.decompress((folder / "en.ol.xz").read_bytes()).decode("utf-8").split("\n")
    for name, text in zip(ids, texts, strict=False):
        if name:
            yield Source("ftd", name, name, text, False)


def _csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _mt_ginco(data: Path) -> Iterator[Source]:
    for number, row in enumerate(_csv_rows(data / MT_GINCO)):
        yield Source("mt_ginco", f"train-{number}", f"train-{number}", row["text"], True)


def _facebook_ads(data: Path) -> Iterator[Source]:
    for number, row in enumerate(_csv_rows(data / "raw/Inside0ut/PFE/Task-1/data/ads_dataset.csv")):
        yield Source("facebook_ads", str(number), str(number), row["text"] or "", False)


def _debates(data: Path) -> Iterator[Source]:
    path = data / "raw/kta86/Prompting/Data/CT24_checkworthy_english_train.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield Source("ct24", row["Sentence_id"], row["Sentence_id"], row["Text"], False)


def _polnear(data: Path) -> Iterator[Source]:
    for path in sorted((data / "raw/networkdynamics/PolNeAR/data/train/text").glob("*.txt")):
        yield Source("polnear", path.stem, path.stem, _read(path), False)


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def _json_texts(name: str, folder: Path) -> Iterator[Source]:
    for path in sorted(folder.glob("*.json")):
        row = json.loads(_read(path))
        group = str(row.get("source") or path.stem)
        yield Source(name, path.stem, group, row.get("text") or "", False)


def _fakehealth(data: Path) -> Iterator[Source]:
    for part in ("HealthRelease", "HealthStory"):
        yield from _json_texts("fakehealth", data / "raw/EnyanDai/FakeHealth/dataset/content" / part)


def _politifact(data: Path) -> Iterator[Source]:
    root = data / "raw/pmacinec/fake-news-datasets/datasets/fake_news_net/data"
    for part in ("FakeNewsContent", "RealNewsContent"):
        yield from _json_texts("politifact", root / "FakeNewsNet-old-version/Data/PolitiFact" / part)


def _horne(data: Path) -> Iterator[Source]:
    texts = re.compile(r"Public Data/([A-Za-z ]+)/(Fake|Real|Satire)/([^/]+)\.txt")
    with zipfile.ZipFile(data / "raw/BenjaminDHorne/fakenewsdata1/Horne2017_FakeNewsData.zip") as archive:
        for name in sorted(archive.namelist()):
            if found := texts.fullmatch(name):
                document = f"{found[1].split()[0]}/{found[2]}/{found[3]}"
                yield Source("horne", document, document, archive.read(name).decode("utf-8", "replace"), False)


READERS: dict[str, Callable[[Path], Iterator[Source]]] = {
    "drafts": _drafts,
    "ftd": _ftd,
    "mt_ginco": _mt_ginco,
    "facebook_ads": _facebook_ads,
    "ct24": _debates,
    "polnear": _polnear,
    "fakehealth": _fakehealth,
    "politifact": _politifact,
    "horne": _horne,
}


@cache
def documents(name: str, data: Path) -> dict[str, Source]:
    """Return the documents of corpus ``name`` by id; raises ``KeyError`` for an unknown corpus."""
    return {source.document: source for source in READERS[name](data)}


def promotional(name: str, data: Path) -> set[str]:
    """Return the ids of corpus ``name`` whose genre label says promotion (all Facebook advertisements)."""
    if name == "ftd":
        rows = csv.DictReader((data / "raw/ssharoff/genre-keras/en.csv").open(encoding="utf-8"), delimiter="\t")
        return {row["ID"] for row in rows if float(row["A12"] or 0) >= FULLY}
    if name == "mt_ginco":
        rows_by_number = enumerate(_csv_rows(data / MT_GINCO))
        return {f"train-{number}" for number, row in rows_by_number if row["labels"] == "Promotion"}
    return set(documents(name, data))


def _blank(found: re.Match[str]) -> str:
    return "\n" * len(found[0])


def _drop(found: re.Match[str]) -> str:
    return DROPPED * len(found[0])


def _keep_label(found: re.Match[str]) -> str:
    """Keep group 1 (a link's words) where it is and drop what surrounds it."""
    before, after = found.start(1) - found.start(), found.end() - found.end(1)
    return DROPPED * before + found[1] + DROPPED * after


_BLOCKS = re.compile(
    r"\A(?:---|\+\+\+)\r?\n.*?\n(?:---|\+\+\+)[ \t]*(?=\r?\n)"
    r"|^[ \t]*(```+|~~~+).*?^[ \t]*\1[^\n]*"
    r"|<!--.*?-->|<(script|style|pre|svg)\b.*?</\2>"
    r"|\{\{[<%].*?[%>]\}\}|\{%.*?%\}|^(?:import|export)\b[^\n]*\bfrom\b[^\n]*"
    r"|</?(?:p|div|h[1-6]|li|ul|ol|br|hr|td|tr|th|table|section|article|blockquote|figure|img|iframe)\b[^<>]{0,2000}>",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_LINES = re.compile(
    r"^(?:==|\{\{|\{\||\||\.\. |:[a-z-]+:|\[\^?[^\]\n]{1,80}\]: |\t|    (?! *[-*\d]))[^\n]*", re.MULTILINE
)
_IMAGES = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)")
_LINKS = re.compile(r"\[([^\[\]\n]{1,300})\](?:\([^()\n]{0,600}\)|\[[^\]\n]{0,80}\])")
_WIKI_LINKS = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")
_INLINE = re.compile(
    r"</?[A-Za-z][^<>]{0,2000}>|\*{1,3}|(?<![A-Za-z0-9])_{1,2}|_{1,2}(?![A-Za-z0-9])|`|\{:[^}\n]{0,200}\}"
)


@cache
def mask(text: str) -> str:
    """Return ``text`` at the same length, code and front matter blanked and inline markup replaced by ``DROPPED``."""
    for pattern, replace in (
        (_BLOCKS, _blank), (_LINES, _blank), (_IMAGES, _drop), (_LINKS, _keep_label),
        (_WIKI_LINKS, _keep_label), (_INLINE, _drop),
    ):  # fmt: skip
        text = pattern.sub(replace, text)
    return text


_TOKENISED = re.compile(r" (?=n't\b|'(?:s|re|ve|ll|d|m)\b|[.,;:!?)\]])|(?<=[(\[]) ")


def plain(source: Source, start: int, end: int) -> str:
    """Return the words of ``source.text[start:end]``: no markup, single spaces, FTD's tokens joined.

    The draw depends on every character of it: tidy further in ``readable``, or the samples no longer redraw.
    """
    text = mask(source.text)[start:end].replace(DROPPED, "") if source.markup else source.text[start:end]
    text = " ".join(text.lstrip("#>-*+=| \t").split())
    return _TOKENISED.sub("", text) if source.set == "ftd" else text


def readable(source: Source, start: int, end: int) -> str:
    """Return ``plain``'s words with character references resolved and FTD's end mark removed."""
    return html.unescape(plain(source, start, end)).removesuffix("</doc>").rstrip()
