"""A task's feature matrices, and the fit of a linear detector on them: naive Bayes weighted n-grams and word vectors.

The features of Wang & Manning (2012, "Baselines and Bigrams"): n-gram counts times the absolute log-count ratio of
their naive Bayes estimate, then logistic regression.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from credscore.detect.index import HashIndex
from credscore.detect.ngrams import SentenceDetectors
from credscore.detect.peaks import peaks
from credscore.detect.tokens import U64
from training import logistic
from training.taskdata import TaskData
from training.vectorise import Tokenised, counts, scaled, tokenised
from training.words import Words, known

F64 = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Linear:
    """A fitted detector: weights of ``keys`` (n-gram hashes) and a bias, on rows scaled by the task's power;
    ``worth``: what is lost without a weight, its size times the root of how often it counts."""

    keys: U64
    weights: F64
    bias: float
    worth: F64


@dataclass
class Design:
    """A task's feature matrices, all scaled: ``sparse`` (counts of n-grams, whose hashes are ``keys``, then of letters)
    and ``dense`` (summed word vectors); ``words`` is what the letters and vectors come from. ``corpora``: a column for
    each corpus that has a constant of its own in training, shape (sentences, corpora or 0). After the task's sentences
    come those that were cut, then those without a label."""

    sparse: sp.csr_matrix
    keys: U64
    dense: NDArray[np.float32]
    words: Words
    corpora: NDArray[np.float32]

    @classmethod
    def of(cls, data: TaskData) -> Design:
        """Build the matrices of a task's sentences."""
        power = data.task.power
        cut, soft = data.cut.texts if data.cut else [], data.soft.texts if data.soft else []
        sentences = tokenised(data.texts + cut + soft)
        grams, keys = counts(sentences)
        words, dense, letters = known(sentences, data.task.kinship, power)
        sparse = sp.hstack((scaled(grams, sentences.size, power), letters)).tocsr()
        own = np.concatenate((data.part, data.part[data.cut.row])) if data.cut else data.part
        part = np.pad(own, (0, len(soft)), constant_values=-1)
        apart = part[:, None] == np.arange(len(data.task.parts) if data.task.apart else 0)
        return cls(sparse, keys, dense, words, apart.astype(np.float32))

    def fit(self, data: TaskData, rows: NDArray[np.intp], fold: int = -1) -> Fitted:
        """Fit on the given rows, and on the sentences without a label as the teacher of ``fold`` sees them.

        What is fitted has the mean of the corpora's constants, since a text that is scored belongs to none.
        """
        rows, label, weight = examples(data, rows, fold)
        sparse = self.sparse[rows]
        ratio = log_count_ratio(sparse, label, weight)
        dense = np.hstack((self.dense[rows], self.corpora[rows]))
        found = logistic.fit(sparse @ sp.diags(ratio), dense, label, weight, data.task.strength)
        vectors, constants = np.split(found.dense, [self.dense.shape[1]])
        return Fitted(found.sparse * ratio, vectors, found.bias + float(constants.sum()) / max(len(constants), 1))

    def margins(self, fitted: Fitted, rows: NDArray[np.intp]) -> F64:
        """Return the margins of the given rows."""
        out: F64 = self.sparse[rows] @ fitted.sparse + self.dense[rows] @ fitted.dense + fitted.bias
        return out

    def passages(self, fitted: Fitted, sentences: Tokenised) -> F64:
        """Return the sums of each sentence's strongest passage, as scoring finds it."""
        linear, one = self.fold(fitted), np.ones(1)
        alone = SentenceDetectors(("",), HashIndex(linear.keys), linear.weights[:, None], 0 * one, 0 * one, one)
        size = sentences.last - sentences.first
        grams = alone.find(sentences.tokens, sentences.first, sentences.last)
        out: F64 = peaks(linear.weights.take(grams.row)[:, None], grams.place, size)[:, 0]
        return out

    def fold(self, fitted: Fitted) -> Linear:
        """Fold what is known of the words into their weights."""
        grams, letters = np.split(fitted.sparse, [len(self.keys)])
        keys = np.concatenate((self.keys, self.words.keys))
        weights = np.concatenate((grams, self.words.weights(fitted.dense, letters)))
        often = np.concatenate((np.asarray(self.sparse[:, : len(self.keys)].sum(axis=0)).ravel(), self.words.often))
        every, row = np.unique(keys, return_inverse=True)
        summed, count = np.bincount(row, weights, len(every)), np.zeros(len(every))
        np.maximum.at(count, row, often)
        return Linear(every, summed, fitted.bias, np.abs(summed) * np.sqrt(count + 1))


@dataclass(frozen=True, slots=True)
class Fitted:
    """Coefficients on a Design: of its sparse and its dense columns, and the bias."""

    sparse: F64
    dense: F64
    bias: float


def examples(
    data: TaskData, rows: NDArray[np.intp], fold: int
) -> tuple[NDArray[np.intp], NDArray[np.int64], F64]:
    """Return the places in a Design, the labels and the weights of all that is learned from when the given rows are.

    A sentence that was cut weighs what the whole one does. Each sentence without a label is there twice, as a yes and
    as a no that share its weight; all together weigh as much as the task's labelled sentences, and both classes the
    same.
    """
    parts = [(rows, data.label[rows], data.balance[rows])]
    end = len(data.label)
    if data.cut:
        mine = np.flatnonzero(np.isin(data.cut.row, rows))
        parts.append((end + mine, np.zeros_like(mine), data.balance[data.cut.row[mine]]))
        end += len(data.cut.texts)
    if data.soft:
        yes = data.soft.probability[:, fold]
        places = end + np.arange(len(yes))
        for share, value in ((yes, 1), (1 - yes, 0)):
            weight = len(data.label) / 2 * share / max(float(share.sum()), 1e-9)
            parts.append((places, np.full_like(places, value), weight))
    places, label, weight = (np.concatenate(column) for column in zip(*parts, strict=True))
    return places, label, weight


def log_count_ratio(grams: sp.csr_matrix, label: NDArray[np.int64], weight: F64) -> F64:
    """Return each n-gram's absolute log-count ratio between the classes (Wang & Manning 2012, smoothing 1).

    Sentences count by weight: a ratio of plain counts would tell pooled corpora apart by their share of positives.
    """
    binary = grams.copy()
    binary.data[:] = 1
    turned = binary.T.tocsr()
    positive = turned @ (weight * (label == 1)) + 1.0
    negative = turned @ (weight * (label == 0)) + 1.0
    ratio: F64 = np.abs(np.log((positive / positive.sum()) / (negative / negative.sum())))
    return ratio
