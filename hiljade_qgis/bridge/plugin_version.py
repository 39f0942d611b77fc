"""Which version of the plugin this is."""

from __future__ import annotations

from .resources import resource_path


def plugin_version() -> str:
    """As metadata.txt says it; "" where it says none."""
    lines = resource_path("metadata.txt").read_text(encoding="utf-8").splitlines()
    return next((line.partition("=")[2].strip() for line in lines if line.startswith("version=")), "")
