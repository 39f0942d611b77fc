"""What stands beside the pointer while cameras are edited: the values as they will be stored, and what is typed."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...core.field_of_view import FieldOfView, Source
from .proposal import Act, Proposal
from .typed_numbers import Quantity, TypedNumbers


@dataclass(frozen=True)
class NumberLine:
    """One line.

    Attributes:
        large: whether it is the one to be seen first.
        typed: whether it is the field that the next digit goes to, and something is typed.
        wrong: whether what is typed cannot be.
    """

    text: str
    large: bool = False
    typed: bool = False
    wrong: bool = False


def number_lines(proposal: Proposal, typed: TypedNumbers | None = None) -> list[NumberLine]:
    """The lines, from top to bottom."""
    lines = _of_a_move(proposal, typed) if proposal.act is Act.MOVE else _of_a_view(proposal, typed)
    count = len(proposal.before)
    if count > 1:
        text = QCoreApplication.translate("EditNumbers", "%n camera(s)", None, count)
        lines.append(NumberLine(text))
    return lines


def view_shown(proposal: Proposal) -> FieldOfView | None:
    """The view of the first camera that the numbers are about; None where it sees nothing."""
    views = proposal.after[0].views()
    return views[proposal.view] if proposal.view < len(views) else (views[0] if views else None)


def stored_azimuth_deg(view: FieldOfView) -> float | None:
    """Where a view looks; for one that is all round, where it usually looks."""
    return view.usual_azimuth_deg if view.azimuth_deg is None else view.azimuth_deg


def _of_a_view(proposal: Proposal, typed: TypedNumbers | None) -> list[NumberLine]:
    translate, view = QCoreApplication.translate, view_shown(proposal)
    if view is None:
        return [NumberLine(translate("EditNumbers", "looks nowhere"), large=True)]
    azimuth_deg = stored_azimuth_deg(view)
    if azimuth_deg is None:
        first = translate("EditNumbers", "all round")
    else:
        first = translate("EditNumbers", "{azimuth}°").format(azimuth=number_text(azimuth_deg))
    width = translate("EditNumbers", "width {width}°, {source}").format(
        width=number_text(view.width_deg), source=source_text(view.width_source)
    )
    reach = translate("EditNumbers", "reach {reach} m, {source}").format(
        reach=number_text(view.reach_m), source=source_text(view.reach_source)
    )
    lines = [
        _line(first, Quantity.AZIMUTH, typed, large=True),
        _line(width, Quantity.WIDTH, typed),
        _line(reach, Quantity.REACH, typed),
    ]
    if view.usual_azimuth_deg is not None:
        lines.insert(1, NumberLine(translate("EditNumbers", "where it usually looks")))
    text = proposal.after[0].direction
    if text is not None and (azimuth_deg is None or text != f"{azimuth_deg:g}"):
        lines.append(NumberLine(translate("EditNumbers", "stored as {text}").format(text=_shortened(text))))
    return lines


def _of_a_move(proposal: Proposal, typed: TypedNumbers | None) -> list[NumberLine]:
    translate = QCoreApplication.translate
    distance = translate("EditNumbers", "moved {distance} m").format(
        distance=number_text(proposal.distance_m or 0.0, decimals=1)
    )
    azimuth = translate("EditNumbers", "towards {azimuth}°").format(azimuth=number_text(proposal.azimuth_deg or 0.0))
    return [_line(distance, Quantity.DISTANCE, typed, large=True), _line(azimuth, Quantity.AZIMUTH, typed)]


def _line(text: str, quantity: Quantity, typed: TypedNumbers | None, large: bool = False) -> NumberLine:
    if typed is None or not typed.begun() or typed.active is not quantity:
        return NumberLine(text, large)
    written = typed.text(quantity)
    shown = f"{text}   ▸ {written}▏" if written else f"{text}   ▸ ▏"
    return NumberLine(shown, large, typed=True, wrong=typed.wrong() is quantity)


def source_text(source: Source) -> str:
    """Where a width or a reach is known from, in the user's language."""
    return {
        Source.MAPPED: QCoreApplication.translate("Source", "mapped"),
        Source.DATASHEET: QCoreApplication.translate("Source", "from the datasheet"),
        Source.ASSUMED: QCoreApplication.translate("Source", "assumed"),
    }[source]


def number_text(number: float, decimals: int = 1) -> str:
    """A number as the user's language writes it: at most so many decimals, and none where they are 0."""
    return QLocale().toString(number, "f", 0 if abs(number - round(number)) < 0.05 else decimals)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
