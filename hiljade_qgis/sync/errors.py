"""Everything that can go wrong between here and a server or a working copy.

    SyncError
    ├─ Cancelled                 somebody pressed cancel
    ├─ InvalidUrl                the address is none of this kind of server
    ├─ InsecureUrl               plain http to another machine
    ├─ OtherServer               not the server that the working copy was made from
    ├─ ServerError               something with the server
    │   ├─ ConnectionFailed      no answer: name, network, certificate, cut
    │   ├─ NotThisKind           something answers, but it is no such server
    │   ├─ LayerMissing          the server is right, the layer is not there
    │   ├─ SignInRefused         wrong or missing credentials
    │   ├─ PermissionMissing     signed in, but not allowed
    │   ├─ RedirectRefused       the server points to somewhere else
    │   ├─ AnswerTooLarge        more than we are willing to read
    │   ├─ AnswerUnreadable      not what the server's own rules promise
    │   ├─ AreaWanted            the server is only asked for an area, and none was given
    │   ├─ AreaTooLarge          the area is larger, or holds more, than the server is asked for
    │   ├─ ChangesetClosed       the changeset takes nothing more; another one would
    │   ├─ ServerBusy            asked to come back later, again and again
    │   └─ ServerFault           the server failed
    └─ WorkingCopyError          something with the file
        ├─ NotAWorkingCopy
        ├─ WorkingCopyNewer      made by a newer version of the plugin
        ├─ WorkingCopyStrange    carries triggers or views that are not ours
        ├─ WorkingCopyBusy       another program edits or synchronises it
        ├─ WorkingCopyExists
        ├─ FolderNotWritable
        └─ DiskFull

The errors carry data. Sentences for people are made in `bridge.messages` alone; what `str()` gives is for the log.
"""

from __future__ import annotations

from pathlib import Path


class SyncError(Exception):
    """Anything that stops a synchronisation."""


class Cancelled(SyncError):
    """Somebody pressed cancel; what was confirmed before is kept."""


class InvalidUrl(SyncError):
    """An address that cannot be one of this kind of server."""

    def __init__(self, url: str, detail: str = "") -> None:
        super().__init__(f"invalid address {url}: {detail}")
        self.url, self.detail = url, detail


class InsecureUrl(SyncError):
    """Plain http to another machine: whatever is sent could be read and changed on the way."""

    def __init__(self, url: str) -> None:
        super().__init__(f"plain http to another machine: {url}")
        self.url = url


class OtherServer(SyncError):
    """A working copy was to be synchronised with another layer than the one that it was made from.

    Attributes:
        url: of the working copy's layer.
        other: of the layer that it was to be synchronised with.
    """

    def __init__(self, url: str, other: str) -> None:
        super().__init__(f"a copy of {url}, not of {other}")
        self.url, self.other = url, other


class ServerError(SyncError):
    """Something with the server.

    Attributes:
        url: what was asked, without credentials.
        detail: the server's or the network's own words, for the log.
        status: the HTTP status where there was one.
    """

    def __init__(self, url: str, detail: str = "", status: int | None = None) -> None:
        super().__init__(f"{type(self).__name__} {url} {status or ''} {detail}".strip())
        self.url, self.detail, self.status = url, detail, status


class ConnectionFailed(ServerError):
    """No answer: unknown name, no network, refused certificate, connection cut."""


class NotThisKind(ServerError):
    """Something answers at this address, but it is not a server of the kind asked for."""

    def __init__(self, url: str, server_type: str, detail: str = "") -> None:
        super().__init__(url, detail)
        self.server_type = server_type


class LayerMissing(ServerError):
    """The server is of the right kind but has no such layer."""


class SignInRefused(ServerError):
    """The server does not accept the credentials, or wants some (401)."""


class PermissionMissing(ServerError):
    """Signed in, but not allowed to do this (403)."""


class RedirectRefused(ServerError):
    """The server points to another place; nothing was sent there."""

    def __init__(self, url: str, target: str) -> None:
        super().__init__(url, f"redirects to {target}")
        self.target = target


class AnswerTooLarge(ServerError):
    """The answer is larger than what is read at most."""

    def __init__(self, url: str, limit_bytes: int) -> None:
        super().__init__(url, f"more than {limit_bytes} bytes")
        self.limit_bytes = limit_bytes


class AnswerUnreadable(ServerError):
    """The answer is not what this kind of server gives."""


class AreaWanted(ServerError):
    """Such a server is only asked for an area, and none was given."""


class AreaTooLarge(ServerError):
    """The area is larger, or holds more, than such a server is asked for."""


class ChangesetClosed(ServerError):
    """The changeset takes nothing more: it is full, or was closed. Nothing was written; another one would take it."""


class ServerBusy(ServerError):
    """The server asked to come back later, and went on doing so."""

    def __init__(self, url: str, status: int, retry_after_s: float | None = None) -> None:
        super().__init__(url, f"retry after {retry_after_s} s", status)
        self.retry_after_s = retry_after_s


class ServerFault(ServerError):
    """The server failed (5xx, or a refusal that has no name of its own)."""


class WorkingCopyError(SyncError):
    """Something with the working copy's file."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{type(self).__name__} {path} {detail}".strip())
        self.path, self.detail = path, detail


class NotAWorkingCopy(WorkingCopyError):
    """The file is missing, damaged, or not a working copy."""


class WorkingCopyNewer(WorkingCopyError):
    """Made by a newer version of the plugin."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, f"schema {found}, known up to {known}")
        self.found, self.known = found, known


class WorkingCopyStrange(WorkingCopyError):
    """Carries triggers or views that are not ours, or lacks some of ours: `names`."""

    def __init__(self, path: Path, names: tuple[str, ...]) -> None:
        super().__init__(path, ", ".join(names))
        self.names = names


class WorkingCopyBusy(WorkingCopyError):
    """Another program edits or synchronises it, until `expires_at` (seconds since 1970) at the latest.

    `purpose` is "edit", "sync" or "write" (a program holds the file's own lock); `holder` says who, where known.
    """

    def __init__(self, path: Path, holder: str, purpose: str, expires_at: float | None = None) -> None:
        super().__init__(path, f"{purpose} by {holder}")
        self.holder, self.purpose, self.expires_at = holder, purpose, expires_at


class WorkingCopyExists(WorkingCopyError):
    """There is already a file of this name."""


class FolderNotWritable(WorkingCopyError):
    """The file or its folder cannot be written."""


class DiskFull(WorkingCopyError):
    """No room left."""
