"""Which files make up the installed plugin, and where they lie in it: the one rule for the zip and for linking."""

from __future__ import annotations

import configparser
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "hiljade_qgis"

TOP_FILES = ("metadata.txt", "LICENSE", "README.md", "CHANGELOG.md")
NO_PART = (("resources", "server"), ("resources", "pictures"))


def metadata() -> dict[str, str]:
    """The `[general]` section of metadata.txt, read as QGIS and the plugin site read it."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return dict(parser.items("general"))


def plugin_files() -> Iterator[tuple[Path, str]]:
    """Each file with its path inside the plugin's folder, sorted by that path.

    The community server and README's pictures are no part of the plugin. Translations are there once they are built.
    """
    found = [(path, path.relative_to(ROOT / PACKAGE)) for path in (ROOT / PACKAGE).rglob("*")]
    found += [(path, path.relative_to(ROOT)) for path in (ROOT / "resources").rglob("*")]
    found += [(path, path.relative_to(ROOT)) for path in (ROOT / "i18n").glob("*.qm")]
    found += [(ROOT / name, Path(name)) for name in TOP_FILES]
    for path, place in sorted(found, key=lambda pair: pair[1].as_posix()):
        if path.is_file() and "__pycache__" not in place.parts and place.parts[:2] not in NO_PART:
            yield path, place.as_posix()


def link_plugin(folder: Path) -> Path:
    """Links the checkout into a plugins folder, so that QGIS there runs what is being worked on.

    Args:
        folder: a profile's `python/plugins`; made if it is missing.

    Returns:
        The plugin's folder in it.
    """
    plugin = folder / PACKAGE
    plugin.mkdir(parents=True, exist_ok=True)
    sources = [path for path in (ROOT / PACKAGE).iterdir() if path.name != "__pycache__"]
    sources += [path for name in ("resources", "i18n", *TOP_FILES) if (path := ROOT / name).exists()]
    wanted = {source.name: source for source in sources}
    for entry in plugin.iterdir():
        if entry.is_symlink():
            entry.unlink()
    for name, source in wanted.items():
        (plugin / name).symlink_to(source)
    return plugin
