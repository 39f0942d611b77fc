"""Credentials in QGIS's authentication database: the only place where a password is ever kept.

Each configuration made here carries the origin it is for as its resource (`config.uri()`), so that the binding lies
beside the secret, not only in the settings. Nothing here writes a secret, or a user name, to a log.
"""

from __future__ import annotations

from dataclasses import dataclass

import requests
from qgis.core import QgsApplication, QgsAuthMethodConfig
from requests.auth import AuthBase

from ..sync.address import origin_of
from ..sync.credentials import Secret
from ..sync.errors import SyncError

BASIC = "Basic"


class AuthenticationError(SyncError):
    """Something with QGIS's authentication database."""


class AuthenticationDisabled(AuthenticationError):
    """QGIS's authentication system is off (no database, or no crypto plugin)."""


class MasterPasswordMissing(AuthenticationError):
    """The master password was not given or is wrong; nothing was read or written."""


class AuthcfgUnknown(AuthenticationError):
    """No configuration has this id."""

    def __init__(self, authcfg: str) -> None:
        super().__init__(f"authentication configuration {authcfg}")
        self.authcfg = authcfg


class AuthcfgForAnotherOrigin(AuthenticationError):
    """The configuration belongs to another origin; nothing was sent."""

    def __init__(self, authcfg: str, bound_origin: str, origin: str) -> None:
        super().__init__(f"authentication configuration {authcfg} belongs to {bound_origin}, not to {origin}")
        self.authcfg, self.bound_origin, self.origin = authcfg, bound_origin, origin


class AuthcfgNotStored(AuthenticationError):
    """QGIS could not store the configuration."""


class AuthcfgNotApplied(AuthenticationError):
    """QGIS could not apply the configuration to a request; nothing was sent."""

    def __init__(self, authcfg: str) -> None:
        super().__init__(f"authentication configuration {authcfg}")
        self.authcfg = authcfg


@dataclass(frozen=True)
class StoredAuthentication:
    """A configuration as it may be listed: no secret in it."""

    authcfg: str
    name: str
    method: str
    origin: str
    """The origin it is bound to; "" where it is bound to none."""


def stored_authentications() -> list[StoredAuthentication]:
    """Every configuration in the authentication database, sorted by name; needs no master password."""
    if not is_available():
        return []
    found = QgsApplication.authManager().availableAuthMethodConfigs()
    listed = [
        StoredAuthentication(authcfg, config.name(), config.method(), _origin_or_empty(config.uri()))
        for authcfg, config in found.items()
    ]
    return sorted(listed, key=lambda one: one.name.casefold())


def is_available() -> bool:
    """Whether QGIS's authentication system works at all."""
    return not QgsApplication.authManager().isDisabled()


def is_locked() -> bool:
    """Whether `unlock` would have QGIS ask for the master password: it was not given since QGIS was started."""
    manager = QgsApplication.authManager()
    return not manager.isDisabled() and not manager.masterPasswordIsSet()


def unlock() -> None:
    """Make sure that the master password is there; QGIS asks for it where it can. Main thread only.

    Raises:
        AuthenticationDisabled: the authentication system is off.
        MasterPasswordMissing: it was not given or is wrong.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise AuthenticationDisabled("authentication system disabled")
    if manager.masterPasswordIsSet() and manager.verifyMasterPassword():
        return
    if not manager.setMasterPassword(True):
        raise MasterPasswordMissing("master password not set")


def store_basic(name: str, user: str, password: str, url: str, authcfg: str = "") -> str:
    """Store a user and a password, bound to the origin of `url`. Main thread only.

    Args:
        authcfg: the configuration to replace; "" makes a new one.

    Returns:
        The configuration's id.

    Raises:
        AuthenticationDisabled, MasterPasswordMissing: see `unlock`.
        AuthcfgUnknown: `authcfg` is not in the database.
        AuthcfgNotStored: QGIS refused.
        InvalidUrl: the URL has no origin.
    """
    origin = origin_of(url)
    unlock()
    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig()
    if authcfg:
        if authcfg not in manager.configIds():
            raise AuthcfgUnknown(authcfg)
        config.setId(authcfg)
    config.setName(name)
    config.setMethod(BASIC)
    config.setUri(origin)
    config.setConfig("username", user)
    config.setConfig("password", password)
    if authcfg:
        stored = manager.updateAuthenticationConfig(config)
    else:
        answer = manager.storeAuthenticationConfig(config)
        # 3.22 answers a bool and fills the config; newer bindings answer (bool, config).
        stored, config = answer if isinstance(answer, tuple) else (answer, config)
    if not stored or not config.id():
        raise AuthcfgNotStored("configuration not stored")
    return str(config.id())


class StoredAuth(AuthBase):
    """A session's `auth` that lies in QGIS's authentication database.

    It marks requests (`request.authcfg`), and QGIS signs those when it sends them. Servers that take no header, but a
    form or a link of their own, leave the requests unmarked and ask for the secret itself.
    """

    def __init__(self, authcfg: str) -> None:
        self.authcfg = authcfg

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Have QGIS sign the request."""
        request.authcfg = self.authcfg
        return request

    def secret(self) -> Secret | None:
        """The user and the password of a Basic configuration; None for any other. Any thread, once `unlock` was called.

        Raises:
            AuthcfgNotApplied: QGIS could not read it.
        """
        manager = QgsApplication.authManager()
        if manager.configAuthMethodKey(self.authcfg) != BASIC:
            return None
        answer = manager.loadAuthenticationConfig(self.authcfg, QgsAuthMethodConfig(), True)
        loaded, config = answer if isinstance(answer, tuple) else (False, None)
        if not loaded:
            raise AuthcfgNotApplied(self.authcfg)
        return Secret(config.config("username"), config.config("password"))

    def __repr__(self) -> str:
        """Without the secret."""
        return f"StoredAuth({self.authcfg!r})"


def forget(authcfg: str) -> None:
    """Remove a configuration; one that is not there is no error. Main thread only."""
    if is_available():
        QgsApplication.authManager().removeAuthenticationConfig(authcfg)


def check_origin(authcfg: str, url: str) -> None:
    """Whether these credentials may go to this address.

    A configuration without a resource of its own passes here; `Connection.bound_origin` binds those.

    Raises:
        AuthenticationDisabled: the authentication system is off.
        AuthcfgUnknown: there is no such configuration.
        AuthcfgForAnotherOrigin: its resource is on another origin.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise AuthenticationDisabled("authentication system disabled")
    config = manager.availableAuthMethodConfigs().get(authcfg)
    if config is None:
        raise AuthcfgUnknown(authcfg)
    resource, origin = config.uri().strip(), origin_of(url)
    if resource and _origin_or_empty(resource) != origin:
        raise AuthcfgForAnotherOrigin(authcfg, _origin_or_empty(resource) or resource, origin)


def _origin_or_empty(url: str) -> str:
    try:
        return origin_of(url) if url.strip() else ""
    except SyncError:
        return ""
