"""Bringing cameras in: asks for files, shows on the map and in a window what they would do, takes what is ticked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QMessageBox

from ...bridge.brought_file import Tables, TableToRead, may_be_table
from ...bridge.layers import same_file
from ...bridge.tasks import Work
from ...core.brought_file import Brought, Place
from ...core.table_problem import Problem
from ...sync.proposal_taking import Sides
from ...sync.proposals import Proposal
from ...sync.working_copy import About
from ..field_text import value_text
from ..file_questions import ask_where_to_save
from ..handover_dialog import HandoverDialog
from ..map.map_flash import show_extent
from ..map_beside import is_beside, place_left_of_map, show_beside
from ..plain_text import text_box
from ..review_session import ReviewPlan, ReviewSession, ReviewTools, kept_folder
from ..standard_buttons import name_buttons
from ..table_profile.profile_dialog import TableProfileDialog
from .about_form import AboutForm
from .bring_in_texts import as_proposals, bring_in_words, origin_text, row_warnings
from .bring_in_work import Weighed, bring_in_work, licence_work, refused_work, take_work, weigh_work
from .brought_overlay import BroughtOverlay

_LAST_FOLDER = "hiljade/last_bring_in_folder"
_CSV = ".csv"
_KINDS = ("geojson", "json", "umap", "gpx", "kml", "osm", "csv", "tsv", "txt", "xlsx", "ods", "jpg", "jpeg")


class BringingIn(QObject):
    """Works on the copy that the dock shows, or on the one that something was dropped for; one window at a time.

    Signals:
        applied(object): something became pending in this copy; its path.
    """

    applied = pyqtSignal(object)

    def __init__(self, tools: ReviewTools) -> None:
        super().__init__(tools.dock)
        self._tools = tools
        self._open: _Open | None = None

    def close(self) -> None:
        """Close the window."""
        opened, self._open = self._open, None
        if opened is not None and not sip.isdeleted(opened):
            opened.close()

    def ask_for_files(self, _checked: bool = False) -> None:
        """Ask for files, and show what they hold."""
        path = self._tools.current_path()
        if path is None:
            return
        kinds = " ".join(f"*.{kind} *.{kind.upper()}" for kind in _KINDS)
        chosen, _filter = QFileDialog.getOpenFileNames(
            self._tools.window,
            self.tr("Bring in"),
            kept_folder(_LAST_FOLDER, path),
            f"{self.tr('Cameras in files, and photos')} ({kinds});;{self.tr('All files')} (*)",
        )
        self._bring_chosen(path, chosen)

    def ask_for_folder(self, _checked: bool = False) -> None:
        """Ask for a folder of photos, and show what they hold."""
        path = self._tools.current_path()
        if path is None:
            return
        title = self.tr("Bring in the photos of a folder")
        chosen = QFileDialog.getExistingDirectory(self._tools.window, title, kept_folder(_LAST_FOLDER, path))
        self._bring_chosen(path, [chosen] if chosen else [])

    def _bring_chosen(self, path: Path, chosen: Sequence[str]) -> None:
        if chosen:
            QgsSettings().setValue(_LAST_FOLDER, str(Path(chosen[0]).parent))
            self.bring(path, [Path(one) for one in chosen])

    def bring(self, path: Path, files: Sequence[Path]) -> None:
        """Show what files, or folders of photos, would do to a copy; asks about unsaved edits before."""
        tables = self._ask_about_tables(files)
        about = self._tools.copies.about(path)
        if tables is None or about is None or not self._tools.reviewing.is_free(path):
            return
        self.close()
        self._open = _Open(path, files, tables, about, self._tools, self)
        self._open.session.applied.connect(self.applied)


    def _ask_about_tables(self, files: Sequence[Path]) -> dict[Path, TableToRead] | None:
        """How the tables among files are read; None where somebody thought better of it."""
        tables: dict[Path, TableToRead] = {}
        for file in filter(may_be_table, dict.fromkeys(files)):
            dialog = TableProfileDialog(file, self._tools.window)
            sure = dialog.exec() == QDialog.DialogCode.Accepted
            profile, sheet = dialog.profile(), dialog.sheet()
            dialog.deleteLater()
            if not sure or profile is None:
                return None
            tables[file] = TableToRead(profile, sheet)
        return tables


class _Open(QObject):
    """The window that is open, what it asks, and what it shows on the map."""

    def __init__(
        self, path: Path, files: Sequence[Path], tables: Tables, about: About, tools: ReviewTools, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path, self._files, self._tables = path, list(files), tables
        self._licence, self._tools = about.licence, tools
        self._brought: Brought | None = None
        self._proposals: list[Proposal] = []
        self._places: list[Place] = []
        self._warnings: dict[int, str] = {}
        self._left_out: set[int] = set()
        self._was_in_view = False
        self._context = QgsProject.instance().transformContext()
        self._form = AboutForm()
        self._weighed_m = self._form.distance_m()
        self._overlay = BroughtOverlay(tools.canvas)
        words = bring_in_words(about.layer_name, self._places, self._warnings)
        self._dialog = dialog = HandoverDialog(words, tools.window, self._form)
        dialog.setObjectName("HiljadeBringInDialog")
        dialog.set_obstacle(self._form.missing())
        place_left_of_map(dialog, tools.window)
        dialog.model.changed.connect(self._on_ticked)
        dialog.record_chosen.connect(lambda one: self._overlay.mark(one.position))
        self._form.changed.connect(self._on_said)
        self._form.refused_wanted.connect(self._save_refused)
        self._form.distance_changed.connect(self._weigh_again)
        plan = ReviewPlan(
            self.tr("Reading and comparing"), self.tr("Taking what was brought in"), self._read, self._show,
            self._take, self._confirm,
        )  # fmt: skip
        self.session = ReviewSession(path, dialog, plan, tools)
        self.session.listed.connect(self._on_listed)
        self.session.not_listed.connect(lambda _error: self._form.set_distance(self._weighed_m))
        self.session.closed.connect(self._on_closed)

    def close(self) -> None:
        """Close the window."""
        if not sip.isdeleted(self.session):
            self.session.close()

    # reading

    def _read(self) -> Work:
        if self._brought is None:
            return bring_in_work(self._path, self._files, self._tables, self._form.distance_m(), self._context)
        return weigh_work(self._path, self._brought, self._form.distance_m())

    def _show(self, weighed: Weighed) -> tuple[str, Sequence[Proposal]]:
        if self._brought is None:
            self._brought = weighed.brought
            self._places[:] = weighed.brought.places
            self._warnings.update(row_warnings(weighed.brought))
            self._form.prefill(weighed.brought)
            refused = any(isinstance(one.reason, Problem) for one in weighed.brought.left_out)
            self._form.offer_refused(refused and len(self._tables) == 1)
        self._proposals = weighed.proposals
        self._weighed_m = self._form.distance_m()
        return origin_text(weighed.brought), [*weighed.proposals, *as_proposals(weighed.brought.left_out)]

    def _on_listed(self) -> None:
        """What somebody left out before another distance was chosen stays so."""
        model = self._dialog.model
        model.tick([row for row, one in enumerate(model.proposals()) if one.index in self._left_out], False)
        self._left_out.clear()
        self._overlay.show_proposals(self._proposals, model.chosen())
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Once: later on, people have moved the map as they want it."""
        canvas, extent = self._tools.canvas, self._overlay.extent()
        if extent is not None and not self._was_in_view:
            if canvas.extent().isEmpty():  # a map that has shown nothing yet has no scale to go by
                show_extent(canvas, extent, canvas.mapSettings().destinationCrs())
            if not is_beside(canvas, extent, self._dialog):
                show_beside(canvas, extent, self._dialog)
        self._was_in_view = True

    def _weigh_again(self, _distance_m: float) -> None:
        if self._brought is None or self.session.reader.is_busy(self._path):
            self._form.set_distance(self._weighed_m)
            return
        chosen = set(self._dialog.model.chosen())
        self._left_out = {one.index for one in self._proposals if one.index not in chosen and _is_free(one)}
        self.session.read()

    def _on_ticked(self) -> None:
        self._overlay.set_chosen(self._dialog.model.chosen())

    def _on_said(self) -> None:
        self._dialog.set_obstacle(self._form.missing())

    def _save_refused(self) -> None:
        """Ask for a file, and write the rows of the table there that can't be read."""
        (file, table), *_others = self._tables.items()
        title, kinds = self.tr("Save the rows that cannot be read"), f"{self.tr('CSV file')} (*{_CSV})"
        name = f"{file.stem}-{self.tr('rejected')}{_CSV}"
        chosen = ask_where_to_save(self._dialog, title, kept_folder(_LAST_FOLDER, file), kinds, _CSV, name)
        if chosen is None or sip.isdeleted(self) or sip.isdeleted(self.session):
            return
        if same_file(chosen, file):
            self._dialog.say(self.tr("That is the table itself, which would be overwritten; choose another name."))
            return
        done = self.session.reader.run(
            self._path, self.tr("Saving the rows that cannot be read"),
            refused_work(file, table, chosen, self._context), self._on_refused_saved, self._tools.notices.error,
        )  # fmt: skip
        if not done:
            self._dialog.say(self.tr("Wait until what is under way has ended."))

    def _on_refused_saved(self, count: int) -> None:
        self._dialog.say(self.tr("%n row(s) saved; mend them there and bring that file in.", "", count))

    # taking

    def _confirm(self, go_on: Callable[[], None]) -> None:
        """Ask where the licences differ."""

        def on_told(differs: Any) -> None:
            if not differs or self._is_sure():
                go_on()

        about = self._form.about()
        done = self.session.reader.run(
            self._path, self.tr("Comparing the licences"), licence_work(self._path, about), on_told,
            self._tools.notices.error,
        )  # fmt: skip
        if not done:
            self._dialog.say(self.tr("Wait until what is under way has ended."))

    def _is_sure(self) -> bool:
        text = self.tr(
            "This comes under the licence “{theirs}”, and the working copy is under “{ours}”. What is accepted is "
            "published with the working copy. Is that allowed, and shall it be accepted?"
        ).format(
            theirs=value_text(self._form.about().licence) or self.tr("unknown"),
            ours=value_text(self._licence) or self.tr("unknown"),
        )
        box = text_box(self._dialog, QMessageBox.Icon.Question, self.tr("Another licence"), text)
        box.setObjectName("HiljadeBringInLicenceBox")
        yes = box.addButton(self.tr("Accept all the same"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        name_buttons(box)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        sure = box.clickedButton() is yes
        box.deleteLater()
        return sure

    def _take(self, chosen: Collection[int], sides: Sides) -> Work:
        return take_work(self._path, self._form.about(), self._proposals, list(chosen), sides)

    def _on_closed(self) -> None:
        self._overlay.remove()
        self.deleteLater()


def _is_free(one: Proposal) -> bool:
    """Whether nothing but a person leaves it out."""
    return bool(one.taken) and not one.conflicts
