"""The Spark recipe on a local cluster. Needs pyspark, pandas, pyarrow and Java: skipped without."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from credscore.scoring import Report, Scorer

pytestmark = pytest.mark.engines


def test_rows_keep_their_columns_and_get_the_scores(tmp_path: Path, examples: list[Path]) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyspark")
    pytest.importorskip("pyarrow")
    if not shutil.which("java"):
        pytest.skip("needs Java")
    from benchmarks.engines import spark_session
    from recipes.spark_map_in_pandas import score

    texts = [path.read_text(encoding="utf-8") for path in examples]
    rows = [{"url": f"u{i}", "text": text} for i, text in enumerate([*texts, None])]
    pandas.DataFrame(rows).to_parquet(tmp_path / "in.parquet")
    with spark_session() as spark:
        score(spark.read.parquet(str(tmp_path / "in.parquet"))).write.parquet(str(tmp_path / "out"))
    found = pandas.read_parquet(tmp_path / "out").set_index("url")
    for row, report in zip(rows, Scorer().score_many([*texts, ""]), strict=True):
        assert isinstance(report, Report)
        line = found.loc[row["url"]]
        if report.abstained:
            assert line["abstained"] == report.abstained
            assert pandas.isna(line["credibility"])
        else:
            assert (line["credibility"], line["hype"]) == (report.credibility, report.hype)
            assert line["text"] == row["text"]
        assert pandas.isna(line["error"])
