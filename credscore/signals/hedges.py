"""Tells epistemic hedges from the same words used otherwise: months, names, nouns, permission, requests, ability."""

from __future__ import annotations

from credscore.detect.reading import Hit, Reading
from credscore.detect.tokens import CAPITALISED, CAPITALS, LOWER, NUMBER
from credscore.signals.measures import exemplifies, negated, opens_sentence

_EPISTEMIC_YOU = frozenset(
    "notice be have find experience feel wonder think need see encounter develop suffer lose become get recall "
    "remember discover receive know hear believe recognise recognize lack already".split()
)
_SECOND = frozenset(
    "you licensee licensees user users customers passengers visitors tenant employees members i we".split()
)
_SKIPPED = frozenset("not also still well even yet perhaps possibly only then".split())
_OPENING_MAY = frozenset("cause contain result lead include help require take vary reduce need not also".split())
_IN_MONTH = frozenset(
    "in of since until till by last this next early mid late on from through during before after".split()
)
_MIGHT_OWNER = frozenset(
    "the of full with military economic naval financial political industrial imperial his her its their our my your "
    "divine sheer all own royal colonial 's great with corporate american roman soviet british german".split()
)
_ABILITY = frozenset(
    "see hear feel smell taste afford remember no only speak read swim walk barely hardly scarcely finally "
    "understand "
    "tell sense manage".split()
)
_UNITS_OF_TIME = frozenset("time times noon midnight dawn dusk".split())
_MATHS = frozenset("theorem lemma proof corollary conjecture proposition axiom np-hard induction".split())


def _next_word(reading: Reading, token: int) -> str:
    while reading.word(token) in _SKIPPED:
        token += 1
    return reading.word(token)


def epistemic_modal(reading: Reading, hit: Hit) -> bool:
    """Whether ``may``, ``might`` or ``could`` says that something is possible."""
    modal = reading.word(hit.first)[:5].rstrip("'v")
    following, before = reading.word(hit.first + 1), reading.word(hit.first - 1)
    if following in {"i", "we", "you"} or not following or not (following[0].isalpha() or following == ","):
        return False
    return {"may": _may, "might": _might}.get(modal, _could)(reading, hit, before, following)


def _may(reading: Reading, hit: Hit, before: str, following: str) -> bool:
    kinds = reading.tokens.kind
    if kinds[hit.first] == CAPITALISED:
        return opens_sentence(reading, hit) and following in _OPENING_MAY
    if kinds[hit.first] == CAPITALS or before in _IN_MONTH:
        return False
    verb = _next_word(reading, hit.first + 1)
    return before not in _SECOND or verb in _EPISTEMIC_YOU or (before in {"i", "we"} and following != "not")


def _might(reading: Reading, hit: Hit, before: str, following: str) -> bool:
    if before in _MIGHT_OWNER or following in {"of", "is", "makes", "and", "was"}:
        return False
    return not (before == "you" and following in {"want", "like", "wish", "consider"})


def _could(reading: Reading, hit: Hit, before: str, following: str) -> bool:
    if following in _ABILITY or following == "not" or reading.word(hit.first).endswith("n't"):
        return False
    return before not in {"as", "whatever", "only", "that"} or following not in {",", "."}


def approximates(reading: Reading, hit: Hit) -> bool:
    """Whether a number, an amount of money or a number word follows the approximator."""
    return _number_at(reading, hit.last) and reading.word(hit.last + 1) not in _UNITS_OF_TIME


def _number_at(reading: Reading, token: int) -> bool:
    if reading.word(token) in {"$", "€", "£", "¥", "us", "a", "~"}:
        token += 1
    if token >= len(reading.tokens):
        return False
    if reading.tokens.kind[token] == NUMBER:
        return True
    return reading.word(token) in _NUMBER_WORDS


_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty "
    "ninety hundred hundreds thousand thousands million millions billion billions half third quarter dozen "
    "double twice".split()
)


def names_ceiling(reading: Reading, hit: Hit) -> bool:
    """Whether "up to" is followed by a share, a multiple, money or a duration: what promises are made of."""
    if not _number_at(reading, hit.last):
        return False
    near = [reading.word(token) for token in range(hit.last, min(hit.last + 4, len(reading.tokens)))]
    return not _CEILING.isdisjoint(near) or any(w[0].isdigit() and w[-1] == "x" for w in near if w)


_CEILING = frozenset(
    "% percent per times x fold $ € £ hours hour minutes days weeks months years million billion half double "
    "twice pounds "
    "dollars euros kilos lbs".split()
)


def unnamed(reading: Reading, hit: Hit) -> bool:
    """Whether the crowd stays without a name: no "such as" or "including" follows."""
    inner = [reading.word(token) for token in range(hit.first, min(hit.last + 3, len(reading.tokens)))]
    if not _NAMING.isdisjoint(inner) or exemplifies(reading, hit.sentence + 1):
        return False
    if reading.word(hit.last) in {"-", "of"} or reading.word(hit.first - 1) in {"than", "what", "how"}:
        return False
    # "Some critics" is vague, "the two critics", "his critics said in a letter" are not.
    return reading.word(hit.first - 1) not in _SPECIFIC


_NAMING = frozenset("such like including include namely".split())
_SPECIFIC = frozenset("the these those his her its their our two three four five both government company".split())


def asserted(reading: Reading, hit: Hit) -> bool:
    """Whether certainty is claimed: not negated, not asked, not of a theorem."""
    if negated(reading, hit, 6):
        return False
    begin, end = int(reading.sentences.first[hit.sentence]), int(reading.sentences.last[hit.sentence])
    if reading.word(end - 1) == "?":
        return False
    return all(
        reading.word(token) not in _MATHS for token in range(max(begin, hit.first - 12), min(end, hit.last + 12))
    )


def boosts(reading: Reading, hit: Hit) -> bool:
    """Whether the booster is about truth, not manner ("clearly marked")."""
    following = reading.word(hit.last)
    manner = hit.last - hit.first == 1 and following.endswith(
        ("ed", "ing", "ly", "en", "visible", "audible", "readable")
    )
    return not manner and not negated(reading, hit, 2)


def likely_word(reading: Reading, hit: Hit) -> bool:
    """Whether a hedging word hedges; capitalised inside a sentence it is part of a name."""
    return opens_sentence(reading, hit) or bool(reading.tokens.kind[hit.first] == LOWER)
