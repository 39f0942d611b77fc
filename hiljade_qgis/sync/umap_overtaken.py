"""What a save on a uMap wrote over unseen, found afterwards in the versions that uMap keeps.

Two saves that reach two workers of a uMap at the same moment are both based on the same version, and both acknowledged;
the layer is then what the later one sent, without the changes of the other. But the other's file is still there for a
while, as an earlier version. Whoever saves looks at the versions made since the one that the save was based on; what
one of them changed and the layer does not have is put back. So it does not matter who of two was later: of those who
look, the last one sees all the others.

What both changed is put back as the other has it: theirs was acknowledged, ours we still hold, and it becomes a
conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .server import ServerRecord
from .umap_layer import LayerFile

State = str
"""A feature's version, "" where there is none."""


@dataclass(frozen=True)
class Overtaken:
    """A feature to be put back.

    Attributes:
        theirs: as it was saved; None where it was deleted.
        instead_of: it is put back only over these states; over any other somebody knew what they did.
    """

    theirs: ServerRecord | None
    instead_of: frozenset[State]


def state(file: LayerFile, server_id: str) -> State:
    """How a feature is in a file."""
    feature = file.everything.get(server_id)
    return "" if feature is None else feature.record.version


def overtaken(
    base: LayerFile, sent: Mapping[str, State], now: LayerFile, others: Iterable[LayerFile]
) -> dict[str, Overtaken]:
    """What others changed since `base` that the layer does not have.

    Args:
        base: what the save was based on.
        sent: the states that it gave to features.
        now: the layer after it.
        others: the versions since, oldest first; the save's own may be among them.
    """
    lost: dict[str, Overtaken] = {}
    for other in others:
        for server_id in [*other.everything, *(one for one in base.everything if one not in other.everything)]:
            before, theirs = state(base, server_id), state(other, server_id)
            ours = sent.get(server_id, before)
            if theirs in (before, ours) or server_id in lost:
                continue
            if state(now, server_id) in (before, ours):
                found = other.everything.get(server_id)
                lost[server_id] = Overtaken(None if found is None else found.record, frozenset((before, ours)))
    return lost
