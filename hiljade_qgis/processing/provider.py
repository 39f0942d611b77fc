"""The Processing provider `hiljade`: what the window can do on many records, for models, scripts and `qgis_process`."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..bridge.resources import resource_path
from .aim_cameras import AimCamerasAlgorithm
from .apply_changes import ApplyChangesAlgorithm
from .apply_copy import ApplyCopyAlgorithm
from .batches import BatchesAlgorithm
from .bring_in import BringInAlgorithm
from .change_field import ChangeFieldAlgorithm
from .check import CheckAlgorithm
from .download import DownloadAlgorithm
from .export_changes import ExportChangesAlgorithm
from .export_verified import ExportVerifiedAlgorithm
from .fields_of_view import FieldsOfViewAlgorithm
from .figures import FiguresAlgorithm
from .fix import FixAlgorithm
from .import_photos import ImportPhotosAlgorithm
from .import_table import ImportTableAlgorithm
from .match_list import MatchListAlgorithm
from .merge_duplicates import MergeDuplicatesAlgorithm
from .move_to_wall import MoveToWallAlgorithm
from .print_atlas import PrintAtlasAlgorithm
from .print_map import PrintMapAlgorithm
from .print_series import PrintSeriesAlgorithm
from .pull import PullAlgorithm
from .push import PushAlgorithm
from .pushes import PushesAlgorithm
from .resolve import ResolveAlgorithm
from .reverse_batch import ReverseBatchAlgorithm
from .reverse_push import ReversePushAlgorithm
from .who_sees import WhoSeesAlgorithm

ALGORITHMS = (
    DownloadAlgorithm,
    PullAlgorithm,
    PushAlgorithm,
    ResolveAlgorithm,
    ApplyCopyAlgorithm,
    ExportChangesAlgorithm,
    ApplyChangesAlgorithm,
    PushesAlgorithm,
    ReversePushAlgorithm,
    BringInAlgorithm,
    BatchesAlgorithm,
    ReverseBatchAlgorithm,
    FieldsOfViewAlgorithm,
    AimCamerasAlgorithm,
    MoveToWallAlgorithm,
    ChangeFieldAlgorithm,
    MatchListAlgorithm,
    WhoSeesAlgorithm,
    CheckAlgorithm,
    FixAlgorithm,
    MergeDuplicatesAlgorithm,
    ImportPhotosAlgorithm,
    ImportTableAlgorithm,
    ExportVerifiedAlgorithm,
    PrintMapAlgorithm,
    PrintAtlasAlgorithm,
    PrintSeriesAlgorithm,
    FiguresAlgorithm,
)


class HiljadeProvider(QgsProcessingProvider):
    """Gives QGIS the algorithms."""

    def id(self) -> str:
        """The part before the colon; never translated, never changed."""
        return "hiljade"

    def name(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Hiljade Kamera")

    def icon(self) -> QIcon:
        """The plugin's own."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Where the icon is, for the modeler."""
        return str(resource_path("resources/icons/hiljade.svg"))

    def loadAlgorithms(self) -> None:
        """Called by QGIS when the provider is added or refreshed."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
