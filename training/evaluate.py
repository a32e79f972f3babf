"""How good the models are, on what they were not trained on, beside the simplest things that could do as well."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score, roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline

from credscore.detect.ngrams import SentenceDetectors
from training import detectors as training_detectors
from training import heads as training_heads
from training.additive import Settings
from training.dataset import corpus_of
from training.detectors import Detector, TaskData
from training.heads import HeadData, Trained

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Figures = dict[str, Any]


def detectors(trained: list[Detector], data: list[TaskData], shipped: SentenceDetectors) -> Figures:
    """Return each detector's figures by corpus: cross-validated, on the test part, and of the baselines."""
    out: Figures = {}
    for column, (detector, rows) in enumerate(zip(trained, data, strict=True)):
        mine, test = rows.select(~rows.heldout), rows.select(rows.heldout)
        grams = shipped.find(test.tokenised.tokens, test.tokenised.first, test.tokenised.last)
        margins = shipped.margins(grams, test.tokenised.last - test.tokenised.first)[:, column]
        tested = 1 / (1 + np.exp(-margins))
        tfidf = tfidf_probabilities(mine.texts, mine.label, mine.group, training_detectors.SEED)
        out[detector.task.name] = {
            "threshold": detector.threshold,
            "corpora": {
                part.name: {
                    "cross_validated": _decisions(mine, detector.crossed, detector.threshold, number),
                    "test_part": _decisions(test, tested, detector.threshold, number),
                    "tfidf": _decisions(mine, tfidf, 0.5, number),
                    "baselines_auc": _sentence_baselines(mine, number),
                }
                for number, part in enumerate(detector.task.parts)
            },
        }
    return out


def _decisions(data: TaskData, probability: F64, threshold: float, part: int) -> Figures:
    rows = data.part == part
    label, score = data.label[rows], probability[rows]
    decided = score >= threshold
    return {
        "sentences": len(label),
        "positive": int(label.sum()),
        "f1": round(training_detectors.f1(label, decided), 4),
        "macro_f1": round(float(f1_score(label, decided, average="macro")), 4),
        "auc": auc(label, score),
        "average_precision": round(float(average_precision_score(label, score)), 4) if label.any() else None,
    }


def _sentence_baselines(data: TaskData, part: int) -> Figures:
    rows = np.flatnonzero(data.part == part)
    texts = [data.texts[i] for i in rows]
    return {
        "length": auc(data.label[rows], np.array([len(text) for text in texts], np.float64)),
        "quotation_marks": auc(data.label[rows], np.array([text.count('"') for text in texts], np.float64)),
        "digits": auc(data.label[rows], np.array([sum(c.isdigit() for c in text) for text in texts], np.float64)),
    }


def head(name: str, trained: Trained, data: HeadData, texts: list[str], settings: Settings) -> Figures:
    """Return a head's figures by collection: cross-validated, with the whole corpus left out, on the test part, and of
    the baselines. ``texts``: the articles' text by number, for TF-IDF and the one-feature baselines."""
    mine, test = data.part(~data.heldout), data.part(data.heldout)
    tested = trained.head.logits(test)
    own_texts = [texts[i] for i in mine.article]
    tfidf = tfidf_probabilities(own_texts, mine.label, mine.group, training_heads.SEED, mine.weight)
    left_out = {
        corpus: training_heads.leave_out(name, mine, settings, corpus)
        for corpus in sorted({corpus_of(collection.name) for collection in data.collections})
    }
    out: Figures = {"interval_widening": round(trained.widening, 3), "collections": {}}
    for number, collection in enumerate(data.collections):
        rows, held = mine.collection == number, test.collection == number
        left, logits = left_out[corpus_of(collection.name)]
        here = mine.collection[left] == number
        out["collections"][collection.name] = {
            "articles": int(rows.sum()),
            "positive": int(mine.label[rows].sum()),
            "cross_validated_auc": auc(mine.label[rows], trained.crossed[rows]),
            "corpus_left_out_auc": auc(mine.label[left][here], logits[here]),
            "test_part": {"articles": int(held.sum()), "auc": auc(test.label[held], tested[held])},
            "calibration_error": ece(mine.label[rows], trained.crossed[rows], mine.weight[rows]),
            "tfidf_auc": auc(mine.label[rows], tfidf[rows]),
            "baselines_auc": _article_baselines([own_texts[i] for i in np.flatnonzero(rows)], mine.label[rows]),
        }
    return out


def _article_baselines(texts: list[str], label: I64) -> Figures:
    return {
        "length": auc(label, np.array([len(text) for text in texts], np.float64)),
        "links": auc(label, np.array([text.count("http") for text in texts], np.float64)),
        "quotation_marks": auc(label, np.array([text.count('"') + text.count("“") for text in texts], np.float64)),
    }


def tfidf_probabilities(
    texts: list[str], label: I64, group: NDArray[np.str_], seed: int, weight: F64 | None = None
) -> F64:
    """Return cross-validated probabilities of untuned TF-IDF (1-2-grams) and logistic regression, on the same folds."""
    out = np.zeros(len(texts))
    weight = np.ones(len(texts)) if weight is None else weight
    for train, test in GroupKFold(5, shuffle=True, random_state=seed).split(texts, label, group):
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
            LogisticRegression(class_weight="balanced", max_iter=300),
        )
        model.fit([texts[i] for i in train], label[train], logisticregression__sample_weight=weight[train])
        out[test] = model.predict_proba([texts[i] for i in test])[:, 1]
    return out


def auc(label: I64, score: F64) -> float | None:
    """Return the area under the ROC curve, None where only one class is present."""
    if len(label) == 0 or label.min() == label.max():
        return None
    return round(float(roc_auc_score(label, score)), 4)


def ece(label: I64, logits: F64, weight: F64, bins: int = 10) -> float:
    """Return the expected calibration error: the weighted mean distance between predicted and actual rates of
    positives over ``bins`` equal bins (Guo et al. 2017)."""
    probability = 1 / (1 + np.exp(-logits))
    place = np.minimum((probability * bins).astype(np.int64), bins - 1)
    mass = np.bincount(place, weight, bins)
    gap = np.bincount(place, weight * probability, bins) - np.bincount(place, weight * label, bins)
    return round(float(np.abs(gap).sum() / mass.sum()), 4)
