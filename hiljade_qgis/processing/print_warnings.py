"""What the algorithms that print tell in the log, and how they stop."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.layers import edited_layers
from ..bridge.printing.page_warnings import copy_warnings
from ..sync.printed_cameras import Printed


def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Between two steps. Raises QgsProcessingException: somebody pressed cancel."""
    if feedback.isCanceled():
        raise QgsProcessingException(QCoreApplication.translate("Processing", "Cancelled; nothing was written."))


def tell(texts: Iterable[str], feedback: QgsProcessingFeedback) -> None:
    """Warn of each."""
    for text in texts:
        feedback.pushWarning(text)


def tell_of_copy(
    path: Path, printed: Printed, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> None:
    """Warn of what is missing from what was read, or is not said of it."""
    is_edited = bool(edited_layers(context.project() or QgsProject.instance(), path))
    tell(copy_warnings(path, printed, is_edited), feedback)
