"""Writes to a uMap's layer, with a server that saves over others in between, fails, and is cancelled."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from hiljade_qgis.sync.errors import Cancelled, ConnectionFailed, PermissionMissing, ServerError, ServerFault
from hiljade_qgis.sync.server import SEEN_THROUGH, SILENT, Answer, Progress, Write, WriteKind
from hiljade_qgis.sync.umap_address import map_address
from hiljade_qgis.sync.umap_layer import LayerFile
from hiljade_qgis.sync.umap_source import LayerSource
from hiljade_qgis.sync.umap_writes import Writing


def feature(server_id: str, **properties: str) -> str:
    point = {"type": "Point", "coordinates": [20, 44]}
    return json.dumps({"type": "Feature", "id": server_id, "geometry": point, "properties": properties})


def layer(*features: str) -> str:
    return f'{{"type": "FeatureCollection", "features": [{", ".join(features)}]}}'


class Overtaking:
    """A layer; at our first save somebody else's save came first, and ours goes over it unseen."""

    url = "https://umap.example.org/en/datalayer/1/x/"

    def __init__(self, text: str, others: str) -> None:
        self.texts, self.others = [text], others
        self.saves = 0
        self.now = -1
        self.before_each: Callable[[str], None] = lambda _: None
        self.cancelled: Callable[[], bool] = lambda: False
        self.connection = SimpleNamespace(pause=self._asked("pause"))

    def _asked(self, what: str) -> Callable[[float, Progress], None]:
        return lambda _, progress: self._ask(what, progress)

    def _ask(self, what: str, progress: Progress) -> None:
        if progress is not SEEN_THROUGH and (progress.cancelled() or self.cancelled()):
            raise Cancelled
        self.before_each(what)

    def spread(self, seconds: float) -> float:
        return seconds

    def _file(self, place: int) -> LayerFile:
        return LayerFile(self.texts[place].encode(), str(place))

    def read(self, progress: Progress) -> LayerFile:
        self._ask("read", progress)
        return self._file(len(self.texts) - 1)

    def read_for_writing(self, progress: Progress) -> LayerFile:
        self._ask("read for writing", progress)
        return self._file(len(self.texts) - 1)

    def version(self, progress: Progress) -> str:
        self._ask("version", progress)
        return str(len(self.texts) - 1)

    def versions_since(self, earlier: LayerFile, progress: Progress) -> list[LayerFile]:
        self._ask("versions", progress)
        return [self._file(place) for place in range(int(earlier.version) + 1, len(self.texts))]

    def save(self, based_on: LayerFile, text: str, progress: Progress) -> bool:
        self._ask("save", progress)
        if not self.saves:
            self.texts.append(self.others)
        self.saves += 1
        self.texts.append(text)
        return True


def written(source: Any, progress: Progress = SILENT) -> Answer:
    base = source.read(SILENT).everything["AAAAA"].record
    body = feature("AAAAA", name="mine")
    (outcome,) = Writing(source, progress).write([Write(WriteKind.MODIFY, "AAAAA", base.version, body)])
    return outcome.answer


def names(source: Overtaking) -> list[str]:
    return [one["properties"]["name"] for one in json.loads(source.texts[-1])["features"]]


@pytest.fixture
def source() -> Overtaking:
    before = layer(feature("AAAAA", name="a"), feature("BBBBB", name="b"))
    return Overtaking(before, layer(feature("AAAAA", name="a"), feature("BBBBB", name="theirs")))


def test_what_a_save_went_over_is_put_back(source):
    assert written(source) is Answer.DONE
    assert names(source) == ["mine", "theirs"]


@pytest.mark.parametrize("error", [ConnectionFailed("u"), PermissionMissing("u", "", 403)])
@pytest.mark.parametrize("at", ["read for writing", "save"])
def test_it_is_put_back_though_the_server_fails_meanwhile(source, at, error):
    def fail_once(what: str, failures: list[ServerError] = [error]) -> None:  # noqa: B006
        if source.saves == 1 and what == at and failures:
            raise failures.pop()

    source.before_each = fail_once
    assert written(source) is Answer.DONE
    assert names(source) == ["mine", "theirs"]


@pytest.mark.parametrize("at", ["read", "versions", "pause", "read for writing", "save"])
def test_it_is_put_back_though_somebody_cancels_once_a_save_is_under_way(source, at):
    pressed: list[bool] = []

    def press(what: str) -> None:
        if (source.saves, what) == (1, at) or (at, what) == ("read", "save"):
            pressed.append(True)

    source.before_each = press
    progress = SimpleNamespace(report=lambda *_: None, cancelled=lambda: bool(pressed))
    assert written(source, progress) is Answer.DONE
    assert pressed
    assert names(source) == ["mine", "theirs"]


@pytest.mark.parametrize("at", ["read", "versions", "pause", "version", "read for writing", "save"])
def test_a_transport_that_hears_the_cancel_itself_is_told_what_to_see_through(source, at):
    """As QGIS's does: whatever is not marked ends with the cancel, though its progress knows of none."""
    pressed: list[bool] = []

    def press(what: str) -> None:
        if (source.saves, what) == (1, at) or (at, what) == ("read", "save") or (source.saves > 1 and what == at):
            pressed.append(True)

    source.before_each, source.cancelled = press, lambda: bool(pressed)
    assert written(source) is Answer.DONE
    assert pressed
    assert names(source) == ["mine", "theirs"]


def test_a_cancel_after_a_lost_answer_leaves_nothing_of_others_lost(source):
    def lose(what: str, lost: list[bool] = []) -> None:  # noqa: B006
        if source.saves == 1 and what in ("read", "read for writing") and not lost:
            lost.append(True)
            raise ConnectionFailed("u")

    source.before_each, source.cancelled = lose, lambda: source.saves > 0
    assert written(source) is Answer.DONE
    assert names(source) == ["mine", "theirs"]


def test_who_cancels_while_the_server_keeps_failing_waits_for_no_more(source):
    def fail(what: str) -> None:
        if source.saves and what != "pause":
            raise ServerFault("u", "", 500)

    source.before_each, source.cancelled = fail, lambda: source.saves > 0
    tries: list[str] = []
    pause = source.connection.pause
    source.connection.pause = lambda seconds, progress: (tries.append("pause"), pause(seconds, progress))
    assert written(source) is Answer.UNCLEAR
    assert len(tries) <= 2


def test_nothing_is_sent_once_it_is_cancelled(source):
    with pytest.raises(Cancelled):
        written(source, SimpleNamespace(report=lambda *_: None, cancelled=lambda: True))
    assert source.saves == 0


def test_of_many_versions_only_the_newest_are_read():
    """A uMap keeps some ten; one that names more is not asked for all of them."""
    listed = json.dumps({"versions": [{"ref": str(number)} for number in range(10_000, 0, -1)]})
    asked: list[str] = []

    def get(url: str, progress: Progress, accept: tuple[int, ...] = ()) -> SimpleNamespace:
        asked.append(url)
        return SimpleNamespace(status=200, body=(listed if url.endswith("versions/") else layer()).encode())

    address = map_address("https://umap.example.org/en/map/kamere_1")
    source = LayerSource(SimpleNamespace(connection=SimpleNamespace(get=get)), address, "x")
    found = source.versions_since(LayerFile(layer().encode(), "1"), SILENT)
    assert [one.version for one in found[-2:]] == ["9999", "10000"]
    assert len(found) == len(asked) - 1 < 100
