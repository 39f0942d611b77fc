"""`hiljade:figures`: what is counted and said, in which language, and what stands in the files."""

from __future__ import annotations

import csv
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from qgis.core import (
    NULL,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QImage

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.bridge.printing import figure_cameras
from hiljade_qgis.bridge.printing.figure_cameras import FigureCameras
from hiljade_qgis.bridge.printing.figure_settings import FIGURES
from hiljade_qgis.bridge.printing.figure_texts import percent
from hiljade_qgis.core.printing.palette import LOOKS
from hiljade_qgis.core.printing.text_fit import text_width
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About
from tests.qgis.camera_layers import layer_of, real_layer, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.svg_texts import assert_legible, bars_of_colour, texts_of
from tests.unit.memory_server import URL, MemoryServer

FIELDS = "operator:string,camera_type:string,direction:string,start_date:string,status:string,user:string"
ROWS = [
    (wkt(20.45, 44.81), "Grad", "fixed", "N", "2019", "verified", "jane"),
    (wkt(20.46, 44.81), "grad", "fixed", "N;90", "2019-05", "removed", "jane"),
    (wkt(20.47, 44.81), "=1+1", "dome", "45", "oko 2010", NULL, "jane"),
    (wkt(21.50, 44.81), "<b>&amp;</b>", NULL, "forward", "31.12.2020", NULL, "jane"),
    (wkt(30.00, 44.81), "مراقبة 👁", NULL, NULL, "2999", NULL, "jane"),
    (None, NULL, "panning", NULL, NULL, NULL, "jane"),
]
AREAS = [
    ("Polygon ((20 44, 20.465 44, 20.465 45, 20 45, 20 44))", "Zapad"),
    ("Polygon ((20.455 44, 20.48 44, 20.48 45, 20.455 45, 20.455 44))", "Istok"),
    ("Polygon ((21 44, 22 44, 22 45, 21 45, 21 44))", "Zapad"),
    ("Polygon ((1 1, 2 1, 2 2, 1 2, 1 1))", "Prazno"),
    ("Polygon ((3 3, 4 4, 4 3, 3 4, 3 3))", NULL),  # crosses itself
]


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def cameras():
    return layer_of("Point", ROWS, fields=FIELDS)


@pytest.fixture
def areas():
    return layer_of("Polygon", AREAS, fields="ime:string")


@pytest.fixture
def drawn(tmp_path):
    """Makes a figure; gives its SVG, its table, and how many cameras it counted."""

    def draw(layer, figure, feedback=None, **more):
        path = tmp_path / "slika.svg"
        given = {"INPUT": layer, "FIGURE": figure, "OUTPUT": str(path), "LANGUAGE": "en", **more}
        found = run("hiljade:figures", given, feedback)
        assert found["OUTPUT"] == str(path)
        assert found["CSV"] == str(tmp_path / "slika.csv")
        with open(found["CSV"], encoding="utf-8-sig", newline="") as file:
            return path.read_text(encoding="utf-8"), list(csv.DictReader(file)), found["COUNT"]

    return draw


def by_qt(text: str, size: float, bold: bool) -> float:
    """The width of a text in the fonts that are here."""
    font = QFont("DejaVu Sans")
    font.setPixelSize(100)
    font.setBold(bold)
    return QFontMetricsF(font).horizontalAdvance(text) * size / 100.0


def said(svg: str) -> str:
    """All that is written on a figure."""
    return " ".join(text.text for text in texts_of(svg, text_width))


def counts(table, *names):
    return [tuple(row[name] for name in (*names, "count")) for row in table]


# what is counted


def test_bars_with_the_unknown_and_the_others(drawn, cameras):
    svg, table, count = drawn(cameras, "operator", TOP=2)
    assert count == 6
    assert counts(table, "kind", "value") == [
        ("value", "<b>&amp;</b>", "1"),
        ("value", "'=1+1", "1"),
        ("value", "Grad", "1"),
        ("value", "grad", "1"),
        ("value", "مراقبة 👁", "1"),
        ("unknown", "", "1"),
    ]
    assert sum(float(row["percent"]) for row in table) == pytest.approx(100.0, abs=0.01)
    assert len({row["bar"] for row in table}) == 4
    assert "n = 6" in said(svg)
    assert "1 (17%)" in said(svg)
    assert "<b>&amp;</b>" in said(svg)
    assert "jane" not in svg + str(table)


def test_usual_values_have_names_and_all_others_stay(drawn, cameras):
    svg, table, _count = drawn(cameras, "type", LANGUAGE="sr_Latn")
    assert counts(table, "kind", "value") == [
        ("value", "fixed", "2"), ("value", "dome", "1"), ("value", "panning", "1"), ("unknown", "", "2"),
    ]  # fmt: skip
    assert {row["bar"] for row in table} <= {text.text for text in texts_of(svg, by_qt)}


def test_cameras_by_area_with_those_outside_and_without_a_position(drawn, cameras, areas):
    svg, table, count = drawn(cameras, "area", AREAS=areas, NAME_FIELD="ime")
    assert count == 6
    assert counts(table, "kind", "value") == [
        ("value", "Zapad", "3"),  # two in the first, of which one in Istok too, and one in its other part
        ("value", "Istok", "1"),
        ("value", "Prazno", "0"),
        ("outside", "", "1"),
        ("unknown", "", "1"),
    ]
    assert re.search(r"overlap.*: 1\.", said(svg))
    assert re.search(r"without a camera: 2\.", said(svg))


def test_areas_in_another_crs(drawn, areas):
    cameras = layer_of("Point", ROWS, crs="EPSG:32634", fields=FIELDS)
    _svg, table, _count = drawn(cameras, "area", AREAS=areas, NAME_FIELD="ime")
    assert counts(table, "value")[:2] == [("Zapad", "3"), ("Istok", "1")]


def test_directions_of_all_views(drawn, cameras):
    svg, table, count = drawn(cameras, "directions", SECTORS="8")
    assert count == 6
    found = dict(counts(table[8:], "kind"))
    assert [row["count"] for row in table[:8]] == ["2", "0", "1", "0", "0", "0", "0", "0"]
    assert (table[0]["from_deg"], table[0]["to_deg"]) == ("337.5", "22.5")
    assert found == {"cameras_drawn": "2", "cameras_all_round": "2", "cameras_without": "1", "cameras_unreadable": "1",
                     "views_also_all_round": "0", "cameras_partly_unreadable": "0"}  # fmt: skip
    assert "area of a sector" in said(svg)


def test_time_by_year_and_month(drawn, cameras):
    _svg, table, _count = drawn(cameras, "start_date", CUMULATIVE=True)
    assert counts(table, "kind", "period") == [
        ("dated", "2019", "2"), ("dated", "2020", "1"),
        ("year_only", "", "0"), ("later", "", "1"), ("unreadable", "", "1"), ("without", "", "1"),
    ]  # fmt: skip
    svg, table, _count = drawn(cameras, "start_date", PERIOD="month")
    assert counts(table, "kind", "period")[:3] == [("dated", "2019-05", "1"), ("dated", "2020-12", "1"),
                                                   ("year_only", "", "1")]  # fmt: skip
    assert "no month" in said(svg)


def test_only_what_is_selected_or_filtered_and_the_figure_says_so(drawn, cameras, project):
    cameras.select([1, 2])
    selected = QgsProcessingFeatureSourceDefinition(cameras.id(), True)
    project.addMapLayer(cameras, False)
    svg, _table, count = drawn(selected, "type")
    assert count == 2
    assert "selected" in said(svg)
    project.takeMapLayer(cameras)
    svg, _table, _count = drawn(cameras, "type")
    assert "selected" not in said(svg)
    assert cameras.setSubsetString("\"camera_type\" = 'fixed'")
    svg, _table, count = drawn(cameras, "type")
    assert count == 2
    assert "filter" in said(svg)


def test_tags_as_openstreetmap_names_them_and_those_within_tags(drawn):
    layer = layer_of("Point", [
        (wkt(1, 1), "90", "", '{"operator": "A", "surveillance:zone": "town"}'),
        (wkt(1, 1), "", "180", '{"operator": "A", "camera:type": "dome"}'),
        (wkt(1, 1), "0", "270", "no JSON"),
    ], fields="direction:string,camera%3Adirection:string,tags:string")  # fmt: skip
    assert [field.name() for field in layer.fields()] == ["direction", "camera:direction", "tags"]
    _svg, table, _count = drawn(layer, "operator")
    assert counts(table, "value") == [("A", "2"), ("", "1")]
    _svg, table, _count = drawn(layer, "zone")
    assert counts(table, "value") == [("town", "1"), ("", "2")]


def test_a_field_that_is_missing_is_named(drawn, cameras):
    feedback = Feedback()
    svg, table, _count = drawn(cameras, "zone", feedback)
    assert counts(table, "kind") == [("unknown", "6")]
    assert any("zone" in warning for warning in feedback.warnings)
    assert "6 (100%)" in said(svg)


# what is said


def test_a_working_copy_says_its_licence_and_nobody_who_wrote(drawn, tmp_path, project):
    server = MemoryServer()
    server.put("a", 20.4, 44.8, man_made="surveillance", operator="Grad", created_by="jane", **{"camera:type": "dome"})
    path = tmp_path / "kamere.gpkg"
    download(server, path, About("kinto", URL, "Kamere", "ODbL 1.0", "© OpenStreetMap contributors"), Silent())
    for source in (f"{path}|layername=cameras", add_working_copy(project, path, About("kinto", URL, "K")).cameras):
        svg, table, count = drawn(source, "operator", SOURCE="Own survey", TITLE="Our <title>")
        assert count == 1
        assert counts(table, "value") == [("Grad", "1"), ("", "0")]
        assert "jane" not in svg + str(table)
    for text in ("ODbL 1.0", "© OpenStreetMap contributors", "Own survey", "Our <title>", str(date.today().year)):
        assert text in said(svg)
    beside = (tmp_path / "slika.license.txt").read_text(encoding="utf-8")
    assert "ODbL 1.0" in beside
    assert "© OpenStreetMap contributors" in beside


def test_a_date_of_the_data(drawn, cameras):
    svg, _table, _count = drawn(cameras, "type", DATA_DATE="2025-03-01", LANGUAGE="en")
    assert "1 March 2025" in said(svg)
    svg, _table, _count = drawn(cameras, "type", DATA_DATE="2025-03-01", LANGUAGE="sr_Cyrl")
    assert "1. март 2025." in said(svg)


@pytest.mark.parametrize("day", ["yesterday", "2025", "2025-03", "1.3.2025", "2025-02-30"])
def test_a_date_of_the_data_that_is_no_day_is_refused(drawn, cameras, day):
    with pytest.raises((QgsProcessingException, AssertionError), match=re.escape(day)):
        drawn(cameras, "type", DATA_DATE=day)


def test_languages_and_their_numbers(drawn):
    many = layer_of("Point", [(wkt(20, 44), "fixed")] * 1234, fields="camera_type:string")
    found = {}
    for language in ("en", "sr_Latn", "sr_Cyrl"):
        svg, _table, _count = drawn(many, "type", LANGUAGE=language)
        found[language] = said(svg)
        assert ET.fromstring(svg.encode()).attrib["{http://www.w3.org/XML/1998/namespace}lang"] == language.replace(
            "_", "-"
        )
    assert "1,234 (100%)" in found["en"]
    assert "1.234 (100%)" in found["sr_Latn"]
    assert "Kamere po tipu" in found["sr_Latn"]
    assert "Камере по типу" in found["sr_Cyrl"]
    assert "непокретна" in found["sr_Cyrl"]
    assert "Укупно 1.234 камере." in found["sr_Cyrl"]
    assert "n = 1,234 cameras." in found["en"]


@pytest.mark.parametrize("figure", FIGURES)
def test_no_cameras(drawn, areas, figure):
    feedback = Feedback()
    svg, table, count = drawn(layer_of("Point", [], fields=FIELDS), figure, feedback, AREAS=areas, NAME_FIELD="ime")
    assert count == 0
    assert "There are no cameras" in said(svg)
    assert {row["count"] for row in table} == {"0"}


@pytest.mark.parametrize("figure", FIGURES)
def test_one_camera(drawn, areas, figure):
    svg, _table, count = drawn(layer_of("Point", ROWS[:1], fields=FIELDS), figure, AREAS=areas, NAME_FIELD="ime")
    assert count == 1
    assert_legible(svg, by_qt)


# legible, by Qt's own measure


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", ["en", "sr_Latn", "sr_Cyrl"])
@pytest.mark.parametrize("width", [60.0, 85.0, 175.0])
def test_real_cameras_in_every_look_and_language(drawn, look, language, width):
    layer = QgsVectorLayer(real_layer("alpr_bay_area/cameras.geojson").source(), "bay", "ogr")
    layer.setSubsetString("\"osm_id\" % 5 = 0")
    for figure in ("operator", "directions", "check_date"):
        svg, _table, count = drawn(layer, figure, LOOK=look, LANGUAGE=language, WIDTH=width, CUMULATIVE=True)
        assert count > 500
        assert_legible(svg, by_qt)
        assert LOOKS[look].paper in svg


@pytest.mark.parametrize(("language", "second"), [("en", "sr_Latn"), ("sr_Cyrl", "en"), ("sr_Latn", "sr_Cyrl")])
@pytest.mark.parametrize("width", [85.0, 175.0])
def test_real_cameras_in_two_languages(drawn, language, second, width):
    layer = QgsVectorLayer(real_layer("alpr_bay_area/cameras.geojson").source(), "bay", "ogr")
    layer.setSubsetString("\"osm_id\" % 5 = 0")
    for figure in ("operator", "mount", "directions", "check_date"):
        svg, _table, count = drawn(
            layer, figure, LANGUAGE=language, SECOND_LANGUAGE=second, WIDTH=width, CUMULATIVE=True
        )
        assert count > 500
        assert_legible(svg, by_qt)


def test_a_figure_in_two_languages(cameras, drawn):
    svg, _table, _count = drawn(cameras, "type", LANGUAGE="en", SECOND_LANGUAGE="sr_Latn")
    written = said(svg)
    for text in ("Cameras by type / Kamere po tipu", "Number of cameras / Broj kamera", "dome / kupola", "Printed on"):
        assert text in written, text
    svg, _table, _count = drawn(cameras, "directions", LANGUAGE="en", SECOND_LANGUAGE="sr_Latn")
    letters = [text.text for text in texts_of(svg, text_width) if len(text.text) == 1 and text.text.isalpha()]
    assert sorted(letters) == ["E", "N", "S", "W"]  # S is north in Serbian
    assert "Pravi sever je gore" in said(svg)
    once, _table, _count = drawn(cameras, "type", LANGUAGE="en", SECOND_LANGUAGE="en")
    plain, _table, _count = drawn(cameras, "type", LANGUAGE="en")
    assert once == plain


def test_districts_of_serbia(drawn):
    districts = real_layer("serbia_okruzi/serbia_okruzi.geojson")
    middles = [(one.geometry().pointOnSurface().asWkt(), one["name"]) for one in districts.getFeatures()]
    svg, table, count = drawn(layer_of("Point", middles, fields="name:string"), "area", AREAS=districts,
                              NAME_FIELD="name", TOP=40, LANGUAGE="sr_Latn")  # fmt: skip
    assert count == 30
    assert [row["count"] for row in table] == ["1"] * 30 + ["0", "0"]
    assert_legible(svg, by_qt)


NAMES = ["Компанија за изградњу, одржавање и надзор " * 5, "W" * 200, "شركة المراقبة " * 15, "監視" * 100, "👁️" * 40,
         "Σύστημα " * 9]  # fmt: skip


def test_long_names_in_many_scripts(drawn):
    rows = [(wkt(20, 44), name) for name in NAMES] + [(wkt(20, 44), f"operator {number}") for number in range(500)]
    for width in (60.0, 175.0):
        svg, _table, count = drawn(layer_of("Point", rows, fields="operator:string"), "operator", TOP=200, WIDTH=width)
        assert count == 506
        assert_legible(svg, by_qt)


# the files


@pytest.mark.parametrize(("ending", "begins"), [(".png", b"\x89PNG"), (".pdf", b"%PDF")])
def test_pictures_and_pages(cameras, tmp_path, ending, begins):
    path = tmp_path / f"slika{ending}"
    found = run("hiljade:figures", {"INPUT": cameras, "FIGURE": "type", "OUTPUT": str(path), "WIDTH": 85.0})
    assert path.read_bytes().startswith(begins)
    assert (tmp_path / "slika.csv").exists()
    assert found["COUNT"] == 6
    if ending == ".png":
        assert QImage(str(path)).width() == round(85.0 * 300 / 25.4)
        return
    box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)", path.read_bytes())
    assert box is not None
    width, height = (float(number) * 25.4 / 72 for number in box.groups())
    assert width == pytest.approx(85.0, abs=0.4)
    assert height < width
    assert b"/FontFile" in path.read_bytes(), "letters are letters, in a font that goes along"
    assert b"jane" not in path.read_bytes()


