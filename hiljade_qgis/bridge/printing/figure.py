"""Makes a figure of cameras: an SVG, and its numbers as a table. Any thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Union

from ...core.printing.bar_chart import bar_chart
from ...core.printing.counts import Bar, Kind, RoseCounts, TimeCounts, bars_of, rose_of, slots_of, times_of
from ...core.printing.palette import LOOKS
from ...core.printing.rose_chart import rose_chart
from ...core.printing.sheet import Row, Sheet
from ...core.printing.time_chart import MOST_SLOTS, TimeTexts, time_chart
from .figure_cameras import Areas, Counted, FigureCameras
from .figure_settings import AREA, BAR_COLUMNS, DIRECTIONS, About, FigureSettings
from .figure_texts import FigureTexts

Cell = Union[str, int, float, None]

_BAR_COLUMNS = ("kind", "value", "bar", "count", "percent")
_ROSE_COLUMNS = ("kind", "from_deg", "to_deg", "count")
_TIME_COLUMNS = ("kind", "period", "count", "so_far")

TABLES = (_BAR_COLUMNS, _ROSE_COLUMNS, _TIME_COLUMNS)
"""The columns that the table of a figure may have."""


class Figure(NamedTuple):
    """A figure.

    Attributes:
        columns, rows: its numbers.
        cameras: how many were counted, all of them.
        missing: the columns that say what is counted and that the layer lacks.
    """

    svg: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    cameras: int
    missing: tuple[str, ...]


def make_figure(cameras: FigureCameras, areas: Areas | None, settings: FigureSettings, about: About) -> Figure:
    """Count and draw.

    Args:
        areas: where areas are counted.

    Raises:
        Cancelled: by what `cameras` asks.
        ValueError: areas are to be counted, and there are none.
    """
    texts = FigureTexts(settings)
    if settings.figure == AREA:
        if areas is None:
            raise ValueError(settings.figure)
        return _figure_of_areas(cameras, areas, settings, about, texts)
    if settings.figure == DIRECTIONS:
        return _figure_of_directions(cameras, settings, about, texts)
    column = BAR_COLUMNS.get(settings.figure)
    if column is None:
        return _figure_over_time(cameras, settings, about, texts)
    counted = cameras.count((column,))
    counts = {values[0]: count for values, count in counted.by_values.items()}
    bars = bars_of(counts, settings.most_bars)
    notes = _notes(texts, about, counted, lambda _side: ())
    return _figure_of_bars(bars, counts, column, settings, texts, counted, notes)


def _figure_of_areas(
    cameras: FigureCameras, areas: Areas, settings: FigureSettings, about: About, texts: FigureTexts
) -> Figure:
    counted, found = cameras.count_areas(areas)
    bars = bars_of(found.by_name, settings.most_bars, found.outside)
    counts: dict[str | None, int] = {**found.by_name, **{name: found.by_name[name] for name in areas.names}}
    empty = sum(not counts[name] for name in areas.names)
    notes = _notes(texts, about, counted, lambda side: side.area_notes(empty, found))
    return _figure_of_bars(bars, counts, "", settings, texts, counted, notes)


def _figure_of_bars(
    bars: Sequence[Bar],
    counts: Mapping[str | None, int],
    column: str,
    settings: FigureSettings,
    texts: FigureTexts,
    counted: Counted,
    notes: Sequence[str],
) -> Figure:
    """Bars of a column's values, or of areas where `column` is ""."""
    rows = [
        Row(texts.bar_label(bar, column), texts.count_with_share(bar.count, counted.all), bar.count, bar.kind)
        for bar in bars
    ]
    svg = bar_chart(_sheet(settings, texts, rows, notes), rows, texts.axis(), texts.no_cameras())
    labels = {bar.value if bar.kind is Kind.VALUE else bar.kind: row.label for bar, row in zip(bars, rows)}
    table: list[tuple[Cell, ...]] = []
    for bar in bars_of(counts, len(counts)):  # each value by itself
        if bar.kind is Kind.VALUE:
            label = labels.get(bar.value) or labels[Kind.OTHERS]
            table.append((bar.kind.value, bar.value, label, bar.count, _share(bar.count, counted)))
    table += [("value", name, "", 0, _share(0, counted)) for name, count in counts.items() if not count and name]
    table += [
        (bar.kind.value, None, labels[bar.kind], bar.count, _share(bar.count, counted))
        for bar in bars
        if bar.kind in (Kind.OUTSIDE, Kind.UNKNOWN)
    ]
    return Figure(svg, _BAR_COLUMNS, table, counted.all, counted.missing)


