"""Pages on which cameras stand close, measured from the paper: what is moved, what stays, what is counted and said."""

from __future__ import annotations

import itertools
import json
import math
import re
import shutil

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingException, QgsVectorLayer

from hiljade_qgis.bridge.printing.crowding_styles import RAMPS
from hiljade_qgis.bridge.printing.looks import LOOKS
from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.printing.crowding import LEAST_VIEW_MM
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import bearing_deg, shapes_in, text_of, words_in
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

LON, LAT = 20.4612, 44.8128
MAPPED = {"camera:type": "fixed", "hiljade:range": "30", "hiljade:status": "verified"}
BLUE = "#0072b2"
INK = "#1a1a1a"

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def printed(copy, path, feedback=None, **more):
    parameters = {"WORKING_COPY": str(copy), "OUTPUT": str(path), "LANGUAGE": "en", "TEMPLATE": "figure", **more}
    return run("hiljade:printmap", parameters, feedback)


def away(metres, azimuth_deg):
    lon, lat = destination(LON, LAT, azimuth_deg, metres)
    return float(lon), float(lat)


def sectors_on(path, colour=BLUE):
    """The filled outlines of fields of view; those of the legend are rectangles."""
    return [shape for shape in shapes_in(path) if shape.fill == colour and len(shape.points) > 6]


def on_map(shapes, bottom_mm=200.0):
    """Without those of the legend, which lies beneath."""
    return [one for one in shapes if max(y for _, y in one.points) < bottom_mm]


def middle_of(shape):
    xs, ys = zip(*shape.points)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def symbols_on(path, fill):
    """The middles of symbols of a colour on the map."""
    return [middle_of(one) for one in on_map(shapes_in(path)) if one.fill == fill and one.width_mm < 5]


def leaders_on(path):
    """Lines to what was moved: from the true place to the symbol."""
    shapes = [one for one in on_map(shapes_in(path)) if one.fill in ("none", "") and len(one.points) == 2]
    return [tuple(one.points) for one in shapes if one.stroke == INK and max(one.width_mm, one.height_mm) > 0.3]


@pytest.mark.parametrize("rotation", [0, 50])
def test_symbols_stand_apart_and_what_cameras_see_stays(rotation, tmp_path, project):
    """Two cameras 1 m apart, at 1:1,000 a millimetre: each makes way by half of what is missing to 4.5 mm."""
    looks = {**MAPPED, "camera:direction": "340-20"}
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, looks), (*away(1.0, 90.0), looks), (*away(40.0, 180.0), looks)])
    page = tmp_path / "a.svg"
    printed(copy, page, SCALE=1000, ROTATION=rotation)
    apexes = sorted({tuple(round(one, 3) for one in sector.points[0]) for sector in sectors_on(page)})
    assert len(apexes) == 3
    pairs = [pair for pair in itertools.combinations(apexes, 2) if math.dist(*pair) < 5]
    ((one, other),) = pairs
    assert math.dist(one, other) == pytest.approx(1.0, abs=0.01)
    lines = leaders_on(page)
    starts, ends = ([line[number] for line in lines] for number in (0, 1))
    assert {min(apexes, key=lambda apex: math.dist(apex, start)) for start in starts} == {one, other}
    assert max(min(math.dist(apex, start) for apex in apexes) for start in starts) < 0.05
    ends = sorted({(round(x, 2), round(y, 2)) for x, y in ends})
    assert math.dist(ends[0], ends[-1]) == pytest.approx(4.5, abs=0.05)
    said = text_of(page)
    assert "True place of a moved symbol" in said
    assert re.search(r"2 symbol\S* .*moved aside", said.replace("\n", " "))


KINDS = {"fixed": "#0072b2", "panning": "#009e73", "doorbell": "#cc79a7", "ALPR": "#d55e00"}
"""Those whose symbols have corners, and their colours."""


