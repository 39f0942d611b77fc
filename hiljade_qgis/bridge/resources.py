"""Where the plugin's own files are: icons, styles, translations."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_path(relative: str) -> Path:
    """A file of the plugin, named from the project's root ("resources/icons/aim.svg", "i18n/hiljade_en.qm").

    In the installed plugin these folders lie inside the package, in a checkout beside it. The file need not exist.
    """
    installed = _PACKAGE / relative
    return installed if installed.exists() else _PACKAGE.parent / relative
