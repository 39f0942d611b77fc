"""Sentences for changes that go out or come in: pushes, pulls, hand-overs and edited copies; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..sync import applying, errors, handover, pulled, push_plan
from .flag_texts import flag_text

SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    push_plan.FlagsNotAccepted: lambda error: QCoreApplication.translate(
        "Messages", "Nothing was sent, because this looks like an accident: {flags}"
    ).format(flags=" ".join(map(flag_text, error.flags))),
    pulled.TakesMuchAway: lambda error: QCoreApplication.translate(
        "Messages",
        "This pull would take away %n record(s), of {of} in the working copy, and nothing was changed; find out why "
        "the server lacks them, and accept it only if that is meant.",
        "",
        error.plan.deleted,
    ).format(of=QLocale().toString(error.plan.of)),
    errors.OtherServer: lambda _error: QCoreApplication.translate(
        "Messages",
        "This working copy was made from another camera layer, and nothing was sent; load the cameras of this one "
        "into a new working copy.",
    ),
    handover.HandoverUnreadable: lambda error: QCoreApplication.translate(
        "Messages",
        "{file} is no file of handed-over changes, or it is damaged or too large; ask for it to be exported again.",
    ).format(file=error.path.name),
    handover.HandoverNewer: lambda error: QCoreApplication.translate(
        "Messages",
        "{file} was exported by a newer version of Hiljade Kamera; update the plugin to open it.",
    ).format(file=error.path.name),
    handover.HandoverForAnotherLayer: lambda _error: QCoreApplication.translate(
        "Messages",
        "These changes belong to another camera layer than this working copy; choose a working copy of that layer.",
    ),
    applying.EditedCopyUnreadable: lambda error: QCoreApplication.translate(
        "Messages",
        "{file} is no GeoPackage with a layer of cameras in longitude and latitude; choose another file or layer.",
    ).format(file=error.name),
    applying.NoServerIds: lambda error: QCoreApplication.translate(
        "Messages",
        "{file} has no field server_id, so that nobody can tell which camera is which; export it again with all "
        "fields.",
    ).format(file=error.name),
    applying.NothingInCommon: lambda _error: QCoreApplication.translate(
        "Messages",
        "The edited copy holds no camera of this working copy, and nothing was deleted; it seems to be one of another "
        "layer.",
    ),
}
"""By the class of the error."""

REASONS: dict[str, Callable[[], str]] = {
    "keeps_changing": lambda: QCoreApplication.translate(
        "Messages", "Somebody else keeps changing this camera; push again in a while"
    ),
    "not_here": lambda: QCoreApplication.translate(
        "Messages", "The camera is not in this working copy: it was deleted, or is not pulled yet"
    ),
    "outside_area": lambda: QCoreApplication.translate(
        "Messages", "The camera lies outside the area of this working copy"
    ),
    "unfit_here": lambda: QCoreApplication.translate(
        "Messages", "A field of the camera cannot be read here; mend it first"
    ),
    "doubled": lambda: QCoreApplication.translate(
        "Messages", "Another one that is brought in says just the same of this place"
    ),
    "not_a_number": lambda: QCoreApplication.translate("Messages", "A field of numbers holds something else"),
}
"""By the code that a proposal carries."""