@pytest.mark.parametrize("scale", [1000, 50_000, 200_000, 2_000_000])
def test_no_symbol_lies_on_another_whatever_their_kinds(scale, tmp_path, project):
    """Told by the shapes on paper, not by the circles that they are taken for."""
    cameras = [
        (*away(number % 4 * scale / 1000.0, 77.0 * number),
         {"surveillance:type": "ALPR"} if kind == "ALPR" else {"camera:type": kind})
        for number, kind in enumerate([*KINDS, "dome", "box"] * 3)
    ]  # fmt: skip
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    page = tmp_path / "a.svg"
    printed(copy, page, SCALE=scale, CROWDING="symbols")
    shapes = [
        QgsGeometry.fromPolygonXY([[QgsPointXY(*point) for point in one.points]])
        for one in on_map(shapes_in(page))
        if one.fill in KINDS.values() and one.width_mm < 5
    ]
    assert len(shapes) == 3 * len(KINDS)
    for one, other in itertools.combinations(shapes, 2):
        assert one.intersection(other).area() <= 0.02 * min(one.area(), other.area())


def test_where_nothing_is_close_nothing_is_moved_or_said(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, MAPPED), (*away(6.0, 90.0), MAPPED)])
    printed(copy, tmp_path / "a.svg", SCALE=1000)
    assert leaders_on(tmp_path / "a.svg") == []
    assert "moved aside" not in text_of(tmp_path / "a.svg")


def test_a_page_is_the_same_in_whichever_order_the_file_has_its_cameras(tmp_path, project):
    kinds = ("fixed", "dome", "panning", "fixed")
    cameras = [(LON, LAT, {"camera:type": kind, "camera:direction": str(10 * n)}) for n, kind in enumerate(kinds)]
    pages = []
    for name, order in (("a", cameras), ("b", cameras[::-1])):
        copy = copy_of(tmp_path / f"{name}.gpkg", order)
        page = tmp_path / f"{name}.svg"
        printed(copy, page, SCALE=1000)
        pages.append(sorted((round(x, 2), round(y, 2)) for line in leaders_on(page) for x, y in line))
    assert pages[0] == pages[1]
    assert len(pages[0]) >= 8


def test_what_was_moved_to_hide_it_gives_its_true_place_away_nowhere(tmp_path, project):
    """Two that nobody verified, 8 m apart, come to one place of the grid; the crosses are there."""
    hidden = [(*away(3.0, 10.0), {"camera:type": "fixed"}), (*away(9.0, 40.0), {"camera:type": "fixed"})]
    copy = copy_of(tmp_path / "a.gpkg", hidden)
    page = tmp_path / "a.svg"
    printed(copy, page, SCALE=1000, REDACT=["move_unverified"])
    starts = {(round(x, 1), round(y, 1)) for (x, y), _ in leaders_on(page)}
    content = page.read_text(encoding="utf-8")
    assert len(starts) == 1
    for lon, lat, _ in hidden:
        assert str(lon)[:9] not in content
        assert str(lat)[:9] not in content


