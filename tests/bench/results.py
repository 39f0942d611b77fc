"""What a benchmark found, and how times are taken: each of the compared in turn, medians."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Callable


@dataclass(frozen=True)
class Result:
    """One line of the table.

    Attributes:
        ours, peer: medians, in the unit that the name tells (seconds where it tells none); None where nothing is
            compared.
        ratio: what `asked` is about; None where nothing is asked and nothing compared.
        asked: ">= 2" for "at least twice as fast", "<= 1.3" for "in at most 1.3 times"; "" where nothing is asked.
        met: whether it is; None where nothing is asked.
    """

    name: str
    ours: float
    peer: float | None = None
    ratio: float | None = None
    asked: str = ""
    met: bool | None = None


def faster(name: str, ours: float, peer: float, least: float | None = None) -> Result:
    """How many times as fast as the peer we are."""
    ratio = peer / ours
    return Result(name, ours, peer, ratio, "" if least is None else f">= {least:g}", least and ratio >= least)


def within(name: str, ours: float, peer: float, most: float | None = None) -> Result:
    """How many times what the peer needs we need."""
    ratio = ours / peer
    return Result(name, ours, peer, ratio, "" if most is None else f"<= {most:g}", most and ratio <= most)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(repetitions: int, *works: Callable[[], float]) -> tuple[float, ...]:
    """Medians of the seconds that each work says it took; the order changes, for a machine that others use, too."""
    took: list[list[float]] = [[] for _ in works]
    for repetition in range(repetitions):
        numbers = range(len(works)) if repetition % 2 == 0 else reversed(range(len(works)))
        for number in numbers:
            took[number].append(works[number]())
    return tuple(map(median, took))


def table(results: Sequence[Result]) -> str:
    """The results for people."""
    lines = [("", "ours", "peer", "ratio", "asked", "")]
    for one in results:
        met = {None: "", True: "met", False: "NOT MET"}[one.met]
        lines.append((one.name, _number(one.ours), _number(one.peer), _number(one.ratio), one.asked, met))
    widths = [max(len(line[column]) for line in lines) for column in range(6)]
    return "\n".join(
        "  ".join(text.ljust(width) if column in (0, 5) else text.rjust(width) for column, (text, width) in cells)
        for cells in (list(enumerate(zip(line, widths))) for line in lines)
    )


def _number(number: float | None) -> str:
    return "" if number is None else f"{number:.4g}"


def write(results: Sequence[Result], path: Path) -> None:
    """The results for programs: a list of {name, ours, peer, ratio, asked, met}."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(one) for one in results], indent=1) + "\n", encoding="utf-8")
