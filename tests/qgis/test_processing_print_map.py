"""`hiljade:printmap`, measured from the paper: lengths, directions, what is written, and what must not be there."""

from __future__ import annotations

import json
import math
import os
import re
import shutil
import zlib
from datetime import date

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPointXY,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtXml import QDomDocument

from hiljade_qgis.bridge.printing import export as exporting
from hiljade_qgis.bridge.printing.layout_file import load_layout
from hiljade_qgis.bridge.printing.looks import LOOKS
from hiljade_qgis.bridge.printing.templates import templates
from hiljade_qgis.bridge.resources import resource_path
from hiljade_qgis.core.camera import FIELD_BY_COLUMN
from hiljade_qgis.core.printing.manifest import digest, read
from hiljade_qgis.core.printing.redaction import coarse
from hiljade_qgis.core.record import Position, Row
from hiljade_qgis.sync.batches import BatchAbout, take_batch, weigh_batch
from hiljade_qgis.sync.lease import SYNC, acquire
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.qgis.printed_copies import copy_of, copy_of_helsinki
from tests.qgis.printed_page import bearing_deg, fonts_of, shapes_in, text_of, words_in
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.shared_data import shared_data

LON, LAT = 20.4612, 44.8128
MAPPED = {"camera:type": "fixed", "hiljade:range": "30", "hiljade:status": "verified"}
TEMPLATES = ("poster", "figure", "field_sheet", "atlas")
BLUE, DARK = "#0072b2", "#000000"

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def north(tmp_path, project):
    """One camera that looks north, 40° wide and 30 m far, all of it mapped."""
    return copy_of(tmp_path / "north.gpkg", [(LON, LAT, {**MAPPED, "camera:direction": "340-20"})])


def printed(copy, path, feedback=None, **more):
    result = run("hiljade:printmap", {"WORKING_COPY": str(copy), "OUTPUT": str(path), **more}, feedback)
    assert (result["OUTPUT"], result["PAGES"]) == (str(path), 1)
    assert not [name for name in os.listdir(path.parent) if ".part" in name]
    return result


def sectors_on(path, colour=BLUE):
    """The filled outlines of fields of view; those of the legend are rectangles."""
    return [shape for shape in shapes_in(path) if shape.fill == colour and len(shape.points) > 6]


def longest_bar_mm(path):
    """From the first to the last edge of the boxes that a scale bar is made of: low, and as high as one another."""
    boxes = [one for one in shapes_in(path) if 1.5 < one.height_mm < 1.7 and one.width_mm > 5 and len(one.points) <= 6]
    assert boxes
    left = min(x for box in boxes for x, _ in box.points)
    return max(x for box in boxes for x, _ in box.points) - left


def bar_m(path):
    """What a scale bar says that its length is."""
    said = re.findall(r"([\d.,]+) m$", text_of(path), re.MULTILINE)
    return max(float(text.replace(",", "")) for text in said)


@pytest.mark.parametrize(("lon", "lat"), [(LON, LAT), (17.99, 0.01), (24.94, 69.9), (10.0, 85.0), (179.999, -16.8)])
@pytest.mark.parametrize("rotation", [0, 30])
def test_metres_on_the_page_are_metres_on_the_ground(lon, lat, rotation, tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(lon, lat, {**MAPPED, "camera:direction": "340-20"})])
    page = tmp_path / "a.svg"
    printed(copy, page, SCALE=1000, ROTATION=rotation, TEMPLATE="figure")
    assert longest_bar_mm(page) == pytest.approx(bar_m(page), rel=0.005)  # at 1:1,000 a metre is a millimetre
    assert bar_m(page) >= 20
    (sector,) = sectors_on(page)
    camera = sector.points[0]
    reaches = [math.dist(camera, point) for point in sector.points[1:-1]]
    assert max(reaches) == pytest.approx(30.0, rel=0.005)
    assert min(reaches) == pytest.approx(30.0, rel=0.005)
    edges = [bearing_deg(camera, sector.points[number]) for number in (1, -2)]
    assert sorted(edge % 360 for edge in edges) == pytest.approx(
        sorted([(rotation - 20) % 360, rotation + 20]), abs=0.2
    )


