"""What goes wrong while somebody works: one clear sentence, nothing lost, nothing twice."""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from resources.server.layer import local_session, put_records
from resources.server.serve import CommunityServer
from tests.window import steps
from tests.window.records_on_server import change_tag, changed_parts, raw_records

pytestmark = [pytest.mark.window, pytest.mark.server]

FIRST = (20.45, 44.81)
STEP_DEG = 0.004
COUNT = 12
SCALE = 3000.0
UNSAVED = "Unsaved edits"


def record_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def features(count: int = COUNT) -> list[dict[str, Any]]:
    """Fixed cameras in a line to the east that all look north."""
    return [
        {
            "id": record_id(number),
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [FIRST[0] + STEP_DEG * number, FIRST[1]]},
            "properties": {"name": f"Ugao {number}", "camera:type": "fixed", "camera:direction": "0"},
        }
        for number in range(count)
    ]


@pytest.fixture
def loaded(person, layer):
    """A person whose map shows the first cameras of a layer, the layer active."""
    put_records(layer.url, layer.auth, features())
    user, password = layer.auth
    person.ask("connect", name="Ulica", url=layer.url, user=user, password=password)
    steps.load(person)
    steps.make_active(person)
    person.zoom_in_on(*FIRST, SCALE)
    return person


def aim_first(person, azimuth_deg: float = 90.0) -> None:
    """Aim the first camera; the edit is not saved."""
    if not person.ask("action", name="HiljadeAimAction")["checked"]:
        steps.choose(person, "HiljadeAimAction")
    before = steps.row_of(person, record_id(0))["direction"]
    steps.aim(person, *FIRST, azimuth_deg)
    person.wait("the aim is stored", lambda: steps.row_of(person, record_id(0))["direction"] != before)


def aimed_and_listed(person) -> None:
    """Aim the first camera, save, and see it in the dock."""
    aim_first(person)
    steps.save(person)
    steps.show_dock(person)
    person.wait("one change is pending", lambda: len(steps.pending(person)) == 1)


# unsaved edits


@pytest.mark.parametrize("what", ["Pull", "Push"])
def test_unsaved_edits_are_asked_about_and_kept(loaded, layer, what):
    person = loaded
    before = raw_records(layer.url)
    aimed_and_listed(person)
    person.click_action("mActionToggleEditing")
    aim_first(person, 180.0)
    now = steps.row_of(person, record_id(0))["direction"]
    person.click_widget(f"HiljadeReview{what}")
    said = person.dialog(UNSAVED)
    assert any("Save them into the working copy, or discard them" in text for text in said["texts"])
    person.click_button("Cancel")
    person.wait("the question is gone", lambda: UNSAVED not in person.titles())
    person.settle()
    assert steps.cameras(person)["modified"]
    assert steps.row_of(person, record_id(0))["direction"] == now
    assert raw_records(layer.url) == before
    # Asked again, saving goes on with it.
    person.click_widget(f"HiljadeReview{what}")
    person.dialog(UNSAVED)
    person.click_button("Save edits")
    person.wait("the edits are saved", lambda: not steps.cameras(person)["editable"])
    if what == "Pull":
        person.heard("Pulled")
        assert raw_records(layer.url) == before
        assert steps.row_of(person, record_id(0))["direction"] == now
    else:
        person.heard("Nothing was sent yet")
        assert raw_records(layer.url) == before, "nobody had seen the change in the list"
        person.wait("the change is listed", lambda: now in str(person.ask("rows", name=steps.REVIEW_TREE)))
        person.click_widget("HiljadeReviewPush")
        (flag,) = steps.say_yes_to_flags(person)
        assert "opposite way" in flag
        person.wait("the result is listed", lambda: person.ask("rows", name=steps.RESULTS))
        after = raw_records(layer.url)
        assert changed_parts(before[record_id(0)], after[record_id(0)]) == {"camera:direction": ("0", now)}
        assert {one for one in before if before[one] != after[one]} == {record_id(0)}


# the server


@contextlib.contextmanager
def held(server: CommunityServer, after_s: float) -> Iterator[None]:
    """The server stands still from now on and is gone after this time."""
    process = server._process
    assert process is not None
    process.send_signal(signal.SIGSTOP)
    end = threading.Timer(after_s, process.kill)
    end.start()
    try:
        yield
    finally:
        end.cancel()
        end.join()


