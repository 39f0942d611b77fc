"""A page of numbered cameras: their table, found by the id of its frames, and the numbers on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsFeature,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemAttributeTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.printing.camera_table import MOST_NUMBERED, Numbered
from ...core.printing.number_places import reading_order
from ...core.printing.redaction import PrintedCamera, Redaction
from ..compatibility import TEXT, field
from ..style import CAMERAS
from .design import Design
from .page import Page
from .page_colours import colour_of
from .page_items import write_labels
from .page_language import PageLanguage
from .page_map import blank_page
from .page_numbers import add_numbers, symbols_on_paper
from .table_letters import header_font, parted_words, resize_letters, set_table_fonts, table_font
from .table_template import DIRECTION, HEADING_ID, NAME, NUMBER, TABLE_ID, TYPE
from .table_texts import column_headings, direction_text, heading, name_text, type_text

_SMALLER, _SMALLEST = 0.95, 0.7
"""The least step by which letters become smaller, and how small a share of the template's they become at most."""
_MOST_PAGES = 100


def fill_table(page: Page, design: Design) -> Numbered | None:
    """Number the cameras of a page and fill its table; None where the layout has no table.

    Letters become smaller until all rows fit, down to a share; what does not fit then comes on further pages.
    """
    table = _table_of(page.layout)
    if table is None:
        return None
    drawn, ink = page.content.drawn, page.ink
    too_many = bool(page.content.cell_m) or len(drawn) > MOST_NUMBERED
    points = symbols_on_paper(page)
    order = [] if too_many else reading_order(points)
    shown = [drawn[number] for number in order]
    crowded = 0
    if shown:
        if CAMERAS in page.content.layers:
            page.content.layers[CAMERAS].setLabelsEnabled(False)  # the names are in the table
        crowded = add_numbers(page, [points[number] for number in order])
    numbered = Numbered(len(shown), crowded, too_many)
    write_labels(page.layout, {HEADING_ID: heading(numbered, ink.language)}, ink)
    without_names = Redaction.LABELS in design.redactions
    rows = [_row(number, camera, ink.language, without_names) for number, camera in enumerate(shown, 1)]
    _show(page, table, _columns(table, ink.language, without_names), rows)
    if shown:
        _fit(page.layout, table)
    return numbered


def is_one_sheet(design: Design) -> bool:
    """Whether each page of a design is one sheet, whatever it shows. Raises TemplateUnreadable, TemplateWithoutMap."""
    project = QgsProject()  # which has to outlive the layout
    layout = blank_page(project, design).layout
    return layout.pageCollection().pageCount() == 1 and _table_of(layout) is None


def _table_of(layout: QgsPrintLayout) -> QgsLayoutItemAttributeTable | None:
    """The table one of whose frames has the id."""
    for item in layout.items():
        if isinstance(item, QgsLayoutFrame) and item.id() == TABLE_ID:
            table = item.multiFrame()
            if isinstance(table, QgsLayoutItemAttributeTable):
                return table
    return None


def _row(number: int, camera: PrintedCamera, language: PageLanguage, without_names: bool) -> dict[str, str]:
    return {
        NUMBER: str(number),
        TYPE: type_text(camera, language),
        NAME: name_text(camera, language, without_names),
        DIRECTION: direction_text(camera, language),
    }


def _columns(
    table: QgsLayoutItemAttributeTable, language: PageLanguage, without_names: bool
) -> list[QgsLayoutTableColumn]:
    """The template's columns with headings in the page's language; none for names that are withheld."""
    columns = [column for column in table.columns() if not (without_names and column.attribute() == NAME)]
    _share_width(columns, sum(column.width() for column in table.columns()) + _margins(table, columns))
    words = dict(zip((NUMBER, TYPE, NAME, DIRECTION), column_headings(language)))
    for column in columns:
        column.setHeading(words.get(column.attribute(), column.heading()))
    return columns


def _show(
    page: Page,
    table: QgsLayoutItemAttributeTable,
    columns: Sequence[QgsLayoutTableColumn],
    rows: Sequence[Mapping[str, str]],
) -> None:
    """Fill the table, in the page's letters."""
    ink = page.ink
    colour = ink.colour if ink.look.is_dark else None
    font = ink.written(table_font(table))
    widths_mm = {column.attribute(): column.width() for column in columns}
    parted = [{name: parted_words(text, font, widths_mm.get(name, 0.0)) for name, text in row.items()} for row in rows]
    layer = _layer(parted)
    page.project.addMapLayer(layer, False)
    table.setVectorLayer(layer)  # which forgets the columns
    table.setColumns(list(columns))
    table.setMaximumNumberOfFeatures(max(1, layer.featureCount()))
    table.setDisplayOnlyVisibleFeatures(False)
    table.setUniqueRowsOnly(False)
    table.setFilterFeatures(False)
    set_table_fonts(table, font, ink.written(header_font(table)), colour)
    if ink.look.is_dark:
        table.setGridColor(colour_of(f"{ink.look.ink},110"))
    table.refreshAttributes()


