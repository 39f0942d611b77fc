"""The manifest of a printed page, and the file beside the print in which it lies."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import Qgis

from ...core.printing.manifest import Manifest, digest, is_manifest, written
from ...sync.printed_cameras import Printed
from ..plugin_version import plugin_version
from .export import put_in_place
from .page import Page


def manifest_of(
    page: Page, printed: Printed, files: Sequence[Path], today: date
) -> dict[str, Any]:
    """What a page was made from and how, as the members of a JSON object.

    Args:
        files: that the page was written to; none where it has no file of its own.
    """
    about, place = printed.about, page.place
    return written(
        Manifest(
            code=page.code,
            data_version=page.data_version,
            data_saved_on=date.fromtimestamp(printed.saved_at).isoformat(),
            printed_on=today.isoformat(),
            layer=about.layer_name,
            licence=about.licence,
            attribution=about.attribution,
            cameras=page.content.facts.cameras,
            crs=place.crs.authid(),
            middle_lon_deg=place.middle.lon_deg,
            middle_lat_deg=place.middle.lat_deg,
            scale=page.scale,
            rotation_deg=page.design.rotation_deg,
            settings=page.design.settings(),
            template_sha256=digest(page.template.read_bytes()),
            font=page.ink.family,
            plugin_version=plugin_version(),
            qgis_version=Qgis.version(),
            output_sha256=digest(b"".join(file.read_bytes() for file in files)) if files else "",
        )
    )


def manifest_file(path: Path) -> Path:
    """Where the manifest of a print lies: `map.pdf.json` beside `map.pdf`, `manifest.json` in a folder of pages."""
    return path / "manifest.json" if path.is_dir() else path.with_name(f"{path.name}.json")


def write_manifest(path: Path, manifest: dict[str, Any]) -> bool:
    """Write a manifest, in the place of an older one.

    Returns:
        Whether it was written; a file that is no manifest stays as it is.

    Raises:
        FolderNotWritable, DiskFull.
    """
    if path.exists() and not _is_manifest(path):
        return False
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    put_in_place(path, text.encode("utf-8", "backslashreplace"))
    return True


def _is_manifest(path: Path) -> bool:
    try:
        return is_manifest(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
