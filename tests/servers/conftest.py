"""What the tests against servers can ask for beside the community server: real uMaps, started once for a run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.servers.umap_server import UmapServer, UmapUnavailable, running_umap


def _umap(workers: int) -> Iterator[UmapServer]:
    try:
        with running_umap(workers) as server:
            yield server
    except UmapUnavailable as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def umap_server() -> Iterator[UmapServer]:
    """A uMap with one worker."""
    yield from _umap(1)


@pytest.fixture(scope="session")
def busy_umap_server() -> Iterator[UmapServer]:
    """A uMap with three workers, which can lose what it acknowledged."""
    yield from _umap(3)
