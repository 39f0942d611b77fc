"""The run through a folder's photos: each is read, and becomes a row of the one layer or the other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Callable, NamedTuple

from qgis.core import QgsFeature, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.photo_reading import PhotoFolder, read_photo
from ..core.photo import HeadingReference, Photo, PhotoRefused, ProposedCamera, Refusal, proposed_camera
from ..core.record import legible
from .algorithm import one_line
from .photo_rows import PhotoRows, reason_text, refused_feature

_MOST_TOLD = 20
_CHUNK = 100
"""Photos whose rows are made and written at once: few enough for a cancel to be heard soon."""

Write = Callable[[Iterable[QgsFeature]], None]


class Writers(NamedTuple):
    """What takes the rows of each layer."""

    cameras: Write
    photographers: Write
    refused: Write


class PhotoImport:
    """Reads photos and writes their rows.

    Args:
        folder: what the photos' names are told from; None for whole paths.
        distance_m, declination_deg: as for `core.photo.proposed_camera`.

    Attributes:
        refused: how many photos, and folders, propose no camera.
    """

    def __init__(
        self,
        folder: Path | None,
        distance_m: float,
        declination_deg: float | None,
        rows: PhotoRows,
        writers: Writers,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self.refused = 0
        self._folder, self._distance_m, self._declination_deg = folder, distance_m, declination_deg
        self._rows, self._writers, self._feedback = rows, writers, feedback
        self._gathered: list[tuple[str, Photo, ProposedCamera]] = []

    def run(self, found: PhotoFolder) -> None:
        """Read what was found in a folder, until somebody cancels."""
        for folder in found.unreadable:
            self._refuse(folder, Refusal.UNREADABLE)
        step = 100.0 / max(1, len(found.photos))
        for number, path in enumerate(found.photos):
            if self._feedback.isCanceled():
                break
            self._feedback.setProgress(number * step)
            try:
                photo = read_photo(path)
            except PhotoRefused as refused:
                self._refuse(path, refused.why)
                continue
            proposed = proposed_camera(photo, self._distance_m, self._declination_deg)
            self._gathered.append((self._name(path), photo, proposed))
            if len(self._gathered) >= _CHUNK:
                self._write()
        self._write()

    def _name(self, path: Path) -> str:
        return legible(str(path) if self._folder is None else path.relative_to(self._folder).as_posix())

    def _refuse(self, path: Path, why: Refusal) -> None:
        name = self._name(path)
        self._writers.refused([refused_feature(name, why)])
        self.refused += 1
        if self.refused <= _MOST_TOLD:
            self._feedback.pushWarning(f"{one_line(name)}: {reason_text(why)}")

    def _write(self) -> None:
        cameras, photographers = self._rows.rows(self._gathered)
        self._writers.cameras(cameras)
        self._writers.photographers(photographers)
        self._gathered = []

    def tell(self) -> None:
        """Say what became of the photos, and what is to be looked at."""
        translate, rows, feedback = QCoreApplication.translate, self._rows, self._feedback
        if self.refused > _MOST_TOLD:
            feedback.pushWarning(translate("Processing", "And %n more.", "", self.refused - _MOST_TOLD))
        feedback.pushInfo(translate("Processing", "%n camera(s) are proposed.", "", rows.new))
        feedback.pushInfo(translate("Processing", "%n photo(s) may show a known camera.", "", rows.evidence))
        for reference, count in rows.at_photographer.items():
            feedback.pushWarning(_why_at_photographer(reference, count))


def _why_at_photographer(reference: HeadingReference | None, count: int) -> str:
    translate = QCoreApplication.translate
    if reference is HeadingReference.MAGNETIC:
        return translate(
            "Processing",
            "%n photo(s) say a heading from magnetic north, and no declination was given: their cameras were put at "
            "the photographer's place.",
            "",
            count,
        )
    if reference is HeadingReference.UNKNOWN:
        return translate(
            "Processing",
            "%n photo(s) say a heading without the north that it counts from: their cameras were put at the "
            "photographer's place.",
            "",
            count,
        )
    return translate(
        "Processing", "%n photo(s) say no heading: their cameras were put at the photographer's place.", "", count
    )
