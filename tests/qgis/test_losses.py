"""A pull that would take much away asks first: on a real community server that was flushed."""

from __future__ import annotations

import contextlib
import sqlite3

import requests
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox

from tests.qgis import test_synchronising as synchronising
from tests.qgis.test_synchronising import edit, record

driven, someone, connected, loaded = (
    synchronising.driven,
    synchronising.someone,
    synchronising.connected,
    synchronising.loaded,
)


def flush(layer):
    requests.delete(f"{layer.url}/records", auth=layer.admin, timeout=30).raise_for_status()


def boxes_answer(monkeypatch, text):
    """Press this button in the next message boxes; gives what each of them said."""
    said = []

    def press(box):
        assert box.textFormat() == Qt.TextFormat.PlainText
        said.append((box.text(), box.defaultButton().text()))
        next(one for one in box.buttons() if one.text().replace("&", "") == text).click()

    monkeypatch.setattr(QMessageBox, "exec", press)
    return said


def names(driven):
    return sorted(one["name"] for one in driven.cameras().getFeatures())


def idle(driven):
    driven.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_a_flushed_server_takes_nothing_away_without_a_yes(loaded, someone, layer, monkeypatch):
    path = loaded.dock.current_path()
    for number in (6, 7):
        someone.put(record(f"Camera {number}"))
    loaded.action("Pull").trigger()
    loaded.wait_for_text("Pulled: 2 new")
    edit(loaded, "Camera 1", mount="pole")
    assert loaded.cameras().commitChanges()
    loaded.wait_for_pending(1)
    flush(layer)
    someone.put(record("Camera 8"))
    said = boxes_answer(monkeypatch, "Cancel")
    before = names(loaded)
    loaded.action("Pull").trigger()
    loaded.wait(lambda: len(said) == 1)
    idle(loaded)
    ((text, default),) = said
    assert default.replace("&", "") == "Cancel"
    assert "would delete 6 of 7 records here" in text, "one of them is a conflict now"
    assert "http://" not in text
    assert names(loaded) == before
    loaded.wait_for_pending(1)

    said = boxes_answer(monkeypatch, "Pull all the same")
    loaded.button("Pull").click()
    loaded.wait_for_text("Pulled: 1 new, 0 changed, 6 deleted.")
    assert len(said) == 1
    idle(loaded)
    assert names(loaded) == ["Camera 1", "Camera 8"]
    loaded.wait(lambda: [one.conflict for one in loaded.dock.records()] == [True])
    (kept,) = path.parent.glob("*.before-pull")
    with contextlib.closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM cameras").fetchone() == (7,)


def test_a_few_deletions_are_not_asked_about(loaded, someone, monkeypatch):
    gone = someone.records()["Camera 2"]["id"]
    requests.delete(f"{someone.url}/records/{gone}", auth=someone.auth, timeout=30).raise_for_status()
    said = boxes_answer(monkeypatch, "Cancel")
    loaded.action("Pull").trigger()
    loaded.wait_for_text("Pulled: 0 new, 0 changed, 1 deleted.")
    assert said == []
