"""The sentences of the conflict window: what happened on each side, who did it and when, what was chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from ..sync.conflicts import Conflict, ConflictKind, Settled, Side, Typed
from ..sync.server import Edited
from .field_text import value_text

_LONGEST_NAME = 80


def record_text(conflict: Conflict) -> str:
    """What a record is called in lists."""
    label = value_text(conflict.label)
    return label or QCoreApplication.translate("ConflictTexts", "Camera {fid}").format(fid=conflict.fid)


def kind_text(conflict: Conflict) -> str:
    """What kind of conflict it is, in few words."""
    if conflict.kind is ConflictKind.DELETED_HERE:
        return QCoreApplication.translate("ConflictTexts", "You deleted it")
    if conflict.kind is ConflictKind.DELETED_THERE:
        return QCoreApplication.translate("ConflictTexts", "They deleted it")
    return QCoreApplication.translate("ConflictTexts", "%n field(s)", "", len(conflict.fields))


def what_happened(conflict: Conflict) -> str:
    """What each side did, with who and when as far as the server says, and what the choice means."""
    translate = QCoreApplication.translate
    author = _author(conflict.edited)
    if conflict.kind is ConflictKind.DELETED_HERE:
        if author:
            text = translate("ConflictTexts", "You deleted this camera; on the server it was changed ({author}).")
        else:
            text = translate("ConflictTexts", "You deleted this camera; on the server it was changed.")
        meaning = translate("ConflictTexts", "“Mine” deletes it for everyone, “Theirs” brings it back as it is there.")
    elif conflict.kind is ConflictKind.DELETED_THERE:
        if author:
            text = translate("ConflictTexts", "You changed this camera; on the server it was deleted ({author}).")
        else:
            text = translate("ConflictTexts", "You changed this camera; on the server it was deleted.")
        meaning = translate("ConflictTexts", "“Mine” puts it back on the server, “Theirs” deletes it here too.")
    else:
        if author:
            text = translate("ConflictTexts", "You and somebody else changed the same; on the server: {author}.")
        else:
            text = translate(
                "ConflictTexts", "You and somebody else changed the same. The server does not say who, or when."
            )
        meaning = ""
    return " ".join(part for part in (text.format(author=author), meaning) if part)


def settled_text(settled: Settled | None) -> str:
    """What was chosen, in a word or as the value typed."""
    translate = QCoreApplication.translate
    if settled is None:
        return ""
    if isinstance(settled, Typed):
        return value_text(settled.value) or translate("ConflictTexts", "(empty)")
    if settled is Side.MINE:
        return translate("ConflictTexts", "Mine")
    return translate("ConflictTexts", "Theirs")


def moment_text(when: str) -> str:
    """A moment (ISO 8601) in the local time and the person's language; as it is where it is no such moment."""
    moment = QDateTime.fromString(when, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return value_text(when)
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def _author(edited: Edited) -> str:
    """By whom and when, as far as known."""
    translate = QCoreApplication.translate
    who, when = value_text(edited.who)[:_LONGEST_NAME], moment_text(edited.when) if edited.when else ""
    if who and when:
        return translate("ConflictTexts", "by {who}, {when}").format(who=who, when=when)
    if who:
        return translate("ConflictTexts", "by {who}").format(who=who)
    return when
