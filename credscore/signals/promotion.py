"""The promotion signal: how much an article sells. Words inside a quotation are the speaker's: counted as quoted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import exp, log1p

import numpy as np

from credscore.detect.reading import Hit, Reading
from credscore.detect.tokens import CAPITALS, PUNCTUATION
from credscore.signals.base import Evidence, Finding, SignalSpec
from credscore.signals.calls import Call, find_calls
from credscore.signals.chains import WordList
from credscore.signals.measures import (
    are_words,
    bulk,
    damped_rate,
    detector,
    mean,
    negated,
    own_prose_tokens,
    share,
    top_decile,
)
from credscore.signals.promotion_features import (
    CLICKBAIT,
    CUSTOMER,
    EXCLAMATION,
    FAMILIES,
    FEATURES,
    HYPED,
    LISTS,
    PRAISE,
)
from credscore.signals.rules.promotion import RULES
from credscore.signals.selling import selling_kind
from credscore.signals.words import hype

CALL_SENTENCE = 0.9
"""A sentence without a listed call is reported as one from this probability on."""

_TAIL = 0.2
_SURE = 0.5
_SKIPPED_KINDS = frozenset({"menu", "reference", "cell"})
_UNREAD = frozenset({"menu", "reference", "meta"})
_TITLE_LEVEL = 2
"""Headings further down are no titles: they need not tell what the article found."""
_TITLE_KINDS = frozenset({"heading", "meta"})
_CALL_RULES = {"text": "P101", "label": "P102", "soft": "P104"}

SPEC = SignalSpec(
    "promotion", RULES, FEATURES, {name: phrases for words in LISTS for name, phrases in words.phrases.items()}
)

_YOU = ("you", "your", "yours", "you're", "you'll", "yourself")
_WE = ("we", "our", "us", "ours", "we're", "we've")


def measure(reading: Reading) -> Evidence:
    """Return the findings and features of promotion."""
    return _Promotion(reading).evidence()


def level(features: Mapping[str, float]) -> float:
    """How promotional the text is, 0-100: ``100 (1 - exp(-w))``, ``w`` the weighted sum of the damped rates.

    Calls to action weigh most, then hype, own praise, benefits, offers and pressure; quoted hype weighs least.
    """
    weights = {
        "calls": 0.12,
        "calls_at_end": 0.12,
        "hype": 0.1,
        "own_praise": 0.1,
        "benefits": 0.08,
        "puffery": 0.03,
        "superlatives": 0.06,
        "offers": 0.06,
        "urgency": 0.06,
        "no_risk": 0.05,
        "scarcity": 0.05,
        "miracles": 0.08,
        "announcements": 0.06,
        "social_proof": 0.06,
        "testimonials": 0.06,
        "affiliate": 0.05,
        "sales_address": 0.05,
        "your_business": 0.03,
        "intensifiers": 0.02,
        "exclamations": 0.03,
        "prices": 0.02,
        "clickbait": 0.04,
        "quoted_hype": 0.01,
    }
    return 100 * (1 - exp(-sum(weight * features[f"promotion.{key}"] for key, weight in weights.items())))


class _Promotion:
    """One article's findings, collected list by list."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.kinds = [reading.document.blocks[b].kind for b in reading.sentences.block.tolist()]
        self.count = int(reading.sentences.prose.sum())
        self.out = Evidence()

    def evidence(self) -> Evidence:
        families = {key: self._family(rule, words) for key, (rule, words) in FAMILIES.items()}
        own = {key: [h for h in hits if not h.quoted] for key, hits in families.items()}
        quoted = sum(sum(h.quoted for h in families[key]) for key in HYPED)
        calls = find_calls(self.reading)
        self._calls(calls)
        for key, hits in own.items():
            # A summary in front matter is measured as title, not as text: many formats have none.
            inside = sum(self.kinds[hit.sentence] != "meta" for hit in hits)
            self._set(key, damped_rate(inside, self.count))
        self._set("quoted_hype", damped_rate(quoted, self.count))
        self._form(own)
        self._testimonials()
        self._persons()
        self._models(calls)
        found = sum(bool(hits) for key, hits in own.items() if key != "your_business") + bool(calls)
        self._set("families", min(1.0, found / 10))
        return self.out

    def _set(self, name: str, value: float) -> None:
        self.out.features[f"promotion.{name}"] = float(value)

    def _find(self, rule: str, hit: Hit) -> None:
        self.out.findings.append(Finding(rule, hit.start, hit.end, hit.sentence))

    def _family(self, rule: str, words: WordList) -> list[Hit]:
        guard = _GUARDS.get(rule)
        hits = [h for h in words.find(self.reading) if self.kinds[h.sentence] not in _SKIPPED_KINDS]
        hits = [h for h in hits if guard is None or guard(self.reading, h)]
        if rule:
            for hit in hits:
                if not hit.quoted:
                    self._find(rule, hit)
        return hits

    def _calls(self, calls: list[Call]) -> None:
        for call in calls:
            self.out.findings.append(Finding(_CALL_RULES[call.place], call.start, call.end, call.sentence))
        links = [link for link in self.reading.document.links if link.kind != "image"]
        selling = [link for link in links if selling_kind(link.target)]
        called = {call.start for call in calls}
        for link in selling:
            if link.start not in called and link.end > link.start:
                self.out.findings.append(Finding("P103", link.start, link.end, self._sentence_at(link.start)))
        hard = [call for call in calls if call.place != "soft"]
        self._set("calls", damped_rate(len(hard), self.count))
        self._set("call_labels", damped_rate(sum(c.place == "label" for c in hard), self.count))
        self._set("soft_calls", damped_rate(len(calls) - len(hard), self.count))
        # Reference lists and page furniture behind the text do not move its end.
        ends = [
            e for e, kind in zip(self.reading.sentences.end.tolist(), self.kinds, strict=True) if kind not in _UNREAD
        ]
        tail = max(ends, default=0) * (1 - _TAIL)
        self._set("calls_at_end", log1p(sum(call.start >= tail for call in hard)))
        self._set("selling_links", share(len(selling), len(links), 2.0))

    def _sentence_at(self, offset: int) -> int:
        sentences = self.reading.sentences
        at = int(np.searchsorted(sentences.start, offset, side="right")) - 1
        return at if at >= 0 and offset < sentences.end[at] else -1

    def _form(self, own: Mapping[str, list[Hit]]) -> None:
        """Exclamation marks, capitals and headings."""
        marks = [h for h in EXCLAMATION.find(self.reading) if not h.quoted and _exclaims(self.reading, h, self.kinds)]
        for hit in marks:
            self._find("P701", hit)
        self._set("exclamations", damped_rate(len(marks), self.count))
        self._set("shouting", damped_rate(self._shouts(), self.count))
        headings = [i for i, kind in enumerate(self.kinds) if kind in _TITLE_KINDS]
        titles = np.zeros(len(self.kinds), np.bool_)
        titles[headings] = True
        bait = [h for h in CLICKBAIT.find(self.reading, titles) if not h.quoted]
        for hit in bait:
            if self.reading.document.blocks[int(self.reading.sentences.block[hit.sentence])].level <= _TITLE_LEVEL:
                self._find("P703", hit)
        self._set("clickbait", log1p(10 * len(bait) / max(len(headings), 5)))
        title = set(headings[:1])
        loud = [*bait, *marks, *(h for key in (*HYPED, "offers", "urgency") for h in own[key])]
        self._set("title_hype", float(any(h.sentence in title for h in loud)))

    def _shouts(self) -> int:
        reading = self.reading
        where = np.flatnonzero((reading.tokens.kind == CAPITALS) & own_prose_tokens(reading))
        rows = [i for i in where.tolist() if reading.word(i) in _SHOUTED and not _all_capitals(reading, i)]
        for i in rows:
            start, end = int(reading.tokens.start[i]), int(reading.tokens.end[i])
            self.out.findings.append(Finding("P702", start, end, int(reading.sentence_of[i])))
        return len(rows)

    def _testimonials(self) -> None:
        """Praise in a quotation next to somebody who is introduced as a customer or by an office in a firm."""
        reading = self.reading
        near: set[int] = set()
        for hit in CUSTOMER.find(reading):
            if self.kinds[hit.sentence] not in _SKIPPED_KINDS:
                near.update((hit.sentence - 1, hit.sentence, hit.sentence + 1))
        told: dict[int, Hit] = {}
        for hit in PRAISE.find(reading):
            if hit.quoted and hit.sentence in near:
                told.setdefault(int(reading.sentences.block[hit.sentence]), hit)
        for hit in told.values():
            self._find("P601", hit)
        self._set("testimonials", damped_rate(len(told), self.count))

    def _persons(self) -> None:
        prose = own_prose_tokens(self.reading)
        words = max(int((prose & (self.reading.tokens.kind != PUNCTUATION)).sum()), 100)
        for name, forms in (("second_person", _YOU), ("first_plural", _WE)):
            self._set(name, log1p(1000 * int((are_words(self.reading, forms) & prose).sum()) / words))

    def _models(self, calls: list[Call]) -> None:
        reading = self.reading
        asked, loaded = detector(reading, "call_to_action"), detector(reading, "loaded")
        weight = bulk(reading)
        self._set("call_mean", mean(asked, weight))
        self._set("call_top", top_decile(asked))
        self._set("call_share", mean((asked >= _SURE).astype(np.float64), weight))
        self._set("loaded_mean", mean(loaded, weight))
        self._set("loaded_top", top_decile(loaded))
        probabilities = reading.probabilities.get("call_to_action")
        if probabilities is None:
            return
        known = {call.sentence for call in calls}
        for i in np.flatnonzero((probabilities >= CALL_SENTENCE) & reading.sentences.prose).tolist():
            if i not in known and not reading.quoted[reading.sentences.first[i]]:
                start, end = int(reading.sentences.start[i]), int(reading.sentences.end[i])
                self.out.findings.append(Finding("P105", start, end, i))


