"""What can be done to a field of many records, by name, and the edit of a text that does it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from .text_edits import (
    FindAndReplace,
    FindAndReplacePattern,
    LookUp,
    Normalise,
    SetTo,
    TextEdit,
    ToCyrillic,
    ToLatin,
    Trim,
    replaced,
)


class Action(Enum):
    """What is done to the field."""

    SET = "set"
    CLEAR = "clear"
    REPLACE = "replace"
    FIND = "find"
    MAP = "map"
    CYRILLIC = "cyrillic"
    LATIN = "latin"
    EXPRESSION = "expression"
    TRIM = "trim"
    NORMALISE = "normalise"


class Missing(ValueError):
    """What an action needs was not given.

    Attributes:
        what: `value`, `find`, `table`, or `expression`.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Given(NamedTuple):
    """What somebody gave for an action; each needs some of it.

    Attributes:
        value: the new value, or what is put in place of what is found.
        find: what is to be found.
        is_pattern: whether that is a regular expression.
        table: new values by old ones.
    """

    value: str = ""
    find: str = ""
    is_pattern: bool = False
    table: Mapping[str, str] = {}


def text_edit(action: Action, given: Given) -> TextEdit:
    """The edit of a text that does an action; not for EXPRESSION.

    Raises:
        Missing: it needs something that was not given.
        BadPattern, TooManyWays: what is to be found is no regular expression that may be used.
    """
    if action is Action.SET and not given.value:
        raise Missing("value")
    if action in (Action.REPLACE, Action.FIND) and not given.find:
        raise Missing("find")
    if action is Action.MAP and not given.table:
        raise Missing("table")
    if action is Action.FIND:
        kind = FindAndReplacePattern if given.is_pattern else FindAndReplace
        return kind(given.find, given.value)
    if action is Action.REPLACE:
        return replaced(given.find, given.value)
    if action is Action.MAP:
        return LookUp(dict(given.table))
    plain: dict[Action, TextEdit] = {
        Action.SET: SetTo(given.value),
        Action.CLEAR: SetTo(""),
        Action.CYRILLIC: ToCyrillic(),
        Action.LATIN: ToLatin(),
        Action.TRIM: Trim(),
        Action.NORMALISE: Normalise(),
    }
    return plain[action]
