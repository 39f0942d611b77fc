"""Levels of detail: what is seen at each, that it is right there, and that nothing jumps where one becomes the next."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage

from hiljade_qgis.bridge import levels
from hiljade_qgis.bridge.layers import WorkingCopyLayers, add_working_copy
from hiljade_qgis.bridge.style import MARKS, apply_style
from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

DPI = 96
PX_PER_MM = DPI / 25.4
SIZE_PX = 121
HERE = (20.46, 44.81)
APART_DEG = 1.0
"""So that no picture shows two cameras, and no cell of the density holds two until far beyond its beginning."""

KINDS = (
    {"camera:type": "fixed", "camera:direction": "0-60", "hiljade:range": "30"},
    {"camera:type": "fixed", "camera:direction": "100-145"},
    {"camera:type": "fixed", "camera:direction": "200"},
    {"surveillance:type": "ALPR", "camera:type": "fixed", "direction": "270"},
    {"camera:type": "dome"},
    {"camera:type": "dome", "camera:direction": "45"},
    {"camera:type": "panning", "camera:direction": "90-270", "hiljade:range": "100"},
    {"camera:type": "doorbell", "direction": "180", "hiljade:range": "10"},
    {"camera:type": "fixed", "direction": "NB"},
    {"camera:type": "fixed"},
    {},
    {"camera:type": "fixed", "direction": "45", "hiljade:status": "removed"},
)
UNAIMED = 9
NOTHING_SEEN = (8, UNAIMED, 10)
BACKGROUNDS = ("#ffffff", "#20242a")


def make(path, cameras: Sequence[tuple[float, float, dict[str, str]]]) -> WorkingCopyLayers:
    server = MemoryServer()
    for number, (lon, lat, tags) in enumerate(cameras):
        server.put(f"{number}", lon, lat, man_made="surveillance", **tags)
    download(server, path, About("kinto", URL, "Cameras"), Silent())
    with WorkingCopy.open(path) as copy:
        return add_working_copy(QgsProject.instance(), path, copy.about)


@pytest.fixture
def copy(project, tmp_path) -> WorkingCopyLayers:
    """A camera of every kind, far from each other: fid 1 is the first of `KINDS`."""
    west, south = HERE
    places = [(west, south + number * APART_DEG) for number in range(len(KINDS))]
    return make(tmp_path / "copy.gpkg", [(*place, tags) for place, tags in zip(places, KINDS)])


def place_of(number: int) -> tuple[float, float]:
    return HERE[0], HERE[1] + number * APART_DEG


def crs_of(crs: str) -> QgsCoordinateReferenceSystem:
    """By its id; what begins with + is a definition in PROJ's way, of a CRS that has none."""
    return QgsCoordinateReferenceSystem.fromProj(crs) if crs.startswith("+") else QgsCoordinateReferenceSystem(crs)


