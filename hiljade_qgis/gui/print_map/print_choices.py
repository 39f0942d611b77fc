"""What somebody chooses for a page, as far as it is kept in QGIS's settings for the next one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum
from pathlib import Path

from qgis.core import QgsSettings

from ...bridge.i18n import language_for, qgis_locale
from ...bridge.printing.arrangements import KINDS
from ...bridge.printing.atlas_areas import BY_NAME, ORDERS
from ...bridge.printing.export import DPI_RANGE, DPI_USUAL, ENDINGS
from ...bridge.printing.looks import LOOKS
from ...bridge.printing.page_language import LANGUAGES
from ...core.printing.crowding import Crowding
from ...core.printing.paper import Orientation, Paper
from ...core.printing.redaction import Redaction

_KEY = "hiljade/print/"


class What(str, Enum):
    """What a page shows; the values are those in the settings."""

    ALL = "all"
    MAP_VIEW = "map_view"
    AREA = "area"
    PAGES = "pages"


@dataclass(frozen=True)
class PrintChoices:
    """What is kept. Not title, text and scale, which belong to one page.

    Attributes:
        own_template: the file of somebody's own layout; "" for ours.
        ending: that of the file, which says its format.
        order: in which the pages of an atlas come.
        folder: in which the last file was written; "" for none yet.
    """

    what: What = What.ALL
    template: str = "poster"
    own_template: str = ""
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.UPRIGHT
    look: str = "screen"
    language: str = LANGUAGES[0]
    second_language: str = ""
    redactions: frozenset[Redaction] = frozenset()
    ending: str = ENDINGS[0]
    dpi: float = DPI_USUAL
    order: str = BY_NAME
    folder: str = ""
    crowding: Crowding = Crowding.AUTO


def read_choices() -> PrintChoices:
    """As they were last; what can't be read is as it is at first."""
    settings, found = QgsSettings(), PrintChoices(language=language_for(qgis_locale()))
    kinds = (("what", What), ("paper", Paper), ("orientation", Orientation), ("crowding", Crowding))
    for name, kind in kinds:
        values = {one.value: one for one in kind}
        found = replace(found, **{name: values.get(_text(settings, name), getattr(found, name))})
    for name, allowed in (
        ("template", KINDS),
        ("look", LOOKS),
        ("language", LANGUAGES),
        ("second_language", LANGUAGES),
        ("ending", ENDINGS),
        ("order", ORDERS),
    ):
        if _text(settings, name) in allowed:
            found = replace(found, **{name: _text(settings, name)})
    withheld = _text(settings, "redactions").split(",")
    own = _text(settings, "own_template")
    return replace(
        found,
        redactions=frozenset(one for one in Redaction if one.value in withheld),
        own_template=own if own and Path(own).is_file() else "",
        folder=_text(settings, "folder"),
        dpi=_dpi(_text(settings, "dpi")),
    )


def write_choices(choices: PrintChoices) -> None:
    """Keep them."""
    settings = QgsSettings()
    for one in fields(choices):
        value = getattr(choices, one.name)
        if isinstance(value, frozenset):
            value = ",".join(sorted(item.value for item in value))
        settings.setValue(_KEY + one.name, value.value if isinstance(value, Enum) else value)


def _text(settings: QgsSettings, name: str) -> str:
    return str(settings.value(_KEY + name, "") or "")


def _dpi(text: str) -> float:
    try:
        dpi = float(text)
    except ValueError:
        return DPI_USUAL
    return dpi if DPI_RANGE[0] <= dpi <= DPI_RANGE[1] else DPI_USUAL
