"""Pages in two languages: all of it stands there in both, legible, nothing over another, and no number in two ways."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLegendStyle,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.printing.arrangements import KINDS
from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.item_fonts import LEGEND_STYLES, label_font, legend_font
from hiljade_qgis.bridge.printing.moved_cameras import with_cameras_at_crossings
from hiljade_qgis.bridge.printing.page_building import build_page
from hiljade_qgis.bridge.printing.page_place import places_of_cameras
from hiljade_qgis.bridge.printing.templates import template_path
from hiljade_qgis.bridge.printing.two_languages import TwoLanguages, language_of
from hiljade_qgis.core.printing.page_facts import PageFacts
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.core.printing.redaction import Redaction, Withheld
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.printed_cameras import printed_cameras
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import sheets_in, text_of, words_in
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

LON, LAT = 20.4612, 44.8128
LEAST_PT = 5.0
TYPES = ("fixed", "dome", "panning", "doorbell", "", "fixed")

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def copy(tmp_path, project):
    """Cameras of every type, so that legend, numbers and notes are as long as they become."""
    return copy_of(
        tmp_path / "a.gpkg",
        [
            (LON + number / 2e4, LAT + number / 5e4, {
                **({"camera:type": kind} if kind else {}),
                **({"surveillance:type": "ALPR"} if number == 5 else {}),
                "camera:direction": ("NE", "forward", "10-80")[number % 3],
                "hiljade:status": ("reported", "verified")[number % 2],
            })
            for number, kind in enumerate(TYPES * 2)
        ],
    )  # fmt: skip


def as_one_line(path):
    return re.sub(r"\s+", " ", text_of(path))


# words


def test_the_same_language_twice_is_one(qgis_app):
    for second in ("", "en"):
        assert not isinstance(language_of("en", second), TwoLanguages)
        assert len(language_of("en", second).sides) == 1


def test_a_number_is_written_in_one_way_that_holds_in_both(qgis_app):
    both = language_of("en", "sr_Latn")
    assert both.number(1_234_567) == "1\u00a0234\u00a0567"
    assert (both.group_separator, both.decimal_point, both.scale(12_500)) == ("\u00a0", ",", "1:12\u00a0500")
    facts = both.facts(PageFacts(12_345, 1_000, 0, 2_000, 0), True)
    assert "12\u00a0345 cameras / kamera" in facts
    assert not re.search(r"\d[.,]\d", facts)
    scripts = language_of("sr_Latn", "sr_Cyrl")
    assert scripts.number(1_234_567) == "1.234.567"
    assert scripts.facts(PageFacts(21, 0, 0, 0, 0), True) == "21 kamera / камера"


def test_every_number_stands_there_once(qgis_app):
    said = language_of("en", "sr_Cyrl").facts(PageFacts(41, 17, 13, 11, 3), False)
    for number in ("41", "17", "13", "11", "3"):
        assert len(re.findall(rf"(?<!\d){number}(?!\d)", said)) == 1 + (number == "41"), said  # also their views
    for word in ("mapped / мапирано: 17", "assumed / претпостављено: 11", "cameras", "камера"):
        assert word in said


def test_sentences_stand_one_under_the_other(qgis_app):
    first, second = language_of("en", "sr_Latn").notes(True, Withheld(True, 0, 0), 0.0).split("\n")[::2]
    assert (first[:6], second[:4]) == ("Fields", "Vidn")


# pages


@needs_poppler
def test_what_a_page_says(copy, tmp_path):
    base = QgsVectorLayer("Point?crs=EPSG:4326", "Foundations", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(f"Point({LON + 0.00005} {LAT})"))
    base.dataProvider().addFeatures([feature])
    page, feedback = tmp_path / "a.pdf", Feedback()
    run("hiljade:printmap", {
        "WORKING_COPY": str(copy), "OUTPUT": str(page), "LANGUAGE": "en", "SECOND_LANGUAGE": "sr_Latn",
        "TITLE": "My title", "SCALE": 2000, "REDACT": ["labels", "move_unverified"], "BASE": [base],
        "ORIENTATION": "across",
    }, feedback)  # fmt: skip
    said = as_one_line(page)
    for text in (
        "12 cameras / kamera", "Fixed camera / Nepokretna kamera", "Cameras / Kamere", "Fields of view / Vidna polja",
        "Projection / Projekcija: WGS 84 / UTM zone 34N (EPSG:32634). Scale / Razmera 1:2 000",
        "Names were left out of this map.", "Imena su izostavljena sa ove karte.", "Version / Verzija ",
        "Foundations: licence not stated / licenca nije navedena", "printed on", "Odštampano",
    ):  # fmt: skip
        assert text in said.replace("\u00a0", " "), text
    assert said.count("My title") == 1
    assert said.count("EPSG:32634") == 1


@needs_poppler
@pytest.mark.parametrize("orientation", ["upright", "across"])
@pytest.mark.parametrize("paper", ["A4", "A3", "square"])
@pytest.mark.parametrize("template", KINDS)
def test_nothing_is_cut_off_or_written_over(template, paper, orientation, copy, tmp_path):
    page = tmp_path / "a.pdf"
    run("hiljade:printmap", {
        "WORKING_COPY": str(copy), "OUTPUT": str(page), "TEMPLATE": template, "PAPER": paper,
        "ORIENTATION": orientation, "LANGUAGE": "sr_Cyrl", "SECOND_LANGUAGE": "en", "SCALE": 2000,
        "REDACT": ["labels", "move_unverified"],
    })  # fmt: skip
    sheets = [words_in(page, number) for number in range(1, sheets_in(page) + 1)]
    written = [word for words in sheets for word, *_ in words]
    assert written.count("поља.") == written.count("view.") == 1  # the ends of the last sentences
    sizes = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.read_bytes()).groups()
    width, height = (float(one) * 25.4 / 72 for one in sizes)
    for words in sheets:
        for number, (word, left, top, right, bottom) in enumerate(words):
            assert min(left, top) >= 3, word
            assert right <= width - 3, word
            assert bottom <= height - 3, word
            for _, left2, top2, right2, bottom2 in words[number + 1 :]:
                across, down = min(right, right2) - max(left, left2), min(bottom, bottom2) - max(top, top2)
                assert across <= 0.2 or down <= 0.35 * min(bottom - top, bottom2 - top2), word


def _design(template, orientation, paper=Paper.A4, **more):
    return Design(
        template, None, paper, orientation, "screen", "en", second_language="sr_Cyrl",
        redactions=frozenset({Redaction.LABELS, Redaction.MOVE_UNVERIFIED}), scale=6000.0, **more,
    )  # fmt: skip


@pytest.mark.parametrize("orientation", Orientation)
@pytest.mark.parametrize("template", KINDS)
@pytest.mark.parametrize("paper", [Paper.A4, Paper.SQUARE])
def test_all_of_it_is_legible(paper, template, orientation, copy):
    printed = printed_cameras(copy)
    page = build_page(
        _design(template, orientation, paper), printed, places_of_cameras(printed.cameras),
        QgsCoordinateTransformContext(), date(2026, 11, 29),
    )  # fmt: skip
    small = {
        item.id(): label_font(item).pointSizeF()
        for item in page.layout.items()
        if isinstance(item, QgsLayoutItemLabel) and label_font(item).pointSizeF() < LEAST_PT
    }
    assert small == {}
    legend = page.layout.itemById("legend")
    assert isinstance(legend, QgsLayoutItemLegend)
    assert min(legend_font(legend, style).pointSizeF() for style in LEGEND_STYLES) >= LEAST_PT
    assert QgsLegendStyle.Style.SymbolLabel in LEGEND_STYLES


@pytest.mark.parametrize("template", KINDS)
@pytest.mark.parametrize(("paper", "orientation"), [
    (Paper.A4, Orientation.UPRIGHT), (Paper.A4, Orientation.ACROSS), (Paper.SQUARE, Orientation.UPRIGHT),
])  # fmt: skip
def test_the_longest_notes_are_legible(paper, orientation, template, copy, tmp_path):
    """Symbols, names left out, some cameras at a crossing, some on the grid, some moved aside: five."""
    streets = QgsVectorLayer("LineString?crs=EPSG:4326", "streets", "memory")
    for dlon, dlat in ((0.001, 0.0), (0.0, 0.001)):
        feature = QgsFeature()
        ends = f"{LON - dlon} {LAT - dlat}, {LON} {LAT}, {LON + dlon} {LAT + dlat}"
        feature.setGeometry(QgsGeometry.fromWkt(f"LineString({ends})"))
        streets.dataProvider().addFeatures([feature])
    printed = printed_cameras(copy)
    far = printed.cameras[0]._replace(position=Position(LON + 0.0042, LAT), status=None)
    printed = printed._replace(cameras=[*printed.cameras, far])
    design = replace(
        _design(template, orientation, paper, base=(streets,)), scale=10_000.0,
        redactions=frozenset({Redaction.LABELS, Redaction.MOVE_TO_CROSSING}),
    )  # fmt: skip
    context = QgsCoordinateTransformContext()
    printed, _ = with_cameras_at_crossings(printed, design, context)
    page = build_page(design, printed, places_of_cameras(printed.cameras), context, date(2026, 11, 29))
    notes = page.layout.itemById("notes")
    assert len(notes.text().split("\n")) == 10, notes.text()
    assert label_font(notes).pointSizeF() >= (LEAST_PT if paper is Paper.A4 else 4.8)


def test_somebody_s_own_template_stays_as_it_is(copy, tmp_path):
    printed = printed_cameras(copy)
    own = template_path("poster", Paper.A4, Orientation.UPRIGHT)
    boxes = []
    for second in ("", "sr_Latn"):
        design = Design(
            "figure", own, Paper.A4, Orientation.UPRIGHT, "screen", "en", second_language=second, scale=3000.0
        )
        page = build_page(
            design, printed, places_of_cameras(printed.cameras), QgsCoordinateTransformContext(), date(2026, 11, 29)
        )
        boxes.append([page.layout.itemById(one).rect().size() for one in ("map", "facts", "notes")])
    assert boxes[0] == boxes[1]


# manifests


def test_a_manifest_makes_the_page_once_more_in_both_languages(copy, tmp_path):
    page, manifest = tmp_path / "a.svg", tmp_path / "a.json"
    given = {"WORKING_COPY": str(copy), "OUTPUT": str(page), "MANIFEST": str(manifest)}
    run("hiljade:printmap", {**given, "LANGUAGE": "en", "SECOND_LANGUAGE": "sr_Latn"})
    assert json.loads(manifest.read_text(encoding="utf-8"))["settings"]["second_language"] == "sr_Latn"
    again = tmp_path / "b.svg"
    run("hiljade:printmap", {"WORKING_COPY": str(copy), "OUTPUT": str(again), "FROM_MANIFEST": str(manifest)})
    assert text_of(again) == text_of(page)
    assert "Nepokretna kamera" in text_of(again)


def test_a_manifest_from_before_there_was_a_second_language_is_read(copy, tmp_path):
    page, manifest = tmp_path / "a.svg", tmp_path / "a.json"
    given = {"WORKING_COPY": str(copy), "OUTPUT": str(page), "MANIFEST": str(manifest)}
    run("hiljade:printmap", {**given, "LANGUAGE": "en", "SECOND_LANGUAGE": "en"})
    held = json.loads(manifest.read_text(encoding="utf-8"))
    assert held["settings"].pop("second_language") == ""
    manifest.write_text(json.dumps(held), encoding="utf-8")
    again = tmp_path / "b.svg"
    run("hiljade:printmap", {"WORKING_COPY": str(copy), "OUTPUT": str(again), "FROM_MANIFEST": str(manifest)})
    assert text_of(again) == text_of(page)


# the list at the end of an atlas


@needs_poppler
def test_the_list_of_areas_has_both_languages(copy, tmp_path, project):
    areas = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "areas", "memory")
    features = []
    for name, west in (("Vračar", LON - 0.01), ("", LON + 0.02)):
        feature = QgsFeature(areas.fields())
        east, south, north = west + 0.02, LAT - 0.01, LAT + 0.01
        feature.setGeometry(QgsGeometry.fromWkt(
            f"Polygon(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"
        ))  # fmt: skip
        feature.setAttributes([name])
        features.append(feature)
    areas.dataProvider().addFeatures(features)
    project.addMapLayer(areas)
    atlas = tmp_path / "a.pdf"
    run("hiljade:printatlas", {
        "WORKING_COPY": str(copy), "AREAS": areas, "NAME_FIELD": "name", "OUTPUT": str(atlas), "LANGUAGE": "en",
        "SECOND_LANGUAGE": "sr_Latn", "TITLE": "Beograd", "REDACT": ["move_to_crossing"], "INDEX": False,
    })  # fmt: skip
    said = as_one_line(atlas)
    for text in (
        "12 cameras in this area / kamera u ovoj oblasti", "Page / Strana 1", "Area / Oblast 1",
        "Beograd: areas / oblasti", "assumed", "pretpostavljeno", "No known camera in this area.",
        "are counted at the nearest crossing", "broje se na najbližoj raskrsnici",
    ):  # fmt: skip
        assert text in said, text
