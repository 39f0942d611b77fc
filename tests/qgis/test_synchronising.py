"""Load, edit, review, push and pull through the plugin's own window, against a real community server."""

from __future__ import annotations

import re
import sqlite3
import uuid

import pytest
import requests
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLineEdit, QMessageBox, QPushButton, QTreeWidget

from hiljade_qgis import classFactory
from hiljade_qgis.bridge import connections as stored
from hiljade_qgis.bridge.authentication import store_basic
from hiljade_qgis.bridge.connections import Connection
from hiljade_qgis.bridge.layers import working_copies
from hiljade_qgis.core.red_flags import Flag, RedFlag
from hiljade_qgis.gui import loading as loading_module
from hiljade_qgis.gui import reviewing as reviewing_module
from hiljade_qgis.gui.flags_dialog import FlagsDialog
from hiljade_qgis.gui.load_dialog import LoadDialog
from hiljade_qgis.gui.review_dock import ReviewDock
from hiljade_qgis.sync.push_plan import FlagsNotAccepted
from tests.qgis.plugin_window import PluginWindow

WAIT_MS = 30_000


def record(name, lon=20.46, lat=44.81, **tags):
    return {
        "id": str(uuid.uuid4()),
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"man_made": "surveillance", "name": name, **tags},
    }


def plural(text):
    """The same text whether the English plurals are built ("1 record"), or not ("1 record(s)")."""
    return re.sub(r"\b(record|conflict)(?:\(s\)|s)?(?= |\.|,)", r"\1s", text)


class Someone:
    """Somebody who edits the layer by other means."""

    def __init__(self, layer):
        self.url, self.auth = layer.url, layer.auth

    def put(self, held, **headers):
        url = f"{self.url}/records/{held['id']}"
        answer = requests.put(url, json={"data": held}, auth=self.auth, headers=headers, timeout=30)
        answer.raise_for_status()

    def records(self):
        answer = requests.get(f"{self.url}/records", timeout=30)
        answer.raise_for_status()
        return {one["properties"].get("name"): one for one in answer.json()["data"]}


class Driven:
    """The plugin in a window, and what a person does with it."""

    def __init__(self, plugin, interface, qtbot, monkeypatch):
        self.plugin, self.interface, self.qtbot, self.monkeypatch = plugin, interface, qtbot, monkeypatch
        self.dock = interface.window.findChild(ReviewDock)

    def action(self, name):
        return next(one for one in self.interface.shortcut_actions if one.objectName() == f"Hiljade{name}Action")

    def button(self, name):
        return self.dock.findChild(QPushButton, f"HiljadeReview{name}")

    def load(self, path):
        def accept(dialog):
            dialog._file.setFilePath(str(path))
            dialog.accept()
            return dialog.result()

        self.monkeypatch.setattr(LoadDialog, "exec", accept)
        self.action("Load").trigger()

    def wait(self, condition):
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)

    def wait_for_copy(self):
        self.wait(lambda: self.dock.current_path() is not None)
        self.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)

    def wait_for_text(self, text):
        self.wait(lambda: any(text in plural(said) for said in self.interface.said()))

    def wait_for_pending(self, count):
        self.wait(lambda: len(self.dock.records()) == count)

    def answer(self, text):
        """Press this button in the next message boxes."""

        def press(box):
            next(one for one in box.buttons() if one.text().replace("&", "") == text).click()

        self.monkeypatch.setattr(QMessageBox, "exec", press)

    def cameras(self) -> QgsVectorLayer:
        (copy,) = working_copies(QgsProject.instance())
        return copy.cameras

    def selected(self):
        return sorted(one["name"] for one in self.cameras().getSelectedFeatures())

    def fid(self, name):
        return next(one.id() for one in self.cameras().getFeatures() if one["name"] == name)


