"""`hiljade:printseries`: pages of one place at one moment after the other, read back from files."""

from __future__ import annotations

import math
import re
import unicodedata

import pytest
from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsProcessingException,
    QgsReadWriteContext,
)
from qgis.PyQt.QtGui import QImage

from hiljade_qgis.bridge.printing import atlas_files
from hiljade_qgis.bridge.printing import series as making
from hiljade_qgis.bridge.printing.layout_file import load_layout
from hiljade_qgis.bridge.printing.looks import LOOKS
from hiljade_qgis.bridge.printing.page_colours import colour_of
from hiljade_qgis.bridge.printing.page_rings import ring_symbol
from hiljade_qgis.bridge.printing.templates import template_path
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.core.printing.redaction import coarse
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.errors import DiskFull
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import said_by, shapes_in, text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

LON, LAT = 20.4612, 44.8128
MAPPED = {"camera:type": "fixed", "hiljade:range": "30", "camera:direction": "340-20", "hiljade:status": "verified"}
EXTENT = f"{LON - 0.003},{LON + 0.003},{LAT - 0.003},{LAT + 0.003} [EPSG:4326]"
INK = "#1a1a1a"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def kinds(**more):
    return {**MAPPED, **more}


@pytest.fixture
def four(tmp_path, project):
    """Cameras of 2018, of May 2019, of 2019 until 2021, and one that nobody dated; 100 m and more from one another."""
    return copy_of(
        tmp_path / "four.gpkg",
        [
            (LON - 0.002, LAT, kinds(start_date="2018", name="old")),
            (LON, LAT, kinds(start_date="2019-05", name="may")),
            (LON + 0.002, LAT, kinds(start_date="2019", end_date="2021", name="went")),
            (LON, LAT + 0.002, {"camera:type": "dome", "name": "undated"}),
        ],
    )


def series(copy, feedback=None, **more):
    given = {"WORKING_COPY": str(copy), "LANGUAGE": "en", "EXTENT": EXTENT, "TITLE": "Cameras", **more}
    return run("hiljade:printseries", given, feedback)


def pages_of(path):
    whole = unicodedata.normalize("NFKC", text_of(path)).split("\f")[:-1]
    assert len(whole) == int(re.search(r"Pages:\s+(\d+)", said_by("pdfinfo", path))[1])
    return [re.sub(r"\s+", " ", page).strip() for page in whole]


def frames_of(copy, folder, **more):
    """The frames as SVG, by their names."""
    series(copy, FOLDER=str(folder), FORMAT="svg", **{"SCALE": 5000, **more})
    return {path.stem: path for path in sorted(folder.iterdir())}


def map_box(path):
    """Left, top, right and bottom of the map's frame in millimetres: the largest rectangle but the page."""
    boxes = [one for one in shapes_in(path) if 150 < one.width_mm < 200 and one.height_mm > 100]
    assert boxes
    xs, ys = zip(*boxes[0].points)
    return min(xs), min(ys), max(xs), max(ys)


def rings_on(path):
    """The middles of the rings on the map, and of the crosses, in millimetres."""
    left, top, right, bottom = map_box(path)
    rings, crosses = set(), set()
    for one in shapes_in(path):
        xs, ys = zip(*one.points)
        x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        if one.stroke != INK or not (left < x < right and top < y < bottom):
            continue
        if len(one.points) > 8 and one.width_mm == pytest.approx(7.2, abs=0.15):
            rings.add((round(x), round(y)))
        elif one.width_mm == pytest.approx(4.0, abs=0.15) and one.height_mm == pytest.approx(4.0, abs=0.15):
            crosses.add((round(x), round(y)))
    return rings, crosses


