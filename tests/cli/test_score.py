from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from credscore import scoring
from credscore.cli import output
from credscore.cli.main import cli
from credscore.errors import ModelError
from credscore.render.style import Style
from credscore.scoring import batch

Run = Callable[..., Result]
ABC = {"a": "20 words", "b": "90 words", "c": "55 words"}


def _titles(result: Result) -> list[str]:
    lines = result.stdout.split("\n")
    return [line.split()[0] for line in lines if line.endswith((" words", " word"))]


def test_text_for_a_person(run: Run) -> None:
    result = run("a.md", a="63 words of text")
    assert result.return_value == 0
    assert result.stderr == ""
    assert "Credibility   63" in result.stdout
    assert "1:1  warning  P101" in result.stdout
    assert result.stdout.endswith("not whether it is true.\n")
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize(
    ("options", "order"),
    [
        ((), "bca"),
        (("--sort", "credibility"), "bca"),
        (("--sort", "hype"), "acb"),
        (("--sort", "path"), "abc"),
        (("--sort", "none"), "cab"),
    ],
)
def test_text_order(run: Run, options: tuple[str, ...], order: str) -> None:
    assert _titles(run("c.md", "a.md", "b.md", *options, **ABC)) == [f"{name}.md" for name in order]


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_json_keeps_the_order_given_unless_told(run: Run, kind: str) -> None:
    def paths(*options: str) -> list[str]:
        out = run("c.md", "a.md", "b.md", "--format", kind, *options, **ABC).stdout
        reports = json.loads(out)["reports"] if kind == "json" else map(json.loads, out.splitlines())
        return [report["path"] for report in reports]

    assert paths() == ["c.md", "a.md", "b.md"]
    assert paths("--sort", "hype") == ["a.md", "c.md", "b.md"]


def test_files_without_a_score_come_after_the_others(run: Run) -> None:
    assert _titles(run(".", x="too short to score", **ABC)) == ["./b.md", "./c.md", "./a.md", "./x.md"]


def test_several_files_end_with_a_table(run: Run) -> None:
    table = run(".", **ABC).stdout.split("cred.   hype")[1]
    assert [line.split()[:3] for line in table.split("\n")[2:5]] == [
        ["./b.md", "90", "10"],
        ["./c.md", "55", "45"],
        ["./a.md", "20", "80"],
    ]
    assert "cred." not in run("a.md").stdout


@pytest.mark.parametrize("arguments", [("-",), ()])
def test_standard_input(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, "--format", "jsonl", stdin=b"42 words")
    report = json.loads(result.stdout)
    assert (report["path"], report["credibility"]) == ("-", 42.0)


def test_standard_input_has_a_name_in_text(run: Run) -> None:
    assert "(standard input)" in run("-", stdin=b"42 words").stdout


def test_input_format_reaches_the_scorer(run: Run, scorer: object) -> None:
    run("a.md", "-", "--input-format", "html", a="1 word", stdin=b"2 words")
    assert scorer.formats == ["html", "html"]  # type: ignore[attr-defined]


def test_an_unknown_input_format_names_the_known_ones(run: Run) -> None:
    result = run("a.md", "--input-format", "troff", a="1 word")
    assert isinstance(result.exception, click.UsageError)
    assert "markdown" in str(result.exception)


def test_findings_to_show(run: Run) -> None:
    assert run("a.md", "--max-findings", "2", a="1 word").stdout.count("P101") == 2
    assert "P101" not in run("a.md", "--min-severity", "error").stdout
    assert "indings" not in run("a.md", "--max-findings", "0").stdout


def test_what_cannot_be_scored_is_said_and_the_rest_is_scored(run: Run, here: Path) -> None:
    (here / "bin.md").write_bytes(b"\0\1\2" * 9)
    (here / "empty.md").write_bytes(b"")
    (here / "blank.md").write_text(" \n\t\n")
    (here / "dir").mkdir()
    result = run("gone.md", "bin.md", "empty.md", "blank.md", "dir", "a.md", "a.md/x", a="1 word")
    assert result.return_value == 2
    assert result.stderr.splitlines() == [
        "credscore: gone.md: no such file; check the path",
        "credscore: bin.md: is a binary file, not text; score the article's text instead",
        "credscore: empty.md: the file is empty; nothing to score",
        "credscore: blank.md: the file is empty; nothing to score",
        "credscore: dir: nothing to score in this directory; name a file, or add one such as article.md",
        "credscore: a.md/x: no such file; a part of the path is not a directory",
    ]
    assert _titles(result) == ["a.md"]


def test_errors_in_json(run: Run) -> None:
    wanted = [{"path": "gone.md", "error": "no such file; check the path"}]
    result = run("gone.md", "a.md", "--format", "json", a="1 word")
    assert json.loads(result.stdout)["errors"] == wanted
    assert result.return_value == 2
    lines = run("gone.md", "a.md", "--format", "jsonl").stdout.splitlines()
    assert json.loads(lines[0]) == wanted[0]
    assert json.loads(lines[1])["path"] == "a.md"


