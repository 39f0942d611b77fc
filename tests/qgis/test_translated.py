"""The built translations as QGIS uses them: the right words, the right plurals, in the window's own classes."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QMessageBox

from hiljade_qgis.bridge import i18n
from hiljade_qgis.bridge.connections import Connection
from hiljade_qgis.bridge.field_labels import label_with_unit
from hiljade_qgis.bridge.messages import sentence_for
from hiljade_qgis.gui.actions import Actions
from hiljade_qgis.gui.bring_in.about_form import AboutForm
from hiljade_qgis.gui.bring_in.batches_dialog import BatchesDialog
from hiljade_qgis.gui.bring_in.bring_in_texts import bring_in_words, reversal_words
from hiljade_qgis.gui.conflict_model import Choices
from hiljade_qgis.gui.conflicts_window import ConflictsWindow
from hiljade_qgis.gui.connection_editor import ConnectionEditor
from hiljade_qgis.gui.connections_dialog import ConnectionsDialog
from hiljade_qgis.gui.flags_dialog import FlagsDialog
from hiljade_qgis.gui.handover_dialog import HandoverDialog
from hiljade_qgis.gui.handover_texts import handed_over_words
from hiljade_qgis.gui.history_dialog import HistoryDialog
from hiljade_qgis.gui.load_dialog import LoadDialog
from hiljade_qgis.gui.print_map.print_dialog import PrintDialog
from hiljade_qgis.gui.push_results import PushResults
from hiljade_qgis.gui.pushes_dialog import PushesDialog
from hiljade_qgis.gui.review_dock import ReviewDock
from hiljade_qgis.gui.standard_buttons import name_buttons
from hiljade_qgis.sync.batches import Batch, BatchAbout
from hiljade_qgis.sync.errors import PermissionMissing
from hiljade_qgis.sync.push import Pushed, PushResult, Result
from hiljade_qgis.sync.server import WriteKind
from tests.shared_data import ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder with i18n/*.qm made from the .ts files as they are now."""
    folder = tmp_path_factory.mktemp("plugin")
    before = list(sys.path)
    sys.path.insert(0, str(ROOT / ".ci"))
    try:
        tool = importlib.import_module("translations")
    finally:
        sys.path[:] = before
    shutil.copytree(ROOT / "i18n", folder / "i18n", ignore=shutil.ignore_patterns("*.qm"))
    try:
        tool.Translations(ROOT / "hiljade_qgis", folder / "i18n").build()
    except FileNotFoundError as error:
        pytest.skip(str(error))
    return folder


@pytest.fixture
def speak(qgis_app, built, monkeypatch):
    """Makes the plugin speak the language of a locale, from the freshly built files."""
    monkeypatch.setattr(i18n, "resource_path", lambda relative: built / relative)

    def speak(locale):
        assert i18n.install_translator(locale)

    yield speak
    i18n.remove_translator()


LANGUAGES = ("en_US", "sr@latin", "sr")
ACTIONS = {
    "en_US": ["&Load cameras…", "&Pull"],
    "sr@latin": ["&Učitaj kamere…", "&Povuci"],
    "sr": ["&Учитај камере…", "&Повуци"],
}


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_window_speaks_the_language(speak, locale):
    speak(locale)
    actions = Actions()
    assert [actions.load.text(), actions.pull.text()] == ACTIONS[locale]


