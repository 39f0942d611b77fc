"""Which findings are fine as they are: by record and rule, and only as long as they say the same."""

from __future__ import annotations

from datetime import date

import pytest

from hiljade_qgis.core.checks import Context, Layer, all_rules, check
from hiljade_qgis.sync.checking import checked_cameras
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.fine_marks import FineMark, fine_marks, mark_fine
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    server.put("one", 20.4573461, 44.8125823, direction="forward", operator="Lowe's", **{"camera:type": "fixed"})
    server.put("two", 20.4583461, 44.8125823, direction="370", operator="Lowe's", **{"camera:type": "fixed"})
    server.put("three", 20.4593461, 44.8125823, direction="90", operator="Lowes", **{"camera:type": "fixed"})
    return server


@pytest.fixture
def copy(server, tmp_path):
    path = tmp_path / "cameras.gpkg"
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(path) as opened:
        yield opened


def findings(copy):
    layer = Layer(checked_cameras(copy))
    return [one for stage in check(layer, all_rules().values(), Context(date(2026, 11, 29))) for one in stage.findings]


def open_findings(copy):
    fine = fine_marks(copy)
    return [(one.fid, one.rule) for one in findings(copy) if FineMark.of(one) not in fine]


def test_a_mark_hides_one_finding_and_can_be_taken_back(copy):
    assert open_findings(copy) == [
        (1, "direction_unreadable"), (2, "direction_beyond_circle"), (3, "spelt_otherwise"),
    ]  # fmt: skip
    first = FineMark.of(findings(copy)[0])
    mark_fine(copy, {first: True})
    mark_fine(copy, {first: True})
    assert fine_marks(copy) == {first}
    assert open_findings(copy) == [(2, "direction_beyond_circle"), (3, "spelt_otherwise")]
    mark_fine(copy, {first: False})
    assert len(open_findings(copy)) == 3


def test_what_says_something_else_is_another_finding(copy):
    mark_fine(copy, {FineMark.of(one): True for one in findings(copy)})
    assert open_findings(copy) == []
    copy.connection.execute("UPDATE cameras SET direction = 'backward' WHERE fid = 1")
    assert open_findings(copy) == [(1, "direction_unreadable")]
    copy.connection.execute("UPDATE cameras SET direction = 'forward' WHERE fid = 1")
    assert open_findings(copy) == [], "the mark is about what it said"


def test_counts_are_not_what_it_says(copy, server):
    mark_fine(copy, {FineMark.of(one): True for one in findings(copy)})
    server.put("four", 20.5, 44.9, direction="90", operator="Lowe's", **{"camera:type": "fixed"})
    pull(copy, server, Silent())
    assert (3, "spelt_otherwise") not in open_findings(copy)
    assert (3, "spelt_otherwise") in [(one.fid, one.rule) for one in findings(copy)]


def test_marks_follow_a_row_to_another_fid(copy):
    mark_fine(copy, {FineMark.of(one): True for one in findings(copy)})
    copy.connection.execute("UPDATE cameras SET fid = 77 WHERE fid = 1")
    assert {one.fid for one in fine_marks(copy)} == {77, 2, 3}
    assert open_findings(copy) == []
    copy.connection.execute("DELETE FROM cameras WHERE fid = 2")
    copy.connection.execute("UPDATE cameras SET fid = 2 WHERE fid = 77")
    assert {(one.fid, one.rule) for one in fine_marks(copy)} == {(2, "direction_unreadable"), (3, "spelt_otherwise")}


def test_marks_of_rows_that_are_gone_are_left_out(copy):
    mark_fine(copy, {FineMark(99, "direction_unreadable", "[]"): True, FineMark(-1, "x", "[]"): True})
    assert fine_marks(copy) == frozenset()


def test_marks_are_no_changes(copy):
    from hiljade_qgis.sync.pending import audit, pending_changes

    mark_fine(copy, {FineMark.of(one): True for one in findings(copy)})
    assert pending_changes(copy) == audit(copy) == []


# what looks right and is not


def test_a_finding_about_what_is_no_character_can_be_marked(server, tmp_path):
    """Else no other mark of that go, or of any later one, is ever written."""
    server.put("four", 20.5, 44.9, brand="=\ud800 x", operator="MUP", **{"camera:type": "fixed"})
    path = tmp_path / "others.gpkg"
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(path) as copy:
        (formula,) = [one for one in findings(copy) if one.rule == "formula"]
        mark_fine(copy, {FineMark.of(formula): True})
        assert ("formula", formula.fid) not in [(rule, fid) for fid, rule in open_findings(copy)]
