"""Where the tests find real data that is not part of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def shared_data(name: str) -> Path:
    """The file `name` of the shared data; the test is skipped where it is absent.

    The folder is named by HILJADE_SHARED_DATA, else it is `shared/data` beside the checkout.
    """
    folder = Path(os.environ.get("HILJADE_SHARED_DATA") or ROOT.parent / "shared/data")
    path = folder / name
    if not path.exists():
        pytest.skip(f"{name} is not in {folder}: set HILJADE_SHARED_DATA to the folder of the real data")
    return path
