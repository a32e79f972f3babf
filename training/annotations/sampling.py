"""Draw the sentences to annotate: the same seed and corpora give the same sample.

The word lists below decide only which sentences an annotator gets to see, never a label.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import sentencex

from training.annotations.sources import DROPPED, Source, documents, mask, plain, promotional

SEED = 20240611
WORDS = (3, 60)
SHORT_LINE_WORDS = 2  # headings and buttons may be this short
PER_DOCUMENT = 5


class Row(NamedTuple):
    """One sentence of a sample, by place: no text is stored."""

    id: str
    set: str
    document: str
    start: int
    end: int
    stratum: str


class Plan(NamedTuple):
    """How many sentences a corpus gives: quota per stratum, and the most that one group gives to a stratum."""

    quotas: Mapping[str, int]
    per_group: int


PLANS: dict[str, dict[str, Plan]] = {
    "call_to_action": {
        "drafts": Plan({"strong": 460, "likely": 440, "hard": 440, "random": 440}, 36),
        "ftd": Plan({"strong": 80, "likely": 50, "hard": 50, "random": 70}, 3),
        "mt_ginco": Plan({"strong": 35, "likely": 25, "hard": 15, "random": 30}, 3),
        "facebook_ads": Plan({"strong": 25, "likely": 15, "hard": 10, "random": 60}, 2),
        "polnear": Plan({"likely": 10, "hard": 10, "random": 20}, 2),
        "ct24": Plan({"likely": 20, "hard": 10, "random": 20}, 1),
    },
    # Whole advertisements, sentence by sentence: what sells without asking is rare in the sample above.
    "sales_pitch": {
        "ftd": Plan({"promotional": 200}, 2),
        "mt_ginco": Plan({"promotional": 75}, 2),
        "facebook_ads": Plan({"promotional": 130}, 1),
    },
    "unsupported_claim": {
        "drafts": Plan({"likely": 200, "random": 130}, 12),
        "fakehealth": Plan({"likely": 80, "random": 60}, 12),
        "horne": Plan({"likely": 35, "random": 25}, 2),
        "politifact": Plan({"likely": 30, "random": 20}, 5),
        "ftd": Plan({"likely": 45, "random": 30}, 2),
    },
}

_OFFER = re.compile(
    r"\b(?:sign(?:ing)? up|subscribe|register|contact|downloads?|free|trial|demo|special offer|"
    r"we offer|discounts?|buy|"
    r"book (?:a|your|now)|shop|pricing|sale|join|follow (?:us|me)|stay tuned|learn more|find out|"
    r"get (?:started|yours)|"
    r"(?:get|keep|stay) in touch|reach out|let (?:us|me) know|try (?:it|out|our|\w+ (?:for|today|now))|visit|"
    r"check (?:it|them|out|us|our)|click|call (?:us|now|today)|e-?mail (?:us|me)|donat\w+|support (?:us|our)|apply|"
    r"vote for|promo|coupon|limited time|don['\u2019]t (?:miss|wait|forget)|hurry|(?:help|tell|give|"
    r"meet|visit|with) us|"
    r"to us|our (?:team|website|newsletter|community|services?|products?|platform|experts|"
    r"customers)|hiring|sponsor\w*|rsvp|"
    r"tickets?|membership|newsletter|slack|discord|twitter|feedback|love to|looking for|explore|discover|"
    r"get involved|thanks? to our|brought to you|you(?:'ll| will) (?:get|love|find)|today!|now!|"
    r"request a|schedule a|talk to)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"^\W{0,3}(?:please |so |and |then |just |simply )?(?:sign|subscribe|register|contact|download|try|buy|book|shop|"
    r"join|follow|visit|check|learn|get|request|schedule|donate|support|apply|explore|discover|call|"
    r"e-?mail|click|start|"
    r"talk|become|watch|order|grab|claim|enjoy|save|don['\u2019]t miss|come|share|let (?:us|"
    r"me) know|tell|stay|head|reach|"
    r"find|if you|want to|ready to|interested|looking|for more info\w*|we(?:'d| would|'re|\u2019d|"
    r"\u2019re| are| offer))\b",
    re.IGNORECASE,
)
_HARD = re.compile(
    r"^\W{0,3}(?:see|read|note|refer|run|install|use|open|add|create|make|set|type|press|select|"
    r"choose|enter|copy|check|"
    r"click|follow|go|call|keep|remember|consider|let's|look|ensure|try|please|do|don't|never|always|get|take|build|"
    r"write|save|import|start|stop|wash|ask|avoid|eat|drink|imagine|suppose|think)\b"
    r"|\b(?:subscrib\w+ to|terms of|licen[cs]e|rights reserved|warranty|liab\w+|privacy|agree to|et al|for more|"
    r"read more|more details|figure|table|section|documentation|you (?:can|should|must|may))\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\d|\b(?:most|more|less|best|worst|first|only|never|always|every|proven|shows?|study|studies|"
    r"research|scientists|"
    r"causes?|caused|because|leads? to|increas\w+|reduc\w+|improv\w+|prevent\w*|faster|million|billion|percent|"
    r"according|experts|evidence|known|fact)\b",
    re.IGNORECASE,
)


def stratum(name: str, words: str) -> str:
    """Return the stratum of sample ``name`` that sentence ``words`` is drawn for."""
    if name == "sales_pitch":
        return "promotional"
    if name == "unsupported_claim":
        return "likely" if _CLAIM.search(words) else "random"
    offers = len(_OFFER.findall(words))
    if offers > 1 or (offers and _ACTION.search(words)):
        return "strong"
    if offers:
        return "likely"
    return "hard" if _HARD.search(words) else "random"


_PARAGRAPH = re.compile(
    r"(?:(?![ \t]*[\r\n]|#{1,6} |[ \t]*(?:[-*+>]|\d{1,3}\.) )[^\n]*\S[^\n]*(?:\n|\Z))+"
    r"|(?:#{1,6}|[ \t]*(?:[-*+>]|\d{1,3}\.)) [^\n]*\n?(?:(?:  )\S[^\n]*\n?)*"
)


def _paragraphs(view: str) -> Iterator[tuple[int, int]]:
    for found in _PARAGRAPH.finditer(view):
        yield found.span()


def _trimmed(view: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (view[start].isspace() or view[start] in "#>-*+="):
        start += 1
    while end > start and view[end - 1].isspace():
        end -= 1
    return start, end


def sentences(source: Source) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences, headings and link lines of a document, 3-60 words (short lines from 2)."""
    view = (mask(source.text) if source.markup else source.text).replace(DROPPED, " ")
    for first, last in _paragraphs(view):
        bounds = sentencex.get_sentence_boundaries("en", view[first:last])
        for bound in bounds:
            start, end = _trimmed(view, first + bound["start_index"], first + bound["end_index"])
            words = len(plain(source, start, end).split())
            least = SHORT_LINE_WORDS if len(bounds) == 1 and source.markup else WORDS[0]
            if least <= words <= WORDS[1] and any(map(str.isalpha, view[start:end])):
                yield start, end


