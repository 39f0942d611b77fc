"""Sentences for what only a uMap answers; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..core.record import legible
from ..sync.address import shown
from ..sync.servers import NotOneLayer
from ..sync.umap import LayerVersionMissing, UmapTooOld

_MOST_LAYERS = 30


def _not_one_layer(error: NotOneLayer) -> str:
    if not error.layers:
        return QCoreApplication.translate(
            "Messages", "The map has no layer of its own, so there is nothing to load; check the address."
        )
    listed = "; ".join(f"{legible(one.name)} ({shown(one.url)})" for one in error.layers[:_MOST_LAYERS])
    return QCoreApplication.translate(
        "Messages", "The map has more than one layer; give the address of one of these: {layers}."
    ).format(layers=listed)


SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    UmapTooOld: lambda error: QCoreApplication.translate(
        "Messages",
        "This uMap has version {version}, and the plugin writes only to 3.7 and later, so nothing was sent; what you "
        "loaded stays readable, and your changes can be exported.",
    ).format(version=error.version or "?"),
    NotOneLayer: _not_one_layer,
    LayerVersionMissing: lambda _error: QCoreApplication.translate(
        "Messages",
        "The uMap does not say which version of the layer it holds, so a push could cover others' work, and nothing "
        "was sent; tell those who run it that X-Datalayer-Version must reach the reader.",
    ),
}
"""By the class of the error."""

REASONS: dict[str, Callable[[], str]] = {
    "umap_no_feature": lambda: QCoreApplication.translate("Messages", "It is no point that a uMap could hold"),
    "umap_id_taken": lambda: QCoreApplication.translate(
        "Messages", "Something else on the map has the same identifier; copy the camera and delete this one"
    ),
}
"""By the code that a refused record carries."""
