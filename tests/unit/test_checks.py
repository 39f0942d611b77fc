"""Checks: each rule finds what it is for, lets pass what is right, and what it would put right is right afterwards."""

from __future__ import annotations

import re
import string
import tracemalloc
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.bearings import NearestLine
from hiljade_qgis.core.camera import FIELD_BY_COLUMN, FIELDS, POSITION, TAGS_COLUMN
from hiljade_qgis.core.changes import TAG_PREFIX
from hiljade_qgis.core.checks import (
    Checked,
    Context,
    Layer,
    Limits,
    Nowhere,
    PictureState,
    all_rules,
    check,
    fixes_of,
    near_words,
    neighbours,
    said_by,
)
from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.merge import with_field
from hiljade_qgis.core.record import Position, Record, Row, row_from_record

HERE = Position(20.4573461, 44.8125823)
TODAY = date(2026, 11, 29)
CONTEXT = Context(TODAY)


def east(metres, of=HERE):
    return Position(of.lon_deg + metres / 79_000.0, of.lat_deg)


def camera(fid=1, position=HERE, base=None, **tags):
    tags = {key.replace("__", ":"): value for key, value in tags.items()}
    checked = Checked.of_record(fid, Record(position, tags))
    return checked._replace(base=base)


def findings(cameras, context=CONTEXT, rules=None):
    chosen = [all_rules()[name] for name in rules] if rules else all_rules().values()
    stages = list(check(Layer(cameras), chosen, context))
    assert [stage.done for stage in stages] == sorted(stage.done for stage in stages)
    assert not stages or stages[-1].done == pytest.approx(1.0)
    return [finding for stage in stages for finding in stage.findings]


def found(rule, *cameras, context=CONTEXT):
    return [one.found for one in findings(cameras, context, [rule])]


