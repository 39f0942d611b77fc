"""A page kept in a project: a print layout that anyone opens and changes in QGIS, also where there is no plugin.

What the page shows of the cameras stands in layers in memory, which a project loses. So it is written to a file of its
own, beside the project, or beside the working copy as long as the project has no file. Nothing is in it that is not on
the page. Layers of the base map are copies that read what the originals read. All of them are in a group of their own
that the map in QGIS's window does not show: their styles are those of the page, and changing them changes the page.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsLayoutFrame,
    QgsLayoutItemAttributeTable,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRenderContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtXml import QDomDocument

from ...core.printing.atlas_order import in_file_name
from ...sync.database_file import file_error
from ...sync.errors import FolderNotWritable
from ...sync.working_copy import About
from ..layers import COPY_ID_PROPERTY, TABLE_PROPERTY, table_title
from .errors import PrintFailed
from .export import room_error
from .page import Page

KEPT_PROPERTY = "hiljade/kept_page"
"""Layers of pages that were kept carry it: they are no base map, and no areas to print."""

_ENDING = ".print.gpkg"
_IN_MEMORY = "memory"
_TABLE = "printed_{name}"
"""Never the name of a table of a working copy, by which QGIS's layers are known to be one."""
_STYLE = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Rendering
_AS_TEXT = 1
"""Qgis.TextRenderFormat.AlwaysText, as QGIS's layout window keeps it."""
_EXPORTS = {
    "pdfIncludeMetadata": False,
    "svgIncludeMetadata": False,
    "forceVector": True,
    "pdfTextFormat": _AS_TEXT,
    "svgTextFormat": _AS_TEXT,
}
"""How QGIS's layout window is to export it at first. The metadata would be the project's, which name who made it."""


class KeptLayout(NamedTuple):
    """A page that is in a project now.

    Attributes:
        file: has what it shows of the cameras; None where it shows none.
    """

    layout: QgsPrintLayout
    file: Path | None


def folder_for(project: QgsProject, working_copy: Path) -> Path:
    """Where the file of a page goes: to the project's own, or to the working copy where the project has none yet."""
    held = Path(project.absolutePath()) if project.fileName() and project.absolutePath() else None
    return held if held is not None and held.is_dir() else working_copy.parent


def is_kept(layer: QgsMapLayer) -> bool:
    """Whether a layer is one of a page that was kept."""
    return bool(layer.customProperty(KEPT_PROPERTY, ""))


def keep_layout(page: Page, about: About, project: QgsProject, folder: Path, dpi: float) -> KeptLayout:
    """Put a page into a project. QGIS can't undo it; the layout, the group and the file can be taken away by hand.

    Args:
        about: what the working copy says of itself.
        folder: for the file, see `folder_for`.
        dpi: in which QGIS is to export the layout.

    Raises:
        FolderNotWritable, DiskFull, PrintFailed: nothing is in the project then, and no file is left.
    """
    title = page.project.metadata().title()
    name = _free(title, {layout.name() for layout in project.layoutManager().layouts()})
    named = {layer.id(): table for table, layer in page.content.layers.items()}
    held = _from_top(page)
    file = _file_for(folder, name)
    written = [layer for layer in held if layer.dataProvider().name() == _IN_MEMORY]
    tables = {layer.id(): _TABLE.format(name=named.get(layer.id(), number)) for number, layer in enumerate(written)}
    if written:
        _write(written, tables, file, {*named, *_tables_of_cameras(page.layout)}, project)
    try:
        made = {layer.id(): _in_project(layer, tables.get(layer.id()), file) for layer in held}
    except PrintFailed:
        _take_away(file)
        raise
    for table, layer in page.content.layers.items():
        made[layer.id()].setMetadata(_metadata(title, about))
        if not layer.name():
            made[layer.id()].setName(table_title(table))
    project.addMapLayers(list(made.values()), False)
    _add_group(project, name, made.values())
    return KeptLayout(_add_layout(page, name, project, made, dpi), file if written else None)


def _from_top(page: Page) -> list[QgsMapLayer]:
    """All layers of a page, each once, in the order in which its map draws them."""
    shown = page.area.layers()
    others = [layer for layer in page.project.mapLayers().values() if layer not in shown]
    return [*shown, *others]


