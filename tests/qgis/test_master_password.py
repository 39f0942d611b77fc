"""What QGIS's master password is wanted for is said while QGIS asks, and no longer."""

from __future__ import annotations

import pytest

from hiljade_qgis.bridge.authentication import MasterPasswordMissing
from hiljade_qgis.gui import master_password
from hiljade_qgis.gui.notices import Notices
from tests.qgis.plugin_window import PluginWindow


@pytest.mark.parametrize("locked", [True, False])
@pytest.mark.parametrize("given", [True, False])
def test_it_is_said_in_the_message_bar_where_qgis_asks(qtbot, monkeypatch, locked, given):
    interface = PluginWindow()
    qtbot.addWidget(interface.window)
    said = []

    def unlock():
        said.extend(interface.said())
        if not given:
            raise MasterPasswordMissing("not given")

    monkeypatch.setattr(master_password, "is_locked", lambda: locked)
    monkeypatch.setattr(master_password, "unlock", unlock)
    notices = Notices(interface.bar)
    if given:
        master_password.unlock_and_say_why(notices)
    else:
        with pytest.raises(MasterPasswordMissing):
            master_password.unlock_and_say_why(notices)
    assert ["QGIS now asks for the master password" in text for text in said] == ([True] if locked else [])
    assert interface.bar.items() == []
