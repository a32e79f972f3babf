"""What the user asked a command for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from credscore.scoring.streams import Columns


class CheckOptions(NamedTuple):
    """Of ``credscore check``: one field an option."""

    format: str
    output: str | None
    config: str | None
    fail_on: str | None
    min_severity: str | None
    min_credibility: float | None
    max_hype: float | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    baseline: str | None
    write_baseline: bool
    diff_base: str | None
    fix: bool
    exit_zero: bool
    input_format: str
    jobs: int
    cache_dir: str | None
    no_cache: bool
    color: str


class ScoreOptions(NamedTuple):
    """Of ``credscore score``: one field an option."""

    format: str
    input_format: str
    sort: str | None
    jobs: int
    output: str | None
    resume: bool
    text_field: str | None
    id_field: str | None
    color: str
    min_severity: str
    max_findings: int

    @property
    def columns(self) -> Columns | None:
        """Where records hold their text and their id, if the user said anything of it."""
        if self.text_field is None and self.id_field is None:
            return None
        from credscore.scoring.streams import Columns

        return Columns(self.text_field or "text", self.id_field)

    @property
    def order(self) -> str:
        """The sort key, by default the most credible first where a person reads."""
        return self.sort or ("credibility" if self.format == "text" else "none")
