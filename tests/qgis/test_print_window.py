"""The window “Make a print map”: the page follows the choices, and what is withheld is in no file."""

from __future__ import annotations

import json
import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QToolButton,
)

from hiljade_qgis.bridge.levels import POINTS_TO
from hiljade_qgis.bridge.printing import atlas_files, page_keeping, page_preview, picture_writing
from hiljade_qgis.bridge.printing.former_print import checked_settings, former_place
from hiljade_qgis.bridge.printing.looks import LOOKS
from hiljade_qgis.bridge.printing.page_colours import colour_of
from hiljade_qgis.bridge.resources import resource_path
from hiljade_qgis.core.printing.crowding import Crowding
from hiljade_qgis.core.printing.manifest import digest, read
from hiljade_qgis.core.printing.map_scale import SCALES
from hiljade_qgis.core.printing.redaction import Redaction
from hiljade_qgis.gui.edit_session import begin_edit_session
from hiljade_qgis.gui.print_map import page_maker, where_to_print
from hiljade_qgis.gui.print_map.base_list import BaseList
from hiljade_qgis.gui.print_map.page_view import PageView
from hiljade_qgis.gui.print_map.print_choices import What, read_choices
from hiljade_qgis.gui.print_map.print_dialog import PrintDialog
from hiljade_qgis.gui.print_map.print_form import PrintForm
from hiljade_qgis.sync.errors import FolderNotWritable
from hiljade_qgis.sync.geopackage import add_spatial_functions
from tests.qgis.looking_window import LookingWindow
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import text_of
from tests.qgis.test_plugin import delete_what_is_due

LON, LAT = 20.4612, 44.8128
SECRET = "Tajna firma"
CAMERAS = [
    (LON, LAT, {"camera:type": "fixed", "camera:direction": "90", "name": SECRET, "hiljade:status": "verified"}),
    (LON + 0.001, LAT, {"camera:type": "dome", "operator": SECRET}),
    (LON, LAT + 0.001, {"camera:type": "fixed", "camera:direction": "45"}),
    (LON + 0.01, LAT + 0.01, {"camera:type": "fixed"}),
]


class Desk:
    """The plugin in a window with a working copy, and the window that is tested."""

    def __init__(self, window: LookingWindow, path: Path) -> None:
        self.window, self.path, self.qtbot = window, path, window.qtbot
        self.layer = window.open(path)
        self.dialog: Any = None

    def show(self) -> None:
        self.window.trigger("HiljadePrintMapAction")
        self.dialog = self.find(PrintDialog, "Dialog", self.window.interface.window)

    def find(self, kind: type, name: str, parent: Any = None) -> Any:
        return (parent or self.dialog).findChild(kind, f"HiljadePrint{name}")

    def page(self) -> Any:
        """The picture, once it shows what is asked for."""
        view = self.find(PageView, "Page")
        self.qtbot.waitUntil(lambda: view.image() is not None, timeout=30_000)
        return view.image()

    def said(self, text: str) -> None:
        """Until the window says something."""
        label = self.find(QLabel, "Said")
        self.qtbot.waitUntil(lambda: text in label.text(), timeout=30_000)

    def choose(self, name: str, value: Any) -> None:
        box = self.find(QComboBox, name)
        at = box.findData(value)
        assert at >= 0, value
        box.setCurrentIndex(at)

    def withhold(self, redaction: Redaction, checked: bool = True) -> None:
        self.box(redaction).setChecked(checked)

    def concerned(self, redaction: Redaction) -> str:
        return self.find(QLabel, f"Concerns_{redaction.value}").text()

    def box(self, redaction: Redaction) -> QCheckBox:
        return self.find(QCheckBox, f"Withhold_{redaction.value}")

    def given_away(self) -> str:
        self.page()
        return self.find(QLabel, "GivenAway").text()

    def export(self, monkeypatch: Any, path: Path | None) -> None:
        monkeypatch.setattr(where_to_print, "ask_where_to_save", lambda *_question: path)
        self.page()
        self.find(QPushButton, "Export").click()


@pytest.fixture
def desk(qtbot, project, clean_settings, tmp_path):
    window = LookingWindow(qtbot)
    yield Desk(window, copy_of(tmp_path / "kamere.gpkg", CAMERAS, "Kamere u centru"))
    window.close()


