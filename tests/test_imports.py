"""Scoring stays light, and floors import only what lies below them."""

from __future__ import annotations

import ast
import configparser
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

# A part imports only from parts that stand before it.
ORDER = ("errors arrays expressions", "text artifact", "detect", "signals", "scoring", "check", "render", "cli")
FLOORS = {part: floor for floor, parts in enumerate(ORDER) for part in parts.split()}
TRAINING_ONLY = {"sklearn", "nltk", "scipy", "pandas", "openpyxl", "wordllama", "tokenizers", "safetensors"}

DUMP = """
import atexit, json, runpy, sys
target, sys.argv = sys.argv[1], sys.argv[2:]
atexit.register(lambda: open(target, "w").write(json.dumps(sorted({name.split(".")[0] for name in sys.modules}))))
if sys.argv:
    runpy.run_module("credscore", run_name="__main__", alter_sys=True)
else:
    import credscore
"""


def _imported(root: Path, tmp_path: Path, *arguments: str) -> set[str]:
    target = tmp_path / "modules.json"
    command = [sys.executable, "-c", DUMP, str(target), *arguments]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return set(json.loads(target.read_text()))


def test_import_credscore_loads_no_dependency(root: Path, tmp_path: Path) -> None:
    modules = _imported(root, tmp_path)
    assert "credscore" in modules
    assert not modules & {*TRAINING_ONLY, "numpy", "click", "joblib"}


@pytest.mark.parametrize("output", ["text", "json", "jsonl"])
def test_credscore_score_loads_no_training_library(root: Path, tmp_path: Path, output: str) -> None:
    modules = _imported(root, tmp_path, "credscore", "score", "--format", output, "examples/vendor-post.md")
    assert {"credscore", "numpy"} <= modules
    assert not modules & TRAINING_ONLY
    assert "joblib" not in modules, "joblib is for several processes; one file needs none"


def _imports(path: Path) -> set[str]:
    """The parts of credscore, and the other packages, that a module imports anywhere."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "credscore":
            names.update(f"credscore.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_floors_import_only_what_lies_below(root: Path) -> None:
    package = root / "credscore"
    wrong = []
    for path in package.rglob("*.py"):
        part = path.relative_to(package).parts[0].removesuffix(".py")
        for name in _imports(path) if part in FLOORS else ():
            if not name.startswith("credscore."):
                continue
            other = name.split(".")[1]
            if other in FLOORS and other != part and FLOORS[other] >= FLOORS[part]:
                wrong.append(f"{path.relative_to(root)} imports {name}")
    assert not wrong


def test_every_part_of_the_package_has_a_floor(root: Path) -> None:
    parts = {path.name.removesuffix(".py") for path in (root / "credscore").glob("*.py")}
    parts |= {path.parent.name for path in (root / "credscore").glob("*/*.py")}
    assert parts - {"__init__", "__main__"} <= set(FLOORS)


def test_the_package_never_imports_training_or_its_libraries(root: Path) -> None:
    forbidden = {*TRAINING_ONLY, "training", "benchmarks", "tests"}
    wrong = {
        str(path.relative_to(root)): found
        for path in (root / "credscore").rglob("*.py")
        if (found := {name.split(".")[0] for name in _imports(path)} & forbidden)
    }
    assert not wrong


def _required(root: Path, section: str, *options: str) -> set[str]:
    config = configparser.ConfigParser(interpolation=None)
    config.read(root / "setup.cfg", encoding="utf-8")
    names = (re.findall(r"^[\w-]+", config[section][option], re.MULTILINE) for option in options)
    return {name.replace("-", "_") for group in names for name in group}


def _others(folder: Path) -> set[str]:
    """The packages outside the standard library and this repository that a folder's modules import."""
    imported = {name.split(".")[0] for path in folder.rglob("*.py") for name in _imports(path)}
    return imported - set(sys.stdlib_module_names) - {"credscore", "training"}


def test_the_package_imports_what_setup_cfg_requires_and_nothing_else(root: Path) -> None:
    # backports.zstd is imported by a name that depends on the Python.
    allowed = _required(root, "options", "install_requires") | {"pyarrow", "docx", "pdfminer"}
    assert _others(root / "credscore") == allowed


def test_training_imports_what_its_extra_brings(root: Path) -> None:
    brought = _required(root, "options", "install_requires")
    brought |= _required(root, "options.extras_require", "train", "distil", "nela")
    assert _others(root / "training") <= {name.replace("scikit_learn", "sklearn") for name in brought}
