"""Models: damaged, missing or foreign ones are refused with a clear message, and nothing in them can run code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from credscore import Scorer
from credscore.artifact import Artifact, locate
from credscore.errors import ModelError


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return Path(shutil.copytree(locate(), tmp_path / "model"))


def test_a_copy_of_the_model_scores_alike(model: Path, examples: list[Path]) -> None:
    assert Scorer(str(model)).score_file(examples[0]) == Scorer().score_file(examples[0])


def test_an_unknown_model_is_named() -> None:
    with pytest.raises(ModelError, match="klingon"):
        Scorer("klingon")


@pytest.mark.parametrize("name", ["detectors.npz", "heads.json"])
def test_a_changed_file_is_refused(model: Path, name: str) -> None:
    data = bytearray((model / name).read_bytes())
    data[len(data) // 2] ^= 1
    (model / name).write_bytes(bytes(data))
    with pytest.raises(ModelError, match="checksum"):
        Scorer(str(model))


def test_a_missing_file_is_refused(model: Path) -> None:
    (model / "heads.npz").unlink()
    with pytest.raises(ModelError, match=r"heads\.npz"):
        Scorer(str(model))


def test_another_format_version_is_refused(model: Path) -> None:
    manifest = json.loads((model / "manifest.json").read_text())
    manifest["format_version"] = 99
    (model / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelError, match="99"):
        Scorer(str(model))


def test_a_manifest_that_is_no_json_is_refused(model: Path) -> None:
    (model / "manifest.json").write_text("{")
    with pytest.raises(ModelError, match=r"manifest\.json"):
        Scorer(str(model))


def test_the_manifest_says_what_made_the_model() -> None:
    manifest = Artifact.open().manifest
    assert {"trained", "corpora", "libraries", "seed", "files", "format_version"} <= set(manifest)
    assert not [name for name in manifest["files"] if name.endswith((".pkl", ".joblib", ".pickle"))]
