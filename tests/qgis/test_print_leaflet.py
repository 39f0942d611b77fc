"""Leaflets, read back from their files: numbers on the map, the table of them, and all pages of a layout."""

from __future__ import annotations

import json
import math
import re
import shutil
import zlib
from unicodedata import normalize

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayoutFrame,
    QgsLayoutItemPage,
    QgsProcessingException,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from hiljade_qgis.bridge.printing import export as exporting
from hiljade_qgis.bridge.printing.layout_file import load_layout
from hiljade_qgis.bridge.resources import resource_path
from hiljade_qgis.core.printing.manifest import digest, read
from tests.qgis.printed_copies import copy_of, copy_of_helsinki
from tests.qgis.printed_page import said_by, text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.unit.test_qr_code import read_code

LON, LAT = 20.4612, 44.8128
SECRET = "Tajna firma"
MM = 25.4 / 72

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def leaflet(copy, path, feedback=None, **more):
    given = {"TEMPLATE": "leaflet", "ORIENTATION": "across", "LANGUAGE": "en", **more}
    return run("hiljade:printmap", {"WORKING_COPY": str(copy), "OUTPUT": str(path), **given}, feedback)


def grid(side, step=0.0005, **tags):
    """So many times so many cameras, from the south-east on."""
    return [(LON - column * step, LAT + row * step, tags) for row in range(side) for column in range(side)]


def boxes_on(path, page):
    """The words of a page of a PDF with their boxes in millimetres."""
    said = said_by("pdftotext", "-bbox", "-f", page, "-l", page, path, "-")
    form = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    # "fi" may be one letter of the font
    return [(normalize("NFKC", word), *(float(one) * MM for one in box)) for *box, word in re.findall(form, said)]


def rows_on(path, page):
    """The rows of a table on a page of a PDF, by number: what stands beside it in the same column of the table."""
    words = boxes_on(path, page)
    found = {}
    firsts = [one for one in words if one[0] == "No."]
    for number, left, top, _, bottom in words:
        heads = [head for head in firsts if abs(head[1] - left) < 1.0 and head[2] < top]
        if number.isdigit() and heads:
            ends = min((head[1] for head in firsts if head[1] > left + 1), default=1e9)
            middle = (top + bottom) / 2
            line = [one for one in words if one[2] < middle < one[4] and left < one[1] < ends]
            found[int(number)] = " ".join(word for word, *_ in sorted(line, key=lambda one: one[1]))
    return found


def pages_of(path):
    return int(re.search(r"Pages:\s+(\d+)", said_by("pdfinfo", path))[1])


@needs_poppler
def test_the_table_says_what_is_known_of_each_number(tmp_path, project):
    copy = copy_of(
        tmp_path / "a.gpkg",
        [
            (LON, LAT + 0.004, {"camera:type": "fixed", "camera:direction": "45", "name": "Kapija", "operator": "x"}),
            (LON, LAT + 0.003, {"camera:type": "dome", "operator": "Grad"}),
            (LON, LAT + 0.002, {"surveillance:type": "ALPR", "camera:type": "fixed", "camera:direction": "N;S"}),
            (LON, LAT + 0.001, {"surveillance:type": "guard", "camera:type": "bullet", "camera:direction": "forward"}),
            (LON, LAT, {}),
        ],
    )
    page, feedback = tmp_path / "a.pdf", Feedback()
    assert leaflet(copy, page, feedback)["PAGES"] == 2
    assert feedback.warnings == []
    assert pages_of(page) == 2
    assert rows_on(page, 2) == {
        1: "Fixed camera Kapija north-east (45°)",
        2: "Dome Grad all round (assumed)",
        3: "Number plate reader, fixed unknown north (0°); south (180°)",
        4: "guard, bullet unknown unknown",
        5: "unknown unknown unknown",
    }
    numbers = [(top, word) for word, left, top, *_ in boxes_on(page, 1) if word in "12345" and left < 205 and top < 185]
    assert [word for _, word in sorted(numbers)] == list("12345")
    assert "Kapija" not in {word for word, *_ in boxes_on(page, 1)}  # the name is in the table alone
    assert "OpenStreetMap" in {word for word, *_ in boxes_on(page, 2)}


