"""What goes into the installable zip, what the gate refuses, and how a checkout is linked into a QGIS profile."""

from __future__ import annotations

import configparser
import importlib
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.shared_data import ROOT

Load = Callable[[str], ModuleType]
METADATA = """[general]
name=Cameras
description=Cameras
about=Cameras
version=1.0
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
author=We
email=we@example.org
icon=icon.svg
homepage=https://example.org
tracker=https://example.org/issues
repository=https://example.org/code
"""


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Load:
    """Imports one of the project's own tools."""
    monkeypatch.syspath_prepend(str(ROOT / ".ci"))
    return importlib.import_module


@pytest.fixture
def zip_of(tmp_path: Path) -> Callable[..., Path]:
    """Makes a zip of a plugin that the gate has nothing against, with files changed, added or (None) left out."""

    def make(top: str = "cameras", **changes: str | None) -> Path:
        files: dict[str, str | None] = {
            "__init__.py": '"""Cameras."""\n',
            "metadata.txt": METADATA,
            "LICENSE": "GPL",
            "icon.svg": "<svg/>",
            **changes,
        }
        path = tmp_path / "plugin.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in files.items():
                if text is not None:
                    archive.writestr(f"{top}/{name}", text)
        return path

    return make


def test_the_zip_holds_the_plugin_in_one_folder_and_not_the_server(tool: Load, tmp_path: Path) -> None:
    made = tool("package").build(tmp_path)
    version = tool("plugin_files").metadata()["version"]
    assert made.name == f"hiljade_qgis.{version}.zip"
    with zipfile.ZipFile(made) as archive:
        names = set(archive.namelist())
        assert all(entry.external_attr >> 16 == 0o100644 for entry in archive.infolist())
    assert {name.split("/")[0] for name in names} == {"hiljade_qgis"}
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "hiljade_qgis").rglob("*.py")}
    assert names >= sources | {
        "hiljade_qgis/metadata.txt",
        "hiljade_qgis/LICENSE",
        "hiljade_qgis/resources/icons/hiljade.svg",
        "hiljade_qgis/resources/styles/cameras.qml",
    }
    unwanted = re.compile(r"resources/server|/tests/|\.pyc$|\.ts$")
    assert not [name for name in names if unwanted.search(name)]


def test_the_same_sources_make_the_same_bytes(tool: Load, tmp_path: Path) -> None:
    one = tool("package").build(tmp_path / "one").read_bytes()
    assert tool("package").build(tmp_path / "two").read_bytes() == one


def test_a_linked_profile_runs_the_checkout_and_keeps_its_settings(tool: Load, tmp_path: Path) -> None:
    make_profile = tool("qgis_profile").make_profile
    profile = make_profile(tmp_path, silent=True, locale="sr@latin")
    settings = profile / "QGIS/QGIS3.ini"
    read = configparser.ConfigParser()
    read.read(settings)
    assert read["PythonPlugins"]["hiljade_qgis"] == "true"
    assert read["locale"]["userLocale"] == "sr@latin"
    plugin = profile / "python/plugins/hiljade_qgis"
    assert (plugin / "core/camera.py").resolve() == ROOT / "hiljade_qgis/core/camera.py"
    assert (plugin / "metadata.txt").resolve() == ROOT / "metadata.txt"
    assert (plugin / "resources/icons/hiljade.svg").is_file()
    settings.write_text("mine")
    (plugin / "gone.py").symlink_to(ROOT / "gone.py")
    make_profile(tmp_path)
    assert settings.read_text() == "mine"
    assert not (plugin / "gone.py").is_symlink()


def test_the_gate_passes_a_plugin_without_fault(tool: Load, zip_of: Callable[..., Path]) -> None:
    pytest.importorskip("bandit", reason="bandit is not installed here (make check installs it)")
    found = tool("gate").check(zip_of())
    assert (found.refused, found.remarks) == ([], [])


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"top": "not-a-module"}, "one top folder"),
        ({"LICENSE": None}, "LICENSE is missing"),
        ({"metadata.txt": None}, "metadata.txt is missing"),
        ({"metadata.txt": METADATA.replace("about=Cameras", "about=")}, "about is missing"),
        ({"metadata.txt": METADATA.replace("author=We", "author=We/You")}, "author has a slash"),
        ({"metadata.txt": METADATA.replace("tracker=https://", "tracker=")}, "tracker is no URL"),
        ({"__pycache__/a.pyc": ""}, "may not be in a plugin"),
        ({"run.py": "def f(text):\n    return eval(text)\n"}, "bandit B307"),
        ({"run.py": "import subprocess\nsubprocess.run('ls', shell=True)\n"}, "bandit B60"),
        ({"key.py": "KEY = 'AKIAIOSFODNN7" + "EXAMPLE'\n"}, "secret "),
        ({"run.py": "def f(:\n"}, "bandit: "),
    ],
    ids=str,
)
def test_the_gate_refuses(
    tool: Load, zip_of: Callable[..., Path], changes: dict[str, str | None], refusal: str
) -> None:
    pytest.importorskip("bandit", reason="bandit is not installed here (make check installs it)")
    found = tool("gate").check(zip_of(**changes))
    assert [line for line in found.refused if refusal in line], found.refused


def test_a_percent_sign_that_would_break_the_upload_breaks_the_gate(tool: Load, zip_of: Callable[..., Path]) -> None:
    with pytest.raises(configparser.InterpolationError):
        tool("gate").check(zip_of(**{"metadata.txt": METADATA + "tags=50% cameras\n"}))


def test_the_version_stands_in_the_metadata_alone(tool: Load) -> None:
    version = tool("plugin_files").metadata()["version"]
    named = [
        path
        for folder in ("hiljade_qgis", ".ci", "resources/server")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ""} and path.is_file() and f'"{version}"' in path.read_text(encoding="utf-8")
    ]
    assert named == []
    assert version not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed here")
def test_make_alone_lists_every_target() -> None:
    environment = {name: text for name, text in os.environ.items() if not name.startswith("MAKE")}
    listed = subprocess.run(["make"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z0-9-]+):", makefile, re.MULTILINE)
    assert re.findall(r"^make ([a-z0-9-]+) +\S", listed, re.MULTILINE) == targets
    assert set(targets) == set(re.search(r"^\.PHONY: (.*)", makefile, re.MULTILINE).group(1).split())
