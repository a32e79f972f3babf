"""The numbers of the citations signal."""

from __future__ import annotations

from collections import Counter
from math import log1p

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Reading
from credscore.detect.tokens import CAPITALISED, NUMBER
from credscore.signals import attribution
from credscore.signals.base import Feature
from credscore.signals.claim_kinds import hash_set
from credscore.signals.measures import damped_rate, share
from credscore.signals.references import has_identifier, quality
from credscore.signals.sources import domain_of, kind_of
from credscore.signals.support import SUPPORTED, Support
from credscore.signals.words.citations import DAYS

_STRONG = 0.6
_PRIOR = 2.0
_LEAN = 4.0
_DOMAIN_KINDS = ("scholarly", "government", "news", "encyclopaedia", "social", "code", "own", "commerce")
_SHARE_KINDS = ("scholarly", "government", "news", "own", "commerce")
_REFERENCE_SAMPLE = 500
_MENTIONS = ("second_hand", "primary", "published", "method", "limits", "funding", "independent", "own_data")

FEATURES = (
    Feature(
        "citations.coverage",
        "mean support that reaches a factual claim, 0-1 (with 4 average statements added)",
        "share",
        "claims supported",
    ),
    Feature(
        "citations.covered",
        "share of factual claims with some support near (with 4 average statements added)",
        "share",
        "claims with support near",
    ),
    Feature(
        "citations.strong",
        "share of factual claims strongly supported themselves (with 4 average statements added)",
        "share",
        "claims strongly supported",
    ),
    Feature(
        "citations.statements",
        "mean support that reaches a declarative sentence, 0-1 (sentences + 2)",
        "share",
        "statements supported",
    ),
    Feature("citations.sources", "log(1 + distinct sources: domains, entries, speakers)", "log", "distinct sources"),
    Feature("citations.references", "log(1 + entries of reference lists that can be looked up)", "log", "references"),
    Feature(
        "citations.reference_quality",
        "mean quality of the reference entries, 0-1 (entries + 2)",
        "share",
        "quality of references",
    ),
    Feature(
        "citations.identified",
        "reference entries with a link or identifier / (entries + 2)",
        "share",
        "references with identifier",
    ),
    *(
        Feature(
            f"citations.{kind}_domains",
            f"log(1 + distinct {kind} domains linked or referenced)",
            "log",
            f"{kind} domains",
        )
        for kind in _DOMAIN_KINDS
    ),
    *(
        Feature(f"citations.{kind}_share", f"{kind} links / (links in running text + 2)", "share", f"links: {kind}")
        for kind in _SHARE_KINDS
    ),
    Feature("citations.named", "log(1 + attributions to a name per 100 sentences)", "log", "named sources"),
    Feature(
        "citations.credentialed",
        "log(1 + named sources with an office per 100 sentences)",
        "log",
        "sources with an office",
    ),
    Feature(
        "citations.anonymous",
        "log(1 + attributions to nobody in particular per 100 sentences)",
        "log",
        "anonymous sources",
    ),
    Feature(
        "citations.vague_studies", "log(1 + studies or reports unnamed per 100 sentences)", "log", "unnamed studies"
    ),
    Feature(
        "citations.named_share",
        "named / (named + anonymous + unnamed studies + 2)",
        "share",
        "sources that have a name",
    ),
    Feature("citations.speakers", "log(1 + distinct speakers)", "log", "distinct speakers"),
    Feature(
        "citations.one_voice",
        "attributions to the most quoted speaker / all named (4 or more, else 0)",
        "share",
        "one voice",
    ),
    Feature(
        "citations.quotations",
        "log(1 + quotations with a named speaker per 100 sentences)",
        "log",
        "quotations with speaker",
    ),
    Feature(
        "citations.loose_quotations",
        "log(1 + quoted speech with no speaker per 100 sentences)",
        "log",
        "quotations without speaker",
    ),
    Feature("citations.markers", "log(1 + citation markers that resolve per 100 sentences)", "log", "citation markers"),
    Feature("citations.dangling", "markers that lead to nothing / (markers + 2)", "share", "dangling markers"),
    Feature("citations.editor_marks", "log(1 + editors' marks per 100 sentences)", "log", "editors' marks"),
    Feature("citations.second_hand", "log(1 + second-hand reports per 100 sentences)", "log", "second-hand reports"),
    Feature(
        "citations.primary", "log(1 + documents and data at first hand per 100 sentences)", "log", "primary documents"
    ),
    Feature(
        "citations.published",
        "log(1 + mentions of where research was published per 100 sentences)",
        "log",
        "publications",
    ),
    Feature(
        "citations.method", "log(1 + words of design, sample and uncertainty per 100 sentences)", "log", "method stated"
    ),
    Feature(
        "citations.limits", "log(1 + limits of the evidence admitted per 100 sentences)", "log", "limits of evidence"
    ),
    Feature(
        "citations.funding", "log(1 + mentions of funding and interests per 100 sentences)", "log", "funding stated"
    ),
    Feature(
        "citations.independent", "log(1 + outside comment and other sides per 100 sentences)", "log", "outside comment"
    ),
    Feature("citations.own_data", "log(1 + mentions of own data or method per 100 sentences)", "log", "own data"),
    Feature(
        "citations.figures", "log(1 + mentions of figures and tables per 100 sentences)", "log", "figures and tables"
    ),
    Feature("citations.days", "log(1 + weekdays and months named per 100 sentences)", "log", "days named"),
    Feature("citations.numbered", "sentences that hold a number / (sentences + 2)", "share", "sentences with numbers"),
    Feature(
        "citations.disclosures",
        "1 where the text says it is sponsored, earns commissions or was machine-written",
        "flag",
        "paid or generated",
    ),
)


