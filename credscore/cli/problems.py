"""What went wrong, in one line for the user."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from dataclasses import dataclass

_REMEDIES = {
    errno.ENOENT: "no such file; check the path",
    errno.EACCES: "permission denied; check that you may read it",
    errno.EPERM: "permission denied; check that you may read it",
    errno.EISDIR: "this is a directory; name a file in it",
    errno.ENOTDIR: "no such file; a part of the path is not a directory",
    errno.ELOOP: "a symbolic link that leads back to itself; name the file it should lead to",
    errno.ENAMETOOLONG: "the name is too long; check the path",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A path that could not be scored, and why: ``what; remedy``."""

    path: str
    message: str


def of_os_error(error: OSError) -> str:
    """Return what an operating system's error means, and what to do."""
    what = error.strerror or str(error) or type(error).__name__
    return _REMEDIES.get(error.errno or 0, f"cannot be read ({what}); check the file and its disk")


def of_exception(error: Exception) -> str:
    """Return why a document could not be scored; an error that nobody foresaw says how to report it."""
    from credscore.errors import InputError

    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, OSError):
        return of_os_error(error)
    show_traceback(error)
    return unforeseen(error)


def unforeseen(error: BaseException) -> str:
    """Return one line on a fault of our own."""
    return (
        f"internal error ({type(error).__name__}: {error}); please report it, "
        "with what CREDSCORE_DEBUG=1 in the environment adds"
    )


def show_traceback(error: BaseException) -> None:
    """Print the traceback if the environment asks for it with CREDSCORE_DEBUG."""
    if os.environ.get("CREDSCORE_DEBUG"):
        import traceback

        traceback.print_exception(error, file=sys.stderr)


def complain(message: str, path: str | None = None) -> None:
    """Print ``credscore: PATH: message`` on standard error, on one line, whatever the path or message holds."""
    from credscore.render.layout import collapse

    name = "standard input" if path == "-" else path
    line = f"credscore: {name}: {message}" if name else f"credscore: {message}"
    if sys.stderr is None:
        return
    # A progress bar may stand on the line. Standard error replaces by escapes what its encoding lacks.
    start = "\r\x1b[K" if sys.stderr.isatty() else ""
    with contextlib.suppress(OSError):
        sys.stderr.write(start + collapse(line) + "\n")
        sys.stderr.flush()
