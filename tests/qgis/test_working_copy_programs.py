"""A working copy edited by the programs that people use: QGIS's buffer, its Processing, OGR, plain SQL."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer, QgsVectorLayerUtils

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.derived import refresh
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Silent, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(9):
        server.put(f"c{number}", 20 + number / 100, 44, name=f"camera {number}", direction="90", other="kept")
    return server


@pytest.fixture
def path(server, tmp_path) -> Path:
    download(server, tmp_path / "cameras.gpkg", About("kinto", URL, "Cameras"), Silent())
    return tmp_path / "cameras.gpkg"


def changes(path: Path) -> list[tuple[str, str | None, list[str]]]:
    """Kind, id and fields of what is pending; the triggers and the audit must agree, and the file must still open."""
    with WorkingCopy.open(path) as copy:
        pending = pending_changes(copy)
        assert pending == audit(copy)
        refresh(copy)
        assert copy.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        trees = "SELECT rtreecheck('rtree_cameras_geom'), rtreecheck('rtree_sectors_geom')"
        assert copy.connection.execute(trees).fetchall() == [("ok", "ok")]
        return [
            (one.kind.value, one.server_id, [] if one.kind is WriteKind.CREATE else [c.field for c in one.changes])
            for one in pending
        ]


@pytest.fixture
def layer(qgis_app, path) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername=cameras", "cameras", "ogr")
    assert layer.isValid()
    return layer


def feature(layer: QgsVectorLayer, server_id: str) -> QgsFeature:
    (found,) = [one for one in layer.getFeatures() if one["server_id"] == server_id]
    return found


def test_ogr_finds_three_layers_and_their_sizes(path):
    source = ogr.Open(str(path))
    names = [source.GetLayer(index).GetName() for index in range(source.GetLayerCount())]
    assert names[:3] == ["cameras", "sectors", "marks"]
    assert not {"hiljade_base", "hiljade_changes", "hiljade_journal"} & set(names)
    assert source.GetLayerByName("cameras").GetFeatureCount() == 9
    assert source.GetLayerByName("cameras").GetExtent() == pytest.approx((20.0, 20.08, 44.0, 44.0), abs=1e-5)


def test_qgis_buffer_edits_are_noticed_once_saved(layer, path):
    layer.startEditing()
    index = layer.fields().indexOf("direction")
    layer.changeAttributeValue(feature(layer, "c1").id(), index, "100")
    layer.changeGeometry(feature(layer, "c2").id(), QgsGeometry.fromPointXY(QgsPointXY(20.5, 44.5)))
    layer.deleteFeature(feature(layer, "c3").id())
    new = QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromPointXY(QgsPointXY(20.6, 44.6)))
    layer.addFeature(new)
    assert changes(path) == []
    assert layer.commitChanges(), layer.commitErrors()
    assert sorted(changes(path), key=str) == [
        ("create", None, []),
        ("delete", "c3", []),
        ("modify", "c1", ["direction"]),
        ("modify", "c2", ["position"]),
    ]


def test_an_undone_edit_is_no_change(layer, path):
    layer.startEditing()
    layer.changeAttributeValue(feature(layer, "c1").id(), layer.fields().indexOf("name"), "x")
    layer.undoStack().undo()
    layer.deleteFeature(feature(layer, "c2").id())
    layer.undoStack().undo()
    layer.commitChanges()
    assert changes(path) == []


def test_a_row_pasted_in_qgis_is_a_new_record(layer, path, server):
    layer.startEditing()
    copied = feature(layer, "c1")
    fields = {i: value for i, value in enumerate(copied.attributes()) if layer.fields().at(i).name() != "fid"}
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, copied.geometry(), fields))
    assert layer.commitChanges(), layer.commitErrors()
    assert changes(path) == [("create", None, [])]
    with WorkingCopy.open(path) as copy:
        assert push(copy, server, "", Silent()).created == 1
    assert len(server.properties()) == 10
    assert changes(path) == []


def test_a_processing_edit_in_place_is_noticed(qgis_processing, layer, path):
    with_edit = layer.startEditing()
    assert with_edit
    for one in list(layer.getFeatures()):
        layer.changeAttributeValue(one.id(), layer.fields().indexOf("operator"), "Grad Beograd")
    layer.commitChanges()
    assert changes(path) == [("modify", f"c{number}", ["operator"]) for number in range(9)]


def test_ogr_updates_appends_and_deletes_are_noticed(path):
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = source.GetLayerByName("cameras")
    layer.SetAttributeFilter("server_id = 'c4'")
    one = layer.GetNextFeature()
    one["height_m"] = 4.5
    layer.SetFeature(one)
    layer.SetAttributeFilter("server_id = 'c5'")
    layer.DeleteFeature(layer.GetNextFeature().GetFID())
    layer.SetAttributeFilter(None)
    new = ogr.Feature(layer.GetLayerDefn())
    new.SetGeometry(ogr.CreateGeometryFromWkt("POINT (20.7 44.7)"))
    new["name"] = "from OGR"
    layer.CreateFeature(new)
    source = layer = new = one = None
    found = sorted(changes(path), key=str)
    assert found == [("create", None, []), ("delete", "c5", []), ("modify", "c4", ["height_m"])]


def test_ogr2ogr_appends_a_file(path, tmp_path):
    table = tmp_path / "new.geojson"
    table.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "appended"},'
        ' "geometry": {"type": "Point", "coordinates": [20.9, 44.9]}}]}'
    )
    gdal.VectorTranslate(str(path), str(table), accessMode="append", layerName="cameras")
    assert changes(path) == [("create", None, [])]


def test_ogr2ogr_update_changes_only_what_differs(path):
    """`ogr2ogr -update -sql`: OGR's SQL writes through the same triggers."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    source.ExecuteSQL("UPDATE cameras SET name = upper(name), direction = '90' WHERE server_id IN ('c1', 'c2')")
    source = None
    assert changes(path) == [("modify", "c1", ["name"]), ("modify", "c2", ["name"])]


