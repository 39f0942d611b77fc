"""What the windows of bringing in call things: plain text, whoever wrote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...bridge.brought_file import PHOTO_DISTANCE_M
from ...bridge.messages_brought import why_text
from ...bridge.table_reasons import problem_text
from ...core.brought_file import Brought, Cause, LeftOut, Place, Why
from ...core.photo import Place as PhotoPlace
from ...core.photo import Refusal
from ...core.table_problem import Problem
from ...processing.photo_rows import reason_text as photo_text
from ...sync.proposals import Proposal, Standing
from ...sync.server import WriteKind
from ..field_text import value_text
from ..handover_texts import ReviewWords

_MOST_NAMED = 8
_COUNTED = (Why.NO_CAMERA, Why.OTHER_GEOMETRY, Why.DELETED)
"""What is left out in numbers, not one by one."""


def bring_in_words(layer: str, places: Sequence[Place], warnings: dict[int, str]) -> ReviewWords:
    """The words for what is brought in.

    Args:
        places: where each row of it stands; filled once it is read.
        warnings: by the row's number, what somebody should look at.
    """
    translate = QCoreApplication.translate

    def remark(one: Proposal) -> str:
        if not 0 <= one.index < len(places):
            return ""
        place = place_text(places[one.index])
        return f"{place}: {warnings[one.index]}" if one.index in warnings else place

    return ReviewWords(
        translate("BringIn", "Bring in: {layer}").format(layer=value_text(layer)),
        translate(
            "BringIn",
            "Nothing is taken yet: look at the map. What is ticked becomes pending in your working copy when you press "
            "Accept, as one batch that can be taken back. Where a camera here says something else, what is here stays "
            "unless you choose.",
        ),
        (
            translate("BringIn", "Camera"),
            "",
            translate("BringIn", "Here"),
            translate("BringIn", "Brought in"),
            translate("BringIn", "Becomes"),
        ),
        {
            WriteKind.CREATE: translate("BringIn", "New"),
            WriteKind.MODIFY: translate("BringIn", "Update of"),
            WriteKind.DELETE: translate("BringIn", "Deleted"),
            Standing.CONFLICT: translate("BringIn", "Update of, in conflict"),
            Standing.ALREADY: translate("BringIn", "Same as"),
            Standing.REFUSED: translate("BringIn", "Cannot be taken"),
        },
        translate("BringIn", "&Accept"),
        remark,
    )


def reversal_words(name: str) -> ReviewWords:
    """The words for taking a batch back."""
    translate = QCoreApplication.translate
    return ReviewWords(
        translate("BringIn", "Reverse the batch: {name}").format(name=value_text(name)),
        translate(
            "BringIn",
            "What is ticked is put back as it was before the batch, as pending changes that you review and push like "
            "any others. What was changed again since stays unless you choose.",
        ),
        (
            translate("BringIn", "Camera"),
            translate("BringIn", "By the batch"),
            translate("BringIn", "Here"),
            translate("BringIn", "Before the batch"),
            translate("BringIn", "Becomes"),
        ),
        {
            WriteKind.CREATE: translate("BringIn", "Brought back"),
            WriteKind.MODIFY: translate("BringIn", "Put back"),
            WriteKind.DELETE: translate("BringIn", "Taken out"),
            Standing.CONFLICT: translate("BringIn", "Changed since"),
            Standing.ALREADY: translate("BringIn", "As before already"),
            Standing.REFUSED: translate("BringIn", "Cannot be put back"),
        },
        translate("BringIn", "Re&verse"),
    )


def place_text(place: Place) -> str:
    """Where in which file something stands."""
    if not place.number:
        return value_text(place.file)
    text = QCoreApplication.translate("BringIn", "{file}, no. {number}")
    return text.format(file=value_text(place.file), number=QLocale().toString(place.number))


def left_out_text(reason: Cause) -> str:
    """Why something was left out, or wants a look."""
    translate = QCoreApplication.translate
    if isinstance(reason, Why):
        return why_text(reason)
    if reason is PhotoPlace.IN_FRONT:
        text = translate("BringIn", "put {distance} m in front of whoever took the photo, which is assumed")
        return text.format(distance=QLocale().toString(round(PHOTO_DISTANCE_M)))
    if reason is PhotoPlace.PHOTOGRAPHER:
        return translate("BringIn", "put where the photo was taken, as it says no heading from true north")
    return photo_text(reason) if isinstance(reason, Refusal) else problem_text(reason)


def as_proposals(left_out: Sequence[LeftOut]) -> list[Proposal]:
    """What was left out one by one, to be listed with what is proposed: none of it can be ticked."""
    return [
        Proposal(
            index=-1 - number,
            kind=WriteKind.CREATE,
            standing=Standing.REFUSED,
            fid=None,
            server_id=None,
            label=place_text(one.place),
            position=None,
            reason=left_out_text(one.reason),
        )
        for number, one in enumerate(one for one in left_out if one.reason not in _COUNTED)
    ]


def origin_text(brought: Brought) -> str:
    """What was read, and what was left out of it in numbers."""
    translate = QCoreApplication.translate
    parts = [translate("BringIn", "%n camera(s) were read.", "", len(brought.rows))]
    counts: Counter[Why] = Counter()
    for one in brought.left_out:
        if isinstance(one.reason, Why):
            counts[one.reason] += one.many
    for why, text in (
        (Why.NO_CAMERA, translate("BringIn", "Left out, as no cameras: {count}.")),
        (Why.OTHER_GEOMETRY, translate("BringIn", "Left out, as lines, areas or several points: {count}.")),
        (Why.DELETED, translate("BringIn", "Left out, as deleted: {count}.")),
    ):
        if counts[why]:
            parts.append(text.format(count=QLocale().toString(counts[why])))
    to_look_at = {one.place for one in brought.warnings if isinstance(one.reason, Problem)}
    if to_look_at:
        text = translate("BringIn", "Not read in full, look below: {count}.")
        parts.append(text.format(count=QLocale().toString(len(to_look_at))))
    if brought.untaken:
        names = sorted(value_text(one) for one in brought.untaken)
        more = "…" if len(names) > _MOST_NAMED else ""
        text = translate("BringIn", "Not taken, as no fields of cameras: {names}.")
        parts.append(text.format(names=", ".join(names[:_MOST_NAMED]) + more))
    return " ".join(parts)


def row_warnings(brought: Brought) -> dict[int, str]:
    """By the number of a row, what somebody should look at in it."""
    found: dict[Place, list[str]] = {}
    for one in brought.warnings:
        found.setdefault(one.place, []).append(left_out_text(one.reason))
    return {number: " ".join(found[place]) for number, place in enumerate(brought.places) if place in found}
