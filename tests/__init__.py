"""The tests: unit (no QGIS), servers (real servers), qgis (real QGIS), window (a real window and mouse)."""
