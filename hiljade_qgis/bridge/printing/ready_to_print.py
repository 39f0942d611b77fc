"""What is done with a design and its cameras before anything is made of them, so that nothing withheld gets out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsCoordinateTransformContext

from ...sync.printed_cameras import Printed
from .copied_cameras import without_copied_cameras
from .design import Design
from .moved_cameras import with_cameras_at_crossings
from .page_warnings import without_layers_of


class ReadyToPrint(NamedTuple):
    """What pages are made of.

    Attributes:
        design: without layers of its base map that show the cameras once more.
        printed: the very same where no camera is moved to a crossing.
        said: what to tell of it, a sentence each.
    """

    design: Design
    printed: Printed
    said: list[str]


def ready_to_print(
    path: Path, design: Design, printed: Printed, context: QgsCoordinateTransformContext
) -> ReadyToPrint:
    """Whatever makes pages of a working copy asks this first; main thread, as it looks at layers.

    Copies of the cameras are known by their true places, and so looked for before any camera is moved.
    """
    design, of_copy = without_layers_of(path, design)
    design, copied = without_copied_cameras(printed, design, context)
    moved, said = with_cameras_at_crossings(printed, design, context)
    return ReadyToPrint(design, moved, [*of_copy, *copied, *said])