@pytest.mark.parametrize("look", LOOKS)
def test_a_picture_is_what_the_svg_says(cameras, tmp_path, look):
    """Its colours, and each text where it stands, by the pixels."""
    for ending in (".svg", ".png"):
        given = {"INPUT": cameras, "FIGURE": "operator", "LOOK": look, "OUTPUT": str(tmp_path / f"slika{ending}")}
        run("hiljade:figures", given)
    picture = QImage(str(tmp_path / "slika.png"))
    svg = (tmp_path / "slika.svg").read_text(encoding="utf-8")
    dots = 300 / 25.4
    assert picture.pixelColor(2, 2).name() == LOOKS[look].paper
    for bar in bars_of_colour(svg, LOOKS[look].bar):
        x, y = (bar.left + bar.right) / 2 * dots, (bar.top + bar.bottom) / 2 * dots
        assert picture.pixelColor(int(x), int(y)).name() == LOOKS[look].bar
    for text in texts_of(svg, by_qt):
        box = [round(side * dots) for side in text[:4]]
        inside = {picture.pixel(x, y) for x in range(box[0], box[2]) for y in range(box[1], box[3])}
        assert len(inside) > 1, text


def test_gdal_reads_the_table_with_its_numbers(drawn, cameras, tmp_path):
    drawn(cameras, "operator")
    layer = QgsVectorLayer(str(tmp_path / "slika.csv"), "slika", "ogr")
    assert [feature["count"] for feature in layer.getFeatures(QgsFeatureRequest())] == [1] * 6


