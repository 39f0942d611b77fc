"""What the algorithms that print pages have in common: their folder in the toolbox, their thread, what they give."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingOutputNumber, QgsProcessingParameterFile
from qgis.PyQt.QtCore import QCoreApplication

from .algorithm import HiljadeAlgorithm
from .working_copy_algorithm import WORKING_COPY

CAMERAS = "CAMERAS"
PAGES = "PAGES"


class PrintAlgorithm(HiljadeAlgorithm):
    """An algorithm that prints pages from a working copy."""

    def group(self) -> str:
        """The folder in the toolbox."""
        return QCoreApplication.translate("Processing", "Print")

    def groupId(self) -> str:
        """The folder's name for programs."""
        return "print"

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """Layouts and layers of a project belong to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def add_working_copy(self) -> None:
        """The parameter that names what is printed."""
        text = QCoreApplication.translate("Processing", "Working copy")
        self.addParameter(QgsProcessingParameterFile(WORKING_COPY, text, extension="gpkg"))

    def add_numbers(self, cameras: str) -> None:
        """The outputs that say how much there is; `cameras` says which are counted."""
        self.addOutput(QgsProcessingOutputNumber(CAMERAS, cameras))
        self.addOutput(QgsProcessingOutputNumber(PAGES, QCoreApplication.translate("Processing", "Pages")))
