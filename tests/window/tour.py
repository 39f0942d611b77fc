"""The tour: the whole way of a change in a real window, with a real mouse, against a real server.

    python -m tests.window.tour [--output FOLDER]

Load the sample cameras, aim three of them (one freely, one with Shift, one taken back with Esc), take hold of handles,
type numbers, turn two cameras together, add one, ask who sees a place, look cameras up, look from afar, save, review,
push, read the records back from the server, and pull what somebody else changed meanwhile. Prints what it does and
writes a picture of the screen after each step. The exit status is 0 only if every step happened.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from resources.server.serve import CommunityServer, ServerFailed, stop_on_signals
from tests.window import tour_looks
from tests.window.desktop import DesktopFailed, StepFailed
from tests.window.person import NotHappened, Person, temporary_folder
from tests.window.records_on_server import change_tag, changed_parts, raw_records
from tests.window.steps import (
    LAYER_TREE,
    RESULTS,
    REVIEW_TREE,
    choose,
    layer,
    make_active,
    pending,
    save,
    say_yes_to_flags,
    seen_from,
)

CONNECTION = "Sample server"
SCALE = 1500.0
COMMENT = "Aimed on the spot"
SEEN_TREE = "HiljadeSeenTree"
NO_COUNT = "Review and push"
"""The dock's title where nothing is pending."""
STEPS = (
    "start", "load", "find", "aim", "aim snapped", "take back", "take hold", "type numbers", "turn together", "add one",
    "who sees", "look up", "from afar", "save", "review", "show pending", "push", "read back", "pull",
)  # fmt: skip
"""The steps in their order; each is a method of `Tour`."""


@dataclass(frozen=True)
class Camera:
    """A camera of the sample, as the server has it."""

    id: str
    lon: float
    lat: float
    name: str
    direction: str


