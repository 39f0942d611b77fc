"""`hiljade:importtable` on files: encodings, separators, spreadsheets, and files made to break it."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from hiljade_qgis.bridge import spreadsheet_file
from hiljade_qgis.core import delimited_text
from tests.qgis.imported_table import BELGRADE, GOOD, Imported, gdal_errors, refusal
from tests.qgis.processing_provider import provider_in_registry
from tests.qgis.spreadsheets import (
    DATE,
    DATE_TIME,
    formula,
    number,
    ods_number,
    ods_row,
    ods_text,
    row,
    rows,
    text,
    write_ods,
    write_xlsx,
)
from tests.shared_data import ROOT


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (GOOD.encode(), "encoding utf-8, separator ,"), (b"\xef\xbb\xbf" + GOOD.encode(), "encoding utf-8"),
        (GOOD.encode("utf-16"), "encoding utf-16"), (GOOD.encode("utf-16-le"), "encoding utf-16-le"),
        (GOOD.encode("utf-32"), "encoding utf-32"),
        (GOOD.replace(",", ";").encode("cp1250"), "encoding cp1250, separator ;"),
        (GOOD.replace(",", "\t").encode(), "separator tab"), (GOOD.replace(",", "|").encode(), "separator |"),
        (b"sep=;\r\n" + GOOD.replace(",", ";").encode(), "separator ;"),
        (GOOD.replace("\n", "\r").encode(), "separator ,"),
        (GOOD.replace("\n", "\r\n").encode(), "separator ,"), (GOOD.rstrip().encode(), "separator ,"),
        (b'"lat","lon","name"\r\n"44.8125","20.4573","' + "Šišarka".encode() + b'"', "separator ,"),
    ],
)  # fmt: skip
def test_however_it_is_written(body, said, text_table):
    imported = Imported(text_table(body))
    assert imported.values("name") == [("Šišarka",)]
    assert imported.places() == [BELGRADE]
    assert said in imported.said


def test_a_guessed_encoding_is_said_to_be_one(text_table):
    imported = Imported(text_table("lat,lon,name\n44.8,20.4,Čačak\n".encode("cp1250")))
    assert imported.values("name") == [("Čačak",)]
    assert "The encoding cp1250 is a guess" in imported.said


def test_an_encoding_and_a_separator_that_are_named(text_table, table_profile):
    path = text_table("lat|lon|name\n44.8|20.4|Молер, жица\n".encode("koi8-r"))
    named = table_profile(file={"encoding": "koi8-r", "separator": "|"}, fields={"name": "name"})
    assert Imported(path, PROFILE=named).values("name") == [("Молер, жица",)]


def test_names_below_a_title(text_table, table_profile, tmp_path):
    named = table_profile(file={"header_row": 3}, fields={"name": "name"})
    path = text_table("Списак камера\n\nlat;lon;name\n44,8;20,4;a\n")
    assert Imported(path, PROFILE=named).values("name") == [("a",)]
    cells = rows(("Списак камера",)) + rows(("lat", "lon", "name"), (44.8125, 20.4573, "a"), start=3)
    imported = Imported(write_xlsx(tmp_path / "titled.xlsx", Lista=cells), PROFILE=named)
    assert imported.values("name") == [("a",)]
    assert imported.places() == [BELGRADE]


def test_bytes_that_are_no_letters_spoil_their_own_row_only(text_table):
    body = "lat,lon,name\n44.8,20.4,Šta\n44.8,20.4,A\n44.8,20.4,Š\n".encode()
    imported = Imported(text_table(body.replace(b"A", b"\xff")))
    assert imported.values("name") == [("Šta",), ("Š",)]
    assert "no text in any encoding" in imported.said


def test_nuls_spoil_their_own_row_only(text_table):
    imported = Imported(text_table(b"lat,lon,name\n44.8,20.4,a\0b\n44.8,20.4,c\n" + b"44.8,20.4,d\n" * 40))
    assert imported.counts == (41, 1, 0)


def test_ragged_rows_are_refused(text_table):
    lines = [
        "name,lat,lon,", "a,44.8,20.4", "b,44.8,20.4,", "c,44.8,20.4,,,", "44.8,20.4", "d,e,44.8,20.4,x", "", ",,,",
        "f,44.8,20.4,",
    ]  # fmt: skip
    imported = Imported(text_table("\n".join(lines)))
    assert imported.values("name") == [("a",), ("b",), ("c",), ("f",)]
    assert "Row 5: It has fewer cells than there are columns." in imported.said
    assert "Row 6: It has more cells than there are columns." in imported.said
    assert imported.counts == (4, 2, 0)


def test_quotation_marks(text_table, tmp_path):
    lines = ["name,lat,lon", '"multi\nline, ""quoted""",44.8,20.4', '"12" pole",44.8,20.4', '12" pole,44.8,20.4',
             "b,44.8,20.4", '"never closed,44.8,20.4', "c,44.8,20.4"]  # fmt: skip
    rejected = tmp_path / "rejected.csv"
    imported = Imported(text_table("\n".join(lines)), REJECTED=str(rejected))
    assert imported.values("name") == [('multi\nline, "quoted"',), ('12" pole',), ("b",)]
    assert imported.counts == (3, 2, 0)
    assert "a quotation mark is not closed where it should be; lines passed over: 2" in imported.said.lower()
    assert "never closed" in rejected.read_text("utf-8-sig")


