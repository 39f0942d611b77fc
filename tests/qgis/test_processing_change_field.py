"""`hiljade:changefield`: one field or tag of many cameras, in a new layer and in place, and what is refused."""

from __future__ import annotations

import importlib
import json

import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

from hiljade_qgis.processing import changing
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import layer_of, real_layer, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.working_copies import make_working_copy

HERE = wkt(20.4573, 44.8167)
FIELDS = "direction:string,operator:string(0),height_m:double,tags:string,visina:integer,day:date,short:string(4)"
ALGORITHM = "hiljade:changefield"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def cameras(*rows, fields=FIELDS):
    """Cameras of (direction, operator, height_m, tags …)."""
    return layer_of("Point", [(HERE, *row) for row in rows], fields=fields)


def changed(layer, feedback=None, **parameters):
    """The features afterwards, and how many changed, stayed and were refused."""
    result = run(ALGORITHM, {"INPUT": layer, "OUTPUT": "memory:", **parameters}, feedback)
    assert [field.name() for field in result["OUTPUT"].fields()] == [field.name() for field in layer.fields()]
    features = list(result["OUTPUT"].getFeatures())
    counts = tuple(result[name] for name in ("CHANGED", "STAYED", "REFUSED"))
    assert sum(counts) == len(features)
    return features, counts


def operator_after(before, **parameters):
    (feature,), _ = changed(cameras((NULL, before)), FIELD="operator", **parameters)
    return feature["operator"]


