"""When words that promote do not: in a name, in what is reported of others, in a comparison or a denial."""

from __future__ import annotations

from collections.abc import Callable

from credscore.detect.reading import Hit
from credscore.detect.tokens import CAPITALISED, NUMBER
from credscore.signals.measures import NEGATIONS, negated
from credscore.signals.view import View


def _plain(view: View, hit: Hit) -> bool:
    """Whether it is said, neither denied nor asked."""
    return view.word(view.last[hit.sentence] - 1) != "?" and not negated(view, hit, 2)


def _praised(view: View, hit: Hit) -> bool:
    """Whether it praises: the "best-in-class methods" of a field are those that score best, what is "unrivaled by"
    another is only compared with it, and "it is not clear that it will revolutionize" says the contrary."""
    compared = view.text.startswith("best-in-class", hit.start) and view.word(hit.last) in _COMPARED
    compared = compared or (view.word(hit.last - 1) in _UNEQUALLED and view.word(hit.last) == "by")
    return not compared and not _denied(view, hit) and _plain(view, hit)


def _denied(view: View, hit: Hit) -> bool:
    """Whether the clause it stands in is denied or in doubt: "by no means certain that", "nobody knows whether"."""
    before = view.words(max(view.first[hit.sentence], hit.first - _CLAUSE), hit.first)
    opened = max((i for i, word in enumerate(before) if word in {"that", "whether", "if"}), default=0)
    return not NEGATIONS.isdisjoint(before[max(opened - _DENIAL, 0) : opened])


def _timely(view: View, hit: Hit) -> bool:
    """Urgency is addressed to the reader: past tense and third persons report it."""
    before = view.word(hit.first - 1)
    return before not in {"a", "his", "her", "their", "its"} and not (before == "the" and _reported(view, hit))


def _offered(view: View, hit: Hit) -> bool:
    """Whether the offer is made to the reader: not told of others or of the past, not "completely free of errors",
    "save $30/hr" or a "hassle-free guide"."""
    if view.word(hit.last - 1) == "free" and view.word(hit.last) in {"of", "from"}:
        return False
    if view.text.startswith("/", hit.end) or view.text[max(hit.start - 1, 0) : hit.start] == "-":
        return False
    taken = not _TAKEN.isdisjoint(view.words(hit.first - 2, hit.first))
    return not taken and not _reported(view, hit) and _plain(view, hit)


def _reported(view: View, hit: Hit) -> bool:
    """Whether it is told of others or of the past, and not to the reader."""
    first, last = view.first[hit.sentence], view.last[hit.sentence]
    near = view.words(max(first, hit.first - _NEAR), min(last, hit.last + _NEAR))
    return not _TOLD.isdisjoint(near) and _ADDRESSED.isdisjoint(near)


_CLAUSE, _DENIAL = 8, 4
_UNEQUALLED = frozenset("unrivaled unrivalled unparalleled unbeatable".split())
_COMPARED = frozenset("machine method methods model models algorithm algorithms approach approaches".split())
_NEAR = 20
_TOLD = frozenset("i my he his she her they their him them was were had did came went".split())
_TAKEN = frozenset("took wiped shaved knocked lopped slashed".split())
_ADDRESSED = frozenset("you your you're you'll our".split())


def _own(view: View, hit: Hit) -> bool:
    """Whether the praise is the writer's: who "positioned itself as a leader" is somebody else."""
    return not (view.word(hit.first - 1) in _SELVES and view.word(hit.first - 2).startswith("position"))


_SELVES = frozenset("itself themselves himself herself".split())
def _praising(view: View, hit: Hit) -> bool:
    """Whether the word praises: in "the Core Ultra 7" it is part of a name."""
    if view.word(hit.first) not in _IN_NAMES or view.kind[hit.first] != CAPITALISED:
        return True
    titled = hit.first == view.first[hit.sentence] or view.kinds[hit.sentence] in {"heading", "meta"}
    return titled and NUMBER not in view.kind[hit.last : hit.last + 1]


_IN_NAMES = frozenset("ultra super".split())


GUARDS: dict[str, Callable[[View, Hit], bool]] = {
    "P201": _timely,
    "P301": _praised,
    "P302": _plain,
    "P303": _praising,
    "P401": _own,
    "P502": _plain,
    "P203": _offered,
    "P304": _plain,
    "P602": _plain,
}
