"""Which findings a draft's own comments take out, and which comments take out nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from credscore.check.catalogue import prefix_of
from credscore.check.directives import Directive
from credscore.check.result import Suppression
from credscore.expressions import expression
from credscore.text.linetable import LineTable

_TO_NEXT_TEXT = expression(r"[^\r\n]*\s*")
_ALONE_WITHIN = 200
"""A comment stands alone on its line if there is nothing but blanks, and no more of them than this, beside it."""


class Unused(NamedTuple):
    """A comment, or one rule that it names, that suppresses nothing: its span, the rule's prefix ("" for all), and
    the whole comment's span if nothing in it suppresses anything."""

    start: int
    end: int
    prefix: str
    comment: tuple[int, int] | None = None


class Suppressions:
    """The directives of one source, asked about one finding after the other in order of their starts."""

    def __init__(self, source: str, directives: list[Directive], table: LineTable) -> None:
        self._source, self._table = source, table
        self._by_line: dict[int, dict[str, Suppression]] = {}
        self._file: dict[str, Suppression] = {}
        self._region: dict[str, Suppression | None] = {}
        self._events: list[tuple[int, Suppression | None, str]] = []
        self._next_lines: dict[int, int] = {}
        self._names: list[tuple[Suppression, Unused]] = []
        self._used: set[tuple[int, str]] = set()
        self._misnamed: set[int] = set()
        self._done = 0
        self.unknown: list[tuple[str, int, int]] = []
        """The names that are no rule's, with their spans."""
        for directive in directives:
            self._take(directive)

    def _take(self, directive: Directive) -> None:
        given = directive.suppression
        known = list(self._known(directive))
        if not directive.enables:
            # The ids, so that a reader of the result need not know the names that rules have beside them.
            given = given._replace(rules=tuple(item.prefix for item in known if item.prefix))
            self._names += [(given, item) for item in known]
        for item in known:
            if directive.enables:
                self._events.append((given.start, None, item.prefix))
            elif given.scope == "region":
                self._events.append((given.start, given, item.prefix))
            elif given.scope == "file":
                self._file.setdefault(item.prefix, given)
            else:
                self._by_line.setdefault(self._line(given), {}).setdefault(item.prefix, given)

    def _known(self, directive: Directive) -> Iterator[Unused]:
        if not directive.names:
            yield Unused(directive.suppression.start, directive.suppression.end, "")
        for name, start, end in directive.names:
            prefix = prefix_of(name)
            if prefix is None:
                self.unknown.append((name, start, end))
                self._misnamed.add(directive.suppression.start)
            else:
                yield Unused(start, end, prefix)

    def _line(self, given: Suppression) -> int:
        """The line that a comment speaks of. One that stands alone on its line can only mean the next text."""
        line, column = self._table.position(given.start)
        if given.scope == "line" and not self._alone(given, column - 1):
            return line
        if line not in self._next_lines:
            # To the end of the comment's line, and over blank ones.
            found = _TO_NEXT_TEXT.match(self._source, given.end)
            self._next_lines[line] = self._table.position(found.end())[0] if found else line + 1
        return self._next_lines[line]

    def _alone(self, given: Suppression, before: int) -> bool:
        if before > _ALONE_WITHIN or self._source[given.start - before : given.start].strip():
            return False
        rest = self._source[given.end : given.end + _ALONE_WITHIN]
        return not re.split(r"[\r\n]", rest, maxsplit=1)[0].strip()

    def of(self, rule: str, start: int, end: int) -> Suppression | None:
        """Return the comment that takes out a finding of ``rule`` at ``start``..``end``. ``start`` never goes back."""
        while self._done < len(self._events) and self._events[self._done][0] <= start:
            self._pass(*self._events[self._done][1:])
            self._done += 1
        prefixes = [rule[:size] for size in range(len(rule), -1, -1)]
        first = self._table.position(start)[0]
        last = self._table.position(max(end - 1, start))[0]
        lines = range(first, last + 1) if self._by_line else range(0)
        tables: list[Mapping[str, Suppression | None]] = [self._by_line[n] for n in lines if n in self._by_line]
        for table in [*tables, self._region, self._file]:
            for prefix in prefixes:
                if prefix in table:
                    given = table[prefix]
                    if given is not None:
                        self._used.add((given.start, prefix))
                        return given
                    break
        return None

    def _pass(self, given: Suppression | None, prefix: str) -> None:
        """Begin or end a region. Within one of ``P3``, ``enable P301`` leaves an exception."""
        for longer in [p for p in self._region if p.startswith(prefix) and (given is None or self._region[p] is None)]:
            del self._region[longer]
        if given is not None:
            self._region.setdefault(prefix, given)
        elif any(prefix.startswith(p) and s is not None for p, s in self._region.items()):
            self._region[prefix] = None

    def unused(self) -> list[Unused]:
        """Return what has suppressed nothing, once all findings have been asked about."""
        needed = {start for start, _ in self._used} | self._misnamed
        return [
            item if given.start in needed else item._replace(comment=(given.start, given.end))
            for given, item in self._names
            if (given.start, item.prefix) not in self._used
        ]
