"""The parameters of `hiljade:printseries` that are its own, and what was given for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.series import SeriesChoice
from ..core.printing.moments import (
    MOST_MOMENTS,
    By,
    Moment,
    MomentUnreadable,
    RecordDates,
    Step,
    TooManyMoments,
    moments_of,
    read_moments,
)
from .algorithm import one_line
from .page_files import page_file_parameters
from .page_parameters import Values, choice
from .print_parameters import MANIFEST, OUTPUT, print_parameters

BY = "BY"
STEP = "STEP"
MOMENTS = "MOMENTS"
PAIR = "PAIR"
RINGS = "RINGS"
UNDATED = "UNDATED"

ALL_MOMENTS, TWO_PAGES, ONE_PAGE = "no", "two_pages", "one_page"
LEAVE_OUT, ON_EVERY_PAGE = "leave_out", "on_every_page"


def series_parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """All but the working copy."""
    translate = QCoreApplication.translate
    words = tuple(one.value for one in By)
    yield choice(BY, translate("Processing", "By which of a camera's days"), words, By.START_DATE.value)
    steps = tuple(one.value for one in Step)
    yield choice(STEP, translate("Processing", "A page for each"), steps, Step.YEAR.value)
    yield QgsProcessingParameterString(
        MOMENTS,
        translate("Processing", "Moments, such as 2019, 2020-06, 2015..2018 (none: from the first change to the last)"),
        optional=True,
    )
    yield choice(
        PAIR,
        translate("Processing", "Only before and after: the first moment and the last"),
        (ALL_MOMENTS, TWO_PAGES, ONE_PAGE),
        ALL_MOMENTS,
    )
    yield QgsProcessingParameterBoolean(
        RINGS, translate("Processing", "Ring what is new since the page before"), True
    )
    yield choice(
        UNDATED, translate("Processing", "Cameras without a readable date"), (LEAVE_OUT, ON_EVERY_PAGE), LEAVE_OUT
    )
    yield from (one for one in print_parameters() if one.name() not in (MANIFEST, OUTPUT))
    yield from page_file_parameters(translate("Processing", "Series, all pages in one file"))


def series_choice_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    context: QgsProcessingContext,
    dates: Sequence[RecordDates],
    today: date,
) -> SeriesChoice:
    """What was chosen for the series.

    Raises:
        QgsProcessingException: there is no moment for a page, or too many, or a text that names none.
    """
    by = By(algorithm.parameterAsEnumString(parameters, BY, context))
    moments = _moments_of(algorithm, parameters, context, dates, today)
    pair = algorithm.parameterAsEnumString(parameters, PAIR, context)
    is_pair = pair != ALL_MOMENTS
    if is_pair and len(moments) < 2:
        raise QgsProcessingException(
            QCoreApplication.translate("Processing", "Before and after need two moments; give them, or a shorter step.")
        )
    return SeriesChoice(
        by,
        [moments[0], moments[-1]] if is_pair else moments,
        algorithm.parameterAsEnumString(parameters, UNDATED, context) == ON_EVERY_PAGE,
        is_pair or algorithm.parameterAsBoolean(parameters, RINGS, context),
        pair == ONE_PAGE,
    )


def _moments_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    context: QgsProcessingContext,
    dates: Sequence[RecordDates],
    today: date,
) -> list[Moment]:
    translate = QCoreApplication.translate
    by = By(algorithm.parameterAsEnumString(parameters, BY, context))
    step = Step(algorithm.parameterAsEnumString(parameters, STEP, context))
    text = algorithm.parameterAsString(parameters, MOMENTS, context)
    try:
        found = read_moments(text, step) or moments_of(dates, by, step, today)
    except MomentUnreadable as error:
        said = translate("Processing", "“{text}” names no moment; write 2019, 2019-06, 2019-Q3 or 2019-06-30.")
        raise QgsProcessingException(said.format(text=one_line(error.text))) from error
    except TooManyMoments as error:
        said = translate(
            "Processing",
            "That makes {count} pages, and a series has {most} at most; give the moments, or a longer step.",
        )
        raise QgsProcessingException(said.format(count=error.count, most=MOST_MOMENTS)) from error
    if not found:
        said = translate("Processing", "No camera has a readable date of that kind; give the moments yourself.")
        raise QgsProcessingException(said)
    return found
