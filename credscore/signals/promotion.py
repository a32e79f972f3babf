"""The promotion signal: how much an article sells. Words inside a quotation are the speaker's: counted as quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from math import exp, log1p
from typing import NamedTuple

import numpy as np

from credscore.detect.reading import Hit
from credscore.detect.tokens import CAPITALS
from credscore.signals.base import Evidence, Finding, SignalSpec
from credscore.signals.calls import Call, find_calls
from credscore.signals.chains import WordList
from credscore.signals.closed import WE, YOU
from credscore.signals.detected import detected
from credscore.signals.group import Group
from credscore.signals.measures import damped_rate, share
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
from credscore.signals.promotion_guards import GUARDS
from credscore.signals.rules.promotion import RULES
from credscore.signals.selling import selling_kind
from credscore.signals.view import View
from credscore.signals.words import hype

CALL_SENTENCE = 0.9
"""A sentence without a listed call is reported as one from this probability on."""

_NONE: list[Hit] = []
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


def measure(group: Group) -> list[Evidence]:
    """Return the findings and features of promotion of each article."""
    return [
        _Promotion(view, counted).evidence() for view, counted in zip(group.views, _counted(group), strict=True)
    ]


def level(features: Mapping[str, float]) -> float:
    """How promotional the text is, 0-100: ``100 (1 - exp(-w))``, ``w`` the weighted sum of ``log(1 + rate)``.

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
    logs = {"calls_at_end", "clickbait"}
    values = {key: features[f"promotion.{key}"] for key in weights}
    scaled = {key: value if key in logs else log1p(value) for key, value in values.items()}
    return 100 * (1 - exp(-sum(weight * scaled[key] for key, weight in weights.items())))


class _Counted(NamedTuple):
    """What is counted over an article's tokens and sentences: tokens in capitals; the number of words outside
    quotations, and of those that address the reader or speak of the writer; detectors' means and highest values; the
    sentences that are likely calls."""

    capitals: list[int]
    words: int
    you: int
    we: int
    call_mean: float
    call_top: float
    call_share: float
    loaded_mean: float
    loaded_top: float
    calls: list[int]


def _counted(group: Group) -> list[_Counted]:
    found, probability = detected(group), group.probability("call_to_action")
    likely = np.zeros(len(group), np.bool_) if probability is None else (probability >= CALL_SENTENCE) & group.stated
    columns = (
        group.places(group.own & (group.kind == CAPITALS)),
        group.tokens(group.own & group.word),
        group.tokens(group.own & ((group.marks & YOU) != 0)),
        group.tokens(group.own & ((group.marks & WE) != 0)),
        found.mean("call_to_action"),
        found.top_decile("call_to_action"),
        found.likely("call_to_action"),
        found.mean("loaded"),
        found.top_decile("loaded"),
        group.sentences(likely),
    )
    return list(map(_Counted, *columns))


