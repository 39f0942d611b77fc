"""A working copy as layers of a project."""

from __future__ import annotations

import re
import sqlite3
import zipfile

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from hiljade_qgis.bridge import layers
from hiljade_qgis.bridge.compatibility import is_null
from hiljade_qgis.bridge.layers import add_working_copy, working_copies
from hiljade_qgis.core.camera import FIELDS
from hiljade_qgis.sync.errors import NotAWorkingCopy
from hiljade_qgis.sync.pending import audit
from hiljade_qgis.sync.working_copy import WorkingCopy

from .working_copies import CAMERAS, make_working_copy


@pytest.fixture
def loaded(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    about = make_working_copy(path)
    return add_working_copy(project, path, about), about, path


def test_one_group_with_three_layers_cameras_on_top(project, loaded):
    copy, about, _ = loaded
    [group] = project.layerTreeRoot().findGroups()
    assert group.name() == "Kamere Beograda"
    assert [node.layer() for node in group.findLayers()] == [copy.cameras, copy.marks, copy.sectors]
    assert [layer.name() for layer in copy.present()] == ["Cameras", "Marks", "Fields of view"]
    assert [layer.featureCount() for layer in copy.present()] == [7, 3, 4]
    assert layers.group_of(project, copy) == group
    assert copy.copy_id == about.copy_id


def test_only_cameras_can_be_edited(loaded):
    copy, _, _ = loaded
    assert [layer.readOnly() for layer in copy.present()] == [False, True, True]
    assert copy.sectors.startEditing() is False


def test_licence_and_attribution_are_in_the_metadata(loaded):
    copy, _, _ = loaded
    for layer in copy.present():
        assert layer.metadata().licenses() == ["ODbL 1.0"]
        assert layer.metadata().rights() == ["© OpenStreetMap contributors"]
    assert copy.cameras.metadata().title() == "Kamere Beograda: Cameras"


@pytest.mark.parametrize("ending", ["qgz", "qgs"])
def test_found_again_after_the_project_was_saved_and_reopened(project, loaded, tmp_path, ending):
    file = tmp_path / f"project.{ending}"
    assert project.write(str(file))
    text = zipfile.ZipFile(file).read("project.qgs").decode() if ending == "qgz" else file.read_text("utf-8")
    assert "./copy.gpkg|layername=cameras" in text
    assert str(tmp_path) not in re.sub(r"<homePath[^>]*>|<saveUser.*", "", text).replace(str(file), "")
    assert "python" not in text.lower().replace("pythonmacro", "")

    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for name in (file.name, "copy.gpkg"):
        (moved / name).write_bytes((tmp_path / name).read_bytes())
    other = QgsProject()
    assert other.read(str(moved / file.name))
    [copy] = working_copies(other)
    assert (copy.path, copy.copy_id) == (moved / "copy.gpkg", loaded[0].copy_id)
    assert [layer.isValid() for layer in copy.present()] == [True, True, True]
    assert copy.sectors.readOnly()
    assert layers.working_copy_of(other, copy.marks) == copy


def test_a_style_stored_in_the_file_is_not_used(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    about = make_working_copy(path)
    strange = QgsVectorLayer(f"{path}|layername=cameras", "x", "ogr")
    strange.setMapTipTemplate("<script>stored()</script>")
    assert strange.saveStyleToDatabase("x", "", True, "") in ("", None)
    del strange
    copy = add_working_copy(project, path, about)
    assert "stored()" not in copy.cameras.mapTipTemplate()
    assert copy.cameras.renderer().type() == "RuleRenderer"


def test_a_file_that_is_no_working_copy_adds_nothing(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    about = make_working_copy(tmp_path / "good.gpkg")
    path.write_bytes(b"nothing")
    with pytest.raises(NotAWorkingCopy):
        add_working_copy(project, path, about)
    assert project.mapLayers() == {}


def test_layers_that_the_user_added_count_as_edited(project, loaded, tmp_path):
    copy, _, path = loaded
    linked = tmp_path / "link.gpkg"
    linked.symlink_to(path)
    own = QgsVectorLayer(f"{linked}|layername=cameras", "mine", "ogr")
    project.addMapLayer(own)
    assert layers.edited_layers(project, path) == []
    assert own.startEditing()
    assert layers.edited_layers(project, path) == [own]
    assert len(layers.layers_on(project, path)) == 4
    own.rollBack()
    assert [one.cameras for one in working_copies(project)] == [copy.cameras]


def test_layers_of_other_kinds_are_left_alone(project, loaded):
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "memory", "memory"))
    assert layers.file_of(None) is None
    assert layers.file_of(project.mapLayersByName("memory")[0]) is None
    assert len(working_copies(project)) == 1
    assert layers.working_copy_of(project, project.mapLayersByName("memory")[0]) is None


def test_a_layer_that_was_taken_out_is_missing_not_wrong(project, loaded):
    project.removeMapLayer(loaded[0].marks.id())
    [copy] = working_copies(project)
    assert copy.marks is None
    assert copy.cameras is loaded[0].cameras


def test_reload_shows_what_others_wrote(project, loaded):
    copy, _, path = loaded
    with WorkingCopy.open(path) as opened, opened.transaction() as connection:
        connection.execute("UPDATE cameras SET name = 'other' WHERE fid = 1")
        connection.execute("DELETE FROM cameras WHERE fid = 7")
    layers.reload(project, path)
    assert copy.cameras.getFeature(1)["name"] == "other"
    assert copy.cameras.featureCount() == len(CAMERAS) - 1


def test_reload_keeps_what_is_selected_and_still_there(project, loaded):
    copy, _, path = loaded
    copy.cameras.selectByIds([2, 7])
    with WorkingCopy.open(path) as opened, opened.transaction() as connection:
        connection.execute("DELETE FROM cameras WHERE fid = 7")
    layers.reload(project, path)
    assert copy.cameras.selectedFeatureIds() == [2]


def test_edits_of_every_kind_arrive_as_pending_changes(project, loaded):
    copy, _, path = loaded
    cameras = copy.cameras
    cameras.startEditing()
    cameras.changeAttributeValue(1, cameras.fields().lookupField("direction"), "100")
    cameras.deleteFeature(2)
    new = QgsFeature(cameras.fields())
    new.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.5, 44.8)))
    new["camera_type"] = "dome"
    assert cameras.addFeature(new)
    assert cameras.commitChanges(), cameras.commitErrors()
    with WorkingCopy.open(path) as opened:
        found = {change.kind.name: change for change in audit(opened)}
    assert found.keys() == {"CREATE", "MODIFY", "DELETE"}
    assert [(one.field, one.before, one.after) for one in found["MODIFY"].changes] == [("direction", "45", "100")]


def test_the_layer_has_every_field_and_no_unknown_is_a_zero(loaded):
    cameras = loaded[0].cameras
    assert {field.column for field in FIELDS} < set(cameras.fields().names())
    first = cameras.getFeature(1)
    assert is_null(first["range_m"])
    assert is_null(first["operator"])


def test_file_is_closed_when_the_layers_are_gone(project, loaded):
    path = loaded[2]
    project.clear()
    with sqlite3.connect(path) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
