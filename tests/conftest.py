"""What every test may use: the checkout, its examples, the corpora where they are present."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# Same examples on every run and no time limits: a test must not fail because a machine is slow.
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-readme", action="store_true", help="write the real outputs into README.md")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def examples(root: Path) -> list[Path]:
    """The six example articles."""
    return sorted((root / "examples").iterdir())


@pytest.fixture(scope="session")
def shared_data(root: Path) -> Path:
    """The corpora that models are trained on; the test is skipped where they are absent."""
    data = root.parent / "shared" / "data"
    if not data.is_dir():
        pytest.skip("needs the corpora in ../shared/data")
    return data


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run git in a new repository, which is the current directory; commits need no configuration of the user's."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    top = tmp_path / "repository"
    top.mkdir()
    monkeypatch.chdir(top)

    def git(*arguments: str) -> str:
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "core.autocrlf=false"]
        return subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, text=True).stdout

    git("init", "-q")
    return git
