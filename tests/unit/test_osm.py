"""OpenStreetMap's XML, texts, codec and boxes, without a server."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELDS
from hiljade_qgis.core.changes import differences, same_record
from hiljade_qgis.core.record import Position, Record, row_from_record
from hiljade_qgis.sync import osm_calls
from hiljade_qgis.sync.errors import AreaTooLarge
from hiljade_qgis.sync.http import Reply
from hiljade_qgis.sync.osm_calls import Refusal, created_by, is_too_large, named_in, refusal_of
from hiljade_qgis.sync.osm_entry import (
    NOT_CARRIED,
    Unsendable,
    content,
    content_of,
    decode,
    edited,
    encode,
    entry_of,
    new_id,
    stored,
)
from hiljade_qgis.sync.osm_reading import boxes, nodes_of_boxes
from hiljade_qgis.sync.osm_xml import (
    MAX_DEPTH,
    Remark,
    carries,
    read_elements,
    read_nodes,
    read_results,
    tags_xml,
)
from hiljade_qgis.sync.server import SILENT, Area, Edited, ServerRecord, Tombstone
from hiljade_qgis.sync.servers import codec_for
from tests.shared_data import shared_data

CAMERA = Record(Position(20.4612345, 44.8), {"man_made": "surveillance", "name": "Ana"})


def osm(content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">{content}</osm>'.encode()


def node(attributes: str = 'id="1" version="2" lat="44.8" lon="20.4"', content: str = "") -> bytes:
    return osm(f"<node {attributes}>{content}</node>")


# Reading XML


def test_a_node_is_read_with_all_that_stands_in_it():
    attributes = (
        'id="12345678901" visible="true" version="7" changeset="55" timestamp="2026-01-02T03:04:05Z" '
        'user="Žika &amp; Ana" uid="9" lat="44.8000001" lon="-20.4"'
    )
    (found,) = read_nodes(node(attributes, '<tag k="man_made" v="surveillance"/><tag k="a&#10;b" v="&lt;ц&gt;"/>'))
    assert (found.node_id, found.version, found.visible) == (12345678901, 7, True)
    assert (found.lon_deg, found.lat_deg) == (-20.4, 44.8000001)
    assert found.tags == {"man_made": "surveillance", "a\nb": "<ц>"}
    assert found.meta["user"] == "Žika & Ana"
    entry = entry_of(found)
    assert isinstance(entry, ServerRecord)
    assert edited(entry.raw) == Edited("Žika & Ana", "2026-01-02T03:04:05Z")
    assert json.loads(entry.raw) == {
        "type": "node",
        "id": 12345678901,
        "lat": 44.8000001,
        "lon": -20.4,
        "version": 7,
        "timestamp": "2026-01-02T03:04:05Z",
        "changeset": 55,
        "user": "Žika & Ana",
        "uid": 9,
        "tags": {"man_made": "surveillance", "a\nb": "<ц>"},
    }


def test_real_cameras_are_read_as_another_parser_reads_them():
    path = shared_data("alpr_bay_area/cameras.osm")
    found = read_nodes(path.read_bytes(), camera=("man_made", "surveillance"))
    expected = {
        int(one.attrib["id"]): {tag.attrib["k"]: tag.attrib["v"] for tag in one.iter("tag")}
        for one in ElementTree.parse(path).iter("node")
    }
    assert {one.node_id: one.tags for one in found} == expected
    assert len(found) > 3000
    for one in found:
        record = decode(entry_of(one).raw)
        assert decode(encode(entry_of(one).raw, str(one.node_id), record)) == record
        assert content(encode(entry_of(one).raw, str(one.node_id), record)) == content_of(one)


def test_lines_and_groups_are_no_nodes():
    body = osm(
        '<way id="5" version="1"><nd ref="1"/><tag k="man_made" v="surveillance"/></way>'
        '<relation id="6" version="1"><member type="node" ref="1" role=""/>'
        '<tag k="man_made" v="surveillance"/></relation>'
    )
    assert read_nodes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<",
        b"not found",
        b"<html><body>busy</body></html>",
        osm("<node id='1' version='1' lat='1' lon='1'>"),
        node()[:-8],
        osm("<error>the database went away</error>"),
        osm("<node id='1' version='1' lat='1' lon='1'/><error>Query failed</error>"),
        osm("<x>" * MAX_DEPTH + "</x>" * MAX_DEPTH),
        b"<osm>" * 100_000,
        node("version='1' lat='1' lon='1'"),
        node("id='' version='1'"),
        node("id='-5' version='1'"),
        node("id='0' version='1'"),
        node("id='1e3' version='1'"),
        node("id='9223372036854775808' version='1'"),
        node(f"id='{'9' * 5000}' version='1'"),
        node("id='1; DROP TABLE cameras' version='1'"),
        node("id='١' version='1'"),
        node("id='1'"),
        node("id='1' version='-1'"),
        node("id='1' version='x'"),
        osm("<node id='1' version='1' name='a\x00b'/>"),
        osm("<node id='1' version='1'><tag k='a' v='&#0;'/></node>"),
        osm("<node id='1' version='1'><tag k='a' v='&unknown;'/></node>"),
        '<?xml version="1.0"?><osm><node id="1" version="1"><tag k="a" v="\udcff"/></node></osm>'.encode(
            "utf-8", "surrogateescape"
        ),
        b'<!DOCTYPE osm SYSTEM "http://127.0.0.1/evil.dtd"><osm/>',
        b'<!DOCTYPE osm [<!ENTITY a "x">]><osm>&a;</osm>',
        b'<!DOCTYPE osm [<!ENTITY a SYSTEM "file:///etc/passwd">]><osm><node id="1" version="1">&a;</node></osm>',
        b"<!DOCTYPE lolz ["
        + b"".join(b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10) for level in range(1, 10))
        + b"]><osm>&l9;</osm>",
    ],
)
def test_what_is_no_answer_of_an_openstreetmap_is_an_error(body):
    with pytest.raises(ValueError):  # noqa: PT011 - each for its own reason
        read_nodes(body)


def test_an_overpass_that_gave_up_is_told_and_a_remark_is_not():
    body = node(content="<tag k='a' v='b'/>")
    assert len(read_nodes(body.replace(b"</osm>", b"<remark>runtime remark: slow today</remark></osm>"))) == 1
    with pytest.raises(Remark, match="timed out"):
        read_nodes(body.replace(b"</osm>", b"<remark> runtime error: Query timed out in line 1 </remark></osm>"))


@pytest.mark.parametrize(
    "place",
    [
        "",
        'lon="20"',
        'lat="NaN" lon="20"',
        'lat="inf" lon="20"',
        'lat="1e1" lon="20"',
        'lat="91" lon="0"',
        'lat="44" lon="181"',
        'lat="&#45;" lon="1"',
        'lat="44,8" lon="20,4"',
    ],
)
def test_a_position_that_is_none_is_none(place):
    (found,) = read_nodes(node(f'id="1" version="1" {place}', '<tag k="man_made" v="surveillance"/>'))
    assert decode(entry_of(found).raw).position is None


def test_deleted_nodes_and_other_things_are_gone():
    (deleted,) = read_nodes(node('id="1" version="3" visible="false"'))
    assert isinstance(entry_of(deleted), Tombstone)
    assert entry_of(deleted).version == "3"
    (tree,) = read_nodes(node(content='<tag k="natural" v="tree"/>'))
    assert isinstance(entry_of(tree), Tombstone)
    (mast,) = read_nodes(node(content='<tag k="man_made" v="mast;surveillance"/>'))
    assert isinstance(entry_of(mast), Tombstone)


def test_results_of_an_upload():
    body = (
        '<diffResult><node old_id="-1" new_id="5" new_version="1"/><node old_id="7" new_id="7" new_version="9"/>'
        '<node old_id="8"/></diffResult>'
    )
    assert [tuple(one) for one in read_results(body.encode())] == [(-1, 5, 1), (7, 7, 9), (8, None, None)]
    for wrong in ("<osm/>", '<diffResult><node old_id="x"/></diffResult>', "<diffResult>",
                  '<diffResult><node old_id="1" new_id="0"/></diffResult>', ""):  # fmt: skip
        with pytest.raises(ValueError):  # noqa: PT011
            read_results(wrong.encode())


def test_small_answers_are_lists_of_elements():
    found = read_elements(osm('<api><area maximum="0.25"/></api>'))
    assert [one.name for one in found] == ["osm", "api", "area"]
    assert found[2].attributes == {"maximum": "0.25"}


# Writing XML

texts = st.text(max_size=40)


@given(st.dictionaries(texts, texts, max_size=5))
def test_whatever_xml_carries_comes_back_as_it_was(tags):
    tags = {key: value for key, value in tags.items() if carries(key) and carries(value)}
    root = ElementTree.fromstring(f"<node>{tags_xml(tags.items())}</node>")
    assert {one.attrib["k"]: one.attrib["v"] for one in root} == tags
    (found,) = read_nodes(node(content=tags_xml(tags.items())))
    assert found.tags == tags


@given(st.characters())
def test_what_is_said_to_be_carried_is_xml(mark):
    try:
        root = ElementTree.fromstring(f"<node>{tags_xml([('k', mark)])}</node>".encode())
        is_xml = root[0].attrib["v"] == mark
    except (ElementTree.ParseError, UnicodeEncodeError):
        is_xml = False
    assert carries(mark) == (is_xml and mark != "\x7f")


# The codec


def test_the_codec_is_registered():
    codec = codec_for("osm", {})
    assert codec.decode(codec.encode(None, "new-1", CAMERA)) == CAMERA
    assert codec.not_carried == NOT_CARRIED == {"hiljade:tilt", "hiljade:range", "hiljade:status"}
    assert all(field.tag.startswith("hiljade:") for field in FIELDS if not field.in_openstreetmap)
    assert new_id() != new_id()


def test_a_new_record_becomes_a_camera_and_its_row_stays_as_its_base():
    record = Record(Position(20.4, 44.8), {"name": "drawn", "hiljade:tilt": "5"})
    body = encode(None, "new-1", record)
    assert dict(content(body).tags) == {"name": "drawn", "man_made": "surveillance"}
    base = stored(body, 77, 1, "5")
    assert (base.server_id, base.version) == ("77", "1")
    assert dict(decode(base.raw).tags) == {"name": "drawn"}
    assert differences(decode(base.raw), row_from_record(Record(record.position, {"name": "drawn"}))) == []
    again = encode(base.raw, "77", Record(record.position, {"name": "changed"}))
    assert dict(content(again).tags) == {"name": "changed", "man_made": "surveillance"}


def test_a_record_that_says_itself_that_it_is_a_camera_goes_on_saying_so():
    base = stored(encode(None, "new-1", CAMERA), 77, 1, "5")
    assert decode(base.raw).tags["man_made"] == "surveillance"
    without = Record(CAMERA.position, {"name": "Ana"})
    with pytest.raises(Unsendable, match="osm_no_camera"):
        content(encode(base.raw, "77", without))


def test_what_openstreetmap_is_not_sent_stays_as_the_node_has_it():
    raw = encode(None, "1", CAMERA).replace('"Ana"', '"Ana", "hiljade:status": "verified"')
    record = Record(CAMERA.position, {**CAMERA.tags, "hiljade:status": "rejected", "hiljade:range": "3"})
    assert dict(content(encode(raw, "1", record)).tags)["hiljade:status"] == "verified"
    assert "hiljade:range" not in dict(content(encode(raw, "1", record)).tags)


def test_an_untouched_position_is_sent_as_it_came_and_a_new_one_with_seven_decimals():
    raw = json.dumps(
        {"type": "node", "id": 1, "lat": 44.8123457, "lon": 20.4, "version": 1, "tags": {"man_made": "surveillance"}}
    )
    moved_by_a_hair = Record(Position(20.4 + 4e-8, 44.8123457), {"man_made": "surveillance"})
    assert content(encode(raw, "1", moved_by_a_hair))[:2] == ("20.4000000", "44.8123457")
    moved = Record(Position(-1e-9, -89.123456789), {"man_made": "surveillance"})
    assert content(encode(raw, "1", moved))[:2] == ("0.0000000", "-89.1234568")


@given(st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.text())))
def test_who_and_when_is_data(value):
    found = edited(json.dumps({"user": value, "timestamp": value}))
    assert found.when == ""
    assert found.who == (value[:255] if isinstance(value, str) else "")


@pytest.mark.parametrize("raw", ["", "[]", "nonsense", "[" * 10_000])
def test_a_damaged_text_says_nothing_of_who(raw):
    assert edited(raw) == Edited()


def test_a_stored_record_says_what_was_sent():
    body = encode(None, "new-1", CAMERA)
    assert same_record(decode(stored(body, 5, 1, "9").raw), CAMERA)
    held = json.loads(stored(encode(stored(body, 5, 1, "9").raw, "5", CAMERA), 5, 2, "10").raw)
    assert (held["version"], held["changeset"]) == (2, 10)
    assert "user" not in held


# Refusals


def reply(status: int, text: str = "", **headers: str) -> Reply:
    return Reply("http://127.0.0.1/api/0.6", status, headers, text.encode())


@pytest.mark.parametrize(
    ("status", "text", "meaning"),
    [
        (200, "<diffResult/>", Refusal.TAKEN),
        (409, "Version mismatch: Provided 1, server had: 2 of Node 123", Refusal.STALE),
        (409, "The changeset 5 was closed at 2026-01-01 10:00:00 UTC", Refusal.CLOSED),
        (409, "The user doesn't own that changeset", Refusal.CLOSED),
        (409, "Changeset 5 is currently locked by another process.", Refusal.LOCKED),
        (410, "The node with the id 5 has already been deleted", Refusal.STALE),
        (404, "The following node ids are not known on the database: 1, 2", Refusal.STALE),
        (404, "", Refusal.CLOSED),
        (412, "Node 5 is still used by ways 6.", Refusal.IN_USE),
        (412, "Precondition failed: Node 5 is still used by relations 6.", Refusal.IN_USE),
        (400, "Value has more than 255 unicode characters in Node 5", Refusal.BAD),
        (413, "Changeset bounding box size limit exceeded.", Refusal.BAD),
        (429, "Upload has been blocked due to rate limiting. Please try again later.", Refusal.BUSY),
        (401, "Couldn't authenticate you", Refusal.OTHER),
        (403, "You need to accept the contributor terms", Refusal.OTHER),
        (500, "", Refusal.UNCLEAR),
        (504, "<html>", Refusal.UNCLEAR),
        (202, "", Refusal.UNCLEAR),
    ],
)
def test_refusals_are_told_apart(status, text, meaning):
    assert refusal_of(reply(status, text)) is meaning


def test_a_refusal_in_the_header_alone_is_read_too():
    assert refusal_of(reply(409, "", Error="The changeset 5 was closed at 2026-01-01")) is Refusal.CLOSED


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Version mismatch: Provided 1, server had: 2 of Node 123", {"123"}),
        ("The node with the id 77 has already been deleted", {"77"}),
        ("Precondition failed: Node 5 is still used by ways 6,7.", {"5"}),
        ("The following node ids are not known on the database: 1, 2,3", {"1", "2", "3"}),
        ("Something else happened to 12", set()),
    ],
)
def test_nodes_that_a_refusal_names(text, ids):
    assert named_in(text) == ids


def test_boxes_that_are_too_large_are_told_from_other_mistakes():
    assert is_too_large(reply(400, "You requested too many nodes (limit is 50000). Either request a smaller area, …"))
    assert is_too_large(reply(400, "The maximum bbox size is 0.250000, and your request was too large. …"))
    assert not is_too_large(reply(400, "The parameter bbox is required"))
    assert not is_too_large(reply(500, "too many nodes"))


def test_the_plugin_says_its_version():
    name, _, version = created_by().rpartition(" ")
    assert name == "Hiljade Kamera"
    assert version[0].isdigit()
    assert osm_calls.created_by() == created_by()


# Boxes


@given(
    st.floats(-180, 179), st.floats(-90, 89), st.floats(0, 2), st.floats(0, 1),
    st.floats(0, 1), st.floats(0, 1), st.floats(0.001, 0.3),
)  # fmt: skip
def test_every_point_of_an_area_is_in_a_box_and_no_box_is_too_large(west, south, width, height, x, y, most):
    area = Area(west, south, min(180.0, west + width), min(90.0, south + height))
    asked: list[Area] = []

    def ask(url: str) -> Reply:
        asked.append(Area(*map(float, url.partition("bbox=")[2].split(","))))
        return reply(200, osm("").decode())

    if (area.east_deg - area.west_deg) * (area.north_deg - area.south_deg) > most * 50:
        return  # too large altogether, see below
    list(nodes_of_boxes(ask, "http://127.0.0.1/api/0.6", area, most, SILENT))
    point = Position(
        area.west_deg + x * (area.east_deg - area.west_deg), area.south_deg + y * (area.north_deg - area.south_deg)
    )
    assert any(box.contains(point) for box in asked)
    for box in asked:
        assert (box.east_deg - box.west_deg) * (box.north_deg - box.south_deg) <= most + 1e-9


def test_an_area_that_would_take_hundreds_of_requests_is_not_asked_for():
    with pytest.raises(AreaTooLarge):
        list(nodes_of_boxes(lambda _: reply(200), "http://127.0.0.1/api/0.6", Area(0, 40, 10, 50), 0.25, SILENT))


def test_boxes_of_the_world():
    assert boxes(Area(170, -10, -170, 10)) == [Area(170, -10, 180, 10), Area(-180, -10, -170, 10)]
    assert boxes(Area(-400, -100, 400, 100)) == [Area(-180, -90, 180, 90)]
    assert boxes(Area(0, 95, 1, 96)) == []
