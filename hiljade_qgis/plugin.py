"""What QGIS loads: builds the parts, registers them, and takes them away again in reverse order."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import QgsApplication

from .bridge.i18n import install_translator, remove_translator
from .bridge.log import start_log, stop_log
from .bridge.network import start_network, stop_network
from .bridge.tasks import stop_all
from .processing.provider import HiljadeProvider


class HiljadePlugin:
    """The plugin as QGIS sees it.

    Whatever is registered goes onto one list together with what takes it away, so that `unload` leaves nothing
    behind and the plugin can be loaded again.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._registered = ExitStack()
        self._ready = False

    def initProcessing(self) -> None:
        """Called by QGIS where there is no window (`qgis_process`), and by `initGui`."""
        if self._ready:
            return
        with ExitStack() as undo:
            start_log()
            undo.callback(stop_log)
            install_translator()
            undo.callback(remove_translator)
            start_network()
            undo.callback(stop_network)
            undo.callback(stop_all)
            self._add_provider(undo)
            self._registered = undo.pop_all()
        self._ready = True

    def initGui(self) -> None:
        """Called by QGIS when there is a window. Leaves nothing behind where it fails."""
        self.initProcessing()
        try:
            with ExitStack() as undo:
                # Imported here: `qgis_process` has no widgets.
                from .gui.window_parts import add_window_parts

                add_window_parts(self._iface, undo)
                self._registered.push(undo.pop_all().__exit__)
        except Exception:
            self.unload()
            raise

    def unload(self) -> None:
        """Called by QGIS before the plugin goes; harmless when called again."""
        self._ready = False
        self._registered.close()

    def _add_provider(self, undo: ExitStack) -> None:
        provider = HiljadeProvider()
        registry = QgsApplication.processingRegistry()
        if registry.addProvider(provider):
            undo.callback(registry.removeProvider, provider)
