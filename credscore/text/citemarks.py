"""Citation markers and editors' marks in running text, and the reference lists that they point to.

Used by every reader: none of these forms belongs to one markup. All patterns are bounded, so a text is scanned in time
proportional to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from credscore.expressions import expression
from credscore.text.wordlists import phrases, words

Mark = tuple[str, str, int, int]
"""(kind, key, start, end): ``kind`` and ``key`` as in ``document.Marker``, ``start``/``end`` offsets in the text."""

EDITOR_MARKS = phrases("""
citation needed|citation needed full|full citation needed|additional citation needed|additional citations needed
citation not found|page needed|page number needed|who|who?|by whom?|by who?|whom?|whose?|which?|what?|where?|when?
why?|how?|how many?|how much?|how often?|how so?|to whom?|for whom?|from whom?|according to whom?|says who?
compared to?|compared to what?|example needed|examples needed|original research?|original research|dubious
dubious discuss|disputed|disputed discuss|discuss|weasel words|weasel word|weasel-inline|clarification needed
clarify|vague|ambiguous|jargon|unreliable source?|unreliable source|unreliable medical source?
unreliable scientific source?|self-published source|self-published source?|failed verification|not in citation given
not specific enough to verify|verification needed|verify|verification failed|better source needed
third-party source needed|primary source needed|secondary source needed|non-primary source needed
medical citation needed|reliable source needed|source needed|sources needed|source?|cite?|need quotation to verify
quotation needed|attribution needed|attribution needed?|undue weight? discuss|undue weight?|neutrality disputed
neutrality is disputed|pov|opinion|editorializing|peacock prose|peacock term|peacock|promotional?
promotional language|promotional tone|advert|buzzword|tone|speculation?|needs update|needs update?|outdated|update
dated info|obsolete source|dead link|permanent dead link|broken link|infringing link?|circular reference
contradictory|contradiction|fact or opinion?|importance?|relevant?|relevance?|globalize|lead missing|needs context
context needed|further explanation needed|specify|year needed|date missing|date needed|author missing|title missing
synthesis?|improper synthesis?|excessive citations|too many citations|irrelevant citation|spam link?|sic?
unbalanced opinion?
""")
"""Words of the inline clean-up templates of the English Wikipedia (Category:Inline cleanup templates) and variants."""

_BRACKET = expression(r"\\?\[([^\[\]\n\\]{1,60})\\?\]")
_SUPERSCRIPT = expression("[⁰¹²³⁴-⁹]{1,3}")
_PARENTHESIS = expression(r"\(([^()]{4,400})\)")
_NUMBERS = expression(
    r"(?:refs?\.? ?)?(\d{1,3}(?: ?[,;\u2013\u2012-] ?\d{1,3}){0,15})(?:[,:] ?(?:p{1,2}\.? ?)?\d{1,4}"
    r"(?:[-\u2013]\d{1,4})?)?",
    re.I,
)
_PAGED = expression(r"(\d{1,3})[,:] ?pp?\.? ?[\divxlc]{1,6}(?:[-\u2013][\divxlc]{1,6})?")
_NOTE = expression(r"(?:note|nb|n|fn|footnote|lower-alpha) ?(\d{1,3}|[a-z])|([a-z])", re.I)
_LABEL = expression(r"[A-Z][A-Za-z+]{1,10}\d{2}[a-z]?")
_FOOTNOTE = expression(r"\^[^\s\]^]{1,40}")
_DATED = expression(
    r"(?: ?[\u2013\u2014:(-]? ?(?:since )?(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december)? ?\d{4}\)?)$"
)
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_YEARS = expression(
    rf"({_YEAR}|n\.d\.|in press|forthcoming)(?:, ?{_YEAR}){{0,5}}(?:[,:] ?(?:pp?\.|para\."
    rf"|ch\.|chap\.|sec\.|fig\.|table)? ?[\w\u2013-]{{1,12}})?",
    re.I,
)
_NAME = r"(?:[A-Z\u00c0-\u00de][\w'\u2019.\u00ad-]{0,30})"
_LINK_WORD = r"(?:et al\.?|and others|and colleagues|and|&|of|the|for|on|in|de|la|del|di|da|van|der|den|von|le|du)"
_AUTHORS = expression(
    r"(?:(?:e\.g\.|i\.e\.|see also|see|cf\.?|also|but see|for example|reviewed in)[,:]? )?((?:(?:van"
    rf"|von|de|der|den|la|le|di|da|al-) ?){{0,3}})({_NAME})((?:,? (?:{_NAME}|{_LINK_WORD})){{0,14}})"
)
_BARE_YEAR = expression(rf"({_YEAR})(?:[,:] ?(?:pp?\.)? ?[\d\u2013-]{{1,9}})?$")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DIGIT = expression(r"\d")
_NOT_AUTHORS = words("""
january february march april may june july august september october november december jan feb mar apr jun jul aug
sep sept oct nov dec spring summer autumn fall winter since until from in by circa before after between early late
mid about around windows office olympics season series copyright updated published founded established born died
class version est fy q1 q2 q3 q4 the a an as during season episode act no vol chapter figure table
""")
_REPORTING = words("""
found finds showed shows show argued argues argue reported reports report suggested suggests suggest noted notes
note observed observes proposed proposes propose described describes describe demonstrated demonstrates concluded
concludes conclude estimated estimates studied examined examines claimed claims stated states wrote writes pointed
points investigated analysed analyzed reviewed reviews developed introduced identified identifies provide provides
provided used use uses compared compares discussed discusses found, also and for
""")


def scan(text: str) -> list[Mark]:
    """Return the citation markers and editors' marks in ``text``, in order.

    A marker that names several works (``[1,2]``, ``[5-7]``) gives one entry for each, all with the same span; each work
    in ``(Smith 2019; Lee 2020)`` has its own span. ``^[3]`` and ``^{[5][6]}`` include the caret and braces. The key of
    an author-year marker is the first author's surname and the year, as in ``smith 2019``.
    """
    found: list[Mark] = []
    if "[" in text:
        for match in _BRACKET.finditer(text):
            found.extend(_bracketed(text, match))
    if not text.isascii():
        for match in _SUPERSCRIPT.finditer(text):
            if raised(text, match.start()):
                found.append(("numbered", str(int(match[0].translate(_DIGITS))), match.start(), match.end()))
    if "(" in text:
        for match in _PARENTHESIS.finditer(text):
            if _may_cite(match[1]):
                found.extend(_parenthesised(text, match))
    found.sort(key=lambda mark: mark[2])
    return found


_INVISIBLE = expression("[\u00ad\u200b-\u200d\u2060\ufeff]")


def author_year(surname: str, year: str) -> str:
    """Return the key of a work that is named by its first author and year."""
    return f"{surname.strip(' .,').lower()} {year.lower()}"


def _bracketed(text: str, match: re.Match[str]) -> Iterator[Mark]:
    inner = match[1].strip()
    start, end = _with_caret(text, match.start(), match.end())
    if _FOOTNOTE.fullmatch(inner):
        if text[end : end + 1] != ":":
            yield "footnote", inner[1:], start, end
        return
    editor = _editor_words(inner)
    if editor:
        yield "editor", editor, start, end
        return
    if _is_code(text, match.start(), match.end()):
        return
    keys = _numbers(inner)
    for key in keys:
        yield "numbered", key, start, end
    note = _NOTE.fullmatch(inner)
    if note and _is_note(text, match, note):
        yield "footnote", inner.lower(), start, end
    elif _LABEL.fullmatch(inner):
        yield "numbered", inner, start, end
    elif not keys:
        yield from _works(match[1], match.start(1))


def _with_caret(text: str, start: int, end: int) -> tuple[int, int]:
    if start and text[start - 1] == "^":
        return start - 1, end
    if start > 1 and text[start - 2 : start] == "^{":
        start -= 2
    if text[end : end + 1] == "}":
        end += 1
    return start, end


def _editor_words(inner: str) -> str | None:
    words = " ".join(inner.lower().replace("\u2013", " ").replace("\u2014", " ").replace(" - ", " ").split())
    if words not in EDITOR_MARKS:
        words = _DATED.sub("", words).strip()
    return words if words in EDITOR_MARKS else None


def _numbers(inner: str) -> list[str]:
    """The numbers that ``12``, ``1, 2``, ``5-7`` or ``12, p. 4`` name; none where it is no citation."""
    paged = _PAGED.fullmatch(inner)
    listed = _NUMBERS.fullmatch(inner)
    if paged:
        return [paged[1]] if paged[1] != "0" else []
    if not listed:
        return []
    keys: list[str] = []
    for part in re.split("[,;]", listed[1]):
        ends = [int(n) for n in re.findall(r"\d+", part)]
        first, last = ends[0], ends[-1]
        if first == 0 or last < first or last - first > 30:
            return []
        keys.extend(str(n) for n in range(first, last + 1))
    return keys


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is an array index or a list in a program rather than a citation."""
    following = text[end : end + 3]
    if (
        following.lstrip(" ").startswith("=")
        or following[:2] in ("++", "--", "->")
        or re.match(r"\.[a-z]|\($", following)
    ):
        return True
    before = text[max(start - 40, 0) : start]
    if before.rstrip().endswith("="):
        return True
    word = re.search(r"[\w.$]*$", before)
    name = word[0] if word else ""
    if not name or name[-1] == ".":
        return False
    stem, _, last = name.rpartition(".")
    if stem and stem[-1:].isalnum() and last[:1].islower():
        return last not in {"com", "org", "net", "io", "ai", "uk", "gov", "edu", "info"}
    return "_" in name or "$" in name or (len(name) == 1 and name.isalpha()) or _is_camel(name)


