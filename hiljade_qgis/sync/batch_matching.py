"""What somebody brings in, beside what stands in the working copy: which rows are new, and which are of cameras here.

A brought row and a camera here are one where they stand near one another and nothing speaks against it; which of many
is which, :mod:`hiljade_qgis.core.list_matching` says, one to one.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import replace

from ..core.brought import Said, compared, could_be_one, is_fit, kinds, said, sameness
from ..core.changes import differences, unsendable
from ..core.list_matching import matches
from ..core.most_pairs import PairingCancelled
from ..core.record import ColumnValue, Position, Record, Row
from ..core.record_merge import Held
from . import rows
from .conflicts import ConflictKind
from .errors import Cancelled
from .geopackage import position_from_blob
from .pending import held_record, name_of
from .proposals import UNFIT_HERE, Proposal, Standing
from .rows import Base
from .server import SILENT, Progress, WriteKind
from .working_copy import WorkingCopy

DOUBLED = "doubled"
"""Why a row is not brought in: another one among those that are brought says just the same of the same place."""

_LEAST_M_OF_A_DEGREE = 110_500.0
"""A degree of latitude is nowhere shorter."""
_TOLD_EVERY = 500


def weigh_batch(
    copy: WorkingCopy, brought: Sequence[Row], within_m: float, progress: Progress = SILENT
) -> list[Proposal]:
    """Compare what is brought with what stands in the working copy, row by row in its order; nothing is written.

    A row that is paired with a camera here is ALREADY there, or brings NEWS of it, or says something else of it, which
    is a CONFLICT of fields and stays as it is here unless somebody chooses. Empty fields say nothing, and our position
    stays. A row without partner is NEWS: a new camera. REFUSED is one that can't be sent, one that is DOUBLED, and one
    whose partner here can't be read.

    Args:
        within_m: the farthest that the two of a pair may be apart, above 0 and to 50 km.

    Raises:
        TooManyNear: the distance is so large, or so many stand in one place, that it would take too much memory.
        ValueError: within_m is out of range.
        Cancelled, any WorkingCopyError.
    """
    with copy.reading():
        return _Weighing(copy, [said(row) for row in brought], within_m, progress).all()


class _Weighing:
    def __init__(self, copy: WorkingCopy, brought: Sequence[Said], within_m: float, progress: Progress) -> None:
        self.copy, self.connection, self.progress = copy, copy.connection, progress
        self.brought = brought
        self.reasons = _reasons(brought)
        self.partners = self._partners(within_m)
        fids = sorted(set(self.partners.values()))
        self.rows = dict(rows.rows(self.connection, fids))
        self.bases = {base.fid: base for base in rows.bases(self.connection, fids)}

    def all(self) -> list[Proposal]:
        found = []
        for index, one in enumerate(self.brought):
            if index % _TOLD_EVERY == 0:
                self.progress.report(index, len(self.brought))
                if self.progress.cancelled():
                    raise Cancelled
            found.append(self._one(index, one.row))
        return found

    def _partners(self, within_m: float) -> dict[int, int]:
        """By the index of a brought row, the fid of the camera here that it is paired with."""
        wanted, theirs = [], []
        for index, one in enumerate(self.brought):
            if one.row.position is not None and not self.reasons[index]:
                wanted.append(index)
                theirs.append(one.row.position)
        fids, ours, types = self._cameras_near(theirs, within_m)
        our_kinds = kinds(types)
        their_kinds = kinds([self.brought[index].row.values.get("camera_type") for index in wanted])
        try:
            found = matches(
                ours,
                theirs,
                within_m,
                self.progress.cancelled,
                lambda one, other: could_be_one(our_kinds[one], their_kinds[other]),
            )
        except PairingCancelled as error:
            raise Cancelled from error
        return {wanted[other]: fids[one] for one, other in zip(found.ours.tolist(), found.theirs.tolist())}

    def _cameras_near(
        self, theirs: Sequence[Position], within_m: float
    ) -> tuple[list[int], list[Position], list[ColumnValue]]:
        """The cameras that are no farther north or south than any that is brought: fids, positions, camera types."""
        fids: list[int] = []
        positions: list[Position] = []
        types: list[ColumnValue] = []
        if not theirs or not math.isfinite(within_m):
            return fids, positions, types
        latitudes_deg = [position.lat_deg for position in theirs]
        margin_deg = within_m / _LEAST_M_OF_A_DEGREE
        found = self.connection.execute(
            "SELECT fid, geom, camera_type FROM cameras JOIN rtree_cameras_geom ON id = fid"
            " WHERE maxy >= ? AND miny <= ? ORDER BY fid",
            (min(latitudes_deg) - margin_deg, max(latitudes_deg) + margin_deg),
        )
        for fid, geom, camera_type in found:
            position = position_from_blob(geom)
            if position is not None:
                fids.append(fid)
                positions.append(position)
                types.append(camera_type)
        return fids, positions, types

    def _one(self, index: int, row: Row) -> Proposal:
        if self.reasons[index]:
            return _told(index, WriteKind.CREATE, Standing.REFUSED, row, reason=self.reasons[index])
        fid = self.partners.get(index)
        if fid is None:
            return _told(index, WriteKind.CREATE, Standing.NEWS, row)
        mine, base = self.rows[fid], self.bases.get(fid)
        held = None if base is None else held_record(self.copy, base.raw)
        return _beside(index, row, fid, mine, base, held)


def _reasons(brought: Sequence[Said]) -> list[str]:
    """Why each row can't be taken; "" where it can."""
    seen: set[Hashable] = set()
    reasons = []
    for one in brought:
        reason = one.reason
        if not reason:
            key = sameness(one.row)
            reason = DOUBLED if key in seen else ""
            seen.add(key)
        reasons.append(reason)
    return reasons


def _beside(index: int, row: Row, fid: int, mine: Row, base: Base | None, held: Record | None) -> Proposal:
    """A brought row beside the camera here that it is of."""
    if unsendable(held, mine) is not None or not is_fit(mine):
        return _told(index, WriteKind.MODIFY, Standing.REFUSED, row, fid, mine, base, reason=UNFIT_HERE)
    found = compared(Held(mine, held), row)
    if not found.taken and not found.conflicts:
        return _told(index, WriteKind.MODIFY, Standing.ALREADY, row, fid, mine, base)
    told = _told(index, WriteKind.MODIFY, Standing.NEWS, row, fid, mine, base)
    told = replace(told, taken=found.taken, result=found.row)
    if not found.conflicts:
        return told
    return replace(told, standing=Standing.CONFLICT, conflict=ConflictKind.FIELDS, conflicts=found.conflicts)


def _told(
    index: int,
    kind: WriteKind,
    standing: Standing,
    row: Row,
    fid: int | None = None,
    mine: Row | None = None,
    base: Base | None = None,
    reason: str = "",
) -> Proposal:
    new = kind is WriteKind.CREATE and standing is Standing.NEWS
    names = (name_of(one.values) for one in (row, mine) if one is not None)
    return Proposal(
        index=index,
        kind=kind,
        standing=standing,
        fid=fid,
        server_id=None if base is None else base.server_id,
        label=next((name for name in names if name), ""),
        position=row.position,
        taken=tuple(differences(None, row)) if new else (),
        reason=reason,
        mine=mine,
        theirs=row,
        result=row if new else None,
    )
