"""What a label says of a camera: what is known, in order, and nothing that would change how it is shown."""

from __future__ import annotations

import pytest

from hiljade_qgis.core.essentials import LONGEST_NOTE, LONGEST_TEXT, Essential, essentials, one_line
from hiljade_qgis.core.field_of_view import Source
from tests.hostile_records import HTML, ODD, SQL

WHOLE = {
    "note": "behind the tree",
    "check_date": "2026-03-01",
    "status": "verified",
    "height_m": 3.5,
    "range_m": 40.0,
    "direction": "NE",
    "operator": "Grad",
    "camera_type": "fixed",
    "surveillance_type": "camera",
    "name": "Kapija",
    "mount": "pole",
}


def told(**values: object) -> dict[str, Essential]:
    return {one.column: one for one in essentials(values)}  # type: ignore[arg-type]


def test_what_is_known_is_told_in_order() -> None:
    assert [one.column for one in essentials(WHOLE)] == [  # type: ignore[arg-type]
        "name", "surveillance_type", "camera_type", "operator", "direction", "range_m", "height_m", "status",
        "check_date", "note",
    ]  # fmt: skip


def test_what_is_not_known_is_not_told() -> None:
    assert told() == {}
    assert told(name="", operator=None, note="  ", direction=" ", height_m=float("nan"), status="\u200b") == {}
    assert list(told(camera_type="fixed")) == ["camera_type"]


def test_direction_is_told_with_what_it_means() -> None:
    direction = told(direction="NE; forward ;338-23")["direction"]
    assert direction.value == "NE; forward ;338-23"
    assert [(view.azimuth_deg, view.width_deg) for view in direction.views] == [(45.0, 60.0), (0.5, 45.0)]
    assert direction.unreadable


def test_direction_that_cannot_be_read_means_nothing() -> None:
    direction = told(direction="forward", camera_type="dome")["direction"]
    assert (direction.value, direction.views, direction.unreadable) == ("forward", (), True)


@pytest.mark.parametrize(
    ("values", "reach"),
    [
        ({"direction": "45", "range_m": 40.0}, (40.0, Source.MAPPED)),
        ({"direction": "45"}, (30.0, Source.ASSUMED)),
        ({"direction": "45", "range_m": -3.0}, (30.0, Source.ASSUMED)),
        ({"camera_type": "dome"}, (30.0, Source.ASSUMED)),
        ({"range_m": 40.0}, (40.0, Source.MAPPED)),
        ({}, None),
        ({"camera_type": "fixed", "direction": "forward"}, None),
        ({"range_m": 9000.0}, None),
    ],
)
def test_reach_says_where_it_is_known_from(values: dict[str, object], reach: tuple[float, Source] | None) -> None:
    found = told(**values).get("range_m")
    assert (None if found is None else (found.value, found.source)) == reach


def test_texts_are_shortened() -> None:
    found = told(note="long " * 1000, operator="x" * 1000, direction="45;" * 100)
    assert len(str(found["note"].value)) <= LONGEST_NOTE
    assert len(str(found["operator"].value)) == LONGEST_TEXT
    assert str(found["operator"].value).endswith("x…")
    assert len(found["direction"].views) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("two\r\nlines", "two lines"),
        ("\u202eabc\u202c", "abc"),
        ("a\x1b[31mb\x00", "a [31mb"),
        ("zero\u200bwidth", "zero width"),
        ("a\u2028b", "a b"),
        ("Ђорђе 😀 é", "Ђорђе 😀 é"),
        ("<b>bold</b> &amp;", "<b>bold</b> &amp;"),
        ("\ud800", ""),
        (" " * 10_000 + "x", "…"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize("text", [*SQL, *HTML, *ODD])
def test_hostile_texts_are_one_short_line(text: str) -> None:
    for column in ("name", "operator", "direction", "note", "status"):
        for one in essentials({column: text}):
            if isinstance(one.value, str):
                assert one.value.isprintable()
                assert 0 < len(one.value) <= LONGEST_NOTE


def test_what_a_very_long_direction_means_is_not_worked_out() -> None:
    """A stranger's record may hold what takes seconds, and the pointer waits for this."""
    assert told(direction=";".join(["45"] * 300))["direction"].views != ()
    found = told(direction=";".join(str(number / 1000) for number in range(1000)))
    assert (found["direction"].views, found["direction"].unreadable) == ((), False)
    assert "range_m" not in found
    assert told(direction=";".join(["45"] * 400), range_m=40.0)["range_m"].value == 40.0
