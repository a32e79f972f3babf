"""What plugs credscore into CI: the outputs in docs/ci.md are real, the action's script passes its inputs on safely.

UPDATE_GOLDEN=1 in the environment writes the real outputs into docs/ci.md.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner

from credscore.cli.main import cli

OUTPUTS = re.compile(r"<!-- output of: (?P<options>[^\n]+?) -->\n```text\n.*?^```$", re.MULTILINE | re.DOTALL)
SCORES = re.compile(r"(?<=credibility is )\d+\.\d|(?<=\| )\d+(?= \|)|(?<=credibility )\d+|(?<=hype )\d+")
COMMAND = re.compile(r"^credscore (check examples/[^\n]+)$", re.MULTILINE)
FAKE = """#!/usr/bin/env bash
printf '%s\\n' "$@" --- >>"$RECORD"
echo '::error file=a::b'
echo '::warning::from a path ##[error]x' >&2
exit "${FAKE_CODE:-0}"
"""
REAL = f"""#!/usr/bin/env bash
exec {shlex.quote(sys.executable)} -m credscore "$@"
"""
CALL = "# A pump\n\nIt is quiet. Request a demo today.\n"
posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")


def test_the_outputs_in_the_page_are_real(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    empty = tmp_path / ".credscore.toml"
    empty.write_text("", encoding="utf-8")
    path = root / "docs" / "ci.md"
    page = path.read_text(encoding="utf-8")
    command = COMMAND.search(page)
    assert command
    arguments = [*shlex.split(command[1]), "--no-cache", "--config", str(empty)]

    def real(match: re.Match[str]) -> str:
        ran = CliRunner().invoke(cli, [*arguments, *shlex.split(match["options"])], standalone_mode=False)
        assert ran.return_value == 1, ran.output
        return f"<!-- output of: {match['options']} -->\n```text\n{ran.stdout}```"

    drawn = OUTPUTS.sub(real, page)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(drawn, encoding="utf-8", newline="\n")
    # A model trained again moves the scores a little; everything else is compared to the letter.
    assert SCORES.sub("N", path.read_text(encoding="utf-8")) == SCORES.sub("N", drawn)
    assert len(OUTPUTS.findall(page)) == 6


def test_links_of_the_page_resolve(root: Path) -> None:
    page = (root / "docs" / "ci.md").read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page)
    assert [target for target in targets if not (root / "docs" / target).exists()] == []


def test_the_action_never_puts_an_input_into_a_script(root: Path) -> None:
    action = (root / "action.yml").read_text(encoding="utf-8")
    for line in action.splitlines():
        assert "${{" not in line or re.fullmatch(r"        CREDSCORE_[A-Z_]+: \$\{\{ inputs\.[a-z-]+ \}\}", line), line
    named = set(re.findall(r"^  ([a-z-]+):$", action.split("\nruns:")[0], re.MULTILINE))
    assert set(re.findall(r"inputs\.([a-z-]+)", action)) == named
    script = (root / "templates" / "github-action.sh").read_text(encoding="utf-8")
    assert all(variable in script for variable in re.findall(r"CREDSCORE_[A-Z_]+", action))


def run_script(root: Path, tmp_path: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], list[list[str]]]:
    """Run the action's script with a ``credscore`` that records its arguments."""
    fake, record = tmp_path / "bin" / "credscore", tmp_path / "record"
    fake.parent.mkdir()
    fake.write_text(FAKE, encoding="utf-8")
    fake.chmod(0o755)
    environment = {"PATH": f"{fake.parent}{os.pathsep}{os.environ['PATH']}", "RECORD": str(record), **inputs}
    ran = subprocess.run([str(root / "templates" / "github-action.sh")], env=environment, cwd=tmp_path, text=True,
                         capture_output=True, check=False)  # fmt: skip
    calls = record.read_text(encoding="utf-8").split("---\n")[:-1]
    return ran, [call.splitlines() for call in calls]


@posix
def test_inputs_stay_arguments_whatever_they_hold(root: Path, tmp_path: Path) -> None:
    hostile = '$(touch pwned) `touch pwned`; touch pwned "'
    paths = f"{hostile}\n--exit-zero\n\na b"
    inputs = {"CREDSCORE_PATHS": paths, "CREDSCORE_CONFIG": hostile, "CREDSCORE_DIFF_BASE": hostile}
    ran, calls = run_script(root, tmp_path, **inputs)
    assert calls == [["check", "--format=github", f"--config={hostile}", f"--diff-base={hostile}", "--", hostile,
                      "--exit-zero", "a b"]]  # fmt: skip
    assert ran.returncode == 0 and not (tmp_path / "pwned").exists()


@posix
def test_messages_of_the_log_are_no_commands(root: Path, tmp_path: Path) -> None:
    ran, _ = run_script(root, tmp_path)
    lines = ran.stdout.splitlines()
    stop = next(i for i, line in enumerate(lines) if line.startswith("::stop-commands::"))
    token = lines[stop].removeprefix("::stop-commands::")
    assert re.fullmatch("[0-9a-f]{32}", token)
    assert lines[stop + 1 :] == ["::warning::from a path ##[error]x", f"::{token}::"]
    assert ran.stderr == ""


