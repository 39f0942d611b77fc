"""The steps of the tour on which nothing is edited: cameras are looked up, and looked at from afar."""

from __future__ import annotations

from typing import Callable

from tests.window.person import NotHappened, Person, middle
from tests.window.steps import choose

FROM_AFAR = {"pictures": 20_000.0, "points": 300_000.0, "density": 3_000_000.0}
"""The levels of detail beyond the nearest, each with a scale at which it is shown."""

TakePicture = Callable[[str], None]


def look_up(person: Person, lon: float, lat: float, name: str, picture: TakePicture) -> str:
    """Rest the pointer on a camera; search it by a part of its name; go on to the next one by key."""
    choose(person, "HiljadeLookUpAction")
    at = person.place(lon, lat)
    person.glide([[at[0] + 120, at[1] + 90], at])
    said = person.wait("the label comes", lambda: person.ask("label"))
    if said[0] != name:
        raise NotHappened(f"the label is of {said[0]} instead of {name}")
    picture("label")
    person.key("ctrl+k")
    person.type(f"cam {name.split('(')[0]}")
    found = person.wait("it is found", lambda: [one for one in person.ask("located") if one.strip() == name])
    picture("search")
    person.key("Return")
    person.wait("one camera is selected", lambda: person.ask("selected") == 1)
    person.focus_map()
    person.key("F8")
    walked = person.wait("the walk says where it is", lambda: _if_walking(person.ask("status")))
    person.settle()
    choose(person, "HiljadeAimAction")
    return f"“{found[0].strip()}” was found by its name; then by key: {walked}"


def from_afar(person: Person, lon: float, lat: float, picture: TakePicture) -> str:
    """Turn the wheel out, past every level of detail, and back."""
    near = person.ask("map_state")["scale"]
    for level, scale in FROM_AFAR.items():
        zoom_out(person, scale)
        person.settle()
        picture(level)
    person.zoom_in_on(lon, lat, near)
    person.settle()
    return ", ".join(f"{level} at 1:{scale:,.0f}" for level, scale in FROM_AFAR.items())


def _if_walking(status: str) -> str:
    return status if " of " in status else ""


def zoom_out(person: Person, scale: float) -> None:
    """Turn the wheel over the middle of the map until it is at most as large as 1:scale."""
    while (before := person.ask("map_state"))["scale"] < scale:
        person.click(middle(before["rect"]), button=5)
        person.wait("the wheel zooms", lambda before=before: person.ask("map_state")["scale"] != before["scale"])
