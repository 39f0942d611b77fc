"""Looking cameras up in a real window: the label, the pictures, the locator and the walk, by mouse and keyboard."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.qgis.working_copies import make_working_copy
from tests.window.desktop import Desktop, missing_programs
from tests.window.test_aim import camera_at, pictures, show

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}"),
]

STEPS = Path(__file__).with_name("look_up_steps.py")
LOOK_UP = "HiljadeLookUpAction"


class Pictures:
    """A server on this machine that has one picture under every name."""

    def __init__(self, picture: bytes) -> None:
        asked = self.asked = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(200)
                self.send_header("Content-Length", str(len(picture)))
                self.end_headers()
                self.wfile.write(picture)

            def log_message(self, *_args: object) -> None:
                """Not to the terminal."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def cameras(url: str) -> tuple[dict[str, str], ...]:
    return (
        {"name": "Основна школа „Вук Караџић“", "surveillance:type": "camera", "camera:type": "fixed",
         "camera:direction": "338-23", "hiljade:range": "40", "operator": "Grad Beograd", "height": "3.5",
         "hiljade:status": "reported", "check_date": "2026-03-01", "image": f"{url}/a.jpg;{url}/b.jpg",
         "note": "On the second pole from the corner, half hidden behind the plane tree; the box below it hums."},
        {"camera:type": "dome", "camera:direction": "90", "name": "Trg"},
        {"camera:type": "fixed", "direction": "forward", "operator": "<b>Škola</b>"},
        {"camera:type": "panning", "hiljade:status": "verified", "addr:street": "Кнеза Милоша",
         "addr:housenumber": "7"},
        {"camera:type": "fixed"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Pictures]:
    path = tmp_path_factory.mktemp("picture") / "photo.jpg"
    subprocess.run(["convert", "-seed", "4", "-size", "1800x1200", "plasma:steelblue-orange", str(path)], check=True)
    made = Pictures(path.read_bytes())
    yield made
    made.stop()


@pytest.fixture(scope="module")
def desktop(tmp_path_factory, server):
    folder = tmp_path_factory.mktemp("looking")
    path = folder / "cameras.gpkg"
    make_working_copy(path, cameras(server.url))
    with Desktop(folder / "screen", STEPS) as desktop:
        assert desktop.ask("plugin_is_loaded")
        desktop.ask("open_copy", path=str(path))
        yield desktop


@pytest.fixture
def looking(desktop):
    """The tool for looking up on the map around the first camera."""
    show(desktop, scale=1500)
    if not desktop.ask("action_state", name=LOOK_UP)["checked"]:
        desktop.click(desktop.ask("widget_at", name=LOOK_UP))
    desktop.wait_for(lambda: desktop.ask("action_state", name=LOOK_UP)["checked"], 20, "the tool to be chosen")
    desktop.ask("focus_map")
    time.sleep(0.3)
    return desktop


def rest_on(desktop, number=0) -> None:
    """The pointer comes from beside a camera and stays on it."""
    desktop.glide([camera_at(desktop, number, 120, 90), camera_at(desktop, number)])


def choose_walk(desktop, name: str) -> None:
    """What to walk through, from the menu beside the buttons, by mouse and keyboard."""
    desktop.click(desktop.ask("widget_at", name="HiljadeWalkThrough"))
    time.sleep(0.4)
    desktop.key(name)
    time.sleep(0.3)


def until(desktop, what: str, true: Any) -> None:
    desktop.wait_for(true, 30, what, 0.05)


def test_label_comes_and_goes(looking):
    rest_on(looking)
    until(looking, "the label to come", lambda: looking.ask("label"))
    said = looking.ask("label")
    assert said[0] == "Основна школа „Вук Караџић“"
    assert "Direction: 338-23: 0.5°, 45° wide" in said
    assert "Reach: 40 m, mapped" in said
    looking.screenshot(pictures(looking) / "label.png")
    looking.move(camera_at(looking, 0, 150, 120))
    until(looking, "the label to go", lambda: not looking.ask("label"))


def test_label_while_aiming(looking):
    looking.click(looking.ask("widget_at", name="HiljadeAimAction"))
    time.sleep(0.3)
    rest_on(looking)
    until(looking, "the label to come", lambda: looking.ask("label"))
    looking.screenshot(pictures(looking) / "label_aiming.png")
    looking.click(camera_at(looking))  # its handles are shown now, and nothing over them
    time.sleep(1.0)
    assert looking.ask("label") == []
    looking.screenshot(pictures(looking) / "handles_free.png")


def test_click_asks_shows_and_turns(looking, server):
    server.asked.clear()
    looking.click(camera_at(looking))
    until(looking, "the window for pictures", lambda: looking.ask("photos")["shown"])
    time.sleep(0.5)
    looking.screenshot(pictures(looking) / "asking.png")
    assert any(text.startswith("Fetch pictures from http://127.0.0.1") for text in looking.ask("photos")["texts"])
    assert server.asked == []
    assert looking.ask("selected_fids") == [1]
    looking.click(looking.ask("widget_at", name="HiljadePhotoOnce"))
    until(looking, "the picture", lambda: looking.ask("photos")["image"] == [1800, 1200])
    time.sleep(0.3)
    looking.screenshot(pictures(looking) / "picture.png")
    looking.key("Right")
    until(looking, "the second picture", lambda: server.asked == ["/a.jpg", "/b.jpg"])
    looking.key("F8")  # QGIS's keys go on working; the next camera has no picture
    until(looking, "the next camera", lambda: looking.ask("selected_fids") not in ([1], []))
    until(looking, "the window to follow", lambda: any("no picture" in one for one in looking.ask("photos")["texts"]))
    looking.screenshot(pictures(looking) / "following.png")
    looking.key("Escape")
    until(looking, "the window to close", lambda: not looking.ask("photos")["shown"])


def test_walk_by_keys_alone(looking):
    choose_walk(looking, "v")
    looking.ask("focus_map")
    seen = []
    for _ in range(4):
        before = looking.ask("selected_fids")
        looking.key("F8")
        until(looking, "the next camera", lambda before=before: looking.ask("selected_fids") != before)
        seen += looking.ask("selected_fids")
        assert looking.ask("status").endswith(("of 4 unverified", "of 4 unverified, once around"))
        assert looking.ask("label")[0] == looking.ask("status")
    assert sorted(seen) == [1, 2, 3, 5]
    looking.wait_until("is_still")
    assert looking.ask("label")  # drawing the map took nothing away
    looking.screenshot(pictures(looking) / "walking.png")
    looking.key("shift+F8")
    until(looking, "the camera before", lambda: looking.ask("selected_fids") == [seen[-2]])
    assert looking.ask("scale") <= 2001


def test_keys_are_nobody_elses(looking):
    assert looking.ask("actions_with", key="F8") == ["HiljadeNextCameraAction"]
    assert looking.ask("actions_with", key="Shift+F8") == ["HiljadePreviousCameraAction"]
    assert looking.ask("actions_with", key="Ctrl+F8") == ["HiljadePicturesAction"]
    for key, name in (
        ("F9", "Verified"), ("Shift+F9", "Rejected"), ("Ctrl+Shift+F9", "Removed"), ("Alt+Shift+F9", "Reported"),
    ):  # fmt: skip
        assert looking.ask("actions_with", key=key) == [f"HiljadeStatus{name}Action"]


def test_locator_finds_in_either_script(looking):
    looking.key("ctrl+k")
    time.sleep(0.5)
    looking.type("cam skola")
    until(looking, "the results", lambda: len(looking.ask("located")) >= 3)
    time.sleep(0.5)
    found = [text.strip() for text in looking.ask("located")]
    assert any(text.startswith("Основна школа") for text in found)
    assert "‹b>Škola‹/b>" in found
    looking.screenshot(pictures(looking) / "locator.png")
    looking.key("Return")
    until(looking, "the choice", lambda: looking.ask("selected_fids") == [1])
    looking.wait_until("is_still")
    looking.screenshot(pictures(looking) / "located.png")
    looking.key("ctrl+k")
    time.sleep(0.5)
    looking.key("ctrl+a")
    looking.type("cam knez milos 7")
    until(looking, "the result", lambda: [text.strip()[:11] for text in looking.ask("located")][-1:] == ["Camera 0000"])
    time.sleep(0.3)
    looking.key("Return")
    until(looking, "the choice", lambda: looking.ask("selected_fids") == [4])


def test_pictures_by_key(looking, server):
    looking.click(camera_at(looking))
    until(looking, "the window for pictures", lambda: looking.ask("photos")["active"])
    looking.key("Escape")
    until(looking, "the window to close", lambda: not looking.ask("photos")["shown"])
    looking.ask("focus_map")
    time.sleep(0.3)
    looking.key("ctrl+F8")
    until(looking, "the window for pictures", lambda: looking.ask("photos")["active"])
    looking.click(looking.ask("widget_at", name="HiljadePhotoNo"))
    until(looking, "the answer", lambda: any("Nothing is fetched" in one for one in looking.ask("photos")["texts"]))
    looking.key("Escape")
    until(looking, "the window to close", lambda: not looking.ask("photos")["shown"])


def test_review_by_keys_with_the_pictures_in_front(looking):
    choose_walk(looking, "v")
    looking.ask("focus_map")
    looking.key("F8")
    until(looking, "the first camera", lambda: looking.ask("selected_fids"))
    looking.key("ctrl+F8")
    until(looking, "the window for pictures", lambda: looking.ask("photos")["active"])
    (first,) = looking.ask("selected_fids")
    looking.key("F9")
    until(looking, "the next camera", lambda: looking.ask("selected_fids") != [first])
    (second,) = looking.ask("selected_fids")
    until(looking, "the count", lambda: any("2 of 5 verified" in one for one in looking.ask("label")))
    looking.screenshot(pictures(looking) / "reviewing.png")
    looking.key("shift+F9")
    until(looking, "the next camera", lambda: looking.ask("selected_fids") != [second])
    looking.key("Escape")
    until(looking, "the window to close", lambda: not looking.ask("photos")["shown"])
    assert looking.ask("statuses", fids=[first, second]) == ["verified", "rejected"]
    looking.click(looking.ask("widget_at", name="HiljadeWalkThrough"))
    time.sleep(0.8)
    looking.screenshot(pictures(looking) / "review_menu.png")
    looking.key("Escape")
    looking.ask("discard_edits")


def test_dark_theme(looking):
    before = looking.ask("ui_theme", name="Night Mapping")
    try:
        time.sleep(1.0)
        rest_on(looking)
        until(looking, "the label to come", lambda: looking.ask("label"))
        looking.screenshot(pictures(looking) / "dark_label.png")
        looking.click(camera_at(looking))
        until(looking, "the window for pictures", lambda: looking.ask("photos")["active"])
        time.sleep(0.5)
        looking.screenshot(pictures(looking) / "dark_asking.png")
        looking.key("Escape")
        looking.click(looking.ask("widget_at", name="HiljadeWalkThrough"))
        time.sleep(0.5)
        looking.screenshot(pictures(looking) / "dark_menu.png")
        looking.key("Escape")
    finally:
        assert before == "Night Mapping"
        looking.ask("ui_theme", name="default")


def test_reloading_in_use_leaves_nothing_behind(looking):
    rest_on(looking)
    until(looking, "the label to come", lambda: looking.ask("label"))
    items = looking.ask("canvas_items")
    for _ in range(3):
        before = looking.ask("selected_fids")
        looking.key("F8")  # one that comes after the reload would be the new plugin's
        until(looking, "the walk to go on", lambda before=before: looking.ask("selected_fids") != before)
        looking.ask("reload_plugin")
    until(looking, "what is old to go", lambda: looking.ask("canvas_items") == items)
    assert looking.ask("label") == []
    show(looking, scale=1500)
    looking.click(looking.ask("widget_at", name=LOOK_UP))
    rest_on(looking)
    until(looking, "the label to come", lambda: looking.ask("label"))
