"""Finds calls to action: in sentences, on buttons, in link labels. An instruction in a manual is none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from credscore.detect.reading import Hit
from credscore.signals.chains import WordList, folded
from credscore.signals.measures import negated
from credscore.signals.selling import selling_kind
from credscore.signals.view import View
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
_UNREAD = frozenset({"menu", "reference", "meta"})
_CLAUSE_OPENERS = frozenset(
    ". ! ? : ; , - \u2013 \u2014 and or then please so today just simply now to can why not also or, \u2192 "
    "\u00bb | * \u2022 you'll should must".split()
)
_WE = frozenset({"we", "you", "i"})
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


class Call(NamedTuple):
    """One call to action: its span, its sentence (-1 for none) and ``place``: ``text``, ``label`` or ``soft``."""

    start: int
    end: int
    sentence: int
    place: str


def find_calls(view: View) -> list[Call]:
    """Return all calls outside quotations, in text order, one where several overlap (labels win, soft calls lose)."""
    found = [*_labels(view), *_phrases(view), *_invitations(view), *_soft(view)]
    taken: list[Call] = []
    for call in sorted(found, key=lambda c: (c.start, -c.end)):
        if (not taken or call.start >= taken[-1].end) and not _setup_step(view, call):
            taken.append(call)
    return taken


def _setup_step(view: View, call: Call) -> bool:
    """Whether signing up is one step of instructions: "Sign up for an Acme account, then open your dashboard"."""
    if call.sentence < 0 or not view.text.startswith(_SIGN_UP, call.start):
        return False
    rest = view.text[call.end : view.stop[call.sentence]].lower()
    label = view.text[call.start : call.end].lower().rstrip(".")
    return " then " in rest[:_STEP] or (label.endswith(" account") and " free " not in label)


def _menu(view: View, hit: Hit) -> bool:
    return view.kinds[hit.sentence] in _UNREAD


def _phrases(view: View) -> Iterator[Call]:
    for hit in CALL.find(view):
        if not (hit.quoted or _menu(view, hit) or _told_of_others(view, hit) or _documents_near(view, hit.last)):
            yield Call(hit.start, hit.end, hit.sentence, "text")


def _told_of_others(view: View, hit: Hit) -> bool:
    """Whether somebody else is said to do it, or it is denied: "customers who buy now", "they did not buy now"."""
    before = view.word(hit.first - 1)
    if hit.first == view.first[hit.sentence]:
        return False
    if before in {"can", "could", "to"} and view.word(hit.last - 1) in {"now", "today", "immediately", "online"}:
        return True  # "The best lamps you can buy today."
    if before in {"can", "may"} and view.word(hit.first - 2) not in {"you", "now"}:
        return True  # "Residents can register for free."
    if before in _WE and view.word(hit.first - 2) in {"how", "when", "where", "what", "why"}:
        return True  # "How we shop online."
    if before == "not" and view.word(hit.first - 2) == "why":
        return False
    return before in _OTHERS or (before != "," and negated(view, hit, 2))


def _documents_near(view: View, token: int) -> bool:
    return not _DOCUMENTS.isdisjoint(view.words(token, token + 3))


def _invitations(view: View) -> Iterator[Call]:
    """A verb that opens a clause, followed at short distance by something that is sold."""
    objects = [hit for hit in OBJECT.find(view) if not hit.quoted]
    firsts = [hit.first for hit in objects]
    for verb in VERB.find(view) if objects else ():
        at = bisect_left(firsts, verb.last)
        if at == len(objects) or objects[at].sentence != verb.sentence or objects[at].first - verb.last > _REACH:
            continue
        if verb.quoted or _menu(view, verb) or not _opens_clause(view, verb) or _documents_near(view, objects[at].last):
            continue
        yield Call(verb.start, objects[at].end, verb.sentence, "text")


def _opens_clause(view: View, hit: Hit) -> bool:
    if hit.first == view.first[hit.sentence]:
        return True
    return view.word(hit.first - 1) in _CLAUSE_OPENERS


def _soft(view: View) -> Iterator[Call]:
    for hit in SOFT.find(view):
        if not (hit.quoted or _menu(view, hit) or _told_of_others(view, hit)):
            yield Call(hit.start, hit.end, hit.sentence, "soft")


def _labels(view: View) -> Iterator[Call]:
    """Labels that ask for an act: on buttons always, on links if the words or the address are a seller's."""
    hits = [hit for hit in LABEL.find(view) if not hit.quoted]
    if not hits:
        return
    starts = [hit.start for hit in hits]
    spans = [
        (link.start, link.end, link.target, link.kind == "button")
        for link in view.document.links
        if link.kind != "image"
    ]
    spans += [(b.start, b.end, "", True) for b in view.document.blocks if b.kind == "button"]
    for start, end, target, button in spans:
        at = bisect_left(starts, start)
        if at == len(hits) or hits[at].end > end or hits[at].start - start > 2 or _menu(view, hits[at]):
            continue
        hit = hits[at]
        if view.text.count(" ", start, min(end, start + 200)) >= _LABEL_WORDS or _plain_words(view, hit, end):
            continue
        if _asks(view, hit, target, button):
            yield Call(start, end, hit.sentence, "label")


def _plain_words(view: View, hit: Hit, end: int) -> bool:
    """Whether the label goes on in a way that makes it a manual's ("Download the source archive")."""
    stop = min(hit.last + _LABEL_WORDS, len(view.kind))
    for token in range(hit.last, stop):
        if view.start[token] >= end:
            return False
        word = folded(view, token)
        if word in _DOCUMENTS or word in _MANUAL:
            return True
    return False


def _asks(view: View, hit: Hit, target: str, button: bool) -> bool:
    # One word alone ("Book", "Order", "Price") is as often a noun.
    several = hit.last - hit.first > 1
    strong = several and not words.STRONG_LABELS.isdisjoint(view.words(hit.first, hit.last))
    return button or bool(selling_kind(target)) or (strong and bool(target) and not target.startswith("#"))
