"""Bytes to text: UTF-8 first, then byte order marks, UTF-16, and only then a guess that is said to be one."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from credscore.errors import BinaryContentError, DecodeError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_MAGIC = (
    (b"%PDF-", "a PDF", "leave its format to be detected"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "save it as text, Markdown or HTML first"),
    (b"\xd0\xcf\x11\xe0", "an office document", "save it as text, Markdown or HTML first"),
    (b"{\\rtf", "a rich text document", "save it as text, Markdown or HTML first"),
    (b"\x89PNG", "an image", "score the article's text instead"),
    (b"\xff\xd8\xff", "an image", "score the article's text instead"),
    (b"GIF8", "an image", "score the article's text instead"),
    (b"RIFF", "a media file", "score the article's text instead"),
    (b"\x1f\x8b", "compressed", "decompress it first"),
    (b"BZh", "compressed", "decompress it first"),
    (b"\xfd7zXZ", "compressed", "decompress it first"),
    (b"7z\xbc\xaf", "compressed", "decompress it first"),
    (b"\x28\xb5\x2f\xfd", "compressed", "decompress it first"),
    (b"\x7fELF", "a program", "score the article's text instead"),
)
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27})
_SAMPLE = 1 << 16


class Decoded(NamedTuple):
    """Text with its line ends as they are, the ``encoding`` used and, where it was not plain UTF-8, a remark."""

    text: str
    encoding: str
    note: str | None


def decode(data: bytes) -> Decoded:
    """Return ``data`` as text.

    Raises:
        BinaryContentError: the bytes are no text: a PDF, an archive, an image.
        DecodeError: a byte order mark promises an encoding that the bytes break.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _with_mark(data, encoding)
    _refuse_magic(data)
    if b"\x00" in data:
        return _utf16(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)
    _refuse_controls(data)
    return Decoded(text, "utf-8", None)


def _with_mark(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        broken = f"its byte order mark says {name}, but byte {error.start} is no {name}; save it as UTF-8"
        raise DecodeError(broken) from None
    if encoding == "utf-8-sig":
        return Decoded(text, "utf-8", None)
    return Decoded(text, encoding, f"decoded as {encoding.upper()}, as its byte order mark says")


def _refuse_magic(data: bytes) -> None:
    for magic, what, remedy in _MAGIC:
        if data.startswith(magic):
            raise BinaryContentError(f"is {what}, not text; {remedy}")


def _refuse_controls(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 50 > len(sample):
        raise BinaryContentError("is a binary file, not text; score the article's text instead")


def _utf16(data: bytes) -> Decoded:
    """Text in UTF-16 without a mark has its zeros nearly all on one side; anything else with zeros is binary."""
    sample = data[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if len(data) % 2 == 0 and max(even, odd) > half * 0.4 and min(even, odd) < half * 0.02:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = "\x00"
        if "\x00" not in text:
            return Decoded(text, encoding, f"not UTF-8: decoded as {encoding.upper()}")
    raise BinaryContentError("is a binary file, not text; score the article's text instead")


def _guess(data: bytes) -> Decoded:
    _refuse_controls(data)
    # Slow to import, and needed for old files only.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_exclusion=["utf_16", "utf_32", "utf_7"]).best()
    encodings = [_usual(best.encoding)] if best else []
    for encoding in [*encodings, "cp1252", "latin-1"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        name = {"cp1252": "Windows-1252", "latin-1": "ISO-8859-1"}.get(encoding, encoding)
        return Decoded(text, encoding, f"not UTF-8: decoded as {name}, which is a guess")
    raise DecodeError("is in no encoding that could be recognised; save it as UTF-8")


def _usual(encoding: str) -> str:
    """Windows-1252 for its many relatives, which differ in signs that articles hardly hold."""
    western = {"latin_1", "iso8859_15", "cp1250", "cp1254", "cp1257", "cp1258", "mac_roman", "iso8859_9", "cp850",
        "cp437", "ascii",
               "cp858", "iso8859_14", "iso8859_3", "cp775", "cp500", "cp037", "cp1140", "cp273", "iso8859_2",
               "iso8859_4", "cp852",
               "mac_latin2", "mac_turkish", "mac_iceland", "iso8859_10", "iso8859_13", "iso8859_16",
               "hp_roman8"}  # fmt: skip
    return "cp1252" if encoding in western else encoding
