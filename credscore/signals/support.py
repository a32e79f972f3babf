"""What stands behind each sentence: attributions, links, citation markers, own data; and how far it carries.

Both the citations and the claims signal read it. Strengths run from 0 (nothing) to 1 (a scholarly source that can be
looked up); they are our own weighting of what can be verified, and by whom. What costs nothing to type weighs nothing:
a marker that resolves to nothing, a link to the author's own pages, "studies show". The n-th use of one source counts
``n ** -0.5`` of the first, at least 0.3.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.detect.tokens import NUMBER
from credscore.signals import attribution
from credscore.signals.attribution import Attribution, Attributions
from credscore.signals.group import Group
from credscore.signals.quotations import Quotation, find_quotations
from credscore.signals.references import CARRIES, Citation, quality, resolve
from credscore.signals.sources import domain_of, kind_of, own_domains
from credscore.signals.view import F64, View

LINK_STRENGTH = {"scholarly": 1.0, "government": 0.95, "news": 0.6, "encyclopaedia": 0.5, "other": 0.45, "code": 0.35,
                 "social": 0.2, "own": 0.1, "commerce": 0.0}  # fmt: skip
"""What a link supports, by the kind of its target."""
ATTRIBUTION_STRENGTH = {attribution.NAMED: 0.55, attribution.ANAPHORIC: 0.3, attribution.ANONYMOUS: 0.1,
                        attribution.STUDY: 0.1, attribution.OWN: 0.1}  # fmt: skip
"""What an attribution supports; a named speaker whose office is given weighs ``CREDENTIAL`` more."""
CREDENTIAL = 0.15
OWN_DATA, FIGURE, PRIMARY = 0.3, 0.3, 0.35
NEIGHBOUR, PARAGRAPH, GENERAL = 0.6, 0.35, 0.15
"""How much of a sentence's support reaches the next sentence of its block, and the block's other sentences; and what
an article's reference list that no marker points into lends to every sentence, at most."""
SUPPORTED = 0.2
"""A claim with less support than this stands alone."""

_KEYED = frozenset({"pandoc", "dcite", "cite"})
_LEAST_REPEAT = 0.3
_SAMPLE = 500
SELF = ("own", "commerce", "social")
"""Kinds of links that lead to no source outside the author's reach."""


class LinkUse(NamedTuple):
    """A link in running text: kind of target, registered domain, a name for what it leads to (a paper by its address,
    anything else by its domain), its label's offsets and its sentence."""

    kind: str
    domain: str
    source: str
    start: int
    end: int
    sentence: int


class Support(NamedTuple):
    """What supports an article. ``cited``: the sentences in which a citation that leads somewhere, or a link to
    somebody else, stands. ``keyed``: those with a key that may stand in a bibliography elsewhere: it weighs nothing,
    but tells where the writer says that the source is."""

    attributions: list[Attribution]
    quotations: list[Quotation]
    links: list[LinkUse]
    citations: list[Citation]
    cited: set[int]
    keyed: set[int]


class Supports(NamedTuple):
    """What supports the articles of a group: ``articles``, one each. ``direct`` and ``reach``: float64 (sentences of
    the group,), 0-1, the support in the sentence itself, and that which reaches it from around."""

    articles: list[Support]
    direct: F64
    reach: F64


def supports_of(group: Group) -> Supports:
    """Return what supports the articles of ``group``; measured once."""
    return group.once(_measure)


def _measure(group: Group) -> Supports:
    articles = [_support(view) for view in group.views]
    pairs = list(zip(group.views, articles, strict=True))
    direct = 1.0 - np.array([left for view, support in pairs for left in _left(view, support)])
    general = np.array([_general(view, support) for view, support in pairs]).repeat(group.sizes)
    reach = np.maximum(spread(direct, group.block), general)
    doubted = [{c.sentence for c in s.citations if c.kind == "editor" and c.sentence >= 0} for s in articles]
    reach[group.mask(doubted)] = 0.0
    return Supports(articles, direct, reach)


def _support(view: View) -> Support:
    attributions = Attributions(view).found
    links, citations = _links(view), resolve(view)
    cited = {use.sentence for use in links if use.kind not in SELF}
    cited |= {c.sentence for c in citations if c.carries and c.sentence >= 0}
    keyed = {c.sentence for c in citations if c.kind in _KEYED}
    return Support(attributions, find_quotations(view, attributions), links, citations, cited, keyed)


def _general(view: View, support: Support) -> float:
    """What entries that no marker names lend to the whole: half of ``GENERAL`` for one good entry, more for more."""
    entries = view.document.references[:_SAMPLE]
    if not entries:
        return 0.0
    cited = {c.key for c in support.citations}
    qualities = [quality(entry) for entry in entries if entry.key.lower() not in cited]
    loose = sum(value for value in qualities if value >= CARRIES)
    return GENERAL * (1 - float(0.5**loose))


def _links(view: View) -> list[LinkUse]:
    """The links that stand in running text."""
    links = [link for link in view.document.links if link.kind == "link"]
    if not links or not len(view):
        return []
    own = own_domains(view.document)
    uses = []
    for link in links:
        sentence = bisect_right(view.begin, link.start) - 1
        if sentence >= 0 and view.prose[sentence] and link.start <= view.stop[sentence]:
            kind, domain = kind_of(link.target, own), domain_of(link.target)
            source = link.target[:200].partition("#")[0].partition("?")[0] if kind == "scholarly" else domain
            uses.append(LinkUse(kind, domain, source, link.start, link.end, sentence))
    return uses


def _left(view: View, support: Support) -> list[float]:
    """What the support in each sentence leaves open. Strengths combine as independent chances of being right."""
    events: list[tuple[int, float, str]] = [(u.sentence, LINK_STRENGTH[u.kind], u.source) for u in support.links]
    for a in support.attributions:
        extra = CREDENTIAL if a.credential else 0.0
        events.append((a.sentence, ATTRIBUTION_STRENGTH[a.kind] + extra, "@" + (a.speaker or a.kind)))
    events += [(c.sentence, c.strength, "#" + c.source) for c in support.citations if c.resolved]
    for name, strength in (("own_data", OWN_DATA), ("figure", FIGURE), ("primary", PRIMARY), ("published", PRIMARY)):
        hits = view.hits.get("citations." + name, ())
        events += [(h.sentence, strength, name) for h in hits if not h.quoted and _counts(view, name, h.sentence)]
    left = [1.0] * len(view)
    uses: Counter[str] = Counter()
    for sentence, strength, source in sorted(events):
        if sentence >= 0 and strength:
            uses[source] += 1
            left[sentence] *= 1.0 - strength * repeated(uses[source])
    return left


def repeated(use: int) -> float:
    """Return what the n-th use of one source counts beside the first."""
    return max(float(use**-0.5), _LEAST_REPEAT)


def _counts(view: View, name: str, sentence: int) -> bool:
    """Own data counts where a number stands with it: "our results speak for themselves" supports nothing."""
    return name != "own_data" or view.kind.find(NUMBER, view.first[sentence], view.last[sentence]) >= 0


def spread(direct: F64, block: NDArray[np.int64]) -> F64:
    """Return what reaches each sentence: its own support, ``NEIGHBOUR`` of the sentence before or after it in its
    block, or ``PARAGRAPH`` of the best in its block, whichever is most."""
    reach = direct.copy()
    if not direct.any():
        return reach
    together = block[1:] == block[:-1]
    near = NEIGHBOUR * direct
    np.maximum(reach[1:], near[:-1] * together, out=reach[1:])
    np.maximum(reach[:-1], near[1:] * together, out=reach[:-1])
    edges = np.concatenate(([0], (~together).nonzero()[0] + 1, [len(direct)]))
    best = PARAGRAPH * np.maximum.reduceat(direct, edges[:-1])
    return np.maximum(reach, best.repeat(edges[1:] - edges[:-1]))
