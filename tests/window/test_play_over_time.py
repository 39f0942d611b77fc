"""Cameras over time in a real window: made ready, played with QGIS's own button, and shown all again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hiljade_qgis.core.geodesic import destination
from tests.qgis.printed_copies import copy_of
from tests.window.desktop import Desktop, missing_programs

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}"),
]

STEPS = Path(__file__).with_name("play_steps.py")
LON, LAT = 20.4612, 44.8128
YEARS = ("2017", "2018-05", "2019")
PLACES = [(LON + 0.001 * number, LAT) for number in range(len(YEARS))]


def shown(desktop: Desktop) -> list[tuple[bool, bool]]:
    """Of each camera whether its point is drawn, and its field of view 15 m to the south."""
    return [(desktop.ask("drawn", lon=lon, lat=lat), desktop.ask("drawn", **_south(lon, lat))) for lon, lat in PLACES]


def _south(lon: float, lat: float) -> dict[str, float]:
    there = destination(lon, lat, 180.0, 15.0)
    return {"lon": float(there[0]), "lat": float(there[1])}


def picture(desktop: Desktop, name: str) -> None:
    """A picture to look at, in the folder that HILJADE_PICTURES names."""
    folder = os.environ.get("HILJADE_PICTURES")
    if folder:
        desktop.screenshot(Path(folder) / f"{name}.png")


def test_cameras_come_year_by_year(window_folder):
    tags = {"camera:type": "fixed", "camera:direction": "150-210", "hiljade:range": "30"}
    cameras = [(*place, {**tags, "start_date": year}) for place, year in zip(PLACES, YEARS)]
    copy = copy_of(window_folder / "kamere.gpkg", cameras)
    with Desktop(window_folder / "desktop", steps=STEPS) as desktop:
        desktop.ask("open_copy", path=str(copy))
        desktop.ask("show", lon=LON + 0.001, lat=LAT + 0.0005, crs="EPSG:3857", rotation=0, scale=2500)
        desktop.ask("choose_in_menu", name="HiljadePlayOverTimeAction")
        picture(desktop, "play_over_time_asks")
        desktop.click(desktop.ask("widget_at", name="HiljadePlayStart"))
        desktop.wait_for(lambda: desktop.ask("controller")["animated"], 20, "the controller to be ready")
        found = desktop.ask("controller")
        assert (found["frame"], found["frames"], found["span"]) == (0, 3, ["2017-01-01", "2020-01-01"])
        assert found["panel"]
        assert found["timed"] == ["Cameras", "Density", "Fields of view", "Marks"]
        desktop.ask("clear_messages")
        desktop.wait_for(lambda: shown(desktop) == [(True, True), (False, False), (False, False)], 20, "2017")
        picture(desktop, "play_over_time_2017")
        desktop.click(desktop.ask("widget_at", name="mForwardButton"))
        desktop.wait_for(lambda: desktop.ask("controller")["frame"] == 2, 20, "the last frame")
        desktop.wait_for(lambda: shown(desktop) == [(True, True)] * 3, 20, "2019")
        picture(desktop, "play_over_time_2019")
        desktop.click(desktop.ask("widget_at", name="mRewindButton"))
        desktop.wait_for(lambda: shown(desktop)[1:] == [(False, False)] * 2, 20, "2017 again")
        desktop.click(desktop.ask("widget_at", name="HiljadePlayStop"))
        desktop.wait_for(lambda: not desktop.ask("controller")["timed"], 20, "the times to be gone")
        assert not desktop.ask("controller")["animated"]
        desktop.wait_for(lambda: shown(desktop) == [(True, True)] * 3, 20, "all of them")