def _free(wanted: str, taken: set[str]) -> str:
    """A name that is not taken yet."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted} ({number})"
    return name


def _file_for(folder: Path, name: str) -> Path:
    stem = in_file_name(name) or "layout"
    file, number = folder / f"{stem}{_ENDING}", 1
    while file.exists():
        number += 1
        file = folder / f"{stem}_{number}{_ENDING}"
    return file


def _write(
    layers: Iterable[QgsVectorLayer],
    tables: Mapping[str, str],
    file: Path,
    whole: Container[str],
    project: QgsProject,
) -> None:
    """Write layers into a GeoPackage, which appears when it is whole.

    Args:
        whole: the ids of those that have no column that is not on the page; of others, which somebody may have copied
            from cameras, only the columns are written that are drawn.
    """
    part = file.with_name(f"{file.stem}.part{file.suffix}")
    if not os.access(file.parent, os.W_OK):
        raise FolderNotWritable(file)
    writer = QgsVectorFileWriter
    options = writer.SaveVectorOptions()
    options.driverName = "GPKG"
    options.actionOnExistingFile = writer.ActionOnExistingFile.CreateOrOverwriteFile
    try:
        for layer in layers:
            options.layerName = tables[layer.id()]
            options.attributes = layer.attributeList() if layer.id() in whole else _drawn_columns(layer)
            options.skipAttributeCreation = not options.attributes
            outcome = writer.writeAsVectorFormatV3(layer, str(part), project.transformContext(), options)
            if outcome[0] != writer.WriterError.NoError:
                raise room_error(file) or PrintFailed(file, str(outcome[1]))
            options.actionOnExistingFile = writer.ActionOnExistingFile.CreateOrOverwriteLayer
        os.replace(part, file)
    except OSError as error:
        raise file_error(file, error) from error
    finally:
        _take_away(part)


def _tables_of_cameras(layout: QgsPrintLayout) -> set[str]:
    """The ids of the layers whose rows a page's tables write out: nothing but what is on the page is in them."""
    tables = [item.multiFrame() for item in layout.items() if isinstance(item, QgsLayoutFrame)]
    found = [one.vectorLayer() for one in tables if isinstance(one, QgsLayoutItemAttributeTable)]
    return {layer.id() for layer in found if layer is not None}


def _drawn_columns(layer: QgsVectorLayer) -> list[int]:
    """The columns that a layer's symbols and labels ask for."""
    context = QgsRenderContext()
    names = set(layer.renderer().usedAttributes(context)) if layer.renderer() is not None else set()
    if layer.labelsEnabled() and layer.labeling() is not None:
        for provider in layer.labeling().subProviders():
            names |= set(layer.labeling().settings(provider).referencedFields(context))
    indices = (layer.fields().lookupField(name) for name in names)
    return sorted(index for index in indices if index >= 0)


def _take_away(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _in_project(layer: QgsMapLayer, table: str | None, file: Path) -> QgsMapLayer:
    """A layer like one of a page, for another project; `table` is what was written of it into the file, if it was."""
    if table is None:
        made = layer.clone()
    else:
        made = QgsVectorLayer(f"{file}|layername={table}", layer.name(), "ogr")
        style = QDomDocument()
        layer.exportNamedStyle(style, QgsReadWriteContext(), _STYLE)
        if not made.isValid() or not made.importNamedStyle(style, _STYLE)[0]:
            raise PrintFailed(file, f"{table} can't be read")
        made.setReadOnly(True)
    for one in (COPY_ID_PROPERTY, TABLE_PROPERTY):  # it is no layer to edit cameras in
        made.removeCustomProperty(one)
    made.setCustomProperty(KEPT_PROPERTY, True)
    return made


def _metadata(title: str, about: About) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setTitle(title)
    metadata.setType("dataset")
    metadata.setLicenses([about.licence] if about.licence else [])
    metadata.setRights([about.attribution] if about.attribution else [])
    return metadata


def _add_group(project: QgsProject, name: str, layers: Iterable[QgsMapLayer]) -> None:
    """A group at the bottom of the layer tree, closed and not shown."""
    group = QgsLayerTreeGroup(QCoreApplication.translate("PrintMap", "Print: {name}").format(name=name), False)
    for layer in layers:
        group.addLayer(layer)
    group.setExpanded(False)
    project.layerTreeRoot().addChildNode(group)


def _add_layout(
    page: Page, name: str, project: QgsProject, layers: Mapping[str, QgsMapLayer], dpi: float
) -> QgsPrintLayout:
    """The page's layout in the project, with these layers in the place of those with the ids."""
    document, context = QDomDocument(), QgsReadWriteContext()
    document.appendChild(page.layout.writeXml(document, context))
    text = document.toString(-1)
    for layer_id, layer in layers.items():
        text = text.replace(layer_id, layer.id())
    document.setContent(text)
    layout = QgsPrintLayout(project)
    layout.readXml(document.documentElement(), document, context)
    layout.setName(name)
    layout.renderContext().setDpi(dpi)
    for option, value in _EXPORTS.items():
        layout.setCustomProperty(option, value)
    project.layoutManager().addLayout(layout)
    return layout