@pytest.mark.parametrize("rotation", [0, 75, -120])
def test_the_arrow_points_where_the_cameras_north_is(rotation, north, tmp_path):
    page = tmp_path / "a.svg"
    printed(north, page, SCALE=1000, ROTATION=rotation)
    arrows = [shape for shape in shapes_in(page) if shape.fill == "#1a1a1a" and len(shape.points) in (4, 5)]
    *_, (tip, right, tail, left, *_) = [one.points for one in arrows if max(one.width_mm, one.height_mm) > 5]
    assert bearing_deg(tail, tip) == pytest.approx(rotation % 360, abs=0.5)
    assert math.dist(tip, right) == pytest.approx(math.dist(tip, left), rel=0.01)


@needs_poppler
def test_what_a_page_says(tmp_path, project):
    copy = copy_of(
        tmp_path / "a.gpkg",
        [
            (LON, LAT, {**MAPPED, "camera:direction": "340-20"}),
            (LON + 0.001, LAT, {"camera:type": "dome"}),
            (LON, LAT + 0.001, {"camera:type": "fixed", "camera:direction": "90"}),
            (LON + 0.001, LAT + 0.001, {"camera:type": "fixed"}),
            (LON + 0.001, LAT + 0.0005, {"camera:type": "fixed", "hiljade:status": "removed"}),
        ],
    )
    page = tmp_path / "a.pdf"
    feedback = Feedback()
    result = printed(copy, page, feedback, TITLE="Kamere Београда", TEXT="Zvezdara", LANGUAGE="en", SCALE=2000)
    assert result["CAMERAS"] == 4
    assert feedback.warnings == []
    said = re.sub(r"\s+", " ", text_of(page))
    for text in (
        "Kamere Београда", "Zvezdara", "4 cameras", "Fields of view of these cameras: 3",
        "mapped: 1, from a datasheet: 0, assumed: 2", "1 camera of unknown direction", "Fixed camera (3)", "Dome (1)",
        "Field of view, mapped", "Field of view, angle assumed", "All-round view, angle assumed",
        "© OpenStreetMap contributors, ODbL 1.0", "WGS 84 / UTM zone 34N (EPSG:32634)", "Scale 1:2,000",
        f"printed on {date.today().day} ", "Version ",
    ):  # fmt: skip
        assert text in said, text
    for absent in ("Panning", "Number plate reader", "reach assumed", "Density", "left out", "symbols"):
        assert absent not in said, absent
    assert fonts_of(page)
    assert all(embedded for _, embedded in fonts_of(page))


@needs_poppler
def test_whom_to_name_for_what_was_brought_in(tmp_path, project):
    path = copy_of(tmp_path / "a.gpkg", [(20.4573, 44.8125, {"name": "Kapija"})])
    with WorkingCopy.open(path) as copy:
        row = Row(Position(20.4580, 44.8130), {**dict.fromkeys((*FIELD_BY_COLUMN, "tags")), "name": "Iz spiska"})
        proposals = weigh_batch(copy, [row], 10.0)
        with acquire(copy, SYNC) as held:
            take_batch(copy, BatchAbout("Spisak", "Grad", "CC-BY-4.0", "Grad Beograd"), proposals, None, {}, held)
    printed(path, tmp_path / "a.pdf")
    assert "Grad Beograd (CC-BY-4.0)" in text_of(tmp_path / "a.pdf")


