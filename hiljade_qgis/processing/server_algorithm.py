"""What the algorithms that speak to a server have in common: credentials and the connection.

Requests go through QGIS's network
stack, so that proxies and certificates apply, whether the credentials are QGIS's or the environment's.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterAuthConfig,
)
from qgis.PyQt.QtCore import QCoreApplication
from requests import Session

from ..bridge.authentication import BASIC, AuthcfgForAnotherOrigin, unlock
from ..bridge.connections import connections
from ..bridge.messages import shown_address
from ..bridge.network import session_for
from ..sync.credentials import session_from_environment
from ..sync.errors import InvalidUrl, SignInRefused
from ..sync.server import Area, Server
from ..sync.servers import open_server, origin_of
from ..sync.working_copy import WorkingCopy
from .working_copy_algorithm import Values, WorkingCopyAlgorithm

AUTHCFG = "AUTHCFG"


class ServerAlgorithm(WorkingCopyAlgorithm):
    """An algorithm that brings a working copy and a server together."""

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Server")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "server"

    def add_authcfg(self) -> None:
        """The parameter for the sign-in: the id of a configuration, never a secret."""
        text = QCoreApplication.translate("Processing", "Sign-in (authentication configuration)")
        self.addParameter(QgsProcessingParameterAuthConfig(AUTHCFG, text, optional=True))

    def prepare(self, parameters: Values, context: QgsProcessingContext) -> None:
        """Ask for the master password, where credentials of QGIS's are to be used."""
        if self.parameterAsString(parameters, AUTHCFG, context):
            unlock()

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Synchronise, and say what the environment should hold where that was refused."""
        try:
            return self.synchronise(path, parameters, context, feedback)
        except SignInRefused as error:
            if self.parameterAsString(parameters, AUTHCFG, context):
                raise
            raise QgsProcessingException(_not_signed_in(error)) from error

    def synchronise(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Do the work; raises QgsProcessingException or any SyncError."""
        raise NotImplementedError

    def server_of(
        self,
        copy: WorkingCopy,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Server:
        """The layer that a working copy was made from; see `server`."""
        about = copy.about
        return self.server(about.server_type, about.url, about.area, parameters, context, feedback)

    def server(
        self,
        server_type: str,
        url: str,
        area: Area | None,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Server:
        """The layer at an address, asked who it is: a wrong address or sign-in ends here, before anything is done.

        Raises:
            Any SyncError; QgsProcessingException where the environment's credentials are none.
        """
        authcfg = self.parameterAsString(parameters, AUTHCFG, context)
        session = self.session(url, parameters, context, feedback)
        server = open_server(server_type, url, session, area)
        feedback.pushInfo(QCoreApplication.translate("Processing", "Server: {url}").format(url=server.url))
        found = server.describe()
        if found.user is None and authcfg and _is_basic(authcfg):
            # QGIS signs on its own, out of the server module's sight: see there for why this is a refusal.
            raise SignInRefused(server.url, "credentials were sent, but nobody is signed in", 401)
        return server

    def session(
        self, url: str, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Session:
        """What an address is asked with: the chosen credentials, or the environment's. Raises as `server`."""
        authcfg = self.parameterAsString(parameters, AUTHCFG, context)
        session = session_for(url, authcfg, feedback.isCanceled)
        if authcfg:
            _check_bound(authcfg, url, feedback)
        else:
            session.auth = _from_environment(url)
        return session


def _not_signed_in(error: SignInRefused) -> str:
    """For those who sign in by the environment, or meant to."""
    return QCoreApplication.translate(
        "Processing",
        "The server {address} wants a sign-in and got none that it accepts; check HILJADE_USER and HILJADE_PASSWORD, "
        "or HILJADE_TOKEN, and that HILJADE_URL names this server, or choose an authentication configuration.",
    ).format(address=shown_address(error.url))


def _from_environment(url: str) -> Any:
    try:
        return session_from_environment(url, os.environ).auth
    except InvalidUrl:
        raise
    except ValueError as error:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Processing", "HILJADE_TOKEN holds no token, and nothing was sent; correct it, then try again."
            )
        ) from error


def _is_basic(authcfg: str) -> bool:
    return bool(QgsApplication.authManager().configAuthMethodKey(authcfg) == BASIC)


def _check_bound(authcfg: str, url: str, feedback: QgsProcessingFeedback) -> None:
    """Credentials that the user chose for one server's connection go to no other; `session_for` saw to those that
    name a resource of their own.

    Raises:
        AuthcfgForAnotherOrigin: they were chosen for other servers only.
    """
    origin = origin_of(url)
    bound = {one.bound_origin for one in connections() if one.authcfg == authcfg}
    config = QgsApplication.authManager().availableAuthMethodConfigs().get(authcfg)
    if bound and origin not in bound:
        raise AuthcfgForAnotherOrigin(authcfg, min(bound), origin)
    if not bound and config is not None and not config.uri().strip():
        feedback.pushWarning(
            QCoreApplication.translate(
                "Processing",
                "This sign-in is bound to no server; it is used for {address}. Write {address} into its field "
                "“Resource” and it goes nowhere else.",
            ).format(address=origin)
        )
