"""Score a Parquet dataset with Spark: ``spark-submit spark_map_in_pandas.py IN OUT [--text-column text]``.

Every row keeps its columns and gets four more. A row that cannot be scored says why in ``error``. Executors need
credscore, pandas and pyarrow; each Python worker loads the model once.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import partial
from typing import Any

import pandas as pd
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import DoubleType, StringType, StructField, StructType

from credscore.scoring import Failure, Report, Scorer

ADDED = (
    StructField("credibility", DoubleType()),
    StructField("hype", DoubleType()),
    StructField("abstained", StringType()),
    StructField("error", StringType()),
)


def score(pages: DataFrame, text_column: str = "text", format: str = "auto") -> DataFrame:
    """Return the rows with ``credibility`` and ``hype`` (0-100 or null), ``abstained`` and ``error`` (text or null)."""
    schema = StructType([*pages.schema.fields, *ADDED])
    return pages.mapInPandas(partial(_scored, Scorer(), text_column, format), schema)


def _scored(scorer: Scorer, column: str, format: str, frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    for frame in frames:
        texts = [text if isinstance(text, str) else "" for text in frame[column]]
        rows = [_row(result) for result in scorer.score_many(texts, format)]
        added = pd.DataFrame(rows, columns=[field.name for field in ADDED], index=frame.index)
        yield pd.concat([frame, added], axis=1)


def _row(result: Report | Failure) -> tuple[Any, ...]:
    if isinstance(result, Failure):
        return None, None, None, result.message
    return result.credibility, result.hype, result.abstained, None


def main() -> None:
    """Read, score, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--text-column", default="text")
    parser.add_argument("--input-format", default="auto", help="the pages' markup, such as html")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("credscore").getOrCreate()
    pages = spark.read.parquet(arguments.input)
    score(pages, arguments.text_column, arguments.input_format).write.parquet(arguments.output)


if __name__ == "__main__":
    main()
