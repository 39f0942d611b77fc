"""What a page of an atlas says of its area is true also where the map shows less than the area."""

from __future__ import annotations

import pytest

from hiljade_qgis.bridge.printing.atlas_areas import BY_NAME
from hiljade_qgis.bridge.printing.atlas_pages import areas_asked, areas_key, leaf_of
from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.page_making import Asked, AtlasAsked
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.sync.printed_cameras import printed_cameras
from tests.qgis.printed_copies import copy_of
from tests.qgis.test_processing_print_atlas import LAT, LON, areas_of, square

DOME = {"camera:type": "dome"}


def asked_of(copy, areas, **more):
    design = Design("poster", None, Paper.A4, Orientation.UPRIGHT, "screen", "en", **more)
    return Asked(copy, design, atlas=AtlasAsked(areas, "name", BY_NAME))


def test_those_around_an_area_are_counted_also_where_the_map_cuts_it(tmp_path, project):
    """The area has three cameras, and a map of 1:1,000 shows one of them and one beside the area."""
    hole = 0.001
    west, east, south, north = LON - hole, LON - 1e-5, LAT - hole, LAT + hole
    inner = f"({east} {south}, {east} {north}, {west} {north}, {west} {south}, {east} {south})"
    outline = square(LON, LAT).replace("))", f"), {inner})")
    places = [(LON, LAT), (LON - 0.0002, LAT), (LON + 0.004, LAT), (LON - 0.004, LAT)]
    copy = copy_of(tmp_path / "a.gpkg", [(*place, DOME) for place in places])
    areas = areas_of([("Bent", outline)])
    project.addMapLayer(areas)
    asked, printed = asked_of(copy, areas, scale=1000.0), printed_cameras(copy)
    page, _ = leaf_of(asked, printed, areas_asked(asked, printed), 1)
    facts = page.layout.itemById("facts").text()
    assert "3 cameras in this area" in facts
    assert "1 camera on this map outside the area" in facts


@pytest.mark.parametrize("more", [{"second_language": "sr_Latn"}, {"second_language": "sr_Cyrl"}])
def test_areas_are_named_anew_in_another_second_language(more, tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, DOME)])
    areas = areas_of([("", square(LON, LAT))])
    project.addMapLayer(areas)
    printed, asked, other = printed_cameras(copy), asked_of(copy, areas), asked_of(copy, areas, **more)
    assert areas_key(asked, printed) != areas_key(other, printed)
