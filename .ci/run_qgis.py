"""The community server with the sample cameras, and QGIS connected to it; closing QGIS stops the server."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from plugin_files import ROOT
from qgis_profile import DEFAULT_NAME, make_profile

sys.path.insert(0, str(ROOT))

from resources.server.serve import CommunityServer, ServerFailed, running_server, stop_on_signals

DATA = ROOT / "build/server"
PROFILES = ROOT / "build/profile"


def master_password_file(folder: Path) -> Path:
    """The file with the master password of the profile's authentication database; made if it is missing."""
    path = folder / "master-password"
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_hex(16))
    return path


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program that still runs and waits for it."""
    if process.poll() is None:
        process.terminate()
        process.wait()


def main() -> int:
    """Runs until QGIS is closed; returns its exit status."""
    stop_on_signals()
    make_profile(PROFILES)
    environment = {
        **os.environ,
        "QGIS_AUTH_PASSWORD_FILE": str(master_password_file(PROFILES)),
        "HILJADE_SERVER_FOLDER": str(DATA),
    }
    command = ["qgis", "--profiles-path", str(PROFILES), "--profile", DEFAULT_NAME]
    command += ["--nologo", "--noversioncheck", "--code", str(ROOT / ".ci/open_qgis.py")]
    try:
        with ExitStack() as stack:
            running = running_server(DATA)
            if running is None:
                server = stack.enter_context(CommunityServer(DATA, sample=True))
                running = {"layer_url": server.layer_url}
            print(f"Community server: {running['layer_url']}")
            print("QGIS is starting; close it to stop the server.", flush=True)
            qgis = subprocess.Popen(command, env=environment)
            stack.callback(end, qgis)
            return qgis.wait()
    except ServerFailed as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