def areas(name: str = "Areas") -> QgsVectorLayer:
    """Around the first three cameras, and around none."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", name, "memory")
    made = []
    for west in (LON - 0.001, LON + 1.0):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, LAT - 0.001, west + 0.003, LAT + 0.002)))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_a_page_is_shown_and_follows_the_choices(desk):
    desk.show()
    upright = desk.page()
    assert upright.height() > upright.width()
    desk.choose("Look", "night")
    dark = desk.page()
    assert dark.pixelColor(2, 2).lightness() < 80 < upright.pixelColor(2, 2).lightness()
    desk.choose("Orientation", desk.find(QComboBox, "Orientation").itemData(1))
    assert desk.page().width() > desk.page().height()
    before = desk.page()
    desk.find(QLineEdit, "Title").setText("Kamere")
    titled = desk.page()
    assert titled != before
    desk.find(QSpinBox, "Scale").setValue(500)
    assert desk.page() != titled


def test_the_picture_is_that_of_the_layout_itself(desk, monkeypatch):
    """The map is drawn beside the window and put under the rest: nothing may be elsewhere than in a file."""
    pages = []
    put_under = page_preview._put_under

    def noted(layout, area, image):
        exporter = page_preview.QgsLayoutExporter(layout)
        pages.append(exporter.renderPageToImage(0, page_preview.QSize(), layout.renderContext().dpi()))
        put_under(layout, area, image)

    monkeypatch.setattr(page_preview, "_put_under", noted)
    desk.show()
    picture, whole = desk.page(), pages[-1]
    assert picture.size() == whole.size()
    step, differ = 3, 0
    places = [(x, y) for x in range(0, whole.width(), step) for y in range(0, whole.height(), step)]
    inked = sum(whole.pixelColor(*place).lightness() < 200 for place in places)
    for place in places:
        differ += abs(whole.pixelColor(*place).lightness() - picture.pixelColor(*place).lightness()) > 60
    assert inked > 500
    assert differ < inked / 20


def test_what_is_withheld_is_counted_and_in_no_file(desk, monkeypatch, tmp_path):
    areas().selectByIds([1])
    desk.show()
    desk.choose("What", What.AREA)
    assert "It may name 2 of them" in desk.given_away().replace("(s)", "")
    assert "2 camera" in desk.concerned(Redaction.LABELS)
    assert "2 camera" in desk.concerned(Redaction.MOVE_UNVERIFIED)
    desk.withhold(Redaction.LABELS)
    desk.withhold(Redaction.MOVE_UNVERIFIED)
    assert "no name away" in desk.given_away()
    assert "2 camera" in desk.concerned(Redaction.LABELS)  # what it concerns, whatever is withheld
    page = tmp_path / "page.svg"
    desk.choose("Format", ".svg")
    desk.export(monkeypatch, page)
    desk.said("page.svg is printed")
    assert "Kamere u centru" in text_of(page)
    assert SECRET not in page.read_text(encoding="utf-8")
    desk.withhold(Redaction.LABELS, False)
    desk.export(monkeypatch, page)
    desk.said("page.svg is printed")
    assert SECRET in text_of(page)  # it is the choice that keeps it out
    desk.withhold(Redaction.OMIT_UNVERIFIED)
    assert "1 camera" in desk.given_away()


@pytest.mark.parametrize(("ending", "magic"), [(".pdf", b"%PDF"), (".png", b"\x89PNG")])
def test_other_formats(desk, monkeypatch, tmp_path, ending, magic):
    desk.show()
    desk.choose("Format", ending)
    desk.find(QSpinBox, "Dpi").setValue(50)
    desk.export(monkeypatch, tmp_path / f"page{ending}")
    desk.said("is printed")
    assert (tmp_path / f"page{ending}").read_bytes().startswith(magic)


def test_a_manifest_lies_beside_a_print(desk, monkeypatch, tmp_path):
    other = tmp_path / "other.svg.json"
    other.write_text("[1]", encoding="utf-8")
    desk.show()
    desk.withhold(Redaction.LABELS)
    desk.choose("Format", ".svg")
    for name in ("page.svg", "page.svg", "other.svg"):
        desk.export(monkeypatch, tmp_path / name)
        desk.said(f"{name} is printed")
        desk.find(QLineEdit, "Title").setText(f"After {name}")
    text = (tmp_path / "page.svg.json").read_text(encoding="utf-8")
    manifest = read(text)
    assert manifest.output_sha256 == digest((tmp_path / "page.svg").read_bytes())
    assert checked_settings(manifest)["title"] == "After page.svg"
    assert former_place(manifest).scale == manifest.scale
    assert SECRET not in text
    assert other.read_text(encoding="utf-8") == "[1]"


def test_a_file_that_is_no_manifest_is_told(desk, monkeypatch, tmp_path):
    (tmp_path / "page.svg.json").write_text("[1]", encoding="utf-8")
    desk.show()
    desk.choose("Format", ".svg")
    desk.export(monkeypatch, tmp_path / "page.svg")
    desk.said("page.svg is printed")
    assert "page.svg.json is no manifest of a print" in desk.find(QLabel, "Warnings").text()


def test_a_picture_is_written_beside_the_window_and_can_be_cancelled(desk, monkeypatch, tmp_path):
    go_on, begun, threads = threading.Event(), threading.Event(), []
    of_page = picture_writing.picture_of

    class Slow:
        def __init__(self, image):
            self._image = image
            self.isNull = image.isNull

        def save(self, path, kind):
            threads.append(threading.current_thread())
            saved = self._image.save(path, kind)
            begun.set()
            go_on.wait(20)
            return saved

    monkeypatch.setattr(picture_writing, "picture_of", lambda *what: Slow(of_page(*what)))
    desk.show()
    desk.choose("Format", ".png")
    desk.find(QSpinBox, "Dpi").setValue(50)
    older = tmp_path / "page.png"
    older.write_bytes(b"older")
    desk.export(monkeypatch, older)
    desk.qtbot.waitUntil(begun.is_set, timeout=30_000)  # the window lives while it is written
    assert threads[0] is not threading.main_thread()
    desk.find(QPushButton, "Cancel").click()
    desk.said("Cancelled")
    go_on.set()
    threads[0].join(20)
    assert [one.name for one in tmp_path.iterdir() if ".part" in one.name] == []
    assert older.read_bytes() == b"older"
    desk.export(monkeypatch, older)
    desk.said("page.png is printed")
    assert older.read_bytes().startswith(b"\x89PNG")


def test_a_picture_that_could_not_be_written_leaves_the_older_one(desk, monkeypatch, tmp_path):
    class Refused:
        def isNull(self):
            return False

        def save(self, _path, _kind):
            return False

    monkeypatch.setattr(picture_writing, "picture_of", lambda *_what: Refused())
    desk.show()
    desk.choose("Format", ".png")
    (tmp_path / "page.png").write_bytes(b"older")
    desk.export(monkeypatch, tmp_path / "page.png")
    desk.qtbot.waitUntil(lambda: desk.find(QPushButton, "Cancel").isHidden(), timeout=30_000)
    assert "printed" not in desk.find(QLabel, "Said").text()
    assert (tmp_path / "page.png").read_bytes() == b"older"


@pytest.mark.parametrize("withheld", [frozenset(), frozenset({Redaction.LABELS})])
def test_dots_that_count_give_nothing_away(desk, withheld):
    desk.show()
    for redaction in withheld:
        desk.withhold(redaction)
    desk.find(QSpinBox, "Scale").setValue(round(POINTS_TO * 2))
    assert "no name away" in desk.given_away()
    assert "0 camera" in desk.concerned(Redaction.LABELS)
    assert "0 camera" in desk.concerned(Redaction.OMIT_UNVERIFIED)


@pytest.mark.parametrize(
    ("crowding", "said"),
    [
        (Crowding.CLUSTERS, "exactly where"),
        (Crowding.HEXAGONS, "no name away"),
    ],
)
def test_what_is_counted_on_a_large_map_gives_away_who_stands_alone(desk, crowding, said):
    desk.show()
    desk.find(QSpinBox, "Scale").setValue(10_000)
    desk.choose("Crowding", crowding)
    assert said in desk.given_away()
    assert "name" not in desk.given_away() or "no name" in desk.given_away()


def test_how_many_cameras_are_drawn_is_kept(desk):
    desk.show()
    before = desk.page().copy()
    desk.choose("Crowding", Crowding.HEXAGONS)
    assert desk.page() != before
    desk.dialog.reject()
    assert read_choices().crowding is Crowding.HEXAGONS


def test_areas_that_are_selected(desk):
    layer = areas()
    desk.show()
    desk.choose("What", What.AREA)
    desk.said("Select the areas")
    assert not desk.find(QPushButton, "Export").isEnabled()
    layer.selectByIds([1])
    assert "3 camera" in desk.given_away()
    layer.selectByIds([2])
    assert "0 camera" in desk.given_away()
    assert desk.find(QLabel, "Warnings").text().startswith("There is no camera on the page.")
    QgsProject.instance().removeMapLayer(layer.id())
    desk.said("Select the areas")


def test_what_the_map_shows(desk):
    desk.show()
    desk.choose("What", What.MAP_VIEW)
    desk.page()
    desk.window.canvas.zoomScale(500.0)
    desk.qtbot.waitUntil(lambda: desk.find(PageView, "Page").image() is None, timeout=10_000)
    assert "4 camera" not in desk.given_away()
    desk.window.canvas.zoomScale(500_000_000.0)
    desk.said("wider than")


def test_a_layer_that_is_taken_out_of_the_project(desk):
    layer = areas("Blocks")
    desk.show()
    base = desk.find(BaseList, "Base")
    assert [base.item(row).text() for row in range(base.count())] == ["Blocks"]  # and none of the working copy's
    with_blocks = desk.page()
    QgsProject.instance().removeMapLayer(layer.id())
    assert base.count() == 0
    assert desk.page() != with_blocks
    QgsProject.instance().removeMapLayer(desk.layer.id())
    desk.page()  # the page is made of the file


def answers(monkeypatch, button):
    """Press this button of every question, and note what is asked."""
    asked = []

    def press(box):
        asked.append(box.text())
        names = {one.text(): one for one in box.buttons()}
        names[button].click()

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked


@pytest.mark.parametrize(
    ("button", "printed", "cameras", "is_edited"),
    [
        ("Save edits first", True, 3, False),
        ("Go on without them", True, 4, True),
        ("Cancel", False, None, True),
    ],
)
def test_unsaved_edits_are_asked_about(button, printed, cameras, is_edited, desk, monkeypatch, tmp_path):
    asked = answers(monkeypatch, button)
    fid = next(desk.layer.getFeatures()).id()
    assert begin_edit_session(desk.layer) == ""
    desk.layer.deleteFeature(fid)
    desk.show()
    assert "4 camera" in desk.given_away()
    assert "kamere.gpkg is being edited" in desk.find(QLabel, "Warnings").text()
    assert asked == []  # a look at the page asks nothing
    desk.choose("Format", ".svg")
    desk.export(monkeypatch, tmp_path / "page.svg")
    assert len(asked) == 1
    assert desk.layer.isEditable() == is_edited
    if printed:
        desk.said("page.svg is printed")
        assert f"{cameras} camera" in text_of(tmp_path / "page.svg")
        assert ("is being edited" in desk.find(QLabel, "Warnings").text()) == is_edited
    assert (tmp_path / "page.svg").exists() == printed
    assert desk.layer.isModified() == is_edited
    desk.layer.rollBack()


def test_an_edit_session_without_edits_is_not_asked_about(desk, monkeypatch, tmp_path):
    asked = answers(monkeypatch, "Cancel")
    assert begin_edit_session(desk.layer) == ""
    desk.show()
    desk.export(monkeypatch, tmp_path / "page.pdf")
    desk.said("is printed")
    assert asked == []
    desk.layer.rollBack()


def test_what_is_saved_meanwhile_is_on_the_page(desk):
    assert begin_edit_session(desk.layer) == ""
    desk.layer.deleteFeature(next(desk.layer.getFeatures()).id())
    desk.show()
    assert "4 camera" in desk.given_away()
    desk.layer.commitChanges()
    desk.qtbot.waitUntil(lambda: "3 camera" in desk.given_away(), timeout=30_000)


def test_a_page_is_kept_in_the_project_and_opened(desk, monkeypatch):
    asked = answers(monkeypatch, "Go on without them")
    assert begin_edit_session(desk.layer) == ""
    desk.layer.deleteFeature(next(desk.layer.getFeatures()).id())
    desk.show()
    desk.find(QLineEdit, "Title").setText("Kamere")
    desk.withhold(Redaction.LABELS)
    shown = desk.page()
    desk.find(QPushButton, "Keep").click()
    desk.said("The layout Kamere is in the project")
    assert len(asked) == 1
    (layout,) = desk.window.interface.layouts
    assert QgsProject.instance().layoutManager().layoutByName("Kamere") is layout
    assert desk.page() == shown  # its layers are no new base map, and no picture is drawn anew
    assert desk.find(BaseList, "Base").count() == 0
    assert desk.find(QComboBox, "Area").count() == 0
    assert SECRET.encode() not in (desk.path.parent / "Kamere.print.gpkg").read_bytes()
    desk.said("The layout Kamere is in the project")
    desk.choose("Look", "grey")
    desk.said("As it is printed")
    desk.layer.rollBack()


def test_a_page_that_can_not_be_kept_is_a_sentence(desk, monkeypatch):
    def refused(*_what):
        raise FolderNotWritable(desk.path)

    monkeypatch.setattr(page_keeping, "keep_layout", refused)
    desk.show()
    desk.page()
    desk.find(QPushButton, "Keep").click()
    desk.qtbot.waitUntil(lambda: desk.find(QPushButton, "Cancel").isHidden(), timeout=30_000)
    assert "project" not in desk.find(QLabel, "Said").text()
    assert desk.find(QPushButton, "Keep").isEnabled()
    assert desk.window.interface.layouts == []


def test_what_was_pulled_meanwhile_is_on_the_page(desk):
    desk.show()
    assert "4 camera" in desk.given_away()
    with sqlite3.connect(desk.path) as connection:  # as another program does, which tells nobody
        add_spatial_functions(connection)
        connection.execute("UPDATE cameras SET status = 'removed' WHERE fid = 1")
    connection.close()
    desk.window.interface.window.activateWindow()
    desk.qtbot.waitUntil(lambda: not desk.dialog.isActiveWindow())
    desk.dialog.activateWindow()
    desk.qtbot.waitUntil(desk.dialog.isActiveWindow)
    assert "3 camera" in desk.given_away()


def test_edits_that_begin_while_the_window_is_open_are_told(desk):
    desk.show()
    desk.page()
    assert "is being edited" not in desk.find(QLabel, "Warnings").text()
    desk.window.interface.window.activateWindow()
    assert begin_edit_session(desk.layer) == ""
    desk.qtbot.waitUntil(lambda: not desk.dialog.isActiveWindow())
    desk.dialog.activateWindow()
    desk.qtbot.waitUntil(lambda: "is being edited" in desk.find(QLabel, "Warnings").text(), timeout=30_000)
    desk.layer.rollBack()


def test_the_areas_are_none_of_a_working_copy(desk):
    desk.show()
    assert desk.find(QComboBox, "Area").count() == 0  # its fields of view are polygons, too
    areas("Blocks")
    assert desk.find(QComboBox, "Area").currentText() == "Blocks"


def test_a_layout_of_somebody_s_own(desk, tmp_path):
    desk.show()
    upright = desk.page()
    own = desk.find(QgsFileWidget, "Own")
    own.setFilePath(str(resource_path("resources/layouts/poster_across.qpt")))
    assert desk.page().width() > upright.width()
    assert not desk.find(QComboBox, "Paper").isEnabled()
    own.setFilePath(str(tmp_path / "gone.qpt"))
    desk.said("gone.qpt is no print layout")
    assert not desk.find(QPushButton, "Export").isEnabled()


def test_a_file_that_cannot_be_written_is_a_sentence(desk, monkeypatch, tmp_path):
    desk.show()
    desk.export(monkeypatch, tmp_path / "page.docx")
    desk.said("page.docx ends in no format")
    (tmp_path / "page.pdf").mkdir()
    desk.export(monkeypatch, tmp_path / "page.pdf")
    desk.qtbot.waitUntil(lambda: desk.find(QPushButton, "Cancel").isHidden(), timeout=30_000)
    assert "printed" not in desk.find(QLabel, "Said").text()
    assert desk.find(QPushButton, "Export").isEnabled()


def test_cancel_writes_nothing(desk, monkeypatch, tmp_path):
    desk.show()
    desk.page()
    go_on, read = threading.Event(), page_maker.printed_cameras

    def slowly(path):
        go_on.wait(20)
        return read(path)

    monkeypatch.setattr(page_maker, "printed_cameras", slowly)
    desk.export(monkeypatch, tmp_path / "page.pdf")
    assert not desk.find(QComboBox, "Look").isEnabled()
    desk.find(QPushButton, "Cancel").click()
    go_on.set()
    desk.said("Cancelled")
    assert desk.find(QComboBox, "Look").isEnabled()
    desk.choose("Look", "grey")
    desk.page()
    assert not (tmp_path / "page.pdf").exists()


def districts(desk, names=("West", "East", "North")):
    """A layer with an area around each of the first three cameras, named, and chosen in the window."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "Districts", "memory")
    made = []
    for name, (lon, lat, _tags) in zip(names, CAMERAS):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("name", name)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(lon - 0.0004, lat - 0.0004, lon + 0.0004, lat + 0.0004)))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    desk.show()
    desk.choose("What", What.PAGES)
    return layer