class Tour:
    """The steps, in order; each ends with something that was seen to have happened."""

    def __init__(self, person: Person, server: CommunityServer, output: Path) -> None:
        self._person, self._server, self._output = person, server, output
        self._number = 0
        self._before = raw_records(server.layer_url)
        self._free, self._snapped, self._kept, self._theirs, self._widened = islands(self._before)
        self._aimed: dict[str, str] = {}
        self._added: dict[str, Any] = {}

    def run(self) -> None:
        """Take every step.

        Raises:
            NotHappened: one did not happen.
        """
        for name in STEPS:
            self._number += 1
            began = time.monotonic()
            try:
                said = getattr(self, name.replace(" ", "_"))()
            except (AssertionError, StepFailed, DesktopFailed):
                self._picture(f"{name}-failed")
                print(f"{self._number:2}  {name}: DID NOT HAPPEN", flush=True)
                raise
            self._picture(name)
            print(f"{self._number:2}  {name} ({time.monotonic() - began:.1f} s): {said}", flush=True)

    def start(self) -> str:
        """QGIS is open and knows the server."""
        user, password = self._server.auth
        self._person.ask("connect", name=CONNECTION, url=self._server.layer_url, user=user, password=password)
        return f"QGIS {self._person.ask('state')['qgis']} is open, the plugin loaded and connected"

    def load(self) -> str:
        """The dialog loads the whole layer."""
        person = self._person
        person.click_action("HiljadeLoadAction")
        person.dialog("Load cameras")
        offered = person.ask("widget", name="HiljadeLoadConnection")["text"]
        check("the dialog offers the connection", offered, CONNECTION)
        self._picture("load dialog")
        person.click_widget("HiljadeLoadStart")
        cameras = person.wait("the layer of cameras is there", lambda: layer(person, "cameras"), 60)
        check("every record is loaded", cameras["count"], len(self._before))
        person.settle()
        person.wait("the group is in the layer tree", lambda: len(person.ask("rows", name=LAYER_TREE)) >= 4)
        drawn = layer(person, "sectors")["count"]
        return f"{cameras['count']} cameras and {drawn} fields of view in the group “{cameras['group']}”"

    def find(self) -> str:
        """The wheel brings a camera near."""
        self._person.zoom_in_on(self._free.lon, self._free.lat, SCALE)
        self._person.settle()
        scale = self._person.ask("map_state")["scale"]
        return f"wheel over “{self._free.name}”, the map is at 1:{scale:.0f}"

    def aim(self) -> str:
        """Press on the camera, drag, release."""
        self._choose_tool()
        wanted = 115.0
        self._drag(self._free, wanted)
        direction = self._direction_of(self._free, lambda text: text != self._free.direction)
        check("the aim is where the mouse went", abs(float(direction) - wanted) <= 2, True)
        self._aimed[self._free.id] = direction
        return f"“{self._free.name}” looked {self._free.direction}°, now {direction}°"

    def aim_snapped(self) -> str:
        """The same with Shift."""
        self._show(self._snapped)
        with self._person.holding("shift"):
            self._drag(self._snapped, 203.0)
        direction = self._direction_of(self._snapped, lambda text: text != self._snapped.direction)
        check("Shift snaps to 15°", direction, "210")
        self._aimed[self._snapped.id] = direction
        return f"“{self._snapped.name}” looked {self._snapped.direction}°, now {direction}°"

    def take_back(self) -> str:
        """Esc while the button is down."""
        self._show(self._kept)
        person, start = self._person, self._person.place(self._kept.lon, self._kept.lat)
        with person.dragging([start, seen_from(person, self._kept.lon, self._kept.lat, 300.0)]):
            self._picture("before Esc")
            person.key("Escape")
            time.sleep(0.2)
        time.sleep(0.3)
        self._direction_of(self._kept, lambda text: text == self._kept.direction)
        return f"“{self._kept.name}” still looks {self._kept.direction}°"

    def take_hold(self) -> str:
        """A click selects a camera and shows its handles; the wheel over one of them widens the view."""
        person, camera = self._person, self._widened
        self._show(camera)
        person.click(person.place(camera.lon, camera.lat))
        person.wait("the camera is selected", lambda: person.ask("selected") == 1)
        tip = person.wait("it has handles", lambda: person.ask("handles").get("tip"))
        self._picture("handles")
        person.click(tip, button=4, times=4)
        time.sleep(0.3)
        self._picture("widening")
        person.key("Return")
        aim = float(camera.direction)
        expected = f"{(aim - 40) % 360:.0f}-{(aim + 40) % 360:.0f}"
        self._direction_of(camera, lambda text: text == expected)
        self._aimed[camera.id] = expected
        return f"“{camera.name}” looked {camera.direction}° with an assumed angle, now {expected}"

    def type_numbers(self) -> str:
        """Digits, Tab, Enter."""
        person, camera = self._person, self._widened
        person.key("1", "3", "5", "Tab", "7", "0")
        time.sleep(0.3)
        self._picture("typing")
        person.key("Return")
        self._direction_of(camera, lambda text: text == "100-170")
        self._aimed[camera.id] = "100-170"
        return f"“{camera.name}” looks 100-170 by three keys and two, after Tab"

    def turn_together(self) -> str:
        """Two selected cameras flipped by one key, looked at, and taken back."""
        person, camera = self._person, self._widened
        rows = person.ask("select_near", lon=camera.lon, lat=camera.lat, count=2)
        check("two cameras are selected", rows, 2)
        person.click_action("HiljadeCameraPanelAction")
        person.wait("the numbers are shown", lambda: person.ask("widget", name="HiljadeNumbersWhich"))
        person.settle()
        person.focus_map()
        person.key("f")
        time.sleep(0.4)
        self._picture("both flipped")
        person.key("Escape")
        time.sleep(0.2)
        self._direction_of(camera, lambda text: text == "100-170")
        person.click_action("HiljadeCameraPanelAction")
        person.settle()
        return "both were shown the opposite way, and Esc took it back"

    def add_one(self) -> str:
        """Press where a camera stands, drag to where it looks, release."""
        person, near = self._person, self._kept
        choose(person, "HiljadeAddAction")
        self._show(near)
        count = layer(person, "cameras")["count"]
        start = seen_from(person, near.lon, near.lat, 180.0)
        with person.dragging([start, [start[0] + 40, start[1] - 30], [start[0] + 90, start[1]]]):
            time.sleep(0.2)
            self._picture("adding")
        person.wait("there is one camera more", lambda: layer(person, "cameras")["count"] == count + 1)
        (self._added,) = person.ask("unsaved_cameras")
        check("it looks east", abs(float(self._added["direction"]) - 90) <= 2, True)
        return f"a new camera that looks {self._added['direction']}°"

    def who_sees(self) -> str:
        """A click lists the cameras that have a place in their field of view."""
        person, camera = self._person, self._snapped
        choose(person, "HiljadeWhoSeesAction")
        self._show(camera)
        person.click(person.ask("away", lon=camera.lon, lat=camera.lat, azimuth_deg=210.0, distance_m=20.0))
        listed = person.wait("a list", lambda: [row["texts"] for row in person.ask("rows", name=SEEN_TREE)])
        check("the camera is in it", any(row[0] == camera.name for row in listed), True)
        time.sleep(0.3)
        self._picture("who sees")
        person.click_action("HiljadeCameraPanelAction")
        choose(person, "HiljadeAimAction")
        person.settle()
        return "; ".join(f"{row[0]}, {row[1]} m" for row in listed)

    def look_up(self) -> str:
        """A label under the pointer, a search, and a walk by key."""
        camera = self._snapped
        self._show(camera)
        return tour_looks.look_up(self._person, camera.lon, camera.lat, camera.name, self._picture)

    def from_afar(self) -> str:
        """Every level of detail, with edits that are not saved yet."""
        return tour_looks.from_afar(self._person, self._kept.lon, self._kept.lat, self._picture)

    def save(self) -> str:
        """Save the edits and stop editing, with QGIS's own buttons."""
        check("there are unsaved edits", layer(self._person, "cameras")["modified"], True)
        save(self._person)
        return "the edits are in the working copy, and nothing is on the server yet"

    def review(self) -> str:
        """The dock shows what was changed, and nothing else."""
        check("nothing was sent", raw_records(self._server.layer_url), self._before)
        person = self._person
        person.click_action("HiljadeReviewAction")
        count = len(self._aimed) + 1
        person.wait("the pending changes are listed", lambda: len(pending(person)) == count)
        rows = [row["texts"] for row in person.ask("rows", name=REVIEW_TREE) if row["depth"] == 1]
        for camera in (self._free, self._snapped, self._widened):
            expected = ["Direction", camera.direction, self._aimed[camera.id]]
            check(f"{expected} is listed", any(row[1:3] == expected[1:] for row in rows), True)
        rows = [row for row in rows if row[1]]  # a new camera had nothing before
        check("nothing else is listed", len(rows), len(self._aimed))
        return "; ".join(f"{row[0]}: {row[1]} → {row[2]}" for row in rows)

    def show_pending(self) -> str:
        """A click on a pending change brings the map there."""
        person, camera = self._person, self._free
        person.settle()
        check("the map is elsewhere", self._is_in_the_middle(camera), False)
        person.click_row(REVIEW_TREE, camera.name)
        person.wait("the map shows the camera", lambda: self._is_in_the_middle(camera))
        person.settle()
        return f"the map shows “{camera.name}”"

    def push(self) -> str:
        """A comment, the button, and a yes to what looks like an accident."""
        person = self._person
        person.click_widget("HiljadeReviewComment")
        person.type(COMMENT)
        check("the comment is there", person.ask("widget", name="HiljadeReviewComment")["text"], COMMENT)
        self._picture("before the push")
        person.click_widget("HiljadeReviewPush")
        flags = say_yes_to_flags(person, lambda: self._picture("red flags"))
        check("a camera that was turned round is a red flag", any("opposite way" in one for one in flags), True)
        rows = person.wait("the results are listed", lambda: person.ask("rows", name=RESULTS), 60)
        check("each record was pushed", ["Pushed" in row["texts"] for row in rows], [True] * (len(self._aimed) + 1))
        person.settle()
        return f"{len(rows)} records pushed, after a yes to: {' '.join(flags)}"

    def read_back(self) -> str:
        """What the server has now, over HTTP."""
        after = raw_records(self._server.layer_url)
        changed = {one for one in self._before if after.get(one) != self._before[one]}
        (new,) = set(after) - set(self._before)
        check("no record is gone", set(self._before) - set(after), set())
        check(
            "the new one looks as drawn",
            json.loads(after[new])["properties"],
            {"camera:direction": self._added["direction"]},
        )
        check("exactly the aimed ones changed", changed, set(self._aimed))
        for one, direction in self._aimed.items():
            parts = changed_parts(self._before[one], after[one])
            new = {tag: value for tag, (_old, value) in parts.items()}
            check("exactly the direction changed", new, {tag_of(self._before[one]): direction})
        same = len(self._before) - len(changed)
        said = f"the server has {len(changed)} new directions and a new camera"
        return f"{said}; the other {same} records are as before, to the byte"

    def pull(self) -> str:
        """Somebody else changes a record; Pull brings it."""
        person, theirs = self._person, self._theirs
        change_tag(self._server.layer_url, self._server.admin, theirs.id, "operator", "Somebody else")
        person.click_widget("HiljadeReviewPull")
        said = person.heard("Pulled", 60)
        check("one change was pulled", "1 changed" in said, True)
        row = self._row_of(theirs)
        check("it is in the layer", row["operator"], "Somebody else")
        person.wait("nothing is pending", lambda: person.ask("widget", name="HiljadeReviewDock")["title"] == NO_COUNT)
        return f"somebody else's change of “{theirs.name}” has arrived: “{said}”"

    # the parts of steps

    def _choose_tool(self) -> None:
        make_active(self._person)
        choose(self._person, "HiljadeAimAction")

    def _show(self, camera: Camera) -> None:
        """With the wheel: the tool stays chosen."""
        self._person.zoom_in_on(camera.lon, camera.lat, SCALE)

    def _drag(self, camera: Camera, azimuth_deg: float) -> None:
        person, start = self._person, self._person.place(camera.lon, camera.lat)
        way = [seen_from(person, camera.lon, camera.lat, azimuth_deg + turn) for turn in (-60.0, 0.0)]
        with person.dragging([start, *way]):
            time.sleep(0.2)
            self._picture("while dragging")

    def _direction_of(self, camera: Camera, expected: Callable[[str], bool]) -> str:
        """The direction in the layer, once it is as expected."""

        def found() -> str | None:
            text = str(self._row_of(camera)["direction"])
            return text if expected(text) else None

        text = self._person.wait(f"the direction of “{camera.name}” is as expected", found, 5)
        assert text is not None
        return text

    def _row_of(self, camera: Camera) -> dict[str, Any]:
        rows = self._person.ask("features", table="cameras", column="server_id", value=camera.id)
        check(f"“{camera.name}” is in the layer once", len(rows), 1)
        row: dict[str, Any] = rows[0]
        return row

    def _is_in_the_middle(self, camera: Camera) -> bool:
        x, y, width, height = self._person.ask("map_state")["rect"]
        at = self._person.ask("place", lon=camera.lon, lat=camera.lat)["at"]
        return abs(at[0] - (x + width / 2)) < 5 and abs(at[1] - (y + height / 2)) < 5

    def _picture(self, name: str) -> None:
        pictures = self._output.glob("*.png")
        number = 1 + sum(1 for _ in pictures)
        self._person.screenshot(self._output / f"{number:02}-{name.replace(' ', '-')}.png")


