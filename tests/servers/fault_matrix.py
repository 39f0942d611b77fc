"""The fault matrix: every step of a push and of a pull, crossed with everything that can happen to it.

The steps are not written down anywhere: one clean run of the operation is recorded, request by request and statement by
statement, and the faults are crossed with what was recorded. After each the same operation runs again without a fault,
and then everything must be in its place: server and working copy agree, and every edit is there exactly once.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Union

from hiljade_qgis.core.record import same_json
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.server import ServerRecord, Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.servers.engine_layer import edit, point
from tests.servers.fault_kinds import Camera, Kind, Place
from tests.servers.fault_proxy import FaultProxy, Wire, WireFault
from tests.servers.fault_run import Ended, Local, LocalFault, run

NAMES = [f"n{number:02}" for number in range(14)]
MINE = ("n00", "n01", "n02", "n03", "n04", "n05", "n06", "n07", "x0", "x1", "x2")
"""What is edited here: five notes, a move, two deletions, three new ones.

Others edit n04 (another field), n08, n09, n10 and make y0."""

Fault = Union[WireFault, LocalFault]


def start() -> list[Camera]:
    return [Camera(20.0 + number / 100, 44.0, tags(name)) for number, name in enumerate(NAMES)]


def tags(name: str, **more: str) -> dict[str, str]:
    return {"man_made": "surveillance", "name": name, "camera:direction": "90", **more}


def wanted() -> dict[str, Camera]:
    """What the server holds in the end."""
    found = {str(one.tags["name"]): one for one in start()}
    for name in ("n00", "n01", "n02", "n03"):
        found[name] = Camera(found[name].lon, 44.0, tags(name, note="mine"))
    found["n04"] = Camera(found["n04"].lon, 44.0, tags("n04", note="mine", operator="theirs"))
    found["n05"] = Camera(20.5, 44.5, tags("n05"))
    found["n08"] = Camera(found["n08"].lon, 44.0, tags("n08", operator="theirs"))
    found["n10"] = Camera(20.6, 44.6, tags("n10"))
    for name in ("n06", "n07", "n09"):
        del found[name]
    for number in range(3):
        found[f"x{number}"] = Camera(20.7 + number / 100, 44.7, tags(f"x{number}"))
    found["y0"] = Camera(20.8, 44.8, tags("y0"))
    return found


@dataclass
class Scene:
    """A layer that two edited, and the working copy of one of them, before it is pushed or pulled."""

    kind: Kind
    place: Place
    path: Path
    proxy: FaultProxy
    before: Counter[str] | None

    def do(self, action: str, fault: LocalFault | None = None) -> Ended:
        there = self.place.at(self.proxy.url)
        session = self.kind.session(there)
        return run(action, self.path, session, lambda: self.kind.open(there, session, in_small=True), fault)


def scene(kind: Kind, proxy: FaultProxy, path: Path) -> Scene:
    place = kind.new_place()
    kind.put(place, start())
    about = About(kind.name, place.at(proxy.url).url, "Cameras", area=place.area)
    download(kind.open(place), path, about, Silent())
    edit(
        path,
        "UPDATE cameras SET note = 'mine' WHERE name < 'n05'",
        ("UPDATE cameras SET geom = ? WHERE name = 'n05'", (point(20.5, 44.5),)),
        "DELETE FROM cameras WHERE name IN ('n06', 'n07')",
        *(
            (
                "INSERT INTO cameras (geom, name, direction, tags) VALUES (?, ?, '90', ?)",
                (point(20.7 + number / 100, 44.7), f"x{number}", '{"man_made": "surveillance"}'),
            )
            for number in range(3)
        ),
    )
    goal = wanted()
    theirs = {"n04": Camera(20.04, 44.0, tags("n04", operator="theirs")), "n08": goal["n08"], "n10": goal["n10"]}
    kind.change(place, {**theirs, "n09": None, "y0": goal["y0"]})
    return Scene(kind, place, path, proxy, kind.writes(place))


def finish(one: Scene) -> None:
    """Run it again, without a fault, until nothing is pending; twice is enough."""
    one.proxy.watch()
    for _ in range(2):
        for action in ("push", "pull"):
            again = one.do(action)
            assert again.how == "well", again
        with WorkingCopy.open(one.path) as copy:
            left = pending_changes(copy)
        if not left:
            return
    raise AssertionError(f"still pending: {left}")


def check(one: Scene) -> None:
    """Server and copy agree, and every edit is there exactly once."""
    goal = wanted()
    one.proxy.rest()
    held = one.kind.content(one.place)
    assert {name: len(found) for name, found in held.items()} == dict.fromkeys(goal, 1)
    for name, camera in goal.items():
        found = one.kind.camera(held[name][0])
        assert found.tags == camera.tags, name
        assert abs(found.lon - camera.lon) < 1e-7, name
        assert abs(found.lat - camera.lat) < 1e-7, name
    with WorkingCopy.open(one.path) as copy:
        in_step(copy, {entries[0].server_id: entries[0] for entries in held.values()})
    assert not [found.name for found in one.path.parent.iterdir() if found.name.endswith((".part", "-journal", "-wal"))]
    now = one.kind.writes(one.place)
    if now is not None and one.before is not None:
        assert now - one.before == Counter(dict.fromkeys(MINE, 1)), "something was written twice, or not at all"


def in_step(copy: WorkingCopy, held: dict[str, ServerRecord]) -> None:
    assert pending_changes(copy) == [] == audit(copy)
    bases = copy.connection.execute("SELECT server_id, raw FROM hiljade_base").fetchall()
    assert {server_id for server_id, _ in bases} == set(held)
    decode = copy.codec.decode
    for server_id, raw in bases:
        assert same_json(dict(decode(raw).tags), dict(decode(held[server_id].raw).tags))
    assert copy.connection.execute("SELECT count(*) FROM cameras").fetchone() == (len(held),)
    assert copy.connection.execute("SELECT count(*) FROM hiljade_journal WHERE state = 'sending'").fetchone() == (0,)
    assert copy.meta("lease") is None
    assert copy.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@dataclass(frozen=True)
class Case:
    """One fault at one step of one operation."""

    action: str
    fault: Fault
    step: str

    def __str__(self) -> str:
        how = " from there on" if isinstance(self.fault, WireFault) and self.fault.lasting else ""
        return f"{self.action}: {self.fault.what.value}{how} at {self.fault.at} ({self.step})"


def record(kind: Kind, proxy: FaultProxy, path: Path, action: str) -> list[Case]:
    """Every case, from one clean run."""
    one = scene(kind, proxy, path)
    proxy.watch()
    ended = one.do(action)
    assert ended.how == "well", ended
    requests = list(proxy.requests)
    assert requests
    assert ended.statements
    finish(one)
    check(one)
    return list(_crossed(action, requests, ended.statements))


def _crossed(action: str, requests: Sequence[str], statements: Sequence[str]) -> Iterator[Case]:
    for at, request in enumerate(requests):
        for what in Wire:
            yield Case(action, WireFault(at, what), request)
            yield Case(action, WireFault(at, what, lasting=True), request)
        for moment in (Local.KILLED, Local.KILLED_AFTER):
            yield Case(action, LocalFault(at, moment, request=True), request)
    for at, statement in enumerate(statements):
        for local in (Local.KILLED, Local.FULL, Local.LOCKED, Local.LOCKED_WHOLE):
            yield Case(action, LocalFault(at, local), statement)


@dataclass
class Report:
    """What became of the cases: how each kind of fault ended, and what failed."""

    done: int = 0
    unmet: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def play(
    kind: Kind,
    proxy: FaultProxy,
    folder: Path,
    cases: Sequence[Case],
    small_disk: Path | None,
    tell: Callable[[Report], None],
) -> Report:
    """Let every case happen, each on a layer and a copy of its own; `tell` is called now and then."""
    report = Report()
    for number, case in enumerate(cases):
        path = folder / f"case{number}" / "copy.gpkg"
        if case.fault.what is Local.FULL and small_disk is not None:
            path = small_disk / "copy.gpkg"
        path.parent.mkdir(exist_ok=True)
        try:
            ended = _play_one(kind, proxy, path, case)
            report.ends[f"{case.action}, {case.fault.what.value}: {ended.how}"] += 1
            report.unmet += not ended.met and isinstance(case.fault, LocalFault)
        except AssertionError as error:
            report.failures.append(f"{case}\n{error}"[:2000])
        report.done += 1
        if report.done % 25 == 0:
            tell(report)
        _clean(path, small_disk)
    return report


def _play_one(kind: Kind, proxy: FaultProxy, path: Path, case: Case) -> Ended:
    one = scene(kind, proxy, path)
    if isinstance(case.fault, WireFault):
        proxy.watch(case.fault)
        ended = one.do(case.action)
    else:
        ended = one.do(case.action, case.fault)
    assert ended.how != "broken", ended.trace
    if ended.how not in ("well", "killed"):
        assert ended.how in EXPECTED[case.fault.what], ended
    proxy.watch()
    path.with_name("ballast").unlink(missing_ok=True)
    finish(one)
    check(one)
    return ended


_OF_THE_LINE = {"ConnectionFailed", "AnswerLost", "ServerBusy", "ServerFault", "NotThisKind", "AnswerUnreadable"}
EXPECTED = {
    **dict.fromkeys(Wire, _OF_THE_LINE),
    Local.FULL: {"DiskFull", "FolderNotWritable", "WorkingCopyError"},
    Local.LOCKED: {"WorkingCopyBusy"},
    Local.LOCKED_WHOLE: {"WorkingCopyBusy"},
    Local.KILLED: set(),
    Local.KILLED_AFTER: set(),
}
"""By what error an operation may end at a fault. A disk that is full may show as a file that cannot be written."""


def _clean(path: Path, small_disk: Path | None) -> None:
    if small_disk is not None and path.parent == small_disk:
        for found in small_disk.iterdir():
            found.unlink()
    else:
        shutil.rmtree(path.parent)


def sample(cases: Sequence[Case], count: int, seed: int) -> list[Case]:
    """So many of the cases, of every fault some."""
    rng = random.Random(seed)
    by_fault: dict[str, list[Case]] = {}
    for case in rng.sample(list(cases), len(cases)):
        by_fault.setdefault(case.fault.what.value, []).append(case)
    chosen: list[Case] = []
    while len(chosen) < min(count, len(cases)):
        for left in by_fault.values():
            if left and len(chosen) < count:
                chosen.append(left.pop())
    return chosen
