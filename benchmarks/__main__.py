"""``python -m benchmarks [NAME]...``: measure and print tables in Markdown, or write them into a page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import (
    check,
    cold_start,
    engines,
    growth,
    main_text,
    memory,
    page,
    readers,
    round_trip,
    scale,
    throughput,
)
from benchmarks.peers import measure as peers
from benchmarks.table import Table

Measurement = Callable[[int], "Table | list[Table]"]
MEASUREMENTS: dict[str, Measurement] = {
    "cold-start": cold_start.measure,
    "throughput": throughput.measure,
    "growth": growth.measure,
    "memory": memory.measure,
    "engines": engines.measure,
    "peers": peers.measure,
    "scale": scale.measure,
    "readers": readers.measure,
    "round-trip": round_trip.measure,
    "main-text": main_text.measure,
}


def main() -> int:
    """Run the measurements named, or all; or the short form for continuous integration, which is ``check``."""
    if sys.argv[1:2] == ["check"]:
        return check.main(sys.argv[2:])
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure what scoring costs.",
        epilog="python -m benchmarks check: a short form that compares ratios with the committed ones.",
    )
    known = ", ".join(MEASUREMENTS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {known} (default: all, or all in the page)")
    parser.add_argument("--runs", type=int, default=5, help="runs of each measurement, 5 by default")
    parser.add_argument("--cache", type=Path, help="where the peers are installed (default: the user's cache folder)")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables into their places in this page")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(MEASUREMENTS)
    if unknown or arguments.runs < 1:
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}" if unknown else "--runs must be at least 1")
    if arguments.write and not arguments.write.is_file():
        parser.error(f"{arguments.write}: no such file; name a page with places for the tables")
    names = arguments.names or (page.places(arguments.write) if arguments.write else list(MEASUREMENTS))
    for name in names:
        tables = _tables(name, arguments)
        if arguments.write:
            page.write(arguments.write, name, tables)
        else:
            print("\n".join(table.markdown() for table in tables), flush=True)
    return 0


def _tables(name: str, arguments: argparse.Namespace) -> list[Table]:
    measure = MEASUREMENTS[name]
    if name == "peers":
        measure = partial(peers.measure, cache=arguments.cache)
    result = measure(arguments.runs)
    return result if isinstance(result, list) else [result]


if __name__ == "__main__":
    sys.exit(main())
