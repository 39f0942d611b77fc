"""`hiljade:printatlas`: a page for each area, read back from files; what gets none, and what stays after a cancel."""

from __future__ import annotations

import json
import os
import re
import shutil
import unicodedata
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.printing import atlas_files, book
from hiljade_qgis.bridge.printing import page_building as printing
from hiljade_qgis.core.printing.manifest import digest
from hiljade_qgis.processing import print_atlas
from hiljade_qgis.sync.errors import FolderNotWritable
from tests.qgis.printed_copies import copy_of, copy_of_helsinki
from tests.qgis.printed_page import fonts_of, said_by, shapes_in, text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.shared_data import shared_data

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")

LON, LAT = 20.4612, 44.8128
MAPPED = {"camera:type": "fixed", "hiljade:range": "30", "camera:direction": "340-20", "hiljade:status": "verified"}


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def two(tmp_path, project):
    """A camera in each of two squares a kilometre wide, and one between them."""
    return copy_of(
        tmp_path / "two.gpkg",
        [(LON, LAT, MAPPED), (LON + 0.02, LAT, {"camera:type": "dome"}), (LON + 0.01, LAT, {"camera:type": "dome"})],
    )


def square(lon, lat, half_deg=0.005):
    west, east, south, north = lon - half_deg, lon + half_deg, lat - half_deg, lat + half_deg
    return f"Polygon (({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def areas_of(rows, crs="EPSG:4326"):
    """A layer of (name, WKT)."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=name:string", "areas", "memory")
    features = []
    for name, wkt in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttribute("name", name)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def atlas(copy, areas, feedback=None, **more):
    given = {"WORKING_COPY": str(copy), "AREAS": areas, "NAME_FIELD": "name", "LANGUAGE": "en", "INDEX": False, **more}
    return run("hiljade:printatlas", given, feedback)


def pages_of(path):
    """The text of each page, blanks made one, ligatures taken apart."""
    said = said_by("pdfinfo", path)
    whole = unicodedata.normalize("NFKC", text_of(path)).split("\f")[:-1]
    assert len(whole) == int(re.search(r"Pages:\s+(\d+)", said)[1])
    return [re.sub(r"\s+", " ", page).strip() for page in whole]


def test_a_page_is_made_once_more_from_the_manifest_of_an_atlas(two, tmp_path):
    book, folder, manifest = tmp_path / "atlas.pdf", tmp_path / "pages", tmp_path / "atlas.json"
    result = atlas(
        two, areas_of([("West", square(LON, LAT)), ("East", square(LON + 0.02, LAT))]), TITLE="All",
        OUTPUT=str(book), FOLDER=str(folder), FORMAT="svg", MANIFEST=str(manifest), REDACT=["labels"],
    )  # fmt: skip
    assert result["MANIFEST"] == str(manifest)
    held = json.loads(manifest.read_text(encoding="utf-8"))
    assert held["output_sha256"] == digest(book.read_bytes())
    assert [page["settings"]["title"] for page in held["pages"]] == ["All – East", "All – West"]
    for page, file in zip(held["pages"], ("01_East.svg", "02_West.svg")):
        assert page["output_sha256"] == digest((folder / file).read_bytes())
    east = tmp_path / "east.json"
    east.write_text(json.dumps(held["pages"][0]), encoding="utf-8")
    feedback = Feedback()
    run("hiljade:printmap", {
        "WORKING_COPY": str(two), "FROM_MANIFEST": str(east), "OUTPUT": str(tmp_path / "a.svg"),
        "MANIFEST": str(tmp_path / "a.json"),
    }, feedback)  # fmt: skip
    again = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    for name in ("crs", "middle_lon_deg", "middle_lat_deg", "scale", "data_version", "cameras", "code"):
        assert again[name] == held["pages"][0][name], name


def test_a_page_for_each_area_with_its_own_numbers(two, tmp_path):
    path = tmp_path / "atlas.pdf"
    feedback = Feedback()
    result = atlas(
        two, areas_of([("West", square(LON, LAT)), ("East", square(LON + 0.02, LAT))]), feedback,
        OUTPUT=str(path), TITLE="Cameras",
    )  # fmt: skip
    assert (result["PAGES"], result["CAMERAS"], result["OUTPUT"]) == (3, 2, str(path))
    east, west, areas = pages_of(path)
    assert east.startswith("Cameras – East")
    assert "1 camera in this area" in east
    assert "mapped: 0, from a datasheet: 0, assumed: 1" in east
    assert west.startswith("Cameras – West")
    assert "mapped: 1, from a datasheet: 0, assumed: 0" in west
    assert "Page 2 · Version" in west
    for page in (east, west):
        assert "Outline of the area" in page
        assert "© OpenStreetMap contributors, ODbL 1.0" in page
    assert "Cameras: areas" in areas
    assert "East 1 0 0 1 1" in areas
    assert "West 1 1 0 0 2" in areas
    assert "1 camera in none of these areas" in areas
    assert "© OpenStreetMap contributors, ODbL 1.0" in areas
    assert all(embedded for _, embedded in fonts_of(path))
    assert feedback.warnings == []
    assert [name for name in os.listdir(tmp_path) if ".part" in name] == []


def test_what_stands_around_an_area_is_on_its_page_and_not_in_its_numbers(two, tmp_path):
    atlas(two, areas_of([("West", square(LON, LAT, 0.0095))]), OUTPUT=str(tmp_path / "a.pdf"), ORIENTATION="across")
    page, _ = pages_of(tmp_path / "a.pdf")
    assert "1 camera in this area" in page
    assert "1 camera on this map outside the area" in page
    assert "Dome (1)" in page


def test_the_outline_is_where_the_area_is(two, tmp_path):
    folder = tmp_path / "pages"
    atlas(two, areas_of([("West", square(LON, LAT))]), FOLDER=str(folder), FORMAT="svg")
    (path, _) = sorted(folder.iterdir())
    outlines = [one for one in shapes_in(path) if one.fill == "none" and one.stroke == "#1a1a1a" and one.width_mm > 50]
    (outline,) = outlines
    ground_m = 0.01 * 111_120
    scale = int(re.search(r"Scale 1:([\d,]+)", " ".join(text_of(path).split()))[1].replace(",", ""))
    assert outline.height_mm == pytest.approx(ground_m * 1000 / scale, rel=0.02)


def test_districts_of_serbia_as_its_people_sort_them(tmp_path, project):
    copy = copy_of(
        tmp_path / "a.gpkg",
        [(20.46, 44.81, MAPPED), (19.84, 45.25, MAPPED), (19.85, 45.26, {}), (21.9, 43.32, MAPPED)],
    )
    layer = QgsVectorLayer(str(shared_data("serbia_okruzi/serbia_okruzi.geojson")), "okruzi")
    path = tmp_path / "a.pdf"
    feedback = Feedback()
    result = atlas(copy, layer, feedback, OUTPUT=str(path), LANGUAGE="sr_Latn", TEMPLATE="figure")
    *pages, areas = pages_of(path)
    assert result["PAGES"] == len(pages) + 1 == layer.featureCount() + 1
    assert result["CAMERAS"] == 4
    names = [feature["name"] for feature in layer.getFeatures()]
    titles = [next(name for name in sorted(names, key=len, reverse=True) if page.startswith(name)) for page in pages]
    assert sorted(titles) == sorted(names)
    first = [name[0] for name in titles]
    alphabet = "ABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽ"
    assert first == sorted(first, key=alphabet.index)
    assert {re.search(r"EPSG:(\d+)", page)[1] for page in pages} == {"32634"}
    for title in titles:
        assert title in areas


def test_each_page_has_the_coordinate_system_of_its_place(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, MAPPED), (24.94, 60.17, MAPPED), (-70.0, -33.0, MAPPED)])
    areas = areas_of([("C", square(LON, LAT)), ("A", square(24.94, 60.17)), ("B", square(-70.0, -33.0))])
    atlas(copy, areas, OUTPUT=str(tmp_path / "a.pdf"), ORDER="map")
    *pages, _ = pages_of(tmp_path / "a.pdf")
    assert [page[0] for page in pages] == ["A", "C", "B"]
    assert [re.search(r"EPSG:(\d+)", page)[1] for page in pages] == ["32635", "32634", "32719"]


def test_an_area_without_cameras_says_so(two, tmp_path):
    atlas(two, areas_of([("Empty", square(0.0, 0.0))]), OUTPUT=str(tmp_path / "a.pdf"))
    page, areas = pages_of(tmp_path / "a.pdf")
    assert "No known camera in this area." in page
    assert "Empty 0 0 0 0 1" in areas
    assert "3 cameras in none of these areas" in areas


def test_areas_that_get_no_page_are_told(two, tmp_path):
    rows = [
        ("Shapeless", None), (None, square(LON, LAT)), ("  ", square(LON + 0.02, LAT)), ("World", square(0, 0, 80)),
    ]  # fmt: skip
    feedback = Feedback()
    result = atlas(two, areas_of(rows), feedback, OUTPUT=str(tmp_path / "a.pdf"))
    assert (result["PAGES"], result["CAMERAS"]) == (3, 2)
    first, second, areas = pages_of(tmp_path / "a.pdf")
    assert first.startswith("Area 1 ")
    assert second.startswith("Area 2 ")
    assert "Shapeless – – – – –" in areas
    assert re.search(r"World 3 1 0 2 –", areas)
    assert feedback.warnings[0] == "2 area(s) without a name are numbered."
    assert "Shapeless has no shape and gets no page." in feedback.warnings
    too_wide = "World gets no page: The area to print is wider than 1,000 km"
    assert any(one.startswith(too_wide) for one in feedback.warnings)


def test_files_of_one_name_do_not_meet(two, tmp_path):
    long = "Š" * 200
    rows = [
        ("Same", square(LON, LAT)), ("Same", square(LON + 0.02, LAT)), ("a/b\\c:d", square(LON, LAT)),
        ("..", square(LON, LAT)), (long, square(LON, LAT)),
    ]  # fmt: skip
    folder = tmp_path / "pages"
    result = atlas(two, areas_of(rows), FOLDER=str(folder), FORMAT="png", DPI=40)
    assert result["FOLDER"] == str(folder)
    assert "OUTPUT" not in result
    names = sorted(os.listdir(folder))
    assert len(names) == result["PAGES"] == 6
    assert names == ["01.png", "02_a_b_c_d.png", "03_Same.png", "04_Same.png", f"05_{'Š' * 60}.png", "06_areas.png"]
    assert (folder / "03_Same.png").read_bytes() != (folder / "04_Same.png").read_bytes()


def test_a_file_of_all_and_a_file_of_each(two, tmp_path):
    areas = areas_of([("West", square(LON, LAT)), ("East", square(LON + 0.02, LAT))])
    atlas(two, areas, OUTPUT=str(tmp_path / "a.pdf"), FOLDER=str(tmp_path / "pages"))
    assert sorted(os.listdir(tmp_path / "pages")) == ["01_East.pdf", "02_West.pdf", "03_areas.pdf"]
    assert pages_of(tmp_path / "a.pdf")[0] == pages_of(tmp_path / "pages" / "01_East.pdf")[0]


def test_crossed_and_curved_outlines_are_areas_too(two, tmp_path):
    crossed = f"Polygon (({LON - 0.005} {LAT - 0.005}, {LON + 0.005} {LAT + 0.005}, {LON + 0.005} {LAT - 0.005}, "
    crossed += f"{LON - 0.005} {LAT + 0.005}, {LON - 0.005} {LAT - 0.005}))"
    curved = f"CurvePolygon (CircularString ({LON - 0.005} {LAT}, {LON + 0.005} {LAT}, {LON - 0.005} {LAT}))"
    areas = areas_of([("Crossed", crossed), ("Curved", curved)])
    assert atlas(two, areas, FOLDER=str(tmp_path / "pages"), FORMAT="svg")["PAGES"] == 3
    first, second, _ = sorted((tmp_path / "pages").iterdir())
    for path in (first, second):
        assert [one for one in shapes_in(path) if one.stroke == "#1a1a1a" and one.fill == "none" and one.width_mm > 50]
    assert "1 camera in this area" in text_of(second)


def test_files_for_the_moment(two):
    """As QGIS's window asks for them."""
    areas = areas_of([("West", square(LON, LAT))])
    result = atlas(two, areas, OUTPUT="TEMPORARY_OUTPUT", FOLDER="TEMPORARY_OUTPUT")
    assert len(pages_of(Path(result["OUTPUT"]))) == 2
    assert sorted(os.listdir(result["FOLDER"])) == ["01_West.pdf", "02_areas.pdf"]