def _is_camel(name: str) -> bool:
    return name[0].islower() and name[1:] != name[1:].lower() and not (len(name) > 2 and name[1].isupper())


def _is_note(text: str, match: re.Match[str], note: re.Match[str]) -> bool:
    """A lone letter counts where it hangs on a word; ``[a] man`` and ``[i]`` are something else."""
    if not note[2]:
        return True
    start, end = match.start(), match.end()
    attached = start > 0 and not text[start - 1].isspace() and text[start - 1] not in "[(\"'\u201c\u2018-*"
    return attached and note[2].islower() and note[2] not in "ijknx" and not text[end : end + 1].isalpha()


def raised(text: str, at: int) -> bool:
    """Whether superscript digits at ``at`` hang on a word or a stop, and are no exponent or unit (``km²``, ``10³``)."""
    before = text[max(at - 3, 0) : at]
    if not before:
        return False
    return before[-1] in ".,;:!?\"'\u201d\u2019)\u00bb]\u207b" or (len(before) == 3 and before.isalpha())


def _parenthesised(text: str, match: re.Match[str]) -> Iterator[Mark]:
    inner = match[1]
    year = _BARE_YEAR.match(inner)
    if year:
        before = _author_before(text, match.start(), match.end())
        if before:
            yield "author-year", author_year(before[0], year[1]), before[1], match.end()
        return
    yield from _works(inner, match.start(1))


