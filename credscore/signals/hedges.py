"""Tells epistemic hedges from the same words used otherwise: months, names, nouns, permission, requests, ability."""

from __future__ import annotations

from credscore.detect.reading import Hit
from credscore.detect.tokens import CAPITALISED, CAPITALS, LOWER, NUMBER
from credscore.signals.measures import exemplifies, negated, opens_sentence
from credscore.signals.view import View

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
_QUOTES = frozenset("\"\u201c\u2018")
_MATHS = frozenset("theorem lemma proof corollary conjecture proposition axiom np-hard induction".split())


def _next_word(view: View, token: int) -> str:
    while view.word(token) in _SKIPPED:
        token += 1
    return view.word(token)


def epistemic_modal(view: View, hit: Hit) -> bool:
    """Whether ``may``, ``might`` or ``could`` says that something is possible."""
    modal = view.word(hit.first)[:5].rstrip("'v")
    following, before = view.word(hit.first + 1), view.word(hit.first - 1)
    if following in {"i", "we", "you"} or not following or not (following[0].isalpha() or following == ","):
        return False
    return _MODALS.get(modal, _could)(view, hit, before, following)


def _may(view: View, hit: Hit, before: str, following: str) -> bool:
    kind = view.kind[hit.first]
    if kind == CAPITALISED:
        return opens_sentence(view, hit) and following in _OPENING_MAY
    if kind == CAPITALS or before in _IN_MONTH:
        return False
    verb = _next_word(view, hit.first + 1)
    return before not in _SECOND or verb in _EPISTEMIC_YOU or (before in {"i", "we"} and following != "not")


def _might(view: View, hit: Hit, before: str, following: str) -> bool:
    if before in _MIGHT_OWNER or following in {"of", "is", "makes", "and", "was"}:
        return False
    return not (before == "you" and following in {"want", "like", "wish", "consider"})


def _could(view: View, hit: Hit, before: str, following: str) -> bool:
    if following in _ABILITY or following == "not" or view.word(hit.first).endswith("n't"):
        return False
    return before not in {"as", "whatever", "only", "that"} or following not in {",", "."}


_MODALS = {"may": _may, "might": _might}


def approximates(view: View, hit: Hit) -> bool:
    """Whether a number, an amount of money or a number word follows the approximator."""
    return _number_at(view, hit.last) and view.word(hit.last + 1) not in _UNITS_OF_TIME


def _number_at(view: View, token: int) -> bool:
    if view.word(token) in {"$", "€", "£", "¥", "us", "a", "~"}:
        token += 1
    if token >= len(view.kind):
        return False
    return view.kind[token] == NUMBER or view.word(token) in _NUMBER_WORDS


_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty "
    "ninety hundred hundreds thousand thousands million millions billion billions half third quarter dozen "
    "double twice".split()
)


def names_ceiling(view: View, hit: Hit) -> bool:
    """Whether "up to" is followed by a share, a multiple, money or a duration: what promises are made of."""
    if not _number_at(view, hit.last):
        return False
    near = view.words(hit.last, hit.last + 4)
    return not _CEILING.isdisjoint(near) or any(w[0].isdigit() and w[-1] == "x" for w in near if w)


_CEILING = frozenset(
    "% percent per times x fold $ € £ hours hour minutes days weeks months years million billion half double "
    "twice pounds "
    "dollars euros kilos lbs".split()
)


def unnamed(view: View, hit: Hit) -> bool:
    """Whether the crowd stays without a name: no "such as" or "including" follows."""
    inner = view.words(hit.first, hit.last + 3)
    if not _NAMING.isdisjoint(inner) or exemplifies(view, hit.sentence + 1):
        return False
    if view.word(hit.last - 1) == "maintain" and view.word(hit.last) != "that":
        return False  # Analysts who maintain a database.
    if view.word(hit.last) in {"-", "of"} or view.word(hit.first - 1) in {"than", "what", "how"}:
        return False
    # "Some critics" is vague, "the two critics", "his critics said in a letter" are not.
    return view.word(hit.first - 1) not in _SPECIFIC


_NAMING = frozenset("such like including include namely".split())
_SPECIFIC = frozenset("the these those his her its their our two three four five both government company".split())


def judges(view: View, hit: Hit) -> bool:
    """Whether a judgement is passed on and nobody held it: "often described as 'symbolic'" only says what something is
    called, "often portrayed as a child" tells of pictures, and a community is somebody."""
    inside = view.words(hit.first, hit.last)
    if "portrayed" in inside or ("described" in inside and view.text[hit.end : hit.end + 2].strip()[:1] in _MARKS):
        return False
    near = view.words(max(view.first[hit.sentence], hit.first - _NEAR), min(view.last[hit.sentence], hit.last + _NEAR))
    return "community" not in near


_NEAR = 5
_MARKS = frozenset("'\"\u2018\u201c")


def asserted(view: View, hit: Hit) -> bool:
    """Whether certainty is claimed: not negated, not asked, not of a theorem or of a saying ("we all know that 'time
    is money'")."""
    if negated(view, hit, 6):
        return False
    if view.word(hit.last + (view.word(hit.last) == "that")) in _QUOTES:
        return False
    begin, end = view.first[hit.sentence], view.last[hit.sentence]
    if view.word(end - 1) == "?":
        return False
    return _MATHS.isdisjoint(view.words(max(begin, hit.first - 12), min(end, hit.last + 12)))


def boosts(view: View, hit: Hit) -> bool:
    """Whether the booster is about truth, not manner ("clearly marked")."""
    following = view.word(hit.last)
    manner = hit.last - hit.first == 1 and following.endswith(
        ("ed", "ing", "ly", "en", "visible", "audible", "readable")
    )
    return not manner and not negated(view, hit, 2)


def likely_word(view: View, hit: Hit) -> bool:
    """Whether a hedging word hedges; capitalised inside a sentence it is part of a name."""
    return opens_sentence(view, hit) or view.kind[hit.first] == LOWER
