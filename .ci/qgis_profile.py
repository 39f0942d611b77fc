"""Makes a QGIS profile that runs the plugin from this checkout.

    qgis_profile.py FOLDER [--name NAME] [--silent] [--locale LOCALE]

Start QGIS on it with `qgis --profiles-path FOLDER --profile NAME`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from plugin_files import PACKAGE, link_plugin

DEFAULT_NAME = "hiljade"

SETTINGS = f"""\
[PythonPlugins]
{PACKAGE}=true
processing=true

[plugins]
checkOnStart=false
automatically-check-for-updates=false

[app]
plugin_installer\\checkOnStart=false
projections\\unknownCrsBehavior=NoAction

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[qgis]
checkVersion=false
showTips322=false
showTips334=false
showTips340=false
showTips344=false
projOpenAtLaunch=3
"""
"""For everyone: the plugin on, nothing fetched from the network at the start, a new project instead of a welcome."""

SILENT_SETTINGS = """\
askToSaveProjectChanges=false
askToDeleteFeatures=false
enableMacros=Never
digitizing\\disable_enter_attribute_values_dialog=true
askToSaveMemoryLayers=false

[Projections]
defaultBehavior=useProject

[locale]
overrideFlag=true
userLocale={locale}
globalLocale={locale}
"""
"""For a QGIS that a program drives: no question that nobody would answer. Goes on after `[qgis]`."""


def make_profile(folder: Path, name: str = DEFAULT_NAME, silent: bool = False, locale: str = "en_US") -> Path:
    """Links the plugin into a profile and writes its settings if it has none yet.

    Args:
        folder: what QGIS gets as `--profiles-path`.
        name: the profile's name.
        silent: whether QGIS is to ask nothing.
        locale: its language where it is silent, e.g. "sr@latin"; else it is the system's.

    Returns:
        The profile's folder.
    """
    profile = folder / "profiles" / name
    link_plugin(profile / "python" / "plugins")
    settings = profile / "QGIS" / "QGIS3.ini"
    if not settings.exists():
        settings.parent.mkdir(parents=True, exist_ok=True)
        text = SETTINGS + (SILENT_SETTINGS.format(locale=locale) if silent else "")
        settings.write_text(text, encoding="utf-8")
    return profile


def main() -> None:
    """Makes the profile named on the command line and prints its folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--name", default=DEFAULT_NAME)
    parser.add_argument("--silent", action="store_true")
    parser.add_argument("--locale", default="en_US")
    chosen = parser.parse_args()
    print(make_profile(chosen.folder.resolve(), chosen.name, chosen.silent, chosen.locale))


if __name__ == "__main__":
    main()
