"""Programs in a plain text: runs of indented lines that look like code."""

from __future__ import annotations

from credscore.expressions import expression
from credscore.text.lines import Line

_INDENTED = ("    ", "\t")
_CODE = expression(
    r"[;{}\\]$|^(?:[$#%>] |//|/\*|--?\w|<[/!?\w]|[|\u251c\u2514\u2502]|[{}\[\]()@.~/])"
    r"|^(?:def|class|import|from|return|if|elif|else|for|while|try|var|let|const|function|func|fn|public|private|package"
    r"|sudo|git|npm|npx|pip|apt|brew|curl|wget|docker|kubectl|cd|cp|mkdir|export|select|insert|create)\b(?!.*[.!?]$)"
    r"|[\w\])'\"] ?(?:[-+*/:|&!<>=]?=|=>|->|::|&&|\|\|) ?\S|\w\([^()]*\)|^-? ?[\w.\"'/-]{1,40}:(?: |$)|^[-\w./]+$"
)
_PROSE = expression(r"^(?!#|//|/?\*|--).*?(?:\b[a-z']{1,30}[,;]? ){8}")
_LEAST_SHARE = 2
"""One line of so many must look like code."""
_REACH = 300


def mark(source: str, lines: list[Line]) -> None:
    """Set the kind of lines that hold a program to ``code``: indented by four columns or more, behind an empty line,
    in a text that is not indented itself. Eight plain words in a row are prose even there."""
    filled = [line for line in lines if line.kind != "blank"]
    indented = [line for line in filled if _is_indented(source, line)]
    if not indented or len(indented) * 10 > len(filled) * 9:
        return
    run: list[Line] = []
    before = "blank"
    for line in lines:
        if line.kind != "blank":
            if _is_indented(source, line) and (run or before == "blank"):
                run.append(line)
            else:
                _settle(source, run)
                run = []
        before = line.kind
    _settle(source, run)


def _is_indented(source: str, line: Line) -> bool:
    before = source[max(line.start - 200, 0) : line.start]
    return before[max(before.rfind("\n"), before.rfind("\r")) + 1 :].startswith(_INDENTED)


def _settle(source: str, run: list[Line]) -> None:
    shown = [source[line.start : min(line.end, line.start + _REACH)] for line in run]
    looks = sum(_CODE.search(text) is not None for text in shown)
    if looks * _LEAST_SHARE < len(run):
        return
    for line, text in zip(run, shown, strict=True):
        if not _PROSE.search(text):
            line.kind, line.body = "code", line.start
