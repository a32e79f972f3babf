"""``credscore config``: what applies to a path, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from credscore.check.policy import Policy


@click.command(short_help="Show which settings apply to a path, and where they come from.")
@click.argument("path", default=".")
@click.option("--config", "file", metavar="FILE", default=None, help="This configuration, instead of the nearest one.")
def config(path: str, file: str | None) -> int:
    """Show what `credscore check` would ask of PATH (the current directory by default), and where each value stands.

    \b
    Examples:
      credscore config
      credscore config drafts/post.md
    """
    from credscore.check.config import policy_for
    from credscore.check.errors import CheckError

    try:
        policy = policy_for(path, file)
    except CheckError as error:
        raise click.ClickException(str(error)) from error
    for line in _lines(policy, path):
        click.echo(line)
    return 0


def _lines(policy: Policy, path: str) -> Iterator[str]:
    from credscore.check.config import shown

    yield f"# {shown(policy.file) if policy.file else 'no configuration found: the defaults'}"
    if policy.excludes(path):
        yield f"# {path} is excluded ({policy.origins['exclude']})"
    rows = list(_rows(policy, path))
    left = max(len(key) for key, _, _ in rows)
    middle = min(max(len(value) for _, value, _ in rows), 40)
    for key, value, origin in rows:
        yield f"{key:{left}} = {value:{middle}}  # {origin}"


def _rows(policy: Policy, path: str) -> Iterator[tuple[str, str, str]]:
    """Key, value and origin. An override's value comes from the override."""
    from credscore.check import globs
    from credscore.check.policy import THRESHOLDS

    settings = policy.for_path(path)
    name = globs.relative(path, policy.root)
    fitting = [values for patterns, values in policy.overrides if globs.matches(name, patterns)]

    def origin(key: str) -> str:
        field = "thresholds" if key in THRESHOLDS else key.replace("-", "_")
        for values in fitting:
            if field in values and (field != "thresholds" or key in values[field]):
                return f"{policy.origins['overrides']} (overrides)"
        return policy.origins.get(key, "default")

    for key in THRESHOLDS:
        limit = settings.thresholds.get(key)
        yield key, "none" if limit is None else f"{limit:g}", origin(key)
    for key in ("fail-on", "min-severity"):
        yield key, _quoted(getattr(settings, key.replace("-", "_"))), origin(key)
    for key, prefixes in (("select", settings.select), ("ignore", settings.ignore)):
        yield key, _list([prefix or "ALL" for prefix in prefixes]), origin(key)
    yield "severity", _table(settings.severity), origin("severity")
    yield "exclude", _list(policy.exclude), origin("exclude")
    scoring = policy.scoring
    yield "own-domains", _list(scoring.own_domains), origin("own-domains")
    yield "domain-ratings", f"{len(scoring.ratings)} domains" if scoring.ratings else "none", origin("domain-ratings")
    yield "min-domain-rating", f"{scoring.min_rating:g}", origin("min-domain-rating")
    yield "words.add", _table({name: _list(items) for name, items in scoring.added}), origin("words")
    yield "words.remove", _table({name: _list(items) for name, items in scoring.removed}), origin("words")


def _quoted(value: str) -> str:
    return f'"{value}"'


def _list(values: Any) -> str:
    return f"[{', '.join(map(_quoted, values))}]"


def _table(values: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key} = {value}' for key, value in values.items())}}}"
