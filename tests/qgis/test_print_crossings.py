"""Cameras that nobody verified are printed at the nearest crossing of the base map: no file knows where they stand."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeature, QgsGeometry, QgsVectorLayer

from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.moved_cameras import crossings_near, with_cameras_at_crossings
from hiljade_qgis.bridge.printing.page_making import Asked, Where, page_steps
from hiljade_qgis.core.printing.manifest import read
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.core.printing.redaction import Redaction, coarse, redacted
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.printed_cameras import printed_cameras
from hiljade_qgis.sync.shown_cameras import KeptCameras
from tests.qgis.printed_copies import copy_of, copy_of_helsinki
from tests.qgis.printed_page import text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run
from tests.shared_data import shared_data

HIDDEN = (20.46123457, 44.81234563)
CROSSING = (20.4604321, 44.8117654)
SECRETS = {"name": "Kod Jovane", "operator": "Vlasnik Petrovic", "note": "ana wrote this", "created_by": "jovana_1987"}


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


def streets_in(crs, lines, highway="residential"):
    """A layer of streets; the lines are longitudes and latitudes."""
    layer = QgsVectorLayer(f"LineString?crs={crs}&field=highway:string", "streets", "memory")
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), layer.transformContext()
    )
    features = []
    for line in lines:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry.fromWkt("LineString(" + ", ".join(f"{x!r} {y!r}" for x, y in line) + ")")
        geometry.transform(transform)
        feature.setGeometry(geometry)
        feature.setAttributes([highway])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def cross_at(lon, lat):
    return [[(lon - 0.001, lat), (lon, lat), (lon + 0.001, lat)], [(lon, lat - 0.001), (lon, lat), (lon, lat + 0.001)]]


def design_with(layers, *redactions):
    return Design(
        "poster", None, Paper.A4, Orientation.UPRIGHT, "screen", "en", redactions=frozenset(redactions), base=layers
    )


def _inflated(content):
    found = b""
    for start in re.finditer(rb"stream\r?\n|IDAT|tEXt|iTXt|zTXt", content):
        try:
            found += zlib.decompressobj().decompress(content[start.end() :])
        except zlib.error:
            continue
    return found


@pytest.mark.parametrize("ending", [".svg", ".pdf", ".png"])
def test_where_a_camera_stands_is_in_no_byte_of_any_file(ending, tmp_path, project):
    reported = {**SECRETS, "camera:direction": "10-50", "camera:type": "fixed", "hiljade:status": "reported"}
    copy = copy_of(tmp_path / "a.gpkg", [(*HIDDEN, reported)])
    base = streets_in("EPSG:32634", cross_at(*CROSSING))
    project.addMapLayer(base)
    page, manifest, feedback = tmp_path / f"a{ending}", tmp_path / "a.json", Feedback()
    run(
        "hiljade:printmap",
        {"WORKING_COPY": str(copy), "OUTPUT": str(page), "MANIFEST": str(manifest), "SCALE": 1000, "LANGUAGE": "en",
         "REDACT": ["labels", "move_to_crossing"], "BASE": [base]},
        feedback,
    )  # fmt: skip
    content = page.read_bytes() + manifest.read_bytes() + _inflated(page.read_bytes())
    if ending == ".svg":
        assert "1 camera that nobody verified stands at the nearest crossing" in text_of(page)
        assert "rounded to" not in text_of(page)
    for secret in (*SECRETS.values(), "Jovan", str(HIDDEN[0])[:8], str(HIDDEN[1])[:8]):
        assert secret.encode() not in content, secret
        assert secret.encode("utf-16-be") not in content, secret
    held = read(manifest.read_text(encoding="utf-8"))
    assert (held.middle_lon_deg, held.middle_lat_deg) == pytest.approx(CROSSING, abs=1e-6)
    assert held.settings["redact"] == ["labels", "move_to_crossing"]


def test_two_cameras_of_a_crossing_make_the_same_page(tmp_path, project):
    """What differs in the copies alone can't be read from the pages: neither data nor place nor numbers do."""
    base = streets_in("EPSG:4326", cross_at(*CROSSING))
    project.addMapLayer(base)
    manifests = []
    for number, place in enumerate((HIDDEN, CROSSING, (CROSSING[0] + 0.0002, CROSSING[1]))):
        copy = copy_of(tmp_path / f"{number}.gpkg", [(*place, {"camera:direction": str(number * 50)})])
        manifest = tmp_path / f"{number}.json"
        run("hiljade:printmap", {
            "WORKING_COPY": str(copy), "OUTPUT": str(tmp_path / f"{number}.svg"), "MANIFEST": str(manifest),
            "LANGUAGE": "en", "REDACT": ["move_to_crossing"], "BASE": [base],
        })  # fmt: skip
        held = read(manifest.read_text(encoding="utf-8"))
        manifests.append((held.code, held.data_version, held.middle_lon_deg, held.middle_lat_deg, held.scale))
    assert len(set(manifests)) == 1


