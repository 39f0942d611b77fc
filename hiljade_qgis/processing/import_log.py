"""What `hiljade:importtable` says: what was found out, how rows were read, which were refused and why, and how many."""

from __future__ import annotations

import json
from collections.abc import Sequence

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..bridge.delimited_file import DelimitedFile
from ..bridge.messages_table import names_text
from ..bridge.rejected_rows import own_names
from ..bridge.spreadsheet_file import Spreadsheet
from ..bridge.table_reasons import problem_text
from ..bridge.table_source import TableSource
from ..core.delimited_text import SEPARATORS
from ..core.record import Position
from ..core.table_problem import Problem
from ..core.table_profile import TableProfile
from ..core.table_profile_written import profile_to_json
from .algorithm import one_line

MOST_TOLD = 20
"""The refused rows, and the warnings, that are told one by one."""


class ImportLog:
    """Counts the rows of a run, and says what people should know of them.

    Attributes:
        read, refused, warned: rows that became cameras, that did not, and that did with warnings.
        known: cameras that have the id of a record on a server.
    """

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self.read = self.refused = self.warned = self.known = 0
        self._feedback, self._is_layer = feedback, False
        self._west = self._south = float("inf")
        self._east = self._north = float("-inf")

    def tell_source(self, source: TableSource) -> None:
        """How the table was opened."""
        if isinstance(source, DelimitedFile):
            self._tell_delimited(source)
        elif isinstance(source, Spreadsheet):
            text = QCoreApplication.translate(
                "Processing", "{file}: sheet “{sheet}”, %n column(s).", "", len(source.names)
            )
            self._feedback.pushInfo(text.format(file=source.path.name, sheet=one_line(source.sheet)))
            if len(source.sheets) > 1:
                text = QCoreApplication.translate("Processing", "It has other sheets, which were not read: {names}.")
                others = tuple(name for name in source.sheets if name != source.sheet)
                self._feedback.pushWarning(text.format(names=names_text(others)))
        else:
            self._is_layer = True

    def _tell_delimited(self, source: DelimitedFile) -> None:
        translate = QCoreApplication.translate
        separator = translate("Processing", "tab") if source.separator == "\t" else source.separator
        if source.separator in SEPARATORS:
            text = translate(
                "Processing", "{file}: encoding {encoding}, separator {separator}, %n column(s).", "", len(source.names)
            )
        else:
            text = translate("Processing", "{file}: encoding {encoding}, one column.")
        encoding = source.encoding.name
        self._feedback.pushInfo(text.format(file=source.path.name, encoding=encoding, separator=separator))
        if not source.encoding.certain:
            self._feedback.pushWarning(
                translate(
                    "Processing",
                    "The encoding {encoding} is a guess; if letters are wrong, name the right one in a profile.",
                ).format(encoding=encoding)
            )

    def tell_guess(self, profile: TableProfile) -> None:
        """The profile that was taken for want of another, to be saved and mended."""
        text = QCoreApplication.translate(
            "Processing", "No profile was given; this one was taken from the names of the columns and the first rows:"
        )
        self._feedback.pushInfo(text)
        content = profile_to_json(profile)
        line = json.dumps(content, ensure_ascii=False)
        self._feedback.pushInfo(line if line.isprintable() else json.dumps(content))

    def tell_profile(self, profile: TableProfile, names: Sequence[str]) -> None:
        """Whose list it is, and the columns that nothing is taken from."""
        details = profile.details
        if details.name or details.source or details.licence:
            unknown = QCoreApplication.translate("Processing", "unknown")
            text = QCoreApplication.translate("Processing", "List: {name}; source: {source}; licence: {licence}.")
            shown = (one_line(value or unknown) for value in (details.name, details.source, details.licence))
            self._feedback.pushInfo(text.format(**dict(zip(("name", "source", "licence"), shown))))
        known = {name.strip().casefold() for name in profile.columns}
        others = tuple(name for name in own_names(names) if name.strip() and name.strip().casefold() not in known)
        if others:
            text = QCoreApplication.translate(
                "Processing", "Nothing is taken from %n column(s): {names}.", "", len(others)
            )
            self._feedback.pushInfo(text.format(names=names_text(others)))

    def count_camera(self, number: int, position: Position, warnings: Sequence[Problem]) -> None:
        """A row that became a camera."""
        self.read += 1
        self._west, self._east = min(self._west, position.lon_deg), max(self._east, position.lon_deg)
        self._south, self._north = min(self._south, position.lat_deg), max(self._north, position.lat_deg)
        if warnings:
            self.warned += 1
            if self.warned <= MOST_TOLD:
                self._feedback.pushWarning(self._row_text(number, warnings))

    def count_refused(self, number: int, problems: Sequence[Problem]) -> str:
        """A row that did not; gives the reason in sentences."""
        self.refused += 1
        if self.refused <= MOST_TOLD:
            self._feedback.pushWarning(self._row_text(number, problems))
        return " ".join(map(problem_text, problems))

    def _row_text(self, number: int, problems: Sequence[Problem]) -> str:
        if self._is_layer:
            text = QCoreApplication.translate("Processing", "Feature {number}: {problems}")
        else:
            text = QCoreApplication.translate("Processing", "Row {number}: {problems}")
        return text.format(number=number, problems=" ".join(map(problem_text, problems)))

    def tell_end(self) -> None:
        """How many rows of each kind there were, and where the cameras are."""
        translate = QCoreApplication.translate
        if self.refused > MOST_TOLD:
            more = self.refused - MOST_TOLD
            self._feedback.pushWarning(translate("Processing", "And %n more refused row(s).", "", more))
        if self.warned > MOST_TOLD:
            more = self.warned - MOST_TOLD
            self._feedback.pushWarning(translate("Processing", "And %n more row(s) with warnings.", "", more))
        self._feedback.pushInfo(translate("Processing", "%n row(s) became cameras.", "", self.read))
        if self.refused:
            self._feedback.pushWarning(translate("Processing", "%n row(s) were refused.", "", self.refused))
        if self.known:
            self._feedback.pushWarning(
                translate(
                    "Processing",
                    "%n camera(s) have a server_id and became new ones all the same; to bring edits of them back, "
                    "apply the table itself as an edited copy.",
                    "",
                    self.known,
                )
            )
        if self.read:
            text = translate(
                "Processing", "They lie between latitudes {south} and {north}, longitudes {west} and {east}."
            )
            sides = {"south": self._south, "north": self._north, "west": self._west, "east": self._east}
            shown = {side: QLocale().toString(degrees, "f", 4) for side, degrees in sides.items()}
            self._feedback.pushInfo(text.format(**shown))
