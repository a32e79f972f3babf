"""Reads Word documents (``.docx``) by python-docx: the extra ``docx``."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from credscore.errors import InputError
from credscore.text.extracted import Extracted, Extraction
from credscore.text.word_inline import Inline, W
from credscore.text.word_styles import Styles

LARGEST = 1 << 28
"""Bytes of a document's parts, unpacked: a small file can unpack to more than the memory holds."""
_LONG_CELL = 150
_BOILERPLATE = ("separator", "continuationSeparator", "continuationNotice")
_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


def extract(data: bytes) -> Extracted:
    """Return the text of a Word document: its paragraphs, list items and table cells, then its notes, each on a line.

    Raises InputError if python-docx is missing, the document is damaged or it unpacks beyond ``LARGEST``.
    """
    reader = _Reader(_opened(data))
    reader.blocks(reader.body)
    reader.notes()
    return reader.out.result()


def _opened(data: bytes) -> Any:
    try:
        import docx
    except ImportError as error:
        raise InputError("is a Word document, which needs another package: pip install 'credscore[docx]'") from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(item.file_size for item in archive.infolist())
        if size <= LARGEST:
            return docx.Document(io.BytesIO(data))
    except Exception as error:
        # zipfile, lxml and python-docx each have exceptions of their own for what is no sound document.
        raise InputError("is a damaged Word document; open it in a word processor and save it again") from error
    raise InputError(f"unpacks to {size >> 20} MB, more than the {LARGEST >> 20} that are read; split it")


class _Reader:
    """Walks the elements of a document's body. Content controls, insertions and text boxes are read like the text
    around them; what is deleted or hidden is not."""

    def __init__(self, document: Any) -> None:
        self.out = Extraction("docx")
        self.body = document.element.body
        self._part = document.part
        self._styles = Styles(document)
        self._inline = Inline(self.out, document.part)

    def blocks(self, parent: Any, cell: bool = False) -> None:
        """Read the paragraphs and tables in an element. ``cell``: whether it is a table's cell."""
        for element in _flattened(parent, (W + "p", W + "tbl")):
            if element.tag == W + "p":
                self._paragraph(element, cell)
            else:
                self._table(element)

    def notes(self) -> None:
        """Read the bodies of the notes that the text refers to."""
        bodies = {kind: self._note_bodies(kind) for kind in ("footnote", "endnote")}
        for (kind, number), key in list(self._inline.notes.items()):
            body = bodies[kind].get(number)
            if body is None:
                continue
            self.out.open("reference", key=key)
            self.out.mark(f"[^{key}] ")
            for paragraph in body.iter(W + "p"):
                self.out.text("" if self.out.is_empty else " ")
                self._inline.read(paragraph)
        self.out.close()

    def _note_bodies(self, kind: str) -> dict[str, Any]:
        from docx.oxml import parse_xml

        for relation in self._part.rels.values():
            if not relation.is_external and relation.reltype.endswith(f"/{kind}s"):
                notes = parse_xml(relation.target_part.blob).findall(W + kind)
                return {n.get(W + "id", ""): n for n in notes if n.get(W + "type", "") not in _BOILERPLATE}
        return {}

    def _paragraph(self, element: Any, cell: bool) -> None:
        kind, level = self._styles.kind(element)
        if kind == "code":
            return
        if cell and kind in ("paragraph", "item"):
            kind = "paragraph" if len("".join(element.itertext())) >= _LONG_CELL else "cell"
        self.out.open(kind, level)
        boxes = self._inline.read(element)
        self.out.close()
        for box in boxes:
            self.blocks(box)

    def _table(self, element: Any) -> None:
        rows = _flattened(element, (W + "tr",))
        cells = [cell for row in rows for cell in _flattened(row, (W + "tc",))]
        for cell in cells:
            # A table of one cell is a frame around text.
            self.blocks(cell, cell=len(cells) > 1)


def _flattened(parent: Any, wanted: tuple[str, ...]) -> Iterator[Any]:
    """The children with a tag of ``wanted``, those in content controls and tracked insertions among them."""
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in wanted:
            yield element
        elif element.tag in _WRAPPERS:
            stack.append(iter(element))
