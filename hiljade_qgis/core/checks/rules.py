"""What a rule is, and the list of all rules.

A rule is one function with :func:`rule` or :func:`layer_rule` above it; adding one needs nothing else. Its texts are
English here and translated where they are shown: the tools for translators find them in the decorators.

    @rule("height_out_of_range", Severity.WARNING, "Height out of range", "{value} m is no height …", needs="height_m")
    def height_out_of_range(camera, _context):
        if not 0 < camera.values["height_m"] <= 100:
            yield Found("height_m", {"value": camera.values["height_m"]})
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Callable, NamedTuple, Union

from ..camera import POSITION
from ..changes import FieldValue
from ..record import Position, legible
from .checked import Checked, Context, Layer

Fix = Mapping[str, FieldValue]
"""The value that each of some fields should have: columns, `position`, or `tags:<key>`, as `changes.FieldChange` names
them. None as a value: unknown."""

About = Mapping[str, Union[str, float, int]]
"""What stands for the placeholders of a rule's sentence."""


class Severity(str, Enum):
    """How sure it is that something is wrong."""

    ERROR = "error"
    """It is wrong: it can't be read, or can't be."""
    WARNING = "warning"
    """It is most likely wrong."""
    HINT = "hint"
    """It is worth a look."""


class Found(NamedTuple):
    """That a rule found something in a record.

    Attributes:
        field: where: a column, `position`, or `tags:<key>`.
        about: what stands for the placeholders of the rule's sentence.
        fix: what would put it right; None where nobody but a person can know.
        others: further records that it is about, by fid.
    """

    field: str
    about: About = {}
    fix: Fix | None = None
    others: tuple[int, ...] = ()


class Finding(NamedTuple):
    """What a rule found in a record.

    Attributes:
        at: where the record stood.
    """

    rule: str
    fid: int
    found: Found
    at: Position | None = None


def said_by(finding: Finding) -> str:
    """What a finding is about, as a text that stays the same as long as it does: without counts and distances.

    Of a record and a rule, it tells one finding from another. What is about a position is so about that place.
    """
    words = {name: legible(value) for name, value in finding.found.about.items() if isinstance(value, str)}
    said: list[object] = [legible(finding.found.field), words, list(finding.found.others)]
    if finding.found.field == POSITION and finding.at is not None:
        said.append([round(degrees, _PLACE_DECIMALS) for degrees in finding.at])
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


_PLACE_DECIMALS = 5
"""Of degrees: a metre, within which a camera is still at its place."""

OfRecord = Callable[[Checked, Context], Iterable[Found]]
OfLayer = Callable[[Layer, Context], Iterator[tuple[Checked, Found]]]


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        name: its id; in files of people, so that it never changes.
        title: what it is about, in English.
        sentence: what is wrong, in English, with named placeholders.
        of_record, of_layer: the function; one of the two.
        needs: the column without whose value nothing is to be found; "" where there is none.
        fixes: whether some of its findings have a fix.
    """

    name: str
    severity: Severity
    title: str
    sentence: str
    of_record: OfRecord | None = None
    of_layer: OfLayer | None = None
    needs: str = ""
    fixes: bool = False


_RULES: dict[str, Rule] = {}


def all_rules() -> Mapping[str, Rule]:
    """Every rule by its name, in the order in which they are written down."""
    return _RULES


def rule(
    name: str, severity: Severity, title: str, sentence: str, needs: str = "", fixes: bool = False
) -> Callable[[OfRecord], OfRecord]:
    """Makes a function a rule that looks at one record at a time."""

    def kept(function: OfRecord) -> OfRecord:
        _keep(Rule(name, severity, title, sentence, of_record=function, needs=needs, fixes=fixes))
        return function

    return kept


def layer_rule(
    name: str, severity: Severity, title: str, sentence: str, fixes: bool = False
) -> Callable[[OfLayer], OfLayer]:
    """Makes a function a rule that compares records with one another."""

    def kept(function: OfLayer) -> OfLayer:
        _keep(Rule(name, severity, title, sentence, of_layer=function, fixes=fixes))
        return function

    return kept


def _keep(one: Rule) -> None:
    if one.name in _RULES:
        raise ValueError(one.name)
    _RULES[one.name] = one
