"""Aiming in a real QGIS window with a real mouse."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.qgis.working_copies import make_working_copy
from tests.window.desktop import Desktop, missing_programs

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}"),
]

CAMERAS = (
    {"camera:type": "fixed", "camera:direction": "45", "name": "Kapija"},
    {"camera:type": "fixed", "camera:direction": "338-23", "hiljade:range": "60", "name": "Škola"},
    {"camera:type": "dome", "camera:direction": "90", "hiljade:range": "25"},
    {"camera:type": "panning"},
    {"camera:type": "doorbell", "direction": "NB"},
    {"surveillance:type": "ALPR", "camera:type": "fixed", "direction": "200;20", "hiljade:range": "50"},
)
FIRST = (20.45, 44.81)
STEP_DEG = 0.02
"""From camera to camera, to the east."""
STEPS = Path(__file__).with_name("aim_steps.py")
AIM = "HiljadeAimAction"


@pytest.fixture(scope="module")
def desktop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desktop")
    path = folder / "cameras.gpkg"
    make_working_copy(path, CAMERAS)
    with Desktop(folder / "screen", STEPS) as desktop:
        assert desktop.ask("plugin_is_loaded")
        desktop.ask("open_copy", path=str(path))
        yield desktop


@pytest.fixture
def aiming(desktop):
    """The map around the first camera with the tool chosen, nothing edited."""
    show(desktop)
    desktop.click(desktop.ask("widget_at", name=AIM))
    desktop.wait_until("action_state", name=AIM)
    assert desktop.ask("action_state", name=AIM) == {"enabled": True, "checked": True}
    items = desktop.ask("canvas_items")
    yield desktop
    desktop.ask("roll_back")
    desktop.ask("select", fids=[])
    assert desktop.ask("canvas_items") == items


def show(desktop, number=0, crs="EPSG:3857", rotation=0.0, scale=1500):
    """The map around a camera."""
    desktop.ask("clear_messages")
    desktop.ask("show", lon=FIRST[0] + STEP_DEG * number, lat=FIRST[1], crs=crs, rotation=rotation, scale=scale)
    time.sleep(0.4)  # the layout settles
    desktop.wait_until("is_still")


def camera_at(desktop, number=0, dx=0, dy=0):
    """Where on the screen a camera is, and so many pixels from there."""
    return desktop.ask("screen_at", lon=FIRST[0] + STEP_DEG * number, lat=FIRST[1], dx=dx, dy=dy)


def pictures(desktop) -> Path:
    return desktop.folder / "pictures"


def test_drag_aims_and_control_z_takes_it_back(aiming):
    with aiming.dragging([camera_at(aiming), camera_at(aiming, 0, 60, 90), camera_at(aiming, 0, 150, 0)]):
        time.sleep(0.2)
        aiming.screenshot(pictures(aiming) / "aiming.png")
    aiming.wait_until("session")
    assert aiming.ask("directions")["1"] == "90"
    assert aiming.ask("session") == {"editable": True, "steps": 1}
    assert any("Editing of the layer has begun" in text for text in aiming.ask("messages"))
    aiming.wait_until("is_still")
    aiming.screenshot(pictures(aiming) / "aimed.png")
    aiming.key("ctrl+z")
    time.sleep(0.3)
    assert aiming.ask("directions")["1"] == "45"


def test_shift_snaps_on_a_turned_map_in_another_crs(aiming):
    show(aiming, 1, crs="EPSG:32634", rotation=37)
    with aiming.holding("shift"), aiming.dragging([camera_at(aiming, 1), camera_at(aiming, 1, 140, -120)]):
        time.sleep(0.2)
        aiming.screenshot(pictures(aiming) / "snapped.png")
    # 49° to the right of up, where 37° to the right of up is north, or 37° to the left of it
    assert aiming.ask("directions")["2"] in ("353-38", "68-113")


def test_escape_with_the_button_down(aiming):
    with aiming.dragging([camera_at(aiming), camera_at(aiming, 0, 150, 40)]):
        assert aiming.ask("session")["editable"]
        aiming.key("Escape")
        time.sleep(0.2)
        assert "AimPreview" not in aiming.ask("canvas_items")
    assert aiming.ask("session") == {"editable": False, "steps": 0}
    assert aiming.ask("directions")["1"] == "45"


def test_right_click_with_the_button_down(aiming):
    with aiming.dragging([camera_at(aiming), camera_at(aiming, 0, 150, 40)]):
        aiming.button_down(3)
        aiming.button_up(3)
        time.sleep(0.2)
        assert "AimPreview" not in aiming.ask("canvas_items")
    assert aiming.ask("session") == {"editable": False, "steps": 0}


def test_click_changes_nothing(aiming):
    aiming.click(camera_at(aiming))
    assert aiming.ask("session") == {"editable": False, "steps": 0}


def test_read_only_layer_says_so(aiming):
    assert aiming.ask("set_read_only", read_only=True)
    aiming.drag([camera_at(aiming), camera_at(aiming, 0, 150, 0)])
    assert any("This layer is read-only" in text for text in aiming.ask("messages"))
    aiming.screenshot(pictures(aiming) / "read_only.png")
    assert aiming.ask("set_read_only", read_only=False)


def test_dome_and_list(aiming):
    show(aiming, 2)
    with aiming.dragging([camera_at(aiming, 2), camera_at(aiming, 2, -70, 110)]):
        time.sleep(0.2)
        aiming.screenshot(pictures(aiming) / "dome.png")
    assert aiming.ask("directions")["3"] not in ("90", None)
    show(aiming, 5)
    with aiming.dragging([camera_at(aiming, 5), camera_at(aiming, 5, -130, 10)]):
        time.sleep(0.2)
        aiming.screenshot(pictures(aiming) / "list.png")
    assert aiming.ask("directions")["6"].endswith(";20")


def test_saved_aim_is_in_the_sectors_and_ringed(aiming):
    aiming.drag([camera_at(aiming), camera_at(aiming, 0, -120, -120)])
    azimuth = float(aiming.ask("directions")["1"])
    assert azimuth == pytest.approx(315, abs=2)
    aiming.ask("clear_messages")
    assert aiming.ask("save")
    aiming.wait_for(lambda: aiming.ask("sector_azimuths", camera_fid=1) == [azimuth], 30, "the sector to follow", 0.1)
    time.sleep(0.5)
    aiming.wait_until("is_still")
    aiming.screenshot(pictures(aiming) / "saved.png")
    assert aiming.ask("directions")["1"] == f"{azimuth:g}"


def test_reloading_the_plugin_in_mid_gesture_leaves_nothing_behind(aiming):
    before = aiming.ask("canvas_items")
    with aiming.dragging([camera_at(aiming), camera_at(aiming, 0, 150, 40)]):
        assert "AimPreview" in aiming.ask("canvas_items")
        for _ in range(3):
            aiming.ask("reload_plugin")
        assert aiming.ask("canvas_items") == before
    assert aiming.ask("session") == {"editable": False, "steps": 0}
    assert aiming.ask("action_state", name=AIM) == {"enabled": True, "checked": False}
    aiming.click(aiming.ask("widget_at", name=AIM))
    aiming.drag([camera_at(aiming), camera_at(aiming, 0, 0, 150)])
    assert aiming.ask("directions")["1"] == "180"


@pytest.mark.parametrize("tool", ["aim", "pan"])
@pytest.mark.parametrize("how", ["save", "roll_back"])
def test_what_is_said_of_an_edit_session_goes_with_it(aiming, how, tool):
    """Also where another tool is chosen by then, which QGIS listens to alone."""
    show(aiming, 3)
    across, up = 150 if tool == "aim" else -150, -150 if how == "save" else 150  # each time another aim
    aiming.drag([camera_at(aiming, 3), camera_at(aiming, 3, across, up)])
    assert aiming.ask("session")["editable"]
    aiming.wait_for(lambda: aiming.ask("message_is_whole"), 30, "all of the message to be seen")
    assert begun(aiming)
    aiming.ask("say_something_else")
    if tool == "pan":
        aiming.click(aiming.ask("widget_at", name="mActionPan"))
        aiming.wait_until("action_state", name="mActionPan")
    aiming.ask(how)
    aiming.wait_for(lambda: not begun(aiming), 30, "the message to go")
    assert "Something else" in " ".join(aiming.ask("messages")), "and no other"


def begun(desktop) -> bool:
    return any("Editing of the layer has begun" in text for text in desktop.ask("messages"))
