"""What somebody brings in, beside what stands in the working copy: which rows are new, and which are of cameras here.

A brought row and a camera here are one where they stand near one another and nothing speaks against it; which of many
is which, :mod:`hiljade_qgis.core.list_matching` says, one to one.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from ..core.brought import Said, Traits, compared, farther, is_fit, said, sameness, unlike
from ..core.changes import differences, unsendable
from ..core.list_matching import Farther, matches
from ..core.most_pairs import PairingCancelled
from ..core.record import Position, Record, Row, edited_record
from ..core.record_merge import Held
from . import rows
from .conflicts import ConflictKind
from .errors import Cancelled
from .pending import held_record, name_of
from .proposals import UNFIT_HERE, Proposal, Standing
from .rows import Base
from .server import SILENT, Progress, WriteKind
from .working_copy import WorkingCopy

DOUBLED = "doubled"
"""Why a row is not brought in: another one among those that are brought says just the same of the same place."""

SOURCE = "source"
"""The column that gets the source of a batch where a new camera says none."""

_LEAST_M_OF_A_DEGREE = 110_500.0
"""A degree of latitude is nowhere shorter."""
_NEAR_A_POLE_DEG = 85.0
_ONE_PLACE_M = 0.05
"""What a few programs make of a position by rounding it."""
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


def there_by_now(copy: WorkingCopy, proposals: Sequence[Proposal]) -> set[int]:
    """Which new cameras stand here by now just as they would be added: their indexes.

    So nothing is made twice when the same proposals are taken again, or by somebody else, who may call the source of
    the batch otherwise.
    """
    found = set()
    with copy.reading() as connection:
        for one in proposals:
            row = one.result
            if one.kind is not WriteKind.CREATE or row is None or row.position is None:
                continue
            record = edited_record(None, row)
            near = rows.rows(connection, rows.fids_at(connection, row.position))
            if any(all(one.field == SOURCE for one in differences(record, there)) for _fid, there in near):
                found.add(one.index)
    return found


class _Weighing:
    def __init__(self, copy: WorkingCopy, brought: Sequence[Said], within_m: float, progress: Progress) -> None:
        self.copy, self.connection, self.progress = copy, copy.connection, progress
        self.brought = brought
        self.reasons = _reasons(brought)
        self.rows: dict[int, Row] = {}
        """The cameras around what is brought, by fid."""
        self.partners = self._partners(within_m)
        self.bases = {base.fid: base for base in rows.bases(self.connection, sorted(self.partners.values()))}

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
        """By the index of a brought row, the fid of the camera here that it is paired with.

        Those that stand in one place and say the same are pairs whatever else there is, and no others are made of them
        for the sake of one pair more.
        """
        wanted = {index: one.row for index, one in enumerate(self.brought) if not self.reasons[index]}
        self.rows = self._cameras_around([row.position for row in wanted.values() if row.position], within_m)
        traits = Traits()
        found: dict[int, int] = {}
        for apart_m, rule in ((min(within_m, _ONE_PLACE_M), unlike), (within_m, farther)):
            theirs = {index: row for index, row in wanted.items() if index not in found}
            taken = set(found.values())
            ours = {fid: row for fid, row in self.rows.items() if fid not in taken}
            counts_as = rule(traits.of(list(ours.values())), traits.of(list(theirs.values())))
            found.update(self._pairs(ours, theirs, apart_m, counts_as))
        return found

    def _pairs(
        self, ours: Mapping[int, Row], theirs: Mapping[int, Row], within_m: float, counts_as: Farther
    ) -> Iterator[tuple[int, int]]:
        """The keys of theirs, each with the key of its partner among ours."""
        here, there = ([row.position for row in side.values() if row.position is not None] for side in (ours, theirs))
        try:
            found = matches(here, there, within_m, self.progress.cancelled, farther=counts_as)
        except PairingCancelled as error:
            raise Cancelled from error
        our_keys, their_keys = list(ours), list(theirs)
        for one, other in zip(found.ours.tolist(), found.theirs.tolist()):
            yield their_keys[other], our_keys[one]

    def _cameras_around(self, theirs: Sequence[Position], within_m: float) -> dict[int, Row]:
        """The cameras in the box around all that is brought, and a little beyond; by fid."""
        if not theirs or not math.isfinite(within_m):
            return {}
        west_deg, south_deg, east_deg, north_deg = _box(theirs, within_m)
        found = self.connection.execute(
            "SELECT id FROM rtree_cameras_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id",
            (west_deg, east_deg, south_deg, north_deg),
        )
        there = rows.rows(self.connection, [fid for (fid,) in found])
        return {fid: row for fid, row in sorted(there, key=itemgetter(0)) if row.position is not None}

    def _one(self, index: int, row: Row) -> Proposal:
        if self.reasons[index]:
            return _told(index, WriteKind.CREATE, Standing.REFUSED, row, reason=self.reasons[index])
        fid = self.partners.get(index)
        if fid is None:
            return _told(index, WriteKind.CREATE, Standing.NEWS, row)
        mine, base = self.rows[fid], self.bases.get(fid)
        held = None if base is None else held_record(self.copy, base.raw)
        return _beside(index, row, fid, mine, base, held)


def _box(positions: Sequence[Position], within_m: float) -> tuple[float, float, float, float]:
    """West, south, east, north of all that is within a distance; all around where that comes to a pole or the edge."""
    longitudes_deg, latitudes_deg = zip(*positions)
    margin_deg = within_m / _LEAST_M_OF_A_DEGREE
    south_deg, north_deg = min(latitudes_deg) - margin_deg, max(latitudes_deg) + margin_deg
    farthest_deg = max(abs(south_deg), abs(north_deg))
    if farthest_deg >= _NEAR_A_POLE_DEG:
        return -180.0, south_deg, 180.0, north_deg
    margin_deg /= math.cos(math.radians(farthest_deg))
    west_deg, east_deg = min(longitudes_deg) - margin_deg, max(longitudes_deg) + margin_deg
    if west_deg < -180.0 or east_deg > 180.0:
        return -180.0, south_deg, 180.0, north_deg
    return west_deg, south_deg, east_deg, north_deg


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
