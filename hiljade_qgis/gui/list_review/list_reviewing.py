"""Between the window “Match a list” and the layers: reading, matching again, keeping decisions, the map."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...bridge.list_review import Kind, Line, ListAsked, Reviewed, Sides, match_work, read_work
from ...bridge.messages import reason_text, sentence_for
from ...bridge.pair_marks import PairMarks, known
from ...bridge.taken_fields import take_fields
from ...core.list_decisions import Decided, Decision, ListPair
from ..edit_session import begin_edit_session
from ..field_text import field_text
from ..map_beside import place_beside_map, show_beside
from ..newest_task import NewestTask
from .list_texts import decision_text
from .pair_decisions import PairDecisions, Said
from .pair_overlay import PairOverlay
from .review_window import ReviewWindow
from .reviewed_lists import Place, ReviewedLists


class ListReviewing(QObject):
    """One list beside the cameras of one working copy, as long as its window is open.

    Args:
        cameras: of the working copy in the file `copy`.

    Signals:
        closed(): the window is gone, and what lay on the map with it.
    """

    closed = pyqtSignal()

    def __init__(
        self,
        cameras: QgsVectorLayer,
        copy: Path,
        listed: QgsVectorLayer,
        asked: ListAsked,
        marks: PairMarks,
        canvas: QgsMapCanvas,
        main: QWidget,
    ) -> None:
        super().__init__(main)
        self._cameras, self._copy, self._listed = cameras, copy, listed
        self._marks, self._canvas = marks, canvas
        self._decisions = PairDecisions(self._keep, self)
        self._lists = ReviewedLists(asked, self._decisions)
        self._unwritten: dict[ListPair, Decided | None] = {}
        self._reading, self._matching = (NewestTask(self._fail, self._on_cancel) for _ in range(2))
        self._is_matching = False
        self._deciding = self._taking = False
        self._go_back_to: Line | None = None
        self._shown_at: Place | None = None
        self.window = ReviewWindow(self._lists, cameras.supportsEditing(), main)
        self._overlay = PairOverlay(canvas)
        self._links: list[tuple[Any, Callable[..., None]]] = []
        self._connect()
        place_beside_map(self.window, main)
        self.window.show()
        self.read()

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def bring_forward(self) -> None:
        """Put the window in front."""
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def read(self) -> None:
        """Read both layers as they are now, and match them."""
        self._matching.stop()
        asked = self._lists.asked
        self._unwritten = self._marks.unwritten(self._copy, asked.list_name)
        self.window.say("")
        self.window.say_outdated(False)
        self.window.begin(self.tr("Reading the list and the cameras"))
        self._reading.run(
            self.tr("Reading a list"),
            read_work(self._cameras, self._copy, self._listed, asked),
            self._on_read,
            self.window.advance,
        )

    # reading and matching

    def _on_read(self, sides: Sides) -> None:
        # What was not written when reading began may have been written meanwhile, and after the file was read.
        unwritten = self._marks.unwritten(self._copy, self._lists.asked.list_name)
        self._decisions.show(known(sides.written, self._unwritten, unwritten))
        self.window.begin(self.tr("Matching"))
        self._match(sides)

    def _match(self, sides: Sides) -> None:
        self._is_matching = True
        work = match_work(sides, self._decisions.all(), self._lists.asked)
        then = partial(self._on_matched, sides)
        self._matching.run(self.tr("Matching a list"), work, then, self.window.advance)

    def _match_again(self) -> None:
        if self._lists.sides is not None:
            self._match(self._lists.sides)

    def _on_matched(self, sides: Sides, reviewed: Reviewed) -> None:
        self._is_matching = False
        was_read, shown = sides is not self._lists.sides, self.window.current()
        pair = None if shown is None else self._lists.pair(shown)
        line, self._go_back_to = self._go_back_to, None
        self._lists.show(sides, reviewed)
        self.window.refresh()
        self.window.end()
        if was_read:
            line = self._line_again(pair)
        if line is not None:
            self.window.go_to(line)

    def _line_again(self, pair: ListPair | None) -> Line | None:
        """The line of the pair that was shown before the lists were read, or else the first to decide.

        The records may be numbered otherwise now. Where it is the same pair the map stays where it is.
        """
        line = None if pair is None else self._lists.line_of(pair)
        self._shown_at = None if line is None else line.place
        if line is None:
            line = next(filter(self._lists.wants_decision, self._lists.lines), self.window.current())
        return line

    def _fail(self, error: BaseException) -> None:
        self._is_matching = False
        self.window.end()
        self.window.say(sentence_for(error))

    def _on_cancel(self) -> None:
        self._reading.stop()
        self._matching.stop()
        self._is_matching = False
        self.window.end()
        self.window.say(self.tr("Cancelled. “Match again” starts over."))

    # deciding

    def _on_decided(self, line: Line, decision: Decision) -> None:
        pair, after = self._lists.pair(line), self.window.next_undecided()
        if pair is None:
            return
        taken = self.window.taken() if decision is Decision.SAME else {}
        if taken and not self._take(line, taken):
            return
        self._deciding = True
        self._decisions.decide(pair, decision, decision_text(decision))
        self._deciding = False
        if taken:
            self._match_again()
        if after is None or after.place == line.place:
            self.window.say_all_decided()
        else:
            self.window.go_to(after)

    def _keep(self, said: Said) -> None:
        self._marks.note(self._copy, self._lists.asked.list_name, said)

    def _on_changed(self, changed: dict[ListPair, tuple[Decision | None, Decision | None]]) -> None:
        lines = [self._lists.line_of(pair) for pair in changed]
        self.window.refresh()
        if not self._deciding:  # by undo a pair may change that is not shown
            self._go_back_to = next((line for line in lines if line is not None), None)
            if self._go_back_to is not None:
                self.window.go_to(self._go_back_to)
        if self._is_matching or any(map(_makes_others_match, lines, changed.values())):
            self._match_again()

    def _take(self, line: Line, texts: dict[int, str]) -> bool:
        """Take fields over from the list; whether all of them were."""
        sides = self._lists.sides
        if sides is None or line.number is None:
            return False
        refusal = begin_edit_session(self._cameras)
        if refusal:
            self.window.say(refusal)
            return False
        held, fields = sides.ours.attributes[line.number], sides.ours.fields
        self._taking = True
        title = self.tr("Take %n field(s) from a list", "", len(texts))
        taken = take_fields(self._cameras, title, sides.ours.fids[line.number], texts, held)
        self._taking = False
        self._cameras.triggerRepaint()
        for index, value in taken.stored.items():
            held[index] = value
        if taken.refused:
            names = ", ".join(
                f"{field_text(fields.at(index).name())} ({reason_text(why) if why else self.tr('edited since')})"
                for index, why in taken.refused.items()
            )
            self.window.say(self.tr("Nothing was decided, as this was not taken over: {fields}.").format(fields=names))
            return False
        return True

    # the map, the layers

    def _connect(self) -> None:
        self.window.line_shown.connect(self._on_line)
        self.window.decided.connect(self._on_decided)
        self.window.match_requested.connect(self.read)
        self.window.cancel_requested.connect(self._on_cancel)
        self.window.closed.connect(self._on_closed)
        self._decisions.changed.connect(self._on_changed)
        self._links = [(self._canvas.destinationCrsChanged, self._overlay.project_again)]
        for layer in (self._cameras, self._listed):
            self._links += [
                *((signal, self._on_edited) for signal in (
                    layer.attributeValueChanged, layer.geometryChanged, layer.featureAdded, layer.featureDeleted,
                    layer.afterRollBack, layer.dataChanged,
                )),
                (layer.willBeDeleted, self.close),
                (layer.dataSourceChanged, self.close),
            ]  # fmt: skip
        for signal, slot in self._links:
            signal.connect(slot)

    def _on_line(self, line: Line | None) -> None:
        self._overlay.show_line(self._lists.sides, line)
        place = None if line is None else line.place
        is_another, self._shown_at = place != self._shown_at, place
        extent = self._overlay.extent() if is_another else None
        if extent is not None:
            show_beside(self._canvas, extent, self.window)

    def _on_edited(self, *_what: object) -> None:
        if not self._taking:
            self.window.say_outdated(True)

    def _on_closed(self) -> None:
        self._reading.stop()
        self._matching.stop()
        links, self._links = self._links, []
        for signal, slot in links:
            signal.disconnect(slot)
        self._overlay.remove()
        self._marks.write()
        self.window.deleteLater()
        self.closed.emit()
        self.deleteLater()


def _makes_others_match(line: Line | None, change: tuple[Decision | None, Decision | None]) -> bool:
    """Whether a decision makes a pair or undoes one; one that is made already, and is the same, does not.

    Args:
        line: of the pair, before; None where it was none.
        change: what was decided before, and now.
    """
    is_made = line is not None and line.kind is Kind.PAIR
    return not is_made or Decision.NOT_SAME in change or change[0] is Decision.SAME
