"""Names of streets and places in the script of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.printing.place_names import (
    are_serbian,
    in_cyrillic,
    in_latin,
    name_on_page,
    name_tags,
)

EXACT = [
    ("Љубљанска", "Ljubljanska"),
    ("ЉУБЉАНСКА", "LJUBLJANSKA"),
    ("Његошева", "Njegoševa"),
    ("Џорџа Вашингтона", "Džordža Vašingtona"),
    ("Трг Николе Пашића", "Trg Nikole Pašića"),
    ("27. марта", "27. marta"),
    ("Краља Петра I", "Kralja Petra I"),
    ("XII бригаде", "XII brigade"),
    ("Краља Александра I Обреновића", "Kralja Aleksandra I Obrenovića"),
    ("I пролетерске", "I proleterske"),
    ("КНЕЗА МИЛОША И КЊЕГИЊЕ", "KNEZA MILOŠA I KNJEGINJE"),
    ("Баш-Челика", "Baš-Čelika"),
    ("Ј.Н.А.", "J.N.A."),
    ("ул.Немањина 4", "ul.Nemanjina 4"),
    ("Надживљење", "Nadživljenje"),
    ("Танјуга", "Tanjuga"),
    ("Инјекције", "Injekcije"),
]


@pytest.mark.parametrize(("cyrillic", "latin"), EXACT)
def test_serbian_names_in_either_script(cyrillic: str, latin: str) -> None:
    assert in_latin(cyrillic) == latin
    assert in_cyrillic(latin) == cyrillic
    assert in_latin(latin) == latin
    assert in_cyrillic(cyrillic) == cyrillic


@pytest.mark.parametrize(
    "name", ["Hyatt Regency", "City Center", "Mäkelänkatu", "Straße", "Łódzka", "Windows i Linux", "Qatar Airways"]
)
def test_foreign_names_stay_as_a_whole(name: str) -> None:
    assert in_cyrillic(name) == name


@pytest.mark.parametrize("name", ["Красная площадь", "Хрещатик і", "Витошка щ", "Ѓорче Петров"])
def test_names_in_other_cyrillic_stay_as_a_whole(name: str) -> None:
    assert in_latin(name) == name


@pytest.mark.parametrize("name", ["", "12", "!?", "東京", "تبليسي", "თბილისი", "Αθήνα"])
def test_what_is_in_neither_script_stays(name: str) -> None:
    assert in_latin(name) == in_cyrillic(name) == name


def test_which_name_is_the_best() -> None:
    assert name_tags("sr_Latn")[0] == "name:sr-Latn"
    assert name_tags("sr_Cyrl")[:2] == ("name:sr-Cyrl", "name:sr")
    assert name_tags("en")[0] == "name:en"
    assert all(name_tags(language)[-1] == "name" for language in ("sr_Latn", "sr_Cyrl", "en"))


def test_names_of_another_country_stay_on_a_cyrillic_page_and_what_is_said_to_be_serbian_does_not() -> None:
    assert name_on_page("Kalevankatu", "name", "sr_Cyrl", names_are_serbian=False) == "Kalevankatu"
    assert name_on_page("Kalevina", "name:sr-Latn", "sr_Cyrl", names_are_serbian=False) == "Калевина"
    assert name_on_page("Немањина", "name", "sr_Latn", names_are_serbian=False) == "Nemanjina"
    assert name_on_page("Немањина", "name", "en") == "Nemanjina"


def test_letters_tell_of_many_names_whether_they_are_serbian() -> None:
    assert are_serbian([])
    assert are_serbian(["Njegoševa", "Ruska", "Nemanjina", "Kralja Milana IV", "Немањина"])
    assert are_serbian([*(f"Ulica {letter}" for letter in "abcdefghijklm"), "Hyatt"])
    assert not are_serbian(["Mannerheimintie", "Kalevankatu", "Yrjönkatu", "Eteläesplanadi"])
    assert not are_serbian(["Königstraße", "Hauptstrasse", "Am See"])


NAMES = st.lists(
    st.sampled_from(["Njegoševa", "Đura", "LJUBE", "Čarli", "I", "XIV", "7.", "-", "dž", "Hyatt", "İ", "ы", "ǆ"])
    | st.text(max_size=5),
    max_size=5,
).map(" ".join)


@given(NAMES)
def test_any_name_is_taken_and_doing_it_twice_changes_nothing_more(name: str) -> None:
    for written in (in_latin, in_cyrillic):
        assert written(written(name)) == written(name)
    assert isinstance(are_serbian([name]), bool)


@given(st.text(alphabet="абвгдђежзијклљмнњопрстћуфхцчџш ", max_size=20))
def test_a_serbian_name_leaves_no_cyrillic_letter(name: str) -> None:
    assert not set(in_latin(name)) & set("абвгдђежзијклљмнњопрстћуфхцчџш")
