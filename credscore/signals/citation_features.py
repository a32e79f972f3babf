"""The numbers of the citations signal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log1p

import numpy as np

from credscore.detect.tokens import CAPITALISED
from credscore.signals import attribution
from credscore.signals.citation_table import DOMAIN_KINDS, SHARE_KINDS
from credscore.signals.claim_kinds import find_claims
from credscore.signals.closed import DAY
from credscore.signals.group import Group
from credscore.signals.measures import damped_rate, outside_quotes, share
from credscore.signals.references import CARRIES, has_identifier, quality
from credscore.signals.sources import domain_of, kind_of
from credscore.signals.support import SELF, SUPPORTED, Support, repeated, supports_of
from credscore.signals.view import View
from credscore.text.document import Document, Reference

Places = dict[str, tuple[int, int, int]]
"""Sources, each with the place (start, end, sentence) of its first use."""

_STRONG = 0.6
_PRIOR = 2.0
_LEAN = 4.0
_REFERENCE_SAMPLE = 500
_DISCLOSURES = ("citations.sponsored", "citations.affiliate", "citations.machine_written")
_OWN_MENTIONS = ("second_hand", "own_data")
_SCHOLARLY = ("primary", "published", "method", "limits", "funding", "independent")


def sources(support: Support) -> Places:
    """Return the distinct sources outside the author's own pages and social media: domains linked, entries cited,
    speakers named, each with the place (start, end, sentence) of its first use."""
    found: Places = {}
    for use in support.links:
        if use.kind not in SELF:
            found.setdefault(use.source, (use.start, use.end, use.sentence))
    for c in support.citations:
        if c.carries:
            found.setdefault("#" + c.source, (c.at, c.at, c.sentence))
    for a in support.attributions:
        if a.speaker:
            found.setdefault("@" + a.speaker, (a.start, a.end, a.sentence))
    return found


def features_of(group: Group, distinct: Sequence[int]) -> list[dict[str, float]]:
    """Return the features of the citations signal, given each article's number of ``distinct`` sources. No count is
    left without a denominator or a logarithm."""
    rows = zip(group.views, supports_of(group).articles, distinct, _specific(group), _coverage(group), strict=True)
    return [_features(*row) for row in rows]


def _features(
    view: View, support: Support, distinct: int, specific: dict[str, float], coverage: dict[str, float]
) -> dict[str, float]:
    counts = _counts(view, support)
    features = {"citations." + name: damped_rate(count, view.statements) for name, count in counts.items()}
    features |= specific | coverage | _links(view.document, support)
    features |= _references(view.document.references[:_REFERENCE_SAMPLE]) | _voices(support)
    features["citations.sources"] = log1p(distinct)
    markers = [c for c in support.citations if c.kind != "editor"]
    features["citations.dangling"] = share(sum([not c.resolved for c in markers]), len(markers), _PRIOR)
    features["citations.disclosures"] = float(not view.hits.keys().isdisjoint(_DISCLOSURES))
    return features


def _counts(view: View, support: Support) -> dict[str, float]:
    kinds = Counter(a.kind for a in support.attributions)
    named = [a for a in support.attributions if a.kind == attribution.NAMED]
    counts = {
        "named": len(named),
        "credentialed": sum(a.credential for a in named),
        "anonymous": kinds[attribution.ANONYMOUS] + _hits(view, "anonymous"),
        "vague_studies": kinds[attribution.STUDY] + _hits(view, "vague_study"),
        "quotations": sum(bool(q.speaker) for q in support.quotations),
        "loose_quotations": sum(q.speech and not q.attributed for q in support.quotations),
        "markers": _markers(support),
        "editor_marks": sum(c.kind == "editor" for c in support.citations),
        "figures": _figures(view),
    }
    counts |= {name: _hits(view, name) for name in _OWN_MENTIONS}
    return counts | {name: _paragraphs(view, name) for name in _SCHOLARLY}


def _markers(support: Support) -> float:
    """The strengths of what markers lead to; a source named again and again counts less each time."""
    uses: Counter[str] = Counter()
    total = 0.0
    for c in support.citations:
        if c.carries:
            uses[c.source] += 1
            total += c.strength * repeated(uses[c.source])
    return total


def _figures(view: View) -> int:
    """Sentences that point to figures or tables, where the article has any."""
    count = _hits(view, "figure")
    if not count:
        return 0
    document = view.document
    shown = any(link.kind == "image" for link in document.links) or document.skipped.get("table", 0) > 0
    return count if shown or any(block.kind in ("cell", "caption") for block in document.blocks) else 0


def _paragraphs(view: View, name: str) -> int:
    """Blocks beyond the first that hold a mention: one paragraph of scholarly words costs nothing to type."""
    hits = outside_quotes(view, view.hits.get("citations." + name, ()))
    return len({view.block[h.sentence] for h in hits}) - 1 if hits else 0


def _specific(group: Group) -> list[dict[str, float]]:
    """How often the text says on which day, and how many of its sentences hold a number: what can be checked."""
    days = group.tokens(group.prose & (group.kind == CAPITALISED) & ((group.marks & DAY) != 0))
    numbered = np.zeros(len(group), np.bool_)
    numbered[group.owner[group.numbers[group.prose.take(group.numbers)]]] = True
    return [
        {
            "citations.days": damped_rate(dated, view.statements),
            "citations.numbered": share(with_number, view.statements, _PRIOR),
        }
        for view, dated, with_number in zip(group.views, days, group.sums(numbered), strict=True)
    ]


def _hits(view: View, name: str) -> int:
    return len(outside_quotes(view, view.hits.get("citations." + name, ())))


def _coverage(group: Group) -> list[dict[str, float]]:
    """Support of claims; where there are few, it leans on that of all statements."""
    claims, supports = group.once(find_claims), supports_of(group)
    reach, direct = supports.reach, supports.direct
    values = (reach, reach >= SUPPORTED, direct >= _STRONG, np.ones(len(group)))
    masks = (claims.any, claims.eligible)
    sums = group.sums(np.array([mask * value for mask in masks for value in values]))
    return [_covered(row[:3], row[3], row[4:7], row[7]) for row in zip(*sums, strict=True)]


def _covered(
    of_claims: Sequence[float], claims: float, of_all: Sequence[float], statements: float
) -> dict[str, float]:
    """The means of what supports claims, from the sums over claims and over all statements."""
    whole = [share(total, statements, _PRIOR) for total in of_all]
    means = [share(total + _LEAN * mean, claims + _LEAN) for total, mean in zip(of_claims, whole, strict=True)]
    return dict(zip(_COVERAGE, (*means, whole[0]), strict=True))


_COVERAGE = ("citations.coverage", "citations.covered", "citations.strong", "citations.statements")


def _links(document: Document, support: Support) -> dict[str, float]:
    domains: dict[str, set[str]] = {kind: set() for kind in DOMAIN_KINDS}
    kinds = Counter([kind for kind, _ in {(use.kind, use.source) for use in support.links}])
    for use in support.links:
        if use.kind in domains:
            domains[use.kind].add(use.domain)
    for reference in document.references[:_REFERENCE_SAMPLE]:
        for target in reference.targets[:4]:
            kind = kind_of(target)
            if kind in domains:
                domains[kind].add(domain_of(target))
    total = kinds.total()
    features = {f"citations.{kind}_domains": log1p(len(found)) for kind, found in domains.items()}
    return features | {f"citations.{kind}_share": share(kinds[kind], total, _PRIOR) for kind in SHARE_KINDS}


def _references(entries: Sequence[Reference]) -> dict[str, float]:
    qualities = [quality(entry) for entry in entries]
    return {
        "citations.references": log1p(sum(value >= CARRIES for value in qualities)),
        "citations.reference_quality": share(float(np.add.reduce(qualities)), len(entries), _PRIOR),
        "citations.identified": share(sum(has_identifier(entry) for entry in entries), len(entries), _PRIOR),
    }


def _voices(support: Support) -> dict[str, float]:
    speakers = Counter(a.speaker for a in support.attributions if a.speaker)
    named = sum(speakers.values())
    vague = sum(a.kind in (attribution.ANONYMOUS, attribution.STUDY) for a in support.attributions)
    most = speakers.most_common(1)[0][1] if speakers else 0
    return {
        "citations.named_share": share(named, named + vague, _PRIOR),
        "citations.speakers": log1p(len(speakers)),
        "citations.one_voice": most / named if named >= 4 else 0.0,
    }
