"""The temporal controller made ready: which cameras each frame shows, and that all is as before afterwards."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, QTime
from qgis.PyQt.QtGui import QColor

from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.bridge.play_over_time import (
    JOIN_PREFIX,
    NothingDated,
    PlayChoice,
    dated_moments,
    is_playing,
    play,
    stop,
)
from hiljade_qgis.core.printing.moments import By, RecordDates, Standing, Step, TooManyMoments, standing

from .working_copies import make_working_copy

TODAY = date(2026, 11, 29)
SEEN = {"camera:type": "fixed", "camera:direction": "20-80", "hiljade:range": "40"}
DATES = (
    {"start_date": "2018"},
    {"start_date": "2019-05"},
    {"start_date": "2019", "end_date": "2021-07"},
    {"start_date": "before 2018", "end_date": "2020"},
    {"start_date": "soon"},
    {"start_date": "2020-02-29", "check_date": "2021-01-05"},
    {"start_date": "2077"},
)
YEARLY = PlayChoice("start_date", Step.YEAR, with_undated=False)


@pytest.fixture
def loaded(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    about = make_working_copy(path, tuple({**SEEN, **dates} for dates in DATES))
    return add_working_copy(project, path, about)


@pytest.fixture
def controller():
    return QgsTemporalNavigationObject()


def frames(controller):
    return [controller.dateTimeRangeForFrameNumber(number) for number in range(controller.totalFrameCount())]


def shown(layer, frame, column):
    """The cameras whose records a layer draws in a frame, as QGIS asks for them."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    text = layer.temporalProperties().createFilterString(context, frame)
    request = QgsFeatureRequest().setFilterExpression(text)
    return sorted(feature[column] for feature in layer.getFeatures(request))


def test_frames_show_what_stood_at_their_end_and_what_went_in_them(project, loaded, controller):
    moments = play(project, controller, YEARLY, TODAY)
    assert [moment.name for moment in moments] == ["2017", "2018", "2019", "2020"]
    begins = [frame.begin().date() for frame in frames(controller)][:4]
    assert begins == [QDate(year, 1, 1) for year in (2017, 2018, 2019, 2020)]
    assert controller.temporalExtents() == project.timeSettings().temporalRange()
    for layer, column in ((loaded.cameras, "fid"), (loaded.sectors, "camera_fid")):
        assert [shown(layer, frame, column) for frame in frames(controller)][:4] == [
            [4], [1, 4], [1, 2, 3, 4], [1, 2, 3, 6],
        ]  # fmt: skip


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("with_undated", [False, True])
def test_frames_agree_with_pages_of_the_same_moments(project, loaded, controller, step, with_undated):
    moments = play(project, controller, PlayChoice("start_date", step, with_undated), TODAY)
    wanted = {Standing.YES, Standing.UNDATED} if with_undated else {Standing.YES}
    pages = [
        {
            number
            for number, dates in enumerate(DATES, 1)
            if standing(RecordDates(dates["start_date"], dates.get("end_date")), By.START_DATE, moment.last) in wanted
        }
        for moment in moments
    ]
    for moment, page, frame in zip(moments, pages, frames(controller)):
        assert frame.end().date().addDays(-1) == QDate(moment.last)
        drawn = set(shown(loaded.cameras, frame, "fid"))
        gone_within = {
            number
            for number, dates in enumerate(DATES, 1)
            if dates.get("end_date") == "2021-07" and moment.name in ("2021", "2021-Q3", "2021-07")
        }
        assert drawn == page | gone_within, moment


def test_a_picture_of_a_frame_has_no_more_than_it_shows(project, loaded, controller):
    def picture(frame):
        settings = QgsMapSettings()
        settings.setLayers(loaded.present())
        settings.setDestinationCrs(loaded.cameras.crs())
        settings.setExtent(QgsRectangle(20.4895, 44.8095, 20.4905, 44.8105))  # around the third
        settings.setOutputSize(QSize(300, 300))
        settings.setBackgroundColor(QColor("white"))
        settings.setIsTemporal(frame is not None)
        if frame is not None:
            settings.setTemporalRange(frame)
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        return job.renderedImage()

    always = picture(None)
    empty = always.copy()
    empty.fill(QColor("white"))
    assert always != empty
    play(project, controller, YEARLY, TODAY)
    pictures = [picture(frame) for frame in frames(controller)[:4]]
    assert [one == empty for one in pictures] == [True, True, False, False]
    assert pictures[2] == always
    stop(project, controller)
    assert picture(None) == always


def test_cells_of_all_cameras_are_in_no_frame(project, loaded, controller):
    play(project, controller, YEARLY, TODAY)
    assert not any(loaded.density.temporalProperties().isVisibleInTemporalRange(frame) for frame in frames(controller))