@needs_poppler
@pytest.mark.parametrize("rotation", [0, 75])
def test_circles_say_how_many_cameras_there_are(rotation, tmp_path, project):
    looks = {**MAPPED, "camera:direction": "45-90"}
    cameras = [(*away(number % 7, 50 * number), looks) for number in range(12)]
    cameras += [(*away(300.0, 90.0), MAPPED), (*away(301.0, 90.0), MAPPED), (*away(300.0, 180.0), MAPPED)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    page = tmp_path / "a.pdf"
    result = printed(copy, page, CROWDING="clusters", SCALE=5000, ROTATION=rotation)
    assert result["CAMERAS"] == 15
    numbers = [int(word) for word, _, top, _, bottom in words_in(page) if word.isdigit() and bottom < 200 and top > 20]
    assert sum(numbers) == 15
    assert max(numbers) <= 12
    said = re.sub(r"\s+", " ", text_of(page))
    assert "counted in cells of 50 m" in said
    assert "Fixed camera" not in said
    assert "Fields of view are not drawn" in said


def test_circles_lie_on_no_other(tmp_path, project):
    cameras = [(*away(40.0 * (number % 11), 33.0 * number), MAPPED) for number in range(200)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    page = tmp_path / "a.svg"
    printed(copy, page, CROWDING="clusters", SCALE=5000)
    circles = [one for one in on_map(shapes_in(page)) if one.fill == "#deebf7"]
    assert len(circles) > 30
    for one, other in itertools.combinations(circles, 2):
        assert math.dist(middle_of(one), middle_of(other)) >= (one.width_mm + other.width_mm) / 2 - 0.01


@pytest.mark.parametrize("crowding", ["clusters", "symbols"])
def test_nothing_lies_under_the_arrow_to_the_north(crowding, tmp_path, project):
    cameras = [(LON + (68.0 + 7.0 * column) / 78_930, LAT + (50.0 + 7.0 * row) / 111_120, MAPPED)
               for column in range(4) for row in range(10)]  # fmt: skip
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    page = tmp_path / "a.svg"
    extent = f"{LON - 1e-6},{LON + 1e-6},{LAT - 1e-6},{LAT + 1e-6} [EPSG:4326]"
    assert printed(copy, page, CROWDING=crowding, SCALE=1000, EXTENT=extent)["CAMERAS"] > 15
    colour = {"clusters": "#deebf7", "symbols": BLUE}[crowding]
    arrow = [one for one in shapes_in(page) if one.fill == INK and 4 < one.width_mm < 9 and one.height_mm > 8]
    drawn = [one for one in on_map(shapes_in(page)) if one.fill == colour and one.width_mm < 10]
    assert arrow
    assert len(drawn) > (3 if crowding == "clusters" else 15)
    x, y = middle_of(arrow[0])
    assert min(math.dist(middle_of(one), (x, y)) for one in drawn) > 5
    assert min(math.dist(middle_of(one), (x, y)) for one in drawn) < 20


@pytest.mark.parametrize("look", LOOKS)
def test_hexagons_are_as_wide_as_the_page_says(look, tmp_path, project):
    cameras = [(*away(150.0 * (number % 5), 37.0 * number), MAPPED) for number in range(60)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    page = tmp_path / "a.svg"
    printed(copy, page, CROWDING="hexagons", SCALE=10_000, LOOK=look)
    shapes = [one for one in on_map(shapes_in(page)) if len(one.points) == 7 and 4 < one.width_mm < 8]
    assert len(shapes) > 5
    for one in shapes:
        sides = [math.dist(*side) for side in zip(one.points, one.points[1:])]
        assert sides == pytest.approx([5.0 / math.sqrt(3)] * 6, rel=0.005)  # 50 m at 1:10,000
    said = text_of(page)
    assert "Cameras in a hexagon 50 m wide" in said
    assert "counted in hexagons 50 m wide" in said.replace("\n", " ")
    assert "Fixed camera" not in said


def test_hexagons_at_the_edge_of_the_map_count_what_lies_beside_it(tmp_path, project):
    """Cameras stand 5 m apart, evenly, to both sides of the map's eastern edge: hexagons are as full on all of it."""
    middle, grid = away(0.0, 0.0), range(-20, 20)
    east = [(LON + (950.0 + 5.0 * column) / 78_930, LAT + 5.0 * row / 111_120) for column in grid for row in grid]
    copy = copy_of(tmp_path / "a.gpkg", [(lon, lat, MAPPED) for lon, lat in east])
    page = tmp_path / "a.svg"
    extent = f"{middle[0] - 1e-5},{middle[0] + 1e-5},{middle[1] - 1e-5},{middle[1] + 1e-5} [EPSG:4326]"
    result = printed(copy, page, CROWDING="hexagons", SCALE=10_000, EXTENT=extent)
    assert 600 < result["CAMERAS"] < 1000
    found = [one for one in shapes_in(page) if one.fill in {_hex(colour) for colour in RAMPS["screen"]}]
    heart = sorted(middle_of(one)[1] for one in found if middle_of(one)[0] > 150)
    at_edge = [one for one in found if middle_of(one)[0] > 198 and abs(middle_of(one)[1] - heart[len(heart) // 2]) < 5]
    assert at_edge
    assert {one.fill for one in at_edge} == {_hex(RAMPS["screen"][-1])}


def test_the_outline_of_an_area_is_drawn_above_hexagons(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(*away(40.0 * number, 31.0 * number), MAPPED) for number in range(20)])
    areas = QgsVectorLayer("Polygon?crs=EPSG:4326", "areas", "memory")
    feature = QgsFeature()
    corners = [away(900.0, azimuth_deg) for azimuth_deg in (0.0, 72.0, 144.0, 216.0, 288.0)]
    feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(*corner) for corner in corners]]))
    areas.dataProvider().addFeatures([feature])
    folder = tmp_path / "pages"
    given = {"WORKING_COPY": str(copy), "AREAS": areas, "FOLDER": str(folder), "FORMAT": "svg", "TEMPLATE": "figure"}
    run("hiljade:printatlas", {**given, "LANGUAGE": "en", "CROWDING": "hexagons", "INDEX": False})
    page, _list = sorted(folder.iterdir())
    shapes = shapes_in(page)
    filled = [number for number, one in enumerate(shapes) if len(one.points) == 7 and one.width_mm < 8]
    (outline,) = [number for number, one in enumerate(shapes) if one.fill == "none" and len(one.points) == 6]
    assert len(filled) > 5
    assert outline > max(filled)


def _hex(colour):
    return "#" + "".join(f"{int(part):02x}" for part in colour.split(","))


def test_symbols_for_which_there_is_no_room_become_dots_and_that_is_told(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, MAPPED)] * 400)
    feedback = Feedback()
    printed(copy, tmp_path / "a.svg", feedback, CROWDING="symbols", SCALE=1000)
    assert [one for one in feedback.warnings if "no room for a symbol" in one]
    assert "Number of cameras in a cell" in text_of(tmp_path / "a.svg")
    feedback = Feedback()
    printed(copy, tmp_path / "a.svg", feedback, CROWDING="auto", SCALE=1000)
    assert not [one for one in feedback.warnings if "no room" in one]
    assert "Number of cameras in a cell" in text_of(tmp_path / "a.svg")