@pytest.mark.parametrize("orientation", ["upright", "across"])
@pytest.mark.parametrize("paper", ["A4", "A3", "square"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_is_cut_off_or_written_over(template, paper, orientation, tmp_path, project):
    types = ("fixed", "dome", "panning", "doorbell", "", "fixed")
    copy = copy_of(
        tmp_path / "a.gpkg",
        [
            (LON + number / 2e4, LAT + number / 5e4, {
                **({"camera:type": kind} if kind else {}),
                **({"surveillance:type": "ALPR"} if number == 5 else {}),
                "camera:direction": ("NE", "forward", "10-80")[number % 3],
                "hiljade:status": ("reported", "verified")[number % 2],
            })
            for number, kind in enumerate(types * 2)
        ],
    )  # fmt: skip
    page = tmp_path / "a.pdf"
    long = "Надзорне камере: шта о њима знамо – nadzorne kamere – surveillance cameras. " * 3
    printed(
        copy, page, TEMPLATE=template, PAPER=paper, ORIENTATION=orientation, TITLE=long, TEXT=long, SCALE=2000,
        REDACT=["labels", "move_unverified"], LANGUAGE="sr_Cyrl",
    )  # fmt: skip
    words = words_in(page)
    joined = "".join(word for word, *_ in words)
    assert joined.count("камере:") == joined.count("surveillance") // 2 + 3
    width, height = _page_mm(page)
    for word, left, top, right, bottom in words:
        assert left >= 3, word
        assert top >= 3, word
        assert right <= width - 3, word
        assert bottom <= height - 3, word
    for number, one in enumerate(words):
        for other in words[number + 1 :]:
            assert not _overlap(one, other), (one, other)


def _page_mm(page):
    words = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.read_bytes())
    return tuple(float(one) * 25.4 / 72 for one in words.groups())


def _overlap(one, other):
    """Whether two words share more than their leading."""
    (_, left, top, right, bottom), (_, left2, top2, right2, bottom2) = one, other
    across = min(right, right2) - max(left, left2)
    down = min(bottom, bottom2) - max(top, top2)
    return across > 0.2 and down > 0.35 * min(bottom - top, bottom2 - top2)


SECRETS = {
    "name": "Kod Jovane", "operator": "Vlasnik Petrovic", "note": "ana wrote this", "description": "her window",
    "image": "https://example.org/jovana.jpg", "created_by": "jovana_1987", "source": "Mira told us",
}  # fmt: skip


@needs_poppler
@pytest.mark.parametrize("ending", [".svg", ".pdf", ".png"])
def test_what_is_withheld_is_in_no_byte_of_any_file(ending, tmp_path, project):
    hidden = (20.46123457, 44.81234563)
    copy = copy_of(
        tmp_path / "a.gpkg",
        [(*hidden, {**SECRETS, "camera:direction": "10-50", "camera:type": "fixed", "hiljade:status": "reported"})],
    )
    page, manifest = tmp_path / f"a{ending}", tmp_path / "a.json"
    printed(copy, page, SCALE=1000, REDACT=["labels", "move_unverified"], MANIFEST=str(manifest), LANGUAGE="en")
    content = page.read_bytes() + manifest.read_bytes() + _inflated(page.read_bytes())
    if ending != ".png":
        content += text_of(page).encode()
        assert "Names were left out" in text_of(page)
        assert "rounded to 50 m" in text_of(page)
    for secret in (*SECRETS.values(), "Jovan", "jovana", os.environ.get("USER") or "root:", str(hidden[0])[:8]):
        assert secret.encode() not in content, secret
        assert secret.encode("utf-16-be") not in content, secret
    if ending == ".svg":
        assert sectors_on(page) == []
    held = read(manifest.read_text(encoding="utf-8"))
    assert (held.middle_lon_deg, held.middle_lat_deg) == pytest.approx(coarse(Position(*hidden)), abs=1e-6)


def test_the_working_copy_is_no_base_map_of_itself(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, {"hiljade:status": "reported", "camera:direction": "10-50"})])
    base = [QgsVectorLayer(f"{copy}|layername={table}", table) for table in ("cameras", "sectors")]
    project.addMapLayers(base)
    feedback = Feedback()
    printed(copy, tmp_path / "a.svg", feedback, BASE=base, REDACT=["omit_unverified"], SCALE=1000, LANGUAGE="en",
            EXTENT=f"{LON},{LON + 1e-4},{LAT},{LAT + 1e-4} [EPSG:4326]")  # fmt: skip
    assert [one for one in feedback.warnings if "shows this working copy" in one] == [
        f"The layer {layer.name()} shows this working copy and was left out of the base map." for layer in base
    ]
    assert "sectors" not in text_of(tmp_path / "a.svg")
    assert sectors_on(tmp_path / "a.svg", "#e2e0dc") == []