@posix
@pytest.mark.parametrize("code", ["1", "2"])
def test_the_exit_code_is_the_check_s_with_every_format_asked_for(code: str, root: Path, tmp_path: Path) -> None:
    inputs = {"CREDSCORE_SARIF": "out.sarif", "CREDSCORE_COMMENT": "c.md", "CREDSCORE_EXIT_ZERO": "true"}
    ran, calls = run_script(root, tmp_path, FAKE_CODE=code, **inputs)
    assert ran.returncode == int(code)
    assert [call[1:3] for call in calls] == [
        ["--format=github", "--exit-zero"],
        ["--format=sarif", "--output=out.sarif"],
        ["--format=markdown", "--output=c.md"],
    ]


def test_the_hooks_name_commands_and_files_that_we_read(root: Path) -> None:
    hooks = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entries = re.findall(r"^  entry: credscore (.+)$", hooks, re.MULTILINE)
    assert len(entries) == hooks.count("- id: ") == 2
    for entry in entries:
        command = [sys.executable, "-m", "credscore", *shlex.split(entry), "--help"]
        assert subprocess.run(command, cwd=root, capture_output=True, check=False).returncode == 0
    patterns = re.findall(r"^  files: (.+)$", hooks, re.MULTILINE)
    for pattern in patterns:
        assert all(re.search(pattern, name) for name in ("a.md", "b/c.html", "d.rst", "e.mdx", "f.txt", "g.adoc"))
        assert not re.search(pattern, "setup.py")


@pytest.mark.parametrize(
    ("kind", "options", "name"),
    [
        ("github-actions", [], "action.yml"),
        ("gitlab-ci", ["--data-transform", "gitlab-ci"], "templates/credscore.gitlab-ci.yml"),
        ("github-workflows", [], "docs/ci.md#GitHub"),
        ("gitlab-ci", ["--data-transform", "gitlab-ci"], "docs/ci.md#GitLab"),
    ],
)
def test_what_is_shipped_and_shown_fits_the_published_schemas(
    kind: str, options: list[str], name: str, root: Path, tmp_path: Path
) -> None:
    pytest.importorskip("check_jsonschema")
    path, _, section = name.partition("#")
    text = (root / path).read_text(encoding="utf-8")
    shown = re.search(rf"^## {section}\n.*?^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL) if section else None
    (tmp_path / "a.yml").write_text(shown[1] if shown else text, encoding="utf-8")
    command = ["-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}", *options, str(tmp_path / "a.yml")]
    ran = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert ran.returncode == 0 and bool(shown) == bool(section), ran.stdout


@pytest.fixture
def workshop(root: Path, tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A directory with drafts under names that a shell would take for commands, and an environment with credscore."""
    program = tmp_path / "bin" / "credscore"
    program.parent.mkdir()
    program.write_text(REAL, encoding="utf-8")
    program.chmod(0o755)
    work = tmp_path / "work"
    for name in ("a b", "$(touch pwned)", "`touch pwned`;*"):
        (work / name).mkdir(parents=True)
        (work / name / "draft.md").write_text(CALL, encoding="utf-8")
    (work / ".credscore.toml").write_text('severity = {P1 = "error"}\n', encoding="utf-8")
    (work / "paths").write_text("\n".join(sorted(path.name for path in work.iterdir() if path.is_dir())))
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return work, {**os.environ, "PATH": path, "PYTHONPATH": str(root)}


def shell(script: str, work: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a script as the services do: from a file, by bash, which ends at the first error."""
    file = work / "script.sh"
    file.write_text(script, encoding="utf-8")
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(file)]
    return subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)


@posix
def test_the_action_s_step_checks_drafts(root: Path, workshop: tuple[Path, dict[str, str]]) -> None:
    yaml = pytest.importorskip("ruamel.yaml")
    work, environment = workshop
    action = yaml.YAML(typ="safe").load(root / "action.yml")
    (step,) = action["runs"]["steps"]
    given = {"paths": (work / "paths").read_text(), "sarif": "$(touch pwned).sarif", "comment": "c.md"}
    inputs = {name: given.get(name, item["default"]) for name, item in action["inputs"].items()}
    named = {variable: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], value)
             for variable, value in step["env"].items()}  # fmt: skip
    summary = {"GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_ACTION_PATH": str(root), "GITHUB_ACTIONS": "true"}
    ran = shell(step["run"], work, {**environment, **named, **summary})
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.count("::error file=") == 3 and "title=credscore P101" in ran.stdout
    assert json.loads((work / "$(touch pwned).sarif").read_text())["version"] == "2.1.0"
    assert (work / "c.md").read_text().count("fails") == (work / "summary.md").read_text().count("fails") == 3
    assert not (work / "pwned").exists()


@posix
def test_the_job_for_gitlab_checks_drafts(root: Path, workshop: tuple[Path, dict[str, str]]) -> None:
    yaml = pytest.importorskip("ruamel.yaml")
    work, environment = workshop
    job = yaml.YAML(typ="safe").load(root / "templates" / "credscore.gitlab-ci.yml")["credscore"]
    paths = {"CREDSCORE_PATHS": (work / "paths").read_text() + "\n"}
    ran = shell("\n".join(job["script"]), work, {**environment, **paths})
    assert ran.returncode == 1, ran.stderr
    reports = job["artifacts"]["reports"]
    entries = json.loads((work / reports["codequality"]).read_text())
    assert [entry["check_name"] for entry in entries] == ["P101"] * 3
    assert ET.parse(work / reports["junit"]).getroot().attrib["failures"] == "3"
    assert not (work / "pwned").exists()
    assert shell("\n".join(job["script"]), work, {**environment, "CREDSCORE_PATHS": "gone"}).returncode == 2