def flags_answer(monkeypatch, tick, press=True):
    """What a person does with the dialog of red flags; gives what each one showed."""
    shown = []

    def answer(dialog):
        tree = dialog.findChild(QTreeWidget)
        items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
        shown.append([(one.text(0), [one.child(row).text(0) for row in range(one.childCount())]) for one in items])
        button = dialog.findChild(QPushButton, "HiljadeFlagsPush")
        assert not button.isEnabled()
        for one in items[:tick]:
            one.setCheckState(0, Qt.CheckState.Checked)
        assert button.isEnabled() == (tick >= len(items))
        (button if press and button.isEnabled() else dialog.findChild(QDialogButtonBox).buttons()[-1]).click()
        return dialog.result()

    monkeypatch.setattr(FlagsDialog, "exec", answer)
    return shown


@pytest.fixture
def driven(qtbot, qgis_app, project, clean_settings, monkeypatch):
    interface = PluginWindow()
    qtbot.addWidget(interface.window)
    with qtbot.waitExposed(interface.window):
        interface.window.show()
    plugin = classFactory(interface)
    plugin.initGui()
    flags_answer(monkeypatch, tick=99)
    yield Driven(plugin, interface, qtbot, monkeypatch)
    for layer in QgsProject.instance().mapLayers().values():
        layer.rollBack()
    plugin.unload()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=WAIT_MS)


@pytest.fixture
def someone(layer):
    held = Someone(layer)
    for number in range(1, 6):
        held.put(record(f"Camera {number}", lon=20.46 + number / 1000, **{"camera:direction": "90"}))
    return held


@pytest.fixture
def connected(layer, authentication_database, clean_settings):
    made = Connection("Community", "kinto", layer.url, "ODbL 1.0", "© contributors")
    made = made.with_authcfg(store_basic("Mapper", *layer.auth, layer.url))
    stored.save(made)
    return made


@pytest.fixture
def loaded(driven, someone, connected, tmp_path):
    driven.load(tmp_path / "community.gpkg")
    driven.wait_for_copy()
    return driven


def edit(driven, camera, **values):
    layer = driven.cameras()
    assert layer.isEditable() or layer.startEditing()
    fid = driven.fid(camera)
    for column, value in values.items():
        assert layer.changeAttributeValue(fid, layer.fields().indexOf(column), value)


def test_load_edit_push_and_read_back(loaded, someone):
    loaded.wait_for_text("5 records loaded")
    assert "Mapper" in "".join(loaded.dock._public.text())
    before = someone.records()
    edit(loaded, "Camera 1", direction="180", mount="pole")
    layer = loaded.cameras()
    new = QgsFeature(layer.fields())
    new["name"] = "<b>New & shiny</b>"
    new.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(20.47, 44.82)))
    layer.addFeature(new)
    layer.deleteFeature(loaded.fid("Camera 2"))
    assert layer.commitChanges(), layer.commitErrors()
    loaded.wait_for_pending(3)
    assert loaded.dock.windowTitle() == "Review and push (3)"
    loaded.dock.findChild(QLineEdit, "HiljadeReviewComment").setText("seen today")
    layer.selectByIds([loaded.fid("Camera 1"), loaded.fid("<b>New & shiny</b>")])
    loaded.button("Push").click()
    loaded.wait_for_pending(0)
    assert loaded.selected() == ["<b>New & shiny</b>", "Camera 1"]
    after = someone.records()
    assert set(after) == {"Camera 1", "Camera 3", "Camera 4", "Camera 5", "<b>New & shiny</b>"}
    assert after["Camera 1"]["properties"] == {
        **before["Camera 1"]["properties"],
        "camera:direction": "180",
        "camera:mount": "pole",
    }
    for untouched in ("Camera 3", "Camera 4", "Camera 5"):
        assert after[untouched] == before[untouched]
    assert "3 records pushed." in plural(loaded.dock._results._summary.text())
    assert loaded.dock.findChild(QLineEdit, "HiljadeReviewComment").text() == ""
    assert loaded.cameras().getFeature(loaded.fid("<b>New & shiny</b>"))["server_id"], "the layer shows the new id"


