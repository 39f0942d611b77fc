"""Work in the background."""

from __future__ import annotations

import gc
import threading

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QRunnable, QThread

from hiljade_qgis.bridge import tasks
from hiljade_qgis.bridge.compatibility import task_threads
from hiljade_qgis.bridge.network import session_for, start_network, stop_network
from hiljade_qgis.bridge.tasks import BackgroundTask, Rate, start
from hiljade_qgis.sync.errors import Cancelled, NotAWorkingCopy


class Heard:
    """Notes which of a task's signals came, and in which thread."""

    def __init__(self, task: BackgroundTask) -> None:
        self.said: list[tuple[str, object]] = []
        self.advances: list[tasks.Advance] = []
        self.in_main_thread: list[bool] = []
        task.finished_with.connect(lambda result: self._note("finished", result))
        task.failed.connect(lambda error: self._note("failed", error))
        task.cancelled.connect(lambda: self._note("cancelled", None))
        task.advanced.connect(self.advances.append)

    def _note(self, what: str, value: object) -> None:
        self.said.append((what, value))
        self.in_main_thread.append(QThread.currentThread() == QCoreApplication.instance().thread())


def run(qtbot, work) -> Heard:
    task = BackgroundTask("a test", work)
    heard = Heard(task)
    start(task)
    del task
    gc.collect()
    qtbot.waitUntil(lambda: bool(heard.said))
    qtbot.wait(20)
    return heard


def test_result_arrives_in_the_main_thread_and_survives_the_task(qtbot):
    threads = []

    def work(_progress):
        threads.append(QThread.currentThread() == QCoreApplication.instance().thread())
        return {"count": 3}

    heard = run(qtbot, work)
    assert threads == [False]
    assert heard.said == [("finished", {"count": 3})]
    assert heard.in_main_thread == [True]
    assert not tasks._running


@pytest.mark.parametrize("result", [None, 0, "", []])
def test_empty_results_are_results(qtbot, result):
    assert run(qtbot, lambda _progress: result).said == [("finished", result)]


def test_errors_keep_their_type(qtbot, tmp_path):
    def work(_progress):
        raise NotAWorkingCopy(tmp_path)

    [(what, error)] = run(qtbot, work).said
    assert what == "failed"
    assert isinstance(error, NotAWorkingCopy)
    assert error.path == tmp_path


def test_unexpected_errors_are_logged_and_told(qtbot, caplog):
    [(what, error)] = run(qtbot, lambda _progress: 1 / 0).said
    assert (what, type(error)) == ("failed", ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text


def test_cancel_while_running(qtbot):
    begun = threading.Event()

    def work(progress):
        begun.set()
        while not progress.cancelled():
            threading.Event().wait(0.01)
        raise Cancelled

    task = BackgroundTask("a test", work)
    heard = Heard(task)
    start(task)
    qtbot.waitUntil(begun.is_set)
    task.cancel()
    qtbot.waitUntil(lambda: bool(heard.said))
    assert heard.said == [("cancelled", None)]


def test_what_was_through_before_a_cancel_is_through(qtbot):
    begun, go_on = threading.Event(), threading.Event()

    def work(_progress):
        begun.set()
        go_on.wait(10)
        return "pushed"

    task = BackgroundTask("a test", work)
    heard = Heard(task)
    start(task)
    qtbot.waitUntil(begun.is_set)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(heard.said))
    assert heard.said == [("finished", "pushed")]


def test_cancel_before_it_ran(qtbot):
    ran = []
    task = BackgroundTask("a test", ran.append)
    heard = Heard(task)
    task.attempt.hold()
    start(task)
    task.cancel()
    qtbot.waitUntil(lambda: bool(heard.said))
    assert (heard.said, ran) == ([("cancelled", None)], [])
    assert not tasks._running


