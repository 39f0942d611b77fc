"""A person before QGIS: looks at the screen, and does with mouse and keyboard what there is to do."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Callable, TypeVar

from tests.window.desktop import Desktop, Point, StepFailed

SCENE = Path(__file__).with_name("scene.py")
SIZE = (1600, 1000)
WAIT_S = 30.0

T = TypeVar("T")


class NotHappened(AssertionError):
    """What was waited for did not happen; the text says what was seen last, and what QGIS wrote."""


class Person(Desktop):
    """A desktop that is waited for and clicked on by the names of things.

    Args:
        folder: an empty or missing folder, or one of an earlier desktop that goes on.
        locale: QGIS's language.
        project: a project to open at the start.
        with_password: whether QGIS is told the master password of its authentication database; if not, it asks.
    """

    def __init__(
        self, folder: Path, locale: str = "en_US", project: Path | None = None, with_password: bool = True
    ) -> None:
        # QGIS takes the file itself only where its database has a password already.
        password = folder / "profiles/master-password"
        if not password.exists():
            password.parent.mkdir(parents=True)
            password.touch(mode=0o600)
            password.write_text(secrets.token_hex(16))
        name = str(password.resolve())
        told = {"QGIS_AUTH_PASSWORD_FILE": name, "HILJADE_MASTER_PASSWORD_FILE": name}
        environment = told if with_password else {}
        arguments = [str(project)] if project else []
        super().__init__(folder, SCENE, SIZE, locale, environment, arguments)

    def __enter__(self) -> Person:
        super().__enter__()
        self.wait("QGIS has loaded the plugin", lambda: self.ask("state")["plugin"])
        return self

    @property
    def home(self) -> Path:
        """The home folder of whoever sits here."""
        return self.folder / "home"

    # looking

    def wait(self, what: str, look: Callable[[], T], seconds: float = WAIT_S) -> T:
        """Look until there is something (neither None, False nor empty), and return it.

        Raises:
            NotHappened: there was nothing within this time.
        """
        deadline = time.monotonic() + seconds
        while True:
            seen: object
            try:
                found = look()
                if found:
                    return found
                seen = found
            except StepFailed as error:
                seen = str(error).strip().rpartition("\n")[2]
            if time.monotonic() > deadline:
                raise NotHappened(f"within {seconds:.0f} s this did not happen: {what}; seen: {seen}; {self.said()}")
            time.sleep(0.05)

    def said(self) -> str:
        """What QGIS says in its message bar, in the dialog in front and in its log."""
        windows = [(one["title"], one["texts"]) for one in self.ask("windows")]
        tail = [line for line in self.ask("log") if "deprecat" not in line.lower()][-12:]
        return f"message bar: {self.ask('bar')}; windows: {windows}; log: {tail}; {self.log()[-800:]}"

    def settle(self) -> None:
        """Wait until the map is drawn and nothing runs in the background."""

        seen: dict[str, Any] = {}

        def still() -> bool:
            seen.update(drawing=self.ask("map_state")["drawing"], tasks=self.ask("state")["tasks"])
            return not any(seen.values())

        quiet = 0
        while quiet < 3:
            try:
                self.wait("the map is drawn and nothing is under way", still)
            except NotHappened as error:
                raise NotHappened(f"{error}; under way: {seen}") from None
            time.sleep(0.1)
            quiet = quiet + 1 if still() else 0

    def titles(self) -> list[str]:
        """The titles of the windows that are open."""
        return [one["title"] for one in self.ask("windows")]

    def dialog(self, title: str) -> dict[str, Any]:
        """The dialog in front, once it has this title."""

        def front() -> dict[str, Any] | None:
            first = self.ask("windows")[0]
            return first if first["modal"] and first["title"] == title else None

        found = self.wait(f"the dialog “{title}” is in front", front)
        assert found is not None
        return found

    def row(self, view: str, text: str) -> dict[str, Any]:
        """The row of a tree or list in which this text stands, once there is one."""

        def found() -> dict[str, Any] | None:
            rows = self.ask("rows", name=view)
            return next((row for row in rows if any(text in cell for cell in row["texts"])), None)

        row = self.wait(f"a row of {view} with “{text}”", found)
        assert row is not None
        return row

    def heard(self, text: str, seconds: float = WAIT_S) -> str:
        """What the message bar says, once it has this text."""
        said = self.wait(f"the message bar says “{text}”", lambda: [s for s in self.ask("bar") if text in s], seconds)
        return str(said[0])

    # doing

    def focus_map(self) -> None:
        """Give the map the keyboard, without a click."""
        self.ask("focus_map")

    def click_widget(self, name: str) -> None:
        """Click in the middle of the widget of this object name, once it is shown and enabled."""
        self.click(self._where(f"the widget {name} can be clicked", "widget", name=name))

    def click_button(self, text: str) -> None:
        """Click on the button with this text, in the dialog in front if there is one."""
        self.click(self._where(f"the button “{text}” can be clicked", "button", text=text))

    def click_action(self, name: str) -> None:
        """Click on the tool button of an action."""
        self.click(self._where(f"the button of {name} can be clicked", "action", name=name))

    def click_tab(self, text: str) -> None:
        """Click on the tab with this text in the form in front."""
        self.click(self._where(f"the tab “{text}” can be clicked", "tab", text=text))

    def click_row(self, view: str, text: str) -> None:
        """Click on the row of a tree or list in which this text stands."""
        x, y, _width, height = self.row(view, text)["rect"]
        self.click([x + 40, y + height // 2])

    def type(self, text: str) -> None:
        """Type text; slowly where a letter is on no key and xdotool has to put it there first."""
        self._xdotool("type", "--delay", 12 if text.isascii() else 60, "--", text)

    def clear_and_type(self, text: str) -> None:
        """Type a text in the place of the one that is there."""
        self.key("ctrl+a")
        self.type(text) if text else self.key("Delete")

    def zoom_in_on(self, lon: float, lat: float, scale: float) -> None:
        """Turn the wheel over a place (degrees, WGS84) until the map is at least as large as 1:scale.

        Where the map does not show the place, the wheel brings it in from further away first.
        """
        for _notch in range(60):
            state, at = self.ask("map_state"), self._shown_at(lon, lat)
            if at is not None and state["scale"] <= scale:
                self._bring_to_middle(at, state["rect"])
                return
            self.move(at if at is not None else middle(state["rect"]))
            self._xdotool("click", 5 if at is None else 4)
            self.wait("the wheel zooms", lambda before=state["scale"]: self.ask("map_state")["scale"] != before)
        raise NotHappened(f"the wheel did not bring the map to 1:{scale:.0f}")

    def _bring_to_middle(self, at: Point, map_rect: Sequence[int]) -> None:
        """Drag the map with the middle button, as every tool of QGIS allows, if the place is near its edge."""
        centre = middle(map_rect)
        if any(abs(a - b) > size / 4 for a, b, size in zip(at, centre, map_rect[2:])):
            self.drag([at, centre], button=2)

    def _shown_at(self, lon: float, lat: float) -> Point | None:
        place = self.ask("place", lon=lon, lat=lat)
        return place["at"] if place["shown"] else None

    def place(self, lon: float, lat: float) -> Point:
        """Where on the screen a place is that the map shows."""
        self.settle()
        at = self.wait("the place is on the map", lambda: self._shown_at(lon, lat))
        assert at is not None
        return at

    def _where(self, what: str, question: str, **arguments: str) -> Point:
        """The middle of what the question finds, once it is enabled and stays where it is."""

        def found() -> Point | None:
            first = self.ask(question, **arguments)
            time.sleep(0.05)
            second = self.ask(question, **arguments)
            return middle(second["rect"]) if first["rect"] == second["rect"] and second["enabled"] else None

        point = self.wait(what, found)
        assert point is not None
        return point


def middle(rect: Sequence[int]) -> Point:
    """The point in the middle of [x, y, width, height]."""
    return [rect[0] + rect[2] // 2, rect[1] + rect[3] // 2]


@contextlib.contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that goes with the block; PostgreSQL's own user can pass through it."""
    folder = Path(tempfile.mkdtemp(prefix="hiljade-window-"))
    try:
        folder.chmod(0o711)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
