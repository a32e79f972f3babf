from __future__ import annotations

import codecs

import pytest

from credscore.errors import BinaryContentError, DecodeError, InputError
from credscore.text.decode import decode

TEXT = "The café’s owner said “no” – twice.\r\nThen she left.\n" * 20


@pytest.mark.parametrize(
    ("data", "encoding", "noted"),
    [
        (TEXT.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", False),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16", True),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32", True),
        (TEXT.encode("utf-16-le"), "utf-16-le", True),
        (TEXT.encode("utf-16-be"), "utf-16-be", True),
        (TEXT.encode("cp1252"), "cp1252", True),
    ],
)  # fmt: skip
def test_text_comes_back_with_its_line_ends(data: bytes, encoding: str, noted: bool) -> None:
    decoded = decode(data)
    assert decoded.text == TEXT
    assert decoded.encoding == encoding
    assert (decoded.note is not None) == noted


def test_a_guess_is_said_to_be_one() -> None:
    assert "guess" in (decode("Déjà vu, naïve façade".encode("latin-1")).note or "")


def test_nothing_is_text() -> None:
    assert decode(b"") == ("", "utf-8", None)


@pytest.mark.parametrize(
    ("data", "remedy"),
    [(b"%PDF-1.7\n...", "to be detected"), (b"PK\x03\x04....", "save it as text"), (b"\x89PNG\r\n\x1a\n", "article"),
    (b"\x1f\x8b\x08\x00", "decompress"),
     (bytes(range(256)) * 20, "binary"), (b"\x01\x02\x03\x04\x05" * 50, "binary"), (b"text\x00with\x00zeros" * 10,
     "binary")],
)  # fmt: skip
def test_binary_files_are_refused_in_one_line(data: bytes, remedy: str) -> None:
    with pytest.raises(BinaryContentError) as error:
        decode(data)
    assert remedy in str(error.value)
    assert "\n" not in str(error.value)
    assert isinstance(error.value, InputError)


def test_a_broken_mark_is_an_error() -> None:
    with pytest.raises(DecodeError, match="byte order mark says UTF-8"):
        decode(codecs.BOM_UTF8 + b"abc\xff")
