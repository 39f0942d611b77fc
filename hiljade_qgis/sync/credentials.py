"""Credentials of a script: from its environment, for one origin.

    HILJADE_URL        the server's address; the credentials are for its origin alone
    HILJADE_TOKEN      a bearer token, or
    HILJADE_USER       and
    HILJADE_PASSWORD   for Basic authentication

In QGIS credentials come from its authentication database instead and never pass through here.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Mapping
from typing import NamedTuple, Protocol, runtime_checkable

import requests
from requests.auth import AuthBase

from .address import origin_of
from .errors import InvalidUrl

log = logging.getLogger(__name__)


class Secret(NamedTuple):
    """What somebody signs in with: a user and a password, or a token alone (`user` is "")."""

    user: str
    password: str

    def __repr__(self) -> str:
        """Without the secret."""
        return "Secret(…)"


@runtime_checkable
class HasSecret(Protocol):
    """A session's `auth` that servers can ask which take no header, but a form or a link of their own."""

    def secret(self) -> Secret | None:
        """What it signs with; None where it holds neither a password nor a token."""


def secret_of(session: requests.Session) -> Secret | None:
    """What a session would sign with, for a server that takes it in its own way; None without credentials."""
    auth: object = session.auth
    return auth.secret() if isinstance(auth, HasSecret) else None


class OriginBoundAuth(AuthBase):
    """Signs requests to one origin, and takes the signature off any other.

    Args:
        origin: as :func:`origin_of` gives it.
        authorization: the header's value.
        secret: what it is made of.
    """

    def __init__(self, origin: str, authorization: str, secret: Secret | None = None) -> None:
        self.origin = origin
        self._authorization = authorization
        self._secret = secret

    @classmethod
    def basic(cls, origin: str, user: str, password: str) -> OriginBoundAuth:
        """With a user and a password (RFC 7617, UTF-8)."""
        pair = f"{user}:{password}".encode()
        return cls(origin, f"Basic {base64.b64encode(pair).decode('ascii')}", Secret(user, password))

    @classmethod
    def bearer(cls, origin: str, token: str) -> OriginBoundAuth:
        """With a token (RFC 6750). Raises ValueError where it could not stand in a header."""
        if not token.isascii() or not token.isprintable() or " " in token:
            raise ValueError("a token has only visible ASCII characters")
        return cls(origin, f"Bearer {token}", Secret("", token))

    def secret(self) -> Secret | None:
        """What it signs with."""
        return self._secret

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign the request if it goes to the origin."""
        request.headers.pop("Authorization", None)
        try:
            bound = origin_of(request.url or "") == self.origin
        except InvalidUrl:
            bound = False
        if bound:
            request.headers["Authorization"] = self._authorization
        return request

    def __repr__(self) -> str:
        """Without the secret."""
        return f"OriginBoundAuth({self.origin!r})"


def session_from_environment(url: str, environ: Mapping[str, str]) -> requests.Session:
    """A session for a server, signed if the environment has credentials for its origin.

    Proxies and certificates of the environment apply; a .netrc is not read by the connection that uses the session.

    Args:
        url: of the server that will be spoken to.
        environ: usually `os.environ`.

    Raises:
        InvalidUrl: `url` is no address, or HILJADE_TOKEN no token.
    """
    session = requests.Session()
    origin = origin_of(url)
    meant = environ.get("HILJADE_URL", "").strip()
    try:
        if not meant or origin_of(meant) != origin:
            return session
    except InvalidUrl:
        log.warning("HILJADE_URL is not an address: no credentials are taken from the environment")
        return session
    token, user, password = (environ.get(f"HILJADE_{name}", "") for name in ("TOKEN", "USER", "PASSWORD"))
    if token:
        session.auth = OriginBoundAuth.bearer(origin, token.strip())
    elif user and password:
        session.auth = OriginBoundAuth.basic(origin, user, password)
    return session