@pytest.mark.parametrize("paper", ["A4", "A1"])
def test_fields_of_view_that_a_symbol_would_hide_are_enlarged_and_counted(paper, tmp_path, project):
    """At 1:5,000 a reach of 5 m is 1 mm, one of 30 m is 6 mm."""
    near = {**MAPPED, "hiljade:range": "5", "camera:direction": "340-20"}
    far = {**MAPPED, "camera:direction": "340-20"}
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, near), (*away(100.0, 90.0), far)])
    page = tmp_path / "a.svg"
    printed(copy, page, SCALE=5000, PAPER=paper)
    reaches = sorted(max(math.dist(one.points[0], point) for point in one.points) for one in sectors_on(page))
    larger = {"A4": 1.0, "A1": math.sqrt(841 / 297)}[paper]
    assert reaches == pytest.approx([LEAST_VIEW_MM * larger, 6.0], rel=0.01)
    for one in sectors_on(page):
        edges = sorted((bearing_deg(one.points[0], one.points[number]) + 90) % 360 for number in (1, -2))
        assert edges == pytest.approx([70.0, 110.0], abs=0.3)
    assert re.search(r"1 field\S* .*larger than", text_of(page).replace("\n", " "))
    printed(copy, page, SCALE=1000, PAPER="A4")
    reaches = sorted(max(math.dist(one.points[0], point) for point in one.points) for one in sectors_on(page))
    assert reaches == pytest.approx([5.0, 30.0], rel=0.005)
    assert "larger than" not in text_of(page)


def _in_map(page):
    """Whether all fields of view on a page are whole: none is cut off at the edge of the map."""
    sectors = [*sectors_on(page), *sectors_on(page, "#d55e00")]
    assert sectors
    (frame,) = {
        tuple(round(one, 1) for one in (*map(min, zip(*shape.points)), *map(max, zip(*shape.points))))
        for shape in shapes_in(page)
        if shape.width_mm > 180 and 100 < shape.height_mm < 260 and shape.fill == "#f6f5f2"
    }
    left, top, right, bottom = frame
    return all(left < x < right and top < y < bottom for sector in sectors for x, y in sector.points)