# each rule: tags in which it finds something, with the fix, and tags in which it does not
OF_TAGS = {
    "direction_unreadable": (
        [
            ({"direction": "nord-est"}, {"direction": "NE"}),
            ({"direction": "südost"}, {"direction": "SE"}),
            ({"direction": "SW."}, {"direction": "SW"}),
            ({"camera:direction": "NB"}, {"direction": "N"}),
            ({"direction": "forward"}, None),
            ({"direction": "NE;forward"}, None),
        ],
        [{"direction": "NE"}, {"direction": "90-45;N"}, {"direction": "370"}, {"direction": "unknown"}, {}],
    ),
    "direction_beyond_circle": (
        [({"direction": "370"}, {"direction": "10"}), ({"direction": "8888"}, None), ({"direction": "-400"}, None)],
        [{"direction": "360"}, {"direction": "-360"}, {"direction": "forward"}],
    ),
    "direction_negative": (
        [
            ({"direction": "-90"}, {"direction": "270"}),
            ({"direction": "45; -120-60"}, {"direction": "45; 240-60"}),
            ({"direction": "-0"}, {"direction": "0"}),
            ({"direction": "-22.5°"}, {"direction": "337.5°"}),
        ],
        [{"direction": "90"}, {"direction": "120-60"}, {"direction": "90--45"}, {"direction": "-400"}],
    ),
    "direction_disagrees": (
        [({"direction": "180", "camera:direction": "90"}, None), ({"direction": "x", "camera:direction": "90"}, None)],
        [
            {"direction": "90", "camera:direction": "E"},
            {"direction": "180", "camera:direction": "SB"},
            {"direction": "180", "camera:direction": "null"},
            {"direction": "180", "camera:direction": " "},
            {"direction": "180"},
        ],
    ),
    "direction_on_dome": (
        [({"camera:type": "dome", "direction": "90"}, None), ({"camera:type": "dome", "direction": "20-80"}, None)],
        [{"camera:type": "dome"}, {"camera:type": "dome", "direction": "0-360"}, {"direction": "9"}],
    ),
    "range_on_panning": (
        [({"camera:type": "panning", "direction": "20-80"}, None)],
        [{"camera:type": "panning", "direction": "20"}, {"camera:type": "panning", "direction": "0-360"}],
    ),
    "opening_angle_zero": (
        [({"direction": "90-90"}, None), ({"direction": "10;0-0"}, None)],
        [{"direction": "90"}, {"direction": "10-9"}, {"direction": "0-360"}],
    ),
    "type_missing": ([({}, None)], [{"camera:type": "fixed"}]),
    "operator_missing": ([({}, None), ({"operator": ""}, None)], [{"operator": "МУП"}]),
    "value_near_miss": (
        [
            ({"camera:type": "Dome"}, {"camera_type": "dome"}),
            ({"camera:type": "fix"}, {"camera_type": "fixed"}),
            ({"camera:type": "panninng"}, {"camera_type": "panning"}),
            ({"camera:mount": "Street Lamp"}, {"mount": "street_lamp"}),
            ({"surveillance:type": "alpr"}, {"surveillance_type": "ALPR"}),
        ],
        [{"camera:type": "dome"}, {"camera:type": "bullet"}, {"camera:mount": "street"}, {"surveillance": "traffic"}],
    ),
    "value_unusual": (
        [({"camera:type": "bullet"}, None), ({"surveillance": "traffic"}, None)],
        [{"camera:type": "Dome"}, {"surveillance:type": "camera;ALPR"}, {"camera:type": "unknown"}, {}],
    ),
    "unknown_in_words": (
        [
            ({"operator": "Unknown"}, {"operator": None}),
            ({"brand": "n/a"}, {TAG_PREFIX + "brand": None}),
            ({"direction": "null"}, {"direction": None}),
            ({"camera:direction": "null", "direction": "310"}, {"direction": "310"}),
        ],
        [{"note": "none"}, {"operator": "Nobody"}, {"name": "?"}],
    ),
    "number_unreadable": (
        [
            ({"height": "12'"}, {"height_m": 3.66}),
            ({"height": "5 m"}, {"height_m": 5.0}),
            ({"height": "4,5"}, {"height_m": 4.5}),
            ({"height": "high"}, None),
            ({"height": "1,500"}, None),
            ({"hiljade:tilt": "10°"}, None),
        ],
        [{"height": "5"}, {"height": "unknown"}, {"height": ""}, {}],
    ),
    "height_out_of_range": (
        [({"height": "300"}, None), ({"height": "0"}, None), ({"height": "-3"}, None)],
        [{"height": "3"}, {"height": "100"}, {"height": "12'"}],
    ),
    "tilt_out_of_range": ([({"hiljade:tilt": "91"}, None)], [{"hiljade:tilt": "-90"}, {"hiljade:tilt": "15"}]),
    "reach_out_of_range": (
        [({"hiljade:range": "0"}, None), ({"hiljade:range": "1000000"}, None)],
        [{"hiljade:range": "30"}],
    ),
    "check_date_unreadable": (
        [
            ({"check_date": "31.12.2025"}, {"check_date": "2025-12-31"}),
            ({"check_date": "12/31/2025"}, {"check_date": "2025-12-31"}),
            ({"check_date": "05/06/2025"}, None),
            ({"check_date": "2025-02-30"}, None),
            ({"check_date": "last year"}, None),
        ],
        [{"check_date": "2025-12-31"}, {"check_date": "2025-12"}, {"check_date": "2025-12-31T10:00:00"},
         {"check_date": "unknown"}],
    ),
    "check_date_stale": (
        [({"check_date": "2020-01-01"}, None)],
        [{"check_date": "2024-11-29"}, {"check_date": "2026-11-01"}, {"check_date": "soon"}],
    ),
    "check_date_future": (
        [({"check_date": "2026-12-01"}, None), ({"check_date": "2062-01-01"}, None)],
        [{"check_date": "2026-11-30"}, {"check_date": "2020-01-01"}],
    ),
    "formula": (
        [
            ({"operator": '=HYPERLINK("http://x")'}, None),
            ({"note": "+cmd|' /C calc'!A0"}, None),
            ({"name": "@SUM(1)"}, None),
            ({"ref": "-2+3+cmd"}, None),
            ({"name": "\t=1"}, None),
        ],
        [{"phone": "+381 11 123-456"}, {"direction": "-90"}, {"name": "-"}, {"name": "A=B"}, {"contact": "@share_fdn"}],
    ),
    "broken_encoding": (
        [
            ({"name": "RaÅ¡ka"}, {"name": "Raška"}),
            ({"operator": "PolizeiprÃ¤sidium"}, {"operator": "Polizeipräsidium"}),
            ({"addr:street": "ÐšÐ½ÐµÐ·"}, {"tags:addr:street": "Кнез"}),
            ({"name": "Ra\ufffdka"}, None),
        ],
        [{"name": "Raška"}, {"name": "Кнез Михаилова"}, {"name": "Ä"}, {"name": "À"}, {"name": "«Ñandú»"}],
    ),
    "mixed_scripts": (
        [
            ({"name": "Бeoгрaд"}, {"name": "Београд"}),
            ({"operator": "Flосk Safety"}, {"operator": "Flock Safety"}),
            ({"name": "СОM"}, None),
        ],
        [{"name": "Београд Beograd"}, {"name": "ГСПbus"}, {"name": "Кнез"}, {"name": "Š"}],
    ),
    "stray_blanks": (
        [
            ({"operator": "MUP "}, {"operator": "MUP"}),
            ({"operator": "MUP  Srbije"}, {"operator": "MUP Srbije"}),
            ({"name": "MUP\u200b"}, {"name": "MUP"}),
            ({"name": "MUP\u00a0Srbije"}, {"name": "MUP Srbije"}),
            ({"brand": "  "}, {TAG_PREFIX + "brand": None}),
        ],
        [{"operator": "MUP Srbije"}, {"note": "one\n\ntwo"}, {"direction": "90 ; 180 "}, {"name": "Кнез"}],
    ),
    "picture_no_address": (
        [({"image": "photo.jpg"}, None), ({"image": "C:\\a.jpg"}, None)],
        [{"image": "https://example.org/a.jpg"}, {"image": "File:A.jpg"}, {}],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "tags", "fix"), [(rule, *one) for rule, (wrong, _) in OF_TAGS.items() for one in wrong]
)
def test_a_rule_finds_what_is_wrong(rule, tags, fix):
    (only,) = found(rule, camera(**{key.replace(":", "__"): value for key, value in tags.items()}))
    assert only.fix == fix


