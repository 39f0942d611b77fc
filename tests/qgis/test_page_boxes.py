"""Every template, form of paper and language, filled from real data: nothing lies over another, nothing is cut off."""

from __future__ import annotations

import itertools
import shutil
import unicodedata
from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from hiljade_qgis.bridge.printing.arrangements import KINDS
from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.export import export
from hiljade_qgis.bridge.printing.page_building import build_page
from hiljade_qgis.bridge.printing.page_language import LANGUAGES
from hiljade_qgis.bridge.printing.page_place import places_of_cameras
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.core.printing.redaction import Redaction
from hiljade_qgis.sync.printed_cameras import printed_cameras
from tests.qgis.printed_copies import copy_of_helsinki
from tests.qgis.printed_page import said_by
from tests.shared_data import shared_data

FORMS = {
    "A4 upright": (Paper.A4, Orientation.UPRIGHT), "A4 across": (Paper.A4, Orientation.ACROSS),
    "square": (Paper.SQUARE, Orientation.UPRIGHT), "A1 across": (Paper.A1, Orientation.ACROSS),
}  # fmt: skip
TITLES = {
    "en": "What is known of surveillance cameras in the middle of Helsinki",
    "sr_Latn": "Šta se zna o nadzornim kamerama u središtu Helsinkija",
    "sr_Cyrl": "Шта се зна о надзорним камерама у средишту Хелсинкија",
}
OVER_OTHERS = {"north", "fold"}
_TOUCHING_MM = 0.05


@pytest.fixture(scope="module")
def helsinki(tmp_path_factory, qgis_app):
    return printed_cameras(copy_of_helsinki(tmp_path_factory.mktemp("boxes") / "helsinki.gpkg"))


@pytest.fixture
def base(project):
    layers = tuple(
        QgsVectorLayer(str(shared_data(f"helsinki_centre/{name}.geojson")), name) for name in ("streets", "buildings")
    )
    project.addMapLayers(layers)
    return layers


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", KINDS)
def test_items_keep_apart_and_all_that_is_written_is_on_the_page(kind, form, language, helsinki, base, tmp_path):
    paper, orientation = FORMS[form]
    design = Design(
        kind, None, paper, orientation, "screen", language, title=TITLES[language], text=TITLES[language] * 2,
        redactions=frozenset({Redaction.LABELS, Redaction.MOVE_UNVERIFIED}), base=base,
    )  # fmt: skip
    places = places_of_cameras(helsinki.cameras)
    page = build_page(design, helsinki, places, QgsCoordinateTransformContext(), date(2026, 9, 28))
    pages = page.layout.pageCollection()
    sheets = [pages.page(number).sceneBoundingRect() for number in range(pages.pageCount())]
    items = [
        item for item in page.layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage) and item.isVisible()
    ]  # fmt: skip
    assert len(items) > 10
    for item in items:
        assert sheets[item.page()].contains(box_of(item)), item.id()
    for one, other in itertools.combinations([item for item in items if item.id() not in OVER_OTHERS], 2):
        shared = box_of(one).intersected(box_of(other))
        assert min(shared.width(), shared.height()) <= _TOUCHING_MM, (one.id(), other.id(), shared)
    export(page.layout, tmp_path / "a.pdf", 60)
    said = bare(said_by("pdftotext", "-raw", tmp_path / "a.pdf", "-"))  # label by label
    labels = [item for item in items if isinstance(item, QgsLayoutItemLabel)]
    assert {"title", "facts", "notes", "licence"} <= {label.id() for label in labels}
    for label in labels:
        assert bare(label.text()) in said, label.id()


def box_of(item):
    """Where it is on the layout; a line has none of its own thickness."""
    return QRectF(item.pos(), item.rect().size())


def bare(text):
    """Without blanks, ligatures taken apart."""
    return "".join(unicodedata.normalize("NFKC", text).split())
