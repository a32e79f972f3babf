"""``credscore score`` over files that hold many articles, and going on after an interruption."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from credscore.cli import output
from credscore.cli.progress import Progress, total_size
from credscore.scoring import Failure, Record

Run = Callable[..., Result]
ROWS = [{"text": "11 a", "url": "u1", "n": 1}, {"text": "", "url": "u2"}, {"text": "33 c", "url": "u3"}]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS) + "{nope}\n"
BY_URL = ("--format", "jsonl", "--id-field", "url")


def _entries(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_records_carry_their_id_and_their_fields(run: Run, here: Path) -> None:
    (here / "a.jsonl").write_text(LINES)
    result = run("a.jsonl", *BY_URL)
    first, empty, third, bad = _entries(result)
    assert [first[key] for key in ("path", "id", "fields", "credibility")] == ["a.jsonl", "u1", {"n": 1}, 11.0]
    assert empty == {"path": "a.jsonl", "id": "u2", "fields": {}, "error": "its text is empty; nothing to score"}
    assert third["id"] == "u3"
    assert (bad["path"], bad["id"]) == ("a.jsonl", "line 4")
    assert result.return_value == 2
    assert [line.split(" ")[1:3] for line in result.stderr.splitlines()] == [["a.jsonl:", "u2:"], ["a.jsonl:", "line"]]


def test_text_names_the_record(run: Run, here: Path) -> None:
    (here / "a.jsonl").write_text(json.dumps(ROWS[0]))
    assert "a.jsonl: line 1" in run("a.jsonl").stdout


def test_piped_records(run: Run) -> None:
    entries = _entries(run("-", *BY_URL, "--text-field", "text", stdin=LINES.encode()))
    assert [(entry["path"], entry["id"]) for entry in entries[:3]] == [("-", "u1"), ("-", "u2"), ("-", "u3")]


def test_a_directory_gives_its_record_files_when_asked_to(run: Run, here: Path) -> None:
    (here / "b.jsonl.gz").write_bytes(gzip.compress(LINES.encode()))
    (here / "c.md.gz").write_bytes(gzip.compress(b"77 words"))
    assert [entry["path"] for entry in _entries(run(".", "--format", "jsonl", a="1 word"))] == ["./a.md"]
    assert [entry["path"] for entry in _entries(run(".", *BY_URL))] == ["./a.md", *["./b.jsonl.gz"] * 4]
    (packed,) = _entries(run("c.md.gz", "--format", "jsonl"))
    assert (packed["path"], packed["credibility"]) == ("c.md.gz", 77.0)


def test_resume_goes_on_where_the_output_ends(run: Run, here: Path, scorer: object) -> None:
    (here / "a.jsonl").write_text(LINES)
    options = ("a.jsonl", *BY_URL, "--output", "out.jsonl", "--resume")
    assert run(*options).return_value == 2
    whole = (here / "out.jsonl").read_bytes()
    (here / "out.jsonl").write_bytes(whole[:-200])
    scorer.scored.clear()  # type: ignore[attr-defined]
    assert run(*options).return_value == 2
    assert (here / "out.jsonl").read_bytes() == whole
    assert len(scorer.scored) == 1  # type: ignore[attr-defined]
    again = run(*options)
    assert (again.return_value, again.stderr) == (2, ""), "what failed before was said before, and still is not scored"


def test_resume_refuses_the_output_of_other_input(run: Run, here: Path) -> None:
    (here / "out.jsonl").write_text('{"path": "b.md"}\n')
    result = run("a.md", "--format", "jsonl", "--output", "out.jsonl", "--resume", a="1 word")
    assert isinstance(result.exception, click.ClickException)
    assert str(result.exception).startswith("out.jsonl: line 1 is of b.md, where the input has a.md;")


@pytest.mark.parametrize(
    "options",
    [(), ("--format", "jsonl"), ("--output", "o"), ("--format", "jsonl", "--output", "-"),
     ("--format", "jsonl", "--output", "o", "--sort", "hype")],
)  # fmt: skip
def test_resume_needs_a_file_of_lines(run: Run, options: tuple[str, ...]) -> None:
    result = run("a.md", "--resume", *options, a="1 word")
    assert isinstance(result.exception, click.UsageError)


def test_progress_is_for_a_terminal_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"f{i:02}": f"{i} words" for i in range(30)}
    assert run(".", "--sort", "path", **files).stderr == ""
    monkeypatch.setattr(output, "is_terminal", lambda stream: True)
    assert "Scoring" in run(".", "--sort", "path", **files).stderr


def test_progress_is_measured_in_bytes_of_input(here: Path) -> None:
    (here / "a.md").write_bytes(b"12345")
    (here / "b.jsonl").write_bytes(b"123")
    assert total_size(["."], lambda path: path.endswith(".jsonl")) == 8
    assert total_size([".", "gone"], None) == 5
    assert total_size(["a.md", "-"], None) == 0
    progress = Progress()
    articles = [Record("x", size=7), here / "a.md", Failure("x", "gone"), here / "gone"]
    assert list(progress.watch(articles)) == articles
    assert list(progress._sizes) == [7, 5, 0, 0]