@pytest.mark.parametrize(("rule", "tags"), [(rule, tags) for rule, (_, right) in OF_TAGS.items() for tags in right])
def test_a_rule_lets_pass_what_is_right(rule, tags):
    assert found(rule, camera(**{key.replace(":", "__"): value for key, value in tags.items()})) == []


def test_no_rule_is_without_a_test():
    with open(__file__, encoding="utf-8") as file:
        text = file.read()
    assert [name for name in all_rules() if f'"{name}"' not in text] == []


def test_texts_name_what_is_found():
    """The placeholders of each sentence are what its findings tell."""
    cameras = [
        camera(number, **{key.replace(":", "__"): value for key, value in tags.items()})
        for number, tags in enumerate(tags for wrong, _ in OF_TAGS.values() for tags, _fix in wrong)
    ]
    seen = {one.rule: one.found for one in findings(cameras)}
    assert len(seen) >= len(OF_TAGS)
    for name, one in seen.items():
        sentence = all_rules()[name].sentence
        named = {field for _, field, _, _ in string.Formatter().parse(sentence) if field}
        assert named == set(one.about), name
        assert sentence.endswith((".", "?", "}")), name
        assert re.fullmatch("[a-z_]+", name)


def test_the_rules_that_fix_say_so():
    cameras = [
        camera(number, **{key.replace(":", "__"): value for key, value in tags.items()})
        for number, tags in enumerate(tags for wrong, _ in OF_TAGS.values() for tags, _fix in wrong)
    ]
    fixing = {one.rule for one in findings(cameras) if one.found.fix is not None}
    assert fixing <= {name for name, one in all_rules().items() if one.fixes}
    assert {name for name, one in all_rules().items() if one.fixes} - fixing == {
        "direction_zero", "inside_building", "swapped_coordinates", "spelt_otherwise",
    }, "those that are tested below"  # fmt: skip


# positions


def test_position_missing_and_zero():
    assert found("position_missing", camera(position=None))[0].field == POSITION
    assert found("position_missing", camera()) == []
    assert len(found("position_zero", camera(position=Position(0.0, 0.0)))) == 1
    assert len(found("position_zero", camera(position=Position(0.001, -0.001)))) == 1
    assert found("position_zero", camera(position=Position(0.0, 44.8)), camera(position=None)) == []


@pytest.mark.parametrize(
    ("position", "decimals", "metres"),
    [((20.0, 44.0), 0, 55660), ((20.4, 44.81), 2, 557), ((20.45, 44.8125), 4, 6)],
)
def test_few_decimals(position, decimals, metres):
    (only,) = found("few_decimals", camera(position=Position(*position)))
    assert only.about == {"decimals": decimals, "metres": metres}


@pytest.mark.parametrize("position", [(20.45734, 44.8), (20.4, 44.81258), HERE, (-0.00001, 0.0)])
def test_enough_decimals(position):
    assert found("few_decimals", camera(position=Position(*position))) == []


def test_moved_far_and_nobody_but_a_person_takes_it_back():
    base = Record(HERE, {})
    (only,) = found("moved_far", camera(position=east(80), base=base))
    assert only.fix is None
    assert only.about == {"metres": pytest.approx(80, abs=1)}
    assert found("moved_far", camera(position=east(40), base=base), camera(position=east(80))) == []
    assert found("moved_far", camera(position=None, base=base), camera(base=Record(None, {}))) == []
    stricter = Context(TODAY, Limits(moved_m=30))
    assert len(found("moved_far", camera(position=east(40), base=base), context=stricter)) == 1


class Town(Nowhere):
    """A building, a pond and a street, by longitude."""

    def wall_around(self, place):
        inside_m = (place.lon_deg - HERE.lon_deg) * 79_000
        return NearestLine(0.0, inside_m, HERE) if 0 < inside_m < 20 else None

    def in_water(self, place):
        return place.lon_deg > east(100).lon_deg

    def outside(self, place):
        return place.lon_deg > east(200).lon_deg

    def street_distance_m(self, place):
        return (place.lon_deg - HERE.lon_deg) * 79_000


