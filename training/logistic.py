"""Logistic regression over a sparse and a dense matrix at once, the same on every run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.optimize import minimize

F64 = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """Coefficients of the sparse columns, of the dense columns, and the constant."""

    sparse: F64
    dense: F64
    bias: float


def fit(
    sparse: sp.csr_matrix,
    dense: NDArray[np.float32],
    label: NDArray[np.int64],
    weight: F64,
    strength: float,
    even: F64 | None = None,
) -> Weights:
    """Minimise the weighted log loss plus ridge penalties of ``1 / strength``; the constant is hardly penalised.

    ``sparse``: shape (n, S). ``dense``: shape (n, D), D may be 0. ``label``: 0 or 1. ``weight``: shape (n,).
    ``even``: shape (S, sparse columns), differences whose squared logits cost as much as they say.
    """
    even = np.zeros((0, sparse.shape[1])) if even is None else even
    dense = dense.astype(np.float64)
    columns, width = sparse.shape[1], dense.shape[1]
    turned = sparse.T.tocsr()
    target = 2.0 * label - 1.0
    ridge = np.full(columns + width + 1, 1.0 / strength)
    ridge[-1] = 1e-3

    def loss(point: F64) -> tuple[float, F64]:
        margin = target * (sparse @ point[:columns] + dense @ point[columns:-1] + point[-1])
        pull = -target * weight / (1 + np.exp(np.clip(margin, -35, 35)))
        gap = even @ point[:columns]
        gradient = np.concatenate((turned @ pull + gap @ even, pull @ dense, [pull.sum()])) + ridge * point
        value = (weight * np.logaddexp(0, -margin)).sum() + 0.5 * ((ridge * point**2).sum() + gap @ gap)
        return float(value), gradient

    start = np.zeros(columns + width + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200, "ftol": 1e-5, "gtol": 1e-4})
    return Weights(found.x[:columns], found.x[columns:-1], float(found.x[-1]))
