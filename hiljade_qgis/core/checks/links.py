"""Fields that hold addresses and names of files: these are as they are."""

from __future__ import annotations

from ..changes import TAG_PREFIX

_KEYS = ("image", "wikimedia_commons", "mapillary", "panoramax", "website", "url", "contact:website", "source:url")


def is_link(field: str) -> bool:
    """Whether a field holds an address, or the name of a file somewhere."""
    key = field[len(TAG_PREFIX) :] if field.startswith(TAG_PREFIX) else field
    return key in _KEYS or key.startswith(("image:", "panoramax:", "website:", "url:"))
