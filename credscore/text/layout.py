"""What the lines of a plain text are by what stands around them: headings, menus, references, wrapped paragraphs."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from credscore.expressions import expression
from credscore.text import furniture, reflist
from credscore.text.lines import Line
from credscore.text.related import is_related

_CARET_LEADS = frozenset("0123456789^\u2191")
_WIDEST = 120
_WIDTH = 90
_NOTE = expression(r"\[(\d{1,3})\]\s{1,4}\S")
_CALL = expression(r"\S ?\[(\d{1,3})\]")
_STOPS = '.!?:;"\u201d\u2019)]'


def settle(source: str, lines: list[Line]) -> None:
    """Set each line's kind by its context, in place."""
    filled = [line for line in lines if line.kind != "blank"]
    _underlines(lines)
    _references(source, filled)
    _notes(source, filled)
    _running_heads(source, filled)
    _runs(source, lines)
    _link_sections(source, filled)
    _headings(source, lines)
    _leftovers(filled)


def wrap_width(lines: list[Line]) -> int:
    """The width at which the text was wrapped, in characters; 0 where each line is a paragraph."""
    lengths = sorted(line.length for line in lines if line.kind in ("text", "quote", "item"))
    if not lengths:
        return 0
    widest = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    return widest if 30 <= widest <= _WIDEST and lengths[-1] <= 2 * _WIDEST else 0


def goes_on(source: str, line: Line, following: Line, width: int) -> bool:
    """Whether ``following``, on the next line, belongs to the same paragraph as ``line``."""
    last = source[line.end - 1]
    word = source[following.body : following.body + 40].split(None, 1)
    first = word[0] if word else ""
    if width and line.length + 1 + len(first) >= width * 0.85:
        return True
    return last not in _STOPS and (first[:1].islower() or (last == "," and line.length > 25))


def _underlines(lines: list[Line]) -> None:
    """A heading may be underlined with a row of signs of about its length."""
    for line, rule in pairwise(lines):
        under = rule.kind == "rule" and line.kind in ("text", "contents", "button", "menu") and line.length <= 100
        if under and rule.length >= 3 and rule.length * 2 >= line.length:
            line.kind, line.level = "heading", 2


def _references(source: str, filled: list[Line]) -> None:
    """Mark what stands under the heading of a reference list, and numbered entries that have no heading."""
    inside = False
    for i, line in enumerate(filled):
        text = source[line.body : line.end]
        if line.kind != "rule" and reflist.is_heading(text) and _list_follows(source, filled, i):
            line.kind, line.level, inside = "heading", line.level or 2, True
        elif line.kind == "heading":
            inside = False
        elif inside and line.kind not in ("rule", "meta"):
            inside = _entry_or_end(source, filled, i)
        elif line.kind in ("text", "item", "contents", "cell") and _stands_alone(source, filled, i):
            line.kind, line.body = "reference", line.start


def _notes(source: str, filled: list[Line]) -> None:
    """Mark notes without a heading: ``[1] So says ...``, numbered from one, and all called in the text above."""
    found: list[int] = []
    for i, line in enumerate(filled):
        head = _NOTE.match(source, line.start, line.end)
        number = int(head[1]) if head and line.kind in ("text", "item", "contents") else 0
        if number and number in (1, len(found) + 1):
            found = [*(found if number > 1 else ()), i]
    called = {int(m[1]) for m in _CALL.finditer(source, 0, filled[found[0]].start)} if found else set()
    if not called.issuperset(range(1, len(found) + 1)):
        return
    for first in found:
        i, line = first, filled[first]
        line.kind, line.body = "reference", line.start
        while i + 1 < len(filled) and _next_line(source, filled[i], filled[i + 1]):
            i += 1
            filled[i].kind, filled[i].body = "reference", filled[i].start


def _next_line(source: str, line: Line, following: Line) -> bool:
    return following.kind == "text" and following.start - line.end <= 2 and goes_on(source, line, following, _WIDTH)


