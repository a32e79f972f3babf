"""From the options of ``credscore check`` to the engine that does it. Imported once a check really runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

import credscore
from credscore.artifact import Artifact
from credscore.check import values
from credscore.check.engine import Engine, Request
from credscore.cli.batch import standard_input
from credscore.cli.problems import of_exception
from credscore.errors import ModelError

if TYPE_CHECKING:
    from credscore.check.policy import ScoringSettings
    from credscore.cli.options import CheckOptions
    from credscore.scoring import Scorer


def engine_for(options: CheckOptions) -> Engine:
    """Return the engine for what the user asked for. Raises ClickException if the model cannot be had."""
    try:
        model = Artifact.open().identity
    except ModelError as error:
        raise click.ClickException(str(error)) from error
    request = Request(
        read=read,
        explain=of_exception,
        format=options.input_format,
        processes=options.jobs or -1,
        config=options.config,
        overriding=_overriding(options),
        baseline=None if options.write_baseline else options.baseline,
        diff_base=options.diff_base,
        cache=None if options.no_cache else _cache(options),
    )
    return Engine(request, _scorer, model, {"name": "credscore", "version": credscore.__version__})


def _cache(options: CheckOptions) -> str:
    from credscore.check.cache import DIRECTORY

    return options.cache_dir or DIRECTORY


def _overriding(options: CheckOptions) -> dict[str, Any]:
    out: dict[str, Any] = {}
    given = {"min-credibility": options.min_credibility, "max-hype": options.max_hype}
    thresholds = {key: _option(key, values.number, value) for key, value in given.items() if value is not None}
    if thresholds:
        out["thresholds"] = thresholds
    for name in ("fail_on", "min_severity"):
        if getattr(options, name) is not None:
            out[name] = getattr(options, name)
    for name in ("select", "ignore"):
        rules = _option(name, values.rules, ",".join(getattr(options, name)))
        if rules:
            out[name] = rules
    return out


def _option(name: str, parse: Callable[[Any], Any], value: Any) -> Any:
    try:
        return parse(value)
    except values.Wrong as wrong:
        raise click.BadParameter(str(wrong), param_hint=f"--{name}") from wrong


def _scorer(settings: ScoringSettings) -> Scorer:
    from credscore.scoring import Scorer

    try:
        return Scorer(None, dict(settings.added), dict(settings.removed))
    except ModelError as error:
        raise click.ClickException(str(error)) from error


def read(path: str) -> bytes:
    """Return the bytes of a file or, for ``-``, of standard input. Raises OSError or InputError."""
    if path == "-":
        return standard_input()
    with open(path, "rb") as file:
        return file.read()
