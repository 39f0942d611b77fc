"""What a table of cameras says of where they look."""

from __future__ import annotations

import pytest

from hiljade_qgis.core.printing.camera_table import Facing, facings, wind_of
from hiljade_qgis.core.printing.redaction import PrintedCamera
from hiljade_qgis.core.record import Position


@pytest.mark.parametrize(
    ("direction", "camera_type", "found"),
    [
        (None, "fixed", []),
        ("forward", "fixed", []),
        ("90", None, [Facing(90.0, False, False)]),
        ("338-23", "fixed", [Facing(0.5, False, False)]),
        ("10;NE", "fixed", [Facing(10.0, False, False), Facing(45.0, False, False)]),
        ("0-360", "fixed", [Facing(None, True, False)]),
        (None, "dome", [Facing(None, True, True)]),
        ("235", "dome", [Facing(235.0, True, True)]),
        ("90-270", "panning", [Facing(180.0, False, False)]),
    ],
)
def test_where_a_camera_looks(direction, camera_type, found):
    assert facings(PrintedCamera(Position(20.0, 44.0), camera_type=camera_type, direction=direction)) == found


def test_of_a_moved_camera_nothing_is_told():
    assert facings(PrintedCamera(Position(20.0, 44.0), camera_type="dome", is_moved=True)) == []


@pytest.mark.parametrize(
    ("azimuth_deg", "wind"),
    [(0, "N"), (22.4, "N"), (22.6, "NE"), (90, "E"), (181, "S"), (247.6, "W"), (337.4, "NW"), (337.6, "N"), (359, "N")],
)
def test_winds(azimuth_deg, wind):
    assert wind_of(azimuth_deg) == wind
