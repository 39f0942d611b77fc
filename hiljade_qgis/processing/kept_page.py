"""`KEEP` of `hiljade:printmap`: the page as a layout in the project, too."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterBoolean, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.printing.kept_layout import folder_for, keep_layout
from ..bridge.printing.page import Page
from ..sync.working_copy import About
from .algorithm import one_line

KEEP = "KEEP"
LAYOUT = "LAYOUT"


def keep_parameter() -> QgsProcessingParameterBoolean:
    """The parameter."""
    text = QCoreApplication.translate("Processing", "Also keep the layout in the project")
    return QgsProcessingParameterBoolean(KEEP, text, False)


def help_on_keeping() -> str:
    """What stands of it beside the parameters."""
    return QCoreApplication.translate(
        "Processing",
        "The page can also be kept as a layout in the project, for anyone to change in QGIS, with or without this "
        "plugin. Its layers are a group of their own that the map does not show; what it shows of the cameras is "
        "written to a file beside the project, or beside the working copy where the project has no file yet. Save the "
        "project afterwards.",
    )


def keep(
    page: Page, about: About, working_copy: Path, dpi: float, context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> str:  # fmt: skip
    """Keep a page, and say where; gives the name of the layout. Main thread.

    Raises:
        FolderNotWritable, DiskFull, PrintFailed: it is not kept.
    """
    project = context.project() or QgsProject.instance()
    kept = keep_layout(page, about, project, folder_for(project, working_copy), dpi)
    translate = QCoreApplication.translate
    text = translate("Processing", "The layout {name} is in the project; save the project to keep it.")
    feedback.pushInfo(text.format(name=one_line(kept.layout.name())))
    if kept.file is not None:
        text = translate("Processing", "What it shows of the cameras is in {file}.")
        feedback.pushInfo(text.format(file=one_line(str(kept.file))))
    return str(kept.layout.name())