@pytest.mark.parametrize("kind", ["dome", "fixed"])
def test_what_cameras_see_fits_onto_a_map_of_all_of_them(kind, tmp_path, project):
    sees = {**MAPPED, "camera:type": kind, "hiljade:range": "45"}
    if kind == "fixed":
        sees["camera:direction"] = "330-30"
    else:
        sees["camera:direction"] = "0-360"
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, sees), (*away(100.0, 60.0), sees)])
    page = tmp_path / "a.svg"
    printed(copy, page, ROTATION=20)
    assert _in_map(page)


def scale_of(path):
    return int(re.search(r"Scale 1:([\d,]+)", text_of(path))[1].replace(",", ""))


def test_one_that_sees_far_makes_no_map_small(tmp_path, project):
    tower = {**MAPPED, "hiljade:range": "4000", "camera:direction": "45-90"}
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, MAPPED), (*away(100.0, 90.0), tower)])
    printed(copy, tmp_path / "a.svg")
    assert scale_of(tmp_path / "a.svg") <= 2000


def test_what_is_withheld_does_not_say_how_far_it_sees_by_the_scale(tmp_path, project):
    scales = []
    for reach in ("20", "90"):
        sees = {"camera:type": "dome", "hiljade:range": reach}
        copy = copy_of(tmp_path / f"{reach}.gpkg", [(LON, LAT, sees), (*away(120.0, 90.0), sees)])
        printed(copy, tmp_path / "a.svg", REDACT=["move_unverified"])
        scales.append(scale_of(tmp_path / "a.svg"))
    assert scales[0] == scales[1]


@needs_poppler
def test_names_lie_on_no_symbol(tmp_path, project):
    cameras = [
        (*away(12.0 * (number % 6), 61.0 * number), {**MAPPED, "name": f"Kapija{number:02}"}) for number in range(30)
    ]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    printed(copy, tmp_path / "a.pdf", SCALE=750)
    printed(copy, tmp_path / "a.svg", SCALE=750)
    middles = symbols_on(tmp_path / "a.svg", BLUE)
    words = [word for word in words_in(tmp_path / "a.pdf") if word[0].startswith("Kapija")]
    assert len(words) > 10
    assert len(middles) >= 30
    for _, left, top, right, bottom in words:
        for x, y in middles:
            apart = math.hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))
            assert apart > 1.2


def test_a_manifest_keeps_the_way(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, MAPPED), (*away(50.0, 90.0), MAPPED)])
    manifest = tmp_path / "a.json"
    printed(copy, tmp_path / "a.svg", CROWDING="hexagons", MANIFEST=str(manifest))
    printed(copy, tmp_path / "b.svg", FROM_MANIFEST=str(manifest))
    assert "counted in hexagons" in text_of(tmp_path / "b.svg").replace("\n", " ")
    held = json.loads(manifest.read_text(encoding="utf-8"))
    del held["settings"]["crowding"]
    manifest.write_text(json.dumps(held), encoding="utf-8")
    printed(copy, tmp_path / "b.svg", FROM_MANIFEST=str(manifest))
    assert "hexagon" not in text_of(tmp_path / "b.svg")
    held["settings"]["crowding"] = "heaps"
    manifest.write_text(json.dumps(held), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="no manifest"):
        printed(copy, tmp_path / "b.svg", FROM_MANIFEST=str(manifest))


def test_from_afar_pictures_of_fields_of_view_fit_as_well(tmp_path, project):
    """Two domes at the ends of a map on which rings of 4 mm take the place of what they see: both are on it, whole."""
    dome = {**MAPPED, "camera:type": "dome"}
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, dome), (*away(1825.0, 90.0), dome)])
    page = tmp_path / "a.svg"
    printed(copy, page)
    assert "drawn as symbols" in text_of(page).replace("\n", " ")
    middle_mm = 1825.0 / scale_of(page) * 1000 / 2
    assert middle_mm + 4.0 <= 95.0
