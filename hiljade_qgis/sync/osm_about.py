"""What an API of OpenStreetMap says of itself, and of who asks; some servers do not, and work all the same."""

from __future__ import annotations

from .address import shown
from .errors import AnswerUnreadable, NotThisKind, ServerFault
from .http import Reply
from .osm_calls import Calls
from .osm_reading import USUAL_MOST_DEG2
from .osm_xml import Element, number, read_elements
from .server import SILENT, Found, Lock, Progress

USUAL_MOST_ELEMENTS = 10_000
"""Elements that a changeset holds where the server does not say."""


class AboutItself:
    """Asks one API, once.

    Attributes:
        most_elements: what a changeset, and so an upload, holds.
        most_deg2: square degrees that are given at once.
    """

    def __init__(self, calls: Calls, url: str) -> None:
        self.most_elements = USUAL_MOST_ELEMENTS
        self.most_deg2 = USUAL_MOST_DEG2
        self._calls = calls
        self._url = url
        self._about: list[Element] | None = None

    def describe(self) -> Found:
        """Who it is, and what may be done. Raises like `OsmServer.describe`."""
        elements = self.ask()
        open_to_all = not any(one.name == "status" and one.attributes.get("api") != "online" for one in elements)
        permissions = self._elements("permissions")
        may_write = None
        if permissions:
            may_write = any(one.attributes.get("name") == "allow_write_api" for one in permissions)
        user = next((one.attributes.get("display_name") for one in self._user() if one.name == "user"), None)
        generator = elements[0].attributes.get("generator", "") if elements else ""
        return Found(
            server_name="OpenStreetMap",
            server_version=f"0.6 {generator}".strip()[:50],
            records=None,
            can_write=may_write if open_to_all else False,
            user=user,
            lock=Lock.STRICT,
        )

    def ask(self, progress: Progress = SILENT) -> list[Element]:
        """What the server says of itself, once; nothing where it does not."""
        if self._about is not None:
            return self._about
        try:
            elements = self._elements("capabilities", progress)
            if not elements:  # no capabilities, but an API would still know what a map is
                self._parsed(self._calls.read(f"{self._url}/map?bbox=0,0,0.0001,0.0001", progress))
        except AnswerUnreadable as error:
            raise NotThisKind(self._url, "osm", error.detail) from error
        except ServerFault as error:
            if error.status is None or error.status >= 500:
                raise
            raise NotThisKind(self._url, "osm", f"answers {error.status}") from error
        self._about = elements
        for one in elements:
            if one.name == "changesets":
                self.most_elements = min(_whole(one, "maximum_elements", USUAL_MOST_ELEMENTS), USUAL_MOST_ELEMENTS)
            elif one.name == "area":
                self.most_deg2 = _degrees(one, "maximum", USUAL_MOST_DEG2)
        return elements

    def _user(self) -> list[Element]:
        """Who is signed in; nobody where the server does not tell, or not to this application (403)."""
        reply = self._calls.read(f"{self._url}/user/details", accept=(401, 403, 404))
        if reply.status == 401 and reply.signed:
            self._calls.check(reply)
        return self._parsed(reply) if reply.status == 200 else []

    def _elements(self, path: str, progress: Progress = SILENT) -> list[Element]:
        reply = self._calls.read(f"{self._url}/{path}", progress, accept=(404,))
        return self._parsed(reply) if reply.status == 200 else []

    def _parsed(self, reply: Reply) -> list[Element]:
        try:
            return read_elements(reply.body)
        except ValueError as error:
            raise AnswerUnreadable(shown(reply.url), str(error), reply.status) from error


def _whole(element: Element, name: str, usual: int) -> int:
    try:
        return number(element.attributes.get(name, ""))
    except ValueError:
        return usual


def _degrees(element: Element, name: str, usual: float) -> float:
    try:
        value = float(element.attributes.get(name, ""))
    except ValueError:
        return usual
    return value if 0 < value <= 180 * 360 else usual
