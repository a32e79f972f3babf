"""Writes arrays into an ``.npz`` file so that they can be read in place, and reads them so where they can."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from typing import Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

_LOCAL_HEADER = struct.Struct("<26xHH")
_PADDING = struct.Struct("<HH")
_ALIGNMENT = 64


def pack(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return the bytes of an ``.npz`` file whose arrays are stored as they are, and aligned. Equal arrays, equal bytes.

    Unaligned ones would be copied whole by numpy at every look-up, or by ``unpack``. Raises ValueError for an array
    that holds Python objects.
    """
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


def unpack(data: bytes) -> dict[str, NDArray[Any]]:
    """Return the arrays in the bytes of an ``.npz`` file, by name, read-only where they are stored uncompressed.

    Raises ValueError if it is no such file, or if an array holds Python objects.
    """
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return {entry.filename.removesuffix(".npy"): _array(data, archive, entry) for entry in archive.infolist()}
    except (BadZipFile, struct.error) as error:
        raise ValueError(f"no .npz file: {error}") from error


def _array(data: bytes, archive: ZipFile, entry: Any) -> NDArray[Any]:
    if entry.compress_type != ZIP_STORED:
        data, begin = archive.read(entry), 0
    else:
        name, extra = _LOCAL_HEADER.unpack_from(data, entry.header_offset)
        begin = entry.header_offset + _LOCAL_HEADER.size + name + extra
    header = io.BytesIO(data[begin : begin + 1024])
    read = npy.read_array_header_1_0 if npy.read_magic(header) == (1, 0) else npy.read_array_header_2_0
    shape, by_column, dtype = read(header)
    if dtype.hasobject:
        raise ValueError("an array of Python objects")
    count = int(np.prod(shape, dtype=np.int64))
    values = np.frombuffer(data, dtype, count, begin + header.tell())
    if not values.flags.aligned:
        values = values.copy()
    return values.reshape(shape, order="F" if by_column else "C")