class _Promotion:
    """One article's findings, collected list by list."""

    def __init__(self, view: View, counted: _Counted) -> None:
        self.view, self.counted = view, counted
        self.kinds = view.kinds
        self.count = view.statements
        self.out = Evidence()

    def evidence(self) -> Evidence:
        families = {
            key: self._family(rule, words) if words.occurs(self.view) else _NONE
            for key, (rule, words) in FAMILIES.items()
        }
        own = {key: [h for h in hits if not h.quoted] for key, hits in families.items()}
        quoted = sum([len(families[key]) - len(own[key]) for key in HYPED])
        calls = find_calls(self.view)
        self._calls(calls)
        for key, hits in own.items():
            # A summary in front matter is measured as title, not as text: many formats have none.
            inside = sum([self.kinds[hit.sentence] != "meta" for hit in hits])
            self._set(key, damped_rate(inside, self.count))
        self._set("quoted_hype", damped_rate(quoted, self.count))
        self._form(own)
        self._testimonials()
        self._persons()
        self._models(calls)
        found = sum([bool(hits) for key, hits in own.items() if key != "your_business"]) + bool(calls)
        self._set("families", min(1.0, found / 10))
        return self.out

    def _set(self, name: str, value: float) -> None:
        self.out.features[f"promotion.{name}"] = float(value)

    def _find(self, rule: str, hit: Hit) -> None:
        self.out.findings.append(Finding(rule, hit.start, hit.end, hit.sentence))

    def _family(self, rule: str, words: WordList) -> list[Hit]:
        hits = [h for h in words.find(self.view) if self.kinds[h.sentence] not in _SKIPPED_KINDS]
        guard = GUARDS.get(rule)
        if guard is not None:
            hits = [h for h in hits if guard(self.view, h)]
        if rule:
            for hit in hits:
                if not hit.quoted:
                    self._find(rule, hit)
        return hits

    def _calls(self, calls: list[Call]) -> None:
        for call in calls:
            self.out.findings.append(Finding(_CALL_RULES[call.place], call.start, call.end, call.sentence))
        links = [link for link in self.view.document.links if link.kind != "image"]
        selling = [link for link in links if selling_kind(link.target)]
        called = {call.start for call in calls}
        for link in selling:
            if link.start not in called and link.end > link.start:
                self.out.findings.append(Finding("P103", link.start, link.end, self._sentence_at(link.start)))
        hard = [call for call in calls if call.place != "soft"]
        self._set("calls", damped_rate(len(hard), self.count))
        self._set("call_labels", damped_rate(sum([c.place == "label" for c in hard]), self.count))
        self._set("soft_calls", damped_rate(len(calls) - len(hard), self.count))
        self._set("calls_at_end", log1p(self._closing(hard)))
        self._set("selling_links", share(len(selling), len(links), 2.0))

    def _closing(self, calls: list[Call]) -> int:
        """How many calls stand in the text's last fifth."""
        if not calls:
            return 0
        # Reference lists and page furniture behind the text do not move its end.
        ends = [end for end, kind in zip(self.view.stop, self.kinds, strict=True) if kind not in _UNREAD]
        tail = max(ends, default=0) * (1 - _TAIL)
        return sum([call.start >= tail for call in calls])

    def _sentence_at(self, offset: int) -> int:
        at = bisect_right(self.view.begin, offset) - 1
        return at if at >= 0 and offset < self.view.stop[at] else -1

    def _form(self, own: Mapping[str, list[Hit]]) -> None:
        """Exclamation marks, capitals and headings."""
        marks = [h for h in EXCLAMATION.find(self.view) if not h.quoted and _exclaims(self.view, h)]
        for hit in marks:
            self._find("P701", hit)
        self._set("exclamations", damped_rate(len(marks), self.count))
        self._set("shouting", damped_rate(self._shouts(), self.count))
        headings = [i for i, kind in enumerate(self.kinds) if kind in _TITLE_KINDS]
        bait = [h for h in CLICKBAIT.find(self.view, frozenset(headings)) if not h.quoted]
        for hit in bait:
            if self.view.document.blocks[self.view.block[hit.sentence]].level <= _TITLE_LEVEL:
                self._find("P703", hit)
        self._set("clickbait", log1p(10 * len(bait) / max(len(headings), 5)))
        loud = [*bait, *marks, *(h for key in (*HYPED, "offers", "urgency") for h in own[key])]
        self._set("title_hype", float(bool(headings) and headings[0] in {h.sentence for h in loud}))

    def _shouts(self) -> int:
        view = self.view
        rows = [i for i in self.counted.capitals if view.word(i) in _SHOUTED and not _all_capitals(view, i)]
        for i in rows:
            self.out.findings.append(Finding("P702", view.start[i], view.end[i], view.sentence_of[i]))
        return len(rows)

    def _testimonials(self) -> None:
        """Praise in a quotation next to somebody who is introduced as a customer or by an office in a firm."""
        view = self.view
        near: set[int] = set()
        for hit in CUSTOMER.find(view):
            if self.kinds[hit.sentence] not in _SKIPPED_KINDS:
                near.update((hit.sentence - 1, hit.sentence, hit.sentence + 1))
        told: dict[int, Hit] = {}
        for hit in PRAISE.find(view) if near else ():
            if hit.quoted and hit.sentence in near:
                told.setdefault(view.block[hit.sentence], hit)
        for hit in told.values():
            self._find("P601", hit)
        self._set("testimonials", damped_rate(len(told), self.count))

    def _persons(self) -> None:
        words = max(self.counted.words, 100)
        self._set("second_person", log1p(1000 * self.counted.you / words))
        self._set("first_plural", log1p(1000 * self.counted.we / words))

    def _models(self, calls: list[Call]) -> None:
        view, counted = self.view, self.counted
        for name in ("call_mean", "call_top", "call_share", "loaded_mean", "loaded_top"):
            self._set(name, getattr(counted, name))
        known = {call.sentence for call in calls}
        for i in counted.calls:
            if i not in known and not view.quoted[view.first[i]]:
                self.out.findings.append(Finding("P105", view.begin[i], view.stop[i], i))


_SHOUTED = frozenset(hype.SHOUTED)


def _exclaims(view: View, hit: Hit) -> bool:
    """Whether the mark ends a sentence of prose or a heading: no operator, no image, no factorial."""
    before, after = view.text[hit.start - 1 : hit.start], view.text[hit.end : hit.end + 1]
    return (
        view.kinds[hit.sentence] not in _SKIPPED_KINDS
        and before.isalnum()
        and not (after.isalnum() or after in {"=", "(", "["})
        and not (before.isdigit() and view.text[hit.end : hit.end + 2].strip()[:1].islower())
    )


def _all_capitals(view: View, token: int) -> bool:
    """Whether the words around are in capitals too: a title or an acronym's expansion, not a shout."""
    return view.kind.count(CAPITALS, max(token - 1, 0), token + 2) > 1
