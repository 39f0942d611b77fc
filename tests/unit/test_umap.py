"""The uMap module on canned texts: addresses, secrets, layer files, field mapping, answers to a save."""

from __future__ import annotations

import dataclasses
import json
import logging
from typing import Any

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.record import Position, Record
from hiljade_qgis.sync import servers
from hiljade_qgis.sync.address import shown
from hiljade_qgis.sync.credentials import OriginBoundAuth, Secret
from hiljade_qgis.sync.errors import (
    AnswerUnreadable,
    InsecureUrl,
    InvalidUrl,
    OtherServer,
    PermissionMissing,
    ServerBusy,
    ServerFault,
    SignInRefused,
)
from hiljade_qgis.sync.http import Reply
from hiljade_qgis.sync.http_failures import AnswerLost
from hiljade_qgis.sync.servers import (
    NotOneLayer,
    check_server,
    codec_for,
    layer_at,
    open_server,
    same_layer,
    server_types,
)
from hiljade_qgis.sync.umap import FoundMap, MapLayer
from hiljade_qgis.sync.umap_address import layer_address, map_address, signature_in, split_edit_link
from hiljade_qgis.sync.umap_layer import LayerFile, new_id, version_of
from hiljade_qgis.sync.umap_overtaken import overtaken, state
from hiljade_qgis.sync.umap_save import judged

HOST = "https://umap.example.org"
LAYER = "0866be48-b97b-4a38-901b-5b48c1335e67"
SIGNATURE = "123:cvqWCvNoLX8eUj7UwUHv20jIbHo7ci_K-6Sn7rZ8Rc4"
LINK = f"{HOST}/en/map/anonymous-edit/{SIGNATURE}"

# Addresses


@pytest.mark.parametrize(
    ("url", "root", "language", "number"),
    [
        (f"{HOST}/en/map/kamere-beograd_123", HOST, "en", 123),
        (f"{HOST}/sr/map/kamere_2024_123?share&edit#12/44.8/20.4", HOST, "sr", 123),
        (f"{HOST}/pt-br/map/x_123/", HOST, "pt-br", 123),
        (f"{HOST}/en/map/123/geojson/", HOST, "en", 123),
        (f"{HOST}/m/123/", HOST, "en", 123),
        (f"{HOST}/m/123", HOST, "en", 123),
        (f"{HOST}/sr/datalayer/123/{LAYER}/", HOST, "sr", 123),
        (f" {HOST}/karte/umap/en/map/x_123 ", f"{HOST}/karte/umap", "en", 123),
        (f"{HOST}:8443/en/map/_123", f"{HOST}:8443", "en", 123),
        (LINK, HOST, "en", 123),
        (LINK.replace(":cvq", "%3Acvq"), HOST, "en", 123),
    ],
)
def test_a_maps_addresses(url, root, language, number):
    assert map_address(url) == (root, language, number)


@pytest.mark.parametrize(
    "url",
    [
        HOST,
        f"{HOST}/en/",
        f"{HOST}/en/map/new/",
        f"{HOST}/en/map/x_",
        f"{HOST}/en/map/anonymous-edit/123",
        f"{HOST}/v1/buckets/a/collections/b",
        "ftp://umap.example.org/en/map/x_123",
        "kamere",
    ],
)
def test_no_address_of_a_map(url):
    with pytest.raises(InvalidUrl):
        map_address(url)


def test_plain_http_is_for_this_machine():
    with pytest.raises(InsecureUrl):
        map_address("http://umap.example.org/en/map/x_1")
    assert map_address("http://127.0.0.1:8000/en/map/x_1").number == 1


def test_a_layers_address_is_read_as_it_is_written():
    address, layer_id = layer_address(f"{HOST}/en/datalayer/123/{LAYER.upper()}/")
    url = address.layer(layer_id)
    assert url == f"{HOST}/en/datalayer/123/{LAYER}/"
    assert layer_address(url) == (address, layer_id)
    for wrong in (f"{HOST}/en/map/x_123", f"{HOST}/en/datalayer/123/nope/"):
        with pytest.raises(InvalidUrl):
            layer_address(wrong)


# The secret


