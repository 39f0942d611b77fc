"""A page that is kept in a project: the same page where there is no plugin, and nothing in it that was withheld."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.compatibility import TEXT, field
from hiljade_qgis.bridge.layers import add_working_copy, working_copies
from hiljade_qgis.bridge.printing import kept_layout
from hiljade_qgis.bridge.printing.export import export
from hiljade_qgis.sync.errors import DiskFull
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.printed_copies import ATTRIBUTION, copy_of, copy_of_helsinki
from tests.qgis.printed_page import shapes_in, text_of
from tests.qgis.processing_provider import provider_in_registry, run
from tests.shared_data import shared_data

LON, LAT = 20.4612, 44.8128
SECRET, SECRET_NOTE = "Tajna firma", "tajna beleška"
CAMERAS = [
    (LON, LAT, {"camera:type": "fixed", "camera:direction": "340-20", "hiljade:range": "30", "name": SECRET}),
    (LON + 0.0004, LAT, {"camera:type": "dome", "operator": SECRET, "note": SECRET_NOTE, "hiljade:status": "verified"}),
]
SCRIPT = """
import sys
from qgis.core import Qgis, QgsApplication, QgsLayoutExporter, QgsProject
application = QgsApplication([], True)
application.initQgis()
project = QgsProject.instance()
assert project.read(sys.argv[1])
assert all(layer.isValid() for layer in project.mapLayers().values())
(layout,) = project.layoutManager().printLayouts()
settings = QgsLayoutExporter.SvgExportSettings()
settings.forceVectorOutput = True
settings.exportMetadata = False
settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
assert QgsLayoutExporter(layout).exportToSvg(sys.argv[2], settings) == QgsLayoutExporter.Success
assert not any(name.startswith("hiljade") for name in sys.modules)
project.clear()
application.exitQgis()
"""


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def copy(tmp_path, project):
    (tmp_path / "copy").mkdir()
    return copy_of(tmp_path / "copy/kamere.gpkg", CAMERAS, "Kamere")


@pytest.fixture
def saved(tmp_path, project):
    """The project, saved in a folder of its own."""
    (tmp_path / "project").mkdir()
    assert project.write(str(tmp_path / "project/grad.qgz"))
    return project


def kept(copy, path, feedback=None, **more):
    given = {"WORKING_COPY": str(copy), "OUTPUT": str(path), "LANGUAGE": "en", "KEEP": True, **more}
    result = run("hiljade:printmap", given, feedback)
    return QgsProject.instance().layoutManager().layoutByName(result["LAYOUT"])


def assert_same_shapes(there, page):
    """What is drawn on both pages is the same, within 0.05 mm; a page's scale bar is measured on its own ellipsoid."""
    ours, theirs = shapes_in(page), shapes_in(there)
    assert len(ours) > 20
    assert [(one.fill, one.stroke, len(one.points)) for one in theirs] == [
        (one.fill, one.stroke, len(one.points)) for one in ours
    ]
    for one, other in zip(theirs, ours):
        assert one.points == [pytest.approx(point, abs=0.05) for point in other.points]


def streets():
    layer = QgsVectorLayer("LineString?crs=EPSG:4326&field=name:string", "Ulice", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"LineString ({LON - 0.001} {LAT}, {LON + 0.001} {LAT + 0.0001})"))
    feature.setAttribute("name", "Nemanjina")
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def group_in(project):
    (group,) = [one for one in project.layerTreeRoot().findGroups() if one.name().startswith("Print: ")]
    return group


