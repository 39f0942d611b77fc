"""Going to a camera, however it was found: it is selected, on the map, read, and its pictures follow."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsVectorLayer, QgsVectorLayerUtils
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject

from ...bridge.camera_features import CameraReader
from ...bridge.camera_values import ColumnReader
from ...bridge.layers import file_of, is_cameras
from ...bridge.read_marks import ReadMarks
from ...core.camera import TAGS_COLUMN, VERSION_COLUMN
from ...core.essentials import one_line
from ...core.pictures import Picture, pictures_of
from ...core.record import ColumnValue, Position, tags_from_text
from ..map.map_flash import bring_on_map, flash
from ..open_copies import OpenCopies
from .photo_window import PhotoWindow


class CameraVisits(QObject):
    """What happens when somebody looks at a camera."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        copies: OpenCopies,
        marks: ReadMarks,
        photos: PhotoWindow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._copies, self._marks, self._photos = canvas, copies, marks, photos

    def copy_of(self, layer: QgsVectorLayer) -> Path | None:
        """The file of the working copy whose cameras a layer has, if it is open and was found good."""
        path = file_of(layer) if is_cameras(layer) else None
        return path.resolve() if path is not None and self._copies.about(path) is not None else None

    def look_at(self, layer: QgsVectorLayer, fid: int) -> None:
        """Select a camera that is on the map already; its pictures come to the front where it has any."""
        self._visit(layer, fid)
        camera = CameraReader(layer).of_fids([fid]).get(fid)
        if camera is not None:
            flash(self._canvas, camera.position)
        pictures = _pictures(layer, fid)
        if pictures:
            self._photos.show_camera(_name(layer, fid), pictures)
        else:
            self._photos.follow_camera(_name(layer, fid), ())

    def go_to(
        self,
        layer: QgsVectorLayer,
        fid: int,
        scale: float,
        place: Position | None = None,
        version: str | None = None,
    ) -> bool:
        """Select a camera and bring it on the map, at 1:scale or nearer. One that no map can show is selected alone.

        Args:
            place: where it stands; looked up where that is not known.
            version: the version of its record that was found; looked up where that is not known.

        Returns:
            False where it is gone, or stands nowhere that the map can show.
        """
        if place is None:
            camera = CameraReader(layer).of_fids([fid]).get(fid)
            place = camera.position if camera is not None else None
        if place is None:
            return False
        if not bring_on_map(self._canvas, place, scale):
            _select(layer, fid)
            return False
        self._visit(layer, fid, version)
        self._photos.follow_camera(_name(layer, fid), _pictures(layer, fid))
        return True

    def show_pictures(self, layer: QgsVectorLayer, fid: int) -> None:
        """Open the window for pictures, also to say that there are none."""
        self._photos.show_camera(_name(layer, fid), _pictures(layer, fid))

    def _visit(self, layer: QgsVectorLayer, fid: int, version: str | None = None) -> None:
        _select(layer, fid)
        path = self.copy_of(layer)
        if path is None:
            return
        seen = _version(layer, fid) if version is None else version
        if seen is not None:
            self._marks.note(path, fid, seen)


def _select(layer: QgsVectorLayer, fid: int) -> None:
    if layer.selectedFeatureIds() != [fid]:
        layer.selectByIds([fid])


def _name(layer: QgsVectorLayer, fid: int) -> str:
    return one_line(QgsVectorLayerUtils.getFeatureDisplayString(layer, layer.getFeature(fid)))


def _pictures(layer: QgsVectorLayer, fid: int) -> tuple[Picture, ...]:
    row = _row(layer, fid, ("image", TAGS_COLUMN))
    return () if row is None else pictures_of(row["image"], tags_from_text(row[TAGS_COLUMN]) or {})


def _version(layer: QgsVectorLayer, fid: int) -> str | None:
    """The version that a camera's row says, "" for none; None where it is gone."""
    row = _row(layer, fid, (VERSION_COLUMN,))
    return None if row is None else str(row[VERSION_COLUMN] or "")


def _row(layer: QgsVectorLayer, fid: int, columns: tuple[str, ...]) -> dict[str, ColumnValue] | None:
    """Some columns of a camera as the layer shows them now; None where it is gone."""
    reader = ColumnReader(layer.fields(), columns)
    feature = next(layer.getFeatures(reader.request().setFilterFid(fid)), None)
    return None if feature is None else reader.read(feature)
