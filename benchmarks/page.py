"""A page that holds measured tables between two comments: ``<!-- benchmarks NAME -->`` and ``<!-- end -->``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import draw
from benchmarks.table import Table

PLACE = re.compile(r"(?P<begin><!-- benchmarks (?P<name>[\w-]+) -->\n)[^\0]*?(?P<end><!-- end -->)")
FIGURES = "figures"


def places(path: Path) -> list[str]:
    """Return the names of the measurements that the page has a place for, in order."""
    return [match["name"] for match in PLACE.finditer(path.read_text(encoding="utf-8"))]


def write(path: Path, name: str, tables: Sequence[Table]) -> None:
    """Put the tables into their place, and their figures into a folder beside the page.

    Raises ValueError if the page has no place of that name.
    """
    page = path.read_text(encoding="utf-8")
    shown = "\n".join(_shown(table, path.parent / FIGURES) for table in tables)
    written, count = PLACE.subn(
        lambda match: match["begin"] + shown + match["end"] if match["name"] == name else match[0], page
    )
    if name not in places(path) or not count:
        raise ValueError(f"{path} has no place for {name}: two lines, <!-- benchmarks {name} --> and <!-- end -->")
    path.write_text(written, encoding="utf-8", newline="\n")


def _shown(table: Table, folder: Path) -> str:
    pictures = []
    for figure in table.figures:
        draw(figure, folder / f"{figure.name}.svg")
        pictures.append(f"![{figure.title}]({FIGURES}/{figure.name}.svg)\n")
    return "\n".join([table.markdown(), *pictures])
