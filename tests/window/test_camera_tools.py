"""Handles, keys, wheel, new cameras, who sees a place, the dock of numbers: in a real window with a real mouse."""

from __future__ import annotations

import math
import time

import pytest

from tests.qgis.working_copies import make_working_copy
from tests.window.desktop import Desktop, missing_programs
from tests.window.test_aim import AIM, CAMERAS, FIRST, STEPS, camera_at, pictures, show

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}"),
]


@pytest.fixture(scope="module")
def desktop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tools")
    path = folder / "cameras.gpkg"
    make_working_copy(path, CAMERAS)
    with Desktop(folder / "screen", STEPS) as desktop:
        assert desktop.ask("plugin_is_loaded")
        desktop.ask("open_copy", path=str(path))
        yield desktop


@pytest.fixture
def tools(desktop):
    """The aim tool on the map around the second camera, a fixed one that sees 45° around north, 60 m."""
    choose(desktop, AIM)
    show(desktop, 1, scale=1500)
    yield desktop
    desktop.key("Escape")
    desktop.ask("roll_back")
    desktop.ask("select", fids=[])
    desktop.ask("clear_messages")


def choose(desktop, action):
    if not desktop.ask("action_state", name=action)["checked"]:
        desktop.click(desktop.ask("widget_at", name=action))
    desktop.wait_for(lambda: desktop.ask("action_state", name=action)["checked"], 20, f"{action} to be chosen")
    time.sleep(0.2)


def selected(desktop, number):
    """Click on a camera, which selects it."""
    desktop.click(camera_at(desktop, number))
    desktop.wait_for(lambda: desktop.ask("selected") == [number + 1], 20, "the camera to be selected")
    time.sleep(0.2)


def direction(desktop, fid=2):
    return desktop.ask("camera", fid=fid)["direction"]


def until(desktop, what, true):
    desktop.wait_for(true, 20, what, every_s=0.05)


def test_tip_edges_and_point(tools):
    selected(tools, 1)
    tools.screenshot(pictures(tools) / "handles.png")
    tip = tools.ask("handle_at", grip="tip")
    with tools.dragging([tip, camera_at(tools, 1, 90, -60), camera_at(tools, 1, 150, 0)]):
        tools.screenshot(pictures(tools) / "tip.png")
    until(tools, "the aim", lambda: direction(tools) in ("67-112", "68-113", "69-114"))
    with tools.holding("ctrl"):
        end = tools.ask("handle_at", grip="end")
        with tools.dragging([end, camera_at(tools, 1, 60, 120), camera_at(tools, 1, 0, 150)]):
            tools.screenshot(pictures(tools) / "edge_alone.png")
    until(tools, "the edge", lambda: direction(tools).split("-")[1] in ("179", "180", "181"))
    before = tools.ask("camera", fid=2)
    tools.drag([camera_at(tools, 1), camera_at(tools, 1, 30, 30), camera_at(tools, 1, 80, 0)])
    until(tools, "the move", lambda: tools.ask("camera", fid=2)["lon"] > before["lon"] + 1e-4)
    assert tools.ask("camera", fid=2)["direction"] == before["direction"]
    assert tools.ask("session") == {"editable": True, "steps": 3}
    for _ in range(3):
        tools.key("ctrl+z")
        time.sleep(0.2)
    assert direction(tools) == "338-23"
    assert tools.ask("session")["steps"] == 3


@pytest.fixture
def wall(tools):
    """A wall nine metres north of the second camera, from west to east."""
    lon, lat = FIRST[0] + 0.02, FIRST[1] + 0.00008
    tools.ask("add_walls", wkt=f"LineString ({lon - 0.001} {lat}, {lon + 0.001} {lat})")
    until(tools, "the tool to go", lambda: not tools.ask("action_state", name=AIM)["checked"])  # QGIS's doing
    choose(tools, AIM)
    until(tools, "the wall to be drawn", lambda: tools.ask("is_still"))
    yield
    tools.ask("remove_walls")


def test_alt_follows_a_wall(tools, wall):
    selected(tools, 1)
    tip = tools.ask("handle_at", grip="tip")
    with tools.dragging([tip, camera_at(tools, 1, 100, -60), camera_at(tools, 1, 140, -40)]), tools.holding("alt"):
        time.sleep(0.3)
        tools.screenshot(pictures(tools) / "alt.png")
        tools.move(camera_at(tools, 1, 141, -42))
        time.sleep(0.3)
        tools.button_up()  # while Alt is still down
        time.sleep(0.3)
    until(tools, "the aim along the wall", lambda: direction(tools) in ("67-112", "68-113"))


def test_wheel_and_typed_numbers(tools):
    selected(tools, 1)
    tools.move(tools.ask("handle_at", grip="tip"))
    time.sleep(0.2)
    tools.click(tools.ask("handle_at", grip="tip"), button=4, times=3)
    time.sleep(0.3)
    tools.screenshot(pictures(tools) / "wheel.png")
    tools.key("Return")
    until(tools, "the width", lambda: direction(tools) == "331-31")
    tools.key("1", "2", "0", "Tab", "3", "0", "Tab", "4", "5")
    time.sleep(0.3)
    tools.screenshot(pictures(tools) / "typed.png")
    tools.key("Return")
    until(tools, "the numbers", lambda: direction(tools) == "105-135")
    assert tools.ask("camera", fid=2)["range_m"] == 45
    assert tools.ask("session")["steps"] == 2
    tools.key("9", "Escape")
    time.sleep(0.2)
    assert direction(tools) == "105-135"


