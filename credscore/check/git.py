"""What git says has changed since a revision: which files, which lines, and what they were before."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from credscore.check.errors import CheckError
from credscore.expressions import expression

_HUNK = expression(rb"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class Change(NamedTuple):
    """A changed file. ``lines``: spans of changed lines, first and last, counted from 1 by ``\\n`` as git does; None
    for all of them. ``before``: its bytes at the revision, None where there was none, and ``old_path`` then."""

    lines: tuple[tuple[int, int], ...] | None
    before: bytes | None = None
    old_path: str | None = None


class Repository:
    """A working tree compared with ``revision``. Raises CheckError if there is no repository or no such revision."""

    def __init__(self, directory: str, revision: str) -> None:
        self._directory, self._revision = directory, revision
        found = self._git("rev-parse", "--show-toplevel")
        if found is None:
            raise CheckError(f"{directory}: is in no git repository, so --diff-base cannot be used")
        self.top = os.path.realpath(os.fsdecode(found.rstrip(b"\n")))
        commit = None if revision.startswith("-") else self._commit_of(revision)
        if commit is None:
            hint = "in CI, fetch it first (fetch-depth: 0, or git fetch origin BRANCH)"
            raise CheckError(f"--diff-base {revision}: git knows no such revision; {hint}")
        self._commit = commit.decode("ascii").strip()

    def _commit_of(self, revision: str) -> bytes | None:
        """The commit that a revision names; of ``a...b`` (``b`` is HEAD if left out) the one where they parted."""
        one, parted, other = revision.partition("...")
        if parted and not other.startswith("-"):
            return self._git("merge-base", one, other or "HEAD")
        commit = self._git("rev-parse", "--verify", "-q", revision + "^{commit}")
        if commit is None and revision == "HEAD" and self._git("rev-list", "--all", "--max-count=1") == b"":
            # Before the first commit, as in a hook that runs on it, everything is new: compare with the empty tree.
            return self._git("hash-object", "-t", "tree", os.devnull)
        return commit

    def change(self, path: str) -> Change | None:
        """Return how a file of this working tree has changed, None if it has not."""
        name = self._name(path)
        old = self._changed.get(name)
        if old is None:
            return None if name in self._known else Change(lines=None)
        if old == "":
            return Change(lines=None)
        patch = self._git("diff", "--unified=0", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames",
                          self._commit, "--", *{f":(top,literal){old}", f":(top,literal){name}"})  # fmt: skip
        before = self._git("cat-file", "blob", f"{self._commit}:{old}")
        if patch is None or before is None:
            raise CheckError(f"{path}: git could not compare it with {self._revision}")
        return Change(_lines(patch), before, old)

    def _name(self, path: str) -> str:
        """The path within the repository, as git writes it."""
        directory, name = os.path.split(os.path.abspath(path))
        return os.path.relpath(os.path.join(os.path.realpath(directory), name), self.top).replace(os.sep, "/")

    @cached_property
    def _changed(self) -> dict[str, str]:
        """For each file that differs from the revision its path there, empty for a new one."""
        listed = self._git("diff", "--name-status", "-z", "--no-ext-diff", "--find-renames", self._commit)
        fields = iter(os.fsdecode(listed or b"").split("\0"))
        return dict(_renames(fields))

    @cached_property
    def _known(self) -> frozenset[str]:
        listed = self._git("ls-tree", "-r", "-z", "--name-only", "--full-tree", self._commit)
        return frozenset(os.fsdecode(listed or b"").split("\0"))

    def _git(self, *arguments: str) -> bytes | None:
        """The output of a git command, None if it failed."""
        command = ["git", "-c", "core.quotePath=false", "-C", self._directory, *arguments]
        try:
            ran = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
        except OSError as error:
            raise CheckError(f"--diff-base needs git, which cannot be run ({error.strerror})") from error
        return ran.stdout if ran.returncode == 0 else None


def _renames(fields: Iterator[str]) -> Iterator[tuple[str, str]]:
    for status in fields:
        if not status:
            continue
        old = next(fields, "")
        if status[0] in "RC":
            yield next(fields, ""), old
        else:
            yield old, "" if status[0] == "A" else old


def _lines(patch: bytes) -> tuple[tuple[int, int], ...] | None:
    """The changed lines in a patch of one file; None where git takes the file for binary."""
    if re.search(rb"^Binary files ", patch, re.MULTILINE):
        return None
    hunks = ((int(found[1]), int(found[2] or 1)) for found in _HUNK.finditer(patch))
    return tuple((first, first + count - 1) for first, count in hunks if count)


class Repositories:
    """The repository of each file, each opened once."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        self._by_directory: dict[str, Repository] = {}
        self._by_top: dict[str, Repository] = {}

    def change(self, path: str) -> Change | None:
        """See ``Repository.change``."""
        directory = os.path.dirname(os.path.abspath(path))
        if directory not in self._by_directory:
            repository = Repository(directory, self.revision)
            self._by_directory[directory] = self._by_top.setdefault(repository.top, repository)
        return self._by_directory[directory].change(path)
