"""What a proposal of a hand-over is called, and its fields as rows: plain text, whoever wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable, Union

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..bridge.messages import reason_text
from ..core.changes import FieldValue, differences
from ..sync.conflicts import ConflictKind
from ..sync.proposal_taking import Applied, Outcome
from ..sync.proposals import Proposal, Standing
from ..sync.server import WriteKind
from .field_text import field_text, value_text

Kind = Union[Standing, WriteKind]
"""What a proposal is listed as."""


@dataclass(frozen=True)
class ReviewWords:
    """What a window of proposals calls things, depending on where they come from.

    Attributes:
        headings: of the columns: the record, as it was when the change was made, as it is here, what is proposed, and
            what it becomes; "" for a column that is not shown.
        kinds: what each kind of proposal is called.
        apply: the button.
        remark: something to know about a proposal beside what stands in its way; "" for nothing.
    """

    title: str
    intro: str
    headings: tuple[str, str, str, str, str]
    kinds: Mapping[Kind, str]
    apply: str
    remark: Callable[[Proposal], str] = lambda _one: ""


def handed_over_words(layer: str) -> ReviewWords:
    """The words for changes that somebody handed over."""
    translate = QCoreApplication.translate
    return ReviewWords(
        translate("HandoverDialog", "Handed-over changes: {layer}").format(layer=value_text(layer)),
        translate(
            "HandoverDialog",
            "What is ticked becomes pending in your working copy when you press Apply; you review it and push it "
            "like your own changes. Where the same was changed here to something else, it is a conflict, and is "
            "left alone unless you choose a side.",
        ),
        (
            translate("HandoverModel", "Proposal"),
            translate("HandoverModel", "Made from"),
            translate("HandoverModel", "Here"),
            translate("HandoverModel", "Proposed"),
            translate("HandoverModel", "Becomes"),
        ),
        {
            WriteKind.CREATE: translate("HandoverTexts", "New"),
            WriteKind.MODIFY: translate("HandoverTexts", "Changed"),
            WriteKind.DELETE: translate("HandoverTexts", "Deleted"),
            Standing.CONFLICT: translate("HandoverTexts", "Conflict"),
            Standing.ALREADY: translate("HandoverTexts", "Already here"),
            Standing.REFUSED: translate("HandoverTexts", "Cannot be taken"),
        },
        translate("HandoverDialog", "A&pply"),
    )


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


def standing_of(one: Proposal) -> Kind:
    """What a proposal is listed as: what it wants, unless something is in the way."""
    return one.kind if one.standing is Standing.NEWS else one.standing


def proposal_text(one: Proposal, words: ReviewWords) -> str:
    """What it is, and what the camera is called."""
    label = value_text(one.label) or QCoreApplication.translate("HandoverTexts", "Camera without a name")
    text = QCoreApplication.translate("HandoverTexts", "{kind}: {record}")
    return text.format(kind=words.kinds[standing_of(one)], record=label)


def field_rows(one: Proposal, words: ReviewWords) -> list[FieldRow]:
    """The rows under a proposal; what stands in its way first."""
    rows = [FieldRow(text, remark=True) for text in (*_remarks(one), words.remark(one)) if text]
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


def searched_text(one: Proposal, words: ReviewWords) -> str:
    """The text in which a proposal is searched for, in small letters."""
    parts = [proposal_text(one, words), one.server_id or "", value_text(one.why), words.remark(one)]
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


def applied_text(applied: Applied) -> str:
    """What became of proposals that were applied."""
    translate = QCoreApplication.translate
    text = counts_text(applied, translate("HandingOver", "Pending now: {count}"))
    return text + " " + translate("HandingOver", "Review them, then push.") if applied.applied else text


def counts_text(applied: Applied, done: str) -> str:
    """How many proposals ended how.

    Args:
        done: what is said of those that did something, with "{count}".
    """
    translate = QCoreApplication.translate
    parts = [done.format(count=_number(applied.applied))]
    left = applied.count(Outcome.LEFT, Outcome.KEPT, Outcome.CONFLICT)
    partly = sum(1 for one in applied.results if one.outcome is Outcome.MODIFIED and one.conflicts)
    for text, count in (
        (translate("HandingOver", "left as here: {count}"), left),
        (translate("HandingOver", "in part left as here: {count}"), partly),
        (translate("HandingOver", "here already: {count}"), applied.already),
        (translate("HandingOver", "cannot be taken: {count}"), applied.refused),
        (translate("HandingOver", "changed meanwhile, look again: {count}"), applied.stale),
    ):
        if count:
            parts.append(text.format(count=_number(count)))
    return ", ".join(parts) + "."


def _number(count: int) -> str:
    return QLocale().toString(count)
