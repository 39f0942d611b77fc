"""Figures on a page: pictures of a layout that are found by their ids, filled with charts of the page's own cameras.

They are in the layout itself, so that it can be opened elsewhere. What a page withholds is in none of them.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from qgis.core import QgsLayoutItem, QgsLayoutItemPicture, QgsPrintLayout

from ...core.printing.bar_chart import bar_chart
from ...core.printing.chart_svg import FONTS
from ...core.printing.counts import bars_of, rose_of, slots_of, times_of
from ...core.printing.fitted_chart import Draw, fitted_chart
from ...core.printing.palette import LOOKS
from ...core.printing.redaction import PrintedCamera, Redaction
from ...core.printing.rose_chart import rose_chart
from ...core.printing.sheet import Row, Sheet
from ...core.printing.time_chart import MOST_SLOTS, TimeTexts, time_chart
from .design import Design
from .figure_settings import DIRECTIONS, FigureSettings
from .figure_texts import FigureTexts

FIGURE_TYPE, FIGURE_OPERATOR = "figure_type", "figure_operator"
FIGURE_DIRECTION, FIGURE_TIME = "figure_direction", "figure_time"
FIGURE_IDS = (FIGURE_TYPE, FIGURE_OPERATOR, FIGURE_DIRECTION, FIGURE_TIME)
"""The ids of pictures that are filled with charts."""

_COLUMNS: Mapping[str, tuple[str, ...]] = {FIGURE_OPERATOR: ("operator",), FIGURE_TIME: ("start_date",)}
_MOST_BARS = (10, 8, 6, 5, 4, 3)
_SECTORS = 16
_DRAWN_ROW = 1
"""Of a rose's rows the one that says how many directions it draws."""

Cameras = Sequence[PrintedCamera]


def columns_counted(layout: QgsPrintLayout) -> tuple[str, ...]:
    """The attributes of cameras that are on a page only for its figures."""
    return tuple(column for item_id in FIGURE_IDS if _pictures(layout, item_id) for column in _COLUMNS.get(item_id, ()))


def draw_figures(
    layout: QgsPrintLayout, cameras: Cameras, design: Design, family: str, times: float, today: date
) -> None:
    """Fill the pictures; one that would tell what is withheld stays empty.

    Args:
        cameras: those that are counted, as they may be shown.
        family: the font.
        times: how many times larger than in its template the layout is.
    """
    for item_id, draws_of in _DRAWS.items():
        for picture in _pictures(layout, item_id):
            if item_id == FIGURE_OPERATOR and Redaction.LABELS in design.redactions:
                picture.setPicturePath("")
                continue
            room = picture.rect()
            svg = fitted_chart(draws_of(cameras, design, today), room.width() / times, room.height() / times)
            picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
            picture.setPicturePath(_embedded(svg, family), QgsLayoutItemPicture.Format.FormatSVG)


def _pictures(layout: QgsPrintLayout, item_id: str) -> list[QgsLayoutItemPicture]:
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.id() == item_id]
    return [item for item in items if isinstance(item, QgsLayoutItemPicture)]


def _embedded(svg: str, family: str) -> str:
    """A picture as the name of itself. Qt knows one font by its name, and no list of them."""
    own = svg.replace(f'font-family="{FONTS}"', f'font-family="{family}"')
    return "base64:" + base64.b64encode(own.encode("utf-8")).decode("ascii")


def _texts(figure: str, design: Design, today: date) -> FigureTexts:
    return FigureTexts(FigureSettings(figure, today, design.look, design.language))


def _sheet(width_mm: float, texts: FigureTexts, design: Design, rows: Sequence[Row], notes: Sequence[str]) -> Sheet:
    description = " ".join(f"{row.label}: {row.value}." for row in rows)
    language = texts.language
    return Sheet(
        width_mm, LOOKS[design.look], texts.title(), notes, description, language.name.replace("_", "-"),
        language.number,
    )  # fmt: skip


def _counted(texts: FigureTexts, cameras: int) -> str:
    translate = texts.language.text
    return translate("Figure", "n = %n camera(s).", "", cameras)


def _bars(column: str, attribute: str, cameras: Cameras, design: Design, today: date) -> list[Draw]:
    """The values of a column; with fewer and fewer bars of their own."""
    texts = _texts(column, design, today)
    counts = Counter(getattr(camera, attribute) for camera in cameras)

    def draw(most: int, width_mm: float) -> str:
        rows = [
            Row(texts.bar_label(bar, attribute), texts.count_with_share(bar.count, len(cameras)), bar.count, bar.kind)
            for bar in bars_of(counts, most)
        ]
        sheet = _sheet(width_mm, texts, design, rows, [_counted(texts, len(cameras))])
        return bar_chart(sheet, rows, texts.axis(), texts.no_cameras())

    return [partial(draw, most) for most in _MOST_BARS]


def _rose(cameras: Cameras, design: Design, today: date) -> list[Draw]:
    """Where cameras look. Those that were moved are apart: that nobody knows of theirs would not be true."""
    texts = _texts(DIRECTIONS, design, today)
    looking = [camera for camera in cameras if not camera.is_moved]
    rose = rose_of(Counter((camera.direction, camera.camera_type) for camera in looking), _SECTORS)
    rows = [Row(label, texts.language.number(count), count) for label, count in texts.rose_rows(rose)]
    said = [f"{row.label}: {row.value}" for number, row in enumerate(rows) if row.count and number != _DRAWN_ROW]
    if rose.views != rose.drawn:
        said.insert(1, f"{rows[_DRAWN_ROW].label}: {rows[_DRAWN_ROW].value}")
    notes = [_counted(texts, len(cameras)) + (f" {'; '.join(said)}." if said else "")]
    moved = len(cameras) - len(looking)
    if moved:
        translate = texts.language.text
        notes.append(translate("Print", "%n camera(s) that nobody verified: direction withheld", "", moved))
    empty = texts.nothing_to_draw() if cameras else texts.no_cameras()

    def draw(width_mm: float) -> str:
        return rose_chart(
            _sheet(width_mm, texts, design, rows, notes), rose.sectors, texts.cardinals(), [], empty
        )

    return [draw]


def _times(cameras: Cameras, design: Design, today: date) -> list[Draw]:
    """In which year cameras were put up."""
    texts = _texts("start_date", design, today)
    times = times_of(Counter(camera.start_date for camera in cameras), False, today)
    slots = slots_of(times.periods, MOST_SLOTS)
    rows = [Row(label, texts.language.number(count), count) for label, count in texts.time_rows(times)]
    said = "; ".join(f"{row.label}: {row.value}" for row in rows if row.count)
    notes = [_counted(texts, len(cameras)) + (f" {said}." if said else "")]
    if slots and slots[0].is_earlier:
        notes.append(texts.earlier_note(slots[0]))
    empty = texts.nothing_to_draw() if cameras else texts.no_cameras()
    labels = TimeTexts(texts.slot_label, texts.axis(), texts.so_far(), empty)

    def draw(width_mm: float) -> str:
        return time_chart(_sheet(width_mm, texts, design, rows, notes), slots, labels, False, [])

    return [draw]


_DRAWS: Mapping[str, Callable[[Cameras, Design, date], list[Draw]]] = {
    FIGURE_TYPE: partial(_bars, "type", "camera_type"),
    FIGURE_OPERATOR: partial(_bars, "operator", "operator"),
    FIGURE_DIRECTION: _rose,
    FIGURE_TIME: _times,
}
