"""Checking the cameras of a layer in the background: what the worker takes with it, and what it brings back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QDate

from ..core.checks import Checked, Context, Finding, Layer, Limits, all_rules, check
from ..sync.checking import checked_cameras
from ..sync.collector import without_collector
from ..sync.errors import Cancelled
from ..sync.fine_marks import FineMark, fine_marks
from ..sync.schema import EDITED_COLUMNS
from ..sync.server import Progress
from ..sync.unsaved import Unsaved
from ..sync.working_copy import WorkingCopy
from .camera_records import RecordReader
from .checked_features import checked_features
from .picture_consent import allowed_hosts
from .picture_looks import look_at_pictures
from .surroundings import IndexedShapes, NamedSurroundings, shapes_request
from .tasks import Work
from .unsaved_rows import unsaved_rows

_TOLD_EVERY = 500

_Read = Callable[[Progress], "tuple[list[Checked], frozenset[FineMark]]"]


@dataclass(frozen=True)
class CheckOptions:
    """What is checked, and around what.

    Attributes:
        without: the rules that are left out, by name.
        buildings, water, area, streets: the layers that say what lies around; None where nobody named one.
        pictures: whether pictures are looked at, on the hosts that somebody said yes to for good.
    """

    without: frozenset[str] = frozenset()
    limits: Limits = field(default_factory=Limits)
    buildings: QgsVectorLayer | None = None
    water: QgsVectorLayer | None = None
    area: QgsVectorLayer | None = None
    streets: QgsVectorLayer | None = None
    pictures: bool = False


@dataclass(frozen=True)
class CheckResult:
    """What was found.

    Attributes:
        cameras: those in which something was found, or beside which, by fid.
        count: how many were looked at.
        fine: the findings that are fine as they are, as the working copy says.
    """

    findings: tuple[Finding, ...]
    cameras: Mapping[int, Checked]
    count: int
    fine: frozenset[FineMark] = frozenset()


class _Shapes:
    """The layers that say what lies around, as a worker may read them."""

    def __init__(self, layers: list[QgsVectorLayer | None], context: QgsCoordinateTransformContext) -> None:
        self._sources = [
            None if layer is None else (QgsVectorLayerFeatureSource(layer), shapes_request(layer.crs(), context))
            for layer in layers
        ]

    def read(self, street_m: float, progress: Progress) -> NamedSurroundings:
        found = []
        for source in self._sources:
            if progress.cancelled():
                raise Cancelled
            found.append(None if source is None else IndexedShapes(source[0].getFeatures(source[1])))
        return NamedSurroundings(*found, street_m=street_m)


def check_work(layer: QgsVectorLayer, copy: Path | None, options: CheckOptions) -> Work:
    """Check the cameras of a layer, unsaved edits included; gives a CheckResult. Called in the main thread.

    Args:
        copy: the file of the working copy whose cameras the layer has; None for any other layer.
    """
    shapes = _Shapes(
        [options.buildings, options.water, options.area, options.streets], QgsProject.instance().transformContext()
    )
    rules = [one for name, one in all_rules().items() if name not in options.without]
    today = QDate.currentDate().toPyDate()
    read = _of_layer(layer) if copy is None else _of_copy(copy, unsaved_rows(layer, EDITED_COLUMNS))
    shown = frozenset(layer.allFeatureIds()) if layer.subsetString() else None  # a filter hides rows of a file

    hosts = frozenset(allowed_hosts() if options.pictures else ())

    @without_collector()
    def work(progress: Progress) -> CheckResult:
        around = shapes.read(options.limits.street_m, progress)
        cameras, fine = read(progress)
        addresses = (address for camera in cameras for address in camera.picture_addresses())
        pictures = look_at_pictures(addresses, hosts, progress).states if hosts else {}
        findings: list[Finding] = []
        for stage in check(Layer(cameras), rules, Context(today, options.limits, around, pictures)):
            if progress.cancelled():
                raise Cancelled
            findings += [one for one in stage.findings if shown is None or one.fid in shown]
            progress.report(round(stage.done * len(cameras)), len(cameras))
        named = {fid for one in findings for fid in (one.fid, *one.found.others)}
        return CheckResult(tuple(findings), {one.fid: one for one in cameras if one.fid in named}, len(cameras), fine)

    return work


def _of_copy(path: Path, unsaved: Unsaved) -> _Read:
    def read(progress: Progress) -> tuple[list[Checked], frozenset[FineMark]]:
        with WorkingCopy.open(path) as copy:
            return checked_cameras(copy, unsaved, progress.cancelled), fine_marks(copy)

    return read


def _of_layer(layer: QgsVectorLayer) -> _Read:
    source, records = QgsVectorLayerFeatureSource(layer), RecordReader(layer.fields(), layer.crs())

    def read(progress: Progress) -> tuple[list[Checked], frozenset[FineMark]]:
        found: list[Checked] = []
        for number, camera in enumerate(checked_features(source.getFeatures(QgsFeatureRequest()), records)):
            if number % _TOLD_EVERY == 0 and progress.cancelled():
                raise Cancelled
            found.append(camera)
        return found, frozenset()

    return read
