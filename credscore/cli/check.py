"""``credscore check``: a gate on drafts."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from credscore.cli.options import CheckOptions

if TYPE_CHECKING:
    from credscore.check.engine import Engine
    from credscore.check.result import CheckedFile, CheckResult
    from credscore.cli.files import Target
    from credscore.cli.problems import Problem

FORMATS = {
    "text": "credscore.render.check_text:render",
    "json": "credscore.render.check_json:render",
    "sarif": "credscore.render.sarif:render",
    "github": "credscore.render.github:render",
    "gitlab": "credscore.render.gitlab:render",
    "rdjson": "credscore.render.rdjson:render",
    "junit": "credscore.render.junit:render",
    "markdown": "credscore.render.markdown:render",
}
"""Each format's renderer, a function from a CheckResult to the output, imported when it is used."""

_SEVERITIES = ["info", "warning", "error"]
_EPILOG = """\b
Examples:
  credscore check drafts/
  credscore check --diff-base origin/main --format github
  credscore check --write-baseline && credscore check --baseline .credscore-baseline.json
  credscore check --fix drafts/post.md
\b
What is asked of a draft stands in .credscore.toml, pyproject.toml or setup.cfg: see credscore config.
Exit code: 0 passed, 1 failed, 2 if anything was not checked.
"""


@click.command(epilog=_EPILOG, short_help="Check drafts against what a team has decided; for CI and hooks.")
@click.argument("paths", metavar="[PATHS|-]...", nargs=-1)
@click.option("-f", "--format", type=click.Choice(list(FORMATS)), default="text", show_default=True,
              help="text to read, or what a CI service understands.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE", default=None,
              help="Write there, in one step, instead of to standard output.")  # fmt: skip
@click.option("--config", metavar="FILE", default=None,
              help="This configuration, instead of the nearest one of each file.")  # fmt: skip
@click.option("--fail-on", type=click.Choice([*_SEVERITIES, "never"]), default=None,
              help="The least severe findings that fail the check.")  # fmt: skip
@click.option("--min-severity", type=click.Choice(_SEVERITIES), default=None,
              help="The least severe findings that are reported.")  # fmt: skip
@click.option("--min-credibility", metavar="N", type=float, default=None,
              help="Fail articles less credible than this, 0 to 100.")  # fmt: skip
@click.option("--max-hype", metavar="N", type=float, default=None,
              help="Fail articles more hyped than this, 0 to 100.")  # fmt: skip
@click.option("--select", metavar="RULES", multiple=True,
              help="Rules to use: ids, names or how ids begin, with commas between.")  # fmt: skip
@click.option("--ignore", metavar="RULES", multiple=True, help="Rules not to use.")
@click.option("--baseline", metavar="FILE", default=None,
              help="Only what is not in this file, or worse than there, fails.")  # fmt: skip
@click.option("--write-baseline", is_flag=True,
              help="Write what is found into the baseline (.credscore-baseline.json by default) and pass.")  # fmt: skip
@click.option("--diff-base", metavar="REV", default=None,
              help="Only findings on lines changed since this git revision, and how the scores changed.")  # fmt: skip
@click.option("--fix", is_flag=True, help="Apply the corrections that are mechanical; nothing else rewrites a file.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 where the check failed; still 2 if anything was not checked.")
@click.option("--input-format", metavar="NAME", default="auto", show_default=True,
              help="The files' markup, instead of detecting it.")  # fmt: skip
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(min=0), default=1, show_default=True,
              help="Processes that score in parallel; 0 for one a core.")  # fmt: skip
@click.option("--cache-dir", metavar="DIR", default=None, envvar="CREDSCORE_CACHE_DIR",
              help="Where scores are kept between runs. [default: .credscore_cache]")  # fmt: skip
@click.option("--no-cache", is_flag=True, help="Neither use nor keep scores of other runs.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
              help="Colours in text. auto obeys NO_COLOR and FORCE_COLOR.")  # fmt: skip
def check(paths: tuple[str, ...], **options: object) -> int:
    """Check drafts: findings that point at the sentence, and a verdict on what your team has decided.

    PATHS are files or directories, the current one by default; - is standard input.
    """
    from credscore.check.errors import CheckError

    try:
        return _run(paths or (".",), CheckOptions(**options))  # type: ignore[arg-type]
    except CheckError as error:
        raise click.ClickException(str(error)) from error


