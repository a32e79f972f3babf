"""Engines behind joblib: the same articles on one core, on local processes, on Dask, Ray and Spark.

Each engine runs as its own local cluster of two worker processes. Engines that are not installed are left out:
``pip install 'dask[distributed]' ray joblibspark pyspark pandas``, and Java for Spark.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stdout
from importlib.util import find_spec
from statistics import median
from typing import Any

from benchmarks.table import Table, spread
from benchmarks.texts import ROOT, Article, drafts, examples
from credscore import Scorer

WORKERS = 2


def measure(runs: int) -> Table:
    """Score the articles ``runs`` times with each engine, after one warm-up that loads the model in its workers."""
    articles = drafts(step=4) or examples(repeat=40)
    scorer = Scorer()
    alone, expected = _times(scorer, articles, 1, runs)
    rows = [_row("one core", alone, alone, True)]
    for name in available():
        with ENGINES[name]():
            seconds, results = _times(scorer, articles, None, runs)
        rows.append(_row(name, seconds, alone, results == expected))
    megabytes = sum(article.size for article in articles) / 1e6
    note = (
        f"{len(articles)} articles, {megabytes:.1f} MB; {WORKERS} worker processes on {os.cpu_count()} cores; {runs} "
        "runs: median (smallest-largest). Speed-up: over one core in the same run."
    )
    return Table("Engines", note, ("engine", "seconds", "speed-up", "same results"), tuple(rows))


def available() -> list[str]:
    """Return the names of the engines that are installed."""
    return [name for name in ENGINES if all(find_spec(package) for package in _NEEDED.get(name, ()))]


def _times(
    scorer: Scorer, articles: Sequence[Article], n_jobs: int | None, runs: int
) -> tuple[list[float], list[dict[str, Any]]]:
    seconds, results = [], []
    for _ in range(runs + 1):
        start = time.perf_counter()
        reports = list(scorer.score_many((article.text for article in articles), n_jobs=n_jobs))
        seconds.append(time.perf_counter() - start)
        results = [report.to_dict() for report in reports]
    return seconds[1:], results


def _row(name: str, seconds: Sequence[float], alone: Sequence[float], same: bool) -> tuple[str, ...]:
    ratios = [median(alone) / value for value in seconds]
    return name, spread(seconds), spread(ratios), "yes" if same else "NO"


@contextmanager
def loky() -> Iterator[None]:
    """Processes of joblib itself."""
    from joblib import parallel_config

    with parallel_config(backend="loky", n_jobs=WORKERS):
        yield


@contextmanager
def dask() -> Iterator[None]:
    """A Dask cluster of processes with one thread each."""
    from distributed import Client, LocalCluster
    from joblib import parallel_config

    with (
        LocalCluster(n_workers=WORKERS, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster),
        parallel_config(backend="dask", n_jobs=-1),
    ):
        yield


@contextmanager
def ray() -> Iterator[None]:
    """A Ray node with as many CPUs as workers."""
    import ray as engine
    from joblib import parallel_config
    from ray.util.joblib import register_ray

    environment = {"env_vars": {"PYTHONPATH": str(ROOT)}}
    engine.init(num_cpus=WORKERS, include_dashboard=False, log_to_driver=False, runtime_env=environment)
    try:
        register_ray()
        with parallel_config(backend="ray", n_jobs=WORKERS):
            yield
    finally:
        engine.shutdown()


@contextmanager
def spark() -> Iterator[None]:
    """A Spark cluster of executors in processes of their own, as ``local-cluster`` starts it."""
    from joblib import parallel_config
    from joblibspark import register_spark

    with spark_session():
        register_spark()
        with parallel_config(backend="spark", n_jobs=WORKERS):
            yield


@contextmanager
def spark_session() -> Iterator[Any]:
    """A Spark session on ``WORKERS`` executors with a core each."""
    from pyspark.sql import SparkSession

    # Executors would start another Python, without our packages.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(f"local-cluster[{WORKERS},1,1024]").appName("credscore")
    settings = {
        "spark.executorEnv.PYTHONPATH": str(ROOT),
        "spark.ui.enabled": "false",
        "spark.executor.memory": "512m",
        "spark.log.level": "ERROR",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    with ExitStack() as stack:
        stack.enter_context(redirect_stdout(sys.stderr))
        session = builder.getOrCreate()
        stack.callback(session.stop)
        yield session


ENGINES: dict[str, Callable[[], Any]] = {"loky": loky, "dask": dask, "ray": ray, "spark": spark}
_NEEDED = {"dask": ("distributed",), "ray": ("ray",), "spark": ("joblibspark", "pyspark")}