def test_progress_says_how_far_and_how_fast(qtbot):
    def work(progress):
        progress.report(0, 1000)
        threading.Event().wait(0.25)
        for done in range(1, 1000):
            progress.report(done, 1000)
        progress.report(1000, 1000)

    heard = run(qtbot, work)
    assert (heard.advances[0].done, heard.advances[0].per_second) == (0, None)
    assert (heard.advances[-1].done, heard.advances[-1].total) == (1000, 1000)
    assert heard.advances[-1].per_second > 0
    assert len(heard.advances) < 20  # not one for each record


def test_rate_is_that_of_the_last_seconds():
    now = [0.0]
    rate = Rate(lambda: now[0])
    assert rate.per_second(0) is None
    seen = []
    for second in range(1, 11):
        now[0] = float(second)
        seen.append(rate.per_second(100 * second if second < 5 else 400 + 10 * (second - 4)))
    assert seen[0] == 100
    assert seen[-1] == 10
    assert rate.per_second(0) is None  # a new stage


def test_unloading_lets_no_outcome_through(qtbot, local_server):
    """The plugin goes while a task waits for a server: it ends, and tells nobody."""
    start_network()
    local_server.answer = lambda _request: local_server.released.wait(30)
    task = BackgroundTask(
        "a test", lambda progress: session_for(local_server.url, "", progress.cancelled).get(local_server.url)
    )
    heard = Heard(task)
    start(task)
    qtbot.waitUntil(lambda: bool(local_server.requests))
    tasks.stop_all()
    stop_network()
    qtbot.waitUntil(lambda: not tasks._running)
    qtbot.wait(50)
    assert heard.said == []
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_what_cannot_be_cancelled_says_so(qtbot):
    task = BackgroundTask("a test", lambda _progress: 1, can_cancel=False)
    assert not task.attempt.canCancel()
    heard = Heard(task)
    start(task)
    qtbot.waitUntil(lambda: bool(heard.said))
    assert heard.said == [("finished", 1)]


class _Blocker(QRunnable):
    """Keeps a thread of the pool until it is told to go."""

    def __init__(self, go_on: threading.Event) -> None:
        super().__init__()
        self._go_on = go_on

    def run(self) -> None:
        self._go_on.wait(30)


@pytest.fixture
def full_pool(qgis_app):
    """Every thread that tasks run in is busy until the event is set."""
    pool, go_on = task_threads(), threading.Event()
    pool.waitForDone()
    for _ in range(pool.maxThreadCount()):
        pool.start(_Blocker(go_on))
    yield go_on
    go_on.set()
    pool.waitForDone()


def test_a_task_that_the_task_manager_lost_runs_all_the_same(qtbot, full_pool):
    ran = []
    task = BackgroundTask("a test", lambda _progress: ran.append(1) or "done")
    heard = Heard(task)
    start(task)
    task_threads().clear()  # what QGIS does by mistake to one whose runnable has a used address
    full_pool.set()
    qtbot.waitUntil(lambda: bool(heard.said), timeout=10_000)
    qtbot.wait(50)
    assert (heard.said, ran) == ([("finished", "done")], [1])
    assert not tasks._running
    assert not tasks._given_up
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_a_task_that_waits_for_a_thread_is_not_lost(qtbot, full_pool, caplog):
    ran = []
    task = BackgroundTask("a test", lambda _progress: ran.append(1))
    heard = Heard(task)
    start(task)
    qtbot.wait(3 * tasks._LOOK_EVERY_MS)
    assert ran == []
    full_pool.set()
    qtbot.waitUntil(lambda: bool(heard.said), timeout=10_000)
    assert ran == [1]
    assert "lost" not in caplog.text


def test_a_lost_task_can_be_cancelled(qtbot, full_pool):
    ran = []
    task = BackgroundTask("a test", ran.append)
    heard = Heard(task)
    start(task)
    task_threads().clear()
    task.cancel()
    qtbot.waitUntil(lambda: bool(heard.said))
    full_pool.set()
    qtbot.wait(3 * tasks._LOOK_EVERY_MS)
    assert (heard.said, ran) == ([("cancelled", None)], [])
