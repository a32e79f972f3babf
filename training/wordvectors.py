"""Word vectors for training: they tell a detector which words are alike, and are folded into its word weights.

The vectors are WordLlama's (256 numbers a sub-word, distilled from a language model's input layer, MIT licence), which
its package holds; only the file of weights is read, so nothing is downloaded. Scoring never sees them: since a detector
is linear in the mean vector, each word's share is one number that is added to its weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@cache
def _model() -> tuple[NDArray[np.float32], object]:
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    spec = find_spec("wordllama")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordllama is needed for training: pip install 'credscore[train]'")
    home = Path(spec.origin).parent
    weights = next(iter(load_file(next(home.rglob("l2_supercat_256.safetensors"))).values()))
    tokenizer = Tokenizer.from_file(str(next(home.rglob("l2_supercat_tokenizer_config.json"))))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return weights.astype(np.float32), tokenizer


def vectors(words: Sequence[str]) -> NDArray[np.float32]:
    """Return a vector for each word, the mean of its sub-words': shape (words, 256), zeros for an empty word."""
    weights, tokenizer = _model()
    out = np.zeros((len(words), weights.shape[1]), np.float32)
    for row, encoded in enumerate(tokenizer.encode_batch(list(words), add_special_tokens=False)):  # type: ignore[attr-defined]
        if encoded.ids:
            out[row] = weights[encoded.ids].mean(axis=0)
    return out
