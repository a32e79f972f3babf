"""What went wrong, in one line for the user."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass

from credscore.errors import InputError, describe


@dataclass(frozen=True, slots=True)
class Problem:
    """A path that could not be scored, and why: ``what; remedy``."""

    path: str
    message: str


def of_exception(error: BaseException) -> str:
    """Return why a document could not be scored; a fault of our own is printed too if the environment asks for it."""
    if not isinstance(error, (InputError, OSError)):
        show_traceback(error)
    return describe(error)


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