def test_surroundings():
    context = Context(TODAY, around=Town())
    (only,) = found("inside_building", camera(position=east(4)), context=context)
    assert only.fix == {POSITION: HERE}
    assert only.about == {"metres": pytest.approx(4, abs=0.1)}
    (deeper,) = found("inside_building", camera(position=east(9)), context=context)
    assert deeper.fix is None
    outside = [camera(position=east(0.5)), camera(position=east(5), surveillance="indoor"), camera(position=None)]
    assert found("inside_building", *outside, context=context) == []
    assert len(found("in_water", camera(position=east(150)), camera(), camera(position=None), context=context)) == 1
    assert len(found("outside_area", camera(position=east(250)), camera(), camera(position=None), context=context)) == 1
    reader = {"surveillance__type": "ALPR"}
    near_and_far = [camera(position=east(metres), **reader) for metres in (5, 150)]
    assert len(found("far_from_street", *near_and_far, camera(position=east(150)), context=context)) == 1


def test_nothing_is_known_of_the_surroundings():
    rules = ["inside_building", "in_water", "outside_area", "far_from_street"]
    assert findings([camera(surveillance__type="ALPR")], rules=rules) == []


def test_swapped_coordinates():
    town = [camera(number, Position(20.4 + number / 1000, 44.8)) for number in range(40)]
    (only,) = found("swapped_coordinates", *town, camera(99, Position(44.81, 20.45)))
    assert only.fix == {POSITION: Position(20.45, 44.81)}
    assert found("swapped_coordinates", *town) == []
    assert found("swapped_coordinates", *town, camera(99, Position(100.0, 20.45)), camera(98, None)) == []
    others_there = [camera(number + 50, Position(44.8, 20.4 + number / 1000)) for number in range(30)]
    assert found("swapped_coordinates", *town, *others_there) == [], "two towns"


# cameras near one another


def duplicates(*cameras):
    return [(one.fid, one.found.others) for one in findings(cameras, rules=["duplicate"])]


def test_duplicates_look_the_same_way():
    assert duplicates(camera(1, direction="90"), camera(2, east(3), direction="100")) == [(2, (1,))]
    assert duplicates(camera(1, direction="90"), camera(2, east(3), direction="270")) == []
    assert duplicates(camera(1, direction="350"), camera(2, east(3), direction="5")) == [(2, (1,))]
    assert duplicates(camera(1, direction="90;200"), camera(2, east(3), direction="210")) == [(2, (1,))]
    assert duplicates(camera(1, direction="90"), camera(2, east(7), direction="90")) == []
    assert duplicates(camera(1, direction="0-360"), camera(2, east(3), direction="0-360")) == [(2, (1,))]


def test_where_one_says_nothing_they_must_be_at_one_place():
    assert duplicates(camera(1), camera(2, east(3))) == []
    assert duplicates(camera(1), camera(2, east(0.2), direction="90")) == [(2, (1,))]


def test_of_two_that_were_entered_at_once_beside_each_other_neither_is_a_duplicate():
    """One for each lane, looking the same way: 12 of 30 findings among 34,656 real records were such."""

    def pair(one_id, other_id, metres):
        one, other = camera(1, direction="210"), camera(2, east(metres), direction="210")
        return duplicates(one._replace(server_id=one_id), other._replace(server_id=other_id))

    assert pair("13475464158", "13475464157", 2.4) == []
    assert pair("node/13475464149", "node/13475464146", 2.8) == []
    assert pair("13475464158", "13475464157", 0.2) == [(2, (1,))]
    assert pair("13442778801", "12485813287", 2.6) == [(2, (1,))]
    assert pair("13475464158", "", 2.4) == [(2, (1,))]

    def copied(one_id, other_id):
        two = camera(1, direction="283", osm_id=one_id), camera(2, east(1.1), direction="279", osm_id=other_id)
        return duplicates(*(one._replace(server_id=f"of-a-server-{one.fid}") for one in two))

    assert copied("12048198082", "12048198083") == []
    assert copied("12048198082", "12048198082") == [(2, (1,))], "copied twice"
    uuids = "0b7e1c9a-3f52-4d6e-9a41-000000000001", "0b7e1c9a-3f52-4d6e-9a41-000000000002"
    assert pair(*uuids, 2.4) == [(2, (1,))]


def test_duplicates_are_of_one_kind():
    one = camera(1, direction="90", camera__type="fixed", manufacturer="Flock Safety")
    assert duplicates(one, camera(2, direction="90", camera__type="dome")) == []
    assert duplicates(one, camera(2, direction="90", manufacturer="Motorola")) == []
    assert duplicates(one, camera(2, direction="90", operator="MUP")) == [(2, (1,))]


