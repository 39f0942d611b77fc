"""What an edit of one field makes of one feature: which features are meant, the new value, or why it stays."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

from qgis.core import QgsFeature

from ..core.edit_target import Values
from ..core.field_edit import Edited, Outcome
from .edited_field import EditedField
from .feature_expression import FeatureExpression, NotWorkedOut

Change = Callable[[Values, QgsFeature], Edited]
"""Gives what becomes of a row; it may raise NotWorkedOut."""

_UNKNOWN = Edited({}, None, None)


class FieldChange(NamedTuple):
    """What is asked for.

    Attributes:
        wanted: only the features for which it is true; None for all.
        worked_out: the expression by which `change` is made, where it is by one.
    """

    field: EditedField
    change: Change
    wanted: FeatureExpression | None = None
    worked_out: FeatureExpression | None = None

    @property
    def looks_elsewhere(self) -> bool:
        """Whether it may be done in the main thread alone, see FeatureExpression."""
        return any(one is not None and one.looks_elsewhere for one in (self.wanted, self.worked_out))


class Made(NamedTuple):
    """What becomes of a feature that is meant.

    Attributes:
        stored: the new attribute, as the field takes it.
        reason: why it stays as it is though something else was to be written, see `messages.reason_text`; else "".
        detail: what QGIS says of an expression, in its language; else "".
    """

    edited: Edited
    stored: Any = None
    reason: str = ""
    detail: str = ""

    @property
    def outcome(self) -> Outcome:
        """Whether it changes, stays, or is refused."""
        return Outcome.REFUSED if self.reason else self.edited.outcome

    @property
    def refused_value(self) -> Any:
        """What could not be written; where the edit did not come that far, what stands there."""
        return self.edited.before if self.edited.after is None else self.edited.after


def made_of(asked: FieldChange, feature: QgsFeature) -> Made | None:
    """What becomes of a feature; None where it is not meant. Any thread."""
    try:
        if asked.wanted is not None and not asked.wanted.holds(feature):
            return None
    except NotWorkedOut as error:
        return Made(_UNKNOWN, reason="filter_failed", detail=error.why)
    try:
        edited = asked.change(asked.field.values(feature), feature)
    except NotWorkedOut as error:
        return Made(_UNKNOWN, reason="expression_failed", detail=error.why)
    if edited.refusal is not None:
        return Made(edited, reason=edited.refusal.value)
    if edited.outcome is Outcome.STAYED:
        return Made(edited)
    try:
        return Made(edited, asked.field.stored(edited.values))
    except ValueError:
        return Made(edited, reason="does_not_fit")