def _share(count: int, counted: Counted) -> float | None:
    return round(100.0 * count / counted.all, 3) if counted.all else None


def _figure_of_directions(
    cameras: FigureCameras, settings: FigureSettings, about: About, texts: FigureTexts
) -> Figure:
    counted = cameras.count(("direction", "camera_type"))
    pairs = {(values[0], values[1]): count for values, count in counted.by_values.items()}
    rose = rose_of(pairs, settings.sectors)
    rows = _table_rows(texts, texts.rose_rows(rose))
    sheet = _sheet(settings, texts, rows, _notes(texts, about, counted, lambda side: [side.rose_note()]))
    empty = texts.nothing_to_draw() if counted.all else texts.no_cameras()
    svg = rose_chart(sheet, rose.sectors, texts.cardinals(), rows, empty)
    return Figure(svg, _ROSE_COLUMNS, _rose_table(rose), counted.all, tuple({"direction"} & set(counted.missing)))


def _rose_table(rose: RoseCounts) -> list[tuple[Cell, ...]]:
    width_deg = 360.0 / len(rose.sectors)
    rows: list[tuple[Cell, ...]] = [
        ("directions", (number - 0.5) * width_deg % 360.0, (number + 0.5) * width_deg, count)
        for number, count in enumerate(rose.sectors)
    ]
    rest = {
        "cameras_drawn": rose.drawn,
        "cameras_all_round": rose.all_round,
        "cameras_without": rose.without,
        "cameras_unreadable": rose.unreadable,
        "views_also_all_round": rose.also_all_round,
        "cameras_partly_unreadable": rose.partly_unreadable,
    }
    return [*rows, *((kind, None, None, count) for kind, count in rest.items())]


def _figure_over_time(cameras: FigureCameras, settings: FigureSettings, about: About, texts: FigureTexts) -> Figure:
    counted = cameras.count((settings.figure,))
    dates = {values[0]: count for values, count in counted.by_values.items()}
    times = times_of(dates, settings.by_month, settings.today)
    slots = slots_of(times.periods, MOST_SLOTS)
    rows = _table_rows(texts, texts.time_rows(times))
    has_earlier = bool(slots) and slots[0].is_earlier
    notes = _notes(texts, about, counted, lambda side: [side.earlier_note(slots[0])] if has_earlier else [])
    sheet = _sheet(settings, texts, rows, notes)
    empty = texts.nothing_to_draw() if counted.all else texts.no_cameras()
    labels = TimeTexts(texts.slot_label, texts.axis(), texts.so_far(), empty)
    svg = time_chart(sheet, slots, labels, settings.cumulative, rows)
    return Figure(svg, _TIME_COLUMNS, _time_table(times), counted.all, counted.missing)


def _time_table(times: TimeCounts) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    so_far = 0
    for (year, month), count in times.periods:
        so_far += count
        rows.append(("dated", f"{year:04d}-{month:02d}" if month else f"{year:04d}", count, so_far))
    rest = {
        "year_only": times.year_only,
        "later": times.later,
        "unreadable": times.unreadable,
        "without": times.without,
    }
    return [*rows, *((kind, None, count, None) for kind, count in rest.items())]


def _notes(
    texts: FigureTexts, about: About, counted: Counted, more: Callable[[FigureTexts], Sequence[str]]
) -> list[str]:
    """What stands beneath a figure, in each language; `more` gives what belongs to this kind of figure."""
    return list(dict.fromkeys(note for side in texts.sides() for note in side.notes(about, counted, more(side))))


def _table_rows(texts: FigureTexts, rows: Sequence[tuple[str, int]]) -> list[Row]:
    return [Row(label, texts.language.number(count), count) for label, count in rows]


def _sheet(settings: FigureSettings, texts: FigureTexts, rows: Sequence[Row], notes: Sequence[str]) -> Sheet:
    description = " ".join([*(f"{row.label}: {row.value}." for row in rows), *notes])
    return Sheet(
        settings.width_mm,
        LOOKS[settings.look],
        texts.title(),
        notes,
        description,
        texts.language.name.replace("_", "-"),
        texts.language.number,
    )
