"""What every suite can ask for: a real community server, Kinto on PostgreSQL in a folder of its own.

It starts when the first test of a run needs it and stops with the run.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from resources.server.layer import make_layer
from resources.server.serve import CommunityServer


class Layer(NamedTuple):
    """A layer on the server, and who may edit it."""

    url: str
    auth: tuple[str, str]
    """Name and password of an account that may edit."""
    admin: tuple[str, str]
    """Name and password of the account that may do everything."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what needs the server, so that a run can leave it out (`-m "not server"`)."""
    for item in items:
        if {"community_server", "server_folder"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.server)


@contextlib.contextmanager
def _temporary_folder() -> Iterator[Path]:
    """A folder that PostgreSQL's own user can reach, which pytest's are not when root runs the tests."""
    folder = Path(tempfile.mkdtemp(prefix="hiljade-test-"))
    try:
        folder.chmod(0o711)
        yield folder
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def server_folder() -> Iterator[Path]:
    """An empty folder for the data of a server that the test starts itself."""
    with _temporary_folder() as folder:
        yield folder


@pytest.fixture(scope="session")
def community_server() -> Iterator[CommunityServer]:
    """The server, on a free port."""
    with _temporary_folder() as folder, CommunityServer(folder, port=0, durable=False) as server:
        yield server


@pytest.fixture
def make_layer_on_server(community_server: CommunityServer) -> Callable[..., Layer]:
    """Makes an empty layer on each call; with `schema={}` it takes any record."""

    def make(schema: dict[str, Any] | None = None) -> Layer:
        name = f"cameras-{uuid.uuid4().hex[:12]}"
        url = make_layer(community_server.url, community_server.admin, community_server.auth, name, schema)
        return Layer(url, community_server.auth, community_server.admin)

    return make


@pytest.fixture
def layer(make_layer_on_server: Callable[..., Layer]) -> Layer:
    """An empty layer whose records the server checks."""
    return make_layer_on_server()


@pytest.fixture
def layer_url(layer: Layer) -> str:
    """The URL of an empty layer whose records the server checks."""
    return layer.url
