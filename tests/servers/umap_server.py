"""A real uMap on this machine: Django under gunicorn, on a PostGIS of its own, started and stopped as one.

It needs Python 3.12 or later, which is newer than the one of Debian 12: `.ci/prepare umap` looks for one and makes a
virtual environment on it.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import requests

from resources.server.database import DATABASE, Database

ROOT = Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = Path(os.environ.get("HILJADE_UMAP", ROOT / "build/umap"))
"""The virtual environment that uMap is installed in (`.ci/prepare umap`)."""

USER, PASSWORD = "mapper", "šifra za kartu"

_SETTINGS = """
import os
from umap.settings.base import *

SECRET_KEY = os.environ["SECRET"]
SITE_URL = os.environ["URL"]
ALLOWED_HOSTS = ["127.0.0.1"]
DATABASES = {"default": {
    "ENGINE": "django.contrib.gis.db.backends.postgis",
    "NAME": os.environ["DATABASE"], "USER": os.environ["DATABASE"], "HOST": os.environ["SOCKET_FOLDER"],
}}
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
STATIC_ROOT = os.environ["FOLDER"] + "/static"
MEDIA_ROOT = os.environ["FOLDER"] + "/uploads"
AJAX_PROXY_CACHE_DIR = os.environ["FOLDER"]
UMAP_ALLOW_ANONYMOUS = True
ENABLE_ACCOUNT_LOGIN = True
# In the clear, since it is this machine talking to itself.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""
# A tile layer, without which no map can be shown, and an account.
_FILL = """
import os
import django
django.setup()
from django.contrib.auth.models import User
from umap.models import TileLayer
TileLayer.objects.create(name="none", url_template="http://127.0.0.1/{z}/{x}/{y}.png", attribution="")
User.objects.create_user(os.environ["ACCOUNT"], password=os.environ["PASSWORD"])
"""


class UmapUnavailable(Exception):
    """There is no uMap here; the text says why."""


class UmapMap(NamedTuple):
    """A map with one layer of points.

    Attributes:
        url: as people copy it from the browser.
        layer_url: as the layer is read.
        edit_link: the secret one; "" for a map that belongs to an account.
    """

    number: int
    url: str
    layer_id: str
    layer_url: str
    edit_link: str


