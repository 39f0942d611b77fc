"""`hiljade:aimcameras` in place, as QGIS's "Edit features in-place" runs it: one step to undo, the selection alone."""

from __future__ import annotations

import importlib

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingContext,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.processing import aiming
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import GEOD, layer_of, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.working_copies import make_working_copy

BELGRADE = (20.4573, 44.8167)
ALGORITHM = "hiljade:aimcameras"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def cameras(*rows, kind="Point", fields="direction:string,range_m:double"):
    return layer_of(kind, rows, fields=fields)


@pytest.fixture
def in_place(qgis_processing):
    return importlib.import_module("processing.gui.AlgorithmExecutor").execute_in_place_run


@pytest.fixture
def stored(tmp_path, project):
    """Cameras in a GeoPackage, in the project."""
    path = str(tmp_path / "cameras.gpkg")
    memory = cameras(
        (wkt(*BELGRADE), "45", 30.0), (wkt(*BELGRADE), "NE;forward"), (None, "90"), (wkt(*BELGRADE), "180", 30.0)
    )
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(memory, path, project.transformContext(), options)
    layer = QgsVectorLayer(path, "cameras", "ogr")
    assert layer.isValid()
    project.addMapLayer(layer)
    yield layer
    layer.rollBack()


def directions(layer):
    return [feature["direction"] for feature in layer.getFeatures()]


def run_in_place(in_place, layer, feedback=None, named=ALGORITHM, **parameters):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(named)
    context, feedback = QgsProcessingContext(), feedback or Feedback()
    context.setProject(QgsProject.instance())
    given = {"INPUT": layer, "OUTPUT": "memory:", **parameters}
    good, why = algorithm.checkParameterValues(given, context)
    assert good, why
    return in_place(algorithm, given, context=context, feedback=feedback, raise_exceptions=True)


def test_in_place_it_is_offered_for_cameras_alone():
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    for kind in ("Point", "MultiPoint", "PointZ"):
        assert algorithm.supportInPlaceEdit(cameras(kind=kind))
    assert not algorithm.supportInPlaceEdit(cameras(fields="azimuth:string"))
    assert not algorithm.supportInPlaceEdit(layer_of("LineString", [], fields="direction:string"))
    assert not algorithm.supportInPlaceEdit(QgsVectorLayer("None?field=direction:string", "table", "memory"))


def test_in_place_the_selected_ones_are_one_step_to_undo(in_place, stored):
    stored.startEditing()
    stored.selectByIds([1, 2, 3])
    before = [feature.attributes() for feature in stored.getFeatures()]
    feedback = Feedback()
    good, _ = run_in_place(in_place, stored, feedback, ACTION="turn", ANGLE=10, REACH=30)
    assert good
    assert directions(stored) == ["55", "55;forward", "90", "180"]
    assert sorted(stored.selectedFeatureIds()) == [1, 2, 3]
    assert stored.undoStack().count() == 1
    assert stored.undoStack().undoText() == "Aim cameras"
    assert feedback.infos == ["2 camera(s) changed.", "1 camera(s) stayed as they were."]
    assert feedback.warnings == ["1 camera(s) without a position stayed as they were."]
    assert set(stored.editBuffer().changedAttributeValues()) == {1, 2}, "the one that stays is not touched"
    assert stored.editBuffer().changedGeometries() == {}
    stored.undoStack().undo()
    assert [feature.attributes() for feature in stored.getFeatures()] == before
    stored.undoStack().redo()
    assert stored.commitChanges()
    again = QgsVectorLayer(stored.source(), "again", "ogr")
    assert directions(again) == ["55", "55;forward", "90", "180"]
    assert [feature["range_m"] for feature in again.getFeatures()] == [30.0, 30.0, NULL, 30.0]


def test_in_place_cameras_are_moved_and_earlier_edits_stay(in_place, stored):
    stored.startEditing()
    stored.changeAttributeValue(4, stored.fields().lookupField("direction"), "200")
    stored.selectByIds([1])
    run_in_place(in_place, stored, MOVE_DISTANCE=40, MOVE_TOWARDS=180)
    (moved,) = stored.editBuffer().changedGeometries().values()
    point = moved.asPoint()
    assert GEOD.inv(*BELGRADE, point.x(), point.y())[2] == pytest.approx(40.0, abs=0.02)
    assert directions(stored) == ["45", "NE;forward", "90", "200"]
    stored.undoStack().undo()
    assert directions(stored) == ["45", "NE;forward", "90", "200"], "only the last step is undone"


