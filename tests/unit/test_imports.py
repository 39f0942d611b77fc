"""Who may import whom: core knows nothing of files, network or QGIS, sync nothing of QGIS, only gui has widgets."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = "hiljade_qgis"

ABOVE: dict[str, set[str]] = {
    "core": set(),
    "sync": {"core"},
    "bridge": {"core", "sync"},
    "processing": {"core", "sync", "bridge"},
    "gui": {"core", "sync", "bridge", "processing"},
    "plugin": {"core", "sync", "bridge", "processing", "gui"},
    "__init__": {"plugin"},
}
"""What each layer of code may import beside itself (DESIGN.md, "The layers of code")."""

OUTSIDE: dict[str, set[str]] = {
    "core": {"numpy"},
    "sync": {"numpy", "requests", "urllib3"},  # urllib3 carries requests' types
    "bridge": {"numpy", "requests", "urllib3", "osgeo", "qgis"},
    "processing": {"numpy", "requests", "osgeo", "qgis", "processing"},
    "gui": {"numpy", "requests", "osgeo", "qgis", "processing"},
    "plugin": {"qgis"},
    "__init__": set(),
}
"""What each layer may import from outside the project beside the standard library."""

NOT_IN_CORE = {
    "asyncio", "ftplib", "http", "io", "os", "pathlib", "shelve", "shutil", "smtplib", "socket", "socketserver",
    "sqlite3", "ssl", "subprocess", "tempfile", "urllib", "zipfile",
}  # fmt: skip
"""Parts of the standard library that are files and network, which core has none of."""

WIDGET_MODULES = {"qgis.gui", "qgis.PyQt.QtWidgets", "qgis.PyQt.uic", "qgis.utils"}

SOURCES = sorted((ROOT / PACKAGE).rglob("*.py"))


def layer_of(path: Path) -> str:
    part = path.relative_to(ROOT / PACKAGE).parts[0]
    return part[: -len(".py")] if part.endswith(".py") else part


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, anywhere in it, by its full name; names taken from a module count too."""
    package = list(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in {
            "import_module", "__import__",
        }:  # fmt: skip
            yield "an import that can't be read"


def wrong_imports(path: Path) -> set[str]:
    """What the file imports and may not."""
    layer = layer_of(path)
    wrong = set()
    for module in imported(path):
        top, _, rest = module.partition(".")
        if top == PACKAGE:
            part = rest.partition(".")[0]
            allowed = not part or part == layer or part in ABOVE[layer] or part not in ABOVE
        elif top in sys.stdlib_module_names:
            allowed = layer != "core" or top not in NOT_IN_CORE
        else:
            allowed = top in OUTSIDE[layer]
        is_widget = any(module == name or module.startswith(name + ".") for name in WIDGET_MODULES)
        if not allowed or (is_widget and layer in {"bridge", "processing"}):
            wrong.add(module)
    return wrong


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_only_from_the_layers_above_it(path: Path) -> None:
    assert wrong_imports(path) == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_belongs_to_a_layer_and_names_qt_through_qgis(path: Path) -> None:
    assert layer_of(path) in ABOVE
    assert not [module for module in imported(path) if module.startswith(("PyQt", "PySide", "sip"))]


@pytest.mark.parametrize(
    ("layer", "line"),
    [
        ("core", "import sqlite3"),
        ("core", "from pathlib import Path"),
        ("core", "from ..sync import errors"),
        ("core", "import hiljade_qgis.sync.errors"),
        ("core", "from .. import sync"),
        ("core", "import requests"),
        ("sync", "def f():\n    from qgis.core import QgsProject"),
        ("sync", "from ..bridge.log import start_log"),
        ("sync", "import importlib\nimportlib.import_module('qgis')"),
        ("bridge", "from qgis.PyQt.QtWidgets import QWidget"),
        ("bridge", "from qgis.PyQt import QtWidgets"),
        ("bridge", "from qgis.gui import QgsMapCanvas"),
        ("bridge", "from ..gui.icons import icon"),
        ("processing", "from ..gui.icons import icon"),
        ("gui", "from ..plugin import HiljadePlugin"),
        ("gui", "import shapely"),
    ],
)
def test_a_wrong_import_is_noticed(
    layer: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / PACKAGE / layer / "module.py"
    path.parent.mkdir(parents=True)
    path.write_text(line)
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert wrong_imports(path)
