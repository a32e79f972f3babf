"""Errors a user can cause. Each one's text is one clear line that says what to do, without the file's name."""

from __future__ import annotations

import errno

_REMEDIES = {
    errno.ENOENT: "no such file; check the path",
    errno.EACCES: "permission denied; check that you may read it",
    errno.EPERM: "permission denied; check that you may read it",
    errno.EISDIR: "this is a directory; name a file in it",
    errno.ENOTDIR: "no such file; a part of the path is not a directory",
    errno.ELOOP: "a symbolic link that leads back to itself; name the file it should lead to",
    errno.ENAMETOOLONG: "the name is too long; check the path",
}


DIED = "the worker process died of it, three times; it may need too much memory"
"""What is said of an article that no process survives."""


class InputError(ValueError):
    """The input can't be scored as it is."""


class DecodeError(InputError):
    """The bytes are no text in any encoding that could be recognised."""


class BinaryContentError(InputError):
    """The bytes are a binary file: a picture, an archive, an office document."""


class ModelError(RuntimeError):
    """A model is missing, damaged or of another format."""


def describe(error: BaseException) -> str:
    """Return what an exception means to a user, in one line: ``what; remedy``."""
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, OSError):
        what = error.strerror or str(error) or type(error).__name__
        return _REMEDIES.get(error.errno or 0, f"cannot be read ({what}); check the file and its disk")
    return (
        f"internal error ({type(error).__name__}: {error}); please report it, "
        "with what CREDSCORE_DEBUG=1 in the environment adds"
    )
