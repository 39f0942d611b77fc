"""What a proposal of a hand-over is called, and its fields as rows: plain text, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.messages import reason_text
from ..core.changes import FieldValue, differences
from ..sync.conflicts import ConflictKind
from ..sync.proposals import Proposal, Standing
from ..sync.server import WriteKind
from .field_text import field_text, value_text


@dataclass(frozen=True)
class FieldRow:
    """A field of a proposal.

    Attributes:
        before: as it was when the change was made.
        result: what it becomes; where it is in conflict, that depends on the choice.
        field: the field in conflict that this row asks about; None where it asks nothing.
        remark: it is no field, but something to know about the proposal.
    """

    label: str
    before: FieldValue = None
    here: FieldValue = None
    proposed: FieldValue = None
    result: FieldValue = None
    field: str | None = None
    remark: bool = False


def standing_of(one: Proposal) -> Standing | WriteKind:
    """What a proposal is listed as: what it wants, unless something is in the way."""
    return one.kind if one.standing is Standing.NEWS else one.standing


def standing_text(standing: Standing | WriteKind) -> str:
    """What such proposals are called."""
    translate = QCoreApplication.translate
    return {
        WriteKind.CREATE: translate("HandoverTexts", "New"),
        WriteKind.MODIFY: translate("HandoverTexts", "Changed"),
        WriteKind.DELETE: translate("HandoverTexts", "Deleted"),
        Standing.CONFLICT: translate("HandoverTexts", "Conflict"),
        Standing.ALREADY: translate("HandoverTexts", "Already here"),
        Standing.REFUSED: translate("HandoverTexts", "Cannot be taken"),
    }[standing]


def proposal_text(one: Proposal) -> str:
    """What it is, and what the camera is called."""
    label = value_text(one.label) or QCoreApplication.translate("HandoverTexts", "Camera without a name")
    text = QCoreApplication.translate("HandoverTexts", "{kind}: {record}")
    return text.format(kind=standing_text(standing_of(one)), record=label)


def field_rows(one: Proposal) -> list[FieldRow]:
    """The rows under a proposal; what stands in its way first."""
    rows = [FieldRow(text, remark=True) for text in _remarks(one)]
    asks = one.conflict is ConflictKind.FIELDS
    for conflict in one.conflicts:
        rows.append(
            FieldRow(
                field_text(conflict.field),
                conflict.base,
                conflict.mine,
                conflict.theirs,
                field=conflict.field if asks else None,
            )
        )
    for change in one.taken:
        rows.append(FieldRow(field_text(change.field), change.before, change.before, change.after, change.after))
    if one.kind is WriteKind.DELETE and one.standing is Standing.NEWS and one.mine is not None:
        rows += [
            FieldRow(field_text(each.field), each.after, each.after) for each in differences(None, one.mine)
        ]
    return rows


def searched_text(one: Proposal) -> str:
    """The text in which a proposal is searched for, in small letters."""
    parts = [proposal_text(one), one.server_id or "", value_text(one.why)]
    for conflict in one.conflicts:
        parts += [field_text(conflict.field), *map(value_text, (conflict.base, conflict.mine, conflict.theirs))]
    for change in one.taken:
        parts += [field_text(change.field), value_text(change.before), value_text(change.after)]
    return "\n".join(parts).casefold()


def _remarks(one: Proposal) -> list[str]:
    translate = QCoreApplication.translate
    remarks = []
    if one.why:
        remarks.append(translate("HandoverTexts", "Why: {reason}").format(reason=value_text(one.why)))
    if one.reason:
        remarks.append(reason_text(one.reason))
    if one.conflict is ConflictKind.DELETED_HERE and not one.reason:
        remarks.append(translate("HandoverTexts", "Deleted here; taking it as proposed brings it back"))
    if one.conflict is ConflictKind.DELETED_THERE:
        remarks.append(translate("HandoverTexts", "Changed here; taking it as proposed deletes it"))
    if one.standing is Standing.ALREADY:
        remarks.append(translate("HandoverTexts", "Everything in it is here already"))
    return remarks
