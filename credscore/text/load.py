"""From a file's bytes to its text: decoded or, for an office file, extracted."""

from __future__ import annotations

import io
from importlib import import_module
from os.path import splitext
from typing import NamedTuple

from credscore.errors import BinaryContentError, InputError
from credscore.text.decode import decode
from credscore.text.document import Document
from credscore.text.extracted import Extracted
from credscore.text.formats import EXTRACTED, SUFFIXES, detect_format, read

_PDF, _ZIP, _OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_HEAD = 1024
"""Bytes at a PDF's beginning in which its mark may stand."""
_BLANK = b"\xef\xbb\xbf\r\n\t \0"
_NAMES = {"docx": "a Word document", "pdf": "a PDF"}
_ENCRYPTED = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
REMARK = "the text was taken out of the file: lines and columns are those of the text"


class Loaded(NamedTuple):
    """A draft's ``text``, which spans refer to, its ``format``, and remarks on how it was read."""

    text: str
    format: str
    notes: tuple[str, ...] = ()
    extracted: Extracted | None = None

    def document(self, text: str | None = None) -> Document:
        """Return the Document. ``text``: the text with parts of it blanked, where that is to be read instead."""
        if self.extracted is not None:
            return self.extracted.document(self.text if text is None else text)
        return read(self.text if text is None else text, self.format)


def load(data: bytes, format: str = "auto", path: str | None = None) -> Loaded:
    """Return the text of ``data``, which is in ``format`` or, for ``auto``, in the one that its content (for office
    files) or ``path``'s suffix tells.

    Raises:
        credscore.errors.InputError: the bytes are no text; they are damaged, encrypted, or need a package.
        ValueError: ``format`` is none of ``FORMATS``.
    """
    wanted = format.lower()
    promised = SUFFIXES.get(splitext(path or "")[1].lower()) if wanted == "auto" else wanted
    name = _office(data, promised)
    if promised in EXTRACTED and name != promised:
        raise _not_as_promised(data, promised)
    if name is None or wanted not in ("auto", name):
        decoded = decode(data)
        found = detect_format(decoded.text, path) if wanted == "auto" else wanted
        return Loaded(decoded.text, found, (decoded.note,) if decoded.note else ())
    extracted: Extracted = import_module(f"credscore.text.{EXTRACTED[name]}").extract(data)
    return Loaded(extracted.text, name, (REMARK,), extracted)


def _office(data: bytes, promised: str | None) -> str | None:
    """The format of office files, by their content; a ZIP archive that is damaged is what it was ``promised`` to be."""
    if data.startswith(_ZIP):
        word = _holds_word(data)
        return "docx" if word or (word is None and promised == "docx") else None
    head = data[:_HEAD]
    return "pdf" if head.lstrip(_BLANK).startswith(_PDF) or (promised == "pdf" and _PDF in head) else None


def _holds_word(data: bytes) -> bool | None:
    """Whether an archive holds a Word document; None if it is damaged."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return None


def _not_as_promised(data: bytes, name: str) -> InputError:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return BinaryContentError("is encrypted; save it without a password")
        return BinaryContentError("is an office document of the old kind; save it as .docx first")
    return BinaryContentError(f"is not {_NAMES[name]}; name it after what it is, or save it anew")
