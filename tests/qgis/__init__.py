"""Tests inside a real QGIS without a window."""
