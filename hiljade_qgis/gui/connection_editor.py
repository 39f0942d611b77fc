"""One connection: the form in which it is described and tested."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Protocol

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from requests import Session

from ..bridge.authentication import MasterPasswordMissing, check_origin, forget, store_basic
from ..bridge.connections import Connection, check_url
from ..bridge.messages import sentence_for, shown_address, type_name
from ..sync.address import checked_url
from ..sync.errors import InvalidUrl, SyncError
from ..sync.server import Found, Lock
from ..sync.servers import offer_of, open_server, origin_of, server_types
from ..sync.umap import FoundMap
from .layer_address import LayerAddress, LayerFinder
from .master_password import goes_on_to_keep_link
from .plain_text import grow_to_fit, text_label
from .standard_buttons import name_buttons

LICENCES = ("ODbL 1.0", "CC BY 4.0", "CC BY-SA 4.0", "CC0 1.0")
"""Offered, not forced."""


class ConnectionTester(LayerFinder, Protocol):
    """Asks a server in the background what it is."""

    def test(
        self, connection: Connection, found: Callable[[Found], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask; one of the two is called later, in the main thread, unless `cancel_test` came first."""

    def cancel_test(self) -> None:
        """Forget the question that is under way, if there is one."""


class ConnectionEditor(QDialog):
    """The form of one connection. After `exec()`, `connection()` is what the person accepted.

    Args:
        connection: what to start from; None for an empty form.
        taken_names: names that other connections have.
        tester: who asks the server when Test is pressed.
    """

    def __init__(
        self,
        connection: Connection | None,
        taken_names: frozenset[str],
        tester: ConnectionTester,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeConnectionEditor")
        self.setWindowTitle(self.tr("New connection") if connection is None else self.tr("Edit connection"))
        self._before = connection or Connection(name="", server_type=server_types()[0], url="")
        self._taken_names = taken_names
        self._tester = tester
        self._made_authcfg = ""
        self._build()
        self._fill(self._before)
        self._connect()
        self._update()
        self._name.setFocus()

    def connection(self) -> Connection:
        """The connection as the form describes it, its credentials bound to the origin of its address.

        Raises:
            InvalidUrl: there are credentials and the address has no origin.
        """
        described = replace(
            self._before,
            name=self._name.text().strip(),
            server_type=self._type.currentData(),
            url=self._address.url(),
            mapping=self._address.mapping(),
            licence=self._licence.currentText().strip(),
            attribution=self._attribution.text().strip(),
        )
        return described.with_authcfg(self._authentication.configId())

    def accept(self) -> None:
        """Close if the form describes a connection that may be stored; else say what is missing."""
        problem = self._problem()
        if problem:
            self._say(problem)
            return
        super().accept()

    def done(self, result: int) -> None:
        """Close; a test that is still under way is forgotten, and so is a sign-in made for nothing."""
        self._tester.cancel_test()
        if self._made_authcfg and result != QDialog.DialogCode.Accepted:
            forget(self._made_authcfg)
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Called by Qt: only now is the width known in which the texts must fit."""
        super().showEvent(event)
        grow_to_fit(self)

    def said(self) -> str:
        """What the form says at its foot now."""
        return self._answer.text()

    def _build(self) -> None:
        self._type = QComboBox()
        for server_type in server_types():
            self._type.addItem(type_name(server_type), server_type)
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("what you call it"))
        self._address = LayerAddress(self._tester, self._asked)
        self._licence = QComboBox()
        self._licence.setEditable(True)
        self._licence.addItems(["", *LICENCES])
        self._attribution = QLineEdit()
        self._attribution.setPlaceholderText(self.tr("whom to name on maps"))
        self._authentication = QgsAuthConfigSelect(self)
        self._binding = text_label()
        self._confirm = QCheckBox()
        self._test = QPushButton(self.tr("&Test"))
        self._answer = text_label()
        self._answer.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        name_buttons(self._buttons)
        for name, widget in (("Type", self._type), ("Name", self._name), ("Test", self._test)):
            widget.setObjectName(f"HiljadeConnection{name}")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("T&ype"), self._type)
        form.addRow(self.tr("&Name"), self._name)
        form.addRow(self.tr("&Address"), self._address)
        form.addRow(self.tr("&Licence"), self._licence)
        form.addRow(self.tr("Attri&bution"), self._attribution)
        form.addRow(self.tr("&Sign-in"), self._authentication)
        form.addRow("", self._binding)
        form.addRow("", self._confirm)
        test_row = QHBoxLayout()
        test_row.addWidget(self._test, 0, Qt.AlignmentFlag.AlignTop)
        test_row.addWidget(self._answer, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(test_row)
        layout.addStretch(1)
        layout.addWidget(self._buttons)

    def _fill(self, connection: Connection) -> None:
        self._type.setCurrentIndex(max(0, self._type.findData(connection.server_type)))
        self._name.setText(connection.name)
        self._address.set_type(self._type.currentData())
        self._address.set_url(connection.url or self._address.url())
        self._address.set_mapping(connection.mapping)
        self._licence.setCurrentText(connection.licence)
        self._attribution.setText(connection.attribution)
        self._authentication.setConfigId(connection.authcfg)

    def _connect(self) -> None:
        self._type.currentIndexChanged.connect(self._on_type)
        self._address.changed.connect(self._update)
        self._address.said.connect(self._say)
        self._address.secret_pasted.connect(self._on_secret)
        self._address.map_found.connect(self._on_map)
        self._authentication.selectedConfigIdChanged.connect(self._update)
        self._test.clicked.connect(self._on_test)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _update(self) -> None:
        """Say where the credentials go, and ask again where that changed."""
        origin = self._origin()
        authcfg = self._authentication.configId()
        moved = bool(authcfg and origin and self._before.bound_origin and origin != self._before.bound_origin)
        moved = moved and authcfg == self._before.authcfg
        if not authcfg:
            text = self.tr("Without a sign-in you can load cameras where the server lets everyone read.")
        elif not origin:
            text = self.tr("The sign-in will be sent to the server of the address above and to no other.")
        elif moved:
            text = self.tr("This sign-in was chosen for {before}; the address now points to {now}.").format(
                before=self._before.bound_origin, now=origin
            )
        else:
            text = self.tr("The sign-in is sent to {origin} and to no other server.").format(origin=origin)
        self._binding.setText(text)
        self._confirm.setText(self.tr("Send it to {origin} from now on").format(origin=origin))
        if not moved:
            self._confirm.setChecked(False)
        self._confirm.setVisible(moved)
        grow_to_fit(self)

    def _origin(self) -> str:
        try:
            return origin_of(self._address.url())
        except SyncError:
            return ""

    def _problem(self, with_name: bool = True) -> str:
        """Why the form cannot be accepted, as a sentence; "" if it can."""
        name, url = self._name.text().strip(), self._address.url()
        if with_name and not name:
            return self.tr("Give the connection a name.")
        if with_name and name in self._taken_names:
            return self.tr("Another connection has this name; choose another.")
        if self._confirm.isVisibleTo(self) and not self._confirm.isChecked():
            return self.tr("Confirm where the sign-in may be sent, or choose another.")
        try:
            check_url(url)
            authcfg = self.connection().checked_authcfg()
            if authcfg:
                check_origin(authcfg, url)
            open_server(self._type.currentData(), url, Session())
        except SyncError as error:
            if offer_of(self._type.currentData()).find is not None and isinstance(error, InvalidUrl):
                return self.tr("Paste the address of a map, press “Layers…” and choose a layer of it.")
            return sentence_for(error)
        return ""

    def _asked(self) -> Connection:
        """The connection to ask about its layers with, its address perhaps a map's. Raises SyncError."""
        connection = self.connection()
        checked_url(connection.url)
        connection.checked_authcfg()
        return connection

    def _on_type(self) -> None:
        """What all layers of this kind have is offered, and what the kind before offered goes."""
        offer = offer_of(self._type.currentData())
        self._address.set_type(self._type.currentData())
        self._licence.setCurrentText(offer.licence)
        self._attribution.setText(offer.attribution)
        self._update()

    def _on_secret(self, public: str, user: str, secret: str) -> None:
        """A secret edit link is a password: it goes into QGIS's authentication database, and nowhere else."""
        not_kept = self.tr("The secret edit link was taken out of the address and not kept; paste it again to use it.")
        if not goes_on_to_keep_link(self):
            self._say(not_kept)
            return
        try:
            name = self.tr("Edit link of {address}").format(address=shown_address(public))
            authcfg = store_basic(name, user, secret, public, self._made_authcfg)
        except MasterPasswordMissing:
            self._say(not_kept)
            return
        except SyncError as error:
            self._say(sentence_for(error))
            return
        self._made_authcfg = authcfg
        self._authentication.setConfigId(authcfg)
        self._say(
            self.tr(
                "The secret edit link was taken out of the address. It is kept in QGIS's authentication database, like "
                "a password."
            )
        )

    def _on_map(self, found: FoundMap) -> None:
        if found.licence and not self._licence.currentText():
            self._licence.setCurrentText(found.licence)
        if not self._name.text():
            self._name.setText(found.name)

    def _on_test(self) -> None:
        problem = self._problem(with_name=False)
        if problem:
            self._say(problem)
            return
        self._test.setEnabled(False)
        connection = self.connection()
        self._say(self.tr("Asking {address}…").format(address=shown_address(connection.url)))
        self._tester.test(connection, self._on_found, self._on_failed)

    def _on_found(self, found: Found) -> None:
        self._test.setEnabled(True)
        self._say(" ".join(self._found_sentences(found)))

    def _found_sentences(self, found: Found) -> list[str]:
        sentences = [
            self.tr("Found {server} {version}.").format(server=found.server_name, version=found.server_version)
        ]
        if found.records is not None:
            sentences.append(
                self.tr("The layer holds %n record(s).", "", found.records).replace(
                    str(found.records), QLocale().toString(found.records)
                )
            )
        sentences.append(
            self.tr("You are signed in as {user}.").format(user=found.user)
            if found.user
            else self.tr("You are not signed in.")
        )
        if found.can_write is not None:
            sentences.append(self.tr("You can push changes.") if found.can_write else self.tr("You can only read."))
        if found.lock is Lock.ADVISORY:
            sentences.append(self.tr("This server can lose simultaneous changes, so a push is read back and compared."))
        return sentences

    def _on_failed(self, error: BaseException) -> None:
        self._test.setEnabled(True)
        self._say(sentence_for(error))

    def _say(self, text: str) -> None:
        self._answer.setText(text)
        grow_to_fit(self)
