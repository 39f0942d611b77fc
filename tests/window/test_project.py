"""A project that was made with the plugin, saved by hand, and opened where there is no plugin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from resources.server.layer import put_records
from resources.server.sample_cameras import sample_cameras
from tests.window import steps

pytestmark = [pytest.mark.window, pytest.mark.server]

SCRIPT = Path(__file__).with_name("without_plugin.py")
DIFFERENT_AT_MOST = 0.002
"""Of the pixels: edges of letters may be drawn a shade lighter or darker."""


def test_project_without_the_plugin(person, layer, window_folder):
    put_records(layer.url, layer.auth, sample_cameras())
    user, password = layer.auth
    person.ask("connect", name="Beograd", url=layer.url, user=user, password=password)
    steps.load(person)
    first = next(one for one in sample_cameras() if one["properties"].get("camera:type") == "dome")
    person.zoom_in_on(*first["geometry"]["coordinates"], 4000)
    person.settle()
    project = person.home / "hiljade/beograd.qgz"
    person.key("ctrl+s")
    person.wait("QGIS asks where to save", lambda: person.ask("windows")[0]["modal"])
    person.clear_and_type(str(project))
    person.key("Return")
    person.wait("the project is saved", lambda: project.exists() and not person.ask("state")["dirty"])
    extent = person.ask("map_state")["extent"]
    here = Path(person.ask("draw", path=str(window_folder / "here.png"), extent=extent))
    # Elsewhere: another folder, another home, no plugin.
    elsewhere = window_folder / "elsewhere"
    shutil.copytree(project.parent, elsewhere, ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    seen = without_plugin(elsewhere / project.name, window_folder, extent)
    assert seen["read"]
    assert seen["drawn"]
    assert seen["written"]
    assert not seen["plugin"]
    assert not seen["can_import_plugin"]
    assert len(seen["valid"]) == 4
    assert all(seen["valid"].values())
    assert difference(here, window_folder / "there.png") < DIFFERENT_AT_MOST
    exported = json.loads((window_folder / "cameras.geojson").read_text(encoding="utf-8"))
    assert len(exported["features"]) == len(list(sample_cameras()))
    names = {one["properties"]["name"] for one in exported["features"]}
    assert first["properties"].get("name") in names


def without_plugin(project: Path, folder: Path, extent: list[float]) -> dict:
    """What a QGIS without the plugin sees of a project."""
    command = ["/usr/bin/python3", str(SCRIPT), str(project), str(folder / "there.png")]
    command += [str(folder / "cameras.geojson"), *map(str, extent)]
    home = folder / "home-without"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(home)}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1])


def difference(one: Path, other: Path) -> float:
    """The share of pixels that clearly differ."""
    command = ["compare", "-metric", "AE", "-fuzz", "20%", str(one), str(other), "null:"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode in (0, 1), done.stderr
    return float(done.stderr.split()[0]) / (900 * 600)
