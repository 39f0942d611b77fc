"""What somebody decided of the pairs of an official list."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.PyQt.QtCore import QObject

from ..core.list_decisions import Decided, ListPair
from ..sync.list_pairs import NamedPair, decide
from .kept_marks import BetweenSaves, KeptMarks


class PairMarks(KeptMarks):
    """Keeps decisions: by `NamedPair`, None where one was taken back."""

    def __init__(self, between_saves: BetweenSaves, parent: QObject | None = None) -> None:
        super().__init__(between_saves, decide, parent)

    def note(self, path: Path, list_name: str, decisions: Mapping[ListPair, Decided | None]) -> None:
        """Somebody decided, or took it back."""
        self.keep(path, {NamedPair(list_name, pair): decided for pair, decided in decisions.items()})

    def unwritten(self, path: Path, list_name: str) -> dict[ListPair, Decided | None]:
        """What was said of a list's pairs and is not written yet."""
        return {one.pair: decided for one, decided in self.kept(path).items() if one.list_name == list_name}


def known(*said: Mapping[ListPair, Decided | None]) -> dict[ListPair, Decided]:
    """What is decided by all of these, the later ones in the place of those before."""
    merged = {pair: decided for one in said for pair, decided in one.items()}
    return {pair: decided for pair, decided in merged.items() if decided is not None}
