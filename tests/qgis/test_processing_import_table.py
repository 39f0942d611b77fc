"""`hiljade:importtable`: real tables there and back, profiles, every kind of layer, and what is told and written."""

from __future__ import annotations

import csv
import gzip
import json
import os
from pathlib import Path

import pyproj
import pyproj.datadir
import pytest
from osgeo import ogr
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProjUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from hiljade_qgis.core import delimited_text
from hiljade_qgis.core.camera import FIELD_BY_COLUMN, FieldKind
from hiljade_qgis.core.record import Position, Record, Row, row_from_record
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.schema import EDITED_COLUMNS
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.camera_layers import GEOD, layer_of, wkt
from tests.qgis.imported_table import BELGRADE, GOOD, HEAD, Imported, gdal_errors, refusal
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.qgis.spreadsheets import rows, write_xlsx
from tests.qgis.working_copies import make_working_copy
from tests.shared_data import shared_data


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def real_rows():
    """The cameras of the south-east of the US, of the Bay Area and of Helsinki, as a working copy shows them."""
    found = json.loads(gzip.decompress(shared_data("alpr_us_southeast/cameras_2026-03-01.geojson.gz").read_bytes()))
    features = found["features"]
    for name in ("alpr_bay_area", "helsinki_centre"):
        features += json.loads(shared_data(f"{name}/cameras.geojson").read_bytes())["features"]
    made = []
    for one in features:
        lon, lat = one["geometry"]["coordinates"][:2]
        made.append(row_from_record(Record(Position(float(lon), float(lat)), one["properties"])))
    return made


COLUMNS = ("lon", "lat", *EDITED_COLUMNS)


def cells_of(one: Row):
    return [*one.position, *(one.values.get(column) for column in EDITED_COLUMNS)]


def assert_unchanged(imported: Imported, before: list[Row]):
    assert imported.counts[:2] == (len(before), 0)
    assert imported.places() == [tuple(one.position) for one in before]
    after = imported.values(*EDITED_COLUMNS)
    changed = [
        (column, was, now)
        for one, found in zip(before, after)
        for column, now in zip(EDITED_COLUMNS, found)
        if (was := one.values.get(column)) != now
    ]
    assert changed == []


def test_35000_cameras_come_back_from_csv_without_one_changed_value(tmp_path):
    before = real_rows()
    assert len(before) > 35_000
    path = tmp_path / "cameras.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(map(cells_of, before))
    assert_unchanged(Imported(str(path)), before)


def ogr_kind(column):
    known = FIELD_BY_COLUMN.get(column)
    numbers = column in ("lon", "lat") or (known is not None and known.kind is FieldKind.NUMBER)
    return ogr.OFTReal if numbers else ogr.OFTString


def write_by_ogr(path: Path, driver: str, before: list[Row]):
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = dataset.CreateLayer("cameras")
    for column in COLUMNS:
        layer.CreateField(ogr.FieldDefn(column, ogr_kind(column)))
    for one in before:
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(cells_of(one)):
            if value is not None:
                feature.SetField(index, value)
        layer.CreateFeature(feature)
    del dataset  # which closes it


def test_35000_cameras_come_back_from_xlsx_without_one_changed_value(tmp_path):
    before = real_rows()
    write_by_ogr(tmp_path / "cameras.xlsx", "XLSX", before)
    assert_unchanged(Imported(str(tmp_path / "cameras.xlsx")), before)


def test_10000_cameras_come_back_from_ods_and_more_are_refused_rather_than_cut(tmp_path):
    before = real_rows()
    write_by_ogr(tmp_path / "cameras.ods", "ODS", before[-10_000:])
    assert_unchanged(Imported(str(tmp_path / "cameras.ods")), before[-10_000:])
    write_by_ogr(tmp_path / "all.ods", "ODS", before)
    for raising in (False, True):  # a plugin or a script may have made GDAL raise its errors
        with gdal_errors(raising):
            assert "too large to be read as a spreadsheet" in refusal(str(tmp_path / "all.ods"))


