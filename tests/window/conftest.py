"""A person with a fresh QGIS, and how it is told of a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.window.desktop import missing_programs
from tests.window.person import Person, temporary_folder


@pytest.fixture
def window_folder() -> Iterator[Path]:
    """A folder for one test; its path is short, and PostgreSQL's user can pass through it."""
    with temporary_folder() as folder:
        yield folder


@pytest.fixture
def person(window_folder: Path) -> Iterator[Person]:
    """A person before a QGIS with a fresh profile."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with Person(window_folder / "desktop") as found:
        yield found
