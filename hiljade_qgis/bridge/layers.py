"""A working copy as layers of a project: building the group, finding it again, reloading it. Main thread only.

The four layers are ordinary OGR layers with relative paths, our own styles and forms: the project opens and prints
without the plugin.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.errors import NotAWorkingCopy
from ..sync.working_copy import About
from .form import set_up_form
from .style import CAMERAS, DENSITY, MARKS, SECTORS, apply_style

COPY_ID_PROPERTY = "hiljade/working_copy_id"
TABLE_PROPERTY = "hiljade/table"

TABLES_FROM_TOP = (CAMERAS, MARKS, SECTORS, DENSITY)


@dataclass(frozen=True)
class WorkingCopyLayers:
    """One working copy in a project; a layer is None where the user took it out.

    Attributes:
        path: the working copy's file.
        copy_id: the id that the layers carry.
    """

    path: Path
    copy_id: str
    cameras: QgsVectorLayer | None
    marks: QgsVectorLayer | None
    sectors: QgsVectorLayer | None
    density: QgsVectorLayer | None = None

    def present(self) -> list[QgsVectorLayer]:
        """The layers that are there, from top to bottom."""
        return [layer for layer in (self.cameras, self.marks, self.sectors, self.density) if layer is not None]


def add_working_copy(project: QgsProject, path: Path, about: About) -> WorkingCopyLayers:
    """Load a working copy as a group at the top of the layer tree: cameras, marks, fields of view and density.

    Args:
        about: what the copy says of itself (`WorkingCopy.open(path).about`, which also checks it).

    Raises:
        NotAWorkingCopy: QGIS cannot read one of its tables; nothing was added.
    """
    built = {table: _layer(path, table, about) for table in TABLES_FROM_TOP}
    group = QgsLayerTreeGroup(about.layer_name)
    group.setExpanded(False)
    for table in TABLES_FROM_TOP:
        project.addMapLayer(built[table], False)
        group.addLayer(built[table])
    group.setCustomProperty(COPY_ID_PROPERTY, about.copy_id)
    project.layerTreeRoot().insertChildNode(0, group)
    group.setExpanded(True)  # only now: QGIS's tree shows what changes, and a new group beside others as closed
    return WorkingCopyLayers(Path(path), about.copy_id, *(built[table] for table in TABLES_FROM_TOP))


def _layer(path: Path, table: str, about: About) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False  # A file that came from elsewhere may bring a style with anything in it.
    layer = QgsVectorLayer(f"{path}|layername={table}", table_title(table), "ogr", options)
    if not layer.isValid():
        raise NotAWorkingCopy(Path(path), f"QGIS cannot read its table {table}")
    apply_style(layer, table)
    if table == CAMERAS:
        set_up_form(layer)
    else:
        layer.setReadOnly(True)
    layer.setCustomProperty(COPY_ID_PROPERTY, about.copy_id)
    layer.setCustomProperty(TABLE_PROPERTY, table)
    layer.setMetadata(_metadata(layer, about))
    return layer


def table_title(table: str) -> str:
    """What the layer of a table is called, in the user's language."""
    translate = QCoreApplication.translate
    return {
        CAMERAS: translate("Layers", "Cameras"),
        MARKS: translate("Layers", "Marks"),
        SECTORS: translate("Layers", "Fields of view"),
        DENSITY: translate("Layers", "Density"),
    }[table]


def _metadata(layer: QgsVectorLayer, about: About) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setTitle(f"{about.layer_name}: {layer.name()}")
    metadata.setType("dataset")
    metadata.setLicenses([about.licence] if about.licence else [])
    metadata.setRights([about.attribution] if about.attribution else [])
    metadata.setCrs(layer.crs())
    return metadata


def working_copies(project: QgsProject) -> list[WorkingCopyLayers]:
    """The working copies that the plugin loaded into a project, also after the project was saved and reopened."""
    found: dict[tuple[str, str], dict[str, QgsVectorLayer]] = {}
    paths: dict[tuple[str, str], Path] = {}
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsVectorLayer):
            continue
        copy_id = str(layer.customProperty(COPY_ID_PROPERTY, "") or "")
        path = file_of(layer)
        table = str(layer.customProperty(TABLE_PROPERTY, "") or "")
        if not copy_id or path is None or table not in TABLES_FROM_TOP:
            continue
        key = (copy_id, os.path.realpath(path))
        paths.setdefault(key, path)
        found.setdefault(key, {}).setdefault(table, layer)  # A layer duplicated in QGIS comes after the first.
    return [
        WorkingCopyLayers(paths[key], key[0], *(tables.get(table) for table in TABLES_FROM_TOP))
        for key, tables in found.items()
    ]