@pytest.mark.parametrize(
    ("server_type", "one", "other", "same"),
    [
        ("umap", f"{HOST}/en/datalayer/123/{LAYER}/", f"{HOST}/sr-latn/datalayer/123/{LAYER.upper()}/", True),
        ("umap", f"{HOST}/en/datalayer/123/{LAYER}/", f"{HOST}/en/datalayer/124/{LAYER}/", False),
        ("umap", f"{HOST}/en/datalayer/123/{LAYER}/", f"{HOST}/below/en/datalayer/123/{LAYER}/", False),
        ("umap", f"{HOST}/en/datalayer/123/{LAYER}/", f"{HOST}/en/datalayer/123/{LAYER[:-1]}0/", False),
        ("umap", f"{HOST}/en/datalayer/123/{LAYER}/", f"{HOST}/en/map/kamere_123", False),
        ("kinto", f"{HOST}/v1/buckets/b/collections/c", f"{HOST}/v1/buckets/b/collections/c/", True),
        ("kinto", f"{HOST}/v1/buckets/b/collections/c", f"{HOST}/v1/buckets/b/collections/d", False),
        ("unknown", HOST, f"{HOST}/", False),
    ],
)
def test_a_layer_is_the_same_however_its_address_is_written(server_type, one, other, same):
    assert same_layer(server_type, one, other) is same
    assert same_layer(server_type, other, one) is same


def test_a_working_copy_of_a_layer_takes_it_in_any_language_of_its_pages():
    server = open_server("umap", f"{HOST}/sr/datalayer/123/{LAYER}/", requests.Session())
    check_server(f"{HOST}/en/datalayer/123/{LAYER}/", "umap", server)
    with pytest.raises(OtherServer):
        check_server(f"{HOST}/en/datalayer/124/{LAYER}/", "umap", server)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_address_of_a_map_does_where_it_has_one_layer(monkeypatch, count):
    asked = []
    urls = [f"{HOST}/en/datalayer/{number}/{LAYER}/" for number in range(count)]
    found = tuple(MapLayer("layer", url, True) for url in urls)

    def find(url, session, progress):
        asked.append(url)
        return FoundMap("map", "", found)

    kind = servers._KINDS["umap"]
    offer = dataclasses.replace(kind.offer, find=find)
    monkeypatch.setattr(servers, "_KINDS", {**servers._KINDS, "umap": dataclasses.replace(kind, offer=offer)})
    session, the_map, layer = requests.Session(), f"{HOST}/en/map/kamere_123", f"{HOST}/en/datalayer/9/{LAYER}/"
    assert layer_at("umap", layer, session) == layer
    assert not asked
    if count == 1:
        assert layer_at("umap", the_map, session) == urls[0]
    else:
        with pytest.raises(NotOneLayer) as error:
            layer_at("umap", the_map, session)
        assert error.value.layers == found
    assert asked == [the_map]
    with pytest.raises(InvalidUrl):
        layer_at("kinto", the_map, session)


def test_an_edit_link_is_split_from_its_secret():
    assert split_edit_link(LINK) == (f"{HOST}/en/map/map_123", SIGNATURE)
    assert split_edit_link(LINK.replace(":cvq", "%3Acvq") + "/") == (f"{HOST}/en/map/map_123", SIGNATURE)
    assert split_edit_link(f" {HOST}/en/map/x_123 ") == (f"{HOST}/en/map/x_123", "")
    with pytest.raises(InvalidUrl) as caught:
        split_edit_link(LINK[:-30])
    assert SIGNATURE[4:10] not in str(caught.value)


def test_an_edit_link_is_never_shown():
    assert shown(LINK) == f"{HOST}/en/map/anonymous-edit/[hidden]"
    with pytest.raises(InvalidUrl) as caught:
        layer_address(LINK)
    assert SIGNATURE[4:] not in str(caught.value) + caught.value.url


def test_the_log_of_urllib3_has_no_edit_link(caplog):
    caplog.set_level(logging.DEBUG)
    path = f"/en/map/anonymous-edit/{SIGNATURE}"
    logging.getLogger("urllib3.connectionpool").debug('%s "GET %s HTTP/1.1" 302 0', HOST, path)
    assert "edit link" in caplog.text
    assert SIGNATURE[4:] not in caplog.text


