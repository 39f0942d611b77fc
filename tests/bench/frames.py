"""Drawing one frame, 1600 × 1100 pixels at 96 dpi by a parallel job: beside a geometry generator, and plain markers.

The cameras are the real records, 34,656 of them in a quarter of the United States, repeated three times. All 100,000
fit into a frame from 1:7,300,000 on. From nearer it is also told what the fullest frame of each level costs, beside
all 100,000 as plain markers; and what all of them cost if they stood together there, their positions squeezed into the
frame, pattern and all, which no cameras do. Ours are the layers as the plugin loads them.

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
from typing import Any, Optional

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
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage

from hiljade_qgis.bridge.layers import WorkingCopyLayers, add_working_copy
from hiljade_qgis.bridge.levels import DENSITY_FROM, PICTURES_FROM, PICTURES_TO, POINTS_TO
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
_LEVELS = {"sectors": PICTURES_FROM - 25, "pictures": PICTURES_TO * 0.95, "points": DENSITY_FROM}
"""Each level of detail at the smallest scale where nothing else is drawn yet."""
_GOING_OVER = {"points going over into the density": POINTS_TO, "density, from one grid to the next": 4 * POINTS_TO}


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
    east_m, north_m = (((places - least) / span - 0.5) * _frame_m(scale) * _FILLED + _mercator(*_CENTRE)).T
    lon_deg = np.degrees(east_m / _EARTH_M)
    lat_deg = np.degrees(2 * np.arctan(np.exp(north_m / _EARTH_M)) - math.pi / 2)
    for one, lon, lat in zip(features, lon_deg.tolist(), lat_deg.tolist()):
        one["geometry"]["coordinates"] = [round(lon, 7), round(lat, 7)]
    return [ServerRecord(one["id"], str(one["last_modified"]), json.dumps(one)) for one in features]


def _mercator(lon_deg: float, lat_deg: float) -> np.ndarray:
    north = math.log(math.tan(math.pi / 4 + math.radians(lat_deg) / 2))
    return np.array([math.radians(lon_deg), north]) * _EARTH_M


def frame(layers: Sequence[QgsVectorLayer], extent: QgsRectangle) -> QgsMapSettings:
    """A map of these layers, the first on top; it does not keep them."""
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


def drawn(settings: QgsMapSettings) -> QImage:
    """The map's picture."""
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    if job.errors():
        raise AssertionError(job.errors())
    return job.renderedImage()


def _check_drawn(settings: QgsMapSettings) -> None:
    """Draw once, so that files and pictures are read before it counts; a layer that draws nothing measures nothing."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = drawn(settings).scaled(_WIDTH_PX // 8, _HEIGHT_PX // 8, transformMode=smooth)
    if all(small.pixel(x, y) == small.pixel(0, 0) for x in range(small.width()) for y in range(small.height())):
        raise AssertionError("nothing was drawn")


def around(centre: np.ndarray, scale: float) -> QgsRectangle:
    """What the frame shows at that scale around a place in the map's CRS."""
    least, most = centre - _frame_m(scale) / 2, centre + _frame_m(scale) / 2
    return QgsRectangle(*least, *most)


def _frame_m(scale: float) -> np.ndarray:
    return np.array([_WIDTH_PX, _HEIGHT_PX]) * _METRES_PER_PX * scale


def fullest(cameras: QgsVectorLayer, scale: float) -> tuple[np.ndarray, int]:
    """About where a frame at that scale holds most cameras, and how many; it is looked for by eighths of a frame."""
    positions = (camera.geometry().asPoint() for camera in cameras.getFeatures())
    places = np.array([_mercator(position.x(), position.y()) for position in positions])
    best = np.zeros(2), 0
    for shift in np.stack(np.meshgrid(np.arange(8), np.arange(8)), axis=-1).reshape(-1, 2) / 8:
        frames, counts = np.unique(np.floor(places / _frame_m(scale) + shift), axis=0, return_counts=True)
        most = int(counts.argmax())
        if counts[most] > best[1]:
            best = (frames[most] - shift + 0.5) * _frame_m(scale), int(counts[most])
    return best


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
    name: str, our_map: QgsMapSettings, peer_map: QgsMapSettings, most: float | None
) -> tuple[str, float, float, float | None]:
    for settings in (our_map, peer_map):
        _check_drawn(settings)
    works = (lambda: seconds(lambda: drawn(our_map)), lambda: seconds(lambda: drawn(peer_map)))
    times = in_turn(_REPETITIONS, *works)
    return f"{name}, 1:{our_map.scale():,.0f}", *times, most


def _shown(copy: WorkingCopyLayers, scale: float) -> list[QgsVectorLayer]:
    """A copy's layers from top to bottom, as far as a canvas draws them at that scale."""
    return [layer for layer in copy.present() if layer.isInScaleRange(scale)]


_Measured = Iterator[tuple[str, float, float, Optional[float]]]


def _measured(folder: Path) -> _Measured:
    for tags in records.LAYERS:
        yield _beside_a_generator(folder, tags)
    yield from _as_they_stand(folder)
    for level, scale in _LEVELS.items():
        copy = load(squeezed(list(records.features("few tags")), scale), folder / f"{level}.gpkg")
        extent = around(_mercator(*_CENTRE), scale)
        plain = plain_markers(copy)
        ours, peer = frame(_shown(copy, scale), extent), frame([plain], extent)
        yield _compared(f"  … squeezed into one frame, {level} (plain markers)", ours, peer, None)


def _beside_a_generator(folder: Path, tags: str) -> tuple[str, float, float, float | None]:
    scale = _LEVELS["sectors"]
    copy = load(squeezed(list(records.features(tags, _FEW)), scale), folder / f"{_FEW}-{tags}.gpkg")
    peer = generated(copy, folder / f"generated-{tags}.gpkg")
    ours, extent = _shown(copy, scale), around(_mercator(*_CENTRE), scale)
    others = [peer if layer is copy.sectors else layer for layer in ours]
    name = f"frame of {_FEW:,} cameras with sectors, {tags} (wedge_buffer)"
    return _compared(name, frame(ours, extent), frame(others, extent), _MOST_OF_GENERATOR)


def _as_they_stand(folder: Path) -> _Measured:
    copy = load(records.texts("few tags"), folder / "whole.gpkg")
    assert copy.cameras is not None
    plain = plain_markers(copy)
    peer = frame([plain], whole(copy.cameras))
    ours = frame(_shown(copy, peer.scale()), whole(copy.cameras))
    yield _compared("frame of 100,000 cameras, density (plain markers)", ours, peer, 1.0)
    for level, scale in {**_LEVELS, **_GOING_OVER}.items():
        centre, count = fullest(copy.cameras, scale)
        ours = frame(_shown(copy, scale), around(centre, scale))
        most = 1.0 if level in _LEVELS else None
        yield _compared(f"  … the fullest of {level}, {count:,} (all as plain markers)", ours, peer, most)


def main(folder: Path) -> None:
    app = QgsApplication([], True)
    app.initQgis()
    print(json.dumps(list(_measured(folder))), flush=True)
    QgsProject.instance().clear()
    app.exitQgis()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
