"""From a Document to a Report."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from credscore import signals
from credscore.artifact import Artifact
from credscore.detect.ngrams import SentenceDetectors
from credscore.detect.passes import Pass, passes
from credscore.detect.reading import Reading, plain
from credscore.detect.tokens import tokenise
from credscore.scoring.abstain import reasons_to_abstain
from credscore.scoring.heads import Head, Judgement
from credscore.scoring.quotations import Quotations
from credscore.scoring.record import Given, given_bytes
from credscore.scoring.report import Failure, Report, ReportFinding, SentenceReports, SignalReport
from credscore.scoring.wording import Wording
from credscore.signals.base import Evidence, Finding
from credscore.text.document import Document
from credscore.text.formats import read

if TYPE_CHECKING:
    from credscore.scoring.record import Article

Finished = TypeVar("Finished")
HEADS = ("credibility", "hype")

Phrases = Mapping[str, Iterable[str]]
_Frozen = tuple[tuple[str, tuple[str, ...]], ...]


class Scorer:
    """Scores articles with one model, loaded once.

    ``model``: the name of a shipped model (``en``), a folder that holds one, or None for the default. A Scorer may be
    used by several threads at once, pickled (it is loaded anew from the same folder) and kept as long as you like.

    ``extra_phrases`` and ``removed_phrases``: by word list (``promotion.hype``; see ``credscore.signals.phrases``),
    patterns to find beside those listed (see ``credscore.detect.lexicon.expand``), and phrases not to find.

    Raises credscore.errors.ModelError if the model is missing, damaged or of another format, and ValueError for an
    unknown word list.
    """

    def __init__(
        self, model: str | None = None, extra_phrases: Phrases | None = None, removed_phrases: Phrases | None = None
    ) -> None:
        self._arguments = (model, _frozen(extra_phrases), _frozen(removed_phrases))
        extra, removed = (dict(pairs) for pairs in self._arguments[1:])
        artifact = Artifact.open(model)
        self.identity = artifact.identity
        described = artifact.json("detectors.json")
        self._detectors = SentenceDetectors.load(described, artifact.arrays("detectors.npz"))
        self.thresholds: dict[str, float] = dict(described["thresholds"])
        """Each detector's decision point, 0-1, chosen by cross-validation."""
        self._lexicon = signals.lexicon(_known(extra, removed))
        self._removed = {name: frozenset(map(plain, phrases)) for name, phrases in removed.items()}
        heads, arrays = artifact.json("heads.json"), artifact.arrays("heads.npz")
        self._wording = Wording.load(artifact.json("wording.json"), artifact.arrays("wording.npz"))
        self._heads = {name: Head.load(name, heads[name], arrays) for name in HEADS}

    def __reduce__(self) -> tuple[Callable[..., Scorer], tuple[str | None, _Frozen, _Frozen]]:
        return _shared, self._arguments

    def score(self, text: str, format: str = "auto") -> Report:
        """Score one article given as a string. ``format``: see ``credscore.text.formats.FORMATS``, or ``auto``.

        Raises ValueError for an unknown format and TypeError if ``text`` is no string.
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}; decode bytes first, or use score_file")
        return self.score_document(read(text, format))

    def score_file(self, path: str | os.PathLike[str], format: str = "auto") -> Report:
        """Score the article in a file.

        Word documents and PDFs need the extras ``docx`` and ``pdf``. Raises OSError if the file cannot be read,
        credscore.errors.InputError if it is binary or damaged, cannot be decoded, or needs an extra.
        """
        with open(path, "rb") as file:
            data = file.read()
        return self.score_bytes(data, format, os.fspath(path))

    def score_bytes(self, data: bytes, format: str = "auto", path: str | None = None) -> Report:
        """Score an article given as bytes; ``path`` names it in the report and may tell its format."""
        return self.score_documents([given_bytes(data, format, path)])[0]

    @overload
    def score_many(
        self, articles: Iterable[Article], format: str = "auto", n_jobs: int | None = 1
    ) -> Iterator[Report | Failure]: ...
    @overload
    def score_many(
        self,
        articles: Iterable[Article],
        format: str = "auto",
        n_jobs: int | None = 1,
        *,
        finish: Callable[[Report | Failure], Finished],
    ) -> Iterator[Finished]: ...
    def score_many(
        self,
        articles: Iterable[Article],
        format: str = "auto",
        n_jobs: int | None = 1,
        *,
        finish: Callable[[Report | Failure], Any] | None = None,
    ) -> Iterator[Any]:
        """Score many articles lazily and in order: strings are texts, path objects are files, Records carry an id.
        They are scored in chunks of up to 256 KB, each as it would be alone, which takes less time than one by one.

        An article that cannot be scored yields a Failure, whatever went wrong; the others go on. So does one that
        kills the worker process it is scored in. ``n_jobs``: processes, -1 for all cores; None for what
        ``joblib.parallel_config`` says. The backend is the one in force at the call: ``dask``, ``ray`` and ``spark``
        score on a cluster (docs/scale.md). Memory does not grow with the number of articles.

        ``finish``: a function of a module, called with each result in the process that scored it; what it returns is
        yielded instead. Reports are large: one that keeps what you need lets one process feed many more workers.
        """
        from credscore.scoring.batch import score_many

        return score_many(self, articles, format, n_jobs, finish)

    def detect(self, sentences: list[str]) -> dict[str, NDArray[np.float64]]:
        """Return each detector's probability (0-1) for each sentence: arrays of shape (sentences,), by detector."""
        lines = [" ".join(sentence.split()) for sentence in sentences]
        tokens = tokenise("\n".join(lines))
        ends = np.cumsum([len(line) + 1 for line in lines], dtype=np.int64)
        last = np.searchsorted(tokens.start, ends)
        first = np.concatenate((np.zeros(min(1, len(lines)), np.int64), last[:-1]))
        table = self._detectors.probabilities(self._detectors.find(tokens, first, last), last - first)
        return dict(zip(self._detectors.names, table, strict=True))

    def read_documents(self, documents: Sequence[Document]) -> Iterator[Pass]:
        """Yield the Documents as the signals read them, in order."""
        return passes(documents, self._lexicon, self._detectors, self._removed)

    def score_document(self, document: Document, path: str | None = None, notes: tuple[str, ...] = ()) -> Report:
        """Score a Document that a reader made."""
        return self.score_documents([Given(document, path, notes)])[0]

    def score_documents(self, given: Sequence[Given]) -> list[Report]:
        """Score several Documents: each as it would be alone, in less time."""
        left = iter(given)
        return [
            report
            for passed in self.read_documents([item.document for item in given])
            for report in self._reports(list(islice(left, len(passed.readings))), passed)
        ]

    def _reports(self, given: list[Given], passed: Pass) -> list[Report]:
        readings = passed.readings
        group = signals.Group(readings)
        measured = [module.measure(group) for module in signals.MODULES.values()]
        evidence = [dict(zip(signals.MODULES, parts, strict=True)) for parts in zip(*measured, strict=True)]
        features = [
            {**{key: value for part in parts.values() for key, value in part.features.items()}, **worded}
            for parts, worded in zip(evidence, self._wording.measure(passed), strict=True)
        ]
        abstained = reasons_to_abstain(group)
        judged = self._judged(features, abstained)
        rows = zip(given, readings, evidence, features, abstained, judged, group.words, strict=True)
        return [self._report(*row) for row in rows]

    def _judged(self, features: list[dict[str, float]], abstained: list[str | None]) -> list[dict[str, Judgement]]:
        """The heads' verdicts on each article, none where it is not scored."""
        scored = [number for number, reason in enumerate(abstained) if not reason]
        out: list[dict[str, Judgement]] = [{} for _ in features]
        for name, head in self._heads.items():
            for number, judgement in zip(scored, head.judge([features[i] for i in scored]), strict=True):
                out[number][name] = judgement
        return out

    def _report(
        self,
        given: Given,
        reading: Reading,
        evidence: dict[str, Evidence],
        features: dict[str, float],
        abstained: str | None,
        judged: dict[str, Judgement],
        words: int,
    ) -> Report:
        document, sentences = reading.document, reading.sentences
        found = [finding for part in evidence.values() for finding in part.findings]
        # Copies: who keeps a report keeps these, and not those of the Documents that were read beside it.
        start, end = sentences.start.copy(), sentences.end.copy()
        return Report(
            credibility=_score(judged, "credibility"),
            hype=_score(judged, "hype"),
            credibility_interval=judged["credibility"].interval if judged else None,
            hype_interval=judged["hype"].interval if judged else None,
            abstained=abstained,
            signals={name: _signal(name, part) for name, part in evidence.items()},
            findings=self._findings(document, found),
            contributions={name: j.contributions for name, j in judged.items()},
            features=features,
            sentences=SentenceReports(document.offsets, start, end, reading.probabilities),
            format=document.format,
            words=words,
            model=self.identity,
            notes=given.notes + document.notes,
            path=given.path,
            source=document.source,
            id=given.id,
            fields=given.fields,
        )

    @cached_property
    def _rules(self) -> dict[str, Any]:
        return {rule.id: rule for rule in signals.rules()}

    def _findings(self, document: Document, found: list[Finding]) -> tuple[ReportFinding, ...]:
        out = []
        quotations = Quotations(document)
        for f in found:
            rule = self._rules[f.rule]
            if quotations.excuse(rule.id, f.start):
                continue
            low, high = document.source_span(f.start, f.end)
            quoted = " ".join(document.text[f.start : f.end].split())
            message = rule.message.replace("{text}", quoted if len(quoted) <= 80 else quoted[:77] + "...")
            out.append(ReportFinding(f.rule, message, low, high, rule.severity, f.sentence))
        return tuple(sorted(out, key=attrgetter("start", "end", "rule")))


@cache
def _shared(model: str | None, extra: _Frozen, removed: _Frozen) -> Scorer:
    """The Scorer that every unpickled copy in this process is: a worker loads a model once, not once a chunk."""
    return Scorer(model, dict(extra), dict(removed))


def _frozen(phrases: Phrases | None) -> _Frozen:
    return tuple((name, tuple(items)) for name, items in sorted((phrases or {}).items()))


def _known(extra: dict[str, tuple[str, ...]], removed: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """``extra``. Raises ValueError if it or ``removed`` names a word list that there is not."""
    unknown = sorted((extra.keys() | removed.keys()) - signals.phrases().keys())
    if unknown:
        raise ValueError(f"no word list {unknown[0]!r}: see credscore.signals.phrases()")
    return extra


def _score(judged: dict[str, Judgement], name: str) -> float | None:
    return judged[name].score if judged else None


def _signal(name: str, evidence: Evidence) -> SignalReport:
    return SignalReport(name, signals.MODULES[name].level(evidence.features), evidence.features)