def _layer(rows: Sequence[Mapping[str, str]]) -> QgsVectorLayer:
    """The rows, in memory."""
    layer = QgsVectorLayer("None", "", "memory")
    names = (NUMBER, TYPE, NAME, DIRECTION)
    layer.dataProvider().addAttributes([field(name, TEXT) for name in names])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([row[name] for name in names])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _margins(table: QgsLayoutItemAttributeTable, columns: Sequence[QgsLayoutTableColumn]) -> float:
    """What the margins of columns that are left out leave to the others."""
    return 2 * table.cellMargin() * (len(table.columns()) - len(columns))


def _share_width(columns: Sequence[QgsLayoutTableColumn], width: float) -> None:
    """Make columns of set widths as wide as all of them were, but the number's."""
    wide = [column for column in columns if column.attribute() != NUMBER]
    held = sum(column.width() for column in wide)
    fixed = sum(column.width() for column in columns) - held
    if held > 0 and all(column.width() > 0 for column in columns):
        for column in wide:
            column.setWidth(column.width() * (width - fixed) / held)


def _fit(layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable) -> None:
    share = 1.0
    while share > _SMALLEST and not _holds_all(table):
        times = min(_SMALLER, max(_SMALLEST / share, _room(table) / table.totalSize().height()))
        share *= times
        resize_letters(table, times)
    pattern = _frames_of_last_page(table)
    pages = layout.pageCollection().pageCount()
    while not _holds_all(table) and layout.pageCollection().pageCount() < pages + _MOST_PAGES:
        _add_page(layout, table, pattern)
    _take_empty_frames(table)


def _holds_all(table: QgsLayoutItemAttributeTable) -> bool:
    """Whether every row has a place: QGIS counts in what is left over as if the last frame went on."""
    table.recalculateFrameSizes()
    return bool(table.totalSize().height() <= _room(table) + 0.01)


def _room(table: QgsLayoutItemAttributeTable) -> float:
    """How high all frames are together."""
    return sum(table.frame(number).rect().height() for number in range(table.frameCount()))


def _take_empty_frames(table: QgsLayoutItemAttributeTable) -> None:
    """Take away frames in which nothing but headings would stand."""
    left = table.totalSize().height()
    empty = []
    for number in range(table.frameCount()):
        if left <= 0.01:
            empty.append(number)
        left -= table.frame(number).rect().height()
    for number in reversed(empty):
        table.removeFrame(number)
    table.recalculateFrameSizes()


def _frames_of_last_page(table: QgsLayoutItemAttributeTable) -> list[QgsLayoutFrame]:
    frames = [table.frame(number) for number in range(table.frameCount())]
    last = max(frame.page() for frame in frames)
    return [frame for frame in frames if frame.page() == last]


def _add_page(
    layout: QgsPrintLayout, table: QgsLayoutItemAttributeTable, pattern: Sequence[QgsLayoutFrame]
) -> None:
    """A page like the table's last one, with frames in the same places, and all that is on it but the heading."""
    pages = layout.pageCollection()
    number = pattern[0].page()
    like = pages.page(number)
    page = QgsLayoutItemPage(layout)
    page.setPageSize(like.pageSize())
    page.setPageStyleSymbol(like.pageStyleSymbol().clone())
    pages.addPage(page)
    for old in pattern:
        frame = QgsLayoutFrame(layout, table)
        table.addFrame(frame, False)
        frame.setId(old.id())
        frame.attemptMove(old.pagePositionWithUnits(), True, False, pages.pageCount() - 1)
        frame.attemptResize(old.sizeWithUnits())
    others = [
        item
        for item in pages.itemsOnPage(number)
        if not isinstance(item, (QgsLayoutItemPage, QgsLayoutFrame, QgsLayoutItemMap)) and item.id() != HEADING_ID
    ]
    _repeat(layout, others, pages.pageCount() - 1)


def _repeat(layout: QgsPrintLayout, items: Sequence[QgsLayoutItem], number: int) -> None:
    """Copies of items in the same places of another page."""
    document = QDomDocument()
    root = document.createElement("items")
    document.appendChild(root)
    context = QgsReadWriteContext()
    for item in items:
        item.writeXml(root, document, context)
    for copy in layout.addItemsFromXml(root, document, context):
        copy.attemptMove(copy.pagePositionWithUnits(), True, False, number)
