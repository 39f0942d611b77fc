"""Prints for the benchmark of printing, in a QGIS without a window; tells what it took as JSON.

`python -m tests.bench.prints_in_qgis FOLDER`: there are `cameras.gpkg`, a working copy, and `base.gpkg` with the
tables `buildings` and `areas`. The peer is the first page of our atlas, with QGIS's own atlas switched on over the same
areas: the same items, texts and base map, at the extents of our pages, and QGIS's plain markers in the place of ours.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutObject,
    QgsMarkerSymbol,
    QgsProcessingException,
    QgsProject,
    QgsProperty,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop

from hiljade_qgis.bridge.printing.atlas_areas import BY_MAP, read_areas
from hiljade_qgis.bridge.printing.design import Design
from hiljade_qgis.bridge.printing.page import Page
from hiljade_qgis.bridge.printing.page_area import PageArea
from hiljade_qgis.bridge.printing.page_building import build_page
from hiljade_qgis.bridge.printing.page_language import PageLanguage
from hiljade_qgis.bridge.printing.page_making import Asked, Where
from hiljade_qgis.bridge.printing.page_place import places_of
from hiljade_qgis.core.printing.paper import Orientation, Paper
from hiljade_qgis.gui.print_map.page_maker import PageMaker
from hiljade_qgis.sync.printed_cameras import printed_cameras
from tests.bench.results import in_turn, seconds
from tests.qgis.processing_provider import Feedback, provider_in_registry, run

_REPETITIONS = 3
_DPI = 300.0
_DESIGN = Design("poster", None, Paper.A4, Orientation.UPRIGHT, "screen", "en")
_MEASURED_PAGES = (5, 30)
_CANCELS, _CANCELS_FROM_S = 8, 2.0
_PREVIEW_PIXELS = 1100
_CHANGES = 5
_TIMEOUT_S = 60.0


class _Watched(Feedback):
    """Looks at the memory in use when a page is finished."""

    def __init__(self) -> None:
        super().__init__()
        self.pages = 0
        self.used_mb: dict[int, float] = {}

    def pushInfo(self, info: str) -> None:
        if info.startswith("Page "):
            self.pages += 1
            self.used_mb[self.pages] = _used_mb()


def _used_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmRSS in /proc/self/status")


class Prints:
    """What is printed, from the files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.copy = folder / "cameras.gpkg"
        self.areas, self.buildings = (
            QgsVectorLayer(f"{folder / 'base.gpkg'}|layername={name}", name, "ogr") for name in ("areas", "buildings")
        )
        QgsProject.instance().addMapLayers([self.areas, self.buildings])

    def ours(self, feedback: Feedback | None = None) -> None:
        """Our atlas, from the file of the working copy to the PDF."""
        given = {
            "WORKING_COPY": str(self.copy), "AREAS": self.areas, "NAME_FIELD": "name", "ORDER": BY_MAP,
            "BASE": [self.buildings], "DPI": _DPI, "LANGUAGE": "en", "OUTPUT": str(self._folder / "ours.pdf"),
        }  # fmt: skip
        run("hiljade:printatlas", given, feedback)

    def design(self) -> Design:
        """How our pages are made."""
        return replace(_DESIGN, base=(self.buildings,))

    def pages(self) -> Iterator[tuple[str, Page]]:
        """The pages that our atlas makes, and the names of their areas."""
        printed, context = printed_cameras(self.copy), QgsCoordinateTransformContext()
        index = self.areas.fields().indexOf("name")
        read = self.areas.getFeatures
        found = read_areas(
            read, self.areas.crs(), index, printed.cameras, BY_MAP, PageLanguage("en"), context
        )  # fmt: skip
        for number, area in enumerate(found.areas, 1):
            assert area.outline is not None
            about = PageArea(area.outline, found.crs, area.cameras, number)
            places = places_of(area.outline, found.crs, context)
            design = replace(self.design(), title=area.name)
            yield area.name, build_page(design, printed, places, context, date.today(), about)


