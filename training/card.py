"""Writes the model card from the metrics of the run that trained the model."""

from __future__ import annotations

from typing import Any

_INTRODUCTION = """# Model card: credscore, English

Written by `python -m training train`; every figure below was measured by that run.

- **What it does**: gives an article a credibility and a hype score, 0 to 100, from features of how it is written and
  supported. It does not check whether anything is true.
- **For**: English articles of 80 words or more. **Not for**: deciding by itself about people or publishers, other
  languages, fiction, chats.
- **How**: eight linear sentence detectors (n-grams and folded word vectors), four signals, a model of wording, two
  additive heads. No pickle: JSON and `.npz`, checked against `manifest.json`.
- **Held out**: one group in seven (`training/split.py`) was never trained on: the columns "test part".
  Cross-validation is grouped by repository, site, outlet, document or pair; "left out" means that the whole corpus was.
- **Biases to expect**: labels of sources stand for articles in several corpora; US politics, health and technology are
  over-represented; machine-translated pages are among the promotion corpora.
"""


def render(metrics: dict[str, Any], manifest: dict[str, Any]) -> str:
    """Return the model card in Markdown."""
    parts = [_INTRODUCTION, _run(manifest), _detectors(metrics["detectors"])]
    parts += [_head(name, figures) for name, figures in metrics["heads"].items()]
    return "\n".join(parts)


def _run(manifest: dict[str, Any]) -> str:
    libraries = ", ".join(f"{name} {version}" for name, version in manifest["libraries"].items())
    return (
        f"Trained {manifest['trained']} with Python {manifest['python']}, {libraries}; seed {manifest['seed']}; "
        f"corpora `{manifest['corpora'][:16]}` (SHA-256 of the tables that list every file).\n"
    )


def _detectors(detectors: dict[str, Any]) -> str:
    header = ("detector", "corpus", "sentences", "positive", "F1", "macro F1", "AUC", "F1 test part", "F1 TF-IDF",
              "AUC length", "AUC quotation marks")  # fmt: skip
    rows = [
        (name, corpus, f["cross_validated"]["sentences"], f["cross_validated"]["positive"], f["cross_validated"]["f1"],
         f["cross_validated"]["macro_f1"], f["cross_validated"]["auc"], f["test_part"]["f1"], f["tfidf"]["f1"],
         f["baselines_auc"]["length"], f["baselines_auc"]["quotation_marks"])
        for name, figures in detectors.items()
        for corpus, f in figures["corpora"].items()
    ]  # fmt: skip
    return "## Sentence detectors, cross-validated by group\n\n" + _table(header, rows)


def _head(name: str, figures: dict[str, Any]) -> str:
    header = ("collection", "articles", "positive", "AUC", "AUC left out", "AUC test part", "ECE", "AUC TF-IDF",
              "AUC length", "AUC links", "AUC quotation marks")  # fmt: skip
    rows = [
        (collection, f["articles"], f["positive"], f["cross_validated_auc"], f["corpus_left_out_auc"],
         f["test_part"]["auc"], f["calibration_error"], f["tfidf_auc"], f["baselines_auc"]["length"],
         f["baselines_auc"]["links"], f["baselines_auc"]["quotation_marks"])
        for collection, f in figures["collections"].items()
    ]  # fmt: skip
    note = f"\nThe interval is {figures['interval_widening']} times the spread of heads trained on resampled groups.\n"
    curves = "".join(f"![{kind}](figures/{name}-{kind}.png)\n" for kind in ("roc", "reliability"))
    return f"## {name.capitalize()}, cross-validated by group\n\n" + _table(header, rows) + note + "\n" + curves


def _table(header: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(_cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
