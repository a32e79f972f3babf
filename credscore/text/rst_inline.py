"""Roles, links, notes and emphasis inside a paragraph of reStructuredText."""

from __future__ import annotations

import re

from credscore.expressions import expression
from credscore.text.writer import Writer

_INLINE = expression(
    r"``(?P<literal>[^`]{1,800})``|(?::(?P<role>[\w:+.-]{1,60}):)?`(?P<text>[^`]{1,1500})`(?P<after>__?|:[\w:+.-]{1,60}:)?"
    r"|\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|\|(?P<substitution>[^|\s][^|\n]{0,80})\|_{0,2}"
    r"|\[(?P<note>[#*]?[\w.:+-]{0,60})\]_|(?<![\w`])(?P<name>[A-Za-z][A-Za-z0-9.-]{0,60})_{1,2}(?![\w`])|\\(?P<escaped>.?)",
    re.DOTALL,
)
_TARGET = expression(r"\s{0,20}<([^<>]{1,1000})>$")
_INDENT = expression(r"(?:\r\n|\r|\n)([ \t]*)")
_CODE_ROLES = frozenset({"math", "raw", "eq", "index", "label"})
_CITE_ROLES = frozenset({"cite", "citep", "citet", "cite:p", "cite:t", "footcite", "cite:ct", "cite:cts", "cite:year",
    "footcite:p"})
_PREFIXES = {"pep": "PEP ", "rfc": "RFC "}


class Inline:
    """Shows the text of one page's paragraphs. ``targets`` maps names to addresses, ``anonymous`` the nameless."""

    def __init__(self, writer: Writer, targets: dict[str, str], anonymous: list[str]) -> None:
        self.writer = writer
        self.targets = targets
        self.anonymous = anonymous
        self._used = 0
        self._automatic = 0

    def show(self, start: int, end: int) -> None:
        """Show ``source[start:end]``, the indentation of its lines left out."""
        at = start
        for sign in _INLINE.finditer(self.writer.source, start, end):
            self.plain(at, sign.start())
            at = sign.end()
            self._sign(sign)
        self.plain(at, end)

    def plain(self, start: int, end: int) -> None:
        """Show text without markup."""
        for indent in _INDENT.finditer(self.writer.source, start, end):
            self.writer.text(start, indent.start(1))
            start = indent.end()
        self.writer.text(start, end)

    def _sign(self, sign: re.Match[str]) -> None:
        writer = self.writer
        if sign["literal"]:
            self.plain(*sign.span("literal"))
        elif sign["text"]:
            self._interpreted(sign)
        elif sign["note"] is not None:
            self._note(sign)
        elif sign["name"]:
            self._name(sign)
        elif sign["escaped"] and not sign["escaped"].isspace():
            writer.text(*sign.span("escaped"))

    def _name(self, sign: re.Match[str]) -> None:
        target = self.targets.get(sign["name"].lower())
        if target is None and not sign[0].endswith("__"):
            self.writer.text(*sign.span())
            return
        self._link(target or self._anonymous(), *sign.span("name"))

    def _note(self, sign: re.Match[str]) -> None:
        key = sign["note"]
        if key in ("#", "*", ""):
            self._automatic += 1
            key = f"{key}{self._automatic}"
        kind = "footnote" if key[:1] in "#*" or key.isdigit() else "numbered"
        self.writer.marker(kind, key.lstrip("#"), *sign.span())

    def _interpreted(self, sign: re.Match[str]) -> None:
        after = sign["after"] or ""
        role = (sign["role"] or after.strip(":") if not after.startswith("_") else "").lower()
        start, end = sign.span("text")
        content = sign["text"]
        if role in _CITE_ROLES:
            for key in content.split(","):
                self.writer.marker("pandoc", key.strip(), *sign.span())
        elif role in _CODE_ROLES:
            return
        elif after.startswith("_") or role:
            target = _TARGET.search(content)
            if role in _PREFIXES:
                self.writer.atom(_PREFIXES[role], start, start)
            if target:
                address = " ".join(target[1].split())
                end -= len(target[0])
                if role == "" and address.endswith("_"):
                    address = self.targets.get(address[:-1].lower(), address)
            elif role:
                address = "" if role.startswith(("sup", "sub", "kbd", "file", "code", "abbr", "samp", "menu",
                    "gui")) else f"#{content}"
            else:
                name = " ".join(content.lower().split())
                address = self._anonymous() if after == "__" else self.targets.get(name, f"#{name}")
            if role:
                start += len(content) - len(content.lstrip("~!."))
            self._link(address, start, end)
        else:
            self.plain(start, end)

    def _anonymous(self) -> str:
        self._used += 1
        return self.anonymous[self._used - 1] if self._used <= len(self.anonymous) else ""

    def _link(self, target: str, start: int, end: int) -> None:
        if not target:
            self.plain(start, end)
            return
        self.writer.link(target)
        self.plain(start, end)
        self.writer.end_link()
