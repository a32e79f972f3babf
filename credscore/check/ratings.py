"""A team's own ratings of sites: a CSV file of domains and numbers from 0 to 1."""

from __future__ import annotations

import csv

from credscore.check.errors import PolicyError
from credscore.signals.sources import split_address

DOMAIN_COLUMNS = ("domain", "site", "host", "website", "url")
RATING_COLUMNS = ("rating", "score", "quality", "pc1")
"""What the columns may be called; ``pc1`` as in the ratings of Lin et al. (2023)."""


def read(file: str, named_at: str) -> dict[str, float]:
    """Return the ratings (0-1) by domain. Without a heading the first two columns are domain and rating; a heading
    names them, in any order, and other columns are ignored.

    Raises PolicyError, with the line, for a file that can't be read or holds no rating, a rating that is no number from
    0 to 1, a domain that is none, and one that is rated twice in different ways.
    """
    try:
        with open(file, encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream)
            rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise PolicyError(f"{named_at}: domain-ratings: {file} cannot be read ({why})") from error
    rows = [(line, row) for line, row in rows if any(row) and not row[0].startswith("#")]
    heading = _heading(rows[0][1]) if rows else None
    found: dict[str, float] = {}
    for line, row in rows[1:] if heading else rows:
        domain, rating = _entry(row, heading or (0, 1), f"{file}:{line}")
        if found.setdefault(domain, rating) != rating:
            raise PolicyError(f"{file}:{line}: {domain} is rated {found[domain]:g} above and {rating:g} here; keep one")
    if not found:
        raise PolicyError(f"{named_at}: domain-ratings: {file} holds no rating; a line is a domain, a comma, a number")
    return found


def _heading(row: list[str]) -> tuple[int, int] | None:
    """The columns of the domain and the rating, if ``row`` names them."""
    names = [name.lower() for name in row]
    domain = next((names.index(name) for name in DOMAIN_COLUMNS if name in names), None)
    rating = next((names.index(name) for name in RATING_COLUMNS if name in names), None)
    return None if domain is None or rating is None else (domain, rating)


def _entry(row: list[str], columns: tuple[int, int], place: str) -> tuple[str, float]:
    try:
        name, rating = row[columns[0]], float(row[columns[1]])
    except (IndexError, ValueError):
        name, rating = "", -1.0
    domain = split_address(name if "//" in name else "//" + name)[1].removeprefix("*.")
    if not domain or " " in domain or not 0 <= rating <= 1:
        hint = "; a heading names the columns domain and rating" if place.endswith(":1") else ""
        raise PolicyError(f"{place}: must be a domain and a rating from 0 to 1, not {','.join(row)[:200]!r}{hint}")
    return domain, rating