@pytest.mark.parametrize("look", ["screen", "grey", "night"])
def test_pictures_as_base_map_are_toned_down_and_stay_as_they_were(look, north, tmp_path, project):
    array = np.zeros((3, 40, 40), np.uint8)
    array[0], array[1] = 255, 80
    path = tmp_path / "red.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), 40, 40, 3, gdal.GDT_Byte)
    made.SetGeoTransform((LON - 0.01, 0.0005, 0, LAT + 0.01, 0, -0.0005))
    made.SetProjection(QgsCoordinateReferenceSystem("EPSG:4326").toWkt())
    made.WriteArray(array)
    del made
    base = QgsRasterLayer(str(path), "red")
    project.addMapLayer(base)
    page = tmp_path / "a.png"
    printed(north, page, BASE=[base], SCALE=5000, DPI=60, LOOK=look, TEMPLATE="figure")
    image = QImage(str(page))
    colour = image.pixelColor(image.width() // 4, image.height() // 4)
    assert colour.saturation() < 160
    assert (colour.lightness() < 110) == (look == "night")
    if look == "grey":
        assert colour.red() == pytest.approx(colour.blue(), abs=2)
    assert (base.opacity(), base.hueSaturationFilter().saturation()) == (1.0, 0)


def test_labels_are_on_the_page_unless_they_are_withheld(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, {**SECRETS, "camera:type": "fixed"})])
    printed(copy, tmp_path / "a.svg", SCALE=1000)
    assert "Kod Jovane" in text_of(tmp_path / "a.svg")
    assert "Petrovic" not in (tmp_path / "a.svg").read_text(encoding="utf-8")


def _inflated(content):
    """What is compressed in a PDF or a PNG."""
    found = b""
    for start in re.finditer(rb"stream\r?\n|IDAT|tEXt|iTXt|zTXt", content):
        try:
            found += zlib.decompressobj().decompress(content[start.end() :])
        except zlib.error:
            continue
    return found


def test_unverified_cameras_can_be_left_out_and_the_page_says_so(tmp_path, project):
    copy = copy_of(
        tmp_path / "a.gpkg",
        [(LON, LAT, {**MAPPED}), (LON + 1e-4, LAT, {"hiljade:status": "reported"}), (LON + 1, LAT, {})],
    )
    page = tmp_path / "a.svg"
    assert printed(copy, page, SCALE=1000, REDACT=["omit_unverified"], LANGUAGE="en",
                   EXTENT=f"{LON},{LON + 1e-4},{LAT - 1e-4},{LAT + 1e-4} [EPSG:4326]")["CAMERAS"] == 1  # fmt: skip
    assert "1 camera that nobody verified was left out of this map." in text_of(page)


def test_a_template_that_somebody_changed_is_respected(north, tmp_path):
    project = QgsProject()
    layout = load_layout(project, resource_path("resources/layouts/poster_upright.qpt"))
    layout.itemById("map").setId("my own map")
    layout.itemById("title").attemptMove(QgsLayoutPoint(50, 280))
    for gone in ("legend", "north", "facts", "licence"):
        layout.removeLayoutItem(layout.itemById(gone))
    added = QgsLayoutItemLabel(layout)
    added.setText("Our group, our address")
    added.setId("address")
    layout.addLayoutItem(added)
    added.attemptMove(QgsLayoutPoint(20, 250))
    added.attemptResize(QgsLayoutSize(60, 10))
    layout.itemById("text").setId("title of another page")
    template = tmp_path / "own.qpt"
    assert layout.saveAsTemplate(str(template), QgsReadWriteContext())
    page = tmp_path / "a.pdf"
    feedback = Feedback()
    printed(north, page, feedback, OWN_TEMPLATE=str(template), TITLE="Ours", TEXT="never shown", SCALE=1000, PAPER="A3")
    assert feedback.warnings == ["The template has no label “licence”: say yourself what stands there."]
    words = {word: (left, top) for word, left, top, *_ in words_in(page)}
    assert words["Ours"][0] == pytest.approx(50, abs=1)
    assert 275 < words["Ours"][1] < 290
    assert "address" in words
    assert "never" not in words
    assert _page_mm(page) == pytest.approx((210, 297), abs=0.5)


