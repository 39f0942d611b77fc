"""Figures as SVG: drawn to scale, legible whatever stands in the records, safe to open."""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.essentials import one_line
from hiljade_qgis.core.printing.bar_chart import bar_chart
from hiljade_qgis.core.printing.counts import Kind, slots_of
from hiljade_qgis.core.printing.palette import LOOKS, Look
from hiljade_qgis.core.printing.rose_chart import rose_chart
from hiljade_qgis.core.printing.sheet import Row, Sheet
from hiljade_qgis.core.printing.text_fit import shortened, text_width, wrapped
from hiljade_qgis.core.printing.time_chart import MOST_SLOTS, TimeTexts, time_chart
from tests.svg_texts import SVG, assert_legible, bars_of_colour, sectors_of, sheet_of, texts_of

LOOK = LOOKS["screen"]
WIDTHS = (60.0, 85.0, 175.0)
NASTY = [
    "Компанија за изградњу и надзор " * 7,
    "W" * 200,
    "شركة المراقبة العامة " * 5,
    "監視カメラ運営会社" * 10,
    "👁️‍🗨️ 🇷🇸 Eye",
    '</text><script>alert("1")</script>',
    "&lt; & \" ' ]]>",
    "a\u0301" * 60,
    "x",
]


def sheet(width: float = 85.0, title: str = "By operator", notes: tuple[str, ...] = ("n = 3 cameras.",)) -> Sheet:
    return Sheet(width, LOOK, title, notes, "All of it.", "sr-Latn", "{:,}".format)


def rows(*counts: int, names: list[str] | None = None) -> list[Row]:
    names = names or [f"operator {number}" for number in range(len(counts))]
    return [Row(name, f"{count:,} ({count}%)", count) for name, count in zip(names, counts)]


TIME_TEXTS = TimeTexts(lambda slot: "" if slot.period is None else f"{slot.period[0]}", "Number", "So far", "Nothing.")


# legible and to scale


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_are_to_scale_from_zero(width):
    svg = bar_chart(sheet(width), rows(100, 50, 1), "Number of cameras", "None.")
    bars = bars_of_colour(svg, LOOK.bar)
    lengths = [bar.right - bar.left for bar in bars]
    assert lengths == pytest.approx([lengths[0], lengths[0] / 2, lengths[0] / 100], abs=0.002)
    assert len({bar.left for bar in bars}) == 1
    texts = assert_legible(svg, text_width)
    assert not [(text, bar) for text in texts for bar in bars if text.overlaps(bar)]
    zero = next(text for text in texts if text.text == "0")
    assert (zero.left + zero.right) / 2 == pytest.approx(bars[0].left, abs=0.01)
    hundred = next(text for text in texts if text.text == "100")
    assert (hundred.left + hundred.right) / 2 == pytest.approx(bars[0].right, abs=0.01)


NAMES = st.one_of(st.sampled_from(NASTY), st.text(max_size=200))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(NAMES, st.integers(0, 10**7), st.sampled_from(list(Kind))), max_size=25),
    st.floats(60.0, 400.0),
    NAMES,
    st.lists(NAMES, max_size=4),
)
def test_any_names_stay_on_the_sheet_and_apart(named, width, title, notes):
    drawn = [Row(one_line(name, 200) or "?", f"{count:,} (<1%)", count, kind) for name, count, kind in named]
    whole = sheet(width, one_line(title, 200), tuple(one_line(note, 400) for note in notes))
    texts = assert_legible(bar_chart(whole, drawn, "Number of cameras", "None."), text_width)
    if any(count for _name, count, _kind in named):
        assert {row.value for row in drawn} <= {text.text for text in texts}, "a number is never cut off"


@pytest.mark.parametrize("width", WIDTHS)
def test_five_hundred_bars(width):
    svg = bar_chart(sheet(width), rows(*range(500, 0, -1)), "Number of cameras", "None.")
    assert len(bars_of_colour(svg, LOOK.bar)) == 500
    assert_legible(svg, text_width)


