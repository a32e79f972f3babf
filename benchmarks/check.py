"""``python -m benchmarks check``: a short form that fails if a ratio is worse than the committed one by over a third.

Everything is a ratio of two costs that are measured in turn in this run, each the best of several: noise only adds.
Texts are made of our own examples, so that a figure means the same wherever it is measured.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.cold_start import SIZE, YARDSTICK
from benchmarks.memory import COMMAND, MANY, STATUS, peak
from benchmarks.memory import YARDSTICK as NUMPY
from benchmarks.processes import byte_compile, cost
from benchmarks.table import Table
from benchmarks.texts import HOSTILE, article_of, examples
from benchmarks.throughput import WORD
from credscore import Scorer

BASELINE = Path(__file__).with_name("baseline.json")
WORSE = 4 / 3
STARTS, PASSES = 7, 11
SMALL, LARGE = 32_000, 256_000
Cost = Callable[[], float]
Pair = tuple[Cost, Cost, int]
"""What is measured, what it is compared with, and how often each at most is."""


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare, print. Returns 0, 1 if a ratio is worse, 2 if there is nothing to compare with."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks check", description=__doc__)
    parser.add_argument("--baseline", type=Path, default=BASELINE, help="the ratios to compare with")
    parser.add_argument(
        "--rewrite-baseline", action="store_true", help="take today's ratios as the ones to compare with"
    )
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        pairs = _pairs(Path(folder))
        if options.rewrite_baseline:
            # Below 1 is a fixed cost that small documents pay: no growth that may come back.
            ratios = {name: round(max(1.0, _ratio(*pair)), 2) for name, pair in pairs.items()}
            options.baseline.write_text(json.dumps(ratios, indent=2) + "\n", encoding="utf-8")
            print(f"{options.baseline.name}: {len(ratios)} ratios written")
            return 0
        try:
            baseline: dict[str, float] = json.loads(options.baseline.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            print(f"{options.baseline}: {error}; write it with --rewrite-baseline", file=sys.stderr)
            return 2
        return compare(baseline, pairs)


def compare(baseline: Mapping[str, float], pairs: Mapping[str, Pair]) -> int:
    """Measure each ratio, once more if it is worse than a third over the baseline's, and print what was found.

    Returns 0, 1 if one is worse both times, 2 if the baseline does not hold it.
    """
    if unknown := sorted(set(pairs) - set(baseline)):
        print(f"not in the baseline: {', '.join(unknown)}; write it with --rewrite-baseline", file=sys.stderr)
        return 2
    rows, failed = [], 0
    for name, pair in pairs.items():
        most = baseline[name] * WORSE
        ratio = _ratio(*pair)
        if ratio > most:
            ratio = min(ratio, _ratio(*pair))
        failed += ratio > most
        verdict = (
            "WORSE"
            if ratio > most
            else "better: rewrite the baseline"
            if max(1.0, ratio) < baseline[name] / WORSE
            else "ok"
        )
        rows.append((name, f"{ratio:.2f}", f"{baseline[name]:.2f}", f"{most:.2f}", verdict))
    note = "Costs over what stands in brackets; less is better."
    print(Table("Benchmarks, short form", note, ("ratio", "now", "baseline", "at most", ""), tuple(rows)).markdown())
    return int(failed > 0)


def _ratio(ours: Cost, yardstick: Cost, times: int) -> float:
    """The best of each over the best of the other, measured in turn."""
    costs = [(ours(), yardstick()) for _ in range(times)]
    return min(one for one, _ in costs) / min(other for _, other in costs)


def _pairs(folder: Path) -> dict[str, Pair]:
    byte_compile()
    file = folder / "article.md"
    file.write_text(article_of(SIZE), encoding="utf-8")
    bare = [sys.executable, "-c", YARDSTICK]
    ours = [sys.executable, "-m", "credscore"]
    scorer = Scorer()
    return {
        **{f"start of {name}, 5 KB ({YARDSTICK})": (_process([*ours, name, str(file)]), _process(bare), STARTS)
           for name in ("score", "check")},
        **_memory(file),
        **_passes(scorer),
        **_growths(scorer),
    }  # fmt: skip


def _memory(file: Path) -> dict[str, Pair]:
    """Nothing where the system does not tell the peak of a process."""
    if not STATUS.is_file():
        return {}
    many = [lambda count=count: peak(MANY, str(file), count) for count in ("400", "20")]
    return {
        f"memory of score, 5 KB ({NUMPY})": (lambda: peak(COMMAND, str(file)), lambda: peak(NUMPY), 2),
        "memory of 400 articles (20 articles)": (many[0], many[1], 1),
    }


def _process(command: list[str]) -> Cost:
    return lambda: cost(command)[1]


def _passes(scorer: Scorer) -> dict[str, Pair]:
    """Scoring our examples, by format, over finding their words."""
    articles = examples(repeat=4)
    groups = {form: [one for one in articles if one.format == form] for form in ("markdown", "html", "text")}
    return {
        f"scoring {form} (re.findall)": (
            lambda group=group: _seconds(lambda: [scorer.score(one.text, one.format) for one in group]),
            # Ten times, for a single pass is over in a millisecond or two.
            lambda group=group: _seconds(lambda: [WORD.findall(one.text) for one in group * 10]) / 10,
            PASSES,
        )
        for form, group in groups.items()
    }


def _growths(scorer: Scorer) -> dict[str, Pair]:
    """A large document over a small one, byte by byte."""
    texts = {"prose": ("text", article_of), **HOSTILE}
    return {
        f"growth, {name} ({SMALL // 1000} to {LARGE // 1000} KB)": (
            lambda form=form, make=make: _seconds(lambda: scorer.score(make(LARGE), form)) * SMALL / LARGE,
            lambda form=form, make=make: _seconds(lambda: scorer.score(make(SMALL), form)),
            3,
        )
        for name, (form, make) in texts.items()
    }


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start
