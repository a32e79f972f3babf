"""Scale: what a page costs at each step of a batch, and the arithmetic for a million and a hundred million of them."""

from __future__ import annotations

import json
import pickle
import tempfile
import time
from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.table import Table, spread
from benchmarks.texts import Article, drafts, examples
from benchmarks.throughput import WORD
from credscore import Scorer
from credscore.render.json import render_line
from credscore.scoring import Record, Report

MILLION = 1_000_000
PAGES = 100 * MILLION
CORES = (100, 1_000)
SHARD = 10_000
SCORE, LINE, READ = "score", "make its line of JSON", "read its record, a line of JSON"
PASS_LINE, PASS_REPORT = "send it to a worker, receive and write its line", "send it to a worker, receive its report"


def measure(runs: int) -> list[Table]:
    """Time each step over the same pages, in turn, ``runs`` times after one warm-up."""
    scorer, pages = Scorer(), drafts(10) or examples(repeat=30)
    rounds = [_round(scorer, pages) for _ in range(runs + 1)][1:]
    size = sum(page.size for page in pages) / len(pages)
    reports = _reports(scorer, pages)
    output = sum(len(render_line(report)) for report in reports) / len(reports)
    sent = sum(len(pickle.dumps(report)) for report in reports) / len(reports)
    seconds = {step: [found[step] / len(pages) for found in rounds] for step in rounds[0]}
    return [_costs(seconds, len(pages), size, output, sent), _arithmetic(seconds, size, output)]


def _round(scorer: Scorer, pages: Sequence[Article]) -> dict[str, float]:
    """Processor seconds of each step, over all pages."""
    records = [json.dumps({"text": page.text, "url": "https://example.org/"}) for page in pages]
    reports: list[Report] = []
    lines: list[str] = []
    seconds = {
        "re.findall": _seconds(lambda: [WORD.findall(page.text) for page in pages]),
        SCORE: _seconds(lambda: reports.extend(_reports(scorer, pages))),
        LINE: _seconds(lambda: lines.extend(render_line(report) for report in reports)),
        READ: _seconds(lambda: [json.loads(record) for record in records]),
    }
    for step, results in ((PASS_LINE, lines), (PASS_REPORT, reports)):
        sent = [pickle.dumps(result) for result in results]
        seconds[step] = _seconds(lambda sent=sent: _passed(pages, sent))
    return seconds


def _passed(pages: Sequence[Article], sent: Sequence[bytes]) -> None:
    """What the process that reads and writes does with each page: send it, receive its result, write that if a line."""
    with tempfile.TemporaryFile(buffering=0) as file:
        for page, blob in zip(pages, sent, strict=True):
            pickle.dumps(page.text)
            result = pickle.loads(blob)
            if isinstance(result, str):
                file.write(result.encode())


def _reports(scorer: Scorer, pages: Sequence[Article]) -> list[Report]:
    results = scorer.score_many(Record(page.text, path=_NAMES.get(page.format)) for page in pages)
    return [result for result in results if isinstance(result, Report)]


_NAMES = {"markdown": "a.md", "html": "a.html"}
"""Names whose suffix tells the format, as a file's would."""


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _costs(seconds: dict[str, list[float]], count: int, size: float, output: float, sent: float) -> Table:
    words = seconds["re.findall"]
    ratios = {step: [one / word for one, word in zip(values, words, strict=True)] for step, values in seconds.items()}
    rows = [
        (step, spread(ratios[step], 1), spread([value * 1e3 for value in values]), _hours(median(values) * MILLION))
        for step, values in seconds.items()
    ]
    note = (
        f"{count} drafts with their markup, {size / 1000:.1f} KB each on average; one core, processor time, median "
        f"(smallest-largest) of {len(words)} runs. Ratio: to finding the words by `re.findall`. A report is "
        f"{sent / 1000:.0f} KB between processes and {output / 1000:.0f} KB as a line of JSON: {output / size:.1f} "
        "times its page."
    )
    columns = ("a page", "ratio", "milliseconds", "a million pages, core hours")
    return Table("What a page costs", note, columns, tuple(rows))


def _arithmetic(seconds: dict[str, list[float]], size: float, output: float) -> Table:
    steps = (SCORE, LINE, READ, PASS_LINE, PASS_REPORT)
    score, line, read, pass_line, pass_report = (median(seconds[step]) for step in steps)
    rows = [("core hours of scoring", _hours(score * PAGES))]
    rows += [(f"hours on {cores:,} cores", _hours(score * PAGES / cores)) for cores in CORES]
    last = CORES[-1]
    rows += [
        ("terabytes to read", f"{size * PAGES / 1e12:.1f}"),
        ("terabytes to write, whole reports", f"{output * PAGES / 1e12:.1f}"),
        (f"GB/s to read with {last:,} cores", f"{last * size / score / 1e9:.1f}"),
        (f"GB/s to write with {last:,} cores, whole reports", f"{last * output / score / 1e9:.1f}"),
        ("workers that one process keeps busy at most: `--format jsonl`", f"{(score + line) / (read + pass_line):.0f}"),
        ("workers that one process keeps busy at most: `score_many`", f"{score / (read + pass_report):.0f}"),
        (f"seconds for a shard of {SHARD:,} pages", f"{score * SHARD:.0f}"),
        ("times an average page's cost for one of 20 MB", f"{20e6 / size:,.0f}"),
    ]
    note = f"Arithmetic from the medians above, not a measurement: {PAGES // MILLION} million such pages."
    return Table("A hundred million pages", note, ("what", "figure"), tuple(rows))


def _hours(seconds: float) -> str:
    return f"{seconds / 3600:.2g}" if seconds < 36_000 else f"{seconds / 3600:,.0f}"
