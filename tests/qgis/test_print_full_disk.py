"""A disk that gets full while a page is written: it is told, and the file that was there before stays."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsRectangle, QgsVectorLayer

from hiljade_qgis.bridge.printing.page import Page
from tests.qgis.printed_copies import copy_of_helsinki
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.shared_data import shared_data

_LON, _LAT = 24.945, 60.17
_FREE = (0, 20_000, 150_000)
"""Bytes; each of the files is larger."""


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def small_disk():
    """A file system of three megabytes."""
    folder = Path(tempfile.mkdtemp(prefix="hiljade-disk-"))
    mounted = False
    try:
        if os.geteuid() == 0:
            done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], check=False)
            mounted = done.returncode == 0
        if not mounted:
            pytest.skip("a small file system can only be mounted by root")
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)
        shutil.rmtree(folder)


@pytest.fixture
def given(tmp_path, project):
    base = QgsVectorLayer(str(shared_data("helsinki_centre/buildings.geojson")), "buildings")
    project.addMapLayer(base)
    return {"WORKING_COPY": str(copy_of_helsinki(tmp_path / "helsinki.gpkg")), "BASE": [base]}


def fill(folder, free):
    """Leave so many bytes on its disk."""
    space = os.statvfs(folder)
    (folder / "ballast").write_bytes(b"x" * max(0, space.f_bavail * space.f_frsize - free))


@pytest.mark.parametrize("free", _FREE)
@pytest.mark.parametrize("name", ["a.pdf", "a.svg", "a.png"])
def test_a_map(name, free, given, small_disk):
    (small_disk / name).write_bytes(b"older")
    fill(small_disk, free)
    with pytest.raises(QgsProcessingException, match="no room left on the disk"):
        run("hiljade:printmap", {**given, "OUTPUT": str(small_disk / name)})
    assert (small_disk / name).read_bytes() == b"older"
    assert sorted(os.listdir(small_disk)) == [name, "ballast"]
    assert [one for one in gc.get_objects() if isinstance(one, Page)] == []  # nor are its layers held


@pytest.mark.parametrize("free", [0, 150_000, 800_000])
def test_an_atlas(free, given, small_disk, project):
    areas = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "areas", "memory")
    for number in range(4):
        one = QgsFeature(areas.fields())
        one.setAttribute("name", f"Area {number}")
        box = QgsRectangle(_LON - 0.004, _LAT - 0.004, _LON + 0.004, _LAT + 0.004)
        one.setGeometry(QgsGeometry.fromRect(box))
        areas.dataProvider().addFeatures([one])
    project.addMapLayer(areas)
    (small_disk / "a.pdf").write_bytes(b"older")
    (small_disk / "pages").mkdir()
    fill(small_disk, free)
    feedback = Feedback()
    more = {"AREAS": areas, "NAME_FIELD": "name", "OUTPUT": str(small_disk / "a.pdf"), "FORMAT": "svg"}
    with pytest.raises(QgsProcessingException, match="no room left on the disk"):
        run("hiljade:printatlas", {**given, **more, "FOLDER": str(small_disk / "pages")}, feedback)
    assert (small_disk / "a.pdf").read_bytes() == b"older"
    assert sorted(os.listdir(small_disk)) == ["a.pdf", "ballast", "pages"]
    finished = sorted((small_disk / "pages").iterdir())
    assert all(b"</svg>" in one.read_bytes() for one in finished)
    assert [one for one in feedback.warnings if "finished and stay" in one] == (
        [f"{len(finished)} page(s) are finished and stay, without the list."] if finished else []
    )
