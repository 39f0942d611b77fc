"""How one signs in to a uMap: by a map's secret edit link, or with an account's name and password.

A uMap takes no header. Both ways end in a cookie, kept by a session of our own, so that neither the secret nor the
cookie goes along with anything else. The credentials are those of the session that was given: a user and a password,
where the user EDIT_LINK_USER or a bare token (HILJADE_TOKEN) stands for an edit link, whole or only its signature.

The edit link leads to an address that holds the secret, so no address of this module is ever logged or told.
"""

from __future__ import annotations

import logging
from urllib.parse import quote, urlencode

import requests

from . import json_text
from .credentials import Secret, secret_of
from .errors import PermissionMissing, RedirectRefused, ServerError, ServerFault, SignInRefused
from .http import Connection, Limits
from .server import Progress
from .umap_address import EDIT_LINK_USER, MapAddress, signature_in

TOKEN_COOKIE = "csrftoken"  # nosec B105
_EDIT_COOKIE = "anonymous_owner|{number}"


class _WithoutSecrets(logging.Filter):
    """Takes edit links out of what urllib3 says of its requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        if "/anonymous-edit/" in record.getMessage():
            record.msg, record.args = "an edit link was asked for", ()
        return True


logging.getLogger("urllib3.connectionpool").addFilter(_WithoutSecrets())


def own_session(given: requests.Session) -> requests.Session:
    """A session that sends by the same way as the one given, with cookies of its own and no header to sign with."""
    session = requests.Session()
    session.adapters, session.trust_env = given.adapters, given.trust_env
    session.verify, session.cert, session.proxies = given.verify, given.cert, given.proxies
    session.headers.update(given.headers)
    return session


class SignIn:
    """Signs in to one map, once, when it is first needed.

    Args:
        given: the session that carries the credentials, if any.

    Attributes:
        connection: what everything is asked by; it holds the cookies.
        user: the account's name, or EDIT_LINK_USER; None for nobody.
    """

    def __init__(self, given: requests.Session, address: MapAddress, limits: Limits) -> None:
        self._given = given
        self._session = own_session(given)
        self._address = address
        self._done = False
        self.connection = Connection(self._session, address.root, limits)
        self.user: str | None = None

    def make_sure(self, progress: Progress) -> None:
        """Sign in where there are credentials.

        Raises:
            SignInRefused: the server does not take them, or the edit link is another map's.
        """
        if self._done:
            return
        secret = secret_of(self._given)
        if secret is not None:
            if secret.user in ("", EDIT_LINK_USER):
                self._by_edit_link(secret, progress)
            else:
                self._by_account(secret, progress)
        self._done = True

    def csrf_token(self, progress: Progress) -> str:
        """What a uMap wants with every write. Raises SignInRefused where it gives none."""
        if self._cookie(TOKEN_COOKIE) is None:
            self.connection.get(self._address.page, progress)
        found = self._cookie(TOKEN_COOKIE)
        if found is None:
            raise SignInRefused(self._address.page, "the server gave no token for writing")
        return found

    def _cookie(self, name: str) -> str | None:
        return next((cookie.value for cookie in self._session.cookies if cookie.name == name), None)

    def _by_edit_link(self, secret: Secret, progress: Progress) -> None:
        page = self._address.below("map/anonymous-edit/")
        signature = signature_in(secret.password, self._address)
        if not signature:
            raise SignInRefused(page, "no edit link of this map")
        try:
            self.connection.get(page + quote(signature, safe=":"), progress)
        except PermissionMissing:
            raise SignInRefused(page, "the server does not know this edit link", 403) from None
        except (ServerFault, RedirectRefused) as error:
            raise _without_words(error, page) from None
        if self._cookie(_EDIT_COOKIE.format(number=self._address.number)) is None:
            raise SignInRefused(page, "the map has an owner by now, and its edit link is none any more")
        self.user = EDIT_LINK_USER

    def _by_account(self, secret: Secret, progress: Progress) -> None:
        page = self._address.below("login/")
        self.connection.get(page, progress)
        token = self._cookie(TOKEN_COOKIE)
        if token is None:
            raise SignInRefused(page, "the server has no sign-in with a password")
        fields = {"username": secret.user, "password": secret.password, "csrfmiddlewaretoken": token}
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Referer": page}
        try:
            # A form that comes back, instead of a way onwards, is a refusal.
            self.connection.check(
                self.connection.send("POST", page, urlencode(fields).encode(), headers, progress=progress)
            )
        except RedirectRefused:
            self.user = self._who(progress)
        except PermissionMissing:
            raise SignInRefused(page, "the server does not take this sign-in", 403) from None
        except ServerFault as error:
            raise _without_words(error, page) from None
        if self.user is None:
            raise SignInRefused(page, "the server does not take this name and password", 401)

    def _who(self, progress: Progress) -> str | None:
        """The name of who is signed in."""
        try:
            reply = self.connection.get(self._address.below("whoami"), progress)
            found = json_text.parsed(json_text.decoded(reply.body))
            name = found["user"]["name"]
        except (ValueError, KeyError, TypeError):
            return None
        return name if isinstance(name, str) and name else None


def _without_words(error: ServerFault | RedirectRefused, page: str) -> ServerError:
    """The error without what the server said: it could say what it was sent."""
    if isinstance(error, RedirectRefused):
        return RedirectRefused(page, "/".join(error.target.split("/")[:3]))
    return ServerFault(page, "", error.status)