def test_in_place_one_that_fails_takes_back_nothing_of_the_edits_before(in_place, stored, monkeypatch):
    """QGIS rolls the layer back where an algorithm raises."""
    stored.startEditing()
    stored.changeAttributeValue(4, stored.fields().lookupField("direction"), "200")
    monkeypatch.setattr(aiming.FeatureReader, "read", lambda *_: 1 / 0)
    feedback = Feedback()
    good, _ = run_in_place(in_place, stored, feedback, ACTION="turn", ANGLE=10)
    assert good
    assert directions(stored) == ["45", "NE;forward", "90", "200"]
    assert feedback.warnings == ["4 camera(s) stayed as they were by an error; the log says which."]


def test_in_place_in_a_working_copy_only_what_changed_is_pending(in_place, tmp_path, project):
    path = tmp_path / "kamere.gpkg"
    make_working_copy(path)
    layer = QgsVectorLayer(f"{path}|layername=cameras", "cameras", "ogr")
    project.addMapLayer(layer)
    layer.startEditing()
    feedback = Feedback()
    run_in_place(in_place, layer, feedback, ACTION="turn", ANGLE=10, TYPE_FIELD="camera_type")
    assert layer.commitChanges(), layer.commitErrors()
    assert feedback.infos == ["3 camera(s) changed.", "4 camera(s) stayed as they were."]
    with WorkingCopy.open(path) as copy:
        pending = pending_changes(copy)
        assert audit(copy) == pending
    assert [[(one.field, one.before, one.after) for one in camera.changes] for camera in pending] == [
        [("direction", "45", "55")], [("direction", "20-80", "30-90")], [("direction", "90", "100")],
    ]  # fmt: skip


# many at once


@pytest.fixture
def many(tmp_path, project):
    """A working copy of 25 cameras, as the plugin loads it, with an edit that is not saved."""
    path = tmp_path / "kamere.gpkg"
    about = make_working_copy(path, tuple({"camera:type": "fixed", "direction": "10"} for _ in range(25)))
    layer = add_working_copy(project, path, about).cameras
    layer.startEditing()
    layer.changeAttributeValue(25, layer.fields().lookupField("direction"), "200")
    yield layer
    layer.rollBack()


def kept_directions(path):
    kept = path / "kamere.gpkg.before-bulk-change"
    if not kept.exists():
        return None
    with WorkingCopy.open(kept) as copy:
        return {direction for (direction,) in copy.connection.execute("SELECT direction FROM cameras")}


@pytest.mark.parametrize(("count", "kept"), [(19, None), (20, {"10"})])
def test_before_many_are_edited_in_place_the_file_is_kept(in_place, many, tmp_path, count, kept):
    many.selectByIds(list(range(1, count + 1)))
    good, _ = run_in_place(in_place, many, ACTION="turn", ANGLE=10)
    assert good
    assert directions(many).count("20") == count
    assert kept_directions(tmp_path) == kept


@pytest.mark.parametrize(("algorithm", "parameters"), [
    (ALGORITHM, {"ACTION": "turn", "ANGLE": 10}),
    ("hiljade:changefield", {"FIELD": "direction", "ACTION": "set", "VALUE": "90"}),
    ("hiljade:fix", {"RULES": ["direction_unreadable"]}),
])  # fmt: skip
def test_where_the_file_cannot_be_kept_nothing_is_edited_and_nothing_is_lost(
    in_place, many, tmp_path, algorithm, parameters
):
    (tmp_path / "kamere.gpkg.before-bulk-change.part").mkdir()
    if algorithm == "hiljade:fix":
        many.changeAttributeValue(1, many.fields().lookupField("direction"), "NB")
    before = directions(many)
    feedback = Feedback()
    run_in_place(in_place, many, feedback, algorithm, **parameters)
    assert directions(many) == before
    assert many.isEditable()
    assert "200" in before
    assert "nothing was changed" in feedback.errors[-1]


def test_into_a_new_layer_nothing_is_kept(many, tmp_path):
    run(ALGORITHM, {"INPUT": many, "OUTPUT": "memory:", "ACTION": "turn", "ANGLE": 10})
    assert kept_directions(tmp_path) is None