class PlainAtlas:
    """QGIS's atlas of the same layout with plain markers."""

    def __init__(self, prints: Prints, path: Path) -> None:
        self._path = path
        self.drawn = 0
        coverage = QgsVectorLayer(
            "MultiPolygon?crs=EPSG:4326&field=name:string&field=x_min:double&field=y_min:double"
            "&field=x_max:double&field=y_max:double", "areas", "memory",
        )  # fmt: skip
        self._page: Page | None = None
        outlines = {one["name"]: one.geometry() for one in prints.areas.getFeatures()}
        rows = []
        for name, page in prints.pages():
            self._page = self._page or page
            self.drawn += page.content.facts.cameras
            extent = page.area.extent()
            row = QgsFeature(coverage.fields())
            row.setGeometry(QgsGeometry(outlines[name]))
            row.setAttributes([name, extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()])
            rows.append(row)
        coverage.dataProvider().addFeatures(rows)
        assert self._page is not None
        self._make_plain(self._page, coverage, prints.copy)

    def _make_plain(self, page: Page, coverage: QgsVectorLayer, copy: Path) -> None:
        plain = QgsVectorLayer(f"{copy}|layername=cameras", "Cameras", "ogr")
        plain.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({})))
        ours = {layer.id() for layer in page.content.layers.values()}
        *_, outline, base = [layer for layer in page.area.layers() if layer.id() not in ours]
        coverage.setRenderer(outline.renderer().clone())
        page.project.addMapLayers([plain, coverage], False)
        page.area.setLayers([plain, coverage, base])
        root = page.layout.itemById("legend").model().rootGroup()
        root.clear()
        for layer in (plain, coverage, base):
            root.addLayer(layer)
        page.layout.itemById("title").setText("[% name %]")
        bounds = QgsLayoutObject.DataDefinedProperty
        for key, name in (
            (bounds.MapXMin, "x_min"), (bounds.MapYMin, "y_min"), (bounds.MapXMax, "x_max"), (bounds.MapYMax, "y_max"),
        ):  # fmt: skip
            page.area.dataDefinedProperties().setProperty(key, QgsProperty.fromField(name))
        page.layout.atlas().setCoverageLayer(coverage)
        page.layout.atlas().setEnabled(True)

    def export(self) -> None:
        """All pages as one PDF."""
        assert self._page is not None
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = _DPI
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        settings.forceVectorOutput = True
        settings.exportMetadata = True
        result, why = QgsLayoutExporter.exportToPdf(self._page.layout.atlas(), str(self._path), settings)
        assert result == QgsLayoutExporter.ExportResult.Success, why


@contextmanager
def _pressed_after(feedback: Feedback, wait_s: float) -> Iterator[list[float]]:
    """Somebody presses cancel at a moment that has nothing to do with where the work is; gives when."""
    pressed: list[float] = []

    def press() -> None:
        pressed.append(time.perf_counter())
        feedback.cancel()

    timer = threading.Timer(wait_s, press)
    timer.start()
    try:
        yield pressed
    finally:
        timer.cancel()


def cancelled_after_s(prints: Prints) -> list[float]:
    """How long our atlas goes on after a cancel, pressed at moments some way apart."""
    took = []
    for number in range(_CANCELS):
        feedback = Feedback()
        with _pressed_after(feedback, _CANCELS_FROM_S + number * 0.37) as pressed:
            try:
                prints.ours(feedback)
            except QgsProcessingException:
                assert feedback.isCanceled()  # no page was finished yet
            took.append(time.perf_counter() - pressed[0])
    return took


class Previews:
    """The window's preview of a page, in steps as the window makes it."""

    def __init__(self, path: Path, design: Design, where: Where) -> None:
        self._path, self._design, self._where = path, design, where
        self._loop = QEventLoop()
        self._maker = PageMaker(self._ask, _PREVIEW_PIXELS)
        self._maker.drawn.connect(lambda image: self._loop.quit())
        self._maker.failed.connect(lambda error: sys.exit(f"no preview: {error!r}"))

    def _ask(self) -> Asked:
        return Asked(self._path, self._design, self._where)

    def _change(self, number: int) -> None:
        self._design = replace(self._design, title=f"Title {number}")
        self._maker.look_again()
        self._loop.exec()

    def seconds_after_a_change(self) -> float:
        """From the change of a title to the picture, the pause for those who type within it; the median."""
        self._change(0)
        return median(seconds(lambda number=number: self._change(number)) for number in range(1, _CHANGES))

    def close(self) -> None:
        """Let go of the page."""
        self._maker.close(for_good=True)


def _previewed(prints: Prints, folder: Path) -> dict[str, float]:
    """Seconds from a change to the picture of a page, by what is on it."""
    one = next(prints.areas.getFeatures()).geometry()
    base = prints.design()
    town = tuple(QgsVectorLayer(str(folder / f"{name}.geojson"), name) for name in ("streets", "helsinki"))
    QgsProject.instance().addMapLayers(town)
    asked = {
        "Helsinki, with its buildings and streets": (folder / "helsinki.gpkg", replace(_DESIGN, base=town), Where()),
        "one area of the atlas": (prints.copy, base, Where(areas=[one], crs=prints.areas.crs())),
        "35,000 cameras on an A4, 15,000 buildings": (prints.copy, base, Where()),
    }
    found = {}
    for name, (path, design, where) in asked.items():
        previews = Previews(path, design, where)
        found[name] = previews.seconds_after_a_change()
        previews.close()
    return found


def main(folder: Path) -> None:
    """Prints, tells."""
    app = QgsApplication([], True)
    app.initQgis()
    with provider_in_registry():
        prints = Prints(folder)
        plain = PlainAtlas(prints, folder / "plain.pdf")
        watched = _Watched()
        prints.ours(watched)
        ours, peer = in_turn(_REPETITIONS, lambda: seconds(prints.ours), lambda: seconds(plain.export))
        found = {
            "ours_s": ours, "peer_s": peer, "drawn": plain.drawn, "pages": watched.pages,
            "used_mb": [watched.used_mb[page] for page in _MEASURED_PAGES],
            "cancel_s": cancelled_after_s(prints), "preview_s": _previewed(prints, folder),
        }  # fmt: skip
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)  # nothing is to be kept, and taking QGIS down takes longer than what is measured


if __name__ == "__main__":
    main(Path(sys.argv[1]))
