"""The numbers on the first page of an atlas: none covers another, none is lost without a word."""

from __future__ import annotations

import itertools
import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.printing.area_numbers import SIZES, Frame, PlacedNumber, Spot, box_of, place_numbers
from hiljade_qgis.core.printing.fitted_chart import fitted_chart, shrunk_to, size_mm
from hiljade_qgis.core.printing.index_map import Index, IndexedArea, drawn_index
from hiljade_qgis.core.printing.palette import LOOKS
from hiljade_qgis.core.printing.paper import Orientation, PageSize, Paper, page_size

FRAME = Frame(10.0, 10.0, 200.0, 280.0)
A4 = page_size(Paper.A4, Orientation.UPRIGHT)


def boxes_of(spots, placed):
    return [box_of(spot.text, one) for spot, one in zip(spots, placed) if one is not None]


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_number_stands_in_its_area_as_large_as_there_is_room():
    large, small = place_numbers([Spot("1", 50.0, 50.0, 20.0), Spot("2", 100.0, 50.0, 2.0)], FRAME)
    assert large == PlacedNumber(50.0, 50.0, SIZES[0], False)
    assert (small.x, small.y, small.is_beside) == (100.0, 50.0, False)
    assert SIZES[-1] <= small.size < SIZES[0]


def test_an_area_that_is_too_small_has_its_number_beside_it():
    (only,) = place_numbers([Spot("123", 50.0, 50.0, 0.5)], FRAME)
    assert only.is_beside
    left, top, right, bottom = box_of("123", only)
    assert not (left <= 50.0 <= right and top <= 50.0 <= bottom)
    assert math.dist((only.x, only.y), (50.0, 50.0)) < 6.0


def test_a_number_hides_no_small_area_within_its_own():
    large, small = place_numbers([Spot("1", 50.0, 50.0, 20.0), Spot("2", 50.5, 50.0, 0.2)], FRAME)
    left, top, right, bottom = box_of("1", large)
    assert not (left < 50.5 < right and top < 50.0 < bottom)
    assert small.is_beside
    assert not overlap(box_of("1", large), box_of("2", small))


def test_many_small_areas_at_one_place_have_a_number_each():
    spots = [Spot(str(number), 100.0 + number % 5, 100.0 + number // 5, 0.3) for number in range(40)]
    placed = place_numbers(spots, FRAME)
    assert None not in placed
    assert not any(overlap(*pair) for pair in itertools.combinations(boxes_of(spots, placed), 2))


def test_where_there_is_no_room_a_number_is_missing_and_not_on_another():
    spots = [Spot(str(number), 12.0, 12.0, 0.1) for number in range(30)]
    placed = place_numbers(spots, Frame(10.0, 10.0, 22.0, 22.0))
    assert None in placed
    boxes = boxes_of(spots, placed)
    assert not any(overlap(*pair) for pair in itertools.combinations(boxes, 2))


SPOTS = st.lists(st.tuples(st.floats(10, 200), st.floats(10, 280), st.floats(0, 15)), max_size=30)


@settings(max_examples=60)
@given(SPOTS)
def test_no_number_covers_another_or_leaves_the_map(rows):
    spots = [Spot(str(number), *row) for number, row in enumerate(rows)]
    placed = place_numbers(spots, FRAME)
    boxes = boxes_of(spots, placed)
    assert not any(overlap(*pair) for pair in itertools.combinations(boxes, 2))
    for spot, one in zip(spots, placed):
        if one is not None and one.is_beside:
            left, top, right, bottom = box_of(spot.text, one)
            assert FRAME.left <= left
            assert FRAME.top <= top
            assert right <= FRAME.right
            assert bottom <= FRAME.bottom
        elif one is not None:
            assert (one.x, one.y) == (spot.x, spot.y)


def square(x, y, half):
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def index(areas, half=5000.0):
    def notes(unplaced):
        return ["North is up.", *([f"No room: {', '.join(unplaced)}."] if unplaced else [])]

    return Index("Pages", areas, -half, -half, half, half, notes, lambda length_m: f"{length_m:g} m", "Pages", "en")


def written_in(svg):
    return re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', svg)


def test_numbers_are_where_their_areas_are_and_north_is_up():
    areas = [IndexedArea("2", [square(-4000, 4000, 900)], (-4000.0, 4000.0), 900.0),
             IndexedArea("3", [square(4000, -4000, 900)], (4000.0, -4000.0), 900.0),
             IndexedArea(None, [square(0, 0, 900)], (0.0, 0.0), 900.0)]  # fmt: skip
    svg = drawn_index(index(areas), A4, LOOKS["screen"])
    at = {text: (float(x), float(y)) for x, y, text in written_in(svg)}
    assert at["2"][0] < at["3"][0]
    assert at["2"][1] < at["3"][1]
    length_mm = math.dist(at["2"], at["3"])
    bar = re.search(r'd="M([\d.]+) [\d.]+L[\d. L]*L([\d.]+) [\d.]+" fill="none" stroke="#1b3a4b"', svg)
    said_m = float(next(text for _, _, text in written_in(svg) if text.endswith(" m")).removesuffix(" m"))
    assert (float(bar[2]) - float(bar[1])) / said_m == pytest.approx(length_mm / math.hypot(8000, 8000), rel=0.01)


def test_every_number_is_on_the_map_or_in_a_sentence():
    numbers = [str(number) for number in range(2, 202)]
    areas = [IndexedArea(number, [square(0, 0, 1)], (0.0, 0.0), 0.5) for number in numbers]
    svg = drawn_index(index(areas), PageSize(70.0, 130.0), LOOKS["night"])
    texts = [text for _, _, text in written_in(svg)]
    on_map = {text for text in texts if text.isdigit()}
    said = " ".join(text for text in texts if not text.isdigit())
    assert 20 < len(on_map) < len(numbers)
    first_missing = next(number for number in numbers if number not in on_map)
    assert f"No room: {first_missing}" in said


def test_a_figure_that_fits_is_as_wide_as_its_place():
    def low(width):
        return f'<svg x="" width="{width}mm" height="10mm">'

    assert size_mm(fitted_chart([low], 60.0, 40.0)) == (60.0, 10.0)


def test_a_figure_as_high_as_wide_is_narrower_in_a_low_place():
    def as_high(width):
        return f'<svg x="" width="{width}mm" height="{width}mm">'

    svg = fitted_chart([as_high], 80.0, 50.0)
    assert size_mm(svg)[0] < 50.5
    assert shrunk_to(svg, 80.0, 50.0) == 1.0


def test_a_figure_that_shows_less_is_taken_where_letters_would_be_small():
    def high(width):
        return f'<svg x="" width="{width}mm" height="100mm">'

    def low(width):
        return f'<svg x="" width="{width}mm" height="45mm">'

    assert size_mm(fitted_chart([high, low], 60.0, 45.0))[1] == 45.0
    assert size_mm(fitted_chart([high], 60.0, 45.0))[1] == 100.0
