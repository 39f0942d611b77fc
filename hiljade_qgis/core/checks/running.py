"""Running rules over a layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from .checked import Checked, Context, Layer
from .rules import Finding, Found, Rule

_AT_ONCE = 1000
"""Records looked at before it is told how far it is."""


class Stage(NamedTuple):
    """Some findings, and how much of the work is done after them, from 0 to 1."""

    findings: list[Finding]
    done: float


def check(layer: Layer, rules: Iterable[Rule], context: Context) -> Iterator[Stage]:
    """Everything that some rules find, in stages: first what is wrong within records, then what comes of comparing.

    Whoever wants to stop simply asks for no more.
    """
    chosen = list(rules)
    of_records = [one for one in chosen if one.of_record is not None]
    of_layer = [one for one in chosen if one.of_layer is not None]
    whole = len(of_layer) + len(of_records)
    count = len(layer.cameras)
    for start in range(0, count if of_records else 0, _AT_ONCE):
        some = layer.cameras[start : start + _AT_ONCE]
        share = min(start + _AT_ONCE, count) / count
        yield Stage(list(_in_records(some, of_records, context)), share * len(of_records) / whole)
    for number, one in enumerate(of_layer, start=1):
        if one.of_layer is not None:
            before = (len(of_records) + number - 1) / whole
            for findings in _some_at_a_time(one.name, one.of_layer(layer, context)):
                yield Stage(findings, before)
            yield Stage([], (len(of_records) + number) / whole)


def _in_records(cameras: Iterable[Checked], rules: Iterable[Rule], context: Context) -> Iterator[Finding]:
    functions = [(one.name, one.of_record, one.needs) for one in rules if one.of_record is not None]
    for camera in cameras:
        values = camera.values
        for name, of_record, needs in functions:
            if not needs or values[needs] is not None:
                for found in of_record(camera, context):
                    yield Finding(name, camera.fid, found, camera.position)


def _some_at_a_time(name: str, found: Iterator[tuple[Checked, Found]]) -> Iterator[list[Finding]]:
    while some := list(islice(found, _AT_ONCE)):
        yield [Finding(name, camera.fid, one, camera.position) for camera, one in some]