@pytest.mark.parametrize("driver", ["XLSX", "ODS", "CSV"])
def test_what_formats_could_do_to_a_text(driver, tmp_path):
    texts = [
        "045", "1e5", "1.0", "007", "-90", "10-12", "1/2", "2025-12-31", "TRUE", " blanks ", "a\nb", "ŠĐČĆŽ Љ 日本 😀",
        '"quoted"', "<b>&amp;", "=1+1", '=HYPERLINK("http://x","y")', "@SUM(A1)", "+1", "'apostrophe", "#N/A", "1,5",
        "44.8125000000001",
    ]  # fmt: skip
    tags = ("note", "direction", "ref")
    before = [row_from_record(Record(Position(*BELGRADE), dict.fromkeys(tags, one))) for one in texts]
    path = tmp_path / f"texts.{driver.lower()}"
    write_by_ogr(path, driver, before)
    imported = Imported(str(path))
    assert imported.values("note", "direction", "tags") == [
        tuple(one.values[column] for column in ("note", "direction", "tags")) for one in before
    ]


def test_the_output_has_the_columns_of_a_working_copy(text_table, tmp_path):
    imported = Imported(text_table("lat,lon,direction\n44.8125,20.4573,45\n"), OUTPUT=str(tmp_path / "out.gpkg"))
    names = [field.name() for field in imported.layer.fields()]
    assert names == ["fid", "server_id", "version", *EDITED_COLUMNS]
    assert imported.layer.crs().authid() == "EPSG:4326"
    assert imported.layer.wkbType() == QgsWkbTypes.Type.Point
    kinds = {field.name(): field.isNumeric() for field in imported.layer.fields()}
    for column in EDITED_COLUMNS:
        known = FIELD_BY_COLUMN.get(column)
        assert kinds[column] == (known is not None and known.kind is FieldKind.NUMBER)
    assert imported.values("server_id", "version", "direction") == [(None, None, "45")]
    assert imported.places() == [BELGRADE]


def test_from_a_table_to_pending_changes(text_table, tmp_path):
    """The whole way: what comes of a table goes into a working copy as new cameras, once."""
    copy = tmp_path / "copy.gpkg"
    make_working_copy(copy)
    output = str(tmp_path / "out.gpkg")
    Imported(text_table("lat,lon,direction,height\n44.8125,20.4573,NE,3.5\n44.9,20.5,,\n"), OUTPUT=output)
    for created in (2, 0):
        result = run("hiljade:applycopy", {"WORKING_COPY": str(copy), "EDITED": output})
        assert result["CREATED"] == created
    with WorkingCopy.open(copy) as opened:
        changes = pending_changes(opened)
    assert [{one.field: one.after for one in change.changes} for change in changes] == [
        {"position": BELGRADE, "direction": "NE", "height_m": 3.5}, {"position": (20.5, 44.9)},
    ]  # fmt: skip


SERBIAN = {
    "list": {"name": "Kamere grada", "source": "https://beograd.rs/kamere", "licence": "CC-BY-4.0"},
    "language": "sr",
    "decimal_mark": ",",
    "unknown": ["-", "n/p"],
    "trim_blanks": True,
    "area": [20.2, 44.6, 20.7, 45.0],
    "position": {"column": "Koordinate", "order": "lat_lon"},
    "fields": {
        "name": "Naziv",
        "direction": {"column": "Smer", "unknown": ["0"]},
        "height_m": {"column": "Visina", "unit": "m"},
        "camera_type": {"column": "Tip", "values": {"kupola": "dome", "fiksna": "fixed"}},
        "check_date": {"column": "Provereno", "format": "DD.MM.YYYY"},
        "tags:ref": "Broj",
    },
    "constants": {"surveillance_type": "camera", "tags:man_made": "surveillance"},
}


