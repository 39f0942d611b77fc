"""Sentences for edits of one field of many records; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..core.bounded_pattern import BadPattern, TooManyWays
from ..core.camera import FIELD_BY_TAG
from ..core.changes import TAG_PREFIX
from ..core.edit_target import NoTarget, Refusal
from ..core.essentials import one_line
from ..core.field_action import Action, Missing
from ..core.field_edit import SaidTwice
from ..core.value_table import NoTable
from .feature_expression import NoExpression
from .value_table_file import ValueTableUnreadable

_MOST_QUOTED, _MOST_TOLD = 80, 200

NOT_STARTED = (NoTarget, BadPattern, TooManyWays, NoTable, SaidTwice, NoExpression, Missing)
"""What tells before an edit begins that it can't be made."""


def _no_target(error: NoTarget) -> str:
    translate, name = QCoreApplication.translate, one_line(error.name, _MOST_QUOTED)
    if error.reason is Refusal.EMPTY_KEY:
        return translate("Messages", "Give the key of the tag that is to be edited.")
    if error.reason is Refusal.OWNED_TAG:
        tag = error.name[len(TAG_PREFIX) :]
        return translate(
            "Messages", "The tag “{tag}” has a field of its own; edit the field “{column}” instead."
        ).format(tag=tag, column=FIELD_BY_TAG[tag].column)
    if error.reason is Refusal.NOT_TEXT:
        return translate("Messages", "“{name}” is no key of a tag; choose another.").format(name=name)
    text = translate("Messages", "The layer has no field “{name}” that can be edited; choose another.")
    return text.format(name=name)


def _bad_pattern(error: BadPattern) -> str:
    text = QCoreApplication.translate("Messages", "What is to be found is no regular expression: {why}.")
    return text.format(why=one_line(error.why, _MOST_TOLD))


def _too_many_ways(_error: TooManyWays) -> str:
    return QCoreApplication.translate(
        "Messages",
        "This regular expression could take very long; write it without repetitions inside of repetitions, and with "
        "fewer of them.",
    )


def _no_table(error: NoTable) -> str:
    translate = QCoreApplication.translate
    if error.said_twice is not None:
        return _said_twice(error.said_twice)
    if error.line > 0:
        return translate(
            "Messages",
            "Line {line} of the table does not hold an old value and a new one, with a comma, a semicolon or a tab "
            "between them.",
        ).format(line=error.line)
    return translate("Messages", "The table is no JSON object of old values and new ones.")


def _said_twice(old: str) -> str:
    text = QCoreApplication.translate("Messages", "The table holds two new values for “{old}”; take one of them out.")
    return text.format(old=one_line(old, _MOST_QUOTED))


def _table_unreadable(error: ValueTableUnreadable) -> str:
    translate = QCoreApplication.translate
    if error.too_large:
        text = translate("Processing", "{file} is too large for a table of values.")
    else:
        text = translate("Processing", "{file} is missing, empty, or no text in UTF-8 or an encoding that can be told.")
    return text.format(file=one_line(error.path.name, _MOST_QUOTED))


def _no_expression(error: NoExpression) -> str:
    text = QCoreApplication.translate("Messages", "The expression can't be read: {why}")
    return text.format(why=one_line(error.why, _MOST_TOLD))


def action_text(action: Action) -> str:
    """What an action does to a field, as a choice in a list."""
    translate = QCoreApplication.translate
    return {
        Action.SET: translate("Processing", "set it to the value"),
        Action.CLEAR: translate("Processing", "take it away"),
        Action.REPLACE: translate("Processing", "set it to the value where it is what is to be found"),
        Action.FIND: translate("Processing", "put the value in place of each part that is found"),
        Action.MAP: translate("Processing", "look it up in the table"),
        Action.CYRILLIC: translate("Processing", "write it in Serbian Cyrillic"),
        Action.LATIN: translate("Processing", "write it in Serbian Latin"),
        Action.EXPRESSION: translate("Processing", "set it to what the expression says"),
        Action.TRIM: translate("Processing", "take the blanks around it away"),
        Action.NORMALISE: translate("Processing", "tidy up blanks, line ends and accents"),
    }[action]


def missing_text(error: Missing) -> str:
    """What is to be given yet, as a sentence."""
    translate = QCoreApplication.translate
    return {
        "value": translate("Processing", "Give the value, or choose to take the old one away."),
        "find": translate("Processing", "Say what is to be found."),
        "expression": translate("Processing", "Give the expression that says the new value."),
        "table": translate("Messages", "Give a table of old values and new ones."),
    }[error.what]


SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    NoTarget: _no_target,
    BadPattern: _bad_pattern,
    TooManyWays: _too_many_ways,
    NoTable: _no_table,
    ValueTableUnreadable: _table_unreadable,
    SaidTwice: lambda error: _said_twice(error.old),
    NoExpression: _no_expression,
    Missing: missing_text,
}
"""By the class of the error."""

REASONS: dict[str, Callable[[], str]] = {
    Refusal.NOT_A_NUMBER.value: lambda: QCoreApplication.translate("Messages", "This is no number"),
    Refusal.OUT_OF_RANGE.value: lambda: QCoreApplication.translate("Messages", "No camera can have this value"),
    Refusal.UNREADABLE_DIRECTION.value: lambda: QCoreApplication.translate(
        "Messages", "This is a direction that can't be read"
    ),
    Refusal.TOO_LONG.value: lambda: QCoreApplication.translate("Messages", "The text is too long for this"),
    "does_not_fit": lambda: QCoreApplication.translate("Messages", "The layer's field does not take this"),
    "filter_failed": lambda: QCoreApplication.translate("Messages", "The filter could not be worked out"),
    "expression_failed": lambda: QCoreApplication.translate("Messages", "The expression could not be worked out"),
    "failed": lambda: QCoreApplication.translate("Messages", "An error that the log tells"),
}
"""Why a record is not edited, by its code."""
