"""What somebody chose in the conflict window, with undo; knows nothing of widgets.

A choice belongs to a field of a record in conflict, or to the record as a whole (`WHOLE`) where it was deleted on one
side. Nothing here touches the working copy: `ready` gives what the engine is asked to do once it is confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

from ..core.merge import with_field, with_field_of
from ..core.record import Row
from ..sync.conflicts import Choice, Conflict, ConflictKind, Settled, Side, Typed

WHOLE = ""
"""In the place of a field's name: the record as a whole."""


class Key(NamedTuple):
    """What is to be decided: a field of a record, or the whole record."""

    fid: int
    field: str


@dataclass(frozen=True)
class _Choice:
    """What is chosen for one key, and what was chosen before the values in conflict became others."""

    settled: Settled | None = None
    earlier: Settled | None = None


_NOTHING = _Choice()


class State(Enum):
    """How far a record is decided."""

    OPEN = "open"
    PARTLY = "partly"
    DECIDED = "decided"


def to_decide(conflict: Conflict) -> list[str]:
    """The fields of a record that want a choice; `WHOLE` alone where one side deleted it."""
    if conflict.kind is not ConflictKind.FIELDS:
        return [WHOLE]
    return [one.field for one in conflict.fields]


def result_of(conflict: Conflict, choices: Choices) -> Row | None:
    """The row as it would be with what is chosen so far, fields left open as mine; None where there would be none."""
    if conflict.kind is not ConflictKind.FIELDS:
        return {Side.MINE: conflict.mine, Side.THEIRS: conflict.theirs}.get(choices.chosen(Key(conflict.fid, WHOLE)))
    row, theirs = conflict.mine, conflict.theirs
    if row is None or theirs is None:
        return None
    for change in conflict.taken:
        row = with_field_of(row, change.field, theirs)
    for one in conflict.fields:
        chosen = choices.chosen(Key(conflict.fid, one.field))
        if isinstance(chosen, Typed):
            row = with_field(row, one.field, chosen.value)
        elif chosen is Side.THEIRS:
            row = with_field_of(row, one.field, theirs)
    return row


