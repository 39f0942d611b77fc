"""Sends HTTP requests in the main thread on behalf of any thread: the half of `network` that lives in Qt.

A worker describes a request in an :class:`Exchange`, emits `Sender.send_wanted` and waits on `Exchange.done`.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from qgis.core import QgsApplication, QgsCredentials, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QIODevice, QObject, QTimer, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..sync.address import shown

_LOG = logging.getLogger(__name__)

_Attribute = QNetworkRequest.Attribute


@dataclass
class Traffic:
    """Bytes that went over the network so far; written by the main thread, read by anyone.

    Attributes:
        sent: bytes of request bodies uploaded.
        received: bytes of answers downloaded, after decompression.
    """

    sent: int = 0
    received: int = 0


@dataclass(eq=False)
class Exchange:
    """One request and what came of it. The main thread writes it, the worker reads it once `done` is set."""

    method: str
    url: str
    headers: list[tuple[bytes, bytes]]
    body: bytes | None
    authcfg: str
    traffic: Traffic
    limit_bytes: int
    done: threading.Event = field(default_factory=threading.Event)
    last_sign_of_life: float = field(default_factory=time.monotonic)
    aborted: bool = False
    signing_in: bool = False
    too_large: bool = False
    not_authenticated: bool = False
    sign_in_refused: bool = False
    status: int | None = None
    reason: str = ""
    answer_headers: list[tuple[str, str]] = field(default_factory=list)
    answer: bytearray = field(default_factory=bytearray)
    error: Any = None
    error_text: str = ""
    reply: QNetworkReply | None = None
    upload: SentOnce | None = None
    sent: int = 0


class SentOnce(QIODevice):
    """A request's body that cannot be read again.

    When a connection breaks, Qt sends a request up to three times more by itself, writes included. Whether a write may
    be repeated is for the server's module to say; a body that cannot be rewound makes Qt give up instead.
    """

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self._body = body
        self._given = 0
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def size(self) -> int:
        return len(self._body)

    def readData(self, most: int) -> bytes:
        part = self._body[self._given : self._given + most]
        self._given += len(part)
        return part

    def bytesAvailable(self) -> int:
        return len(self._body) - self._given

    def atEnd(self) -> bool:
        return self._given >= len(self._body)

    def isSequential(self) -> bool:
        return False  # Of known size: a sequential one would be buffered, and could be rewound.

    def seek(self, place: int) -> bool:
        return place == self._given and super().seek(place)

    def reset(self) -> bool:
        return False


class Sender(QObject):
    """Sends in the main thread, where it lives; other threads reach it only through its queued signals."""

    send_wanted = pyqtSignal(object)
    abort_wanted = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.closed = False
        self._under_way: set[Exchange] = set()
        self._signing_in = False
        self._after_sign_in: list[Exchange] = []
        self._network: QgsNetworkAccessManager | None = None
        self.send_wanted.connect(self.send)
        self.abort_wanted.connect(self.abort)

    @pyqtSlot(object)
    def send(self, exchange: Exchange) -> None:
        """Start sending; `exchange.done` is set whatever happens."""
        if exchange.aborted or self.closed:
            exchange.aborted = True
            exchange.done.set()
            return
        if exchange.authcfg and self._signing_in:
            exchange.signing_in = True
            self._after_sign_in.append(exchange)
            return
        try:
            self._start(exchange)
        except Exception as error:  # noqa: BLE001 (the worker must wake up whatever happened, and raises it)
            _LOG.exception("request not sent: %s %s", exchange.method, shown(exchange.url))
            exchange.error_text = f"{type(error).__name__}: {error}"
            exchange.done.set()

    def _start(self, exchange: Exchange) -> None:
        request = _qt_request(exchange)
        if exchange.authcfg:
            applied, request = self._sign(exchange, request)
            if not applied or exchange.aborted or self.closed:
                exchange.not_authenticated = not applied
                exchange.aborted = exchange.aborted or self.closed
                exchange.done.set()
                return
        network = self._network_of_main_thread()
        verb = QByteArray(exchange.method.encode("ascii"))
        if exchange.method == "HEAD":
            reply = network.head(request)  # As a custom verb Qt would wait for a body that never comes.
        elif exchange.method == "GET" and exchange.body is None:
            reply = network.get(request)
        else:
            exchange.upload = SentOnce(exchange.body or b"")
            reply = network.sendCustomRequest(request, verb, exchange.upload)
        if exchange.authcfg:
            QgsApplication.authManager().updateNetworkReply(reply, exchange.authcfg)
        exchange.reply = reply
        self._under_way.add(exchange)
        reply.uploadProgress.connect(lambda sent, _total: self._uploaded(exchange, sent))
        reply.readyRead.connect(lambda: self._read(exchange))
        reply.finished.connect(lambda: self._finish(exchange))
        if reply.isFinished():
            self._finish(exchange)

    def _sign(self, exchange: Exchange, request: QNetworkRequest) -> tuple[bool, QNetworkRequest]:
        """Have QGIS sign a request; whether it could, and the signed one.

        OAuth 2 may ask a person in a browser first, and QGIS handles events meanwhile: the request can be aborted, and
        others that are to be signed wait, since QGIS would wait for itself. Nobody is silent then but that person.
        """
        exchange.signing_in = self._signing_in = True
        try:
            applied, signed = QgsApplication.authManager().updateNetworkRequest(request, exchange.authcfg)
        finally:
            exchange.last_sign_of_life = time.monotonic()
            exchange.signing_in = self._signing_in = False
            waiting, self._after_sign_in = self._after_sign_in, []
            for one in waiting:
                one.last_sign_of_life = time.monotonic()
                one.signing_in = False
                QTimer.singleShot(0, partial(self.send, one))  # once this one is on its way
        return applied, signed

    def _network_of_main_thread(self) -> QgsNetworkAccessManager:
        if self._network is None:
            self._network = QgsNetworkAccessManager.instance()
            self._network.requestRequiresAuth.connect(self._refuse_sign_in)
        return self._network

    def _refuse_sign_in(self, request_id: int, realm: str) -> None:
        """Take a 401 as the answer, where QGIS would open its log-in window in the middle of a task.

        QGIS says here that it is about to ask for other credentials. It looks first among those of the session, and
        gives up on a reply that has ended: one is put there and the reply is stopped.
        """
        exchange = next((one for one in self._under_way if one.reply.property("requestId") == request_id), None)
        if exchange is None:
            return
        exchange.sign_in_refused = True
        asked_for = f"{realm} at {exchange.reply.url().host()}"
        QgsCredentials.instance().put(asked_for, "-", "-")
        # Afterwards: without a password, which makes QGIS ask again when others want to sign in there.
        QTimer.singleShot(0, lambda: QgsCredentials.instance().put(asked_for, "", None))
        exchange.reply.abort()

    @staticmethod
    def _uploaded(exchange: Exchange, sent: int) -> None:
        if sent > exchange.sent:
            exchange.traffic.sent += sent - exchange.sent
            exchange.sent = sent
        exchange.last_sign_of_life = time.monotonic()

    @staticmethod
    def _read(exchange: Exchange) -> None:
        reply = exchange.reply
        if reply is None or not reply.isOpen():
            return
        exchange.last_sign_of_life = time.monotonic()
        part = bytes(reply.readAll())
        exchange.traffic.received += len(part)
        if len(exchange.answer) + len(part) > exchange.limit_bytes:
            exchange.too_large = True
            reply.abort()
            return
        exchange.answer += part

    def _finish(self, exchange: Exchange) -> None:
        if exchange not in self._under_way:
            return
        self._under_way.discard(exchange)
        reply = exchange.reply
        status = reply.attribute(_Attribute.HttpStatusCodeAttribute)
        exchange.status = None if status is None else int(status)
        exchange.reason = reply.attribute(_Attribute.HttpReasonPhraseAttribute) or ""
        exchange.error, exchange.error_text = reply.error(), reply.errorString()
        exchange.answer_headers = [
            (bytes(name).decode("latin-1"), bytes(value).decode("latin-1")) for name, value in reply.rawHeaderPairs()
        ]
        if not exchange.too_large:
            self._read(exchange)
        exchange.reply = None
        exchange.upload = None
        reply.deleteLater()
        exchange.done.set()

    @pyqtSlot(object)
    def abort(self, exchange: Exchange) -> None:
        """Stop a request; `exchange.done` is set soon after."""
        exchange.aborted = True
        if exchange.reply is not None:
            exchange.reply.abort()

    def close(self) -> None:
        """Stop whatever is under way and send nothing more."""
        self.closed = True
        if self._network is not None:
            self._network.requestRequiresAuth.disconnect(self._refuse_sign_in)
            self._network = None
        for exchange in list(self._under_way):
            self.abort(exchange)


def _qt_request(exchange: Exchange) -> QNetworkRequest:
    request = QNetworkRequest(QUrl(exchange.url))
    for name, value in exchange.headers:
        request.setRawHeader(QByteArray(name), QByteArray(value))
    for attribute, value in (
        (_Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy),
        (_Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork),
        (_Attribute.CacheSaveControlAttribute, False),
        (_Attribute.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual),
        (_Attribute.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual),
        # Qt would answer a 401 from credentials that it cached for the host, whoever they belong to.
        (_Attribute.AuthenticationReuseAttribute, QNetworkRequest.LoadControl.Manual),
    ):
        request.setAttribute(attribute, value)
    return request
