"""Interrupted runs: the real command, killed at random places, ends with what an uninterrupted one writes."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from credscore.errors import InputError
from credscore.scoring import Failure, Record
from credscore.scoring.resume import Journal

TEXT = "Many experts say that pump {} is the best of its kind. It cut leaks by {}% in one year. Book a demo today! "


def _articles(count: int) -> list[Record | Failure]:
    made: list[Record | Failure] = [Record("text", str(number), "a.jsonl") for number in range(count)]
    made[1] = Failure("a.jsonl", "no JSON", id="1")
    return made


def _line(article: Record | Failure, model: str = "m") -> str:
    end = {"error": article.message} if isinstance(article, Failure) else {"model": model}
    return json.dumps({"path": article.path, "id": article.id, **end}) + "\n"


@pytest.mark.parametrize("done", range(6))
@pytest.mark.parametrize("half", ["", '{"path": "a.js', "\u00e9" * 70_000])
def test_what_is_written_is_not_done_again(tmp_path: Path, done: int, half: str) -> None:
    path, articles = tmp_path / "out.jsonl", _articles(5)
    path.write_bytes("".join(map(_line, articles[:done])).encode() + half.encode()[: -1 if half else None])
    with Journal(str(path), "m") as journal:
        left = list(journal.remaining(iter(articles)))
        assert left == articles[done:]
        assert (journal.done, journal.failures) == (min(done, 5), int(done > 1))
        for article in left:
            journal.write(_line(article))
    assert path.read_text() == "".join(map(_line, articles))


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (_line(Record("", "1", "a.jsonl")), "line 1 is of a.jsonl 1, where the input has a.jsonl 0"),
        (_line(Record("", "0", "b.jsonl")), "line 1 is of b.jsonl 0"),
        (_line(Record("", "0", "a.jsonl"), "other"), "line 1 is by the model other, not m"),
        ("".join(map(_line, _articles(6))), "line 6 is of a.jsonl 5, where the input has nothing"),
        ("a report\n", "line 1 is no result"),
        ("[]\n", "line 1 is no result"),
    ],
)
def test_results_of_something_else_are_not_continued(tmp_path: Path, lines: str, message: str) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(lines)
    with Journal(str(path), "m") as journal, pytest.raises(InputError, match=message):
        list(journal.remaining(iter(_articles(5))))
    assert path.read_text() == lines


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty small pages, two of them bad."""
    path = tmp_path_factory.mktemp("crawl") / "pages.jsonl"
    rows = [json.dumps({"text": TEXT.format(i, i) * (1 + i % 7), "url": f"page/{i}"}) for i in range(60)]
    rows[20], rows[40] = "{nope}", json.dumps({"text": "", "url": "page/40"})
    path.write_text("\n".join(rows) + "\n")
    return path


def _command(crawl: Path, out: Path, jobs: int) -> list[str]:
    return [
        sys.executable, "-m", "credscore", "score", "--format", "jsonl", "--resume", "--jobs", str(jobs),
        "--id-field", "url", "--output", str(out), str(crawl),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def expected(crawl: Path, root: Path) -> bytes:
    out = crawl.with_name("whole.jsonl")
    ran = subprocess.run(_command(crawl, out, 1), cwd=root, capture_output=True, check=False)
    assert ran.returncode == 2
    return out.read_bytes()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_killed_at_random_moments_loses_and_repeats_nothing(
    crawl: Path, root: Path, tmp_path: Path, expected: bytes, jobs: int
) -> None:
    out, chance = tmp_path / "out.jsonl", random.Random(jobs)
    assert len(expected.splitlines()) == 60
    for _ in range(4):
        have = out.stat().st_size if out.exists() else 0
        enough = have + chance.randrange(len(expected) // 4)
        with subprocess.Popen(_command(crawl, out, jobs), cwd=root, stderr=subprocess.DEVNULL) as run:
            while run.poll() is None and not (out.exists() and out.stat().st_size > enough):
                pass
            run.kill()
        # A write that the kill cut in two.
        with out.open("r+b") as file:
            file.truncate(max(0, out.stat().st_size - chance.randrange(300)))
    ran = subprocess.run(_command(crawl, out, jobs), cwd=root, capture_output=True, check=False)
    assert ran.returncode == 2, "two pages could not be scored, whichever run met them"
    assert out.read_bytes() == expected