def _list_follows(source: str, filled: list[Line], at: int) -> bool:
    for line in filled[at + 1 : at + 4]:
        text = source[line.start : line.end]
        if line.kind != "heading" and (reflist.looks_like_entry(text) or reflist.has_caret(text)):
            return True
    return False


def _entry_or_end(source: str, filled: list[Line], i: int) -> bool:
    """Mark line ``i`` inside a reference list; return whether the list goes on."""
    line = filled[i]
    text = source[line.start : line.end]
    marked = reflist.lead(text)[2]
    if line.kind in ("button", "menu") and not reflist.looks_like_entry(text):
        return True
    if reflist.has_caret(text) or reflist.looks_like_entry(text) or (marked and line.kind != "quote"):
        line.kind, line.body = "reference", line.start
        return True
    before = filled[i - 1]
    next_line = len(source[before.end : line.start].splitlines()) < 2
    if before.kind == "reference" and next_line and goes_on(source, before, line, _WIDTH) and line.length <= _WIDEST:
        line.kind, line.body = "reference", line.start
        return True
    return False


def _stands_alone(source: str, filled: list[Line], i: int) -> bool:
    """``[^1]: ...`` anywhere, or one of two neighbours or more like ``[1] Author, Title, 2019`` or ``1. ^ Title``."""
    text = source[filled[i].start : min(filled[i].end, filled[i].start + 1500)]
    if text[:1] == "[" and text[1:2] and "]:" in text[:30]:
        return reflist.lead(text)[2]
    if not _numbered(source, filled[i]) or not reflist.looks_like_entry(text):
        return False
    return any(0 <= j < len(filled) and _numbered(source, filled[j]) for j in (i - 1, i + 1))


def _numbered(source: str, line: Line) -> bool:
    """Whether the line begins as only entries do: with a number in brackets, a raised number or a back-link."""
    head = source[line.start : min(line.end, line.start + 12)]
    if head[:1] == "[":
        return head[1 : max(head.find("]"), 0)].isdigit()
    return head[:1] in ("\u00b9", "\u00b2", "\u00b3") or (head[:1] in _CARET_LEADS and reflist.has_caret(head))


def _running_heads(source: str, filled: list[Line]) -> None:
    """A short line that stands three times or more is a page's head or foot."""
    short = [line for line in filled if line.kind in ("text", "contents") and line.length < 80]
    counts = Counter(source[line.start : line.end] for line in short)
    for line in short:
        text = source[line.start : line.end]
        if counts[text] >= 3 and text[-1] not in '.!?"\u201d':
            line.kind = "menu"


def _runs(source: str, lines: list[Line]) -> None:
    """Rows of short lines are a menu where enough of them are; a table of contents where they are numbered."""
    prose = [i for i, line in enumerate(lines) if line.kind in ("text", "item", "quote") and line.length >= 80]
    head = prose[0] if prose else 0
    run: list[int] = []
    for i, line in enumerate([*lines, Line(0, 0, "end", 0)]):
        if line.kind == "blank":
            continue
        if line.kind != "end" and _short(source, line):
            run.append(i)
            continue
        _settle_run(source, [lines[j] for j in run], before_prose=bool(run) and run[0] < head)
        run = []


def _short(source: str, line: Line) -> bool:
    if line.kind in ("reference", "rule", "quote", "cell") or (line.kind == "heading" and line.level):
        return False
    text = source[line.body : line.end]
    return line.kind == "menu" or (len(text) <= 60 and text.count(" ") <= 7 and text[-1] not in '.!?;,"\u201d')


def _settle_run(source: str, run: list[Line], before_prose: bool) -> None:
    contents = [line for line in run if line.kind == "contents"]
    for line in contents:
        line.kind = "menu" if len(contents) >= 3 else "text"
    for first, last in _dense(source, run):
        for line in run[first:last]:
            keep = line.kind == "meta" or (line.kind == "button" and not before_prose)
            if not keep or (before_prose and furniture.is_menu_label(source[line.body : line.end])):
                line.kind = "menu"