def test_the_nearest_earlier_one_is_named():
    three = [camera(1, direction="90"), camera(2, east(2), direction="90"), camera(3, east(3), direction="90")]
    assert duplicates(*three) == [(2, (1,)), (3, (2,))]
    (_, last) = findings(three, rules=["duplicate"])
    assert last.found.about == {"name": "#2", "metres": pytest.approx(1.0, abs=0.05)}


def test_several_on_one_point():
    cameras = [camera(1), camera(2), camera(3, Position(HERE.lon_deg + 1e-9, HERE.lat_deg)), camera(4, east(0.03))]
    seen = {one.fid: one.found for one in findings(cameras, rules=["several_on_one_point"])}
    assert sorted(seen) == [1, 2, 3]
    assert seen[1].about == {"count": 3}
    assert seen[1].others == (2, 3)


# the whole layer


def test_a_source_that_writes_zero_for_unknown():
    zeros = [camera(number, direction="0", source="import 2019") for number in range(12)]
    others = [camera(number + 20, direction="90", source="import 2019") for number in range(20)]
    seen = findings([*zeros, *others], rules=["direction_zero"])
    assert [one.fid for one in seen] == list(range(12))
    assert seen[0].found.fix == {"direction": None}
    assert seen[0].found.about == {"zeros": 12, "count": 32, "source": "import 2019"}
    many = [camera(number + 50, direction="90", source="import 2019") for number in range(40)]
    assert findings([*zeros, *many], rules=["direction_zero"]) == [], "not more than people write"
    assert findings(zeros[:9], rules=["direction_zero"]) == [], "too few to tell"
    unsaid = [camera(number, direction="0") for number in range(50)]
    assert findings(unsaid, rules=["direction_zero"]) == [], "no source"


def test_a_zero_goes_and_what_the_other_tag_says_stays():
    zeros = [camera(n, camera__direction="0", direction="45", source="import") for n in range(12)]
    assert findings(zeros, rules=["direction_zero"])[0].found.fix == {"direction": "45"}


def spellings(**counts):
    names = [name for name, count in counts.items() for _ in range(count)]
    return spelt(*names)


def spelt(*names):
    cameras = [camera(number, operator=name) for number, name in enumerate(names)]
    seen = findings(cameras, rules=["spelt_otherwise"])
    return {one.found.about["value"]: one.found.about["usual"] for one in seen}


def test_a_name_that_may_be_another_one_has_no_fix():
    names = ["Flock Safety"] * 30 + ["Flock Safty", "FLOCK SAFETY", "Flock Safety Inc."]
    seen = findings([camera(n, operator=name) for n, name in enumerate(names)], rules=["spelt_otherwise"])
    assert {one.found.about["value"]: one.found.fix for one in seen} == {
        "Flock Safty": None, "FLOCK SAFETY": {"operator": "Flock Safety"}, "Flock Safety Inc.": None,
    }  # fmt: skip


def test_names_spelt_in_several_ways():
    assert spelt("Lowe's", "Lowe's", "Lowes") == {"Lowes": "Lowe's"}
    assert spelt("JCPD", "JCPD", "jcpd") == {"jcpd": "JCPD"}
    assert spelt("ГСП", "ГСП", "GSP") == {"GSP": "ГСП"}
    assert spelt("Lowe's", "Lowes") == {}, "nobody knows which"
    assert spelt("MUP", "GSP") == {}


def test_a_slip_is_one_where_the_other_is_far_more_frequent():
    assert spelt(*["Flock Safety"] * 10, "Flock Safty") == {"Flock Safty": "Flock Safety"}
    assert spelt(*["Flock Safety"] * 10, "Flock Safeyt") == {"Flock Safeyt": "Flock Safety"}
    assert spelt(*["Flock Safety"] * 9, "Flock Safty") == {}
    assert spelt(*["Precinct 1 Police"] * 20, "Precinct 2 Police") == {}, "numbers tell names apart"
    assert spelt(*["GSP"] * 20, "MSP") == {}, "short names"
    assert spelt(*["Flock Safety"] * 100, *["Flock Safty"] * 5, "FLOCK SAFTY") == {
        "Flock Safty": "Flock Safety", "FLOCK SAFTY": "Flock Safety",
    }  # fmt: skip


def test_pictures_that_are_gone():
    one = camera(1, image="https://example.org/a.jpg", wikimedia_commons="File:B.jpg")
    assert found("picture_gone", one) == []
    commons = "https://commons.wikimedia.org/wiki/Special:FilePath/B.jpg?width=1280"
    looked = {"https://example.org/a.jpg": PictureState(True), commons: PictureState(False, "404")}
    (only,) = found("picture_gone", one, context=Context(TODAY, pictures=looked))
    assert only.field == "tags:wikimedia_commons"
    assert only.about == {"address": commons, "reason": "404"}
    looked = {"https://example.org/a.jpg": PictureState(False, "no picture")}
    assert found("picture_gone", one, context=Context(TODAY, pictures=looked))[0].field == "image"


