"""The pictures of one camera, one after the other: who is asked, what is fetched, what came of it. No widgets."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from enum import Enum

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ...bridge import picture_consent
from ...bridge.messages import sentence_for
from ...bridge.picture_fetch import MovedTo, PictureError, PictureUnreachable, host_of, picture_work
from ...bridge.sender import Traffic
from ...bridge.tasks import BackgroundTask, start
from ...core.pictures import Picture

_MOST_REDIRECTS = 5
_MOST_KEPT = 4
"""Pictures that are not fetched again when somebody goes back to them; some 25 MB each."""
_COUNT_EVERY_MS = 200


class Stage(Enum):
    """What there is to see."""

    NOTHING = "nothing"
    """No picture is named."""
    PAGE = "page"
    """There is only a page for the browser."""
    ASKING = "asking"
    """May it be fetched from `host`?"""
    DECLINED = "declined"
    """Somebody said no to `host`, or stopped it."""
    FETCHING = "fetching"
    SHOWN = "shown"
    FAILED = "failed"
    """`sentence` says why."""


class Answer(Enum):
    """What somebody says to the question."""

    ONCE = "once"
    """For the pictures of this camera."""
    ALWAYS = "always"
    """For this host, until it is revoked."""
    NO = "no"


class PictureShow(QObject):
    """Shows one camera's pictures. Nothing is fetched from a host that nobody said yes to, also where another host
    redirects to it.

    Signals:
        changed(): there is something else to see.
        counted(int): bytes that came so far.
    """

    changed = pyqtSignal()
    counted = pyqtSignal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage.NOTHING
        self.host = ""
        """Who is asked, or would be; "" where that is nobody."""
        self.sent_by = ""
        """The host that redirected to `host`; "" for none."""
        self.sentence = ""
        self.image: QImage | None = None
        self._pictures: tuple[Picture, ...] = ()
        self._number = 0
        self._address = ""
        self._redirects = 0
        self._once: set[str] = set()
        self._declined: set[str] = set()
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._task: BackgroundTask | None = None
        self._traffic = Traffic()
        self._clock = QTimer(self)
        self._clock.setInterval(_COUNT_EVERY_MS)
        self._clock.timeout.connect(lambda: self.counted.emit(self._traffic.received))

    def close(self) -> None:
        """Stop whatever is under way, and show nothing."""
        self._stop()
        self._kept.clear()
        self._pictures, self.image, self.stage = (), None, Stage.NOTHING

    # what is shown

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show the first of these; what somebody answered for the pictures before them counts no more."""
        if tuple(pictures) == self._pictures and self.stage is not Stage.NOTHING:
            return
        self.close()
        self._once.clear()
        self._declined.clear()
        self._pictures, self._number = tuple(pictures), 0
        self._begin()

    def picture(self) -> Picture | None:
        """The one that is shown or asked about."""
        return self._pictures[self._number] if self._pictures else None

    def place(self) -> tuple[int, int]:
        """The n-th of how many; (0, 0) for none."""
        return (self._number + 1, len(self._pictures)) if self._pictures else (0, 0)

    def turn(self, by: int) -> None:
        """Go on to the next picture, or back; there is an end."""
        number = self._number + by
        if 0 <= number < len(self._pictures):
            self._number = number
            self._begin()

    # what somebody says

    def answer(self, answer: Answer) -> None:
        """The answer to the question whether to fetch from `host`."""
        if self.stage is not Stage.ASKING:
            return
        if answer is Answer.NO:
            self._declined.add(self.host)
            self._set(Stage.DECLINED)
            return
        if answer is Answer.ALWAYS:
            picture_consent.allow(self.host)
        self._once.add(self.host)
        self._fetch()

    def cancel(self) -> None:
        """Stop fetching."""
        if self.stage is Stage.FETCHING:
            self._stop()
            self._set(Stage.DECLINED)

    def again(self) -> None:
        """Ask or fetch once more."""
        self._declined.discard(self.host)
        self._begin()

    def may_be_revoked(self) -> bool:
        """Whether pictures from `host` are fetched without a question."""
        return bool(self.host) and picture_consent.is_allowed(self.host)

    def revoke(self) -> None:
        """Ask again before anything is fetched from `host`; what is shown stays."""
        picture_consent.revoke(self.host)
        self._once.discard(self.host)
        self.changed.emit()

    # inside

    def _begin(self) -> None:
        self._stop()
        self._redirects, self.sent_by, self.host, self.image = 0, "", "", None
        picture = self.picture()
        if picture is None:
            self._set(Stage.NOTHING)
        elif picture.address is None:
            self._set(Stage.PAGE)
        else:
            self._ask(picture.address)

    def _ask(self, address: str) -> None:
        """Fetch, if that is allowed; else ask."""
        try:
            self._address, self.host = address, host_of(address)
        except PictureError as error:
            self._fail(error)
            return
        if self.host in self._declined:
            self._set(Stage.DECLINED)
        elif self.host in self._once or picture_consent.is_allowed(self.host):
            self._fetch()
        else:
            self._set(Stage.ASKING)

    def _fetch(self) -> None:
        kept = self._kept.get(self._address)
        if kept is not None:
            self._show(kept)
            return
        self._traffic = Traffic()
        task = BackgroundTask(self.tr("Fetching a picture"), picture_work(self._address, self._traffic))
        task.finished_with.connect(lambda outcome: self._on_outcome(task, outcome))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.cancelled.connect(lambda: self._on_cancelled(task))
        self._task = task
        self._clock.start()
        self._set(Stage.FETCHING)
        start(task)

    def _stop(self) -> None:
        task, self._task = self._task, None
        self._clock.stop()
        if task is not None:
            task.cancel()

    def _on_outcome(self, task: BackgroundTask, outcome: QImage | MovedTo) -> None:
        if task is not self._task:
            return
        self._stop()
        if isinstance(outcome, QImage):
            self._kept[self._address] = outcome
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
            self._show(outcome)
            return
        self._redirects += 1
        if self._redirects > _MOST_REDIRECTS:
            self._fail(PictureUnreachable(self.host, "redirects without an end"))
            return
        sent_by = self.host
        self._ask(outcome.address)
        if self.host != sent_by:
            self.sent_by = sent_by
            self.changed.emit()

    def _on_failed(self, task: BackgroundTask, error: Exception) -> None:
        if task is self._task:
            self._stop()
            self._fail(error)

    def _on_cancelled(self, task: BackgroundTask) -> None:
        if task is self._task:  # in QGIS's own list of tasks, or on its way out
            self._stop()
            self._set(Stage.DECLINED)

    def _show(self, image: QImage) -> None:
        self.image = image
        self._set(Stage.SHOWN)

    def _fail(self, error: Exception) -> None:
        self.sentence = sentence_for(error)
        self._set(Stage.FAILED)

    def _set(self, stage: Stage) -> None:
        self.stage = stage
        self.changed.emit()