def test_a_thousand_columns(text_table):
    names = ["lat", "lon", "camera:direction", *(f"tag_{number}" for number in range(997))]
    cells = ["44.8", "20.4", "45", *map(str, range(997))]
    imported = Imported(text_table(",".join(names) + "\n" + ",".join(cells) + "\n"))
    assert len(json.loads(imported.values("tags")[0][0])) == 997
    others = ",".join(f"Kolona {number}" for number in range(998))
    plain = Imported(text_table(f"lat,lon,{others}\n44.8,20.4{',' * 998}\n"))
    assert plain.counts == (1, 0, 0)
    assert "Nothing is taken from 998 column(s)" in plain.said
    assert len(plain.said) < 2_000


def test_names_that_stand_twice(text_table, table_profile):
    path = text_table("lat,lon,name,name,x,x\n44.8,20.4,a,b,c,d\n")
    assert "two columns “name”" in refusal(path)
    assert Imported(path, PROFILE=table_profile(fields={})).counts == (1, 0, 0)
    assert "two columns “x”" in refusal(path, PROFILE=table_profile(fields={"name": "x"}))
    assert "More than one column" in refusal(text_table("lat,latitude,lon\n1,2,3\n"))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "has no row with names of columns"), (b"\n\n", "has no row with names of columns"),
        (b"\xef\xbb\xbf", "has no row with names of columns"), (b"name,city\na,b\n", "not recognised; write a profile"),
        (bytes(range(256)) * 50, "is no text"), (b"PK\x03\x04" + bytes(200), "is no text"),
        (b"x,y\n7457123,4962456\n", "not recognised"), ("lat,lon\n44,20\n".encode("utf-16")[:-1], "encoding"),
        ("lat,lon\n44.8,20.4\n".replace("44", "4\x01\x02\x03" * 50).encode(), "is no text"),
    ],
)  # fmt: skip
def test_what_is_no_table_ends_in_one_sentence(body, said, text_table):
    assert said in refusal(text_table(body))


def test_names_alone_are_a_table_without_rows(text_table, tmp_path):
    imported = Imported(text_table("lat,lon,direction\n"))
    assert imported.counts == (0, 0, 0)
    assert Imported(write_xlsx(tmp_path / "h.xlsx", Lista=rows(("lat", "lon", "name")))).counts == (0, 0, 0)
    assert Imported(write_ods(tmp_path / "h.ods", ods_row(ods_text("lat"), ods_text("lon")))).counts == (0, 0, 0)


