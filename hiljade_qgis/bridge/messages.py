"""The one place that makes a sentence for people of an error: what happened, and what to do.

Errors carry data (see :mod:`hiljade_qgis.sync.errors`); the detail goes to the log, the sentence to the screen. What a
server says itself is never part of a sentence, and an address is shown without account, password or query.
"""

from __future__ import annotations

from typing import Any, Callable
from urllib.parse import urlsplit

from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale

from ..sync import errors
from ..sync.http import AnswerLost
from . import authentication, connections, style
from .messages_brought import SENTENCES as _BROUGHT_SENTENCES
from .messages_changes import REASONS as _CHANGES_REASONS
from .messages_changes import SENTENCES as _CHANGES_SENTENCES
from .messages_edits import SENTENCES as _EDITS_SENTENCES
from .messages_field_edit import REASONS as _FIELD_EDIT_REASONS
from .messages_field_edit import SENTENCES as _FIELD_EDIT_SENTENCES
from .messages_osm import REASONS as _OSM_REASONS
from .messages_osm import SENTENCES as _OSM_SENTENCES
from .messages_pictures import SENTENCES as _PICTURE_SENTENCES
from .messages_print import SENTENCES as _PRINT_SENTENCES
from .messages_table import SENTENCES as _TABLE_SENTENCES
from .messages_umap import REASONS as _UMAP_REASONS
from .messages_umap import SENTENCES as _UMAP_SENTENCES

Sentence = Callable[[Any], str]

_SENTENCES: dict[type[BaseException], Sentence] = {
    **_OSM_SENTENCES,
    **_CHANGES_SENTENCES,
    **_UMAP_SENTENCES,
    **_EDITS_SENTENCES,
    **_FIELD_EDIT_SENTENCES,
    **_PICTURE_SENTENCES,
    **_TABLE_SENTENCES,
    **_BROUGHT_SENTENCES,
    **_PRINT_SENTENCES,
}


def sentence_for(error: BaseException) -> str:
    """The translated sentence for an error: plain text, to be shown as plain text.

    An error that has none of its own gets that of the nearest class above it, and at last one that points to the log.
    """
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return _SENTENCES[kind](error)
    return QCoreApplication.translate(
        "Messages",
        "Something unexpected went wrong and the operation was stopped; please report what the log panel "
        "“Hiljade Kamera” says.",
    )


def has_sentence(kind: type[BaseException]) -> bool:
    """Whether this very class has a sentence of its own."""
    return kind in _SENTENCES


def sentence(kind: type[BaseException]) -> Callable[[Sentence], Sentence]:
    """Decorator: the function makes the sentence of this class of errors."""

    def register(function: Sentence) -> Sentence:
        _SENTENCES[kind] = function
        return function

    return register


