"""Who is said to have said it: reporting verbs and *according to*, with their speakers."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from credscore.detect.reading import Hit
from credscore.detect.tokens import CAPITALISED, CAPITALS, LOWER, NUMBER, PUNCTUATION
from credscore.signals.measures import outside_quotes
from credscore.signals.view import View
from credscore.signals.words import speakers as words

NAMED, ANONYMOUS, STUDY, ANAPHORIC, OWN = "named", "anonymous", "study", "anaphoric", "own"
"""Kinds of attribution: a speaker with a name; nobody in particular ("analysts say"); research that is not named
("studies show"); one that points back ("the report says"); the author's own data or words."""

_SPEECH, _FINDING, _ACCORDING = "citations.speech", "citations.finding", "citations.according"
_LEFT, _RIGHT = 14, 14
_CAPITAL = (CAPITALISED, CAPITALS)
_BREAKS = frozenset(',;:"\u201c\u201d\u2018\u2019\'()[]|')
_JOINERS = frozenset("of the and for de van von der la du & . - at in".split())
_PASSIVE = frozenset("to be been being is was are were by can could should would might may must".split())
_AUXILIARY = frozenset(
    """has have had also now then later recently often once that who which first earlier previously consistently
    repeatedly clearly long since already further both even still reportedly therefore thus publicly simply
    famously""".split()
)
_NOBODY = words.ANONYMOUS_NOUNS | words.STUDY_NOUNS
_DENIED = frozenset("not never didn't hasn't haven't hadn't".split())
"""Before the verb they take the report away: "The ministry has not commented"."""
_NO_SPEAKER = frozenset("that it in on as we you they no about so".split())
_ASIDES = frozenset("however though therefore meanwhile too moreover nevertheless for".split())
_CLAUSE = frozenset("and but or that because while when as if of in to where so than since for with by".split())
_BY = frozenset("by from of at".split())
_TITLES = frozenset("dr mr mrs ms prof st sen rep gov lt col gen rev hon sir".split())
_AT = frozenset("at in from with for on".split())
_REPORT_PROBABILITY = 0.5
_REACH = 5
_PRONOUNS = {"i": OWN, "we": OWN, "they": ANAPHORIC, "it": ANAPHORIC}
_QUOTES = frozenset('"\u201c\u201d\u2018\'')


class Attribution(NamedTuple):
    """One attribution: its ``kind``, the ``speaker`` (last word of the name in lower case, else ``""``), its offsets in
    the text, its sentence, and whether an office or employment stands with the name."""

    kind: str
    speaker: str
    start: int
    end: int
    sentence: int
    credential: bool = False