def test_a_secret_is_a_signature_or_a_whole_link_to_the_map():
    address = map_address(f"{HOST}/en/map/x_123")
    assert signature_in(SIGNATURE, address) == SIGNATURE
    assert signature_in(f" {LINK} ", address) == SIGNATURE
    for wrong in ("", "tajna", SIGNATURE.replace("123", "124"), LINK.replace("umap.", "other."), LINK[:-30]):
        assert signature_in(wrong, address) == ""


def test_credentials_say_their_secret_only_when_asked():
    auth = OriginBoundAuth.bearer("https://umap.example.org:443", SIGNATURE)
    assert auth.secret() == Secret("", SIGNATURE)
    assert SIGNATURE not in repr(auth) + repr(auth.secret()) + f"{auth.secret()}"


# A layer's file


def feature(server_id: Any = None, name: str = "x", **more: Any) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": [20.5, 44.8]}
    found = {"type": "Feature", "geometry": geometry, "properties": {"name": name}, **more}
    return found if server_id is None else {**found, "id": server_id}


def layer(*features: Any, **more: Any) -> LayerFile:
    content = {"type": "FeatureCollection", "features": list(features), **more}
    return LayerFile(json.dumps(content, ensure_ascii=False).encode(), "1")


STRANGE = (
    '{"crs": null, "features" :\n [ {"id":"AAAAA","type":"Feature","geometry":{"type":"Point","coordinates":[1.50,2]},'
    '"properties":{"name":"č"}} ,\n 7, null, "x", [], {"geometry": 5}, {"id": "NaNaN", "geometry": {"type": "Point", '
    '"coordinates": [NaN, "1"]}, "properties": null}, {"id":"bigig","geometry":{"type":"Point"},"n":'
    + "9" * 500
    + '}, {"id":"BBBBB","geometry":{"type":"Point","coordinates":[1,2]},"a":1,"a":2}\t] , "x": {"features": [1]}}'
)


def test_what_nobody_wrote_goes_back_to_the_byte():
    file = LayerFile(STRANGE.encode(), "1")
    assert [one.server_id for one in file.records()] == ["AAAAA", "NaNaN", "BBBBB"]
    body = json.dumps(feature("AAAAA", "nova"))
    changed = file.with_changes({"AAAAA": body})
    before, after = STRANGE.split('{"id":"AAAAA"')[0], STRANGE.split("7, null")[1]
    assert changed.startswith(before.rstrip() + body)
    assert changed.endswith(after[after.index("\t] ") + 1 :])
    for raw in ("7", "null", '{"geometry": 5}', "9" * 500, "[NaN, ", '"a":1,"a":2'):
        assert raw in changed


def test_features_are_replaced_added_and_taken_out():
    file = layer(feature("AAAAA"), {"type": "Feature", "geometry": None, "id": "LLLLL"}, feature("BBBBB"), name="n")
    new, other = feature("CCCCC", "new"), feature("BBBBB", "other")
    text = file.with_changes({"AAAAA": None, "BBBBB": json.dumps(other), "CCCCC": json.dumps(new)})
    assert json.loads(text) == {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "geometry": None, "id": "LLLLL"}, other, new],
        "name": "n",
    }
    assert json.loads(layer(feature("AAAAA")).with_changes({"AAAAA": None}))["features"] == []
    assert json.loads(layer().with_changes({"CCCCC": json.dumps(new)}))["features"] == [new]


def test_features_without_a_proper_id_have_one_of_their_content():
    odd = [feature(), feature(name="y"), feature(), feature(7), feature(""), feature("AAAAA"), feature("AAAAA", "z")]
    ids = [one.server_id for one in layer(*odd).records()]
    assert len(set(ids)) == 7
    assert all(len(one) == 5 and one.isalnum() for one in ids)
    assert ids[5] == "AAAAA"
    longer = [one.server_id for one in layer(feature("CCCCC"), *odd, feature(name="w")).records()]
    assert longer[1:8] == ids, "others that come and go make no difference"
    assert [one.server_id for one in layer(feature("node/123")).records()] == ["node/123"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"features": {}}',
        '{"features": [{]}',
        '{"features": []} x',
        '{"features": [' + "[" * 70 + "]" * 70 + "]}",
        '{"features": [1',
        "<html>",
    ],
)
def test_no_layer(text):
    with pytest.raises(ValueError):  # noqa: PT011
        LayerFile(text.encode(), "1")


