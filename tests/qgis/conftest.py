"""A real QGIS without a window: pytest-qgis starts one, here is what its stand-ins lack."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Callable

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.utils import iface as _installed_iface  # noqa: F401  (the module must be there before plugins look)

from tests.qgis.aim_desk import Desk, make_layer
from tests.qgis.imported_table import HEAD
from tests.qgis.looking_window import LookingWindow


@pytest.fixture(scope="session", autouse=True)
def complete_interface(qgis_iface):
    """The interface stub of pytest-qgis knows no map tool handlers, no plugin menus and no processing panel."""
    handlers: list[QObject] = []
    stub = type(qgis_iface)
    for name, method in {
        "registerMapToolHandler": lambda _self, handler: handlers.append(handler),
        "unregisterMapToolHandler": lambda _self, handler: handlers.remove(handler),
    }.items():
        if not hasattr(stub, name):
            setattr(stub, name, method)
    return qgis_iface


@pytest.fixture
def clean_settings() -> Iterator[None]:
    """No setting of the plugin, before and after."""
    QgsSettings().remove("hiljade")
    yield
    QgsSettings().remove("hiljade")


@pytest.fixture
def project() -> Iterator[QgsProject]:
    """The empty project."""
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


Handler = Callable[[BaseHTTPRequestHandler], None]


class LocalServer:
    """An HTTP server on this machine that answers as a test says and notes what it was asked."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str, dict[str, str], bytes]] = []
        self.answer: Handler = lambda request: self.send(request, 200, b"{}")
        self.released = threading.Event()
        """Set at the end of the test: an answer that keeps a client waiting waits on this."""
        noted = self

        class _Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                noted.requests.append((self.command, self.path, dict(self.headers.items()), body))
                noted.answer(self)

            def log_message(self, *_args: object) -> None:
                """Not to the terminal."""

        for method in ("GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"):
            setattr(_Handler, f"do_{method}", _Handler._any)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    @staticmethod
    def send(request: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
        """Answer a request; `_` in a header's name stands for `-`."""
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if request.command != "HEAD":
            request.wfile.write(body)

    def stop(self) -> None:
        """Let whoever waits go and close the port."""
        self.released.set()
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def local_server() -> Iterator[LocalServer]:
    """A server on this machine, stopped after the test."""
    server = LocalServer()
    yield server
    server.stop()


@pytest.fixture
def authentication_database(qgis_app, tmp_path) -> Iterator[object]:
    """QGIS's authentication database, unlocked, empty before and after."""
    manager = qgis_app.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("for the tests", True)
    assert not manager.isDisabled()
    manager.removeAllAuthenticationConfigs()
    yield manager
    manager.removeAllAuthenticationConfigs()


def stored_secret(manager: object, authcfg: str) -> dict[str, str]:
    """What the authentication database holds for a configuration, secrets included."""
    config = QgsAuthMethodConfig()
    loaded, config = manager.loadAuthenticationConfig(authcfg, config, True)
    assert loaded
    return dict(config.configMap())


@pytest.fixture
def desk(qtbot, project) -> Iterator[Desk]:
    """A canvas with the aim tool; nothing may be left on it."""
    made = Desk(qtbot)
    yield made
    made.canvas.setMapTool(made.pan)
    assert made.is_clean()
    made.release_all()
    made.session.close()
    made.selected.close()


@pytest.fixture
def camera(desk) -> QgsVectorLayer:
    """A layer with one camera in Belgrade that looks north-east, shown."""
    layer = make_layer([(20.45, 44.81, "NE", "fixed", None)])
    desk.show(layer, 20.45, 44.81)
    return layer


@pytest.fixture
def looking_window(qtbot, project, clean_settings) -> Iterator[LookingWindow]:
    """A window with the plugin, no working copy open."""
    made = LookingWindow(qtbot)
    yield made
    made.close()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=20_000)


@pytest.fixture
def text_table(tmp_path: Path) -> Callable[..., str]:
    """Writes a text table, as it is or as UTF-8, and gives its path."""

    def write(content: str | bytes, name: str = "table.csv") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def table_profile(tmp_path: Path) -> Callable[..., str]:
    """Writes a profile of a table whose columns `lat` and `lon` are the position, and gives its path."""

    def write(**members: object) -> str:
        path = tmp_path / "profile.json"
        path.write_text(json.dumps({**HEAD, **members}), encoding="utf-8")
        return str(path)

    return write
