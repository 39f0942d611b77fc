"""Tests in a real QGIS window with a real mouse, on a virtual screen."""
