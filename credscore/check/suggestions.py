"""What to do about a finding: advice in words where there is good advice, a correction where that is mechanical."""

from __future__ import annotations

from credscore.expressions import expression

_NAME = "Name who says so, or cut it."
_CUT = "Cut the phrase, or say what can be checked instead."
_SOURCE = "Give the source: link the study, the data or the document, or name who measured."
_QUIET = "Cut the word; the sentence says the same without it."

SUGGESTIONS: dict[str, str] = {
    "H106": "Give the typical figure, or the range, beside the best one.",
    "H201": _NAME,
    "H202": _NAME,
    "H203": "Say which and how many, or link a list of them.",
    "H204": "Say who, what and how much.",
    "H205": _NAME,
    "H301": "Cut the word, say what shows it, or say how sure you are.",
    "H302": "Say what was found, in whom and by how much; link it.",
    "H303": "Give the reason instead.",
    "H304": _QUIET,
    "C101": "Name the source with their office, or say why they cannot be named.",
    "C102": "Name the study and link it: authors, year, where it was published.",
    "C103": "Add the entry that the marker leads to, or cut the marker.",
    "C104": "Add a source, or cut the statement.",
    "C105": "Say who, with a source.",
    "C106": "Support the statement with a source, or cut it.",
    "C108": "Check it against a second source, and name that one too.",
    "C109": "Link the first report, or better the document behind it.",
    "C110": "Say who said this, and where.",
    "C111": "Link a source that is not your own.",
    "C112": "Ask somebody else, or say that this is one person's account.",
    "C204": "Add the author and the date.",
    "P103": "Link to what supports the text, or move the link out of the article.",
    "P104": "Cut the invitation, or say what the reader will find there.",
    "P101": "Cut the invitation, or move it out of the article.",
    "P102": "Label the link by where it leads.",
    "P105": "Cut the invitation, or move it out of the article.",
    "P201": "Cut the pressure; give the date if there is one.",
    "P202": "Cut the pressure; give the number if there is one.",
    "P203": "Move the offer out of the article.",
    "P204": "Say where prices are found, or move them out of the article.",
    "P205": "Give the terms instead: who pays what, when, and what if not.",
    "P301": _CUT,
    "P302": "Say who ranked it and when, or cut the superlative.",
    "P303": _QUIET,
    "P304": "Cut it, or report what was measured.",
    "P305": _CUT,
    "P401": "Cut the self-praise; let a fact or somebody else say it.",
    "P402": "Say the news; nobody needs to know how the sender feels about it.",
    "P501": "Write about the subject instead of to the buyer.",
    "P502": "Give the figure and where it comes from, or cut the promise.",
    "P601": "Report what the customer measured, with figures that can be checked.",
    "P602": "Give reasons; name customers that a reader could ask.",
    "P603": "Say openly that the link earns you money, or remove it.",
    "P701": "End the sentence with a full stop.",
    "P702": "Write it in lower case.",
    "P703": "Say in the title what the article found.",
    "U101": "Give the number's origin: who counted, when, and a link.",
    "U102": "Say what shows the cause, with a source, or report it as a link between the two.",
    "U103": "Say who compared, by what measure and when.",
    "U104": "Say who expects it, and on what grounds.",
    "U105": "Name the exceptions, or soften it to what is known.",
    "U106": "Say who found that it is the first or the only one, or cut the claim.",
    "U107": "Strengthen the source: one that a reader can look up.",
    "U108": _SOURCE,
    "X001": "Delete the comment, or the rule in it.",
    "X002": "Name a rule that `credscore rules` lists.",
    "X101": "Cite a better source, or cut the claim.",
}

_ADVERBS = frozenset(
    "incredibly amazingly insanely unbelievably extraordinarily exceptionally remarkably ridiculously hugely "
    "enormously tremendously extremely astonishingly stunningly spectacularly phenomenally wonderfully fantastically "
    "clearly obviously certainly definitely absolutely plainly decidedly".split()
)
"""Words that can be cut and leave a whole sentence that says the same: adverbs of degree and of emphasis. Not "truly",
"literally" or "surely", which may be meant ("truly independent data")."""
_SURE = frozenset("undoubtedly unquestionably indisputably undeniably irrefutably incontrovertibly".split())
_EMPTY = {"P303": _ADVERBS, "H304": _ADVERBS, "H301": _SURE}
_OF_MANNER = frozenset("clearly plainly".split())
_AUXILIARIES = frozenset("is are was were am be been has have had".split())
"""An adverb that may also say how something is done ("hear clearly") is empty after one of these alone."""
_KEEP_AFTER = frozenset(
    "not never no nor neither almost nearly quite n't so as too very how more most less least and or but if".split()
)
"""Words after which the adverb carries meaning ("not really")."""
_KEEP_BEFORE = frozenset("and or not n't but than that as enough".split())
_EXCLAIMED = expression(r"[^\W_]!{1,9}(?=\s|\Z)")
_BEFORE = expression(r"(?:([\w'\u2019]+)([ \t]))?\Z")
_AFTER = expression(r"[ \t]([A-Za-z]+)(?=[ \t.,;:\r\n])")


def suggestion_for(rule: str) -> str | None:
    """Return what to do about a finding of ``rule``, or None."""
    return SUGGESTIONS.get(rule)


def correction(rule: str, source: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Return a span of ``source`` and the text to put in its place, where a finding can be mended mechanically.

    Adverbs that only add force are cut, and a sentence's exclamation marks become a full stop.
    """
    found = source[start:end]
    if rule == "P701":
        marks = _EXCLAIMED.match(source, start - 1) if start else None
        return (start, marks.end(), ".") if marks else None
    cut = _cut(source, start, end) if found in _EMPTY.get(rule, ()) else None
    return None if cut is None else (*cut, "")


def _cut(source: str, start: int, end: int) -> tuple[int, int] | None:
    """The span to delete so that a sentence loses a word and nothing else.

    Only a word between two others on one line is cut: no end of a sentence moves, no capital is lost, and no ``a``
    comes to stand before a vowel.
    """
    before = _BEFORE.search(source[max(start - 60, 0) : start])
    after = _AFTER.match(source[end : end + 60])
    if before is None or before[1] is None or after is None:
        return None
    word = before[1].lower().replace("\u2019", "'")
    if word in _KEEP_AFTER or word.endswith("n't") or after[1].lower() in _KEEP_BEFORE:
        return None
    if word in ("a", "an") and not _fits(word, after[1].lower()):
        return None
    if source[start:end] in _OF_MANNER and word not in _AUXILIARIES:
        return None
    return start, end + 1


def _fits(article: str, word: str) -> bool:
    """Whether ``a`` or ``an`` goes with a word beyond doubt; it doesn't where a letter is read in two ways."""
    return word[0] in ("bcdfgjklmnpqrstvwyz" if article == "a" else "ai")
