"""Reliability of news domains, by three sources.

Repositories: hauselin/domain-quality-ratings (no licence file here), Kudusch/wikipedia-perennial-sources (Wikipedia's
text, CC BY-SA), aloth/cred-1 (no licence file here).
Papers: Lin, Lasser, Lewandowsky et al. (2023), High level of correspondence across different news domain quality
rating sets, PNAS Nexus (``pc1``, the first principal component of six raters, 0-1, high is good).
Traps: ratings of 2021 to 2026, not of an article's day; a rating is of the whole outlet, never of one article. cred-1
lists only doubtful domains.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

NAME = "domains"
LICENCE = "none declared; Wikipedia's part CC BY-SA 4.0"
PATHS = (
    "raw/hauselin/domain-quality-ratings/data/domain_pc1.csv",
    "raw/Kudusch/wikipedia-perennial-sources/perennial-sources.csv",
    "raw/aloth/cred-1/data/cred1_current.csv",
)


@dataclass(frozen=True, slots=True)
class Rating:
    """``pc1`` 0-1 (high is reliable), ``wikipedia`` the status in Wikipedia's list of perennial sources ("Generally
    reliable" ...; several for outlets rated by topic or period), ``cred1`` 0-1; None or empty where not rated."""

    pc1: float | None = None
    wikipedia: tuple[str, ...] = ()
    cred1: float | None = None


def load(data: Path) -> dict[str, Rating]:
    """Return the ratings by domain (lower case, no ``www.``), in order of the domains."""
    pc1 = {_bare(row["domain"]): float(row["pc1"]) for row in _rows(data / PATHS[0])}
    cred1 = {_bare(row["domain"]): float(row["credibility_score"]) for row in _rows(data / PATHS[2])}
    status: dict[str, set[str]] = {}
    for row in _rows(data / PATHS[1]):
        for url in json.loads(row["urls"] or "[]"):
            status.setdefault(_bare(url), set()).update(json.loads(row["status"] or "[]"))
    return {
        domain: Rating(pc1.get(domain), tuple(sorted(status.get(domain, ()))), cred1.get(domain))
        for domain in sorted({*pc1, *status, *cred1})
    }


def host(url: str) -> str:
    """Return the host of ``url`` without ``www.``, ``""`` where it has none; a web archive's address counts as the
    address that it keeps."""
    if "web.archive.org/web/" in url:
        url = url.partition("web.archive.org/web/")[2].partition("/")[2]
    if "//" not in url:
        url = f"//{url}"
    try:
        return _bare(urlsplit(url).hostname or "")
    except ValueError:
        return ""


def rated(table: Mapping[str, Rating], url: str) -> tuple[str, Rating]:
    """Return the rated domain of ``url`` and its rating: the host, or the nearest parent that the table knows.

    A host that the table does not know comes back as it is, with an empty rating.
    """
    name = host(url)
    candidate = name
    while "." in candidate:
        if candidate in table:
            return candidate, table[candidate]
        candidate = candidate.partition(".")[2]
    return name, Rating()


def _bare(domain: str) -> str:
    return domain.strip().lower().rstrip("/").removeprefix("www.")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
