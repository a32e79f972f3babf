"""Corpora on disk against the tables that name them."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from training import verify


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def tables(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A data directory with one file and one draft, and the tables that name them."""
    data = tmp_path / "data"
    (data / "raw/owner/repo").mkdir(parents=True)
    (data / "raw/owner/repo/a.csv").write_text("label,text\n")
    (data / "drafts").mkdir()
    _gather(data, "# Title\n")
    manifest, drafts = tmp_path / "MANIFEST.tsv", tmp_path / "drafts.tsv"
    manifest.write_text(
        "set\trepository\tcommit\tpath\tbytes\tsha256\n"
        f"one\towner/repo\tc\ta.csv\t11\t{_sum('label,text' + chr(10))}\n"
    )
    drafts.write_text(
        f"id\trepo\tcommit\tpath\tsha256\nd1\towner/site\tc\tpost.md\t{_sum('# Title' + chr(10))}\n")
    return data, manifest, drafts


def _gather(data: Path, raw: str, name: str = "d1") -> None:
    row = json.dumps({"id": name, "raw": raw}) + "\n"
    (data / verify.GATHERED).write_bytes(gzip.compress(row.encode()))


def test_what_the_tables_name_is_accepted(tables: tuple[Path, Path, Path]) -> None:
    assert verify.differences(*tables) == []


def test_every_difference_is_named(tables: tuple[Path, Path, Path]) -> None:
    data = tables[0]
    file = data / "raw/owner/repo/a.csv"
    file.write_text("label,other\n")
    (file.parent / "b.csv").write_text("")
    _gather(data, "# Other\n")
    assert verify.differences(*tables) == [
        "raw/owner/repo/a.csv: differs from its checksum",
        "raw/owner/repo/b.csv: in no table",
        "drafts/train.jsonl.gz: draft d1 is missing, differs or is in no table",
    ]


def test_what_is_missing_is_named(tables: tuple[Path, Path, Path]) -> None:
    data = tables[0]
    (data / "raw/owner/repo/a.csv").unlink()
    _gather(data, "# Title\n", "d2")
    assert [line.rsplit(": ")[-1] for line in verify.differences(*tables)] == [
        "missing",
        "draft d1 is missing, differs or is in no table",
        "draft d2 is missing, differs or is in no table",
    ]
    (data / verify.GATHERED).unlink()
    assert verify.differences(*tables)[-1] == f"{verify.GATHERED}: missing"