def test_a_profile_says_how_a_city_writes(text_table, table_profile, tmp_path):
    lines = [
        "Broj;Naziv;Koordinate;Smer;Visina;Tip;Provereno",
        '1; Трг ;44,8125 20,4573;S;3,5 m;Kupola;31.12.2025.',
        '2;"Ulica ""X""; ugao";44°48\'45"С 20°27\'26.28"И;jugozapad;-;fiksna;1.2.2025',
        "3;n/p;44,8125 N, 20,4573 E;0;5;;2025-03-04",
        "4;swapped;20,4573 44,8125;S;;;",
        "5;unclear;44,20;S;;;",
        "6;tall;44,8 20,4;S;visoko;;",
        "7;kept;44,8 20,4;ka zidu;;lopta;uskoro",
    ]
    path = text_table("\n".join(lines).encode(), "камере града Ž.csv")
    rejected = str(tmp_path / "odbijeno Ž.csv")
    imported = Imported(path, PROFILE=table_profile(**SERBIAN), REJECTED=rejected)
    assert imported.counts == (4, 3, 1)
    assert imported.values("name", "direction", "height_m", "camera_type", "check_date", "surveillance_type") == [
        ("Трг", "N", 3.5, "dome", "2025-12-31", "camera"),
        ('Ulica "X"; ugao', "SW", None, "fixed", "2025-02-01", "camera"),
        (None, None, 5.0, None, "2025-03-04", "camera"), ("kept", "ka zidu", None, "lopta", "uskoro", "camera"),
    ]  # fmt: skip
    assert json.loads(imported.values("tags")[0][0]) == {"man_made": "surveillance", "ref": "1"}
    for lon, lat in imported.places()[:3]:
        assert (lon, lat) == pytest.approx(BELGRADE, abs=1e-9)
    assert "encoding utf-8, separator ;, 7 column(s)." in imported.said
    assert "List: Kamere grada; source: https://beograd.rs/kamere; licence: CC-BY-4.0." in imported.said
    assert "Row 5: Column “Koordinate”: “20,4573 44,8125” is outside of the area that the profile" in imported.said
    assert "Row 6: Column “Koordinate”: “44,20” may be one number or two; part them by a semicolon." in imported.said
    assert "Row 7: Column “Visina”: “visoko” is no number that can be read." in imported.said
    assert "Column “Smer”: “ka zidu” is no direction that can be read." in imported.said
    assert "3 row(s) were refused." in imported.said
    metadata = imported.layer.metadata()
    assert (metadata.title(), metadata.rights(), metadata.licenses()) == (
        "Kamere grada", ["https://beograd.rs/kamere"], ["CC-BY-4.0"],
    )  # fmt: skip


def test_rejected_rows_are_mended_and_imported_again(text_table, tmp_path):
    path = text_table('lat;lon;direction;note\n44.8;20.4;45;a\n95;20.4;NE;"=1+1\nb"\nx;20,4;-120-60;\'=c\n')
    rejected = tmp_path / "rejected.csv"
    first = Imported(path, REJECTED=str(rejected))
    assert first.counts == (1, 2, 0)
    assert first.results["REJECTED"] == str(rejected)
    with open(rejected, encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))
    assert found == [
        ["row", "reason", "lat", "lon", "direction", "note"],
        ["3", "Column “lat, lon”: “95, 20.4” is outside of the world.", "95", "20.4", "NE", "'=1+1\nb"],
        ["4", "Column “lat, lon”: “x, 20,4” is no position that can be read.", "x", "20,4", "'-120-60", "''=c"],
    ]
    mended = rejected.read_text("utf-8-sig").replace("95", "45").replace(",x,", ",44.9,")
    rejected.write_text(mended, "utf-8-sig")
    again = tmp_path / "again.csv"
    second = Imported(str(rejected), REJECTED=str(again))
    assert second.counts == (2, 0, 0)
    assert second.values("direction", "note") == [("NE", "=1+1\nb"), ("-120-60", "'=c")]
    assert "Nothing is taken" not in second.said
    assert again.read_text("utf-8-sig").splitlines() == ["row,reason,lat,lon,direction,note"]


def test_what_is_rejected_twice_has_its_columns_once(text_table, tmp_path):
    path = text_table("row,reason,lat,lon,name\n3,far,95,20,=x\n")
    rejected = tmp_path / "rejected.csv"
    assert Imported(path, REJECTED=str(rejected)).counts == (0, 1, 0)
    assert rejected.read_text("utf-8-sig").splitlines() == [
        "row,reason,lat,lon,name", "2,\"Column “lat, lon”: “95, 20” is outside of the world.\",95,20,'=x",
    ]  # fmt: skip


def test_cameras_that_a_server_has_are_told(text_table):
    imported = Imported(text_table("server_id,lat,lon\na,44.8,20.4\n,44.8,20.4\nb,95,20\n"))
    assert imported.values("server_id") == [(None,), (None,)]
    assert "1 camera(s) have a server_id and became new ones all the same" in imported.said
    assert Imported(text_table("server_id,lat,lon\n,44.8,20.4\n")).feedback.warnings == []