def settings_at(
    layers: list, place: tuple[float, float], scale: float, crs: str, rotation: float, size_px: int, finer: int = 1
) -> QgsMapSettings:
    """A map in whose middle a place is, at that scale by QGIS's own reckoning."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs_of(crs))
    settings.setOutputSize(QSize(size_px * finer, size_px * finer))
    settings.setOutputDpi(DPI * finer)
    settings.setRotation(rotation)
    at = to_map(settings).transform(QgsPointXY(*place))
    settings.setExtent(QgsRectangle(at.x() - 1, at.y() - 1, at.x() + 1, at.y() + 1))
    half = settings.extent().width() / 2 * scale / settings.scale()
    # Not exactly in the middle of a pixel, from where QGIS's images of markers would fall to one side or the other.
    off = half * (1 + 0.4 / (size_px * finer))
    west, south = at.x() - off, at.y() - off
    settings.setExtent(QgsRectangle(west, south, west + 2 * half, south + 2 * half))
    assert settings.scale() == pytest.approx(scale, rel=0.01)
    settings.setLayers([layer for layer in layers if layer.isInScaleRange(settings.scale())])
    return settings


def to_map(settings: QgsMapSettings) -> QgsCoordinateTransform:
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsCoordinateTransform(wgs84, settings.destinationCrs(), QgsProject.instance())


def draw(
    layers: list,
    place: tuple[float, float],
    scale: float,
    background: str = "#ffffff",
    crs: str = "EPSG:32634",
    rotation: float = 0.0,
    size_px: int = SIZE_PX,
    finer: int = 1,
    told_scale: bool = True,
) -> np.ndarray:
    """The map as an array of colours, shape (rows, columns, 3); `finer`: of so many times as many pixels."""
    settings = settings_at(layers, place, scale, crs, rotation, size_px, finer)
    settings.setBackgroundColor(QColor(background))
    context = QgsExpressionContext()
    if told_scale:
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))  # as the canvas and layouts do
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert job.errors() == []
    return colours_of(job.renderedImage())


def colours_of(picture: QImage) -> np.ndarray:
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits().asarray(image.height() * image.bytesPerLine())
    rows = np.frombuffer(bytes(bytearray(bits)), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int64)


def ink(image: np.ndarray, background: str, least: int = 60) -> np.ndarray:
    """Which pixels clearly differ from the background."""
    return np.abs(image - np.array(QColor(background).getRgb()[:3])).max(axis=2) >= least


def farthest(some: np.ndarray, others: np.ndarray) -> float:
    """How far in pixels the ink that has least of it near is from any other ink; 0 where there is none."""
    if not some.any():
        return 0.0
    if not others.any():
        return math.inf
    a, b = np.argwhere(some).astype(float), np.argwhere(others).astype(float)
    return float(np.sqrt(((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=2)).min(axis=1).max())


# nothing jumps

STEPS = sorted(
    {
        round(begin * share)
        for begin in (levels.SECTORS_TO, levels.PICTURES_TO, levels.POINTS_TO, 2 * levels.POINTS_TO, 25_000, 33_333)
        for share in (0.95, 1.0, 1.05)
    }
)
"""Where something begins or ends: each level, the sector of 100 m, and where symbols begin to shrink."""


def greatest_jump(one: np.ndarray, other: np.ndarray) -> int:
    """The greatest change of a pixel's colour, 0 to 255, but for what moved by one pixel: QGIS rounds markers so."""
    shifted = [np.roll(other, shift, (0, 1)) for shift in itertools.product((-1, 0, 1), repeat=2)]
    return int(np.min([np.abs(one - moved).max(axis=2) for moved in shifted], axis=0).max())


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("scale", STEPS)
def test_no_pixel_jumps_where_something_begins_or_ends(copy, scale, background):
    """Just below and just above, every camera's picture is the same but for what a thousandth of scale may do."""
    for number in range(len(KINDS)):
        below, above = (
            draw(copy.present(), place_of(number), scale * (1 + step), background) for step in (-0.0005, 0.0005)
        )
        assert ink(below, background, 30).any()
        may = STEPS_OF_A_PIXEL if SHRINKING[0] < scale < SHRINKING[1] else SMOOTH
        assert max(greatest_jump(below, above), greatest_jump(above, below)) <= may, KINDS[number]


SMOOTH = 48
SHRINKING, STEPS_OF_A_PIXEL = (33_000, 72_000), 120
"""Between these scales symbols shrink; QGIS makes pictures of whole pixels, so that they do so by one at a time."""


@pytest.mark.parametrize("begin", [levels.PICTURES_TO, levels.POINTS_TO])
def test_what_goes_out_would_be_seen_to_jump(copy, begin):
    """The measure above tells a level from the next."""
    before, after = (draw(copy.present(), place_of(5), begin * share) for share in (0.94, 1.06))
    assert greatest_jump(before, after) > 2 * SMOOTH


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("crs", ["EPSG:32634", "EPSG:3857"])
def test_a_picture_takes_the_place_of_a_sector(copy, crs, background):
    """Before and after it went over, there is ink in the same places, but for the gaps between dashes.

    A sector of the usual reach is as long as its picture. Web Mercator draws it longer there, by 1/cos(latitude).
    """
    longer = 1 / math.cos(math.radians(HERE[1])) if crs == "EPSG:3857" else 1.0
    may_px = 4.0 + (longer / 0.94 - 1) * levels.LEGIBLE_MM * PX_PER_MM
    scale = levels.SECTORS_TO
    for number in (0, 1, 2, 3, 4, 5):
        before, after = (
            ink(draw(copy.present(), place_of(number), scale * share, background, crs), background)
            for share in (0.94, 1.06)
        )
        assert farthest(before, after) <= may_px, KINDS[number]
        assert farthest(after, before) <= may_px, KINDS[number]


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_points_are_what_pictures_leave(copy, background):
    scale = levels.PICTURES_TO
    for number in range(len(KINDS)):
        before, after = (
            draw([copy.cameras], place_of(number), scale * share, background) for share in (0.94, 1.06)
        )
        assert farthest(ink(before, background), ink(after, background)) <= 1.5
        alone = draw(copy.present(), place_of(number), scale * 1.06, background)
        unread = number == 8
        assert unread != np.array_equal(alone, after)  # the mark of what cannot be read stays


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_a_single_camera_is_the_same_dot_in_the_density(copy, background):
    scale = levels.POINTS_TO
    for number in range(len(KINDS) - 1):
        before, after = (
            ink(draw(copy.present(), place_of(number), scale * share, background), background) for share in (0.94, 1.06)
        )
        assert farthest(after, before) <= 3.5
        assert farthest(before, after) <= 7.0  # of a plate and of a mark, a corner is left