def test_the_selected_areas_alone(two, tmp_path, project):
    areas = areas_of([("West", square(LON, LAT)), ("East", square(LON + 0.02, LAT))])
    project.addMapLayer(areas)
    areas.selectByExpression("name = 'West'")
    chosen = QgsProcessingFeatureSourceDefinition(areas.id(), True)
    assert atlas(two, chosen, OUTPUT=str(tmp_path / "a.pdf"))["PAGES"] == 2
    assert pages_of(tmp_path / "a.pdf")[0].startswith("West")


def test_nothing_withheld_is_counted_or_written(tmp_path, project):
    copy = copy_of(
        tmp_path / "a.gpkg", [(LON, LAT, {**MAPPED, "name": "Gate"}), (LON, LAT + 0.001, {"name": "Hidden"})]
    )
    areas = areas_of([("West", square(LON, LAT))])
    atlas(copy, areas, OUTPUT=str(tmp_path / "a.pdf"), REDACT=["labels", "omit_unverified"])
    page, listed = pages_of(tmp_path / "a.pdf")
    assert "1 camera in this area" in page
    assert "1 camera that nobody verified was left out" in page
    assert "West 1 1 0 0 1" in listed
    assert "Cameras that nobody verified are not counted." in listed
    for text in (page, listed):
        assert "Gate" not in text
        assert "Hidden" not in text