def test_ogr2ogr_upsert_keeps_the_record(path, tmp_path):
    changed = tmp_path / "changed.gpkg"
    gdal.VectorTranslate(
        str(changed),
        str(path),
        options="-nln cameras -preserve_fid -sql \"SELECT * FROM cameras WHERE server_id IN ('c1', 'c2')\"",
    )
    connection = sqlite3.connect(changed)
    for name, trigger in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall():
        if "UPDATE" in trigger:
            connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("UPDATE cameras SET name = 'upserted' WHERE server_id = 'c1'")
    connection.commit()
    connection.close()
    gdal.VectorTranslate(str(path), str(changed), options="-upsert -preserve_fid -nln cameras")
    assert changes(path) == [("modify", "c1", ["name"])]


def test_a_spatial_index_made_anew_by_ogr_is_still_ours(path):
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    source.ExecuteSQL("SELECT DisableSpatialIndex('cameras', 'geom')")
    source.ExecuteSQL("SELECT CreateSpatialIndex('cameras', 'geom')")
    source = None
    assert changes(path) == []


def test_another_layer_and_a_new_field_made_by_qgis_are_no_harm(layer, path):
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    source.CreateLayer("notes", source.GetLayerByName("cameras").GetSpatialRef(), ogr.wkbLineString)
    source.GetLayerByName("cameras").CreateField(ogr.FieldDefn("mine", ogr.OFTString))
    source = None
    assert changes(path) == []


def test_a_style_saved_into_the_file_is_no_harm(layer, path):
    layer.saveStyleToDatabase("mine", "", True, "")
    assert changes(path) == []


def test_an_edit_while_qgis_reads_is_not_lost(layer, path):
    """QGIS keeps the file open (WAL); another program writes meanwhile."""
    reading = layer.getFeatures()
    next(reading)
    with WorkingCopy.open(path) as copy:
        copy.connection.execute("UPDATE cameras SET name = 'other program' WHERE server_id = 'c8'")
    assert changes(path) == [("modify", "c8", ["name"])]
    layer.dataProvider().reloadData()
    assert feature(layer, "c8")["name"] == "other program"


def test_what_qgis_writes_is_read_back_as_it_was_meant(layer, path):
    layer.startEditing()
    new = QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromPointXY(QgsPointXY(20.6, 44.6)))
    new["name"], new["height_m"], new["operator"] = "Ђорђе", 3.25, ""
    layer.addFeature(new)
    layer.commitChanges()
    with WorkingCopy.open(path) as copy:
        (one,) = pending_changes(copy)
    assert one.changes == (
        FieldChange("position", None, Position(20.6, 44.6)),
        FieldChange("name", None, "Ђорђе"),
        FieldChange("height_m", None, 3.25),
    )