def test_an_atlas_is_leafed_through(desk):
    layer = districts(desk)
    which = desk.find(QLabel, "Which")
    first = desk.page()
    assert which.text() == "Page 1 of 3"
    assert not desk.find(QToolButton, "Before").isEnabled()
    assert "1 camera" in desk.given_away()
    desk.find(QToolButton, "After").click()
    second = desk.page()
    assert which.text() == "Page 2 of 3"
    assert second != first
    desk.find(QToolButton, "After").click()
    assert desk.page() != second
    assert not desk.find(QToolButton, "After").isEnabled()
    layer.selectByIds([1])  # only that one
    desk.qtbot.waitUntil(lambda: which.isHidden() or not which.isVisible(), timeout=30_000)
    desk.page()
    layer.removeSelection()
    desk.qtbot.waitUntil(lambda: which.isVisible() and which.text() == "Page 1 of 3", timeout=30_000)
    QgsProject.instance().removeMapLayer(layer.id())
    desk.said("Choose a layer of areas")
    assert not which.isVisible()


def test_an_atlas_is_one_pdf(desk, monkeypatch, tmp_path):
    districts(desk)
    desk.withhold(Redaction.LABELS)
    desk.export(monkeypatch, tmp_path / "atlas.pdf")
    desk.said("atlas.pdf is printed: 4")
    held = json.loads((tmp_path / "atlas.pdf.json").read_text(encoding="utf-8"))
    assert [page["settings"]["title"] for page in held["pages"]] == ["East", "North", "West"]
    assert SECRET not in json.dumps(held)
    pages = text_of(tmp_path / "atlas.pdf").split("\f")[:-1]
    assert [page.split()[0] for page in pages[:3]] == ["East", "North", "West"]
    assert "4 camera" not in pages[0]
    assert SECRET not in "".join(pages)