@pytest.mark.parametrize("content", ["", "<a/>", "<Layout/>", '<!DOCTYPE x [<!ENTITY a "b">]><Layout>&a;</Layout>'])
def test_what_is_no_template_is_refused(content, north, tmp_path):
    template = tmp_path / "own.qpt"
    template.write_text(content, encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"own\.qpt is no print layout"):
        printed(north, tmp_path / "a.pdf", OWN_TEMPLATE=str(template))


def test_a_template_without_a_map_is_refused(north, tmp_path):
    project = QgsProject()
    layout = load_layout(project, resource_path("resources/layouts/poster_upright.qpt"))
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap):
            layout.removeLayoutItem(item)
    layout.saveAsTemplate(str(tmp_path / "own.qpt"), QgsReadWriteContext())
    with pytest.raises(QgsProcessingException, match="has no map"):
        printed(north, tmp_path / "a.pdf", OWN_TEMPLATE=str(tmp_path / "own.qpt"))


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT >= 32300, reason="the files are made with QGIS 3.22")
def test_the_templates_are_what_the_module_makes(qgis_app):
    folder = resource_path("resources/layouts")
    made = templates()
    assert {path.name for path in folder.iterdir()} == set(made)
    for name, text in made.items():
        assert (folder / name).read_text(encoding="utf-8") == text, name


@pytest.mark.parametrize("name", sorted(path.name for path in resource_path("resources/layouts").glob("*.qpt")))
def test_templates_need_nothing_outside(name, qgis_app):
    document = QDomDocument()
    text = resource_path(f"resources/layouts/{name}").read_text(encoding="utf-8")
    assert document.setContent(text)[0]
    layout = QgsPrintLayout(project := QgsProject())
    items, good = layout.loadFromTemplate(document, QgsReadWriteContext())
    assert good
    assert len(items) > 10
    assert not re.findall(r"file:|/home|/usr|/tmp|https?:(?!//www\.w3)", text)
    del layout, project


def test_from_afar_fields_of_view_are_symbols_and_the_page_says_so(north, tmp_path):
    page = tmp_path / "a.svg"
    printed(north, page, SCALE=10_000, LANGUAGE="en")
    assert "drawn as symbols: true in direction, not to scale" in text_of(page)
    printed(north, page, SCALE=7_500, LANGUAGE="en")
    assert "symbols" not in text_of(page)
    printed(north, page, SCALE=100_000, LANGUAGE="en")
    assert "Fields of view are not drawn on this map." in text_of(page)


def test_one_page_draws_all_fields_of_view_in_one_way(tmp_path, project):
    far = {"camera:direction": "340-20", "hiljade:range": "100"}
    page = tmp_path / "a.svg"
    copy = copy_of(tmp_path / "far.gpkg", [(LON, LAT, far)])
    printed(copy, page, SCALE=12_000, LANGUAGE="en")
    (sector,) = sectors_on(page)
    assert max(math.dist(sector.points[0], point) for point in sector.points) == pytest.approx(100 / 12, rel=0.005)
    assert "symbols" not in text_of(page)
    copy = copy_of(tmp_path / "both.gpkg", [(LON, LAT, far), (LON + 0.002, LAT, {"camera:direction": "340-20"})])
    printed(copy, page, SCALE=12_000, LANGUAGE="en")
    assert sectors_on(page) == []
    assert "drawn as symbols" in text_of(page)
    assert text_of(page).count("Field of view") == 1


