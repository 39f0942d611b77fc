"""A virtual screen with a window manager and a real QGIS on it, driven by a real mouse and keyboard (xdotool).

    with Desktop(folder, steps=Path("…/steps.py")) as desktop:
        desktop.click(desktop.ask("widget_at", name="HiljadeAimAction"))
        desktop.drag([here, there])
        desktop.screenshot(folder / "aimed.png")
        assert desktop.ask("what_is_saved") == …

`ask` calls a function of `inside_qgis.py`, or of the module `steps`, inside QGIS and hands back what it returns.
Questions and answers are JSON files in a folder, so QGIS answers also while a dialog is open. Whatever was started
is stopped, by its own process and no other, however the block ends.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
INSIDE = Path(__file__).with_name("inside_qgis.py")
PROGRAMS = ("Xvfb", "openbox", "xdotool", "import", "qgis", "setpriv")
PROFILE = "hiljade"

Point = Sequence[int]
"""x and y in pixels of the screen."""


class StepFailed(Exception):
    """A function inside QGIS raised; the text is its traceback."""


class DesktopFailed(Exception):
    """The screen or QGIS did not start, or ended too early."""


def missing_programs() -> list[str]:
    """What is not installed of what a desktop needs."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class Desktop:
    """A screen with QGIS on it, from `__enter__` to `__exit__`.

    Attributes:
        folder: everything lies here: profile, home, logs, questions and answers.
        display: the X display, as in ":99".
    """

    def __init__(
        self,
        folder: Path,
        steps: Path | None = None,
        size: tuple[int, int] = (1400, 900),
        locale: str = "en_US",
        environment: Mapping[str, str] | None = None,
        arguments: Sequence[str] = (),
    ) -> None:
        """
        Args:
            folder: an empty or missing folder.
            steps: a Python file; `ask` finds its functions by name.
            size: of the screen in pixels.
            locale: QGIS's language.
            environment: what QGIS gets on top of this process's environment.
            arguments: more for QGIS's command line, e.g. a project to open.
        """
        self.folder = folder.resolve()
        self.display = ""
        self._steps, self._size, self._locale = steps, size, locale
        self._extra, self._arguments = dict(environment or {}), list(arguments)
        self._stack = ExitStack()
        self._qgis: subprocess.Popen[bytes] | None = None
        self._numbers = itertools.count(1)

    def __enter__(self) -> Desktop:
        missing = missing_programs()
        if missing:
            raise DesktopFailed(f"not installed: {', '.join(missing)}")
        with ExitStack() as stack:
            for name in ("home", "run", "talk", "tmp"):
                (self.folder / name).mkdir(parents=True, exist_ok=True)
            (self.folder / "run").chmod(0o700)
            self.display = self._start_screen(stack)
            self._start(stack, "openbox", ["openbox"])
            self._qgis = self._start_qgis(stack)
            self.wait_for(lambda: self._answer_to(0) is not None, 120, "QGIS to open its window")
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stack.close()

    # asking QGIS

    def ask(self, name: str, /, timeout_s: float = 60, **arguments: Any) -> Any:
        """Call a function inside QGIS and give what it returns.

        Args:
            arguments: anything that JSON can say.

        Raises:
            StepFailed: it raised.
            DesktopFailed: QGIS ended, or did not answer in time.
        """
        number = next(self._numbers)
        question = self.folder / "talk" / f"{number}.question"
        partial = question.with_suffix(".partial")
        partial.write_text(json.dumps({"name": name, "arguments": arguments}), encoding="utf-8")
        partial.rename(question)
        self.wait_for(lambda: self._answer_to(number) is not None, timeout_s, f"an answer to {name}")
        answer = self._answer_to(number) or {}
        if "error" in answer:
            raise StepFailed(answer["error"])
        return answer.get("result")

    def wait_until(self, name: str, /, timeout_s: float = 60, **arguments: Any) -> Any:
        """Ask until the answer is true; gives it."""
        answers: list[Any] = []

        def asked() -> bool:
            answers.append(self.ask(name, **arguments))
            return bool(answers[-1])

        self.wait_for(asked, timeout_s, name, every_s=0.1)
        return answers[-1]

    def wait_for(self, true: Callable[[], bool], timeout_s: float, what: str, every_s: float = 0.02) -> None:
        """Wait until something is so; fails at once where QGIS ended."""
        until = time.monotonic() + timeout_s
        while not true():
            if self._qgis is not None and self._qgis.poll() is not None:
                raise DesktopFailed(f"QGIS ended with {self._qgis.returncode} before {what}:\n{self.log()}")
            if time.monotonic() > until:
                raise DesktopFailed(f"waited {timeout_s} s for {what}:\n{self.log()}")
            time.sleep(every_s)

    def log(self) -> str:
        """The end of what QGIS wrote to its terminal."""
        path = self.folder / "qgis.log"
        return path.read_text(encoding="utf-8", errors="replace")[-4000:] if path.exists() else ""

    # mouse, keyboard, screen

    def move(self, point: Point) -> None:
        """Put the pointer there."""
        self._xdotool("mousemove", point[0], point[1])

    def click(self, point: Point, button: int = 1, times: int = 1) -> None:
        """Click there."""
        self.move(point)
        time.sleep(0.05)
        self._xdotool("click", "--repeat", times, "--delay", 60, button)

    def button_down(self, button: int = 1) -> None:
        """Press a mouse button and keep it down."""
        self._xdotool("mousedown", button)

    def button_up(self, button: int = 1) -> None:
        """Let a mouse button go, and wait until QGIS has heard of it."""
        self._xdotool("mouseup", button)
        self.wait_until("button_is_up", button=button)

    @contextlib.contextmanager
    def dragging(self, points: Sequence[Point], button: int = 1) -> Iterator[None]:
        """Press at the first point and move along the others as a hand does; the button goes up after the block."""
        self.move(points[0])
        time.sleep(0.1)
        self.button_down(button)
        try:
            self.glide(points)
            yield
        finally:
            self.button_up(button)

    def drag(self, points: Sequence[Point], button: int = 1) -> None:
        """Drag from the first point along the others to the last."""
        with self.dragging(points, button):
            time.sleep(0.1)

    def glide(self, points: Sequence[Point], pieces: int = 8) -> None:
        """Move from point to point in small pieces."""
        for start, end in zip(points, points[1:]):
            for piece in range(1, pieces + 1):
                at = [round(a + (b - a) * piece / pieces) for a, b in zip(start, end)]
                self.move(at)
                time.sleep(0.02)

    def key(self, *keys: str) -> None:
        """Press and release keys or chords, as xdotool names them: "Escape", "ctrl+z"."""
        self._xdotool("key", *keys)

    @contextlib.contextmanager
    def holding(self, key: str) -> Iterator[None]:
        """Keep a key down."""
        self._xdotool("keydown", key)
        try:
            yield
        finally:
            self._xdotool("keyup", key)

    def type(self, text: str) -> None:
        """Type text."""
        self._xdotool("type", "--delay", 15, text)

    def start_program(self, name: str, command: Sequence[str]) -> None:
        """Start another program on this screen; it is stopped with the desktop, and writes to a log of this name."""
        self._start(self._stack, name, command)

    def screenshot(self, path: Path) -> Path:
        """Write a picture of the whole screen (PNG)."""
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment(), check=True)
        return path

    # starting and stopping

    def _xdotool(self, *arguments: object) -> None:
        command = ["xdotool", *map(str, arguments)]
        subprocess.run(command, env=self._environment(), check=True, stdout=subprocess.DEVNULL)

    def _environment(self) -> dict[str, str]:
        left_out = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "DISPLAY")
        kept = {name: value for name, value in os.environ.items() if name not in left_out}
        return {
            **kept,
            "DISPLAY": self.display,
            "HOME": str(self.folder / "home"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "TMPDIR": str(self.folder / "tmp"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_X11_NO_MITSHM": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }

    def _start(
        self, stack: ExitStack, name: str, command: Sequence[str], more: Mapping[str, str] | None = None, **options: Any
    ) -> subprocess.Popen[bytes]:
        log = stack.enter_context((self.folder / f"{name}.log").open("wb"))
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "--", *command],  # ends also where this process is killed
            env={**self._environment(), **(more or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=self.folder,
            start_new_session=True,  # it and its children can be stopped as one
            **options,
        )
        stack.callback(_stop, process)
        return process

    def _start_screen(self, stack: ExitStack) -> str:
        """Xvfb on a display that it finds free itself."""
        reading, writing = os.pipe()
        size = f"{self._size[0]}x{self._size[1]}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
        with os.fdopen(reading) as answer:
            try:
                self._start(stack, "xvfb", command, pass_fds=(writing,))
            finally:
                os.close(writing)
            number = answer.readline().strip()  # ends where Xvfb does
        if not number:
            raise DesktopFailed(f"Xvfb did not start:\n{(self.folder / 'xvfb.log').read_text()}")
        return f":{number}"

    def _start_qgis(self, stack: ExitStack) -> subprocess.Popen[bytes]:
        profiles = self.folder / "profiles"
        make = [sys.executable, str(ROOT / ".ci/qgis_profile.py"), str(profiles), "--name", PROFILE, "--silent"]
        subprocess.run([*make, "--locale", self._locale], check=True, stdout=subprocess.DEVNULL)
        talk = {
            "HILJADE_DESKTOP_TALK": str(self.folder / "talk"),
            "HILJADE_DESKTOP_STEPS": str(self._steps.resolve()) if self._steps else "",
            "HILJADE_DESKTOP_ROOT": str(ROOT),
        }
        command = ["qgis", "--profiles-path", str(profiles), "--profile", PROFILE, "--nologo", "--noversioncheck"]
        command += ["--code", str(INSIDE), *self._arguments]
        process = self._start(stack, "qgis", command, {**talk, **self._extra})
        stack.callback(self._quit_qgis, process)
        return process

    def _quit_qgis(self, process: subprocess.Popen[bytes]) -> None:
        """Let QGIS close as a person would, so that it unloads the plugin; `_stop` follows if it does not."""
        if process.poll() is None:
            try:
                self.ask("quit", timeout_s=10)
                process.wait(30)
            except (StepFailed, DesktopFailed, subprocess.TimeoutExpired) as error:
                print(f"QGIS did not close: {error}", file=sys.stderr)

    def _answer_to(self, number: int) -> dict[str, Any] | None:
        path = self.folder / "talk" / f"{number}.answer"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process that this module started, with its children; harmless where it ended."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
