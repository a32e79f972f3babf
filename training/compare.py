"""What the simplest things reach on the test part, beside the quality gate's figures of the shipped model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from training import measures, rivals, taskdata
from training.articles import HEADS
from training.dataset import corpus_of
from training.heads import balanced
from training.measures import F64, I64, Figure
from training.split import held_out
from training.tasks import TASKS

Rivals = dict[str, float]


def measure(data: Path) -> dict[str, Rivals]:
    """Return what each rival reaches, by the gate's name of a metric: TF-IDF, trained on what the model was trained on,
    in every metric, and single features by AUC. The articles that the model abstains on are counted for them."""
    return {**dict(_detectors(data)), **dict(_heads(data))}


def _detectors(data: Path) -> Iterator[tuple[str, Rivals]]:
    for task in TASKS:
        rows = taskdata.load(task, data)
        test = rows.select(rows.heldout)
        probability = rivals.Bags.of(rows.texts).probability(rows.label, ~rows.heldout, rows.heldout)
        simple = rivals.simple(test.texts)
        for number, part in enumerate(task.parts):
            mine, name = test.part == number, f"detector.{task.name}.{part.name}"
            yield f"{name}.f1", {"tfidf": measures.f1(test.label[mine], probability[mine] >= 0.5)}
            yield f"{name}.macro_f1", {"tfidf": measures.macro_f1(test.label[mine], probability[mine] >= 0.5)}
            yield f"{name}.auc", _ranked(test.label[mine], probability[mine], {k: v[mine] for k, v in simple.items()})


def _heads(data: Path) -> Iterator[tuple[str, Rivals]]:
    for head, collections in HEADS.items():
        examples = [(i, example) for i, found in enumerate(collections) for example in found.load(data)]
        texts = [example.article.text for _, example in examples]
        label = np.array([example.label for _, example in examples])
        collection = np.array([number for number, _ in examples])
        corpus = [corpus_of(collections[number].name) for number, _ in examples]
        test = np.array([held_out(name, e.article.group) for name, (_, e) in zip(corpus, examples, strict=True)])
        weight = balanced(label, collection, [found.weight for found in collections])
        probability = rivals.Bags.of(texts).probability(label, ~test, test, weight)
        simple = rivals.simple([texts[i] for i in np.flatnonzero(test)])
        for number, found in enumerate(collections):
            mine = collection[test] == number
            simple_here = {name: values[mine] for name, values in simple.items()}
            yield f"head.{head}.{found.name}.auc", _ranked(label[test][mine], probability[mine], simple_here)


def _ranked(label: I64, probability: F64, simple: Mapping[str, F64]) -> Rivals:
    return {
        "tfidf": measures.auc(label, probability),
        **{name: measures.auc(label, values) for name, values in simple.items()},
    }


def table(figures: Mapping[str, Figure], found: Mapping[str, Rivals]) -> str:
    """Return figures with their intervals beside those of the rivals, as a table."""
    names = list(dict.fromkeys(rival for row in found.values() for rival in row))
    width = max(map(len, figures), default=6)
    lines = [f"{'metric':<{width}}  figure  90% interval  " + "  ".join(f"{name:>15}" for name in names)]
    for name, f in figures.items():
        values = (found.get(name, {}).get(rival) for rival in names)
        cells = "  ".join(f"{'-' if value is None else f'{value:.3f}':>15}" for value in values)
        lines.append(f"{name:<{width}}   {f.value:.3f}  {f.low:.3f}-{f.high:.3f}   {cells}")
    return "\n".join(lines)