def _pools(name: str, corpus: str, data: Path, rng: random.Random) -> dict[str, list[tuple[Source, int, int]]]:
    """Return each stratum's candidates in random order; a text that stands in several documents is taken once."""
    pools: dict[str, list[tuple[Source, int, int]]] = defaultdict(list)
    seen: set[str] = set()
    sources = list(documents(corpus, data).values())
    if name == "sales_pitch":
        wanted = promotional(corpus, data)
        sources = [source for source in sources if source.document in wanted]
    rng.shuffle(sources)
    for source in sources:
        for start, end in sentences(source):
            words = plain(source, start, end)
            if words.lower() not in seen:
                seen.add(words.lower())
                pools[stratum(name, words)].append((source, start, end))
    for pool in pools.values():
        rng.shuffle(pool)
    # Random means random: what the words above match is drawn here too, as often as it occurs.
    pools["random"] = [item for part in sorted(pools) for item in pools[part]]
    rng.shuffle(pools["random"])
    return pools


def _spread(pool: list[tuple[Source, int, int]], quota: int, per_group: int, taken: set[tuple[str, int]],
            per_document: Counter[str]) -> Iterator[tuple[Source, int, int]]:  # fmt: skip
    """Take ``quota`` candidates, one group after the other, so that no large repository fills the sample."""
    groups: dict[str, list[tuple[Source, int, int]]] = defaultdict(list)
    for item in pool:
        groups[item[0].group].append(item)
    rounds = [queue[::-1] for queue in groups.values()]
    given = 0
    for _ in range(per_group):
        for queue in rounds:
            while queue and given < quota:
                source, start, end = queue.pop()
                if (source.document, start) not in taken and per_document[source.document] < PER_DOCUMENT:
                    taken.add((source.document, start))
                    per_document[source.document] += 1
                    given += 1
                    yield source, start, end
                    break


def draw(name: str, data: Path, seed: int = SEED) -> list[Row]:
    """Draw sample ``name`` from the corpora below ``data``; raises ``KeyError`` for an unknown sample."""
    picked: list[tuple[Source, int, int, str]] = []
    for corpus, plan in PLANS[name].items():
        rng = random.Random(f"{seed} {name} {corpus}")
        pools = _pools(name, corpus, data, rng)
        taken: set[tuple[str, int]] = set()
        per_document: Counter[str] = Counter()
        for part, quota in plan.quotas.items():
            chosen = _spread(pools[part], quota, plan.per_group, taken, per_document)
            picked += [(source, start, end, part) for source, start, end in chosen]
    random.Random(f"{seed} {name}").shuffle(picked)
    return [
        Row(f"{number:04d}", source.set, source.document, start, end, part)
        for number, (source, start, end, part) in enumerate(picked)
    ]
