"""The datatrove recipe in a real pipeline. Needs datatrove: skipped without."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from credscore.scoring import Report, Scorer

pytestmark = pytest.mark.engines


def test_documents_get_their_scores_and_are_filtered(tmp_path: Path, examples: list[Path]) -> None:
    pytest.importorskip("datatrove")
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    from recipes.datatrove_block import CredibilityScorer

    texts = [*(path.read_text(encoding="utf-8") for path in examples), "Too short."]
    reports = [report for report in Scorer().score_many(texts, "text") if isinstance(report, Report)]
    floor = sorted(report.credibility for report in reports if report.credibility is not None)[2]
    (tmp_path / "in").mkdir()
    for shard in range(2):
        rows = [{"id": str(i), "text": text} for i, text in enumerate(texts) if i % 2 == shard]
        (tmp_path / "in" / f"{shard}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    steps = [
        JsonlReader(str(tmp_path / "in")),
        CredibilityScorer(min_credibility=floor),
        JsonlWriter(str(tmp_path / "out")),
    ]
    LocalPipelineExecutor(pipeline=steps, tasks=2, workers=2, logging_dir=str(tmp_path / "logs")).run()
    lines = [line for path in (tmp_path / "out").iterdir() for line in gzip.decompress(path.read_bytes()).splitlines()]
    found = {row["id"]: row["metadata"] for row in map(json.loads, lines)}
    expected = {
        str(i): (report.credibility, report.hype, report.abstained)
        for i, report in enumerate(reports)
        if report.credibility is None or report.credibility >= floor
    }
    assert len(expected) == 5
    assert {id: (row["credibility"], row["hype"], row["abstained"]) for id, row in found.items()} == expected
