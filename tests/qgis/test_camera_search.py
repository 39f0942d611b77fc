"""Finding cameras in QGIS's own locator: its threads, unsaved edits, filters, and what a choice does."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsLocatorContext, QgsPointXY, QgsProject

from hiljade_qgis.bridge.compatibility import user_data
from hiljade_qgis.core.record import is_text
from hiljade_qgis.gui.look_up import camera_search
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About
from tests.hostile_records import HTML, ODD, SQL
from tests.qgis.working_copies import MARKUP, make_working_copy
from tests.shared_data import shared_data
from tests.unit.memory_server import URL, MemoryServer

CAMERAS = (
    {"name": "Основна школа", "operator": "Grad Beograd"},
    {"name": "Kapija", "addr:street": "Кнеза Милоша", "addr:housenumber": "7"},
    {"operator": "Flock", "note": "on the pole by the škola"},
    {"camera:type": "dome"},
)


@pytest.fixture
def cameras(looking_window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    return looking_window.open(tmp_path / "cameras.gpkg")


def real_copy(path, name):
    data = json.loads(shared_data(f"{name}/cameras.geojson").read_text(encoding="utf-8"))
    server = MemoryServer()
    for number, one in enumerate(data["features"]):
        tags = {key: value if isinstance(value, str) else json.dumps(value) for key, value in one["properties"].items()}
        server.put(f"{number:08d}-0000-4000-8000-000000000000", *one["geometry"]["coordinates"], **tags)
    download(server, path, About("kinto", URL, name), Silent())
    return data["features"]


def test_found_in_either_script_by_name_address_and_note(looking_window, cameras):
    assert looking_window.titles("cam skola") == ["Основна школа", "Flock"]
    assert looking_window.titles("cam ШКОЛА") == ["Основна школа", "Flock"]
    assert looking_window.titles("cam knez milos 7") == ["Kapija"]
    assert looking_window.titles("cam beograd") == ["Основна школа"]
    assert looking_window.titles("cam zzz") == []


def test_result_explains_itself(looking_window, cameras):
    (kapija,) = looking_window.search("cam milosa")
    assert kapija.description == "Кнеза Милоша 7"
    assert kapija.group == "Kamere Beograda"
    assert not kapija.icon.isNull()
    by_note = looking_window.search("cam skola")[1]
    assert by_note.description == "on the pole by the škola"
    (dome,) = looking_window.search("cam 00000000-0000-4000-8000-000000000003")
    assert dome.displayString == "Camera 00000000-0000-4000-8000-000000000003"


def test_nothing_is_searched_without_the_prefix_or_words(looking_window, cameras):
    for text in ("skola", "cam", "cam ", "cam    "):
        assert looking_window.titles(text) == []


def test_unsaved_edits_are_found(looking_window, cameras):
    cameras.startEditing()
    name = cameras.fields().indexOf("name")
    cameras.changeAttributeValue(2, name, "Šuma")
    cameras.deleteFeature(1)
    feature = QgsFeature(cameras.fields())
    feature.setAttribute("name", "Nova šuma")
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.5, 44.8)))
    cameras.addFeature(feature)
    assert sorted(looking_window.titles("cam suma")) == ["Nova šuma", "Šuma"]
    assert looking_window.titles("cam kapija") == []
    assert looking_window.titles("cam skola") == ["Flock"]
    (added,) = looking_window.search("cam nova")
    added.filter.triggerResult(added)
    assert cameras.selectedFeatureIds() == [feature.id()] or cameras.selectedFeatureIds()[0] < 0
    cameras.rollBack()
    assert looking_window.titles("cam suma") == []


def test_layers_filter_counts(looking_window, cameras):
    assert cameras.setSubsetString("\"name\" = 'Kapija'")
    assert looking_window.titles("cam skola") == []
    assert looking_window.titles("cam kapija") == ["Kapija"]


def duplicate_above(cameras):
    """What QGIS's `Duplicate layer` makes, drawn above the original in the tree of layers."""
    made = cameras.clone()
    QgsProject.instance().addMapLayer(made, False)
    QgsProject.instance().layerTreeRoot().insertLayer(0, made)
    return made


def test_duplicate_layer_above_hides_no_unsaved_edits(looking_window, cameras):
    duplicate_above(cameras)
    looking_window.canvas.setCurrentLayer(None)
    cameras.startEditing()
    cameras.changeAttributeValue(2, cameras.fields().indexOf("name"), "Šuma")
    (found,) = looking_window.search("cam suma")
    found.filter.triggerResult(found)
    assert cameras.selectedFeatureIds() == [2]
    cameras.rollBack()


def test_filter_on_a_duplicate_layer_above_hides_no_camera(looking_window, cameras):
    above = duplicate_above(cameras)
    assert above.setSubsetString("\"name\" = 'Kapija'")
    assert looking_window.titles("cam skola") == ["Основна школа", "Flock"]
    looking_window.canvas.setCurrentLayer(None)
    assert looking_window.titles("cam skola") == ["Основна школа", "Flock"]
    looking_window.canvas.setCurrentLayer(above)
    assert looking_window.titles("cam skola") == []


