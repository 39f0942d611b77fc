"""Drawing one frame, 1600 × 1100 pixels at 96 dpi by a parallel job: beside a geometry generator, and plain markers.

The cameras are the real records. Where a frame shall hold more of them than real ones ever stand in it, their
positions are squeezed into it, pattern and all. Ours are the layers as the plugin loads them.

The generator draws the same symbols by the same rules, from points with the same columns, and the same markers above
them: only the sectors' geometry is `wedge_buffer`'s. The plain markers are QGIS's own for a layer of points.

QGIS runs in a child process: `python -m tests.bench.frames FOLDER` prints what it measured as JSON.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from hiljade_qgis.bridge.layers import WorkingCopyLayers, add_working_copy
from hiljade_qgis.sync.server import ServerRecord
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.bench import records
from tests.bench.results import Result, in_turn, seconds, within
from tests.bench.writing import make_copy

_REPETITIONS = 5
_TIMEOUT_S = 900
_WIDTH_PX, _HEIGHT_PX, _DPI = 1600, 1100, 96
_METRES_PER_PX = 0.0254 / _DPI
_CRS = "EPSG:3857"
_EARTH_M = 6378137.0
_CENTRE = (20.46, 44.81)
_FILLED = 0.95
"""The share of the frame's width and height into which records are squeezed."""

_FEW = 10_000
_MOST_OF_GENERATOR = 0.45
_LEVELS = {"sectors": 6_000, "pictures": 30_000, "points": 500_000}
"""Each level of detail at a scale where nothing else is drawn; sectors at the smallest."""


def run(folder: Path) -> Iterator[Result]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench.frames", str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False)
    if not done.stdout.startswith("["):
        raise AssertionError(done.stderr)
    for name, ours, peer, most in json.loads(done.stdout.splitlines()[0]):
        yield within(name, ours, peer, most)


def squeezed(features: list[dict[str, Any]], scale: float) -> list[ServerRecord]:
    """Records whose pattern on the map fills the frame at that scale, in Belgrade."""
    places = np.array([one["geometry"]["coordinates"][:2] for one in features])
    least, span = places.min(axis=0), np.ptp(places, axis=0)
    size_m = np.array([_WIDTH_PX, _HEIGHT_PX]) * _METRES_PER_PX * scale * _FILLED
    east_m, north_m = (((places - least) / span - 0.5) * size_m + _mercator(*_CENTRE)).T
    lon_deg = np.degrees(east_m / _EARTH_M)
    lat_deg = np.degrees(2 * np.arctan(np.exp(north_m / _EARTH_M)) - math.pi / 2)
    for one, lon, lat in zip(features, lon_deg.tolist(), lat_deg.tolist()):
        one["geometry"]["coordinates"] = [round(lon, 7), round(lat, 7)]
    return [ServerRecord(one["id"], str(one["last_modified"]), json.dumps(one)) for one in features]


def _mercator(lon_deg: float, lat_deg: float) -> np.ndarray:
    north = math.log(math.tan(math.pi / 4 + math.radians(lat_deg) / 2))
    return np.array([math.radians(lon_deg), north]) * _EARTH_M


