"""What the detectors say of the running text of each article."""

from __future__ import annotations

import numpy as np

from credscore.signals.group import Group
from credscore.signals.view import F64

_WHOLE_SENTENCE = 12
_LIKELY = 0.5


class Detected:
    """The detectors' probabilities of sentences in running text; see ``detected``. Means are weighted by a sentence's
    tokens, at most twelve: scraps ("See table 1.") cannot dilute an article that way. A detector that is missing gives
    0.

    ``weight``: float64, shape (sentences,), 0 for those that are not of running text. ``mean``, ``likely``: by
    detector, each article's mean probability and its share of sentences that have at least 0.5.
    """

    def __init__(self, group: Group) -> None:
        self._group = group
        self.weight: F64 = np.minimum(group.last - group.first, _WHOLE_SENTENCE) * group.stated.astype(np.float64)
        names = list(group.probabilities)
        table = np.array(list(group.probabilities.values())).reshape(len(names), len(group))
        rows = np.concatenate((table * self.weight, (table >= _LIKELY) * self.weight))
        # An article without running text has no weight, and nothing to divide.
        shares = np.array(group.sums(rows)) / np.maximum(group.sums(self.weight), 1.0)
        means, likely = shares.reshape(2, len(names), -1).tolist()
        self._mean: dict[str, list[float]] = dict(zip(names, means, strict=True))
        self._likely: dict[str, list[float]] = dict(zip(names, likely, strict=True))
        self._nothing = [0.0] * len(group.views)

    def mean(self, name: str) -> list[float]:
        """Each article's mean probability."""
        return self._mean.get(name, self._nothing)

    def likely(self, name: str) -> list[float]:
        """Each article's share of sentences of a probability of one half or more."""
        return self._likely.get(name, self._nothing)

    def top_decile(self, name: str) -> list[float]:
        """The mean of the highest tenth of each article's probabilities (at least one), 0 where it has no sentence."""
        probability, group = self._group.probability(name), self._group
        if probability is None:
            return self._nothing
        values = probability[group.stated].tolist()
        out, here = [], 0
        for view in group.views:
            highest = sorted(values[here : here + view.statements])[-max(1, view.statements // 10) :]
            here += view.statements
            out.append(sum(highest) / len(highest) if highest else 0.0)
        return out


def detected(group: Group) -> Detected:
    """Return what the detectors say of the articles of ``group``, measured once."""
    return group.once(Detected)
