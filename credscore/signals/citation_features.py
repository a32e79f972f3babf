"""The numbers of the citations signal."""

from __future__ import annotations

from collections import Counter
from math import log1p

import numpy as np
from numpy.typing import NDArray

from credscore.detect.index import members
from credscore.detect.reading import Reading
from credscore.detect.tokens import CAPITALISED, NUMBER
from credscore.signals import attribution
from credscore.signals.citation_table import DOMAIN_KINDS, SHARE_KINDS
from credscore.signals.claim_kinds import hash_set
from credscore.signals.measures import damped_rate, share
from credscore.signals.references import CARRIES, has_identifier, quality
from credscore.signals.sources import domain_of, kind_of
from credscore.signals.support import SELF, SUPPORTED, Support, repeated
from credscore.signals.words.citations import DAYS

_STRONG = 0.6
_PRIOR = 2.0
_LEAN = 4.0
_REFERENCE_SAMPLE = 500
_OWN_MENTIONS = ("second_hand", "own_data")
_SCHOLARLY = ("primary", "published", "method", "limits", "funding", "independent")


def sources(support: Support) -> dict[str, tuple[int, int, int]]:
    """Return the distinct sources outside the author's own pages and social media: domains linked, entries cited,
    speakers named, each with the place (start, end, sentence) of its first use."""
    found: dict[str, tuple[int, int, int]] = {}
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


def features_of(reading: Reading, support: Support) -> dict[str, float]:
    """Return the features of the citations signal. No count is left without a denominator or a logarithm."""
    prose = int(reading.sentences.prose.sum())
    counts = {"citations." + name: value for name, value in _counts(reading, support).items()}
    features = {name: damped_rate(count, prose) for name, count in counts.items()}
    features |= (
        _specific(reading) | _coverage(support) | _links(reading, support) | _references(reading) | _voices(support)
    )
    features["citations.sources"] = log1p(len(sources(support)))
    markers = [c for c in support.citations if c.kind != "editor"]
    features["citations.dangling"] = share(sum(not c.resolved for c in markers), len(markers), _PRIOR)
    disclosed = any(reading.hits.get("citations." + name) for name in ("sponsored", "affiliate", "machine_written"))
    features["citations.disclosures"] = float(disclosed)
    return features


def _counts(reading: Reading, support: Support) -> dict[str, float]:
    kinds = Counter(a.kind for a in support.attributions)
    named = [a for a in support.attributions if a.kind == attribution.NAMED]
    counts = {
        "named": len(named),
        "credentialed": sum(a.credential for a in named),
        "anonymous": kinds[attribution.ANONYMOUS] + _hits(reading, "anonymous"),
        "vague_studies": kinds[attribution.STUDY] + _hits(reading, "vague_study"),
        "quotations": sum(bool(q.speaker) for q in support.quotations),
        "loose_quotations": sum(q.speech and not q.attributed for q in support.quotations),
        "markers": _markers(support),
        "editor_marks": sum(c.kind == "editor" for c in support.citations),
        "figures": _figures(reading),
    }
    counts |= {name: _hits(reading, name) for name in _OWN_MENTIONS}
    return counts | {name: _paragraphs(reading, name) for name in _SCHOLARLY}


def _markers(support: Support) -> float:
    """The strengths of what markers lead to; a source named again and again counts less each time."""
    uses: Counter[str] = Counter()
    total = 0.0
    for c in support.citations:
        if c.carries:
            uses[c.source] += 1
            total += c.strength * repeated(uses[c.source])
    return total


def _figures(reading: Reading) -> int:
    """Sentences that point to figures or tables, where the article has any."""
    document = reading.document
    shown = any(link.kind == "image" for link in document.links) or document.skipped.get("table", 0) > 0
    shown = shown or any(block.kind in ("cell", "caption") for block in document.blocks)
    return _hits(reading, "figure") if shown else 0


def _paragraphs(reading: Reading, name: str) -> int:
    """Blocks beyond the first that hold a mention: one paragraph of scholarly words costs nothing to type."""
    sentences = reading.sentences
    hits = (h for h in reading.hits.get("citations." + name, ()) if not h.quoted and sentences.prose[h.sentence])
    return max(0, len({int(sentences.block[h.sentence]) for h in hits}) - 1)


def _specific(reading: Reading) -> dict[str, float]:
    """How often the text says on which day, and how many of its sentences hold a number: what can be checked."""
    tokens, owner = reading.tokens, reading.sentence_of
    inside = owner >= 0
    inside[inside] = reading.sentences.prose[owner[inside]]
    days = inside & (tokens.kind == CAPITALISED) & members(tokens.hash, hash_set(DAYS))
    prose = int(reading.sentences.prose.sum())
    numbered = len(np.flatnonzero(np.bincount(owner[inside & (tokens.kind == NUMBER)])))
    return {
        "citations.days": damped_rate(int(days.sum()), prose),
        "citations.numbered": share(numbered, prose, _PRIOR),
    }


def _hits(reading: Reading, name: str) -> int:
    prose = reading.sentences.prose
    return sum(not h.quoted and bool(prose[h.sentence]) for h in reading.hits.get("citations." + name, ()))


def _coverage(support: Support) -> dict[str, float]:
    """Support of claims; where there are few, it leans on that of all statements."""
    claims, eligible = support.claims.any, support.claims.eligible
    count, statements = int(claims.sum()), int(eligible.sum())

    def mean(values: NDArray[np.float64]) -> float:
        whole = share(float(values[eligible].sum()), statements, _PRIOR)
        return share(float(values[claims].sum()) + _LEAN * whole, count + _LEAN)

    reach = support.reach
    return {
        "citations.coverage": mean(reach),
        "citations.covered": mean((reach >= SUPPORTED).astype(np.float64)),
        "citations.strong": mean((support.direct >= _STRONG).astype(np.float64)),
        "citations.statements": share(float(reach[eligible].sum()), statements, _PRIOR),
    }


def _links(reading: Reading, support: Support) -> dict[str, float]:
    domains: dict[str, set[str]] = {kind: set() for kind in DOMAIN_KINDS}
    kinds = Counter(kind for kind, _ in {(use.kind, use.source) for use in support.links})
    for use in support.links:
        if use.kind in domains:
            domains[use.kind].add(use.domain)
    for reference in reading.document.references[:_REFERENCE_SAMPLE]:
        for target in reference.targets[:4]:
            kind = kind_of(target)
            if kind in domains:
                domains[kind].add(domain_of(target))
    total = kinds.total()
    features = {f"citations.{kind}_domains": log1p(len(found)) for kind, found in domains.items()}
    return features | {f"citations.{kind}_share": share(kinds[kind], total, _PRIOR) for kind in SHARE_KINDS}


def _references(reading: Reading) -> dict[str, float]:
    entries = reading.document.references[:_REFERENCE_SAMPLE]
    qualities = np.array([quality(entry) for entry in entries])
    return {
        "citations.references": log1p(float((qualities >= CARRIES).sum())),
        "citations.reference_quality": share(float(qualities.sum()), len(entries), _PRIOR),
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
