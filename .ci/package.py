"""Packs the plugin into dist/: the same sources give the same bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

from plugin_files import PACKAGE, ROOT, metadata, plugin_files

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time on every entry; a zip knows none before."""


def build(folder: Path) -> Path:
    """Writes the zip, whole or not at all, and returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PACKAGE}.{metadata()['version']}.zip"
    unfinished = target.with_suffix(".unfinished")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for source, place in plugin_files():
            entry = zipfile.ZipInfo(f"{PACKAGE}/{place}", EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, for the permissions on the next line
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, source.read_bytes())
    return unfinished.rename(target)


if __name__ == "__main__":
    made = build(ROOT / "dist")
    print(f"{made.relative_to(ROOT)}: {made.stat().st_size:,} bytes, {len(zipfile.ZipFile(made).namelist())} files")
