"""How credible and how hyped is an article, judged by how it is written and supported, with the sentences behind it."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from credscore.scoring import Failure, Report, Scorer

__version__ = "0.1.0"
__all__ = ["Failure", "Report", "Scorer", "__version__", "score", "score_file"]


def score(text: str, format: str = "auto") -> Report:
    """Score one article given as a string, with the default model. See ``Scorer.score``."""
    return _scorer().score(text, format)


def score_file(path: str | os.PathLike[str], format: str = "auto") -> Report:
    """Score the article in a file, with the default model. See ``Scorer.score_file``."""
    return _scorer().score_file(path, format)


@cache
def _scorer() -> Scorer:
    from credscore.scoring import Scorer

    return Scorer()


def __getattr__(name: str) -> Any:
    """Load ``Scorer``, ``Report`` and ``Failure`` when they are first asked for: ``import credscore`` stays light."""
    if name in ("Scorer", "Report", "Failure"):
        from credscore import scoring

        return getattr(scoring, name)
    raise AttributeError(f"module 'credscore' has no attribute {name!r}")
