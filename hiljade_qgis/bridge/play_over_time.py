"""QGIS's temporal controller made ready to play how cameras came: layers, project, controller. Main thread only.

A frame shows the cameras that stood at its end for certain, by the rule of pages over time (`core.printing.moments`),
and those that went within it. Fields of view and marks have no dates of their own: they get those of their cameras by a
join, which QGIS keeps in memory. Cells of the density count all cameras whatever their dates: they are not shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsReadWriteContext,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtXml import QDomDocument

from ..core.camera import TAGS_COLUMN
from ..core.known_day import known_day
from ..core.printing.moments import Moment, Step, moment_of, moments_between
from .compatibility import MONTHS, YEARS, is_null
from .date_expressions import end_expression, start_expression
from .layers import WorkingCopyLayers, working_copies

BEFORE_PROPERTY = "hiljade/time_before"
"""Of a layer that plays: its temporal properties as they were, to be put back."""
_PROJECT_BEFORE = ("hiljade", "/time_before")
"""Of a project that plays: its times as they were."""
JOIN_PREFIX = "over_time_"
_LENGTHS = {Step.YEAR: (1, YEARS), Step.QUARTER: (3, MONTHS), Step.MONTH: (1, MONTHS)}
_Properties = QgsVectorLayerTemporalProperties


def _midnight(day: QDate) -> QDateTime:
    """The beginning of a day. A project keeps its span in UTC: one in another time would be read as another."""
    return QDateTime(day, QTime(0, 0), Qt.TimeSpec.UTC)


_NEVER = QgsDateTimeRange(_midnight(QDate(1, 1, 1)), _midnight(QDate(1, 1, 2)))


@dataclass(frozen=True)
class PlayChoice:
    """How somebody wants to see cameras over time.

    Attributes:
        column: `start_date` or `check_date`.
        step: how long a frame is.
        with_undated: whether cameras without a readable date are in every frame, or in none.
    """

    column: str
    step: Step
    with_undated: bool


class NothingDated(Exception):
    """No camera has a readable date in that column, up to today."""


def dated_moments(cameras: QgsVectorLayer, choice: PlayChoice, today: date) -> list[Moment]:
    """The frames from the first date to the last, none after that of today; edits that are not saved count.

    Raises:
        NothingDated, TooManyMoments.
    """
    texts = cameras.uniqueValues(cameras.fields().lookupField(choice.column))
    known = [known_day(str(text)) for text in texts if not is_null(text)]
    end = moment_of(today, choice.step).last
    days = [one.latest for one in known if one is not None and one.latest is not None and one.latest <= end]
    if not days:
        raise NothingDated
    return moments_between(min(days), max(days), choice.step)


def span_of(moments: Sequence[Moment], step: Step) -> QgsDateTimeRange:
    """From the beginning of the first frame to the end of the last."""
    months = {Step.YEAR: 12, Step.QUARTER: 3, Step.MONTH: 1}[step]
    first, last = moments[0].last, moments[-1].last
    begin = QDate(first.year, first.month, 1).addMonths(1 - months)
    end = QDate(last.year, last.month, last.day).addDays(1)
    return QgsDateTimeRange(_midnight(begin), _midnight(end), True, False)


def play_layers(copy: WorkingCopyLayers, choice: PlayChoice) -> None:
    """Give the layers of a working copy their times. Their filters, styles and edits stay as they are."""
    cameras = copy.cameras
    if cameras is None:
        return
    for layer in copy.present():
        if layer is copy.density:
            _never_show(layer)
            continue
        prefix = ""
        if layer is not cameras:
            prefix = JOIN_PREFIX
            layer.removeJoin(cameras.id())
            layer.addJoin(_join(cameras, choice.column))
        properties = _own_properties(layer)
        properties.setMode(_Properties.ModeFeatureDateTimeStartAndEndFromExpressions)
        properties.setStartExpression(start_expression(f'"{prefix}{choice.column}"', choice.with_undated))
        properties.setEndExpression(end_expression(f'"{prefix}{TAGS_COLUMN}"'))
        properties.setIsActive(True)
        layer.triggerRepaint()


def _join(cameras: QgsVectorLayer, column: str) -> QgsVectorLayerJoinInfo:
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(cameras)
    join.setJoinFieldName("fid")
    join.setTargetFieldName("camera_fid")
    join.setJoinFieldNamesSubset([column, TAGS_COLUMN])
    join.setPrefix(JOIN_PREFIX)
    join.setUsingMemoryCache(True)
    join.setEditable(False)
    return join


def _never_show(layer: QgsVectorLayer) -> None:
    """Where a controller plays it shows only what is of its time; this is of none."""
    properties = _own_properties(layer)
    properties.setMode(_Properties.ModeFixedTemporalRange)
    properties.setFixedTemporalRange(_NEVER)
    properties.setIsActive(True)
    layer.triggerRepaint()


def _own_properties(layer: QgsVectorLayer) -> QgsVectorLayerTemporalProperties:
    """The layer's temporal properties, to be changed; as they were before the first change they are kept with it."""
    properties = layer.temporalProperties()
    if not is_playing(layer):
        document = QDomDocument()
        element = document.createElement("before")
        document.appendChild(element)
        properties.writeXml(element, document, QgsReadWriteContext())
        layer.setCustomProperty(BEFORE_PROPERTY, document.toString(0))
    return properties


