"""The tour runs through, leaves its pictures, and no process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.window.desktop import ROOT, missing_programs
from tests.window.records_on_server import changed_parts, items_of, without_version
from tests.window.tour import STEPS

pytestmark = pytest.mark.window


def processes() -> dict[int, str]:
    """What runs on this machine, by number."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                found[int(folder.name)] = (folder / "cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
            except (FileNotFoundError, ProcessLookupError):
                continue
    return found


@pytest.mark.skipif(bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}")
@pytest.mark.server
def test_tour(tmp_path):
    output = tmp_path / "pictures"
    command = [sys.executable, "-m", "tests.window.tour", "--output", str(output)]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    tmp_path.chmod(0o711)
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for number, step in enumerate(STEPS, 1):
        assert f"{number:2}  {step} (" in done.stdout
        assert any(f"-{step.replace(' ', '-')}.png" in picture.name for picture in output.glob("*.png"))
    assert not any("failed" in picture.name for picture in output.glob("*.png"))
    assert [line for line in processes().values() if str(tmp_path) in line and "pytest" not in line] == []


def test_records_are_told_apart_to_the_byte():
    one = '{"id":"a","properties":{"x":"1","y":"é"},"geometry":{"coordinates":[1.50,2]},"last_modified":12}'
    other = one.replace('"x":"1"', '"x":"2"').replace("12}", "13}")
    assert items_of('{"data": [' + one + ", " + other + "]}") == [one, other]
    assert items_of('{"data":[]}') == []
    assert changed_parts(one, other) == {"x": ("1", "2")}
    assert changed_parts(one, one.replace("1.50", "1.51")) != {}
    assert without_version(one) == without_version(one.replace("12}", "13}"))
    assert without_version(one) != without_version(one.replace("1.50", "1.5"))