def test_an_atlas_is_files_in_a_folder(desk, monkeypatch, tmp_path):
    districts(desk)
    desk.choose("Order", "map")
    desk.choose("Format", ".svg")
    (tmp_path / "pages").mkdir()
    monkeypatch.setattr(where_to_print, "ask_for_folder", lambda *_question: tmp_path / "pages")
    desk.export(monkeypatch, None)
    desk.said("pages is printed: 4")
    names = sorted(one.name for one in (tmp_path / "pages").iterdir())
    assert names == ["01_North.svg", "02_West.svg", "03_East.svg", "04_areas.svg", "manifest.json"]


def test_pages_that_are_finished_stay_when_somebody_cancels(desk, monkeypatch, tmp_path):
    districts(desk)
    add_map = atlas_files.AtlasFiles.add_map

    def second_is_too_much(files, layout, name):
        add_map(files, layout, name)
        if files.pages == 2:
            desk.find(QPushButton, "Cancel").click()

    monkeypatch.setattr(atlas_files.AtlasFiles, "add_map", second_is_too_much)
    desk.export(monkeypatch, tmp_path / "atlas.pdf")
    desk.said("Cancelled; 2")
    assert len(text_of(tmp_path / "atlas.pdf").split("\f")[:-1]) == 2
    assert desk.find(QComboBox, "Look").isEnabled()
    assert [one.name for one in tmp_path.iterdir() if ".part" in one.name] == []