def refused(layer, **parameters):
    """The sentence that it is refused with, before anything is written."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    good, why = algorithm.checkParameterValues({"INPUT": layer, "OUTPUT": "memory:", **parameters}, context)
    assert not good
    assert "Something unexpected" not in why
    return why


# what it does


@pytest.mark.parametrize(
    ("before", "parameters", "after"),
    [
        ("Grad", {"ACTION": "set", "VALUE": "City"}, "City"), (NULL, {"VALUE": "City"}, "City"),
        ("Grad", {"ACTION": 0, "VALUE": "City"}, "City"), ("Grad", {"ACTION": "clear", "VALUE": "x"}, NULL),
        ("Grad", {"ACTION": "replace", "FIND": "Grad", "VALUE": "City"}, "City"),
        ("Grad B", {"ACTION": "replace", "FIND": "Grad", "VALUE": "City"}, "Grad B"),
        ("Grad", {"ACTION": "replace", "FIND": "Grad"}, NULL),
        ("Grad B", {"ACTION": "find", "FIND": "Grad ", "VALUE": "x"}, "xB"),
        ("a.b", {"ACTION": "find", "FIND": "."}, "ab"),
        ("a.b", {"ACTION": "find", "FIND": "(.)$", "VALUE": r"\1\1", "REGEX": True}, "a.bb"),
        ("Beogradske ulice", {"ACTION": "cyrillic"}, "Београдске улице"),
        ("Београд, Windows", {"ACTION": "latin"}, "Beograd, Windows"),
        ("  a b ", {"ACTION": "trim"}, "a b"), (" a\u00a0 b\r\n", {"ACTION": " Normalise "}, "a b"),
        ("Grad", {"ACTION": "expression", "EXPRESSION": "upper(\"operator\") || @row"}, NULL),
        ("Grad", {"ACTION": "expression", "EXPRESSION": "upper(\"operator\") || ' 1'"}, "GRAD 1"),
        ("Grad", {"ACTION": "expression", "EXPRESSION": "5 / 2"}, "2.5"),
        ("Grad", {"ACTION": "expression", "EXPRESSION": "to_date('2024-05-06')"}, "2024-05-06"),
        ("Grad", {"ACTION": "expression", "EXPRESSION": "round($y)"}, "45"),
    ],
)  # fmt: skip
def test_each_action(before, parameters, after):
    assert operator_after(before, **parameters) == after


def test_each_action_by_its_place():
    names = ["set", "clear", "replace", "find", "map", "cyrillic", "latin", "expression", "trim", "normalise"]
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    assert len(algorithm.parameterDefinition("ACTION").options()) == len(names)
    why = refused(cameras(), FIELD="operator", ACTION="10", VALUE="x")
    assert why == f"ACTION is none of {', '.join(names)}."
    assert operator_after("Grad", ACTION=names.index("cyrillic")) == "Град"
    assert operator_after(" a ", ACTION=str(names.index("trim"))) == "a"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("table.json", '{"Grad": "City", "": "nobody", "x": null}'),
        ("table.csv", "old,new\nGrad,City\n,nobody\nx,\n"),
        ("table.csv", "\ufeffGrad;City\r\n;nobody\r\nx;\r\n"),
        ("TABLE.JSON", '\ufeff{"Grad": "City", "": "nobody", "x": ""}'),
    ],
)
def test_a_table_from_a_file(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    layer = cameras((NULL, "Grad"), (NULL, NULL), (NULL, "x"), (NULL, "other"))
    features, counts = changed(layer, FIELD="operator", ACTION="map", TABLE=str(path))
    assert [feature["operator"] for feature in features] == ["City", "nobody", NULL, "other"]
    assert counts == (3, 1, 0)


def test_a_table_that_a_spreadsheet_saved(tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes("Grad;Opština Čačak\r\nDom zdravlja;Dom zdravlja „Đorđe“\r\n".encode("cp1250"))
    features, _counts = changed(cameras((NULL, "Grad")), FIELD="operator", ACTION="map", TABLE=str(path))
    assert [feature["operator"] for feature in features] == ["Opština Čačak"]


def test_numbers_are_written_as_the_field_has_them():
    layer = cameras((NULL, NULL, 3.0, NULL, 7), (NULL, NULL, 4.0, NULL, NULL))
    features, counts = changed(layer, FIELD="height_m", ACTION="replace", FIND="3.00", VALUE="3.5")
    assert ([feature["height_m"] for feature in features], counts) == ([3.5, 4.0], (1, 1, 0))
    features, counts = changed(layer, FIELD="visina", ACTION="expression", EXPRESSION='"height_m" * 2')
    assert ([feature["visina"] for feature in features], counts) == ([6, 8], (2, 0, 0))


def test_a_field_that_no_working_copy_has():
    features, _ = changed(cameras((NULL, NULL, NULL, NULL, 7)), FIELD="visina", ACTION="find", FIND="7", VALUE="12")
    assert features[0]["visina"] == 12


def test_a_tag_as_easily_as_a_column_and_the_other_tags_stay():
    text = '{"lit": "yes", "lanes": 2, "ref": ["a", null], "gone": null}'
    layer = cameras((NULL, NULL, NULL, text), (NULL, NULL, NULL, NULL), (NULL, NULL, NULL, "{broken"))
    for given in ({"TAG": "lit"}, {"TAG": "tags:lit"}):
        features, counts = changed(layer, VALUE="no", **given)
        assert counts == (2, 0, 1)
        assert json.loads(features[0]["tags"]) == {**json.loads(text), "lit": "no"}
        assert [feature["tags"] for feature in features[1:]] == ['{"lit": "no"}', "{broken"]
    features, counts = changed(layer, TAG="lit", ACTION="clear")
    assert json.loads(features[0]["tags"]) == {"lanes": 2, "ref": ["a", None], "gone": None}
    features, counts = changed(layer, TAG="lit", ACTION="replace", FIND="no", VALUE="x")
    assert ([feature["tags"] for feature in features], counts) == ([text, NULL, "{broken"], (0, 2, 1))


def test_a_filter_and_a_selection(project):
    layer = cameras((NULL, "a", 3.0), (NULL, "a", NULL), (NULL, "b", 5.0))
    given = {"FIELD": "operator", "VALUE": "x", "FILTER": '"height_m" > 2 AND "operator" = \'a\''}
    features, counts = changed(layer, **given)
    assert ([feature["operator"] for feature in features], counts) == (["x", "a", "b"], (1, 2, 0))
    for nobody in ("NULL", "'0'", "0", "''", '"height_m" > 9'):
        assert changed(layer, FIELD="operator", VALUE="x", FILTER=nobody)[1] == (0, 3, 0)
    project.addMapLayer(layer)
    layer.selectByIds([layer.allFeatureIds()[0], layer.allFeatureIds()[2]])
    source = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    result = run(ALGORITHM, {"INPUT": source, "OUTPUT": "memory:", "FIELD": "operator", "VALUE": "x"})
    assert (result["OUTPUT"].featureCount(), result["CHANGED"]) == (2, 2)


def test_an_expression_knows_the_layer_and_the_project(project):
    project.setTitle("Kamere")
    layer = cameras((NULL, "a", 3.0), (NULL, "b", 5.0))
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    known = QgsExpressionContext()
    known.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.setExpressionContext(known)  # as `processing.run` does
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    given = {"INPUT": layer.id(), "FIELD": "operator", "ACTION": "expression", "OUTPUT": "memory:"}
    expression = "@project_title || maximum(\"height_m\") || @layer_name"
    results, good = algorithm.run({**given, "EXPRESSION": expression}, context, Feedback(), {}, False)
    assert good
    output = context.takeResultLayer(results["OUTPUT"])
    assert [feature["operator"] for feature in output.getFeatures()] == ["Kamere5l", "Kamere5l"]


# what is refused, and that the others are not


def test_refused_values_are_named_and_the_others_are_changed(tmp_path):
    report = tmp_path / "report.json"
    layer = cameras((NULL, "4"), (NULL, "12'"), (NULL, NULL), (NULL, "3"), (NULL, "2000"))
    feedback = Feedback()
    features, counts = changed(
        layer, feedback, FIELD="height_m", ACTION="expression", EXPRESSION='"operator"', REPORT=str(report)
    )
    assert [feature["height_m"] for feature in features] == [4.0, NULL, NULL, 3.0, NULL]
    assert counts == (2, 1, 2)
    assert feedback.infos == ["2 camera(s) changed.", "1 camera(s) stayed as they were."]
    assert feedback.warnings == [
        "2 camera(s) were refused:",
        "Camera 2: “12'”: This is no number",
        "Camera 5: “2000”: No camera can have this value",
    ]
    lines = json.loads(report.read_text(encoding="utf-8"))
    assert lines == [
        {"fid": 1, "result": "changed", "before": None, "after": 4.0, "reason": ""},
        {"fid": 2, "result": "refused", "before": None, "after": "12'", "reason": "not_a_number"},
        {"fid": 3, "result": "stayed", "before": None, "after": None, "reason": ""},
        {"fid": 4, "result": "changed", "before": None, "after": 3.0, "reason": ""},
        {"fid": 5, "result": "refused", "before": None, "after": "2000", "reason": "out_of_range"},
    ]


@pytest.mark.parametrize(
    ("row", "parameters", "reason"),
    [
        (("NE",), {"FIELD": "direction", "VALUE": "forward"}, "unreadable_direction"),
        ((NULL, NULL, NULL, NULL, 7), {"FIELD": "visina", "VALUE": "3.5"}, "does_not_fit"),
        ((NULL, NULL, NULL, NULL, 7), {"FIELD": "visina", "VALUE": "x"}, "not_a_number"),
        ((NULL, NULL, NULL, NULL, 7), {"FIELD": "visina", "VALUE": "99999999999"}, "does_not_fit"),
        ((NULL, NULL, NULL, NULL, 7), {"FIELD": "visina", "VALUE": "-2147483649"}, "does_not_fit"),
        ((), {"FIELD": "short", "VALUE": "longer"}, "does_not_fit"),
        ((), {"FIELD": "operator", "VALUE": "a\0b"}, "not_text"),
        ((NULL, NULL, NULL, "[1]"), {"TAG": "lit", "VALUE": "x"}, "tags_not_json"),
        ((NULL, NULL, NULL, '{"lit": [1]}'), {"TAG": "lit", "ACTION": "find", "FIND": "1"}, "not_text"),
        ((NULL, "a" * 5000), {"FIELD": "operator", "ACTION": "find", "FIND": "(a*)(a*)b", "REGEX": True}, "too_long"),
        ((), {"FIELD": "operator", "ACTION": "expression", "EXPRESSION": "$geometry"}, "not_text"),
        ((), {"FIELD": "operator", "ACTION": "expression", "EXPRESSION": "array(1, 2)"}, "not_text"),
        ((), {"FIELD": "operator", "ACTION": "expression", "EXPRESSION": "to_int('x')"}, "expression_failed"),
        ((), {"FIELD": "operator", "VALUE": "x", "FILTER": "to_int('x')"}, "filter_failed"),
    ],
)  # fmt: skip
def test_what_is_refused_stays_to_the_letter(tmp_path, row, parameters, reason):
    report = tmp_path / "report.json"
    layer = cameras(row)
    before = next(layer.getFeatures()).attributes()
    feedback = Feedback()
    (feature,), counts = changed(layer, feedback, REPORT=str(report), **parameters)
    assert feature.attributes() == before
    assert counts == (0, 0, 1)
    (line,) = json.loads(report.read_text(encoding="utf-8"))
    assert (line["result"], line["reason"]) == ("refused", reason)
    assert len(feedback.warnings) == 2


def test_only_the_first_twenty_are_named_each_on_one_line():
    layer = cameras(*[(NULL, f"x\n\x1b[31m{number}" * 100) for number in range(25)])
    feedback = Feedback()
    changed(layer, feedback, FIELD="height_m", ACTION="expression", EXPRESSION='"operator"')
    assert feedback.warnings[0] == "25 camera(s) were refused:"
    assert feedback.warnings[-1] == "And 5 more."
    assert len(feedback.warnings) == 22
    assert all(said.isprintable() and len(said) < 300 for said in feedback.warnings)


def test_words_that_stay_are_named():
    layer = cameras((NULL, "Windows i kamera"), (NULL, "Windows proxy"))
    feedback = Feedback()
    changed(layer, feedback, FIELD="operator", ACTION="cyrillic")
    assert feedback.infos[2:] == ["2 word(s) stayed in the script that they were in:", "Windows", "proxy"]


def test_text_of_a_record_is_never_an_expression():
    layer = cameras((NULL, "[% 1 + 1 %]"), (NULL, "'; DROP TABLE cameras; --"), (NULL, "@project_title"))
    features, _ = changed(layer, FIELD="operator", ACTION="expression", EXPRESSION='"operator" || \'!\'')
    assert [feature["operator"] for feature in features] == [
        "[% 1 + 1 %]!", "'; DROP TABLE cameras; --!", "@project_title!",
    ]  # fmt: skip


def test_one_that_fails_blocks_no_other(monkeypatch, caplog, tmp_path):
    real = changing.made_of

    def failing(asked, feature):
        if feature["operator"] == "b":
            raise RuntimeError("something internal")
        return real(asked, feature)

    monkeypatch.setattr(changing, "made_of", failing)
    feedback, report = Feedback(), tmp_path / "report.json"
    layer = cameras((NULL, "a"), (NULL, "b"), (NULL, "c"))
    features, counts = changed(layer, feedback, FIELD="operator", VALUE="x", REPORT=str(report))
    assert [feature["operator"] for feature in features] == ["x", "b", "x"]
    assert counts == (2, 0, 1)
    assert "Camera 2: “”: An error that the log tells" in feedback.warnings
    assert [line["result"] for line in json.loads(report.read_text(encoding="utf-8"))].count("refused") == 1
    assert "something internal" in caplog.text


# what can't be done is said before anything is written


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"VALUE": "x"}, "Choose the field to change"),
        ({"FIELD": "operator", "TAG": "lit", "VALUE": "x"}, "one of the two"),
        ({"FIELD": "absent", "VALUE": "x"}, "no field “absent”"),
        ({"FIELD": "tags", "VALUE": "x"}, "no field “tags” that can be edited"),
        ({"FIELD": "day", "VALUE": "x"}, "no field “day” that can be edited"),
        ({"TAG": " ", "VALUE": "x"}, "Give the key"),
        ({"TAG": "camera:direction", "VALUE": "x"}, "edit the field “direction” instead"),
        ({"TAG": "height", "VALUE": "x"}, "edit the field “height_m” instead"),
        ({"FIELD": "operator"}, "Give the value"),
        ({"FIELD": "operator", "ACTION": "replace", "VALUE": "x"}, "Say what is to be found"),
        ({"FIELD": "operator", "ACTION": "find", "VALUE": "x"}, "Say what is to be found"),
        ({"FIELD": "operator", "ACTION": "find", "FIND": "(", "REGEX": True}, "no regular expression"),
        ({"FIELD": "operator", "ACTION": "find", "FIND": "a", "VALUE": r"\2", "REGEX": True}, "no regular expression"),
        ({"FIELD": "operator", "ACTION": "find", "FIND": "(a+)+b", "REGEX": True}, "could take very long"),
        ({"FIELD": "operator", "ACTION": "map"}, "Choose the file"),
        ({"FIELD": "operator", "ACTION": "map", "TABLE": "/absent/table.csv"}, "table.csv is missing"),
        ({"FIELD": "operator", "ACTION": "expression"}, "Give the expression"),
        ({"FIELD": "operator", "ACTION": "expression", "EXPRESSION": "1 +"}, "The expression can't be read"),
        ({"FIELD": "operator", "VALUE": "x", "FILTER": "= 1"}, "The expression can't be read"),
        ({"FIELD": "operator", "VALUE": "x", "REPORT": "/absent/report.json"}, "cannot be written"),
        ({"FIELD": "operator", "VALUE": "x", "ACTION": "sing"}, "ACTION is none of set, clear"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(parameters, sentence):
    assert sentence in refused(cameras((NULL, "a")), **parameters)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("t.csv", b"a,b\nc", "Line 2 of the table"), ("t.csv", b"a,b\na,c", "two new values for “a”"),
        ("t.json", b"[1]", "no JSON object"), ("t.csv", b"\xff\xfe", "no text in UTF-8"), ("t.csv", b"", "empty"),
        ("t.csv", None, "is missing"),
        ("t.json", b'{"3": "a", "3.0": "b"}', "two new values for “3.0”"), ("t.csv", b"x" * 10_000_001, "too large"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_is_one_sentence(tmp_path, name, data, sentence):
    path = tmp_path / name
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)
    assert sentence in refused(cameras(), FIELD="height_m", ACTION="map", TABLE=str(path))


def test_a_layer_without_tags_has_no_tag_to_change():
    layer = cameras(fields="direction:string")
    assert "no field “tags”" in refused(layer, TAG="lit", VALUE="x")
    assert "no field “tags”" in refused(cameras(fields="direction:string,tags:integer"), TAG="lit", VALUE="x")


@pytest.mark.parametrize("name", ["fid", "server_id", "version"])
def test_what_the_working_copy_keeps_by_itself_is_not_edited(tmp_path, name):
    make_working_copy(tmp_path / "kamere.gpkg")
    layer = QgsVectorLayer(f"{tmp_path / 'kamere.gpkg'}|layername=cameras", "cameras", "ogr")
    assert f"no field “{name}” that can be edited" in refused(layer, FIELD=name, VALUE="5")


# runs of all kinds


def test_it_stops_when_cancelled_and_an_empty_layer_gives_an_empty_one(tmp_path):
    feedback, report = Feedback(), tmp_path / "report.json"
    feedback.cancel()
    layer = cameras(*[(NULL, str(number)) for number in range(300)])
    given = {"FIELD": "operator", "VALUE": "x", "REPORT": str(report)}
    assert changed(layer, feedback, **given) == ([], (0, 0, 0))
    assert json.loads(report.read_text(encoding="utf-8")) == []
    assert changed(cameras(), **given) == ([], (0, 0, 0))


def test_cancelled_in_the_middle_the_report_says_how_far_it_came(tmp_path):
    feedback, report = Feedback(), tmp_path / "report.json"
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 30 else None)
    layer = cameras(*[(NULL, str(number)) for number in range(300)])
    features, (done, _, _) = changed(layer, feedback, FIELD="operator", VALUE="x", REPORT=str(report))
    assert 0 < done < 300
    assert len(json.loads(report.read_text(encoding="utf-8"))) == len(features) == done


def test_in_the_background(qtbot, project):
    layer = cameras(*[(NULL, "Grad", float(number)) for number in range(200)])
    project.addMapLayer(layer)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    context.setFeedback(feedback)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    parameters = {"INPUT": layer.id(), "FIELD": "operator", "ACTION": "expression", "OUTPUT": "memory:",
                  "EXPRESSION": "\"operator\" || \"height_m\"", "FILTER": "\"height_m\" < 100"}  # fmt: skip
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda good, results: ended.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)
    good, results = ended[0]
    assert good, feedback.errors
    assert (results["CHANGED"], results["STAYED"], results["REFUSED"]) == (100, 100, 0)
    output = context.takeResultLayer(results["OUTPUT"])
    assert sorted(feature["operator"] for feature in output.getFeatures())[:2] == ["Grad"] * 2


# in place


@pytest.fixture
def in_place(qgis_processing):
    return importlib.import_module("processing.gui.AlgorithmExecutor").execute_in_place_run


def run_in_place(in_place, layer, feedback, **parameters):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {"INPUT": layer, "OUTPUT": "memory:", **parameters}
    good, why = algorithm.checkParameterValues(given, context)
    assert good, why
    good, _ = in_place(algorithm, given, context=context, feedback=feedback, raise_exceptions=True)
    assert good


@pytest.fixture
def working_copy(tmp_path, project):
    path = tmp_path / "kamere.gpkg"
    make_working_copy(path)
    layer = QgsVectorLayer(f"{path}|layername=cameras", "cameras", "ogr")
    project.addMapLayer(layer)
    yield path, layer
    layer.rollBack()


def test_in_place_it_is_one_step_to_undo_and_only_what_changed_is_pending(in_place, working_copy, tmp_path):
    path, layer = working_copy
    report = tmp_path / "report.json"
    before = {feature.id(): feature.attributes() for feature in layer.getFeatures()}
    layer.startEditing()
    feedback = Feedback()
    run_in_place(in_place, layer, feedback, FIELD="direction", ACTION="find", FIND="0", VALUE="5", REPORT=str(report))
    assert layer.undoStack().count() == 1
    assert layer.undoStack().undoText() == "Change a field of many cameras"
    assert feedback.infos == ["2 camera(s) changed.", "5 camera(s) stayed as they were."]
    assert len(layer.editBuffer().changedAttributeValues()) == 2
    assert layer.editBuffer().changedGeometries() == {}
    assert len(json.loads(report.read_text(encoding="utf-8"))) == 7
    layer.undoStack().undo()
    assert {feature.id(): feature.attributes() for feature in layer.getFeatures()} == before
    layer.undoStack().redo()
    assert layer.commitChanges(), layer.commitErrors()
    with WorkingCopy.open(path) as copy:
        pending = pending_changes(copy)
        assert audit(copy) == pending
    assert [[(one.field, one.before, one.after) for one in camera.changes] for camera in pending] == [
        [("direction", "20-80", "25-85")], [("direction", "90", "95")],
    ]  # fmt: skip


def test_in_place_a_tag_of_the_selected_ones_is_pending_alone(in_place, working_copy):
    path, layer = working_copy
    layer.startEditing()
    layer.selectByIds([1, 3])
    run_in_place(in_place, layer, Feedback(), TAG="operator:type", VALUE="government")
    assert layer.commitChanges(), layer.commitErrors()
    with WorkingCopy.open(path) as copy:
        pending = pending_changes(copy)
    assert [[(one.field, one.before, one.after) for one in camera.changes] for camera in pending] == [
        [("tags:operator:type", None, "government")],
    ] * 2  # fmt: skip


def test_in_place_nothing_that_goes_wrong_takes_back_the_edits_before(in_place, working_copy, monkeypatch, tmp_path):
    """QGIS rolls the layer back where an algorithm raises."""
    _, layer = working_copy
    layer.startEditing()
    index = layer.fields().lookupField("operator")
    layer.changeAttributeValue(4, index, "mine")
    monkeypatch.setattr(changing, "made_of", lambda *_: 1 / 0)
    monkeypatch.setattr(changing, "write_report", report_fails)
    feedback = Feedback()
    run_in_place(in_place, layer, feedback, FIELD="note", VALUE="x", REPORT=str(tmp_path / "report.json"))
    assert layer.editBuffer().changedAttributeValues() == {4: {index: "mine"}}
    assert "7 camera(s) were refused:" in feedback.warnings
    assert any("cannot be written" in said for said in feedback.warnings)


def report_fails(path, _lines):
    raise changing.FolderNotWritable(path)


def test_in_place_it_is_offered_for_cameras_alone():
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    assert algorithm.supportInPlaceEdit(cameras())
    assert not algorithm.supportInPlaceEdit(cameras(fields="azimuth:string"))


# real records


def test_names_of_real_streets_into_the_other_script_and_back():
    names = {street["name"] for street in real_layer("belgrade_petlovo_brdo/streets.geojson").getFeatures()}
    layer = cameras(*[(NULL, name) for name in sorted(map(str, names - {NULL}))])
    before = [feature.attributes() for feature in layer.getFeatures()]
    given = {"FIELD": "operator", "OUTPUT": "memory:"}
    for there, back in (("latin", "cyrillic"), ("cyrillic", "latin")):
        all_one = run(ALGORITHM, {"INPUT": layer, "ACTION": back, **given})["OUTPUT"]
        gone = run(ALGORITHM, {"INPUT": all_one, "ACTION": there, **given})
        came = run(ALGORITHM, {"INPUT": gone["OUTPUT"], "ACTION": back, **given})
        assert gone["CHANGED"] == came["CHANGED"] > 0.9 * len(before)
        assert gone["REFUSED"] == 0
        assert [one.attributes() for one in came["OUTPUT"].getFeatures()] == [
            one.attributes() for one in all_one.getFeatures()
        ]
