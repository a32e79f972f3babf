"""``credscore rules`` and ``credscore explain``: what the rules are."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from credscore.render.style import Style
    from credscore.signals.base import Rule

_COLOR = click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                      help="Colours in text. auto obeys NO_COLOR and FORCE_COLOR.")  # fmt: skip


@click.command("rules", short_help="List the rules.")
@click.argument("prefixes", metavar="[PREFIX]...", nargs=-1)
@click.option("-f", "--format", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True,
              help="text to read; markdown, a page with every rule in full; json, their records.")  # fmt: skip
@_COLOR
def list_rules(prefixes: tuple[str, ...], format: str, color: str) -> int:
    """List the rules, all or those whose ids begin with PREFIX (P, P1, P101).

    \b
    Examples:
      credscore rules
      credscore rules P1 U
      credscore rules --format json
    """
    from credscore.render.rules import all_rules, render_json, render_list, render_markdown

    rules = list(all_rules().values())
    for prefix in prefixes:
        if not any(rule.id.startswith(prefix.upper()) for rule in rules):
            raise click.UsageError(f"no rule begins with {prefix!r}; credscore rules lists all")
    upper = tuple(prefix.upper() for prefix in prefixes)
    shown = [rule for rule in rules if not upper or rule.id.startswith(upper)]
    if format == "text":
        _print(render_list(shown, _style(color)), color)
    else:
        _print(render_markdown(shown) if format == "markdown" else render_json(shown), color)
    return 0


@click.command(short_help="Say what a rule means, why, and where it comes from.")
@click.argument("rules", metavar="RULE...", nargs=-1, required=True)
@_COLOR
def explain(rules: tuple[str, ...], color: str) -> int:
    """Say what a rule means, why it matters, where it comes from, and show what it finds and what it leaves alone.

    RULE is an id (P101) or a name (call-to-action).

    \b
    Examples:
      credscore explain U101
      credscore explain call-to-action hype
    """
    from credscore.render.rules import render_rule

    style = _style(color)
    found = [rule for wanted in rules for rule in _named(wanted)]
    _print("\n".join(render_rule(rule, style) for rule in found), color)
    return 0


def _named(wanted: str) -> list[Rule]:
    """The rules of that id or name. Raises a usage error that names the nearest if there are none."""
    from credscore.render.rules import all_rules

    rules = all_rules()
    found = [rule for rule in rules.values() if wanted.upper() == rule.id or wanted.lower() == rule.name]
    if found:
        return found
    nearest = ", ".join(_nearest(wanted, rules))
    advice = f"did you mean {nearest}? " if nearest else ""
    raise click.UsageError(f"there is no rule {wanted!r}; {advice}credscore rules lists all")


def _nearest(wanted: str, rules: dict[str, Rule]) -> Iterator[str]:
    names = {**{rule.name: rule.id for rule in rules.values()}, **{rule: rule for rule in rules}}
    close = get_close_matches(wanted.upper(), rules, 3, 0.7) or get_close_matches(wanted.lower(), names, 3, 0.6)
    for match in close:
        yield match if names[match] == match else f"{names[match]} ({match})"


def _style(color: str) -> Style:
    from credscore.cli.output import style_for, wants_colour

    return style_for(wants_colour(color, None), None)


def _print(text: str, color: str) -> None:
    from credscore.cli.output import sink, wants_colour

    with sink(None, wants_colour(color, None)) as write:
        write(text)
