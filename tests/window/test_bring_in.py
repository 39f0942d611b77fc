"""Files brought in in a real window: chosen, and dragged from another program onto the map; taken back as one."""

from __future__ import annotations

import json
import sys
import time
import uuid
from pathlib import Path

import pytest

from resources.server.layer import put_records
from tests.exif_photos import fractions, jpeg, placed, text, tiff
from tests.window import drag_source, steps
from tests.window.person import middle
from tests.window.records_on_server import raw_records
from tests.window.test_checks import picture

pytestmark = [pytest.mark.window, pytest.mark.server]

TITLE = "Bring in: Community"
TREE = "HiljadeHandoverTree"
M_DEG = 1 / 111_130
PLACES = [(20.4600, 44.8100), (20.4612, 44.8108), (20.4625, 44.8102)]


def record(number, **tags):
    lon, lat = PLACES[number]
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, str(number))),
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"man_made": "surveillance", "name": f"Camera {number}", **tags},
    }


def brought(lon, lat, **tags):
    properties = {"man_made": "surveillance", **tags}
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": properties}


def write_files(folder: Path) -> tuple[Path, Path]:
    """A file of features, and a folder with a photo."""
    features = [
        brought(20.4607, 44.8111, name="Kod škole", **{"camera:type": "dome"}),
        brought(20.4618, 44.8099, name="Na uglu", **{"camera:direction": "120"}),
        brought(20.4600, 44.8100 + 4 * M_DEG, name="Camera 0", operator="Grad"),
        brought(20.4612, 44.8108 + 2 * M_DEG, name="Camera 1", **{"camera:direction": "270"}),
        brought(20.4625, 44.8102, name="Camera 2"),
        {**brought(0, 0, name="Nigde"), "geometry": None},
    ]
    file = folder / "od drugih.geojson"
    whole = {"type": "FeatureCollection", "features": features, "license": "CC BY 4.0"}
    file.write_text(json.dumps(whole), encoding="utf-8")
    photos = folder / "slike"
    photos.mkdir()
    north = {"GPSImgDirection": fractions((0, 1)), "GPSImgDirectionRef": text("T")}
    (photos / "šetnja 1.jpg").write_bytes(jpeg(tiff(**placed(20.4615, 44.8106, **north))))
    return file, photos


def listed(person) -> list[str]:
    return [row["texts"][0] for row in person.ask("rows", name=TREE) if row["depth"] == 0]


def front(person, title: str) -> None:
    person.wait(f"the window “{title}” is there", lambda: title in person.titles())


def accept(person) -> None:
    person.click_widget("HiljadeHandoverApply")
    person.dialog("Another licence")
    picture(person, "bring_in_licence")
    person.click_button("Accept all the same")


def drag_in(person, number: int, *files: Path) -> None:
    """Drag files from another program onto the middle of the map."""
    at = (60, 300 + 80 * number)
    command = [sys.executable, drag_source.__file__, *map(str, at), *map(str, files)]
    person.start_program(f"drag{number}", command)
    log, start = person.folder / f"drag{number}.log", [at[0] + 60, at[1] + 20]
    person.wait("the other program is there", log.exists)
    person.settle()
    time.sleep(1.5)  # until its window is shown: nothing tells it
    person.drag([start, [start[0] + 40, start[1] + 10], middle(person.ask("map_state")["rect"])])


def test_files_are_brought_in_seen_accepted_and_taken_back(person, layer):
    put_records(layer.url, layer.auth, [record(0), record(1, **{"camera:direction": "90"}), record(2)])
    user, password = layer.auth
    person.ask("connect", name="Community", url=layer.url, user=user, password=password)
    steps.load(person)
    steps.make_active(person)
    before = raw_records(layer.url)
    file, photos = write_files(person.home)
    person.click_action("HiljadeBringInAction")
    person.dialog("Bring in")
    person.type(str(file))
    person.key("Return")
    front(person, TITLE)
    person.wait("it is listed", lambda: len(listed(person)) == 6)
    person.settle()
    picture(person, "bring_in_listed")
    assert sorted(listed(person)) == [
        "Cannot be taken: od drugih.geojson, no. 6",
        "New: Kod škole",
        "New: Na uglu",
        "Same as: Camera 2",
        "Update of, in conflict: Camera 1",
        "Update of: Camera 0",
    ]
    person.click_row(TREE, "Kod škole")
    person.settle()
    picture(person, "bring_in_on_map")
    accept(person)
    person.heard("Pending now: 3")
    person.wait("the window is gone", lambda: TITLE not in person.titles())
    assert raw_records(layer.url) == before, "nothing is public without a push"

    steps.make_active(person)
    drag_in(person, 1, photos)
    person.heard("Bring in slike as cameras?")
    picture(person, "bring_in_offered")
    person.click_button("Bring in…")
    front(person, TITLE)
    person.wait("the photo is listed", lambda: listed(person) == ["New: Camera without a name"])
    picture(person, "bring_in_photo")
    person.click_button("Close")
    drag_in(person, 2, file)
    person.heard("Bring in od drugih.geojson as cameras?")
    person.wait("QGIS has loaded it, too", lambda: any("od drugih" in one["source"] for one in person.ask("layers")))
    picture(person, "bring_in_beside")

    steps.show_dock(person)
    person.click_widget("HiljadeReviewMore")
    person.wait("the menu is open", lambda: person.ask("popup"))
    person.key("b")
    person.dialog("Batches")
    picture(person, "bring_in_batches")
    person.click_widget("HiljadeBatchesReverse")
    front(person, "Reverse the batch: od drugih")
    person.wait("the reversal is listed", lambda: len(listed(person)) == 3)
    person.settle()
    picture(person, "bring_in_reversal")
    person.click_widget("HiljadeHandoverApply")
    person.heard("Put back as before the batch: 3.")
    person.wait("the layer is as before", lambda: steps.cameras(person)["count"] == 3)
    picture(person, "bring_in_reversed")
