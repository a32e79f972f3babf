"""Writes the model card from the metrics of the run that trained the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from training import targets
from training.targets import CROSSED, LEFT, MEANT, TESTED, Place, Target

Row = tuple[Any, ...]

_INTRODUCTION = """# Model card: credscore, English

Written by `python -m training train`; every figure below was measured by that run.

- **What it does**: gives an article a credibility and a hype score, 0 to 100, from features of how it is written and
  supported. It does not check whether anything is true.
- **For**: English articles of 80 words or more. **Not for**: deciding by itself about people or publishers, other
  languages, fiction, chats.
- **How**: eight sentence detectors (n-grams with folded word vectors, over the sentence and over its strongest
  passage), four signals, a model of wording, two additive heads. No pickle: JSON and `.npz`, checked against
  `manifest.json`.
- **Held out**: one group in seven (`training/split.py`) was never trained on: the "test part". Cross-validation is
  grouped by repository, site, outlet, document or pair; "left out" means that the whole corpus, newspaper or kind of
  text was.
- **Intervals** hold 90% of the figures of samples in which whole groups are drawn with replacement. "-": fewer than
  eight rows of a class.
- **Rivals**: untuned TF-IDF (1-2-grams) with logistic regression, trained and tested on the same rows, and single
  features that need no training, by AUC (.5 says nothing, .3 as much as .7).
- **Biases to expect**: labels of sources stand for articles in several corpora; US politics, health and technology are
  over-represented; machine-translated pages are among the promotion corpora.
"""

_TARGETS = """## Targets

