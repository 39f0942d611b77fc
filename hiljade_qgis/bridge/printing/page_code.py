"""The code on a page that opens its place in a phone: a picture that is found by its id."""

from __future__ import annotations

import base64

from qgis.core import QgsLayoutItemPicture

from ...core.printing.place_code import code_svg, geo_uri
from ...core.printing.qr_code import qr_code
from .page import Page

CODE_ID = "qr_code"


def write_place_code(page: Page) -> None:
    """Draw the code of the map's middle, which says no more than the map does; in every look dark on light."""
    picture = page.layout.itemById(CODE_ID)
    if not isinstance(picture, QgsLayoutItemPicture):
        return
    svg = code_svg(qr_code(geo_uri(page.place.middle, page.scale)))
    held = base64.b64encode(svg.encode("ascii")).decode("ascii")
    picture.setPicturePath(f"base64:{held}", QgsLayoutItemPicture.Format.FormatSVG)
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