def test_large_cells(text_table, monkeypatch):
    imported = Imported(text_table("lat,lon,name\n44.8,20.4," + "x" * 1_000_000 + "\n44.8,20.4,a\n"))
    assert imported.values("name") == [("a",)]
    assert "is too long" in imported.said
    assert len(imported.said) < 2_000
    monkeypatch.setattr(delimited_text, "MAX_ROW", 10_000)
    assert "a quotation mark is not closed" in refusal(text_table('lat,lon,name\n44.8,20.4,"' + "x\n" * 20_000))


def test_a_line_without_an_end(text_table, monkeypatch):
    monkeypatch.setattr("hiljade_qgis.bridge.delimited_file.MAX_CELL", 10_000)
    assert "a cell is too large" in refusal(text_table("lat,lon,name\n44.8,20.4," + "x" * 20_000))


CHILD = """
import resource, sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
with provider_in_registry():
    small, large, folder = sys.argv[1:]
    run("hiljade:importtable", {"INPUT": small, "OUTPUT": folder + "/small.gpkg"})
    before = memory()
    result = run("hiljade:importtable", {"INPUT": large, "OUTPUT": folder + "/large.gpkg"})
    print("RESULT", result["READ"], result["REFUSED"], memory() - before)
"""


def test_a_large_file_is_read_as_a_stream(tmp_path):
    """`HILJADE_TABLE_MB` says how large; the memory does not grow with it."""
    size = int(os.environ.get("HILJADE_TABLE_MB") or 8) << 20
    sizes = {"small.csv": 2 << 20, "large.csv": size}
    expected = {}
    for name, most in sizes.items():
        with open(tmp_path / name, "w", encoding="utf-8") as file:
            file.write("naziv;lat;lon;smer;opis\n")
            written = count = 0
            while written < most:
                count += 1
                place = f"44,{count % 10_000:04};20,{count % 9_999:04}"
                written += file.write(f"Kamera {count};{place};SI;{'opis ' * 30}\n")
            file.write("x;95;20;;\n")
        expected[name] = count
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / "small.csv"), str(tmp_path / "large.csv"), str(tmp_path)],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (line,) = [one for one in child.stdout.splitlines() if one.startswith("RESULT")] or [child.stderr]
    read, refused, grown_mb = map(int, line.split()[1:])
    assert (read, refused) == (expected["large.csv"], 1)
    assert grown_mb < 60


def test_cells_of_every_kind(tmp_path):
    names = ("lat", "lon", "direction", "name", "check_date", "note", "height")
    link = "HYPERLINK(&quot;http://x&quot;)"
    table = rows(names) + row(
        2, number("A2", "44.812500000000001"), number("B2", "20.4573"), number("C2", "45"), text("D2", "=1+1"),
        number("E2", 45000, DATE), formula("F2", link, "7"), number("G2", "3.5"),
    ) + row(
        3, text("A3", "44,8125"), text("B3", "20°27'26.28\"E"), number("C3", "22.500000000000004"), number("D3", 7),
        number("E3", 45000.5, DATE_TIME), formula("F3", "1/0", ""), text("G3", "tall"),
    ) + row(
        5, number("A5", 10), number("B5", 20), number("C5", 45000, DATE), '<c r="D5" t="b"><v>1</v></c>',
        '<c r="F5" t="e"><v>#N/A</v></c>',
    )  # fmt: skip
    imported = Imported(write_xlsx(tmp_path / "kinds.xlsx", Kamere=table))
    assert imported.values("direction", "name", "check_date", "note", "height_m") == [
        ("45", "=1+1", "2023-03-15", "7", 3.5), ("2023/03/15", "1", None, "#N/A", None),
    ]  # fmt: skip
    assert imported.places() == [pytest.approx(BELGRADE, abs=1e-9), (20.0, 10.0)]
    assert imported.counts == (2, 1, 1)
    assert "Row 3: Column “height”: “tall” is no number that can be read." in imported.said
    assert "Row 5: Column “direction”: “2023/03/15” is no direction that can be read." in imported.said
    assert "sheet “Kamere”, 7 column(s)." in imported.said


