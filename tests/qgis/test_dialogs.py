"""The dialogs of connections and of loading."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.gui import QgsAuthConfigSelect, QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
)

from hiljade_qgis.bridge import connections as stored
from hiljade_qgis.bridge.authentication import MasterPasswordMissing, store_basic, stored_authentications
from hiljade_qgis.bridge.connections import Connection
from hiljade_qgis.bridge.map_area import area_of
from hiljade_qgis.gui import connection_editor, connections_dialog, master_password
from hiljade_qgis.gui.connection_editor import ConnectionEditor
from hiljade_qgis.gui.connection_test import BackgroundTester
from hiljade_qgis.gui.connections_dialog import ConnectionsDialog
from hiljade_qgis.gui.load_dialog import LoadDialog, default_folder, free_path
from hiljade_qgis.gui.mapping_dialog import MappingDialog
from hiljade_qgis.sync.errors import SignInRefused
from hiljade_qgis.sync.server import Area, Found, Lock
from hiljade_qgis.sync.umap import FoundMap, MapLayer

from .conftest import stored_secret

URL = "https://maps.example/v1/buckets/community/collections/cameras"
BELGRADE = Connection("Belgrade", "kinto", URL, "ODbL 1.0", "© contributors")


class StandInTester:
    """Answers as a test says, at once."""

    def __init__(self, found=None, error=None):
        self.found, self.error, self.asked, self.cancelled = found, error, [], 0

    def test(self, connection, found, failed):
        self.asked.append(connection)
        if self.error is not None:
            failed(self.error)
        elif self.found is not None:
            found(self.found)

    def find_layers(self, connection, found, failed):
        self.test(connection, found, failed)

    def read_examples(self, connection, found, failed):
        self.test(connection, found, failed)

    def cancel_test(self):
        self.cancelled += 1


@pytest.fixture
def editor(qtbot, qgis_app):
    def make(connection=None, tester=None, taken=frozenset()):
        made = ConnectionEditor(connection, taken, tester or StandInTester())
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def url_of(editor):
    return editor.findChild(QLineEdit, "HiljadeConnectionUrl")


def labels(widget):
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


UMAP = "https://umap.example/en/map/kamere_7"
LAYER = "https://umap.example/en/datalayer/7/5c1d8a3e-0000-4000-8000-000000000001/"
SIGNATURE = "7:aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"


def choose_type(editor, server_type):
    box = editor.findChild(QComboBox, "HiljadeConnectionType")
    box.setCurrentIndex(box.findData(server_type))


class TestOtherServers:
    def test_a_map_is_pasted_and_a_layer_of_it_chosen(self, editor):
        layers = (MapLayer("Beograd / Kamere", LAYER, True), MapLayer("Ulice", LAYER.replace("01/", "02/"), False))
        tester = StandInTester(FoundMap("Hiljade kamera", "ODbL", layers))
        made = editor(tester=tester)
        choose_type(made, "umap")
        url_of(made).setText(UMAP)
        made.findChild(QPushButton, "HiljadeConnectionTest").click()
        assert "Layers…" in made.said()
        assert tester.asked == []
        made.findChild(QPushButton, "HiljadeConnectionLayers").click()
        assert tester.asked[0].url == UMAP
        offered = made.findChild(QComboBox, "HiljadeConnectionLayer")
        assert [offered.itemText(row) for row in range(2)] == ["Beograd / Kamere", "Ulice (read only)"]
        made.accept()
        assert made.result() == QDialog.DialogCode.Accepted
        found = made.connection()
        assert (found.name, found.server_type, found.url, found.licence) == ("Hiljade kamera", "umap", LAYER, "ODbL")
        assert found.mapping == {}

    def test_the_fields_of_a_layer_are_shown_and_mapped(self, editor, monkeypatch):
        tester = StandInTester({"naziv": "Trg"})
        made = editor(Connection("Map", "umap", LAYER), tester=tester)
        monkeypatch.setattr(MappingDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
        monkeypatch.setattr(MappingDialog, "mapping", lambda self: {"naziv": self._properties[-1]})
        made.findChild(QPushButton, "HiljadeConnectionFields").click()
        assert made.connection().mapping == {"naziv": "naziv"}
        choose_type(made, "kinto")
        assert made.connection().mapping == {}

    def test_a_secret_edit_link_leaves_the_address_at_once(self, editor, qtbot, authentication_database):
        made = editor()
        choose_type(made, "umap")
        url_of(made).setText(f"https://umap.example/en/map/anonymous-edit/{SIGNATURE}")
        qtbot.waitUntil(lambda: url_of(made).text() == "https://umap.example/en/map/map_7")
        (kept,) = stored_authentications()
        assert kept.origin == "https://umap.example:443"
        held = stored_secret(authentication_database, kept.authcfg)
        assert (held["username"], held["password"]) == ("edit-link", SIGNATURE)
        assert made.connection().authcfg == kept.authcfg
        assert SIGNATURE not in made.said() + kept.name
        made.reject()
        assert stored_authentications() == [], "a connection that was not made leaves nothing"

    @pytest.mark.parametrize("pressed", ["Ok", "Cancel"])
    def test_why_qgis_asks_for_its_master_password_is_said_before(
        self, editor, qtbot, authentication_database, monkeypatch, pressed
    ):
        happened = []
        monkeypatch.setattr(master_password, "is_locked", lambda: True)
        kept = connection_editor.store_basic
        monkeypatch.setattr(
            connection_editor, "store_basic", lambda *what: (happened.append("QGIS asks"), kept(*what))[1]
        )

        def press(box):
            happened.append(box.text())
            box.button(getattr(QMessageBox.StandardButton, pressed)).click()

        monkeypatch.setattr(QMessageBox, "exec", press)
        made = editor()
        choose_type(made, "umap")
        url_of(made).setText(f"https://umap.example/en/map/anonymous-edit/{SIGNATURE}")
        qtbot.waitUntil(lambda: "edit link was taken out" in made.said())
        assert url_of(made).text() == "https://umap.example/en/map/map_7"
        assert "QGIS now asks for a master password" in happened[0]
        assert "authentication database" in happened[0]
        assert SIGNATURE not in happened[0] + made.said()
        assert happened[1:] == (["QGIS asks"] if pressed == "Ok" else [])
        assert len(stored_authentications()) == (1 if pressed == "Ok" else 0)
        assert ("not kept" in made.said()) == (pressed == "Cancel")
        made.reject()

    def test_a_master_password_that_is_not_given_leaves_no_link_behind(
        self, editor, qtbot, authentication_database, monkeypatch
    ):
        def refused(*_what):
            raise MasterPasswordMissing("not given")

        monkeypatch.setattr(connection_editor, "store_basic", refused)
        made = editor()
        choose_type(made, "umap")
        url_of(made).setText(f"https://umap.example/en/map/anonymous-edit/{SIGNATURE}")
        qtbot.waitUntil(lambda: "not kept; paste it again" in made.said())
        assert url_of(made).text() == "https://umap.example/en/map/map_7"
        made.reject()

    def test_a_secret_leaves_the_address_where_the_kind_is_chosen_later(self, editor, qtbot, authentication_database):
        made = editor()
        url_of(made).setText(f"https://umap.example/en/map/anonymous-edit/{SIGNATURE}")
        choose_type(made, "umap")
        qtbot.waitUntil(lambda: url_of(made).text() == "https://umap.example/en/map/map_7")
        assert len(stored_authentications()) == 1
        made.reject()

    def test_an_edit_link_that_is_typed_is_not_taken_before_its_end(self, editor, qtbot, authentication_database):
        made = editor()
        choose_type(made, "umap")
        link = f"https://umap.example/en/map/anonymous-edit/{SIGNATURE}"
        for letter in link:
            qtbot.keyClicks(url_of(made), letter)
            qtbot.wait(1)
        assert url_of(made).text() == link
        qtbot.keyClick(url_of(made), Qt.Key.Key_Return)
        assert url_of(made).text() == "https://umap.example/en/map/map_7"
        (kept,) = stored_authentications()
        assert stored_secret(authentication_database, kept.authcfg)["password"] == SIGNATURE
        made.reject()

    def test_an_edit_link_is_kept_with_the_connection(self, editor, qtbot, authentication_database):
        made = editor(tester=StandInTester(FoundMap("M", "", (MapLayer("L", LAYER, True),))))
        choose_type(made, "umap")
        url_of(made).setText(f"https://umap.example/en/map/anonymous-edit/{SIGNATURE}")
        made.findChild(QPushButton, "HiljadeConnectionLayers").click()
        made.accept()
        assert made.result() == QDialog.DialogCode.Accepted
        assert made.connection().url == LAYER
        assert len(stored_authentications()) == 1

    def test_openstreetmap_begins_where_nothing_can_be_spoilt(self, editor):
        made = editor()
        choose_type(made, "osm")
        assert url_of(made).text() == "https://master.apis.dev.openstreetmap.org/api/0.6"
        assert made.connection().licence == "ODbL-1.0"
        assert made.connection().attribution == "© OpenStreetMap contributors"
        assert made.findChild(QPushButton, "HiljadeConnectionLayers").isHidden()
        choose_type(made, "kinto")
        assert (url_of(made).text(), made.connection().licence) == ("", "")

    def test_openstreetmap_is_loaded_by_area(self, qtbot, clean_settings, tmp_path):
        stored.save(Connection("OSM", "osm", "https://master.apis.dev.openstreetmap.org/api/0.6"))
        without = LoadDialog(tmp_path, None, lambda _parent: None)
        qtbot.addWidget(without)
        without.accept()
        assert "zoom to the area" in without.said()
        box = Area(20.4, 44.7, 20.5, 44.8)
        dialog = LoadDialog(tmp_path, box, lambda _parent: None)
        qtbot.addWidget(dialog)
        assert dialog.area() == box
        dialog.accept()
        assert dialog.result() == QDialog.DialogCode.Accepted


class TestEditor:
    def test_keeps_what_it_was_given(self, editor):
        assert editor(BELGRADE).connection() == BELGRADE

    def test_wants_a_name_and_an_address(self, editor):
        made = editor()
        made.accept()
        assert made.result() != QDialog.DialogCode.Accepted
        assert "name" in made.said()
        made.findChild(QLineEdit, "HiljadeConnectionName").setText("Mine")
        for wrong in ("", "nonsense", "ftp://maps.example/x", "https://ana:pw@maps.example/v1"):
            url_of(made).setText(wrong)
            made.accept()
            assert made.isVisible()
            assert "pw" not in made.said()
        url_of(made).setText(URL)
        made.accept()
        assert made.result() == QDialog.DialogCode.Accepted

    def test_refuses_a_name_that_is_taken(self, editor):
        made = editor(BELGRADE, taken=frozenset({"Belgrade"}))
        made.accept()
        assert made.isVisible()
        assert "choose another" in made.said()

    def test_test_says_what_was_found(self, editor):
        tester = StandInTester(Found("Kinto", "26.5", 12345, True, "account:ana", Lock.STRICT))
        made = editor(BELGRADE, tester)
        made.findChild(QPushButton, "HiljadeConnectionTest").click()
        assert tester.asked == [BELGRADE]
        said = made.said()
        assert "Kinto 26.5" in said
        assert "12,345" in said
        assert "account:ana" in said
        assert "can push" in said

    def test_test_says_nothing_that_the_server_did_not(self, editor):
        made = editor(BELGRADE, StandInTester(Found("Kinto", "26.5", None, None, None, Lock.ADVISORY)))
        made.findChild(QPushButton, "HiljadeConnectionTest").click()
        said = made.said()
        assert "holds" not in said
        assert "can push" not in said
        assert "only read" not in said
        assert "not signed in" in said
        assert "read back" in said

    def test_a_failed_test_is_one_sentence_and_can_be_repeated(self, editor):
        made = editor(BELGRADE, StandInTester(error=SignInRefused(URL, "401", 401)))
        button = made.findChild(QPushButton, "HiljadeConnectionTest")
        button.click()
        assert "did not accept the sign-in" in made.said()
        assert button.isEnabled()

    def test_closing_forgets_a_test_under_way(self, editor):
        tester = StandInTester()
        made = editor(BELGRADE, tester)
        made.findChild(QPushButton, "HiljadeConnectionTest").click()
        made.reject()
        assert tester.cancelled == 1

    def test_says_where_the_sign_in_goes(self, editor, authentication_database):
        made = editor(BELGRADE)
        assert "Without a sign-in" in labels(made)
        made.findChild(QgsAuthConfigSelect).setConfigId(store_basic("Ana", "ana", "secret", URL))
        assert "https://maps.example:443 and to no other server" in labels(made)
        assert made.connection().bound_origin == "https://maps.example:443"

    def test_another_server_must_be_confirmed(self, editor, authentication_database):
        authentication_database.masterPasswordIsSet()
        authcfg = store_basic("Ana", "ana", "secret", URL)
        made = editor(BELGRADE.with_authcfg(authcfg))
        confirm = made.findChild(QCheckBox)
        assert not confirm.isVisible()
        url_of(made).setText("https://elsewhere.example/v1/buckets/b/collections/c")
        assert confirm.isVisible()
        made.accept()
        assert made.isVisible()
        assert "Confirm" in made.said()
        confirm.setChecked(True)
        made.accept()
        assert made.isVisible(), "the configuration itself is bound to the first server"
        assert "belongs to https://maps.example:443" in made.said()
        url_of(made).setText(URL)
        assert not confirm.isVisible()
        made.accept()
        assert made.result() == QDialog.DialogCode.Accepted

    def test_labels_show_plain_text(self, editor):
        made = editor()
        ours = [one for one in made.findChildren(QLabel) if one.wordWrap()]
        assert ours
        assert all(one.textFormat() == Qt.TextFormat.PlainText for one in ours if one.parent() is made)


class TestBackgroundTester:
    def test_a_server_that_is_down(self, qtbot, qgis_app):
        failures = []
        tester = BackgroundTester()
        down = Connection("down", "kinto", "http://127.0.0.1:9/v1/buckets/b/collections/c")
        tester.test(down, lambda found: None, failures.append)
        qtbot.waitUntil(lambda: bool(failures), timeout=20_000)
        assert type(failures[0]).__name__ == "ConnectionFailed"

    def test_something_that_is_no_kinto(self, qtbot, qgis_app, local_server):
        local_server.answer = lambda request: local_server.send(request, 200, b"<html>hello</html>")
        failures = []
        url = local_server.url + "/v1/buckets/b/collections/c"
        BackgroundTester().test(Connection("x", "kinto", url), lambda found: None, failures.append)
        qtbot.waitUntil(lambda: bool(failures), timeout=20_000)
        assert type(failures[0]).__name__ == "NotThisKind"

    def test_after_a_cancel_nobody_is_told(self, qtbot, qgis_app, local_server):
        local_server.answer = lambda request: local_server.released.wait(20)
        told = []
        tester = BackgroundTester()
        slow = Connection("x", "kinto", local_server.url + "/v1/buckets/b/collections/c")
        tester.test(slow, told.append, told.append)
        qtbot.waitUntil(lambda: bool(local_server.requests), timeout=20_000)
        tester.cancel_test()
        qtbot.waitUntil(lambda: qgis_app.taskManager().countActiveTasks() == 0, timeout=20_000)
        assert told == []


@pytest.fixture
def listed(qtbot, clean_settings):
    stored.save(BELGRADE)
    stored.save(Connection("Niš", "kinto", "https://nis.example/v1/buckets/b/collections/c"))
    made = ConnectionsDialog(StandInTester())
    qtbot.addWidget(made)
    made.show()
    return made


class TestList:
    def accept_with(self, monkeypatch, **changes):
        def accept(editor):
            for name, text in changes.items():
                editor.findChild(QLineEdit, f"HiljadeConnection{name}").setText(text)
            editor.accept()
            return editor.result()

        monkeypatch.setattr(connections_dialog.ConnectionEditor, "exec", accept)

    def test_add(self, listed, monkeypatch):
        self.accept_with(monkeypatch, Name="Novi Sad", Url="https://ns.example/v1/buckets/b/collections/c")
        listed.add()
        assert listed.names() == ["Belgrade", "Niš", "Novi Sad"]
        assert stored.connection("Novi Sad").url.startswith("https://ns.example")

    def test_edit_and_rename(self, listed, monkeypatch):
        self.accept_with(monkeypatch, Name="Beograd / ћирилица")
        listed.choose("Belgrade")
        listed.edit()
        assert listed.names() == ["Beograd / ћирилица", "Niš"]
        assert stored.connection("Beograd / ћирилица").licence == "ODbL 1.0"

    def test_duplicate(self, listed, monkeypatch):
        self.accept_with(monkeypatch)
        listed.choose("Belgrade")
        listed.duplicate()
        assert listed.names() == ["Belgrade", "Belgrade 2", "Niš"]

    def test_cancelled_edit_changes_nothing(self, listed, monkeypatch):
        monkeypatch.setattr(
            connections_dialog.ConnectionEditor, "exec", lambda editor: QDialog.DialogCode.Rejected
        )
        listed.choose("Belgrade")
        listed.edit()
        listed.add()
        assert [one.name for one in stored.connections()] == ["Belgrade", "Niš"]

    @pytest.mark.parametrize(("button", "left"), [("Remove", ["Niš"]), ("Cancel", ["Belgrade", "Niš"])])
    def test_remove_asks_first(self, listed, monkeypatch, button, left):
        asked = []

        def answer(box):
            asked.append(box.text())
            next(one for one in box.buttons() if one.text().replace("&", "") == button).click()

        monkeypatch.setattr("qgis.PyQt.QtWidgets.QMessageBox.exec", answer)
        listed.choose("Belgrade")
        listed.remove()
        assert "Belgrade" in asked[0]
        assert listed.names() == left

    def test_empty_list_says_what_to_do(self, qtbot, clean_settings):
        made = ConnectionsDialog(StandInTester())
        qtbot.addWidget(made)
        made.show()
        assert "Add one" in labels(made)


@pytest.fixture
def load_dialog(qtbot, clean_settings, tmp_path):
    stored.save(BELGRADE)
    stored.save(Connection("Niš", "kinto", "https://nis.example/v1/buckets/b/collections/c"))

    def make(area=None, folder=tmp_path):
        made = LoadDialog(folder, area, lambda parent: None)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


class TestLoad:
    def test_offers_a_free_file_named_after_the_connection(self, load_dialog, tmp_path):
        (tmp_path / "Belgrade.gpkg").touch()
        made = load_dialog()
        assert made.connection() == BELGRADE
        assert made.path() == tmp_path / "Belgrade_2.gpkg"
        made.findChild(QComboBox, "HiljadeLoadConnection").setCurrentIndex(1)
        assert made.path() == tmp_path / "Niš.gpkg"

    def test_a_file_chosen_by_hand_stays(self, load_dialog, tmp_path):
        made = load_dialog()
        made.findChild(QgsFileWidget).setFilePath(str(tmp_path / "mine"))
        made.findChild(QComboBox, "HiljadeLoadConnection").setCurrentIndex(1)
        assert made.path() == tmp_path / "mine.gpkg"

    def test_never_takes_a_file_that_is_there(self, load_dialog, tmp_path):
        made = load_dialog()
        (tmp_path / "there.gpkg").write_text("precious")
        made.findChild(QgsFileWidget).setFilePath(str(tmp_path / "there.gpkg"))
        made.accept()
        assert made.isVisible()
        assert "already there" in made.said()
        made.findChild(QgsFileWidget).setFilePath("relative.gpkg")
        made.accept()
        assert made.isVisible()
        made.findChild(QgsFileWidget).setFilePath("")
        made.accept()
        assert made.isVisible()

    def test_whole_layer_or_what_the_map_shows(self, load_dialog):
        area = Area(20.0, 44.0, 21.0, 45.0)
        made = load_dialog(area)
        assert made.area() is None
        made.findChildren(QRadioButton)[1].setChecked(True)
        assert made.area() == area
        without_map = load_dialog(None)
        assert not without_map.findChildren(QRadioButton)[1].isEnabled()

    def test_without_a_connection_there_is_nothing_to_load(self, qtbot, clean_settings, tmp_path):
        made = LoadDialog(tmp_path, None, lambda parent: stored.save(BELGRADE))
        qtbot.addWidget(made)
        assert made.connection() is None
        assert not made.findChild(QPushButton, "HiljadeLoadStart").isEnabled()
        next(one for one in made.findChildren(QPushButton) if "onnections" in one.text()).click()
        assert made.connection() == BELGRADE
        assert made.findChild(QPushButton, "HiljadeLoadStart").isEnabled()

    @pytest.mark.parametrize("name", ["a/b\\c:d", "..", "   ", "Šabac ћ", "con?*"])
    def test_file_names_hold_nothing_that_a_file_system_minds(self, tmp_path, name):
        path = free_path(tmp_path, name)
        assert path.parent == tmp_path
        assert not set('/\\:*?"<>| ') & set(path.name)
        path.touch()

    def test_folder_is_the_projects_or_in_the_home_folder(self):
        assert default_folder("/maps/one.qgz") == Path("/maps")
        assert default_folder("") == Path.home() / "hiljade"


class TestArea:
    def crs(self, code):
        return QgsCoordinateReferenceSystem(code)

    def test_in_degrees_from_any_crs(self):
        area = area_of(QgsRectangle(2_270_000, 5_590_000, 2_290_000, 5_600_000), self.crs("EPSG:3857"), QgsProject())
        assert area is not None
        assert 20.39 < area.west_deg < area.east_deg < 20.58
        assert 44.79 < area.south_deg < area.north_deg < 44.87

    def test_kept_in_the_world(self):
        area = area_of(QgsRectangle(-500, -200, 500, 200), self.crs("EPSG:4326"), QgsProject())
        assert area == Area(-180.0, -90.0, 180.0, 90.0)

    def test_across_the_antimeridian(self):
        area = area_of(QgsRectangle(1_000_000, 7_000_000, 2_000_000, 7_500_000), self.crs("EPSG:3832"), QgsProject())
        assert area is not None
        east = area_of(QgsRectangle(3_000_000, 0, 4_000_000, 1_000_000), self.crs("EPSG:3832"), QgsProject())
        assert east is not None
        assert east.west_deg > east.east_deg

    def test_nothing_shown_is_no_area(self):
        assert area_of(QgsRectangle(), self.crs("EPSG:4326"), QgsProject()) is None
        assert area_of(QgsRectangle(0, 0, 1, 1), QgsCoordinateReferenceSystem(), QgsProject()) is None