def test_tags_that_are_no_json():
    row = Row(HERE, {**row_from_record(Record(HERE, {})).values, TAGS_COLUMN: "{oops"})
    (only,) = found("tags_unreadable", Checked.of_row(1, None, row))
    assert only.field == TAGS_COLUMN
    assert found("tags_unreadable", camera(brand="x"), camera(brand=3)) == []


def test_a_row_is_seen_as_it_would_be_sent():
    base = Record(HERE, {"direction": "10", "camera:direction": "10", "height": "12'", "brand": "x"})
    row = row_from_record(base)
    edited = with_field(row, "direction", "90")
    checked = Checked.of_row(7, base, edited)
    assert checked.record.tags == {"direction": "10", "camera:direction": "90", "height": "12'", "brand": "x"}
    assert {one.rule for one in findings([checked])} >= {"direction_disagrees", "number_unreadable"}


# fixes

PIECES = ["nord-est", "370", "-90", "NE;SB", "Dome", "fix", "unknown", "12'", "5 m", "31.12.2025", "Å¡", "Бeoгрaд",
          " x ", "MUP  a", "a\u200b", "=1+x", "0", "Ã¤ b", "null", "bullet", "\u00a0", "-0", "45 deg; -10"]  # fmt: skip
texts = st.one_of(st.sampled_from(PIECES), st.text(alphabet="nNord- 3-;,'m.Åš¡Бо aeo\u00a0\u200b", max_size=8))
tag_names = st.sampled_from([*(tag for field in FIELDS for tag in field.tags), "brand", "addr:street"])


@given(st.dictionaries(tag_names, texts, max_size=6))
@settings(max_examples=400, deadline=None)
def test_after_a_fix_its_rule_finds_nothing_more(tags):
    base = Record(HERE, tags)
    row = row_from_record(base)
    for one in findings([Checked.of_row(1, base, row)]):
        if one.found.fix is None:
            continue
        fixed = row
        for field, value in one.found.fix.items():
            assert field == POSITION or field in FIELD_BY_COLUMN or field.startswith(TAG_PREFIX)
            fixed = with_field(fixed, field, value)
        after = findings([Checked.of_row(1, base, fixed)], rules=[one.rule])
        assert [again.found.field for again in after if again.found.field == one.found.field] == []


anything = st.one_of(texts, st.integers(), st.none(), st.lists(st.text(), max_size=2))


@given(st.dictionaries(tag_names, anything, max_size=6))
@settings(max_examples=200, deadline=None)
def test_whatever_a_record_holds_nothing_breaks(tags):
    findings([camera(1).of_record(1, Record(HERE, tags)), camera(2).of_record(2, Record(None, tags))])


def test_of_two_fixes_of_a_field_the_first_is_made():
    one = camera(1, name=" Бeoгрaд", direction="370", operator="МУП ")
    fixes = fixes_of(findings([one]))
    assert fixes.changes == {1: {"direction": "10", "name": " Београд", "operator": "МУП"}}
    assert [(two.rule, two.found.field) for two in fixes.waiting] == [("stray_blanks", "name")]
    assert len(fixes.made) == 3
    assert fixes_of([]) == ({}, (), ())


def test_an_empty_layer():
    assert findings([]) == []


def test_nothing_that_was_not_asked_for():
    assert findings([camera(direction="nord-est", height="300")], rules=["height_out_of_range"])[0].rule == (
        "height_out_of_range"
    )


# what looks right and is not


def fixes(rule, *cameras):
    return [one.fix for one in found(rule, *cameras)]


@pytest.mark.parametrize(
    "text",
    [
        "OŠ „VUK KARADŽIĆ”", "„PETROVIĆ“", "KAFIĆ…", "KOVAČ–PETROVIĆ", "„Café am Schloß“", "«CAFÉ»",
        "CAFÉ\u00a0: entrée", "ПЈ Београд", "TÜV Ñ® É™ É®",
    ],
)  # fmt: skip
def test_a_capital_before_a_quote_or_a_dash_is_no_broken_encoding(text):
    assert found("broken_encoding", camera(operator=text)) == []


@pytest.mark.parametrize("text", ["Voilà", "Република", "Åland", "à la carte"])
def test_stray_blanks_take_nothing_from_letters_that_are_broken(text):
    """A no-break space or U+0085 is half of a letter then; what takes it away leaves nothing to mend."""
    broken = text.encode("utf-8").decode("latin-1")
    assert fixes("broken_encoding", camera(operator=broken)) == [{"operator": text}]
    assert fixes("stray_blanks", camera(operator=broken)) in ([], [None])


