"""What is called by the signals of a layer, as long as it is followed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Callable

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip

Link = tuple[Any, Callable[..., None]]
"""A signal of a layer, and what it calls."""


class LayerLinks:
    """The links to one layer at a time. A layer that is gone has taken its own along."""

    def __init__(self) -> None:
        self._layer: QgsVectorLayer | None = None
        self._links: list[Link] = []

    def follow(self, layer: QgsVectorLayer, links: Iterable[Link]) -> None:
        """Connect these signals of a layer, and those of the one before no more."""
        self.drop()
        self._layer, self._links = layer, list(links)
        for signal, slot in self._links:
            signal.connect(slot)

    def drop(self) -> None:
        """Follow no layer."""
        layer, self._layer = self._layer, None
        links, self._links = self._links, []
        if layer is not None and not sip.isdeleted(layer):
            for signal, slot in links:
                signal.disconnect(slot)
