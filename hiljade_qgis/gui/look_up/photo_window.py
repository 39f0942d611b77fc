"""The window that shows a camera's pictures, and asks before any is fetched."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QByteArray, QLocale, QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QHideEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.messages import shown_address
from ...bridge.picture_fetch import PictureError, host_of
from ...core.pictures import Picture
from ..icons import icon
from ..plain_text import text_label
from .picture_show import Answer, PictureShow, Stage
from .picture_view import PictureView

_MESSAGE, _PROGRESS, _PICTURE = range(3)
_SIZE = QSize(460, 400)
_FROM_EDGE_PX, _FROM_TOP_PX = 24, 170
_GEOMETRY = "hiljade/pictures/geometry"


class PhotoWindow(QDialog):
    """Stays open beside the map, one for all cameras; QGIS's own keys go on working while it is in front.

    Left and Right turn between the pictures of one camera, Esc closes. Closed, it fetches nothing more.
    """

    def __init__(self, show: PictureShow, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("HiljadePhotoWindow")
        self.setWindowTitle(self.tr("Pictures"))
        self.setSizeGripEnabled(True)
        self._show = show
        show.changed.connect(self._look)
        show.counted.connect(self._count)
        self._build()
        self._look()
        self._placed = False

    def show_camera(self, name: str, pictures: Sequence[Picture]) -> None:
        """Open with the pictures of a camera, in front."""
        self._heading.setText(name)
        self._place_once()
        self.show()
        self.raise_()
        self.activateWindow()  # its keys work at once, and QGIS's go on working
        self._show.show_pictures(pictures)
        self._look()

    def follow_camera(self, name: str, pictures: Sequence[Picture]) -> None:
        """Show the pictures of another camera, if it is open."""
        if self.isVisible():
            self._heading.setText(name)
            self._show.show_pictures(pictures)
            self._look()

    def close_window(self) -> None:
        """Close for good."""
        self._show.changed.disconnect(self._look)
        self._show.counted.disconnect(self._count)
        self.hide()

    # QDialog

    def hideEvent(self, event: QHideEvent) -> None:
        """Called by Qt: what nobody sees is not fetched."""
        if not event.spontaneous():  # the window was not only iconified
            QgsSettings().setValue(_GEOMETRY, self.saveGeometry())
            self._show.close()
        super().hideEvent(event)

    def _place_once(self) -> None:
        """Where it was closed last; else in the corner of the window, so that it covers no camera in the middle."""
        if self._placed:
            return
        self._placed = True
        kept = QgsSettings().value(_GEOMETRY, QByteArray())
        if isinstance(kept, QByteArray) and not kept.isEmpty() and self.restoreGeometry(kept):
            return
        self.resize(_SIZE)
        window = self.parentWidget()
        if window is not None:
            corner = window.mapToGlobal(window.rect().topRight())
            self.move(corner.x() - _SIZE.width() - _FROM_EDGE_PX, corner.y() + _FROM_TOP_PX)

    # building

    def _build(self) -> None:
        self._heading, self._place = text_label(), QLabel()
        self._heading.setObjectName("HiljadePhotoHeading")
        self._place.setObjectName("HiljadePhotoPlace")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._view = PictureView()
        self._view.setObjectName("HiljadePhotoView")
        self._pages = QStackedWidget()
        for page in (self._message_page(), self._progress_page(), self._view):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._place)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        layout.addLayout(self._bottom())

    def _message_page(self) -> QWidget:
        page = QWidget()
        self._message, self._detail = text_label(), text_label()
        self._message.setObjectName("HiljadePhotoMessage")
        self._detail.setObjectName("HiljadePhotoDetail")
        for label in (self._message, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._once = self._button("HiljadePhotoOnce", self.tr("&This time"))
        self._once.clicked.connect(lambda: self._show.answer(Answer.ONCE))
        self._always = self._button("HiljadePhotoAlways", self.tr("&Always for this host"))
        self._always.clicked.connect(lambda: self._show.answer(Answer.ALWAYS))
        self._no = self._button("HiljadePhotoNo", self.tr("&No"))
        self._no.clicked.connect(lambda: self._show.answer(Answer.NO))
        self._again = self._button("HiljadePhotoAgain", "")
        self._again.clicked.connect(lambda: self._show.again())
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self._once, self._always, self._no, self._again):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._message)
        layout.addWidget(self._detail)
        layout.addLayout(row)
        layout.addStretch(1)
        return page

    def _progress_page(self) -> QWidget:
        page, bar = QWidget(), QProgressBar()
        self._fetching = text_label()
        self._fetching.setObjectName("HiljadePhotoFetching")
        self._fetching.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar.setRange(0, 0)  # how much is to come nobody says before it is there
        bar.setTextVisible(False)
        cancel = self._button("HiljadePhotoCancel", self.tr("&Cancel"))
        cancel.clicked.connect(lambda: self._show.cancel())
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._fetching)
        layout.addWidget(bar)
        layout.addWidget(cancel, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)
        return page

    def _bottom(self) -> QHBoxLayout:
        self._previous = self._turn_action("previous_picture", self.tr("Previous picture"), Qt.Key.Key_Left, -1)
        self._next = self._turn_action("next_picture", self.tr("Next picture"), Qt.Key.Key_Right, 1)
        self._browser = self._button("HiljadePhotoBrowser", self.tr("&Open in the browser"))
        self._browser.clicked.connect(lambda: self._open_in_browser())
        self._revoke = self._button("HiljadePhotoRevoke", "")
        self._revoke.clicked.connect(lambda: self._show.revoke())
        close = self._button("HiljadePhotoClose", self.tr("Cl&ose"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        for action in (self._previous, self._next):
            button = QToolButton()
            button.setDefaultAction(action)
            row.addWidget(button)
        row.addWidget(self._revoke)
        row.addStretch(1)
        row.addWidget(self._browser)
        row.addWidget(close)
        return row

    def _turn_action(self, icon_name: str, text: str, key: Qt.Key, by: int) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda: self._show.turn(by))
        self.addAction(action)
        return action

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)  # Enter answers no question by itself
        return button

    # showing

    def _look(self) -> None:
        show, stage = self._show, self._show.stage
        number, count = show.place()
        self._place.setText(
            self.tr("{number} of {count}").format(number=number, count=count) if count > 1 else ""
        )
        self._previous.setEnabled(number > 1)
        self._next.setEnabled(number < count)
        self._browser.setEnabled(self._page() is not None)
        self._revoke.setVisible(show.may_be_revoked())
        self._revoke.setText(self.tr("Ask again for {host}").format(host=show.host))
        asking = stage is Stage.ASKING
        for button in (self._once, self._always, self._no):
            button.setVisible(asking)
        self._again.setVisible(stage in (Stage.DECLINED, Stage.FAILED))
        self._again.setText(self.tr("&Ask again") if stage is Stage.DECLINED else self.tr("T&ry again"))
        self._message.setText(self._message_text(stage))
        self._detail.setText(self._detail_text() if asking else "")
        self._view.set_image(show.image if stage is Stage.SHOWN else None)
        if stage is Stage.FETCHING:
            self._count(0)
        self._pages.setCurrentIndex({Stage.FETCHING: _PROGRESS, Stage.SHOWN: _PICTURE}.get(stage, _MESSAGE))

    def _message_text(self, stage: Stage) -> str:
        host = self._show.host
        if stage is Stage.ASKING:
            return self.tr("Fetch pictures from {host}?").format(host=host)
        if stage is Stage.DECLINED:
            return self.tr("Nothing is fetched from {host}.").format(host=host)
        if stage is Stage.PAGE:
            page = self._page()
            return self.tr("The record names a page on {host} that shows a picture.").format(
                host="" if page is None else shown_address(page)
            )
        if stage is Stage.FAILED:
            return self._show.sentence
        return self.tr("The record of this camera names no picture.") if stage is Stage.NOTHING else ""

    def _detail_text(self) -> str:
        picture, sent_by = self._show.picture(), self._show.sent_by
        if sent_by:
            return self.tr("{host} says that the picture is there.").format(host=sent_by)
        tag = picture.tag if picture is not None else ""
        return self.tr("The record names it in “{tag}”. Whoever runs this host sees that you ask.").format(tag=tag)

    def _count(self, received: int) -> None:
        size = self.tr("{kilobytes} kB so far").format(kilobytes=QLocale().toString(received // 1000))
        self._fetching.setText(f"{self._show.host}\n{size}")

    # the browser

    def _page(self) -> str | None:
        """The address to open in a browser; None where there is none that may be."""
        picture = self._show.picture()
        try:
            return picture.page if picture is not None and host_of(picture.page) else None
        except PictureError:
            return None

    def _open_in_browser(self) -> None:
        page = self._page()
        if page is not None:
            QDesktopServices.openUrl(QUrl(page, QUrl.ParsingMode.StrictMode))
