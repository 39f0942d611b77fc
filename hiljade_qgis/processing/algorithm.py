"""What all algorithms have in common: how they are named, how errors end, how progress goes."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from traceback import clear_frames
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..bridge.compatibility import is_null
from ..bridge.messages import sentence_for
from ..bridge.resources import resource_path
from ..core import essentials
from ..core.table_problem import TableError
from ..sync.errors import SyncError

_LOG = logging.getLogger(__name__)

_MOST_SHOWN = 200
_MOST_TOLD = 20


class AlgorithmLook:
    """How an algorithm of the provider `hiljade` is made and found; beside it stands one of QGIS's own classes."""

    icon_name = "hiljade"
    """Which of the plugin's icons it has."""

    def createInstance(self) -> AlgorithmLook:
        """A fresh one for a run; called by QGIS."""
        return type(self)()

    def icon(self) -> QIcon:
        """What the toolbox shows."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Where the icon is, for the modeler."""
        return str(resource_path(f"resources/icons/{self.icon_name}.svg"))

    def tags(self) -> list[str]:
        """Words under which the toolbox finds every algorithm of ours."""
        words = QCoreApplication.translate("Processing", "surveillance,camera,cctv,alpr,openstreetmap")
        return words.split(",")


class HiljadeAlgorithm(AlgorithmLook, QgsProcessingAlgorithm):
    """An algorithm of the provider `hiljade`; a subclass says its name, its texts and what it does."""


class FeedbackProgress:
    """A `sync.server.Progress` that says to Processing how far it is. Any thread.

    Args:
        share: what part of the whole work it is about, from and to, in percent.
    """

    def __init__(self, feedback: QgsProcessingFeedback, share: tuple[float, float] = (0.0, 100.0)) -> None:
        self._feedback, self._share = feedback, share

    def report(self, done: int, total: int | None) -> None:
        """Say that `done` of `total` records are done."""
        if total:
            begin, end = self._share
            self._feedback.setProgress(begin + (end - begin) * min(1.0, done / total))

    def cancelled(self) -> bool:
        """Whether somebody pressed cancel."""
        return self._feedback.isCanceled()


@contextmanager
def told_in_a_sentence() -> Iterator[None]:
    """Whatever goes wrong inside ends as one sentence for people; the detail goes to the log."""
    try:
        yield
    except QgsProcessingException:
        raise  # it is a sentence already
    except (SyncError, TableError) as error:
        _LOG.warning("%s", error)
        clear_frames(error.__traceback__)  # QGIS keeps what an algorithm raises, and with it all that was in use there
        raise QgsProcessingException(sentence_for(error)) from error
    except Exception as error:
        _LOG.exception("unexpected")
        raise QgsProcessingException(sentence_for(error)) from error


def is_given(parameters: dict[str, Any], name: str) -> bool:
    """Whether somebody gave a parameter that may be left out."""
    value = parameters.get(name)
    return not is_null(value) and value != ""


def one_line(text: str) -> str:
    """Somebody else's words as one line for a log: nothing in it steers a terminal, and what is cut off is marked."""
    return essentials.one_line(text, _MOST_SHOWN)


def warn_of_each(texts: Sequence[str], feedback: QgsProcessingFeedback) -> None:
    """Warn of each in the log, up to a number; of the others say how many they are."""
    for text in texts[:_MOST_TOLD]:
        feedback.pushWarning(text)
    if len(texts) > _MOST_TOLD:
        feedback.pushWarning(QCoreApplication.translate("Processing", "And %n more.", "", len(texts) - _MOST_TOLD))
