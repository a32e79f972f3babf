"""The sites that a draft cites, and how a team rates them. Ratings lead to findings and to a threshold of their own;
they are no part of the scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from credscore.check.policy import ScoringSettings
from credscore.check.rules import RULES
from credscore.scoring.report import ReportFinding
from credscore.signals.sources import domain_of, host_of, registered_domain
from credscore.text.document import Document

_LOW_RATED = next(rule for rule in RULES if rule.id == "X101")
_LONGEST_NAME = 253
"""Characters of a domain name (RFC 1035)."""


class CitedSites(NamedTuple):
    """How good the sites are that a draft cites. ``cited``: how many there are, own ones apart, each counted once;
    ``rated``: how many of them the team has rated. ``quality``: 100 times the mean of those ratings, and ``lowest``
    the worst of them with its rating (0-1); None where none is rated."""

    cited: int
    rated: int = 0
    quality: float | None = None
    lowest: tuple[str, float] | None = None

    def in_words(self) -> str:
        """Return what stands behind the quality: ``3 of 5 cited sites are rated, the lowest example.net with 0.2``."""
        worst = f", the lowest {self.lowest[0]} with {self.lowest[1]:g}" if self.lowest else ""
        return f"{self.rated} of {self.cited} cited site{'' if self.cited == 1 else 's'} rated{worst}"


def cited_sites(document: Document, settings: ScoringSettings) -> CitedSites:
    """Return how good the sites are that links and reference entries lead to.

    A site counts under the name by which it is rated, otherwise under its registered domain.
    """
    own = {domain_of(site if "//" in site else "//" + site) for site in settings.own_domains}
    found: dict[str, float | None] = {}
    for _, targets in _places(document):
        for target in targets:
            if domain_of(target) not in own | {""}:
                name, rating = rating_of(host_of(target), settings.ratings)
                found[name] = rating
    rated = {name: rating for name, rating in found.items() if rating is not None}
    if not rated:
        return CitedSites(len(found))
    worst = min(rated, key=lambda name: (rated[name], name))
    quality = round(100 * sum(rated.values()) / len(rated), 1)
    return CitedSites(len(found), len(rated), quality, (worst, rated[worst]))


def low_rated(document: Document, settings: ScoringSettings) -> Iterator[ReportFinding]:
    """Yield links and reference entries that lead to sites which the team rated low."""
    for (start, end), targets in _places(document):
        for target in targets[:8]:
            name, rating = rating_of(host_of(target), settings.ratings)
            if rating is not None and rating < settings.min_rating and end > start:
                message = _LOW_RATED.message.replace("{text}", name)
                yield ReportFinding(_LOW_RATED.id, message, start, end, _LOW_RATED.severity)
                break


def rating_of(host: str, ratings: Mapping[str, float]) -> tuple[str, float | None]:
    """Return the name under which a host is rated, and its rating; its registered domain and None if nobody rated it.

    A name stands for all below it, and the longest one counts.

    >>> rating_of("a.blog.example.com", {"example.com": 0.9, "blog.example.com": 0.1})
    ('blog.example.com', 0.1)
    """
    name = host[-_LONGEST_NAME:]
    while name:
        if name in ratings:
            return name, ratings[name]
        name = name.partition(".")[2]
    return registered_domain(host), None


def _places(document: Document) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    """Each link's or reference entry's span in the source, and the addresses that it leads to."""
    for link in document.links:
        if link.kind != "image":
            yield document.source_span(link.start, link.end), (link.target,)
    for reference in document.references:
        yield (reference.start, reference.end), reference.targets