@pytest.mark.parametrize("begin", [levels.POINTS_TO * 2**grid for grid in range(5)])
def test_dots_of_the_density_stand_where_cameras_do(project, tmp_path, begin):
    """Before and after the grid changes, no ink is farther from other ink than a cell is across."""
    seeded = np.random.default_rng(3)
    spread = begin * SIZE_PX / PX_PER_MM / 1000 / 111_320 / 3
    places = seeded.normal(HERE, (spread * 1.4, spread), (60, 2))
    copy = make(tmp_path / "copy.gpkg", [(*place, {"camera:type": "dome"}) for place in places.tolist()])
    cell_px = 4 * PX_PER_MM  # 5 km at 1:1,250,000, 10 km at 1:2,500,000 …
    before, after = (
        ink(draw(copy.present(), HERE, begin * share, size_px=2 * SIZE_PX), "#ffffff") for share in (0.94, 1.06)
    )
    inside = np.zeros_like(before)
    inside[20:-20, 20:-20] = True
    assert farthest(before & inside, after) <= cell_px * math.sqrt(2)
    assert farthest(after & inside, before) <= cell_px * math.sqrt(2)


# pictures are right


def direction_seen(image: np.ndarray) -> float:
    """Where from the middle what was drawn on white lies, degrees clockwise from up."""
    weights = (255 - image).sum(axis=2)
    row, column = (float((weights * axis).sum() / weights.sum()) for axis in np.indices(weights.shape))
    middle = (image.shape[0] - 1) / 2
    return math.degrees(math.atan2(column - middle, middle - row)) % 360


PROJECTIONS = (
    ("EPSG:4326", HERE),
    ("EPSG:3857", HERE),
    ("EPSG:32634", HERE),
    ("EPSG:32634", (27.0, 60.0)),  # far from its meridian
    ("EPSG:3035", (-8.0, 40.0)),  # turned by more than ten degrees
    ("EPSG:3031", (60.0, -70.0)),  # around the South Pole
)


LOOKING = {"0": (330, 30), "110": (80, 140), "170-230": (170, 230), "330-15": (330, 15), "45-195": (45, 195)}
"""Directions, and the azimuths of the left and the right edge of what is seen; the first two pictures are dashed."""


@pytest.mark.parametrize("rotation", [0.0, 37.0, 180.0])
@pytest.mark.parametrize(("crs", "place"), PROJECTIONS)
def test_pictures_point_where_cameras_look(project, tmp_path, crs, place, rotation):
    """Half-way between where the map shows the sector's edges, held against geodesics along them.

    Where a CRS does not keep angles, they are not those on the ground; a picture lies between them all the same.
    """
    scale = 20_000
    for number, (direction, edges) in enumerate(LOOKING.items()):
        copy = make(tmp_path / f"{number}.gpkg", [(*place, {"camera:type": "fixed", "direction": direction})])
        settings = settings_at(copy.present(), place, scale, crs, rotation, SIZE_PX)
        left, right = (direction_on_map(settings, place, azimuth_deg) for azimuth_deg in edges)
        expected = left + (right - left) % 360 / 2
        seen = direction_seen(draw([copy.sectors], place, scale, crs=crs, rotation=rotation, finer=4))
        assert abs((seen - expected + 180) % 360 - 180) < 1.5, direction


