"""Fixing what checks found: which values which records get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..camera import FIELD_BY_COLUMN, POSITION
from ..changes import TAG_PREFIX, FieldValue
from .checked import Checked
from .rules import Finding


def held_value(camera: Checked, field: str) -> FieldValue:
    """What a field holds, as a layer shows it: None for what a column can't show."""
    if field == POSITION:
        return camera.position
    if field.startswith(TAG_PREFIX):
        return camera.others.get(field[len(TAG_PREFIX) :])
    return camera.values.get(field)


def value_before(camera: Checked, field: str) -> FieldValue:
    """What a field holds now, to be shown beside what it would be; what a column can't show as the tag has it."""
    value = held_value(camera, field)
    known = FIELD_BY_COLUMN.get(field)
    if value is not None or known is None:
        return value
    return next((camera.record.tags[tag] for tag in known.tags if camera.record.tags.get(tag)), None)


class Fixes(NamedTuple):
    """What is to be written.

    Attributes:
        changes: by fid the fields and their new values.
        made: the findings that are fixed so.
        waiting: those whose field another fix changes in the same go. What is left of them is found the next time.
    """

    changes: Mapping[int, Mapping[str, FieldValue]]
    made: tuple[Finding, ...]
    waiting: tuple[Finding, ...]


def fixes_of(findings: Iterable[Finding]) -> Fixes:
    """The fixes of some findings together; of two for one field of a record the first. Those without a fix are left."""
    changes: dict[int, dict[str, FieldValue]] = {}
    made, waiting = [], []
    for finding in findings:
        if finding.found.fix is None:
            continue
        held = changes.setdefault(finding.fid, {})
        if any(field in held and held[field] != value for field, value in finding.found.fix.items()):
            waiting.append(finding)
        else:
            held.update(finding.found.fix)
            made.append(finding)
    return Fixes(changes, tuple(made), tuple(waiting))
