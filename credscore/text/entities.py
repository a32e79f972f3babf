"""Character references such as ``&amp;``."""

from __future__ import annotations


def resolved(text: str) -> str:
    """Return ``text`` with its character references resolved, as browsers do."""
    if "&" not in text:
        return text
    # Its table of 2,200 names is large, and most articles hold none of them.
    from html import unescape

    return unescape(text)