def direction_on_map(settings: QgsMapSettings, place: tuple[float, float], azimuth_deg: float) -> float:
    """Where a map shows an azimuth on the ground, degrees clockwise from up."""
    ends = (place, destination(*place, azimuth_deg, 30.0))
    if abs(float(ends[1][0])) > 180:  # where maps are cut: what leads to the place has its direction, too
        ends = (destination(*place, azimuth_deg + 180, 30.0), place)
    at, tip = (
        settings.mapToPixel().transform(to_map(settings).transform(QgsPointXY(float(lon), float(lat))))
        for lon, lat in ends
    )
    return math.degrees(math.atan2(tip.x() - at.x(), at.y() - tip.y()))


def test_a_field_of_view_split_by_the_antimeridian_has_no_picture_that_could_be_wrong(project, tmp_path):
    place = (179.9999, -16.5)
    copy = make(tmp_path / "copy.gpkg", [(*place, {"camera:type": "fixed", "direction": "90"})])
    assert not ink(draw([copy.sectors], place, 20_000, crs="EPSG:3832"), "#ffffff", 5).any()
    assert ink(draw([copy.sectors], place, 3_000, crs="EPSG:3832"), "#ffffff", 20).any()


def test_pictures_are_as_long_as_they_are_meant_to_be(copy):
    for number in (0, 1, 2, 3, 4):
        image = draw([copy.sectors], place_of(number), 20_000)
        rows, columns = np.nonzero(ink(image, "#ffffff", 20))
        middle = (SIZE_PX - 1) / 2
        longest = np.sqrt((rows - middle) ** 2 + (columns - middle) ** 2).max()
        assert longest == pytest.approx(levels.LEGIBLE_MM * PX_PER_MM, abs=2.5)


@pytest.mark.parametrize("scale", [3_000, 7_500, 20_000, 59_000])
@pytest.mark.parametrize("number", NOTHING_SEEN)
def test_who_looks_nowhere_known_never_has_a_picture(copy, number, scale):
    assert not ink(draw([copy.sectors], place_of(number), scale), "#ffffff", 5).any()


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_pictures_tell_mapped_from_assumed_and_stand_out(copy, background):
    """A mapped angle is filled: between its outline and the camera there is colour. An assumed one is not."""
    middle = (SIZE_PX - 1) // 2
    filled = {}
    for number, azimuth_deg in ((0, 30), (2, 200)):
        image = draw([copy.sectors], place_of(number), 20_000, background)
        away = 0.6 * levels.LEGIBLE_MM * PX_PER_MM
        row = middle - round(away * math.cos(math.radians(azimuth_deg)))
        column = middle + round(away * math.sin(math.radians(azimuth_deg)))
        filled[number] = bool(ink(image, background, 20)[row, column])
        assert ink(image, background, 90).sum() >= 15
    assert filled == {0: True, 2: False}


def test_a_long_reach_is_drawn_as_it_is_for_longer(copy):
    """100 m, to 1:25,000."""
    for scale in (9_000, 23_000):
        image = draw([copy.sectors], place_of(6), scale)
        rows, columns = np.nonzero(ink(image, "#ffffff", 20))
        middle = (SIZE_PX - 1) / 2
        longest = np.sqrt((rows - middle) ** 2 + (columns - middle) ** 2).max()
        assert longest == pytest.approx(100 * 1000 / scale * PX_PER_MM, abs=2.5)


# marks, status, programs that tell no scale


@pytest.mark.parametrize("scale", [3_000, 20_000, 59_000, 300_000, 1_100_000])
def test_the_mark_of_what_cannot_be_read_is_there_at_every_scale(copy, scale):
    yellow = np.array([240, 228, 66])
    marked = draw(copy.present(), place_of(8), scale)
    assert (np.abs(marked - yellow).max(axis=2) < 90).sum() >= 2
    unmarked = draw(copy.present(), place_of(UNAIMED), scale)
    assert not (np.abs(unmarked - yellow).max(axis=2) < 90).any()


@pytest.mark.parametrize("scale", [3_000, 20_000, 56_000])
def test_the_usual_direction_of_a_dome_is_shown_as_far_as_its_ring(copy, scale):
    with_tick, without = (draw([copy.marks], place_of(number), scale) for number in (5, 4))
    assert direction_seen(with_tick) == pytest.approx(45, abs=4)
    assert not ink(without, "#ffffff", 5).any()