_SHOUTED = frozenset(hype.SHOUTED)


def _exclaims(reading: Reading, hit: Hit, kinds: list[str]) -> bool:
    """Whether the mark ends a sentence of prose or a heading: no operator, no image, no factorial."""
    before, after = reading.text[hit.start - 1 : hit.start], reading.text[hit.end : hit.end + 1]
    return (
        kinds[hit.sentence] not in _SKIPPED_KINDS
        and before.isalnum()
        and not (after.isalnum() or after in {"=", "(", "["})
    )


def _all_capitals(reading: Reading, token: int) -> bool:
    """Whether the words around are in capitals too: a title or an acronym's expansion, not a shout."""
    kinds = reading.tokens.kind
    around = [t for t in (token - 1, token + 1) if 0 <= t < len(reading.tokens)]
    return any(kinds[t] == CAPITALS for t in around)


def _plain(reading: Reading, hit: Hit) -> bool:
    """Whether it is said, neither denied nor asked."""
    return reading.word(int(reading.sentences.last[hit.sentence]) - 1) != "?" and not negated(reading, hit, 2)


def _praised(reading: Reading, hit: Hit) -> bool:
    """Whether it praises: the "best-in-class methods" of a field are those that score best."""
    compared = reading.text.startswith("best-in-class", hit.start) and reading.word(hit.last) in _COMPARED
    return not compared and _plain(reading, hit)


