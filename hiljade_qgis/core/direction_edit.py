"""Edits of a direction text: what becomes of it when somebody aims, turns, widens, adds or removes a view.

A *view* is named by its number in `parse(text).views`. An edit rewrites the items that say this view and no other text:
unreadable items, separators and blanks stay as they are, and so does an item that says already what it should.
Repeats count once, so all items that say the view are edited together.

Every function takes a text in the grammar of `direction` and gives one; None is a direction that nobody knows.
"""

from __future__ import annotations

import re
from typing import Callable

from .direction import ALL_ROUND_DEG, ALL_ROUND_SPAN_DEG, View, folded, format_view, parse, with_items

_SEPARATOR = re.compile("[;,]")


def aimed(text: str | None, azimuth_deg: float) -> str:
    """The text after someone aims the camera, which concerns the first view of a list.

    - A range stays a range of the same width, a single aim stays a single aim: `338-23` turned to 90° is `68-113`.
    - An all-round view has no width to keep: whoever aims it says that it looks one way, so it becomes that aim.
    - Without any view the first unreadable item is what is put right: `forward;NB` becomes `50;NB`.
    - NULL, blank, or nothing but separators: the aim takes the place of the first item.

    Raises:
        ValueError: the angle is not finite.
    """
    return with_view(text, 0, azimuth_deg, _width_to_keep(_views(text), 0))


def aimed_view(text: str | None, number: int, azimuth_deg: float) -> str:
    """The same for one of several views. Raises IndexError where there is no such view, and number is not 0."""
    return with_view(text, number, azimuth_deg, _width_to_keep(_views(text), number))


def turned(text: str | None, by_deg: float) -> str | None:
    """Every view turned clockwise by an angle, each with its width; all-round views have nothing to turn."""
    return _with_each(text, lambda view: (_middle(view) + by_deg, view.width_deg))


def with_view(text: str | None, number: int, azimuth_deg: float | None, width_deg: float | None) -> str:
    """One view replaced by another.

    Args:
        number: which view; 0 also where there is none yet, and what is unreadable is put right then (see `aimed`).
        azimuth_deg, width_deg: as for `format_view`.

    Raises:
        IndexError: there is no such view.
        ValueError: as for `format_view`.
    """
    return with_items(text, dict.fromkeys(_items_of(text, number), (azimuth_deg, width_deg)))


def with_width(text: str | None, number: int, width_deg: float | None) -> str | None:
    """One view with another opening angle around the same middle.

    An all-round view has no middle that could stay, so it stays as it is.

    Args:
        number: which view. Raises IndexError where there is no such view.
        width_deg: from 0; None where only the aim is known any more. Raises ValueError as `format_view` does.
    """
    azimuth_deg = _views(text)[number].azimuth_deg
    return text if azimuth_deg is None else with_view(text, number, azimuth_deg, width_deg)


def with_widths(text: str | None, width_deg_of: Callable[[View], float | None]) -> str | None:
    """The same for every view that looks one way; two that differed in their width alone may be one view then."""
    return _with_each(text, lambda view: (view.azimuth_deg, width_deg_of(view)))


def with_view_added(text: str | None, azimuth_deg: float | None, width_deg: float | None) -> str:
    """The text with one view more, at its end; the text itself where it says this view already.

    It is set apart by the separator that the text uses. Raises ValueError as `format_view` does.
    """
    written = format_view(azimuth_deg, width_deg)
    if text is None or not text.strip():
        return written
    if parse(written).views[0] in _views(text):
        return text
    separator = _SEPARATOR.search(text)
    return f"{text}{separator[0] if separator else ';'}{written}"


def without_view(text: str | None, number: int) -> str | None:
    """The text with one view less; None where nothing but blanks and separators is left.

    Raises:
        IndexError: there is no such view.
    """
    if not _views(text):
        raise IndexError(number)
    removed = _items_of(text, number)
    pieces = re.split("([;,])", text or "")  # item, separator, item, …
    kept: list[str] = []
    for index, piece in enumerate(pieces[::2]):
        if index in removed:
            continue
        if kept:
            kept.append(pieces[2 * index - 1])
        kept.append(piece)
    left = "".join(kept)
    return left if _SEPARATOR.sub("", left).strip() else None


def between(start_deg: float, end_deg: float) -> tuple[float | None, float]:
    """Middle and width of a view from one edge clockwise to the other, both in degrees; all round has no middle."""
    width_deg = folded(end_deg - start_deg)
    if width_deg == 0.0 or width_deg >= ALL_ROUND_SPAN_DEG:
        return None, ALL_ROUND_DEG
    return folded(start_deg + width_deg / 2), width_deg


def _with_each(text: str | None, change: Callable[[View], tuple[float | None, float | None]]) -> str | None:
    """Every view that looks one way changed to the azimuth and width that `change` gives."""
    items = enumerate(parse(text).items)
    looking = ((index, item.view) for index, item in items if item.view is not None)
    views = {index: change(view) for index, view in looking if view.azimuth_deg is not None}
    return with_items(text, views) if views else text


def _middle(view: View) -> float:
    return 0.0 if view.azimuth_deg is None else view.azimuth_deg


def _views(text: str | None) -> tuple[View, ...]:
    return parse(text).views


def _width_to_keep(views: tuple[View, ...], number: int) -> float | None:
    view = views[number] if views else None
    return None if view is None or view.azimuth_deg is None else view.width_deg


def _items_of(text: str | None, number: int) -> list[int]:
    """The items that say a view; where there is none at all, the one that is put right."""
    direction = parse(text)
    if direction.views:
        if number < 0:
            raise IndexError(number)
        wanted = direction.views[number]
        return [index for index, item in enumerate(direction.items) if item.view == wanted]
    if number != 0:
        raise IndexError(number)
    unreadable = (index for index, item in enumerate(direction.items) if item.unreadable)
    return [next(unreadable, 0)]
