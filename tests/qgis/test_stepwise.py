"""Work in small steps in the main thread goes on, and ends, also where a step lets other things happen meanwhile."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from hiljade_qgis.bridge.stepwise import InMainThread


def wait_a_little() -> None:
    """What a layer of a server does while a step reads it: it waits, and everything else goes on."""
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def test_a_step_that_waits_is_not_entered_again(qtbot, qgis_app):
    def steps():
        for done in range(3):
            wait_a_little()
            yield done, 3
        return "whole"

    work, ended = InMainThread(steps()), []
    work.failed.connect(ended.append)
    work.finished_with.connect(ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    assert ended == ["whole"]


def test_what_is_let_go_while_a_step_waits_ends_after_it(qtbot, qgis_app):
    done, ended = [], []

    def steps():
        try:
            for step in range(3):
                QTimer.singleShot(0, work.cancel)
                wait_a_little()
                done.append(step)
                yield step, 3
        finally:
            ended.append("closed")

    work = InMainThread(steps())
    for signal in (work.failed, work.finished_with):
        signal.connect(ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(50)
    assert (done, ended) == ([0], ["closed"])
