"""Draws how good the heads are: ROC curves and reliability diagrams, as PNG files beside the model card."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.measures import measurable

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

BINS = 10
_SIZE, _DPI = (5.2, 4.6), 110


def write(
    folder: Path, stem: str, collections: Sequence[str], collection: I64, label: I64, logits: F64, weight: F64
) -> list[Path]:
    """Draw a head's curves into ``folder`` (``<stem>-roc.png``, ``<stem>-reliability.png``); return the files.

    ``stem``: the head's name, with ``-test`` for the test part. ``collections``: names. ``collection`` (number of the
    name; one with few of a class has no curve), ``label`` (0/1), ``logits`` (cross-validated or of the test part),
    ``weight``: of each article, shape (n,).
    Needs matplotlib, of the extra ``train``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _save(_roc(stem, collections, collection, label, logits), folder / f"{stem}-roc.png"),
        _save(_reliability(stem, label, logits, weight), folder / f"{stem}-reliability.png"),
    ]


def roc(label: I64, score: F64) -> tuple[F64, F64]:
    """Return the rates of false and of true positives, both ascending from 0 to 1, one point a distinct score."""
    order = np.argsort(-score, kind="stable")
    last = np.append(np.flatnonzero(np.diff(score[order])), len(score) - 1)
    right = np.cumsum(label[order])[last]
    wrong = last + 1 - right
    positive = max(int(label.sum()), 1)
    negative = max(len(label) - int(label.sum()), 1)
    return np.concatenate(([0.0], wrong / negative)), np.concatenate(([0.0], right / positive))


def reliability(label: I64, probability: F64, weight: F64) -> tuple[F64, F64, F64]:
    """Return mean probability, rate of positives and share of the weight, of each bin that holds any article."""
    place = np.minimum((probability * BINS).astype(np.int64), BINS - 1)
    mass = np.bincount(place, weight, BINS)
    held = mass > 0
    mean = np.bincount(place, weight * probability, BINS)[held] / mass[held]
    rate = np.bincount(place, weight * label, BINS)[held] / mass[held]
    return mean, rate, mass[held] / mass.sum()


def _roc(stem: str, collections: Sequence[str], collection: I64, label: I64, logits: F64) -> Any:
    figure, axes = _axes("share of the others found by mistake", "share of the positive found")
    for number, name in enumerate(collections):
        mine = collection == number
        if measurable(label[mine]):
            wrong, right = roc(label[mine], logits[mine])
            area = float(((right[1:] + right[:-1]) / 2 * np.diff(wrong)).sum())
            axes.plot(wrong, right, linewidth=1.5, label=f"{name} ({area:.2f})")
    axes.set_title(f"{_title(stem)}: ROC by collection (area)", fontsize=10)
    axes.legend(fontsize=7, loc="lower right", frameon=False)
    return figure


def _reliability(stem: str, label: I64, logits: F64, weight: F64) -> Any:
    figure, axes = _axes("predicted probability", "share of the positive")
    mean, rate, mass = reliability(label, 1 / (1 + np.exp(-logits)), weight)
    axes.bar(mean, mass, width=0.05, color="0.85", label="share of the articles, weighted")
    axes.plot(mean, rate, marker="o", linewidth=1.5, label="measured")
    error = float((mass * np.abs(mean - rate)).sum())
    axes.set_title(f"{_title(stem)}: reliability, calibration error {error:.3f}", fontsize=10)
    axes.legend(fontsize=8, loc="upper left", frameon=False)
    return figure


def _title(stem: str) -> str:
    head, _, part = stem.partition("-")
    return f"{head.capitalize()}, {'test part' if part else 'cross-validated'}"


def _axes(across: str, up: str) -> tuple[Any, Any]:
    # The object interface draws without a display and without state.
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=_SIZE, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=1, linestyle=":")
    axes.set(xlim=(0, 1), ylim=(0, 1.01), xlabel=across, ylabel=up)
    return figure, axes


def _save(figure: Any, file: Path) -> Path:
    figure.savefig(file, dpi=_DPI, metadata={"Software": None})  # the same bytes from the same figures
    return file
