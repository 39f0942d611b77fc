"""A layer full of hostile records in QGIS: map tips, forms, the dock, drawing. Nothing in them is ever run."""

from __future__ import annotations

import random
from html.parser import HTMLParser

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsExpressionFunction,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QTextBrowser, QTextEdit, QWidget

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.gui.review_dock import ReviewDock, ShownCopy
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.hostile_records import CANARY, hostile_records
from tests.servers.engine_layer import edit
from tests.unit.memory_server import URL, MemoryServer

COUNT = 1000


class Canary(QgsExpressionFunction):
    """Sings where an expression calls it."""

    def __init__(self) -> None:
        super().__init__(CANARY, 0, "Custom", "")
        self.sung = 0

    def func(self, *_: object) -> str:
        self.sung += 1
        return "ran"

    def clone(self) -> Canary:
        return self


@pytest.fixture
def canary():
    made = Canary()
    assert QgsExpression.registerFunction(made)
    yield made
    QgsExpression.unregisterFunction(CANARY)


@pytest.fixture
def path(tmp_path):
    server = MemoryServer()
    for record in hostile_records(COUNT):
        server._store(record["id"], {key: value for key, value in record.items() if key != "id"})
    about = About("kinto", URL, f"<b>{CANARY}</b>[% {CANARY}() %]", "ODbL 1.0")
    download(server, tmp_path / "hostile.gpkg", about, Silent())
    return tmp_path / "hostile.gpkg"


@pytest.fixture
def copy(project, path, canary):
    with WorkingCopy.open(path) as held:
        about = held.about
    return add_working_copy(project, path, about)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_decl(self, decl):
        self.tags.add(decl)

    handle_pi = unknown_decl = handle_comment = handle_decl


def test_map_tips_and_names_in_lists_run_nothing_and_hold_no_markup_of_theirs(copy, canary):
    layer = copy.cameras
    assert layer.featureCount() > COUNT * 0.9
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    shown = QgsExpression(layer.displayExpression())
    found, seen = Tags(), 0
    for feature in layer.getFeatures():
        context.setFeature(feature)
        tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        assert len(tip) < 20_000
        found.feed(tip)
        found.close()
        found.reset()
        document = QTextDocument()
        document.setHtml(tip)
        seen += CANARY in document.toPlainText()
        shown.evaluate(context)
        assert not shown.hasEvalError()
    assert found.tags <= {"b", "table", "tr", "td"}
    assert found.attributes == []
    assert seen > 50, "most of what would run stands in no map tip"
    assert canary.sung == 0


def test_forms_show_them_and_change_nothing(copy, canary, path, qtbot):
    layer = copy.cameras
    parent = QWidget()
    qtbot.addWidget(parent)
    fids = random.Random(1).sample(sorted(layer.allFeatureIds()), 40)
    assert layer.startEditing()
    for fid in fids:
        form = QgsAttributeForm(layer, layer.getFeature(fid), QgsAttributeEditorContext(), parent)
        rich = [one for one in form.findChildren(QTextEdit) if not isinstance(one, QPlainTextEdit)]
        assert [one for one in rich if not isinstance(one, QTextBrowser) and one.acceptRichText()] == []
        assert form.save()
        form.deleteLater()
    assert not layer.isModified()
    assert layer.rollBack()
    with WorkingCopy.open(path) as held:
        assert pending_changes(held) == [] == audit(held)
    assert canary.sung == 0


def test_all_layers_are_drawn(copy, canary):
    settings = QgsMapSettings()
    settings.setLayers([copy.marks, copy.cameras, copy.sectors])
    settings.setOutputSize(QSize(300, 300))
    settings.setDestinationCrs(copy.cameras.crs())
    settings.setExtent(QgsRectangle(19.9, 43.9, 21.1, 45.1))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert job.errors() == []
    assert not job.renderedImage().isNull()
    assert canary.sung == 0


def test_the_dock_lists_them_as_plain_text(path, canary, qtbot):
    edit(path, "UPDATE cameras SET note = coalesce(name, '') || coalesce(operator, '') || 'x'")
    with WorkingCopy.open(path) as held:
        changes = pending_changes(held)
    assert len(changes) > COUNT // 2
    dock = ReviewDock()
    qtbot.addWidget(dock)
    dock.resize(420, 640)
    dock.show()
    dock.set_copies([ShownCopy(path, f"<b>{CANARY}</b>", "127.0.0.1")])
    dock.show_records(path, changes)
    assert len(dock.records()) == len(changes)
    for label in dock.findChildren(QLabel):
        assert CANARY not in label.text() or label.textFormat() == Qt.TextFormat.PlainText, label.text()
    assert not dock.grab().isNull()
    assert canary.sung == 0
