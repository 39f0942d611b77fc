"""Every fault at every step of a push and a pull, on every kind of server.

A seeded sample (HILJADE_SEED) runs with the other tests; all of it with `make test-faults` (HILJADE_FAULTS=all).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.fault_kinds import Kind, KintoKind, OsmKind, UmapKind
from tests.servers.fault_matrix import Report, play, record, sample
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fault_run import READ_S
from tests.servers.osm_server import OsmTestServer
from tests.servers.umap_server import UmapUnavailable, running_umap
from tests.shared_data import ROOT

pytestmark = pytest.mark.server

ALL = os.environ.get("HILJADE_FAULTS") == "all"
SEED = int(os.environ.get("HILJADE_SEED", "20261122"))
SAMPLE = {"kinto": 6, "osm": 6, "umap": 3}


@pytest.fixture(scope="module", params=tuple(SAMPLE))
def kind(request: pytest.FixtureRequest) -> Iterator[Kind]:
    if request.param == "kinto":
        yield KintoKind(request.getfixturevalue("community_server"))
    elif request.param == "osm":
        with OsmTestServer() as osm_server:
            yield OsmKind(osm_server)
    else:
        try:
            with running_umap() as umap_server:
                yield UmapKind(umap_server)
        except UmapUnavailable as error:
            pytest.skip(str(error))


@pytest.fixture
def small_disk() -> Iterator[Path | None]:
    """A file system of three megabytes, where one can be had: else files are kept from growing."""
    folder = Path(tempfile.mkdtemp(prefix="hiljade-disk-"))
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    mounted = os.geteuid() == 0 and subprocess.run(command, check=False, capture_output=True).returncode == 0
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)
        shutil.rmtree(folder)


@pytest.mark.parametrize("action", ["push", "pull"])
def test_after_any_fault_at_any_step_everything_is_there_exactly_once(kind, action, tmp_path, small_disk):
    began = time.monotonic()
    with FaultProxy(kind.origin, delay_s=READ_S + 0.3) as proxy:
        (tmp_path / "recorded").mkdir()
        cases = record(kind, proxy, tmp_path / "recorded" / "copy.gpkg", action)
        chosen = sample(cases, len(cases) if ALL else SAMPLE[kind.name], SEED)

        def tell(report: Report) -> dict[str, object]:
            told = {
                "server": kind.name,
                "operation": action,
                "cases in the matrix": len(cases),
                "played": report.done,
                "failed": len(report.failures),
                "faults that did not come to pass": report.unmet,
                "seconds": round(time.monotonic() - began),
                "ends": dict(sorted(report.ends.items())),
                "failures": report.failures,
            }
            if ALL:
                (ROOT / "build").mkdir(exist_ok=True)
                (ROOT / f"build/faults-{kind.name}-{action}.json").write_text(json.dumps(told, indent=1))
            return told

        report = play(kind, proxy, tmp_path, chosen, small_disk, tell)
        told = tell(report)
    assert report.failures == [], "\n\n".join(report.failures[:5]) + json.dumps(told, indent=1)[:3000]
    assert report.unmet <= len(chosen) // 10
