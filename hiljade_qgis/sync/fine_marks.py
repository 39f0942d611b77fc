"""Which findings of checks somebody took for fine as they are, by record and rule.

Marks stand in `hiljade_fine` and go nowhere else; a trigger lets them follow a row that gets another fid. What a mark
is about stands with it: a finding that says something else is another one, and is shown again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..core.checks import Finding, said_by
from .working_copy import WorkingCopy


class FineMark(NamedTuple):
    """That a finding is fine as it is.

    Attributes:
        said: what it was about, as `said_by` gives it.
    """

    fid: int
    rule: str
    said: str

    @classmethod
    def of(cls, finding: Finding) -> FineMark:
        """The mark of a finding."""
        return cls(finding.fid, finding.rule, said_by(finding))


def mark_fine(copy: WorkingCopy, marks: Mapping[FineMark, bool]) -> None:
    """Note, or forget, that findings are fine. Marks of rows that are gone are left out.

    Raises:
        Any WorkingCopyError; nothing is noted then.
    """
    with copy.transaction() as connection:
        connection.executemany(
            "DELETE FROM hiljade_fine WHERE fid = ? AND rule = ? AND said = ?",
            list(marks),
        )
        connection.executemany(
            "INSERT INTO hiljade_fine (fid, rule, said) SELECT fid, ?, ? FROM cameras WHERE fid = ?",
            [(one.rule, one.said, one.fid) for one, fine in marks.items() if fine],
        )


def fine_marks(copy: WorkingCopy) -> frozenset[FineMark]:
    """All marks. Raises any WorkingCopyError."""
    with copy.reading() as connection:
        return frozenset(map(FineMark._make, connection.execute("SELECT fid, rule, said FROM hiljade_fine")))
