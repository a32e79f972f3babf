"""Pages whose tables are written by a command, and their figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import page
from benchmarks.__main__ import MEASUREMENTS
from benchmarks.figures import Bars, Lines, draw
from benchmarks.table import Table

BARS = Bars("speed", "Speed", "times", {"credscore": [1.0, 2.0, 3.0], "other": [0.5]}, True, limit=(1.0, "even"))
LINES = Lines("growth", "Growth", ("KB", "ms"), {str(i): [(1, 2), (10, 20 + i)] for i in range(9)})
PAGE = "# Page\n\n<!-- benchmarks one -->\nold\n<!-- end -->\n\nkept\n\n<!-- benchmarks two -->\n<!-- end -->\n"


def test_tables_go_to_their_places_again_and_again(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(PAGE)
    assert page.places(path) == ["one", "two"]
    table = Table("Speed", r"A \1 note.", ("what", "MB/s"), (("a", "1"),), (BARS,))
    for _ in range(2):
        page.write(path, "one", [table])
    text = path.read_text()
    assert text.startswith("# Page\n\n<!-- benchmarks one -->\n### Speed\n\nA \\1 note.\n")
    assert "![Speed](figures/speed.svg)\n<!-- end -->\n\nkept\n\n<!-- benchmarks two -->\n<!-- end -->\n" in text
    assert "old" not in text and text.count("### Speed") == 1
    assert (tmp_path / "figures" / "speed.svg").is_file()
    with pytest.raises(ValueError, match="no place for three"):
        page.write(path, "three", [table])


@pytest.mark.parametrize("figure", [BARS, LINES])
def test_a_figure_is_the_same_bytes_for_the_same_values(tmp_path: Path, figure: Bars | Lines) -> None:
    for name in "ab":
        draw(figure, tmp_path / f"{name}.svg")
    drawn = (tmp_path / "a.svg").read_bytes()
    assert drawn.startswith(b"<?xml") and drawn == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize("name", ["benchmarks.md", "scale.md"])
def test_our_pages_name_measurements_that_there_are(root: Path, name: str) -> None:
    assert set(page.places(root / "docs" / name)) <= set(MEASUREMENTS)
    assert page.places(root / "docs" / name)