def test_without_streets_the_grid_is_taken_and_it_is_said(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(*HIDDEN, {"hiljade:status": "reported"})])
    manifest, feedback = tmp_path / "a.json", Feedback()
    run("hiljade:printmap", {
        "WORKING_COPY": str(copy), "OUTPUT": str(tmp_path / "a.svg"), "MANIFEST": str(manifest), "LANGUAGE": "en",
        "REDACT": ["move_to_crossing"],
    }, feedback)  # fmt: skip
    assert [one for one in feedback.warnings if "no lines of streets" in one] == [
        "The base map has no lines of streets: cameras that nobody verified stand on the grid of 50 m."
    ]
    assert "rounded to 50 m" in text_of(tmp_path / "a.svg")
    assert "crossing" not in text_of(tmp_path / "a.svg")
    held = read(manifest.read_text(encoding="utf-8"))
    assert (held.middle_lon_deg, held.middle_lat_deg) == pytest.approx(coarse(Position(*HIDDEN)), abs=1e-6)


def test_some_at_crossings_and_some_on_the_grid_are_told_apart(tmp_path, project):
    far = (HIDDEN[0] + 0.01, HIDDEN[1])
    copy = copy_of(tmp_path / "a.gpkg", [(*HIDDEN, {}), (*far, {}), (HIDDEN[0], HIDDEN[1] + 0.0001, {})])
    base = streets_in("EPSG:4326", cross_at(*CROSSING))
    project.addMapLayer(base)
    run("hiljade:printmap", {
        "WORKING_COPY": str(copy), "OUTPUT": str(tmp_path / "a.svg"), "LANGUAGE": "en",
        "REDACT": ["move_to_crossing", "move_unverified"], "BASE": [base],
    })  # fmt: skip
    said = re.sub(r"\s+", " ", text_of(tmp_path / "a.svg"))
    assert "2 cameras that nobody verified stand at the nearest crossing" in said
    assert "1 camera that nobody verified stands at a position rounded to 50 m" in said


def test_paths_and_what_is_no_street_make_no_crossing(qgis_app):
    at = Position(*HIDDEN)
    for kind in ("footway", "proposed", ""):
        layer = streets_in("EPSG:4326", cross_at(*CROSSING), kind)
        assert crossings_near([at], [layer], layer.transformContext()).nearest(at) is None
    first, second = cross_at(*CROSSING)
    layers = [streets_in("EPSG:4326", [first]), streets_in("EPSG:4326", [second])]
    assert crossings_near([at], layers, layers[0].transformContext()).nearest(at) == Position(*CROSSING)


def test_a_crossing_beyond_the_edge_of_a_tile_is_found(qgis_app):
    """Around (20.46, 44.80) tiles of 0.02° meet."""
    for lon, lat in ((20.4599999, 44.7999999), (20.4600001, 44.8000001)):
        for east, north in ((0.0015, 0.0), (-0.0015, 0.0), (0.0, 0.0015), (0.0, -0.0015)):
            crossing = (round(lon + east, 7), round(lat + north, 7))
            layer = streets_in("EPSG:4326", cross_at(*crossing))
            found = crossings_near([Position(lon, lat)], [layer], layer.transformContext())
            assert found.nearest(Position(lon, lat)) == Position(*crossing)


def test_real_streets(tmp_path, project):
    copy = copy_of_helsinki(tmp_path / "a.gpkg")
    printed = printed_cameras(copy)
    streets = QgsVectorLayer(str(shared_data("helsinki_centre/streets.geojson")), "streets")
    design = design_with((streets,), Redaction.MOVE_TO_CROSSING)
    moved, told = with_cameras_at_crossings(printed, design, project.transformContext())
    assert told == []
    shown, _ = redacted(moved.cameras, design.redactions)
    before = {one.position for one in printed.cameras}
    assert all(one.is_moved and one.position not in before for one in shown)
    at_crossings = [one for one in shown if one.is_at_crossing]
    assert len(at_crossings) > len(shown) / 2
    crossings = {one.position for one in at_crossings}
    assert len(crossings) < len(at_crossings)
    # Streets of the layer meet there: three of its lines or more touch the place, or two pass through it.
    for place in sorted(crossings)[:10]:
        spot = QgsGeometry.fromWkt(f"Point({place.lon_deg!r} {place.lat_deg!r})").buffer(1e-9, 4)
        assert sum(one.geometry().intersects(spot) for one in streets.getFeatures(spot.boundingBox())) >= 2


def test_left_out_is_left_out_and_the_window_counts_what_would_be_given_away(tmp_path, project):
    copy = copy_of(tmp_path / "a.gpkg", [(*HIDDEN, {}), (*CROSSING, {"hiljade:status": "verified"})])
    base = streets_in("EPSG:4326", cross_at(*CROSSING))
    printed = printed_cameras(copy)
    design = design_with((base,), Redaction.MOVE_TO_CROSSING)
    steps = page_steps(Asked(copy, design, Where()), printed, KeptCameras(printed.cameras))
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            made = stop.value
            break
    assert (made.concerned.unverified, made.given_away.unverified) == (1, 0)
    assert made.page.content.withheld.at_crossing == 1
    omitting = replace(design, redactions=frozenset({Redaction.MOVE_TO_CROSSING, Redaction.OMIT_UNVERIFIED}))
    assert with_cameras_at_crossings(printed, omitting, project.transformContext()) == (printed, [])