def shown_address(url: str) -> str:
    """An address as people may see it: host and path, without account, password, query and fragment."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if not host:
        return url.rpartition("@")[2].partition("?")[0].partition("#")[0]
    return f"{host}{port}"


@sentence(errors.Cancelled)
def _cancelled(_error: errors.Cancelled) -> str:
    return QCoreApplication.translate("Messages", "Cancelled; what was confirmed before is kept.")


@sentence(errors.InvalidUrl)
def _invalid_url(error: errors.InvalidUrl) -> str:
    return QCoreApplication.translate(
        "Messages",
        "“{address}” is not the address of a camera layer; it should look like "
        "https://server/v1/buckets/bucket/collections/layer.",
    ).format(address=shown_address(error.url))


@sentence(errors.InsecureUrl)
def _insecure_url(error: errors.InsecureUrl) -> str:
    return QCoreApplication.translate(
        "Messages",
        "Nothing was sent to {address} because http:// can be read and changed on the way; use an address that begins "
        "with https://.",
    ).format(address=shown_address(error.url))


@sentence(errors.ServerError)
def _server_error(error: errors.ServerError) -> str:
    return QCoreApplication.translate(
        "Messages", "Something went wrong with the server {address}; try again, and see the log for the detail."
    ).format(address=shown_address(error.url))


@sentence(errors.ConnectionFailed)
def _connection_failed(error: errors.ConnectionFailed) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The server {address} could not be reached; check the address, your network and QGIS's proxy settings, then "
        "try again.",
    ).format(address=shown_address(error.url))


@sentence(AnswerLost)
def _answer_lost(error: AnswerLost) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The connection to {address} broke before the answer came; try again, nothing will be sent twice.",
    ).format(address=shown_address(error.url))


@sentence(errors.NotThisKind)
def _not_this_kind(error: errors.NotThisKind) -> str:
    return QCoreApplication.translate(
        "Messages",
        "There is something at {address}, but it is not a {type} server; check the address and the type of the "
        "connection.",
    ).format(address=shown_address(error.url), type=type_name(error.server_type))


@sentence(errors.LayerMissing)
def _layer_missing(error: errors.LayerMissing) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The server {address} has no such layer; check the last part of the address, or ask whoever runs the server.",
    ).format(address=shown_address(error.url))


@sentence(errors.SignInRefused)
def _sign_in_refused(error: errors.SignInRefused) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The server {address} did not accept the sign-in; check the authentication configuration of the connection.",
    ).format(address=shown_address(error.url))


@sentence(errors.PermissionMissing)
def _permission_missing(error: errors.PermissionMissing) -> str:
    return QCoreApplication.translate(
        "Messages",
        "Your account may not do this on {address}; ask whoever runs the server for the right to write.",
    ).format(address=shown_address(error.url))


@sentence(errors.RedirectRefused)
def _redirect_refused(error: errors.RedirectRefused) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The server {address} points to another place, {target}, and nothing was sent there; if it has moved, change "
        "the address in the connection.",
    ).format(address=shown_address(error.url), target=shown_address(error.target))


@sentence(errors.AnswerTooLarge)
def _answer_too_large(error: errors.AnswerTooLarge) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The server {address} answered with more than {limit} MB, and reading was stopped; load only what the map "
        "shows.",
    ).format(address=shown_address(error.url), limit=QLocale().toString(max(1, error.limit_bytes // 1_000_000)))


@sentence(errors.AnswerUnreadable)
def _answer_unreadable(error: errors.AnswerUnreadable) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The answer of the server {address} could not be understood, and nothing was changed; try again later, and "
        "tell whoever runs the server if it stays so.",
    ).format(address=shown_address(error.url))


@sentence(errors.ServerBusy)
def _server_busy(error: errors.ServerBusy) -> str:
    return QCoreApplication.translate(
        "Messages", "The server {address} is busy; what is not done yet stays pending, try again in a few minutes."
    ).format(address=shown_address(error.url))


@sentence(errors.ServerFault)
def _server_fault(error: errors.ServerFault) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The server {address} failed; what is not done yet stays pending, try again later.",
    ).format(address=shown_address(error.url))


@sentence(errors.SyncError)
def _sync_error(_error: errors.SyncError) -> str:
    return QCoreApplication.translate(
        "Messages", "The operation was stopped by an error; try again, and see the log for the detail."
    )


@sentence(errors.WorkingCopyError)
def _working_copy_error(error: errors.WorkingCopyError) -> str:
    return QCoreApplication.translate(
        "Messages", "Something went wrong with the working copy {file}; see the log for the detail."
    ).format(file=error.path.name)


@sentence(errors.NotAWorkingCopy)
def _not_a_working_copy(error: errors.NotAWorkingCopy) -> str:
    return QCoreApplication.translate(
        "Messages",
        "{file} is missing, damaged, or no working copy of this plugin; choose another file, or load the cameras "
        "again.",
    ).format(file=error.path.name)


@sentence(errors.WorkingCopyNewer)
def _working_copy_newer(error: errors.WorkingCopyNewer) -> str:
    return QCoreApplication.translate(
        "Messages",
        "{file} was made by a newer version of Hiljade Kamera and was left alone; update the plugin to open it.",
    ).format(file=error.path.name)


@sentence(errors.WorkingCopyStrange)
def _working_copy_strange(error: errors.WorkingCopyStrange) -> str:
    return QCoreApplication.translate(
        "Messages",
        "{file} holds triggers or views that are not those of this plugin and was not opened; load the cameras again "
        "into a new working copy.",
    ).format(file=error.path.name)


@sentence(errors.WorkingCopyBusy)
def _working_copy_busy(error: errors.WorkingCopyBusy) -> str:
    if error.expires_at is None:
        return QCoreApplication.translate(
            "Messages", "{file} is in use by another program; close it there, then try again."
        ).format(file=error.path.name)
    until = QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(error.expires_at)).time(), QLocale.FormatType.ShortFormat
    )
    if error.purpose == "sync":
        return QCoreApplication.translate(
            "Messages",
            "{file} is being pulled, pushed or loaded right now; wait for that to end, or try again after {time}.",
        ).format(file=error.path.name, time=until)
    return QCoreApplication.translate(
        "Messages",
        "{file} is being edited in another window; save or discard the edits there, or try again after {time}.",
    ).format(file=error.path.name, time=until)


@sentence(errors.WorkingCopyExists)
def _working_copy_exists(error: errors.WorkingCopyExists) -> str:
    return QCoreApplication.translate(
        "Messages", "{file} is already there and was left as it is; choose another name for the new working copy."
    ).format(file=error.path.name)


@sentence(errors.FolderNotWritable)
def _folder_not_writable(error: errors.FolderNotWritable) -> str:
    return QCoreApplication.translate(
        "Messages", "{path} cannot be written; choose another folder, or ask for the right to write there."
    ).format(path=str(error.path))


@sentence(errors.DiskFull)
def _disk_full(error: errors.DiskFull) -> str:
    return QCoreApplication.translate(
        "Messages", "There is no room left on the disk of {path}; free some space, then try again."
    ).format(path=str(error.path))


@sentence(authentication.AuthenticationError)
def _authentication_error(_error: authentication.AuthenticationError) -> str:
    return QCoreApplication.translate(
        "Messages", "Something went wrong with QGIS's authentication database; look at Settings → Options → "
        "Authentication."
    )


@sentence(authentication.AuthenticationDisabled)
def _authentication_disabled(_error: authentication.AuthenticationDisabled) -> str:
    return QCoreApplication.translate(
        "Messages",
        "QGIS's authentication system is switched off, so that no sign-in can be used; look at Settings → Options → "
        "Authentication.",
    )


@sentence(authentication.MasterPasswordMissing)
def _master_password_missing(_error: authentication.MasterPasswordMissing) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The master password of QGIS's authentication database was not given, and nothing was sent; try again and "
        "enter it.",
    )


@sentence(authentication.AuthcfgUnknown)
def _authcfg_unknown(_error: authentication.AuthcfgUnknown) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The sign-in of this connection is not in QGIS's authentication database any more; choose another under "
        "“Connections…”.",
    )


@sentence(authentication.AuthcfgForAnotherOrigin)
def _authcfg_for_another_origin(error: authentication.AuthcfgForAnotherOrigin) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The sign-in belongs to {bound} and was not sent to {origin}; choose one that belongs there.",
    ).format(bound=error.bound_origin, origin=error.origin)


@sentence(authentication.AuthcfgNotStored)
def _authcfg_not_stored(_error: authentication.AuthcfgNotStored) -> str:
    return QCoreApplication.translate(
        "Messages",
        "QGIS could not store the sign-in; look at Settings → Options → Authentication, then try again.",
    )


@sentence(authentication.AuthcfgNotApplied)
def _authcfg_not_applied(_error: authentication.AuthcfgNotApplied) -> str:
    return QCoreApplication.translate(
        "Messages",
        "QGIS could not use the sign-in of this connection, and nothing was sent; edit it under “Connections…”.",
    )


@sentence(connections.StoredConnectionError)
def _stored_connection_error(error: connections.StoredConnectionError) -> str:
    return QCoreApplication.translate(
        "Messages", "Something went wrong with the connection “{name}”; edit it under “Connections…”."
    ).format(name=error.name)


@sentence(connections.ConnectionNameMissing)
def _connection_name_missing(_error: connections.ConnectionNameMissing) -> str:
    return QCoreApplication.translate("Messages", "The connection has no name; give it one.")


@sentence(connections.ConnectionNameTaken)
def _connection_name_taken(error: connections.ConnectionNameTaken) -> str:
    return QCoreApplication.translate(
        "Messages", "There is another connection named “{name}”; choose another name."
    ).format(name=error.name)


@sentence(connections.ConnectionUnknown)
def _connection_unknown(error: connections.ConnectionUnknown) -> str:
    return QCoreApplication.translate(
        "Messages", "There is no connection named “{name}” any more; choose another under “Connections…”."
    ).format(name=error.name)


@sentence(connections.OriginChanged)
def _origin_changed(error: connections.OriginChanged) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The sign-in of “{name}” was chosen for {bound}, not for {origin}, and nothing was sent; confirm it under "
        "“Connections…”.",
    ).format(name=error.name, bound=error.bound_origin, origin=error.origin)


@sentence(style.StyleUnreadable)
def _style_unreadable(_error: style.StyleUnreadable) -> str:
    return QCoreApplication.translate(
        "Messages",
        "A style of the plugin could not be read, and the cameras were not added to the project; install the plugin "
        "again.",
    )


def type_name(server_type: str) -> str:
    """A kind of server as people call it; names of products, so not translated."""
    return {"kinto": "Kinto", "umap": "uMap", "osm": "OpenStreetMap"}.get(server_type, server_type)


_REASONS: dict[str, Callable[[], str]] = {
    "tags_not_json": lambda: QCoreApplication.translate(
        "Messages", "The field “tags” is not a valid list of tags (a JSON object)"
    ),
    "no_position": lambda: QCoreApplication.translate("Messages", "The camera has no position"),
    "not_text": lambda: QCoreApplication.translate("Messages", "A field holds something that is no text"),
    **_OSM_REASONS,
    **_UMAP_REASONS,
    **_CHANGES_REASONS,
    **_FIELD_EDIT_REASONS,
}


def reason_text(reason: str) -> str:
    """Why a record was refused: our own codes as a sentence, a server's words as they are (to show as plain text)."""
    known = _REASONS.get(reason)
    return known() if known is not None else reason
