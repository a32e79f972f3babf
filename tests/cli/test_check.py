"""The whole command, with the model that is shipped."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from credscore import scoring
from credscore.check import config as policies
from credscore.cli import gate, main
from credscore.cli.check import FORMATS
from credscore.text.formats import EXTRACTED
from credscore.text.formats import FORMATS as INPUT_FORMATS
from tests.text.office import pdf, word

CALM = (
    "The lake lies north of the town. A board of seven members manages it, and its reports are public. "
    "The board meets each month in the old mill. It has measured the water since the spring of that year. "
    "Its members walk along the shore and note what they see. They write the notes into a book. "
    "The book is kept in the mill, where visitors may read it. A copy is sent to the library of the town. "
    "In summer the shore is full of people, and in winter it is quiet. Boats are kept in a shed by the road. "
    "The road leads from the town to the mill and then on to the hills.\n"
)
LOUD = (
    "This is a game changer for everybody. Sales rose by 40% in a year. Book a demo today and save money. "
    "We are proud to be the world's leading provider of hugely amazing tools. Don't miss out, order now!\n"
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory outside any configuration, and nothing in the environment."""
    policies._nearest.cache_clear()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CREDSCORE_DEBUG", "CREDSCORE_CACHE_DIR", "GITHUB_STEP_SUMMARY",
                 "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


