"""What the readers of formats that few drafts are in make of them: Markdown drafts, converted by pandoc, read again."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Callable

from benchmarks import oracles
from benchmarks.oracles import words
from benchmarks.table import Table
from benchmarks.texts import drafts
from credscore.text.document import PROSE_KINDS, Document
from credscore.text.formats import read
from credscore.text.load import load

TARGETS = {
    "asciidoc": "asciidoc", "docx": "docx", "rst": "rst", "mediawiki": "wikitext", "html": "html", "plain": "text",
}  # fmt: skip
"""Formats that pandoc writes, and ours that read them."""
STEP = 5
FOREIGN = re.compile(r"<[a-zA-Z/!](?!\w*:)|\$|\{|:::")
"""What pandoc and our Markdown reader read differently: HTML, formulas, what only a site's generator understands."""
SOURCE = "gfm-emoji"

Convert = Callable[[str, str], bytes]


def measure(_: int) -> Table:
    """Convert every fifth Markdown draft that holds no HTML, and compare what our readers see in it with what the
    Markdown reader sees."""
    sources = [cleaned(draft.text) for draft in drafts(STEP, "markdown")]
    return table([source for source in sources if not FOREIGN.search(source)], pandoc())


def table(sources: list[str], convert: Convert) -> Table:
    """Return the shares of words kept and leaked, a row for each format."""
    rows = []
    for target, format in TARGETS.items():
        found = [compare(source, convert(source, target), format) for source in sources]
        prose, lost, running, leaked = (sum(column) for column in zip(*found, strict=True)) if found else (0,) * 4
        shares = f"{1 - lost / max(prose, 1):.2%}", f"{running:,}", f"{leaked / max(running, 1):.3%}"
        rows.append((format, f"{len(found):,}", f"{prose:,}", *shares))
    note = (
        "Kept: of the words that our Markdown reader shows outside menus, those that the other reader shows. Leaked: "
        "of those that the other takes for running text, those that the Markdown reader shows nowhere."
    )
    columns = ("format", "drafts", "words shown", "kept", "words read", "leaked")
    return Table("The same drafts in other formats", note, columns, tuple(rows))


def pandoc() -> Convert:
    """Return what converts Markdown by pandoc. Raises SystemExit if there is none."""
    try:
        import pypandoc
    except ImportError:
        raise SystemExit("round-trip needs pandoc: pip install pypandoc_binary") from None
    path = pypandoc.get_pandoc_path()

    def convert(source: str, target: str) -> bytes:
        command = [path, "-f", SOURCE, "-t", target, "--wrap=auto", "-o", "-"]
        ran = subprocess.run(command, input=source.encode("utf-8", "replace"), capture_output=True, check=True)
        return ran.stdout

    return convert


def cleaned(source: str) -> str:
    """Return a Markdown draft without what only its site's generator understands: pandoc would take it for text."""
    for pattern in (oracles.FRONT, oracles.CODE, oracles.TEMPLATES, oracles.MATH, oracles.IMAGES):
        source = pattern.sub(" ", source)
    return source


def compare(source: str, converted: bytes, format: str) -> tuple[int, int, int, int]:
    """Return how many words the Markdown reader shows and how many of these are lost, how many the other reader takes
    for running text and how many of these leaked."""
    ours, theirs = read(source, "markdown"), load(converted, format).document()
    wanted, known = _words(_shown(ours)), _words([ours.text, *(entry.text for entry in ours.references)])
    seen, running = _words(_shown(theirs)), _words(_running(theirs))
    return wanted.total(), (wanted - seen).total(), running.total(), (running - known).total()


def _words(texts: list[str]) -> Counter[str]:
    return Counter(words(texts))


def _shown(document: Document) -> list[str]:
    blocks = [block for block in document.blocks if block.kind not in ("menu", "reference")]
    return [document.text[block.start : block.end] for block in blocks] + [entry.text for entry in document.references]


def _running(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.kind in PROSE_KINDS]
