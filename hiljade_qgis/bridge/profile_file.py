"""Profiles of tables as files: JSON in UTF-8, from anybody."""

from __future__ import annotations

import json
from pathlib import Path

from ..core.table_profile import TableProfile
from ..core.table_profile_json import profile_from_json
from ..core.table_profile_written import profile_to_json
from ..sync.errors import FolderNotWritable, SyncError
from ..sync.json_text import decoded, parsed

MAX_BYTES = 1 << 20


class ProfileUnreadable(SyncError):
    """The file can't be read, or holds no strict JSON."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{path.name}: {detail}")
        self.path, self.detail = path, detail


def read_profile(path: Path) -> TableProfile:
    """The profile in a file.

    Raises:
        ProfileUnreadable: it is no JSON. ProfileRefused: it is, but says what no profile may say.
    """
    try:
        with open(path, "rb") as file:
            body = file.read(MAX_BYTES + 1)
        if len(body) > MAX_BYTES:
            raise ProfileUnreadable(path, f"more than {MAX_BYTES} bytes")
        content = parsed(decoded(body.removeprefix(b"\xef\xbb\xbf")))
    except (OSError, ValueError, RecursionError) as error:
        raise ProfileUnreadable(path, str(error)) from error
    return profile_from_json(content)


def write_profile(path: Path, profile: TableProfile) -> None:
    """Write a profile to a file, to be used again and shared. Raises FolderNotWritable."""
    text = json.dumps(profile_to_json(profile), ensure_ascii=False, indent=2)
    try:
        path.write_text(text + "\n", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise FolderNotWritable(path, str(error)) from error
