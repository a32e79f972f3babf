"""Decides what each block of a web page is: the article's own text, its references, labels to press, or furniture."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from credscore.text import furniture, main_text, reflist
from credscore.text.html_blocks import Walker
from credscore.text.html_parts import SHOWN, Raw

_PROSE = frozenset({"paragraph", "item", "quote", "cell"})
_SENTENCE = 80
_LEAST_PROSE = 250
"""Characters of running text that an article has at least."""
_ENDS = '.!?:;"\u201d\u2019)\u2026'


@dataclass(slots=True)
class Placed:
    """A block and its kind as in ``document.Block``; ``text`` is what it shows, white space folded; ``links`` is the
    share of it inside links, ``prose_size`` its characters of running text: none in short blocks and in blocks made of
    links."""

    raw: Raw
    kind: str
    text: str
    links: float
    prose_size: int

    @property
    def is_label(self) -> bool:
        """Whether the block is short and no sentence."""
        return len(self.text) < 90 and self.text[-1] not in _ENDS


def place(walker: Walker) -> list[Placed]:
    """Return the blocks of a page that show something, each with its kind."""
    blocks = []
    for raw in walker.blocks:
        text = " ".join("".join([p.text for p in raw.pieces if p.kind in SHOWN]).split())
        if text:
            links = raw.linked / max(raw.size, 1)
            running = raw.context.kind in _PROSE and len(text) >= _SENTENCE and links < 0.5
            blocks.append(Placed(raw, "", text, links, len(text) if running else 0))
    menus = _menu_regions(blocks, walker.weak)
    outside = _outside(blocks, menus, walker)
    for block, out in zip(blocks, outside, strict=True):
        block.kind = _kind(block, block.raw.context.region in menus, out)
    _one_title(blocks, menus)
    _bold_headings(blocks)
    _reference_sections(blocks)
    _link_runs(blocks)
    return blocks


def _menu_regions(blocks: list[Placed], weak: set[int]) -> set[int]:
    """The regions that are furniture: not one that holds most of the page's prose, whatever its class says."""
    total = sum(b.prose_size for b in blocks)
    prose: dict[int, int] = {}
    sizes: dict[int, list[float]] = {}
    for block in blocks:
        region = block.raw.context.region
        prose[region] = prose.get(region, 0) + block.prose_size
        size = sizes.setdefault(region, [0.0, 0.0])
        size[0] += len(block.text)
        size[1] += len(block.text) * block.links
    menus = set()
    bare = prose.get(0, 0) < _LEAST_PROSE  # Readers' comments are often longer than the article.
    for region, size in sizes.items():
        main = bare and total >= 300 and prose[region] * 2 > total
        pull = region in weak and size[1] < size[0] * 0.4
        if region and not main and not pull:
            menus.add(region)
    return menus


def _outside(blocks: list[Placed], menus: set[int], walker: Walker) -> list[bool]:
    """Of each block, whether it stands outside what holds the main text: the elements that claim to be the article, if
    they hold most of the prose, and of a whole page those among them that its paragraphs speak for."""
    free = [b for b in blocks if b.raw.context.region not in menus]
    total = sum(b.prose_size for b in free)
    inside = sum(b.prose_size for b in free if b.raw.context.article)
    claimed = inside >= _LEAST_PROSE and inside * 5 >= total * 3
    if claimed:
        free = [b for b in free if b.raw.context.article]
    main = main_text.choose(walker.parents, [_part(b) for b in free]) if walker.whole else None
    return [(claimed and not b.raw.context.article) or (main is not None and not main[b.raw.context.node])
            for b in blocks]  # fmt: skip


def _part(block: Placed) -> main_text.Part:
    context = block.raw.context
    return main_text.Part(context.node, context.name, block.text, block.links, block.prose_size)


def _kind(block: Placed, menu: bool, outside: bool) -> str:
    context, text = block.raw.context, block.text
    if context.references and context.kind != "heading":
        return "reference"
    if context.kind == "heading":
        return "menu" if (menu and context.level > 1) or furniture.is_menu(text) else "heading"
    if menu:
        return "menu"
    if _is_button(block):
        return "menu" if furniture.is_menu_label(text) else "button"
    return _by_words(block, outside)


def _by_words(block: Placed, outside: bool) -> str:
    """The kind of a block of text whose elements say nothing special."""
    kind, text = block.raw.context.kind, block.text
    if furniture.is_disclosure(text) or (block.is_label and furniture.byline(text)):
        return "meta"
    if outside or not any(c.isalnum() for c in text) or furniture.banner(text):
        return "menu"
    if kind == "cell":
        return "paragraph" if len(text) >= 150 and block.prose_size else "cell"
    return "menu" if furniture.is_menu(text) or _is_bar(block) else kind


def _one_title(blocks: list[Placed], menus: set[int]) -> None:
    """A first-level heading in the page's header is the site's name where the article has a heading of its own."""
    titles = [b for b in blocks if b.kind == "heading" and b.raw.context.level == 1]
    if any(b.raw.context.region not in menus for b in titles):
        for block in titles:
            block.kind = "menu" if block.raw.context.region in menus else "heading"


def _bold_headings(blocks: list[Placed]) -> None:
    """A short paragraph without a stop above a long one is a heading in all but its tag."""
    for block, following in pairwise(blocks):
        label = block.kind == "paragraph" and block.is_label and block.links < 0.5 and block.text.count(" ") < 12
        if (
            label
            and not block.text[0].islower()
            and (following.kind == "item" or (following.kind == "paragraph" and following.prose_size))
        ):
            block.kind = "heading"


def _is_button(block: Placed) -> bool:
    context = block.raw.context
    if context.kind == "button":
        return len(block.text) < 150
    if not block.is_label:
        return False
    styled = block.links > 0.8 and any(p.kind == "button" for p in block.raw.pieces)
    spoken = furniture.is_button(block.text) and (context.kind in ("paragraph", "cell") or block.links > 0.8)
    return styled or spoken or (context.call and context.kind == "paragraph" and block.links > 0.8)


def _is_bar(block: Placed) -> bool:
    """Several links in a row with hardly a word between them."""
    links = sum(p.kind in ("link", "button") for p in block.raw.pieces)
    return links >= 3 and block.links > 0.75 and block.text[-1] not in _ENDS and len(block.text) < 60 * links


def _reference_sections(blocks: list[Placed]) -> None:
    inside = links = False
    for i, block in enumerate(blocks):
        links = furniture.is_link_section(block.text) if block.kind == "heading" else links
        if links and block.kind in ("item", "paragraph") and block.links > 0.3:
            block.kind = "menu"
        elif block.kind in ("heading", "paragraph") and reflist.is_heading(block.text):
            inside = any(reflist.looks_like_entry(b.text) or b.kind == "reference" for b in blocks[i + 1 : i + 4])
            block.kind = "heading" if inside else block.kind
        elif block.kind == "heading":
            inside = False
        elif inside and block.kind in ("paragraph", "item", "cell"):
            inside = block.kind == "item" or reflist.looks_like_entry(block.text)
            block.kind = "reference" if inside else block.kind


def _link_runs(blocks: list[Placed]) -> None:
    """Three or more labels in a row that are links and nothing else are a list of links, not text."""
    run: list[Placed] = []
    for block in [*blocks, None]:
        if (
            block
            and block.kind in ("item", "paragraph", "heading", "menu", "cell")
            and block.links > 0.85
            and block.is_label
        ):
            run.append(block)
            continue
        if len(run) >= 3:
            for label in run:
                label.kind = "menu" if label.kind != "cell" else "cell"
        run = []