Targets, their TF-IDF floors and published figures are of tests on unseen data, most of them official test sets that are
held back. "Same": what is measured here is of that kind, on other data than the test. Else it is the nearest at hand.
F1 is of the positive class; "best feature" is the single feature with the best AUC, either way round.
"""

_METRICS = {"f1": "F1", "macro_f1": "macro F1", "auc": "AUC", "ece": "ECE"}
_SIMPLE = {"length": "length", "links": "links", "quotation_marks": "quotation marks", "digits": "digits"}


def render(metrics: dict[str, Any], manifest: dict[str, Any]) -> str:
    """Return the model card in Markdown."""
    parts = [_INTRODUCTION, _run(manifest), _TARGETS]
    parts += [_targets(targets.DETECTORS, metrics), _targets(targets.HEADS, metrics), _not_at_hand()]
    parts += [_detectors(metrics["detectors"]), _transfers(metrics["transfers"])]
    parts += [_head(name, metrics) for name in metrics["heads"]]
    return "\n".join(parts)


def _run(manifest: dict[str, Any]) -> str:
    libraries = ", ".join(f"{name} {version}" for name, version in manifest["libraries"].items())
    return (
        f"Trained {manifest['trained']} with Python {manifest['python']}, {libraries}; seed {manifest['seed']}; "
        f"corpora `{manifest['corpora'][:16]}` (SHA-256 of the tables that list every file).\n"
    )


def _targets(rows: tuple[Target, ...], metrics: dict[str, Any]) -> str:
    header = ("", "target is of", "measured on", "same", "measure", "figure (90%)", "TF-IDF", "best feature", "target",
              "reached", "floor", "published")  # fmt: skip
    lines = [line for target in rows for line in _target(target, metrics)]
    return _table(header, lines)


def _target(target: Target, metrics: dict[str, Any]) -> Iterator[Row]:
    accepted = target.target
    goal = f"{accepted[0]:.2f}-{accepted[1]:.2f}" if isinstance(accepted, tuple) else f"{accepted:.2f}"
    ends = (goal, target.floor, target.published)
    if not target.places:
        yield (target.subject, target.test, "not at hand", "", "", None, None, None, goal, None, *ends[1:])
    for place in target.places:
        where = f"{', '.join(place.names)}; {MEANT[place.view]}" if place.kind in _NAMED else MEANT[place.view]
        where = place.names[0] if place.kind == "transfers" else where
        value, tfidf, best = _measured(target, place, metrics)
        reached = None if value is None else ("yes" if target.met(value[0]) else "no")
        yield (target.subject, target.test, where, "yes" if place.same else "", _METRICS[target.metric],
               _interval(value), tfidf, best, goal, reached, *ends[1:])  # fmt: skip


_NAMED = ("corpora", "collections", "mean")


def _measured(target: Target, place: Place, metrics: dict[str, Any]) -> tuple[list[float] | None, Any, Any]:
    """Return a place's figure with its interval, TF-IDF's figure and the best single feature."""
    if place.kind == "calibration_error":
        return metrics["heads"][target.subject]["calibration_error"][place.view], None, None
    if place.kind == "politics":
        found = metrics["politics"][target.subject]
        return found[place.view], found["tfidf"] if place.view == LEFT else None, None
    views = [_view(target.subject, place, name, metrics) for name in place.names]
    if any(view is None for view in views):
        return None, None, None
    value = mean([view[target.metric] for view in views])
    tfidf = sum(view["tfidf"][target.metric] for view in views) / len(views)
    return value, tfidf, _best(views[0]["simple"]) if len(views) == 1 else None


def _view(subject: str, place: Place, name: str, metrics: dict[str, Any]) -> Any:
    if place.kind == "transfers":
        return metrics["transfers"][subject][name]
    if place.kind == "corpora":
        return metrics["detectors"][subject]["corpora"][name][place.view]
    return metrics["heads"][subject]["collections"][name][place.view]


def mean(figures: list[list[float]]) -> list[float]:
    """Return the mean of independent figures ``[value, low, high]``, whose errors add up as squares."""
    values, lows, highs = zip(*figures, strict=True)
    centre = sum(values) / len(values)
    below, above = (
        sum((end - value) ** 2 for end, value in zip(ends, values, strict=True)) ** 0.5 / len(values)
        for ends in (lows, highs)
    )
    return [centre, centre - below, centre + above]


def _best(simple: dict[str, float]) -> str:
    name = max(simple, key=lambda key: abs(simple[key] - 0.5))
    return f"{_SIMPLE[name]} {simple[name]:.3f}"


def _not_at_hand() -> str:
    rows = [t for t in (*targets.DETECTORS, *targets.HEADS) if not any(place.same for place in t.places)]
    listed = "; ".join(f"{t.test} ({t.subject})" for t in rows)
    return f"Not at hand, so measured on the nearest corpus or not at all: {listed}.\n"


_VIEW = ("rows", "positive", "groups", "F1 (90%)", "macro F1 (90%)", "AUC (90%)", "TF-IDF F1", "macro F1", "AUC",
         "AUC length", "links", "quotation marks", "digits")  # fmt: skip


def _detectors(detectors: dict[str, Any]) -> str:
    rows = [
        (name, corpus, MEANT[view], *_decided(views[view]))
        for name, figures in detectors.items()
        for corpus, views in figures["corpora"].items()
        for view in (CROSSED, TESTED)
    ]
    return "## Sentence detectors\n\n" + _table(("detector", "corpus", "", *_VIEW), rows)


def _transfers(transfers: dict[str, Any]) -> str:
    rows = [
        (name, transfer, *_decided(figures)) for name, found in transfers.items() for transfer, figures in found.items()
    ]
    return "## Sentence detectors on what their training left out\n\n" + _table(("detector", "tested on", *_VIEW), rows)


def _decided(view: dict[str, Any] | None) -> Row:
    if view is None:
        return (None,) * len(_VIEW)
    measures = ("f1", "macro_f1", "auc")
    return (view["rows"], view["positive"], view["groups"], *(_interval(view[name]) for name in measures),
            *(view["tfidf"][name] for name in measures), *(view["simple"][name] for name in _SIMPLE))  # fmt: skip


def _head(name: str, metrics: dict[str, Any]) -> str:
    figures, politics = metrics["heads"][name], metrics["politics"][name]
    header = ("collection", "", "articles", "positive", "groups", "AUC (90%)", "TF-IDF", "length", "links",
              "quotation marks", "digits")  # fmt: skip
    rows = [
        (collection, MEANT[view], *_ranked(found[view]))
        for collection, found in figures["collections"].items()
        for view in (CROSSED, LEFT, TESTED)
    ]
    curves = "".join(
        f"![{kind}, {meant}](figures/{name}{part}-{kind}.png)\n"
        for part, meant in (("", MEANT[CROSSED]), ("-test", MEANT[TESTED]))
        for kind in ("roc", "reliability")
    )
    parts = (_table(header, rows), _calibration(figures), _politics(politics), _coverage(figures), curves)
    return f"## {name.capitalize()}\n\n" + "\n".join(parts)


def _ranked(view: dict[str, Any] | None) -> Row:
    if view is None:
        return (None,) * 9
    return (view["rows"], view["positive"], view["groups"], _interval(view["auc"]), view["tfidf"]["auc"],
            *(view["simple"][name] for name in _SIMPLE))  # fmt: skip


def _calibration(figures: dict[str, Any]) -> str:
    error = figures["calibration_error"]
    alone = ", ".join(f"{name} {found['calibration_error']:.3f}" for name, found in figures["collections"].items())
    return (
        f"Calibration error (ECE), collections weighed as in training: {_interval(error[CROSSED])} cross-validated, "
        f"{_interval(error[TESTED])} on the test part. Each collection by itself, cross-validated: {alone}.\n"
    )


def _politics(politics: dict[str, Any]) -> str:
    return (
        f"Articles of right against left outlets at the same rating ({politics['right']} of {politics['articles']} are "
        f"of the right, {politics['outlets']} outlets): AUC {_interval(politics['trained_on'])} as trained, "
        f"{_interval(politics[LEFT])} by heads that never saw the outlet, TF-IDF {politics['tfidf']:.3f}.\n"
    )


def _coverage(figures: dict[str, Any]) -> str:
    return (
        f"The interval of a score is {figures['interval_widening']} times the spread of heads trained on resampled "
        "groups. Over the articles of the test part, intervals of a head hold "
        f"{_interval(figures['interval_coverage'])} of the scores of another head, trained on other groups from "
        "beginning to end (meant: 0.900).\n"
    )


def _table(header: tuple[str, ...], rows: list[Row]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(_cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _interval(figure: list[float] | None) -> str | None:
    return None if figure is None else f"{figure[0]:.3f} ({figure[1]:.3f}-{figure[2]:.3f})"


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
