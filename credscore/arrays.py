"""Writes arrays into an ``.npz`` file so that they can be read in place, and reads them so where they can."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from mmap import mmap
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

_LOCAL_HEADER = struct.Struct("<4sxxHH12xIHH")
"""Of a member of a ZIP archive: mark, flags, method, size, lengths of its name and of its extra field."""
_MEMBER, _DIRECTORY = b"PK\x03\x04", b"PK\x01\x02"
_PADDING = struct.Struct("<HH")
_ALIGNMENT = 64
_NPY_HEADER = 1024
"""More bytes than the header of an array without fields has."""


def pack(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return the bytes of an ``.npz`` file whose arrays are stored as they are, and aligned. Equal arrays, equal bytes.

    Unaligned ones would be copied whole by numpy at every look-up, or by ``unpack``. Raises ValueError for an array
    that holds Python objects.
    """
    from zipfile import ZIP_STORED, ZipFile, ZipInfo

    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            npy.write_array(member, np.asanyarray(array), allow_pickle=False)
            entry = ZipInfo(f"{name}.npy")
            begin = buffer.tell() + _LOCAL_HEADER.size + len(entry.filename.encode()) + _PADDING.size
            fill = -begin % _ALIGNMENT
            # An extra field of a private kind: an archive's reader passes over it.
            entry.extra = _PADDING.pack(0xC5C0, fill) + bytes(fill)
            archive.writestr(entry, member.getvalue())
    return buffer.getvalue()


def unpack(data: bytes | mmap) -> dict[str, NDArray[Any]]:
    """Return the arrays in the bytes of an ``.npz`` file, by name, read-only views where ``pack`` wrote it.

    Raises ValueError if it is no such file, or if an array holds Python objects.
    """
    places = _places(data)
    members = _copied(data) if places is None else {name: (data, begin) for name, begin in places.items()}
    return {name.removesuffix(".npy"): _array(*member) for name, member in members.items()}


def _places(data: bytes | mmap) -> dict[str, int] | None:
    """Where each member of an archive begins, if all are stored as they are with their sizes before them, else None.

    ``zipfile`` would tell as well; to import it takes as long as to load a model.
    """
    found, here = {}, 0
    while data[here : here + 4] == _MEMBER and len(data) >= here + _LOCAL_HEADER.size:
        _, flags, method, size, name, extra = _LOCAL_HEADER.unpack_from(data, here)
        if method or flags or size == 0xFFFFFFFF:
            return None
        here += _LOCAL_HEADER.size
        begin = here + name + extra
        found[data[here : here + name].decode("ascii", "replace")] = begin
        here = begin + size
    return found if data[here : here + 4] == _DIRECTORY else None


def _copied(data: bytes | mmap) -> dict[str, tuple[bytes, int]]:
    """The members of any archive."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return {entry.filename: (archive.read(entry), 0) for entry in archive.infolist()}
    except (BadZipFile, struct.error) as error:
        raise ValueError(f"no .npz file: {error}") from error


def _array(data: bytes | mmap, begin: int) -> NDArray[Any]:
    header = io.BytesIO(data[begin : begin + _NPY_HEADER])
    read = npy.read_array_header_1_0 if npy.read_magic(header) == (1, 0) else npy.read_array_header_2_0
    shape, by_column, dtype = read(header)
    if dtype.hasobject:
        raise ValueError("an array of Python objects")
    count = int(np.prod(shape, dtype=np.int64))
    values = np.frombuffer(data, dtype, count, begin + header.tell())
    if not values.flags.aligned:
        values = values.copy()
    return values.reshape(shape, order="F" if by_column else "C")
