"""What was decided of pairs of a list: kept in the working copy, and what it means for the records that there are."""

from __future__ import annotations

import pytest

from hiljade_qgis.core.list_decisions import Decided, Decision, ListPair, settled, usable_keys
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.list_pairs import NamedPair, decide, pairs
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

SAME, NOT_SAME, UNSURE = (Decided(one, f"2026-11-29T10:0{at}:00Z") for at, one in enumerate(Decision))


@pytest.fixture
def copy(tmp_path):
    server = MemoryServer()
    for number in range(3):
        server.put(f"r{number}", 20.45 + number / 1000, 44.81, man_made="surveillance")
    path = tmp_path / "cameras.gpkg"
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(path) as opened:
        yield opened


def police(key, fid):
    return NamedPair("police", ListPair(key, fid))


def test_a_decision_is_kept_replaced_and_taken_back(copy):
    decide(copy, {police("a", 1): SAME, police("a", 2): NOT_SAME, NamedPair("city", ListPair("a", 1)): UNSURE})
    assert pairs(copy, "police") == {("a", 1): SAME, ("a", 2): NOT_SAME}
    assert pairs(copy, "city") == {("a", 1): UNSURE}
    decide(copy, {police("a", 1): UNSURE, police("a", 2): None})
    assert pairs(copy, "police") == {("a", 1): UNSURE}
    assert pairs(copy, "city") == {("a", 1): UNSURE}
    assert pairs(copy, "nobody's") == {}


def test_decisions_follow_a_row_to_another_fid(copy):
    decide(copy, {police("a", 1): SAME, police("b", 2): NOT_SAME})
    copy.connection.execute("UPDATE cameras SET fid = 77 WHERE fid = 1")
    assert pairs(copy, "police") == {("a", 77): SAME, ("b", 2): NOT_SAME}
    copy.connection.execute("DELETE FROM cameras WHERE fid = 2")
    copy.connection.execute("UPDATE cameras SET fid = 2 WHERE fid = 77")
    assert pairs(copy, "police") == {("a", 2): SAME}


def test_of_a_row_that_is_gone_nothing_is_decided(copy):
    decide(copy, {police("a", 1): SAME, police("b", 99): SAME, police("c", -1): SAME})
    assert pairs(copy, "police") == {("a", 1): SAME}
    copy.connection.execute("DELETE FROM cameras WHERE fid = 1")
    assert pairs(copy, "police") == {}


def test_decisions_are_no_changes(copy):
    decide(copy, {police("a", 1): SAME})
    assert pending_changes(copy) == audit(copy) == []


def test_a_decision_that_only_a_later_version_knows_is_left_alone(copy):
    decide(copy, {police("a", 1): SAME, police("b", 2): SAME})
    copy.connection.execute("UPDATE hiljade_pairs SET decision = 'moved' WHERE fid = 2")
    assert pairs(copy, "police") == {("a", 1): SAME}


def test_names_and_keys_are_text(copy):
    name = "'; DROP TABLE cameras; --"
    decide(copy, {NamedPair(name, ListPair("\0ш'", 1)): SAME})
    assert pairs(copy, name) == {("\0ш'", 1): SAME}


def test_a_key_that_several_have_tells_none_of_them():
    assert usable_keys(["a", None, "b", "a", None]) == [None, None, "b", None, None]


def test_decisions_about_the_records_that_are_there():
    decisions = {
        ListPair("a", 1): SAME,
        ListPair("b", 2): NOT_SAME,
        ListPair("c", 3): UNSURE,
        ListPair("gone", 1): NOT_SAME,
        ListPair("a", 99): NOT_SAME,
    }
    found = settled(decisions, [3, 1, None, 2], ["b", None, "a", "c"])
    assert found.decided == {(1, 2): Decision.SAME, (3, 0): Decision.NOT_SAME, (0, 3): Decision.UNSURE}
    assert found.fixed == ((1, 2),)
    assert found.forbidden == [(3, 0)]


def test_of_two_that_can_not_both_be_the_same_the_later_one_holds():
    earlier, later = Decided(Decision.SAME, "2026-11-29T10:00:00Z"), Decided(Decision.SAME, "2026-11-29T11:00:00Z")
    for decisions in (
        {ListPair("a", 1): earlier, ListPair("a", 2): later},
        {ListPair("b", 2): earlier, ListPair("a", 2): later},
    ):
        found = settled(decisions, [1, 2], ["a", "b"])
        assert found.fixed == ((1, 0),)
        assert found.decided == {(1, 0): Decision.SAME}


def test_of_a_camera_with_several_points_one_is_the_same():
    found = settled({ListPair("a", 1): SAME, ListPair("b", 1): NOT_SAME}, [1, 1], ["a", "b"])
    assert found.fixed == ((0, 0),)
    assert sorted(found.forbidden) == [(0, 1), (1, 1)]


def test_what_a_stranger_wrote_that_is_no_text_stops_nothing(copy):
    decide(copy, {police("a", 1): SAME, police("b", 1): SAME})
    copy.connection.execute("UPDATE hiljade_pairs SET decided_at = x'00ff' WHERE list_key = 'b'")
    assert settled(pairs(copy, "police"), [1], ["a", "b"]).fixed == ((0, 0),)
