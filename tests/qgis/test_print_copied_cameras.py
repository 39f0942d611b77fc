"""A copy of the cameras in the base map tells nothing that is withheld."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from hiljade_qgis.bridge.printing.copied_cameras import without_copied_cameras
from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.page_making import Asked, laid_out
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.core.printing.redaction import Redaction
from hiljade_qgis.sync.printed_cameras import printed_cameras
from tests.qgis.printed_copies import copy_of
from tests.qgis.printed_page import text_of
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

HIDDEN, KNOWN = (20.46123457, 44.81234563), (20.4634, 44.8131)
NAME = "Kod Jovane"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@pytest.fixture
def copy(tmp_path, project):
    aimed = {"camera:direction": "10-50", "camera:type": "fixed", "hiljade:status": "reported", "name": NAME}
    return copy_of(tmp_path / "a.gpkg", [(*HIDDEN, aimed), (*KNOWN, {"hiljade:status": "verified"})])


def points_at(places, crs="EPSG:4326"):
    layer = QgsVectorLayer(f"Point?crs={crs}&field=name:string", "Dots", "memory")
    there = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), QgsProject.instance())
    features = []
    for place in places:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(there.transform(QgsPointXY(*place))))
        feature.setAttributes([NAME])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def virtual_copy(copy):
    cameras = QgsVectorLayer(f"{copy}|layername=cameras", "c", "ogr")
    QgsProject.instance().addMapLayer(cameras)
    return QgsVectorLayer(f"?query=SELECT * FROM {cameras.id()}", "Virtual", "virtual")


def fields_of_view(copy):
    cameras = QgsVectorLayer(f"{copy}|layername=cameras", "c", "ogr")
    given = {"INPUT": cameras, "DIRECTION_FIELD": "direction", "OUTPUT": "memory:"}
    made = run("hiljade:fieldsofview", given, Feedback())["OUTPUT"]
    return made if isinstance(made, QgsVectorLayer) else QgsProject.instance().mapLayer(made)


def group_of(layer):
    qgis_core = pytest.importorskip("qgis.core")
    if not hasattr(qgis_core, "QgsGroupLayer"):
        pytest.skip("this QGIS draws no group as a layer")
    context = QgsProject.instance().transformContext()
    group = qgis_core.QgsGroupLayer("Group", qgis_core.QgsGroupLayer.LayerOptions(context))
    group.setChildLayers([layer])
    return group


COPIES = {
    "points": lambda _copy: points_at([KNOWN, HIDDEN]),
    "another coordinate system": lambda _copy: points_at([HIDDEN], "EPSG:6316"),
    "virtual": virtual_copy,
    "fields of view": fields_of_view,
    "group": lambda _copy: group_of(points_at([HIDDEN])),
}


def design_of(layers, *redactions):
    return Design(
        "poster", None, Paper.A4, Orientation.UPRIGHT, "screen", "en", redactions=frozenset(redactions), base=layers
    )


@pytest.mark.parametrize("kind", list(COPIES))
@pytest.mark.parametrize("redaction", list(Redaction))
def test_a_copy_is_left_out_where_something_is_withheld(kind, redaction, copy, project):
    layer, printed = COPIES[kind](copy), printed_cameras(copy)
    assert layer.isValid()
    design, told = without_copied_cameras(printed, design_of((layer,), redaction), project.transformContext())
    assert design.base == ()
    assert len(told) == 1
    assert layer.name() in told[0]
    open_design = design_of((layer,))
    assert without_copied_cameras(printed, open_design, project.transformContext()) == (open_design, [])


def test_what_shows_no_camera_that_is_concerned_stays(copy, project):
    beside = HIDDEN[0] + 0.00001, HIDDEN[1]  # a lamp, 0.8 m away
    layers = points_at([KNOWN]), points_at([beside])
    printed = printed_cameras(copy)
    for redactions in ([Redaction.LABELS], [Redaction.MOVE_UNVERIFIED, Redaction.LABELS]):
        design = design_of(layers, *redactions)  # the one that is verified has no name
        assert without_copied_cameras(printed, design, project.transformContext()) == (design, [])


def test_no_page_shows_a_copy(copy, tmp_path, project):
    layer, feedback = points_at([HIDDEN]), Feedback()
    given = {"WORKING_COPY": str(copy), "LANGUAGE": "en", "SCALE": 1000, "REDACT": ["labels", "move_unverified"]}
    pages = {}
    for name, base in (("without", []), ("with", [layer])):
        pages[name] = tmp_path / f"{name}.svg"
        run("hiljade:printmap", {**given, "OUTPUT": str(pages[name]), "BASE": base}, feedback)
    assert pages["with"].read_bytes() == pages["without"].read_bytes()
    assert NAME not in text_of(pages["with"])
    assert any("was left out of the base map" in said for said in feedback.warnings)


def test_no_page_of_an_atlas_or_a_series_shows_a_copy(copy, tmp_path, project):
    layer = points_at([HIDDEN])
    given = {"WORKING_COPY": str(copy), "LANGUAGE": "en", "REDACT": ["labels"], "BASE": [layer], "FORMAT": "svg"}
    for name, more in (
        ("printatlas", {"PAGES_OF": "clusters", "LEAST": 1}),
        ("printseries", {"MOMENTS": "2020", "UNDATED": "on_every_page"}),
    ):
        feedback = Feedback()
        run(f"hiljade:{name}", {**given, **more, "FOLDER": str(tmp_path / name)}, feedback)
        assert any("was left out of the base map" in said for said in feedback.warnings)
        pages = list((tmp_path / name).iterdir())
        assert pages
        assert not any(NAME in text_of(page) for page in pages)


def test_no_page_in_the_window_shows_a_copy(copy, project):
    asked = Asked(copy, design_of((points_at([HIDDEN]),), Redaction.MOVE_UNVERIFIED))
    page, told = laid_out(asked, printed_cameras(copy))
    assert not any(layer.name() == "Dots" for layer in page.area.layers())
    assert any("was left out of the base map" in said for said in told)