@pytest.mark.parametrize("name", ["slika", "slika.jpg", "slika.csv"])
def test_an_ending_that_is_no_format_is_refused(cameras, tmp_path, name):
    with pytest.raises((QgsProcessingException, AssertionError), match="format"):
        run("hiljade:figures", {"INPUT": cameras, "FIGURE": "type", "OUTPUT": str(tmp_path / name)})
    assert not list(tmp_path.iterdir())


def test_a_table_of_something_else_is_not_written_over(cameras, tmp_path):
    table = tmp_path / "kamere.csv"
    given = {"FIGURE": "type", "OUTPUT": str(tmp_path / "kamere.svg"), "LANGUAGE": "en"}
    table.write_text("lat,lon,operator\n44,20,Grad\n")
    with pytest.raises((QgsProcessingException, AssertionError), match=r"kamere\.csv"):
        run("hiljade:figures", {"INPUT": cameras, **given})
    assert [one.name for one in tmp_path.iterdir()] == ["kamere.csv"]
    assert "Grad" in table.read_text()
    table.unlink()
    for figure in ("type", "directions", "start_date", "type"):
        run("hiljade:figures", {"INPUT": cameras, **given, "FIGURE": figure})
    assert table.read_text(encoding="utf-8-sig").startswith("kind,value,bar,count,percent")