def test_only_the_first_are_told_one_by_one(text_table):
    imported = Imported(text_table("lat,lon,direction\n" + "95,20,\n" * 50 + "44,20,forward\n" * 30))
    assert imported.counts == (30, 50, 30)
    assert sum(one.startswith("Row ") for one in imported.feedback.warnings) == 40
    assert "And 30 more refused row(s)." in imported.said
    assert "And 10 more row(s) with warnings." in imported.said


def test_the_profile_that_was_taken_is_shown_and_can_be_used(text_table, tmp_path):
    path = text_table("Naziv;Širina;Dužina;Smer;Boja\nA;44,8125;20,4573;S;plava\n".encode("cp1250"))
    imported = Imported(path)
    assert imported.values("name", "direction") == [("A", "N")]
    assert "Nothing is taken from 1 column(s): Boja." in imported.said
    assert "They lie between latitudes 44.8125 and 44.8125, longitudes 20.4573 and 20.4573." in imported.said
    (shown,) = [one for one in imported.feedback.infos if one.startswith("{")]
    saved = tmp_path / "taken.json"
    saved.write_text(shown, encoding="utf-8")
    assert Imported(path, PROFILE=str(saved)).values("name", "direction") == [("A", "N")]


def test_a_layer_of_points_in_any_crs():
    for crs in ("EPSG:4326", "EPSG:3857", "EPSG:32634", "EPSG:6316"):
        layer = layer_of("Point", [(wkt(*BELGRADE), "45", 3.5)], crs, "direction:string,height_m:double")
        imported = Imported(layer)
        assert imported.places()[0] == pytest.approx(BELGRADE, abs=1e-7)
        assert imported.values("direction", "height_m") == [("45", 3.5)]


def test_layers_of_many_kinds_of_values():
    fields = "direction:integer,name:double,check_date:date,note:datetime,operator:bool,model:int8"
    values = (45, 7.5, "2025-12-31", "2025-12-31T10:30:00", True, NULL)
    layer = layer_of("Point", [(wkt(*BELGRADE), *values)], fields=fields)
    assert Imported(layer).values("direction", "name", "check_date", "note", "operator", "model") == [
        ("45", "7.5", "2025-12-31", "2025-12-31T10:30:00", "true", None)
    ]


def test_points_that_are_no_position():
    layer = layer_of(
        "MultiPoint",
        [(f"MultiPoint (({BELGRADE[0]} {BELGRADE[1]}))", "a"), ("MultiPoint ((20 44), (21 45))", "b"), (None, "c"),
         ("MultiPoint EMPTY", "d"), ("MultiPoint ((20 95))", "e"), ("MultiPoint ((0 0))", "f")],
        fields="name:string",
    )  # fmt: skip
    imported = Imported(layer)
    assert imported.values("name") == [("a",)]
    assert imported.counts == (1, 5, 0)
    assert "Feature 2: There are several points." in imported.said
    assert "Feature 3: There is no position." in imported.said


def test_points_without_a_crs_and_layers_of_areas(project):
    layer = layer_of("Point", [(wkt(*BELGRADE), "a")], fields="name:string")
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert "The layer has no CRS; it is taken to be in EPSG:4326." in Imported(layer).feedback.warnings
    areas = layer_of("Polygon", [("Polygon ((0 0, 1 0, 1 1, 0 0))", 44.8125, 20.4573)], fields="lat:double,lon:double")
    assert Imported(areas).places() == [BELGRADE]


def test_a_table_without_geometry_and_a_selection_of_it(project):
    layer = QgsVectorLayer("None?field=lat:string&field=lon:string&field=name:string", "t", "memory")
    for name in "abc":
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["44.8", "20.4", name])
        layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    assert Imported(layer).values("name") == [("a",), ("b",), ("c",)]
    assert Imported(layer.id()).counts == (3, 0, 0)
    layer.selectByIds([2])
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    assert Imported(chosen).values("name") == [("b",)]