def test_the_window_is_closed_in_the_middle_of_an_atlas(desk, monkeypatch, tmp_path):
    districts(desk)
    add_map = atlas_files.AtlasFiles.add_map

    def close(files, layout, name):
        add_map(files, layout, name)
        desk.dialog.close()

    monkeypatch.setattr(atlas_files.AtlasFiles, "add_map", close)
    desk.export(monkeypatch, tmp_path / "atlas.pdf")
    desk.qtbot.waitUntil((tmp_path / "atlas.pdf").exists, timeout=30_000)
    assert len(text_of(tmp_path / "atlas.pdf").split("\f")[:-1]) == 1
    assert [one.name for one in tmp_path.iterdir() if ".part" in one.name] == []


def test_a_layer_taken_away_in_the_middle_of_an_atlas_is_still_on_its_pages(desk, monkeypatch, tmp_path):
    layer = districts(desk)
    add_map = atlas_files.AtlasFiles.add_map
    removed = []

    def take_away(files, layout, name):
        add_map(files, layout, name)
        if not removed:
            removed.append(layer.id())
            QgsProject.instance().removeMapLayer(layer.id())

    monkeypatch.setattr(atlas_files.AtlasFiles, "add_map", take_away)
    assert desk.find(BaseList, "Base").count() == 1
    desk.export(monkeypatch, tmp_path / "atlas.pdf")
    desk.said("atlas.pdf is printed: 4")


