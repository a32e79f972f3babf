"""docs/cli.md holds the real help of every command. UPDATE_GOLDEN=1 in the environment writes it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from credscore.cli.main import COMMANDS, cli

HEAD = """\
# Commands

What `--help` says of each command, written and compared by `tests/cli/test_cli_docs.py`. [CI](ci.md) shows how to run
them on every change, [rules.md](rules.md) explains the rules.
"""


def help_of(command: click.Command, name: str) -> str:
    names = ["-h", "--help"]
    context = click.Context(command, info_name=name, terminal_width=80, max_content_width=80, help_option_names=names)
    lines = [line.rstrip() for line in command.get_help(context).splitlines()]
    return f"\n## {name}\n\n```text\n" + "\n".join(lines) + "\n```\n"


def test_the_page_shows_the_help_of_every_command(root: Path) -> None:
    group = click.Context(cli)
    commands = {name: cli.get_command(group, name) for name in COMMANDS}
    page = HEAD + help_of(cli, "credscore")
    for name, command in commands.items():
        assert command is not None
        page += help_of(command, f"credscore {name}")
    path = root / "docs" / "cli.md"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(page, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == page
