"""Two working copies, thousands of edits, faults all the while: nothing is lost, nothing overwritten unseen.

A short one runs with the other tests, the long one with `make test-faults` (HILJADE_FAULTS=all).
"""

from __future__ import annotations

import json
import os
import time

import pytest

from tests.servers.fault_kinds import KintoKind
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fault_run import READ_S
from tests.servers.soak import Soak
from tests.shared_data import ROOT

pytestmark = pytest.mark.server

ALL = os.environ.get("HILJADE_FAULTS") == "all"
SEED = int(os.environ.get("HILJADE_SEED", "20261122"))
EDITS, BURST = (2000, 40) if ALL else (150, 15)


def test_two_copies_under_faults_come_to_the_same_and_lose_nothing(community_server, tmp_path):
    began = time.monotonic()
    kind = KintoKind(community_server, batch=10, page=30)
    with FaultProxy(kind.origin, delay_s=READ_S + 0.3) as proxy:
        soak = Soak(kind, proxy, tmp_path, EDITS, BURST, SEED)
        soak.play()
        soak.check()
    told = {
        "edits of each": EDITS,
        "synchronised": sum(soak.ends.values()),
        "choices": soak.choices(),
        "seconds": round(time.monotonic() - began),
        "ends": dict(sorted(soak.ends.items())),
    }
    assert told["choices"] > 0
    if ALL:
        (ROOT / "build").mkdir(exist_ok=True)
        (ROOT / "build/soak.json").write_text(json.dumps(told, indent=1))