def test_no_cameras_give_a_figure_that_says_so():
    nothing = rows(0, 0)
    table = rows(0)
    for svg in (
        bar_chart(sheet(), nothing, "Number", "There are no cameras."),
        bar_chart(sheet(), [], "Number", "There are no cameras."),
        rose_chart(sheet(), [0] * 16, "NESW", table, "There are no cameras."),
        time_chart(sheet(), [], TIME_TEXTS._replace(empty="There are no cameras."), True, table),
    ):
        assert "There are no cameras." in [text.text for text in assert_legible(svg, text_width)]
        assert "NaN" not in svg


def _area(corners: list[tuple[float, float]]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, corners[1:] + corners[:1]))) / 2


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sectors", [8, 16, 36])
def test_a_rose_has_areas_in_proportion_and_north_up(width, sectors):
    counts = [0] * sectors
    counts[0], counts[sectors // 4], counts[sectors // 2] = 900, 225, 9
    svg = rose_chart(sheet(width), counts, "NESW", rows(5, 6), "None.")
    texts = {text.text: text for text in assert_legible(svg, text_width)}
    north, east, south = sectors_of(svg, LOOK.bar)
    areas = [_area(corners) for corners in (north, east, south)]
    assert areas[0] / areas[1] == pytest.approx(4.0, rel=0.01)
    assert areas[0] / areas[2] == pytest.approx(100.0, rel=0.02)
    (x, y) = north[0]
    assert all(other_y <= y + 0.001 for _x, other_y in north)
    assert sum(one for one, _y in north) / len(north) == pytest.approx(x, abs=0.01)
    assert all(one >= x - 0.001 for one, _y in east)
    assert texts["N"].bottom < min(one for _x, one in north)
    assert texts["E"].left > max(one for one, _y in east)
    assert texts["S"].top > y
    assert texts["W"].right < x


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([8, 16, 36]).flatmap(lambda n: st.lists(st.integers(0, 10**6), min_size=n, max_size=n)),
       st.floats(60.0, 400.0))  # fmt: skip
def test_any_rose_is_legible(counts, width):
    table = [Row("Cameras with a direction that is unreadable in part", "1,000,000")] * 6
    assert_legible(rose_chart(sheet(width), counts, "NESW", table, "None."), text_width)


PERIODS = st.dictionaries(st.integers(1, 2400), st.integers(1, 10**6), min_size=1, max_size=80)