@pytest.mark.parametrize("more", [{}, {"AREAS": True}, {"AREAS": True, "NAME_FIELD": "nothing"}])
def test_areas_are_asked_for(cameras, areas, tmp_path, more):
    given = {**more, **({"AREAS": areas} if more else {})}
    with pytest.raises((QgsProcessingException, AssertionError)):
        run("hiljade:figures", {"INPUT": cameras, "FIGURE": "area", "OUTPUT": str(tmp_path / "slika.svg"), **given})
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_told_before_anything_is_read(cameras, tmp_path):
    with pytest.raises((QgsProcessingException, AssertionError)):
        run("hiljade:figures", {"INPUT": cameras, "FIGURE": "type", "OUTPUT": str(tmp_path / "no" / "slika.svg")})


def test_an_older_figure_stays_where_a_new_one_is_cancelled(cameras, tmp_path):
    class Impatient(Feedback):
        def isCanceled(self):
            return True

    path = tmp_path / "slika.svg"
    path.write_text("older")
    with pytest.raises((QgsProcessingException, AssertionError)):
        run("hiljade:figures", {"INPUT": cameras, "FIGURE": "type", "OUTPUT": str(path)}, Impatient())
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("slika.svg", "older")]


def test_cancel_is_asked_for_while_reading(cameras, monkeypatch, project):
    monkeypatch.setattr(figure_cameras, "_TOLD_EVERY", 2)
    asked = []

    def progress(done):
        asked.append(done)
        return done >= 4

    reader = FigureCameras(cameras, cameras.crs(), project.transformContext(), progress)
    with pytest.raises(Cancelled):
        reader.count(("operator",))
    assert asked == [0, 2, 4]


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(0, 9, "0%"), (9, 9, "100%"), (1, 3, "33%"), (1, 10_000, "<1%"), (9999, 10_000, ">99%"), (1, 200, "1%"),
     (1, 201, "<1%"), (0, 0, "")],
)  # fmt: skip
def test_shares(part, whole, text):
    assert percent(part, whole) == text
