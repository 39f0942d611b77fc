"""How a page is made: everything that somebody chooses for it, but the place that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer

from ...core.printing.crowding import Crowding
from ...core.printing.paper import Orientation, Paper
from ...core.printing.redaction import Redaction


@dataclass(frozen=True)
class Design:
    """How a page is made.

    Attributes:
        own_template: somebody's layout, used at its own size, in the place of `template` and `paper`; or None.
        look: one of `looks.LOOKS`.
        language: one of `page_language.LANGUAGES`.
        second_language: another one, in which all that the page says stands beside the first; "" for none.
        title: "" for the name of the layer.
        scale: the map's denominator; None for the largest round one at which the area fits.
        rotation_deg: which way true north points, clockwise from the top of the page.
        crowding: how cameras are drawn where they stand close.
    """

    template: str
    own_template: Path | None
    paper: Paper
    orientation: Orientation
    look: str
    language: str
    title: str = ""
    text: str = ""
    scale: float | None = None
    rotation_deg: float = 0.0
    redactions: frozenset[Redaction] = frozenset()
    base: Sequence[QgsMapLayer] = field(default_factory=tuple)
    second_language: str = ""
    crowding: Crowding = Crowding.AUTO

    def settings(self) -> dict[str, Any]:
        """The same for a manifest: no path, and nothing but plain values."""
        return {
            "template": self.own_template.name if self.own_template else self.template,
            "paper": "" if self.own_template else self.paper.value,
            "orientation": "" if self.own_template else self.orientation.value,
            "look": self.look,
            "language": self.language,
            "second_language": "" if self.second_language == self.language else self.second_language,
            "title": self.title,
            "text": self.text,
            "scale": self.scale,
            "rotation_deg": self.rotation_deg,
            "redact": sorted(one.value for one in self.redactions),
            "base": [layer.name() for layer in self.base],
            "crowding": self.crowding.value,
        }