@pytest.mark.parametrize(
    ("locale", "count", "text"),
    [
        ("en_US", 0, "0 records pushed."),
        ("en_US", 1, "1 record pushed."),
        ("en_US", 2, "2 records pushed."),
        ("en_US", 21, "21 records pushed."),
        ("sr@latin", 0, "Poslato 0 zapisa."),
        ("sr@latin", 1, "Poslat 1 zapis."),
        ("sr@latin", 2, "Poslata 2 zapisa."),
        ("sr@latin", 4, "Poslata 4 zapisa."),
        ("sr@latin", 5, "Poslato 5 zapisa."),
        ("sr@latin", 11, "Poslato 11 zapisa."),
        ("sr@latin", 12, "Poslato 12 zapisa."),
        ("sr@latin", 21, "Poslat 21 zapis."),
        ("sr@latin", 22, "Poslata 22 zapisa."),
        ("sr@latin", 111, "Poslato 111 zapisa."),
        ("sr", 1, "Послат 1 запис."),
        ("sr", 2, "Послата 2 записа."),
        ("sr", 5, "Послато 5 записа."),
        ("sr", 11, "Послато 11 записа."),
        ("sr", 21, "Послат 21 запис."),
    ],
)
def test_plurals(speak, qtbot, locale, count, text):
    speak(locale)
    panel = PushResults()
    qtbot.addWidget(panel)
    results = [PushResult(fid, str(fid), WriteKind.MODIFY, Result.PUSHED, "") for fid in range(count)]
    assert panel.summary_of(Pushed(results)) == text


def test_sentences_and_field_labels(speak):
    error = PermissionMissing("https://maps.example/v1", 403)
    sentences = {}
    for locale in LANGUAGES:
        speak(locale)
        sentences[locale] = (sentence_for(error), label_with_unit("range_m"))
    assert [label for _, label in sentences.values()] == ["Reach (m)", "Domet (m)", "Домет (m)"]
    assert len({sentence for sentence, _ in sentences.values()}) == 3
    assert all("maps.example" in sentence for sentence, _ in sentences.values())


@pytest.mark.parametrize("kind", [QDialogButtonBox, QMessageBox])
def test_qts_own_buttons_are_named(speak, qtbot, kind):
    speak("sr@latin")
    box = kind()
    qtbot.addWidget(box)
    standard = kind.StandardButton
    box.setStandardButtons(standard.Ok | standard.Cancel | standard.Close)
    name_buttons(box)
    texts = [box.button(one).text() for one in (standard.Ok, standard.Cancel, standard.Close)]
    assert texts == ["U redu", "Otkaži", "Zatvori"]


def test_other_programs_texts_are_left_alone(speak):
    speak("sr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_after_unloading_texts_are_english(speak):
    speak("sr")
    i18n.remove_translator()
    assert Actions().pull.text() == "&Pull"


WINDOWS = {
    "batches": lambda: BatchesDialog([Batch(1, BatchAbout("A", "", ""), "", 1, 0, None)]),
    "bringing in": lambda: HandoverDialog(bring_in_words("Cameras", [], {}), None, AboutForm()),
    "reversing": lambda: HandoverDialog(reversal_words("A")),
    "conflicts": lambda: ConflictsWindow("Cameras", Choices()),
    "connection": lambda: ConnectionEditor(Connection("Map", "umap", ""), frozenset(), None),
    "connections": lambda: ConnectionsDialog(None),
    "flags": lambda: FlagsDialog([], [], ""),
    "handover": lambda: HandoverDialog(handed_over_words("Cameras")),
    "history": lambda: HistoryDialog("Camera", []),
    "loading": lambda: LoadDialog(Path("/maps"), None, lambda parent: None),
    "printing": lambda: PrintDialog([], None, QgsMapCanvas(), lambda _layout: None),
    "pushes": lambda: PushesDialog([]),
    "reviewing": ReviewDock,
}


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("name", WINDOWS)
def test_no_two_things_in_a_window_have_one_key(speak, qtbot, clean_settings, name, locale):
    speak(locale)
    window = WINDOWS[name]()
    qtbot.addWidget(window)
    texts = [one.text() for one in window.findChildren(QAbstractButton)]
    texts += [one.text() for one in window.findChildren(QLabel) if one.buddy() is not None]
    assert keys_twice(texts) == []
    if name not in ("connections", "reviewing"):
        assert any(QKeySequence.mnemonic(text).toString() for text in texts)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_two_actions_have_one_key(speak, locale):
    speak(locale)
    actions = Actions()
    assert keys_twice([action.text() for action in actions.all()]) == []


def keys_twice(texts):
    """The keys that more than one of the texts names, and those texts."""
    keys = {text: QKeySequence.mnemonic(text).toString() for text in texts}
    count = Counter(key for key in keys.values() if key)
    return [text for text, key in keys.items() if count[key] > 1]
