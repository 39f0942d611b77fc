"""A print map made in a real window: looked at, exported, kept as a layout, and asked about what is not saved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from resources.server.layer import put_records
from resources.server.sample_cameras import sample_cameras
from tests.qgis.printed_page import said_by, text_of
from tests.shared_data import shared_data
from tests.window import steps
from tests.window.person import Person
from tests.window.test_checks import picture

pytestmark = [pytest.mark.window, pytest.mark.server]

TITLE = "Make a print map"
DRAWN = "As it is printed"
SAMPLE = list(sample_cameras())


def said(person: Person, name: str = "Said") -> str:
    return str(person.ask("widget", name=f"HiljadePrint{name}")["text"])


def drawn(person: Person) -> None:
    """Until the page is shown that is asked for."""
    person.wait("the page is drawn", lambda: DRAWN in said(person), 60.0)


def choose(person: Person, name: str, text: str) -> None:
    """Choose in a list, with the mouse and the first letters; the page is drawn anew."""
    person.click_widget(f"HiljadePrint{name}")
    person.wait("the list is open", lambda: person.ask("popup"))
    person.type(text[:12])
    person.key("Return")
    person.wait(f"{text} is chosen", lambda: said(person, name).startswith(text))


def tick(person: Person, name: str) -> None:
    """Tick a box, on the box itself."""
    x, y, _width, height = person.ask("widget", name=f"HiljadePrint{name}")["rect"]
    person.click([x + 8, y + height // 2])


def export_to(person: Person, path: Path) -> None:
    """Answer where to print to, and wait for the file."""
    person.dialog("Where to print to")
    person.clear_and_type(str(path))
    person.key("Return")
    person.wait("it is printed", lambda: f"{path.name} is printed" in said(person), 90.0)


def open_window(person: Person) -> None:
    """From the dock, where it is the last entry but one under More."""
    steps.show_dock(person)
    person.click_widget("HiljadeReviewMore")
    person.wait("the menu is open", lambda: person.ask("popup"))
    person.key("Up", "Up")
    person.key("Return")
    person.wait("the window is open", lambda: TITLE in person.titles())
    drawn(person)


@pytest.fixture
def cameras(person, layer):
    """The invented cameras, loaded; the first that has a plain name is looked at."""
    put_records(layer.url, layer.auth, SAMPLE)
    user, password = layer.auth
    person.ask("connect", name="Beograd", url=layer.url, user=user, password=password)
    steps.load(person)
    steps.make_active(person)
    return person


def test_a_page_is_made_looked_at_and_printed(cameras, window_folder):
    person = cameras
    open_window(person)
    picture(person, "print_map_first")
    choose(person, "Template", "Figure for a text")
    drawn(person)
    choose(person, "Look", "For colour-blind")
    drawn(person)
    choose(person, "Language", "Srpski (latinica)")
    drawn(person)
    first = said(person, "GivenAway")
    assert "On the page: " in first
    tick(person, "Withhold_omit_unverified")
    person.wait("what is given away is another", lambda: "On the page" in said(person, "GivenAway") != first)
    drawn(person)
    assert "that nobody verified" not in said(person, "GivenAway").partition("exact")[0]
    picture(person, "print_map_withheld")
    page = window_folder / "beograd.pdf"
    person.click_widget("HiljadePrintExport")
    export_to(person, page)
    picture(person, "print_map_printed")
    text = " ".join(text_of(page).split())
    counted = re.search(r"On the page: (\d+) camera", said(person, "GivenAway"))
    assert counted is not None
    assert re.search(rf"{counted[1]} kamer", text), text
    assert "Verzija" in text


def test_edits_that_are_not_saved_are_asked_about(cameras, window_folder):
    person = cameras
    fixed = next(one for one in SAMPLE if one["properties"].get("camera:type") == "fixed")
    lon, lat = fixed["geometry"]["coordinates"]
    person.zoom_in_on(lon, lat, 600)
    steps.choose(person, "HiljadeAimAction")
    steps.aim(person, lon, lat, 135.0)
    person.wait("an edit is not saved", lambda: steps.cameras(person)["modified"])
    open_window(person)
    assert "is being edited" in said(person, "Warnings")
    page = window_folder / "edited.pdf"
    person.click_widget("HiljadePrintExport")
    person.dialog("Unsaved edits")
    picture(person, "print_map_unsaved")
    person.click_button("Cancel")
    person.wait("nothing is asked any more", lambda: "Unsaved edits" not in person.titles())
    assert not page.exists()
    person.click_widget("HiljadePrintExport")
    person.dialog("Unsaved edits")
    person.click_button("Go on without them")
    export_to(person, page)
    assert steps.cameras(person)["modified"], "what was not saved is not lost"
    person.click_widget("HiljadePrintExport")
    person.dialog("Unsaved edits")
    person.click_button("Save edits first")
    export_to(person, page.with_name("saved.pdf"))
    assert not steps.cameras(person)["modified"]
    assert "is being edited" not in said(person, "Warnings")


def test_a_page_is_kept_and_opens_in_the_layout_window(cameras, window_folder):
    person = cameras
    open_window(person)
    person.click_widget("HiljadePrintTitle")
    person.type("Zadrzano")
    drawn(person)
    person.click_widget("HiljadePrintKeep")
    person.wait("the layout is open", lambda: any("Zadrzano" in one for one in person.titles()), 60.0)
    person.settle()
    picture(person, "print_map_layout")
    assert person.ask("layouts") == ["Zadrzano"]
    kept = [one for one in person.ask("layers") if "printed_" in one["source"]]
    assert kept
    assert person.row(steps.LAYER_TREE, "Print: Zadrzano")["depth"] == 0
    assert (Path(kept[0]["source"].partition("|")[0])).name == "Zadrzano.print.gpkg"


def test_an_atlas_is_leafed_through_and_cancelled_in_the_middle(cameras, window_folder):
    """Serbia's districts: of what is finished when somebody presses Cancel the PDF has every page."""
    person = cameras
    assert person.ask("add_areas", path=str(shared_data("serbia_okruzi/serbia_okruzi.geojson")), name="Okruzi")
    open_window(person)
    choose(person, "What", "A page for each area")
    person.wait("there is a page for each", lambda: re.fullmatch(r"Page 1 of 3\d", said(person, "Which")), 60.0)
    drawn(person)
    person.click_widget("HiljadePrintAfter")
    person.wait("the next is shown", lambda: said(person, "Which").startswith("Page 2 of"))
    drawn(person)
    picture(person, "print_map_atlas")
    atlas = window_folder / "atlas.pdf"
    person.click_widget("HiljadePrintExport")
    person.dialog("Where to print to")
    person.clear_and_type(str(atlas))
    person.key("Return")
    person.wait("pages are finished", lambda: said(person).startswith("Page "), 60.0)
    picture(person, "print_map_atlas_printing")
    person.click_widget("HiljadePrintCancel")
    person.wait("it has ended", lambda: said(person).startswith("Cancelled"), 30.0)
    found = re.match(r"Cancelled; (\d+) page", said(person))
    assert found is not None, said(person)
    assert said_by("pdfinfo", atlas).count(f"Pages:           {found[1]}\n") == 1
