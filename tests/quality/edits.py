"""Edits of an article, for tests that say how a score may move: each takes a text and returns another."""

from __future__ import annotations

import re
from collections.abc import Callable

Edit = Callable[[str], str]

STATISTIC = "About 43 percent of households in the region had no savings at all in 2019."
BODY = 120
"""A block of at least so many characters that opens with a letter or a quotation mark is taken for body text."""


def blocks(text: str) -> list[str]:
    """The text's blocks, which blank lines part."""
    return re.split(r"\n{2,}", text.strip("\n"))


def is_body(block: str) -> bool:
    """Whether the block is running text, no heading, list, front matter or reference."""
    return len(block) >= BODY and (block[0].isalpha() or block[0] in '"\u201c')


def on_body(change: Callable[[str, int], str]) -> Edit:
    """The edit that applies ``change`` to each block of running text, with its number."""

    def edit(text: str) -> str:
        out, number = [], 0
        for block in blocks(text):
            out.append(change(block, number) if is_body(block) else block)
            number += is_body(block)
        return "\n\n".join(out) + "\n"

    return edit


def on_sentences(change: Callable[[str], str]) -> Edit:
    """The edit that applies ``change`` to each sentence of running text."""
    return on_body(lambda block, _: re.sub(r'[^.!?]{20,}[.!?]"?(?=\s|$)', lambda m: change(m.group()), block))


def adding(sentences: str, after: int = 1) -> Edit:
    """The edit that adds sentences to the end of one block of running text."""
    return on_body(lambda block, number: f"{block} {sentences}" if number == after else block)


def closing(paragraph: str) -> Edit:
    """The edit that adds a paragraph behind the last running text, before any list of references."""

    def edit(text: str) -> str:
        parts = blocks(text)
        last = max(i for i, block in enumerate(parts) if is_body(block))
        return "\n\n".join([*parts[: last + 1], paragraph, *parts[last + 1 :]]) + "\n"

    return edit


def swapping(**names: str) -> Edit:
    """The edit that replaces words by others; underscores stand for spaces."""

    def edit(text: str) -> str:
        for old, new in names.items():
            text = re.sub(rf"\b{old.replace('_', ' ')}\b", new, text)
        return text

    return edit


def without_sources(text: str) -> str:
    """Delete reference lists, links (their labels stay), citation markers and parenthesised authors and years."""
    text = re.split(r"\n#+ (?:References|Sources|Notes)[^\n]*\n", text)[0]
    text = re.sub(r"\[([^\]\n]{2,200})\]\([^)\n]{1,300}\)", r"\1", text)
    text = re.sub(r" ?\[\^?\d{1,2}\]", "", text)
    return re.sub(r" \([A-Z][^()]{2,60}\d{4}\)", "", text)
