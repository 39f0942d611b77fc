"""What setting a status changes, and how cameras are counted by it: in values, and straight from a working copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELD_BY_COLUMN, GONE
from hiljade_qgis.core.red_flags import VERIFIED
from hiljade_qgis.core.status import LOOKED_AT, Status, StatusCounts, counted, review
from hiljade_qgis.core.walk import Through, row_belongs
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import Cancelled
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.status_counts import status_counts
from hiljade_qgis.sync.unsaved import Unsaved
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

TODAY = date(2026, 11, 29)
ANYTHING = st.one_of(
    st.none(), st.sampled_from(["", *(one.value for one in Status), "Verified", " verified"]), st.text(), st.floats(),
    st.binary(), st.integers(),
)  # fmt: skip


def test_a_status_is_one_of_the_values_that_the_field_offers() -> None:
    assert tuple(one.value for one in Status) == FIELD_BY_COLUMN["status"].values
    assert Status.VERIFIED.value == VERIFIED
    assert {VERIFIED, *GONE} == LOOKED_AT


@pytest.mark.parametrize(
    ("status", "known", "changes"),
    [
        (Status.VERIFIED, {}, {"status": "verified", "check_date": "2026-11-29"}),
        (Status.VERIFIED, {"status": "reported", "check_date": "2020-01-01"},
         {"status": "verified", "check_date": "2026-11-29"}),
        (Status.VERIFIED, {"status": "verified", "check_date": "2026-11-28"}, {"check_date": "2026-11-29"}),
        (Status.VERIFIED, {"status": "verified", "check_date": "2062-01-01"}, {"check_date": "2026-11-29"}),
        (Status.VERIFIED, {"status": "verified", "check_date": "2026-11-29"}, {}),
        (Status.VERIFIED, {"status": "Verified", "check_date": "2026-11-29"}, {"status": "verified"}),
        (Status.REJECTED, {"status": "verified", "check_date": "2020-01-01"}, {"status": "rejected"}),
        (Status.REMOVED, {"status": None}, {"status": "removed"}),
        (Status.REMOVED, {"status": "removed"}, {}),
        (Status.REPORTED, {"status": "verified", "check_date": "2026-11-29"}, {"status": "reported"}),
    ],
)  # fmt: skip
def test_what_a_review_changes(status: Status, known: dict[str, object], changes: dict[str, str]) -> None:
    assert review(status, known, TODAY) == changes


@given(st.sampled_from(Status), ANYTHING, ANYTHING)
def test_a_second_review_of_the_same_day_changes_nothing(status: Status, before: object, checked: object) -> None:
    known = {"status": before, "check_date": checked, "name": "A"}
    after = {**known, **review(status, known, TODAY)}
    assert after["status"] == status.value
    assert after["name"] == "A"
    assert review(status, after, TODAY) == {}
    assert (after["check_date"] == "2026-11-29") or status is not Status.VERIFIED


@given(st.lists(ANYTHING))
def test_every_camera_is_counted_once(statuses: list[object]) -> None:
    counts = counted(Counter(statuses))
    by_text = Counter(one if isinstance(one, str) else repr(one) for one in statuses)
    assert counts.all == len(statuses)
    for name in ("reported", "verified", "rejected", "removed"):
        assert getattr(counts, name) == by_text[name]
    assert counts.without == by_text[""] + by_text["None"] - statuses.count("None")
    looked_at = sum(not row_belongs(Through.UNVERIFIED, one, None, None) for one in statuses)
    assert looked_at == counts.verified + counts.rejected + counts.removed


# in a working copy


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[WorkingCopy]:
    server = MemoryServer()
    for number, status in enumerate(["verified", "reported", "removed", "nonsense", None, "verified"]):
        tags = {} if status is None else {"hiljade:status": status}
        server.put(f"0000{number:04d}-0000-4000-8000-000000000000", 20.0 + number / 100, 44.0, **tags)
    download(server, tmp_path / "cameras.gpkg", About("kinto", URL, "Kamere"), Silent())
    with WorkingCopy.open(tmp_path / "cameras.gpkg") as opened:
        yield opened


def test_a_file_is_counted(copy: WorkingCopy) -> None:
    assert status_counts(copy) == StatusCounts(reported=1, verified=2, removed=1, without=1, other=1)


def test_unsaved_edits_count(copy: WorkingCopy) -> None:
    unsaved = Unsaved(
        changed={1: {"status": "rejected"}, 2: {}, 4: {"status": None}},
        added={-5: {"status": "verified"}, -6: {"status": None}},
        deleted=frozenset({3}),
        places={6: None},
    )
    assert status_counts(copy, unsaved) == StatusCounts(reported=1, verified=2, rejected=1, without=3)


_ROWS = st.integers(1, 8)
_VALUES = st.sampled_from([None, "verified", "rejected", "x"])
EDITS = st.builds(
    Unsaved,
    changed=st.dictionaries(_ROWS, st.dictionaries(st.just("status"), _VALUES)),
    added=st.dictionaries(st.integers(-9, -1), st.dictionaries(st.just("status"), _VALUES)),
    deleted=st.frozensets(_ROWS),
    places=st.dictionaries(_ROWS, st.none()),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_counting_all_at_once_and_one_by_one_agree(copy: WorkingCopy, unsaved: Unsaved) -> None:
    assert status_counts(copy, unsaved) == status_counts(copy, unsaved, frozenset(range(-9, 9)))


def test_only_what_a_filter_shows_is_counted(copy: WorkingCopy) -> None:
    added = Unsaved(added={-5: {"status": "verified"}, -6: {"status": "verified"}})
    assert status_counts(copy, added, {1, 2, -5, 99}) == StatusCounts(reported=1, verified=2)
    assert status_counts(copy, shown=frozenset()) == StatusCounts()


def test_a_cancel_is_heard_and_leaves_the_file_readable(copy: WorkingCopy) -> None:
    with pytest.raises(Cancelled):
        status_counts(copy, shown={1}, cancelled=lambda: True)
    assert status_counts(copy).all == 6


def test_whatever_some_program_wrote_is_counted(copy: WorkingCopy) -> None:
    copy.connection.execute("UPDATE cameras SET status = x'ff' WHERE fid = 1")
    copy.connection.execute("UPDATE cameras SET status = '' WHERE fid = 2")
    copy.connection.execute("UPDATE cameras SET status = 7 WHERE fid = 3")
    assert status_counts(copy) == StatusCounts(verified=1, without=2, other=3)