class Run:
    """The command's exit code and what it wrote."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str, command: str = "check") -> int:
        policies._nearest.cache_clear()
        code = main.run([command, *arguments])
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *arguments: str) -> dict[str, Any]:
        self(*arguments, "--format", "json")
        loaded: dict[str, Any] = json.loads(self.out)
        return loaded

    def rules(self, *arguments: str) -> list[str]:
        """The rules of the active findings of all files."""
        found = [f for file in self.json(*arguments)["files"] for f in file["findings"]]
        return [f["rule"] for f in found if not f["suppressed"] and not f["baseline"]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


def write(**files: str) -> None:
    for name, text in files.items():
        Path(f"{name}.md").write_text(text, encoding="utf-8")


def test_exit_codes(run: Run) -> None:
    write(calm=CALM, loud=LOUD)
    assert run("calm.md") == 0
    assert run("loud.md") == 0, "no rule is an error by default: a team chooses"
    assert run("loud.md", "--fail-on", "warning") == 1
    assert run("loud.md", "--fail-on", "warning", "--exit-zero") == 0
    assert run("loud.md", "none.md", "--fail-on", "warning") == 2
    assert run("none.md", "--exit-zero") == 2
    assert "none.md: no such file" in run.err and "not checked: unchecked" in run.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--no-such-option",),
        ("--input-format", "word"),
        ("--select", "P9"),
        ("--max-hype", "101"),
        ("--max-hype", "nan"),
        ("--config", "none.toml"),
        ("--baseline", "none.json"),
        ("--diff-base", "HEAD"),
        ("--write-baseline", "--diff-base", "HEAD"),
        ("--output", "missing/report.txt"),
        ("--output", "a.md", "a.md"),
    ],
)
def test_what_cannot_be_done_exits_2_in_one_line(arguments: tuple[str, ...], run: Run) -> None:
    write(a=CALM)
    assert run("a.md", *arguments, "--exit-zero") == 2
    assert run.out == ""
    assert "Traceback" not in run.err and run.err.strip()
    assert Path("a.md").read_text() == CALM


@pytest.mark.parametrize("data", [b"", b" \n", b"%PDF-1.4", b"\x00\x00\x01\xff" * 9])
def test_files_that_cannot_be_checked(data: bytes, run: Run) -> None:
    Path("a.md").write_bytes(data)
    write(b=CALM)
    assert run("a.md", "b.md") == 2
    assert run.err.startswith("credscore: a.md: ")
    assert run.json("a.md", "b.md")["errors"][0]["path"] == "a.md"


def test_a_fault_of_ours_is_not_passed_over(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    write(a=CALM)
    monkeypatch.setattr(scoring.Scorer, "score_documents", broken)
    assert run("a.md", "--no-cache") == 2
    assert "RuntimeError: broken" in run.err


def test_thresholds_and_short_articles(run: Run) -> None:
    write(calm=CALM, short="A short note.\n")
    assert run("calm.md", "--max-hype", "0") == 1
    assert "calm.md: failed: hype is" in run.out and "above max-hype = 0" in run.out
    assert run("short.md", "--max-hype", "0") == 0
    assert "no threshold for scores applies" in run.out


def test_policy_applies_by_path(run: Run) -> None:
    Path(".credscore.toml").write_text(
        "fail-on = 'warning'\nexclude = ['old/']\n[[overrides]]\npaths = ['press/']\nselect = ['U']\n"
        "[[overrides]]\npaths = ['free/']\nfail-on = 'never'\n"
    )
    for name in ("old", "press", "free"):
        Path(name).mkdir()
        Path(name, "a.md").write_text(LOUD)
    assert run(".") == 1
    files = {file["path"]: file for file in run.json(".")["files"]}
    assert sorted(files) == ["free/a.md", "press/a.md"]
    by_place = {Path(path).parts[-2]: file for path, file in files.items()}
    assert {f["rule"][0] for f in by_place["press"]["findings"]} == {"U"}
    assert by_place["press"]["violations"] and not by_place["free"]["violations"]
    assert run("old/a.md") == 0, "what is excluded stays so when a hook names it"


def test_own_words_sites_and_ratings_change_what_is_found(run: Run) -> None:
    text = CALM + "\nIt is a zorgly place, a [blog](https://rumours.example.net/x) says. It is a game changer.\n"
    write(a=text)
    before = run.rules("a.md")
    assert "P301" in before and "X101" not in before
    Path("r.csv").write_text("example.net,0.1\n")
    Path(".credscore.toml").write_text(
        "domain-ratings = 'r.csv'\n[words.add]\n'promotion.hype' = ['zorgly place']\n"
        "[words.remove]\n'promotion.hype' = ['Game  Changer']\n"
    )
    found = {f["rule"]: f["text"] for f in run.json("a.md")["files"][0]["findings"]}
    assert found["P301"] == "zorgly place" and found["X101"] == "blog"


def test_the_quality_of_cited_sites_is_shown_and_can_fail(run: Run) -> None:
    links = "[a](https://a.example.net/1), [b](https://b.example.org), [c](https://c.example.com), [d](/own)"
    write(a=f"{CALM}\nSee {links}.\n", b=CALM)
    Path("r.csv").write_text("example.net,0.1\nexample.org,0.8\n")
    settings = "domain-ratings = 'r.csv'\nfail-on = 'never'\nmin-cited-quality = {}\n"
    Path(".credscore.toml").write_text(settings.format(45))
    assert run(".", "--no-cache") == 0
    words = "2 of 3 cited sites rated, the lowest example.net with 0.1"
    assert f"a.md: cited-quality 45: {words}" in run.out
    assert "b.md: note: cites no site that is rated: min-cited-quality does not apply" in run.out
    Path(".credscore.toml").write_text(settings.format(46))
    assert run("a.md") == run("a.md") == 1, "from the cache too"
    assert f"a.md: failed: cited-quality is 45, below min-cited-quality = 46: {words}" in run.out
    file = run.json("a.md")["files"][0]
    assert file["cited_sites"] == {
        "quality": 45.0, "cited": 3, "rated": 2, "lowest": {"site": "example.net", "rating": 0.1}
    }  # fmt: skip
    assert [violation["kind"] for violation in file["violations"]] == ["threshold"]
    run("a.md", command="config")
    assert "min-cited-quality = 46" in run.out
    assert run("a.md", "--write-baseline") == 0 and run("a.md", "--baseline", ".credscore-baseline.json") == 0


def test_the_cache_is_used_and_knows_settings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a=CALM, b=LOUD)
    first = run.json(".")
    loaded: list[object] = []
    original = gate._scorer
    monkeypatch.setattr(gate, "_scorer", lambda settings: loaded.append(settings) or original(settings))
    assert run.json(".") == first and not loaded
    write(a=CALM + "One more.\n")
    run.json(".")
    assert len(loaded) == 1
    Path(".credscore.toml").write_text("[words.add]\n'promotion.hype' = ['lake']\n")
    assert "P301" in run.rules("a.md") and len(loaded) == 2
    run("a.md", "--no-cache")
    assert len(loaded) == 3


def test_several_processes_say_the_same(run: Run) -> None:
    for number in range(20):
        write(**{f"d{number:02}": f"{LOUD}\n{CALM}\nNumber {number}.\n"})
    write(d99="")
    one = run.json(".", "--no-cache")
    two = run.json(".", "--no-cache", "--jobs", "2")
    assert one == two and len(one["files"]) == 20 and len(one["errors"]) == 1


def test_baseline(run: Run) -> None:
    write(a=LOUD)
    Path(".credscore.toml").write_text("select = ['P', 'U']")
    assert run("a.md", "--write-baseline", "--fail-on", "warning") == 0
    assert run("a.md", "--baseline", ".credscore-baseline.json", "--fail-on", "warning") == 0
    assert "known before" in run.out and "settings" not in run.err
    write(a="New start.\n\n" + LOUD + "\nProfits rose by 70%.\n")
    assert run("a.md", "--baseline", ".credscore-baseline.json", "--fail-on", "warning") == 1
    assert "“70%”" in run.out and "“40%”" not in run.out
    run("a.md", "--baseline", ".credscore-baseline.json", "--min-severity", "info")
    assert "other settings" in run.err
    run("a.md", "--baseline", ".credscore-baseline.json", "--max-hype", "99")
    assert run.err == ""
    assert run("a.md", "none.md", "--write-baseline") == 2
    assert "no baseline was written" in run.err


def test_diff_base(run: Run, repository: Callable[..., str]) -> None:
    write(a=CALM + "\n" + LOUD, b=LOUD)
    repository("add", ".")
    repository("commit", "-qm", "First")
    assert run.json(".", "--diff-base", "HEAD")["files"] == []
    write(a=CALM + "\n" + LOUD + "\nProfits rose by 70%. Income grew by 80%. Costs fell by 90%.\n")
    (file,) = run.json(".", "--diff-base", "HEAD", "--select", "U")["files"]
    assert {finding["line"] for finding in file["findings"]} == {5}
    assert file["change"]["revision"] == "HEAD" and "credibility" in file["change"]["summary"]
    assert run(".", "--diff-base", "nowhere", "--exit-zero") == 2


def test_fix_rewrites_only_when_asked(run: Run) -> None:
    text = f"{CALM}\r\nThe view is hugely great.\r\n"
    Path("a.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
    run("a.md", "--min-severity", "info")
    assert Path("a.md").read_bytes() == b"\xef\xbb\xbf" + text.encode()
    assert "--fix corrects 1" in run.out
    assert run("a.md", "--min-severity", "info", "--fix") == 0
    assert Path("a.md").read_bytes() == b"\xef\xbb\xbf" + text.replace("hugely ", "").encode()
    assert "P303" not in run.out and "1 correction made" in run.err


def test_fix_may_undo_a_change(run: Run, repository: Callable[..., str]) -> None:
    write(a=CALM + "\nThe view is great.\n")
    repository("add", ".")
    repository("commit", "-qm", "First")
    write(a=CALM + "\nThe view is hugely great.\n")
    assert run(".", "--diff-base", "HEAD", "--min-severity", "info", "--fix") == 0
    assert Path("a.md").read_text() == CALM + "\nThe view is great.\n"
    assert "1 file checked, 0 findings: passed" in run.out


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_can_be_written(format: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a=LOUD)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert run("a.md", "none.md", "--format", format, "--output", "report", "--fail-on", "warning") == 2
    assert "a.md" in Path("report").read_text(encoding="utf-8")
    assert run.out == ""
    assert Path("summary.md").exists() == (format == "github")


def test_standard_input(tmp_path: Path) -> None:
    root = Path(main.__file__).resolve().parents[2]
    command = [sys.executable, "-m", "credscore", "check", "-", "--fail-on", "warning"]
    ran = subprocess.run(command, input=LOUD.encode(), capture_output=True, check=False, cwd=tmp_path,
                         env={"PYTHONPATH": str(root), "PATH": ""})  # fmt: skip
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"-:1:")


def test_positions_and_text(run: Run) -> None:
    write(a="\tÄ \U0001f600 first.\r\n\r\nIt is a game changer, e\u0301.\r\n")
    assert run("a.md", "--select", "P301") == 0
    assert run.out.splitlines()[0] == (
        "a.md:3:9: warning: “game changer” praises without saying anything that can be checked. [P301]"
    )


def test_config_shows_what_applies_and_where_from(run: Run) -> None:
    Path(".credscore.toml").write_text(
        "max-hype = 60\nexclude = ['old/']\n[[overrides]]\npaths = ['press/*']\nmax-hype = 90\n"
    )
    assert run(command="config") == 0
    lines = dict(line.split(maxsplit=1) for line in run.out.splitlines()[1:])
    assert lines["max-hype"].split() == ["=", "60", "#", ".credscore.toml:1"]
    assert lines["min-credibility"].split() == ["=", "none", "#", "default"]
    run("press/a.md", command="config")
    assert "= 90" in run.out and "(overrides)" in run.out
    run("old/a.md", command="config")
    assert "old/a.md is excluded" in run.out
    Path(".credscore.toml").write_text("max-hipe = 60\n")
    assert run(command="config") == 2
    assert "did you mean 'max-hype'" in run.err


def test_init_writes_what_check_reads(run: Run) -> None:
    assert run(command="init") == 0
    assert run(command="config") == 0
    commented = Path(".credscore.toml").read_text()
    assert run(command="init") == 2 and "there is one already" in run.err
    lines = [line.removeprefix("# ").split("  #")[0] if line.startswith("# ") and ("=" in line or "# [" in line)
             else line for line in commented.splitlines()]  # fmt: skip
    live = [line for line in lines if not line.startswith("#") and ("=" in line or line.startswith("["))]
    Path("domains.csv").write_text("example.org,0.9\n")
    Path(".credscore.toml").write_text("\n".join(live))
    assert run(command="config") == 0, run.err


def test_input_formats_are_those_of_the_readers(run: Run) -> None:
    write(a=LOUD)
    for name in INPUT_FORMATS:
        assert run("a.md", "--input-format", name) == (2 if name in EXTRACTED else 0)
    assert "a.md: is not a PDF" in run.err


def test_office_files_are_checked_like_any_draft(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = LOUD.strip().split(". ")
    Path("a.docx").write_bytes(word(lambda document: [document.add_paragraph(s + ".") for s in sentences]))
    Path("b.pdf").write_bytes(pdf(LOUD))
    first = run.json(".", "--cache-dir", "c")
    assert [file["path"] for file in first["files"]] == ["a.docx", "b.pdf"]
    for file in first["files"]:
        rules = {finding["rule"] for finding in file["findings"]}
        assert {"P101", "P301"} <= rules
        assert all(f["text"] and f["text"] in LOUD and f["fix"] is None for f in file["findings"])
    call = next(f for f in first["files"][0]["findings"] if f["rule"] == "P101")
    assert (call["line"], call["column"]) == (3, 1)
    monkeypatch.setattr(scoring, "Scorer", None)
    assert run.json(".", "--cache-dir", "c") == first, "the text is in the cache too"


def test_a_line_in_brackets_suppresses_in_a_word_document(run: Run) -> None:
    comment = "[credscore-disable P301: agreed]"
    Path("a.docx").write_bytes(word(lambda document: [document.add_paragraph(s) for s in (comment, LOUD)]))
    (file,) = run.json("a.docx", "--no-cache")["files"]
    marked = {f["rule"]: f["suppressed"] for f in file["findings"]}
    assert marked["P301"] == {"line": 1, "reason": "agreed"} and marked["P101"] is None


def test_without_an_extra_an_office_file_is_not_checked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    Path("a.docx").write_bytes(word())
    assert run(".", "--no-cache") == 2
    assert "a.docx: is a Word document, which needs another package: pip install 'credscore[docx]'" in run.err


def test_fix_leaves_office_files_alone(run: Run) -> None:
    data = word(lambda document: document.add_paragraph("It is a hugely useful map of the lake."))
    Path("a.docx").write_bytes(data)
    assert run("a.docx", "--no-cache", "--fix", "--min-severity", "info") == 0
    assert Path("a.docx").read_bytes() == data and "corrections" not in run.err


def test_a_check_loads_no_more_than_it_needs(tmp_path: Path) -> None:
    root = Path(main.__file__).resolve().parents[2]
    write(a=LOUD)
    program = (
        "import sys; from credscore.cli.main import run; run(['check', 'a.md', '--format', 'json']);"
        "sys.stderr.write(' '.join(sorted(name.split('.')[0] for name in sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=tmp_path, text=True,
                         env={"PYTHONPATH": str(root), "PATH": ""})  # fmt: skip
    assert json.loads(ran.stdout)["verdict"] == "passed"
    assert not {"joblib", "sklearn", "scipy", "nltk"} & set(ran.stderr.split())
