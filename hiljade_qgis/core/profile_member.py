"""The members of a profile, read strictly: what is not as it should be is refused with the place where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .record import is_text
from .table_problem import TableError

_MOST_MARKS = 10_000
_MOST_MEMBERS = 2_000
_MOST = 1e15


class ProfileRefused(TableError):
    """A profile that says what none may say.

    Attributes:
        where: the member, as `fields.direction.turning`; "" for all of it.
        what: "no_profile", "newer", "unknown_member", "missing", "wrong_kind" (of value), "not_allowed" or "twice".
    """

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where or 'the profile'}: {what}")
        self.where, self.what = where, what


class Member:
    """A value in the profile, and where it stands.

    Each way to read it raises ProfileRefused where it is of another kind, or too long.
    """

    def __init__(self, value: Any, where: str) -> None:
        self.value, self.where = value, where

    def refused(self, what: str) -> ProfileRefused:
        """The error that names this member, to be raised; `what` as in :class:`ProfileRefused`."""
        return ProfileRefused(self.where, what)

    def members(self, *known: str) -> dict[str, Member]:
        """The members of an object; of `known` ones only, where any are given."""
        if not isinstance(self.value, dict):
            raise self.refused("wrong_kind")
        if len(self.value) > _MOST_MEMBERS:
            raise self.refused("not_allowed")
        found = {name: Member(value, f"{self.where}.{name}".lstrip(".")) for name, value in self.value.items()}
        for name, member in found.items():
            if known and name not in known:
                raise member.refused("unknown_member")
        return found

    def text(self) -> str:
        """A text that says something."""
        if not isinstance(self.value, str):
            raise self.refused("wrong_kind")
        if not self.value.strip() or len(self.value) > _MOST_MARKS or not is_text(self.value):
            raise self.refused("not_allowed")
        return self.value

    def one_of(self, allowed: Sequence[str]) -> str:
        """One of these texts."""
        text = self.text()
        if text not in allowed:
            raise self.refused("not_allowed")
        return text

    def number(self) -> float:
        """A number."""
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)):
            raise self.refused("wrong_kind")
        if not abs(self.value) < _MOST:
            raise self.refused("not_allowed")
        return float(self.value)

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.refused("wrong_kind")
        return self.value

    def texts(self) -> list[str]:
        """A list of texts that say something."""
        if not isinstance(self.value, list):
            raise self.refused("wrong_kind")
        if len(self.value) > _MOST_MEMBERS:
            raise self.refused("not_allowed")
        return [Member(one, f"{self.where}[{place}]").text() for place, one in enumerate(self.value)]
