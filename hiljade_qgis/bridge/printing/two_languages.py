"""A page in two languages, side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...core.printing.side_by_side import BETWEEN, SENTENCES, side_by_side
from .page_language import PageLanguage

_BLANK, _COMMA = "\u00a0", ","
"""How a number is written where the languages do it in ways of which one may be taken for the other (ISO 80000-1)."""


def language_of(name: str, second: str = "") -> PageLanguage:
    """The language of a page, or both of it; the same one twice is one.

    Args:
        name: one of `page_language.LANGUAGES`.
        second: another one, or "" for none.
    """
    return PageLanguage(name) if second in ("", name) else TwoLanguages(name, second)


class TwoLanguages(PageLanguage):
    """All that a page says in two languages; a number is written once, in a way that holds in both.

    Labels on one line have both beside each other ("Cameras / Kamere"), sentences stand one under the other. Names are
    sorted, and streets named, as in the first.
    """

    def __init__(self, name: str, second: str) -> None:
        super().__init__(name)
        sides = PageLanguage(name), PageLanguage(second)
        is_one_way = len({(one.group_separator, one.decimal_point) for one in sides}) == 1
        self._sides = sides if is_one_way else (_Side(name), _Side(second))

    @property
    def sides(self) -> tuple[PageLanguage, ...]:
        """Each of the languages."""
        return self._sides

    @property
    def group_separator(self) -> str:
        """What stands between thousands."""
        return self._sides[0].group_separator

    @property
    def decimal_point(self) -> str:
        """What stands before tenths."""
        return self._sides[0].decimal_point

    def text(self, context: str, source: str, comment: str = "", number: int = -1) -> str:
        """A text in both languages; placeholders stand in it once where that can be."""
        return side_by_side(*(one.text(context, source, comment, number) for one in self._sides))

    def number(self, value: float) -> str:
        """A whole number, once."""
        return self._sides[0].number(value)

    def day(self, day: date) -> str:
        """A day."""
        first, second = (one.day(day) for one in self._sides)
        return first if first == second else f"{first}{BETWEEN}{second}"

    def notes(self, *about: Any, **more: Any) -> str:
        """Sentences, those of the first language above those of the second."""
        found = dict.fromkeys(one.notes(*about, **more) for one in self._sides)
        return "\n".join(text for text in found if text)

    def dates(self, saved: date, printed: date) -> str:
        """Of the data and of the print."""
        return SENTENCES.join(dict.fromkeys(one.dates(saved, printed) for one in self._sides))


class _Side(PageLanguage):
    """A language whose numbers are written as in no language alone."""

    @property
    def group_separator(self) -> str:
        return _BLANK

    @property
    def decimal_point(self) -> str:
        return _COMMA

    def number(self, value: float) -> str:
        return f"{round(value):,}".replace(",", _BLANK)
