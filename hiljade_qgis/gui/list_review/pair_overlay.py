"""A pair on the map: where ours stands and what it sees, where the list has its own, and a line between them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...bridge.list_review import Line, Sides
from ..conflict_overlay import Version, VersionsOverlay


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

    def words(self) -> dict[str, str]:
        """What stands beside the symbols."""
        return {
            "mine": QCoreApplication.translate("ListReview", "Ours"),
            "theirs": QCoreApplication.translate("ListReview", "List"),
        }
