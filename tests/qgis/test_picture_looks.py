"""Looking whether pictures are there: only on hosts that were named, only their beginnings, and nothing is guessed."""

from __future__ import annotations

import pytest

from hiljade_qgis.bridge import picture_looks
from hiljade_qgis.bridge.network import start_network, stop_network
from hiljade_qgis.bridge.picture_looks import look_at_pictures
from hiljade_qgis.sync.errors import Cancelled
from hiljade_qgis.sync.server import Silent
from tests.qgis.camera_layers import layer_of, wkt
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.test_pictures import SVG, bytes_of


@pytest.fixture(autouse=True)
def _clean(qgis_app, clean_settings, monkeypatch):
    monkeypatch.setattr(picture_looks, "_PAUSE_S", 0.0)
    start_network()
    yield
    stop_network()


class Sender:
    """What the server answers, by path: a body with status and headers."""

    def __init__(self, server):
        self.server, self.answers = server, {}
        server.answer = self.answer

    def answer(self, request):
        status, body, headers = self.answers[request.path]
        self.server.send(request, status, body, **headers)

    def give(self, path, body=b"", status=200, **headers):
        self.answers[path] = status, body, headers
        return self.server.url + path

    def asked(self):
        return [path for _method, path, _headers, _body in self.server.requests]


@pytest.fixture
def sender(local_server):
    return Sender(local_server)


def test_what_is_there_and_what_is_not(sender):
    there = sender.give("/a.png", bytes_of(40, 30))
    gone = sender.give("/b.png", status=404)
    page = sender.give("/c.png", b"<html>sorry</html>")
    drawing = sender.give("/d.svg", SVG)
    moved = sender.give("/e.png", status=302, Location="/a.png")
    looks = look_at_pictures([there, gone, page, drawing, moved, there], frozenset({sender.server.url}), Silent())
    assert {address: state.is_picture for address, state in looks.states.items()} == {
        there: True, gone: False, page: False, drawing: False, moved: True,
    }  # fmt: skip
    assert looks.states[gone].reason.startswith("There is no picture any more at this address")
    assert (looks.elsewhere, looks.unclear) == (0, 0)
    assert sender.asked() == ["/a.png", "/b.png", "/c.png", "/d.svg", "/e.png", "/a.png"]


def test_only_the_beginning_is_asked_for(sender):
    picture = bytes_of(400, 300)
    ranges = []
    address = sender.give("/a.png", picture[:64], 206)
    answer = sender.server.answer

    def noted(request):
        ranges.append(request.headers["Range"])
        answer(request)

    sender.server.answer = noted
    assert look_at_pictures([address], frozenset({sender.server.url}), Silent()).states[address].is_picture
    assert ranges == ["bytes=0-63"]


def test_hosts_that_nobody_named_are_not_spoken_to(sender):
    address = sender.give("/a.png", bytes_of(4, 3))
    looks = look_at_pictures([address, "https://example.org/x.png"], frozenset(), Silent())
    assert (looks.states, looks.elsewhere, sender.asked()) == ({}, 2, [])
    away = sender.give("/b.png", status=302, Location="http://127.0.0.1:9/x.png")
    looks = look_at_pictures([away], frozenset({sender.server.url}), Silent())
    assert (looks.states, looks.elsewhere) == ({}, 1)


def test_an_unclear_answer_says_nothing(sender):
    statuses = (401, 403, 429, 500, 503)
    addresses = [sender.give(f"/{status}.png", status=status) for status in statuses]
    looks = look_at_pictures(addresses, frozenset({sender.server.url}), Silent())
    assert (looks.states, looks.unclear) == ({}, len(statuses))
    silent = "http://127.0.0.1:9/x.png"
    looks = look_at_pictures([silent], frozenset({"http://127.0.0.1:9"}), Silent())
    assert (looks.states, looks.unclear) == ({}, 1)


def test_round_in_circles_it_ends(sender):
    address = sender.give("/a.png", status=302, Location="/a.png")
    looks = look_at_pictures([address], frozenset({sender.server.url}), Silent())
    assert not looks.states[address].is_picture


def test_cancelled(sender):
    class Pressed(Silent):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        look_at_pictures([sender.give("/a.png")], frozenset({sender.server.url}), Pressed())
    assert sender.asked() == []


def test_by_the_algorithm(sender, qgis_processing):
    gone, there = sender.give("/b.png", status=410), sender.give("/a.png", bytes_of(4, 3))
    pictures = (gone, there, "https://example.org/x.png")
    rows = [(wkt(20.4573461 + number, 44.8167234), picture) for number, picture in enumerate(pictures)]
    layer = layer_of("Point", rows, fields="image:string")
    given = {"INPUT": layer, "OUTPUT": "memory:", "RULES": ["picture_gone"]}
    with provider_in_registry():
        start_network()
        assert run("hiljade:check", given)["COUNT"] == 0
        assert sender.asked() == []
        feedback = Feedback()
        result = run("hiljade:check", {**given, "PICTURE_HOSTS": f"example.com, {sender.server.url}"}, feedback)
    (feature,) = result["OUTPUT"].getFeatures()
    assert (feature["camera_fid"], feature["field"]) == (1, "image")
    assert gone in feature["message"]
    assert any(text.startswith("1 picture") and "other hosts" in text for text in feedback.infos)
