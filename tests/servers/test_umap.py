"""The uMap module against a real uMap: reading, writing, and several people saving at once."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Sequence
from typing import Any

import pytest
import requests

from hiljade_qgis.sync import umap
from hiljade_qgis.sync.credentials import OriginBoundAuth, session_from_environment
from hiljade_qgis.sync.errors import (
    LayerMissing,
    NotThisKind,
    PermissionMissing,
    ServerError,
    ServerFault,
    SignInRefused,
)
from hiljade_qgis.sync.http import Limits
from hiljade_qgis.sync.server import (
    SILENT,
    Answer,
    Lock,
    Outcome,
    Server,
    ServerRecord,
    Tombstone,
    Write,
    WriteKind,
)
from hiljade_qgis.sync.servers import open_server, origin_of
from hiljade_qgis.sync.umap_layer import version_of
from tests.loopback import Loopback, Reply, Request
from tests.servers.umap_server import PASSWORD, USER, UmapMap, UmapServer

pytestmark = pytest.mark.server


def point(server_id: str | None, name: str, lon: float = 20.46, lat: float = 44.81, **more: Any) -> dict[str, Any]:
    feature: dict[str, Any] = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"name": name, "_umap_options": {"color": "DarkRed", "iconClass": "Drop"}},
        **more,
    }
    return feature if server_id is None else {**feature, "id": server_id}


LINE = {
    "type": "Feature",
    "geometry": {"type": "LineString", "coordinates": [[20.0, 44.0, 117.50], [20.5, 44.5, 1e2]]},
    "properties": {"name": "šetnja", "_umap_options": {"weight": 7}},
    "id": "LiNe1",
}
FEATURES = [point("AAAAA", "prva"), LINE, point("BBBBB", "друга", strange={"kept": [1.50, None]}), point("CCCCC", "3")]
OPTIONS = {"name": "Sve kamere", "displayOnLoad": True, "color": "Blue", "cluster": {"radius": 9}}
MEMBERS = {"_umap_options": {"name": "staro"}, "properties": {"x": 1}, "crs": None}


@pytest.fixture
def a_map(umap_server: UmapServer) -> UmapMap:
    return umap_server.make_map(FEATURES, OPTIONS, extra_members=MEMBERS)


def with_link(the_map: UmapMap) -> requests.Session:
    """Signed in as a script is."""
    _, secret = umap.split_edit_link(the_map.edit_link)
    return session_from_environment(the_map.url, {"HILJADE_URL": the_map.url, "HILJADE_TOKEN": secret})


def with_password(the_map: UmapMap, password: str = PASSWORD) -> requests.Session:
    session = requests.Session()
    session.auth = OriginBoundAuth.basic(origin_of(the_map.url), USER, password)
    return session


def reader(the_map: UmapMap) -> Server:
    return open_server("umap", the_map.layer_url, requests.Session())


def writer(the_map: UmapMap) -> Server:
    return open_server("umap", the_map.layer_url, with_link(the_map))


def held(the_map: UmapMap) -> dict[str, ServerRecord]:
    return {one.server_id: one for one in reader(the_map).read_all(SILENT) if isinstance(one, ServerRecord)}


def file_of(the_map: UmapMap) -> dict[str, Any]:
    found: dict[str, Any] = requests.get(the_map.layer_url, timeout=60).json()
    return found


def layer_settings(the_map: UmapMap) -> dict[str, Any]:
    origin = origin_of(the_map.url)
    found = requests.get(f"{origin}/en/map/{the_map.number}/geojson/", timeout=60).json()
    (layer,) = found["properties"]["datalayers"]
    return {key: value for key, value in layer.items() if key != "referenceVersion"}


def modify(record: ServerRecord, **properties: Any) -> Write:
    feature = json.loads(record.raw)
    feature["properties"].update(properties)
    return Write(WriteKind.MODIFY, record.server_id, record.version, json.dumps(feature))


def create(server_id: str, name: str) -> Write:
    return Write(WriteKind.CREATE, server_id, None, json.dumps(point(server_id, name)))


def answers(outcomes: Sequence[Outcome]) -> list[Answer]:
    return [one.answer for one in outcomes]


# Reading


def test_anybody_reads_the_cameras_of_a_public_map(a_map):
    found = held(a_map)
    assert list(found) == ["AAAAA", "BBBBB", "CCCCC"]
    assert json.loads(found["BBBBB"].raw) == FEATURES[2]
    described = reader(a_map).describe()
    assert (described.server_name, described.records, described.can_write, described.user) == ("uMap", 3, False, None)
    assert described.lock is Lock.ADVISORY
    assert tuple(map(int, described.server_version.split(".")[:2])) >= (3, 7)


def test_nothing_is_read_again_while_the_layer_stays_as_it_is(a_map):
    reading = reader(a_map).read_all(SILENT)
    list(reading)
    assert reading.whole
    assert reading.layer_count == 3
    again = reader(a_map).read_since(reading.token, SILENT)
    assert (again.whole, list(again), again.token) == (False, [], reading.token)
    writer(a_map).write([modify(held(a_map)["AAAAA"], name="nova")], "")
    after = reader(a_map).read_since(reading.token, SILENT)
    assert after.whole
    assert json.loads(next(iter(after)).raw)["properties"]["name"] == "nova"


def test_records_are_read_by_id(a_map):
    found = reader(a_map).read_records(["CCCCC", "LiNe1", "nope0"])
    assert {key: value is not None for key, value in found.items()} == {"CCCCC": True, "LiNe1": False, "nope0": False}


@pytest.mark.parametrize("form", ["{url}", "{url}?share#12/44.8/20.4", "{root}/m/{number}/", "{link}", "{layer}"])
def test_a_pasted_address_leads_to_the_layers(a_map, form):
    root = origin_of(a_map.url)
    url = form.format(url=a_map.url, root=root, number=a_map.number, link=a_map.edit_link, layer=a_map.layer_url)
    found = umap.find_map(url, requests.Session())
    assert found.name == "Kamere"
    assert found.layers == (umap.MapLayer("Sve kamere", a_map.layer_url, editable=False),)


def test_groups_are_named_and_layers_from_elsewhere_left_out(umap_server):
    the_map = umap_server.make_map([], {"name": "Beograd"})
    inner, remote = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
    with requests.Session() as person:
        person.get(the_map.edit_link, timeout=60)
        umap_server.put_layer(person, the_map.number, inner, FEATURES, {"name": "Vračar"}, parent=the_map.layer_id)
        elsewhere = {"name": "daleko", "remoteData": {"url": "https://example.org/x.json", "format": "geojson"}}
        umap_server.put_layer(person, the_map.number, remote, [], elsewhere, rank=5)
    found = {layer.name: layer.url for layer in umap.layers(the_map.url, requests.Session())}
    assert set(found) == {"Beograd", "Beograd / Vračar"}
    server = open_server("umap", found["Beograd / Vračar"], with_link(the_map))
    (first, *_) = list(server.read_all(SILENT))
    assert answers(server.write([modify(first, name="nova")], "")) == [Answer.DONE]
    listed = requests.get(f"{umap_server.url}/en/map/{the_map.number}/geojson/", timeout=60).json()
    (group, _) = listed["properties"]["datalayers"]
    assert [layer["id"] for layer in group["layers"]] == [inner], "a save took the layer out of its group"


def test_what_is_not_there(umap_server, a_map):
    with pytest.raises(LayerMissing):
        umap.find_map(f"{umap_server.url}/en/map/x_987654", requests.Session())
    other = a_map.layer_url.replace(a_map.layer_id, "11111111-1111-4111-8111-111111111112")
    missing = open_server("umap", other, requests.Session())
    with pytest.raises(LayerMissing):
        missing.describe()
    with pytest.raises(LayerMissing):
        missing.read_all(SILENT)
    with Loopback(lambda request, reply: reply(404, "nothing here")) as strange, pytest.raises(NotThisKind):
        umap.find_map(f"{strange.url}/en/map/x_1", requests.Session())


# Signing in


def test_a_private_map_is_for_those_who_sign_in(umap_server):
    for the_map, session in (
        (private := umap_server.make_map(FEATURES, public=False), with_link(private)),
        (own := umap_server.make_map(FEATURES, public=False, owner=True), with_password(own)),
    ):
        with pytest.raises(SignInRefused):
            umap.find_map(the_map.url, requests.Session())
        with pytest.raises(SignInRefused):
            reader(the_map).describe()
        with pytest.raises(SignInRefused):
            reader(the_map).read_all(SILENT)
        assert open_server("umap", the_map.layer_url, session).describe().records == 3
        assert umap.find_map(the_map.url, session).layers[0].editable


def test_an_account_writes_to_its_own_map_and_to_no_other(umap_server, a_map):
    own = umap_server.make_map(FEATURES, owner=True)
    server = open_server("umap", own.layer_url, with_password(own))
    found = server.describe()
    assert (found.user, found.can_write) == (USER, True)
    assert answers(server.write([modify(held(own)["AAAAA"], name="nova")], "")) == [Answer.DONE]

    stranger = open_server("umap", a_map.layer_url, with_password(a_map))
    assert stranger.describe().can_write is False
    with pytest.raises(PermissionMissing):
        stranger.write([modify(held(a_map)["AAAAA"], name="nova")], "")


def test_a_map_that_everybody_may_edit_needs_no_sign_in(umap_server):
    the_map = umap_server.make_map(FEATURES, anyone=True)
    found = reader(the_map).describe()
    assert (found.user, found.can_write) == (None, True)
    assert answers(reader(the_map).write([create("NEW00", "x")], "")) == [Answer.DONE]


@pytest.mark.parametrize("status", [400, 403, 500, 302])
def test_what_a_server_says_of_the_secret_is_not_repeated(status):
    secret = "7:" + "x" * 43
    link = {"Location": f"https://elsewhere.example/{secret}?{secret}"}
    with Loopback(lambda request, reply: reply(status, f"{request.path} {request.body!r}", link)) as echo:
        url = f"{echo.url}/en/datalayer/7/11111111-1111-4111-8111-111111111111/"
        session = session_from_environment(url, {"HILJADE_URL": url, "HILJADE_TOKEN": secret})
        with pytest.raises(ServerError) as caught:
            umap.UmapServer(url, session, Limits(attempts=1)).describe()
        assert len(echo.requests) == 1
    assert "xxx" not in f"{caught.value} {caught.value!r} {caught.value.detail}"


def test_wrong_credentials_are_refused(umap_server, a_map):
    other = umap_server.make_map([])
    wrong = [with_password(a_map, "pogrešna"), with_link(other)]
    for secret in ("1:" + "x" * 43, f"{a_map.number}:" + "x" * 43, "nonsense", other.edit_link):
        wrong.append(session_from_environment(a_map.url, {"HILJADE_URL": a_map.url, "HILJADE_TOKEN": secret}))
    for session in wrong:
        server = open_server("umap", a_map.layer_url, session)
        with pytest.raises(SignInRefused):
            server.describe()
        with pytest.raises(SignInRefused):
            server.write([create("NEW00", "x")], "")
    with pytest.raises(SignInRefused):
        reader(a_map).write([create("NEW00", "x")], "")
    assert "NEW00" not in held(a_map)


def test_the_secret_is_in_no_log_and_no_error(a_map, caplog):
    caplog.set_level(logging.DEBUG)
    _, secret = umap.split_edit_link(a_map.edit_link)
    server = writer(a_map)
    server.describe()
    server.write([create("NEW00", "x")], "")
    url = a_map.layer_url.replace(f"/{a_map.number}/", "/424242/")
    wrong = secret.replace(f"{a_map.number}:", "424242:")
    session = session_from_environment(url, {"HILJADE_URL": url, "HILJADE_TOKEN": wrong})
    with pytest.raises(SignInRefused) as caught:
        open_server("umap", url, session).describe()
    signature = secret.partition(":")[2]
    assert signature not in caplog.text + str(caught.value) + repr(caught.value) + server.url
    assert "POST" in caplog.text


# Writing


def test_create_change_and_delete_leave_everything_else_as_it_was(a_map):
    before, settings = file_of(a_map), layer_settings(a_map)
    found = held(a_map)
    outcomes = writer(a_map).write(
        [
            modify(found["BBBBB"], note="nova"),
            Write(WriteKind.DELETE, "CCCCC", found["CCCCC"].version, None),
            create("NEW00", "četvrta"),
        ],
        "",
    )
    assert answers(outcomes) == [Answer.DONE] * 3
    changed = json.loads(json.dumps(FEATURES[2]))
    changed["properties"]["note"] = "nova"
    assert file_of(a_map) == {**before, "features": [FEATURES[0], LINE, changed, point("NEW00", "četvrta")]}
    assert layer_settings(a_map) == settings
    now = held(a_map)
    assert [one.entry for one in outcomes] == [now["BBBBB"], Tombstone("CCCCC", ""), now["NEW00"]]


def test_a_write_against_an_older_version_is_a_conflict_and_the_others_go_in(a_map):
    before = held(a_map)
    writer(a_map).write([modify(before["AAAAA"], name="theirs"), Write(WriteKind.DELETE, "CCCCC", None, None)], "")
    assert "CCCCC" in held(a_map), "a deletion without a version deletes nothing"
    writer(a_map).write([Write(WriteKind.DELETE, "CCCCC", before["CCCCC"].version, None)], "")
    outcomes = writer(a_map).write(
        [
            modify(before["AAAAA"], name="mine"),
            modify(before["BBBBB"], name="mine"),
            modify(before["CCCCC"], name="mine"),
            Write(WriteKind.DELETE, "AAAAA", before["AAAAA"].version, None),
        ],
        "",
    )
    assert answers(outcomes) == [Answer.CONFLICT, Answer.DONE, Answer.CONFLICT, Answer.CONFLICT]
    now = held(a_map)
    assert outcomes[0].entry == now["AAAAA"]
    assert outcomes[2].entry == Tombstone("CCCCC", "")
    names = {key: json.loads(one.raw)["properties"]["name"] for key, one in now.items()}
    assert names == {"AAAAA": "theirs", "BBBBB": "mine"}


def test_sending_again_what_went_in_is_done(a_map):
    before = held(a_map)
    writes = [
        modify(before["AAAAA"], name="nova"),
        create("NEW00", "nova"),
        Write(WriteKind.DELETE, "CCCCC", before["CCCCC"].version, None),
    ]
    first = writer(a_map).write(writes, "")
    file = file_of(a_map)
    assert writer(a_map).write(writes, "") == first
    assert file_of(a_map) == file
    assert answers(writer(a_map).write([create("NEW00", "other")], "")) == [Answer.CONFLICT]


def test_bodies_that_are_no_cameras_are_refused_and_the_others_go_in(a_map):
    strange = [
        Write(WriteKind.CREATE, "BAD00", None, json.dumps({**point("BAD00", "x"), "geometry": None})),
        Write(WriteKind.CREATE, "BAD01", None, json.dumps(point("other", "x"))),
        Write(WriteKind.CREATE, "BAD02", None, "{"),
        Write(WriteKind.CREATE, "LiNe1", None, json.dumps(point("LiNe1", "the line's id"))),
    ]
    outcomes = writer(a_map).write([*strange, create("NEW00", "x")], "")
    assert answers(outcomes) == [Answer.REFUSED] * 4 + [Answer.DONE]
    assert set(held(a_map)) == {"AAAAA", "BBBBB", "CCCCC", "NEW00"}


def test_features_without_an_id_get_one_when_they_are_changed(umap_server):
    features = [point(None, "prva"), point(None, "druga"), point(None, "prva"), point("AAAAA", "x")]
    the_map = umap_server.make_map(features)
    found = held(the_map)
    assert len(found) == 4
    assert list(held(the_map)) == list(found), "the ids are the same at every reading"
    first, second, *_ = found.values()
    changed = json.loads(second.raw)
    changed["id"] = second.server_id
    changed["properties"]["name"] = "nova"
    body = json.dumps(changed)
    (outcome,) = writer(the_map).write([Write(WriteKind.MODIFY, second.server_id, second.version, body)], "")
    assert outcome.answer is Answer.DONE
    assert list(held(the_map)) == list(found)
    features = file_of(the_map)["features"]
    assert [feature.get("id") for feature in features] == [None, second.server_id, None, "AAAAA"]
    assert features[0] == json.loads(first.raw)


# Through something on the way


class Between(Loopback):
    """A proxy that may change what it passes on. `change(request, answer)` is given uMap's answer, or None before it
    was asked; what it returns (status, headers, body) is answered instead."""

    def __init__(self, target: str, change: Any) -> None:
        def script(request: Request, reply: Reply) -> None:
            early = change(request, None)
            if early is not None:
                reply(*early)
                return
            headers = {key: value for key, value in request.headers.items() if key.lower() != "host"}
            answer = requests.request(
                request.method, target + request.path, data=request.body, headers=headers, timeout=60,
                allow_redirects=False,
            )  # fmt: skip
            found = change(request, answer)
            if found is None:
                kept = ("Content-Type", "X-Datalayer-Version", "Location")
                passed = {key: answer.headers[key] for key in kept if key in answer.headers}
                for cookie in answer.raw.headers.getlist("Set-Cookie"):
                    passed.setdefault("Set-Cookie", cookie)
                found = (answer.status_code, answer.content, passed)
            reply(*found)

        super().__init__(script)


def through(the_map: UmapMap, between: Between) -> Server:
    url = the_map.layer_url.replace(origin_of(the_map.url), between.url)
    _, secret = umap.split_edit_link(the_map.edit_link)
    return open_server("umap", url, session_from_environment(url, {"HILJADE_URL": url, "HILJADE_TOKEN": secret}))


def is_save(request: Request) -> bool:
    return request.method == "POST" and "/datalayer/update/" in request.path


def test_a_layer_without_its_version_is_read_but_not_written(umap_server, a_map):
    def strip(request: Request, answer: Any) -> Any:
        if answer is None or "/datalayer/" not in request.path:
            return None
        return answer.status_code, answer.content, {"Content-Type": "application/geo+json"}

    before = file_of(a_map)
    with Between(umap_server.url, strip) as between:
        server = through(a_map, between)
        assert len(list(server.read_all(SILENT))) == 3
        assert server.describe().can_write is False
        with pytest.raises(umap.LayerVersionMissing):
            server.write([create("NEW00", "x")], "")
        assert not any(is_save(request) for request in between.requests)
    assert file_of(a_map) == before


@pytest.mark.parametrize("version", ["3.6.9", "2.10.0", ""])
def test_an_old_umap_is_read_but_not_written(umap_server, a_map, version):
    def age(request: Request, answer: Any) -> Any:
        if answer is None or not request.path.endswith("/geojson/"):
            return None
        found = answer.json()
        found["properties"]["umap_version"] = version
        return 200, found, {"Content-Type": "application/json"}

    with Between(umap_server.url, age) as between:
        server = through(a_map, between)
        assert len(list(server.read_all(SILENT))) == 3
        assert server.describe().can_write is False
        with pytest.raises(umap.UmapTooOld) as caught:
            server.write([create("NEW00", "x")], "")
        assert caught.value.version == version
    assert "NEW00" not in held(a_map)


def test_every_save_names_the_version_and_all_fields(umap_server, a_map):
    with Between(umap_server.url, lambda *_: None) as between:
        server = through(a_map, between)
        version = server.read_all(SILENT).token
        server.write([create("NEW00", "x")], "")
        (save,) = [request for request in between.requests if is_save(request)]
    assert save.headers["X-Datalayer-Reference"] == version
    for name in ("name", "parent", "display_on_load", "rank", "settings", "geojson"):
        assert f'name="{name}"'.encode() in save.body
    secret = umap.split_edit_link(a_map.edit_link)[1]
    asked = [request for request in between.requests if secret in request.path]
    assert len(asked) == 1, "the edit link is asked for once, to sign in"
    assert not any(request.headers["Authorization"] for request in between.requests)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"login_required": "/en/login/"}, SignInRefused),
        ({"error": "<ul>no</ul>", "errors": {"name": ["This field is required."]}}, ServerFault),
    ],
)
def test_an_error_in_a_200_is_an_error(umap_server, a_map, body, error):
    def refuse(request: Request, _: Any) -> Any:
        return (200, body, {"Content-Type": "application/json"}) if is_save(request) else None

    with Between(umap_server.url, refuse) as between, pytest.raises(error):
        through(a_map, between).write([create("NEW00", "x")], "")
    assert "NEW00" not in held(a_map)


def test_a_save_that_is_acknowledged_and_lost_is_never_taken_for_done(umap_server, a_map):
    def swallow(request: Request, answer: Any) -> Any:
        return (200, {"id": "x"}, {"Content-Type": "application/json"}) if is_save(request) and not answer else None

    with Between(umap_server.url, swallow) as between:
        (outcome,) = through(a_map, between).write([create("NEW00", "x")], "")
    assert outcome.answer is Answer.UNCLEAR
    assert "NEW00" not in held(a_map)


@pytest.mark.parametrize("gone", [False, True])
def test_a_lost_answer_is_settled_by_reading_or_is_unclear(umap_server, a_map, gone):
    """After the save whose answer is cut the server can be read, or it is gone for good."""
    saves = []

    def cut(request: Request, answer: Any) -> Any:
        if answer is None:
            return (500, b"", {}) if gone and saves else None
        if not is_save(request):
            return None
        saves.append(request)
        return 200, answer.content, {"Content-Type": "application/json"}, len(answer.content) + 100

    with Between(umap_server.url, cut) as between:
        (outcome,) = through(a_map, between).write([create("NEW00", "x")], "")
    assert outcome.answer is (Answer.UNCLEAR if gone else Answer.DONE)
    assert len(saves) == 1
    assert "NEW00" in held(a_map), "it had gone in"


def test_somebody_saves_between_our_reading_and_our_save(umap_server, a_map):
    """uMap merges where features differ, and answers 412 where one was changed on both sides."""
    found = held(a_map)
    others = [[modify(found["AAAAA"], name="theirs"), modify(found["BBBBB"], name="theirs")]]

    def meanwhile(request: Request, answer: Any) -> Any:
        if is_save(request) and answer is None and others:
            writer(a_map).write(others.pop(), "")

    with Between(umap_server.url, meanwhile) as between:
        outcomes = through(a_map, between).write(
            [modify(found["AAAAA"], name="mine"), modify(found["CCCCC"], name="mine"), create("NEW00", "mine")], ""
        )
        saves = [request for request in between.requests if is_save(request)]
    assert answers(outcomes) == [Answer.CONFLICT, Answer.DONE, Answer.DONE]
    assert len(saves) == 2
    names = {key: json.loads(one.raw)["properties"]["name"] for key, one in held(a_map).items()}
    assert names == {"AAAAA": "theirs", "BBBBB": "theirs", "CCCCC": "mine", "NEW00": "mine"}


def test_a_save_that_goes_over_another_one_puts_it_back(umap_server, a_map):
    """What happens in two workers at the same moment: uMap does not see that the layer is newer."""
    found = held(a_map)
    others = [[modify(found["AAAAA"], name="theirs"), modify(found["BBBBB"], name="theirs"), create("THEIR", "new"),
               Write(WriteKind.DELETE, "CCCCC", found["CCCCC"].version, None)]]  # fmt: skip

    def meanwhile(request: Request, answer: Any) -> Any:
        if is_save(request) and answer is None and others:
            assert answers(writer(a_map).write(others.pop(), "")) == [Answer.DONE] * 4
            del request.headers["X-Datalayer-Reference"]

    with Between(umap_server.url, meanwhile) as between:
        outcomes = through(a_map, between).write([modify(found["AAAAA"], name="mine"), create("NEW00", "mine")], "")
    names = {key: json.loads(one.raw)["properties"]["name"] for key, one in held(a_map).items()}
    assert names == {"AAAAA": "theirs", "BBBBB": "theirs", "THEIR": "new", "NEW00": "mine"}
    assert answers(outcomes) == [Answer.CONFLICT, Answer.DONE]
    assert outcomes[0].entry == held(a_map)["AAAAA"]


def test_what_is_lost_after_it_was_read_back_is_sent_again(umap_server, a_map):
    before = file_of(a_map)
    steps: list[str] = []

    def later(request: Request, answer: Any) -> Any:
        if answer is not None and is_save(request):
            steps.append("save")
        elif answer is not None and request.path.endswith(f"/{a_map.layer_id}/") and steps == ["save"]:
            steps.append("read back")
            umap_server.overwrite(a_map, before)

    with Between(umap_server.url, later) as between:
        (outcome,) = through(a_map, between).write([create("NEW00", "x")], "")
    assert steps == ["save", "read back", "save"]
    assert outcome.answer is Answer.DONE
    assert file_of(a_map) == {**before, "features": [*before["features"], point("NEW00", "x")]}


# Several at once


def _saving(the_map: UmapMap, who: int, rounds: int, told: list[tuple[str, Outcome]]) -> None:
    server = writer(the_map)
    for turn in range(rounds):
        server_id = f"W{who}{turn:03}"
        (outcome,) = server.write([create(server_id, f"{who} {turn}")], "")
        told.append((server_id, outcome))


@pytest.mark.parametrize("server_name", ["umap_server", "busy_umap_server"])
def test_people_who_save_at_the_same_time_lose_nothing(request, server_name):
    the_map = request.getfixturevalue(server_name).make_map(FEATURES, OPTIONS)
    told: list[tuple[str, Outcome]] = []
    threads = [threading.Thread(target=_saving, args=(the_map, who, 5, told)) for who in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 15
    now = held(the_map)
    done = {server_id for server_id, outcome in told if outcome.answer is Answer.DONE}
    unclear = {server_id for server_id, outcome in told if outcome.answer is Answer.UNCLEAR}
    assert done <= set(now), f"acknowledged and gone: {done - set(now)}"
    assert done | unclear == {server_id for server_id, _ in told}
    assert LINE in file_of(the_map)["features"]
    assert {version_of(feature) for feature in FEATURES if feature is not LINE} <= {one.version for one in now.values()}


def _adding(the_map: UmapMap, who: int, rounds: int, told: list[str]) -> None:
    """Put a word of one's own to the name of one camera, again and again until it is acknowledged."""
    server = writer(the_map)
    for turn in range(rounds):
        word = f"{who}-{turn}"
        for _ in range(40):
            now = server.read_records(["AAAAA"])["AAAAA"]
            assert isinstance(now, ServerRecord)
            (outcome,) = server.write([modify(now, name=f"{json.loads(now.raw)['properties']['name']} {word}")], "")
            if outcome.answer is Answer.DONE:
                told.append(word)
                break


@pytest.mark.parametrize("server_name", ["umap_server", "busy_umap_server"])
def test_people_who_change_one_camera_at_the_same_time_never_cover_one_another(request, server_name):
    the_map = request.getfixturevalue(server_name).make_map(FEATURES, OPTIONS)
    told: list[str] = []
    threads = [threading.Thread(target=_adding, args=(the_map, who, 2, told)) for who in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 6
    name = json.loads(held(the_map)["AAAAA"].raw)["properties"]["name"].split()
    assert set(told) <= set(name), "somebody's acknowledged words are gone"