def test_a_csv_layer_of_the_project_is_read_by_our_own_means_unless_it_says_more(text_table, project):
    path = text_table("lat;lon;name\n44,8;20,4;045\n44,9;20,5;b\n")
    layer = QgsVectorLayer(path, "table", "ogr")
    project.addMapLayer(layer)
    for one in (layer, layer.id(), QgsProcessingFeatureSourceDefinition(layer.id())):
        imported = Imported(one)
        assert imported.values("name") == [("045",), ("b",)]
        assert "separator ;" in imported.said
    layer.selectByIds([2])
    chosen = Imported(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True))
    assert chosen.values("name") == [("b",)]
    assert "separator" not in chosen.said


def test_a_csv_layer_with_its_own_reading_is_left_to_qgis(text_table, project):
    path = text_table("name|lon|lat\na|20.4573|44.8125\n")
    uri = f"file://{path}?delimiter=%7C&xField=lon&yField=lat&crs=EPSG:4326"
    imported = Imported(QgsVectorLayer(uri, "table", "delimitedtext"))
    assert imported.values("name") == [("a",)]
    assert imported.places() == [BELGRADE]


GEOJSON_FEATURE = {
    "type": "Feature", "geometry": {"type": "Point", "coordinates": [20.4573, 44.8125]},
    "properties": {"man_made": "surveillance", "camera:direction": "NE", "direction": "90", "osm_id": 5, "user": "ana",
                   "brand": "Flock", "seen": {"by": [1]}},
}  # fmt: skip


def test_tags_of_openstreetmap_need_no_profile(tmp_path):
    path = tmp_path / "cameras.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [GEOJSON_FEATURE]}), encoding="utf-8")
    imported = Imported(str(path))
    assert imported.values("direction") == [("NE",)]
    tags = json.loads(imported.values("tags")[0][0])
    assert (tags["man_made"], tags["brand"]) == ("surveillance", "Flock")
    assert "user" not in tags
    assert "Column “direction”: “90” is not what another column says, which was taken." in imported.said


@pytest.fixture
def proj_data():
    """Where QGIS's PROJ has its data: pyproj does not find it from a virtual environment."""
    pyproj.datadir.set_data_dir(next(path for path in QgsProjUtils.searchPaths() if (Path(path) / "proj.db").exists()))


def test_projected_coordinates_as_proj_has_them(text_table, table_profile, proj_data):
    places = [(18.9 + number * 0.37, 42.3 + number * 0.31) for number in range(12)]
    for crs in ("EPSG:32634", "EPSG:25834", "EPSG:3035", "EPSG:3857"):
        to_crs = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
        lines = [f"{x:.4f},{y:.4f}" for x, y in (to_crs.transform(*place) for place in places)]
        position = {"easting": "Y", "northing": "X", "crs": crs}
        imported = Imported(text_table("Y,X\n" + "\n".join(lines)), PROFILE=table_profile(position=position))
        for found, expected in zip(imported.places(), places):
            assert GEOD.inv(*found, *expected)[2] < 1e-3, "metres"


def test_zones_of_utm_as_proj_has_them(text_table, table_profile, proj_data):
    places = [(20.4573, 44.8125, "34T"), (-70.6, -33.4, "19H"), (151.2, -33.8, "56H"), (5.3, 60.4, "31V"),
    (-178.5, 3.0, "1N")]
    lines = []
    for lon, lat, zone in places:
        crs = f"EPSG:32{6 if lat >= 0 else 7}{int(zone[:-1]):02}"
        x, y = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(lon, lat)
        lines.append(f"{zone},{x:.4f},{y:.4f},{zone} {x:.4f} {y:.4f}")
    path = text_table("zone,e,n,all\n" + "\n".join(lines))
    for position in ({"easting": "e", "northing": "n", "utm_zone": "zone"}, {"column": "all"}):
        imported = Imported(path, PROFILE=table_profile(position=position))
        for found, (lon, lat, _zone) in zip(imported.places(), places):
            assert GEOD.inv(*found, lon, lat)[2] < 1e-3, "metres"


def test_swapped_or_foreign_coordinates_are_far_from_where_they_belong(text_table, table_profile):
    position = {"easting": "X", "northing": "Y", "crs": "EPSG:6316"}
    path = text_table("X,Y\n4962456,7457123\n7457123,4962456\n456789,4962456\n1e30,5\n")
    imported = Imported(path, PROFILE=table_profile(position=position))
    assert imported.counts == (1, 3, 0)
    assert "is far from where its coordinate system is used" in imported.said