@needs_poppler
@pytest.mark.parametrize("rotation", [0, 180])
def test_numbers_stand_by_their_cameras_as_one_reads(rotation, tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", grid(4))
    page = tmp_path / "a.pdf"
    leaflet(copy, page, ROTATION=rotation, SCALE=2500)
    numbers = {int(word): box for word, *box in boxes_on(page, 1) if word.isdigit() and box[0] < 205 and box[1] < 180}
    assert sorted(numbers) == list(range(1, 17))
    middles = {number: ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for number, box in numbers.items()}
    for number in range(1, 17):
        row = (number - 1) // 4
        assert middles[number][1] == pytest.approx(middles[row * 4 + 1][1], abs=2.0)
        if number % 4:
            assert middles[number + 1][0] > middles[number][0] + 5.0
        if number <= 12:
            assert middles[number + 4][1] > middles[number][1] + 5.0


@needs_poppler
def test_numbers_are_as_far_apart_as_their_cameras_and_close_to_them(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", grid(4))
    page, scale = tmp_path / "a.pdf", 2500
    leaflet(copy, page, SCALE=scale)
    numbers = {int(word): box for word, *box in boxes_on(page, 1) if word.isdigit() and box[0] < 205 and box[1] < 180}
    middles = [((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for _, box in sorted(numbers.items())]
    along, down = 0.0005 * 111_320 * math.cos(math.radians(LAT)) / scale * 1e3, 0.0005 * 111_130 / scale * 1e3
    for number, (x, y) in enumerate(middles):
        row, column = divmod(number, 4)
        # a UTM zone's north is not quite true north: a page is turned by less than a degree
        assert x - middles[0][0] == pytest.approx(column * along, abs=1.5), number
        assert y - middles[0][1] == pytest.approx(row * down, abs=1.5), number
    own = QgsProject()
    area = load_layout(own, resource_path("resources/layouts/leaflet_across.qpt")).itemById("map")
    centre = area.mapToScene(area.rect().center())
    mean = sum(x for x, _ in middles) / 16, sum(y for _, y in middles) / 16
    assert 1.0 < math.dist(mean, (centre.x(), centre.y())) < 6.0


@needs_poppler
@pytest.mark.parametrize("orientation", ["upright", "across"])
def test_every_number_of_real_data_is_on_the_map_and_once_in_the_table(orientation, tmp_path, project):
    copy = copy_of_helsinki(tmp_path / "helsinki.gpkg")
    page, feedback = tmp_path / "a.pdf", Feedback()
    result = leaflet(copy, page, feedback, ORIENTATION=orientation)
    pages = pages_of(page)
    assert result["PAGES"] == pages > 2
    on_map = {int(word) for word, *_ in boxes_on(page, 1) if word.isdigit()}
    assert set(range(1, 222)) <= on_map
    tables = [list(rows_on(page, number)) for number in range(2, pages + 1)]
    assert sorted(number for table in tables for number in table) == list(range(1, 222))
    assert all(min(after) > max(before) for before, after in zip(tables, tables[1:]))
    for number in range(2, pages + 1):
        words = {word for word, *_ in boxes_on(page, number)}
        assert {"OpenStreetMap", "Version"} <= words
        heads = [one for one in boxes_on(page, number) if one[0] == "No."]
        below = [len([one for one in boxes_on(page, number) if abs(one[1] - head[1]) < 1 and one[2] > head[2]])
                 for head in heads]  # fmt: skip
        assert min(below) > 0  # no headings over nothing
    (crowded,) = [one for one in feedback.warnings if "found no free place" in one]
    assert 0 < int(crowded.split()[0]) < 110


@needs_poppler
@pytest.mark.parametrize("orientation", ["upright", "across"])
@pytest.mark.parametrize("paper", ["A4", "A3", "square"])
def test_nothing_of_a_table_is_cut_off_or_written_over(paper, orientation, tmp_path, project):
    name = "Надзорна камера на згради градске управе – WwwWwwWwwWwwWwwWwwWwwWwwWwwWww"
    tags = {"camera:type": "dome", "camera:direction": "200", "name": name}
    copy = copy_of(tmp_path / "a.gpkg", grid(8, **tags))
    page = tmp_path / "a.pdf"
    leaflet(copy, page, PAPER=paper, ORIENTATION=orientation, LANGUAGE="sr_Cyrl")
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", said_by("pdfinfo", page))
    width, height = float(size[1]) * MM, float(size[2]) * MM
    for number in range(2, pages_of(page) + 1):
        words = boxes_on(page, number)
        for one in words:
            assert 3 <= one[1] < one[3] <= width - 3, one
            assert 3 <= one[2] < one[4] <= height - 3, one
        for place, one in enumerate(words):
            for other in words[place + 1 :]:
                overlap = min(one[3], other[3]) - max(one[1], other[1]), min(one[4], other[4]) - max(one[2], other[2])
                assert min(overlap) < 0.6, (one, other)


@needs_poppler
def test_a_larger_paper_has_all_pages_larger(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", grid(2))
    leaflet(copy, tmp_path / "a4.pdf")
    leaflet(copy, tmp_path / "a2.pdf", PAPER="A2")
    small, large = (
        {word: box for word, *box in boxes_on(tmp_path / f"{paper}.pdf", 2)} for paper in ("a4", "a2")
    )
    for word in ("No.", "Direction", "cameras", "OpenStreetMap"):
        assert large[word] == pytest.approx([2 * length for length in small[word]], abs=0.9), word


def test_pages_have_files_of_their_own(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", grid(2))
    for ending in (".svg", ".png"):
        page, manifest = tmp_path / f"a{ending}", tmp_path / "a.json"
        feedback = Feedback()
        assert leaflet(copy, page, feedback, DPI=60, MANIFEST=str(manifest))["PAGES"] == 2
        second = tmp_path / f"a_2{ending}"
        held = read(manifest.read_text(encoding="utf-8"))
        assert held.output_sha256 == digest(page.read_bytes() + second.read_bytes())
        assert any(second.name in text for text in feedback.infos)
    assert "scale" not in text_of(tmp_path / "a_2.svg").lower()
    assert "The cameras by their numbers on the map" in text_of(tmp_path / "a_2.svg")
    first, second = (QImage(str(tmp_path / name)) for name in ("a.png", "a_2.png"))
    assert (first.width(), first.height()) == (second.width(), second.height())
    assert first != second
    assert not list(tmp_path.glob("*.part*"))


def test_no_page_is_replaced_unless_all_are_written(tmp_path, project, monkeypatch):
    copy = copy_of(tmp_path / "a.gpkg", grid(2))
    for name in ("a.svg", "a_2.svg"):
        (tmp_path / name).write_bytes(b"older")

    def one_page(_exporter, path, _dpi):
        (tmp_path / path).write_bytes(b"newer")
        return exporting._Result.Success

    monkeypatch.setitem(exporting._WRITERS, ".svg", one_page)
    with pytest.raises(QgsProcessingException, match="could not write"):
        leaflet(copy, tmp_path / "a.svg")
    assert [(tmp_path / name).read_bytes() for name in ("a.svg", "a_2.svg")] == [b"older", b"older"]
    assert not list(tmp_path.glob("*.part*"))


def test_a_name_with_points_keeps_them(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", grid(2))
    for ending in ("svg", "png"):
        leaflet(copy, tmp_path / f"v1.2 a.{ending}", DPI=50)
    made = {path.name for path in tmp_path.iterdir()} - {"a.gpkg"}
    assert made == {"v1.2 a.svg", "v1.2 a_2.svg", "v1.2 a.png", "v1.2 a_2.png"}


@pytest.mark.parametrize("ending", [".pdf", ".svg"])
def test_withheld_names_are_in_no_page(ending, tmp_path, project):
    tags = {"camera:type": "fixed", "camera:direction": "90", "name": SECRET, "operator": SECRET}
    copy = copy_of(tmp_path / "a.gpkg", grid(2, **tags))
    page = tmp_path / f"a{ending}"
    held = {}
    for redact in ([], ["labels"], ["labels", "move_unverified"]):
        leaflet(copy, page, REDACT=redact, MANIFEST=str(tmp_path / "a.json"))
        files = [page, *tmp_path.glob(f"a_*{ending}"), tmp_path / "a.json"]
        content = b"".join(map(bytes_in, files))
        held[len(redact)] = "".join(map(text_of, files[:-1]))
        if redact:
            for word in SECRET.split():
                assert word.encode() not in content
                assert word not in held[len(redact)]
    assert SECRET.split()[0] in held[0]
    assert "Name or operator" in re.sub(r"\s+", " ", held[0])
    assert "operator" not in held[1]
    assert "east (90°)" in held[1]
    assert "90°" not in held[2]
    assert "withheld" in held[2]


def bytes_in(path):
    """What is in a file, and in the streams of a PDF."""
    content = path.read_bytes()
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            content += zlib.decompress(found[1])
        except zlib.error:
            continue
    return content


def test_words_of_strangers_are_texts_in_a_table(tmp_path, project):
    tags = {"name": "[% 40 + 3 %] <b>x</b> &amp;", "camera:type": "'||1||'", "surveillance:type": "<i>y</i>"}
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, tags)])
    leaflet(copy, tmp_path / "a.svg")
    said = " ".join(text_of(tmp_path / "a_2.svg").split())
    for text in ("40 + 3", "<b>x</b>", "&amp;", "'||1||'", "<i>y</i>"):
        assert text in said
    assert "43" not in said


def test_where_cameras_are_counted_there_is_no_table(tmp_path, project):
    copy = copy_of(tmp_path / "many.gpkg", grid(80, 0.0002))
    feedback = Feedback()
    assert leaflet(copy, tmp_path / "a.svg", feedback)["PAGES"] == 2
    assert feedback.warnings == ["There are too many cameras for numbers and a table: print a smaller area."]
    said = " ".join(text_of(tmp_path / "a_2.svg").split())
    assert "too many cameras on the map for a table" in said
    assert "No." not in said
    assert "counted in cells" in " ".join(text_of(tmp_path / "a.svg").split())


def test_a_map_without_cameras_says_so_in_the_place_of_a_table(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", grid(1))
    extent = f"{LON + 1},{LON + 1.001},{LAT},{LAT + 0.001} [EPSG:4326]"
    feedback = Feedback()
    assert leaflet(copy, tmp_path / "a.svg", feedback, EXTENT=extent)["PAGES"] == 2
    assert feedback.warnings == ["There is no camera on the page."]
    assert "There is no known camera on the map." in text_of(tmp_path / "a_2.svg")
    assert "No." not in text_of(tmp_path / "a_2.svg")


def own_template(path, change):
    project = QgsProject()
    layout = load_layout(project, resource_path("resources/layouts/leaflet_across.qpt"))
    frames = [one for one in layout.items() if isinstance(one, QgsLayoutFrame)]
    change(layout, frames)
    assert layout.saveAsTemplate(str(path), QgsReadWriteContext())
    return str(path)


def test_a_designer_changes_columns_and_frames(tmp_path, project):
    def change(layout, frames):
        table = frames[0].multiFrame()
        columns = [one for one in table.columns() if one.attribute() in ("number", "direction")]
        columns.reverse()
        table.setColumns(columns)
        frames[0].setId("a frame of its own")

    copy = copy_of(tmp_path / "a.gpkg", grid(2, name="Kapija", **{"camera:direction": "90"}))
    template = own_template(tmp_path / "own.qpt", change)
    feedback = Feedback()
    leaflet(copy, tmp_path / "a.svg", feedback, OWN_TEMPLATE=template)
    assert feedback.warnings == []
    said = text_of(tmp_path / "a_2.svg").split("\n")
    assert "Kapija" not in said
    assert said.index("Direction") < said.index("No.")
    assert said.count("east (90°)") == 4


def test_a_page_that_the_layout_leaves_out_where_it_is_empty_is_not_written(tmp_path, project):
    def change(layout, frames):
        for frame in frames:
            frame.setHidePageIfEmpty(True)
        page = QgsLayoutItemPage(layout)
        page.setPageSize(layout.pageCollection().page(0).pageSize())
        layout.pageCollection().addPage(page)

    template = own_template(tmp_path / "own.qpt", change)
    copy = copy_of(tmp_path / "a.gpkg", grid(80, 0.0002))
    for ending in (".svg", ".png", ".pdf"):
        result = leaflet(copy, tmp_path / f"a{ending}", OWN_TEMPLATE=template, DPI=40)
        assert result["PAGES"] == 2
    made = {path.name for path in tmp_path.iterdir() if path.name.startswith("a")}
    assert made == {"a.gpkg", "a.svg", "a_3.svg", "a.png", "a_3.png", "a.pdf"}


def test_without_a_table_there_are_no_numbers(tmp_path, project):
    def change(layout, frames):
        for frame in frames:
            frame.setId("another")

    copy = copy_of(tmp_path / "a.gpkg", grid(2, name="Kapija"))
    template = own_template(tmp_path / "own.qpt", change)
    assert leaflet(copy, tmp_path / "a.svg", OWN_TEMPLATE=template, SCALE=1000)["PAGES"] == 2
    said = text_of(tmp_path / "a.svg").split("\n")
    assert "Kapija" in said
    assert not {"1", "2", "3", "4"} & set(said)


def test_a_leaflet_is_made_once_more_as_it_was(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", grid(3))
    leaflet(copy, tmp_path / "a.svg", MANIFEST=str(tmp_path / "a.json"))
    feedback = Feedback()
    given = {"WORKING_COPY": str(copy), "OUTPUT": str(tmp_path / "b.svg"), "FROM_MANIFEST": str(tmp_path / "a.json")}
    run("hiljade:printmap", given, feedback)
    assert feedback.warnings == []
    assert text_of(tmp_path / "b_2.svg") == text_of(tmp_path / "a_2.svg")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["settings"]["template"] == "leaflet"


@needs_poppler
def test_an_atlas_of_leaflets_has_all_pages_and_lists_where_each_begins(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [*grid(2), (LON + 0.1, LAT, {})])
    areas = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "areas", "memory")
    made = []
    for name, west in (("Prva", LON - 0.001), ("Druga", LON + 0.0995)):
        feature = QgsFeature(areas.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, LAT - 0.001, west + 0.002, LAT + 0.002)))
        feature.setAttributes([name])
        made.append(feature)
    areas.dataProvider().addFeatures(made)
    project.addMapLayer(areas)
    book, folder = tmp_path / "atlas.pdf", tmp_path / "pages"
    given = {"WORKING_COPY": str(copy), "AREAS": areas, "NAME_FIELD": "name", "TEMPLATE": "leaflet", "LANGUAGE": "en"}
    feedback = Feedback()
    result = run(
        "hiljade:printatlas", {**given, "OUTPUT": str(book), "FOLDER": str(folder), "FORMAT": "svg"}, feedback
    )
    assert result["PAGES"] == pages_of(book) == 5
    for page, text in ((1, "Druga"), (2, "numbers"), (3, "Prva"), (4, "numbers"), (5, "Prva")):
        assert text in {word for word, *_ in boxes_on(book, page)}, page
    assert sorted(path.name for path in folder.iterdir()) == [
        "01_Druga.svg", "01_Druga_2.svg", "03_Prva.svg", "03_Prva_2.svg", "05_areas.svg",
    ]  # fmt: skip
    listed = [line.split() for line in said_by("pdftotext", "-layout", "-f", 5, "-l", 5, book, "-").splitlines()]
    begin = {line[0]: line[-1] for line in listed if line and line[0] in ("Prva", "Druga")}
    assert begin == {"Druga": "1", "Prva": "3"}
    assert [text for text in feedback.infos if text.startswith("Page ")] == ["Page 1: Druga", "Page 3: Prva"]


@pytest.mark.parametrize("look", ["screen", "night"])
@pytest.mark.parametrize("orientation", ["upright", "across"])
def test_a_field_sheet_opens_its_place(orientation, look, tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, {})])
    page, dpi = tmp_path / "a.png", 200
    given = {"TEMPLATE": "field_sheet", "ORIENTATION": orientation, "LOOK": look, "DPI": dpi, "SCALE": 2000}
    leaflet(copy, page, **given)
    own = QgsProject()
    item = load_layout(own, resource_path(f"resources/layouts/field_sheet_{orientation}.qpt")).itemById("qr_code")
    image = QImage(str(page))
    side = 25  # modules of what has 26 letters at most; 4 of quiet zone are on each side
    corner, module = item.pos(), item.rect().width() / (side + 8)

    def is_dark(row, column):
        x, y = (corner.x() + (column + 4.5) * module, corner.y() + (row + 4.5) * module)
        return image.pixelColor(int(x / 25.4 * dpi), int(y / 25.4 * dpi)).lightness() < 128

    code = read_code([[is_dark(row, column) for column in range(side)] for row in range(side)])
    lat, lon, zoom = map(float, re.fullmatch(r"geo:([\d.]+),([\d.]+)\?z=(\d+)", code).groups())
    assert (lat, lon, zoom) == (pytest.approx(LAT, abs=2e-5), pytest.approx(LON, abs=2e-5), 18)
    quiet = [is_dark(row, column) for row in (-4, -1, side, side + 3) for column in range(-4, side + 4)]
    assert not any(quiet)