class Attributions:
    """Finds the attributions of one article; ``found`` lists them in text order, one a hit of the word lists."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._kind, self._start, self._end, self._word = view.kind, view.start, view.end, view.word
        self._text, self._first, self._last = view.text, view.first, view.last
        self._speaker = ""
        self._probability = view.reading.probabilities.get("attribution")
        self.found = self._find()

    def _find(self) -> list[Attribution]:
        hits: list[Hit] = []
        for name in (_SPEECH, _FINDING, _ACCORDING):
            hits += outside_quotes(self._view, self._view.hits.get(name, ()))
        hits.sort(key=lambda hit: hit.first)
        found = []
        for hit in hits:
            if hit.list != _ACCORDING and self._kind[hit.first] in _CAPITAL:
                continue
            attribution = self._after(hit) if hit.list == _ACCORDING else self._verb(hit, hit.list == _FINDING)
            if attribution is not None:
                found.append(attribution)
        return found

    def _verb(self, hit: Hit, finding: bool) -> Attribution | None:
        """The attribution that a reporting verb makes; a verb of ``finding`` needs its source before it."""
        low = max(self._first[hit.sentence], hit.first - _LEFT)
        i = self._before(hit.first - 1, low)
        if i is None:
            return None
        word = self._word(i) if i >= low else '"'
        pronoun = self._pronoun(word)
        if pronoun:
            return self._make(pronoun, self._speaker if pronoun == NAMED else "", i, hit.last, hit.sentence)
        if word in _QUOTES or word == ",":
            name = self._apposed(i, low) if word == "," else None
            if name:
                return self._named(name, hit.last, hit.sentence)
            return None if finding else self._inverted(hit)
        if word in _PASSIVE or word in _DENIED:
            return None
        return self._subject(i, low, hit, finding)

    def _before(self, i: int, low: int) -> int | None:
        """The token before the verb's auxiliaries and adverbs; None where the verb stands in a relative clause."""
        while i >= low and self._kind[i] == LOWER and self._word(i) in _AUXILIARY:
            if self._word(i) in ("who", "which", "that") and self._word(i - 1) != ",":
                return None
            i -= 1
        if i - 3 >= low and self._word(i) == ")" and self._word(i - 2) == "(" and self._kind[i - 1] == NUMBER:
            i -= 3  # "Smith (2019) argues"
        if i - 2 >= low and self._word(i) == "," == self._word(i - 2) and self._word(i - 1) in _ASIDES:
            i -= 3
        return i

    def _doubtful(self, hit: Hit) -> bool:
        """Whether a verb of many uses reports nothing here: nothing said follows, and the detector sees no report."""
        if self._word(hit.last - 1) not in words.NEED_THAT:
            return False
        first_reported = self._view.words(hit.first - 1, hit.first + 1) == ["first", "reported"]
        if first_reported or (hit.last < len(self._kind) and self._word(hit.last) in words.REPORTED_NEXT):
            return False
        known = self._probability
        return known is None or bool(known[hit.sentence] < _REPORT_PROBABILITY)

    def _pronoun(self, word: str) -> str:
        if word in ("he", "she"):
            return NAMED if self._speaker else ANAPHORIC
        return _PRONOUNS.get(word, "")

    def _subject(self, i: int, low: int, hit: Hit, finding: bool) -> Attribution | None:
        """The nearest speaker to the left of the verb: a name, or a noun of the lists within four words."""
        exact = self._word(hit.last - 1) in words.NOUNS_TOO
        for j in range(i, max(low, i - (0 if exact else _REACH)) - 1, -1):
            if self._kind[j] == PUNCTUATION:
                if self._text[self._start[j]] in _BREAKS:
                    return None
                continue
            word = self._word(j)
            if (self._is_name(j) or self._speaks(j, i, hit, finding)) and not (exact and word.endswith("'s")):
                if self._doubtful(hit):
                    return None
                return self._named((self._run_left(j, low), j), hit.last, hit.sentence)
            if (j == i or (i - j > 1 and self._word(j + 1) in _AT)) and word in _NOBODY:
                return self._noun(j, low, word, hit.last, hit.sentence)
        reported = not finding or self._word(hit.last - 1) in ("reported", "reports")
        if reported and i - 1 >= low and self._word(i - 1) in words.ANAPHORS:
            return self._make(ANAPHORIC, "", i - 1, hit.last, hit.sentence)
        return None

    def _speaks(self, j: int, i: int, hit: Hit, finding: bool) -> bool:
        """Whether a single word that opens the sentence is a name: who speaks or is dated ("Diaz argues", "Smith (2019)
        found"), and is no plural, no noun without an article."""
        word = self._word(j)
        if self._kind[j] != CAPITALISED or word in words.NOT_NAMES:
            return False
        if self._word(j + 1) == "et" or (self._word(j + 1) == "(" and self._kind[j + 2] == NUMBER):
            return True
        finding = finding or self._word(hit.first) in words.NOUNS_TOO
        one = not word.endswith(("s", "ing", "ion", "ity", "ence", "ance")) and word not in words.NO_ONE
        return j == i and (word in words.INSTITUTES or (one and not finding and self._word(hit.first).endswith("s")))

    def _noun(self, j: int, low: int, word: str, last: int, sentence: int) -> Attribution:
        if self._points_back(j, low) or (j > low and self._kind[j - 1] == NUMBER):
            return self._make(ANAPHORIC, "", j, last, sentence)
        for k in range(j - 1, max(low, j - 4) - 1, -1):
            if self._is_name(k):
                return self._named((self._run_left(k, low), k), last, sentence)
        return self._make(STUDY if word in words.STUDY_NOUNS else ANONYMOUS, "", j, last, sentence)

    def _points_back(self, j: int, low: int) -> bool:
        """Whether the noun at ``j`` has an article or a pronoun before it, perhaps some words before."""
        for k in range(j - 1, max(low, j - 6) - 1, -1):
            word = self._word(k)
            if word in words.ANAPHORS:
                return True
            if (self._kind[k] == PUNCTUATION and word != "-") or word in _CLAUSE:
                return False
        return False

    def _inverted(self, hit: Hit) -> Attribution | None:
        """``said Jane Doe``, ``said company president Jane Doe``: the speaker follows the verb at once."""
        stop = min(self._last[hit.sentence], hit.last + 6)
        for at in range(hit.last, stop):
            word = self._word(at)
            if self._kind[at] == PUNCTUATION or word in _NO_SPEAKER:
                return None
            if self._is_name(at):
                return self._named((at, self._run_right(at, hit.sentence)), hit.last, hit.sentence, hit.start)
            if word in words.ANONYMOUS_NOUNS:
                return self._make(ANONYMOUS, "", hit.first, at + 1, hit.sentence)
        return None

    def _after(self, hit: Hit) -> Attribution | None:
        """*According to* and the like: the source follows, perhaps after a description."""
        if self._word(hit.first) == "per" and (self._kind[hit.first] != CAPITALISED or self._word(hit.last) == "-"):
            return None
        stop = min(self._last[hit.sentence], hit.last + _RIGHT)
        vague, end = "", hit.last
        for at in range(hit.last, stop):
            word = self._word(at)
            if self._kind[at] == PUNCTUATION and word in ",;:.\u2014(" and at > hit.last:
                break
            if self._is_name(at):
                return self._named((at, self._run_right(at, hit.sentence)), hit.last, hit.sentence, hit.start)
            if at == hit.last and word in words.ANAPHORS:
                vague = ANAPHORIC
            elif not vague and word in words.STUDY_NOUNS:
                vague, end = STUDY, at + 1
            elif not vague and word in words.ANONYMOUS_NOUNS:
                vague, end = ANONYMOUS, at + 1
        return self._make(vague, "", hit.first, end, hit.sentence) if vague else None

    def _apposed(self, comma: int, low: int) -> tuple[int, int] | None:
        """In ``Jane Doe, a professor at Yale, said``: Jane Doe, given the second comma."""
        for j in range(comma - 1, low, -1):
            if self._kind[j] == PUNCTUATION:
                sign = self._text[self._start[j]]
                if sign == "," and self._is_name(j - 1):
                    return self._run_left(j - 1, low), j - 1
                if sign == "," and self._word(j - 1) in words.WORKS:
                    return self._within(j + 1, comma)
                if sign != "," and sign in _BREAKS:
                    return None
        return None

    def _within(self, first: int, last: int) -> tuple[int, int] | None:
        """In ``The study, led by Jane Doe at Yale, found``: Jane Doe."""
        names = (j for j in range(first + 1, last) if self._is_name(j) and self._word(j - 1) in _BY)
        return next(((j, self._run_right(j, self._view.sentence_of[j])) for j in names), None)

    def _named(self, run: tuple[int, int], last: int, sentence: int, start: int | None = None) -> Attribution:
        first, final = run
        self._speaker = self._word(final).removesuffix("'s")
        low, high = max(self._first[sentence], first - 5), min(self._last[sentence], final + 8)
        credential = any(word.rstrip("s") in words.ROLES for word in self._view.words(low, high))
        begin = self._start[first] if start is None else start
        end = max(self._end[last - 1], self._end[final])
        return Attribution(NAMED, self._speaker, begin, end, sentence, credential)

    def _make(self, kind: str, speaker: str, first: int, last: int, sentence: int) -> Attribution:
        return Attribution(kind, speaker, self._start[first], self._end[last - 1], sentence)

    def _run_left(self, i: int, low: int) -> int:
        """The first token of the name that ends at ``i``."""
        while i - 1 >= low:
            if self._kind[i - 1] in _CAPITAL and self._word(i - 1) not in words.NOT_NAMES:
                i -= 1
            elif i - 2 >= low and self._word(i - 1) in _JOINERS and self._kind[i - 2] in _CAPITAL:
                i -= 2
            else:
                break
        return i

    def _run_right(self, i: int, sentence: int) -> int:
        """The last token of the name that begins at ``i``."""
        stop = self._last[sentence]
        while i + 1 < stop:
            if self._kind[i + 1] in _CAPITAL:
                i += 1
            elif i + 2 < stop and self._word(i + 1) in _JOINERS and self._kind[i + 2] in _CAPITAL:
                i += 2
            else:
                break
        return i

    def _is_name(self, i: int) -> bool:
        if self._kind[i] not in _CAPITAL or self._word(i) in words.NOT_NAMES:
            return False
        if self._kind[i] == CAPITALS or not self._opens(i):
            return True
        return self._kind[min(i + 1, len(self._kind) - 1)] in _CAPITAL or self._stands_inside(i)

    def _initial(self, i: int) -> bool:
        return i >= 0 and self._kind[i] in _CAPITAL and self._end[i] - self._start[i] == 1

    def _opens(self, i: int) -> bool:
        before, last = self._word(i - 2), self._word(i - 1)
        if (before == "," and last in _QUOTES) or (last == "." and (before in _TITLES or self._initial(i - 2))):
            return False
        return i == 0 or (
            self._kind[i - 1] == PUNCTUATION and self._text[self._start[i - 1]] in '.:?!"\u201c\u201d(]*\u2022'
        )

    @cached_property
    def _inside(self) -> dict[int, list[int]]:
        """Capitalised words that stand within sentences somewhere, by hash: names, also where they open one."""
        reading = self._view.reading
        tokens, first = reading.tokens, reading.sentences.first
        kind = tokens.kind
        capital = (kind == CAPITALISED) | (kind == CAPITALS)
        capital[1:] &= kind[:-1] != PUNCTUATION
        capital[:1] = False
        capital[first[first < len(kind)]] = False
        at = (capital & reading.prose).nonzero()[0][:5000]
        places: dict[int, list[int]] = {}
        for place, hashed in zip(at.tolist(), tokens.hash.take(at).tolist(), strict=True):
            places.setdefault(hashed, []).append(place)
        return places

    def _stands_inside(self, i: int) -> bool:
        # Words of one hash may differ in their digits.
        word = self._word(i)
        return any(self._word(place) == word for place in self._inside.get(int(self._view.reading.tokens.hash[i]), ()))
