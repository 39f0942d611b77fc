"""Searching a working copy: the rows as they are in the file, with what was edited and not yet saved."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hiljade_qgis.core.search_text import Search
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.searching import search
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.unsaved import NOTHING_UNSAVED, Unsaved
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.shared_data import shared_data
from tests.unit.memory_server import URL, MemoryServer

CAMERAS: tuple[dict[str, str], ...] = (
    {"name": "Основна школа „Вук“", "operator": "Grad Beograd"},
    {"name": "Osnovna škola „Žarko“", "addr:street": "Улица Ђуре Јакшића", "addr:housenumber": "7"},
    {"operator": "SCHOOL district", "note": "100% sure_it's here", "description": "by the škola"},
    {"name": "Kapija"},
)


def made(path: Path, cameras: tuple[dict[str, str], ...]) -> WorkingCopy:
    server = MemoryServer()
    for number, tags in enumerate(cameras):
        server.put(f"0000{number:04d}-0000-4000-8000-000000000000", 20.0 + number / 100, 44.0, **tags)
    download(server, path, About("kinto", URL, "Kamere"), Silent())
    return WorkingCopy.open(path)


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[WorkingCopy]:
    with made(tmp_path / "cameras.gpkg", CAMERAS) as opened:
        yield opened


def fids(copy: WorkingCopy, words: str, unsaved: Unsaved = NOTHING_UNSAVED) -> list[int]:
    return [one.fid for one in search(copy, Search(words), unsaved)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("skola", [1, 2, 3]),
        ("ШКОЛА", [1, 2, 3]),
        ("škola žarko", [2]),
        ("djure jaksica 7", [2]),
        ("school", [3]),
        ("100% sure_it's", [3]),
        ("_", [3]),
        ("%", [3]),
        ("00000003", [4]),
        ("kapija grad", []),
        ("'; DROP TABLE cameras; --", []),
        ("", []),
    ],
)
def test_rows_are_found_by_words(copy: WorkingCopy, words: str, found: list[int]) -> None:
    assert fids(copy, words) == found


def test_unsaved_edits_are_searched_instead_of_what_is_saved(copy: WorkingCopy) -> None:
    unsaved = Unsaved(
        changed={4: {"name": "Škola"}, 1: {"name": None, "operator": "x"}},
        added={-2: {"name": "Nova škola"}},
        deleted=frozenset({2}),
    )
    assert sorted(fids(copy, "skola", unsaved)) == [-2, 3, 4]
    assert fids(copy, "kapija", unsaved) == []
    assert fids(copy, "x", unsaved) == [1]


def test_escapes_in_tags_of_another_program_are_read(copy: WorkingCopy) -> None:
    with copy.transaction() as connection:
        connection.execute("UPDATE cameras SET tags = ? WHERE fid = 4", (json.dumps({"addr:street": "Đure Jakšića"}),))
    assert fids(copy, "jaksica") == [2, 4]


def test_values_that_are_no_texts_are_searched_as_they_read(copy: WorkingCopy) -> None:
    with copy.transaction() as connection:
        connection.execute("UPDATE cameras SET name = 112, note = X'00ff' WHERE fid = 4")
    assert fids(copy, "112") == [4]


def test_a_search_that_is_cancelled_gives_what_it_has(copy: WorkingCopy) -> None:
    assert search(copy, Search("skola"), cancelled=lambda: True) == []


def test_real_records_are_found_by_what_they_say(tmp_path: Path) -> None:
    data = json.loads(shared_data("alpr_bay_area/cameras.geojson").read_text(encoding="utf-8"))
    records = [
        {key: value if isinstance(value, str) else json.dumps(value) for key, value in one["properties"].items()}
        for one in data["features"]
    ]
    with made(tmp_path / "bay.gpkg", tuple(records)) as copy:
        for words in ("san mateo", "FLOCK police", "toll $4"):
            expected = {
                number
                for number, tags in enumerate(records, 1)
                if all(
                    any(word in tags.get(key, "").casefold() for key in ("name", "operator", "note", "description"))
                    for word in words.casefold().split()
                )
            }
            assert expected
            assert set(fids(copy, words)) == expected
