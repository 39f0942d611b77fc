"""After everything was done that can be done, no password stands in any file, log, setting, project or history."""

from __future__ import annotations

import base64
import logging
import zipfile
from pathlib import Path

import pytest
import requests
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsSettings

from hiljade_qgis.sync.history import history
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.working_copy import WorkingCopy
from resources.server.layer import put_records
from tests.qgis.test_qgis_process import feature, profile, program, qgis_process, results, signed_in  # noqa: F401
from tests.qgis.test_synchronising import connected, driven, edit, loaded, someone  # noqa: F401

pytestmark = pytest.mark.server


def forms_of(name: str, password: str) -> list[bytes]:
    """A secret as it could be written."""
    pair = f"{name}:{password}".encode()
    utf16 = password.encode("utf-16-le")
    return [password.encode(), utf16, base64.b64encode(pair), base64.b64encode(password.encode()).rstrip(b"=")]


def files_with(folder: Path, secrets: list[bytes]) -> list[str]:
    """The files below a folder in which one of them stands; what is compressed in a project is looked into."""
    found = []
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        content = path.read_bytes()
        if path.suffix == ".qgz":
            content += b"".join(_unzipped(path))
        if any(secret in content for secret in secrets):
            found.append(str(path))
    return found


def _unzipped(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_a_secret_would_be_found(tmp_path):
    secrets = forms_of("mapper", "šifra-1492")
    (tmp_path / "a" / "b").mkdir(parents=True)
    with zipfile.ZipFile(tmp_path / "a" / "p.qgz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("p.qgs", b"<x>" * 1000 + secrets[2])
    for number, secret in enumerate(secrets):
        (tmp_path / "a" / "b" / f"{number}").write_bytes(b"x" * 10_000 + secret + b"y")
    (tmp_path / "a" / "clean").write_bytes(b"mapper")
    assert len(files_with(tmp_path, secrets)) == 1 + len(secrets)


def change(path: str, text: str) -> None:
    dataset = gdal.OpenEx(path, gdal.OF_UPDATE | gdal.OF_VECTOR)
    dataset.ExecuteSQL(text)
    del dataset


def test_nothing_that_scripts_leave_behind_holds_the_password(qgis_process, profile, layer, tmp_path, caplog):  # noqa: F811
    caplog.set_level(logging.DEBUG)
    secrets = forms_of(*layer.auth)
    as_mapper = signed_in(layer)
    said = []

    def done(name, **parameters):
        ended = qgis_process(name, as_mapper, **parameters)
        said.append(ended.stdout + ended.stderr)
        return results(ended)

    put_records(layer.url, layer.auth, [feature("a", direction="45"), feature("b"), feature("c")])
    mine, other, report = (str(tmp_path / name) for name in ("mine.gpkg", "other.gpkg", "report.json"))
    for path in (mine, other):
        assert done("download", SERVER_TYPE="kinto", URL=layer.url, OUTPUT=path) == {"COUNT": 3}
    change(mine, "UPDATE cameras SET direction = '90', note = 'mine' WHERE name = 'a'")
    change(other, "UPDATE cameras SET direction = '180' WHERE name = 'a'")
    assert done("push", WORKING_COPY=other, COMMENT="x", REPORT=report)["MODIFIED"] == 1
    assert done("pull", WORKING_COPY=mine)["CONFLICTS"] == 1
    assert done("resolve", WORKING_COPY=mine, STRATEGY="mine")["SETTLED"] == 1
    assert done("push", WORKING_COPY=mine, COMMENT="x", REPORT=report)["MODIFIED"] == 1
    done("pushes", WORKING_COPY=mine)
    wrong = qgis_process("pull", {**as_mapper, "HILJADE_PASSWORD": "wrong-" + layer.auth[1]}, WORKING_COPY=other)
    said.append(wrong.stdout + wrong.stderr)
    session = requests.Session()
    session.trust_env, session.auth = False, layer.auth
    with WorkingCopy.open(Path(mine)) as copy:
        (server_id,) = [row[0] for row in copy.connection.execute("SELECT server_id FROM cameras WHERE name = 'a'")]
        assert len(history(copy, open_server("kinto", layer.url, session), server_id, Silent())) == 3
    said.append(caplog.text)
    assert not [text for text in said if any(secret.decode("latin-1") in text for secret in secrets)]
    assert files_with(tmp_path, secrets) == []
    assert files_with(profile, secrets) == []


def test_nothing_that_the_window_leaves_behind_holds_the_password(loaded, someone, layer, connected, tmp_path, caplog):  # noqa: F811
    caplog.set_level(logging.DEBUG)
    secrets = forms_of(*layer.auth)
    messages: list[str] = []

    def keep(text: str, tag: str, _level: object) -> None:
        messages.append(f"{tag}: {text}")

    QgsApplication.messageLog().messageReceived.connect(keep)
    theirs = someone.records()["Camera 1"]
    theirs["properties"]["camera:direction"] = "200"
    edit(loaded, "Camera 1", direction="180")
    edit(loaded, "Camera 2", note="mine")
    assert loaded.cameras().commitChanges()
    loaded.wait_for_pending(2)
    someone.put(theirs)
    loaded.button("Push").click()
    loaded.wait_for_pending(1)
    project = tmp_path / "project.qgz"
    assert QgsProject.instance().write(str(project))
    assert QgsProject.instance().write(str(tmp_path / "project.qgs"))
    QgsApplication.messageLog().messageReceived.disconnect(keep)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"SERVER_TYPE": "kinto", "URL": layer.url, "OUTPUT": str(tmp_path / "again.gpkg")}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:download")
    told = [algorithm.asPythonCommand(parameters, context)]
    settings = QgsSettings()
    told += [f"{key}={settings.value(key)}" for key in settings.allKeys()]
    told += [caplog.text, *messages]
    assert not [text[:300] for text in told if any(secret.decode("latin-1") in text for secret in secrets)]
    assert files_with(tmp_path, secrets) == []
    assert files_with(Path(QgsApplication.qgisSettingsDirPath()), secrets) == []