def test_a_newer_version_on_the_server_is_a_conflict_and_stays_pending(loaded, someone):
    theirs = someone.records()["Camera 1"]
    theirs["properties"]["camera:direction"] = "200"
    theirs.pop("last_modified", None)
    theirs.pop("schema", None)
    someone.put(theirs)
    edit(loaded, "Camera 1", direction="180")
    edit(loaded, "Camera 3", mount="wall")
    loaded.cameras().commitChanges()
    loaded.wait_for_pending(2)
    loaded.button("Push").click()
    loaded.wait_for_pending(1)
    (left,) = loaded.dock.records()
    assert left.conflict
    assert [(one.field, one.after) for one in left.theirs] == [("direction", "200")]
    assert someone.records()["Camera 1"]["properties"]["camera:direction"] == "200"
    assert someone.records()["Camera 3"]["properties"]["camera:mount"] == "wall"
    assert "1 records pushed, 1 conflicts." in plural(loaded.dock._results._summary.text())


def test_an_offer_to_resolve_conflicts_is_made_once_and_goes_with_them(loaded, someone):
    def offers():
        return [said for said in loaded.interface.said() if "with your pending changes" in said]

    theirs = someone.records()["Camera 1"]
    theirs["properties"]["camera:direction"] = "200"
    someone.put({name: theirs[name] for name in ("id", "type", "geometry", "properties")})
    edit(loaded, "Camera 1", direction="180")
    loaded.cameras().commitChanges()
    loaded.wait_for_pending(1)
    loaded.action("Pull").trigger()
    loaded.wait_for_text("Pulled: 0 new, 0 changed, 0 deleted. 1 conflicts with")
    someone.put(record("Camera 6"))
    loaded.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    loaded.action("Pull").trigger()
    loaded.wait_for_text("Pulled: 1 new, 0 changed, 0 deleted. 1 conflicts with")
    loaded.wait(lambda: [one.conflict for one in loaded.dock.records()] == [True])
    loaded.wait(lambda: len(offers()) == 1)
    edit(loaded, "Camera 1", direction="200")
    loaded.cameras().commitChanges()
    loaded.wait_for_pending(0)
    loaded.wait(lambda: offers() == [])


def test_pull_brings_in_what_others_did_and_leaves_pending_ones(loaded, someone):
    someone.put(record("Camera 6"))
    edit(loaded, "Camera 1", mount="wall")
    loaded.cameras().selectByIds([loaded.fid("Camera 1"), loaded.fid("Camera 2")])
    loaded.cameras().commitChanges()
    loaded.wait_for_pending(1)
    assert loaded.selected() == ["Camera 1", "Camera 2"], "a save leaves the selection alone"
    loaded.action("Pull").trigger()
    loaded.wait_for_text("Pulled: 1 new, 0 changed, 0 deleted.")
    assert loaded.selected() == ["Camera 1", "Camera 2"]
    assert sorted(one["name"] for one in loaded.cameras().getFeatures())[-1] == "Camera 6"
    assert loaded.cameras().getFeature(loaded.fid("Camera 1"))["mount"] == "wall"
    loaded.wait_for_pending(1)


@pytest.mark.parametrize(
    ("pressed", "name", "pending"), [("Save edits", "Mine", 1), ("Discard edits", "Camera 1", 0)]
)
def test_unsaved_edits_are_asked_about(loaded, someone, pressed, name, pending):
    edit(loaded, "Camera 1", name="Mine")
    loaded.answer(pressed)
    loaded.button("Pull").click()
    loaded.wait_for_text("Pulled:")
    assert not loaded.cameras().isEditable()
    assert name in {one["name"] for one in loaded.cameras().getFeatures()}
    loaded.wait_for_pending(pending)


def test_edits_that_a_push_finds_unsaved_are_seen_before_they_are_sent(loaded, someone):
    before = someone.records()
    edit(loaded, "Camera 1", mount="pole")
    loaded.cameras().commitChanges()
    loaded.wait_for_pending(1)
    edit(loaded, "Camera 2", mount="pole")
    loaded.answer("Save edits")
    loaded.button("Push").click()
    loaded.wait_for_text("Nothing was sent yet")
    loaded.wait_for_pending(2)
    assert someone.records() == before
    loaded.button("Push").click()
    loaded.wait_for_pending(0)
    assert someone.records()["Camera 2"]["properties"]["camera:mount"] == "pole"


