"""Templates that somebody changed in QGIS's layout window: printed alone and as an atlas, whatever was done to them."""

from __future__ import annotations

import math
import os
import re
import shutil

import pytest
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsLayoutFrame,
    QgsLayoutItemGroup,
    QgsLayoutItemHtml,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemShape,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.printing.layout_file import load_layout
from hiljade_qgis.bridge.resources import resource_path
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import said_by, shapes_in, text_of, words_in
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")

LON, LAT = 20.4612, 44.8128
BLUE = "#0072b2"
DRAWS_HTML = Qgis.QGIS_VERSION_INT < 32300
"""Later ones may have been built without what draws it."""
ITEMS = (
    "map", "title", "text", "legend", "scale_bar", "north", "facts", "notes", "dates", "licence", "projection", "code",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def north(tmp_path, project):
    """A camera that looks north, 40° wide and 30 m far."""
    tags = {"camera:type": "fixed", "hiljade:range": "30", "camera:direction": "340-20", "hiljade:status": "verified"}
    return copy_of(tmp_path / "north.gpkg", [(LON, LAT, tags)])


def put(layout, item, x, y, width=60.0, height=12.0, name=""):
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))
    item.setId(name)
    return item


def label(layout, text, x, y, name=""):
    made = QgsLayoutItemLabel(layout)
    made.setText(text)
    return put(layout, made, x, y, name=name)


def moved(layout):
    for number, name in enumerate(ITEMS):
        item = layout.itemById(name)
        item.attemptMove(QgsLayoutPoint(item.pagePos().x() + number / 10, item.pagePos().y() + 1))


def renamed(layout):
    for name in ITEMS:
        layout.itemById(name).setId(f"our {name}")


def removed(layout):
    for name in ITEMS[1:]:
        layout.removeLayoutItem(layout.itemById(name))


def of_other_kinds(layout):
    for name in ITEMS[1:]:
        layout.removeLayoutItem(layout.itemById(name))
        kind = QgsLayoutItemPicture if name in ("title", "facts") else QgsLayoutItemShape
        put(layout, kind(layout), 20, 20, name=name)


def a_label_called_map(layout):
    layout.itemById("map").setId("")
    label(layout, "This is the map:", 20, 20, "map")


def two_pages(layout):
    page = QgsLayoutItemPage(layout)
    page.setPageSize("A4")
    layout.pageCollection().addPage(page)
    label(layout, "What the back says", 20, 340)
    other = put(layout, QgsLayoutItemMap(layout), 20, 360, 120, 90, "overview")
    other.setExtent(QgsRectangle(0, 0, 1000, 1000))


def a_second_map(layout):
    other = put(layout, QgsLayoutItemMap(layout), 20, 60, 30, 30, "overview")
    other.setExtent(QgsRectangle(0, 0, 1000, 1000))
    layout.itemById("legend").setLinkedMap(other)
    layout.itemById("scale_bar").setLinkedMap(other)
    layout.itemById("north").setLinkedMap(other)


def a_legend_with_a_title(layout):
    layout.itemById("legend").setTitle("What this means")


def html(layout):
    made = label(layout, "<b>Ours</b> and <i>yours</i>", 20, 60)
    made.setMode(QgsLayoutItemLabel.Mode.ModeHtml)
    layout.itemById("facts").setMode(QgsLayoutItemLabel.Mode.ModeHtml)
    framed = QgsLayoutItemHtml(layout)
    framed.setContentMode(QgsLayoutItemHtml.ContentMode.ManualHtml)
    framed.setHtml("<p>In a frame</p>")
    layout.addMultiFrame(framed)
    frame = QgsLayoutFrame(layout, framed)
    frame.attemptSetSceneRect(layout.itemById("text").sceneBoundingRect())
    framed.addFrame(frame)


def rotated(layout):
    for name in ("title", "dates", "projection", "code", "north"):
        layout.itemById(name).setItemRotation(7)


def locked(layout):
    for name in ITEMS:
        layout.itemById(name).setLocked(True)


def grouped(layout):
    group = QgsLayoutItemGroup(layout)
    for name in ITEMS:
        group.addItem(layout.itemById(name))
    layout.addLayoutItem(group)


def a_map_with_a_mind_of_its_own(layout):
    """It follows a theme, an atlas, and expressions of somebody's project."""
    area = layout.itemById("map")
    area.setFollowVisibilityPreset(True)
    area.setFollowVisibilityPresetName("Somebody's theme")
    area.setAtlasDriven(True)
    area.setExtent(QgsRectangle(500_000, 4_000_000, 501_900, 4_001_872))
    for which, value in {"MapScale": 123.0, "MapRotation": 45.0, "MapXMin": 500_000.0}.items():
        key = getattr(QgsLayoutObject.DataDefinedProperty, which)
        area.dataDefinedProperties().setProperty(key, QgsProperty.fromValue(value))
    key = QgsLayoutObject.DataDefinedProperty.MapLayers
    area.dataDefinedProperties().setProperty(key, QgsProperty.fromValue("cameras|buildings"))
    key = QgsLayoutObject.DataDefinedProperty.MapCrs
    area.dataDefinedProperties().setProperty(key, QgsProperty.fromValue("EPSG:4326"))


