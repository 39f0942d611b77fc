"""Files and folders of all kinds read as what is to be brought in, through QGIS's and GDAL's own means."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from hiljade_qgis.bridge import brought_file
from hiljade_qgis.bridge.brought_file import BroughtUnreadable, can_be_brought, read_all_brought, read_brought
from hiljade_qgis.bridge.crs_positions import CrsUnknown
from hiljade_qgis.bridge.messages import sentence_for
from hiljade_qgis.bridge.table_source import TableUnreadable
from hiljade_qgis.core.brought_file import Place
from hiljade_qgis.core.photo import Refusal
from hiljade_qgis.core.record import Position
from hiljade_qgis.core.table_problem import NoPositionColumns, Reason
from hiljade_qgis.sync.errors import Cancelled
from hiljade_qgis.sync.server import Silent
from tests.exif_photos import fractions, jpeg, placed, text, tiff
from tests.qgis import spreadsheets
from tests.shared_data import shared_data

pytestmark = pytest.mark.usefixtures("qgis_app")

CSV = "naziv;širina;dužina;vlasnik\nKamera 1;44,81;20,46;Grad\nKamera 2;44,81\n"


def said(row):
    return {name: value for name, value in row.values.items() if value is not None}


def geojson(path, *coordinates, crs=None):
    features = [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": list(one)}, "properties": {"name": "A"}}
        for one in coordinates
    ]
    whole = {"type": "FeatureCollection", "features": features}
    if crs:
        whole["crs"] = {"type": "name", "properties": {"name": crs}}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["a.geojson", "kamera sa blankom čćž.json", "без наставка", "wrong.csv"])
def test_what_is_in_a_file_says_its_kind(tmp_path, name):
    brought = read_brought(geojson(tmp_path / name, (20.46, 44.81)))
    assert [row.position for row in brought.rows] == [Position(20.46, 44.81)]
    assert brought.name == name.rpartition(".")[0] or name
    assert brought.places == [Place(name, 1)]


def test_a_path_that_begins_with_two_slashes_works(tmp_path):
    path = geojson(tmp_path / "a.geojson", (20.46, 44.81))
    assert len(read_brought(type(path)(f"/{path}")).rows) == 1


def test_another_coordinate_system_is_transformed(tmp_path):
    path = geojson(tmp_path / "utm.geojson", (457_328.0, 4_962_000.0), crs="urn:ogc:def:crs:EPSG::32634")
    (row,) = read_brought(path).rows
    assert row.position == pytest.approx((20.459, 44.81), abs=0.01)
    far = geojson(tmp_path / "far.geojson", (4_962_000.0, 457_328.0), crs="EPSG:32634")
    assert not read_brought(far).rows
    with pytest.raises(CrsUnknown):
        read_brought(geojson(tmp_path / "odd.geojson", (1.0, 2.0), crs="EPSG:999999"))


def test_a_table_is_read_with_what_was_found_out_about_it(tmp_path):
    path = tmp_path / "spisak.csv"
    path.write_bytes(CSV.encode("cp1250"))
    brought = read_brought(path)
    assert [said(row) for row in brought.rows] == [{"name": "Kamera 1"}]
    assert (brought.places, brought.name) == ([Place("spisak.csv", 2)], "spisak")
    assert [(one.place.number, one.reason.reason) for one in brought.left_out] == [(3, Reason.CELLS_MISSING)]
    assert brought.untaken == {"vlasnik"}


def test_a_spreadsheet_is_read(tmp_path):
    cells = spreadsheets.row(1, *(spreadsheets.text(f"{c}1", t) for c, t in zip("ABC", ("name", "lat", "lon"))))
    numbers = (spreadsheets.number("B2", 44.81), spreadsheets.number("C2", 20.46))
    cells += spreadsheets.row(2, spreadsheets.text("A2", "Trg"), *numbers)
    (row,) = read_brought(Path(spreadsheets.write_xlsx(tmp_path / "t.xlsx", Lista=cells))).rows
    assert (row.position, said(row)) == (Position(20.46, 44.81), {"name": "Trg"})


def photo(path, **more):
    path.write_bytes(jpeg(tiff(**placed(20.46, 44.81, **more))))
    return path


def test_photos_of_a_folder_propose_reported_cameras_without_direction(tmp_path):
    north = {"GPSImgDirection": fractions((0, 1)), "GPSImgDirectionRef": text("T")}
    (tmp_path / "sub").mkdir()
    photo(tmp_path / "sub/š.jpg", **north)
    photo(tmp_path / "b.JPG")
    (tmp_path / "c.jpg").write_bytes(jpeg(None))
    (tmp_path / "notes.txt").write_text("x")
    brought = read_brought(tmp_path)
    assert [place.file for place in brought.places] == ["b.JPG", "sub/š.jpg"]
    assert [said(row) for row in brought.rows] == [{"status": "reported"}] * 2
    assert brought.rows[0].position == pytest.approx((20.46, 44.81), abs=1e-7)
    assert brought.rows[1].position.lat_deg == pytest.approx(44.81 + 10 / 111_130, abs=1e-6)
    assert [(one.place.file, one.reason) for one in brought.left_out] == [("c.jpg", Refusal.NO_EXIF)]


def test_several_photos_are_read_as_one_folder(tmp_path):
    files = [photo(tmp_path / name) for name in ("a.jpg", "b.jpg")]
    assert [place.file for place in read_all_brought(files).places] == ["a.jpg", "b.jpg"]
    both = read_all_brought([*files, geojson(tmp_path / "c.json", (20.0, 44.0))])
    assert len(both.rows) == 3


def test_real_photos_are_read():
    brought = read_brought(shared_data("exif_photos/tiny"))
    assert brought.rows
    assert len(brought.rows) + len(brought.left_out) == 9


def refused(path):
    with pytest.raises((BroughtUnreadable, TableUnreadable, NoPositionColumns)) as caught:
        read_brought(path)
    assert sentence_for(caught.value).endswith(".")
    return getattr(caught.value, "code", "")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'<!DOCTYPE osm SYSTEM "file:///etc/passwd"><osm/>', "document_type"),
        (b"<osm>" + b"<a>" * 1000, "xml"),
        (b"<html></html>", "xml"),
        (b"[" * 1_000_000, "json"),
        (b'{"type": "FeatureCollection", "features": [', "json"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "unknown"),
        (b"a,b\n1,2\n", ""),
        (b"", "empty"),
    ],
)
def test_a_hostile_or_foreign_file_is_one_sentence(tmp_path, body, code):
    path = tmp_path / "x.osm"
    path.write_bytes(body)
    assert refused(path) == code


def test_a_packed_file_that_is_no_spreadsheet_is_one_sentence(tmp_path):
    for name in ("a.kmz", "a.xlsx"):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("doc.kml", "<kml/>")
        assert refused(tmp_path / name) in ("unknown", "damaged")


def test_a_file_that_is_too_large_or_no_file_is_not_read(tmp_path, monkeypatch):
    path = geojson(tmp_path / "a.json", (20.0, 44.0))
    monkeypatch.setattr(brought_file, "MAX_BYTES", 10)
    assert refused(path) == "too_large"
    assert refused(tmp_path / "missing.json") == "not_readable"
    os.mkfifo(tmp_path / "pipe.json")
    assert refused(tmp_path / "pipe.json") == "not_readable"


def test_a_cancel_ends_with_nothing(tmp_path):
    class Impatient(Silent):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        read_brought(geojson(tmp_path / "a.json", (20.0, 44.0)), Impatient())


def test_what_can_be_brought_is_told_by_the_name_alone(tmp_path):
    assert can_be_brought(tmp_path)
    for name in ("a.GeoJSON", "b.csv", "c.ods", "d.jpeg"):
        assert can_be_brought(tmp_path / name)
    for name in ("a.shp", "b.gpkg", "c.tif", "d.qgz", "e", "f.hiljade-changes.json"):
        assert not can_be_brought(tmp_path / name)
