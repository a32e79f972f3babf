"""Fetching against a server on the loopback interface: the network is never needed."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from training import fetch
from training.__main__ import main

COMMIT = "0" * 40


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps the paths that were asked for; the first answer to a path in ``busy`` is a 503."""

    asked: list[str]
    busy: set[str]

    def log_message(self, format: str, *args: object) -> None:
        del format, args

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path in self.busy:
            self.busy.remove(self.path)
            self.send_error(503)
            return
        super().do_GET()


@pytest.fixture
def handler() -> type[Quiet]:
    return type("Handler", (Quiet,), {"asked": [], "busy": set()})


@pytest.fixture
def server(tmp_path: Path, handler: type[Quiet]) -> Iterator[str]:
    folder = tmp_path / "public"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as httpd:
        thread = threading.Thread(target=httpd.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}"
        httpd.shutdown()
        thread.join()


def publish(tmp_path: Path, path: str, content: bytes, checksum: str | None = None, name: str = "set-a") -> fetch.Entry:
    file = tmp_path / "public" / "ann" / "repo" / COMMIT / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    digest = checksum or hashlib.sha256(content).hexdigest()
    return fetch.Entry(name, "ann/repo", COMMIT, path, digest, f"raw/ann/repo/{path}")


def test_a_file_lands_at_its_public_path(tmp_path: Path, server: str) -> None:
    entry = publish(tmp_path, "a folder/50% of ünïts #1.txt", b"one\r\ntwo")
    assert fetch.fetch([entry], tmp_path / "data", server) == []
    assert (tmp_path / "data/raw/ann/repo/a folder/50% of ünïts #1.txt").read_bytes() == b"one\r\ntwo"


def test_a_good_file_is_not_downloaded_again(tmp_path: Path, server: str, handler: type[Quiet]) -> None:
    entry = publish(tmp_path, "a.txt", b"one")
    fetch.fetch([entry], tmp_path / "data", server)
    fetch.fetch([entry], tmp_path / "data", server)
    assert len(handler.asked) == 1


def test_a_broken_file_is_replaced(tmp_path: Path, server: str) -> None:
    entry = publish(tmp_path, "a.txt", b"one")
    target = tmp_path / "data" / entry.target
    fetch.write(target, b"on")
    assert fetch.fetch([entry], tmp_path / "data", server) == []
    assert target.read_bytes() == b"one"


def test_a_wrong_checksum_is_a_failure_and_leaves_nothing(tmp_path: Path, server: str) -> None:
    entry = publish(tmp_path, "a.txt", b"one", checksum="f" * 64)
    (failure,) = fetch.fetch([entry], tmp_path / "data", server)
    assert str(failure) == "ann/repo/a.txt: checksum differs from the manifest's"
    assert not (tmp_path / "data" / entry.target).exists()
    assert [path for path in (tmp_path / "data").rglob("*") if path.is_file()] == []


def test_a_missing_file_fails_once_and_the_others_come(tmp_path: Path, server: str, handler: type[Quiet]) -> None:
    good = publish(tmp_path, "good.txt", b"one")
    gone = publish(tmp_path, "gone.txt", b"two")
    (tmp_path / "public/ann/repo" / COMMIT / "gone.txt").unlink()
    calls: list[int] = []
    (failure,) = fetch.fetch([gone, good], tmp_path / "data", server, threads=2, done=lambda: calls.append(1))
    assert (failure.entry, failure.reason) == (gone, "HTTP 404 File not found")
    assert (tmp_path / "data" / good.target).is_file()
    assert len(calls) == 2
    assert len(handler.asked) == 2