def sources(support: Support) -> dict[str, tuple[int, int, int]]:
    """Return the distinct sources outside the author's own pages and social media: domains linked, entries cited,
    speakers named, each with the place (start, end, sentence) of its first use."""
    found: dict[str, tuple[int, int, int]] = {}
    for use in support.links:
        if use.kind not in ("own", "commerce", "social"):
            found.setdefault(use.domain, (use.start, use.end, use.sentence))
    for c in support.citations:
        if c.resolved:
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


def _counts(reading: Reading, support: Support) -> dict[str, int]:
    kinds = Counter(a.kind for a in support.attributions)
    named = [a for a in support.attributions if a.kind == attribution.NAMED]
    counts = {
        "named": len(named),
        "credentialed": sum(a.credential for a in named),
        "anonymous": kinds[attribution.ANONYMOUS] + _hits(reading, "anonymous"),
        "vague_studies": kinds[attribution.STUDY] + _hits(reading, "vague_study"),
        "quotations": sum(bool(q.speaker) for q in support.quotations),
        "loose_quotations": sum(q.speech and not q.attributed for q in support.quotations),
        "markers": sum(c.resolved for c in support.citations),
        "editor_marks": sum(c.kind == "editor" for c in support.citations),
        "figures": _hits(reading, "figure"),
    }
    return counts | {name: _hits(reading, name) for name in _MENTIONS}


def _specific(reading: Reading) -> dict[str, float]:
    """How often the text says on which day, and how many of its sentences hold a number: what can be checked."""
    tokens, owner = reading.tokens, reading.sentence_of
    inside = owner >= 0
    inside[inside] = reading.sentences.prose[owner[inside]]
    days = inside & (tokens.kind == CAPITALISED) & np.isin(tokens.hash, hash_set(DAYS))
    prose = int(reading.sentences.prose.sum())
    numbered = len(np.unique(owner[inside & (tokens.kind == NUMBER)]))
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
    domains: dict[str, set[str]] = {kind: set() for kind in _DOMAIN_KINDS}
    kinds = Counter(use.kind for use in support.links)
    for use in support.links:
        if use.kind in domains:
            domains[use.kind].add(use.domain)
    for reference in reading.document.references[:_REFERENCE_SAMPLE]:
        for target in reference.targets[:4]:
            kind = kind_of(target)
            if kind in domains:
                domains[kind].add(domain_of(target))
    total = len(support.links)
    features = {f"citations.{kind}_domains": log1p(len(found)) for kind, found in domains.items()}
    return features | {f"citations.{kind}_share": share(kinds[kind], total, _PRIOR) for kind in _SHARE_KINDS}


def _references(reading: Reading) -> dict[str, float]:
    entries = reading.document.references[:_REFERENCE_SAMPLE]
    qualities = np.array([quality(entry) for entry in entries])
    return {
        "citations.references": log1p(float((qualities > 0).sum())),
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