NAMELESS = "+proj=laea +lat_0=50 +lon_0=-30 +datum=WGS84 +units=m +type=crs"
"""A CRS without an authority's id."""
TICKS = (
    *PROJECTIONS,
    ("EPSG:3995", HERE),  # around the North Pole
    ("EPSG:4326", (20.46, -60.0)),
    ("EPSG:32734", (20.46, -60.0)),
    ("EPSG:4326", (180.0, -16.5)),
    ("EPSG:3857", (-180.0, -16.5)),
    ("EPSG:3857", (179.99999, -16.5)),
    ("EPSG:3832", (179.99999, -16.5)),
)
USUAL = (0, 45, 100, 225, 290)


def domes(path, place: tuple[float, float]) -> tuple[WorkingCopyLayers, list[tuple[float, tuple[float, float]]]]:
    """For each usual direction a dome, out of each other's sight: azimuth and place."""
    there = [(azimuth_deg, (place[0], place[1] + 0.01 * number)) for number, azimuth_deg in enumerate(USUAL)]
    tags = {"camera:type": "dome"}
    return make(path, [(*at, {**tags, "camera:direction": f"{azimuth_deg}"}) for azimuth_deg, at in there]), there


def off_deg(seen: float, expected: float) -> float:
    return abs((seen - expected + 180) % 360 - 180)


@pytest.mark.parametrize(("crs", "place"), TICKS)
def test_the_usual_direction_is_true_on_every_map(project, tmp_path, crs, place):
    """Where the map shows a geodesic along it."""
    copy, there = domes(tmp_path / "copy.gpkg", place)
    for rotation, (azimuth_deg, at) in itertools.product((0.0, 37.0), there):
        seen = direction_seen(draw([copy.marks], at, 3_000, crs=crs, rotation=rotation, finer=2))
        expected = direction_on_map(settings_at([], at, 3_000, crs, rotation, SIZE_PX), at, azimuth_deg)
        assert off_deg(seen, expected) < 1, (azimuth_deg, rotation)


def test_the_usual_direction_on_a_map_whose_crs_has_no_id(project, tmp_path):
    """True where QGIS lets an expression transform into it, as 3.44 does; else the azimuth itself."""
    told = QgsExpressionContext()
    told.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings_at([], HERE, 3_000, NAMELESS, 0, SIZE_PX)))
    text = "x(transform(make_point(1, 2), 'EPSG:4326', 'WKT:' || @map_crs_wkt)) <> 1"
    transforms = bool(QgsExpression(text).evaluate(told))
    assert transforms or Qgis.QGIS_VERSION_INT < 34400
    copy, there = domes(tmp_path / "copy.gpkg", HERE)
    for azimuth_deg, at in there:
        seen = direction_seen(draw([copy.marks], at, 3_000, crs=NAMELESS, rotation=37.0, finer=2))
        shown = direction_on_map(settings_at([], at, 3_000, NAMELESS, 37.0, SIZE_PX), at, azimuth_deg)
        assert off_deg(azimuth_deg + 37.0, shown) > 10
        assert off_deg(seen, shown if transforms else azimuth_deg + 37.0) < 1, azimuth_deg


def test_the_usual_direction_where_a_program_tells_nothing_of_its_map(project, tmp_path):
    copy, there = domes(tmp_path / "copy.gpkg", HERE)
    for azimuth_deg, at in there:
        seen = direction_seen(draw([copy.marks], at, 3_000, crs="EPSG:3035", finer=2, told_scale=False))
        assert off_deg(seen, azimuth_deg) < 1


def test_no_usual_direction_is_not_north(project):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=kind:string&field=azimuth_deg:double", "marks", "memory")
    mark = QgsFeature(layer.fields())
    mark["kind"] = "usual"
    mark.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*HERE)))
    layer.dataProvider().addFeatures([mark])
    apply_style(layer, MARKS)
    assert not ink(draw([layer], HERE, 3_000), "#ffffff", 5).any()
    layer.dataProvider().changeAttributeValues({1: {1: 100.0}})
    assert direction_seen(draw([layer], HERE, 3_000, finer=2)) == pytest.approx(100, abs=1)


@pytest.mark.parametrize("rotation", [0.0, 37.0])
def test_the_usual_direction_is_true_in_print(project, tmp_path, rotation):
    copy, [_, (azimuth_deg, at), *_] = domes(tmp_path / "copy.gpkg", HERE)
    settings = settings_at([copy.marks], at, 3_000, "EPSG:3035", rotation, SIZE_PX)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(40, 40))
    shown = QgsLayoutItemMap(layout)
    shown.attemptSetSceneRect(QRectF(0, 0, 40, 40))
    layout.addLayoutItem(shown)
    shown.setCrs(settings.destinationCrs())
    shown.setLayers([copy.marks])
    shown.setExtent(settings.extent())
    shown.setMapRotation(rotation)
    picture = QgsLayoutExporter(layout).renderPageToImage(0, QSize(961, 961))
    seen = direction_seen(colours_of(picture))
    assert off_deg(seen, direction_on_map(settings, at, azimuth_deg)) < 1