def test_wkt_of_qgis(text_table):
    lines = ["WKT,name", '"POINT (20.4573 44.8125)",a', "POINT Z (20.4573 44.8125 117),b", "POINT EMPTY,c"]
    imported = Imported(text_table("\n".join(lines)))
    assert imported.places() == [BELGRADE] * 2
    assert imported.counts[1] == 1


IN_ONE_COLUMN = {"column": "lat", "order": "easting_northing"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is no profile of a table, or it is damaged"), ("{", "is no profile of a table"),
        ("[]", "is no profile of a table"),
        ('{"format": "hiljade-table-profile", "format": 1}', "is no profile of a table"),
        ("{}", "is no profile of a table"),
        ("[" * 100_000, "is no profile of a table"), (json.dumps({**HEAD, "format_version": 2}), "newer version"),
        (json.dumps({**HEAD, "fields": {"name": {"colour": 1}}}), "“fields.name.colour”, which is nothing"),
        (json.dumps({**HEAD, "fields": {"x\u202e\n": "n"}}), "“fields.x”, which is nothing"),
        (json.dumps({**HEAD, "position": {**IN_ONE_COLUMN, "crs": "EPSG:999999"}}), "“EPSG:999999”"),
        (json.dumps({**HEAD, "position": {"geometry": True}}), "the table has none"),
        (json.dumps({**HEAD, "fields": {"name": "Naziv"}}), "no column “Naziv”, which the profile names; it has lat"),
    ],
)  # fmt: skip
def test_profiles_that_cannot_be_used(content, said, text_table, tmp_path):
    path = tmp_path / "profile.json"
    path.write_text(content, encoding="utf-8")
    assert said in refusal(text_table("lat,lon\n44.8,20.4\n"), PROFILE=str(path))


def test_a_profile_that_is_not_there(text_table, tmp_path):
    assert "is no profile of a table" in refusal(text_table(GOOD), PROFILE=str(tmp_path / "none.json"))


def test_the_table_is_never_overwritten(text_table, tmp_path):
    path = text_table("lat,lon\n95,20\n")
    before = Path(path).read_bytes()
    for parameters in ({"REJECTED": path}, {"OUTPUT": path}):
        assert "is the table itself" in refusal(path, **parameters)
    os.symlink(path, tmp_path / "link.csv")
    assert "is the table itself" in refusal(path, REJECTED=str(tmp_path / "link.csv"))
    assert Path(path).read_bytes() == before


def test_where_rejected_rows_cannot_be_written(text_table, tmp_path):
    path = text_table(GOOD)
    assert "cannot be written" in refusal(path, REJECTED=str(tmp_path / "nowhere" / "r.csv"))
    assert "end it in .csv" in refusal(path, REJECTED=str(tmp_path / "r.xlsx"))


def test_rejected_rows_of_a_run_that_fails_are_not_left_half_written(text_table, tmp_path, monkeypatch):
    monkeypatch.setattr(delimited_text, "MAX_ROW", 20_000)
    rejected = tmp_path / "rejected.csv"
    rejected.write_text("earlier", encoding="utf-8")
    path = text_table("lat,lon,name\n" + "95,20,x\n" * 1200 + '44.8,20.4,"' + "x\n" * 20_000)
    refusal(path, REJECTED=str(rejected))
    assert rejected.read_text(encoding="utf-8") == "earlier"
    assert sorted(one.name for one in tmp_path.glob("rejected*")) == ["rejected.csv"]


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(AssertionError, match="not found"):
        Imported(str(tmp_path / "none.csv"))


def test_paths_with_blanks_and_letters(tmp_path):
    folder = tmp_path / "мапа Ž 日本 #1"
    folder.mkdir()
    path, rejected = folder / "табела ž.csv", folder / "одбијено.csv"
    path.write_text("lat,lon\n44.8125,20.4573\n95,20\n", encoding="utf-8")
    imported = Imported(str(path), OUTPUT=str(folder / "излаз ž.gpkg"), REJECTED=str(rejected))
    assert imported.counts == (1, 1, 0)
    assert rejected.is_file()
    spreadsheet = write_xlsx(folder / "табела ž.xlsx", Лист=rows(("lat", "lon"), (44.8125, 20.4573)))
    assert Imported(spreadsheet).places() == [BELGRADE]


