"""The translations are whole, and what is missing or wrong in them would be noticed."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.shared_data import ROOT

LATIN = "hiljade_sr_Latn.ts"
CODE = """
class Dock:
    def fill(self, count, name):
        self.tr("&Load {name}").format(name=name)
        self.tr("%n record(s)", "", count)
        QCoreApplication.translate(
            "Messages",
            "Two lines "
            "in one.",
        )
        name.translate(None, b"no text")


@rule("fault", Severity.HINT, "A fault", "There is {value}.", needs="name")
def fault(camera):
    pass
"""
TRANSLATED = {
    "&amp;Load {name}": ["&amp;Učitaj {name}"],
    "%n record(s)": ["%n zapis", "%n zapisa", "%n zapisa"],
    "Two lines in one.": ["Dva reda u jednom, nadživeti QGIS."],
    "A fault": ["Greška"],
    "There is {value}.": ["Tu je {value}."],
}


@pytest.fixture(scope="module")
def tool() -> Iterator[ModuleType]:
    """What `make i18n` runs."""
    before = list(sys.path)
    sys.path.insert(0, str(ROOT / ".ci"))
    yield importlib.import_module("translations")
    sys.path[:] = before


@pytest.fixture
def project(tool: ModuleType, tmp_path: Path) -> Callable[[], Any]:
    """A small plugin, translated; each call reads it anew."""
    code, folder = tmp_path / "code", tmp_path / "i18n"
    code.mkdir()
    folder.mkdir()
    (code / "dock.py").write_text(CODE, encoding="utf-8")
    (folder / "cyrillic_exceptions.txt").write_text("QGIS\n", encoding="utf-8")
    tool.Translations(code, folder).update()
    for name, forms in ((LATIN, TRANSLATED), ("hiljade_en.ts", {"%n record(s)": ["%n record", "%n records"]})):
        text = (folder / name).read_text(encoding="utf-8")
        for source, translated in forms.items():
            head, found, tail = text.partition(f"<source>{source}</source>")
            assert found, source
            start, end = tail.index(' type="unfinished"'), tail.index("</translation>")
            made = translated[0]
            if len(translated) > 1:
                made = "".join(f"\n            <numerusform>{form}</numerusform>" for form in translated) + "\n        "
            text = f"{head}{found}{tail[:start]}>{made}{tail[end:]}"
        (folder / name).write_text(text, encoding="utf-8")
    tool.Translations(code, folder).update()
    return lambda: tool.Translations(code, folder)


def _replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_plugin_is_translated(tool: ModuleType) -> None:
    found = tool.Translations(ROOT / "hiljade_qgis", ROOT / "i18n")
    assert found.check() == []
    assert len(found.wanted["sr_Latn"]) > 200


def test_a_translated_project_has_nothing_wrong(project: Callable[[], Any]) -> None:
    assert project().check() == []
    assert project().update() == []
    cyrillic = (project().folder / "hiljade_sr_Cyrl.ts").read_text(encoding="utf-8")
    assert "<translation>Два реда у једном, надживети QGIS.</translation>" in cyrillic
    assert "<numerusform>%n запис</numerusform>" in cyrillic


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (">&amp;Učitaj {name}<", "><", "not translated"),
        ("<translation>Dva", '<translation type="unfinished">Dva', "not translated"),
        ("<numerusform>%n zapisa</numerusform>", "<numerusform></numerusform>", "not translated"),
        ("Učitaj {name}", "Učitaj {ime}", "other placeholders"),
        ("&amp;Učitaj", "Učitaj", "other placeholders"),
        ("%n zapisa", "zapisi", "other placeholders"),
        (">Dva reda", "> Dva reda", "other blanks"),
        ("            <numerusform>%n zapisa</numerusform>\n", "", "2 plural forms instead of 3"),
        ('language="sr_Latn"', 'language="de"', "not as `make i18n` writes it"),
        ("<source>Two lines", "<source>Three lines", "in no code any more"),
        ("<source>Two lines", "<source>Three lines", "not listed"),
    ],
)
def test_what_is_wrong_is_named(project: Callable[[], Any], old: str, new: str, problem: str) -> None:
    _replaced(project().folder / LATIN, old, new)
    assert any(line.startswith(f"{LATIN}: {problem}") for line in project().check())


def test_a_cyrillic_text_that_is_not_made_from_the_latin_one_is_named(project: Callable[[], Any]) -> None:
    _replaced(project().folder / "hiljade_sr_Cyrl.ts", "Два реда", "Два ретка")
    assert project().check() == ["hiljade_sr_Cyrl.ts: not as `make i18n` writes it"]


def test_a_missing_file_is_named(project: Callable[[], Any]) -> None:
    (project().folder / LATIN).unlink()
    assert any(line.startswith(f"{LATIN}: not listed") for line in project().check())


def test_what_is_translated_stays_and_what_is_in_no_code_goes(project: Callable[[], Any], tmp_path: Path) -> None:
    (tmp_path / "code" / "dock.py").write_text(CODE.replace('"Two lines "', '"Three lines "'), encoding="utf-8")
    assert any("not listed: 'Three lines in one.'" in line for line in project().check())
    project().update()
    latin = (project().folder / LATIN).read_text(encoding="utf-8")
    assert "Two lines" not in latin
    assert "Učitaj {name}" in latin
    assert f"{LATIN}: not translated: 'Three lines in one.'" in project().check()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('self.tr(f"made of {parts}")', "a literal text is needed"),
        ("self.tr(text)", "a literal text is needed"),
        ('QCoreApplication.translate(context, "Text")', "a literal text is needed"),
        ('dock.tr("Text")', "which context is meant"),
        ('self.tr("%n record(s)")', "a text with a number"),
        ('self.tr("Records", "", count)', "a text with a number"),
        ('self.tr("%n record(s)", n=count)', "name no arguments"),
        ("self.tr()", "there is no text"),
    ],
)
def test_a_text_that_cannot_be_translated_is_named(
    project: Callable[[], Any], tmp_path: Path, line: str, problem: str
) -> None:
    code = f"class Dialog:\n    def show(self):\n        {line}\n"
    (tmp_path / "code" / "dialog.py").write_text(code, encoding="utf-8")
    assert any(found.startswith("code/dialog.py:3: ") and problem in found for found in project().check())


def test_a_class_whose_texts_would_not_be_found_in_its_subclass_is_named(
    project: Callable[[], Any], tmp_path: Path
) -> None:
    (tmp_path / "code" / "wide.py").write_text("class WideDock(docks.Dock):\n    pass\n", encoding="utf-8")
    assert any(found.startswith("class WideDock: tr() in its base Dock") for found in project().check())


@pytest.mark.skipif(
    shutil.which("lrelease") is None and not Path("/usr/lib/qt5/bin/lrelease").exists(),
    reason="Qt's lrelease is not installed (qttools5-dev-tools)",
)
def test_the_files_for_qt_are_built(project: Callable[[], Any]) -> None:
    made = project().build()
    assert [path.name for path in made] == ["hiljade_en.qm", "hiljade_sr_Latn.qm", "hiljade_sr_Cyrl.qm"]
    assert all(path.stat().st_size > 0 for path in made)


def test_the_cyrillic_description_of_the_plugin_is_made_from_the_latin_one(tool: ModuleType) -> None:
    from plugin_files import metadata

    names = tool.exceptions_in((ROOT / "i18n/cyrillic_exceptions.txt").read_text(encoding="utf-8").splitlines())
    for key in ("description", "about"):
        latin, cyrillic = metadata()[f"{key}[sr@latin]"], metadata()[f"{key}[sr]"]
        assert tool.cyrillic_from_latin(latin, names) == cyrillic
