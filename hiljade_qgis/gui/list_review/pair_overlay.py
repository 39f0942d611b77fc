"""A pair on the map: where ours stands and what it sees, where the list has its own, and a line between them."""

from __future__ import annotations

from qgis.core import QgsFeature
from qgis.PyQt.QtCore import QCoreApplication, Qt

from ...bridge.list_review import Line, Sides
from ...core.field_of_view import Source
from ..conflict_overlay import Look, Version, VersionsOverlay

_FILLED, _LIGHTER = 60, 30


class PairOverlay(VersionsOverlay):
    """Draws one line of the comparison over the map: ours as a blue square, theirs as a vermilion circle."""

    def show_line(self, sides: Sides | None, line: Line | None) -> None:
        """Show this one instead of the one before; None shows nothing."""
        versions = []
        if sides is not None and line is not None and line.number is not None:
            position = sides.ours.positions[line.number]
            versions.append(Version("mine", position, sides.views_of(line.number)))
        if sides is not None and line is not None and line.other is not None:
            versions.append(Version("theirs", sides.theirs.positions[line.other], ()))
        self.show_versions(versions)

    def ways(self) -> list[tuple[str, str]]:
        """A line between the two."""
        return [("mine", "theirs")]

    def look(self, _role: str, sector: QgsFeature) -> Look:
        """Nothing assumed passes for known: an assumed reach is dashed, and an assumed angle not filled either."""
        assumed = Source.ASSUMED.value
        if sector["width_source"] == assumed:
            return Look(Qt.PenStyle.DotLine, 0)
        if sector["reach_source"] == assumed:
            return Look(Qt.PenStyle.DashLine, _LIGHTER)
        return Look(Qt.PenStyle.SolidLine, _FILLED)

    def words(self) -> dict[str, str]:
        """What stands beside the symbols."""
        return {
            "mine": QCoreApplication.translate("ListReview", "Ours"),
            "theirs": QCoreApplication.translate("ListReview", "List"),
        }
