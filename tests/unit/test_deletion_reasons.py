"""Why records were deleted: known as long as the deletion is pending, and of nothing that is there."""

from __future__ import annotations

import json

import pytest

from hiljade_qgis.sync.conflicts import Side
from hiljade_qgis.sync.deletion_reasons import LONGEST, reasons, remember
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.handover import HandoverUnreadable, apply_handover, export_changes, read_handover, review
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.to_review import to_review
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

WHY = "duplicate of Kapija, one (merged)"


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number, name in enumerate(("one", "two", "three")):
        server.put(name, 20.4573461 + number / 100, 44.8125823, name=name)
    return server


def copied(server, path) -> WorkingCopy:
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    return WorkingCopy.open(path)


@pytest.fixture
def copy(server, tmp_path):
    with copied(server, tmp_path / "cameras.gpkg") as opened:
        yield opened


def sql(copy, text, *values):
    with copy.transaction() as connection:
        return connection.execute(text, values).fetchall()


def delete(copy, fid=2, why=WHY):
    sql(copy, "DELETE FROM cameras WHERE fid = ?", fid)
    remember(copy, {fid: why})


def kept(copy):
    return sql(copy, "SELECT fid, reason FROM hiljade_reasons ORDER BY fid")


def test_the_reason_stands_beside_the_pending_deletion(copy):
    delete(copy)
    sql(copy, "UPDATE cameras SET name = 'I' WHERE fid = 1")
    assert reasons(copy) == {2: WHY}
    assert reasons(copy, [1, 3]) == {}
    assert {one.fid: one.reason for one in to_review(copy)} == {1: "", 2: WHY}


def test_only_what_is_gone_has_a_reason(copy):
    sql(copy, "INSERT INTO cameras (name) VALUES ('new')")
    sql(copy, "DELETE FROM cameras WHERE name = 'new'")
    remember(copy, {1: WHY, 4: WHY, 99: WHY, 2: ""})
    assert kept(copy) == []


def test_the_last_word_counts_and_a_long_one_is_cut(copy):
    delete(copy)
    remember(copy, {2: "x" * 10_000})
    assert reasons(copy) == {2: "x" * LONGEST}


def test_a_row_that_comes_back_has_none(copy):
    delete(copy)
    sql(copy, "INSERT INTO cameras (fid, name) VALUES (2, 'again')")
    sql(copy, "DELETE FROM cameras WHERE fid = 2")
    assert reasons(copy) == {}


def test_it_steps_aside_with_the_deleted_record(copy):
    delete(copy)
    sql(copy, "UPDATE cameras SET fid = 2 WHERE fid = 3")
    (fid, why), = reasons(copy).items()
    assert (fid < 0, why) == (True, WHY)
    assert {one.server_id: one.reason for one in to_review(copy)} == {"two": WHY}


def test_what_was_pushed_leaves_none(copy, server):
    delete(copy)
    push(copy, server, "", Silent())
    assert [one.server_id for one in server._alive()] == ["one", "three"]
    assert kept(copy) == []


def test_neither_does_what_others_deleted_too(copy, server):
    delete(copy)
    server.drop("two")
    pull(copy, server, Silent(), accept_losses=True)
    assert to_review(copy) == []
    assert kept(copy) == []


def test_a_strange_reason_is_none(copy):
    delete(copy)
    sql(copy, "UPDATE hiljade_reasons SET reason = x'ff00'")
    assert reasons(copy) == {}


def test_a_hand_over_takes_it_along(copy, server, tmp_path):
    file = tmp_path / "x.hiljade-changes.json"
    delete(copy)
    delete(copy, 3, "")
    export_changes(copy, file)
    handover = read_handover(file)
    assert [(one.server_id, one.reason) for one in handover.changes] == [("two", WHY), ("three", "")]
    with copied(server, tmp_path / "other.gpkg") as other:
        assert [one.why for one in review(other, handover)] == [WHY, ""]
        apply_handover(other, handover)
        assert reasons(other) == {2: WHY}
        assert [one.reason for one in to_review(other)] == [WHY, ""]


def test_of_a_deletion_that_was_agreed_to_in_a_conflict_too(copy, server, tmp_path):
    file = tmp_path / "x.hiljade-changes.json"
    delete(copy)
    export_changes(copy, file)
    with copied(server, tmp_path / "other.gpkg") as other:
        sql(other, "UPDATE cameras SET name = 'mine' WHERE fid = 2")
        apply_handover(other, read_handover(file))
        assert reasons(other) == {}
        apply_handover(other, read_handover(file), sides={0: Side.THEIRS})
        assert reasons(other) == {2: WHY}


@pytest.mark.parametrize("reason", [5, None, ["x"], "x" * 1001])
def test_a_reason_that_is_none_makes_the_file_unreadable(reason, copy, tmp_path):
    file = tmp_path / "x.hiljade-changes.json"
    delete(copy)
    export_changes(copy, file)
    content = json.loads(file.read_text("utf-8"))
    content["changes"][0]["reason"] = reason
    file.write_text(json.dumps(content), "utf-8")
    with pytest.raises(HandoverUnreadable):
        read_handover(file)
