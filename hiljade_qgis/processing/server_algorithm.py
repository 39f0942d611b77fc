"""What the algorithms that speak to a server have in common: credentials, the connection, and fresh layers afterwards.

They touch no layer: they work on the file, in whatever thread Processing runs them. Requests go through QGIS's network
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
    QgsProcessingParameterFile,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..bridge.authentication import BASIC, AuthcfgForAnotherOrigin, unlock
from ..bridge.connections import connections
from ..bridge.layers import edited_layers
from ..bridge.messages import shown_address
from ..bridge.network import session_for
from ..sync.credentials import session_from_environment
from ..sync.errors import InvalidUrl, SignInRefused
from ..sync.server import Server
from ..sync.servers import open_server, origin_of
from .algorithm import HiljadeAlgorithm, told_in_a_sentence
from .reloading import reload_layers_on

AUTHCFG = "AUTHCFG"
WORKING_COPY = "WORKING_COPY"

Values = dict[str, Any]


class ServerAlgorithm(HiljadeAlgorithm):
    """An algorithm that brings a working copy and a server together."""

    file_parameter = WORKING_COPY
    """The parameter that names the working copy's file."""

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Server")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "server"

    def add_working_copy(self) -> None:
        """The parameter that every algorithm on a working copy has."""
        text = QCoreApplication.translate("Processing", "Working copy")
        self.addParameter(QgsProcessingParameterFile(WORKING_COPY, text, extension="gpkg"))

    def add_authcfg(self) -> None:
        """The parameter for the sign-in: the id of a configuration, never a secret."""
        text = QCoreApplication.translate("Processing", "Sign-in (authentication configuration)")
        self.addParameter(QgsProcessingParameterAuthConfig(AUTHCFG, text, optional=True))

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """What only the main thread can do. As a step of a model this may run in a worker, where it is left out:
        the lease then keeps the copy from being written under an open edit session."""
        if not _in_main_thread():
            return True
        with told_in_a_sentence():
            if self.parameterAsString(parameters, AUTHCFG, context):
                unlock()
            self._refuse_edited(Path(self.parameterAsString(parameters, self.file_parameter, context)), context)
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            path = self.file(parameters, context)
            try:
                return self.synchronise(path, parameters, context, feedback)
            except SignInRefused as error:
                if self.parameterAsString(parameters, AUTHCFG, context):
                    raise
                raise QgsProcessingException(_not_signed_in(error)) from error
            finally:
                reload_layers_on(path)

    def file(self, parameters: Values, context: QgsProcessingContext) -> Path:
        """The working copy's file."""
        return Path(self.parameterAsFile(parameters, self.file_parameter, context))

    def synchronise(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Do the work; raises QgsProcessingException or any SyncError."""
        raise NotImplementedError

    def server(
        self,
        server_type: str,
        url: str,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Server:
        """The layer at an address, asked who it is: a wrong address or sign-in ends here, before anything is done.

        Raises:
            Any SyncError; QgsProcessingException where the environment's credentials are none.
        """
        authcfg = self.parameterAsString(parameters, AUTHCFG, context)
        session = session_for(url, authcfg, feedback.isCanceled)
        if authcfg:
            _check_bound(authcfg, url, feedback)
        else:
            session.auth = _from_environment(url)
        server = open_server(server_type, url, session)
        feedback.pushInfo(QCoreApplication.translate("Processing", "Server: {url}").format(url=server.url))
        found = server.describe()
        if found.user is None and authcfg and _is_basic(authcfg):
            # QGIS signs on its own, out of the server module's sight: see there for why this is a refusal.
            raise SignInRefused(server.url, "credentials were sent, but nobody is signed in", 401)
        return server

    @staticmethod
    def _refuse_edited(path: Path, context: QgsProcessingContext) -> None:
        project = context.project() or QgsProject.instance()
        if edited_layers(project, path):
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing", "{file} is being edited in this project; save or discard the edits, then try again."
                ).format(file=path.name)
            )


def _not_signed_in(error: SignInRefused) -> str:
    """For those who sign in by the environment, or meant to."""
    return QCoreApplication.translate(
        "Processing",
        "The server {address} wants a sign-in and got none that it accepts; check HILJADE_USER and HILJADE_PASSWORD, "
        "or HILJADE_TOKEN, and that HILJADE_URL names this server, or choose an authentication configuration.",
    ).format(address=shown_address(error.url))


def _in_main_thread() -> bool:
    return QThread.currentThread() == QgsApplication.instance().thread()


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
