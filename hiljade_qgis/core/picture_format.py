"""Which kind of picture some bytes are, by how they begin, whatever a server says they are.

Only kinds that are dots of colour and nothing else: no drawing with text, links or scripts in it (SVG), no document.
"""

from __future__ import annotations

_BEGINNINGS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))


def picture_format(data: bytes) -> str | None:
    """`jpeg`, `png`, `gif` or `webp`; None for anything else."""
    for beginning, name in _BEGINNINGS:
        if data.startswith(beginning):
            return name
    return "webp" if data.startswith(b"RIFF") and data[8:12] == b"WEBP" else None