def test_choice_selects_and_brings_the_camera_on_the_map(looking_window, cameras):
    looking_window.canvas.zoomToFullExtent()
    (kapija,) = looking_window.search("cam kapija")
    kapija.filter.triggerResult(kapija)
    assert cameras.selectedFeatureIds() == [2]
    assert looking_window.centre().x() == pytest.approx(20.47, abs=1e-6)
    assert looking_window.centre().y() == pytest.approx(44.81, abs=1e-6)
    assert looking_window.canvas.scale() == pytest.approx(1000, rel=0.01)


def test_choice_of_a_camera_that_is_gone_says_so(looking_window, cameras):
    (kapija,) = looking_window.search("cam kapija")
    cameras.startEditing()
    cameras.deleteFeature(2)
    kapija.filter.triggerResult(kapija)
    assert any("not on the map any more" in text for text in looking_window.interface.said())
    cameras.rollBack()
    QgsProject.instance().removeMapLayer(cameras.id())
    kapija.filter.triggerResult(kapija)


def test_not_more_than_can_be_looked_at(looking_window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", tuple({"name": f"Kapija {number}"} for number in range(80)))
    looking_window.open(tmp_path / "cameras.gpkg")
    assert len(looking_window.search("cam kapija")) == camera_search.MOST_RESULTS


def test_two_copies_are_two_groups(looking_window, cameras, tmp_path):
    make_working_copy(tmp_path / "more.gpkg", CAMERAS[:1])
    looking_window.open(tmp_path / "more.gpkg")
    assert looking_window.titles("cam школа beograd") == ["Основна школа"] * 2


def test_a_search_that_is_overtaken_ends(looking_window, cameras):
    for words in ("s", "sk", "sko", "skol", "skola"):
        looking_window.interface.locator.cancelWithoutBlocking()
        looking_window.qtbot.waitUntil(lambda: not looking_window.interface.locator.isRunning())
        looking_window.found.clear()
        looking_window.interface.locator.fetchResults(f"cam {words}", QgsLocatorContext())
    looking_window.qtbot.waitUntil(lambda: not looking_window.interface.locator.isRunning())
    looking_window.qtbot.wait(10)
    assert sorted(one.displayString for one in looking_window.found) == ["Flock", "Основна школа"]


def test_unloading_in_mid_search_comes_to_an_end(looking_window, tmp_path, monkeypatch):
    """QGIS waits for the threads of a filter that is taken away, and they wait for Python."""
    make_working_copy(tmp_path / "cameras.gpkg", CAMERAS)
    looking_window.open(tmp_path / "cameras.gpkg")

    def slow(copy, wanted, unsaved, cancelled):
        while not cancelled():
            pass
        return []

    monkeypatch.setattr(camera_search, "search", slow)
    for _ in range(5):
        looking_window.interface.locator.fetchResults("cam skola", QgsLocatorContext())
        assert looking_window.interface.locator.isRunning()
        looking_window.plugin.unload()
        assert not looking_window.interface.locator.isRunning()
        assert looking_window.interface.locator.filters() == []
        looking_window.plugin.initGui()
        looking_window.qtbot.waitUntil(lambda: looking_window.offered() == 1, timeout=20_000)


def test_a_copy_that_is_gone_does_not_stop_the_others(looking_window, cameras, tmp_path):
    make_working_copy(tmp_path / "more.gpkg", CAMERAS)
    looking_window.open(tmp_path / "more.gpkg")
    looking_window.canvas.setLayers([cameras])  # QGIS 3.22 can crash when it draws what is gone
    looking_window.canvas.waitWhileRendering()
    (tmp_path / "more.gpkg").rename(tmp_path / "elsewhere.gpkg")
    assert looking_window.titles("cam kapija") == ["Kapija"]


@pytest.mark.parametrize("words", [text for text in (*SQL, *HTML, *ODD) if is_text(text)])
def test_whatever_is_typed_is_words(looking_window, cameras, words):
    looking_window.search(f"cam {words}")
    assert cameras.featureCount() == len(CAMERAS)


def test_strangers_texts_cannot_be_taken_for_markup(looking_window, tmp_path):
    make_working_copy(tmp_path / "cameras.gpkg", ({"name": MARKUP + " kapija", "note": "<b>kapija</b>"},))
    looking_window.open(tmp_path / "cameras.gpkg")
    (one,) = looking_window.search("cam kapija")
    assert "<" not in one.displayString + one.description
    assert one.displayString.startswith("‹img")


@pytest.mark.parametrize(
    ("name", "words"), [("alpr_bay_area", "san mateo"), ("alpr_bay_area", "toll $4"), ("helsinki_centre", "fi")]
)
def test_real_records(looking_window, tmp_path, name, words):
    features = real_copy(tmp_path / "cameras.gpkg", name)
    cameras = looking_window.open(tmp_path / "cameras.gpkg")
    found = looking_window.search(f"cam {words}")
    assert found
    for one in found:
        _layer_id, fid = user_data(one)
        said = json.dumps(features[fid - 1]["properties"], ensure_ascii=False).casefold()
        assert all(word in said for word in words.split())
    found[0].filter.triggerResult(found[0])
    assert cameras.selectedFeatureIds() == [user_data(found[0])[1]]
    assert QgsApplication.taskManager().countActiveTasks() >= 0
