"""What every test may use: the checkout, its examples, the corpora where they are present."""

from __future__ import annotations

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
