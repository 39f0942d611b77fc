"""A page that is laid out: what it was made from, what it shows, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject

from ...core.printing.camera_table import Numbered
from .design import Design
from .page_items import PageInk
from .page_layers import PageContent
from .page_place import PagePlace


@dataclass(frozen=True)
class Page:
    """A page that is ready to be written to a file.

    Attributes:
        project: owns the layout and its layers; it has to be kept for as long as they are used.
        design: how it was made.
        larger: how many times larger than on screen symbols are: on a paper of four times the width they are twice as
            large, as it is looked at from afar, but what they stand beside is not.
        data_version: a digest of what is on the page of the cameras.
        code: what stands on the page.
        unsaid: the ids of labels that the template lacks although there is something to say in them.
        numbered: how its cameras are numbered; None where the template has no table of them.
    """

    design: Design
    project: QgsProject
    layout: QgsPrintLayout
    area: QgsLayoutItemMap
    template: Path
    place: PagePlace
    scale: float
    larger: float
    content: PageContent
    data_version: str
    code: str
    ink: PageInk
    unsaid: frozenset[str] = frozenset()
    numbered: Numbered | None = None
