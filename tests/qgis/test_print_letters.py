"""Fonts that are missing and letters that no font has are told before a page is written."""

from __future__ import annotations

import shutil

import pytest
from qgis.PyQt.QtGui import QFontDatabase

from hiljade_qgis.bridge.printing import page_letters
from hiljade_qgis.bridge.printing.page_letters import is_written_by, is_written_by_any, missing_families
from hiljade_qgis.bridge.printing.templates import template_path
from hiljade_qgis.core.printing.paper import Orientation, Paper
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

LON, LAT = 20.4612, 44.8128
THREE_SCRIPTS = ("Kamere – Камере – Κάμερες; " * 9)[:200]

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture(autouse=True)
def nothing_remembered():
    yield
    is_written_by.cache_clear()
    is_written_by_any.cache_clear()


@pytest.fixture
def copy(tmp_path, project):
    return copy_of(tmp_path / "a.gpkg", [(LON, LAT, {"name": "Žarko Љуба Ωmega", "camera:type": "fixed"})])


def told(copy, page, **more):
    feedback = Feedback()
    run("hiljade:printmap", {"WORKING_COPY": str(copy), "OUTPUT": str(page), "LANGUAGE": "en", **more}, feedback)
    return feedback.warnings


def own_template(path, **exchanged):
    text = template_path("poster", Paper.A4, Orientation.UPRIGHT).read_text(encoding="utf-8")
    for old, new in exchanged.items():
        assert old.replace("_", " ") in text
        text = text.replace(old.replace("_", " "), new)
    path.write_text(text, encoding="utf-8")
    return path


def test_of_a_page_with_all_its_letters_nothing_is_told(copy, tmp_path):
    assert told(copy, tmp_path / "a.svg", TITLE="Šta vidi камера?") == []


@needs_poppler
def test_two_hundred_letters_in_three_scripts_are_on_the_page(copy, tmp_path):
    assert len(THREE_SCRIPTS) == 200
    assert told(copy, tmp_path / "a.pdf", TITLE=THREE_SCRIPTS, SCALE=1000) == []
    said = "".join(text_of(tmp_path / "a.pdf").split())
    assert "".join(THREE_SCRIPTS.split()) in said
    assert "Ωmega" in said


def test_letters_that_no_font_has_are_told(copy, tmp_path, monkeypatch):
    monkeypatch.setattr(page_letters, "is_written_by_any", lambda _family, letter: letter not in "თბილისიΩ")
    assert told(copy, tmp_path / "a.svg", TITLE="თბილისი 3", SCALE=1000) == [
        "No installed font has these letters, and boxes stand in their place: Greek, Georgian."
    ]


def test_letters_that_only_another_font_has_are_told(copy, tmp_path, monkeypatch):
    monkeypatch.setattr(page_letters, "is_written_by", lambda _family, letter: letter not in "Љуба")
    (sentence,) = told(copy, tmp_path / "a.svg", SCALE=1000)
    assert sentence.startswith("The font ")
    assert sentence.endswith(" lacks these letters, and another one writes them: Cyrillic.")


def test_what_is_withheld_is_not_told_either(copy, tmp_path, monkeypatch):
    monkeypatch.setattr(page_letters, "is_written_by_any", lambda _family, letter: letter not in "Ω")
    assert told(copy, tmp_path / "a.svg", REDACT=["labels"]) == []


@pytest.mark.parametrize(("letter", "has"), [("a", True), ("Ж", True), ("č", True), ("\U0010ffff", False)])
def test_fonts_are_asked_for_their_letters(letter, has, qgis_app):
    family = next(one for one in ("Open Sans", "DejaVu Sans") if one in QFontDatabase().families())
    assert is_written_by(family, letter) is has
    assert is_written_by_any(family, letter) is has


# templates


def test_fonts_that_a_template_names_and_nobody_has(tmp_path, qgis_app):
    assert missing_families(own_template(tmp_path / "a.qpt", Open_Sans="Papyrus Nova")) == ["Papyrus Nova"]
    here = QFontDatabase().families()[-1].split(" [")[0]
    assert missing_families(own_template(tmp_path / "b.qpt", Open_Sans=here)) == []
    assert missing_families(tmp_path / "gone.qpt") == []


def test_a_font_of_a_template_that_is_missing_is_told_with_what_is_used(copy, tmp_path):
    own = own_template(tmp_path / "own.qpt", Open_Sans="Papyrus Nova")
    (sentence,) = told(copy, tmp_path / "a.svg", OWN_TEMPLATE=str(own), SCALE=1000)
    assert sentence.startswith("The template's fonts Papyrus Nova are not installed; ")
    used = sentence.split("; ")[1].removesuffix(" is used.")
    assert used in QFontDatabase().families()
    assert f'font-family="{used}"' in (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "Papyrus" not in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_letters_that_had_to_become_tiny_are_told(copy, tmp_path):
    sentences = told(copy, tmp_path / "a.svg", TEMPLATE="figure", TEXT="word " * 119, SCALE=1000)
    assert [one for one in sentences if "“text”" in one]
    assert all(one.startswith("There is much to say in “") for one in sentences)