def test_the_first_sheet_unless_another_is_named(tmp_path, project):
    names = ("lat", "lon")
    sheets = {"Prva": rows(names, (44.8125, 20.4573)), "Druga": rows(names, (45, 21))}
    path = write_xlsx(tmp_path / "лист a.xlsx", **sheets)
    first = Imported(path)
    assert first.places() == [BELGRADE]
    assert "It has other sheets, which were not read: Druga." in first.feedback.warnings
    assert Imported(f"{path}|layername=Druga").places() == [(21.0, 45.0)]
    assert "no such sheet" in refusal(f"{path}|layername=Treca")
    layer = QgsVectorLayer(f"{path}|layername=Druga", "l", "ogr")
    project.addMapLayer(layer)  # one of Python's own would outlive GDAL, and end with it in a crash
    assert Imported(layer).places() == [(21.0, 45.0)]


def test_all_cells_are_texts(tmp_path):
    path = write_xlsx(tmp_path / "texts.xlsx", L=rows(("lat", "lon", "name"), ("44.8125", "20.4573", "a")))
    imported = Imported(path)
    assert imported.values("name") == [("a",)], "the names are no row"
    assert imported.places() == [BELGRADE]


HEADER = rows(("lat", "lon"))


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (HEADER + row(2, number("A2", 44)) + "<row r='3'><c></row>", "damaged"),
        (HEADER + row(2, number("A2", 44)) + row(1048576, number("A1048576", 1)), "damaged"),
        (HEADER + row(2, number("XFD2", 1)) + row(3, number("A3", 44)), "damaged"),
        (HEADER + '<row r="2">' + "<c><v>1</v></c>" * 3000 + "</row>", "damaged"),
        ("", "has no row with names of columns"),
    ],
)
@pytest.mark.parametrize("raising", [False, True])
def test_damaged_sheets_are_refused_rather_than_cut(sheet, said, raising, tmp_path):
    with gdal_errors(raising):
        assert said in refusal(write_xlsx(tmp_path / "bad.xlsx", L=sheet))
        assert "damaged" in refusal(str(Path(shutil.copy(__file__, tmp_path / "not.xlsx"))))


def test_a_zip_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(spreadsheet_file, "MAX_UNPACKED_BYTES", 20_000_000)
    path = write_xlsx(tmp_path / "bomb.xlsx", L=HEADER + row(2, text("A2", "x" * 30_000_000)))
    assert os.path.getsize(path) < 100_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "too large to be read as a spreadsheet" in refusal(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
    assert Imported(write_xlsx(tmp_path / "good.xlsx", L=rows(("lat", "lon"), (44.8, 20.4)))).counts == (1, 0, 0)


def test_an_ods_of_repetitions_is_no_bomb_either(tmp_path):
    cells = ods_row(ods_text("lat"), ods_text("lon"))
    camera = (ods_number(44.8125), ods_number(20.4573))
    assert "damaged" in refusal(write_ods(tmp_path / "a.ods", cells + ods_row(*camera, repeated=1_000_000)))
    blank = ods_row("<table:table-cell/>", repeated=1_048_574)  # as programs fill a sheet up
    assert Imported(write_ods(tmp_path / "b.ods", cells + ods_row(*camera) + blank)).places() == [BELGRADE]


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.xlsm"])
@pytest.mark.parametrize("body", [b"", b"lat,lon\n44,20\n", b"PK\x03\x04" + bytes(100), b"\xd0\xcf\x11\xe0" * 99])
def test_what_is_no_spreadsheet(name, body, text_table):
    assert "is no spreadsheet, or damaged, or has a password" in refusal(text_table(body, name))


def test_a_spreadsheet_without_a_sheet(tmp_path):
    path = tmp_path / "none.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "damaged" in refusal(str(path))
