"""Annotated corpora: draw a sample, print it for an annotator, read the labels, measure how far two annotators agree.

    python -m training.annotate sample --name call_to_action
    python -m training.annotate show --name call_to_action --from 0 --to 100
    python -m training.annotate agreement --name call_to_action

The guideline is docs/annotation.md. Files hold places and labels, never text.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from training.annotations.sampling import PLANS, Row, draw
from training.annotations.sources import DROPPED, documents, mask, readable

FOLDER = Path(__file__).resolve().parent / "annotations"
DATA = Path("../shared/data")
FIELDS: dict[str, tuple[str, ...]] = {
    "call_to_action": ("label", "kind"),
    "sales_pitch": ("label", "kind"),
    "unsupported_claim": ("claim", "supported"),
}
KINDS = ("none", "cta", "urgency_offer", "ad_copy")
_CONTEXT = {"call_to_action": (130, 90), "sales_pitch": (130, 90), "unsupported_claim": (420, 260)}


class Annotated(NamedTuple):
    """A labelled sentence: ``label`` is 1 for a call to action, or for a claim without support."""

    id: str
    text: str
    label: int
    labels: dict[str, str]  # the columns of FIELDS, as the annotator wrote them
    group: str  # corpus and repository or document: never split between training and test
    set: str
    document: str
    start: int
    end: int
    stratum: str


def read_sample(name: str, folder: Path = FOLDER) -> list[Row]:
    """Read the places of sample ``name``; raises ``FileNotFoundError`` when it was never drawn."""
    with (folder / f"{name}.sample.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [Row(r["id"], r["set"], r["document"], int(r["start"]), int(r["end"]), r["stratum"]) for r in rows]


def write_sample(name: str, rows: Iterable[Row], folder: Path = FOLDER) -> None:
    """Write the places of sample ``name``."""
    _write(folder / f"{name}.sample.tsv", Row._fields, rows)


def read_labels(name: str, annotator: str, folder: Path = FOLDER) -> dict[str, dict[str, str]]:
    """Return what ``annotator`` (A, B or gold) wrote, by sentence id; raises ``ValueError`` on an unknown label."""
    with (folder / f"{name}.{annotator}.tsv").open(encoding="utf-8", newline="") as file:
        rows = {row.pop("id"): row for row in csv.DictReader(file, delimiter="\t")}
    for number, labels in rows.items():
        if not _valid(name, labels):
            raise ValueError(f"{name}.{annotator}: sentence {number} has the labels {labels}")
    return rows


def _valid(name: str, labels: dict[str, str]) -> bool:
    if tuple(labels) != FIELDS[name]:
        return False
    if "kind" in labels:
        return labels["kind"] in KINDS and labels["label"] == str(int(labels["kind"] in ("cta", "urgency_offer")))
    return labels["supported"] in (("0", "1") if labels["claim"] == "1" else ("",)) and labels["claim"] in "01"


def write_labels(name: str, annotator: str, labels: dict[str, tuple[str, ...]], folder: Path = FOLDER) -> None:
    """Write ``annotator``'s labels, the values of ``FIELDS[name]`` by sentence id."""
    _write(folder / f"{name}.{annotator}.tsv", ("id", *FIELDS[name]), ((key, *labels[key]) for key in sorted(labels)))


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def positive(labels: dict[str, str]) -> int:
    """Return 1 for a call to action or a claim without support, else 0."""
    if "label" in labels:
        return int(labels["label"])
    return int(labels["claim"] == "1" and labels["supported"] == "0")


def load(name: str, data: Path = DATA, annotator: str = "gold", folder: Path = FOLDER) -> list[Annotated]:
    """Join the labels of ``annotator`` (A, B or gold) with the corpora's text; sentences without a label are left out.

    Raises ``FileNotFoundError`` when the sample, the labels or a corpus is missing.
    """
    labels = read_labels(name, annotator, folder)
    found = []
    for row in read_sample(name, folder):
        if row.id not in labels:
            continue
        source = documents(row.set, data)[row.document]
        text, label = readable(source, row.start, row.end), positive(labels[row.id])
        found.append(Annotated(row.id, text, label, labels[row.id], f"{row.set}:{source.group}", *row[1:]))
    return found


