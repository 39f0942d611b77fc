"""Figures and the overview map on pages: what they count, that nothing withheld is in them, any template's items."""

from __future__ import annotations

import base64
import re
from datetime import date

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsGeometry

from hiljade_qgis.bridge.printing.atlas_areas import AtlasArea, AtlasAreas
from hiljade_qgis.bridge.printing.atlas_making import AtlasMaking
from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.page_building import build_page
from hiljade_qgis.bridge.printing.page_place import places_of, places_of_cameras
from hiljade_qgis.bridge.printing.templates import template_path
from hiljade_qgis.core.printing.atlas_order import Bounds
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.core.printing.redaction import Redaction, redacted
from hiljade_qgis.sync.printed_cameras import printed_cameras
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import shapes_in
from tests.qgis.processing_provider import provider_in_registry, run

LON, LAT = 20.4612, 44.8128
BAR = "#2a7fb0"
CAMERAS = [
    (LON, LAT, {"camera:type": "fixed", "camera:direction": "0", "operator": "Čuvar", "start_date": "2019",
                "hiljade:status": "verified"}),
    (LON + 0.001, LAT, {"camera:type": "fixed", "camera:direction": "90", "operator": "Hidden & Co"}),
    (LON + 0.002, LAT, {"camera:type": "dome", "name": "Gate"}),
]  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def copy(tmp_path, project):
    return copy_of(tmp_path / "a.gpkg", CAMERAS)


def design_of(**more):
    given = {"template": "atlas", "own_template": None, "paper": Paper.A4, "orientation": Orientation.UPRIGHT,
             "look": "screen", "language": "en"}  # fmt: skip
    return Design(**{**given, **more})


def page_of(copy, **more):
    printed, design = printed_cameras(copy), design_of(**more)
    shown, _ = redacted(printed.cameras, design.redactions)
    places = places_of_cameras(shown)
    return build_page(design, printed, places, QgsCoordinateTransformContext(), date(2026, 1, 1))


def drawing_in(page, item_id):
    path = page.layout.itemById(item_id).picturePath()
    return base64.b64decode(path.removeprefix("base64:")).decode("utf-8") if path else ""


def texts_in(page, item_id):
    return re.findall(r"<text [^>]*>([^<]*)</text>", drawing_in(page, item_id))


def own_template(tmp_path, *ids):
    """Ours, with figures of other ids in the places of the two that it has."""
    text = template_path("atlas", Paper.A4, Orientation.UPRIGHT).read_text(encoding="utf-8")
    for former, new in zip(("figure_type", "figure_direction"), ids):
        text = text.replace(f'id="{former}"', f'id="{new}"')
    path = tmp_path / "own.qpt"
    path.write_text(text, encoding="utf-8")
    return path


def test_figures_count_the_cameras_of_the_page(copy):
    page = page_of(copy)
    types = texts_in(page, "figure_type")
    assert types[types.index("fixed") + 1] == "2 (67%)"
    assert types[types.index("dome") + 1] == "1 (33%)"
    said = " ".join(texts_in(page, "figure_direction"))
    assert "n = 3 camera" in said
    assert "Cameras with a direction: 2; Cameras that see all round, not drawn: 1." in said


def test_a_figure_is_on_the_paper_in_its_place_and_bars_have_their_lengths(copy, tmp_path):
    path = tmp_path / "a.svg"
    run("hiljade:printmap", {"WORKING_COPY": str(copy), "OUTPUT": str(path), "TEMPLATE": "atlas", "LANGUAGE": "en"})
    bars = [one for one in shapes_in(path) if one.fill == BAR and len(one.points) <= 5 and one.width_mm > 5]
    fixed, dome = sorted(bars, key=lambda one: -one.width_mm)
    assert fixed.width_mm == pytest.approx(2 * dome.width_mm, rel=0.02)
    page = page_of(copy)
    item = page.layout.itemById("figure_type")
    for one in bars:
        assert item.pos().x() < min(x for x, _ in one.points)
        assert max(x for x, _ in one.points) < item.pos().x() + item.rect().width()
        assert item.pos().y() < min(y for _, y in one.points)
        assert max(y for _, y in one.points) < item.pos().y() + item.rect().height()


def test_a_designers_own_layout_gets_figures_by_their_ids(copy, tmp_path):
    page = page_of(copy, own_template=own_template(tmp_path, "figure_operator", "figure_time"))
    operators = texts_in(page, "figure_operator")
    assert operators[operators.index("Čuvar") + 1] == "1 (33%)"
    assert "Hidden &amp; Co" in operators
    assert "2019" in texts_in(page, "figure_time")
    assert "Cameras without a date: 2" in " ".join(texts_in(page, "figure_time"))
    assert page.layout.itemById("figure_type") is None


def test_a_figure_speaks_the_language_of_the_page(copy):
    assert "непокретна" in " ".join(texts_in(page_of(copy, language="sr_Cyrl"), "figure_type"))