def _may_cite(inner: str) -> bool:
    """Whether there is a year in a bracket, or what stands for one."""
    return _DIGIT.search(inner) is not None or "n.d." in inner or "press" in inner


def _works(inner: str, offset: int) -> Iterator[Mark]:
    """The works in ``Smith & Jones 2019; Lee et al., 2020``."""
    if not _may_cite(inner):
        return
    at = 0
    for piece in inner.split(";"):
        text = piece.strip()
        start = offset + at + len(piece) - len(piece.lstrip())
        at += len(piece) + 1
        work = _work(text)
        if work:
            yield "author-year", work, start, start + len(text)


def _work(piece: str) -> str | None:
    piece = piece.replace("\n", " ")
    authors = _AUTHORS.match(piece)
    if not authors or authors[2].lower().strip(".") in _NOT_AUTHORS:
        return None
    rest = piece[authors.end() :]
    years = _YEARS.fullmatch(rest.lstrip(" ,"))
    if not years or not rest[:1] or rest[0] not in " ,":
        return None
    plain = "," not in rest[:1] and not authors[3]
    if plain and not authors[2][1:].islower():
        return None
    return author_year(re.sub("['\u2019]s$", "", authors[2]), years[1])


def _author_before(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The first author's surname and where the names begin, before ``(2019)`` at ``at``."""
    begin = max(at - 80, 0)
    words = list(re.finditer(r"\S+", text[begin:at]))[-5:]
    if not words or not text[at - 1].isspace():
        return None
    names = [w[0] for w in words]
    several = len(names) > 2 and (
        (names[-2] == "et" and names[-1].rstrip(".") == "al")
        or (names[-2] in ("and", "&") and _is_name(names[-1]) and _is_name(names[-3]))
    )
    following = re.match(r"\s([\w,]+)", _INVISIBLE.sub("", text[end : end + 30]))
    if not several and (not following or following[1] not in _REPORTING):
        return None
    first = len(names) - (3 if several else 1)
    if not _is_name(names[first]):
        return None
    return re.sub("['\u2019]s$", "", names[first].strip("(,")), begin + words[first].start()


def _is_name(word: str) -> bool:
    word = word.strip("(,")
    return len(word) > 1 and word[0].isupper() and word[1:2] != "." and word.lower() not in _NOT_AUTHORS
