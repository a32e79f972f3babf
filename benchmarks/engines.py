"""Engines behind joblib: the same articles on one core, on local processes, on Dask, Ray and Spark.

Each engine runs as its own local cluster of two worker processes. Engines that are not installed are left out:
``pip install -r benchmarks/requirements.txt``, and Java for Spark.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from benchmarks.figures import Bars
from benchmarks.table import Table, spread
from benchmarks.texts import ROOT, Article, drafts, examples
from credscore import Scorer

WORKERS = 2


def measure(runs: int) -> Table:
    """Score the articles ``runs`` times with each engine, and in turn on one core, after one warm-up that loads the
    model in the workers."""
    articles = drafts(step=4) or examples(repeat=40)
    rounds = {}
    for name in available():
        with ENGINES[name]():
            rounds[name] = [_round(Scorer(), articles) for _ in range(runs + 1)][1:]
    rows = [_row(name, found) for name, found in rounds.items()]
    megabytes = sum(article.size for article in articles) / 1e6
    note = (
        f"{len(articles)} articles, {megabytes:.1f} MB; {WORKERS} worker processes on {os.cpu_count()} cores; {runs} "
        "runs: median (smallest-largest), by the clock. Speed-up: over one core, which takes turns with the engine."
    )
    speedups = {name: [one.alone / one.seconds for one in found] for name, found in rounds.items()}
    figure = Bars("engines", "Engines behind joblib", "times one core", speedups, limit=(1.0, "one core"))
    columns = ("engine", "speed-up", "same results", "seconds", "one core, seconds")
    return Table("Engines", note, columns, tuple(rows), (figure,))


def available() -> list[str]:
    """Return the names of the engines that are installed."""
    return [name for name in ENGINES if all(find_spec(package) for package in _NEEDED.get(name, ()))]


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds with the engine and on one core, and whether the reports are the same."""

    seconds: float
    alone: float
    same: bool


def _round(scorer: Scorer, articles: Sequence[Article]) -> Round:
    alone, expected = _timed(scorer, articles, 1)
    seconds, found = _timed(scorer, articles, None)
    return Round(seconds, alone, found == expected)


def _timed(scorer: Scorer, articles: Sequence[Article], n_jobs: int | None) -> tuple[float, list[dict[str, Any]]]:
    start = time.perf_counter()
    reports = list(scorer.score_many((article.text for article in articles), n_jobs=n_jobs))
    return time.perf_counter() - start, [report.to_dict() for report in reports]


def _row(name: str, rounds: Sequence[Round]) -> tuple[str, ...]:
    same = "yes" if all(one.same for one in rounds) else "NO"
    speedups = spread([one.alone / one.seconds for one in rounds])
    return name, speedups, same, spread([one.seconds for one in rounds]), spread([one.alone for one in rounds])


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
        "spark.ui.showConsoleProgress": "false",
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