@pytest.mark.parametrize("template", ["poster", "figure", "field_sheet", "leaflet"])
def test_the_same_page_is_printed_without_the_plugin(template, copy, saved, tmp_path):
    page, there = tmp_path / "page.svg", tmp_path / "there.svg"
    kept(copy, page, TEMPLATE=template, TITLE="Nemanjina: kamere", BASE=[streets()])
    assert saved.write()
    moved = tmp_path / "moved"
    os.rename(tmp_path / "project", moved)  # paths are relative
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    environment = {**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [python, str(script), str(moved / "grad.qgz"), str(there)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert_same_shapes(there, page)
    assert text_of(there) == text_of(page)
    assert "Nemanjina: kamere" in text_of(there)
    if template == "leaflet":  # its table is on the back
        table = text_of(page.with_name("page_2.svg"))
        assert SECRET in table
        assert text_of(there.with_name("there_2.svg")) == table


def test_it_stands_in_a_group_that_the_map_does_not_show(copy, saved, tmp_path):
    layer = streets()
    layout = kept(copy, tmp_path / "page.pdf", TITLE="Grad", BASE=[layer])
    group = group_in(saved)
    assert (layout.name(), group.name(), group.isVisible()) == ("Grad", "Print: Grad", False)
    assert [one.name() for one in group.findLayers()][-1] == "Ulice"
    assert all(one.name() for one in group.findLayers())
    assert layer.id() not in [one.layerId() for one in group.findLayers()]
    assert saved.layerTreeRoot().checkedLayers() == [layer]
    (area,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert area.keepLayerSet()
    assert area.crs().authid() == "EPSG:32634"
    assert area.layers() == [one.layer() for one in group.findLayers()]
    (legend,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemLegend)]
    known = {one.layerId() for one in group.findLayers()}
    assert {one.layerId() for one in legend.model().rootGroup().findLayers()} <= known
    assert legend.linkedMap() is area
    file = tmp_path / "project/Grad.print.gpkg"
    assert file.is_file()
    assert all(one.layer().dataProvider().name() == "ogr" for one in group.findLayers())
    rights = [one.layer().metadata().rights() for one in group.findLayers() if one.layer() is not area.layers()[-1]]
    assert all(one == [ATTRIBUTION] for one in rights)
    assert working_copies(saved) == []  # what is kept is none


def test_nothing_withheld_is_in_what_is_kept(copy, saved, tmp_path):
    kept(copy, tmp_path / "page.pdf", REDACT=["labels", "move_unverified"])
    assert saved.write()
    folder = tmp_path / "project"
    held = b"".join(one.read_bytes() for one in folder.iterdir())
    import zipfile

    with zipfile.ZipFile(folder / "grad.qgz") as zipped:
        held += b"".join(zipped.read(name) for name in zipped.namelist())
    for secret in (SECRET, SECRET_NOTE):
        assert secret.encode() not in held
    with sqlite3.connect(folder / "Kamere.print.gpkg") as connection:
        tables = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")]
    connection.close()
    assert tables
    assert all(name.startswith("printed_") for name in tables)
    cameras = QgsVectorLayer(f"{folder / 'Kamere.print.gpkg'}|layername=printed_cameras", "c", "ogr")
    at = [feature.geometry().asPoint() for feature in cameras.getFeatures()]
    assert not any(abs(point.x() - LON) < 1e-6 and abs(point.y() - LAT) < 1e-6 for point in at)
    kept(copy, tmp_path / "page.pdf", TITLE="With names")  # it is the choice that keeps it out
    assert SECRET.encode() in (folder / "With_names.print.gpkg").read_bytes()


def test_of_a_base_map_in_memory_only_what_is_drawn_is_kept(copy, saved, tmp_path):
    """Somebody may have copied cameras into a layer in memory."""
    dots = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string&field=operator:string", "Dots", "memory")
    feature = QgsFeature(dots.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"Point ({LON} {LAT})"))
    feature.setAttributes([SECRET, SECRET])
    dots.dataProvider().addFeatures([feature])
    ways = streets()
    assert ways.dataProvider().addAttributes([field("note", TEXT)])
    ways.updateFields()
    ways.dataProvider().changeAttributeValues({1: {1: SECRET_NOTE}})
    saved.addMapLayer(dots)
    layout = kept(copy, tmp_path / "page.svg", BASE=[dots, ways], REDACT=["labels"], SCALE=500, TITLE="Grad")
    held = (tmp_path / "project/Grad.print.gpkg").read_bytes()
    assert SECRET.encode() not in held
    assert SECRET_NOTE.encode() not in held
    assert b"Nemanjina" in held  # the street's name is on the page
    again = tmp_path / "again.svg"
    export(layout, again, 300.0)
    assert "Nemanjina" in "".join(text_of(again).split())
    assert_same_shapes(again, tmp_path / "page.svg")


def test_a_layer_of_another_working_copy_under_the_page_is_none_to_edit(copy, saved, tmp_path):
    other = copy_of(tmp_path / "other.gpkg", [(LON, LAT, {})], "Other")
    with WorkingCopy.open(other) as opened:
        layers = add_working_copy(saved, other, opened.about)
    kept(copy, tmp_path / "page.pdf", BASE=[layers.cameras])
    saved.removeMapLayers([one.id() for one in layers.present()])
    assert working_copies(saved) == []


def test_who_made_the_project_is_not_in_what_qgis_exports(copy, saved, tmp_path):
    metadata = saved.metadata()
    metadata.setAuthor("Pera Perić")
    saved.setMetadata(metadata)
    layout = kept(copy, tmp_path / "page.pdf")
    assert not layout.customProperty("pdfIncludeMetadata")  # what QGIS's layout window asks the layout
    assert not layout.customProperty("svgIncludeMetadata")


def test_two_pages_of_one_name_stand_beside_each_other(copy, saved, tmp_path):
    first, second = kept(copy, tmp_path / "page.pdf"), kept(copy, tmp_path / "page.pdf", LOOK="night")
    assert (first.name(), second.name()) == ("Kamere", "Kamere (2)")
    assert sorted(one.name for one in (tmp_path / "project").glob("*.gpkg")) == [
        "Kamere.print.gpkg", "Kamere_(2).print.gpkg",
    ]  # fmt: skip


def test_of_a_project_without_a_file_the_page_stands_beside_the_working_copy(copy, project, tmp_path):
    layout = kept(copy, tmp_path / "page.svg")
    assert (copy.parent / "Kamere.print.gpkg").is_file()
    again = tmp_path / "again.svg"
    export(layout, again, 300.0)
    assert_same_shapes(again, tmp_path / "page.svg")


def test_a_page_of_nothing_needs_no_file(copy, saved, tmp_path):
    layout = kept(copy, tmp_path / "page.pdf", EXTENT="21,21.01,45,45.01 [EPSG:4326]")
    assert layout is not None
    assert list((tmp_path / "project").glob("*.gpkg")) == []


def test_taken_away_again_nothing_of_it_is_left(copy, saved, tmp_path):
    layout = kept(copy, tmp_path / "page.pdf")
    saved.layoutManager().removeLayout(layout)
    group = group_in(saved)
    saved.removeMapLayers([one.layerId() for one in group.findLayers()])
    saved.layerTreeRoot().removeChildNode(group)
    assert (saved.mapLayers(), saved.layoutManager().layouts()) == ({}, [])


def test_where_it_can_not_be_written_nothing_is_added(copy, saved, tmp_path, monkeypatch):
    def full(layers, tables, file, whole, project):
        raise DiskFull(file)

    monkeypatch.setattr(kept_layout, "_write", full)
    with pytest.raises(QgsProcessingException):
        kept(copy, tmp_path / "page.pdf")
    assert (saved.mapLayers(), saved.layoutManager().layouts()) == ({}, [])
    assert list((tmp_path / "project").glob("*.gpkg")) == []


def test_what_qgis_can_not_write_leaves_no_file(copy, saved, tmp_path, monkeypatch):
    writer = kept_layout.QgsVectorFileWriter
    broken = lambda *_a: (writer.WriterError.ErrFeatureWriteFailed, "no room", "", "")  # noqa: E731
    monkeypatch.setattr(writer, "writeAsVectorFormatV3", broken)
    with pytest.raises(QgsProcessingException):
        kept(copy, tmp_path / "page.pdf")
    assert saved.mapLayers() == {}
    assert list((tmp_path / "project").glob("*.gpkg")) == []


def test_without_asking_nothing_is_kept(copy, saved, tmp_path):
    result = run("hiljade:printmap", {"WORKING_COPY": str(copy), "OUTPUT": str(tmp_path / "page.pdf")})
    assert "LAYOUT" not in result
    assert saved.layoutManager().layouts() == []


def test_helsinki_with_its_buildings(project, tmp_path):
    copy = copy_of_helsinki(tmp_path / "helsinki.gpkg")
    buildings = QgsVectorLayer(str(shared_data("helsinki_centre/buildings.geojson")), "Buildings")
    assert buildings.isValid()
    project.addMapLayer(buildings)
    layout = kept(copy, tmp_path / "page.svg", BASE=[buildings], LOOK="colour_blind")
    again = tmp_path / "again.svg"
    export(layout, again, 300.0)
    assert_same_shapes(again, tmp_path / "page.svg")