class Cancelling(Feedback):
    """Presses cancel once so many pages are finished."""

    def __init__(self, after):
        super().__init__()
        self.after = after

    def pushInfo(self, info):
        super().pushInfo(info)
        if info.startswith(f"Page {self.after}:"):
            self.cancel()


def test_finished_pages_stay_after_a_cancel(two, tmp_path):
    areas = areas_of([(f"Area {number}", square(LON, LAT)) for number in range(5)])
    feedback = Cancelling(2)
    result = atlas(two, areas, feedback, OUTPUT=str(tmp_path / "a.pdf"), FOLDER=str(tmp_path / "pages"))
    assert result["PAGES"] == 2
    assert len(pages_of(tmp_path / "a.pdf")) == 2
    assert sorted(os.listdir(tmp_path / "pages")) == ["01_Area_0.pdf", "02_Area_1.pdf"]
    assert "2 page(s) are finished and stay, without the list." in feedback.warnings


def test_a_cancel_within_a_page_leaves_it_out(two, tmp_path):
    feedback = Feedback()
    feedback.progressChanged.connect(lambda progress: 40 < progress < 60 and feedback.cancel())
    areas = areas_of([(f"Area {number}", square(LON, LAT)) for number in range(3)])
    assert atlas(two, areas, feedback, OUTPUT=str(tmp_path / "a.pdf"))["PAGES"] == 1
    assert len(pages_of(tmp_path / "a.pdf")) == 1


