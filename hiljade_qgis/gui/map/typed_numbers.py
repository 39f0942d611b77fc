"""Exact values that somebody types while a camera is being edited: digits into one field, Tab on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ...core.field_of_view import MAX_REACH_M


class Quantity(Enum):
    """What can be typed."""

    AZIMUTH = "azimuth"
    """Degrees from true north, clockwise."""
    WIDTH = "width"
    """Opening angle in degrees; 360 is all round."""
    REACH = "reach"
    """Metres."""
    DISTANCE = "distance"
    """Metres from where the camera stood."""


OF_A_VIEW = (Quantity.AZIMUTH, Quantity.WIDTH, Quantity.REACH)
OF_A_MOVE = (Quantity.DISTANCE, Quantity.AZIMUTH)

_LIMITS = {
    Quantity.AZIMUTH: (0.0, 360.0),
    Quantity.WIDTH: (1.0, 360.0),
    Quantity.REACH: (0.1, MAX_REACH_M),
    Quantity.DISTANCE: (0.0, 100_000.0),
}
_LONGEST = 8


class TypedNumbers:
    """What stands in each field. Nothing typed means that the pointer says it."""

    def __init__(self, fields: Sequence[Quantity] = OF_A_VIEW) -> None:
        self.fields = tuple(fields)
        self._texts = dict.fromkeys(self.fields, "")
        self._active = 0

    @property
    def active(self) -> Quantity:
        """The field that the next digit goes to."""
        return self.fields[self._active]

    def begun(self) -> bool:
        """Whether anything is typed."""
        return any(self._texts.values())

    def text(self, quantity: Quantity) -> str:
        """What is typed into a field, as typed."""
        return self._texts.get(quantity, "")

    def type(self, character: str) -> bool:
        """A key with this character was pressed; gives whether it belongs into a number."""
        text = self._texts[self.active]
        if character in (".", ","):
            if "." in text or "," in text:
                return True
        elif not (len(character) == 1 and character in "0123456789"):
            return False
        if len(text) < _LONGEST:
            self._texts[self.active] = text + character
        return True

    def put(self, quantity: Quantity, text: str) -> None:
        """Replace what stands in a field; "" for nothing."""
        if quantity in self._texts:
            self._texts[quantity] = text

    def take_back(self) -> bool:
        """Backspace; gives whether there was anything to take back."""
        text = self._texts[self.active]
        self._texts[self.active] = text[:-1]
        return bool(text)

    def go_on(self, steps: int = 1) -> None:
        """Tab; −1 goes back."""
        self._active = (self._active + steps) % len(self.fields)

    def values(self) -> dict[Quantity, float]:
        """The numbers that are typed and can be."""
        read = {quantity: _number(text) for quantity, text in self._texts.items()}
        return {
            quantity: number for quantity, number in read.items() if number is not None and _is_within(quantity, number)
        }

    def wrong(self) -> Quantity | None:
        """The first field in which something stands that cannot be."""
        values = self.values()
        return next((quantity for quantity in self.fields if self._texts[quantity] and quantity not in values), None)


def limits(quantity: Quantity) -> tuple[float, float]:
    """The least and the greatest number that a field takes."""
    return _LIMITS[quantity]


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _is_within(quantity: Quantity, number: float) -> bool:
    least, greatest = _LIMITS[quantity]
    return least <= number <= greatest