def test_a_fault_of_ours_is_one_line_and_the_rest_is_scored(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run("x.md", "a.md", x="BOOM", a="1 word")
    (line,) = result.stderr.splitlines()
    assert line.startswith("credscore: x.md: internal error (RuntimeError: first line second line); please report")
    assert result.return_value == 2
    assert _titles(result) == ["a.md"]
    monkeypatch.setenv("CREDSCORE_DEBUG", "1")
    assert "Traceback" in run("x.md").stderr


def test_a_name_cannot_write_to_the_terminal(run: Run) -> None:
    assert run("\x1b[31m\n.md").stderr == "credscore: \\x1b[31m .md: no such file; check the path\n"


def test_an_interruption_ends_the_run(run: Run, here: Path) -> None:
    result = run("x.md", "--output", "out.txt", x="STOP")
    assert isinstance(result.exception, (KeyboardInterrupt, click.Abort))
    assert [path.name for path in here.iterdir()] == ["x.md"]


def test_jobs_give_the_same_output(run: Run, scorer: object) -> None:
    files = {**ABC, "x": "BOOM", "d": "11 words"}
    names = ("x.md", "c.md", "gone.md", "a.md", "-", "b.md", "d.md", "--format", "jsonl")
    one, many = (run(*names, *jobs, stdin=b"33 words", **files) for jobs in ((), ("--jobs", "3")))
    assert scorer.jobs == [3]  # type: ignore[attr-defined]
    assert one.stdout == many.stdout
    assert one.stderr == many.stderr
    assert one.return_value == many.return_value == 2


def test_jsonl_comes_as_it_is_scored(run: Run, scorer: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chunk's results are written before the next is scored."""
    monkeypatch.setattr(batch, "CHUNK_ITEMS", 1)
    seen: list[int] = []
    write = output._to_stdout
    monkeypatch.setattr(
        output, "_to_stdout", lambda text, colour: (seen.append(len(scorer.scored)), write(text, colour))  # type: ignore[attr-defined]
    )  # fmt: skip
    run("a.md", "b.md", "c.md", "--format", "jsonl", **ABC)
    assert seen == [1, 2, 3]


def test_output_is_written_in_one_step(run: Run, here: Path) -> None:
    (here / "out.txt").write_text("old")
    (here / "out.txt").chmod(0o640)
    result = run("a.md", "--output", "out.txt", a="63 words")
    assert result.stdout == ""
    assert "Credibility   63" in (here / "out.txt").read_text(encoding="utf-8")
    assert (here / "out.txt").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in here.iterdir()) == ["a.md", "out.txt"]


@pytest.mark.parametrize("target", ["no/such/out.txt", "."])
def test_an_output_that_cannot_be_written_is_said_before_scoring(run: Run, scorer: object, target: str) -> None:
    result = run("a.md", "--output", target, a="1 word")
    assert isinstance(result.exception, click.ClickException)
    assert str(result.exception).startswith(f"{target}: cannot be written (")
    assert scorer.scored == []  # type: ignore[attr-defined]


def test_a_report_never_overwrites_its_article(run: Run, here: Path) -> None:
    result = run("a.md", "--output", "./a.md", a="1 word")
    assert isinstance(result.exception, click.UsageError)
    assert (here / "a.md").read_text() == "1 word"


@pytest.mark.parametrize(
    ("choice", "environment", "coloured"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
    ],
)
def test_colour(
    run: Run, monkeypatch: pytest.MonkeyPatch, choice: str, environment: dict[str, str], coloured: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("a.md", "--color", choice, a="1 word").stdout) == coloured
    assert "\x1b[" not in run("a.md", "--color", choice, "--format", "json").stdout


@pytest.mark.parametrize(("columns", "used"), [("20", 40), ("100", 100), ("400", 120)])
def test_width_follows_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: str, used: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert output.style_for(False, None).columns == used


def test_a_file_is_always_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert output.style_for(False, "out.txt") == Style(80, False, True)


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("\u201cIt\u2019s\u2026 \u65e5\u201d", "utf-8", "\u201cIt\u2019s\u2026 \u65e5\u201d"),
        ("\u201cIt\u2019s\u2026\u201d", "cp1252", "\u201cIt\u2019s\u2026\u201d"),
        ("\u201cIt\u2019s\u2026 \u65e5\u201d", "ascii", '"It\'s... \\u65e5"'),
        ("lone \udcff", "utf-8", "lone \\udcff"),
    ],
)
def test_what_an_encoding_lacks_is_made_plain(text: str, encoding: str, shown: str) -> None:
    assert output.encodable(text, encoding) == shown


def test_a_model_that_cannot_be_loaded_is_said(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ModelError("no model 'en'; reinstall credscore")

    monkeypatch.setattr(scoring, "Scorer", broken)
    (here / "a.md").write_text("1 word")
    result = CliRunner().invoke(cli, ["score", "a.md"], standalone_mode=False)
    assert isinstance(result.exception, click.ClickException)
    assert str(result.exception) == "no model 'en'; reinstall credscore"
