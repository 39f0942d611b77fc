"""A real uMap through QGIS's network stack, signed in to out of QGIS's authentication database."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from hiljade_qgis.bridge.authentication import store_basic
from hiljade_qgis.bridge.connections import check_url
from hiljade_qgis.bridge.network import session_for, start_network, stop_network
from hiljade_qgis.sync.errors import InvalidUrl, SignInRefused
from hiljade_qgis.sync.server import SILENT, Answer, Write, WriteKind
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.umap import EDIT_LINK_USER, find_map, split_edit_link
from hiljade_qgis.sync.umap_source import LayerSource
from tests.servers.umap_server import PASSWORD, USER, UmapServer, UmapUnavailable, running_umap

pytestmark = pytest.mark.server

CAMERA = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [20.46, 44.81]},
    "properties": {"name": "Ћошак", "_umap_options": {"color": "Red"}},
    "id": "AAAAA",
}


@pytest.fixture(scope="module")
def umap_server() -> Iterator[UmapServer]:
    try:
        with running_umap() as server:
            yield server
    except UmapUnavailable as error:
        pytest.skip(str(error))


@pytest.fixture(autouse=True)
def _network(qgis_app):
    start_network()
    yield
    stop_network()


def in_worker(qtbot: Any, work: Callable[[], Any]) -> Any:
    """The result of `work`, done in a thread while the main thread runs its event loop."""
    done: list[Any] = []
    thread = threading.Thread(target=lambda: done.append(work()), daemon=True)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=60000)
    return done[0]


@pytest.mark.parametrize("owner", [False, True])
def test_a_layer_is_found_read_and_written(qtbot, umap_server, authentication_database, owner):
    the_map = umap_server.make_map([CAMERA], owner=owner)
    if owner:
        pasted, user, password = the_map.url, USER, PASSWORD
    else:
        pasted, password = split_edit_link(the_map.edit_link)
        user = EDIT_LINK_USER
    authcfg = store_basic("a map", user, password, pasted)

    def work() -> Any:
        (layer,) = find_map(pasted, session_for(pasted, authcfg)).layers
        server = open_server("umap", layer.url, session_for(layer.url, authcfg))
        found = server.describe()
        (record,) = server.read_all(SILENT)
        changed = json.loads(record.raw)
        changed["properties"]["note"] = "нова"
        write = Write(WriteKind.MODIFY, "AAAAA", record.version, json.dumps(changed))
        return layer, found, server.write([write], "")[0], next(iter(server.read_all(SILENT)))

    layer, found, outcome, now = in_worker(qtbot, work)
    assert layer.editable
    assert (found.user, found.can_write) == (user, True)
    assert outcome.answer is Answer.DONE
    assert outcome.entry == now
    assert json.loads(now.raw)["properties"] == {**CAMERA["properties"], "note": "нова"}
    stranger = open_server("umap", layer.url, session_for(layer.url))
    assert in_worker(qtbot, stranger.describe).can_write is False, "the cookie stays with who signed in"


@pytest.mark.parametrize("at", ["save", "read", "versions_since", "version"])
def test_a_save_is_sent_once_and_read_back_though_somebody_cancels(
    qtbot, umap_server, authentication_database, monkeypatch, at
):
    """A cancel reaches the network too; what the save may have gone over is looked for all the same."""
    the_map = umap_server.make_map([CAMERA])
    public, signature = split_edit_link(the_map.edit_link)
    authcfg = store_basic("a map", EDIT_LINK_USER, signature, public)
    pressed, done = threading.Event(), []
    for name in ("save", "read", "versions_since", "version"):
        monkeypatch.setattr(LayerSource, name, _pressing(getattr(LayerSource, name), name, at, pressed, done))
    progress = SimpleNamespace(report=lambda *_: None, cancelled=pressed.is_set)

    def work() -> Any:
        server = open_server("umap", the_map.layer_url, session_for(the_map.url, authcfg, pressed.is_set))
        (record,) = server.read_all(SILENT)
        done.clear()
        changed = json.loads(record.raw)
        changed["properties"]["note"] = "нова"
        write = Write(WriteKind.MODIFY, "AAAAA", record.version, json.dumps(changed))
        return server.write([write], "", progress)[0]

    outcome = in_worker(qtbot, work)
    assert pressed.is_set()
    assert outcome.answer is Answer.DONE
    assert json.loads(outcome.entry.raw)["properties"]["note"] == "нова"
    assert done == ["read", "save", "read", "versions_since", "version"], "down to the last look"


def _pressing(real: Callable, name: str, at: str, pressed: threading.Event, done: list[str]) -> Callable:
    """The method, with a cancel pressed as it begins, once something was saved or is about to be."""

    def method(*arguments: Any) -> Any:
        if name == at and (name == "save" or "save" in done):
            pressed.set()
        result = real(*arguments)
        done.append(name)
        return result

    return method


def test_a_wrong_secret_is_refused(umap_server, authentication_database):
    the_map = umap_server.make_map([CAMERA])
    for user, password in ((EDIT_LINK_USER, f"{the_map.number}:" + "x" * 43), (USER, "pogrešna")):
        authcfg = store_basic("a map", user, password, the_map.url)
        with pytest.raises(SignInRefused):
            open_server("umap", the_map.layer_url, session_for(the_map.url, authcfg)).describe()


def test_an_edit_link_is_never_stored_as_an_address():
    link = "https://umap.example.org/en/map/anonymous-edit/12:cvqWCvNoLX8eUj7UwUHv20jIbHo7ci"
    with pytest.raises(InvalidUrl) as caught:
        check_url(link)
    assert "cvqW" not in str(caught.value)
    public, _ = split_edit_link(link)
    check_url(public)