def test_server_ends_in_mid_push(person, window_folder):
    folder = window_folder / "server"
    folder.mkdir()
    server = CommunityServer(folder, port=0, durable=False)
    with server:
        put_records(server.layer_url, server.auth, features())
        before = raw_records(server.layer_url)
        port = int(server.url.partition("://")[2].partition(":")[2].partition("/")[0])
        user, password = server.auth
        person.ask("connect", name="Ulica", url=server.layer_url, user=user, password=password)
        steps.load(person)
        steps.make_active(person)
        person.zoom_in_on(*FIRST, SCALE)
        aimed_and_listed(person)
        wanted = steps.row_of(person, record_id(0))["direction"]
        steps.write_comment(person, "Before the server ended")
        with held(server, 3.0):
            person.click_widget("HiljadeReviewPush")
            said = person.wait("it is said that the server was lost", lambda: told_of_loss(person), 120)
    assert len(said) == 1
    person.wait("the change is still pending", lambda: dock_title(person) == "Review and push (1)")
    assert person.ask("widget", name="HiljadeReviewComment")["text"] == "Before the server ended"
    with CommunityServer(folder, port=port, durable=False) as again:
        person.click_widget("HiljadeReviewPush")
        person.wait("nothing is pending", lambda: dock_title(person) == "Review and push", 60)
        after = raw_records(again.layer_url)
        assert set(after) == set(before)
        assert {one for one in before if before[one] != after[one]} == {record_id(0)}
        assert changed_parts(before[record_id(0)], after[record_id(0)]) == {"camera:direction": ("0", wanted)}
        assert versions_of(again, record_id(0)) == ["create", "update"]


def told_of_loss(person) -> list[str]:
    """What the message bar says of a server that is gone."""
    return [
        said for said in person.ask("bar") if "could not be reached" in said or "before the answer came" in said
    ]


def dock_title(person) -> str:
    return str(person.ask("widget", name="HiljadeReviewDock")["title"])


def versions_of(server: CommunityServer, record: str) -> list[str]:
    """What was done to a record, oldest first, as the server's history says."""
    with local_session(server.admin) as session:
        url = server.layer_url.rpartition("/collections/")[0] + "/history"
        answer = session.get(url, params={"record_id": record, "_sort": "last_modified"}, timeout=60)
        answer.raise_for_status()
        return [entry["action"] for entry in answer.json()["data"]]


def test_somebody_else_was_faster(loaded, layer):
    person = loaded
    aimed_and_listed(person)
    change_tag(layer.url, layer.auth, record_id(0), "camera:direction", "270")
    theirs = raw_records(layer.url)
    results = steps.push(person, "Too late")
    assert ["Conflict" in row for row in results] == [True]
    assert raw_records(layer.url) == theirs
    assert dock_title(person) == "Review and push (1)"
    assert abs(float(steps.row_of(person, record_id(0))["direction"]) - 90) <= 1


def test_wrong_password(person, layer):
    put_records(layer.url, layer.auth, features())
    before = raw_records(layer.url)
    secret = "not-the-password-4711"
    person.ask("connect", name="Ulica", url=layer.url, user=layer.auth[0], password=secret)
    steps.load(person)  # everyone may read
    steps.make_active(person)
    person.zoom_in_on(*FIRST, SCALE)
    aimed_and_listed(person)
    person.click_widget("HiljadeReviewPush")
    said = person.heard("did not accept the sign-in")
    assert "check the authentication configuration" in said
    person.wait("the change is still pending", lambda: dock_title(person) == "Review and push (1)")
    assert raw_records(layer.url) == before
    logged = "\n".join([*person.ask("log"), person.log()])
    assert secret not in logged
    files = [one for one in person.folder.rglob("*") if one.is_file() and "talk" not in one.parts]
    assert any(one.name == "qgis-auth.db" for one in files)
    assert [one for one in files if secret.encode() in one.read_bytes()] == []


# layers that go


def test_layer_removed_from_the_project_while_pulling(loaded, layer, community_server):
    person = loaded
    aimed_and_listed(person)
    for number in range(1, COUNT):
        change_tag(layer.url, layer.auth, record_id(number), "operator", "Somebody else")
    process = community_server._process
    process.send_signal(signal.SIGSTOP)
    try:
        person.click_widget("HiljadeReviewPull")
        time.sleep(0.5)
        person.click_row(steps.LAYER_TREE, "Ulica")
        person.key("ctrl+d")
        person.wait("the group is gone", lambda: removed(person))
    finally:
        process.send_signal(signal.SIGCONT)
    person.settle()
    assert not any("unexpected" in text for text in person.ask("bar"))
    path = next((person.home / "hiljade").glob("*.gpkg"))
    assert path.exists()
    assert person.ask("state")["plugin"]
    assert not [line for line in person.ask("log") if "Traceback" in line]


def removed(person) -> bool:
    """Says Yes to QGIS's own question, if there is one; whether the layers are gone."""
    if person.ask("windows")[0]["modal"]:
        person.key("Return")
        time.sleep(0.2)
    return person.ask("layers") == []


def test_layer_deleted_on_the_server_while_loading(person, layer, community_server):
    put_records(layer.url, layer.auth, features())
    user, password = layer.auth
    person.ask("connect", name="Ulica", url=layer.url, user=user, password=password)
    with local_session(layer.admin) as session:
        session.delete(layer.url, timeout=60).raise_for_status()
    person.click_action("HiljadeLoadAction")
    person.dialog("Load cameras")
    person.click_widget("HiljadeLoadStart")
    person.heard("has no such layer")
    assert len(person.ask("bar")) == 1
    assert person.ask("layers") == []
    assert list((person.home / "hiljade").glob("*")) == []
