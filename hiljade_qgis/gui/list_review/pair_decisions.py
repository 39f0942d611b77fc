"""What somebody decides of the pairs of a list, with undo; knows nothing of the records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

from ...core.list_decisions import Decided, Decision, ListPair

Said = Mapping[ListPair, "Decided | None"]


class PairDecisions(QObject):
    """The decisions of one list.

    Args:
        keep: gets what was decided, or taken back, to be kept.

    Signals:
        changed(object): by hand, undo or redo, these pairs are decided otherwise; by pair the Decision before and now.
    """

    changed = pyqtSignal(object)

    def __init__(self, keep: Callable[[Said], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._decided: dict[ListPair, Decided] = {}
        self.undo_stack = QUndoStack(self)

    def show(self, decided: Mapping[ListPair, Decided]) -> None:
        """These are known from now on; undo ends here."""
        self.undo_stack.clear()
        self._decided = dict(decided)

    def all(self) -> dict[ListPair, Decided]:
        """Every decision."""
        return dict(self._decided)

    def decision(self, pair: ListPair | None) -> Decision | None:
        """What is decided of a pair."""
        decided = None if pair is None else self._decided.get(pair)
        return None if decided is None else decided.decision

    def decide(self, pair: ListPair, decision: Decision, text: str) -> None:
        """Decide, as one step of undo. A record that is the same as one is the same as no other any more.

        Args:
            text: what undo calls it.
        """
        after: dict[ListPair, Decided | None] = {}
        if decision is Decision.SAME:
            after = dict.fromkeys(self._others_that_are_the_same(pair))
        after[pair] = Decided(decision, datetime.now(timezone.utc).isoformat(timespec="milliseconds"))
        self.undo_stack.push(_Step(self, {one: self._decided.get(one) for one in after}, after, text))

    def _others_that_are_the_same(self, pair: ListPair) -> list[ListPair]:
        return [
            one
            for one, decided in self._decided.items()
            if decided.decision is Decision.SAME
            and one != pair
            and (one.list_key == pair.list_key or one.fid == pair.fid)
        ]

    def _set(self, said: Said) -> None:
        before = {pair: self.decision(pair) for pair in said}
        for pair, decided in said.items():
            if decided is None:
                self._decided.pop(pair, None)
            else:
                self._decided[pair] = decided
        self._keep(said)
        self.changed.emit({pair: (before[pair], self.decision(pair)) for pair in said})


class _Step(QUndoCommand):
    """One step of undo: the decisions before and after."""

    def __init__(self, decisions: PairDecisions, before: Said, after: Said, text: str) -> None:
        super().__init__(text)
        self._decisions, self._before, self._after = decisions, before, after

    def redo(self) -> None:
        """Also called by the stack when the step is made."""
        self._decisions._set(self._after)

    def undo(self) -> None:
        """Back to what was decided before."""
        self._decisions._set(self._before)
