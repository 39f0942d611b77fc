"""`hiljade:matchlist`: pairs and lone records as rows and lines, what they say of the two, and what can be quoted."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QTime

from hiljade_qgis.bridge import list_comparison
from hiljade_qgis.core import list_matching, most_pairs
from hiljade_qgis.core.list_decisions import Decided, Decision, ListPair
from hiljade_qgis.processing import written_layer
from hiljade_qgis.sync.list_pairs import NamedPair, decide
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import EVERYWHERE, GEOD, layer_of, places_of, real_cameras, there, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.working_copies import make_working_copy

BELGRADE = (20.4573, 44.8167)
OURS = "name:string,operator:string,height_m:double"
THEIRS = "id:integer,operator:string,visina:string"
SAID = ["match", "distance_m", "score", "differences", "ours_fid", "theirs_fid"]


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def east(metres):
    return wkt(*there(BELGRADE, 90, metres))


def ours(*rows, crs="EPSG:4326", kind="Point", fields=OURS):
    return layer_of(kind, rows, crs, fields)


def theirs(*rows, crs="EPSG:4326", kind="Point", fields=THEIRS):
    return layer_of(kind, rows, crs, fields)


def match(layer, listed, feedback=None, **parameters):
    """The rows of the output, and the lines."""
    asked = {"INPUT": layer, "LIST": listed, "OUTPUT": "memory:", "LINES": "memory:", **parameters}
    result = run("hiljade:matchlist", asked, feedback)
    output, lines = result["OUTPUT"], result["LINES"]
    assert output.crs().authid() == lines.crs().authid() == "EPSG:4326"
    assert output.wkbType() == QgsWkbTypes.Type.Point
    assert lines.wkbType() == QgsWkbTypes.Type.MultiLineString
    rows, drawn = list(output.getFeatures()), list(lines.getFeatures())
    said = [row["match"] for row in rows]
    for name, count in (("MATCHED", "matched"), ("ONLY_OURS", "only_ours"), ("ONLY_THEIRS", "only_theirs")):
        assert result[name] == said.count(count)
    assert len(drawn) == result["MATCHED"]
    return rows, drawn


def said(rows):
    return [(row["match"], row["ours_fid"] or None, row["theirs_fid"] or None) for row in rows]


def at(feature):
    point = feature.geometry().asPoint()
    return point.x(), point.y()


def line_parts(feature):
    return [[(point.x(), point.y()) for point in part] for part in feature.geometry().asMultiPolyline()]


def test_pairs_and_lone_ones_as_rows_and_lines():
    layer = ours((east(0), "a", "MUP", 3.0), (east(500), "b", NULL, NULL), (east(1000), "c", "Grad", 4.5))
    listed = theirs((east(1012), 71, "grad", "4.50"), (east(2000), 72, "MUP", NULL), (east(9), 73, "Општина", "5"))
    rows, lines = match(layer, listed, FIELDS=["operator"], LIST_NAMES="height_m=visina")
    assert [row["match"] for row in rows] == ["matched", "only_ours", "matched", "only_theirs"]
    assert [row["name"] for row in rows] == ["a", "b", "c", NULL]
    assert [row["list_id"] for row in rows] == [73, NULL, 71, 72]
    assert [row["ours_fid"] for row in rows] == [1, 2, 3, NULL]
    assert [row["theirs_fid"] for row in rows] == [3, NULL, 1, 2]
    assert [row["distance_m"] for row in rows] == [pytest.approx(9, abs=1e-4), NULL, pytest.approx(12, abs=1e-4), NULL]
    assert [row["differences"] for row in rows] == ["operator: MUP → Општина; height_m: 3 → 5", NULL, NULL, NULL]
    assert [row["score"] for row in rows] == [
        pytest.approx(0.7 / 2, abs=1e-5), NULL, pytest.approx((0.6 + 1) / 2, abs=1e-5), NULL,
    ]  # fmt: skip
    for row, metres in zip(rows, (0, 500, 1000, 2000)):
        assert at(row) == pytest.approx(there(BELGRADE, 90, metres), abs=1e-9)
    assert [(line["ours_fid"], line["theirs_fid"]) for line in lines] == [(1, 3), (3, 1)]
    for line, row in zip(lines, (rows[0], rows[2])):
        assert (line["distance_m"], line["score"]) == (row["distance_m"], row["score"])
        ((start, end),) = line_parts(line)
        assert start == pytest.approx(at(row), abs=1e-12)
        assert GEOD.inv(*start, *end)[2] == pytest.approx(row["distance_m"], abs=1e-5)


def test_as_many_as_can_be_before_the_nearest():
    rows, _ = match(ours((east(0),), (east(20),)), theirs((east(18),), (east(45),)))
    assert said(rows) == [("matched", 1, 1), ("matched", 2, 2)]


def test_the_columns_and_names_that_clash():
    layer = ours((east(0), "x", 8.0), fields="MATCH:string,theirs_fid:double")
    listed = theirs((east(0), 5, "y", "z"), fields="theirs_fid:integer,match:string,list_match:string")
    rows, _ = match(layer, listed)
    assert [field.name() for field in rows[0].fields()] == [
        *SAID, "MATCH_2", "theirs_fid_2", "list_theirs_fid", "list_match", "list_list_match",
    ]  # fmt: skip
    assert rows[0].attributes() == ["matched", 0.0, 1.0, NULL, 1, 1, "x", 8.0, 5, "y", "z"]


def test_a_result_can_be_matched_again():
    first = run("hiljade:matchlist", {"INPUT": ours((east(0), "a")), "LIST": theirs((east(3), 1)), "OUTPUT": "memory:"})
    rows, _ = match(first["OUTPUT"], theirs((east(1), 2)))
    assert [rows[0][name] for name in ("match", "match_2", "list_id", "list_id_2")] == ["matched", "matched", 1, 2]


@pytest.mark.parametrize(("crs", "place"), EVERYWHERE)
def test_on_the_ground_in_any_crs(crs, place):
    listed = [there(place, azimuth, 29.99) for azimuth in (10, 100, 190, 280)]
    far = there(place, 100, 30.01)
    for number, one in enumerate(listed):
        layer = ours((wkt(*place),), crs=crs)
        rows, lines = match(layer, theirs((wkt(*far),), (wkt(*one), number), crs="EPSG:3832"))
        assert said(rows) == [("matched", 1, 2), ("only_theirs", None, 1)]
        assert rows[0]["distance_m"] == pytest.approx(29.99, abs=1e-3)
        (start,) = places_of(next(layer.getFeatures()), layer)
        assert at(rows[0]) == pytest.approx(start, abs=1e-9)
        parts = line_parts(lines[0])
        assert parts[0][0] == pytest.approx(start, abs=1e-9)
        assert parts[-1][-1] == pytest.approx(one, abs=1e-9)
        drawn = sum(GEOD.inv(*begin, *end)[2] for begin, end in parts)
        assert drawn == pytest.approx(29.99, abs=1e-3), "not round the world"
        assert len(parts) == (2 if abs(start[0] - one[0]) > 180 else 1)


def test_the_lines_are_only_drawn_where_they_are_wanted():
    result = run("hiljade:matchlist", {"INPUT": ours((east(0),)), "LIST": theirs((east(3),)), "OUTPUT": "memory:"})
    assert set(result) == {"OUTPUT", "MATCHED", "ONLY_OURS", "ONLY_THEIRS"}


def test_two_in_the_same_place_are_a_row_without_a_line():
    rows, (line,) = match(ours((east(0),)), theirs((east(0),)))
    assert rows[0]["distance_m"] == 0.0
    assert rows[0]["score"] == 1.0
    assert line.geometry().isNull()


def test_the_points_of_multipoints_are_records_each():
    far = there(BELGRADE, 90, 100)
    two = f"MultiPoint (({BELGRADE[0]!r} {BELGRADE[1]!r}), ({far[0]!r} {far[1]!r}))"
    rows, _ = match(ours((two, "a"), kind="MultiPoint"), theirs((east(101), 1), (east(2), 2)))
    assert said(rows) == [("matched", 1, 2), ("matched", 1, 1)]
    assert [row["name"] for row in rows] == ["a", "a"]


def test_points_with_height_and_layers_without_crs():
    listed = theirs((east(3),))
    listed.setCrs(QgsCoordinateReferenceSystem())
    feedback = Feedback()
    layer = ours((f"PointZ ({BELGRADE[0]} {BELGRADE[1]} 120)",), kind="PointZ")
    rows, _ = match(layer, listed, feedback)
    assert rows[0]["distance_m"] == pytest.approx(3, abs=1e-3)
    assert feedback.warnings == ["The layer has no CRS; it is taken to be in EPSG:4326."]


def test_what_can_be_quoted_and_what_was_left_out(tmp_path):
    report = tmp_path / "report.json"
    layer = ours(*((east(metres), "a") for metres in (0, 100, 200, 900)), (None, "e"), ("Point EMPTY", "f"))
    listed = theirs((east(1),), (east(105),), (east(203),), (east(400),), (east(401),), (wkt(20.0, 95.0),))
    feedback = Feedback()
    asked = {"INPUT": layer, "LIST": listed, "FIELDS": "operator", "LIST_NAMES": "name=visina", "OUTPUT": "memory:"}
    result = run("hiljade:matchlist", {**asked, "MAX_DISTANCE": 20, "REPORT": str(report)}, feedback)
    assert (result["MATCHED"], result["ONLY_OURS"], result["ONLY_THEIRS"], result["REPORT"]) == (3, 1, 2, str(report))
    assert feedback.infos == [
        "3 of 4 camera(s) of the community stand on the list; 1 do not.",
        "2 of 5 camera(s) on the list were not found.",
        "The two of a pair are 3.0 m apart at the median, 5.0 m at most.",
    ]
    assert feedback.warnings == [
        "2 camera(s) without a position were left out.",
        "1 camera(s) of the list without a position were left out.",
    ]
    assert json.loads(report.read_text(encoding="utf-8")) == {
        "ours": 4,
        "theirs": 5,
        "matched": 3,
        "only_ours": 1,
        "only_theirs": 2,
        "without_position": {"ours": 2, "theirs": 1},
        "distance_m": {"median": pytest.approx(3, abs=1e-4), "largest": pytest.approx(5, abs=1e-4)},
        "parameters": {
            "input": "l", "list": "l", "max_distance_m": 20.0, "fields": {"operator": "operator", "name": "visina"},
        },
    }  # fmt: skip


def test_nobody_on_one_side_or_both(tmp_path):
    report, feedback = tmp_path / "report.json", Feedback()
    assert match(ours(), theirs(), feedback, REPORT=str(report)) == ([], [])
    assert len(feedback.infos) == 2
    assert json.loads(report.read_text(encoding="utf-8"))["distance_m"] == {"median": None, "largest": None}
    rows, _ = match(ours((east(0),)), theirs())
    assert said(rows) == [("only_ours", 1, None)]
    rows, _ = match(ours(), theirs((east(0),)))
    assert said(rows) == [("only_theirs", None, 1)]


def test_the_same_layer_twice():
    layer = ours((east(0), "a"), (east(5), "b"))
    rows, _ = match(layer, layer, FIELDS="name")
    assert said(rows) == [("matched", 1, 1), ("matched", 2, 2)]
    assert [row["differences"] for row in rows] == [NULL, NULL]


def test_what_one_side_does_not_say_is_no_difference_and_stays_null():
    layer = ours((east(0), NULL, "", 3.0))
    (row,), _ = match(layer, theirs((east(0), 1, "MUP", NULL)), FIELDS="operator", LIST_NAMES="height_m=visina;name=id")
    assert (row["differences"], row["score"]) == (NULL, 1.0)
    assert row.attributes()[6:] == [NULL, "", 3.0, 1, "MUP", NULL]


@pytest.mark.parametrize(
    ("kind", "mine", "other_kind", "other"),
    [
        ("integer", 7, "string", "007"),
        ("double", 2.5, "string", "2.50"),
        ("double", 3e6, "integer", 3000000),
        ("string", "ПОЛИЦИЈА", "string", "policija"),
        ("date", "2026-01-02", "string", "2026-01-02"),
        ("bool", True, "string", "true"),
        ("time", QTime(12, 30), "string", "12:30:00"),
    ],
)
def test_values_of_different_kinds_that_say_the_same(kind, mine, other_kind, other):
    rows, _ = match(
        ours((east(0), mine), fields=f"a:{kind}"), theirs((east(0), other), fields=f"b:{other_kind}"), LIST_NAMES="a=b"
    )
    assert rows[0]["differences"] == NULL
    assert rows[0]["score"] == 1.0


def test_hostile_values_are_shown_on_one_line():
    layer = ours((east(0), "<b>\x1b[2J\n", "=cmd()|x"), fields="a:string,b:string")
    listed = theirs((east(0), "'; DROP TABLE--", "x" * 250), fields="a:string,b:string")
    (row,), _ = match(layer, listed, FIELDS=["a", "b"])
    assert row["differences"] == f"a: <b> [2J → '; DROP TABLE--; b: =cmd()|x → {'x' * 199}…"
    assert row["list_b"] == "x" * 250


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"FIELDS": ["operater"]}, "The layer has no field “operater”; choose another."),
        ({"FIELDS": ["height_m"]}, "The list has no field “height_m”; say what it calls “height_m”: “height_m=…”."),
        ({"LIST_NAMES": "name=naziv"}, "The list has no field “naziv”"),
        ({"LIST_NAMES": "naziv=id"}, "The layer has no field “naziv”"),
        ({"LIST_NAMES": "name"}, "“name” is no list of fields; write ours=theirs, with a semicolon between two."),
        ({"LIST_NAMES": "name="}, "is no list of fields"),
        ({"LIST_NAMES": "name=id;name=operator"}, "is no list of fields"),
    ],
)
def test_fields_that_are_not_there_are_refused(given, sentence):
    with pytest.raises(QgsProcessingException) as told:
        match(ours((east(0),)), theirs((east(0),)), **given)
    assert sentence in str(told.value)


def test_a_field_of_both_that_the_list_names_in_another_way():
    layer = ours((east(0), "a", "MUP", 1.0))
    listed = theirs((east(0), 1, "b", "mup"))
    for name in ("operator", "Operator"):
        (row,), _ = match(layer, listed, FIELDS=["OPERATOR", "operator"], LIST_NAMES=f"{name}=visina")
        assert (row["differences"], row["score"]) == (NULL, 1.0), "compared once, as it was said"


@pytest.mark.parametrize("value", [0, -5, 50_001])
def test_a_distance_out_of_range_is_refused(value):
    algorithm = QgsApplication.processingRegistry().algorithmById("hiljade:matchlist")
    assert not algorithm.parameterDefinition("MAX_DISTANCE").checkValueIsAcceptable(value)


def test_too_many_near_ones_end_in_a_sentence(monkeypatch):
    monkeypatch.setattr(list_matching, "MOST_NEAR", 3)
    with pytest.raises(QgsProcessingException, match="choose a smaller distance"):
        match(ours((east(0),), (east(1),)), theirs((east(0),), (east(1),)))


def test_a_report_that_cannot_be_written_is_found_before_anything_is_done(tmp_path):
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        match(ours((east(0),)), theirs((east(0),)), REPORT=str(tmp_path / "absent" / "report.json"))


def test_only_the_selected_ones(project):
    layer, listed = ours((east(0),), (east(4),)), theirs((east(3),), (east(1),))
    project.addMapLayers([layer, listed])
    layer.selectByIds([2])
    listed.selectByIds([2])
    chosen = [QgsProcessingFeatureSourceDefinition(one.id(), selectedFeaturesOnly=True) for one in (layer, listed)]
    rows, _ = match(*chosen)
    assert said(rows) == [("matched", 2, 2)]


def test_a_geopackage_with_row_keys_of_both_and_points_several_times(tmp_path):
    paths = [str(tmp_path / name) for name in ("ours.gpkg", "theirs.gpkg")]
    two = f"MultiPoint (({BELGRADE[0]!r} {BELGRADE[1]!r}), ({BELGRADE[0]!r} {BELGRADE[1] + 1!r}))"
    for path, layer in zip(paths, (ours((two, "a"), kind="MultiPoint"), theirs((east(3), 9)))):
        run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
    output = str(tmp_path / "out.gpkg")
    result = run("hiljade:matchlist", {"INPUT": paths[0], "LIST": paths[1], "OUTPUT": output})
    assert (result["MATCHED"], result["ONLY_OURS"], result["ONLY_THEIRS"]) == (1, 1, 0)
    rows = list(QgsVectorLayer(output, "out", "ogr").getFeatures())
    assert [(row["match"], row["name"], row["list_id"], row["list_fid"]) for row in rows] == [
        ("matched", "a", 9, 1), ("only_ours", "a", NULL, NULL),
    ]  # fmt: skip


def cancelled_at(monkeypatch, module, name, feedback):
    """Cancel when a function is called."""
    real = getattr(module, name)

    def cancelling(*arguments):
        feedback.cancel()
        return real(*arguments)

    monkeypatch.setattr(module, name, cancelling)


def many(count):
    return ours(*[(east(100 * number),) for number in range(count)]), theirs(*[(east(100 * n),) for n in range(count)])


def test_it_stops_when_cancelled_at_once(tmp_path):
    feedback, report = Feedback(), tmp_path / "report.json"
    feedback.cancel()
    layer, listed = many(20)
    asked = {"INPUT": layer, "LIST": listed, "OUTPUT": "memory:", "LINES": "memory:", "REPORT": str(report)}
    result = run("hiljade:matchlist", asked, feedback)
    assert set(result) == {"OUTPUT", "LINES"}, "no counts: they are not known"
    assert result["OUTPUT"].featureCount() == 0
    assert feedback.infos == []
    assert not report.exists()


@pytest.mark.parametrize(
    ("module", "name"), [(list_matching, "_near"), (list_matching, "assignment"), (most_pairs, "_one_round")]
)
def test_it_stops_while_it_matches(monkeypatch, module, name):
    feedback = Feedback()
    cancelled_at(monkeypatch, module, name, feedback)
    layer, listed = many(20)
    result = run("hiljade:matchlist", {"INPUT": layer, "LIST": listed, "OUTPUT": "memory:"}, feedback)
    assert set(result) == {"OUTPUT"}
    assert result["OUTPUT"].featureCount() == 0
    assert feedback.infos == []


def test_it_stops_between_two_batches(monkeypatch):
    monkeypatch.setattr(written_layer, "_AT_ONCE", 3)
    feedback = Feedback()
    cancelled_at(monkeypatch, list_comparison, "agreement", feedback)
    layer, listed = many(20)
    result = run("hiljade:matchlist", {"INPUT": layer, "LIST": listed, "OUTPUT": "memory:"}, feedback)
    assert set(result) == {"OUTPUT"}
    assert result["OUTPUT"].featureCount() == 3


def test_batches_are_seamless_and_progress_goes_on(monkeypatch):
    monkeypatch.setattr(written_layer, "_AT_ONCE", 7)
    feedback, steps = Feedback(), []
    feedback.progressChanged.connect(steps.append)
    layer, listed = many(1200)
    rows, lines = match(layer, listed, feedback)
    assert said(rows) == [("matched", number, number) for number in range(1, 1201)]
    assert [line["ours_fid"] for line in lines] == [*range(1, 1201)]
    assert steps == sorted(steps)
    assert len(steps) > 50


# what somebody decided


@pytest.fixture
def copy(tmp_path):
    """A working copy of three cameras, 1.6 km apart; row 3 has gone."""
    path = tmp_path / "cameras.gpkg"
    make_working_copy(path, ({"name": "a"}, {"name": "b"}, {"name": "c"}))
    said = {("x", 1): Decision.NOT_SAME, ("far", 2): Decision.SAME, ("x", 3): Decision.SAME, ("y", 1): Decision.UNSURE}
    with WorkingCopy.open(path) as opened:
        decided = {pair: Decided(one, "2026-11-29T10:00:00Z") for pair, one in said.items()}
        decide(opened, {NamedPair("police", ListPair(*pair)): one for pair, one in decided.items()})
        opened.connection.execute("DELETE FROM cameras WHERE fid = 3")
        opened.connection.commit()
    return path


def listed_near(place, *keys_and_metres):
    rows = [(wkt(*there(place, 90, metres)), key) for key, metres in keys_and_metres]
    return layer_of("Point", rows, "EPSG:32634", "broj:string")


def decided_rows(copy, layer, listed, **parameters):
    asked = {"DECISIONS_OF": str(copy), "LIST_KEY": "broj", "LIST_NAME": "police", **parameters}
    rows, _lines = match(layer, listed, **asked)
    names = ("match", "name", "list_broj", "decision")
    return [tuple(None if row[name] == NULL else row[name] for name in names) for row in rows]


def test_decisions_hold(copy):
    cameras = QgsVectorLayer(f"{copy}|layername=cameras", "cameras", "ogr")
    listed = listed_near((20.45, 44.81), ("x", 2), ("y", 9), ("far", 300))
    assert decided_rows(copy, cameras, listed) == [
        ("matched", "a", "y", "unsure"), ("matched", "b", "far", "same"), ("only_theirs", None, "x", None),
    ]  # fmt: skip
    assert decided_rows(copy, cameras, listed, LIST_NAME="another")[0] == ("matched", "a", "x", None)


def test_decisions_hold_in_a_layer_that_was_made_from_the_copy(copy):
    """QGIS numbers the rows of such a layer anew; the column says which they were."""
    cameras = QgsVectorLayer(f"{copy}|layername=cameras", "cameras", "ogr")
    asked = {"INPUT": cameras, "EXPRESSION": "\"fid\" = 2", "OUTPUT": "memory:"}
    some = run("native:extractbyexpression", asked)["OUTPUT"]
    assert decided_rows(copy, some, listed_near((20.45, 44.81), ("far", 0), ("x", 1)))[0] == (
        "matched", "b", "far", "same",
    )  # fmt: skip


def test_a_key_that_two_have_is_nobodys(copy):
    cameras = QgsVectorLayer(f"{copy}|layername=cameras", "cameras", "ogr")
    rows = decided_rows(copy, cameras, listed_near((20.45, 44.81), ("x", 2), ("x", 500)))
    assert rows[0] == ("matched", "a", "x", None)


def test_no_column_without_a_copy_and_a_sentence_for_what_is_none(tmp_path):
    rows, _ = match(ours((east(0),)), theirs((east(0),)), LIST_KEY="id")
    assert rows[0].fields().lookupField("decision") < 0
    (tmp_path / "x.gpkg").write_text("x")
    for asked, sentence in (
        ({"DECISIONS_OF": str(tmp_path / "x.gpkg")}, "x.gpkg is missing, damaged, or no working copy"),
        ({"LIST_KEY": "broj"}, "The list has no field “broj”; choose another."),
    ):
        with pytest.raises(QgsProcessingException, match=r".*") as told:
            match(ours((east(0),)), theirs((east(0),)), **asked)
        assert sentence in str(told.value)


places = st.lists(st.tuples(st.floats(0, 60), st.floats(0, 60)), max_size=8)


@given(places, places)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nobody_is_lost_and_nobody_is_there_twice(mine, other):
    layer, listed = (
        make(*[(wkt(*there(there(BELGRADE, 90, x), 0, y)),) for x, y in made])
        for make, made in ((ours, mine), (theirs, other))
    )
    rows, _ = match(layer, listed, MAX_DISTANCE=25)
    assert sorted(row["ours_fid"] for row in rows if row["ours_fid"]) == [*range(1, len(mine) + 1)]
    assert sorted(row["theirs_fid"] for row in rows if row["theirs_fid"]) == [*range(1, len(other) + 1)]
    for row in rows:
        assert (row["match"] == "matched") == bool(row["ours_fid"] and row["theirs_fid"])
        if row["match"] == "matched":
            assert row["distance_m"] <= 25.0 + 1e-6


def test_real_cameras_moved_about_are_found_again():
    """The cameras of the Bay Area, each moved by 0 to 8 m, in another order: most stand alone, and are found."""
    layer = real_cameras("alpr_bay_area")
    moved, rows = [], []
    for number, feature in enumerate(layer.getFeatures()):
        if number % 7:
            moved.append(number % 9)
            point = there(places_of(feature, layer)[0], 37.3 * number, moved[-1])
            rows.append((wkt(*point), feature["number"], feature["direction"]))
    listed = theirs(*rows[::-1], fields="id:integer,smer:string")
    found, _ = match(layer, listed, LIST_NAMES="direction=smer")
    pairs = [row for row in found if row["match"] == "matched"]
    assert len(pairs) == len(rows)
    assert sum(row["number"] == row["list_id"] for row in pairs) > 0.9 * len(rows)
    assert sum(row["distance_m"] for row in pairs) <= sum(moved) + 1e-3