def tag_of(raw: str) -> str:
    """The tag that holds a record's direction."""
    return "camera:direction" if "camera:direction" in json.loads(raw)["properties"] else "direction"


def islands(records: dict[str, str]) -> list[Camera]:
    """Five named fixed cameras that look one way, those furthest from any other camera."""
    all_cameras = [json.loads(raw) for raw in records.values()]
    points = [tuple(one["geometry"]["coordinates"]) for one in all_cameras]
    found: list[tuple[float, Camera]] = []
    for one in all_cameras:
        tags, (lon, lat) = one["properties"], one["geometry"]["coordinates"]
        direction = str(tags.get(tag_of(json.dumps(one)), ""))
        if tags.get("camera:type") == "fixed" and direction.isdigit() and "name" in tags:
            nearest = min(math.dist((lon, lat), other) for other in points if other != (lon, lat))
            found.append((nearest, Camera(one["id"], lon, lat, tags["name"], direction)))
    found.sort(key=lambda pair: -pair[0])
    return [camera for _nearest, camera in found[:5]]


def check(what: str, seen: object, expected: object) -> None:
    """Fail with a sentence if something is not as expected."""
    if seen != expected:
        raise NotHappened(f"not so: {what}: {str(seen)[:500]} instead of {str(expected)[:500]}")


def tour(output: Path) -> None:
    """Take the tour, from an empty server to its end.

    Raises:
        NotHappened: a step did not happen.
    """
    output.mkdir(parents=True, exist_ok=True)
    for old in output.glob("*.png"):
        old.unlink()
    with ExitStack() as stack:
        folder = stack.enter_context(temporary_folder())
        (folder / "server").mkdir()
        server = stack.enter_context(CommunityServer(folder / "server", port=0, sample=True, durable=False))
        print(f"    {server.versions}, {server.layer_url}", flush=True)
        person = stack.enter_context(Person(folder / "desktop"))
        Tour(person, server, output).run()


def main() -> int:
    """Takes the tour; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=Path("build/tour"), help="where the pictures go")
    output = parser.parse_args().output.resolve()
    stop_on_signals()
    began = time.monotonic()
    try:
        tour(output)
    except (NotHappened, StepFailed, DesktopFailed, ServerFailed) as error:
        print(f"The tour stopped: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 1
    print(f"The tour is done, {time.monotonic() - began:.0f} s; pictures in {output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
