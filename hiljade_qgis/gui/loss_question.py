"""The question before a pull that would take much away: only a person can tell whether that is meant."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..bridge.messages import shown_address
from ..sync.pulled import PullPlan
from .plain_text import text_box
from .standard_buttons import name_buttons


def accepts_losses(plan: PullPlan, url: str, parent: QWidget | None) -> bool:
    """Ask whether a pull shall take away what the server does not have any more.

    Args:
        url: of the server.
    """
    locale, translate = QLocale(), QCoreApplication.translate
    text = translate(
        "LossQuestion",
        "A pull would delete {count} of {of} records here, because {server} does not have them any more. Somebody may "
        "have emptied the layer, by mistake or on purpose.\n\nNothing was changed yet. If you pull, the file as it is "
        "now is kept beside it, with “.before-pull” at the end of its name.",
    ).format(
        count=locale.toString(plan.deleted), of=locale.toString(plan.of), server=shown_address(url)
    )
    title = translate("LossQuestion", "Before you pull")
    box = text_box(parent, QMessageBox.Icon.Warning, title, text)
    pull = box.addButton(translate("LossQuestion", "Pull all the same"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    name_buttons(box)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    sure = box.clickedButton() is pull
    box.deleteLater()
    return sure