@pytest.mark.parametrize(
    "text", ["-200-200", "-1-360", "-180-180", "-360-0", "-10-350", "-45-45", "-5;-180-180", "-120-60", "-90"]
)
def test_a_direction_without_its_minus_looks_the_same_way(text):
    (fix,) = fixes("direction_negative", camera(direction=text))
    assert parse(fix["direction"]).views == parse(text).views


@pytest.mark.parametrize("text", ["-180-180", "-360-0", "-10-350"])
def test_all_round_without_its_minus_is_not_an_opening_angle_of_0(text):
    """It was plain before the fix."""
    (fix,) = fixes("direction_negative", camera(direction=text))
    assert found("opening_angle_zero", camera(direction=fix["direction"])) == []


@pytest.mark.parametrize("text", ["0-361", "0-365", "0-370", "1-361"])
def test_a_whole_turn_and_a_little_more_is_no_sliver(text):
    (fix,) = fixes("direction_beyond_circle", camera(direction=text))
    assert fix is None or all(view.azimuth_deg is None for view in parse(fix["direction"]).views)


def test_a_word_does_not_win_over_the_degrees_in_the_other_tag():
    """As in the Bay Area: the way of the road beside what somebody measured."""
    (fix,) = fixes("direction_unreadable", camera(camera__direction="EB", direction="250"))
    assert fix in (None, {"direction": "250"})


def test_an_aim_within_a_few_degrees_is_no_disagreement():
    """320 beside 317, 179 beside 182, 0 beside 5: seen in both American data sets."""
    assert found("direction_disagrees", camera(camera__direction="320", direction="317")) == []


def test_two_ways_of_a_road_are_not_one_camera():
    """Six of the 37 duplicates in the Bay Area: each stands at its crossroads with another camera's number."""
    assert duplicates(camera(1, camera__direction="EB"), camera(2, camera__direction="WB")) == []


def test_a_camera_that_was_removed_has_no_duplicate():
    gone = camera(1, direction="90", hiljade__status="removed")
    assert duplicates(gone, camera(2, direction="90", hiljade__status="verified")) == []


def test_cameras_that_are_numbered_are_not_one():
    one = camera(1, direction="15", name="#210 EB Blossom Hill Rd at Poughkeepsie Rd")
    assert duplicates(one, camera(2, direction="21", name="#298 EB Blossom Hill Rd @ Beswick Dr")) == []


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("Johnson County Sheriff's Office", "Johnston County Sheriff's Office"),
        ("Clark County Sheriff", "Clarke County Sheriff"),
        ("Mesa Police Department", "Mena Police Department"),
    ],
)
def test_another_county_is_no_slip(usual, other):
    """All of them exist; nobody must make the one the other by a click."""
    assert fixes("spelt_otherwise", *(camera(n, operator=usual) for n in range(10)), camera(99, operator=other)) in (
        [], [None],
    )  # fmt: skip


@pytest.mark.parametrize(("usual", "other"), [("S2", "S2+"), ("Q17.5", "Q175"), ("X1-10", "X11-0")])
def test_signs_tell_models_apart(usual, other):
    assert found("spelt_otherwise", *(camera(n, model=usual) for n in range(3)), camera(99, model=other)) == []


def test_makers_of_the_bay_area_are_grouped():
    """88 records say "Flock Safety Inc", 2,674 "Flock Safety"; 48 "California Highway Patrol", 401 with "(CHP)"."""
    names = ["Flock Safety"] * 30 + ["Flock Safety Inc"] * 2
    seen = [one.found.about["value"] for one in findings([camera(n, manufacturer=m) for n, m in enumerate(names)],
                                                         rules=["spelt_otherwise"])]  # fmt: skip
    assert seen == ["Flock Safety Inc"] * 2


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("surveillance:zone", "tank"), ("surveillance:zone", "stop"), ("surveillance:zone", "ship"),
        ("camera:mount", "hall"), ("camera:mount", "root"), ("camera:type", "mixed"), ("camera:type", "home"),
    ],
)  # fmt: skip
def test_another_word_is_no_near_miss(tag, value):
    assert fixes("value_near_miss", camera(**{tag.replace(":", "__"): value})) in ([], [None])


@pytest.mark.parametrize("tag", ["electricity", "maxspeed", "surveillance:electricity"])
def test_none_is_a_value_of_other_tags(tag):
    """It says that there is none, as https://wiki.openstreetmap.org/wiki/Key:maxspeed does, and that is known."""
    assert found("unknown_in_words", camera(**{tag.replace(":", "__"): "none"})) == []


