"""What pip installs: every package and model file, nothing else, and it runs outside the checkout."""

from __future__ import annotations

import configparser
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import credscore

SHIPPED = ("credscore", "models", "setup.cfg", "pyproject.toml", "MANIFEST.in", "README.md", "LICENSE")


def _run(*command: str, cwd: Path, **environment: str) -> str:
    ran = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def _config(root: Path) -> configparser.ConfigParser:
    config = configparser.ConfigParser(interpolation=None)
    config.read(root / "setup.cfg", encoding="utf-8")
    return config


@pytest.fixture(scope="module")
def sdist(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A source distribution, built from a copy: building in the checkout would pick up what an older build left."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("sdist")
    for name in SHIPPED:
        if (root / name).is_dir():
            shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / name, copy)
    build = "import sys; from setuptools import build_meta; build_meta.build_sdist(sys.argv[1])"
    _run(sys.executable, "-c", build, str(out), cwd=copy)
    return next(out.glob("*.tar.gz"))


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built from the source distribution as pip does, without the network."""
    out = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(out))
    _run(sys.executable, "-m", "pip", "wheel", *options, str(sdist), cwd=out)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel is installed into."""
    target = tmp_path_factory.mktemp("installed")
    options = ("--no-deps", "--no-index", "--no-compile", "--target", str(target))
    _run(sys.executable, "-m", "pip", "install", *options, str(wheel), cwd=target)
    return target


def test_setup_cfg_lists_every_package_on_disk(root: Path) -> None:
    listed = _config(root)["options"]["packages"].split()
    modules = (root / "credscore").rglob("*.py")
    on_disk = {".".join(path.parent.relative_to(root).parts) for path in modules}
    assert listed == sorted({*on_disk, "credscore.models"})


def test_every_package_has_an_init(root: Path) -> None:
    folders = {path.parent for path in (root / "credscore").rglob("*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_pyproject_holds_the_build_system_only(root: Path) -> None:
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    assert re.findall(r"^\[.*\]$", text, re.MULTILINE) == ["[build-system]"]


def test_every_dependency_is_documented(root: Path) -> None:
    config = _config(root)
    extras = config["options.extras_require"]
    required = "\n".join([config["options"]["install_requires"], *extras.values()])
    names = set(re.findall(r"^([A-Za-z][\w.-]*)", required, re.MULTILINE)) - {"credscore"}
    documented = set(
        re.findall(r"^\| `([\w.-]+)`", (root / "docs/dependencies.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert names == documented


def test_sdist_holds_the_models(sdist: Path, root: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert "models/en/manifest.json" in names
    assert "credscore/__init__.py" in names


def test_wheel_holds_the_package_and_nothing_else(wheel: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"credscore", f"credscore-{credscore.__version__}.dist-info"}
    modules = {path.relative_to(root).as_posix() for path in (root / "credscore").rglob("*.py")}
    assert {name for name in names if name.endswith(".py")} == modules
    assert "credscore/py.typed" in names


def test_wheel_holds_every_file_of_the_model_unchanged(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        manifest = json.loads(archive.read("credscore/models/en/manifest.json"))
        sums = {
            name: hashlib.sha256(archive.read(f"credscore/models/en/{name}")).hexdigest() for name in manifest["files"]
        }
    assert sums == manifest["files"]
    assert len(sums) > 1


def test_wheel_installs_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
        assert "credscore = credscore.__main__:main" in archive.read(name).decode()


def test_installed_wheel_scores_a_file_outside_the_checkout(installed: Path, root: Path, tmp_path: Path) -> None:
    shutil.copy(root / "examples/vendor-post.md", tmp_path / "article.md")
    where = "import credscore, credscore.artifact as a; print(credscore.__file__); print(a.locate())"
    for line in _run(sys.executable, "-c", where, cwd=tmp_path, PYTHONPATH=str(installed)).splitlines():
        assert Path(line).is_relative_to(installed)
    command = (sys.executable, "-m", "credscore", "score", "--format", "json", "article.md")
    printed = _run(*command, cwd=tmp_path, PYTHONPATH=str(installed))
    assert printed == _run(*command, cwd=tmp_path, PYTHONPATH=str(root))
    assert "article.md" in printed
    assert json.loads(printed)["schema_version"]
