"""The checks that the QGIS plugin site makes on an upload: gate.py ZIP.

What the site refuses ends with exit status 1; what it only remarks on is printed as a warning.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

SIZE_LIMIT = 25_000_000
REQUIRED_FILES = ("__init__.py", "metadata.txt", "LICENSE")
REQUIRED_METADATA = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository",
)  # fmt: skip
FORBIDDEN_PARTS = {"__pycache__", ".git", "__MACOSX", ".."}
PROGRAM_SUFFIXES = {".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd"}

# The site's bandit profile is every test of bandit's but the mere import of `subprocess` and of XML parsers (B404, B4xx
# beside those named), which is bandit's default without this one.
BANDIT_LEFT_OUT = "B404"
FLAKE8_SELECT = (
    "E901,E902,E999,F821,F823,F831,E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,W605,"
    "F402,F403,F404,F405,F811,F822,F901,C901"
)


@dataclass
class Findings:
    """What the checks found."""

    refused: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def check_entries(archive: zipfile.ZipFile, found: Findings) -> str:
    """One top folder named as a module, nothing that has no business in a plugin. Returns the folder's name."""
    tops = {PurePosixPath(name).parts[0] for name in archive.namelist()}
    top = min(tops)
    if len(tops) != 1 or not top.isidentifier():
        found.refused.append(f"one top folder with a module's name is needed, there is {sorted(tops)}")
    for entry in archive.infolist():
        path = PurePosixPath(entry.filename)
        if path.is_absolute() or "\\" in entry.filename or FORBIDDEN_PARTS & set(path.parts) or path.suffix == ".pyc":
            found.refused.append(f"{path} may not be in a plugin")
        if path.suffix.lower() in PROGRAM_SUFFIXES or path.name.startswith("."):
            found.remarks.append(f"{path} looks out of place in a plugin")
        if path.suffix == ".py" and entry.external_attr >> 16 & 0o111:
            found.remarks.append(f"{path} is executable")
    for name in REQUIRED_FILES:
        if f"{top}/{name}" not in archive.namelist():
            found.refused.append(f"{name} is missing")
    return top


def check_metadata(archive: zipfile.ZipFile, top: str, found: Findings) -> None:
    """What the site and QGIS's plugin manager want to know; a bare % would break the upload."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(archive.read(f"{top}/metadata.txt").decode("utf-8"))
    values = dict(parser.items("general"))
    found.refused += [f"metadata: {key} is missing" for key in REQUIRED_METADATA if not values.get(key, "").strip()]
    found.refused += [
        f"metadata: {key} is no URL"
        for key in ("tracker", "repository", "homepage")
        if not re.match(r"https?://[^/\s]+", values.get(key, ""))
    ]
    if "/" in values.get("author", ""):
        found.refused.append("metadata: the author has a slash")
    if "supportsQt6" in values:
        found.remarks.append("metadata: supportsQt6 is out of use, qgisMaximumVersion says it")
    if not values.get("qgisMaximumVersion", "").startswith("4"):
        found.remarks.append("metadata: with a qgisMaximumVersion below 4 QGIS 4 does not offer the plugin")
    if f"{top}/{values.get('icon', '')}" not in archive.namelist():
        found.remarks.append("metadata: the icon is not in the zip")


def check_code(folder: Path, found: Findings) -> None:
    """Bandit and detect-secrets refuse, flake8 remarks."""
    bandit = ("--recursive", ".", "--format", "json", "--quiet", "--skip", BANDIT_LEFT_OUT)
    report = json.loads(_run("bandit", *bandit, at=folder))
    for one in report["results"]:
        found.refused.append(f"bandit {one['test_id']} {one['filename']}:{one['line_number']}: {one['issue_text']}")
    found.refused += [f"bandit: {one['filename']}: {one['reason']}" for one in report["errors"]]
    scan = ("scan", "--all-files", "--exclude-files", r"metadata\.txt", "--disable-plugin", "IPPublicDetector", ".")
    secrets = json.loads(_run("detect_secrets", *scan, at=folder))["results"]
    found.refused += [
        f"secret {path}:{one['line_number']}: {one['type']}" for path, finds in secrets.items() for one in finds
    ]
    lines = _run("flake8", "--isolated", "--max-line-length=120", "--select", FLAKE8_SELECT, ".", at=folder)
    found.remarks += [f"flake8 {line}" for line in lines.splitlines()]


def _run(module: str, *arguments: str, at: Path) -> str:
    """What a tool says; 1 is its exit status when it found something."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{module} did not run: {done.stderr}")
    return done.stdout


def check(path: Path) -> Findings:
    """All checks on a zip."""
    found = Findings()
    if path.stat().st_size > SIZE_LIMIT:
        found.refused.append(f"the zip is over {SIZE_LIMIT:,} bytes")
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        top = check_entries(archive, found)
        if f"{top}/metadata.txt" in archive.namelist():
            check_metadata(archive, top, found)
        archive.extractall(folder)
        check_code(Path(folder), found)
    return found


def main() -> int:
    """Checks the zip named on the command line."""
    path = Path(sys.argv[1])
    found = check(path)
    for remark in found.remarks:
        print(f"warning: {remark}")
    for refusal in found.refused:
        print(f"refused: {refusal}")
    print(f"{path.name}: {len(found.refused)} refused, {len(found.remarks)} warnings")
    return 1 if found.refused else 0


if __name__ == "__main__":
    sys.exit(main())