def test_afterwards_everything_is_as_before(project, loaded, controller):
    filter_before, style = '"camera_type" = \'fixed\'', loaded.cameras.styleManager().currentStyle()
    assert loaded.cameras.setSubsetString(filter_before)
    own = loaded.cameras.temporalProperties()
    own.setMode(QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromExpressions)
    own.setStartExpression("now()")
    own.setEndExpression("")
    own.setIsActive(True)
    fields = [layer.fields().names() for layer in loaded.present()]
    for step in (Step.YEAR, Step.MONTH):  # a second time over the first
        play(project, controller, PlayChoice("start_date", step, True), TODAY)
    assert all(map(is_playing, loaded.present()))
    assert loaded.cameras.subsetString() == filter_before
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated
    assert stop(project, controller)
    assert not any(map(is_playing, loaded.present()))
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.NavigationOff
    assert project.timeSettings().temporalRange().isInfinite()
    assert loaded.cameras.subsetString() == filter_before
    assert loaded.cameras.styleManager().currentStyle() == style
    assert (own.isActive(), own.startExpression()) == (True, "now()")
    assert [layer.temporalProperties().isActive() for layer in loaded.present()[1:]] == [False] * 3
    assert [layer.fields().names() for layer in loaded.present()] == fields
    assert not stop(project, controller)


def test_a_project_has_its_own_span_back(project, loaded, controller):
    own = QgsDateTimeRange(QDateTime(QDate(1999, 1, 1), QTime(0, 0)), QDateTime(QDate(2000, 1, 1), QTime(0, 0)))
    project.timeSettings().setTemporalRange(own)
    project.timeSettings().setTimeStep(7)
    for step in (Step.YEAR, Step.MONTH):
        play(project, controller, PlayChoice("start_date", step, True), TODAY)
    assert stop(project, controller)
    span = project.timeSettings().temporalRange()
    assert (span.begin().date(), span.end().date()) == (QDate(1999, 1, 1), QDate(2000, 1, 1))
    assert project.timeSettings().timeStep() == 7


def test_edits_go_on_and_are_seen(project, loaded, controller):
    assert loaded.cameras.startEditing()
    index = loaded.cameras.fields().lookupField("start_date")
    assert loaded.cameras.changeAttributeValue(1, index, "2016")
    moments = play(project, controller, YEARLY, TODAY)
    assert moments[0].name == "2016"
    assert loaded.cameras.isEditable()
    assert loaded.cameras.changeAttributeValue(2, index, "2016")
    first = frames(controller)[0]
    assert shown(loaded.cameras, first, "fid") == [1, 2]
    assert shown(loaded.sectors, first, "camera_fid") == [1, 2]
    assert stop(project, controller)
    assert loaded.cameras.isEditable()
    assert loaded.cameras.rollBack()


def test_a_saved_project_plays_without_the_plugin(project, loaded, controller, tmp_path):
    play(project, controller, YEARLY, TODAY)
    file = tmp_path / "project.qgs"
    assert project.write(str(file))
    opened = QgsProject()
    assert opened.read(str(file))
    span, expected = opened.timeSettings().temporalRange(), controller.temporalExtents()
    assert (span.begin(), span.end()) == (expected.begin(), expected.end())
    layers = {layer.name(): layer for layer in opened.mapLayers().values() if isinstance(layer, QgsVectorLayer)}
    second = frames(controller)[1]
    assert shown(layers["Cameras"], second, "fid") == [1, 4]
    assert shown(layers["Fields of view"], second, "camera_fid") == [1, 4]
    assert stop(opened, None)
    assert not any(name.startswith(JOIN_PREFIX) for name in layers["Fields of view"].fields().names())


def test_where_nothing_has_a_date_nothing_is_changed(project, tmp_path, controller):
    about = make_working_copy(tmp_path / "a.gpkg", ({}, {"start_date": "soon"}, {"start_date": "0019"}))
    copy = add_working_copy(project, tmp_path / "a.gpkg", about)
    with pytest.raises(NothingDated):
        play(project, controller, PlayChoice("check_date", Step.YEAR, True), TODAY)
    assert copy.cameras.startEditing()
    assert copy.cameras.changeAttributeValue(1, copy.cameras.fields().lookupField("start_date"), "2019")
    with pytest.raises(TooManyMoments):
        play(project, controller, YEARLY, TODAY)
    assert not any(map(is_playing, copy.present()))
    assert not copy.sectors.vectorJoins()
    assert copy.cameras.rollBack()


def test_dates_after_today_are_no_frames(loaded):
    assert [moment.name for moment in dated_moments(loaded.cameras, YEARLY, TODAY)][-1] == "2020"
    checked = PlayChoice("check_date", Step.QUARTER, False)
    assert [moment.name for moment in dated_moments(loaded.cameras, checked, TODAY)] == ["2021-Q1"]
