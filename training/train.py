"""Trains everything and writes ``models/en/``: detectors, heads, metrics, model card, manifest."""

from __future__ import annotations

import json
import platform
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from credscore import artifact
from credscore.arrays import pack
from credscore.detect.ngrams import SentenceDetectors
from training import (
    card,
    dataset,
    detectors,
    distilled,
    evaluate,
    figures,
    heads,
    politics,
    taskdata,
    transfer,
    wording,
)
from training.additive import Settings
from training.taskdata import TaskData
from training.tasks import TASKS

KEEP = 25_000
"""Weights kept of each detector."""
SETTINGS = {"credibility": Settings(ridge=3.0), "hype": Settings(ridge=40.0, smooth=100.0)}
"""Chosen by grouped cross-validation among ridges of 3 to 300."""


def train(data: Path, out: Path) -> dict[str, Any]:
    """Train on the corpora under ``data`` and write the model to ``out``; return its metrics."""
    tasks = [(task, taskdata.load(task, data, distilled.read(task.name, data))) for task in TASKS]
    trained = [_detector(task, rows.select(~rows.heldout)) for task, rows in tasks]
    described, arrays = detectors.pack(trained, KEEP)
    shipped = SentenceDetectors.load(described, arrays)
    click.echo("measuring articles", err=True)
    measured = dataset.load(data, shipped)
    fitted = {}
    for name, table in measured.heads.items():
        click.echo(f"head {name}: {len(table.label)} articles", err=True)
        fitted[name] = heads.train(name, table.part(~table.heldout), SETTINGS[name])
    metrics = {
        "detectors": evaluate.detectors(trained, [rows for _, rows in tasks], shipped),
        "transfers": _transfers({task.name: rows for task, rows in tasks}, data),
        **_heads(fitted, measured),
    }
    _draw(fitted, measured, out / "figures")
    arrays = detectors.extend(arrays, measured.articles.keys)
    head_described, head_arrays = heads.pack(fitted)
    weights = {name: head.head.wording for name, head in fitted.items()}
    wording_described, wording_arrays = wording.pack(measured.articles, weights, arrays["keys"])
    manifest = _manifest()
    artifact.write(out, manifest, {
        "detectors.json": _json(described),
        "detectors.npz": pack(arrays),
        "wording.json": _json(wording_described),
        "wording.npz": pack(wording_arrays),
        "heads.json": _json(head_described),
        "heads.npz": pack(head_arrays),
        "metrics.json": _json(metrics),
        "MODEL_CARD.md": card.render(metrics, manifest).encode(),
    })  # fmt: skip
    return metrics


def _transfers(tasks: dict[str, TaskData], data: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in transfer.TRANSFERS:
        click.echo(f"detector {one.task}: {one.name}", err=True)
        found.setdefault(one.task, {})[one.name] = transfer.run(one, tasks[one.task], data, KEEP)
    return found


def _heads(fitted: dict[str, heads.Trained], measured: dataset.Dataset) -> dict[str, Any]:
    found: dict[str, Any] = {"heads": {}, "politics": {}}
    for name, table in measured.heads.items():
        click.echo(f"head {name}: what it does on articles that it was not trained on", err=True)
        found["heads"][name] = evaluate.head(name, fitted[name], table, measured.texts, SETTINGS[name])
        found["politics"][name] = politics.measure(
            name, fitted[name], table, measured.compared, measured.texts, SETTINGS[name]
        )
    return found


def _draw(fitted: dict[str, heads.Trained], measured: dataset.Dataset, folder: Path) -> None:
    for name, table in measured.heads.items():
        mine, test = table.part(~table.heldout), table.part(table.heldout)
        called = [collection.name for collection in table.collections]
        figures.write(folder, name, called, mine.collection, mine.label, fitted[name].crossed, mine.weight)
        logits = fitted[name].head.logits(test)
        figures.write(folder, f"{name}-test", called, test.collection, test.label, logits, test.weight)


def _detector(task: Any, rows: TaskData) -> detectors.Detector:
    click.echo(f"detector {task.name}: {len(rows.label)} sentences", err=True)
    return detectors.train(task, rows)


def _manifest() -> dict[str, Any]:
    return {
        "name": "en",
        "trained": date.today().isoformat(),
        "corpora": corpora_digest(),
        "libraries": {name: version(name) for name in ("numpy", "scikit-learn", "scipy", "nltk", "wordllama")},
        "python": platform.python_version(),
        "seed": detectors.SEED,
    }


def corpora_digest() -> str:
    """Return the SHA-256 of the tables that name every corpus file with its checksum."""
    from training.fetch import DRAFTS, MANIFEST

    return sha256(MANIFEST.read_bytes() + DRAFTS.read_bytes()).hexdigest()


def _json(value: Any) -> bytes:
    return (json.dumps(value, indent=1, sort_keys=True) + "\n").encode()
