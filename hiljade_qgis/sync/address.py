"""What a server's address may look like.

An address is read by several parsers (Python's, urllib3's, Qt's). Only forms that all of them read alike are let
through, so that the origin that was checked is the origin that is asked.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from .errors import InsecureUrl, InvalidUrl

_PORTS = {"http": 80, "https": 443}
_MARKS = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=%._~\-\u0080-\U0010ffff]+")
_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*\.?")
_EDIT_LINK = re.compile(r"(/anonymous-edit/)[^/]+", re.IGNORECASE)
_MAX_LENGTH = 2000


def shown(url: str) -> str:
    """The address as it may be shown and logged: without user, password, query, fragment, or a uMap's secret."""
    rest = re.split(r"[?#]", url, maxsplit=1)[0]
    scheme, slashes, after = rest.rpartition("://") if "://" in rest else ("", "", rest)
    host, slash, path = after.partition("/")
    path = _EDIT_LINK.sub(r"\1[hidden]", path)
    return f"{scheme}{slashes}{host.rpartition('@')[2]}{slash}{path}"[:_MAX_LENGTH]


def _split(url: str) -> tuple[SplitResult, str, int]:
    if len(url) > _MAX_LENGTH or not _MARKS.fullmatch(url):
        raise InvalidUrl(shown(url), "characters that no address has")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii").lower()
    except (ValueError, UnicodeError) as error:
        raise InvalidUrl(shown(url), "not an address") from error
    if parts.scheme not in _PORTS:
        raise InvalidUrl(shown(url), "neither https nor http")
    if "@" in parts.netloc:
        raise InvalidUrl(shown(url), "a user or password in the address")
    if not _is_host(host, parts.netloc) or port == 0:
        raise InvalidUrl(shown(url), "no host")
    return parts, host, port or _PORTS[parts.scheme]


def _is_host(host: str, netloc: str) -> bool:
    if netloc.startswith("["):
        try:
            return ipaddress.ip_address(host).version == 6
        except ValueError:
            return False
    return _NAME.fullmatch(host) is not None


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _authority(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def origin_of(url: str) -> str:
    """`scheme://host:port`, the host in lower case and ASCII, the port always said. Raises InvalidUrl."""
    parts, host, port = _split(url)
    return f"{parts.scheme}://{_authority(host, port)}"


def checked_url(url: str) -> SplitResult:
    """The parts of an address that may be spoken to, its host in lower case and ASCII.

    Raises:
        InvalidUrl: not an http(s) address, or one with a user or password in it (which is not repeated).
        InsecureUrl: plain http to any machine but this one.
    """
    parts, host, port = _split(url)
    if parts.scheme == "http" and not _is_this_machine(host):
        raise InsecureUrl(shown(url))
    netloc = _authority(host, port)
    return parts._replace(netloc=netloc if parts.port else netloc.rpartition(":")[0])
