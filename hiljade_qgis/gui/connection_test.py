"""Testing a connection in the background."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.authentication import unlock
from ..bridge.connections import Connection
from ..bridge.tasks import BackgroundTask, Work, start
from ..sync.errors import Cancelled, SyncError
from ..sync.server import Found
from ..sync.umap import FoundMap
from .background_work import examples_work, layers_work, test_work


class BackgroundTester:
    """Asks one server at a time; see `connection_editor.ConnectionTester`."""

    def __init__(self) -> None:
        self._task: BackgroundTask | None = None

    def test(
        self, connection: Connection, found: Callable[[Found], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask what the server is; one of the two is called later, in the main thread, unless `cancel_test` came
        first."""
        description = QCoreApplication.translate("ConnectionTest", "Testing a connection")
        self._ask(connection, description, test_work(connection), found, failed)

    def find_layers(
        self, connection: Connection, found: Callable[[FoundMap], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask which layers there are at the address."""
        description = QCoreApplication.translate("ConnectionTest", "Looking for layers")
        self._ask(connection, description, layers_work(connection), found, failed)

    def read_examples(
        self, connection: Connection, found: Callable[[dict], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask what the layer calls things."""
        description = QCoreApplication.translate("ConnectionTest", "Reading some records")
        self._ask(connection, description, examples_work(connection), found, failed)

    def _ask(
        self,
        connection: Connection,
        description: str,
        work: Work,
        found: Callable[..., None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self.cancel_test()
        try:
            if connection.checked_authcfg():
                unlock()
        except SyncError as error:
            failed(error)
            return
        task = BackgroundTask(description, work)
        self._task = task
        task.finished_with.connect(lambda result: self._end(task, found, result))
        task.failed.connect(lambda error: self._end(task, failed, error))
        task.cancelled.connect(lambda: self._end(task, failed, Cancelled()))
        start(task)

    def cancel_test(self) -> None:
        """Forget the question that is under way, if there is one."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _end(self, task: BackgroundTask, then: Callable[..., None], outcome: object) -> None:
        if self._task is task:  # else it was cancelled, and whoever asked may be gone
            self._task = None
            then(outcome)