def _dense(source: str, run: list[Line]) -> list[tuple[int, int]]:
    """Stretches of ``run`` that begin and end with a menu line and have one in every three lines at least."""
    found: list[tuple[int, int]] = []
    first = last = -1
    count = 0
    for i, line in enumerate(run):
        if line.kind != "menu":
            continue
        if first >= 0 and i - last <= 3:
            last, count = i, count + 1
        else:
            if count >= 3:
                found.append((first, last + 1))
            first = last = i
            count = 1
    if count >= 3:
        found.append((first, last + 1))
    return found


def _link_sections(source: str, filled: list[Line]) -> None:
    """Short lines under ``See also`` or ``Related posts`` are links; the line above an encyclopaedia's name is the
    title."""
    inside = related = False
    for before, line in pairwise(filled):
        text = source[line.body : line.end]
        if source[line.start : line.end].lower().startswith("from wikipedia, the free") and before.length < 120:
            before.kind, before.level = "heading", 1
        if before.kind in ("heading", "menu") and not (related and before.kind == "menu" and inside):
            shown = source[before.body : before.end]
            related = is_related(shown)
            inside = related or (furniture.is_link_section(shown) if before.kind == "heading" else inside)
        inside = (
            inside
            and line.kind in ("text", "item", "menu", "contents")
            and (len(text) < 100 or reflist.looks_like_entry(text))
        )
        inside = inside and (text[-1] not in (".!" if related else ".!?") or reflist.looks_like_entry(text))
        if inside:
            line.kind = "menu"


def _headings(source: str, lines: list[Line]) -> None:
    """Short lines without a final stop that stand alone or head a long line."""
    seen = False
    following: list[Line | None] = [None] * len(lines)
    later: Line | None = None
    for i in range(len(lines) - 1, -1, -1):
        following[i] = later
        if lines[i].kind not in ("blank", "rule", "menu", "button", "meta"):
            later = lines[i]
    blank = Line(0, 0, "blank", 0)
    for i, line in enumerate(lines):
        if line.kind == "heading" or (line.kind in ("text", "item", "quote") and line.length >= 100):
            seen = True
        elif line.kind in ("text", "contents", "item") and _could_head(source, line):
            before, after = lines[i - 1] if i else blank, lines[i + 1] if i + 1 < len(lines) else blank
            if _heads(source, line, before, after, following[i], first=not seen):
                line.kind, line.level, seen = "heading", 2 if seen else 1, True


def _could_head(source: str, line: Line) -> bool:
    text = source[line.start : line.end]
    if len(text) > 110 or text.count(" ") > 15 or text[0].islower() or not any(c.isalnum() for c in text[:3]):
        return False
    if (
        not (text[-1].isalnum() or text[-1] in "?%" or _title_case(text))
        or text[-1] in ".,;:)"
        or text[-2:-1] in (".", "!")
    ):
        return False
    return line.kind != "item" or text[0].isdigit()


def _heads(source: str, line: Line, before: Line, after: Line, following: Line | None, first: bool) -> bool:
    if following is None or following.kind == "reference":
        return False
    alone = before.kind != "text" and after.kind != "text"
    over = after.kind == "text" and after.length >= 80 and line.length <= 70 and after.length >= 2 * line.length
    ended = before.kind != "text" or source[before.end - 1] in _STOPS
    if not (alone or (over and ended)):
        return False
    if line.kind == "item":
        return following.kind == "text" and following.length >= 60
    return (
        first
        or following.length >= 60
        or following.kind in ("item", "heading")
        or _title_case(source[line.start : line.end])
    )


def _title_case(text: str) -> bool:
    words = [w for w in text.split() if len(w) > 3]
    return bool(words) and sum(not w[0].islower() for w in words) * 10 >= len(words) * 7


def _leftovers(filled: list[Line]) -> None:
    for i, line in enumerate(filled):
        if line.kind == "contents" or (line.kind == "item" and line.body == line.start):
            line.kind = "text"
        lone = 0 < i < len(filled) - 1 and filled[i - 1].kind != "item" and filled[i + 1].kind != "item"
        if line.kind == "item" and line.length <= 60 and lone:
            line.level = -1