class UmapServer:
    """Runs while the `with` block does.

    Args:
        folder: an empty one that PostgreSQL's user can pass through.
        workers: gunicorn's processes; simultaneous saves in several of them can be lost by uMap.
    """

    def __init__(self, folder: Path, workers: int = 1) -> None:
        self.folder = folder
        self.url = ""
        self._workers = workers
        self._database = Database(folder, durable=False)
        self._process: subprocess.Popen[bytes] | None = None
        self._environment: dict[str, str] = {}

    def __enter__(self) -> UmapServer:
        if not (ENVIRONMENT / "bin/umap").exists():
            raise UmapUnavailable(why_unavailable())
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        self._database.stop()

    def _start(self) -> None:
        self._database.start()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        (self.folder / "umap_on_loopback.py").write_text(_SETTINGS)
        self._environment = {
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(self.folder),
            "PYTHONUTF8": "1",
            "DJANGO_SETTINGS_MODULE": "umap_on_loopback",
            "SECRET": secrets.token_hex(20),
            "URL": self.url,
            "FOLDER": str(self.folder),
            "DATABASE": DATABASE,
            "SOCKET_FOLDER": self._database.url.partition("?host=")[2],
            "ACCOUNT": USER,
            "PASSWORD": PASSWORD,
        }
        self._run(["umap", "migrate", "--verbosity", "0"])
        self._run(["python", "-c", _FILL])
        command = ["gunicorn", "umap.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", str(self._workers)]
        command += ["--timeout", "120", "--graceful-timeout", "3"]
        with (self.folder / "umap.log").open("ab") as log:
            self._process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", "--", str(ENVIRONMENT / "bin" / command[0]), *command[1:]],
                env=self._environment,
                cwd=self.folder,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._wait()

    def _run(self, command: Sequence[str]) -> None:
        done = subprocess.run(
            [str(ENVIRONMENT / "bin" / command[0]), *command[1:]],
            env=self._environment,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"uMap could not be set up: {done.stdout.decode(errors='replace')[-2000:]}")

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while True:
            try:
                if requests.get(self.url + "/en/about/", timeout=30).ok:
                    return
            except requests.ConnectionError:
                pass
            if self._process is None or self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"uMap did not start: {(self.folder / 'umap.log').read_text()[-2000:]}")
            time.sleep(0.1)

    def make_map(
        self,
        features: Sequence[Mapping[str, Any]],
        layer_options: Mapping[str, Any] | None = None,
        owner: bool = False,
        public: bool = True,
        anyone: bool = False,
        extra_members: Mapping[str, Any] | None = None,
    ) -> UmapMap:
        """A map with one layer, made as uMap's own page makes it.

        Args:
            owner: whether it belongs to the account instead of whoever has the secret edit link.
            anyone: whether everybody may edit it.
            extra_members: of the layer's file beside `type` and `features`.
        """
        with requests.Session() as person:
            if owner:
                self.sign_in(person)
            made = self._post(person, "/en/map/create/", {"name": "Kamere", "center": _CENTER, "settings": "{}"})
            number = made["id"]
            link = made["permissions"].get("anonymous_edit_url", "")
            layer_id = str(uuid.uuid4())
            options = {"name": "Sve kamere", "displayOnLoad": True, **(layer_options or {})}
            self.put_layer(person, number, layer_id, features, options, extra_members)
            share = {"share_status": "1" if public else "0", "edit_status": "1" if anyone else "3"}
            if owner:  # what is left out is cleared, the owner too
                share["owner"] = str(made["user"]["id"])
            self._post(person, f"/en/map/{number}/update/permissions/", share)
        url = f"{self.url}{made['url']}"
        return UmapMap(number, url, layer_id, f"{self.url}/en/datalayer/{number}/{layer_id}/", link)

    def put_layer(
        self,
        person: requests.Session,
        number: int,
        layer_id: str,
        features: Sequence[Mapping[str, Any]],
        options: Mapping[str, Any],
        extra_members: Mapping[str, Any] | None = None,
        parent: str = "",
        rank: int = 0,
    ) -> None:
        """Add a layer to a map."""
        content = {"type": "FeatureCollection", "features": list(features), **(extra_members or {})}
        fields = {
            "name": str(options["name"]),
            "display_on_load": "true" if options.get("displayOnLoad") else "",
            "rank": str(rank),
            "parent": parent,
            "settings": json.dumps(options),
        }
        path = f"/en/map/{number}/datalayer/create/{layer_id}/"
        self._post(person, path, fields, {"geojson": ("blob", json.dumps(content, ensure_ascii=False).encode())})

    def overwrite(self, the_map: UmapMap, content: Mapping[str, Any]) -> None:
        """Save a layer's file over whatever is there."""
        fields = {"name": "Sve kamere", "display_on_load": "true", "rank": "0", "parent": "", "settings": "{}"}
        path = f"/en/map/{the_map.number}/datalayer/update/{the_map.layer_id}/"
        with requests.Session() as person:
            person.get(the_map.edit_link, timeout=60)
            self._post(person, path, fields, {"geojson": ("blob", json.dumps(content, ensure_ascii=False).encode())})

    def sign_in(self, person: requests.Session) -> None:
        """Give a session the account's cookie."""
        page = person.get(self.url + "/en/login/", timeout=60)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
        assert token is not None
        fields = {"username": USER, "password": PASSWORD, "csrfmiddlewaretoken": token[1]}
        answer = person.post(self.url + "/en/login/", data=fields, timeout=60, allow_redirects=False)
        assert answer.status_code == 302, answer.text

    def _post(
        self, person: requests.Session, path: str, fields: Mapping[str, str], files: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        if "csrftoken" not in person.cookies:
            person.get(self.url + "/en/map/new/", timeout=60).raise_for_status()
        headers = {"X-CSRFToken": person.cookies["csrftoken"], "Referer": self.url}
        answer = person.post(self.url + path, data=fields, files=files, headers=headers, timeout=60)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        assert "error" not in found, found
        return found


_CENTER = json.dumps({"type": "Point", "coordinates": [20.46, 44.81]})


def why_unavailable() -> str:
    """Why there is no uMap to start, in one sentence."""
    note = ENVIRONMENT.with_name("umap-missing.txt")
    return note.read_text().strip() if note.exists() else "uMap is not installed: run .ci/prepare umap."


@contextmanager
def running_umap(workers: int = 1) -> Iterator[UmapServer]:
    """A uMap in a folder that PostgreSQL's own user can reach, which is deleted afterwards.

    Raises:
        UmapUnavailable: there is none to start.
    """
    folder = Path(tempfile.mkdtemp(prefix="hiljade-test-"))
    try:
        folder.chmod(0o711)
        with UmapServer(folder, workers) as server:
            yield server
    finally:
        shutil.rmtree(folder)
