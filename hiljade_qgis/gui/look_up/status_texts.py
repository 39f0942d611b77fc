"""What is said of the status of cameras, in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.status import Status, StatusCounts


def counts_text(counts: StatusCounts) -> str:
    """How far the review of a layer is; what there is none of is left out."""
    translate = QCoreApplication.translate
    parts = (
        (counts.rejected, translate("Status", "{count} rejected")),
        (counts.removed, translate("Status", "{count} removed")),
        (counts.reported, translate("Status", "{count} reported")),
        (counts.without, translate("Status", "{count} without a status")),
        (counts.other, translate("Status", "{count} with another status")),
    )
    verified = translate("Status", "{count} of {all} verified").format(count=counts.verified, all=counts.all)
    return ", ".join([verified, *(text.format(count=count) for count, text in parts if count)])


def undo_text(status: Status, count: int) -> str:
    """What the step to undo is called."""
    translate = QCoreApplication.translate
    text = translate("Status", "Set the status of %n camera(s) to “{status}”", "", count)
    return text.format(status=status.value)


def done_text(status: Status, count: int) -> str:
    """That cameras were set to a status."""
    translate = QCoreApplication.translate
    text = translate("Status", "%n camera(s) set to “{status}”. Save the edits, then review and push them.", "", count)
    return text.format(status=status.value)


def already_text(status: Status, count: int) -> str:
    """That nothing was set, as it stands there already."""
    translate = QCoreApplication.translate
    if status is Status.VERIFIED:
        return translate("Status", "%n camera(s) verified today already: nothing was changed.", "", count)
    text = translate("Status", "%n camera(s) “{status}” already: nothing was changed.", "", count)
    return text.format(status=status.value)
