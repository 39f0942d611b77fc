"""The files of the public sheet: whole or not at all, and every value as it was, read by others' means."""

from __future__ import annotations

import csv
import errno
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.public_record import public_columns
from hiljade_qgis.core.spreadsheet_text import in_a_table, unguarded
from hiljade_qgis.sync import xlsx_file
from hiljade_qgis.sync.errors import Cancelled, DiskFull, FolderNotWritable
from hiljade_qgis.sync.public_sheet import ENDINGS, About, Values, fits, write_public
from hiljade_qgis.sync.xlsx_file import MOST_CHARACTERS, TooManyRows, fits_a_cell

COLUMNS = public_columns()
ABOUT = About("Kamere", "ODbL 1.0", "© OpenStreetMap contributors", [("Licence", "ODbL 1.0"), ("Layer", "=1+1")])
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

TEXTS = [
    "007", "1e5", "2024-01-02", "10-20", "=1+1", "'=1", "-90", "true", " padded ", "two\nlines", "a\r\nb", "a\rb",
    'a"b;c,d',
    "<&>\"'", "Škola Шкoла 学校 🎥", "_x0041_", "NULL", "\ufeffx", "x" * 300,
]  # fmt: skip


def camera(**values: Any) -> Values:
    return {**dict.fromkeys(COLUMNS), **values}


CAMERAS = [
    camera(server_id=f"{number:05}", version="12", lat=44.8 + number, lon=-20.1234567, name=text, height_m=3.5)
    for number, text in enumerate(TEXTS)
]