def test_areas_that_are_gone_once_a_file_is_chosen(desk, monkeypatch, tmp_path):
    layer = districts(desk)
    desk.page()

    def chosen(*_question):
        QgsProject.instance().removeMapLayer(layer.id())
        return tmp_path / "atlas.pdf"

    monkeypatch.setattr(where_to_print, "ask_where_to_save", chosen)
    desk.find(QPushButton, "Export").click()
    desk.said("area")
    assert desk.find(QPushButton, "Cancel").isHidden()
    assert desk.find(QComboBox, "Look").isEnabled()
    assert not (tmp_path / "atlas.pdf").exists()


def test_an_area_without_a_page_says_so_and_others_can_be_leafed_to(desk):
    layer = districts(desk)
    layer.dataProvider().changeGeometryValues({1: QgsGeometry()})  # West, the last by name
    desk.choose("Order", "map")
    desk.page()
    for _ in range(2):
        desk.find(QToolButton, "After").click()
        desk.qtbot.waitUntil(lambda: not desk.find(QPushButton, "Keep").isEnabled(), timeout=5_000)
        desk.qtbot.waitUntil(lambda: "Drawing" not in desk.find(QLabel, "Said").text(), timeout=30_000)
    assert "West has no shape" in desk.find(QLabel, "Said").text()
    assert desk.find(QPushButton, "Export").isEnabled()
    assert not desk.find(QPushButton, "Keep").isEnabled()
    desk.find(QToolButton, "Before").click()
    desk.page()


