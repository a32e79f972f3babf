from __future__ import annotations

import re
from collections.abc import Callable

from credscore.render import github
from tests.render.checks import finding, hostile, pump, result, whole

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::([^\r\n]*)")


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("check.github.txt", github.render(whole()))


def test_every_line_is_one_command_of_ours() -> None:
    for line in github.render(result(hostile(), pump())).split("\n")[:-1]:
        command = COMMAND.fullmatch(line)
        assert command, line
        properties = dict(item.split("=", 1) for item in command[2].split(","))
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert not re.search(r"%(?!25)", command[3]), "a message's own per cent signs are escaped"
        assert "##[" not in line
        assert line.isprintable() or "\u200b" in line


def test_no_line_end_of_any_kind_is_left() -> None:
    drawn = github.render(result(hostile()))
    assert len(drawn.splitlines()) == drawn.count("\n") == 2


def test_columns_only_within_a_line() -> None:
    lines = github.render(result(pump())).splitlines()
    within = next(line for line in lines if "U101" in line)
    across = next(line for line in lines if "U102" in line)
    assert "line=3,endLine=3,col=" in within and "endColumn=" in within
    assert "line=3,endLine=4,title=" in across


def test_ten_of_a_kind_the_failing_ones_first() -> None:
    file = pump()
    many = [finding(file.path, file.source, "pump", "P301")._replace(fingerprint=f"{i:016}") for i in range(30)]
    drawn = github.render(result(file._replace(findings=(*many, *file.findings))))
    kinds = [line.split(" ")[0] for line in drawn.splitlines()]
    assert kinds == ["::error"] * 2 + ["::warning"] * 10 + ["::notice"] + ["credscore:"]
    assert drawn.splitlines()[-1].startswith("credscore: 22 more")


def test_what_was_not_checked_comes_first() -> None:
    first = github.render(whole()).splitlines()[0]
    assert first == ("::error file=drafts/gone.md,title=credscore not-checked::"
                     "Not checked: no such file; check the path")  # fmt: skip


def test_nothing_found_is_nothing_written() -> None:
    assert github.render(result()) == ""


def test_the_summary_has_what_the_annotations_left_out() -> None:
    file = pump()
    many = tuple(finding(file.path, file.source, "pump", "P301")._replace(fingerprint=f"{i:016}") for i in range(30))
    assert github.summary(result(file._replace(findings=many))).count("P301") == 30