def test_keys_for_one_camera(tools):
    selected(tools, 1)
    tools.key("f")
    until(tools, "the flip", lambda: direction(tools) == "158-203")
    tools.key("e", "e", "Return")
    until(tools, "the turn", lambda: direction(tools) == "160-205")
    tools.key("t")
    time.sleep(0.2)
    tools.move(camera_at(tools, 1, -120, 10))
    time.sleep(0.2)
    tools.screenshot(pictures(tools) / "aim_at.png")
    tools.click(camera_at(tools, 1, -150, 0))
    until(tools, "the aim at a place", lambda: direction(tools) in ("247-292", "248-293", "249-294"))
    tools.key("n")
    time.sleep(0.2)
    tools.click(camera_at(tools, 1, 0, 150))
    until(tools, "the view", lambda: len((direction(tools) or "").split(";")) == 2)
    tools.key("v")
    time.sleep(0.2)
    tools.screenshot(pictures(tools) / "views.png")
    tools.key("x")
    until(tools, "the view to go", lambda: ";" not in direction(tools))


def test_letters_typed_elsewhere_edit_no_camera(tools):
    selected(tools, 1)
    tools.key("ctrl+k")  # QGIS's locator has the keyboard now
    time.sleep(0.4)
    tools.type("flxwt")
    time.sleep(0.4)
    tools.key("Escape")
    assert tools.ask("session") == {"editable": False, "steps": 0}


def test_new_cameras_and_who_sees(tools):
    before = tools.ask("fids")
    choose(tools, "HiljadeAddAction")
    with tools.dragging([camera_at(tools, 1, -120, 60), camera_at(tools, 1, -100, 30), camera_at(tools, 1, -40, 60)]):
        tools.screenshot(pictures(tools) / "adding.png")
    until(tools, "the new camera", lambda: len(tools.ask("fids")) == len(before) + 1)
    (new,) = set(tools.ask("fids")) - set(before)
    assert direction(tools, new) in ("89", "90", "91")
    tools.key("ctrl+z")
    until(tools, "the new camera to be gone", lambda: tools.ask("fids") == before)
    choose(tools, "HiljadeWhoSeesAction")
    tools.click(camera_at(tools, 1, 0, -60))
    until(tools, "the list", lambda: tools.ask("texts_of", name="HiljadeSeenTree") == ["Škola"])
    time.sleep(0.5)
    tools.screenshot(pictures(tools) / "who_sees.png")
    tools.key("Escape")
    until(tools, "an empty list", lambda: tools.ask("texts_of", name="HiljadeSeenTree") == [])


def test_the_dock_of_numbers(tools):
    if not tools.ask("action_state", name="HiljadeCameraPanelAction")["checked"]:
        tools.click(tools.ask("widget_at", name="HiljadeCameraPanelAction"))
    time.sleep(0.8)
    tools.click(tools.ask("tab_at", name="HiljadeCameraTabs", number=0))
    show(tools, 1, scale=1500)
    selected(tools, 1)
    until(tools, "the numbers", lambda: tools.ask("field_text", name="HiljadeAzimuth") == "0.5")
    tools.click(tools.ask("widget_at", name="HiljadeAzimuth"))
    tools.key("ctrl+a")
    tools.type("90")
    tools.key("Tab")
    time.sleep(0.3)
    tools.screenshot(pictures(tools) / "dock.png")
    tools.click(tools.ask("widget_at", name="HiljadeNumbersStore"))
    until(tools, "the aim", lambda: direction(tools) == "68-113")
    tools.click(tools.ask("widget_at", name="HiljadeCameraPanelAction"))
    time.sleep(0.5)


@pytest.mark.parametrize(("crs", "rotation"), [("EPSG:32633", 37.0), ("EPSG:4326", 0.0)])
def test_on_a_turned_map_and_in_degrees(tools, crs, rotation):
    show(tools, 1, crs=crs, rotation=rotation, scale=1500)
    selected(tools, 1)
    tools.key("2", "7", "0", "Return")
    until(tools, "the aim", lambda: direction(tools) == "248-293")
    time.sleep(0.3)
    tools.screenshot(pictures(tools) / f"turned-{rotation:g}.png")
    tip, start, end = (tools.ask("handle_at", grip=grip) for grip in ("tip", "start", "end"))
    west = tools.ask("screen_at", lon=FIRST[0] + 0.02 - 0.0004, lat=FIRST[1])
    here = camera_at(tools, 1)
    assert abs(_angle(here, tip) - _angle(here, west)) < 2
    opening_deg = (_angle(here, end) - _angle(here, start)) % 360
    assert opening_deg == pytest.approx(33 if crs == "EPSG:4326" else 45, abs=2)  # degrees are narrow there
    show(tools, 1)


def _angle(start, end):
    return math.degrees(math.atan2(end[0] - start[0], start[1] - end[1]))