@pytest.mark.parametrize("tag", ["image", "wikimedia_commons", "website"])
def test_an_address_is_not_rewritten(tag):
    """A file is called as it is called."""
    for name in ("Бeoград.jpg", "a  b.jpg"):
        where = "File:" + name if tag == "wikimedia_commons" else "https://example.org/" + name
        seen = findings([camera(**{tag: where})], rules=["mixed_scripts", "stray_blanks", "broken_encoding"])
        assert [one.found.fix for one in seen if one.found.fix is not None] == []


def test_of_a_layer_of_the_world_no_camera_is_sent_to_another_country():
    """Dubai with its coordinates swapped lies near Vilnius."""
    berlin = [camera(n, Position(13.3 + n / 1000, 52.5)) for n in range(400)]
    vilnius = [camera(n + 500, Position(25.2 + n / 1000, 54.68)) for n in range(60)]
    dubai = [camera(n + 900, Position(55.27123 + n / 100, 25.20481)) for n in range(3)]
    assert found("swapped_coordinates", *berlin, *vilnius, *dubai) == []


def test_a_fix_is_not_taken_back_by_the_next():
    base = Record(Position(44.81, 20.45), {})
    town = [camera(number, Position(20.4 + number / 1000, 44.8)) for number in range(40)]
    row = row_from_record(base)
    (swapped,) = found("swapped_coordinates", *town, Checked.of_row(99, base, row))
    row = with_field(row, POSITION, swapped.fix[POSITION])
    assert fixes("moved_far", *town, Checked.of_row(99, base, row)) in ([], [None])


def test_a_camera_indoors_is_not_moved_out():
    inside = camera(position=east(5), indoor="yes")
    assert found("inside_building", inside, context=Context(TODAY, around=Town())) == []


def test_tags_that_are_no_json_are_found_whatever_the_base_has():
    """Nearly every record has `man_made` there."""
    base = Record(HERE, {"man_made": "surveillance"})
    shown = row_from_record(base)
    row = Row(HERE, {**shown.values, TAGS_COLUMN: "{oops"})
    assert [one.field for one in found("tags_unreadable", Checked.of_row(1, base, row))] == [TAGS_COLUMN]


@pytest.mark.parametrize(
    ("column", "rules"),
    [("image", set()), ("check_date", set()), ("mount", set()), ("camera_type", {"type_missing"}),
     ("operator", {"operator_missing"})],
)  # fmt: skip
def test_an_empty_text_is_unknown(column, rules):
    """As a program that knows no NULL leaves it in a working copy."""
    base = Record(HERE, {"image": "https://example.org/a.jpg", "check_date": "2026-11-01", "operator": "MUP"})
    row = Row(HERE, {**row_from_record(base).values, column: ""})
    assert {one.rule for one in findings([Checked.of_row(1, base, row)]) if one.found.field == column} == rules


def test_a_camera_that_was_moved_on_is_another_finding():
    """Who said that 80 m are fine did not say so of five kilometres."""
    base = Record(HERE, {})
    said = [said_by(one) for metres in (80, 5000)
            for one in findings([camera(position=east(metres), base=base)], rules=["moved_far"])]  # fmt: skip
    assert said[0] != said[1]


class Counting:
    """A function, and how often it was called."""

    def __init__(self, monkeypatch, module, name):
        self.calls, self._function = 0, getattr(module, name)
        monkeypatch.setattr(module, name, self)

    def __call__(self, *arguments):
        self.calls += 1
        return self._function(*arguments)


def test_many_records_on_one_point_are_not_each_compared_with_each(monkeypatch):
    """A list that was geocoded to the middle of a town: of 100,000 there are five thousand million pairs."""
    compared = Counting(monkeypatch, neighbours, "_is_one")
    ways = [camera(n, direction=str(n % 360)) for n in range(2000)]
    assert findings(ways, rules=["duplicate"])
    assert compared.calls <= 2000 * 30
    (several,) = {one.found.about["count"] for one in findings(ways, rules=["several_on_one_point"])}
    assert several == 2000
    assert max(len(one.found.others) for one in findings(ways, rules=["several_on_one_point"])) == 20


def test_many_names_that_differ_in_one_letter_are_not_each_compared_with_each(monkeypatch):
    """Else time and memory grow by their square: they are numbered, not misspelt."""
    compared = Counting(monkeypatch, near_words, "one_slip_apart")
    findings([camera(n, operator="Policija " + chr(0x4E00 + n)) for n in range(1500)], rules=["spelt_otherwise"])
    assert compared.calls < 1500


def test_a_long_name_takes_no_memory_by_its_square():
    """20,000 letters take 400 MB, a million all there is."""
    name = "".join(chr(97 + n * n % 23) for n in range(10_000))
    tracemalloc.start()
    findings([camera(operator=name)], rules=["spelt_otherwise"])
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10e6