def test_too_many_cameras_become_a_density(tmp_path, project):
    cameras = [(LON + (n % 200) / 2000, LAT + n // 200 / 3000, {"camera:type": "fixed"}) for n in range(40_000)]
    copy = copy_of(tmp_path / "many.gpkg", cameras)
    page = tmp_path / "a.svg"
    assert printed(copy, page, LANGUAGE="en")["CAMERAS"] == 40_000
    said = text_of(page)
    assert "40,000 cameras" in said
    assert "Number of cameras in a cell" in said
    assert re.search(r"counted in cells of [\d,]+ m", said.replace("\n", " "))
    assert "Fixed camera" not in said


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", ["en", "sr_Latn", "sr_Cyrl"])
def test_every_look_and_language_of_real_data(look, language, tmp_path, project):
    copy = copy_of_helsinki(tmp_path / "helsinki.gpkg")
    base = [
        QgsVectorLayer(str(shared_data(f"helsinki_centre/{name}.geojson")), name) for name in ("streets", "buildings")
    ]
    project.addMapLayers(base)
    page, feedback = tmp_path / "a.pdf", Feedback()
    assert printed(copy, page, feedback, LOOK=look, LANGUAGE=language, BASE=base)["CAMERAS"] == 221
    assert len([one for one in feedback.warnings if "does not say its licence" in one]) == 2
    said = text_of(page)
    assert {"en": "221 cameras", "sr_Latn": "221 kamera", "sr_Cyrl": "221 камера"}[language] in said
    assert {"en": "licence not stated", "sr_Latn": "licenca nije navedena", "sr_Cyrl": "лиценца није наведена"}[
        language
    ] in said


def test_the_layers_of_the_project_stay_as_they_were(north, tmp_path, project):
    base = QgsVectorLayer(str(shared_data("belgrade_petlovo_brdo/buildings.geojson")), "buildings")
    project.addMapLayer(base)
    before, count = style_of(base), len(project.mapLayers())
    printed(north, tmp_path / "a.pdf", BASE=[base], SCALE=2000)
    assert style_of(base) == before
    assert len(project.mapLayers()) == count
    assert project.layoutManager().layouts() == []


def test_a_base_map_that_lies_elsewhere_is_not_in_the_legend(tmp_path, project):
    base = QgsVectorLayer(str(shared_data("belgrade_petlovo_brdo/buildings.geojson")), "Grundrisse")
    project.addMapLayer(base)
    middle = base.extent().center()
    for lon, legends in ((middle.x(), 1), (middle.x() + 1, 0)):
        copy = copy_of(tmp_path / f"{lon}.gpkg", [(lon, middle.y(), {})])
        printed(copy, tmp_path / "a.svg", BASE=[base], SCALE=5000, LANGUAGE="en")
        said = text_of(tmp_path / "a.svg")
        assert said.splitlines().count("Grundrisse") == legends
        assert said.count("licence not stated") == legends


def style_of(layer):
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return document.toString()


def test_names_of_streets_are_in_the_script_of_the_page(tmp_path, project):
    streets = QgsVectorLayer(str(shared_data("belgrade_petlovo_brdo/streets.geojson")), "Улице")
    project.addMapLayer(streets)
    middle = streets.extent().center()
    copy = copy_of(tmp_path / "a.gpkg", [(middle.x(), middle.y(), {})])
    said = {}
    for language in ("sr_Latn", "sr_Cyrl"):
        page = tmp_path / f"{language}.svg"
        printed(copy, page, LANGUAGE=language, BASE=[streets], SCALE=3000, TEMPLATE="field_sheet", TITLE="x")
        said[language] = "".join(text_of(page).split())
    latin, cyrillic = (set(re.findall(f"[{letters}]", said[language])) for language, letters in (
        ("sr_Latn", "čćžšđ"), ("sr_Cyrl", "љњћђџ"),
    ))  # fmt: skip
    assert latin
    assert cyrillic


def test_words_of_strangers_are_no_expressions(tmp_path, project):
    base = QgsVectorLayer("Point?crs=EPSG:4326", "[% 40 + 2 %]", "memory")
    base.dataProvider().addFeatures([feature_in(QgsGeometry.fromPointXY(QgsPointXY(LON, LAT)), base.crs())])
    project.addMapLayer(base)
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, {"name": "[% 40 + 3 %] <b>x</b>"})], "[% 40 + 4 %]")
    page = tmp_path / "a.svg"
    printed(copy, page, BASE=[base], TEXT="[% 40 + 5 %]", SCALE=1000)
    said = text_of(page).replace("\u200b", "").split("\n")
    assert [text for text in said if "% 40" in text]
    assert not [text for text in said if text in ("42", "43", "44", "45") or "45" in text.split()]
    assert any("<b>x</b>" in text for text in said)


