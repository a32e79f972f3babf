"""Reads the arrays of an ``.npz`` file: no decompression where they are stored as they are, no copy where they lie
aligned."""

from __future__ import annotations

import io
import struct
from typing import Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

_LOCAL_HEADER = struct.Struct("<26xHH")


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
        values = values.copy()  # Once: numpy would copy the whole of it at every look-up.
    return values.reshape(shape, order="F" if by_column else "C")