def _timely(reading: Reading, hit: Hit) -> bool:
    """Urgency is addressed to the reader: past tense and third persons report it."""
    return reading.word(hit.first - 1) not in {"a", "his", "her", "their", "its"}


def _offered(reading: Reading, hit: Hit) -> bool:
    """Whether the offer is made to the reader: not told of others or of the past, not "completely free of errors"."""
    if reading.word(hit.last - 1) == "free" and reading.word(hit.last) in {"of", "from"}:
        return False
    first, last = int(reading.sentences.first[hit.sentence]), int(reading.sentences.last[hit.sentence])
    near = {reading.word(token) for token in range(max(first, hit.first - _NEAR), min(last, hit.last + _NEAR))}
    told = not _TOLD.isdisjoint(near) and _ADDRESSED.isdisjoint(near)
    return not told and _plain(reading, hit)


_COMPARED = frozenset("machine method methods model models algorithm algorithms approach approaches".split())
_NEAR = 20
_TOLD = frozenset("i my he his she her they their him them was were had did".split())
_ADDRESSED = frozenset("you your you're you'll our".split())


_GUARDS: dict[str, Callable[[Reading, Hit], bool]] = {
    "P201": _timely,
    "P301": _praised,
    "P302": _plain,
    "P502": _plain,
    "P203": _offered,
    "P304": _plain,
    "P602": _plain,
}
