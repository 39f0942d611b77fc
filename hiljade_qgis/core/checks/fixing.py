"""Fixing what checks found: which values which records get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..changes import FieldValue
from .rules import Finding


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
