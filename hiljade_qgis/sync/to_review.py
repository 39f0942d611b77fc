"""What somebody looks at before a push: what it would send, and what awaits a decision.

That is more than what is pending where others deleted a record that holds here only what the server never takes; and
less where both sides have come to the same since, which the next pull or push sees to unasked.
"""

from __future__ import annotations

from . import deletion_reasons, rows
from .collector import without_collector
from .conflicts import conflicts_among
from .merging import comes_in_step
from .pending import Compared, PendingChange, compare, described, touched
from .server import WriteKind
from .working_copy import WorkingCopy


def to_review(copy: WorkingCopy) -> list[PendingChange]:
    """What a person looks at before a push, what awaits a decision first; each with `conflict` only if it does."""
    with without_collector(), copy.reading() as connection:
        waiting = [base.fid for base in rows.waiting(connection)]
        awaiting = {one.fid for one in conflicts_among(copy, waiting)}
        fids = sorted(awaiting.union(touched(connection)))
        reasons = deletion_reasons.reasons(copy)
        listed = (_listed(copy, one, one.fid in awaiting, reasons.get(one.fid, "")) for one in compare(copy, fids))
        return sorted((one for one in listed if one is not None), key=lambda one: not one.conflict)


def _listed(copy: WorkingCopy, compared: Compared, awaits: bool, reason: str) -> PendingChange | None:
    kind = compared.kind or (WriteKind.MODIFY if awaits else None)
    if kind is None or comes_in_step(copy, compared):
        return None
    change = described(copy, compared, kind)._replace(reason=reason)
    return change if awaits else change._replace(conflict=False, theirs=(), theirs_deleted=False)