def test_an_area_is_printed_whole(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(LON, LAT, {}), (LON + 0.01, LAT, {}), (LON + 0.5, LAT, {})])
    area = QgsVectorLayer("Polygon?crs=EPSG:32634", "area", "memory")
    corner = QgsGeometry.fromRect(QgsRectangle(LON - 0.001, LAT - 0.001, LON + 0.011, LAT + 0.001))
    area.dataProvider().addFeatures([feature_in(corner, area.crs())])
    project.addMapLayer(area)
    page = tmp_path / "a.pdf"
    assert printed(copy, page, AREA=area)["CAMERAS"] == 2
    with pytest.raises(QgsProcessingException, match="not both"):
        printed(copy, page, AREA=area, EXTENT="20,21,44,45 [EPSG:4326]")


def feature_in(geometry, crs):
    geometry.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance()))
    feature = QgsFeature()
    feature.setGeometry(geometry)
    return feature


def test_an_area_without_cameras_is_a_map_that_says_so(north, tmp_path):
    feedback = Feedback()
    page = tmp_path / "a.svg"
    extent = f"{LON + 1},{LON + 1.001},{LAT},{LAT + 0.001} [EPSG:4326]"
    assert printed(north, page, feedback, EXTENT=extent, LANGUAGE="en")["CAMERAS"] == 0
    assert feedback.warnings == ["There is no camera on the page."]
    assert "0 cameras" in text_of(page)


@pytest.mark.parametrize(
    "extent", ["10,30,40,60 [EPSG:4326]", "-180,180,-90,90 [EPSG:4326]", "-2e7,2e7,-2e7,2e7 [EPSG:3857]"]
)
def test_an_area_that_no_map_shows_true_to_scale_is_refused(extent, north, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"wider than 1,000 km|is empty"):
        printed(north, tmp_path / "a.pdf", EXTENT=extent)


@pytest.mark.parametrize("extent", ["20,20,44,44 [EPSG:4326]", "20,21,95,99 [EPSG:4326]"])
def test_an_area_that_lies_nowhere_is_refused(extent, north, tmp_path):
    with pytest.raises(QgsProcessingException, match="area to print is empty"):
        printed(north, tmp_path / "a.pdf", EXTENT=extent)


def test_an_extent_without_a_coordinate_system_is_refused(north, tmp_path, project):
    project.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="coordinate system is not known"):
        printed(north, tmp_path / "a.pdf", EXTENT="20,21,44,45")


def test_no_camera_and_no_area_is_refused(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [])
    with pytest.raises(QgsProcessingException, match="no camera to print"):
        printed(copy, tmp_path / "a.pdf")


@pytest.mark.parametrize("scale", [None, 5000.0])
def test_where_all_cameras_are_withheld_it_says_so(scale, tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(20.0, 44.0, {"camera:type": "dome"})])
    with pytest.raises(QgsProcessingException, match="what is withheld leaves none"):
        printed(copy, tmp_path / "a.pdf", REDACT="omit_unverified", SCALE=scale)
    assert not (tmp_path / "a.pdf").exists()


