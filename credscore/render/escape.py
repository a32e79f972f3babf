"""Text of a draft made harmless: for Markdown that a bot posts, for workflow commands, for XML."""

from __future__ import annotations

from credscore.expressions import expression
from credscore.render import layout

_MARKUP = expression(r"[\\`*_{}\[\]!|~$^#<>&]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_BREAK = "\u200b"
_LINKS = expression(r"(?<=@)|(?<=#)|(?<=:)(?=//)|(?<=[Ww]{3})(?=\.)|(?<=[Gg][Hh])(?=-\d)")
_TICKS = expression(r"`+")
_NOT_XML = expression("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def markdown(text: str) -> str:
    """Return ``text`` as one line of Markdown that reads as it stands.

    No markup, HTML, formula or link comes of it. Names after ``@`` ping nobody and ``#1`` refers to nothing: forges
    look for these in the rendered text, where a backslash no longer shows, so a zero-width space follows the sign.
    """
    escaped = _MARKUP.sub(lambda match: _ENTITIES.get(match[0], "\\" + match[0]), layout.collapse(text))
    return _LINKS.sub(_BREAK, escaped)


def code(text: str, cell: bool = False) -> str:
    """Return ``text`` as a Markdown code span, where nothing is markup, a mention or a link. ``cell``: in a table."""
    inner = layout.collapse(text)
    if cell:
        inner = inner.replace("|", "\\|")
    fence = "`" * (max((len(run) for run in _TICKS.findall(inner)), default=0) + 1)
    space = " " if inner[:1] in ("`", "") or inner[-1:] == "`" else ""
    return f"{fence}{space}{inner}{space}{fence}"


def command_data(text: str) -> str:
    """Return ``text`` as the message of a GitHub workflow command.

    Line ends become spaces and other control characters visible, so that it stays one line. ``##[`` starts a command
    of the old kind wherever it stands in a line, so it is taken apart.
    """
    return layout.inert(layout.collapse(text)).replace("%", "%25")


def command_property(text: str) -> str:
    """Return ``text`` as a property's value of a GitHub workflow command."""
    return command_data(text).replace(":", "%3A").replace(",", "%2C")


def xml_characters(text: str) -> str:
    """Return ``text`` with what XML 1.0 cannot hold (most control characters, lone surrogates) made visible."""
    return _NOT_XML.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
