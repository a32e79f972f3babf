"""The command as a process of its own: exit codes, streams, what it imports."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import credscore

FAKE = """
import runpy, sys
fake = runpy.run_path(sys.argv.pop(1))["FakeScorer"]
from credscore.cli import main, score
score._scorer = fake
main.main()
"""
posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell or terminal")
Command = Callable[..., "subprocess.CompletedProcess[str]"]


def _environment(root: Path, **more: str) -> dict[str, str]:
    dropped = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CREDSCORE_DEBUG")
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return {**kept, "PYTHONPATH": str(root), "PYTHONUTF8": "1", **more}


@pytest.fixture
def command(root: Path, tmp_path: Path) -> Command:
    """Run ``python -m credscore`` in an empty directory."""

    def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
        options = {"env": _environment(root), "cwd": tmp_path, "stdin": subprocess.DEVNULL, **options}
        return subprocess.run(
            [sys.executable, "-m", "credscore", *arguments],
            capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, **options,
        )  # fmt: skip

    return run


@pytest.fixture
def faked(root: Path, tmp_path: Path) -> list[str]:
    """The command line of a process that scores with ``FakeScorer``; ``a.md`` and ``stop.md`` are there to score."""
    (tmp_path / "a.md").write_text("63 words", encoding="utf-8")
    (tmp_path / "stop.md").write_text("STOP", encoding="utf-8")
    return [sys.executable, "-c", FAKE, str(root / "tests" / "cli" / "conftest.py"), "score"]


def _run(
    faked: list[str], *arguments: str, root: Path, tmp_path: Path, shell: str = "", **more: str
) -> subprocess.CompletedProcess[str]:
    line = [*faked, *arguments]
    if shell:
        line = ["sh", "-c", f'exec "$@" {shell}', "sh", *line]
    return subprocess.run(
        line, cwd=tmp_path, env=_environment(root, **more), capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("score", "-h"), ("--version",)])
def test_help_and_version(command: Command, arguments: tuple[str, ...]) -> None:
    ran = command(*arguments)
    assert (ran.returncode, ran.stderr) == (0, "")
    wanted = f"credscore {credscore.__version__}\n" if "--version" in arguments else "Examples:\n"
    assert wanted in ran.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["score", "--help"], ["--version"]])
def test_help_loads_neither_numpy_nor_the_scorer(root: Path, arguments: list[str]) -> None:
    code = f"import sys; from credscore.cli.main import run; run({arguments}); print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", code], env=_environment(root), capture_output=True, text=True, check=True
    )
    loaded = set(ran.stderr.split())
    assert "credscore.cli.main" in loaded
    assert not loaded & {"numpy", "joblib", "credscore.scoring", "credscore.render.text", "credscore.render.json"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("score", "--format", "pdf"), "'pdf' is not one of"),
        (("score", "--jobs", "-1"), "-1"),
        (("score", "--nonsense"), "No such option"),
        (("scroe",), "No such command"),
        (("score", "a.md", "--input-format", "troff"), "'troff' is not one of auto"),
    ],
)
def test_wrong_usage_exits_2(command: Command, arguments: tuple[str, ...], said: str) -> None:
    ran = command(*arguments)
    assert ran.returncode == 2
    assert said in ran.stderr
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr


def test_an_interruption_exits_130(faked: list[str], root: Path, tmp_path: Path) -> None:
    ran = _run(faked, "stop.md", root=root, tmp_path=tmp_path)
    assert (ran.returncode, ran.stderr) == (130, "\ncredscore: interrupted\n")


def test_a_reader_that_goes_away_is_no_error(faked: list[str], root: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*faked, "a.md"], cwd=tmp_path, env=_environment(root), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as errors:
        assert errors.read() == b""
    assert process.wait(60) == 141


@posix
@pytest.mark.parametrize(
    ("arguments", "shell", "error"),
    [
        (("-",), "<&-", "credscore: standard input: it is closed; pipe a text in, or name a file\n"),
        (("a.md",), ">&-", "credscore: standard output is closed; use --output FILE\n"),
        (("a.md", "--output", "no/o.txt"), "",
         "credscore: no/o.txt: cannot be written (No such file or directory); choose another --output\n"),
        (("a.md", "--output", "/dev/full"), "",
         "credscore: /dev/full: cannot be written (No space left on device); choose another --output\n"),
        (("a.md",), ">/dev/full", "credscore: cannot write to standard output (No space left on device)\n"),
        (("--help",), ">/dev/full", "credscore: cannot write to standard output (No space left on device)\n"),
        (("--nonsense",), "2>&-", ""),
    ],
)  # fmt: skip
def test_streams_that_do_not_work(
    faked: list[str], root: Path, tmp_path: Path, arguments: tuple[str, ...], shell: str, error: str
) -> None:
    if "/dev/full" in (*arguments, shell[1:]) and not os.path.exists("/dev/full"):
        pytest.skip("needs /dev/full")
    ran = _run(faked, *arguments, root=root, tmp_path=tmp_path, shell=shell)
    assert (ran.returncode, ran.stderr, ran.stdout) == (2, error, "")


def test_a_terminal_without_unicode_gets_ascii(faked: list[str], root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("63 w\u00f6rds \u65e5\u672c", encoding="utf-8")
    ran = _run(faked, "a.md", root=root, tmp_path=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Credibility   63  ####" in ran.stdout
    assert ran.stdout.isascii()


@posix
def test_the_progress_bar_stands_on_a_terminal_only(faked: list[str], root: Path, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"f{number}.md").write_text(f"{number} words", encoding="utf-8")
    (tmp_path / "stop.md").unlink()
    assert _run(faked, ".", root=root, tmp_path=tmp_path).stderr == ""
    shown, given = _on_terminal([*faked, ".", "gone.md", "--format", "jsonl"], "stderr", tmp_path, root)
    assert "Scoring" in shown
    assert "\r\x1b[Kcredscore: gone.md: no such file; check the path" in shown
    assert [set(json.loads(line)) >= {"path"} for line in given.splitlines()] == [True] * 14


@posix
def test_no_file_and_no_pipe_is_wrong_usage(faked: list[str], root: Path, tmp_path: Path) -> None:
    master, slave = os.openpty()
    ran = subprocess.run(
        faked, cwd=tmp_path, env=_environment(root), stdin=slave, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    os.close(master)
    os.close(slave)
    assert ran.returncode == 2
    assert "Name a file or a directory" in ran.stderr


@posix
def test_a_person_who_looks_gets_colours(faked: list[str], root: Path, tmp_path: Path) -> None:
    shown, _ = _on_terminal([*faked, "a.md"], "stdout", tmp_path, root, TERM="xterm")
    assert "\x1b[1m" in shown
    shown, _ = _on_terminal([*faked, "a.md"], "stdout", tmp_path, root, TERM="xterm", NO_COLOR="1")
    assert "Credibility   63" in shown
    assert "\x1b" not in shown


def _on_terminal(line: list[str], stream: str, tmp_path: Path, root: Path, **more: str) -> tuple[str, str]:
    """Run with one stream on a terminal; return what that showed, and what came out of the other."""
    master, slave = os.openpty()
    other = "stderr" if stream == "stdout" else "stdout"
    with (tmp_path.parent / "other.out").open("w+b") as file:
        process = subprocess.Popen(
            line, cwd=tmp_path, env=_environment(root, **more), stdin=subprocess.DEVNULL,
            **{stream: slave, other: file},
        )  # fmt: skip
        os.close(slave)
        shown = b""
        # Where others return nothing, Linux raises once the process has closed its terminal.
        with contextlib.suppress(OSError):
            while chunk := os.read(master, 65536):
                shown += chunk
        os.close(master)
        process.wait(60)
        file.seek(0)
        return shown.decode(), file.read().decode()
