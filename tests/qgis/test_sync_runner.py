"""One operation at a time on a file; whoever asked is told once, unless the plugin is gone."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsApplication

from hiljade_qgis.gui.sync_runner import SyncRunner
from hiljade_qgis.sync.errors import Cancelled, DiskFull

WAIT_MS = 10_000


@pytest.fixture
def runner(qgis_app, qtbot):
    made = SyncRunner()
    yield made
    made.close()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=WAIT_MS)


def until_cancelled(progress):
    while not progress.cancelled():
        threading.Event().wait(0.01)
    raise Cancelled


def test_the_result_comes_back_after_the_end_is_told(runner, qtbot, tmp_path):
    told = []
    runner.ended.connect(lambda path: told.append(("ended", path)))
    assert runner.run(tmp_path / "a.gpkg", "x", lambda progress: 42, told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    assert told == [("ended", tmp_path / "a.gpkg"), 42]
    assert not runner.is_busy(tmp_path / "a.gpkg")


def test_an_error_comes_back_as_it_is(runner, qtbot, tmp_path):
    errors = []

    def full(progress):
        raise DiskFull(tmp_path)

    runner.run(tmp_path / "a.gpkg", "x", full, lambda result: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=WAIT_MS)
    assert isinstance(errors[0], DiskFull)


def test_a_second_operation_on_the_same_file_is_refused_by_any_name(runner, qtbot, tmp_path):
    told = []
    real, link = tmp_path / "a.gpkg", tmp_path / "link.gpkg"
    real.touch()
    link.symlink_to(real)
    assert runner.run(real, "x", until_cancelled, told.append, told.append)
    assert runner.is_busy(link)
    assert not runner.run(link, "y", lambda progress: 1, told.append, told.append)
    assert runner.run(tmp_path / "b.gpkg", "z", lambda progress: "other", told.append, told.append)
    runner.cancel(link)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT_MS)
    assert {type(one) for one in told} == {Cancelled, str}
    assert runner.run(real, "x", lambda progress: 1, told.append, told.append)


def test_after_closing_nobody_is_told_and_nothing_starts(runner, qtbot, tmp_path):
    told = []
    runner.run(tmp_path / "a.gpkg", "x", until_cancelled, told.append, told.append)
    runner.close()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=WAIT_MS)
    assert told == []
    assert not runner.run(tmp_path / "a.gpkg", "x", lambda progress: 1, told.append, told.append)
