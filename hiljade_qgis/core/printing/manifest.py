"""The manifest of a print: what it was made from and how, small enough to lie beside it, strict when it is read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, get_type_hints

FORMAT = "hiljade-print-manifest"
PAGES_FORMAT = "hiljade-prints-manifest"
VERSION = 1
_CODE_LETTERS = 8


class ManifestUnreadable(ValueError):
    """A text that is no manifest, or one of another version; `detail` says why."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@dataclass(frozen=True)
class Manifest:
    """What a print was made from and how.

    Attributes:
        code: what stands on the page: it names data version and settings.
        data_version: a digest of what the page shows of the cameras; nothing withheld goes into it.
        data_saved_on, printed_on: days (ISO 8601).
        layer, licence, attribution: of the cameras.
        cameras: how many are on the page.
        crs, middle_lon_deg, middle_lat_deg, scale, rotation_deg: of the map.
        settings: the values of the algorithm's parameters, without paths.
        template_sha256: of the layout's file.
        font: the family that the page is written in.
        plugin_version, qgis_version: what made it.
        output_sha256: of the printed file; where each sheet has its own, of one after the other; "" for none.
    """

    code: str
    data_version: str
    data_saved_on: str
    printed_on: str
    layer: str
    licence: str
    attribution: str
    cameras: int
    crs: str
    middle_lon_deg: float
    middle_lat_deg: float
    scale: float
    rotation_deg: float
    settings: dict[str, Any]
    template_sha256: str
    font: str
    plugin_version: str
    qgis_version: str
    output_sha256: str


def short_code(data_version: str, settings: Mapping[str, Any]) -> str:
    """A few letters and digits that change with the data and with the settings."""
    said = json.dumps([data_version, settings], ensure_ascii=False, sort_keys=True)
    return digest(said.encode("utf-8", "backslashreplace"))[:_CODE_LETTERS]


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def written(manifest: Manifest) -> dict[str, Any]:
    """A manifest as the members of a JSON object."""
    return {"format": FORMAT, "version": VERSION, **asdict(manifest)}


def written_pages(pages: Sequence[Mapping[str, Any]], output_sha256: str) -> dict[str, Any]:
    """The manifest of many pages, as of an atlas.

    Args:
        pages: of each, from `written`, in their order.
        output_sha256: of the file with all of them; "" for none.
    """
    return {"format": PAGES_FORMAT, "version": VERSION, "output_sha256": output_sha256, "pages": list(pages)}


def is_manifest(text: str) -> bool:
    """Whether a text is a manifest, of one page or of many, whatever version it is."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and held.get("format") in (FORMAT, PAGES_FORMAT)


def read(text: str) -> Manifest:
    """A manifest from JSON, if it is one to the letter.

    Raises:
        ManifestUnreadable.
    """
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ManifestUnreadable("no JSON") from error
    if not isinstance(held, dict) or held.pop("format", None) != FORMAT:
        raise ManifestUnreadable("not the manifest of a print")
    if held.pop("version", None) != VERSION:
        raise ManifestUnreadable("of another version")
    kinds = get_type_hints(Manifest)
    wanted = {field.name for field in fields(Manifest)}
    if set(held) != wanted:
        raise ManifestUnreadable(", ".join(sorted(set(held) ^ wanted)))
    for name, value in held.items():
        if not _is(value, kinds[name]):
            raise ManifestUnreadable(name)
    return Manifest(**held)


def _is(value: object, kind: Any) -> bool:
    if kind is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if kind in (str, int):
        return type(value) is kind
    return isinstance(value, dict)
