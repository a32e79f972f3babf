"""The ``credscore`` command: its subcommands, its exit codes, and no traceback."""

from __future__ import annotations

import atexit
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

import credscore
from credscore.cli.output import silence_stdout
from credscore.cli.problems import complain, show_traceback
from credscore.errors import describe

OK, NOT_CHECKED = 0, 2
"""Exit codes. Nothing that was not checked ever exits 0 (or 1, which means that a gate was not passed)."""
INTERRUPTED, BROKEN_PIPE = 130, 141
"""What shells report for a process ended by SIGINT or SIGPIPE."""

COMMANDS = {
    "score": "credscore.cli.score:score",
    "check": "credscore.cli.check:check",
    "config": "credscore.cli.config:config",
    "rules": "credscore.cli.rules:list_rules",
    "explain": "credscore.cli.rules:explain",
    "init": "credscore.cli.init:init",
}


class LazyGroup(click.Group):
    """Commands that are imported when they are used or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order of ``COMMANDS``."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(credscore.__version__, prog_name="credscore", message="%(prog)s %(version)s")
def cli() -> None:
    """How credible and how hyped is an article? Judged by how it is written and supported, with the reasons.

    \b
    Examples:
      credscore score article.md
      credscore score drafts/ --sort hype
      curl -s https://example.org/post | credscore score -
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0 all done, 2 something was not checked, 130 interrupted."""
    _leave(run(arguments))


def _leave(code: int) -> NoReturn:
    """Exit without taking the interpreter down piece by piece, unless worker processes have to be put away."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        sys.exit(code)
    if "joblib" in sys.modules:
        sys.exit(code)
    atexit._run_exitfuncs()
    os._exit(code)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    try:
        code = cli.main(arguments, prog_name="credscore", standalone_mode=False)
    except (Exception, KeyboardInterrupt, SystemExit) as error:
        return _ended_by(error)
    return code if isinstance(code, int) else OK


def _ended_by(error: BaseException) -> int:
    """Say what ended the run, and return the exit code for it."""
    if isinstance(error, (click.Abort, KeyboardInterrupt)):
        complain("interrupted")
        return INTERRUPTED
    if isinstance(error, (BrokenPipeError, SystemExit)):
        # With standalone_mode off, a broken pipe is the one thing that makes click exit by itself.
        silence_stdout()
        return BROKEN_PIPE
    if isinstance(error, click.UsageError):
        if sys.stderr is not None:
            error.show()
    elif isinstance(error, click.ClickException):
        complain(error.format_message())
    elif isinstance(error, OSError):
        # Files are dealt with one by one: what is left is help or a version that cannot be written.
        silence_stdout()
        complain(f"cannot write to standard output ({error.strerror or error})")
    else:
        complain(describe(error))
    show_traceback(error)
    return NOT_CHECKED
