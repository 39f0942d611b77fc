"""Rules on links to pictures."""

from __future__ import annotations

from collections.abc import Iterator

from ..changes import TAG_PREFIX
from ..pictures import pictures_of
from .checked import Checked, Context
from .rules import Found, Severity, rule
from .unknown_words import says_unknown

_IMAGE = "image"


@rule(
    "picture_no_address",
    Severity.WARNING,
    "Link to no picture",
    "“{value}” is no address that a picture could be at.",
    needs=_IMAGE,
)
def picture_no_address(camera: Checked, _context: Context) -> Iterator[Found]:
    """Neither an http(s) address nor a file on Wikimedia Commons."""
    text = camera.text(_IMAGE)
    pictures = pictures_of(camera.values[_IMAGE], camera.others)
    if not says_unknown(text) and not any(one.tag == _IMAGE for one in pictures):
        yield Found(_IMAGE, {"value": text})


@rule(
    "picture_gone",
    Severity.WARNING,
    "Picture that is not there",
    "There is no picture at {address}: {reason}",
)
def picture_gone(camera: Checked, context: Context) -> Iterator[Found]:
    """Somebody looked, and found none."""
    if not context.pictures:
        return
    for one in pictures_of(camera.values[_IMAGE], camera.others):
        state = context.pictures.get(one.address or "")
        if state is not None and not state.is_picture:
            field = one.tag if one.tag == _IMAGE else TAG_PREFIX + one.tag
            yield Found(field, {"address": str(one.address), "reason": state.reason})
