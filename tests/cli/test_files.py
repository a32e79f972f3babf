from __future__ import annotations

import os
from pathlib import Path

import pytest

from credscore.cli.files import Target, discover
from credscore.cli.problems import Problem

Here = Path


def _touch(here: Path, *names: str, data: bytes = b"text") -> None:
    for name in names:
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_bytes(data)


def _paths(*paths: str) -> list[str]:
    return [item.path.replace(os.sep, "/") for item in discover(paths)]


def test_a_walk_is_sorted_and_takes_known_suffixes(here: Here) -> None:
    _touch(here, "d/b.md", "d/a.TXT", "d/c.html", "d/sub/a.rst", "d/data.csv", "d/noext", "d/a.py")
    assert _paths("d") == ["d/a.TXT", "d/b.md", "d/c.html", "d/sub/a.rst"]


def test_a_walk_skips_hidden_and_binary_files(here: Here) -> None:
    _touch(here, "d/.hidden.md", "d/.git/a.md", "d/a.md")
    _touch(here, "d/picture.txt", data=b"\x89PNG\0\0")
    _touch(here, "d/utf16.txt", data="\ufefftext".encode("utf-16-le"))
    assert _paths("d") == ["d/a.md", "d/utf16.txt"]


def test_a_named_file_is_taken_whatever_its_name(here: Here) -> None:
    _touch(here, ".hidden", "article.csv")
    assert _paths(".hidden", "article.csv", "missing") == [".hidden", "article.csv", "missing"]


def test_each_file_comes_once_in_the_order_given(here: Here) -> None:
    _touch(here, "b.md", "a.md")
    assert _paths("b.md", "./b.md", ".", "-", "-") == ["b.md", "./a.md", "-"]


def test_a_directory_with_nothing_to_score_is_a_problem(here: Here) -> None:
    _touch(here, "d/a.py", "d/sub/.b.md")
    (problem,) = discover(["d"])
    assert isinstance(problem, Problem)
    assert problem.path == "d"
    assert "nothing to score" in problem.message


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_links_that_loop_are_not_followed(here: Here) -> None:
    _touch(here, "d/a.md")
    (here / "d" / "loop").symlink_to(here / "d", target_is_directory=True)
    (here / "d" / "self.md").symlink_to("self.md")
    (here / "d" / "gone.md").symlink_to("nowhere.md")
    (here / "link").symlink_to("d")
    assert _paths("d") == ["d/a.md", "d/gone.md", "d/self.md"]
    assert _paths("link")[0] == "link/a.md"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_walk_does_not_wait_for_a_pipe(here: Here) -> None:
    _touch(here, "d/a.md")
    os.mkfifo(here / "d" / "pipe.md")
    assert list(discover(["d"])) == [Target(os.path.join("d", "a.md"))]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may list every directory")
def test_a_directory_that_cannot_be_listed_is_a_problem(here: Here) -> None:
    _touch(here, "d/a.md", "d/closed/b.md")
    (here / "d" / "closed").chmod(0)
    try:
        target, problem = discover(["d"])
    finally:
        (here / "d" / "closed").chmod(0o700)
    assert target == Target(os.path.join("d", "a.md"))
    assert isinstance(problem, Problem)
    assert "permission denied" in problem.message
