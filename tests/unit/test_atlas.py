"""Order of an atlas' pages, names of its files, and the list at its end."""

from __future__ import annotations

import re

from hiljade_qgis.core.printing.area_list import AreaList, drawn_list
from hiljade_qgis.core.printing.atlas_order import Bounds, as_one_reads_a_map, file_stem
from hiljade_qgis.core.printing.palette import LOOKS
from hiljade_qgis.core.printing.paper import Orientation, Paper, page_size

A4 = page_size(Paper.A4, Orientation.UPRIGHT)


def box(lon, lat, size=1.0):
    return Bounds(lon - size / 2, lat - size / 2, lon + size / 2, lat + size / 2)


def test_a_map_is_read_in_rows():
    rows = [box(3, 9.9), box(1, 10), box(2, 10.1), box(1, 5), box(0, 5.2)]
    assert as_one_reads_a_map(rows) == [1, 2, 0, 4, 3]


def test_a_row_goes_on_across_the_antimeridian():
    assert as_one_reads_a_map([box(179.8, 0), box(180.9, 0), box(-178.0, 0), box(178.0, 0)]) == [3, 0, 1, 2]


def test_areas_of_no_height_and_no_areas_have_an_order():
    assert as_one_reads_a_map([]) == []
    assert as_one_reads_a_map([Bounds(1, 1, 1, 1), Bounds(0, 2, 0, 2)]) == [1, 0]


def test_names_of_files_sort_and_are_allowed_everywhere():
    assert file_stem(7, 26, "a/b\\c:d*e?f\"g<h>i|j\nk") == "07_a_b_c_d_e_f_g_h_i_j_k"
    assert file_stem(7, 120, "..") == "007"
    assert file_stem(1, 3, "") == "01"
    assert file_stem(1, 3, "half \ud800 a pair") == "01_half__a_pair"
    assert len(file_stem(1, 3, "Ж" * 200).encode()) <= 130
    assert file_stem(1, 3, "aЖ" + "Ж" * 200).endswith("Ж")


def listed(rows):
    return AreaList("Areas", ["Area", "Cameras", "Page"], rows, ["A note."], "Areas", "en")


def test_every_area_is_in_the_list_and_within_the_page():
    long = "of a long name "
    rows = [(f"Area number {number} {long * (number % 3 * 5)}", str(number), "1") for number in range(200)]
    pages = drawn_list(listed(rows), A4, LOOKS["screen"])
    assert len(pages) > 3
    whole = "\n".join(pages)
    for number in range(200):
        assert re.search(rf">Area number {number}[ <]", whole)
    for page in pages:
        assert f'viewBox="0 0 {A4.width_mm:g} {A4.height_mm:g}"' in page
        assert ">Cameras</text>" in page
        texts = [float(y) for y in re.findall(r'<text x="[\d.]+" y="([\d.]+)"', page)]
        assert max(texts) <= A4.height_mm - 10
    assert whole.count("A note.") == 1
    assert "A note." in pages[-1]


def test_a_name_is_text_and_nothing_else():
    (page,) = drawn_list(listed([("<script>&", "1", "–")]), A4, LOOKS["night"])
    assert "&lt;script&gt;&amp;" in page


def test_heads_of_columns_are_whole_in_every_language():
    heads = ["Област", "Камере", "мапирано", "технички лист", "претпостављено", "Страна"]
    (page,) = drawn_list(AreaList("Области", heads, [["Београд", *["1"] * 5]], [], "", "sr"), A4, LOOKS["grey"])
    for head in heads:
        assert f">{head}</text>" in page
