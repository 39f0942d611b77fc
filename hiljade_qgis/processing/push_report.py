"""The report of a push: a JSON file with a line for each record, for scripts to read."""

from __future__ import annotations

import json
import os
from pathlib import Path

from ..sync.errors import FolderNotWritable
from ..sync.push import Pushed


def check_writable(path: Path) -> None:
    """Make sure, before anything is sent, that the report can be written afterwards.

    Raises:
        FolderNotWritable: it cannot.
    """
    existing = path if path.exists() else path.parent
    if path.is_dir() or not path.parent.is_dir() or not os.access(existing, os.W_OK):
        raise FolderNotWritable(path)


def write_report(path: Path, pushed: Pushed) -> None:
    """Write a list of {server_id, fid, result, reason}, in the order of the push.

    `result` is "pushed", "conflict", "refused" or "unclear"; `reason` the server's own words or a code of ours, ""
    where there is none; `server_id` is null for a new record that no push has named yet.

    Raises:
        FolderNotWritable: it cannot be written.
    """
    lines = [
        {"server_id": one.server_id, "fid": one.fid, "result": one.result.value, "reason": one.reason}
        for one in pushed.results
    ]
    text = json.dumps(lines, ensure_ascii=False, indent=2) + "\n"
    # In a file beside it first: whoever waits for the report never reads half of it.
    part = path.with_name(path.name + ".part")
    try:
        # Half a surrogate pair, which a server may send, has no UTF-8: it becomes the JSON escape that it came as.
        part.write_text(text, encoding="utf-8", errors="backslashreplace")
        os.replace(part, path)
    except OSError as error:
        raise FolderNotWritable(path, str(error)) from error
