"""Keeps the page that a window asks for in the project. Main thread."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsProject

from ...sync.errors import SyncError
from ...sync.printed_cameras import Printed
from ..stepwise import Steps
from .atlas_pages import areas_asked, leaf_of
from .kept_layout import KeptLayout, folder_for, keep_layout
from .page_making import Asked, laid_out, with_layers_there

_LAID_OUT, _ALL = 1, 2


class Kept(NamedTuple):
    """A page that is a layout of the project now, and what to tell of it, a sentence each."""

    layout: KeptLayout
    warnings: list[str]


def keep_steps(asked: Asked, printed: Printed, number: int, dpi: float) -> Steps:
    """Lay a page out and keep it; gives a `Kept`, or the SyncError for which it is not kept.

    Args:
        number: which page of an atlas, counted from 1.
    """
    asked, project = with_layers_there(asked), QgsProject.instance()
    try:
        if asked.atlas is None:
            page, warnings = laid_out(asked, printed)
        else:
            page, warnings = leaf_of(asked, printed, areas_asked(asked, printed), number)
        yield _LAID_OUT, _ALL
        folder = folder_for(project, asked.path)
        return Kept(keep_layout(page, printed.about, project, folder, dpi), warnings)
    except SyncError as error:
        return error
