"""Strangers' files read as cameras: what is taken, what is left out and why, and what a hostile file comes to."""

from __future__ import annotations

import json

import pytest

from hiljade_qgis.core.brought_file import Place, Why, brought_camera, joined
from hiljade_qgis.core.licences import licence_named
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.brought_json import read_brought_json
from hiljade_qgis.sync.brought_xml import plain_text, read_brought_xml
from hiljade_qgis.sync.server import SILENT, Silent
from hiljade_qgis.sync.small_xml import MAX_DEPTH, DocumentType, TooDeep
from tests.shared_data import shared_data

HERE = Position(20.46, 44.81)


def nowhere(crs, easting, northing):
    raise AssertionError("degrees need no transformation")


def from_json(value, transform=nowhere, progress=SILENT):
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return read_brought_json("a.json", body, transform, progress)


def from_xml(text, progress=SILENT):
    return read_brought_xml("a.xml", text if isinstance(text, bytes) else text.encode(), progress)


def camera(position, properties, untaken):
    read = brought_camera(position, properties, untaken)
    return read if isinstance(read, Why) else read.row


def feature(lon=20.46, lat=44.81, kind="Point", **properties):
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": [lon, lat]}, "properties": properties}


def collection(*features, **more):
    return {"type": "FeatureCollection", "features": list(features), **more}


def said(row):
    return {name: value for name, value in row.values.items() if value is not None}


def left(brought):
    return {one.reason: one.many for one in brought.left_out}


# one feature


def test_tags_and_columns_of_a_camera_are_taken_as_they_are():
    tags = {"man_made": "surveillance", "camera:direction": "NE", "height": 4, "camera_type": "dome", "ref": "7"}
    row = camera(HERE, tags, set())
    shown = said(row)
    assert json.loads(shown.pop("tags")) == {"man_made": "surveillance", "ref": "7"}
    assert shown == {"direction": "NE", "height_m": 4.0, "camera_type": "dome"}
    assert row.position == HERE


def test_who_edited_when_is_never_taken():
    tags = {"surveillance": "public", "@user": "ana", "user": "ana", "uid": 7, "osm_user": "ana", "@timestamp": "2024"}
    tags.update(Creator="ana", EditDate=1, Editor="ana", created_user="ana", last_edited_user="ana")
    assert said(camera(HERE, tags, set())) == {"surveillance": "public"}


def test_a_stranger_s_words_are_no_tags_and_are_told():
    untaken = set()
    row = camera(HERE, {"Naziv": "Trg", "name": "Square", "note": "on the wall"}, untaken)
    assert said(row) == {"status": "reported", "name": "Square", "note": "on the wall"}
    assert untaken == {"Naziv"}


def test_a_tag_that_only_cameras_have_says_that_it_is_one():
    for tag in ("surveillance:brand", "camera:angle", "camera_type"):
        untaken = set()
        row = camera(HERE, {tag: "x", "ref": "7"}, untaken)
        assert "status" not in said(row)
        assert json.loads(said(row)["tags"])["ref"] == "7"
        assert untaken == set()


def test_a_word_that_things_of_all_kinds_have_makes_no_camera_of_them():
    for word, tag in (("status", None), ("zone", "zone"), ("Mount", "mount"), ("Direction", "direction")):
        untaken = set()
        row = camera(HERE, {word: "active", "owner": "Pera", "name": "Bench"}, untaken)
        assert untaken == {"owner"}, "what a stranger wrote of something else is published as no tag of a camera"
        assert said(row) == {"status": "reported", "name": "Bench", **({tag: "active"} if tag else {})}


def test_a_working_copy_s_own_columns_say_that_it_is_a_camera_also_where_they_are_empty():
    row = camera(HERE, {"camera_type": None, "status": "verified", "tags": '{"ref": "9"}'}, set())
    assert said(row) == {"status": "verified", "tags": '{"ref": "9"}'}


def test_what_says_nothing_is_only_reported():
    assert said(camera(HERE, {}, set())) == {"status": "reported"}


def test_what_is_something_else_is_no_camera():
    assert camera(HERE, {"man_made": "tower", "name": "x"}, set()) is Why.NO_CAMERA
    assert camera(None, {"man_made": "surveillance"}, set()) is Why.NO_POSITION


def test_what_no_camera_can_hold_is_dropped():
    tags = {"surveillance": "public", "": "x", "k" * 300: "x", "a\0": "x", "long": "x" * 200_000, "half": "\ud800"}
    assert said(camera(HERE, tags, set())) == {"surveillance": "public"}


def test_a_working_copy_s_own_column_of_tags_is_opened():
    row = camera(HERE, {"surveillance_type": "ALPR", "tags": '{"ref": "9"}', "fid": 3, "server_id": "x"}, set())
    assert said(row) == {"surveillance_type": "ALPR", "tags": '{"ref": "9"}'}


def test_what_a_column_cannot_hold_is_told():
    brought = from_json(collection(feature(man_made="surveillance", height="12'")))
    assert "height_m" not in said(brought.rows[0])
    assert [(one.place.number, one.reason.text) for one in brought.warnings] == [(1, "12'")]


