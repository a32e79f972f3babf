"""Processes that are measured: what they see, and what one of them costs."""

from __future__ import annotations

import compileall
import os
import resource
import subprocess
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.texts import ROOT

PACKAGES = ("credscore", "numpy", "click", "pyromark", "sentencex", "charset_normalizer", "joblib")


def environment() -> dict[str, str]:
    """This process's environment, where byte-compiled files count and the checkout can be imported."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    paths = [str(ROOT), *filter(None, [kept.get("PYTHONPATH")])]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths)}


def byte_compile() -> None:
    """Compile what a cold start imports: where PYTHONDONTWRITEBYTECODE is set, every start pays for it otherwise."""
    for name in PACKAGES:
        spec = find_spec(name)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            compileall.compile_dir(folder, quiet=2)


def cost(command: Sequence[str], folder: Path | None = None, codes: Sequence[int] = (0, 1)) -> tuple[float, float]:
    """Run a command; return its seconds by the clock and by the processor, its own processes included.

    Raises RuntimeError if it exits with another code than ``codes``, subprocess.TimeoutExpired after two minutes.
    """
    before, start = _children(), time.perf_counter()
    ran = subprocess.run(
        command, env=environment(), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=120,
        check=False,
    )  # fmt: skip
    seconds, processor = time.perf_counter() - start, _children() - before
    if ran.returncode not in codes:
        last = ran.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise RuntimeError(f"{Path(command[0]).name} exited with {ran.returncode}: {' '.join(last)[:200]}")
    return seconds, processor


def _children() -> float:
    """Processor seconds of all finished child processes."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
