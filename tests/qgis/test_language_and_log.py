"""The plugin's language, and its tab in QGIS's log."""

from __future__ import annotations

import logging
import threading

import pytest
from qgis.core import Qgis, QgsApplication, QgsSettings

from hiljade_qgis.bridge import i18n
from hiljade_qgis.bridge.log import TAG, start_log, stop_log
from hiljade_qgis.bridge.resources import resource_path


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("sr", "sr_Cyrl"),
        ("sr_RS", "sr_Cyrl"),
        ("sr_RS.UTF-8", "sr_Cyrl"),
        ("sr_Cyrl_RS", "sr_Cyrl"),
        ("sr-Cyrl-BA", "sr_Cyrl"),
        ("sr@latin", "sr_Latn"),
        ("sr_RS@latin", "sr_Latn"),
        ("sr_RS.UTF-8@latin", "sr_Latn"),
        ("sr_Latn", "sr_Latn"),
        ("sr-Latn-RS", "sr_Latn"),
        ("sr_Latn_ME", "sr_Latn"),
        ("sh", "sr_Latn"),
        ("hr_HR", "sr_Latn"),
        ("bs_BA", "sr_Latn"),
        ("bs_Cyrl_BA", "sr_Cyrl"),
        ("en_US", "en"),
        ("de", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_language_goes_with_the_locale(locale, language):
    assert i18n.language_for(locale) == language


def test_a_locale_chosen_in_qgis_wins(qgis_app):
    settings = QgsSettings()
    kept = {key: settings.value(key) for key in ("locale/overrideFlag", "locale/userLocale")}
    try:
        settings.setValue("locale/overrideFlag", True)
        settings.setValue("locale/userLocale", "sr@latin")
        assert i18n.qgis_locale() == "sr@latin"
        settings.setValue("locale/overrideFlag", False)
        assert i18n.qgis_locale() != "sr@latin"
    finally:
        for key, value in kept.items():
            settings.remove(key) if value is None else settings.setValue(key, value)


def test_a_missing_translation_leaves_english(qgis_app, monkeypatch, tmp_path):
    monkeypatch.setattr(i18n, "resource_path", lambda relative: tmp_path / relative)
    assert i18n.install_translator("sr") is False
    i18n.remove_translator()


def test_files_are_found_in_a_checkout(qgis_app):
    assert resource_path("resources/styles/cameras.qml").is_file()
    assert resource_path("resources/icons/hiljade.svg").is_file()


@pytest.fixture
def log_panel(qgis_app):
    lines: list[tuple[str, str, int]] = []

    def note(text: str, tag: str, level: int) -> None:
        lines.append((text, tag, int(level)))

    panel = QgsApplication.messageLog()
    panel.messageReceived[str, str, Qgis.MessageLevel].connect(note)
    yield lines
    panel.messageReceived[str, str, Qgis.MessageLevel].disconnect(note)
    stop_log()


def test_log_reaches_qgis_from_any_thread_once(qtbot, log_panel):
    start_log()
    start_log()
    logger = logging.getLogger("hiljade_qgis.sync.kinto")
    logger.warning("slow: %d s", 3)
    thread = threading.Thread(target=lambda: logger.error("from a worker"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: sum(tag == TAG for _, tag, _ in log_panel) >= 2)
    assert [line for line in log_panel if line[1] == TAG] == [
        ("hiljade_qgis.sync.kinto: slow: 3 s", TAG, int(Qgis.MessageLevel.Warning)),
        ("hiljade_qgis.sync.kinto: from a worker", TAG, int(Qgis.MessageLevel.Critical)),
    ]


def test_after_unloading_nothing_is_left(qtbot, log_panel):
    before = list(logging.getLogger("hiljade_qgis").handlers)
    start_log()
    stop_log()
    stop_log()
    assert logging.getLogger("hiljade_qgis").handlers == before
    logging.getLogger("hiljade_qgis").error("late")
    qtbot.wait(20)
    assert not [line for line in log_panel if line[1] == TAG]
