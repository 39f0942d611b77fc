"""Looking whether there are pictures where records say so, on hosts that somebody named."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import NamedTuple

from ..core.checks import PictureState
from ..core.picture_format import picture_format
from ..sync.errors import Cancelled
from ..sync.server import Progress
from .messages import sentence_for
from .picture_fetch import (
    MovedTo,
    NoPictureAddress,
    NotAPicture,
    PictureError,
    PictureRefused,
    beginning_of,
    host_of,
)

_MOST_MOVES = 4
_PAUSE_S = 0.1
"""Between two requests: a check is no reason to burden somebody's server."""
_GONE = frozenset({404, 410})


class PictureLooks(NamedTuple):
    """What was found.

    Attributes:
        states: of the addresses of which it is certain whether there is a picture.
        elsewhere: how many are on hosts that nobody named, or lead there.
        unclear: how many gave no answer that says it: no network, a sign-in, an error of the server.
    """

    states: dict[str, PictureState]
    elsewhere: int
    unclear: int


def look_at_pictures(addresses: Iterable[str], hosts: frozenset[str], progress: Progress) -> PictureLooks:
    """Look at each address once, one after the other.

    Args:
        hosts: those that may be spoken to, as `picture_fetch.host_of` names them.

    Raises:
        Cancelled.
    """
    found, elsewhere, unclear = {}, 0, 0
    wanted = list(dict.fromkeys(addresses))
    for number, address in enumerate(wanted):
        if progress.cancelled():
            raise Cancelled
        progress.report(number, len(wanted))
        try:
            state = _look(address, hosts, progress)
        except PictureError:
            unclear += 1
            continue
        if state is None:
            elsewhere += 1
        else:
            found[address] = state
            time.sleep(_PAUSE_S)
    return PictureLooks(found, elsewhere, unclear)


def _look(address: str, hosts: frozenset[str], progress: Progress) -> PictureState | None:
    """What is at an address; None on a host that nobody named. Raises PictureError where it is unclear."""
    try:
        for _move in range(_MOST_MOVES):
            if host_of(address) not in hosts:
                return None
            came = beginning_of(address, progress.cancelled)
            if not isinstance(came, MovedTo):
                if picture_format(came) is None:
                    raise NotAPicture(host_of(address))
                return PictureState(True)
            address = came.address
        raise NoPictureAddress(host_of(address), "moved too often")
    except (NotAPicture, NoPictureAddress) as error:
        return PictureState(False, sentence_for(error))
    except PictureRefused as error:
        if error.status not in _GONE:
            raise
        return PictureState(False, sentence_for(error))