# GeoJSON


def test_points_are_taken_and_other_geometry_is_counted():
    line = {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}, "properties": {}}
    brought = from_json(collection(feature(name="A"), line, feature(name="B"), {"type": "Feature"}))
    assert [said(row)["name"] for row in brought.rows] == ["A", "B"]
    assert [place.number for place in brought.places] == [1, 3]
    assert left(brought) == {Why.NO_POSITION: 1, Why.OTHER_GEOMETRY: 1}
    assert brought.left_out[0].place == Place("a.json", 4)


def test_a_whole_umap_is_read_layer_by_layer():
    layer = collection(feature(name="A", description="<b>d</b>", _umap_options={"color": "red"}))
    whole = {"type": "umap", "properties": {"name": "Kamere", "licence": {"name": "ODbL"}}, "layers": [layer, layer]}
    brought = from_json(whole)
    assert [said(row) for row in brought.rows] == [{"status": "reported", "name": "A", "description": "<b>d</b>"}] * 2
    assert (brought.name, brought.licence) == ("Kamere", "ODbL-1.0")


def test_another_coordinate_system_is_transformed():
    asked = []
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32634"}}
    brought = from_json(collection(feature(457_000, 4_962_000), crs=crs), lambda *what: asked.append(what) or HERE)
    assert asked == [("EPSG:32634", 457_000.0, 4_962_000.0)]
    assert brought.rows[0].position == HERE
    degrees = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert from_json(collection(feature(), crs=degrees)).rows[0].position == HERE
    with pytest.raises(ValueError, match="coordinate system"):
        from_json(collection(feature(), crs={"type": "link", "properties": {"href": "http://example.org"}}))


def test_openstreetmap_s_licence_is_known_by_what_the_file_says():
    told = collection(feature(), copyright="The data included in this document is from www.openstreetmap.org.")
    by_ids = collection(feature(**{"@id": "node/1"}), feature(**{"@id": "node/2"}))
    for brought in map(from_json, (told, by_ids)):
        assert (brought.licence, brought.attribution) == ("ODbL-1.0", "© OpenStreetMap contributors")
    assert from_json(collection(feature(), feature(**{"@id": "node/2"}))).licence == ""
    assert from_json(collection(feature(), license="CC BY 4.0")).licence == "CC-BY-4.0"


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b'{"type": "FeatureCollection", "features": [',
        b'{"type": "FeatureCollection", "features": [NaN]}',
        b'{"type": "Topology"}',
        b"[1, 2]",
        b'{"type": "FeatureCollection"}' + b"\xff",
        b'{"a": 1, "a": 2}',
        b'{"type": "FeatureCollection", "features": [' + b"9" * 5000 + b"]}",
    ],
)
def test_hostile_json_is_an_error_of_one_kind(body):
    with pytest.raises(ValueError, match=r"\w"):
        from_json(body)


@pytest.mark.parametrize("coordinates", [None, [], ["20", "44"], [1e999, 2], [200, 100], [True, 2], [[1, 2]], {}])
def test_positions_that_are_none_leave_the_feature_out(coordinates):
    odd = {"type": "Feature", "geometry": {"type": "Point", "coordinates": coordinates}, "properties": {"name": "x"}}
    body = json.dumps(collection(odd)).replace("Infinity", "1e999").encode()
    brought = from_json(body)
    assert not brought.rows
    assert left(brought) == {Why.NO_POSITION: 1}


# Overpass and OpenStreetMap's XML


def test_of_an_overpass_only_nodes_that_are_cameras_are_taken():
    camera = {"type": "node", "id": 1, "lat": 44.81, "lon": 20.46, "user": "ana", "tags": {"man_made": "surveillance"}}
    way = {"type": "way", "id": 2, "nodes": [1], "tags": {"man_made": "surveillance"}}
    brought = from_json({"elements": [camera, way, {"type": "node", "id": 3, "lat": 1, "lon": 2}, "odd", None]})
    assert [row.position for row in brought.rows] == [HERE]
    assert left(brought) == {Why.OTHER_GEOMETRY: 1, Why.NO_CAMERA: 3}
    assert (brought.licence, brought.attribution) == ("ODbL-1.0", "© OpenStreetMap contributors")


OSM = """<?xml version="1.0"?><osm version="0.6">
<node id="-1" lat="44.81" lon="20.46"><tag k="man_made" v="surveillance"/><tag k="name" v="A"/></node>
<node id="2" lat="44.81" lon="20.46" version="1" user="ana"/>
<node id="3" lat="44.8" lon="20.4" action="delete"><tag k="man_made" v="surveillance"/></node>
<node id="4" lat="x" lon="20.4"><tag k="man_made" v="surveillance"/></node>
<way id="5"><nd ref="2"/><tag k="man_made" v="surveillance"/></way></osm>"""


