"""A push as a QGIS sends it, for the benchmark: `python -m tests.bench.push_through_qgis COPY URL` tells seconds.

Who pushes is in HILJADE_USER and HILJADE_PASSWORD. The push runs in a worker, the requests in the main thread, as in
the window.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

from hiljade_qgis.bridge.network import session_for, start_network, stop_network
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.bench.pushing import push_seconds


def main(path: Path, url: str) -> None:
    app = QgsApplication([], False)
    app.initQgis()
    start_network()
    told: list[float] = []

    def work() -> None:
        session = session_for(url)
        session.auth = (os.environ["HILJADE_USER"], os.environ["HILJADE_PASSWORD"])
        with WorkingCopy.open(path) as copy:
            told.append(push_seconds(copy, url, session))

    worker = threading.Thread(target=work)
    ended = QTimer()
    ended.timeout.connect(lambda: None if worker.is_alive() else app.quit())
    ended.start(50)
    worker.start()
    app.exec()
    worker.join()
    stop_network()
    app.exitQgis()
    print(told[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
