"""WikiWeasel: Wikipedia sentences with and without weasel wording (CoNLL-2010 shared task 1, training part).

Repository: PAJEAN/uncertaintyDetection (declares no licence; Wikipedia's text is CC BY-SA 3.0).
Paper: Farkas, Vincze, Móra, Csirik & Szarvas (2010), The CoNLL-2010 Shared Task: Learning to Detect Hedges and their
Scope in Natural Language Text.
Label: 1 weasel, 0 certain.
Traps: PTB brackets and quotes are turned back into text; single back-quotes are Wikipedia's bold and italics, not
speech. The repository put a full stop behind every line, headings and questions too: a second one is taken off, and
headings can no longer be told from sentences except by their length. There are no cue spans and no document ids, so
every sentence is its own group.
"""

from __future__ import annotations

import re
from pathlib import Path

from training.corpora.base import Sentence, deduplicate, one_line
from training.corpora.detokenise import detokenise

NAME = "wikiweasel"
LICENCE = "CC BY-SA 3.0 (Wikipedia); none declared by the repository"
_ROOT = "raw/PAJEAN/uncertaintyDetection/Data/WikiWeasel"
PATHS = (
    f"{_ROOT}/train_wikiweasel_certain_sentences.txt",
    f"{_ROOT}/train_wikiweasel_uncertain_sentences.txt",
)
_ENDED_TWICE = re.compile(r"""([.!?:] ?["')]?)\.$""")


def load(data: Path) -> list[Sentence]:
    """Return the sentences, certain ones first."""
    out = []
    for label, path in enumerate(PATHS):
        lines = (data / path).read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines):
            text = _ENDED_TWICE.sub(r"\1", one_line(detokenise(line)))
            name = f"{NAME}-{label}-{number}"
            out.append(Sentence(name, text, label, name))
    return deduplicate(out)
