"""How a working copy is shown: its name, its server, and the account that a push uses."""

from __future__ import annotations

from pathlib import Path

from requests import Session

from ..bridge import connections as stored
from ..bridge.authentication import stored_authentications
from ..bridge.connections import Connection
from ..bridge.messages import shown_address
from ..sync.errors import SyncError
from ..sync.server import Capabilities, Lock
from ..sync.servers import open_server, same_layer
from ..sync.working_copy import About
from .review_dock import ShownCopy


def connection_for(about: About) -> Connection:
    """The stored connection to a copy's layer, the one used last if there are several; else one without sign-in."""
    known = (one for one in stored.connections() if one.server_type == about.server_type)
    matching = [one for one in known if same_layer(about.server_type, one.url, about.url)]
    last = stored.last_used()
    matching.sort(key=lambda one: (one.name != last, not one.authcfg))
    return matching[0] if matching else Connection(about.layer_name, about.server_type, about.url)


def shown_copy(path: Path, about: About, with_file: bool) -> ShownCopy:
    """A working copy as the dock shows it; with the name of its file where two would be called the same."""
    connection, capabilities = connection_for(about), _capabilities(about)
    names = {one.authcfg: one.name for one in stored_authentications()}
    return ShownCopy(
        path=path,
        name=f"{about.layer_name} · {path.name}" if with_file else about.layer_name,
        address=shown_address(about.url),
        licence=about.licence,
        account=names.get(connection.authcfg, ""),
        advisory_lock=capabilities is not None and capabilities.lock is Lock.ADVISORY,
        comments=capabilities is None or capabilities.comments,
    )


def _capabilities(about: About) -> Capabilities | None:
    """What a copy's server can do, as far as that is known without asking it."""
    try:
        return open_server(about.server_type, about.url, Session()).capabilities
    except (SyncError, ValueError):
        return None
