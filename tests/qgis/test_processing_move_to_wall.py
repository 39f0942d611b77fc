"""`hiljade:movetowall`: cameras moved to walls and poles, against PROJ and GEOS, in any CRS, in place or in a layer."""

from __future__ import annotations

import importlib

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)

from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import (
    EVERYWHERE,
    GEOD,
    WGS84,
    layer_of,
    line_wkt,
    places_of,
    real_cameras,
    real_layer,
    there,
    wkt,
)
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.working_copies import make_working_copy

BELGRADE = (20.4573, 44.8167)
ALGORITHM = "hiljade:movetowall"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def cameras(*rows, crs="EPSG:4326", kind="Point", fields="direction:string"):
    return layer_of(kind, rows, crs, fields)


def moved(layer, *lines, feedback=None, **parameters):
    result = run(ALGORITHM, {"INPUT": layer, "LINES": list(lines), "OUTPUT": "memory:", **parameters}, feedback)
    return list(result["OUTPUT"].getFeatures()), (result["CHANGED"], result["STAYED"])


def refused(layer, **parameters):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    good, why = algorithm.checkParameterValues({"INPUT": layer, "OUTPUT": "memory:", **parameters}, context)
    assert not good
    return why


@pytest.mark.parametrize(("crs", "at"), EVERYWHERE)
@pytest.mark.parametrize("kind", ["LineString", "Polygon", "Point", "MultiPoint"])
def test_to_the_nearest_wall_or_pole_by_metres_on_the_ground(crs, at, kind):
    layer = cameras((wkt(*at), "170"), crs=crs)
    (started,) = places_of(next(layer.getFeatures()), layer)
    foot = there(started, 290.0, 6.0)
    wall = [there(foot, 200.0, 40.0), foot, there(foot, 20.0, 40.0)]
    text = {
        "LineString": line_wkt(*wall),
        "Polygon": "Polygon (({}, {}))".format(
            line_wkt(*wall).partition("(")[2][:-1],
            line_wkt(there(wall[2], 290.0, 30.0), there(wall[0], 290.0, 30.0), wall[0]).partition("(")[2][:-1],
        ),
        "Point": wkt(*foot),
        "MultiPoint": "MultiPoint (({!r} {!r}), ({!r} {!r}))".format(*foot, *there(started, 20, 30)),
    }[kind]
    lines = layer_of(kind, [(text,)], "EPSG:3832")
    (feature,), counts = moved(layer, lines, MAX_DISTANCE=6.1)
    (ended,) = places_of(feature, layer)
    assert GEOD.inv(*ended, *foot)[2] < 0.03
    assert feature["moved_m"] == pytest.approx(6.0, abs=0.03)
    assert feature["direction"] == "170"
    assert counts == (1, 0)
    (feature,), counts = moved(layer, lines, MAX_DISTANCE=5.9)
    assert places_of(feature, layer)[0] == started
    assert feature["moved_m"] == NULL
    assert counts == (0, 1)


def test_those_that_stay_are_counted_with_the_reason_and_keep_every_digit():
    wall = layer_of("LineString", [(line_wkt(there(BELGRADE, 0, 30), there(BELGRADE, 180, 30)),)])
    exact = (BELGRADE[0] + 1.2e-9, BELGRADE[1])
    layer = cameras((wkt(*there(BELGRADE, 90, 5)), "1"), (wkt(*exact), "2"), (wkt(*there(BELGRADE, 90, 11)), "3"),
                    (None, "4"), ("Point EMPTY", "5"), (wkt(20.0, 95.0), "6"))  # fmt: skip
    feedback = Feedback()
    features, counts = moved(layer, wall, feedback=feedback)
    assert counts == (1, 5)
    assert [feature["moved_m"] == NULL for feature in features] == [False, True, True, True, True, True]
    assert (features[1].geometry().asPoint().x(), features[1].geometry().asPoint().y()) == exact
    assert sorted(feedback.warnings) == [
        "1 camera(s) have no wall and no pole that near and were not moved.",
        "3 camera(s) without a position stayed as they were.",
    ]


@pytest.mark.parametrize("kind", ["PointZ", "MultiPointZ"])
def test_heights_and_the_other_points_go_along(kind):
    far = (21.0, 60.0)
    inner = f"({BELGRADE[0]} {BELGRADE[1]} 7)"
    text = f"MultiPointZ ({inner}, ({far[0]} {far[1]} 9))" if kind == "MultiPointZ" else f"PointZ {inner}"
    pole = layer_of("Point", [(wkt(*there(BELGRADE, 60, 8)),)])
    (feature,), _ = moved(cameras((text, "1"), kind=kind), pole)
    vertices = list(feature.geometry().vertices())
    assert [vertex.z() for vertex in vertices] == [7.0, 9.0][: len(vertices)]
    assert GEOD.inv(vertices[0].x(), vertices[0].y(), *there(BELGRADE, 60, 8))[2] < 0.02
    if len(vertices) > 1:
        azimuth, _, distance = GEOD.inv(*far, vertices[1].x(), vertices[1].y())
        assert (azimuth, distance) == (pytest.approx(60.0, abs=0.2), pytest.approx(8.0, abs=0.02))