def test_cancelled_before_the_first_page_nothing_is_written(two, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"older")
    feedback = Feedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        atlas(two, areas_of([("West", square(LON, LAT))]), feedback, OUTPUT=str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").read_bytes() == b"older"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Choose a file for the atlas"),
        ({"OUTPUT": "a.png"}, "a.png ends in no format"),
        ({"OUTPUT": "absent/a.pdf"}, "a.pdf"),
        ({"FOLDER": "absent/pages"}, "pages"),
        ({"FOLDER": "two.gpkg"}, "two.gpkg"),
        ({"OUTPUT": "a.pdf", "NAME_FIELD": "naziv"}, "no field “naziv”"),
    ],
)
def test_what_can_not_be_written_is_a_sentence_before_anything_is(given, sentence, two, tmp_path):
    given = {key: str(tmp_path / value) if key in ("OUTPUT", "FOLDER") else value for key, value in given.items()}
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(QgsProcessingException, match=re.escape(sentence)):
        atlas(two, areas_of([("West", square(LON, LAT))]), **given)
    assert sorted(os.listdir(tmp_path)) == before


def test_a_file_that_is_not_whole_takes_no_other_ones_place(two, tmp_path, monkeypatch):
    """A full disk: Qt does not say so."""
    ended = book.Book._end

    def cut_off(one):
        ended(one)
        if one._part.exists():
            os.truncate(one._part, 1000)

    monkeypatch.setattr(book.Book, "_end", cut_off)
    (tmp_path / "a.pdf").write_bytes(b"older")
    feedback = Feedback()
    with pytest.raises(QgsProcessingException, match=re.escape("QGIS could not write a.pdf")):
        atlas(two, areas_of([("West", square(LON, LAT))]), feedback, OUTPUT=str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").read_bytes() == b"older"
    assert [name for name in os.listdir(tmp_path) if ".part" in name] == []


def test_what_is_in_the_folder_stays_when_a_page_can_not_be_written(two, tmp_path, monkeypatch):
    exporting = atlas_files.export

    def failing(layout, path, dpi):
        if path.name.startswith("02"):
            raise FolderNotWritable(path)
        exporting(layout, path, dpi)

    monkeypatch.setattr(atlas_files, "export", failing)
    areas = areas_of([(f"Area {number}", square(LON, LAT)) for number in range(3)])
    feedback = Feedback()
    with pytest.raises(QgsProcessingException, match=re.escape("02_Area_1.pdf")):
        atlas(two, areas, feedback, OUTPUT=str(tmp_path / "a.pdf"), FOLDER=str(tmp_path / "pages"))
    assert "1 page(s) are finished and stay, without the list." in feedback.warnings
    assert os.listdir(tmp_path / "pages") == ["01_Area_0.pdf"]
    assert sorted(name for name in os.listdir(tmp_path) if name.startswith("a.")) == []


def test_no_area_and_no_page_are_sentences(two, tmp_path):
    with pytest.raises(QgsProcessingException, match="There is no area to print"):
        atlas(two, areas_of([]), OUTPUT=str(tmp_path / "a.pdf"))
    with pytest.raises(QgsProcessingException, match="No page could be made"):
        atlas(two, areas_of([("World", square(0, 0, 80))]), OUTPUT=str(tmp_path / "a.pdf"))
    assert not (tmp_path / "a.pdf").exists()


def test_the_copy_is_read_once_and_pages_are_let_go(tmp_path, project, monkeypatch):
    reads, made, gone = [], [], []
    reading = print_atlas.printed_cameras
    monkeypatch.setattr(print_atlas, "printed_cameras", lambda path: reads.append(path) or reading(path))
    project_type = printing.QgsProject

    def counted():
        one = project_type()
        made.append(1)
        one.destroyed.connect(lambda: gone.append(1))
        return one

    monkeypatch.setattr(printing, "QgsProject", counted)
    copy = copy_of_helsinki(tmp_path / "a.gpkg")
    held = json.loads(shared_data("helsinki_centre/cameras.geojson").read_text(encoding="utf-8"))
    lon, lat = held["features"][0]["geometry"]["coordinates"]
    areas = areas_of([(f"{number}", square(lon + number / 1000, lat, 0.003)) for number in range(6)])
    result = atlas(copy, areas, OUTPUT=str(tmp_path / "a.pdf"))
    assert result["PAGES"] == 7
    assert result["CAMERAS"] > 0
    assert len(reads) == 1
    assert len(made) == len(gone) == 6
