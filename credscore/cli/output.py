"""Where the report goes: standard output, or a file that is replaced in one step when all is written."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from credscore.render.style import Style

Write = Callable[[str], None]

MANY = 10
"""From how many articles on a progress bar is worth its line."""
_NARROWEST, _WIDEST = 40, 120
_PLAIN = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u2026": "..."}
)


@contextlib.contextmanager
def sink(path: str | None, colour: bool) -> Iterator[Write]:
    """Yield what writes a piece of the report. A file changes only once the block has ended without an exception.

    Raises ``click.ClickException`` if the file, or standard output, cannot be written.
    """
    if path is None or path == "-":
        yield lambda text: _to_stdout(text, colour)
        return
    output = _OutputFile(path)
    try:
        yield output.write
    except BaseException:
        output.discard()
        raise
    output.finish()


def _to_stdout(text: str, colour: bool) -> None:
    if sys.stdout is None:
        raise click.ClickException("standard output is closed; use --output FILE")
    text = encodable(text, sys.stdout.encoding or "utf-8")
    try:
        click.echo(text, nl=False, color=colour)
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()
        raise click.ClickException(f"cannot write to standard output ({error.strerror or error})") from error


def encodable(text: str, encoding: str) -> str:
    """Return ``text`` with what ``encoding`` lacks made plain (quotation marks, dashes) or a visible escape."""
    try:
        text.encode(encoding)
    except UnicodeError:
        return text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    return text


def silence_stdout() -> None:
    """Drop what is still buffered: it must not fail once more when the interpreter closes standard output."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _OutputFile:
    """A file written beside its final place and moved there; devices and pipes are written to directly."""

    def __init__(self, path: str) -> None:
        import tempfile

        self._shown, self._path = path, os.path.realpath(path)
        self._temporary: str | None = None
        with self._explained():
            target: str | int = self._path
            if not os.path.exists(path) or os.path.isfile(path):
                directory, name = os.path.split(self._path)
                target, self._temporary = tempfile.mkstemp(prefix=f".{name}.", dir=directory)
            # Closed by finish() or discard().
            self._file = open(target, "w", encoding="utf-8", errors="backslashreplace", newline="")  # noqa: SIM115

    def write(self, text: str) -> None:
        with self._explained():
            self._file.write(text)

    def finish(self) -> None:
        try:
            with self._explained():
                self._file.close()
                if self._temporary is not None:
                    os.chmod(self._temporary, _mode(self._path))
                    os.replace(self._temporary, self._path)
        except click.ClickException:
            self.discard()
            raise

    def discard(self) -> None:
        with contextlib.suppress(OSError):
            self._file.close()
        if self._temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(self._temporary)

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            what = f"{self._shown}: cannot be written ({error.strerror or error}); choose another --output"
            raise click.ClickException(what) from error


def _mode(path: str) -> int:
    """The permissions of the file that is replaced, or those a new file would get."""
    if os.path.exists(path):
        return stat.S_IMODE(os.stat(path).st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def wants_colour(choice: str, output: str | None) -> bool:
    """Return whether to colour: ``--color``, then NO_COLOR, then FORCE_COLOR, then whether a person looks."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return output in (None, "-") and is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def style_for(colour: bool, output: str | None) -> Style:
    """Return how to draw: as wide as the terminal or as COLUMNS says, else 80; blocks if the encoding has them."""
    from credscore.render.style import Style

    columns = _columns()
    to_screen = output in (None, "-") and sys.stdout is not None
    encoding = (sys.stdout.encoding if to_screen else None) or "utf-8"
    return Style(min(max(columns, _NARROWEST), _WIDEST), colour, _has_blocks(encoding))


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError, AttributeError):
        # No terminal, a closed one, or none at all.
        return 80


def _has_blocks(encoding: str) -> bool:
    try:
        "\u2588\u2592\u2500\u00b7\u2026\u201c\u2013".encode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a person sees what goes to ``stream``."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
