"""Finds the elements that hold a page's main text, by where its paragraphs stand.

The idea is Readability's (Arc90 and Mozilla, Apache-2.0): a paragraph speaks for the elements around it, most for the
nearest, and links speak against them. Work grows with the number of elements.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_HOLDERS = frozenset({"p", "li", "td", "th", "dd", "dt", "blockquote", "pre"})
_SHARES = (1.0, 0.5, 1 / 6)
"""What a paragraph's score counts for the element around it, the one around that, and so on."""
_CLIMB, _ABOVE = 4, 0.15
_BESIDE, _PARAGRAPH, _MOST_LINKED = 0.1, 80, 0.25
_LEAST, _LEAST_SHARE = 250, 0.4


class Part(NamedTuple):
    """A block of text: the ``node`` and ``name`` of its element, its ``text``, the share of it inside ``links``, and
    its characters of running text (``prose``)."""

    node: int
    name: str
    text: str
    links: float
    prose: int


def choose(parents: Sequence[int], parts: Sequence[Part]) -> bytearray | None:
    """Return for each element whether it is, or lies inside, one that holds the main text; None where none stands out.

    Args:
        parents: of each element, numbered as they open, the number of the one around it; 0 is the page.
        parts: what the elements show, furniture left out.
    """
    tree = _Tree(parents, parts)
    best = tree.best()
    kept = [best, *tree.beside(best)] if tree.prose[best] >= _LEAST else []
    if sum(tree.prose[node] for node in kept) < max(_LEAST_SHARE * tree.prose[0], 1):
        return None
    inside = bytearray(len(parents))
    for node in kept:
        inside[node : tree.last[node] + 1] = b"\1" * (tree.last[node] + 1 - node)
    return inside


class _Tree:
    """The elements' scores and what their subtrees hold. ``last``: the last element inside each."""

    def __init__(self, parents: Sequence[int], parts: Sequence[Part]) -> None:
        size = len(parents)
        self.parents = parents
        self.scores, self._direct = [0.0] * size, [0.0] * size
        self.prose, self._shown, self._linked = [0] * size, [0] * size, [0.0] * size
        self.last = list(range(size))
        for part in parts:
            self.prose[part.node] += part.prose
            self._shown[part.node] += len(part.text)
            self._linked[part.node] += len(part.text) * part.links
            if part.prose:
                self._vote(part)
        self._sum_up()
        self.scores = [score * (1 - self._links(node)) if score else 0.0 for node, score in enumerate(self.scores)]

    def _vote(self, part: Part) -> None:
        value = 1 + part.text.count(",") + min(len(part.text) / 100, 3)
        node = self.parents[part.node] if part.name in _HOLDERS else part.node
        self._direct[node] += value
        for share in _SHARES:
            self.scores[node] += value * share
            if not node:
                return
            node = self.parents[node]

    def _sum_up(self) -> None:
        for node in range(len(self.parents) - 1, 0, -1):
            around = self.parents[node]
            self.prose[around] += self.prose[node]
            self._shown[around] += self._shown[node]
            self._linked[around] += self._linked[node]
            self.last[around] = max(self.last[around], self.last[node])

    def _links(self, node: int) -> float:
        return self._linked[node] / max(self._shown[node], 1)

    def best(self) -> int:
        """The element with the highest score, or one a little further out that has paragraphs of its own too."""
        found = node = max(range(len(self.scores)), key=self.scores.__getitem__)
        least = self.scores[found] * _ABOVE
        for _ in range(_CLIMB):
            node = self.parents[node]
            if node and self._direct[node] >= least and self._links(node) < _MOST_LINKED:
                found = node
        return found

    def beside(self, best: int) -> list[int]:
        """The elements next to the best that belong to it: with a score like its, or single paragraphs."""
        if not best:
            return []
        around, least = self.parents[best], max(self.scores[best] * _BESIDE, 2)
        return [node for node in range(around + 1, self.last[around] + 1)
                if self.parents[node] == around and node != best
                and (self.scores[node] >= least or self._is_paragraph(node))]  # fmt: skip

    def _is_paragraph(self, node: int) -> bool:
        return self.last[node] == node and self.prose[node] >= _PARAGRAPH and self._links(node) < _MOST_LINKED