def test_a_busy_server_is_asked_again(
    tmp_path: Path, server: str, handler: type[Quiet], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.fetch.time.sleep", lambda seconds: None)
    entry = publish(tmp_path, "a.txt", b"one")
    handler.busy.add(f"/ann/repo/{COMMIT}/a.txt")
    assert fetch.fetch([entry], tmp_path / "data", server) == []
    assert len(handler.asked) == 2


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.txt"
    fetch.write(target, b"old")

    def refuse(source: str, destination: Path) -> None:
        raise OSError("disk is full")

    monkeypatch.setattr("training.fetch.os.replace", refuse)
    with pytest.raises(OSError, match="disk is full"):
        fetch.write(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def tables(tmp_path: Path, manifest: list[fetch.Entry], drafts: list[dict[str, str]]) -> tuple[Path, Path]:
    """Write both tables as they are committed."""
    lines = ["set\trepository\tcommit\tpath\tbytes\tsha256"]
    lines += [f"{e.set}\t{e.repository}\t{e.commit}\t{e.path}\t1\t{e.sha256}" for e in manifest]
    one, two = tmp_path / "MANIFEST.tsv", tmp_path / "drafts.tsv"
    one.write_text("\n".join(lines) + "\n", encoding="utf-8")
    fields = ("id", "repo", "commit", "path", "class", "subtype", "format", "licence", "sha256")
    rows = ["\t".join(fields)] + ["\t".join(row[field] for field in fields) for row in drafts]
    two.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return one, two


def draft(path: str, raw: str, number: str) -> dict[str, str]:
    digest = hashlib.sha256(raw.encode()).hexdigest()
    return {"id": number, "repo": "ann/repo", "commit": COMMIT, "path": path, "class": "neutral_info",
            "subtype": "docs", "format": "markdown", "licence": "MIT", "sha256": digest}  # fmt: skip


@pytest.mark.parametrize("path", ["../../etc/passwd", "a/../../../b", "a\\..\\b"])
def test_a_path_out_of_the_data_directory_is_refused(tmp_path: Path, path: str) -> None:
    hostile = fetch.Entry("a", "ann/repo", COMMIT, path, "0", "")
    manifest, drafts = tables(tmp_path, [hostile], [])
    with pytest.raises(ValueError, match="not a path below"):
        fetch.entries(manifest, drafts)


def test_drafts_are_gathered_as_the_corpus_reads_them(tmp_path: Path, server: str) -> None:
    from training.corpora import load

    raw = "# Start\r\n\r\nPress “Save” – 3 × 4.\n"
    publish(tmp_path, "docs/start.md", raw.encode())
    manifest, drafts = tables(tmp_path, [], [draft("docs/start.md", raw, "d1"), draft("gone.md", "?", "d2")])
    data = tmp_path / "data"
    (failure,) = fetch.fetch(fetch.entries(manifest, drafts), data, server)
    assert failure.entry.path == "gone.md"
    assert fetch.build_drafts(data, drafts) == 1
    first = (data / "drafts/train.jsonl.gz").read_bytes()
    assert json.loads(gzip.decompress(first))["raw"] == raw
    fetch.build_drafts(data, drafts)
    assert (data / "drafts/train.jsonl.gz").read_bytes() == first
    (article,) = load("drafts", data)
    assert (article.id, article.text, article.label, article.group) == ("d1", raw, "neutral_info", "ann/repo")


def test_the_committed_tables_are_whole() -> None:
    every = fetch.entries()
    assert len({entry.target for entry in every}) == len(every)
    assert all(len(entry.sha256) == 64 and len(entry.commit) == 40 for entry in every)
    assert sum(entry.set == "drafts" for entry in every) == 1430


def test_selecting_by_set_and_by_corpus() -> None:
    every = fetch.entries()
    assert {entry.set for entry in fetch.select(every, ["ct24"])} == {"ct24"}
    assert {entry.set for entry in fetch.select(every, ["wikiweasel"])} == {"conll2010_wiki"}
    assert {entry.set for entry in fetch.select(every, ["baly"])} == {"baly", "domain_ratings"}
    assert fetch.select(every, []) == every
    with pytest.raises(ValueError, match="unknown set 'x'; known are babe, "):
        fetch.select(every, ["x"])


def test_every_corpus_has_its_files_in_the_manifest() -> None:
    from training.corpora import NAMES, module

    every = [entry.target for entry in fetch.entries()]
    for name in NAMES:
        for path in module(name).PATHS:
            if name != "drafts":
                assert any(target == path or target.startswith(f"{path}/") for target in every), path


def test_the_command(tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = publish(tmp_path, "a.txt", b"one")
    manifest, drafts = tables(tmp_path, [entry], [])
    real = fetch.entries
    monkeypatch.setattr("training.fetch.entries", lambda: real(manifest, drafts))
    arguments = ["fetch", "--data", str(tmp_path / "data"), "--base", server]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert f"1 of 1 files in {tmp_path / 'data'}" in result.output

    (tmp_path / "data" / entry.target).unlink()
    (tmp_path / "public/ann/repo" / COMMIT / "a.txt").write_bytes(b"changed")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "ann/repo/a.txt: checksum differs from the manifest's" in result.output
    assert CliRunner().invoke(main, ["fetch", "--only", "nothing"]).exit_code == 2
