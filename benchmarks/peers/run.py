"""Runs each peer's adapter on a task, in its environment."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypedDict

from benchmarks.peers.environment import Environment, Unavailable
from benchmarks.processes import cost, environment

TIMEOUT = 300


class Group(TypedDict):
    """Texts with their formats, and the processor seconds to spend on them at least."""

    texts: list[tuple[str, str]]
    seconds: float


def group(texts: Sequence[tuple[str, str]], seconds: float = 0.0) -> Group:
    """Return a group; one without seconds is scored once, with no warm-up."""
    return {"texts": list(texts), "seconds": seconds}


class Answer(TypedDict):
    """Processor seconds of one pass over a group, peak megabytes until then, what was said of each text."""

    seconds: float
    megabytes: float | None
    said: list[dict[str, Any]]


def run(place: Environment, groups: Sequence[Group]) -> list[Answer]:
    """Return the answer to each group. Raises Unavailable."""
    with tempfile.TemporaryDirectory() as folder:
        task, answer = Path(folder) / "task.json", Path(folder) / "answer.json"
        task.write_text(json.dumps(groups), encoding="utf-8")
        command = place.driver(task, answer)
        try:
            ran = subprocess.run(
                command, cwd=place.folder, env=environment(), capture_output=True, text=True, timeout=TIMEOUT,
                check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise Unavailable(f"stopped after {TIMEOUT} s") from None
        if not answer.is_file():
            raise Unavailable.by("does not run", ran.stderr)
        found: list[Answer] = json.loads(answer.read_text(encoding="utf-8"))
        return found


def start(place: Environment, file: Path) -> float:
    """Return the processor seconds of one whole process on a file: the peer's command, or its adapter.

    Raises RuntimeError if it fails. Linters say with codes of all sorts that they found something.
    """
    if place.peer.command:
        return cost(place.resolved(place.peer.command, file), place.folder, range(128))[1]
    task, answer = file.with_suffix(".json"), file.with_suffix(".answer")
    task.write_text(json.dumps([group([(file.read_text(encoding="utf-8"), "text")])]), encoding="utf-8")
    return cost(place.driver(task, answer), place.folder, (0,))[1]