def from_csv(path: Path) -> list[dict[str, str | None]]:
    """As a program reads it that knows of guards."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{name: unguarded(text) or None for name, text in row.items()} for row in csv.DictReader(file)]


def sheets(path: Path) -> dict[str, list[list[Any]]]:
    """The cells of a workbook, by sheet; an oracle written another way: by names, places and types of cells."""
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        listed = ElementTree.fromstring(book.read("xl/workbook.xml"))
        names = [one.attrib["name"] for one in listed.iter(f"{MAIN}sheet")]
        for name in ("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"):
            ElementTree.fromstring(book.read(name))
        return {
            name: list(_rows(ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))))
            for number, name in enumerate(names, 1)
        }


def _rows(sheet: ElementTree.Element) -> Iterator[list[Any]]:
    for number, row in enumerate(sheet.iter(f"{MAIN}row"), 1):
        assert row.attrib["r"] == str(number)
        found: list[Any] = []
        for cell in row:
            letters, at = re.fullmatch(r"([A-Z]+)(\d+)", cell.attrib["r"]).groups()  # type: ignore[union-attr]
            assert at == str(number)
            index = 0
            for letter in letters:
                index = index * 26 + ord(letter) - 64
            assert index == len(found) + 1
            text = "".join(cell.itertext())
            assert cell.find(f"{MAIN}f") is None, "no formula"
            if cell.attrib.get("t") == "inlineStr":
                found.append(text)
            else:
                assert "t" not in cell.attrib
                found.append(float(text) if text else None)
        yield found


def from_xlsx(path: Path) -> list[dict[str, Any]]:
    head, *rows = sheets(path)["cameras"]
    return [dict(zip(head, row)) for row in rows]


def from_geojson(path: Path) -> list[dict[str, Any]]:
    found = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        lon, lat = feature["geometry"]["coordinates"] if feature["geometry"] else (None, None)
        found.append({**feature["properties"], "lat": lat, "lon": lon})
    return found


READERS = {".csv": from_csv, ".xlsx": from_xlsx, ".geojson": from_geojson}


def same(ending: str, written: Values, read: dict[str, Any]) -> None:
    assert set(read) == set(COLUMNS)
    for column, value in written.items():
        if ending == ".csv" and isinstance(value, float):
            assert float(read[column]) == value
        elif ending != ".geojson" and isinstance(value, str):
            assert read[column] == (in_a_table(value) or (None if ending == ".csv" else ""))
        else:
            assert read[column] == value


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_value_comes_back(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"Листа камера & 100%{ending}"
    made = write_public(path, COLUMNS, iter(CAMERAS), ABOUT)
    read = READERS[ending](path)
    assert len(read) == len(CAMERAS)
    for one, other in zip(CAMERAS, read):
        same(ending, one, other)
    assert sorted(tmp_path.iterdir()) == sorted(made)


VALUES = st.one_of(st.none(), st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.dictionaries(st.sampled_from(["name", "operator", "tags", "server_id"]), VALUES), max_size=4))
def test_any_text_comes_back(tmp_path: Path, cameras: list[dict[str, Any]]) -> None:
    written = [camera(lat=1.5, lon=-2.0, **values) for values in cameras]
    for ending in ENDINGS:
        path = tmp_path / f"a{ending}"
        write_public(path, COLUMNS, written, ABOUT)
        read = READERS[ending](path)
        assert len(read) == len(written)
        for one, other in zip(written, read):
            same(ending, one, other)


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    bad = ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1"]
    write_public(tmp_path / "a.csv", COLUMNS, [camera(name=text, server_id=text) for text in bad], ABOUT)
    with open(tmp_path / "a.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == [row["server_id"] for row in rows] == ["'" + text for text in bad]
    write_public(tmp_path / "a.xlsx", COLUMNS, [camera(name=text) for text in bad], ABOUT)
    assert [row["name"] for row in from_xlsx(tmp_path / "a.xlsx")] == bad  # as texts, which `_rows` asserts


def test_the_licence_goes_along(tmp_path: Path) -> None:
    for ending in ENDINGS:
        write_public(tmp_path / f"a{ending}", COLUMNS, [camera()], ABOUT)
    assert (tmp_path / "a.license.txt").read_text(encoding="utf-8") == "Licence: ODbL 1.0\nLayer: =1+1\n"
    assert sheets(tmp_path / "a.xlsx")["licence"] == [["Licence", "ODbL 1.0"], ["Layer", "=1+1"]]
    found = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))
    assert (found["type"], found["name"]) == ("FeatureCollection", "Kamere")
    assert (found["license"], found["attribution"]) == ("ODbL 1.0", "© OpenStreetMap contributors")
    write_public(tmp_path / "b.geojson", COLUMNS, [camera()], About("", "", ""))
    assert set(json.loads((tmp_path / "b.geojson").read_text())) == {"type", "features"}, "what nobody said"


def test_the_files_name_nobody(tmp_path: Path) -> None:
    write_public(tmp_path / "a.xlsx", COLUMNS, [camera()], ABOUT)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert not [name for name in book.namelist() if name.startswith("docProps")]


def test_all_columns_of_a_csv_are_texts_for_gdal(tmp_path: Path) -> None:
    write_public(tmp_path / "a.csv", COLUMNS, [camera()], ABOUT)
    assert (tmp_path / "a.csvt").read_text().strip().split(",") == ['"String"'] * len(COLUMNS)
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfserver_id,version,lat,lon,name,")


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_cameras_are_a_whole_file_too(tmp_path: Path, ending: str) -> None:
    write_public(tmp_path / f"a{ending}", COLUMNS, [], ABOUT)
    assert READERS[ending](tmp_path / f"a{ending}") == []


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("error", [Cancelled(), OSError(errno.ENOSPC, "full"), OSError(errno.EACCES, "no")])
def test_what_is_cut_leaves_the_older_file(tmp_path: Path, ending: str, error: Exception) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text("older")

    def cut() -> Iterator[Values]:
        yield from CAMERAS
        raise error

    expected = {Cancelled: Cancelled}.get(type(error), DiskFull if "full" in str(error) else FolderNotWritable)
    with pytest.raises(expected):
        write_public(path, COLUMNS, cut(), ABOUT)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_that_is_none(tmp_path: Path, ending: str) -> None:
    (tmp_path / "file").touch()
    for folder in ("file", "absent"):
        with pytest.raises(FolderNotWritable):
            write_public(tmp_path / folder / f"a{ending}", COLUMNS, [], ABOUT)


def test_what_no_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 3)
    write_public(tmp_path / "a.xlsx", COLUMNS, [camera()] * 2, ABOUT)
    before = (tmp_path / "a.xlsx").read_bytes()
    with pytest.raises(TooManyRows):
        write_public(tmp_path / "a.xlsx", COLUMNS, [camera()] * 3, ABOUT)
    assert (tmp_path / "a.xlsx").read_bytes() == before
    write_public(tmp_path / "a.csv", COLUMNS, [camera()] * 3, ABOUT)


@pytest.mark.parametrize(
    ("text", "fitting"),
    [("x" * MOST_CHARACTERS, True), ("x" * (MOST_CHARACTERS + 1), False), ("🎥" * (MOST_CHARACTERS // 2), True),
     ("🎥" * (MOST_CHARACTERS // 2 + 1), False)],
)  # fmt: skip
def test_what_a_cell_holds(tmp_path: Path, text: str, fitting: bool) -> None:
    assert fits_a_cell(text) is fitting
    assert fits(Path("a.XLSX"), camera(tags=text)) is fitting
    assert fits(Path("a.csv"), camera(tags=text))


def test_columns_have_letters_as_in_a_spreadsheet() -> None:
    names = [xlsx_file._column_name(index) for index in (0, 25, 26, 51, 52, 701, 702, 16_383)]
    assert names == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]