def test_it_stops_when_cancelled(text_table):
    feedback = Feedback()
    feedback.cancel()
    path = text_table("lat,lon\n" + "44.8,20.4\n" * 5000)
    result = run("hiljade:importtable", {"INPUT": path, "OUTPUT": "memory:"}, feedback)
    assert (result["READ"], result["REFUSED"]) == (0, 0)


def test_it_stops_in_the_middle_and_progress_goes_on(text_table):
    feedback, steps = Feedback(), []
    feedback.progressChanged.connect(steps.append)
    feedback.progressChanged.connect(lambda done: feedback.cancel() if done > 40 else None)
    path = text_table("lat,lon,name\n" + "44.8,20.4,a camera with a name\n" * 20_000)
    result = run("hiljade:importtable", {"INPUT": path, "OUTPUT": "memory:"}, feedback)
    assert 4_000 < result["READ"] < 16_000
    assert steps == sorted(steps)
    assert len(steps) >= 3


def test_it_runs_in_a_worker_thread_and_in_a_model(text_table, table_profile, qtbot, tmp_path):
    named = table_profile(fields={"name": "name"})
    parameters = {"INPUT": text_table(GOOD), "OUTPUT": str(tmp_path / "out.gpkg"), "PROFILE": named}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:importtable")
    context, feedback = QgsProcessingContext(), Feedback()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=30_000) as ended:
        QgsApplication.taskManager().addTask(task)
    good, results = ended.args
    assert good, feedback.errors
    assert (results["READ"], results["REFUSED"]) == (1, 0)
    model = QgsProcessingModelAlgorithm("model", "model")
    child = QgsProcessingModelChildAlgorithm("hiljade:importtable")
    child.setChildId("import")
    for name, value in {**parameters, "OUTPUT": str(tmp_path / "model.gpkg")}.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model.addChildAlgorithm(child)
    _results, good = model.run({}, context, feedback)
    assert good, feedback.errors
    assert QgsVectorLayer(str(tmp_path / "model.gpkg"), "m", "ogr").featureCount() == 1


def test_little_of_a_table_of_large_cells_is_looked_at(text_table, monkeypatch):
    monkeypatch.setattr("hiljade_qgis.bridge.table_sample._MOST_LOOKED_AT", 1_000)
    wide = f"44.8,20.4,{'x' * 900},J\n"
    assert Imported(text_table("lat,lon,name,direction\n" + wide * 3)).values("direction")[0] == ("S",)
    late = "44.8,20.4,{},S\n".format("x" * 900) * 2 + "44.8,20.4,a,J\n"
    imported = Imported(text_table("lat,lon,name,direction\n" + late))
    assert imported.values("direction") == [("S",), ("S",), ("J",)]
    assert "“J” is Serbian, and S was read as the south; if the table is Serbian, say so" in imported.said


def test_the_licence_goes_with_a_file(text_table, table_profile, tmp_path):
    output = str(tmp_path / "out.gpkg")
    Imported(text_table(GOOD), PROFILE=table_profile(list={"name": "L", "licence": "ODbL-1.0"}), OUTPUT=output)
    again = QgsVectorLayer(f"{output}|layername=out", "again", "ogr")
    again.loadDefaultMetadata()
    assert (again.metadata().title(), again.metadata().licenses()) == ("L", ["ODbL-1.0"])


def test_hostile_words_are_shown_on_one_line(text_table):
    imported = Imported(text_table('lat,lon,"na\x1b[31m\u202eme\n<b>"\n"95\x1b[2J\n<script>",20,x\n'))
    assert imported.counts == (0, 1, 0)
    assert "\x1b" not in imported.said
    assert "\u202e" not in imported.said
    (told,) = [one for one in imported.feedback.warnings if one.startswith("Row")]
    assert "\n" not in told


def test_a_file_is_named_as_a_source_in_parameters(text_table):
    """What QGIS's own reader would not open is no obstacle before the run."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:importtable")
    parameters = {"INPUT": text_table(GOOD.encode("utf-16")), "OUTPUT": "memory:"}
    good, why = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert good, why
    good, why = algorithm.checkParameterValues({**parameters, "INPUT": ""}, QgsProcessingContext())
    assert not good