def test_each_page_shows_what_stood_at_its_end(four, tmp_path):
    path = tmp_path / "series.pdf"
    result = series(four, OUTPUT=str(path), RINGS=False)
    assert (result["PAGES"], result["CAMERAS"], result["OUTPUT"]) == (4, 2, str(path))
    pages = pages_of(path)
    for year, cameras, page in zip((2018, 2019, 2020, 2021), (1, 3, 3, 2), pages):
        assert page.startswith(f"Cameras – {year} ")
        assert f" {cameras} camera{'s' if cameras > 1 else ''} " in page
        assert f"As of 31 December {year}: cameras that stood by their start_date." in page
        assert "1 camera without a readable date was left out." in page
        assert "Scale 1:" in page
        assert "after" not in page
    assert len({re.search(r"Scale 1:[\d,]+", page)[0] for page in pages}) == 1
    assert len({re.search(r"Version (\w+)", page)[1] for page in pages}) == 4


def test_what_is_shown_is_said_under_the_title_or_among_the_notes(four, tmp_path):
    said = "As of 31 December 2019: cameras that stood by their start_date."
    for text, start in (("", f"Cameras – 2019 {said} "), ("My line", "Cameras – 2019 My line ")):
        path = tmp_path / "a.pdf"
        series(four, OUTPUT=str(path), MOMENTS="2019", TEXT=text)
        (page,) = pages_of(path)
        assert page.startswith(start)
        assert page.count(said) == 1


def test_a_camera_of_a_year_is_certain_for_no_month_but_its_last(four, tmp_path):
    path = tmp_path / "months.pdf"
    series(four, OUTPUT=str(path), STEP="month", MOMENTS="2019-04, 2019-05, 2019-12", UNDATED="on_every_page")
    april, may, december = pages_of(path)
    assert april.startswith("Cameras – April 2019 ")
    assert " 2 cameras " in april  # of 2018, and the undated one
    assert "1 camera without a readable date is shown all the same." in april
    assert "1 camera whose dates are not exact enough was left out." in april
    assert "1 new after April 2019" in may
    assert " 4 cameras " in december
    assert "0 new after May 2019" in december  # it may have stood in May
    assert "1 camera that may be from before is not ringed." in december


def test_new_cameras_are_ringed_and_gone_ones_crossed_where_they_stood(four, tmp_path):
    frames = frames_of(four, tmp_path / "frames")
    assert list(frames) == ["01_2018", "02_2019", "03_2020", "04_2021"]
    boxes = {map_box(path) for path in frames.values()}
    assert len(boxes) == 1
    left, top, right, bottom = boxes.pop()
    middle = round((left + right) / 2), round((top + bottom) / 2)
    found = [rings_on(path) for path in frames.values()]
    assert found[0] == (set(), set())
    assert found[2] == (set(), set())
    new, crossed = found[1]
    assert not crossed
    assert len(new) == 2
    (other,) = new - {middle}  # 0.002° of longitude are 158 m there, which are 31.6 mm at 1:5,000
    assert other[0] - middle[0] == pytest.approx(31.6, abs=1.1)
    assert other[1] == pytest.approx(middle[1], abs=1)
    assert found[3] == ({other}, {other})
    assert "New after 2018" in text_of(frames["02_2019"])
    assert "Gone after 2020" in text_of(frames["04_2021"])
    assert "Gone after" not in text_of(frames["02_2019"])


def test_without_rings_there_are_none(four, tmp_path):
    frames = frames_of(four, tmp_path / "frames", RINGS=False, MOMENTS="2018,2021")
    for path in frames.values():
        assert rings_on(path) == (set(), set())
        assert "after" not in text_of(path)


def test_before_and_after_are_the_first_and_the_last(four, tmp_path):
    path = tmp_path / "pair.pdf"
    assert series(four, OUTPUT=str(path), PAIR="two_pages", RINGS=False)["PAGES"] == 2
    before, after = pages_of(path)
    assert before.startswith("Cameras – 2018 ")
    assert after.startswith("Cameras – 2021 ")
    assert "1 new after 2018" in after  # the other one came and went between them
    assert "gone" not in after


def middles_on(path, fill):
    """Where symbols of a colour are on the page, in whole millimetres."""
    found = set()
    for one in shapes_in(path):
        xs, ys = zip(*one.points)
        if one.fill == fill and 2 < one.width_mm < 5:
            found.add((round((min(xs) + max(xs)) / 2), round((min(ys) + max(ys)) / 2)))
    return found


def test_before_and_after_are_beside_each_other_at_one_scale(tmp_path, project):
    cameras = [
        (LON - 0.0005, LAT, kinds(start_date="2018")),
        (LON + 0.0005, LAT, kinds(start_date="2020")),
        (LON, LAT + 0.0005, {"camera:type": "dome", "start_date": "2017", "end_date": "2019", "name": "Kapija"}),
    ]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    extent = f"{LON - 0.001},{LON + 0.001},{LAT - 0.001},{LAT + 0.001} [EPSG:4326]"
    given = {"EXTENT": extent, "PAIR": "one_page", "MOMENTS": "2018, 2019, 2020", "ORIENTATION": "across"}
    assert series(copy, OUTPUT=str(tmp_path / "a.pdf"), **given)["PAGES"] == 1
    (page,) = pages_of(tmp_path / "a.pdf")
    assert page.startswith("Cameras – 2018 / 2020 ")
    assert "2 cameras on the map of 2018" in page
    assert "1 new after 2018" in page
    assert "1 gone after 2018" in page
    assert "Cameras, 2018" in page  # the dome is on that map alone
    series(copy, FOLDER=str(tmp_path / "frames"), FORMAT="svg", SCALE=2000, REDACT=["labels"], **given)
    (svg,) = (tmp_path / "frames").iterdir()
    assert svg.name == "01_2018_2020.svg"
    assert "Kapija" not in svg.read_text(encoding="utf-8")
    maps = [one for one in shapes_in(svg) if one.stroke != "none" and 80 < one.width_mm < 110 and one.height_mm > 100]
    lefts = sorted({round(min(x for x, _ in one.points)) for one in maps})
    assert len(lefts) == 2
    apart = lefts[1] - lefts[0]
    squares = [place for place in middles_on(svg, "#0072b2") if place[0] < lefts[1] + apart]
    first = min(squares)
    on_both = (first[0] + apart, first[1])
    assert any(abs(x - on_both[0]) <= 1 and abs(y - on_both[1]) <= 1 for x, y in squares)
    # 0.001° of longitude are 79 m, which are 39.5 mm at 1:2,000
    assert any(abs(x - on_both[0] - 39.5) <= 1.2 and abs(y - on_both[1]) <= 1 for x, y in squares)
    assert not any(abs(x - first[0] - 39.5) <= 1.2 and abs(y - first[1]) <= 1 for x, y in squares)


def test_notes_are_of_both_maps(tmp_path, project):
    gone = {"camera:type": "dome", "start_date": "2017", "end_date": "2019"}
    stays = {"camera:type": "dome", "start_date": "2017", "hiljade:status": "verified"}
    places = [(LON, LAT, gone), (LON, LAT, gone), (LON + 0.0008, LAT, stays), (LON + 0.0008, LAT, stays)]
    copy = copy_of(tmp_path / "a.gpkg", [*places, (LON - 0.0008, LAT, {**stays, "hiljade:status": "reported"})])
    given = {"PAIR": "one_page", "MOMENTS": "2018, 2020", "SCALE": 2000, "REDACT": ["move_unverified"]}
    series(copy, OUTPUT=str(tmp_path / "a.pdf"), **given)
    (page,) = pages_of(tmp_path / "a.pdf")
    # Two symbols at each of two places in 2018, at one of them in 2020; three unverified cameras, one of them on both.
    assert "6 symbols were moved aside" in page
    assert "3 cameras that nobody verified stand at a position rounded to 50 m" in page


def test_hexagons_of_each_map_are_explained_by_their_own_numbers(tmp_path, project):
    gone = {"camera:type": "dome", "start_date": "2017", "end_date": "2019"}
    stays = {"camera:type": "dome", "start_date": "2017"}
    cameras = [(LON + number * 1e-6, LAT, gone) for number in range(11)] + [(LON, LAT, stays), (LON, LAT, stays)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    given = {"PAIR": "one_page", "MOMENTS": "2018, 2020", "SCALE": 2000, "CROWDING": "hexagons"}
    (page,) = frames_of(copy, tmp_path / "frames", **given).values()
    said = re.sub(r"\s+", " ", text_of(page))
    assert re.search(r"Cameras in a hexagon \d+ m wide, 2018 1 2–4 5–9 10 and more", said)
    assert re.search(r"Cameras in a hexagon \d+ m wide 1 2 ", said)


def test_a_template_with_two_maps_keeps_them_where_they_are(tmp_path, project):
    layout = load_layout(project, template_path("figure", Paper.A4, Orientation.UPRIGHT))
    before = QgsLayoutItemMap(layout)
    before.setId("map_before")
    before.setFrameEnabled(True)
    layout.addLayoutItem(before)
    before.attemptMove(QgsLayoutPoint(120, 200))
    before.attemptResize(QgsLayoutSize(41, 37))
    own = tmp_path / "own.qpt"
    assert layout.saveAsTemplate(str(own), QgsReadWriteContext())
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, kinds(start_date="2018")), (LON, LAT, kinds(start_date="2020"))])
    folder = tmp_path / "frames"
    given = {"OWN_TEMPLATE": str(own), "MOMENTS": "2018, 2020", "PAIR": "one_page", "SCALE": 5000}
    series(copy, FOLDER=str(folder), FORMAT="svg", **given)
    (svg,) = folder.iterdir()
    boxes = [one for one in shapes_in(svg) if (round(one.width_mm), round(one.height_mm)) == (41, 37)]
    assert boxes
    assert min(boxes[0].points) == pytest.approx((120, 200), abs=0.3)
    middle = (140, 218)  # where it shows the same place
    assert any(math.dist(place, middle) < 2 for place in middles_on(svg, "#0072b2"))


def test_frames_for_a_film_are_of_one_size(four, tmp_path):
    folder = tmp_path / "frames"
    series(four, FOLDER=str(folder), FORMAT="png", DPI=40, TEMPLATE="figure", LOOK="night")
    images = [QImage(str(path)) for path in sorted(folder.iterdir())]
    assert len(images) == 4
    assert {(one.width(), one.height()) for one in images} == {(330, 467)}  # A4 at 40 dots per inch


def test_the_last_change_on_the_server_is_not_said_to_be_more(four, tmp_path):
    path = tmp_path / "history.pdf"
    result = series(four, OUTPUT=str(path), BY="history", MOMENTS="1960, 2200")
    assert result["CAMERAS"] == 3  # one went in 2021
    (first, last) = pages_of(path)
    assert " 0 cameras " in first
    for page in (first, last):
        assert "last changed on the server by then, which does not say when they were put up" in page
        assert "start_date" not in page
    assert "Last changed on the server after 1960" in last
    assert "last changed on the server after 1960" in last
    assert "ew after" not in last
    assert "The data end on " in last
    assert "The data end on " not in first


def test_a_camera_that_was_checked_is_not_said_to_be_new(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, kinds(check_date="2019")), (LON, LAT, kinds(check_date="2020-03"))])
    path = tmp_path / "a.pdf"
    assert series(copy, OUTPUT=str(path), BY="check_date")["PAGES"] == 2
    first, second = pages_of(path)
    assert " 1 camera " in first
    assert "1 last checked after 2019" in second
    assert "Last checked after 2019" in second
    assert "ew after" not in second


def test_a_removed_camera_is_on_pages_of_the_time_when_it_stood(tmp_path, project):
    gone = {**MAPPED, "hiljade:status": "removed", "start_date": "2015"}
    copy = copy_of(
        tmp_path / "a.gpkg", [(LON, LAT, {**gone, "end_date": "2020-03-01"}), (LON + 0.001, LAT, gone)]
    )  # fmt: skip
    path = tmp_path / "a.pdf"
    series(copy, OUTPUT=str(path), MOMENTS="2014, 2016, 2020")
    none, one, after = pages_of(path)
    assert " 0 cameras " in none
    assert "not exact enough" not in none
    assert " 1 camera " in one
    assert "1 camera whose dates are not exact enough was left out." in one
    assert " 0 cameras " in after
    assert "1 gone after 2016" in after


def test_nothing_withheld_is_ringed(tmp_path, project):
    unverified = {"camera:type": "dome", "start_date": "2020", "end_date": "2022", "name": "Kapija"}
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, unverified)])
    for redact in ("omit_unverified", "move_unverified"):
        frames = frames_of(copy, tmp_path / redact, MOMENTS="2019,2020,2022", REDACT=[redact, "labels"])
        found = [rings_on(path) for path in frames.values()]
        assert not any("Kapija" in path.read_text(encoding="utf-8") for path in frames.values())
        if redact == "omit_unverified":
            assert found == [(set(), set())] * 3
            continue
        left, top, right, bottom = map_box(frames["02_2020"])
        there = coarse(Position(LON, LAT))
        expected = (left + right) / 2 + (there.lon_deg - LON) * 78_960 / 5, (top + bottom) / 2 - (
            there.lat_deg - LAT
        ) * 111_130 / 5  # millimetres at 1:5,000
        (ring,), _ = found[1]
        assert ring == pytest.approx(expected, abs=1.0)
        assert found[2] == ({ring}, {ring})


def test_which_pages_there_are_tells_nothing_of_those_left_out(tmp_path, project):
    unverified = {"camera:type": "dome", "start_date": "2015", "end_date": "2023"}
    known = {"camera:type": "dome", "start_date": "2019", "hiljade:status": "verified"}
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, unverified), (LON, LAT, known)])
    assert len(frames_of(copy, tmp_path / "all")) == 9
    assert list(frames_of(copy, tmp_path / "fewer", REDACT=["omit_unverified"])) == ["01_2019"]


def test_each_of_two_new_cameras_that_are_alike_has_a_ring(tmp_path, project):
    """Those that are moved to one cell can be the same to the last letter, and only their symbols stand apart."""
    unverified = {"camera:type": "dome", "start_date": "2020", "end_date": "2022"}
    near = (LON + 0.00001, LAT)
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, unverified), (*near, unverified)])
    assert coarse(Position(LON, LAT)) == coarse(Position(*near))
    given = {"MOMENTS": "2019,2020,2022", "REDACT": ["move_unverified"]}
    _, now, after = (rings_on(path) for path in frames_of(copy, tmp_path / "frames", **given).values())
    assert len(now[0]) == 2
    assert len(after[1]) == 1  # they stood at one place


def test_where_one_page_counts_in_cells_all_do(tmp_path, project, monkeypatch):
    monkeypatch.setattr("hiljade_qgis.bridge.printing.page_layers.are_too_many", lambda count, _mm2: count > 2)
    years = ("2018", "2019", "2019", "2019", "2019")
    cameras = [(LON + number * 0.0004, LAT, kinds(start_date=year)) for number, year in enumerate(years)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    path = tmp_path / "a.pdf"
    series(copy, OUTPUT=str(path))
    for page in pages_of(path):
        assert "Cameras are counted in cells" in page
    assert "none is ringed" in pages_of(path)[1]


def test_the_fullest_page_is_that_of_the_cameras_that_are_shown(tmp_path, project, monkeypatch):
    monkeypatch.setattr("hiljade_qgis.bridge.printing.page_layers.are_too_many", lambda count, _mm2: count > 2)
    gone = {"camera:type": "dome", "start_date": "2017", "end_date": "2018-06"}
    known = {"camera:type": "dome", "hiljade:status": "verified"}
    years = ("2018", "2018", "2019")
    cameras = [(LON + number * 0.0004, LAT, {**known, "start_date": year}) for number, year in enumerate(years)]
    cameras += [(LON, LAT + number * 0.0004, gone) for number in range(1, 6)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    path = tmp_path / "a.pdf"
    series(copy, OUTPUT=str(path), MOMENTS="2017, 2018, 2019", REDACT=["omit_unverified"])
    for page in pages_of(path):
        assert "Cameras are counted in cells" in page


def test_what_can_not_be_made_is_told(four, tmp_path, project):
    path = tmp_path / "a.pdf"
    for given, said in (
        ({"MOMENTS": "2019, soon"}, "“soon” names no moment"),
        ({"MOMENTS": "1000..2019"}, "makes 1020 pages"),
        ({"MOMENTS": "2019", "PAIR": "one_page"}, "need two moments"),
        ({"BY": "check_date"}, "No camera has a readable date of that kind"),
    ):
        with pytest.raises(QgsProcessingException, match=said):
            series(four, OUTPUT=str(path), **given)
    with pytest.raises(QgsProcessingException, match="Choose a file for the series"):
        series(four)
    assert not path.exists()


def test_nothing_is_said_to_stay_where_no_page_was_written(four, tmp_path, monkeypatch):
    def fail(*_layout):
        raise DiskFull(tmp_path / "pages", "no room")

    monkeypatch.setattr(atlas_files, "export", fail)
    feedback = Feedback()
    with pytest.raises(QgsProcessingException, match="no room left on the disk"):
        series(four, feedback, FOLDER=str(tmp_path / "pages"), FORMAT="svg", MOMENTS="2019, 2020")
    assert [one for one in feedback.warnings if "finished and stay" in one] == []


def test_finished_frames_stay_after_a_cancel(four, tmp_path, monkeypatch):
    feedback = Feedback()
    make, made = making.build_page, []

    def cancelled_at_the_third(*given):
        made.append(make(*given))
        if len(made) == 3:  # the first tells how all are drawn
            feedback.cancel()
        return made[-1]

    monkeypatch.setattr(making, "build_page", cancelled_at_the_third)
    folder = tmp_path / "frames"
    series(four, feedback, FOLDER=str(folder), FORMAT="svg", OUTPUT=str(tmp_path / "a.pdf"))
    assert sorted(path.name for path in folder.iterdir()) == ["01_2018.svg", "02_2019.svg"]
    assert len(pages_of(tmp_path / "a.pdf")) == 2
    assert "2 page(s) of the series are finished and stay." in feedback.warnings


@pytest.mark.parametrize(("scale", "share"), [(500, 1.0), (33_333, 1.0), (50_000, 2 / 3), (1_000_000, 1.4 / 3)])
def test_rings_shrink_from_afar_as_cameras_do(four, tmp_path, scale, share):
    frames = frames_of(four, tmp_path / "frames", SCALE=scale, MOMENTS="2018, 2019", EXTENT=None)
    marked = [one for one in shapes_in(frames["02_2019"]) if one.stroke == INK and len(one.points) > 8]
    assert any(one.width_mm == pytest.approx(7.2 * share, abs=0.15) for one in marked)


@pytest.mark.parametrize("look", LOOKS)
def test_rings_are_told_by_shape_in_every_look(look):
    ring, crossed = (ring_symbol(LOOKS[look], 1.0, crossed) for crossed in (False, True))
    shapes = [[layer.properties()["name"] for layer in symbol.symbolLayers()] for symbol in (ring, crossed)]
    assert shapes == [["circle"] * 2, ["circle", "cross2", "circle", "cross2"]]
    for symbol in (ring, crossed):
        strokes = {layer.strokeColor().name() for layer in symbol.symbolLayers()}
        assert strokes == {colour_of(colour).name() for colour in (LOOKS[look].ink, LOOKS[look].ground)}
        assert all(layer.fillColor().alpha() == 0 for layer in symbol.symbolLayers())
