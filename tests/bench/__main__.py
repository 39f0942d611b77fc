"""`python -m tests.bench [writing|changes|frames|pushing …]`: runs all of them, or those named; prints the table."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench import changes, checking, frames, matching, moving, outlines, printing, pushing, seeing, writing
from tests.bench.results import Result, table, write
from tests.shared_data import ROOT

_BENCHMARKS = {
    "writing": writing.run,
    "changes": changes.run,
    "outlines": lambda _: outlines.run(),
    "frames": frames.run,
    "pushing": pushing.run,
    "moving": moving.run,
    "seeing": lambda _: seeing.run(),
    "checking": lambda _: checking.run(),
    "matching": lambda _: matching.run(),
    "printing": printing.run,
}


def main(names: list[str]) -> None:
    results: list[Result] = []
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build", prefix="bench-") as folder:
        for name in names or _BENCHMARKS:
            for result in _BENCHMARKS[name](Path(folder)):
                results.append(result)
                print(table([result]).splitlines()[1], flush=True)
    write(results, ROOT / "build/bench.json")
    print(table(results))


if __name__ == "__main__":
    main(sys.argv[1:])
