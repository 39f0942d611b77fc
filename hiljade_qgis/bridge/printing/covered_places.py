"""What of a map lies under other items of the page, such as the arrow to the north."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
)

from ...core.printing.crowding import Box

_KINDS = (QgsLayoutItemPicture, QgsLayoutItemScaleBar, QgsLayoutItemMap)
_MOST = 0.2
"""What covers more of a map than this part is meant to be seen through, or behind it."""


def covered_places(layout: QgsPrintLayout, area: QgsLayoutItemMap) -> tuple[Box, ...]:
    """Where pictures, scale bars and small maps lie on a map."""
    room = area.mapRectToScene(area.rect())
    found = []
    for item in layout.items():
        if not isinstance(item, _KINDS) or item is area or item.zValue() < area.zValue():
            continue
        common = room.intersected(item.mapRectToScene(item.rect()))
        if common.isEmpty() or common.width() * common.height() > _MOST * room.width() * room.height():
            continue
        found.append(
            Box(
                common.left() - room.left(),
                room.bottom() - common.bottom(),
                common.right() - room.left(),
                room.bottom() - common.top(),
            )
        )
    return tuple(sorted(found))