def test_a_version_is_what_a_feature_says():
    one = json.loads('{"id": "A", "properties": {"a": 1, "b": [20.0, 1e2]}}')
    same = json.loads('{"properties": {"b": [20, 100.0], "a": 1.0}, "id": "A"}')
    assert version_of(one) == version_of(same)
    for other in ({**one, "id": "B"}, {**one, "x": None}, {"id": "A", "properties": {"a": True, "b": [20, 100]}}):
        assert version_of(other) != version_of(one)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(json_values, max_size=6), st.lists(json_values, max_size=4))
def test_any_features_around_stay_what_they_are(before, after):
    file = layer(*before, feature("AAAAA"), *after, x=before)
    body = feature("AAAAA", "nova")
    content = {"type": "FeatureCollection", "features": [*before, body, *after], "x": before}
    assert json.loads(file.with_changes({"AAAAA": json.dumps(body)})) == content
    assert len(file.everything) == len(before) + len(after) + 1


def test_new_ids_are_as_umap_makes_them():
    made = {new_id() for _ in range(200)}
    assert len(made) == 200
    assert all(len(one) == 5 and one.isascii() and one.isalnum() for one in made)


# Saves that went over one another


def test_what_another_save_changed_and_the_layer_does_not_have_is_put_back():
    a, b, c, line = feature("AAAAA"), feature("BBBBB"), feature("CCCCC"), {"id": "LLLLL", "geometry": None}
    ours, theirs, new = feature("BBBBB", "ours"), feature("AAAAA", "theirs"), feature("DDDDD", "theirs")
    base = layer(a, b, c, line)
    now = layer(a, ours, c, line)
    other = layer(theirs, b, {**line, "x": 1}, new)  # without c
    lost = overtaken(base, {"BBBBB": version_of(ours)}, now, [other, now])
    found = {key: one.theirs and json.loads(one.theirs.raw) for key, one in lost.items()}
    assert found == {"AAAAA": theirs, "LLLLL": {**line, "x": 1}, "DDDDD": new, "CCCCC": None}
    assert lost["AAAAA"].instead_of == {state(base, "AAAAA")}


def test_what_both_changed_is_put_back_as_the_other_has_it():
    ours, theirs = feature("AAAAA", "ours"), feature("AAAAA", "theirs")
    base = layer(feature("AAAAA"))
    sent = {"AAAAA": version_of(ours)}
    lost = overtaken(base, sent, layer(ours), [layer(theirs)])
    assert lost["AAAAA"].theirs is not None
    assert lost["AAAAA"].instead_of == {version_of(ours), state(base, "AAAAA")}
    assert overtaken(base, sent, layer(theirs), [layer(theirs)]) == {}
    assert overtaken(base, sent, layer(feature("AAAAA", "later")), [layer(theirs)]) == {}
    assert overtaken(base, sent, layer(ours), [layer(ours)]) == {}


# Field mapping

MAPPING = {"opis": "note", "naziv": "name", "interno": "", "note": "fixme"}
RAW = json.dumps(
    {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [20.5, 44.8, 117.0]},
        "properties": {
            "opis": "na zidu",
            "naziv": "Ћошак",
            "interno": "skriveno",
            "direction": "90",
            "_umap_options": {"color": "Red"},
            "drugo": {"a": 1},
        },
        "id": "AAAAA",
    },
    ensure_ascii=False,
)


def test_properties_are_read_as_the_tags_that_they_stand_for():
    codec = codec_for("umap", MAPPING)
    record = codec.decode(RAW)
    assert record.position == Position(20.5, 44.8)
    assert record.tags == {"note": "na zidu", "name": "Ћошак", "direction": "90", "drugo": {"a": 1}}
    assert "umap" in server_types()


