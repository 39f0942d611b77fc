"""Sentences for pictures that could not be had; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from . import picture_fetch as pictures


def _failed(error: pictures.PictureError) -> str:
    return QCoreApplication.translate("Messages", "The picture could not be fetched from {host}.").format(
        host=error.host
    )


def _no_address(_error: pictures.NoPictureAddress) -> str:
    return QCoreApplication.translate("Messages", "What the record names does not lead to the address of a picture.")


def _unreachable(error: pictures.PictureUnreachable) -> str:
    return QCoreApplication.translate(
        "Messages", "There was no answer from {host}; check the network and QGIS's proxy settings, then try again."
    ).format(host=error.host)


def _refused(error: pictures.PictureRefused) -> str:
    translate = QCoreApplication.translate
    if error.status in (404, 410):
        return translate("Messages", "There is no picture any more at this address on {host}.").format(host=error.host)
    if error.status in (401, 403):
        return translate("Messages", "{host} does not give this picture to everybody.").format(host=error.host)
    return translate("Messages", "{host} did not give the picture: it answered with status {status}.").format(
        host=error.host, status=error.status
    )


def _too_large(error: pictures.PictureTooLarge) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The picture on {host} is larger than what is fetched ({megabytes} MB, {megapixels} megapixels); it can be "
        "opened in the browser.",
    ).format(
        host=error.host,
        megabytes=QLocale().toString(pictures.LIMIT_BYTES // 1_000_000),
        megapixels=QLocale().toString(pictures.LIMIT_PIXELS // 1_000_000),
    )


def _not_a_picture(error: pictures.NotAPicture) -> str:
    return QCoreApplication.translate(
        "Messages", "What {host} sent is not a picture that is shown here; it can be opened in the browser."
    ).format(host=error.host)


def _damaged(error: pictures.PictureDamaged) -> str:
    return QCoreApplication.translate("Messages", "The picture from {host} is damaged and cannot be shown.").format(
        host=error.host
    )


SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    pictures.PictureError: _failed,
    pictures.NoPictureAddress: _no_address,
    pictures.PictureUnreachable: _unreachable,
    pictures.PictureRefused: _refused,
    pictures.PictureTooLarge: _too_large,
    pictures.NotAPicture: _not_a_picture,
    pictures.PictureDamaged: _damaged,
}
"""By the class of the error."""
