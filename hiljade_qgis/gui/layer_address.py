"""Where a layer is: its address, the choice among the layers of a map, and what the layer calls things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable, Protocol

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ..bridge.connections import Connection
from ..bridge.messages import sentence_for
from ..sync.errors import SyncError
from ..sync.servers import Offer, offer_of
from ..sync.umap import FoundMap
from .mapping_dialog import MappingDialog


class LayerFinder(Protocol):
    """Asks a server in the background what it holds; one of the two is called later, in the main thread."""

    def find_layers(
        self, connection: Connection, found: Callable[[FoundMap], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask which layers there are at the address."""

    def read_examples(
        self, connection: Connection, found: Callable[[dict], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask what the layer calls things."""


class LayerAddress(QWidget):
    """The address as somebody types or pastes it; what else is asked depends on the kind of server.

    Args:
        finder: who asks the server.
        described: the connection as the form describes it now; raises SyncError where it can't be asked.

    Signals:
        changed(): the address or the mapping is another.
        said(str): a sentence for the person.
        secret_pasted(str, str, str): the address without it, the user name to keep it under, the secret.
        map_found(object): the FoundMap whose layers are offered now.
    """

    changed = pyqtSignal()
    said = pyqtSignal(str)
    secret_pasted = pyqtSignal(str, str, str)
    map_found = pyqtSignal(object)

    def __init__(
        self, finder: LayerFinder, described: Callable[[], Connection], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._finder, self._described = finder, described
        self._offer = Offer("")
        self._length = 0
        self._mapping: dict[str, str] = {}
        self._build()

    def url(self) -> str:
        """The address as it stands."""
        return self._url.text().strip()

    def set_url(self, url: str) -> None:
        """Write another address."""
        self._url.setText(url)

    def mapping(self) -> dict[str, str]:
        """Property → tag, as it was chosen; empty on servers where properties are tags."""
        return dict(self._mapping) if self._offer.properties is not None else {}

    def set_mapping(self, mapping: Mapping[str, str]) -> None:
        """Choose another mapping."""
        self._mapping = dict(mapping)

    def set_type(self, server_type: str) -> None:
        """Ask what this kind of server needs; an address that only the kind before offered makes way."""
        before, self._offer = self._offer, offer_of(server_type)
        if self.url() in ("", before.url):
            self.set_url(self._offer.url)
        self._url.setPlaceholderText(self._offer.example)
        self._find.setVisible(self._offer.find is not None)
        self._fields.setVisible(self._offer.properties is not None)
        self._layers.hide()
        if self._offer.secret_in is not None:  # the address may have been pasted before the kind was chosen
            self._secret_soon.start()

    def _build(self) -> None:
        self._url = QLineEdit()
        self._url.setObjectName("HiljadeConnectionUrl")
        self._url.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)
        self._find = QPushButton(self.tr("Lay&ers…"))
        self._find.setObjectName("HiljadeConnectionLayers")
        self._find.setToolTip(self.tr("Find the layers of the map at this address"))
        self._fields = QPushButton(self.tr("&Fields…"))
        self._fields.setObjectName("HiljadeConnectionFields")
        self._fields.setToolTip(self.tr("Which of the layer's properties stands for which field of a camera"))
        self._layers = QComboBox()
        self._layers.setObjectName("HiljadeConnectionLayer")
        self._layers.setAccessibleName(self.tr("Layer"))
        self._layers.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._url, 1)
        row.addWidget(self._find)
        row.addWidget(self._fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._layers)
        self.setFocusProxy(self._url)
        self._secret_soon = QTimer(self)  # not while the text is being changed
        self._secret_soon.setSingleShot(True)
        self._secret_soon.setInterval(0)
        self._secret_soon.timeout.connect(self._take_secret)
        self._url.textChanged.connect(self._on_text)
        self._url.editingFinished.connect(self._take_secret)
        self._find.clicked.connect(self._on_find)
        self._fields.clicked.connect(self._on_fields)
        self._layers.activated.connect(self._on_layer)

    def _on_text(self, text: str) -> None:
        """A link that was pasted is whole; one that comes letter by letter is when the person leaves the field."""
        pasted = abs(len(text) - self._length) > 1
        self._length = len(text)
        if pasted and self._offer.secret_in is not None:
            self._secret_soon.start()
        self.changed.emit()

    def _take_secret(self) -> None:
        """A secret in the address leaves it at once."""
        if self._offer.secret_in is None:
            return
        try:
            public, user, secret = self._offer.secret_in(self.url())
        except SyncError:
            return  # nothing that could be kept; the form says so when it is used
        if secret:
            self.set_url(public)
            self.secret_pasted.emit(public, user, secret)

    def _on_find(self) -> None:
        self._take_secret()
        self._ask(self._find, self._finder.find_layers, self._on_found)

    def _on_found(self, found: FoundMap) -> None:
        self._layers.clear()
        for layer in found.layers:
            name = layer.name if layer.editable else self.tr("{layer} (read only)").format(layer=layer.name)
            self._layers.addItem(name, layer.url)
        self._layers.setVisible(bool(found.layers))
        if not found.layers:
            self.said.emit(self.tr("This map has no layer of its own."))
            return
        self.said.emit(self.tr("%n layer(s) on “{map}”: choose one.", "", len(found.layers)).format(map=found.name))
        self._layers.setCurrentIndex(max(0, self._layers.findData(self.url())))
        self._on_layer()
        self.map_found.emit(found)

    def _on_layer(self) -> None:
        self.set_url(self._layers.currentData())

    def _on_fields(self) -> None:
        self._take_secret()
        self._ask(self._fields, self._finder.read_examples, self._on_examples)

    def _on_examples(self, examples: dict) -> None:
        mapping = self._mapping or dict(self._offer.mapping)
        dialog = MappingDialog({**dict.fromkeys(self._offer.mapping), **examples}, mapping, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._mapping = dialog.mapping()
            self.changed.emit()
        dialog.deleteLater()
        self.said.emit("")

    def _ask(self, button: QPushButton, ask: Callable, found: Callable) -> None:
        """Ask the server; the button waits until it has answered."""

        def answered(then: Callable, outcome: object) -> None:
            button.setEnabled(True)
            then(outcome)

        try:
            connection = self._described()
        except SyncError as error:
            self._say_error(error)
            return
        button.setEnabled(False)
        self.said.emit(self.tr("Asking the server…"))
        ask(connection, lambda result: answered(found, result), lambda error: answered(self._say_error, error))

    def _say_error(self, error: BaseException) -> None:
        self.said.emit(sentence_for(error))