def frame(layers: Sequence[QgsVectorLayer], extent: QgsRectangle) -> QgsMapSettings:
    """A map of these layers, the first on top."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(_CRS))
    settings.setOutputSize(QSize(_WIDTH_PX, _HEIGHT_PX))
    settings.setOutputDpi(_DPI)
    settings.setExtent(extent)
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))  # as the canvas and layouts do
    settings.setExpressionContext(context)
    return settings


def draw_seconds(settings: QgsMapSettings) -> float:
    """How long it takes to draw a map once."""

    def draw() -> None:
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        if job.errors():
            raise AssertionError(job.errors())

    return seconds(draw)


def around(scale: float) -> QgsRectangle:
    """What the frame shows at that scale."""
    east, north = _mercator(*_CENTRE)
    half = np.array([_WIDTH_PX, _HEIGHT_PX]) * _METRES_PER_PX * scale / 2
    return QgsRectangle(east - half[0], north - half[1], east + half[0], north + half[1])


def whole(layer: QgsVectorLayer) -> QgsRectangle:
    """What the frame shows of a layer that just fits."""
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(_CRS), QgsProject.instance())
    extent: QgsRectangle = transform.transformBoundingBox(layer.extent())
    extent.scale(1.0 / _FILLED)
    return extent


def load(held: list[ServerRecord], path: Path) -> WorkingCopyLayers:
    """A working copy of these records, as layers of the project."""
    make_copy(records.TextsServer(held), path)
    with WorkingCopy.open(path) as copy:
        about = copy.about
    return add_working_copy(QgsProject.instance(), path, about)


def plain_markers(copy: WorkingCopyLayers) -> QgsVectorLayer:
    """The same cameras as QGIS shows any layer of points."""
    layer = QgsVectorLayer(f"{copy.path}|layername=cameras", "plain", "ogr")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({})))
    return layer


def generated(copy: WorkingCopyLayers, path: Path) -> QgsVectorLayer:
    """The same sectors by a geometry generator: a point for each, with the columns that its symbols ask for."""
    assert copy.cameras is not None
    assert copy.sectors is not None
    layer = _points_of_sectors(copy.cameras, copy.sectors, path)
    renderer: QgsRuleBasedRenderer = copy.sectors.renderer().clone()
    for rule in renderer.rootRule().descendants():
        if rule.symbol() is not None:
            rule.setSymbol(_by_generator(rule.symbol().clone()))
    layer.setRenderer(renderer)
    return layer


def _points_of_sectors(cameras: QgsVectorLayer, sectors: QgsVectorLayer, path: Path) -> QgsVectorLayer:
    uri = "Point?crs=EPSG:4326&field=azimuth_deg:double&field=width_deg:double&field=reach_m:double"
    points = QgsVectorLayer(uri + "&field=width_source:string&field=reach_source:string", "points", "memory")
    names = [field.name() for field in points.fields()]
    at = {camera.id(): camera.geometry() for camera in cameras.getFeatures()}
    made = []
    for sector in sectors.getFeatures():
        point = QgsFeature(points.fields())
        point.setAttributes([sector[name] for name in names])
        point.setGeometry(at[sector["camera_fid"]])
        made.append(point)
    points.dataProvider().addFeatures(made)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "points"
    context = QgsProject.instance().transformContext()
    written = QgsVectorFileWriter.writeAsVectorFormatV3(points, str(path), context, options)
    if int(written[0]):
        raise AssertionError(written)
    return QgsVectorLayer(f"{path}|layername=points", "points", "ogr")


_METRES_PER_DEGREE = 111_320 * math.sqrt(math.cos(math.radians(_CENTRE[1])))
"""Degrees make an ellipse of a circle; this one is as large as the circle."""
_WEDGE = f'wedge_buffer($geometry, coalesce("azimuth_deg", 0), "width_deg", "reach_m" / {_METRES_PER_DEGREE})'


def _by_generator(fill: QgsFillSymbol) -> QgsMarkerSymbol:
    """The symbol that draws what the generator makes with this one, but for layers that do not draw the outline."""
    for index in reversed(range(fill.symbolLayerCount())):
        if fill.symbolLayer(index).layerType() not in ("SimpleFill", "SimpleLine"):
            fill.deleteSymbolLayer(index)
    generator = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": _WEDGE, "SymbolType": "Fill"})
    generator.setSubSymbol(fill)
    marker = QgsMarkerSymbol.createSimple({})
    marker.changeSymbolLayer(0, generator)
    return marker


def _compared(
    name: str, ours: Sequence[QgsVectorLayer], peer: Sequence[QgsVectorLayer], extent: QgsRectangle, most: float | None
) -> tuple[str, float, float, float | None]:
    our_map, peer_map = frame(ours, extent), frame(peer, extent)
    for settings in (our_map, peer_map):
        draw_seconds(settings)  # files and pictures are read before it counts
    times = in_turn(_REPETITIONS, lambda: draw_seconds(our_map), lambda: draw_seconds(peer_map))
    return f"{name}, 1:{our_map.scale():,.0f}", *times, most


def _shown(copy: WorkingCopyLayers, scale: float) -> list[QgsVectorLayer]:
    """A copy's layers from top to bottom, as far as a canvas draws them at that scale."""
    return [layer for layer in copy.present() if layer.isInScaleRange(scale)]


def _measured(folder: Path) -> Iterator[tuple[str, float, float, float | None]]:
    scale = _LEVELS["sectors"]
    for tags in records.LAYERS:
        copy = load(squeezed(list(records.features(tags, _FEW)), scale), folder / f"{_FEW}-{tags}.gpkg")
        peer = generated(copy, folder / f"generated-{tags}.gpkg")
        ours = _shown(copy, scale)
        others = [peer if layer is copy.sectors else layer for layer in ours]
        name = f"frame of {_FEW:,} cameras with sectors, {tags} (wedge_buffer)"
        yield _compared(name, ours, others, around(scale), _MOST_OF_GENERATOR)
    for level, scale in _LEVELS.items():
        copy = load(squeezed(list(records.features("few tags")), scale), folder / f"{level}.gpkg")
        name = f"frame of 100,000 cameras squeezed together, {level} (plain markers)"
        yield _compared(name, _shown(copy, scale), [plain_markers(copy)], around(scale), None)
    copy = load(records.texts("few tags"), folder / "whole.gpkg")
    extent = whole(copy.cameras)
    ours = _shown(copy, frame([], extent).scale())
    name = "frame of 100,000 cameras where they stand (plain markers)"
    yield _compared(name, ours, [plain_markers(copy)], extent, 1.0)


def main(folder: Path) -> None:
    app = QgsApplication([], True)
    app.initQgis()
    print(json.dumps(list(_measured(folder))), flush=True)
    QgsProject.instance().clear()
    app.exitQgis()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
