"""Working copies for the tests of layers, made by the engine from a server that lives in memory."""

from __future__ import annotations

from pathlib import Path

from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

MARKUP = '<img src="http://127.0.0.1:9/x.png" onerror="a()"><script>b()</script>&lt;&amp;\'"[% 1+1 %]'
"""What a stranger may write into any text field."""

CAMERAS: tuple[dict[str, str], ...] = (
    {"camera:type": "fixed", "camera:direction": "45", "name": "Kapija"},
    {"camera:type": "fixed", "camera:direction": "20-80", "hiljade:range": "40", "operator": "Škola"},
    {"camera:type": "dome", "camera:direction": "90"},
    {"camera:type": "panning"},
    {"camera:type": "doorbell", "direction": "NB"},
    {"surveillance:type": "ALPR", "camera:type": "fixed", "direction": "forward"},
    {"camera:mount": "balcony", "camera:type": "periscope", "surveillance:zone": "hospital", "height": "3.5"},
)


def make_working_copy(path: Path, cameras: tuple[dict[str, str], ...] = CAMERAS) -> About:
    """A working copy of these cameras, 1.6 km apart in Belgrade; gives what it says of itself."""
    server = MemoryServer()
    for number, tags in enumerate(cameras):
        server.put(
            f"00000000-0000-4000-8000-{number:012d}", 20.45 + 0.02 * number, 44.81, man_made="surveillance", **tags
        )
    about = About("kinto", URL, "Kamere Beograda", "ODbL 1.0", "© OpenStreetMap contributors")
    download(server, path, about, Silent())
    with WorkingCopy.open(path) as copy:
        return copy.about
