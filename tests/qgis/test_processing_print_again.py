"""`FROM_MANIFEST` of `hiljade:printmap`: the same map once more, and what keeps it from being the same."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from hiljade_qgis.bridge.printing.templates import template_path
from hiljade_qgis.core.printing.manifest import read
from hiljade_qgis.core.printing.paper import Orientation, Paper
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import shapes_in, text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

LON, LAT = 20.4612, 44.8128
MAPPED = {"camera:type": "fixed", "hiljade:range": "30", "camera:direction": "340-20", "hiljade:status": "verified"}
CHANGED = "What the map shows changed since; cameras then: 2, now: 3."


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def copy(tmp_path, project):
    return copy_of(tmp_path / "a.gpkg", [(LON, LAT, MAPPED), (LON + 0.0013, LAT + 0.0004, {"camera:type": "dome"})])


def printed(copy, folder, name, feedback=None, **more):
    """The page and its manifest."""
    page, manifest = folder / f"{name}.svg", folder / f"{name}.json"
    given = {"WORKING_COPY": str(copy), "OUTPUT": str(page), "MANIFEST": str(manifest), **more}
    run("hiljade:printmap", given, feedback)
    return page, manifest


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"SCALE": 2000, "ROTATION": 33.3, "LOOK": "night", "TITLE": "Ћирилица", "TEXT": "x", "LANGUAGE": "sr_Cyrl"},
        {"TEMPLATE": "field_sheet", "PAPER": "A3", "ORIENTATION": "across", "REDACT": ["labels", "move_unverified"]},
        {"PAPER": "square", "EXTENT": f"{LON},{LON + 0.005},{LAT},{LAT + 0.001} [EPSG:4326]"},
    ],
)
def test_the_same_map_is_made_once_more(settings, copy, tmp_path):
    page, manifest = printed(copy, tmp_path, "first", **settings)
    feedback = Feedback()
    again, remade = printed(copy, tmp_path, "again", feedback, FROM_MANIFEST=str(manifest))
    first, second = (json.loads(path.read_text(encoding="utf-8")) for path in (manifest, remade))
    assert {**second, "output_sha256": ""} == {**first, "output_sha256": ""}
    before, after = shapes_in(page), shapes_in(again)
    assert [(one.fill, one.stroke) for one in after] == [(one.fill, one.stroke) for one in before]
    for one, other in zip(before, after):
        assert np.array(other.points) == pytest.approx(np.array(one.points), abs=1e-4)
    assert text_of(again) == text_of(page)
    assert "What the map shows is the same as in the print." in feedback.infos
    assert feedback.warnings == []


def test_what_changed_since_is_told_and_the_place_stays(copy, tmp_path, project):
    _, manifest = printed(copy, tmp_path, "first", SCALE=2000)
    held = json.loads(manifest.read_text(encoding="utf-8"))
    held.update(font="Papyrus", qgis_version="3.0.0", plugin_version="0.0.1", template_sha256="0" * 64)
    manifest.write_text(json.dumps(held), encoding="utf-8")
    more = copy_of(
        tmp_path / "b.gpkg",
        [(LON, LAT, MAPPED), (LON + 0.0013, LAT + 0.0004, {"camera:type": "dome"}), (LON, LAT + 0.0005, MAPPED)],
    )
    feedback = Feedback()
    _, remade = printed(more, tmp_path, "again", feedback, FROM_MANIFEST=str(manifest))
    first, second = (read(path.read_text(encoding="utf-8")) for path in (manifest, remade))
    assert second.settings == first.settings
    assert (second.crs, second.middle_lon_deg, second.middle_lat_deg, second.scale) == (
        first.crs, first.middle_lon_deg, first.middle_lat_deg, first.scale,
    )  # fmt: skip
    assert second.code != first.code
    told = "\n".join(feedback.warnings)
    versions = "Font: Papyrus then", "QGIS: 3.0.0 then", "Plugin: 0.0.1 then"
    for text in (CHANGED, "The template changed since.", *versions):
        assert text in told, text


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"LOOK": "grey"}, "look is grey, but was night in the print"),
        ({"SCALE": 500}, "scale is 500.0, but was 2000.0 in the print"),
        ({"REDACT": ["labels"]}, "redact is ['labels'], but was [] in the print"),
        ({"EXTENT": "20,21,44,45 [EPSG:4326]"}, "give no extent and no area"),
    ],
)
def test_what_contradicts_the_manifest_is_refused(given, sentence, copy, tmp_path):
    _, manifest = printed(copy, tmp_path, "first", SCALE=2000, LOOK="night")
    with pytest.raises(QgsProcessingException, match=re.escape(sentence)):
        printed(copy, tmp_path, "again", FROM_MANIFEST=str(manifest), **given)
    assert not (tmp_path / "again.svg").exists()


def test_what_says_the_same_as_the_manifest_is_welcome(copy, tmp_path):
    _, manifest = printed(copy, tmp_path, "first", SCALE=2000, LOOK="night")
    _, remade = printed(copy, tmp_path, "again", FROM_MANIFEST=str(manifest), SCALE=2000, LOOK="night")
    assert read(remade.read_text(encoding="utf-8")).code == read(manifest.read_text(encoding="utf-8")).code


def test_files_and_layers_that_a_manifest_only_names_have_to_be_given(copy, tmp_path, project):
    own = tmp_path / "own.qpt"
    own.write_bytes(template_path("figure", Paper.A4, Orientation.UPRIGHT).read_bytes())
    base = QgsVectorLayer("LineString?crs=EPSG:4326", "Streets", "memory")
    project.addMapLayer(base)
    both = {"OWN_TEMPLATE": str(own), "BASE": [base]}
    _, manifest = printed(copy, tmp_path, "first", **both)
    for missing, sentence in (("OWN_TEMPLATE", "was made with the template own.qpt"), ("BASE", "was: Streets")):
        rest = {key: value for key, value in both.items() if key != missing}
        with pytest.raises(QgsProcessingException, match=sentence):
            printed(copy, tmp_path, "again", FROM_MANIFEST=str(manifest), **rest)
    _, remade = printed(copy, tmp_path, "again", FROM_MANIFEST=str(manifest), **both)
    assert read(remade.read_text(encoding="utf-8")).code == read(manifest.read_text(encoding="utf-8")).code


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        ({"crs": "EPSG:4326"}, "crs"),
        ({"crs": "EPSG:32761x"}, "crs"),
        ({"scale": 0}, "scale"),
        ({"middle_lat_deg": 1e9}, "middle_l"),
        ({"version": 2}, "of another version"),
        ({"look": 3}, "look"),
        ({"settings": {}}, "base"),
        ({"settings": {"look": "pink"}}, "look"),
        ({"settings": {"rotation_deg": True}}, "rotation_deg"),
        ({"settings": {"template": "../../etc"}}, "template"),
        ({"settings": {"redact": ["all"]}}, "redact"),
        (None, "no JSON"),
    ],
)
def test_what_is_no_manifest_is_a_sentence(change, detail, copy, tmp_path):
    _, manifest = printed(copy, tmp_path, "first")
    held = json.loads(manifest.read_text(encoding="utf-8"))
    if change is not None:
        settings = change.get("settings")
        held.update(change)
        if settings:
            held["settings"] = {**read(manifest.read_text(encoding="utf-8")).settings, **settings}
    manifest.write_text("{" if change is None else json.dumps(held), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=rf"first.json is no manifest .*\(.*{re.escape(detail)}"):
        printed(copy, tmp_path, "again", FROM_MANIFEST=str(manifest))
