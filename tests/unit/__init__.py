"""Tests of core and sync alone: no QGIS, no network, no server."""
