"""`hiljade:aimcameras`: aim, turn, widen, reach and move many cameras at once, in a new layer or in place."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication

from ..core.bulk_edit import Aim
from .aim_parameters import ACTION, ACTIONS, AimParameters, definitions
from .aiming import Aiming
from .camera_editing import EditsCameras
from .camera_layer import INPUT, Values, source_of
from .named_choice import as_checked


class AimCamerasAlgorithm(EditsCameras):
    """Edits what cameras see, and where they stand."""

    icon_name = "aim"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "aimcameras"

    def displayName(self) -> str:
        """What the toolbox shows, and the name of the step to undo."""
        return QCoreApplication.translate("Processing", "Aim cameras")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Aims, turns, widens and moves many cameras at once.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Aims, turns, widens and moves the cameras of a point layer, and sets their reach; in a new layer, or in "
            "place in the layer that is being edited. All angles are clockwise from true north on the ground, and all "
            "distances metres on it, in every coordinate system.\n\n"
            "The action may be given by name: none, turn, bearing, place, along, away. Turning takes all views of a "
            "camera along; a bearing, a place and away are for the first view of a list. Aimed along the nearest wall "
            "or street, a camera is turned the way that is nearer. Away from the nearest wall it looks across it, to "
            "the side on which it stands; on the outline of a building, or up to half a metre inside, out of the "
            "building. A view that is aimed keeps its opening angle.\n\n"
            "Cameras are moved first, so that they are aimed from where they will stand. A camera that can't be edited "
            "so stays as it is and is counted: it looks nowhere, sees all round, has no wall within 60 m, or stands on "
            "a line and which side is meant can't be told. What can't be read in a direction stays, and so does every "
            "text that already says what it should.",
        )

    def definitions(self) -> Iterable[QgsProcessingParameterDefinition]:
        """Every parameter but INPUT and OUTPUT."""
        return definitions()

    def as_checked(self, parameters: Values, context: QgsProcessingContext) -> Values:
        """The parameters as QGIS's own check takes them."""
        AimParameters(self, parameters, context).aim()
        return as_checked(parameters, ACTION, ACTIONS)

    def prepared(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None = None
    ) -> Aiming:
        """Raises QgsProcessingException where what was chosen can't be done."""
        source = source_of(self, parameters, INPUT, context)
        chosen = AimParameters(self, parameters, context)
        edit = chosen.edit()
        if feedback is not None and edit.aim is Aim.PLACE and edit.place is not None:
            feedback.pushInfo(
                QCoreApplication.translate("Processing", "Place: latitude {lat}, longitude {lon}").format(
                    lat=f"{edit.place.lat_deg:.7f}", lon=f"{edit.place.lon_deg:.7f}"
                )
            )
        return Aiming(source, chosen.fields(source, edit), edit, context.transformContext())