class Choices(QObject):
    """The conflicts of one working copy and what was chosen for them.

    Signals:
        changed(object): by hand, undo or redo, the choices of these records changed; a list of fids.
    """

    changed = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conflicts: dict[int, Conflict] = {}
        self._chosen: dict[Key, _Choice] = {}
        self.undo_stack = QUndoStack(self)

    # what there is

    def show(self, conflicts: Sequence[Conflict]) -> None:
        """Work on these conflicts from now on, in this order.

        What was chosen for values that are still the same stays chosen. Where the server's copy or the row moved on,
        it is kept as `earlier` and wants another look. Undo ends where anything became different.
        """
        before, self._conflicts = self._conflicts, {one.fid: one for one in conflicts}
        if any(self._conflicts.get(fid) != one for fid, one in before.items()):
            self.undo_stack.clear()
        kept: dict[Key, _Choice] = {}
        for key, choice in self._chosen.items():
            old, new = before[key.fid], self._conflicts.get(key.fid)
            if new is None or key.field not in to_decide(new):
                continue
            if _same_question(old, new, key.field):
                kept[key] = choice
            else:
                kept[key] = _Choice(None, choice.settled if choice.settled is not None else choice.earlier)
        self._chosen = kept

    def conflicts(self) -> list[Conflict]:
        """All of them, in order."""
        return list(self._conflicts.values())

    def conflict(self, fid: int) -> Conflict | None:
        """The conflict of this row; None where there is none any more."""
        return self._conflicts.get(fid)

    # what was chosen

    def chosen(self, key: Key) -> Settled | None:
        """What is chosen; None for what is not decided."""
        return self._chosen.get(key, _NOTHING).settled

    def earlier(self, key: Key) -> Settled | None:
        """What was chosen before the values became others; None where nothing was, or another choice was made."""
        choice = self._chosen.get(key, _NOTHING)
        return choice.earlier if choice.settled is None else None

    def wants_another_look(self, conflict: Conflict) -> bool:
        """Whether something was chosen for this record that no longer fits."""
        return any(self.earlier(Key(conflict.fid, field)) is not None for field in to_decide(conflict))

    def decided(self, conflict: Conflict) -> int:
        """How many of the fields of a record are decided."""
        return sum(self.chosen(Key(conflict.fid, field)) is not None for field in to_decide(conflict))

    def state(self, conflict: Conflict) -> State:
        """How far a record is decided."""
        decided = self.decided(conflict)
        if decided == 0:
            return State.OPEN
        return State.DECIDED if decided == len(to_decide(conflict)) else State.PARTLY

    def count(self, state: State) -> int:
        """How many records are decided so far."""
        return sum(self.state(one) is state for one in self._conflicts.values())

    def any_chosen(self) -> bool:
        """Whether there is anything to lose."""
        return any(choice != _NOTHING for choice in self._chosen.values())

    def ready(self) -> list[Choice]:
        """What the engine is asked to do: the records that are decided in every field. Others stay conflicts."""
        return [self._choice(one) for one in self._conflicts.values() if self.state(one) is State.DECIDED]

    def _choice(self, conflict: Conflict) -> Choice:
        settled = {field: self.chosen(Key(conflict.fid, field)) for field in to_decide(conflict)}
        whole = settled.pop(WHOLE, None)
        fields = {field: one for field, one in settled.items() if one is not None}
        side = whole if isinstance(whole, Side) else None
        return Choice(conflict.fid, conflict.theirs_version, fields, side, conflict.mine)

    # choosing

    def choose(self, keys: Iterable[Key], settled: Settled | None, text: str) -> None:
        """Choose the same for all of these, as one step of undo; None takes the choice back.

        Args:
            text: what undo calls it.
        """
        wanted = _Choice(settled)
        steps = {key: (self._chosen.get(key, _NOTHING), wanted) for key in keys if self._can(key, settled)}
        steps = {key: step for key, step in steps.items() if step[0] != step[1]}
        if steps:
            self.undo_stack.push(_Step(self, steps, text))

    def take_side(self, fids: Iterable[int], side: Side, text: str) -> None:
        """Choose this side for every field of these records, as one step of undo."""
        self.choose(self.keys_of(fids), side, text)

    def keys_of(self, fids: Iterable[int]) -> list[Key]:
        """Everything that is to be decided of these records."""
        found = (self._conflicts.get(fid) for fid in fids)
        return [Key(one.fid, field) for one in found if one is not None for field in to_decide(one)]

    def _can(self, key: Key, settled: Settled | None) -> bool:
        """Whether there is such a question, and this is an answer to it: a whole record takes no typed value."""
        conflict = self._conflicts.get(key.fid)
        if conflict is None or key.field not in to_decide(conflict):
            return False
        return key.field != WHOLE or settled is None or isinstance(settled, Side)

    def _set(self, choices: Mapping[Key, _Choice]) -> None:
        self._chosen.update(choices)
        self.changed.emit(list(dict.fromkeys(key.fid for key in choices)))


class _Step(QUndoCommand):
    """One step of undo: the choices before and after."""

    def __init__(self, choices: Choices, steps: Mapping[Key, tuple[_Choice, _Choice]], text: str) -> None:
        super().__init__(text)
        self._choices, self._steps = choices, steps

    def redo(self) -> None:
        """Also called by the stack when the step is made."""
        self._choices._set({key: after for key, (_before, after) in self._steps.items()})

    def undo(self) -> None:
        """Back to what was chosen before."""
        self._choices._set({key: before for key, (before, _after) in self._steps.items()})


def _same_question(old: Conflict, new: Conflict, field: str) -> bool:
    """Whether what was asked about this field is still asked: the same three values."""
    if field == WHOLE:
        return (old.kind, old.theirs_version, old.mine) == (new.kind, new.theirs_version, new.mine)
    asked = {one.field: one for one in old.fields}
    return old.kind is new.kind and asked.get(field) in new.fields
