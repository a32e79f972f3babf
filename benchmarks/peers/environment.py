"""Environments: a virtual environment or an npm prefix for each peer, kept in a cache for the next run."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.peers.catalogue import Peer
from benchmarks.processes import environment
from benchmarks.texts import ROOT

DRIVERS = Path(__file__).parent
CONFIG = """StylesPath = styles
MinAlertLevel = suggestion
Packages = write-good
[*]
BasedOnStyles = write-good
"""
TIMEOUT = 900


class Unavailable(Exception):
    """A peer that cannot be installed or run. The message says why, in one line."""

    @classmethod
    def by(cls, what: str, stderr: str) -> Unavailable:
        """Return one with the line of a standard error output that names the error: for node it is not the last."""
        lines = [line.strip() for line in stderr.splitlines() if line.strip()]
        named = [line for line in lines if "error" in line.lower()] or lines or ["no reason given"]
        return cls(f"{what}: {named[-1][:120]}")


def default_cache() -> Path:
    """Where environments are kept unless another folder is given."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "credscore-peers"


class Environment:
    """Where a peer is installed: ``folder`` is its working directory, ``bin`` holds its commands."""

    def __init__(self, peer: Peer, cache: Path) -> None:
        self.peer = peer
        digest = hashlib.sha256(repr((peer.requirements, peer.setup, sys.version_info[:2])).encode()).hexdigest()[:8]
        self.folder = cache / f"{peer.code.stem}-{digest}" if peer.requirements else ROOT
        self.bin = self.folder / ("node_modules/.bin" if peer.is_node else "bin")

    def install(self) -> None:
        """Install the peer unless it is there. Raises Unavailable."""
        done = self.folder / "installed"
        if not self.peer.requirements or done.exists():
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        if self.peer.is_node:
            options = ["--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(self.folder)]
            self._run("npm", "install", *options, *self.peer.requirements)
        else:
            venv.create(self.folder, with_pip=True)
            self._run(str(self.bin / "python"), "-m", "pip", "install", "--quiet", *self.peer.requirements)
        if self.peer.setup:
            (self.folder / "vale.ini").write_text(CONFIG, encoding="utf-8")
            self._run(*self.resolved(self.peer.setup))
        done.touch()

    def _run(self, *command: str) -> None:
        try:
            ran = subprocess.run(
                command, cwd=self.folder, env=environment(), capture_output=True, text=True, timeout=TIMEOUT,
                check=False,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unavailable(f"not installed: {error}") from error
        if ran.returncode:
            raise Unavailable.by("not installed", ran.stderr)

    def resolved(self, command: tuple[str, ...], file: Path | None = None) -> list[str]:
        """Return the command with its program's path and the file's."""
        program = sys.executable if command[0] == "python" else str(self.bin / command[0])
        return [program, *(str(file) if part == "{file}" else part for part in command[1:])]

    def driver(self, task: Path, answer: Path) -> list[str]:
        """Return the command that runs the adapter on a task."""
        if self.peer.is_node:
            return ["node", str(DRIVERS / "drive.cjs"), str(self.peer.code), str(task), str(answer)]
        python = str(self.bin / "python") if self.peer.requirements else sys.executable
        return [python, str(DRIVERS / "drive.py"), str(self.peer.code), str(task), str(answer)]