def test_areas_that_are_edited_are_read_again_and_others_are_not(desk, monkeypatch):
    read, reads = page_maker.areas_asked, []
    monkeypatch.setattr(page_maker, "areas_asked", lambda *what: reads.append(1) or read(*what))
    layer = districts(desk)
    desk.page()
    before = len(reads)
    desk.choose("Look", "grey")
    desk.page()
    assert len(reads) == before
    assert "1 camera" in desk.given_away()
    layer.startEditing()
    around = QgsGeometry.fromRect(QgsRectangle(LON - 0.002, LAT - 0.002, LON + 0.002, LAT + 0.002))
    layer.changeGeometry(2, around)  # East, the first by name
    desk.qtbot.waitUntil(lambda: "3 camera" in desk.given_away(), timeout=30_000)
    layer.rollBack()
    desk.qtbot.waitUntil(lambda: "1 camera" in desk.given_away(), timeout=30_000)
    assert len(reads) > before


def test_a_page_of_an_atlas_is_kept(desk, monkeypatch):
    districts(desk)
    desk.page()
    desk.find(QToolButton, "After").click()
    desk.page()
    desk.find(QPushButton, "Keep").click()
    desk.said("The layout North is in the project")
    (layout,) = desk.window.interface.layouts
    assert layout.name() == "North"


def test_a_second_language_and_crossings(desk, monkeypatch, tmp_path):
    streets = QgsVectorLayer("LineString?crs=EPSG:4326", "Streets", "memory")
    made = []
    for dlon, dlat in ((0.0007, 0.0), (0.0, 0.0007)):
        feature = QgsFeature()
        ends = f"{LON - dlon} {LAT - dlat}, {LON} {LAT}, {LON + dlon} {LAT + dlat}"
        feature.setGeometry(QgsGeometry.fromWkt(f"LineString({ends})"))
        made.append(feature)
    streets.dataProvider().addFeatures(made)
    streets.updateExtents()
    QgsProject.instance().addMapLayer(streets)
    desk.show()
    desk.choose("Language", "en")
    desk.choose("SecondLanguage", "sr_Latn")
    desk.withhold(Redaction.MOVE_TO_CROSSING)
    assert "exactly" not in desk.given_away()
    assert "3 camera" in desk.concerned(Redaction.MOVE_TO_CROSSING)
    desk.choose("Format", ".svg")
    desk.export(monkeypatch, tmp_path / "page.svg")
    desk.said("page.svg is printed")
    said = text_of(tmp_path / "page.svg")
    assert "Fixed camera" in said
    assert "Nepokretna kamera" in said
    assert "2 cameras that nobody verified stand at the nearest crossing" in said
    desk.find(BaseList, "Base").item(0).setCheckState(Qt.CheckState.Unchecked)
    desk.page()
    assert "The base map has no lines of streets" in desk.find(QLabel, "Warnings").text()
    desk.dialog.close()
    kept = read_choices()
    assert (kept.second_language, kept.redactions) == ("sr_Latn", frozenset({Redaction.MOVE_TO_CROSSING}))


