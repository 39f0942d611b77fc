"""What is checked, kept in QGIS's settings: which rules are left out, and the limits; layers are chosen anew."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsSettings

from ...bridge.checking import CheckOptions
from ...core.checks import Limits, all_rules

_WITHOUT = "hiljade/checks/without"
_LIMITS = {
    "duplicate_m": "hiljade/checks/duplicate_m",
    "moved_m": "hiljade/checks/moved_m",
    "stale_days": "hiljade/checks/stale_days",
}


def read_options() -> CheckOptions:
    """As they were chosen last; what can't be read is as it was at first."""
    settings, limits = QgsSettings(), Limits()
    names = str(settings.value(_WITHOUT, "") or "").split(",")
    for name, key in _LIMITS.items():
        try:
            kind = type(getattr(limits, name))
            value = kind(settings.value(key, getattr(limits, name)))
        except (TypeError, ValueError):
            continue
        if value > 0:
            limits = replace(limits, **{name: value})
    return CheckOptions(frozenset(names) & frozenset(all_rules()), limits)


def write_options(options: CheckOptions) -> None:
    """Keep them."""
    settings = QgsSettings()
    settings.setValue(_WITHOUT, ",".join(sorted(options.without)))
    for name, key in _LIMITS.items():
        settings.setValue(key, getattr(options.limits, name))