def test_only_what_changed_is_written_under_its_own_name():
    codec = codec_for("umap", MAPPING)
    record = codec.decode(RAW)
    assert json.loads(codec.encode(RAW, "AAAAA", record)) == json.loads(RAW)
    tags = {**record.tags, "note": "na stubu", "height": "3"}
    del tags["name"]
    wanted = json.loads(RAW)
    del wanted["properties"]["naziv"]
    wanted["properties"].update(opis="na stubu", height="3")
    assert json.loads(codec.encode(RAW, "AAAAA", Record(record.position, tags))) == wanted
    moved = json.loads(codec.encode(RAW, "AAAAA", Record(Position(20.6, 44.9), record.tags)))
    assert moved == {**json.loads(RAW), "geometry": {"type": "Point", "coordinates": [20.6, 44.9, 117.0]}}


def test_a_new_camera_is_written_by_the_mapping():
    codec = codec_for("umap", MAPPING)
    tags = {"note": "n", "name": "x", "fixme": "f", "opis": "would be read as a note", "_umap_options": {"x": 1}}
    made = json.loads(codec.encode(None, "NEW00", Record(Position(1.0, 2.0), tags)))
    assert made == {
        "id": "NEW00",
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [1.0, 2.0]},
        "properties": {"opis": "n", "naziv": "x", "note": "f"},
    }
    assert codec.not_carried == {"opis", "naziv", "interno", "_umap_options"}


def test_without_a_mapping_properties_are_tags_and_options_are_nobodys():
    codec = codec_for("umap", {})
    record = codec.decode(RAW)
    assert record.tags["opis"] == "na zidu"
    assert "_umap_options" not in record.tags
    assert json.loads(codec.encode(RAW, "AAAAA", Record(record.position, {})))["properties"] == {
        "_umap_options": {"color": "Red"}
    }


def test_a_tag_said_twice_is_deleted_twice():
    codec = codec_for("umap", {"opis": "note"})
    raw = json.dumps(feature("AAAAA") | {"properties": {"note": "plain", "opis": "mapped"}})
    record = codec.decode(raw)
    assert record.tags == {"note": "mapped"}
    assert json.loads(codec.encode(raw, "AAAAA", Record(record.position, {})))["properties"] == {}
    changed = Record(record.position, {"note": "new"})
    assert json.loads(codec.encode(raw, "AAAAA", changed))["properties"] == {"note": "plain", "opis": "new"}


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef"), max_size=5),
       st.dictionaries(st.sampled_from("abcdefgh"), json_values, max_size=6),
       st.dictionaries(st.sampled_from("abcdefgh"), st.text(min_size=1, max_size=5), max_size=6))  # fmt: skip
def test_what_is_written_is_read_again(mapping, properties, tags):
    codec = codec_for("umap", mapping)
    raw = json.dumps(feature("AAAAA") | {"properties": properties})
    record = codec.decode(raw)
    assert codec.decode(codec.encode(raw, "AAAAA", record)) == record
    wanted = {tag: value for tag, value in tags.items() if tag not in codec.not_carried}
    assert codec.decode(codec.encode(raw, "AAAAA", Record(record.position, tags))).tags == wanted


# Answers to a save


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, {"error": "<ul>x</ul>", "errors": {"name": ["This field is required."]}}, ServerFault),
        (200, {"login_required": "/en/login/"}, SignInRefused),
        (200, "<html>", AnswerUnreadable),
        (200, [], AnswerUnreadable),
        (401, "", SignInRefused),
        (403, "", PermissionMissing),
        (404, "", ServerFault),
        (413, "", ServerFault),
        (429, "", ServerBusy),
        (500, "", AnswerLost),
        (503, "", AnswerLost),
    ],
)
def test_what_is_no_save(status, body, error):
    content = body if isinstance(body, str) else json.dumps(body)
    with pytest.raises(error):
        judged(Reply(HOST, status, {}, content.encode()), HOST)


def test_what_is_a_save_and_what_is_a_newer_layer():
    assert judged(Reply(HOST, 200, {}, b'{"id": "x", "geojson": {"features": []}}'), HOST) is True
    assert judged(Reply(HOST, 412, {}, b""), HOST) is False