@settings(max_examples=150, deadline=None)
@given(PERIODS, st.booleans(), st.floats(60.0, 400.0), st.booleans())
def test_any_time_is_legible(years, by_month, width, cumulative):
    periods = sorted(((year // 12, year % 12 + 1) if by_month else (year, 0), n) for year, n in years.items())
    texts = TIME_TEXTS._replace(label=lambda slot: f"{'≤ ' * slot.is_earlier}{slot.period}" if slot.period else "")
    svg = time_chart(sheet(width), slots_of(periods, MOST_SLOTS), texts, cumulative, rows(4, 5))
    assert_legible(svg, text_width)


@pytest.mark.parametrize("sectors", [8, 16, 36])
def test_numbers_of_rings_keep_away_from_the_letters(sectors):
    """Wherever it is emptiest, and however long they are."""
    for empty in range(sectors):
        counts = [10**9 - number for number in range(sectors)]
        counts[empty] = 0
        assert_legible(rose_chart(sheet(60.0), counts, "NESW", rows(4, 5), "None."), text_width)


def test_bars_over_time_are_to_scale():
    svg = time_chart(sheet(), slots_of([((2019, 0), 10), ((2021, 0), 40)], MOST_SLOTS), TIME_TEXTS, False, rows(50))
    early, late = bars_of_colour(svg, LOOK.bar)
    assert (late.bottom - late.top) == pytest.approx(4 * (early.bottom - early.top), abs=0.01)
    assert early.bottom == pytest.approx(late.bottom, abs=0.002)
    placed = {text.text: (text.left + text.right) / 2 for text in assert_legible(svg, text_width)}
    assert placed["2019"] == pytest.approx((early.left + early.right) / 2, abs=0.01)
    assert placed["2021"] == pytest.approx((late.left + late.right) / 2, abs=0.01)
    assert placed["2020"] == pytest.approx((placed["2019"] + placed["2021"]) / 2, abs=0.01)


# safe to open


@pytest.mark.parametrize("name", NASTY)
def test_what_a_record_says_is_text(name):
    shown = one_line(name, 200)
    svg = bar_chart(sheet(175.0, title=shown), rows(3, names=[shown]), shown, "None.")
    tree = ET.fromstring(svg.encode())
    tags = {one.tag.removeprefix(SVG) for one in tree.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "g", "text", "path"}
    assert not [key for one in tree.iter() for key in one.attrib if "href" in key or key.startswith("on")]
    assert tree.find(f"{SVG}title").text == shown
    if len(shown) < 30:
        assert shown in [text.text for text in texts_of(svg, text_width)]


@pytest.mark.parametrize("text", ["a\x00b", "\ud800 half", "\x0c\x1b[31m", "\ufffe"])
def test_what_no_xml_can_hold_is_left_out(text):
    svg = bar_chart(sheet(title=text, notes=(text,)), rows(1, names=[text]), text, text)
    assert sheet_of(svg).right == 85.0


# fitting


@given(st.text(max_size=100), st.floats(0.5, 6.0), st.floats(5.0, 200.0), st.booleans())
def test_what_is_shortened_fits_and_what_fits_is_whole(text, size, width, bold):
    short = shortened(text, size, width, bold)
    if short == text:
        assert text_width(text, size, bold) <= width * (1 + 1e-6)
        return
    assert text_width(text, size, bold) > width
    if width > 3.0 * size:
        assert text_width(short, size, bold) <= width * (1 + 1e-6)
        assert short.endswith("…")
        assert text.startswith(short[:-1])


ACCENTED = st.text(st.sampled_from("abcW \u0301й👁"), max_size=120).filter(lambda text: " \u0301" not in text)


@given(ACCENTED, st.floats(8.0, 100.0), st.integers(1, 5))
def test_wrapped_lines_fit_and_lose_nothing_but_what_is_marked(text, width, most):
    lines = wrapped(text, 2.5, width, most)
    assert len(lines) <= most
    assert all(text_width(line, 2.5) <= width * (1 + 1e-6) for line in lines)
    if not lines or not lines[-1].endswith("…"):
        assert "".join("".join(lines).split()) == "".join(text.split())
    if not unicodedata.combining((text.strip() or " ")[0]):
        assert not any(unicodedata.combining(line[0]) for line in lines)


# colours


def _luminance(colour: str) -> float:
    """By WCAG 2.1."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_every_look_can_be_read(look: Look):
    assert contrast(look.ink, look.paper) >= 7.0
    assert contrast(look.quiet, look.paper) >= 4.5
    for colour in (look.bar, look.line):
        assert contrast(colour, look.paper) >= 3.0
    assert contrast(look.bar, look.pale) >= 3.0, "stripes on their ground"
    assert contrast(look.grid, look.paper) < contrast(look.quiet, look.paper)


def test_the_grey_look_is_grey():
    look = LOOKS["grey"]
    for colour in (look.paper, look.ink, look.quiet, look.grid, look.bar, look.pale, look.line):
        assert len({colour[1:3], colour[3:5], colour[5:7]}) == 1


def test_kinds_of_bars_are_told_apart_without_colour():
    """The same bar of each kind, drawn in other ways than by another colour alone."""
    drawn = set()
    for kind in Kind:
        svg = bar_chart(sheet(), [Row("x", "10", 10, kind)], "Number", "None.")
        shapes = [one for one in ET.fromstring(svg.encode()).iter() if one.tag in (f"{SVG}path", f"{SVG}rect")]
        drawn.add(tuple((one.tag, one.attrib.get("d"), one.attrib.get("stroke-dasharray")) for one in shapes))
    assert len(drawn) == len(Kind)
