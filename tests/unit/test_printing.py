"""What a printed page says and withholds: numbers worked out by hand."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

from hiljade_qgis.core.field_of_view import FieldOfView, Source
from hiljade_qgis.core.geodesic import azimuth_and_distance
from hiljade_qgis.core.printing.manifest import (
    Manifest,
    ManifestUnreadable,
    is_manifest,
    read,
    short_code,
    written,
    written_pages,
)
from hiljade_qgis.core.printing.map_scale import Bar, bar_for, fitting_scale, round_length_m
from hiljade_qgis.core.printing.page_crs import NoMiddle, middle_of, page_crs
from hiljade_qgis.core.printing.page_density import are_alone, are_too_many, cell_side_m, cells, grain_m
from hiljade_qgis.core.printing.page_facts import Certainty, PageFacts, certainty, facts_of
from hiljade_qgis.core.printing.paper import Orientation, PageSize, Paper, enlargement, page_size
from hiljade_qgis.core.printing.redaction import (
    PrintedCamera,
    Redaction,
    Revealed,
    coarse,
    drawn_line,
    redacted,
    revealed,
)
from hiljade_qgis.core.record import Position

HERE = Position(20.46, 44.81)


@pytest.mark.parametrize(
    ("paper", "orientation", "size"),
    [
        (Paper.A4, Orientation.UPRIGHT, (210, 297)),
        (Paper.A0, Orientation.ACROSS, (1189, 841)),
        (Paper.SQUARE, Orientation.ACROSS, (200, 200)),
    ],
)
def test_sizes_of_paper(paper, orientation, size):
    assert page_size(paper, orientation) == PageSize(*size)


@pytest.mark.parametrize("paper", list(Paper))
def test_what_is_enlarged_fits_onto_its_paper(paper):
    if paper is Paper.SQUARE:
        assert enlargement(paper) == 1.0
        return
    times, size = enlargement(paper), page_size(paper, Orientation.UPRIGHT)
    assert 210 * times <= size.width_mm + 1e-9
    assert 297 * times <= size.height_mm + 1e-9
    assert size.width_mm - 210 * times < 1.5
    assert size.height_mm - 297 * times < 1.5


@pytest.mark.parametrize(
    ("width_m", "height_m", "scale"),
    [
        (200.0, 100.0, 1000),  # 200 m on 200 mm
        (200.1, 100.0, 1250),
        (10.0, 400.0, 4000),  # the height decides: 400 m on 100 mm
        (0.0, 0.0, 200),
        (100_000.0, 1.0, 500_000),
    ],
)
def test_the_largest_round_scale_at_which_an_area_fits(width_m, height_m, scale):
    assert fitting_scale(width_m, height_m, 200.0, 100.0) == scale


@pytest.mark.parametrize(
    ("scale", "room_mm", "bar"),
    [
        (1000, 50.0, Bar(2, 25.0)),  # 50 m are 50 mm
        (1000, 49.9, Bar(2, 10.0)),  # 20 m are 20 mm
        (2500, 50.0, Bar(2, 50.0)),
        (7500, 47.5, Bar(2, 100.0)),
        (10_000, 19.0, Bar(1, 100.0)),  # 10 mm: no room for a number in the middle
    ],
)
def test_scale_bars_are_round(scale, room_mm, bar):
    assert bar_for(scale, room_mm, 10.0) == bar


def test_a_round_length_is_not_lost_by_rounding():
    assert round_length_m(300, 1000 / 3) == 100.0


@pytest.mark.parametrize(
    ("position", "crs"),
    [
        (HERE, "EPSG:32634"),
        (Position(24.94, 60.17), "EPSG:32635"),
        (Position(-58.4, -34.6), "EPSG:32721"),
        (Position(-180.0, 10.0), "EPSG:32601"),
        (Position(180.0, 10.0), "EPSG:32601"),
        (Position(179.9, 10.0), "EPSG:32660"),
        (Position(0.0, 84.1), "EPSG:32661"),
        (Position(0.0, -80.1), "EPSG:32761"),
    ],
)
def test_the_coordinate_system_of_a_place(position, crs):
    assert page_crs(position) == crs


def test_the_middle_lies_between_places_on_both_sides_of_the_antimeridian():
    middle = middle_of([179.0, -179.0], [10.0, 10.0])
    assert abs(middle.lon_deg) == pytest.approx(180.0)
    assert middle_of([0.0, 90.0, 180.0, -90.0], [89.0] * 4).lat_deg > 89.9


@pytest.mark.parametrize("places", [[], [(0.0, 0.0), (180.0, 0.0)], [(math.nan, 1.0)]])
def test_places_without_a_middle(places):
    with pytest.raises(NoMiddle):
        middle_of([one[0] for one in places], [one[1] for one in places])


@pytest.mark.parametrize(
    ("width", "reach", "known"),
    [
        ("mapped", "mapped", Certainty.MAPPED),
        ("mapped", "datasheet", Certainty.DATASHEET),
        ("datasheet", "datasheet", Certainty.DATASHEET),
        ("mapped", "assumed", Certainty.ASSUMED),
        ("assumed", "datasheet", Certainty.ASSUMED),
    ],
)
def test_a_field_of_view_is_known_as_well_as_its_least_known_part(width, reach, known):
    assert certainty(width, reach) is known


def test_facts_count_every_field_of_view_once():
    mapped = FieldOfView(10.0, 60.0, 30.0, Source.MAPPED, Source.MAPPED)
    assumed = FieldOfView(20.0, 60.0, 30.0, Source.ASSUMED, Source.MAPPED)
    assert facts_of(5, 1, [([mapped, assumed], 1), ([assumed], 1), ([], 2)]) == PageFacts(5, 1, 0, 2, 2)


@pytest.mark.parametrize("also", [(), ("operator",), ("operator", "start_date")])
def test_the_line_of_a_camera_is_what_python_says_of_it(also):
    for one in (camera("verified"), camera(None, is_moved=True), camera("reported", operator="it's", start_date="1")):
        assert drawn_line(one, also) == repr(tuple(one)[:9] + tuple(getattr(one, name) for name in also))


def camera(status, **more):
    return PrintedCamera(HERE, "camera", "fixed", "45", 40.0, "M-1", status, "Gate", **more)


def test_nothing_is_withheld_that_nobody_asked_to_withhold():
    cameras = [camera("verified"), camera(None)]
    assert redacted(cameras, set()) == (cameras, [])


def test_labels_are_withheld_from_all():
    shown, _ = redacted([camera("verified"), camera("reported")], {Redaction.LABELS})
    assert [one.label for one in shown] == [None, None]
    assert [one.position for one in shown] == [HERE, HERE]


@pytest.mark.parametrize("status", ["reported", None, "seen by a neighbour"])
def test_cameras_that_nobody_verified_are_moved_and_see_nothing(status):
    (moved, kept), omitted = redacted([camera(status), camera("verified")], {Redaction.MOVE_UNVERIFIED})
    assert omitted == []
    assert kept == camera("verified")
    assert moved.is_moved
    assert (moved.direction, moved.range_m, moved.model) == (None, None, None)
    assert moved.position == coarse(HERE) != HERE


def test_what_cameras_give_away_before_and_after():
    cameras = [camera("verified"), camera("reported"), camera(None), camera("verified")._replace(label=None)]
    assert revealed(cameras) == Revealed(4, 3, 2)
    for redactions, given_away in (
        ({Redaction.LABELS}, Revealed(4, 0, 2)),
        ({Redaction.MOVE_UNVERIFIED}, Revealed(4, 3, 0)),
        ({Redaction.OMIT_UNVERIFIED}, Revealed(2, 1, 0)),
    ):
        assert revealed(redacted(cameras, redactions)[0]) == given_away


def test_those_left_out_are_counted_where_they_tell_no_more_than_the_grid():
    """On pages that overlap their counts would tell where exactly each of them stands."""
    shown, omitted = redacted([camera("reported"), camera("verified")], {Redaction.OMIT_UNVERIFIED, Redaction.LABELS})
    assert shown == [camera("verified")._replace(label=None, operator=None)]
    assert [one.position for one in omitted] == [coarse(HERE)]


def test_left_out_is_left_out_whatever_else_is_asked_for():
    both = {Redaction.MOVE_UNVERIFIED, Redaction.OMIT_UNVERIFIED}
    shown, omitted = redacted([camera("reported")], both)
    assert shown == []
    assert [one.status for one in omitted] == ["reported"]


@pytest.mark.parametrize("lat_deg", [0.0, 44.81, -60.17, 89.9999, -90.0, 90.0])
@pytest.mark.parametrize("lon_deg", [20.46, -180.0, 180.0, 0.0])
def test_a_coarse_position_is_near_and_the_same_for_neighbours(lon_deg, lat_deg):
    there = coarse(Position(lon_deg, lat_deg))
    _, distance_m = azimuth_and_distance(lon_deg, lat_deg, *there)
    assert distance_m <= 51.0
    assert coarse(there) == there
    assert -180.0 <= there.lon_deg <= 180.0


def test_many_places_fall_on_few_coarse_ones():
    there = {coarse(Position(20.46 + i * 1e-5, 44.81 + j * 1e-5)) for i in range(20) for j in range(20)}
    assert len(there) <= 4


def test_a_map_is_full_when_symbols_would_lie_on_one_another():
    assert are_too_many(40_000, 190.0 * 185.0)
    assert not are_too_many(221, 190.0 * 185.0)


def test_cells_count_all_and_stand_amid_theirs():
    found = cells([1.0, 2.0, 12.0], [1.0, 3.0, 1.0], 10.0)
    assert sorted(found) == [(1.5, 2.0, 2), (12.0, 1.0, 1)]
    assert cells([], [], 10.0) == []
    assert cell_side_m(300_000) == pytest.approx(1000.0)


def test_the_places_of_cells_are_rounded_to_what_nobody_sees_on_paper():
    assert grain_m(500_000) == pytest.approx(100.0)
    assert sorted(cells([1.0, 149.0, 1207.0], [1.0, 4.0, 60.0], 1000.0, 100.0)) == [(100.0, 0.0, 2), (1200.0, 100.0, 1)]


def test_who_is_alone_in_a_cell():
    assert are_alone([1.0, 2.0, 12.0], [1.0, 3.0, 1.0], 10.0) == [False, False, True]
    assert are_alone([], [], 10.0) == []


MANIFEST = Manifest(
    "abcdef01", "00" * 32, "2026-11-29", "2026-11-30", "Kamere", "ODbL 1.0", "©", 3, "EPSG:32634", 20.46, 44.81, 2500,
    0.0, {"look": "night"}, "11" * 32, "Open Sans", "0.1.0", "3.22", "22" * 32,
)  # fmt: skip


def test_a_manifest_comes_back():
    assert read(json.dumps(written(MANIFEST))) == MANIFEST


def test_the_manifest_of_many_pages_holds_that_of_each():
    pages = [written(MANIFEST), written(replace(MANIFEST, code="other"))]
    held = json.loads(json.dumps(written_pages(pages, "abc")))
    assert held["output_sha256"] == "abc"
    assert [read(json.dumps(page)).code for page in held["pages"]] == [MANIFEST.code, "other"]
    assert is_manifest(json.dumps(held))
    assert is_manifest(json.dumps(pages[0]))
    with pytest.raises(ManifestUnreadable):
        read(json.dumps(held))  # of one page alone a map is made once more


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": "a"}', '"hiljade-print-manifest"', "[" * 100_000])
def test_what_is_no_manifest_is_not_taken_for_one(text):
    assert not is_manifest(text)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"}, {"version": 2}, {"cameras": "3"}, {"cameras": True}, {"scale": None}, {"settings": []},
        {"unheard_of": 1}, {"crs": 32634},
    ],
)  # fmt: skip
def test_what_is_no_manifest_to_the_letter_is_refused(change):
    with pytest.raises(ManifestUnreadable):
        read(json.dumps({**written(MANIFEST), **change}))


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 100_000, '{"format": "hiljade-print-manifest", "version": 1}'])
def test_other_texts_are_refused(text):
    with pytest.raises(ManifestUnreadable):
        read(text)


def test_the_code_changes_with_data_and_with_settings():
    codes = {short_code("a", {"look": "night"}), short_code("b", {"look": "night"}), short_code("a", {"look": "grey"})}
    assert len(codes) == 3
    assert short_code("a", {"x": 1, "y": 2}) == short_code("a", {"y": 2, "x": 1})
