"""A corpus directory to write small files of our own into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str | bytes], None]:
    """Writes a file under ``tmp_path``: text as UTF-8 with its line ends as they are, bytes as they are."""

    def write(path: str, content: str | bytes) -> None:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)

    return write
