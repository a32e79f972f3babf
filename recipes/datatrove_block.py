"""A block for datatrove's pipelines: adds credscore's scores to each document's metadata, and can filter by them.

``pipeline=[JsonlReader("pages/"), CredibilityScorer(min_credibility=30), JsonlWriter("scored/")]``
"""

from __future__ import annotations

from typing import Any

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep

from credscore.scoring import Failure, Report, Scorer


class CredibilityScorer(PipelineStep):
    """Adds ``credibility`` and ``hype`` (0-100, or None with the reason in ``abstained``), or ``credscore_error``.

    ``min_credibility``, ``max_hype``: drop documents beyond them. What has no score is kept: it was not judged.
    """

    name = "credscore"
    type = "SCORER"

    def __init__(
        self, format: str = "text", min_credibility: float | None = None, max_hype: float | None = None
    ) -> None:
        super().__init__()
        self.format, self.min_credibility, self.max_hype = format, min_credibility, max_hype
        self._scorer = Scorer()

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Yield the documents of this rank's shard that are kept."""
        for document in data or ():
            with self.track_time():
                (result,) = self._scorer.score_many([document.text], self.format)
                document.metadata.update(_metadata(result))
            kept = self._keeps(document)
            self.stat_update("kept" if kept else "dropped")
            if kept:
                self.update_doc_stats(document)
                yield document

    def _keeps(self, document: Document) -> bool:
        credibility, hype = document.metadata.get("credibility"), document.metadata.get("hype")
        if credibility is not None and self.min_credibility is not None and credibility < self.min_credibility:
            return False
        return hype is None or self.max_hype is None or hype <= self.max_hype


def _metadata(result: Report | Failure) -> dict[str, Any]:
    if isinstance(result, Failure):
        return {"credscore_error": result.message}
    return {"credibility": result.credibility, "hype": result.hype, "abstained": result.abstained}
