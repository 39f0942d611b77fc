"""Fetching one picture from the address that a record names, with nothing trusted.

The request goes through QGIS's network with its proxy settings, carries no account and no cookie, follows no
redirect by itself, and its answer is cut at a limit. What comes is only decoded if it begins like a picture of dots
and says a size that can be held; it is made smaller while it is read. What is said in it besides (EXIF) is not shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable
from urllib.parse import urljoin

import requests
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

from ..core.picture_format import picture_format
from ..sync.address import origin_of
from ..sync.errors import AnswerTooLarge, InvalidUrl, SyncError
from ..sync.server import Progress
from .network import session_for
from .sender import Traffic
from .tasks import Work

LIMIT_BYTES = 20_000_000
LIMIT_PIXELS = 64_000_000
"""Of a picture as it comes; 256 MB of memory."""
SHOWN_PX = 2560
"""The longer side of a picture as it is kept."""
SILENCE_S = 30.0
"""How long a server may say nothing."""

_BEGINNING_BYTES = 64
_GIVEN = frozenset({200, 206})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class PictureError(SyncError):
    """A picture could not be had. `host` is where it should have come from."""

    def __init__(self, host: str, detail: str = "") -> None:
        super().__init__(f"picture from {host}: {detail}" if detail else f"picture from {host}")
        self.host = host


class NoPictureAddress(PictureError):
    """What the record says is no address that may be spoken to."""


class PictureUnreachable(PictureError):
    """No answer: name, network, certificate, proxy, silence."""


class PictureRefused(PictureError):
    """The server answered with an error.

    Attributes:
        status: its HTTP status.
    """

    def __init__(self, host: str, status: int) -> None:
        super().__init__(host, f"status {status}")
        self.status = status


class PictureTooLarge(PictureError):
    """More bytes, or more dots, than are read."""


class NotAPicture(PictureError):
    """The server sent something else: a page, a drawing, a document."""


class PictureDamaged(PictureError):
    """It begins like a picture and cannot be read."""


@dataclass(frozen=True)
class MovedTo:
    """The server says that the picture is at another address; nobody was asked for it yet."""

    address: str


def host_of(address: str) -> str:
    """The host that an address speaks to, in ASCII, with its port where that is not the usual one.

    What goes in clear is named with its `http://`: a yes to a host is none to being read on the way to it.

    Raises:
        NoPictureAddress: it is not an http(s) address, or one with an account in it.
    """
    try:
        origin = origin_of(address)
    except InvalidUrl as error:
        raise NoPictureAddress(error.url, error.detail) from error
    if origin.startswith("http://"):
        return origin.removesuffix(":80")
    return origin.removeprefix("https://").removesuffix(":443")


def picture_work(address: str, traffic: Traffic) -> Work:
    """Fetch a picture; gives a QImage, or a MovedTo.

    Args:
        traffic: where the bytes that came are counted.
    """

    def work(progress: Progress) -> QImage | MovedTo:
        came = _fetched(address, session_for(address, cancelled=progress.cancelled, traffic=traffic))
        return came if isinstance(came, MovedTo) else decoded(came, host_of(address))

    return work


def beginning_of(address: str, cancelled: Callable[[], bool]) -> bytes | MovedTo:
    """How what is at an address begins; a server that gives no parts sends all of it.

    Raises:
        PictureError: there is no such thing, or it could not be had.
        Cancelled.
    """
    came = _fetched(address, session_for(address, cancelled=cancelled), {"Range": f"bytes=0-{_BEGINNING_BYTES - 1}"})
    return came if isinstance(came, MovedTo) else came[:_BEGINNING_BYTES]


def _fetched(address: str, session: requests.Session, headers: Mapping[str, str] | None = None) -> bytes | MovedTo:
    host = host_of(address)
    session.get_adapter(address).limit_bytes = LIMIT_BYTES
    try:
        answer = session.get(
            address,
            allow_redirects=False,
            timeout=SILENCE_S,
            headers={"Accept": "image/*,*/*;q=0.1", **(headers or {})},
        )
    except AnswerTooLarge as error:
        raise PictureTooLarge(host, f"more than {error.limit_bytes} bytes") from error
    except ValueError as error:  # also of an address that a redirect names
        raise NoPictureAddress(host, str(error)) from error
    except requests.RequestException as error:
        raise PictureUnreachable(host, type(error).__name__) from error
    if answer.status_code in _REDIRECTS and "Location" in answer.headers:
        return MovedTo(_target(address, answer.headers["Location"]))
    if answer.status_code not in _GIVEN:
        raise PictureRefused(host, answer.status_code)
    return answer.content


def decoded(data: bytes, host: str) -> QImage:
    """The picture in some bytes, upright and no larger than it is shown. Any thread.

    Raises:
        NotAPicture, PictureTooLarge, PictureDamaged.
    """
    kind = picture_format(data)
    if kind is None:
        raise NotAPicture(host, data[:16].hex())
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode("ascii")))
    reader.setAutoDetectImageFormat(False)  # no other reader gets to see it
    reader.setAutoTransform(True)
    size: QSize = reader.size()
    if not size.isValid() or size.isEmpty():
        raise PictureDamaged(host, "no size")
    if size.width() * size.height() > LIMIT_PIXELS:
        raise PictureTooLarge(host, f"{size.width()} by {size.height()} dots")
    if max(size.width(), size.height()) > SHOWN_PX:
        smaller = size.scaled(SHOWN_PX, SHOWN_PX, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(smaller.expandedTo(QSize(1, 1)))
    image: QImage = reader.read()
    if image.isNull():
        raise PictureDamaged(host, reader.errorString())
    return image


def _target(address: str, location: str) -> str:
    """Where a redirect leads. Raises NoPictureAddress where that is no address."""
    try:
        return urljoin(address, location)
    except ValueError as error:
        raise NoPictureAddress(host_of(address), "redirect") from error
