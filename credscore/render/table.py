"""The table that closes a run over several files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from credscore.render import layout
from credscore.render.style import Style
from credscore.render.text import name_of, tone

if TYPE_CHECKING:
    from credscore.scoring.report import Report

_COLUMNS = (
    ("cred.", "credibility", True),
    ("hype", "hype", False),
    ("hedg.", "hedging", True),
    ("cit.", "citations", True),
    ("prom.", "promotion", False),
    ("claims", "claims", False),
)
_CELL, _WIDE = 7, 64


class Row(NamedTuple):
    """One file in the table; ``values`` by score or signal, None where it abstained."""

    name: str
    values: dict[str, float | None]


def row_of(report: Report) -> Row:
    """Return what the table says of a report."""
    levels: dict[str, float | None] = {name: signal.level for name, signal in report.signals.items()}
    return Row(name_of(report), {"credibility": report.credibility, "hype": report.hype, **levels})


def render_table(rows: Iterable[Row], failed: int, style: Style) -> str:
    """Return the table of ``rows``, and how many files ``failed``."""
    columns = _COLUMNS if style.columns >= _WIDE else _COLUMNS[:2]
    room = style.columns - _CELL * len(columns)
    heads = "".join(short.rjust(_CELL) for short, _, _ in columns)
    lines = [style.paint(layout.pad("", room) + heads, "bold"), style.rule(style.columns)]
    for row in rows:
        name = layout.pad(layout.fit_tail(row.name, room - 1, style.ellipsis), room)
        lines.append(name + "".join(_cell(row.values.get(key), better, style) for _, key, better in columns))
    if failed:
        lines.append(f"{failed} not scored: see the error messages.")
    return layout.inert("\n".join(lines)) + "\n"


def _cell(value: float | None, more_is_better: bool, style: Style) -> str:
    if value is None:
        return "-".rjust(_CELL)
    return " " * (_CELL - 4) + style.paint(f"{value:4.0f}", tone(value, more_is_better))
