"""``python -m benchmarks [NAME]...``: measure and print tables in Markdown."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from benchmarks import cold_start, engines, growth, memory, throughput
from benchmarks.table import Table

MEASUREMENTS: dict[str, Callable[[int], Table | list[Table]]] = {
    "cold-start": cold_start.measure,
    "throughput": throughput.measure,
    "growth": growth.measure,
    "memory": memory.measure,
    "engines": engines.measure,
}


def main() -> None:
    """Run the measurements named, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what scoring costs.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(MEASUREMENTS)} (default: all)")
    parser.add_argument("--runs", type=int, default=5, help="runs of each measurement, 5 by default")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(MEASUREMENTS)
    if unknown or arguments.runs < 1:
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}" if unknown else "--runs must be at least 1")
    for name in arguments.names or MEASUREMENTS:
        result = MEASUREMENTS[name](arguments.runs)
        for table in result if isinstance(result, list) else [result]:
            print(table.markdown(), flush=True)


if __name__ == "__main__":
    main()
