"""A team's own ratings of sites: a CSV file of domains and numbers from 0 to 1."""

from __future__ import annotations

import csv

from credscore.check.errors import PolicyError


def read(file: str, named_at: str) -> dict[str, float]:
    """Return the ratings (0-1) by registered domain. Two columns count: domain and rating; a heading is skipped.

    Raises PolicyError if the file can't be read or a rating is no number from 0 to 1.
    """
    try:
        with open(file, encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise PolicyError(f"{named_at}: domain-ratings: {file} cannot be read ({why})") from error
    found: dict[str, float] = {}
    for number, row in enumerate(rows, start=1):
        if not row or not row[0].strip() or row[0].startswith("#"):
            continue
        rating = _rating(row)
        if rating is None and number > 1:
            raise PolicyError(f"{file}:{number}: must be a domain and a rating from 0 to 1, not {','.join(row)!r}")
        if rating is not None:
            found[row[0].strip().lower().removeprefix("www.")] = rating
    return found


def _rating(row: list[str]) -> float | None:
    try:
        value = float(row[1])
    except (IndexError, ValueError):
        return None
    return value if 0 <= value <= 1 else None