def is_playing(layer: QgsVectorLayer) -> bool:
    """Whether a layer has times that were given to it here."""
    return bool(layer.customProperty(BEFORE_PROPERTY, ""))


def playing_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """The layers of the project that have times that were given to them here."""
    return [one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer) and is_playing(one)]


def stop_layers(layers: Iterable[QgsVectorLayer]) -> None:
    """Put the temporal properties of layers back as they were before they played, and take the joins away."""
    for layer in layers:
        document = QDomDocument()
        document.setContent(str(layer.customProperty(BEFORE_PROPERTY, "")))
        layer.temporalProperties().readXml(document.documentElement(), QgsReadWriteContext())
        layer.removeCustomProperty(BEFORE_PROPERTY)
        for join in layer.vectorJoins():
            if join.prefix() == JOIN_PREFIX:
                layer.removeJoin(join.joinLayerId())
        layer.triggerRepaint()


def steer(
    project: QgsProject, controller: QgsTemporalNavigationObject | None, span: QgsDateTimeRange, step: Step
) -> None:
    """Give project and controller the span and the length of a frame; the controller stands at the first frame."""
    length, unit = _LENGTHS[step]
    times = project.timeSettings()
    if not project.readEntry(*_PROJECT_BEFORE)[0]:
        document = QDomDocument()
        document.appendChild(times.writeXml(document, QgsReadWriteContext()))
        project.writeEntry(*_PROJECT_BEFORE, document.toString(0))
    times.setTemporalRange(span)
    times.setTimeStep(length)
    times.setTimeStepUnit(unit)
    if controller is None:
        return
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    controller.setTemporalRangeCumulative(False)
    controller.setTemporalExtents(span)
    controller.setFrameDuration(QgsInterval(length, unit))
    controller.setCurrentFrameNumber(0)


def release(project: QgsProject, controller: QgsTemporalNavigationObject | None) -> None:
    """Show everything again: the controller steers no map any more, and the project has its own times back."""
    project.timeSettings().reset()
    document = QDomDocument()
    if document.setContent(project.readEntry(*_PROJECT_BEFORE)[0])[0]:
        project.timeSettings().readXml(document.documentElement(), QgsReadWriteContext())
    project.removeEntry(*_PROJECT_BEFORE)
    if controller is not None:
        controller.pause()
        controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)


def play(
    project: QgsProject,
    controller: QgsTemporalNavigationObject | None,
    choice: PlayChoice,
    today: date,
) -> list[Moment]:
    """Make all working copies of the project ready to play; gives the frames.

    Raises:
        NothingDated, TooManyMoments: nothing was changed.
    """
    copies = [copy for copy in working_copies(project) if copy.cameras is not None]
    frames: set[Moment] = set()
    for copy in copies:
        try:
            frames.update(dated_moments(copy.cameras, choice, today))
        except NothingDated:
            continue
    if not frames:
        raise NothingDated
    for copy in copies:
        play_layers(copy, choice)
    moments = moments_between(min(frames).last, max(frames).last, choice.step)
    steer(project, controller, span_of(moments, choice.step), choice.step)
    return moments


def stop(project: QgsProject, controller: QgsTemporalNavigationObject | None) -> bool:
    """Take all of that away again; whether there was anything of it."""
    layers = playing_layers(project)
    if layers:
        stop_layers(layers)
        release(project, controller)
    return bool(layers)
