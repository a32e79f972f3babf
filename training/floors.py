"""The quality gate's floors: below which figure each metric must not fall, on which corpora.

``floors.json`` holds ``{"corpora": digest, "floors": {metric: floor}}``. Every metric is better when higher. Floors
rise with ``raised``; a floor is lowered, or dropped, only when that is asked for.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("floors.json")
SLACK = 0.01
"""How far below the figure that was measured a floor is set: what another build of the libraries may cost."""


@dataclass(frozen=True, slots=True)
class Floors:
    """``corpora``: digest of the corpora that the floors were measured on. ``floors``: each metric's lowest figure."""

    corpora: str
    floors: Mapping[str, float]

    @classmethod
    def read(cls, file: Path = FILE) -> Floors:
        """Read the floors; without a file there are none. Raises ValueError if the file is none of ours."""
        if not file.exists():
            return cls("", {})
        found = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(found, dict) or set(found) != {"corpora", "floors"}:
            raise ValueError(f"{file} holds no floors")
        return cls(str(found["corpora"]), {str(name): float(value) for name, value in found["floors"].items()})

    def write(self, file: Path = FILE) -> None:
        """Write the floors, sorted by metric."""
        content = {"corpora": self.corpora, "floors": dict(sorted(self.floors.items()))}
        file.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")

    def broken(self, values: Mapping[str, float]) -> list[str]:
        """Return one line for each floor that ``values`` fall below, or that was not measured, by metric."""
        lines = []
        for name, floor in sorted(self.floors.items()):
            value = values.get(name)
            if value is None or math.isnan(value):
                lines.append(f"{name}: not measured, the floor is {floor:.3f}")
            elif value < floor:
                lines.append(f"{name}: {value:.3f} is below the floor of {floor:.3f}")
        return lines

    def raised(self, values: Mapping[str, float], corpora: str, lower: bool = False) -> Floors:
        """Return floors ``SLACK`` below ``values``, but no lower than they were; with ``lower``, wherever they fall,
        and without the metrics that are no longer measured. New corpora begin anew, which only ``lower`` allows.

        Raises ValueError if the corpora changed and ``lower`` is not given.
        """
        if self.corpora and corpora != self.corpora and not lower:
            raise ValueError("the corpora changed: floors of others can only be replaced with --lower")
        found = {name: math.floor((value - SLACK) * 1000) / 1000 for name, value in values.items()}
        if lower:
            return Floors(corpora, found)
        return Floors(corpora, {**self.floors, **{n: max(v, self.floors.get(n, v)) for n, v in found.items()}})