CHANGES = (
    moved, renamed, removed, of_other_kinds, a_label_called_map, two_pages, a_second_map, a_legend_with_a_title, html,
    rotated, locked, grouped, a_map_with_a_mind_of_its_own,
)  # fmt: skip
MUTE = (renamed, removed, of_other_kinds)
"""Nothing is left that could be written into."""


@pytest.fixture(params=CHANGES, ids=lambda change: change.__name__)
def change(request):
    return request.param


@pytest.fixture
def template(change, tmp_path):
    project = QgsProject()
    layout = load_layout(project, resource_path("resources/layouts/poster_upright.qpt"))
    change(layout)
    path = tmp_path / "own.qpt"
    assert layout.saveAsTemplate(str(path), QgsReadWriteContext())
    return path


def said_in(path):
    return re.sub(r"\s+", " ", text_of(path))


def check_sector(path):
    """At 1:1,000 a reach of 30 m is 30 mm, and north is up."""
    (sector,) = [one for one in shapes_in(path) if one.fill == BLUE and len(one.points) > 6]
    camera, *arc, _ = sector.points
    assert [math.dist(camera, place) for place in arc] == pytest.approx([30.0] * len(arc), rel=0.005)
    assert sum(x for x, _ in arc) / len(arc) == pytest.approx(camera[0], abs=0.2)
    assert min(y for _, y in arc) == pytest.approx(camera[1] - 30.0, abs=0.2)


def expected_warnings(change):
    if change not in MUTE:
        return []
    return ["The template has no label “licence”: say yourself what stands there."]


def test_a_map(change, template, north, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    given = {
        "WORKING_COPY": str(north), "OWN_TEMPLATE": str(template), "TITLE": "Ours", "SCALE": 1000, "LANGUAGE": "en",
    }  # fmt: skip
    for name in ("a.svg", "a.pdf", "a.png"):
        feedback = Feedback()
        run("hiljade:printmap", {**given, "OUTPUT": str(folder / name), "DPI": 50}, feedback)
        assert feedback.warnings == expected_warnings(change)
        assert feedback.errors == []
    more = ["a_2.png", "a_2.svg"] if change is two_pages else []
    assert sorted(os.listdir(folder)) == sorted(["a.pdf", "a.png", "a.svg", *more])
    check_sector(folder / "a.svg")
    check_page(change, folder / "a.pdf")


def check_page(change, path):
    said = said_in(path)
    assert ("© OpenStreetMap contributors, ODbL 1.0" in said) == (change not in MUTE)
    assert ("Fixed camera (1)" in said) == (change not in MUTE)
    assert ("1 camera" in said) == (change not in MUTE)
    for changed, text in (
        (a_label_called_map, "This is the map:"), (a_legend_with_a_title, "What this means"),
        *([(html, "Ours and yours"), (html, "In a frame")] if DRAWS_HTML else []),
    ):  # fmt: skip
        assert (text in said) == (change is changed), text


def test_a_second_page_of_a_template_is_in_a_pdf(north, tmp_path):
    project = QgsProject()
    layout = load_layout(project, resource_path("resources/layouts/poster_upright.qpt"))
    two_pages(layout)
    layout.saveAsTemplate(str(tmp_path / "own.qpt"), QgsReadWriteContext())
    run("hiljade:printmap", {
        "WORKING_COPY": str(north), "OWN_TEMPLATE": str(tmp_path / "own.qpt"), "OUTPUT": str(tmp_path / "a.pdf"),
    })  # fmt: skip
    assert re.search(r"Pages:\s+2", said_by("pdfinfo", tmp_path / "a.pdf"))
    assert "What the back says" in said_in(tmp_path / "a.pdf")


def test_an_atlas(change, template, north, tmp_path):
    areas = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "areas", "memory")
    one = QgsFeature(areas.fields())
    one.setAttribute("name", "Here")
    one.setGeometry(QgsGeometry.fromRect(QgsRectangle(LON - 0.0005, LAT - 0.0005, LON + 0.0005, LAT + 0.0005)))
    areas.dataProvider().addFeatures([one])
    feedback = Feedback()
    result = run("hiljade:printatlas", {
        "WORKING_COPY": str(north), "OWN_TEMPLATE": str(template), "AREAS": areas, "NAME_FIELD": "name",
        "LANGUAGE": "en", "OUTPUT": str(tmp_path / "a.pdf"), "FOLDER": str(tmp_path / "pages"), "FORMAT": "svg",
        "INDEX": False,
    }, feedback)  # fmt: skip
    assert feedback.warnings == expected_warnings(change)
    sheets = 2 if change is two_pages else 1
    assert result["PAGES"] == sheets + 1
    first = ["01_Here.svg", "01_Here_2.svg"][:sheets]
    assert sorted(os.listdir(tmp_path / "pages")) == [*first, f"0{sheets + 1}_areas.svg"]
    assert [one for one in shapes_in(tmp_path / "pages" / "01_Here.svg") if one.fill == BLUE and len(one.points) > 6]
    said = said_in(tmp_path / "a.pdf")
    assert ("1 camera in this area" in said) == (change not in MUTE)
    assert [word for word, *_ in words_in(tmp_path / "a.pdf") if word == "Here"]
