"""The gestures by which cameras are edited on the map, apart from any window.

    IDLE ──press──▶ PRESSED ──moved far enough──▶ DRAGGING ──release──▶ IDLE, with a proposal to store
      │                │ release, cancel              │ cancel
      │                ▼                              ▼
      │               IDLE, nothing to store         IDLE, nothing to store
      ├──point at a place, add a view──▶ POINTING ──commit──▶ IDLE, with a proposal to store
      └──wheel, digits─────────────────▶ ENTERING ──commit──▶ IDLE, with a proposal to store

Wheel and digits work in every state but IDLE and PRESSED; what is typed wins over what the pointer says. A gesture
is on one camera or on several at once, and always says what becomes of the cameras as they were when it began.

Pixels are those of the map as people see it; positions are degrees (EPSG:4326); azimuths are degrees clockwise from
true north on the ground. No Qt and no QGIS: whoever shows a map feeds this and draws what it answers.
"""

from __future__ import annotations

import math
from dataclasses import replace
from enum import Enum
from typing import Any

from ...core.handles import Grip
from .aim_hold import Hold, Pointer
from .aim_outcome import Edit, Said, outcome
from .proposal import Act, Proposal
from .typed_numbers import OF_A_MOVE, OF_A_VIEW, Quantity, TypedNumbers

DRAG_FROM_PX = 5.0
"""A press that moves less is a click."""


class State(Enum):
    """Where the gesture stands."""

    IDLE = "idle"
    PRESSED = "pressed"
    DRAGGING = "dragging"
    POINTING = "pointing"
    ENTERING = "entering"


_ACT_OF_GRIP = {Grip.TIP: Act.AIM, Grip.RING: Act.AIM, Grip.START: Act.WIDEN, Grip.END: Act.WIDEN, Grip.POINT: Act.MOVE}


class AimGesture:
    """The states of one gesture after another; holds no more than what the gesture under way is about."""

    def __init__(self) -> None:
        self._state = State.IDLE
        self._said: Said | None = None
        self._typed = TypedNumbers()
        self._proposal: Proposal | None = None
        self._known = False

    @property
    def state(self) -> State:
        """Where the gesture stands."""
        return self._state

    @property
    def hold(self) -> Hold | None:
        """What it is about; None when idle."""
        return None if self._said is None else self._said.hold

    @property
    def typed(self) -> TypedNumbers:
        """What is typed, to be looked at."""
        return self._typed

    def takes_numbers(self) -> bool:
        """Whether wheel and keys go to it."""
        return self._state not in (State.IDLE, State.PRESSED)

    # beginning

    def press(self, hold: Hold, pointer: Pointer) -> None:
        """Take hold. A gesture that was under way ends without a trace."""
        act = Act.ADD if hold.is_new else _ACT_OF_GRIP[hold.handle.grip]
        self._begin(State.PRESSED, Said(act, hold, pressed=pointer, pointer=pointer))

    def point(self, act: Act, hold: Hold) -> None:
        """Let the pointer, its button up, say where to aim (AIM_AT) or where a new view looks (ADD_VIEW)."""
        self._begin(State.POINTING, Said(act, hold))

    def enter(self, hold: Hold, act: Act | None = None, edit: Edit | None = None) -> None:
        """Let numbers alone say it, or an edit that somebody chose, to be looked at before it is stored.

        Args:
            act: what it is called; what dragging the handle does unless said.
            edit: what it does to each camera before the numbers do.
        """
        self._begin(State.ENTERING, Said(act or _ACT_OF_GRIP[hold.handle.grip], hold, edit=edit))

    # going on

    def move(self, pointer: Pointer) -> Proposal | None:
        """Follow the pointer; gives what would be stored now, None for nothing."""
        if self._state is State.PRESSED and self._travelled(pointer) >= DRAG_FROM_PX:
            self._state = State.DRAGGING
            self._say(dragging=True)
        if self._state in (State.DRAGGING, State.POINTING):
            self._say(pointer=pointer)
        return self.proposal()

    def wheel(self, steps: float, step_deg: float) -> bool:
        """Widen the view by so many steps; gives whether a gesture is under way that has a view to widen."""
        said = self._said
        if said is None or not self.takes_numbers() or said.act is Act.MOVE:
            return False
        whole = [math.copysign(step_deg, steps)] * int(abs(steps))
        part = math.fmod(steps, 1.0) * step_deg  # a wheel without notches tells parts of steps
        self._say(width_steps_deg=(*said.width_steps_deg, *whole, *([part] if part else [])))
        return True

    def nudge(self, turn_deg: float = 0.0, reach_m: float = 0.0) -> bool:
        """Turn by an angle, or reach so much farther; gives whether a gesture is under way that takes it."""
        said = self._said
        if said is None or not self.takes_numbers() or said.act is Act.MOVE:
            return False
        self._say(turn_deg=said.turn_deg + turn_deg, farther_m=said.farther_m + reach_m)
        return True

    def type(self, character: str) -> bool:
        """A digit; gives whether it is taken."""
        took = self.takes_numbers() and self._typed.type(character)
        self._say_typed()
        return took

    def take_back_digit(self) -> None:
        """Backspace."""
        self._typed.take_back()
        self._say_typed()

    def next_field(self, steps: int = 1) -> None:
        """Tab; −1 goes back."""
        self._typed.go_on(steps)

    def put(self, quantity: Quantity, text: str) -> None:
        """A whole number from elsewhere; "" for none."""
        self._typed.put(quantity, text)
        self._say_typed()

    # ending

    def release(self, pointer: Pointer) -> Proposal | None:
        """Let go: the gesture ends; gives what is to be stored, None for nothing."""
        self.move(pointer)
        return self.commit()

    def commit(self) -> Proposal | None:
        """End the gesture; gives what is to be stored, None for nothing."""
        proposal = self.proposal()
        self.cancel()
        return proposal if proposal is not None and proposal.changed() else None

    def wait(self) -> None:
        """The button is up, but what is typed cannot be: wait for keys, and follow the pointer no more."""
        if self._state is State.DRAGGING:
            self._state = State.ENTERING

    def cancel(self) -> bool:
        """End the gesture with nothing to store; gives whether one was under way."""
        under_way = self._state is not State.IDLE
        self._state, self._said, self._proposal, self._known = State.IDLE, None, None, False
        return under_way

    def proposal(self) -> Proposal | None:
        """What would be stored now; None where neither pointer nor numbers say anything."""
        if self._said is None or not self.takes_numbers():
            return None
        if not self._known:
            self._proposal, self._known = outcome(self._said), True
        return self._proposal

    # inside

    def _begin(self, state: State, said: Said) -> None:
        self._state, self._said = state, said
        self._typed = TypedNumbers(OF_A_MOVE if said.act is Act.MOVE else OF_A_VIEW)
        self._known = False

    def _say(self, **more: Any) -> None:
        if self._said is not None:
            self._said, self._known = replace(self._said, **more), False

    def _say_typed(self) -> None:
        self._say(numbers=self._typed.values())

    def _travelled(self, pointer: Pointer) -> float:
        pressed = None if self._said is None else self._said.pressed
        return 0.0 if pressed is None else math.hypot(pointer.x_px - pressed.x_px, pointer.y_px - pressed.y_px)
