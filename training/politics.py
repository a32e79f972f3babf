"""Whether a head tells left from right: articles of outlets of one rating, whose scores should not say their side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from sklearn.model_selection import GroupKFold

from training import heads, measures, rivals
from training.additive import Settings
from training.contrast import Compared, Contrast
from training.evaluate import Figures
from training.heads import HeadData, Trained
from training.measures import F64, figure


def measure(
    name: str, trained: Trained, data: HeadData, compared: Compared, texts: list[str], settings: Settings
) -> Figures:
    """Return the AUC of right against left, pairs of one rating only, of the head as it is trained (``trained_on``) and
    of heads that never saw the article's outlet (``left_out``), and of TF-IDF. ``texts``: articles by number."""
    right = (compared.leaning > 0).astype(np.int64)
    group = np.array([article.group for article in compared.articles])

    def evenness(score: F64) -> list[float]:
        return figure(
            lambda rows: measures.auc_within(right[rows], score[rows], compared.stratum[rows]), group
        ).rounded()

    mine = data.part(~data.heldout)
    left_out, tfidf = _left_out(name, mine, compared, texts, settings)
    return {
        "articles": len(right),
        "right": int(right.sum()),
        "outlets": len(np.unique(group)),
        "trained_on": evenness(_logits(trained.head, data.contrast)),
        "left_out": evenness(left_out),
        "tfidf": round(measures.auc_within(right, tfidf, compared.stratum), 4),
    }


def _left_out(
    name: str, mine: HeadData, compared: Compared, texts: list[str], settings: Settings
) -> tuple[F64, F64]:
    """Train without each fifth of the outlets, neither their labels nor their sides; return the logits of its articles
    and TF-IDF's."""
    outlet = np.array([f"baly/{article.group}" for article in compared.articles])
    bags = rivals.Bags.of([texts[i] for i in mine.article] + [article.text for article in compared.articles])
    label, weight = np.pad(mine.label, (0, len(outlet))), np.pad(mine.weight, (0, len(outlet)))
    logits, tfidf = np.zeros(len(outlet)), np.zeros(len(outlet))
    for train, test in GroupKFold(heads.FOLDS, shuffle=True, random_state=heads.SEED).split(outlet, outlet, outlet):
        seen = ~np.isin(mine.group, outlet[test])
        even = Contrast(mine.contrast.features[train], mine.contrast.vectors[train], compared.sides(train))
        head = heads.stack(name, replace(mine.part(seen), contrast=even), settings)
        logits[test] = _logits(
            head, Contrast(mine.contrast.features[test], mine.contrast.vectors[test], compared.sides(test))
        )
        tested = np.isin(np.arange(len(label)), len(seen) + test)
        tfidf[test] = bags.probability(label, np.pad(seen, (0, len(outlet))), tested, weight)
    return logits, tfidf


def _logits(head: heads.Stacked, articles: Contrast) -> F64:
    features = np.column_stack([articles.features, articles.vectors @ head.wording])
    return head.additive.logits(features)
