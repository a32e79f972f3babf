"""Finds calls to action: in sentences, on buttons, in link labels. An instruction in a manual is none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from credscore.detect.reading import Hit, Reading
from credscore.signals.chains import WordList, folded
from credscore.signals.measures import negated
from credscore.signals.selling import selling_kind
from credscore.signals.words import calls as words

CALL = WordList("promotion.call", words.CALLS)
VERB = WordList("promotion.call_verb", words.CALL_VERBS)
OBJECT = WordList("promotion.call_object", words.CALL_OBJECTS)
SOFT = WordList("promotion.soft_call", words.SOFT_CALLS)
LABEL = WordList("promotion.call_label", words.LABELS)

LISTS = (CALL, VERB, OBJECT, SOFT, LABEL)

_SIGN_UP = ("Sign up", "sign up", "Register", "register")
_STEP = 200
_REACH = 8
_LABEL_WORDS = 8
_CLAUSE_OPENERS = frozenset(
    ". ! ? : ; , - \u2013 \u2014 and or then please so today just simply now to can why not also or, \u2192 "
    "\u00bb | * \u2022 you'll should must".split()
)
_OTHERS = frozenset(
    "they he she who it users people attackers did didn't does doesn't don't not never cannot can't was were is "
    "are be being "
    "been could had has have which that consumers patients visitors students scammers victims would hackers".split()
)
_DOCUMENTS = frozenset(
    "documentation docs doc issue issues tracker repository repo github gitlab code license licence policy faq "
    "wiki api readme paper preprint dataset source changelog contributing guidelines instructions section chapter "
    "appendix terms slack discord previous earlier forum irc gitter coverage story reporting report".split()
)
_MANUAL = frozenset(
    "guide data video dataset install run click select enter type paste clone compile unzip unpack configure command "
    "terminal menu".split()
)


@dataclass(frozen=True, slots=True)
class Call:
    """One call to action: its span, its sentence (-1 for none) and ``place``: ``text``, ``label`` or ``soft``."""

    start: int
    end: int
    sentence: int
    place: str


def find_calls(reading: Reading) -> list[Call]:
    """Return all calls outside quotations, in text order, one where several overlap (labels win, soft calls lose)."""
    found = [*_labels(reading), *_phrases(reading), *_invitations(reading), *_soft(reading)]
    taken: list[Call] = []
    for call in sorted(found, key=lambda c: (c.start, -c.end)):
        if (not taken or call.start >= taken[-1].end) and not _setup_step(reading, call):
            taken.append(call)
    return taken


def _setup_step(reading: Reading, call: Call) -> bool:
    """Whether signing up is one step of instructions: "Sign up for an Acme account, then open your dashboard"."""
    if call.sentence < 0 or not reading.text.startswith(_SIGN_UP, call.start):
        return False
    rest = reading.text[call.end : int(reading.sentences.end[call.sentence])].lower()
    label = reading.text[call.start : call.end].lower().rstrip(".")
    return " then " in rest[:_STEP] or (label.endswith(" account") and " free " not in label)


def _menu(reading: Reading, hit: Hit) -> bool:
    return reading.document.blocks[int(reading.sentences.block[hit.sentence])].kind in {"menu", "reference", "meta"}


def _phrases(reading: Reading) -> Iterator[Call]:
    for hit in CALL.find(reading):
        if not (
            hit.quoted or _menu(reading, hit) or _told_of_others(reading, hit) or _documents_near(reading, hit.last)
        ):
            yield Call(hit.start, hit.end, hit.sentence, "text")


def _told_of_others(reading: Reading, hit: Hit) -> bool:
    """Whether somebody else is said to do it, or it is denied: "customers who buy now", "they did not buy now"."""
    before = reading.word(hit.first - 1)
    if hit.first == reading.sentences.first[hit.sentence]:
        return False
    if before in {"can", "could", "to"} and reading.word(hit.last - 1) in {"now", "today", "immediately", "online"}:
        return True  # "The best lamps you can buy today."
    return before in _OTHERS or (before != "," and negated(reading, hit, 2))


def _documents_near(reading: Reading, token: int) -> bool:
    return any(reading.word(t) in _DOCUMENTS for t in range(token, min(token + 3, len(reading.tokens))))


def _invitations(reading: Reading) -> Iterator[Call]:
    """A verb that opens a clause, followed at short distance by something that is sold."""
    objects = [hit for hit in OBJECT.find(reading) if not hit.quoted]
    firsts = [hit.first for hit in objects]
    for verb in VERB.find(reading) if objects else ():
        at = bisect_left(firsts, verb.last)
        if at == len(objects) or objects[at].sentence != verb.sentence or objects[at].first - verb.last > _REACH:
            continue
        if (
            verb.quoted
            or _menu(reading, verb)
            or not _opens_clause(reading, verb)
            or _documents_near(reading, objects[at].last)
        ):
            continue
        yield Call(verb.start, objects[at].end, verb.sentence, "text")


def _opens_clause(reading: Reading, hit: Hit) -> bool:
    if hit.first == reading.sentences.first[hit.sentence]:
        return True
    return reading.word(hit.first - 1) in _CLAUSE_OPENERS


def _soft(reading: Reading) -> Iterator[Call]:
    for hit in SOFT.find(reading):
        if not (hit.quoted or _menu(reading, hit) or _told_of_others(reading, hit)):
            yield Call(hit.start, hit.end, hit.sentence, "soft")


def _labels(reading: Reading) -> Iterator[Call]:
    """Labels that ask for an act: on buttons always, on links if the words or the address are a seller's."""
    hits = [hit for hit in LABEL.find(reading) if not hit.quoted]
    starts = [hit.start for hit in hits]
    spans = [
        (link.start, link.end, link.target, link.kind == "button")
        for link in reading.document.links
        if link.kind != "image"
    ]
    spans += [(b.start, b.end, "", True) for b in reading.document.blocks if b.kind == "button"]
    for start, end, target, button in spans:
        at = bisect_left(starts, start)
        if at == len(hits) or hits[at].end > end or hits[at].start - start > 2 or _menu(reading, hits[at]):
            continue
        hit = hits[at]
        if reading.text.count(" ", start, min(end, start + 200)) >= _LABEL_WORDS or _plain_words(reading, hit, end):
            continue
        if _asks(reading, hit, target, button):
            yield Call(start, end, hit.sentence, "label")


def _plain_words(reading: Reading, hit: Hit, end: int) -> bool:
    """Whether the label goes on in a way that makes it a manual's ("Download the source archive")."""
    stop = min(hit.last + _LABEL_WORDS, len(reading.tokens))
    for token in range(hit.last, stop):
        if reading.tokens.start[token] >= end:
            return False
        word = folded(reading, token)
        if word in _DOCUMENTS or word in _MANUAL:
            return True
    return False


def _asks(reading: Reading, hit: Hit, target: str, button: bool) -> bool:
    # One word alone ("Book", "Order", "Price") is as often a noun.
    several = hit.last - hit.first > 1
    strong = several and any(reading.word(token) in words.STRONG_LABELS for token in range(hit.first, hit.last))
    return button or bool(selling_kind(target)) or (strong and bool(target) and not target.startswith("#"))
