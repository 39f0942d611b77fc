"""Names of streets, places and areas of the base map, read back from pages in either script."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.i18n import ENGLISH, SERBIAN_CYRILLIC, SERBIAN_LATIN
from hiljade_qgis.bridge.printing.base_names import LETTERS_PROPERTY, name_features
from hiljade_qgis.bridge.printing.looks import LOOKS
from hiljade_qgis.core.printing.place_names import in_cyrillic, in_latin
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import text_of
from tests.qgis.processing_provider import provider_in_registry, run
from tests.shared_data import shared_data

LON, LAT = 20.4612, 44.8128
WORLD = QgsRectangle(-180, -90, 180, 90)


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def layer_of(kind, rows, fields=("name",)):
    """A layer of shapes around (LON, LAT), the one north of the other, with texts in the fields."""
    columns = "".join(f"&field={field}:string" for field in fields)
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326{columns}", "base", "memory")
    features = []
    for number, row in enumerate(rows):
        lat = LAT + number * 0.0006
        west, east = LON - 0.002, LON + 0.002
        shapes = {
            "Point": f"Point({LON} {lat})",
            "LineString": f"LineString({west} {lat}, {east} {lat})",
            "Polygon": f"Polygon(({west} {lat}, {east} {lat}, {east} {lat + 0.0005}, {west} {lat + 0.0005}, "
            f"{west} {lat}))",
        }
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(shapes[kind]))
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def named(layer, language, extent=WORLD, scale=3000.0):
    """What the labels of a layer say, as QGIS works them out."""
    name_features(layer, extent, LOOKS["screen"], language, "Open Sans", scale, 1.0)
    if not layer.labelsEnabled():
        return None
    expression = QgsExpression(layer.labeling().settings().fieldName)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    assert expression.prepare(context), expression.parserErrorString()
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found.append(expression.evaluate(context))
        assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def test_names_are_in_the_script_of_the_page(qgis_app):
    rows = [("Његошева",), ("Kralja Petra I",), ("ЉУБЉАНСКА",), ("Hyatt Regency",), (None,), ("",), (" ",)]
    rows += [(f"Nemanjina {number}",) for number in range(20)]
    latin = named(layer_of("LineString", rows), SERBIAN_LATIN)
    assert latin[:7] == ["Njegoševa", "Kralja Petra I", "LJUBLJANSKA", "Hyatt Regency", None, None, None]
    cyrillic = named(layer_of("LineString", rows), SERBIAN_CYRILLIC)
    assert cyrillic[:4] == ["Његошева", "Краља Петра I", "ЉУБЉАНСКА", "Hyatt Regency"]
    assert cyrillic[-1] == "Немањина 19"
    assert named(layer_of("LineString", rows), ENGLISH)[:2] == ["Njegoševa", "Kralja Petra I"]


def test_the_names_that_openstreetmap_has_come_first(qgis_app):
    fields = ("name", "name:sr", "name:sr-Latn", "name:en")
    rows = [
        ("Љубе", "Љубина", "Ljubina ul.", "Ljuba Street"),
        ("Љубе", "Љубина", None, None),
        ("Љубе", None, "", None),
        ("Ljube", None, "Ljubina", None),
    ]
    assert named(layer_of("LineString", rows, fields), SERBIAN_LATIN) == ["Ljubina ul.", "Ljubina", "Ljube", "Ljubina"]
    assert named(layer_of("LineString", rows, fields), SERBIAN_CYRILLIC) == ["Љубина", "Љубина", "Љубе", "Љубина"]
    assert named(layer_of("LineString", rows, fields), ENGLISH) == ["Ljuba Street", "Ljube", "Ljube", "Ljubina"]


def test_names_in_other_tags_as_gdal_keeps_them(qgis_app):
    rows = [
        ("Улица", '"name:sr-Latn"=>"Ulica \\"A\\"","surface"=>"asphalt","name:sr"=>"Улица А"'),
        ("Улица", '"surface"=>"asphalt"'),
        ("Улица", None),
        (None, "no tags at all"),
    ]
    found = named(layer_of("LineString", rows, ("name", "other_tags")), SERBIAN_LATIN)
    assert found[1:] == ["Ulica", "Ulica", None]
    assert found[0].startswith("Ulica")
    assert found[0] != "Ulica"
    assert named(layer_of("LineString", rows, ("name", "other_tags")), SERBIAN_CYRILLIC)[0] == "Улица А"


@pytest.mark.parametrize(
    "name", ["it's", '"a"', "[% 1 + 1 %]", "a\\'b", "Љ'љ\\", "@name", "A\nЉ", "Љ, 'x', ", "Љубе " * 40, "\u200b"]
)
def test_words_of_strangers_are_no_expressions(name, qgis_app):
    """An expression says the same as the rule that it was made by."""
    for text in (name, f"Ж {name}"):
        assert named(layer_of("Point", [(text,)]), SERBIAN_CYRILLIC) == [in_cyrillic(text.strip(" "))]
        assert named(layer_of("Point", [(text,)]), SERBIAN_LATIN) == [in_latin(text.strip(" "))]


def test_names_of_another_country_stay(qgis_app):
    rows = [("Mannerheimintie",), ("Yrjönkatu",), ("Eteläesplanadi",), ("Kalevankatu",)]
    assert named(layer_of("LineString", rows), SERBIAN_CYRILLIC) == [name for (name,) in rows]


def test_what_the_page_does_not_show_stays_as_it_is_written(qgis_app):
    rows = [("Прва",), ("Друга",)]
    layer = layer_of("LineString", rows)
    found = named(layer, SERBIAN_LATIN, QgsRectangle(LON - 0.01, LAT - 0.0003, LON + 0.01, LAT + 0.0003))
    assert found == ["Prva", "Друга"]
    assert set(layer.customProperty(LETTERS_PROPERTY)) == set("Prva")


def test_from_afar_only_districts_and_places_are_named(qgis_app):
    assert named(layer_of("LineString", [("a",)]), ENGLISH, scale=10_000.0) is None
    assert named(layer_of("Point", [("a",)]), ENGLISH, scale=10_000.0) is None
    assert named(layer_of("Point", [("a", "town")], ("name", "place")), ENGLISH, scale=10_000.0) == ["a"]
    assert named(layer_of("Polygon", [("a",)]), ENGLISH, scale=10_000.0) == ["a"]
    assert named(layer_of("Polygon", [("a",)] * 501), ENGLISH, scale=10_000.0) is None
    assert named(layer_of("Polygon", [("a",)] * 501), ENGLISH, scale=5_000.0)[0] == "a"
    assert named(layer_of("Polygon", [("a",)], ("title",)), ENGLISH) is None


@pytest.mark.parametrize("kind", ["Point", "LineString", "Polygon"])
def test_names_are_drawn(kind, tmp_path, project):
    base = layer_of(kind, [("Његошева",)])
    project.addMapLayer(base)
    copy = copy_of(tmp_path / "a.gpkg", [(LON + 0.003, LAT, {})])
    extent = f"{LON - 0.002},{LON + 0.002},{LAT - 0.001},{LAT + 0.001} [EPSG:4326]"
    for language, name in (("sr_Latn", "Njegoševa"), ("sr_Cyrl", "Његошева")):
        page = tmp_path / f"{language}.svg"
        run("hiljade:printmap", {
            "WORKING_COPY": str(copy), "OUTPUT": str(page), "LANGUAGE": language, "BASE": [base], "SCALE": 2500,
            "EXTENT": extent,
        })  # fmt: skip
        assert name in "".join(text_of(page).split()), language


def test_districts_of_serbia(tmp_path, project):
    base = QgsVectorLayer(str(shared_data("serbia_okruzi/serbia_okruzi.geojson")), "okruzi")
    project.addMapLayer(base)
    copy = copy_of(tmp_path / "a.gpkg", [(20.5, 44.8, {})])
    page = tmp_path / "a.svg"
    run("hiljade:printmap", {
        "WORKING_COPY": str(copy), "OUTPUT": str(page), "LANGUAGE": "sr_Cyrl", "BASE": [base], "SCALE": 2_000_000,
    })  # fmt: skip
    said = text_of(page)
    assert len(re.findall(r"[А-ЯЂЈЉЊЋЏ][а-яђјљњћџ]{4,}", said)) > 12
    names = {feature["name"] for feature in base.getFeatures()}
    assert not any(name in said for name in names if re.search("[A-Za-z]{5}", name))