def working_copy_at(project: QgsProject, path: Path) -> WorkingCopyLayers | None:
    """The working copy in this file, if the plugin loaded it into the project."""
    return next((copy for copy in working_copies(project) if same_file(copy.path, path)), None)


def working_copy_of(project: QgsProject, layer: QgsMapLayer | None) -> WorkingCopyLayers | None:
    """The working copy that a layer belongs to; None for any other layer."""
    path = file_of(layer)
    return None if path is None else working_copy_at(project, path)


def is_cameras(layer: QgsMapLayer | None) -> bool:
    """Whether a layer has the cameras of a working copy: the one that the plugin loaded, or a duplicate of it."""
    return (
        isinstance(layer, QgsVectorLayer)
        and bool(layer.customProperty(COPY_ID_PROPERTY, ""))
        and layer.customProperty(TABLE_PROPERTY, "") == CAMERAS
    )


def cameras_to_search(project: QgsProject, path: Path, current: QgsMapLayer | None) -> QgsVectorLayer | None:
    """The layer in which the cameras of a working copy are looked up; None where it has none.

    Where QGIS duplicated the layer it is the one that is being edited, else the current one, else one that no filter
    is set on, of several of a kind the first in the tree.
    """
    layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
    good = [layer for layer in layers if is_cameras(layer) and layer.isValid() and _is_of(layer, path)]
    return min(
        good, key=lambda one: (not one.isEditable(), one is not current, bool(one.subsetString())), default=None
    )


def _is_of(layer: QgsVectorLayer, path: Path) -> bool:
    file = file_of(layer)
    return file is not None and same_file(file, path)


def group_of(project: QgsProject, copy: WorkingCopyLayers) -> QgsLayerTreeGroup | None:
    """The group in the layer tree that holds a copy's layers, wherever the user moved it."""
    for layer in copy.present():
        node: QgsLayerTreeLayer | None = project.layerTreeRoot().findLayer(layer.id())
        if node is not None and isinstance(node.parent(), QgsLayerTreeGroup):
            return node.parent()
    return None


def file_of(layer: QgsMapLayer | None) -> Path | None:
    """The file that a layer reads; None for layers that are no files."""
    if layer is None or layer.dataProvider() is None:
        return None
    parts = QgsProviderRegistry.instance().decodeUri(layer.dataProvider().name(), layer.source())
    path = parts.get("path") or parts.get("dbname")
    return Path(str(path)) if path else None


def cameras_file(layer: QgsMapLayer | None) -> Path | None:
    """The file whose table of cameras a layer shows, also one that the plugin did not load; None for any other layer.

    Whether it is a working copy's is known once that is opened.
    """
    if not isinstance(layer, QgsVectorLayer) or layer.dataProvider() is None:
        return None
    parts = QgsProviderRegistry.instance().decodeUri(layer.dataProvider().name(), layer.source())
    return file_of(layer) if is_cameras(layer) or parts.get("layerName") == CAMERAS else None


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, also through links."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def layers_on(project: QgsProject, path: Path) -> list[QgsVectorLayer]:
    """Every layer of the project that reads this file, also those that the user added."""
    found = []
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and _is_of(layer, path):
            found.append(layer)
    return found


def edited_layers(project: QgsProject, path: Path) -> list[QgsVectorLayer]:
    """The layers on this file that are being edited: while there is any, nothing else may write to it."""
    return [layer for layer in layers_on(project, path) if layer.isEditable()]


def reload(project: QgsProject, path: Path) -> None:
    """Show what is in the file now, in every layer that reads it; layers being edited keep what they show.

    What is selected and still there stays selected.
    """
    for layer in layers_on(project, path):
        if not layer.isEditable():
            selected = layer.selectedFeatureIds()
            layer.reload()  # it drops the selection, as if other rows could have the same fids by now
            layer.updateExtents(True)
            if selected:
                layer.selectByIds(_still_there(layer, selected))
        layer.triggerRepaint()


def _still_there(layer: QgsVectorLayer, fids: list[int]) -> list[int]:
    request = QgsFeatureRequest().setFilterFids(fids).setNoAttributes()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return [feature.id() for feature in layer.getFeatures(request)]
