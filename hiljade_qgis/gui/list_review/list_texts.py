"""The sentences of the window “Match a list”."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...bridge.list_review import Kind, Sides
from ...core.list_decisions import Decision, ReviewSummary


def kind_text(kind: Kind) -> str:
    """What a line of the table is."""
    translate = QCoreApplication.translate
    return {
        Kind.PAIR: translate("ListReview", "Pair"),
        Kind.APART: translate("ListReview", "No pair"),
        Kind.ONLY_OURS: translate("ListReview", "Only ours"),
        Kind.ONLY_THEIRS: translate("ListReview", "Only on the list"),
    }[kind]


def decision_text(decision: Decision | None) -> str:
    """What was decided; "" for nothing."""
    translate = QCoreApplication.translate
    if decision is None:
        return ""
    return {
        Decision.SAME: translate("ListReview", "Same camera"),
        Decision.NOT_SAME: translate("ListReview", "Not the same"),
        Decision.UNSURE: translate("ListReview", "Unsure"),
    }[decision]


DECISION_ICONS = {
    Decision.SAME: "result_pushed",
    Decision.NOT_SAME: "result_refused",
    Decision.UNSURE: "result_unclear",
}


def summary_text(summary: ReviewSummary, list_name: str, within_m: float) -> str:
    """What can be quoted, one sentence to a line."""
    translate, locale = QCoreApplication.translate, QLocale()
    compared = summary.compared
    confirmed = translate(
        "ListReview",
        "{name}: {confirmed} of %n camera(s) on the list confirmed, {missing} not found.",
        "",
        compared.theirs,
    )
    unlisted = translate(
        "ListReview", "{unlisted} of %n camera(s) of the community not on the list.", "", compared.ours
    )
    said = [
        confirmed.format(
            name=list_name,
            confirmed=locale.toString(compared.matched),
            missing=locale.toString(compared.only_theirs),
        ),
        unlisted.format(unlisted=locale.toString(compared.only_ours)),
    ]
    if compared.matched:
        text = translate(
            "ListReview",
            "Of %n confirmed: {person} by a person, {distance} by distance alone (at most {metres} m), "
            "{unsure} unsure.",
            "",
            compared.matched,
        )
        said.append(
            text.format(
                person=locale.toString(summary.by_person),
                distance=locale.toString(summary.by_distance),
                metres=locale.toString(within_m, "g", 6),
                unsure=locale.toString(summary.unsure),
            )
        )
    return "\n".join(said)


def remarks_of(sides: Sides) -> list[str]:
    """What was left out, and of what nothing can be decided."""
    translate = QCoreApplication.translate
    ours, theirs = sides.ours, sides.theirs
    unsaved = ours.rows.count(None)
    remarks = []
    if theirs.without_key:
        text = translate(
            "ListReview",
            "%n record(s) of the list have no key, or one that others have too: they are matched, but nothing can be "
            "decided of them.",
            "",
            theirs.without_key,
        )
        remarks.append(text)
    if unsaved:
        text = translate(
            "ListReview", "%n camera(s) are not saved yet: save the edits to decide of them.", "", unsaved
        )
        remarks.append(text)
    left_out = ours.without_position + theirs.without_position
    if left_out:
        remarks.append(translate("ListReview", "%n record(s) without a position were left out.", "", left_out))
    return remarks