def test_of_openstreetmap_s_xml_only_nodes_that_are_cameras_are_taken():
    brought = from_xml(OSM)
    assert [(row.position, said(row)["name"]) for row in brought.rows] == [(HERE, "A")]
    assert left(brought) == {Why.NO_POSITION: 1, Why.NO_CAMERA: 1, Why.DELETED: 1, Why.OTHER_GEOMETRY: 1}
    assert brought.licence == "ODbL-1.0"


def test_real_files_of_one_layer_hold_the_same_cameras():
    folder = shared_data("alpr_bay_area")
    as_json = from_json((folder / "overpass.json").read_bytes())
    as_features = from_json((folder / "cameras.geojson").read_bytes())
    as_xml = from_xml((folder / "cameras.osm").read_bytes())

    def content(brought):
        return sorted((row.position, sorted(said(row).items())) for row in brought.rows)

    assert len(as_json.rows) == 3757
    assert content(as_xml) == content(as_json) == content(as_features)
    assert {one.licence for one in (as_json, as_features, as_xml)} == {"ODbL-1.0"}


# GPX and KML


def test_waypoints_are_reported_with_name_and_note_and_nothing_else():
    gpx = """<gpx xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>Walk</name></metadata>
    <wpt lat="44.81" lon="20.46"><time>2024-05-01T10:00:00Z</time><name>Trg &amp; ugao</name><cmt>two</cmt></wpt>
    <wpt lat="44.81" lon="200"><name>off</name></wpt><trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>"""
    brought = from_xml(gpx)
    assert [said(row) for row in brought.rows] == [{"status": "reported", "name": "Trg & ugao", "note": "two"}]
    assert left(brought) == {Why.NO_POSITION: 1, Why.OTHER_GEOMETRY: 1}
    assert (brought.name, brought.licence) == ("Walk", "")


def test_placemarks_are_read_without_their_markup():
    kml = """<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Document><kml:name>My map</kml:name>
    <kml:Placemark><kml:name>A</kml:name>
    <kml:description><![CDATA[<script>alert(1)</script>On <b>the</b> wall<br><img src="http://x/y.png">]]>
    </kml:description><kml:ExtendedData><kml:Data name="camera:type"><kml:value>dome</kml:value></kml:Data>
    </kml:ExtendedData><kml:Point><kml:coordinates> 20.46,44.81,0 </kml:coordinates></kml:Point></kml:Placemark>
    <kml:Placemark><kml:LineString><kml:coordinates>1,2 3,4</kml:coordinates></kml:LineString></kml:Placemark>
    </kml:Document></kml:kml>"""
    brought = from_xml(kml)
    (row,) = brought.rows
    assert said(row) == {"name": "A", "description": "On the wall", "camera_type": "dome"}
    assert (row.position, brought.name) == (HERE, "My map")
    assert left(brought) == {Why.OTHER_GEOMETRY: 1}


def test_text_that_is_no_markup_stays_as_it_is():
    assert plain_text(" 3 < 5  and\n more ") == "3 < 5 and\nmore"


def test_entities_of_a_file_s_own_are_refused_before_they_are_used():
    bomb = '<!DOCTYPE gpx [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><gpx><name>&a;&b;</name></gpx>'
    with pytest.raises(DocumentType):
        from_xml(bomb)


def test_deep_xml_is_refused():
    with pytest.raises(TooDeep):
        from_xml("<kml>" + "<Folder>" * MAX_DEPTH + "</Folder>" * MAX_DEPTH + "</kml>")


@pytest.mark.parametrize("text", ["<html><body/></html>", "<gpx>", "<gpx/><gpx/>", "<gpx>\x01</gpx>", "<", "no"])
def test_other_or_damaged_xml_is_an_error(text):
    with pytest.raises(ValueError, match=r"\w"):
        from_xml(text)


def test_other_encodings_of_xml_are_read():
    gpx = '<?xml version="1.0" encoding="{}"?><gpx><wpt lat="44.81" lon="20.46"><name>Čika</name></wpt></gpx>'
    for encoding in ("utf-16", "iso-8859-2", "utf-8"):
        assert said(from_xml(gpx.format(encoding).encode(encoding)).rows[0])["name"] == "Čika"


# more


class Impatient(Silent):
    def cancelled(self):
        return True


def test_a_cancel_is_heard_while_a_file_is_read():
    brought = from_json(collection(*[feature(name="A")] * 5000), progress=Impatient())
    assert len(brought.rows) < 5000
    assert not from_xml(OSM, progress=Impatient()).rows


def test_several_files_say_of_themselves_only_what_all_say():
    one = from_json(collection(feature(), license="CC0", name="A"))
    other = from_json(collection(feature(), license="CC0", name="B"))
    whole = joined([one, other])
    assert (len(whole.rows), whole.licence, whole.name) == (2, "CC0-1.0", "")


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("ODbL", "ODbL-1.0"),
        ("http://opendatacommons.org/licenses/odbl/1-0/", "ODbL-1.0"),
        ("Open Database License", "ODbL-1.0"),
        ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
        ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
        ("Our own\nterms", "Our own terms"),
        ("x" * 400, ""),
        (7, ""),
    ],
)
def test_usual_licences_are_named_in_one_way(written, named):
    assert licence_named(written) == named
