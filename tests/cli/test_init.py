from __future__ import annotations

import re
from pathlib import Path

import pytest

from credscore.check.config import load
from credscore.check.policy import Settings
from credscore.check.values import KEYS, TABLES
from credscore.cli.init import NAME, TEMPLATE
from credscore.cli.main import run


def test_it_writes_a_configuration_that_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path)]) == 0
    assert NAME in capsys.readouterr().out
    assert load(str(tmp_path / NAME)).settings == Settings()


def test_it_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / NAME).write_text("max-hype = 1\n", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 2
    assert "there is one already" in capsys.readouterr().err
    assert (tmp_path / NAME).read_text(encoding="utf-8") == "max-hype = 1\n"


def test_a_directory_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path / "none")]) == 2


def test_every_key_is_explained_and_what_is_commented_out_is_valid(tmp_path: Path) -> None:
    commented = re.compile(r'^# (?=\[|"[a-z]|[A-Z0-9a-z-]+ = )', re.MULTILINE)
    (tmp_path / "domains.csv").write_text("domain,rating\nexample.org,0.9\n", encoding="utf-8")
    (tmp_path / NAME).write_text(commented.sub("", TEMPLATE), encoding="utf-8")
    policy = load(str(tmp_path / NAME))
    assert policy.settings.thresholds["max-hype"] == 70 and policy.settings.severity["P1"] == "error"
    assert set(policy.origins) == {*KEYS, *TABLES}