def test_choices_are_kept_for_the_next_time(desk, monkeypatch, tmp_path):
    desk.show()
    desk.choose("Look", "grey")
    desk.withhold(Redaction.LABELS)
    desk.find(QLineEdit, "Title").setText("Of this page alone")
    desk.export(monkeypatch, None)  # thought better of it
    desk.dialog.close()
    kept = read_choices()
    assert (kept.look, kept.redactions) == ("grey", frozenset({Redaction.LABELS}))
    delete_what_is_due()
    assert sip.isdeleted(desk.dialog)
    desk.show()
    assert desk.box(Redaction.LABELS).isChecked()
    assert desk.find(QLineEdit, "Title").text() == ""


@pytest.mark.parametrize("look", ["screen", "night"])
def test_the_picture_has_the_ground_that_is_printed(desk, look):
    desk.show()
    desk.choose("Look", look)
    image = desk.page()
    colours = [image.pixelColor(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    ground = colour_of(LOOKS[look].ground)
    assert sum(one.rgb() == ground.rgb() for one in colours) > len(colours) * 0.3


def test_an_emptied_scale_is_the_one_at_which_everything_fits(desk):
    desk.show()
    scale = desk.find(QSpinBox, "Scale")
    desk.qtbot.waitExposed(desk.dialog)
    for typed, value in (("2500", 2500), ("", 0), ("5,000", 5000), (" ", 0)):
        scale.selectAll()
        scale.lineEdit().setText("")
        desk.qtbot.keyClicks(scale, typed)
        scale.interpretText()
        assert scale.value() == value, typed
    scale.setValue(1)
    assert scale.scale() == SCALES[0]


def test_the_wheel_scrolls_and_chooses_nothing(desk):
    desk.show()
    desk.page()
    before = desk.dialog.findChild(PrintForm).choices()
    for box in (desk.find(QComboBox, "Look"), desk.find(QComboBox, "Copy"), desk.find(QSpinBox, "Dpi")):
        middle = QPointF(box.rect().center())
        turned = QWheelEvent(
            middle,
            QPointF(box.mapToGlobal(box.rect().center())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        box.setFocus()
        QApplication.sendEvent(box, turned)
        assert desk.dialog.findChild(PrintForm).choices() == before


def test_enter_ends_typing_and_presses_no_button(desk, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(where_to_print, "ask_where_to_save", lambda *_question: asked.append("where"))
    desk.show()
    desk.page()
    title, export = desk.find(QLineEdit, "Title"), desk.find(QPushButton, "Export")
    title.setFocus()
    desk.qtbot.keyClicks(title, "Kamere")
    desk.page()
    desk.qtbot.keyClick(title, Qt.Key.Key_Return)
    assert asked == []
    assert desk.dialog.isVisible()
    assert not QgsProject.instance().layoutManager().printLayouts()
    assert desk.find(QLabel, "Said").text().startswith("As it is printed")
    export.setFocus()
    desk.qtbot.keyClick(export, Qt.Key.Key_Return)
    assert asked == ["where"]


def test_where_there_is_no_page_nothing_is_told_of_it(desk):
    desk.show()
    assert "On the page" in desk.given_away()
    desk.choose("What", What.AREA)
    desk.said("Select the areas")
    assert desk.find(QLabel, "GivenAway").text() == ""
    assert desk.concerned(Redaction.LABELS) == ""


def test_there_is_one_window_and_it_goes_with_the_plugin(desk):
    desk.show()
    desk.window.trigger("HiljadePrintMapAction")
    assert len(desk.window.interface.window.findChildren(PrintDialog)) == 1
    dialog = desk.dialog  # while the page is still being made
    desk.window.plugin.unload()
    delete_what_is_due()
    assert sip.isdeleted(dialog)
    desk.window.canvas.zoomScale(700.0)
    areas()
    desk.window.plugin.initGui()


def test_without_cameras_it_says_so(qtbot, project, clean_settings):
    window = LookingWindow(qtbot)
    window.trigger("HiljadePrintMapAction")
    assert any("Load cameras first" in text for text in window.interface.said())
    window.close()