def agreement(name: str, one: str = "A", other: str = "B", folder: Path = FOLDER) -> dict[str, dict[str, float]]:
    """Return kappa, alpha, observed agreement and counts of two annotators, for each column and for ``positive``.

    Columns are compared where both filled them. Cohen's kappa and Krippendorff's alpha are
    ``nltk.metrics.agreement.AnnotationTask``'s.
    """
    first, second = read_labels(name, one, folder), read_labels(name, other, folder)
    shared = sorted(first.keys() & second.keys())
    columns = {
        field: [(first[key][field], second[key][field]) for key in shared if first[key][field] and second[key][field]]
        for field in FIELDS[name]
    }
    columns["positive"] = [(str(positive(first[key])), str(positive(second[key]))) for key in shared]
    return {column: _agreement(pairs) for column, pairs in columns.items() if pairs}


def _agreement(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    from nltk.metrics.agreement import AnnotationTask

    triples = [(coder, str(n), label) for n, pair in enumerate(pairs) for coder, label in zip("AB", pair, strict=True)]
    observed = sum(a == b for a, b in pairs) / len(pairs)
    if len({label for pair in pairs for label in pair}) == 1:
        return {"n": len(pairs), "observed": observed}  # chance-corrected measures say nothing about one label
    task = AnnotationTask(data=triples)
    return {"n": len(pairs), "observed": observed, "kappa": task.kappa(), "alpha": task.alpha()}


_BREAK = re.compile(r"\n\s*\n")
_ADDRESS = re.compile(r"(https?://[^\s/)\"'>]{1,80})[^\s)\"'>]*")


def shown(name: str, row: Row, data: Path = DATA) -> str:
    """Return one sentence with its context for an annotator; claims keep their markup, since a link is support."""
    source = documents(row.set, data)[row.document]
    before, after = _CONTEXT[name]
    view = source.text if name == "unsupported_claim" or not source.markup else mask(source.text)
    first, last = max(0, row.start - 3 * before), row.end + 3 * after
    left, right = (_tidy(view[a:b]) for a, b in ((first, row.start), (row.end, last)))
    middle = _tidy(view[row.start : row.end])
    place = source.group if source.set == "drafts" else source.set
    return f"{row.id} <{place}> {left[-before:]} ⟦{middle}⟧ {right[:after]}"


def _tidy(text: str) -> str:
    text = _ADDRESS.sub(r"\1", text.replace(DROPPED, ""))
    return " ".join(_BREAK.sub(" ¶ ", text).split())


def report(name: str, annotator: str, folder: Path = FOLDER) -> Counter[tuple[str, ...]]:
    """Count the labels of ``annotator`` by set, stratum and label."""
    labels = read_labels(name, annotator, folder)
    rows = (row for row in read_sample(name, folder) if row.id in labels)
    return Counter((row.set, row.stratum, *(labels[row.id][field] for field in FIELDS[name])) for row in rows)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.annotate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("command", choices=("sample", "show", "agreement", "count"))
    parser.add_argument("--name", choices=sorted(PLANS), required=True)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--to", dest="last", type=int, default=100)
    parser.add_argument("--annotator", default="A")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; see the module's docstring."""
    args = _arguments(argv)
    if args.command == "sample":
        write_sample(args.name, draw(args.name, args.data), args.folder)
    elif args.command == "show":
        for row in read_sample(args.name, args.folder)[args.first : args.last]:
            print(shown(args.name, row, args.data))
    elif args.command == "count":
        for key, count in sorted(report(args.name, args.annotator, args.folder).items()):
            print(*key, count, sep="\t")
    else:
        for column, measures in agreement(args.name, folder=args.folder).items():
            print(column, *(f"{key}={value:.3f}" for key, value in measures.items()), sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
