"""From which hosts pictures may be fetched without asking again; kept in QGIS's settings, for this profile."""

from __future__ import annotations

from qgis.core import QgsSettings

_HOSTS = "hiljade/pictures/hosts"


def allowed_hosts() -> list[str]:
    """The hosts that somebody said yes to for good, by name."""
    kept = QgsSettings().value(_HOSTS, [])
    names = [kept] if isinstance(kept, str) else list(kept or [])  # a list of one comes back as a text
    return sorted({str(name) for name in names if name})


def is_allowed(host: str) -> bool:
    """Whether pictures may be fetched from this host without asking; see `picture_fetch.host_of`."""
    return host in allowed_hosts()


def allow(host: str) -> None:
    """Do not ask again for this host."""
    QgsSettings().setValue(_HOSTS, sorted({*allowed_hosts(), host}))


def revoke(host: str) -> None:
    """Ask again for this host."""
    left = [one for one in allowed_hosts() if one != host]
    if left:
        QgsSettings().setValue(_HOSTS, left)
    else:
        QgsSettings().remove(_HOSTS)