@pytest.mark.parametrize("redactions", [{"labels"}, {"labels", "move_unverified"}, {"labels", "omit_unverified"}])
def test_operators_that_are_withheld_are_in_no_figure(copy, tmp_path, redactions):
    own = own_template(tmp_path, "figure_operator", "figure_time")
    page = page_of(copy, own_template=own, redactions=frozenset(map(Redaction, redactions)))
    assert drawing_in(page, "figure_operator") == ""
    every = drawing_in(page, "figure_time")
    assert every
    for withheld in ("Čuvar", "Hidden", "Gate"):
        assert withheld not in every


def test_what_cameras_left_out_say_is_in_no_figure(copy, tmp_path):
    own = own_template(tmp_path, "figure_operator", "figure_direction")
    page = page_of(copy, own_template=own, redactions=frozenset({Redaction.OMIT_UNVERIFIED}))
    assert "Hidden" not in drawing_in(page, "figure_operator")
    assert "n = 1 camera" in " ".join(texts_in(page, "figure_direction"))


def test_where_moved_cameras_look_is_withheld_and_not_unknown(copy):
    said = " ".join(texts_in(page_of(copy, redactions=frozenset({Redaction.MOVE_UNVERIFIED})), "figure_direction"))
    assert "Cameras with a direction: 1" in said
    assert "Cameras without a direction" not in said
    assert "direction withheld" in said


def test_the_code_of_a_page_follows_what_only_its_figures_tell(tmp_path, project):
    other = [(lon, lat, {**tags, "operator": "Other"}) if tags.get("operator") else (lon, lat, tags)
             for lon, lat, tags in ((lon, lat, {**tags, "name": "same"}) for lon, lat, tags in CAMERAS)]  # fmt: skip
    same = [(lon, lat, {**tags, "name": "same"}) for lon, lat, tags in CAMERAS]
    one, two = copy_of(tmp_path / "1.gpkg", same), copy_of(tmp_path / "2.gpkg", other)
    assert page_of(one).data_version == page_of(two).data_version
    own = own_template(tmp_path, "figure_operator")
    assert page_of(one, own_template=own).data_version != page_of(two, own_template=own).data_version


def atlas_of(copy, shapes):
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    areas = []
    for number, wkt in enumerate(shapes):
        box = QgsGeometry.fromWkt(wkt).boundingBox()
        bounds = Bounds(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        areas.append(AtlasArea(str(number), False, QgsGeometry.fromWkt(wkt), bounds, ()))
    found = AtlasAreas(areas, crs, 0, 0)
    return found, AtlasMaking(design_of(), printed_cameras(copy), found, QgsCoordinateTransformContext(), print, print)


def test_the_overview_shows_the_own_area_filled_where_it_lies(copy):
    shapes = [f"Polygon (({x} {y}, {x + 1} {y}, {x + 1} {y + 1}, {x} {y + 1}, {x} {y}))" for x, y in
              ((20, 44), (21, 44), (20, 45))]  # fmt: skip
    areas, making = atlas_of(copy, shapes)
    page = making.page_of(areas.areas[1], 2)
    overview = page.layout.itemById("overview")
    own, others = overview.layers()
    assert (own.featureCount(), others.featureCount()) == (1, 2)
    assert own.extent().center().x() > others.extent().center().x()
    assert own.renderer().symbol().color().name() == BAR
    for layer in (own, others):
        assert overview.extent().contains(layer.extent())
    assert overview.extent().width() / overview.extent().height() == pytest.approx(
        overview.rect().width() / overview.rect().height()
    )


def test_an_area_too_small_to_be_seen_on_the_overview_is_ringed(copy):
    shapes = ["Polygon ((20 44, 21 44, 21 45, 20 45, 20 44))",
              "Polygon ((20.5 44.5, 20.501 44.5, 20.501 44.501, 20.5 44.501, 20.5 44.5))"]  # fmt: skip
    areas, making = atlas_of(copy, shapes)
    small, large = making.page_of(areas.areas[1], 2), making.page_of(areas.areas[0], 1)
    ring = small.layout.itemById("overview").layers()[0]
    assert ring.renderer().symbol().size() == 4.0
    assert len(large.layout.itemById("overview").layers()) == 2


def test_a_page_of_no_atlas_has_no_overview(copy):
    assert page_of(copy).layout.itemById("overview") is None


def test_an_atlas_of_the_whole_world_has_pages_all_the_same(copy):
    world = "Polygon ((-179 -80, 179 -80, 179 80, -179 80, -179 -80))"
    areas, making = atlas_of(copy, [world, "Polygon ((20 44, 21 44, 21 45, 20 45, 20 44))"])
    assert making.page_of(areas.areas[1], 1) is not None
    assert places_of(areas.areas[0].outline, areas.crs, QgsCoordinateTransformContext())