def test_what_looks_like_an_accident_is_sent_only_after_a_yes_for_each(loaded, someone, monkeypatch):
    edit(loaded, "Camera 1", direction="270")
    loaded.cameras().deleteFeature(loaded.fid("Camera 2"))
    fid = loaded.fid("Camera 3")
    loaded.cameras().changeGeometry(fid, QgsGeometry.fromPointXY(QgsPointXY(20.5, 44.81)))
    loaded.cameras().commitChanges()
    loaded.wait_for_pending(3)
    before = someone.records()
    shown = flags_answer(monkeypatch, tick=2)
    loaded.button("Push").click()
    loaded.wait(lambda: len(shown) == 1)
    loaded.wait_for_pending(3)
    assert someone.records() == before, "not everything was said yes to"
    deleted, moved, turned = shown[0]
    assert deleted[1] == ["Camera 2"]
    assert moved[1][0].startswith("Camera 3 · Position: 44.8100000, 20.4630000 → 44.8100000, 20.5000000")
    assert turned[1] == ["Camera 1 · Direction (°): 90 → 270"]
    shown = flags_answer(monkeypatch, tick=3)
    loaded.button("Push").click()
    loaded.wait_for_pending(0)
    assert len(shown) == 1
    after = someone.records()
    assert set(after) == set(before) - {"Camera 2"}
    assert after["Camera 1"]["properties"]["camera:direction"] == "270"


def test_the_rules_of_a_community_are_asked_for_once(loaded, someone, monkeypatch):
    asked = []

    def push_work(path, connection, comment, accepted=frozenset()):
        asked.append(accepted)

        def work(_progress):
            if Flag.COMMUNITY_RULES in accepted:
                return real(path, connection, comment, accepted)(_progress)
            raise FlagsNotAccepted((RedFlag(Flag.COMMUNITY_RULES),))

        return work

    real = reviewing_module.push_work
    monkeypatch.setattr(reviewing_module, "push_work", push_work)
    shown = flags_answer(monkeypatch, tick=1)
    for number in (1, 2):
        edit(loaded, f"Camera {number}", mount="wall")
        loaded.cameras().commitChanges()
        loaded.wait_for_pending(1)
        loaded.button("Push").click()
        loaded.wait_for_pending(0)
    rules = frozenset({Flag.COMMUNITY_RULES})
    assert asked == [frozenset(), rules, rules]
    assert len(shown) == 1
    assert "Automated_Edits_code_of_conduct" in shown[0][0][0]
    assert someone.records()["Camera 2"]["properties"]["camera:mount"] == "wall"


def test_cancel_leaves_unsaved_edits_as_they_are(loaded, someone):
    edit(loaded, "Camera 1", name="Mine")
    loaded.answer("Cancel")
    loaded.button("Pull").click()
    assert loaded.cameras().isEditable()
    assert loaded.cameras().isModified()
    loaded.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert not any("Pulled" in said for said in loaded.interface.said())


def test_a_wrong_password_is_one_sentence_and_nothing_is_lost(loaded, someone, connected, authentication_database):
    store_basic("Mapper", connected.name, "wrong", connected.url, connected.authcfg)
    edit(loaded, "Camera 1", mount="wall")
    loaded.cameras().commitChanges()
    loaded.wait_for_pending(1)
    loaded.button("Push").click()
    loaded.wait_for_text("did not accept the sign-in")
    loaded.wait_for_pending(1)
    assert "camera:mount" not in someone.records()["Camera 1"]["properties"]
    assert loaded.button("Push").isEnabled()


