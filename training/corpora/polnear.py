"""PolNeAR: who said what in political news, as spans of source, cue and content.

Repository: networkdynamics/PolNeAR (articles of seven US publishers; the repository declares no licence here).
Paper: Newell, Margolin & Ruths (2018), An Attribution Relations Corpus for Political News, LREC.
Label: 1 where the sentence holds a cue or content of an attribution, which is the corpus's broad definition
(statements, thoughts, intentions; about two sentences in three). ``extra`` offers narrower ones:
``cue``, ``content``, ``source`` (bool, any such span), ``sources`` (kinds of the sources of the attributions that have
a cue here: ``named``, ``pronoun``, ``nominal`` such as "officials", ``none``), ``quoted`` (bool, content with quotation
marks), ``cues`` and ``source_spans`` (spans of the first annotator), ``discard`` (bool, boilerplate by the annotators),
``publisher``, ``part`` (``train`` or ``dev``).
Traps: a few articles have up to six annotators, whose majority counts (a tie is a yes). Text is split by the splitter
that scoring uses, paragraph by paragraph. Quotation marks are straightened after the offsets were used. Reading files
that the authors ask to leave alone (dev) is for training only: the test part is not here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from credscore.detect.sentences import split
from training.corpora.base import Sentence, Span, collapse, deduplicate, files, overlaps, plain_quotes

NAME = "polnear"
LICENCE = "none declared"
_ROOT = "raw/networkdynamics/PolNeAR/data"
PATHS = (f"{_ROOT}/train/text", f"{_ROOT}/train/attributions", f"{_ROOT}/dev/text", f"{_ROOT}/dev/attributions")

_PRONOUNS = frozenset(
    ["i", "he", "she", "it", "they", "we", "you", "who", "that", "this", "one", "those", "these", "her", "his",
     "their", "him", "them", "some", "others"]
)  # fmt: skip
_OPENERS = frozenset(
    ["the", "a", "an", "some", "many", "most", "several", "other", "others", "one", "two", "three", "few", "all",
     "both", "another", "any", "no", "his", "her", "their", "its", "our", "my", "this", "that", "these", "those",
     "according", "critics", "supporters", "officials", "sources", "aides", "experts", "people"]
)  # fmt: skip
_ROLES = ("Cue", "Content", "Source", "Discard")


@dataclass(slots=True)
class Annotation:
    """What one annotator marked: spans by role, and for each attribution its cue spans and the kind of its source."""

    spans: dict[str, list[Span]] = field(default_factory=lambda: {role: [] for role in _ROLES})
    attributions: list[tuple[list[Span], str]] = field(default_factory=list)


def load(data: Path) -> list[Sentence]:
    """Return the sentences by part, article and position; the group is the article."""
    out = []
    for part in ("train", "dev"):
        root = data / _ROOT / part
        annotators: dict[str, list[Path]] = {}
        for path in files(root / "attributions", "*.ann"):
            annotators.setdefault(path.stem.rpartition("_")[0], []).append(path)
        for path in files(root / "text", "*.txt"):
            text = path.read_bytes().decode("utf-8")
            annotations = [_annotation(one.read_bytes().decode("utf-8"), text) for one in annotators.get(path.stem, ())]
            if annotations:
                out += _article(path.stem, text, annotations, part)
    return deduplicate(out)


def source_kind(source: str) -> str:
    """Return ``named``, ``pronoun`` or ``nominal``: a capital counts as a name unless it opens the source as a
    determiner would ("The campaign")."""
    tokens = re.findall(r"\w+", source)
    if not tokens:
        return "none"
    if len(tokens) == 1 and tokens[0].lower() in _PRONOUNS:
        return "pronoun"
    rest = tokens[1:] if tokens[0].lower() in _OPENERS else tokens
    return "named" if any(token[0].isupper() for token in rest) else "nominal"


def _annotation(standoff: str, text: str) -> Annotation:
    """Read brat standoff: ``T`` lines are spans, ``E`` lines join them."""
    out = Annotation()
    spans: dict[str, list[Span]] = {}
    for line in standoff.split("\n"):
        columns = line.split("\t")
        if line.startswith("T") and len(columns) == 3 and " " in columns[1]:
            role, _, where = columns[1].partition(" ")
            spans[columns[0]] = [(int(a), int(b)) for a, b in (pair.split() for pair in where.split(";"))]
            if role in out.spans:
                out.spans[role] += spans[columns[0]]
        elif line.startswith("E") and len(columns) > 1:
            roles = [role.partition(":") for role in columns[1].split()]
            cues = [span for role, _, key in roles if role.startswith("Cue") for span in spans.get(key, ())]
            source = " ".join(text[a:b] for role, _, key in roles if role.startswith("Source")
                              for a, b in spans.get(key, ()))  # fmt: skip
            out.attributions.append((cues, source_kind(source)))
    return out


def _article(stem: str, text: str, annotations: list[Annotation], part: str) -> list[Sentence]:
    out = []
    for line in re.finditer(r"[^\r\n]+", text):
        for a, b in split(line.group()):
            start, end = line.start() + a, line.start() + b
            words, extra = _extra((start, end), text, annotations)
            extra |= {"publisher": stem.partition("_")[0], "part": part}
            label = int(extra["cue"] or extra["content"])
            out.append(Sentence(f"{NAME}-{stem}-{start}", words, label, stem, extra))
    return out


def _extra(sentence: Span, text: str, annotations: list[Annotation]) -> tuple[str, dict[str, Any]]:
    """Return the sentence's clean text and what was marked in it."""
    votes: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for annotation in annotations:
        votes.update(role for role in _ROLES if overlaps(sentence, annotation.spans[role]))
        kinds.update({kind for cues, kind in annotation.attributions if overlaps(sentence, cues)})
    extra: dict[str, Any] = {role.lower(): 2 * votes[role] >= len(annotations) for role in _ROLES}
    extra["sources"] = sorted(kind for kind, count in kinds.items() if 2 * count >= len(annotations))
    raw = plain_quotes(text[slice(*sentence)])
    for name, role in (("cues", "Cue"), ("source_spans", "Source"), ("contents", "Content")):
        words, extra[name] = collapse(raw, overlaps(sentence, annotations[0].spans[role]), doubled=True)
    extra["quoted"] = any('"' in words[a:b] for a, b in extra.pop("contents"))
    return words, extra
