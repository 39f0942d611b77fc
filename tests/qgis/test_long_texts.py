"""Nothing is cut off where a language needs more room: every text of ours made longer by a third."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QPushButton, QRadioButton, QTreeWidget

from hiljade_qgis.bridge import connections as stored
from hiljade_qgis.bridge.connections import Connection
from hiljade_qgis.core.brought_file import Brought, LeftOut, Place, Why
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.red_flags import Flag, RedFlag
from hiljade_qgis.gui.bring_in.about_form import AboutForm
from hiljade_qgis.gui.bring_in.batches_dialog import BatchesDialog
from hiljade_qgis.gui.bring_in.bring_in_texts import bring_in_words, origin_text
from hiljade_qgis.gui.camera_dock.camera_dock import NEW, NUMBERS, SEEN, CameraDock
from hiljade_qgis.gui.conflict_model import Choices
from hiljade_qgis.gui.conflicts_window import ConflictsWindow
from hiljade_qgis.gui.connection_editor import ConnectionEditor
from hiljade_qgis.gui.connections_dialog import ConnectionsDialog
from hiljade_qgis.gui.flags_dialog import FlagsDialog
from hiljade_qgis.gui.handover_dialog import HandoverDialog
from hiljade_qgis.gui.handover_texts import handed_over_words
from hiljade_qgis.gui.history_dialog import HistoryDialog
from hiljade_qgis.gui.load_dialog import LoadDialog
from hiljade_qgis.gui.map.aim_session import AimSession
from hiljade_qgis.gui.map.camera_actions import CameraActions
from hiljade_qgis.gui.map.selected_cameras import SelectedCameras
from hiljade_qgis.gui.mapping_dialog import MappingDialog
from hiljade_qgis.gui.progress_panel import ProgressPanel
from hiljade_qgis.gui.pushes_dialog import LeftDialog, PushesDialog
from hiljade_qgis.gui.review_dock import ReviewDock, ShownCopy
from hiljade_qgis.sync.batches import Batch, BatchAbout
from hiljade_qgis.sync.conflicts import Side
from hiljade_qgis.sync.history import Version
from hiljade_qgis.sync.proposals import Proposal, Standing
from hiljade_qgis.sync.reverse import PastPush, ReverseConflict
from hiljade_qgis.sync.server import Action, Edited, Found, Lock, WriteKind
from tests.qgis.aim_desk import make_layer
from tests.qgis.test_conflict_model import HERE, THERE, conflict

URL = "https://maps.example/v1/buckets/community/collections/cameras"
OURS = {
    "AboutForm",
    "BatchesDialog",
    "BringIn",
    "Buttons",
    "CameraActions",
    "CameraDock",
    "ConflictFields",
    "ConflictRecords",
    "ConflictTexts",
    "ConnectionEditor",
    "ConflictsWindow",
    "ConnectionsDialog",
    "FieldsModel",
    "Flags",
    "FlagsDialog",
    "HandoverDialog",
    "HandoverModel",
    "HandoverTexts",
    "HistoryDialog",
    "LayerAddress",
    "LeftDialog",
    "LoadDialog",
    "MappingDialog",
    "Messages",
    "NewCameraPanel",
    "NumberField",
    "NumberPanel",
    "PendingList",
    "ProgressPanel",
    "PushResults",
    "PushesDialog",
    "ReviewDock",
    "SeenPanel",
    "Source",
}


class Longer(QTranslator):
    """A language whose texts are a third longer than the English ones."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, text, disambiguation=None, n=-1):
        if context not in OURS:
            return None
        if " " in text:
            return text + " ш" * (len(text) // 6)
        return text + "Š" * max(1, len(text) // 3)


class StandInTester:
    def test(self, connection, found, failed):
        found(Found("Kinto", "26.5.0", 123_456, True, "account:somebody.with.a.long.name", Lock.ADVISORY))

    def cancel_test(self):
        pass


@pytest.fixture
def longer(qgis_app, clean_settings):
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    stored.save(Connection("Belgrade", "kinto", URL, "ODbL 1.0", "© contributors"))
    yield translator
    QCoreApplication.removeTranslator(translator)
    assert QgsSettings().value("hiljade/last_connection") is None


def cut_off(widget):
    """The texts for which there is less room than they need."""
    found = []
    for one in widget.findChildren((QAbstractButton, QLabel)):
        if not one.isVisible() or not one.text():
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            fits = one.height() >= one.heightForWidth(one.width())
        elif isinstance(one, (QLabel, QPushButton, QRadioButton)):
            fits = one.width() >= one.minimumSizeHint().width() and one.height() >= one.minimumSizeHint().height()
        else:
            continue
        if not fits:
            found.append(one.text())
    return found


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_the_language_is_in_force(longer, qtbot):
    assert "ш" in shown(qtbot, LoadDialog(Path("/maps"), None, lambda parent: None)).windowTitle()


def test_connection_editor(longer, qtbot):
    made = shown(qtbot, ConnectionEditor(stored.connection("Belgrade"), frozenset(), StandInTester()))
    assert cut_off(made) == []
    made.findChild(QPushButton, "HiljadeConnectionTest").click()
    assert "123,456" in made.said()
    qtbot.wait(50)
    assert cut_off(made) == []


def test_connections_dialog(longer, qtbot):
    made = shown(qtbot, ConnectionsDialog(StandInTester()))
    assert cut_off(made) == []


def test_load_dialog(longer, qtbot, tmp_path):
    made = shown(qtbot, LoadDialog(tmp_path, None, lambda parent: None))
    assert cut_off(made) == []
    (tmp_path / "there.gpkg").touch()
    made._file.setFilePath(str(tmp_path / "there.gpkg"))
    made.accept()
    assert made.said()
    qtbot.wait(50)
    assert cut_off(made) == []


def test_progress_panel(longer, qtbot):
    panel = ProgressPanel()
    panel.start("Loading “A community with a rather long name”")
    assert cut_off(shown(qtbot, panel)) == []


def test_review_dock(longer, qtbot):
    dock = shown(qtbot, ReviewDock())
    dock.resize(dock.minimumSizeHint().width(), 700)
    assert cut_off(dock) == []
    dock.set_copies([ShownCopy(Path("/maps/b.gpkg"), "Belgrade", "maps.example", "ODbL 1.0", "a sign-in", True)])
    qtbot.wait(50)
    assert cut_off(dock) == []
    dock.show_records(Path("/maps/b.gpkg"), [])
    qtbot.wait(50)
    assert cut_off(dock) == []


def test_flags_dialog(longer, qtbot):
    flags = [RedFlag(flag, (1, 2, 3), 40) for flag in Flag]
    made = shown(qtbot, FlagsDialog(flags, [], "What becomes public on the server, and when. " * 4))
    assert cut_off(made) == []
    tree = made.findChild(QTreeWidget)
    for width in (made.width(), 2 * made.width() // 3):
        made.resize(width, made.height())
        qtbot.wait(50)
        for row in range(tree.topLevelItemCount()):
            item = tree.topLevelItem(row)
            place = tree.visualItemRect(item)
            lines = tree.fontMetrics().boundingRect(0, 0, place.width(), 0, Qt.TextFlag.TextWordWrap, item.text(0))
            assert place.height() >= lines.height(), item.text(0)


def test_mapping_dialog(longer, qtbot):
    made = shown(qtbot, MappingDialog({"naziv": "Trg", "opis": "na stubu"}, {"naziv": "name"}))
    made._box(1).setCurrentIndex(made._box(1).findData("name"))
    made.accept()
    qtbot.wait(50)
    assert made._answer.text()
    assert cut_off(made) == []


def test_pushes_and_history(longer, qtbot):
    left = ReverseConflict(1, "id", "Camera", (FieldConflict("direction", "90", "135", "200"),))
    version = Version(Edited("somebody", "2026-11-21T10:00:00Z"), Action.CREATED, (), None)
    for made in (
        PushesDialog([]),
        PushesDialog([PastPush("id", "2026-11-21T10:00:00Z", "seen today", 1, 2, 3)]),
        LeftDialog([left]),
        HistoryDialog("A camera with a rather long name", []),
        HistoryDialog("A camera with a rather long name", [version]),
    ):
        assert cut_off(shown(qtbot, made)) == []


def test_handover_dialog(longer, qtbot):
    made = shown(qtbot, HandoverDialog(handed_over_words("A community with a rather long name")))
    proposals = [Proposal(0, WriteKind.MODIFY, Standing.REFUSED, 1, "id", "Camera", THERE, reason="outside_area")]
    made.show_proposals("From changes.json: 1 change. Licence: ODbL 1.0.", proposals)
    made.say("Something rather long that is said of what was applied. " * 4)
    made.begin("Comparing the changes of “A community with a rather long name”")
    made.resize(made.minimumSizeHint().width(), made.height())
    qtbot.wait(50)
    assert cut_off(made) == []
    made.end()


def test_bringing_in(longer, qtbot):
    form = AboutForm()
    form.prefill(Brought(name="List of the city", licence="A licence with a rather long name", attribution="City"))
    made = shown(qtbot, HandoverDialog(bring_in_words("A community with a rather long name", [], {}), None, form))
    proposals = [Proposal(0, WriteKind.MODIFY, Standing.ALREADY, 1, "id", "Camera", THERE)]
    brought = Brought(left_out=[LeftOut(Place("a"), why, 1234) for why in Why], untaken={"Something", "Else"})
    made.show_proposals(origin_text(brought), proposals)
    made.set_obstacle(AboutForm().missing())
    made.resize(made.minimumSizeHint().width(), made.height())
    qtbot.wait(50)
    assert cut_off(made) == []
    batch = Batch(1, BatchAbout("List of the city", "City", ""), "2026-11-21T10:00:00Z", 12, 34, None)
    for listed in ([], [batch]):
        assert cut_off(shown(qtbot, BatchesDialog(listed))) == []


def test_conflicts_window(longer, qtbot):
    choices = Choices()
    window = ConflictsWindow("A community with a rather long name", choices)
    choices.show([conflict(1, FieldConflict("position", HERE, THERE, HERE)), conflict(2, label="name " * 40)])
    made = shown(qtbot, window)
    made.resize(made.minimumSizeHint().width(), 500)
    made.refresh()
    for fid in (1, 2):
        made.choose(fid)
        choices.take_side([fid], Side.MINE, "mine")
        made.say("Something rather long that is said of records. " * 4)
        qtbot.wait(50)
        assert cut_off(made) == []
    made.close_unasked()


@pytest.mark.parametrize("tab", [NUMBERS, NEW, SEEN])
def test_dock_of_cameras(longer, qtbot, tab):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    layer = make_layer([(20.45, 44.81, "20-80;200", "fixed", 30.0)])
    canvas.setCurrentLayer(layer)
    layer.selectByIds([1])
    selected = SelectedCameras(canvas)
    session, actions = AimSession(canvas, selected), CameraActions()
    dock = CameraDock(session, actions.edits())
    shown(qtbot, dock)
    dock.turn_to(tab)
    dock.resize(dock.minimumSizeHint().width(), 700)
    QCoreApplication.processEvents()
    assert cut_off(dock) == []
    dock.close_panels()
    selected.close()
