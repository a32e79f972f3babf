"""What went wrong, in one line for the user."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

from credscore.errors import InputError, describe


class Problem(NamedTuple):
    """A path, or a record in it, that could not be scored, and why: ``what; remedy``."""

    path: str
    message: str
    id: str | None = None
    fields: Mapping[str, Any] | None = None

    @property
    def name(self) -> str:
        """The path, with the record's id if it is one."""
        return self.path if self.id is None else f"{self.path}: {self.id}"


def of_exception(error: BaseException) -> str:
    """Return why a document could not be scored; a fault of our own is printed too if the environment asks for it."""
    if not isinstance(error, (InputError, OSError)):
        show_traceback(error)
    return describe(error)


def debugging() -> bool:
    """Return whether the environment asks for tracebacks, with CREDSCORE_DEBUG."""
    return bool(os.environ.get("CREDSCORE_DEBUG"))


def show_traceback(error: BaseException) -> None:
    """Print the traceback if the environment asks for it with CREDSCORE_DEBUG."""
    if debugging():
        import traceback

        traceback.print_exception(error, file=sys.stderr)


def complain(message: str, path: str | None = None) -> None:
    """Print ``credscore: PATH: message`` on standard error, on one line, whatever the path or message holds."""
    from credscore.render.layout import collapse, inert

    name = "standard input" if path == "-" else path
    line = f"credscore: {name}: {message}" if name else f"credscore: {message}"
    if sys.stderr is None:
        return
    # A progress bar may stand on the line. Standard error replaces by escapes what its encoding lacks.
    start = "\r\x1b[K" if sys.stderr.isatty() else ""
    with contextlib.suppress(OSError):
        sys.stderr.write(start + inert(collapse(line)) + "\n")
        sys.stderr.flush()
