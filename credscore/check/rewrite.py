"""Puts replacements into a draft, and leaves every other byte as it is."""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Iterable

from credscore.check.result import CheckedFinding
from credscore.errors import InputError
from credscore.text.decode import decode

TEMPORARY = ".credscore-"
"""How the names of files begin that are being written."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def rewritten(data: bytes, findings: Iterable[CheckedFinding], source: str) -> tuple[bytes, int]:
    """Return ``data`` with the findings' replacements in it, and how many; of overlapping ones the first. ``source``:
    the text that the findings refer to.

    Raises InputError if the encoding would not give every other byte back, or ``data`` no longer holds that text.
    """
    edits = sorted(_edits(findings))
    if not edits:
        return data, 0
    text, encoding, _ = decode(data)
    mark = b""
    for bom, exact in _MARKS:
        if data.startswith(bom):
            mark, encoding = bom, exact
            break
    if text != source:
        raise InputError("it changed while it was checked, so nothing was fixed; run the check again")
    if mark + text.encode(encoding, "surrogatepass") != data:
        raise InputError("its encoding is uncertain, so nothing was fixed; save it as UTF-8")
    pieces, here, count = [], 0, 0
    for start, end, replacement in edits:
        if start >= here:
            pieces += [text[here:start], replacement]
            here, count = end, count + 1
    return mark + "".join([*pieces, text[here:]]).encode(encoding, "surrogatepass"), count


def _edits(findings: Iterable[CheckedFinding]) -> Iterable[tuple[int, int, str]]:
    for finding in findings:
        if finding.active and finding.replacement is not None:
            yield finding.fix_start, finding.fix_end, finding.replacement


def replace_file(path: str, data: bytes) -> None:
    """Put ``data`` in the place of a file in one step; its permissions stay, a link leads to the new content."""
    real = os.path.realpath(path)
    mode = stat.S_IMODE(os.stat(real).st_mode) if os.path.exists(real) else None
    write_atomically(real, data, mode)


def write_atomically(path: str, data: bytes, mode: int | None = None) -> None:
    """Write a file so that nobody ever sees a part of it. Raises OSError."""
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=TEMPORARY, dir=os.path.dirname(path) or ".")
    try:
        with open(handle, "wb") as file:
            file.write(data)
        if mode is None:
            umask = os.umask(0)
            os.umask(umask)
            mode = 0o666 & ~umask
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise
