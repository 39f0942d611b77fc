"""`hiljade:printatlas`: the map of all pages, pages of clusters, and pages along a line, read back from files."""

from __future__ import annotations

import math
import os
import re
from xml.etree import ElementTree

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF

from hiljade_qgis.bridge.printing.atlas_areas import AtlasAreas
from hiljade_qgis.bridge.printing.atlas_making import AtlasMaking
from hiljade_qgis.bridge.printing.atlas_outlines import outlines_of
from hiljade_qgis.bridge.printing.atlas_strip import StripPages, read_strip
from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.page_language import PageLanguage
from hiljade_qgis.bridge.printing.page_map import map_size_mm
from hiljade_qgis.bridge.printing.templates import template_path
from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.sync.printed_cameras import printed_cameras
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import shapes_in, text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.test_processing_print_atlas import LAT, LON, MAPPED, areas_of, atlas, pages_of, square

WGS84 = "EPSG:4326"
INK = "#1a1a1a"
DOME = {"camera:type": "dome"}


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def layer_of_lines(*wkts, crs=WGS84):
    layer = QgsVectorLayer(f"LineString?crs={crs}", "line", "memory")
    features = []
    for wkt in wkts:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def road(azimuth_deg, *metres, start=(LON, LAT)):
    """A straight line by the distances of its corners."""
    corners = [destination(*start, azimuth_deg, far) for far in metres]
    return "LineString (" + ", ".join(f"{float(lon)} {float(lat)}" for lon, lat in corners) + ")"


def along(azimuth_deg, far_m, start=(LON, LAT)):
    return tuple(float(one) for one in destination(*start, azimuth_deg, far_m))


def printed(copy, feedback=None, **more):
    return run("hiljade:printatlas", {"WORKING_COPY": str(copy), "LANGUAGE": "en", **more}, feedback)


def written_on(path):
    """The texts of an SVG with their places."""
    found = {}
    for one in ElementTree.parse(path).getroot().iter("{http://www.w3.org/2000/svg}text"):
        found["".join(one.itertext())] = float(one.get("x")), float(one.get("y"))
    return found


@pytest.fixture
def two(tmp_path, project):
    return copy_of(tmp_path / "two.gpkg", [(LON, LAT, MAPPED), (LON + 0.02, LAT, DOME), (LON + 0.01, LAT, DOME)])


def test_the_map_of_pages_comes_first_and_its_numbers_are_those_of_pages_and_list(two, tmp_path):
    areas = areas_of([("West", square(LON, LAT)), ("Shapeless", None), ("East", square(LON + 0.02, LAT))])
    result = atlas(two, areas, OUTPUT=str(tmp_path / "a.pdf"), FOLDER=str(tmp_path / "pages"), FORMAT="svg", INDEX=True)
    assert result["PAGES"] == 4
    first, east, west, listed = pages_of(tmp_path / "a.pdf")
    assert first.startswith("Kamere: pages")
    assert "No map could be made of areas without a page." in first
    assert "© OpenStreetMap contributors, ODbL 1.0" in first
    assert east.startswith("East")
    assert "Page 2 · Version" in east
    assert west.startswith("West")
    assert "Page 3 · Version" in west
    assert "East 1 0 0 1 2" in listed
    assert "West 1 1 0 0 3" in listed
    names = sorted(os.listdir(tmp_path / "pages"))
    assert names == ["01_overview.svg", "02_East.svg", "03_West.svg", "04_areas.svg"]
    at = written_on(tmp_path / "pages" / "01_overview.svg")
    assert at["3"][0] < at["2"][0]
    assert at["3"][1] == pytest.approx(at["2"][1], abs=1.0)


def licensed(layer, rights):
    metadata = layer.metadata()
    metadata.setRights([rights])
    metadata.setLicenses(["CC BY 4.0"])
    layer.setMetadata(metadata)
    return layer


def test_whom_the_areas_are_from_is_on_every_page(two, tmp_path):
    areas = licensed(areas_of([("West", square(LON, LAT)), ("East", square(LON + 0.02, LAT))]), "© Survey")
    atlas(two, areas, OUTPUT=str(tmp_path / "a.pdf"), INDEX=True)
    pages = pages_of(tmp_path / "a.pdf")
    assert len(pages) == 4
    for page in pages:
        assert "areas: © Survey, CC BY 4.0" in page


def test_nothing_is_said_of_the_letters_of_our_own_arrows(two, tmp_path):
    feedback = Feedback()
    line = licensed(layer_of_lines(road(60.0, 0.0, 400.0)), "© Roads")
    printed(two, feedback, PAGES_OF="strip", LINE=line, SCALE=500, OUTPUT=str(tmp_path / "a.pdf"))
    assert len(pages_of(tmp_path / "a.pdf")) > 3
    assert [one for one in feedback.warnings if "letters" in one] == []


def test_whom_a_line_is_from_is_on_every_page(two, tmp_path):
    line = licensed(layer_of_lines(road(60.0, 0.0, 400.0)), "© Roads")
    printed(two, PAGES_OF="strip", LINE=line, SCALE=5000, OUTPUT=str(tmp_path / "a.pdf"))
    for page in pages_of(tmp_path / "a.pdf"):
        assert "line: © Roads, CC BY 4.0" in page


def test_pages_of_several_sheets_name_the_sheet_on_which_the_next_one_begins(two, tmp_path):
    line = layer_of_lines(road(60.0, 0.0, 2500.0))
    folder = tmp_path / "pages"
    result = printed(two, PAGES_OF="strip", LINE=line, SCALE=5000, FOLDER=str(folder), FORMAT="svg",
                     TEMPLATE="leaflet", INDEX=False)  # fmt: skip
    said = []
    for path in sorted(folder.glob("*_Part_?.svg")):
        found = re.search(r"Page (\d+) ·", text_of(path))
        before, after = re.search(r"←\s*Page (\d+)", text_of(path)), re.search(r"Page (\d+)\s*→", text_of(path))
        said.append([one and int(one[1]) for one in (before, found, after)])
    assert len(said) >= 3
    numbers = [number for _, number, _ in said]
    assert numbers[1] - numbers[0] == 2
    assert result["PAGES"] == numbers[-1] + 2  # the last part has two sheets, then comes the list
    assert [before for before, _, _ in said] == [None, *numbers[:-1]]
    assert [after for _, _, after in said] == [*numbers[1:], None]


def test_a_number_stands_within_the_outline_of_its_area(tmp_path, two):
    """An area bent around another one, whose middle lies outside it."""
    west, south = LON, LAT
    bent = (f"Polygon (({west} {south}, {west + 0.05} {south}, {west + 0.05} {south + 0.05}, {west + 0.04} "
            f"{south + 0.05}, {west + 0.04} {south + 0.01}, {west} {south + 0.01}, {west} {south}))")  # fmt: skip
    atlas(two, areas_of([("Bent", bent)]), FOLDER=str(tmp_path / "pages"), FORMAT="svg", INDEX=True)
    path = tmp_path / "pages" / "01_overview.svg"
    (outline,) = [one for one in shapes_in(path) if one.fill == "none" and one.width_mm > 50 and len(one.points) > 5]
    x, y = written_on(path)["2"]
    polygon = QgsGeometry.fromWkt("Polygon ((" + ", ".join(f"{a} {b}" for a, b in outline.points) + "))")
    assert polygon.contains(QgsGeometry.fromWkt(f"Point ({x} {y - 1})"))


def test_cancelled_before_the_first_area_nothing_is_written(two, tmp_path):
    feedback = Feedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        atlas(two, areas_of([("West", square(LON, LAT))]), feedback, OUTPUT=str(tmp_path / "a.pdf"), INDEX=True)
    assert not (tmp_path / "a.pdf").exists()


def test_no_page_is_no_map_of_pages_either(two, tmp_path):
    with pytest.raises(QgsProcessingException, match="No page could be made"):
        atlas(two, areas_of([("World", square(0, 0, 80))]), OUTPUT=str(tmp_path / "a.pdf"), INDEX=True)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("azimuth_deg", [60.0, 200.0, 330.0])
def test_a_line_runs_across_its_pages_from_left_to_right_at_their_scale(two, tmp_path, azimuth_deg):
    folder = tmp_path / "pages"
    line = layer_of_lines(road(azimuth_deg, 0.0, 400.0))
    result = printed(two, PAGES_OF="strip", LINE=line, SCALE=5000, FOLDER=str(folder), FORMAT="svg", INDEX=False)
    assert result["PAGES"] == 2
    path = folder / "01_Part_1.svg"
    (drawn,) = [one for one in shapes_in(path) if one.stroke == INK and one.fill == "none" and len(one.points) == 2
                and one.width_mm > 50]  # fmt: skip
    (start, end) = drawn.points
    assert end[0] - start[0] == pytest.approx(400.0 * 1000 / 5000, rel=0.005)
    assert end[1] == pytest.approx(start[1], abs=0.3)
    assert "Scale 1:5,000" in " ".join(text_of(path).split())


def test_pages_along_a_road_say_which_go_on(tmp_path, project):
    cameras = [(*along(60.0, far), DOME) for far in (10.0, 500.0, 1000.0, 1500.0, 1990.0)]
    copy = copy_of(tmp_path / "a.gpkg", [*cameras, (LON + 1.0, LAT, DOME)])
    path = tmp_path / "a.pdf"
    feedback = Feedback()
    line = layer_of_lines(road(60.0, 0.0, 700.0, 2000.0))
    result = printed(copy, feedback, PAGES_OF="strip", LINE=line, SCALE=5000, OUTPUT=str(path))
    first, *parts, listed = pages_of(path)
    assert result["PAGES"] == len(parts) + 2
    assert result["CAMERAS"] == 5
    numbers = range(2, len(parts) + 2)
    assert len(parts) == 3
    for number, part in zip(numbers, parts):
        assert part.startswith(f"Kamere – Part {number - 1} ")
        assert f"Page {number} · Version" in part
        assert (f"← Page {number - 1}" in part) == (number > 2)
        assert (f"Page {number + 1} →" in part) == (number < numbers[-1])
        assert str(number) in first
    assert "Line of these pages" in parts[0]
    assert "1 camera in none of these areas" in listed
    assert "1 camera(s) in none of the areas." in feedback.infos


def test_lines_that_touch_are_one_and_their_order_does_not_matter(two, tmp_path):
    pieces = road(90.0, 800.0, 1500.0), road(90.0, 0.0, 800.0)
    whole = layer_of_lines(road(90.0, 0.0, 800.0, 1500.0))
    found = [
        printed(two, PAGES_OF="strip", LINE=line, SCALE=5000, OUTPUT=str(tmp_path / "a.pdf"))["PAGES"]
        for line in (layer_of_lines(*pieces), whole)
    ]
    assert found == [4, 4]


def test_the_selected_line_alone(two, tmp_path, project):
    line = layer_of_lines(road(90.0, 0.0, 300.0), road(0.0, 5000.0, 9000.0))
    project.addMapLayer(line)
    line.selectByIds([1])
    chosen = QgsProcessingFeatureSourceDefinition(line.id(), True)
    result = printed(two, PAGES_OF="strip", LINE=chosen, SCALE=5000, OUTPUT=str(tmp_path / "a.pdf"))
    assert result["PAGES"] == 3


def design_of(**more):
    given = {"template": "poster", "own_template": None, "paper": Paper.A4, "orientation": Orientation.UPRIGHT,
             "look": "screen", "language": "en"}  # fmt: skip
    return Design(**{**given, **more})


def strip_of(copy, wkt, scale=5000.0, **more):
    """The pages of a line, as areas and as who makes them."""
    design, cameras = design_of(**more), printed_cameras(copy)
    context = QgsCoordinateTransformContext()
    areas = read_strip(
        [QgsGeometry.fromWkt(wkt)], QgsCoordinateReferenceSystem(WGS84), cameras.cameras,
        StripPages(scale, map_size_mm(design)), PageLanguage("en"), context,
    )  # fmt: skip
    return areas, AtlasMaking(design, cameras, areas, context, lambda _text: None, lambda _text: None)


def test_a_page_shows_what_its_frame_says_and_north_is_where_it_is(two):
    areas, making = strip_of(two, road(75.0, 0.0, 1200.0))
    for number, area in enumerate(areas.areas, 1):
        page = making.page_of(area, number)
        shown = QgsGeometry.fromQPolygonF(page.area.visibleExtentPolygon())
        assert shown.symDifference(area.outline).area() < 0.01 * area.outline.area()
        assert area.frame.rotation_deg == pytest.approx(15.0, abs=0.05)
        place = page.place
        lon, lat = destination(*place.middle, 0.0, 100.0)
        north = page.area.mapToItemCoords(QPointF(*place.on_page(type(place.middle)(float(lon), float(lat)))))
        middle = QPointF(page.area.rect().width() / 2, page.area.rect().height() / 2)
        turned = math.degrees(math.atan2(north.x() - middle.x(), middle.y() - north.y()))
        assert turned == pytest.approx(15.0, abs=0.1)


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A2, Paper.SQUARE])
def test_a_label_of_the_next_page_hides_no_camera(tmp_path, project, paper):
    """Cameras stand along the line right where the label would be."""
    cameras = [(*along(90.0, far), DOME) for far in range(0, 3000, 10)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    areas, making = strip_of(copy, road(90.0, 0.0, 3000.0), 4000.0, paper=paper)
    page = making.page_of(areas.areas[0], 1)
    label, area = page.layout.itemById("page_after"), page.area
    assert label.text() == "Page 2 →"
    box = QRectF(label.pos() - area.pos(), label.rect().size())
    assert QRectF(area.rect()).contains(box)
    assert area.rect().width() - box.right() < 0.5
    points = [area.mapToItemCoords(QPointF(*page.place.on_page(one.position))) for one in page.content.drawn]
    assert points
    assert not any(box.contains(point) for point in points)


def test_a_template_may_have_labels_of_its_own_for_the_neighbours(two, tmp_path):
    text = template_path("poster", Paper.A4, Orientation.UPRIGHT).read_text(encoding="utf-8")
    own = tmp_path / "own.qpt"
    own.write_text(text.replace('id="text"', 'id="page_after"'), encoding="utf-8")
    areas, making = strip_of(two, road(90.0, 0.0, 2000.0), own_template=own)
    page = making.page_of(areas.areas[0], 1)
    assert [one.text() for one in page.layout.items() if getattr(one, "id", str)() == "page_after"] == ["Page 2 →"]


def test_a_route_is_on_the_map_of_all_its_pages(two):
    areas, _ = strip_of(two, road(75.0, 0.0, 1200.0))
    outlines = outlines_of(areas, QgsCoordinateTransformContext())
    assert outlines.line.length() == pytest.approx(1200.0, rel=0.001)
    assert all(shape is not None for shape in outlines.shapes)


def test_clusters_have_pages_and_who_stands_alone_is_said(tmp_path, project):
    """Three and four cameras some 20 m from each other, and one alone."""
    cameras = [(*along(90.0, far), DOME) for far in (0, 20, 40)]
    cameras += [(*along(180.0, far), DOME) for far in (1000, 1020, 1040, 1060)]
    copy = copy_of(tmp_path / "a.gpkg", [*cameras, (*along(0.0, 3000.0), DOME)])
    path = tmp_path / "a.pdf"
    result = printed(copy, PAGES_OF="clusters", DISTANCE=50, OUTPUT=str(path))
    assert (result["PAGES"], result["CAMERAS"]) == (4, 7)
    first, north, south, listed = pages_of(path)
    assert north.startswith("Kamere – Cluster 1 ")
    assert "3 cameras in this area" in north
    assert "4 cameras in this area" in south
    assert "Cluster 2 4 0 0 4 3" in listed
    assert "1 camera in none of these areas" in listed
    assert re.search(r"\b2\b.*\b3\b", first)


def test_a_large_cluster_is_parted_so_that_fields_of_view_are_seen(tmp_path, project):
    cameras = [(*along(90.0, far), {**MAPPED, "camera:direction": "0-60"}) for far in range(0, 4000, 100)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    path = tmp_path / "a.pdf"
    result = printed(copy, PAGES_OF="clusters", DISTANCE=150, OUTPUT=str(path))
    assert result["CAMERAS"] == 40
    _, *pages, _ = pages_of(path)
    assert len(pages) > 2
    for page in pages:
        assert int(re.search(r"Scale 1:([\d,]+)", page)[1].replace(",", "")) <= 7500
        assert "drawn as symbols" not in page


def test_clusters_are_those_of_what_may_be_shown(tmp_path, project):
    cameras = [(*along(90.0, far), DOME) for far in (0, 20, 40)]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    with pytest.raises(QgsProcessingException, match="No cameras stand so close to each other"):
        printed(copy, PAGES_OF="clusters", REDACT=["omit_unverified"], OUTPUT=str(tmp_path / "a.pdf"))
    assert not (tmp_path / "a.pdf").exists()


def test_a_cluster_across_the_antimeridian_has_a_page(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(179.9999, -16.5, DOME), (-179.9999, -16.5, DOME), (179.9998, -16.5, DOME)])
    path = tmp_path / "a.pdf"
    assert printed(copy, PAGES_OF="clusters", OUTPUT=str(path))["PAGES"] == 3
    _, page, _ = pages_of(path)
    assert "3 cameras in this area" in page
    assert int(re.search(r"Scale 1:([\d,]+)", page)[1].replace(",", "")) < 2000


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Choose the layer of the areas."),
        ({"PAGES_OF": "strip"}, "Choose the layer with the line"),
        ({"PAGES_OF": "clusters", "DISTANCE": 1}, "No cameras stand so close"),
    ],
)
def test_what_is_missing_is_said(two, tmp_path, given, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        printed(two, OUTPUT=str(tmp_path / "a.pdf"), **given)
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("wkts", [(), (f"LineString ({LON} {LAT}, {LON} {LAT})",)])
def test_a_line_of_no_length_is_said(two, tmp_path, wkts):
    with pytest.raises(QgsProcessingException):
        printed(two, OUTPUT=str(tmp_path / "a.pdf"), PAGES_OF="strip", LINE=layer_of_lines(*wkts))
    assert not (tmp_path / "a.pdf").exists()


def test_a_line_across_a_continent_is_said(two, tmp_path):
    line = layer_of_lines("LineString (0 50, 40 50)")
    with pytest.raises(QgsProcessingException, match="wider than 1,000 km"):
        printed(two, OUTPUT=str(tmp_path / "a.pdf"), PAGES_OF="strip", LINE=line)


def test_areas_that_lie_nowhere_have_no_map_of_all():
    nowhere = AtlasAreas([], QgsCoordinateReferenceSystem(WGS84), 0, 0)
    assert outlines_of(nowhere, QgsCoordinateTransformContext()) is None