def test_a_layer_removed_while_pulling_harms_nothing(loaded, someone):
    path = loaded.dock.current_path()
    someone.put(record("Camera 6"))
    loaded.button("Pull").click()
    QgsProject.instance().removeAllMapLayers()
    loaded.wait(lambda: loaded.dock.current_path() is None)
    loaded.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM cameras").fetchone()[0] in (5, 6)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_server_that_is_down_leaves_no_file(driven, tmp_path, monkeypatch):
    stored.save(Connection("Down", "kinto", "http://127.0.0.1:9/v1/buckets/b/collections/c"))
    driven.load(tmp_path / "new" / "down.gpkg")
    driven.wait_for_text("could not be reached")
    assert list(tmp_path.rglob("*.gpkg*")) == []
    assert driven.dock.current_path() is None


def test_a_folder_that_cannot_be_made_is_one_sentence(driven, someone, connected, tmp_path):
    (tmp_path / "file").write_text("in the way")
    driven.load(tmp_path / "file" / "cameras.gpkg")
    driven.wait_for_text("cannot be written")


def open_file(driven, path, monkeypatch):
    monkeypatch.setattr(loading_module.QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    driven.action("Open").trigger()


def test_open_a_working_copy_that_is_there(loaded, monkeypatch):
    path = loaded.dock.current_path()
    QgsProject.instance().removeAllMapLayers()
    loaded.wait(lambda: loaded.dock.current_path() is None)
    open_file(loaded, path, monkeypatch)
    loaded.wait_for_copy()
    assert loaded.cameras().featureCount() == 5
    open_file(loaded, path, monkeypatch)
    loaded.wait_for_text("in the project already")


def test_a_strange_copy_is_refused_and_runs_nothing(loaded, monkeypatch):
    path = loaded.dock.current_path()
    QgsProject.instance().removeAllMapLayers()
    loaded.wait(lambda: loaded.dock.current_path() is None)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TRIGGER evil AFTER DELETE ON hiljade_meta BEGIN DELETE FROM hiljade_base; END")
    open_file(loaded, path, monkeypatch)
    loaded.wait_for_text("triggers or views that are not those of this plugin")
    assert QgsProject.instance().mapLayers() == {}


def test_a_project_with_a_copy_is_recognised_and_checked(loaded, tmp_path):
    path = loaded.dock.current_path()
    file = tmp_path / "project.qgz"
    assert QgsProject.instance().write(str(file))
    QgsProject.instance().clear()
    loaded.wait(lambda: loaded.dock.current_path() is None)
    QgsProject.instance().read(str(file))
    loaded.wait_for_copy()
    assert loaded.dock.current_path() == path
    QgsProject.instance().clear()
    loaded.wait(lambda: loaded.dock.current_path() is None)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE VIEW evil AS SELECT 1")
    QgsProject.instance().read(str(file))
    loaded.wait_for_text("triggers or views that are not those of this plugin")
    assert loaded.dock.current_path() is None
    assert loaded.cameras().readOnly()
    assert not loaded.cameras().startEditing()
    later = QgsVectorLayer(f"{path}|layername=cameras", "from the browser", "ogr")
    QgsProject.instance().addMapLayer(later)
    loaded.wait(later.readOnly)


def test_unload_while_loading_leaves_no_file_and_tells_nobody(driven, local_server, tmp_path, qtbot):
    local_server.answer = lambda request: local_server.released.wait(30)
    stored.save(Connection("Slow", "kinto", local_server.url + "/v1/buckets/b/collections/c"))
    driven.load(tmp_path / "cut.gpkg")
    driven.wait(lambda: bool(local_server.requests))
    driven.plugin.unload()
    driven.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert list(tmp_path.iterdir()) == []
    assert QgsProject.instance().mapLayers() == {}
    assert driven.interface.said() == []


def test_cancel_while_loading_leaves_no_file(driven, local_server, tmp_path):
    local_server.answer = lambda request: local_server.released.wait(30)
    stored.save(Connection("Slow", "kinto", local_server.url + "/v1/buckets/b/collections/c"))
    driven.load(tmp_path / "cut.gpkg")
    driven.wait(lambda: bool(local_server.requests))
    driven.load(tmp_path / "cut.gpkg")
    driven.wait_for_text("being written already")
    driven.interface.window.findChild(QPushButton, "HiljadeProgressCancel").click()
    driven.wait_for_text("Cancelled")
    assert list(tmp_path.iterdir()) == []