def _run(paths: tuple[str, ...], options: CheckOptions) -> int:
    from credscore.cli.files import discover
    from credscore.cli.gate import engine_for
    from credscore.cli.output import sink, wants_colour

    _refuse(options, paths)
    engine = engine_for(options)
    items = list(discover(paths))
    if options.write_baseline:
        return _write_baseline(engine, items, options)
    colour = options.format == "text" and wants_colour(options.color, options.output)
    with sink(options.output, colour) as write:
        files, problems = _checked(engine, items)
        if options.fix:
            files = _fixed(engine, files)
        result = engine.result(files, problems)
        _complain(engine, result)
        write(_drawn(result, options, colour))
    _step_summary(result, options)
    return 0 if options.exit_zero and result.exit_code == 1 else result.exit_code


def _refuse(options: CheckOptions, paths: tuple[str, ...]) -> None:
    """Raise a usage error for what would only fail, or do harm, later."""
    from credscore.text.formats import FORMATS as INPUT_FORMATS

    if options.input_format not in ("auto", *INPUT_FORMATS):
        what = f"{options.input_format!r} is not one of auto, {', '.join(INPUT_FORMATS)}"
        raise click.BadParameter(what, param_hint="--input-format")
    if options.write_baseline and options.diff_base is not None:
        raise click.UsageError("A baseline must see whole files: --write-baseline goes without --diff-base.")
    for path in paths:
        both = options.output and os.path.isfile(path) and os.path.isfile(options.output)
        if both and os.path.samefile(path, options.output or ""):
            raise click.BadParameter(f"{path} would be overwritten by its own report", param_hint="--output")


def _checked(engine: Engine, items: list[Target | Problem]) -> tuple[list[CheckedFile], list[CheckedFile]]:
    """Check what was found, with a progress bar where somebody looks; and what could not even be found."""
    from credscore.check.result import CheckedFile
    from credscore.cli.output import MANY, is_terminal
    from credscore.cli.problems import Problem

    problems = [CheckedFile(item.path, error=item.message) for item in items if isinstance(item, Problem)]
    paths = [item.path.removeprefix(os.curdir + os.sep) for item in items if not isinstance(item, Problem)]
    if len(paths) < MANY or not is_terminal(sys.stderr):
        return [file for file in engine.check(paths) if file is not None], problems
    with click.progressbar(length=len(paths), label="Checking", file=sys.stderr) as bar:
        engine.progress = lambda: bar.update(1)
        files = [file for file in engine.check(paths) if file is not None]
    engine.progress = lambda: None
    return files, problems


def _fixed(engine: Engine, files: list[CheckedFile]) -> list[CheckedFile]:
    """Rewrite the files that have mechanical corrections, and check those again."""
    from credscore.check.rewrite import replace_file, rewritten
    from credscore.cli.gate import read
    from credscore.cli.problems import complain, of_exception

    known = {file.path: file for file in engine.result(files, ()).files}
    done: dict[str, CheckedFile | None] = {}
    for path, file in known.items():
        try:
            data, count = rewritten(read(path), file.findings, file.source) if path != "-" else (b"", 0)
            if count:
                replace_file(path, data)
        except (OSError, ValueError) as error:
            complain(of_exception(error), path)
            done[path] = file._replace(report=None, error=of_exception(error))
            continue
        if count:
            complain(f"{count} correction{'' if count == 1 else 's'} made", path)
            done[path] = next(engine.check([path]))
    return [again for file in files if (again := done.get(file.path, file)) is not None]


def _complain(engine: Engine, result: CheckResult) -> None:
    from credscore.cli.problems import complain

    for remark in engine.remarks():
        complain(remark)
    for file in result.errors:
        complain(file.error or "was not checked", file.path)


def _write_baseline(engine: Engine, items: list[Target | Problem], options: CheckOptions) -> int:
    from credscore.check.baseline import DEFAULT_FILE

    files, problems = _checked(engine, items)
    result = engine.result(files, problems)
    _complain(engine, result)
    if result.errors:
        raise click.ClickException("no baseline was written, as not everything could be checked")
    file = options.baseline or DEFAULT_FILE
    count = engine.write_baseline(file, files)
    click.echo(f"{file}: {count} finding{'' if count == 1 else 's'} in {len(files)} files are known now", err=True)
    return 0


def _drawn(result: CheckResult, options: CheckOptions, colour: bool) -> str:
    from importlib import import_module

    module, _, name = FORMATS[options.format].partition(":")
    render = getattr(import_module(module), name)
    if options.format != "text":
        return str(render(result))
    from credscore.cli.output import style_for

    return str(render(result, style_for(colour, options.output)))


def _step_summary(result: CheckResult, options: CheckOptions) -> None:
    """On GitHub, what has no room among the annotations goes to the step's summary."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if options.format != "github" or not file:
        return
    from credscore.render.github import summary

    try:
        with open(file, "a", encoding="utf-8", newline="\n") as stream:
            stream.write(summary(result))
    except OSError as error:
        raise click.ClickException(f"GITHUB_STEP_SUMMARY cannot be written ({error.strerror or error})") from error
