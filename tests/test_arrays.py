"""Arrays are read in place, whatever way they were written."""

from __future__ import annotations

import io

import numpy as np
import pytest

from credscore.arrays import pack, unpack

ARRAYS = {
    "keys": np.arange(5, dtype=np.uint64),
    "table": np.arange(6, dtype=np.float16).reshape(2, 3),
    "by_column": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "nothing": np.zeros((0, 4)),
    "scalar": np.array(2.5),
}


@pytest.mark.parametrize("write", [np.savez, np.savez_compressed])
def test_arrays_come_back(write) -> None:  # type: ignore[no-untyped-def]
    buffer = io.BytesIO()
    write(buffer, **ARRAYS)
    found = unpack(buffer.getvalue())
    assert found.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype
        assert found[name].shape == array.shape
        assert np.array_equal(found[name], array)


def test_packed_arrays_are_aligned_views() -> None:
    data = pack(ARRAYS)
    assert data == pack(ARRAYS)
    for name, array in unpack(data).items():
        assert array.flags.aligned, name
        assert not array.flags.owndata, name
        assert np.array_equal(array, ARRAYS[name])
    with np.load(io.BytesIO(data)) as usual:
        assert all(np.array_equal(usual[name], array) for name, array in ARRAYS.items())


def test_unaligned_arrays_are_copied_once() -> None:
    for odd in range(8):
        buffer = io.BytesIO()
        np.savez(buffer, **{"x" * odd: np.zeros(3, np.uint8), **ARRAYS})
        assert all(array.flags.aligned for array in unpack(buffer.getvalue()).values())


def test_objects_are_refused() -> None:
    buffer = io.BytesIO()
    np.savez(buffer, keys=np.array([{}], dtype=object))
    with pytest.raises(ValueError, match="objects"):
        unpack(buffer.getvalue())
    with pytest.raises(ValueError, match="Object"):
        pack({"keys": np.array([{}], dtype=object)})


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive at all"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="npz"):
        unpack(data)