def test_across_the_antimeridian_all_are_on_the_page(tmp_path, project):
    cameras = [(179.9995, -16.8, {"camera:type": "dome"}), (-179.9995, -16.8, {"camera:type": "dome"})]
    copy = copy_of(tmp_path / "a.gpkg", cameras)
    page = tmp_path / "a.svg"
    assert printed(copy, page, LANGUAGE="en", TEMPLATE="figure")["CAMERAS"] == 2
    assert "UTM zone" in text_of(page)


@pytest.mark.parametrize("name", ["absent/a.pdf", "a.bmp", "a"])
def test_a_file_that_cannot_be_written_is_refused_before_anything_is_done(name, north, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"cannot be written|ends in no format"):
        printed(north, tmp_path / name)


def test_a_full_disk_leaves_the_older_page(north, tmp_path, monkeypatch):
    page = tmp_path / "a.pdf"
    page.write_bytes(b"older")
    monkeypatch.setitem(exporting._WRITERS, ".pdf", lambda *_: exporting._Result.PrintError)
    monkeypatch.setattr(exporting.os, "statvfs", lambda _path: os.statvfs_result((1, 1, 1, 0, 0, 1, 1, 1, 0, 255)))
    with pytest.raises(QgsProcessingException, match="no room left"):
        printed(north, page)
    assert page.read_bytes() == b"older"
    assert sorted(os.listdir(tmp_path)) == ["a.pdf", "north.gpkg"]


@pytest.mark.parametrize(
    ("result", "sentence"),
    [("FileError", "cannot be written"), ("MemoryError", "not enough memory"), ("PrintError", "could not write")],
)
def test_what_qgis_could_not_do_is_told(result, sentence, north, tmp_path, monkeypatch):
    monkeypatch.setitem(exporting._WRITERS, ".pdf", lambda *_: getattr(exporting._Result, result))
    with pytest.raises(QgsProcessingException, match=sentence):
        printed(north, tmp_path / "a.pdf")


def test_a_cancel_writes_nothing(north, tmp_path):
    feedback = Feedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        printed(north, tmp_path / "a.pdf", feedback)
    assert os.listdir(tmp_path) == ["north.gpkg"]


def test_a_copy_that_is_edited_is_printed_as_it_is_saved(north, tmp_path, project):
    layer = QgsVectorLayer(f"{north}|layername=cameras", "cameras")
    project.addMapLayer(layer)
    assert layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    feedback = Feedback()
    assert printed(north, tmp_path / "a.pdf", feedback)["CAMERAS"] == 1
    assert feedback.warnings == ["north.gpkg is being edited: what is not saved yet is not on the map."]
    assert layer.rollBack()


def test_the_manifest_says_what_the_page_was_made_from(north, tmp_path):
    page, manifest = tmp_path / "a.pdf", tmp_path / "a.json"
    printed(north, page, SCALE=1000, LOOK="grey", MANIFEST=str(manifest), LANGUAGE="en")
    held = read(manifest.read_text(encoding="utf-8"))
    assert held.output_sha256 == digest(page.read_bytes())
    assert f"Version {held.code}" in text_of(page)
    assert (held.scale, held.settings["look"], held.cameras, held.crs) == (1000, "grey", 1, "EPSG:32634")
    assert str(tmp_path) not in json.dumps(held.settings)
    printed(north, page, SCALE=1000, LOOK="night", MANIFEST=str(manifest))
    again = read(manifest.read_text(encoding="utf-8"))
    assert (again.data_version, again.code != held.code) == (held.data_version, True)


@pytest.mark.parametrize("dpi", [60, 150])
def test_a_picture_has_the_dots_that_were_asked_for(dpi, north, tmp_path):
    page = tmp_path / "a.png"
    printed(north, page, DPI=dpi, PAPER="square")
    image = QImage(str(page))
    assert (image.width(), image.height()) == pytest.approx((200 / 25.4 * dpi,) * 2, abs=1)
    assert image.dotsPerMeterX() == pytest.approx(dpi / 0.0254, abs=1)
