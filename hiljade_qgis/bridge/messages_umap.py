"""Sentences for what only a uMap answers; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..sync.umap import LayerVersionMissing, UmapTooOld

SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    UmapTooOld: lambda error: QCoreApplication.translate(
        "Messages",
        "This uMap has version {version}, and the plugin writes only to 3.7 and later, so nothing was sent; what you "
        "loaded stays readable, and your changes can be exported.",
    ).format(version=error.version or "?"),
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