def test_a_field_of_that_name_is_kept():
    pole = layer_of("Point", [(wkt(*there(BELGRADE, 60, 8)),)])
    (feature,), _ = moved(cameras((wkt(*BELGRADE), "1", 3.5), fields="direction:string,moved_m:double"), pole)
    assert feature["moved_m"] == 3.5
    assert feature["moved_m_2"] == pytest.approx(8.0, abs=0.02)


def test_what_cannot_be_done_is_one_sentence(project):
    table = QgsVectorLayer("None?field=a:string", "Table", "memory")
    project.addMapLayer(table)
    layer = cameras((wkt(*BELGRADE), "1"))
    assert refused(layer, LINES=[table]) == "The layer “Table” has no lines, areas or points; choose another."
    assert refused(layer, LINES=["absent"]) == "Choose the layers that have the walls or the poles."
    assert refused(layer, LINES=[]) == "Choose the layers that have the walls or the poles."


@pytest.mark.parametrize("value", [0, -1, 1001, "near"])
def test_distances_out_of_range_are_refused(value):
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    assert not algorithm.parameterDefinition("MAX_DISTANCE").checkValueIsAcceptable(value)


def test_it_stops_when_cancelled():
    feedback = Feedback()
    feedback.cancel()
    pole = layer_of("Point", [(wkt(*there(BELGRADE, 60, 8)),)])
    layer = cameras(*[(wkt(*BELGRADE), str(n)) for n in range(300)])
    assert moved(layer, pole, feedback=feedback) == ([], (0, 0))


def test_in_place_the_layer_keeps_its_fields_and_it_is_one_step_to_undo(tmp_path, project, qgis_processing):
    in_place = importlib.import_module("processing.gui.AlgorithmExecutor").execute_in_place_run
    path = tmp_path / "kamere.gpkg"
    make_working_copy(path)
    layer = QgsVectorLayer(f"{path}|layername=cameras", "cameras", "ogr")
    pole = layer_of("Point", [(wkt(*there((20.45, 44.81), 90, 7)),)])
    project.addMapLayers([layer, pole])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    assert algorithm.supportInPlaceEdit(layer)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    given = {"INPUT": layer, "OUTPUT": "memory:", "LINES": [pole.id()], "MAX_DISTANCE": 10}
    assert algorithm.checkParameterValues(given, context)[0]
    layer.startEditing()
    good, _ = in_place(algorithm, given, context=context, feedback=feedback, raise_exceptions=True)
    assert good
    assert layer.undoStack().count() == 1
    assert feedback.infos == ["1 camera(s) changed.", "6 camera(s) stayed as they were."]
    assert layer.editBuffer().changedAttributeValues() == {}
    layer.undoStack().undo()
    assert layer.editBuffer().changedGeometries() == {}
    layer.undoStack().redo()
    assert layer.commitChanges(), layer.commitErrors()
    with WorkingCopy.open(path) as copy:
        (change,) = pending_changes(copy)
        assert audit(copy) == [change]
    ((field, before, after),) = [(one.field, one.before, one.after) for one in change.changes]
    assert field == "position"
    assert GEOD.inv(*before, *after)[2] == pytest.approx(7.0, abs=0.02)


def test_real_cameras_are_moved_to_the_walls_of_helsinki():
    """None is nearer, by GEOS in the city's CRS."""
    layer = real_cameras("helsinki_centre", "EPSG:3879")
    walls = real_layer("helsinki_centre/buildings.geojson")
    features, (changed, stayed) = moved(layer, walls, MAX_DISTANCE=20)
    assert changed + stayed == 221
    assert changed > 90
    to_city = QgsCoordinateTransform(WGS84, QgsCoordinateReferenceSystem("EPSG:3879"), QgsProject.instance())
    outlines = []
    for wall in walls.getFeatures():
        outline = QgsGeometry(wall.geometry().constGet().boundary())
        outline.transform(to_city)
        outlines.append(outline)
    outlines = QgsGeometry.collectGeometry(outlines)
    for before, after in zip(layer.getFeatures(), features):
        nearest = outlines.distance(before.geometry())
        if after["moved_m"] != NULL:
            assert after["moved_m"] == pytest.approx(nearest, abs=0.02)
            assert outlines.distance(after.geometry()) < 0.02
        else:
            assert nearest < 0.02 or nearest > 19.9
            assert after.geometry().equals(before.geometry())
