"""A plugin for Kinto: the history of every record in a batch, not of the first alone.

Kinto 26.5 with `explicit_permissions = false` stops its history after the first record that a request touched
(`return` in the loop of kinto/plugins/history/listener.py, where `continue` is meant), so that of two hundred cameras
pushed in one batch one has a history. Here the others are noted too, each by Kinto's own listener. A Kinto in which
this is mended would note them twice: tests/servers/test_community_server.py says so then, and this file can go.
"""

from __future__ import annotations

from typing import Any

from kinto.core.events import ResourceChanged
from kinto.plugins.history.listener import on_resource_changed

_WATCHED = ("bucket", "group", "collection", "record")


def includeme(config: Any) -> None:
    """What Kinto calls for each name in `kinto.includes`."""
    config.add_subscriber(_note_the_rest, ResourceChanged, for_resources=_WATCHED)


def _note_the_rest(event: ResourceChanged) -> None:
    for impacted in event.impacted_objects[1:]:
        on_resource_changed(ResourceChanged(dict(event.payload), [impacted], event.request))