@pytest.mark.parametrize("scale", [3_000, 20_000, 300_000, 1_100_000, 2_000_000, 30_000_000])
def test_removed_cameras_are_faded_at_every_scale(project, tmp_path, scale):
    tags = {"camera:type": "fixed"}
    places = [(HERE[0], HERE[1]), (HERE[0], HERE[1] + 20)]
    copy = make(
        tmp_path / "copy.gpkg", [(*places[0], tags), (*places[1], {**tags, "hiljade:status": "rejected"})]
    )
    strongest = []
    for place in places:
        image = draw(copy.present(), place, scale)
        strongest.append(np.abs(image - 255).max())
    assert 0 < strongest[1] < 0.6 * strongest[0]


def test_a_program_that_tells_no_scale_draws_everything_as_from_near(copy):
    others = [layer for layer in copy.present() if layer is not copy.marks]
    for number in range(len(KINDS)):
        told, untold = (draw(others, place_of(number), 3_000, told_scale=told_scale) for told_scale in (True, False))
        assert np.array_equal(told, untold)
        told, untold = (  # marks in a CRS that does not turn azimuths, as it is not told either
            draw(copy.present(), place_of(number), 3_000, crs="EPSG:3857", told_scale=told_scale)
            for told_scale in (True, False)
        )
        assert np.array_equal(told, untold)
        assert ink(draw(copy.present(), place_of(number), 20_000, told_scale=False), "#ffffff").any()


def test_a_selected_camera_is_seen_to_be_selected(copy):
    yellow = np.array([255, 255, 0])
    for number in range(len(KINDS) - 1):
        copy.cameras.selectByIds([number + 1])
        image = draw([copy.cameras], place_of(number), 3_000)
        assert (np.abs(image - yellow).max(axis=2) < 40).sum() >= 20, KINDS[number]


def test_the_legend_is_short(copy):
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    counts = {}
    for layer in copy.present():
        nodes = model.layerLegendNodes(QgsProject.instance().layerTreeRoot().findLayer(layer.id()))
        assert all(str(node.data(0)) for node in nodes)
        counts[layer.name()] = len(nodes)
    assert counts == {"Cameras": 6, "Marks": 2, "Fields of view": 8 + 4 + 2, "Density": 6 + 1}


def test_every_entry_of_the_legend_has_an_icon(copy):
    """Of the size of a line of text, and with something in it; but for headings."""
    tree = QgsProject.instance().layerTreeRoot()
    model = QgsLayerTreeModel(tree)
    model.setLegendMapViewData(1.0, 96, 3000)
    headings = {"True to scale", "From afar: direction only", "Number of cameras in a cell"}
    for layer in copy.present():
        for node in model.layerLegendNodes(tree.findLayer(layer.id())):
            icon = node.data(Qt.ItemDataRole.DecorationRole)
            if node.data(Qt.ItemDataRole.DisplayRole) in headings:
                continue
            image = icon.toImage()
            drawn = sum(image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height()))
            assert drawn > 10, node.data(Qt.ItemDataRole.DisplayRole)
            assert max(image.width(), image.height()) <= 32, node.data(Qt.ItemDataRole.DisplayRole)


def test_the_density_tells_how_many(project, tmp_path):
    """Larger dots and darker ones, the more cameras."""
    cameras, counts = [], (1, 5, 50, 500, 1500)
    for number, count in enumerate(counts):
        cameras += [(HERE[0], HERE[1] + number, {})] * count
    copy = make(tmp_path / "copy.gpkg", cameras)
    seen = []
    for number in range(len(counts)):
        image = draw(copy.present(), (HERE[0], HERE[1] + number), 2_000_000)
        middle = image[SIZE_PX // 2, SIZE_PX // 2]
        seen.append((int(ink(image, "#ffffff").sum()), -int(middle.sum())))
    assert seen == sorted(seen)
    assert [brightness for _, brightness in seen] == sorted({brightness for _, brightness in seen})
