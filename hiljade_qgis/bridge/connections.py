"""The connections a user keeps: which server, which layer on it, under which licence.

Stored in QGIS's settings under `hiljade/connections/<name>/…`. No user name, password or token is ever among them: of
the credentials only the id of a configuration in QGIS's authentication database (`authcfg`) is kept, together with the
one origin (`scheme://host:port`) for which the user chose it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from urllib.parse import quote, unquote

from qgis.core import QgsSettings

from ..sync.address import checked_url, origin_of, shown
from ..sync.errors import InvalidUrl, SyncError

_GROUP = "hiljade/connections"
_LAST_USED = "hiljade/last_connection"
_RULES_READ = "hiljade/rules_read"


class StoredConnectionError(SyncError):
    """Something with a stored connection; `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{type(self).__name__} {name!r}")
        self.name = name


class ConnectionNameMissing(StoredConnectionError):
    """A connection without a name cannot be stored."""


class ConnectionNameTaken(StoredConnectionError):
    """Another connection already has this name."""


class ConnectionUnknown(StoredConnectionError):
    """No connection has this name."""


class OriginChanged(StoredConnectionError):
    """The URL points to another origin than the one the credentials were chosen for; nothing was sent.

    Attributes:
        bound_origin: where the credentials belong.
        origin: where the URL points now.
    """

    def __init__(self, name: str, bound_origin: str, origin: str) -> None:
        super().__init__(name)
        self.bound_origin, self.origin = bound_origin, origin


@dataclass(frozen=True)
class Connection:
    """One layer on one server, as the user described it.

    Attributes:
        name: what the user calls it; unique.
        server_type: one of `sync.servers.server_types()`.
        url: the layer's address, without user name or password.
        licence: the layer's licence, as goes into metadata and exports ("ODbL 1.0").
        attribution: whom to name ("© OpenStreetMap contributors").
        authcfg: id of a configuration in QGIS's authentication database; "" for none.
        bound_origin: the origin `authcfg` was chosen for; "" without authcfg.
        mapping: the layer's own property names and the tags they stand for; empty where they are the same.
    """

    name: str
    server_type: str
    url: str
    licence: str = ""
    attribution: str = ""
    authcfg: str = ""
    bound_origin: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)

    def with_authcfg(self, authcfg: str) -> Connection:
        """The same connection with these credentials, bound to the origin that its URL has now.

        This is the user's confirmation: call it only when the user chose or confirmed the credentials for this URL.

        Raises:
            InvalidUrl: the URL has no origin.
        """
        return replace(self, authcfg=authcfg, bound_origin=origin_of(self.url) if authcfg else "")

    def checked_authcfg(self) -> str:
        """The credentials to use for the URL; "" for none.

        Raises:
            OriginChanged: they were chosen for another origin.
            InvalidUrl: the URL has no origin.
        """
        if not self.authcfg:
            return ""
        origin = origin_of(self.url)
        if origin != self.bound_origin:
            raise OriginChanged(self.name, self.bound_origin, origin)
        return self.authcfg


_TEXTS = tuple(one.name for one in fields(Connection) if one.name not in ("name", "mapping"))


def check_url(url: str) -> None:
    """Whether this address may be stored.

    Raises:
        InvalidUrl: it is no address of a server, or carries a user name, a password, a query or a fragment, any of
            which could hold a secret (the error then carries the address without them).
        InsecureUrl: plain http to another machine.
    """
    checked_url(url)
    if shown(url) != url:
        raise InvalidUrl(shown(url), "query or fragment in the address")


def connections() -> list[Connection]:
    """Every stored connection, sorted by name."""
    settings = QgsSettings()
    settings.beginGroup(_GROUP)
    keys = settings.childGroups()
    settings.endGroup()
    return sorted((_read(settings, key) for key in keys), key=lambda one: one.name.casefold())


def connection(name: str) -> Connection:
    """The stored connection of this name.

    Raises:
        ConnectionUnknown: there is none.
    """
    if not _exists(name):
        raise ConnectionUnknown(name)
    return _read(QgsSettings(), _key(name))


def save(connection: Connection, replacing: str | None = None) -> None:
    """Store a connection.

    Args:
        replacing: the name it had before (an edit, perhaps with a new name); None for a new one.

    Raises:
        ConnectionNameMissing, ConnectionNameTaken: the name is empty, or another connection has it.
        ConnectionUnknown: `replacing` is not stored.
        InvalidUrl, InsecureUrl: the address may not be stored, see `check_url`.
        OriginChanged: its credentials are bound to another origin than its URL's (see `Connection.with_authcfg`).
    """
    if not connection.name.strip():
        raise ConnectionNameMissing(connection.name)
    check_url(connection.url)
    connection.checked_authcfg()
    if replacing is not None and not _exists(replacing):
        raise ConnectionUnknown(replacing)
    if connection.name != replacing and _exists(connection.name):
        raise ConnectionNameTaken(connection.name)
    settings = QgsSettings()
    for name in _TEXTS:
        settings.setValue(f"{_GROUP}/{_key(connection.name)}/{name}", getattr(connection, name))
    settings.setValue(f"{_GROUP}/{_key(connection.name)}/mapping", json.dumps(dict(connection.mapping)))
    if replacing is not None and replacing != connection.name:
        settings.remove(f"{_GROUP}/{_key(replacing)}")
        if last_used() == replacing:
            set_last_used(connection.name)


def rename(name: str, new_name: str) -> None:
    """Give a stored connection another name.

    Raises:
        ConnectionUnknown, ConnectionNameMissing, ConnectionNameTaken: as for `save`.
    """
    save(replace(connection(name), name=new_name), replacing=name)


def remove(name: str) -> None:
    """Forget a connection; its credentials stay in the authentication database.

    Raises:
        ConnectionUnknown: there is none of this name.
    """
    if not _exists(name):
        raise ConnectionUnknown(name)
    QgsSettings().remove(f"{_GROUP}/{_key(name)}")
    if last_used() == name:
        set_last_used("")


def rules_were_read(url: str) -> bool:
    """Whether somebody has said of this server that its community's rules were read. Raises InvalidUrl."""
    return QgsSettings().value(f"{_RULES_READ}/{_key(origin_of(url))}", False, type=bool) is True


def remember_rules_read(url: str) -> None:
    """Ask no more for the rules of this server's community. Raises InvalidUrl."""
    QgsSettings().setValue(f"{_RULES_READ}/{_key(origin_of(url))}", True)


def last_used() -> str:
    """The name of the connection used last; "" for none."""
    return str(QgsSettings().value(_LAST_USED, "") or "")


def set_last_used(name: str) -> None:
    """Remember which connection was used last."""
    QgsSettings().setValue(_LAST_USED, name)


def _key(name: str) -> str:
    # A slash would make a group of its own.
    return quote(name, safe=" ")


def _exists(name: str) -> bool:
    settings = QgsSettings()
    settings.beginGroup(_GROUP)
    found = _key(name) in settings.childGroups()
    settings.endGroup()
    return found


def _read(settings: QgsSettings, key: str) -> Connection:
    values = {name: str(settings.value(f"{_GROUP}/{key}/{name}", "") or "") for name in _TEXTS}
    mapping = _mapping(str(settings.value(f"{_GROUP}/{key}/mapping", "") or ""))
    return Connection(name=unquote(key), mapping=mapping, **values)


def _mapping(text: str) -> dict[str, str]:
    try:
        held = json.loads(text or "{}")
        return {str(name): str(tag) for name, tag in held.items()}
    except (ValueError, AttributeError):
        return {}  # settings that somebody edited by hand
