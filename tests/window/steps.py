"""What a person does over and over: load a layer, choose a tool, aim, save, push."""

from __future__ import annotations

import time
from typing import Any, Callable

from hiljade_qgis.core.geodesic import destination
from tests.window.desktop import Point
from tests.window.person import Person

LAYER_TREE = "theLayerTreeView"
REVIEW_TREE = "HiljadeReviewTree"
FLAGS = "HiljadeFlagsTree"
RESULTS = "HiljadePushResults"
DRAG_M = 35.0


def layer(person: Person, table: str) -> dict[str, Any] | None:
    """The project's layer on this table of a working copy; None where there is none."""
    found = [one for one in person.ask("layers") if one["source"].endswith(f"|layername={table}")]
    return found[0] if found else None


def cameras(person: Person) -> dict[str, Any]:
    """The project's layer of cameras."""
    found = layer(person, "cameras")
    assert found is not None, "no layer of cameras"
    return found


def load(person: Person, seconds: float = 60.0) -> dict[str, Any]:
    """Load the whole layer of the connection used last; gives the layer of cameras."""
    person.click_action("HiljadeLoadAction")
    person.dialog("Load cameras")
    person.click_widget("HiljadeLoadStart")
    found = person.wait("the layer of cameras is there", lambda: layer(person, "cameras"), seconds)
    assert found is not None
    person.settle()
    return found


def make_active(person: Person) -> None:
    """Click on the cameras in the layer tree."""
    person.click_row(LAYER_TREE, "Cameras")
    person.wait("the cameras are the active layer", lambda: cameras(person)["active"])


def choose(person: Person, action: str) -> None:
    """Click on a checkable tool."""
    person.click_action(action)
    person.wait(f"the tool {action} is chosen", lambda: person.ask("action", name=action)["checked"])


def seen_from(person: Person, lon: float, lat: float, azimuth_deg: float) -> Point:
    """Where on the screen a place is that lies in this direction from true north."""
    there = destination(lon, lat, azimuth_deg, DRAG_M)
    at: Point = person.ask("place", lon=float(there[0]), lat=float(there[1]))["at"]
    return at


def aim(person: Person, lon: float, lat: float, azimuth_deg: float) -> None:
    """With the aim tool: press on the camera, drag around it, release."""
    start = person.place(lon, lat)
    way = [seen_from(person, lon, lat, azimuth_deg - 60.0), seen_from(person, lon, lat, azimuth_deg)]
    person.drag([start, *way])


def row_of(person: Person, server_id: str) -> dict[str, Any]:
    """The one row of the layer with this id on the server, as it is now, unsaved too."""
    rows = person.ask("features", table="cameras", column="server_id", value=server_id)
    assert len(rows) == 1, f"{server_id} is in the layer {len(rows)} times"
    row: dict[str, Any] = rows[0]
    return row


def save(person: Person) -> None:
    """Save the edits and stop editing, with QGIS's own buttons."""
    person.click_action("mActionSaveLayerEdits")
    person.wait("the edits are saved", lambda: not cameras(person)["modified"])
    person.click_action("mActionToggleEditing")
    person.wait("editing has ended", lambda: not cameras(person)["editable"])


def show_dock(person: Person) -> None:
    """Open the dock if it is closed."""
    if not person.ask("action", name="HiljadeReviewAction")["checked"]:
        choose(person, "HiljadeReviewAction")


def pending(person: Person) -> list[str]:
    """The records that the dock lists as pending."""
    return [row["texts"][0] for row in person.ask("rows", name=REVIEW_TREE) if row["depth"] == 0]


def write_comment(person: Person, text: str) -> None:
    """Type a comment in the dock."""
    person.click_widget("HiljadeReviewComment")
    person.clear_and_type(text)


def say_yes_to_flags(person: Person, look: Callable[[], None] = lambda: None) -> list[str]:
    """Tick every red flag of a push that looks like an accident, and push all the same; gives what was ticked."""
    person.dialog("Before you push")
    listed = [row for row in person.ask("rows", name=FLAGS) if row["depth"] == 0]
    for row in listed:
        x, y, _width, _height = row["rect"]
        person.click([x + 10, y + 10])
    look()
    person.click_widget("HiljadeFlagsPush")
    return [row["texts"][0] for row in listed]


def push(person: Person, comment: str, seconds: float = 60.0, flags: bool = False) -> list[list[str]]:
    """Write a comment and push, with a yes to its red flags; gives the rows of the results."""
    write_comment(person, comment)
    person.click_widget("HiljadeReviewPush")
    if flags:
        say_yes_to_flags(person)
    time.sleep(0.2)
    rows = person.wait("the results are listed", lambda: person.ask("rows", name=RESULTS), seconds)
    person.settle()
    return [row["texts"] for row in rows]
