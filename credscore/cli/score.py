"""``credscore score``: files in, reports out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

import click

from credscore.cli.options import ScoreOptions

if TYPE_CHECKING:
    from credscore.cli.output import Write
    from credscore.scoring import Scorer
    from credscore.scoring.record import Article

Result = TypeVar("Result")

_EPILOG = """\b
Examples:
  credscore score article.md
  credscore score drafts/ --sort hype --max-findings 10
  credscore score - --input-format markdown < article.md
  credscore score --format json --output report.json article.html
  credscore score --format jsonl --jobs 4 corpus/ | head
  credscore score --format jsonl --jobs 0 --output out.jsonl --resume pages.jsonl.gz
\b
A directory is walked in sorted order; hidden and binary files are skipped.
A .jsonl, .ndjson or .parquet file holds an article in each record; .gz and .zst
files are unpacked. A directory's are taken, and standard input is read as JSON
Lines, if --text-field or --id-field is given.
Exit code: 0 if every file was scored, 2 if any was not.
"""


@click.command(epilog=_EPILOG, short_help="Score articles, with the reasons and the sentences behind the scores.")
@click.argument("paths", metavar="[FILES|-]...", nargs=-1)
@click.option("-f", "--format", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
              help="text to read; json, one object; jsonl, one line a file as it comes.")  # fmt: skip
@click.option("--input-format", metavar="NAME", default="auto", show_default=True,
              help="The files' markup, such as markdown, html or text, instead of detecting it.")  # fmt: skip
@click.option("--sort", type=click.Choice(["credibility", "hype", "path", "none"]), default=None,
              help="Most credible first, most hyped first, by path, or as given. "
                   "[default: credibility for text, none for json and jsonl]")  # fmt: skip
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(min=0), default=1, show_default=True,
              help="Processes that score in parallel; 0 for one a core.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE", default=None,
              help="Write the report there, in one step, instead of standard output.")  # fmt: skip
@click.option("--resume", is_flag=True,
              help="Write --output line by line, going on after what it holds already.")  # fmt: skip
@click.option("--text-field", metavar="NAME", default=None,
              help="The field of a record that holds the article.  [default: text]")  # fmt: skip
@click.option("--id-field", metavar="NAME", default=None,
              help="The field that names a record; by default its line names it.")  # fmt: skip
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
              help="Colours in text. auto obeys NO_COLOR and FORCE_COLOR.")  # fmt: skip
@click.option("--min-severity", type=click.Choice(["info", "warning", "error"]), default="warning", show_default=True,
              help="The least severe findings that text quotes.")  # fmt: skip
@click.option("--max-findings", metavar="N", type=click.IntRange(min=0), default=5, show_default=True,
              help="How many findings text quotes for each file.")  # fmt: skip
def score(paths: tuple[str, ...], **options: object) -> int:
    """Score articles for credibility and hype, 0 to 100, with the reasons and the sentences behind them.

    FILES are files or directories; - is standard input, which is also read if no file is named.
    """
    return _run(_named(paths), ScoreOptions(**options))  # type: ignore[arg-type]


def _named(paths: tuple[str, ...]) -> tuple[str, ...]:
    from credscore.cli.output import is_terminal

    if not paths:
        if is_terminal(sys.stdin):
            raise click.UsageError("Name a file or a directory, or - to read standard input.")
        return ("-",)
    if "-" in paths and is_terminal(sys.stdin) and is_terminal(sys.stderr):
        click.echo("credscore: reading standard input; end it with Ctrl-D", err=True)
    return paths


def _run(paths: tuple[str, ...], options: ScoreOptions) -> int:
    from credscore.cli.batch import articles
    from credscore.cli.output import sink, wants_colour

    _check(paths, options)
    if options.resume:
        return _resumed(paths, options)
    colour = options.format == "text" and wants_colour(options.color, options.output)
    with sink(options.output, colour) as write:
        return _written(_scorer(), articles(paths, options.columns), paths, options, write, colour)


def _resumed(paths: tuple[str, ...], options: ScoreOptions) -> int:
    """Append to what an earlier run wrote. Raises a ClickException if it is of other input or another model."""
    from credscore.cli.batch import articles
    from credscore.errors import InputError
    from credscore.scoring.resume import Journal

    scorer = _scorer()
    try:
        with Journal(str(options.output), scorer.identity) as journal:
            left = journal.remaining(articles(paths, options.columns))
            code = _written(scorer, left, paths, options, journal.write, False)
            return 2 if journal.failures else code
    except InputError as error:
        raise click.ClickException(f"{options.output}: {error}") from error
    except OSError as error:
        raise click.ClickException(f"{options.output}: cannot be written ({error.strerror or error})") from error


def _written(
    scorer: Scorer, given: Iterator[Article], paths: tuple[str, ...], options: ScoreOptions, write: Write, colour: bool
) -> int:
    from credscore.cli.batch import lines, results
    from credscore.cli.present import jsonl, ordered, presented

    unscored: list[str] = []
    if options.format == "jsonl" and options.order == "none":
        pieces = jsonl(_watched(_stream(lines, scorer, given, paths, options), unscored))
    else:
        found = _watched(_stream(results, scorer, given, paths, options), unscored)
        pieces = presented(ordered(found, options.order), options, colour, scorer.identity)
    for piece in pieces:
        write(piece)
    return 2 if unscored else 0


def _check(paths: tuple[str, ...], options: ScoreOptions) -> None:
    """Raise a usage error for what would only fail, or do harm, later."""
    if options.input_format != "auto":
        from credscore.text.formats import FORMATS

        if options.input_format not in FORMATS:
            what = f"{options.input_format!r} is not one of auto, {', '.join(FORMATS)}"
            raise click.BadParameter(what, param_hint="--input-format")
    if options.resume and (options.format != "jsonl" or options.order != "none" or options.output in (None, "-")):
        raise click.UsageError("--resume needs --format jsonl and --output FILE, and no --sort.")
    if options.output not in (None, "-") and os.path.isfile(options.output):
        for path in paths:
            if os.path.isfile(path) and os.path.samefile(path, options.output):
                raise click.BadParameter(f"{path} would be overwritten by its own report", param_hint="--output")


def _scorer() -> Scorer:
    from credscore.errors import ModelError
    from credscore.scoring import Scorer

    try:
        return Scorer()
    except ModelError as error:
        raise click.ClickException(str(error)) from error


def _stream(
    score_all: Callable[[Scorer, Iterable[Article], str, int], Iterator[Result]],
    scorer: Scorer,
    given: Iterator[Article],
    paths: tuple[str, ...],
    options: ScoreOptions,
) -> Iterator[Result]:
    """Results as they come, under a progress bar where a person waits for many."""
    from credscore.cli.output import MANY, is_terminal

    first = list(islice(given, MANY))
    jobs = (options.jobs or -1) if len(first) > 1 else 1
    everything = chain(first, given)
    on_screen = options.output in (None, "-") and is_terminal(sys.stdout)
    interleaved = on_screen and (options.order == "none")
    if len(first) < MANY or interleaved or not is_terminal(sys.stderr):
        return score_all(scorer, everything, options.input_format, jobs)
    from credscore.cli.progress import Progress, total_size
    from credscore.scoring.record import holds_records

    progress = Progress()
    stream = score_all(scorer, progress.watch(everything), options.input_format, jobs)
    return progress.show(stream, total_size(paths, holds_records if options.columns else None))


def _watched(results: Iterable[Result], unscored: list[str]) -> Iterator[Result]:
    """Pass the results on; say at once what could not be scored, and remember that there was any."""
    from credscore.cli.problems import Problem, complain

    for result in results:
        if isinstance(result, Problem):
            complain(result.message, result.name)
            unscored[:] = [result.name]
        yield result
