"""BioScope: speculation and negation cues in biomedical abstracts and full papers.

Repository: joey234/negation-focused-pretraining (declares no licence; the corpus is free for research).
Paper: Vincze, Szarvas, Farkas, Móra & Csirik (2008), The BioScope corpus: biomedical texts annotated for uncertainty,
negation and their scopes, BMC Bioinformatics 9 (S11).
Label: 1 where the sentence has a speculation cue. ``extra``: ``cues`` and ``negations`` (spans of the words),
``source`` (``abstracts`` or ``full_papers``), ``part`` (Title, AbstractText, Text, Caption ...).
Traps: biomedical only. These 1,273 abstracts and nine papers are the CoNLL-2010 training data; its test set is fifteen
other papers, so both files may be trained on.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from training.corpora.base import Sentence, Span, collapse, deduplicate, plain_quotes

NAME = "bioscope"
LICENCE = "free for research; none declared by the repository"
_ROOT = "raw/joey234/negation-focused-pretraining/data/bioscope"
PATHS = (f"{_ROOT}/abstracts.xml", f"{_ROOT}/full_papers.xml")


def load(data: Path) -> list[Sentence]:
    """Return the sentences in document order, abstracts first; the group is the document."""
    return deduplicate(sentence for path in PATHS for sentence in _read(data / path))


def _read(path: Path) -> list[Sentence]:
    out = []
    for document in ElementTree.parse(path).iter("Document"):
        group = (document.findtext("DocID") or "").strip()
        for part in document.iter("DocumentPart"):
            for node in part.iter("sentence"):
                out.append(_sentence(node, group, path.stem, part.get("type", "")))
    return out


def _sentence(node: ElementTree.Element, group: str, source: str, part: str) -> Sentence:
    pieces: list[str] = []
    cues: list[tuple[str, Span]] = []
    _walk(node, pieces, cues, 0)
    text, spans = collapse(plain_quotes("".join(pieces)), [span for _, span in cues])
    kinds = [kind for kind, _ in cues]
    found = [span for kind, span in zip(kinds, spans, strict=True) if kind == "speculation"]
    negations = [span for kind, span in zip(kinds, spans, strict=True) if kind == "negation"]
    extra = {"cues": found, "negations": negations, "source": source, "part": part}
    return Sentence(f"{NAME}-{group}-{node.get('id')}", text, int(bool(found)), group, extra)


def _walk(node: ElementTree.Element, pieces: list[str], cues: list[tuple[str, Span]], at: int) -> int:
    """Append the text of ``node`` to ``pieces`` and its cues to ``cues``; return the offset after it."""
    start = at
    if node.text:
        pieces.append(node.text)
        at += len(node.text)
    for child in node:
        at = _walk(child, pieces, cues, at)
        if child.tail:
            pieces.append(child.tail)
            at += len(child.tail)
    if node.tag == "cue":
        cues.append((node.get("type", ""), (start, at)))
    return at
