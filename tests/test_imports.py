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
ORDER = ("errors arrays chunks expressions", "text artifact", "detect", "signals", "scoring", "check", "render", "cli")
FLOORS = {part: floor for floor, parts in enumerate(ORDER) for part in parts.split()}
TRAINING_ONLY = {"sklearn", "nltk", "scipy", "pandas", "openpyxl", "wordllama", "tokenizers", "safetensors"}

READERS = {"plain", "markdown", "html", "rst", "wikitext", "asciidoc", "word", "pdf"}
RENDERERS = {"text", "json", "check_text", "check_json", "sarif", "github", "gitlab", "rdjson", "junit", "markdown"}
HEAVY = {
    "asyncio", "configparser", "csv", "ctypes.util", "difflib", "html.entities", "importlib.resources", "joblib",
    "multiprocessing", "pathlib", "subprocess", "tempfile", "tomli", "tomllib", "traceback", "urllib.parse", "zipfile",
    "charset_normalizer", "docx", "pdfminer", "pyarrow", "numpy.ma", "numpy.random", "numpy.testing",
}  # fmt: skip
"""What takes milliseconds to import and a plain run has no use for."""

DUMP = """
import atexit, json, re, runpy, sys
target, sys.argv = sys.argv[1], sys.argv[2:]
atexit.register(lambda: open(target, "w").write(json.dumps(sorted(sys.modules))))
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


def _of(modules: set[str], package: str, names: set[str]) -> set[str]:
    return {name for name in names if f"{package}.{name}" in modules}


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


@pytest.mark.parametrize(
    ("arguments", "readers", "renderers", "parts"),
    [
        (("score", "examples/vendor-post.md"), {"markdown"}, {"text"}, {"text", "detect", "signals", "scoring"}),
        (("score", "examples/content-farm.txt"), {"plain"}, {"text"}, set()),
        (("score", "examples/encyclopaedia.html"), {"html"}, {"text"}, set()),
        (("score", "--format", "json", "examples/vendor-post.md"), {"markdown"}, {"json"}, set()),
        (("check", "--no-cache", "DRAFT"), {"markdown"}, {"check_text", "text"}, {"check"}),
        (("check", "--no-cache", "--format", "sarif", "DRAFT"), {"markdown"}, {"sarif"}, set()),
    ],
    ids=["score", "score text", "score html", "score json", "check", "check sarif"],
)
def test_a_command_loads_only_what_it_uses(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], readers: set[str], renderers: set[str], parts: set[str]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("The lake is clear, the [water board](https://water.example.org/report) found.\n")
    modules = _imported(root, tmp_path, "credscore", *(str(draft) if a == "DRAFT" else a for a in arguments))
    assert _of(modules, "credscore.text", READERS) == readers
    assert _of(modules, "credscore.render", RENDERERS) <= renderers
    assert {f"credscore.{part}" for part in parts} <= modules
    assert ("credscore.check" in modules) == (arguments[0] == "check")
    assert not {"credscore.check.git", "credscore.check.cache", "credscore.check.ratings"} & modules
    assert not modules & HEAVY - ({"html.entities"} if "html" in readers else set()) - _of_output(arguments)


def _of_output(arguments: tuple[str, ...]) -> set[str]:
    """What a format of output needs besides: SARIF writes paths as addresses."""
    return {"pathlib", "urllib.parse"} if "sarif" in arguments else set()


def test_nothing_is_compiled_before_it_is_used(root: Path) -> None:
    """Regular expressions of our own, but for the one that cuts word lists; other packages' are theirs."""
    script = (
        "import re, sys\n"
        "import click, dataclasses, json, numpy, sentencex, textwrap\n"
        "compile_, made = re.compile, []\n"
        "re.compile = lambda pattern, flags=0: made.append(pattern) or compile_(pattern, flags)\n"
        "import credscore.cli.check, credscore.cli.score, credscore.cli.gate, credscore.scoring\n"
        "import credscore.text.markdown, credscore.text.html, credscore.text.rst, credscore.text.wikitext\n"
        "from credscore.signals.chains import _SLOT\n"
        "print(set(made) - {_SLOT.pattern})"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "set()", ran.stderr


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
