"""Every command and every Python block of the README is run; every output it shows is compared.

``python -m pytest tests/test_readme.py --update-readme`` writes the real outputs into the README.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).resolve().parent.parent / "README.md"
TEXT = README.read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(match[1], match[2]) for match in FENCE.finditer(TEXT)]
COMMANDS = [
    line.removeprefix("$ ")
    for language, body in BLOCKS
    if language in ("console", "sh")
    for line in body.splitlines()
    if line.startswith("$ ")
]
OUTPUTS = re.compile(
    r"<!-- output of: (?P<command>[^\n]+?) -->\n```text\n(?P<shown>.*?)^```$", re.MULTILINE | re.DOTALL
)
INSTALL, TEST = "pip install ", "python -m pytest"


def _run(command: str, root: Path) -> str:
    words = shlex.split(command)
    assert words[0] in ("credscore", "python"), f"a test cannot run {command!r}"
    arguments = ["-m", *words] if words[0] == "credscore" else words[1:]
    plain = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR")}
    ran = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env={**plain, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.startswith((INSTALL, TEST))])
def test_command_runs(command: str, root: Path) -> None:
    assert _run(command, root).strip()


@pytest.mark.parametrize("shown", list(OUTPUTS.finditer(TEXT)), ids=lambda match: match["command"])
def test_output_is_the_real_one(shown: re.Match[str], root: Path, request: pytest.FixtureRequest) -> None:
    real = "\n".join(line.rstrip() for line in _run(shown["command"], root).strip("\n").splitlines()) + "\n"
    if request.config.getoption("--update-readme"):
        text = README.read_text(encoding="utf-8")
        README.write_text(
            text.replace(shown[0], f"<!-- output of: {shown['command']} -->\n```text\n{real}```"), encoding="utf-8"
        )
        return
    assert shown["shown"] == real


@pytest.mark.parametrize("code", [body for language, body in BLOCKS if language == "python"])
def test_python_block_runs(code: str, root: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_readme_shows_how_to_install_score_and_test() -> None:
    assert [c for c in COMMANDS if c.startswith(INSTALL)] == ["pip install .", "pip install '.[test]'"]
    assert len([c for c in COMMANDS if c.startswith(TEST)]) == 1, ".ci/run takes the test command from the README"
    assert any(c.startswith("credscore score ") for c in COMMANDS)
    assert OUTPUTS.search(TEXT), "the README shows no real output"


def test_links_to_files_resolve(root: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", TEXT)
    assert targets
    assert [target for target in targets if not (root / target).exists()] == []
