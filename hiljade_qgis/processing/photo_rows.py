"""Photos as the rows of layers: the cameras that they propose, where the photographers stood, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import INTEGER, NUMBER, TEXT, field
from ..bridge.points import PointReader
from ..bridge.sight_fields import DIRECTION, text_of
from ..core.camera import GONE, SERVER_ID_COLUMN, STATUS_COLUMN
from ..core.photo import HeadingReference, Photo, Place, ProposedCamera, Refusal
from ..core.photo_evidence import Evidence, KnownCameras
from ..core.record import Position

_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks

REPORTED = "reported"
NEW = "new"
EVIDENCE = "evidence"

_OF_PHOTO = (
    ("photo", TEXT),
    ("photo_time", TEXT),
    ("time_source", TEXT),
    ("heading_deg", NUMBER),
    ("heading_reference", TEXT),
    ("declination_deg", NUMBER),
    ("position_error_m", NUMBER),
    ("position_method", TEXT),
)


def camera_fields() -> QgsFields:
    """What is said of each proposed camera; the first two are a working copy's columns."""
    return _fields(
        (STATUS_COLUMN, TEXT),
        (DIRECTION, TEXT),
        *_OF_PHOTO,
        ("place", TEXT),
        ("assumed_distance_m", NUMBER),
        ("match", TEXT),
        ("match_fid", INTEGER),
        ("match_server_id", TEXT),
        ("match_distance_m", NUMBER),
        ("match_by", TEXT),
    )


def photographer_fields() -> QgsFields:
    """What is said of each place where a photographer stood."""
    return _fields(*_OF_PHOTO)


def refused_fields() -> QgsFields:
    """What is said of each photo that was left out."""
    return _fields(("file", TEXT), ("reason", TEXT))


def refused_feature(name: str, why: Refusal) -> QgsFeature:
    """The row of a photo that was left out."""
    feature = QgsFeature()
    feature.setAttributes([name, reason_text(why)])
    return feature


def _fields(*named: tuple[str, Any]) -> QgsFields:
    fields = QgsFields()
    for name, kind in named:
        fields.append(field(name, kind))
    return fields


class KnownLayer:
    """The cameras of a layer that photos may show; those that are gone are none.

    Args:
        source: one without a CRS is taken to be in EPSG:4326.
        within_m: how near one must be, above 0 and to 50 km.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        within_m: float,
        context: QgsCoordinateTransformContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        points = PointReader(source.sourceCrs(), context)
        status, server_id = (source.fields().lookupField(name) for name in (STATUS_COLUMN, SERVER_ID_COLUMN))
        self._named: list[tuple[int, str | None]] = []
        positions: list[Position] = []
        for feature in source.getFeatures(QgsFeatureRequest(), _UNCHECKED):
            if feedback.isCanceled():
                break
            if status >= 0 and text_of(feature.attribute(status)) in GONE:
                continue
            found = points.positions(feature)
            positions += found
            name = text_of(feature.attribute(server_id)) if server_id >= 0 else None
            self._named += [(feature.id(), name)] * len(found)
        self._cameras = KnownCameras(positions, within_m)

    def shown(self, photos: Sequence[tuple[Photo, ProposedCamera]]) -> list[Evidence | None]:
        """For each photo the camera that it may show."""
        return self._cameras.shown(photos)

    def named(self, camera: int) -> tuple[int, str | None]:
        """The feature id of a camera, and its id on the server."""
        return self._named[camera]


class PhotoRows:
    """Makes the rows of photos, and counts them.

    Args:
        known: cameras that photos may show, if any.

    Attributes:
        new, evidence: how many of the rows propose a camera, and how many may show a known one.
        at_photographer: of the cameras that stand at the photographer's place, by the reference of the heading, None
            where there is no heading.
    """

    def __init__(self, known: KnownLayer | None) -> None:
        self.new = self.evidence = 0
        self.at_photographer: Counter[HeadingReference | None] = Counter()
        self._known = known

    def rows(
        self, photos: Sequence[tuple[str, Photo, ProposedCamera]]
    ) -> tuple[list[QgsFeature], list[QgsFeature]]:
        """For each photo, given with its name, the row of the camera, and that of the photographer."""
        pairs = [(photo, proposed) for _, photo, proposed in photos]
        shown = [None] * len(pairs) if self._known is None else self._known.shown(pairs)
        cameras, photographers = [], []
        for (name, photo, proposed), evidence in zip(photos, shown):
            said = _said(name, photo, proposed)
            status = REPORTED if evidence is None else None
            place = [proposed.place.value, proposed.assumed_distance_m]
            cameras.append(_feature(proposed.position, [status, None, *said, *place, *self._match(evidence)]))
            photographers.append(_feature(photo.position, said))
            if proposed.place is Place.PHOTOGRAPHER:
                self.at_photographer[proposed.heading.reference if proposed.heading else None] += 1
        return cameras, photographers

    def _match(self, evidence: Evidence | None) -> list[Any]:
        if evidence is None or self._known is None:
            self.new += 1
            return [NEW, None, None, None, None]
        self.evidence += 1
        return [EVIDENCE, *self._known.named(evidence.camera), evidence.distance_m, evidence.by.value]


def _said(name: str, photo: Photo, proposed: ProposedCamera) -> list[Any]:
    """The values of _OF_PHOTO."""
    time, heading = photo.time, proposed.heading
    return [
        name,
        time.text if time else None,
        time.source.value if time else None,
        heading.azimuth_deg if heading else None,
        heading.reference.value if heading else None,
        proposed.declination_deg,
        photo.position_error_m,
        photo.position_method,
    ]


def _feature(position: Position, attributes: list[Any]) -> QgsFeature:
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*position)))
    feature.setAttributes(attributes)
    return feature


def reason_text(why: Refusal) -> str:
    """Why a photo was left out, for people."""
    translate = QCoreApplication.translate
    return {
        Refusal.NO_FILE: translate("Processing", "It is no ordinary file, or it is gone."),
        Refusal.UNREADABLE: translate("Processing", "It can't be opened."),
        Refusal.NO_JPEG: translate("Processing", "It is no JPEG, whatever its name says."),
        Refusal.NO_EXIF: translate("Processing", "It does not say where it was taken: there is no EXIF in it."),
        Refusal.DAMAGED: translate("Processing", "Its EXIF is damaged."),
        Refusal.NO_POSITION: translate("Processing", "It does not say where it was taken."),
        Refusal.POSITION_UNREADABLE: translate("Processing", "Its position can't be read."),
        Refusal.POSITION_ZERO: translate(
            "Processing", "Its position is latitude 0, longitude 0: the device did not know where it was."
        ),
        Refusal.OTHER_DATUM: translate("Processing", "Its position is not on WGS84."),
    }[why]
