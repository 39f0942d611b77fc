"""The direction grammar: every form by hand, then what must hold for all of them."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hiljade_qgis.core.direction import View, format_view, parse, with_item
from hiljade_qgis.core.direction_edit import aimed

ALL_ROUND = (None, 360.0)


def read(text):
    return [(view.azimuth_deg, view.width_deg) for view in parse(text).views]


WINDS = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"]
WORD = {"N": "north", "E": "east", "S": "south", "W": "west"}


@pytest.mark.parametrize("index", range(16))
def test_a_wind_reads_the_same_however_it_is_written(index):
    wind = WINDS[index]
    words = [WORD[letter] for letter in wind]
    forms = [wind, wind.lower(), wind.capitalize(), f"  {wind}\t", "".join(words), "-".join(words), " ".join(words)]
    forms += [" - ".join(words), "".join(words).upper(), words[0] + "-" + "".join(words[1:])] if words[1:] else []
    for form in forms:
        assert read(form) == [(index * 22.5, None)], form


@pytest.mark.parametrize(
    ("text", "azimuth_deg"),
    [
        ("0", 0.0), ("45", 45.0), ("359", 359.0), ("045", 45.0), ("000", 0.0), ("22.5", 22.5), ("45.0", 45.0),
        ("0007.250", 7.25), ("45°", 45.0), ("22.5°", 22.5), (" 45 ", 45.0), ("\u00a045\u00a0", 45.0),
        ("360", 0.0), ("360°", 0.0), ("-90", 270.0), ("-90°", 270.0), ("-0.5", 359.5), ("-360", 0.0), ("-0", 0.0),
        ("-0." + "0" * 30 + "1", 0.0),
    ],
)  # fmt: skip
def test_a_number_is_an_aim(text, azimuth_deg):
    (view,) = parse(text).views
    assert (view.azimuth_deg, view.width_deg) == (azimuth_deg, None)
    assert str(view.azimuth_deg) != "-0.0"


@pytest.mark.parametrize(
    ("text", "azimuth_deg", "width_deg"),
    [
        ("338-23", 0.5, 45.0), ("90-270", 180.0, 180.0), ("270-90", 0.0, 180.0), ("-120-60", 330.0, 180.0),
        ("0-180", 90.0, 180.0), ("0-358", 179.0, 358.0), ("10-8", 189.0, 358.0), ("315-360", 337.5, 45.0),
        ("360-10", 5.0, 10.0), ("350-360", 355.0, 10.0), ("-10-10", 0.0, 20.0),
        ("-90-0", 315.0, 90.0), ("S-W", 225.0, 90.0), ("w-s", 45.0, 270.0), ("N-S", 90.0, 180.0),
        ("north-south", 90.0, 180.0), ("north - south", 90.0, 180.0), ("south-north", 270.0, 180.0),
        ("north-east-south-west", 135.0, 180.0), ("northeast-southwest", 135.0, 180.0),
        ("north east - south west", 135.0, 180.0), ("north-east-east", 67.5, 45.0),
        ("north-east-south-east", 90.0, 90.0), ("NE-south", 112.5, 135.0), ("north-E", 45.0, 90.0),
        ("N-E", 45.0, 90.0), ("S-SW", 202.5, 45.0), ("NNE-ENE", 45.0, 45.0), ("N-90", 45.0, 90.0),
        ("270-N", 315.0, 90.0), ("90°-120°", 105.0, 30.0), ("90 - 120", 105.0, 30.0), (" 090.0-120.5 ", 105.25, 30.5),
        ("9.2-9.3", 9.25, 0.1), ("0.1-359", 179.55, 358.9),
    ],
)  # fmt: skip
def test_a_range_goes_clockwise_from_the_first_point_to_the_second(text, azimuth_deg, width_deg):
    assert read(text) == [(pytest.approx(azimuth_deg), width_deg)]


@pytest.mark.parametrize(
    "text",
    ["0-360", "0 - 360", "0-359", "-180-180", "10-9", "90-90", "0-0", "360-0", "0-359.0", "360-360", "-360-360",
     "-360-0", "-30-350", "N-N", "north-north", "N-360", "1-360", "0.5-359.6", "10.1-9.1"],
)  # fmt: skip
def test_a_range_over_359_degrees_or_none_is_all_round(text):
    assert read(text) == [ALL_ROUND]


@pytest.mark.parametrize(
    "text",
    ["forward", "NB", "8888", "Clockwise 180", "370", "361", "360.1", "-361", "-370", "400-20", "20-400", "90--45",
     "--90", "- 90", "+45", "1e2", "inf", "nan", "0x10", "1_0", "45.", ".5", "45.5.5", "4 5", "45 °", "°", "45°°",
     "N°", "45º", "٤٥", "４５", "−45", "45–90", "-", "45-", "-45-", "-N", "-north", "north-", "north--east",
     "45-90-135", "N-E-S", "north-south-north-south-north-south", "N E", "north e", "nor th", "northnorth-east",
     "northsouth", "eastnorth", "ſouth", "N.", "SW.", "nord", "null", "45/90", "45\u200b", "\ud800", "\x00",
     "9" * 400, "north east south"],
)  # fmt: skip
def test_anything_else_is_unreadable_and_kept(text):
    direction = parse(f" {text} ")
    assert direction.views == ()
    assert direction.unreadable == (text,)
    assert [item.text for item in direction.items] == [text]


@pytest.mark.parametrize("text", [None, "", " ", "\t\n"])
def test_nothing_written_says_nothing(text):
    assert parse(text) == parse(None)
    assert parse(text).items == parse(text).views == parse(text).unreadable == ()


def test_a_blank_item_is_neither_a_view_nor_unreadable():
    direction = parse("45;; 90 ; ,")
    assert [view.azimuth_deg for view in direction.views] == [45.0, 90.0]
    assert direction.unreadable == ()
    assert [item.text for item in direction.items] == ["45", "", "90", "", ""]


def test_a_list_has_each_view_once_in_order():
    assert read("90,125;270") == [(90.0, None), (125.0, None), (270.0, None)]
    assert read("0;0;0") == read("0;360;N;north;-360;0.0") == [(0.0, None)]
    assert read("45;0-90;0-90;0-360;90-90;45") == [(45.0, None), (45.0, 90.0), ALL_ROUND]
    assert parse("N;0").views[0].text == "N"


def test_an_unreadable_item_does_not_spoil_the_others():
    direction = parse("NE;forward, 370 ;S-W")
    assert read("NE;forward, 370 ;S-W") == [(45.0, None), (225.0, 90.0)]
    assert direction.unreadable == ("forward", "370")
    assert [item.unreadable for item in direction.items] == [False, True, True, False]
    assert [item.view is None for item in direction.items] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "negative", "beyond_full_circle", "numbers"),
    [
        ("90", False, False, (90.0,)), ("360", False, False, (360.0,)), ("-90", True, False, (-90.0,)),
        ("-0", True, False, (0.0,)), ("-120-60", True, False, (-120.0, 60.0)), ("370", False, True, (370.0,)),
        ("-370", True, True, (-370.0,)), ("20-400", False, True, (20.0, 400.0)), ("N-400", False, True, (400.0,)),
        ("N", False, False, ()), ("forward", False, False, ()),
    ],
)  # fmt: skip
def test_an_item_tells_which_numbers_a_check_should_name(text, negative, beyond_full_circle, numbers):
    (item,) = parse(text).items
    assert (item.negative, item.beyond_full_circle, item.numbers) == (negative, beyond_full_circle, numbers)


@pytest.mark.parametrize(
    ("azimuth_deg", "width_deg", "text"),
    [
        (45, None, "45"), (0, None, "0"), (360, None, "0"), (-90, None, "270"), (725, None, "5"),
        (44.5, None, "45"), (45.5, None, "46"), (22.5, None, "23"), (359.4, None, "359"), (359.5, None, "0"),
        (-0.5, None, "0"), (0.5, 45, "338-23"), (180, 180, "90-270"), (0, 180, "270-90"), (45, 90, "0-90"),
        (45, 45, "23-68"), (44.5, 45, "22-67"), (45, 45.4, "23-68"), (45, 45.5, "22-68"), (355, 10, "350-0"),
        (45, 0, "45-46"), (45, 0.4, "45-46"), (45, 1, "45-46"), (179, 358, "0-358"), (0, 358.4, "181-179"),
        (10, 358.5, "0-360"), (10, 359, "0-360"), (10, 360, "0-360"), (10, 400, "0-360"),
        (None, None, "0-360"), (None, 360, "0-360"),
    ],
)  # fmt: skip
def test_a_view_is_written_in_whole_degrees(azimuth_deg, width_deg, text):
    assert format_view(azimuth_deg, width_deg) == text


@pytest.mark.parametrize(
    ("azimuth_deg", "width_deg"),
    [(float("nan"), None), (float("inf"), 30), (45, float("nan")), (45, float("inf")), (45, -1), (None, -1)],
)
def test_no_view_is_written_that_is_none(azimuth_deg, width_deg):
    with pytest.raises(ValueError, match=r"-1|nan|inf"):
        format_view(azimuth_deg, width_deg)


@pytest.mark.parametrize(
    ("text", "index", "azimuth_deg", "width_deg", "result"),
    [
        ("NE;forward", 0, 50, None, "50;forward"), ("NE;forward", 1, 50, None, "NE;50"),
        (" NE ;\tforward ,x", 1, 50, 20, " NE ;\t40-60 ,x"), ("45", 0, None, None, "0-360"),
        ("0-360", 0, 45, 90, "0-90"), (None, 0, 45, None, "45"), ("", 0, 45, None, "45"), ("  ", 0, 45, None, "45"),
        ("45;", 1, 90, None, "45;90"), (";;", 1, 90, None, ";90;"), ("45; ", 1, 90, None, "45; 90"),
        ("0;0;0", 1, 90, None, "0;90;0"),
        # what the item says already is not a change, so its text stays
        ("NE", 0, 45, None, "NE"), ("NNE", 0, 22.5, None, "NNE"), ("090;x", 0, 90.2, None, "090;x"),
        ("-90", 0, 270, None, "-90"), ("90-90", 0, None, 360, "90-90"), ("N - E", 0, 45, 90, "N - E"),
    ],
)  # fmt: skip
def test_an_edit_rewrites_only_its_item(text, index, azimuth_deg, width_deg, result):
    assert with_item(text, index, azimuth_deg, width_deg) == result


@pytest.mark.parametrize(("text", "index"), [("45", 1), ("45", -1), (None, 1), ("", -1), ("45;90", 2)])
def test_an_edit_of_no_item_is_refused(text, index):
    with pytest.raises(IndexError):
        with_item(text, index, 50, None)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        (None, "50"), ("", "50"), ("45", "50"), ("NE;forward", "50;forward"), ("forward;NE", "forward;50"),
        ("forward", "50"), ("forward;NB", "50;NB"), (" forward ", " 50 "), (" ; forward", " ; 50"), (";;", "50;;"),
        ("338-23", "28-73"), ("90-270", "320-140"), (" 338-23 ; 9", " 28-73 ; 9"), ("S-W;N", "5-95;N"),
        ("0-360", "50"), ("90-90;7", "50;7"), ("0;0;0", "50;50;50"), ("370;10-30", "370;40-60"), ("050", "050"),
    ],
)  # fmt: skip
def test_aiming_turns_the_first_view_and_keeps_its_width(text, result):
    assert aimed(text, 50) == result


@pytest.mark.parametrize(
    "turn", [";", ",", "-", "9", "9;", " ", "\u00a0", "°", "n ", "north-", "- ", "a;", "0.", "9-", "nor"]
)
def test_long_hostile_text_is_read_to_its_end(turn):
    text = turn * 100_000
    items = parse(text).items
    assert len(items) == (1 + text.count(";") + text.count(",") if text.strip() else 0)
    assert parse(aimed(text, 50)).views == (View(50.0, None),)


# What must hold for every text and every angle

angles = st.floats(-1000, 1000)
whole_angles = st.integers(0, 359)
whole_widths = st.integers(1, 358)
blanks = st.sampled_from(["", "", " ", "  ", "\t", "\u00a0"])
cases = st.sampled_from([str.lower, str.upper, str.title])
numbers = st.one_of(
    st.integers(-400, 800).map(str),
    st.decimals(-370, 370, places=2).map(str),
    st.builds("{:03d}°".format, st.integers(0, 400)),
)
words = st.lists(st.sampled_from(list(WORD.values())), min_size=1, max_size=3)
spelt = st.builds(
    lambda case, joint, parts: case(joint.join(parts)), cases, st.sampled_from(["", "-", " ", " - "]), words
)
points = st.one_of(numbers, st.builds(lambda case, wind: case(wind), cases, st.sampled_from(WINDS)), spelt)
pieces = st.one_of(points, points, points, st.sampled_from(["forward", "NB", "-", "--", "", "°", "1e3", "N°"]))
items = st.builds(
    lambda first, hyphen, rest: hyphen.join([first, *rest]),
    pieces,
    st.sampled_from(["-", "-", " - ", "--", " "]),
    st.lists(pieces, max_size=2),
)
padded_items = st.builds("{}{}{}".format, blanks, items, blanks)
texts = st.one_of(
    st.text(), st.text("0123456789nNsSeEwW -;,.°"), st.lists(padded_items, min_size=1, max_size=5).map(";".join)
)


@given(texts, angles)
def test_no_text_fails(text, azimuth_deg):
    direction = parse(text)
    for item in direction.items:
        assert item.text in text
        assert item.unreadable == (item.text in direction.unreadable)
    for view in direction.views:
        assert (view.azimuth_deg is None) == (view.width_deg == 360.0)
        assert view.azimuth_deg is None or 0.0 <= view.azimuth_deg < 360.0
        assert view.width_deg is None or 0.0 < view.width_deg < 359.0 or view.width_deg == 360.0
    assert parse(aimed(text, azimuth_deg)).views


@given(whole_angles, whole_angles)
def test_text_in_whole_degrees_is_written_as_it_was_read(start, end):
    assume(start != end and (end - start) % 360 != 359)
    (aim,), (view,) = parse(str(start)).views, parse(f"{start}-{end}").views
    assert format_view(aim.azimuth_deg, aim.width_deg) == str(start)
    assert format_view(view.azimuth_deg, view.width_deg) == f"{start}-{end}"


@given(whole_angles, whole_widths)
def test_a_view_in_whole_degrees_is_read_as_it_was_written(start, width):
    centre = (start + width / 2) % 360
    assert read(format_view(centre, width)) == [(centre, float(width))]
    assert read(format_view(start, None)) == [(float(start), None)]


@given(angles, st.one_of(st.none(), st.floats(0, 400)))
def test_what_is_written_is_near_what_was_meant_and_stays(azimuth_deg, width_deg):
    text = format_view(azimuth_deg, width_deg)
    ((azimuth, width),) = read(text)
    assert format_view(azimuth, width) == text
    if width_deg is None:
        assert width is None
    elif width != 360.0:
        assert abs(width - max(width_deg, 0.5)) <= 0.5
    else:
        assert width_deg >= 358.5
    if azimuth is not None:
        assert abs((azimuth - azimuth_deg + 180) % 360 - 180) <= 0.5 + 1e-9


@given(whole_angles, whole_widths, st.integers(-720, 720))
def test_turning_a_range_by_whole_degrees_turns_its_centre_by_them(start, width, turn):
    text = f"{start}-{(start + width) % 360}"
    ((azimuth, _),) = read(text)
    assert aimed(text, azimuth + turn) == f"{(start + turn) % 360}-{(start + width + turn) % 360}"
    assert read(aimed(text, azimuth + turn)) == [((azimuth + turn) % 360, float(width))]


@given(st.integers(1, 179))
def test_a_range_across_north_is_centred_on_it(half):
    assert read(f"{360 - half}-{half}") == read(f"-{half}-{half}") == [(0.0, 2.0 * half)]


@given(texts.filter(str.strip), st.data(), angles, st.one_of(st.none(), st.floats(0, 400)))
def test_an_edit_leaves_all_other_bytes(text, data, azimuth_deg, width_deg):
    index = data.draw(st.integers(0, len(parse(text).items) - 1))
    before, after = re.split("[;,]", text), re.split("[;,]", with_item(text, index, azimuth_deg, width_deg))
    assert re.findall("[;,]", text) == re.findall("[;,]", with_item(text, index, azimuth_deg, width_deg))
    assert [other for i, other in enumerate(before) if i != index] == [o for i, o in enumerate(after) if i != index]
    old, new = before[index], after[index]
    if old.strip():
        assert old[: len(old) - len(old.lstrip())] == new[: len(new) - len(new.lstrip())]
        assert old[len(old.rstrip()) :] == new[len(new.rstrip()) :]
    assert parse(new).views[0] in (View(azimuth_deg, width_deg), *parse(format_view(azimuth_deg, width_deg)).views)


# The same grammar once more, as one expression over whole items and in exact fractions

_JOINT = r"(?:\s*-\s*|\s+)"


def _spellings(wind):
    letters = [WORD[letter] for letter in wind]
    forms = ["".join(letters), _JOINT.join(letters)]
    if len(letters) == 3:
        forms.append(letters[0] + _JOINT + letters[1] + letters[2])
    return "|".join([wind.lower(), *forms])


_WIND = "|".join(f"(?P<X{wind}>{_spellings(wind)})" for wind in sorted(WINDS, key=len, reverse=True))
_FIRST = rf"(?:(?P<A>-?[0-9]+(?:\.[0-9]+)?)°?|{_WIND.replace('X', 'A_')})"
_SECOND = rf"(?:(?P<B>[0-9]+(?:\.[0-9]+)?)°?|{_WIND.replace('X', 'B_')})"
_POINT = re.compile(rf"\s*{_FIRST}\s*")
_RANGE = re.compile(rf"\s*{_FIRST}\s*-\s*{_SECOND}\s*")


def _angle(match, end):
    if match[end] is not None:
        return Fraction(match[end])
    return next(Fraction(45, 2) * i for i, wind in enumerate(WINDS) if match[f"{end}_{wind}"] is not None)


def _expected(text):
    """View of an item as exact fractions, or None."""
    match = _POINT.fullmatch(text.lower())
    if match:
        angle = _angle(match, "A")
        return (angle % 360, None) if -360 <= angle <= 360 else None
    match = _RANGE.fullmatch(text.lower())
    if not match:
        return None
    start, end = _angle(match, "A"), _angle(match, "B")
    if not (-360 <= start <= 360 and end <= 360):
        return None
    span = end - start if end >= start else end - start + 360
    return (None, Fraction(360)) if span == 0 or span >= 359 else ((start + span / 2) % 360, span)


@given(padded_items)
def test_an_oracle_written_another_way_agrees(text):
    expected = _expected(text)
    views = read(text)
    if expected is None:
        assert views == []
    else:
        ((azimuth, width),) = views
        assert (azimuth is None) == (expected[0] is None)
        assert (width is None) == (expected[1] is None)
        if azimuth is not None:
            assert abs((azimuth - float(expected[0]) + 180) % 360 - 180) < 1e-9
        if width is not None:
            assert width == pytest.approx(float(expected[1]), abs=1e-9)
