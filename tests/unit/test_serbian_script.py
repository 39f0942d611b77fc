"""From Latin into Cyrillic letters and back: the alphabet, the exceptions, and what is no prose."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.serbian_script import SPLIT, SPLIT_STEMS, cyrillic_from_latin, exceptions_in, latin_from_cyrillic
from tests.shared_data import ROOT

ALPHABET = {
    **dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")),
    "lj": "љ",
    "nj": "њ",
    "dž": "џ",
}


def test_the_alphabet_has_thirty_letters_and_all_are_written() -> None:
    assert len(ALPHABET) == 30
    for latin, cyrillic in ALPHABET.items():
        assert cyrillic_from_latin(latin) == cyrillic
        assert cyrillic_from_latin(latin.upper()) == cyrillic.upper()
        assert cyrillic_from_latin(latin.capitalize()) == cyrillic.upper()


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Ljubav i njiva kraj odžaka", "Љубав и њива крај оџака"),
        ("NJEGOŠ, Ljiljana, DŽEP", "ЊЕГОШ, Љиљана, ЏЕП"),
        ("izmena na čekanju", "измена на чекању"),
        ("Đorđe, ćup, šuma, žito", "Ђорђе, ћуп, шума, жито"),
        ("5 zapisa, 3,14; „kamera“ – ne!", "5 записа, 3,14; „камера“ – не!"),
        ("", ""),
    ],
)
def test_prose(latin: str, cyrillic: str) -> None:
    assert cyrillic_from_latin(latin) == cyrillic


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("nadživeti", "надживети"),
        ("nenadživljen", "ненадживљен"),
        ("Odžaliti", "Оджалити"),
        ("injekcija, INJEKCIJE", "инјекција, ИНЈЕКЦИЈЕ"),
        ("konjunkcija i konjugacija", "конјункција и конјугација"),
        ("Tanjug javlja", "Танјуг јавља"),
        ("podžanr", "поджанр"),
        ("vanjezički", "ванјезички"),
    ],
)
def test_letters_that_meet_by_chance_stay_two(latin: str, cyrillic: str) -> None:
    assert cyrillic_from_latin(latin) == cyrillic


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("kanjon", "кањон"), ("Odžaci", "Оџаци"), ("tanjir", "тањир"), ("konj", "коњ"), ("udžbenik", "уџбеник")],
)
def test_words_that_only_look_like_exceptions_follow_the_rule(latin: str, cyrillic: str) -> None:
    assert cyrillic_from_latin(latin) == cyrillic


def test_every_stem_is_split_where_its_bar_is() -> None:
    for stem in SPLIT_STEMS:
        before, after = stem.split(SPLIT)
        joined = before[-1] + after[0]
        assert joined in ("lj", "nj", "dž"), stem
        assert cyrillic_from_latin(before + after) == cyrillic_from_latin(before) + cyrillic_from_latin(after), stem


@pytest.mark.parametrize(
    "text",
    [
        "{name}",
        "%n",
        "%1 %L2 %Ln",
        "<b>",
        '<a href="nešto">',
        "&amp; &#39;",
        "https://server/v1/buckets/bucket/collections/layer",
        "hiljade.kamera.rs",
        "kamere.gpkg",
        "*.gpkg",
        ".json",
        "camera:direction",
        "server_id",
        "ime@primer.rs",
    ],
)
def test_what_is_no_prose_is_left_alone(text: str) -> None:
    assert cyrillic_from_latin(text) == text
    assert cyrillic_from_latin(f"Pogledaj {text} ovde") == f"Погледај {text} овде"


def test_a_sentence_goes_on_after_an_address() -> None:
    assert cyrillic_from_latin("Vidi „https://a.rs/b“ i {path}.") == "Види „https://a.rs/b“ и {path}."
    assert cyrillic_from_latin("<b>Kamera</b>&amp;smer") == "<b>Камера</b>&amp;смер"


def test_names_stay_with_their_endings_in_cyrillic() -> None:
    names = ("QGIS", "Kinto", "Hiljade Kamera", "m")
    for latin, cyrillic in (
        ("u QGIS-u, sa Kintom i Kinto serverom", "у QGIS-у, са Кинтом и Kinto сервером"),
        ("Dodatak Hiljade Kamera: hiljade kamera", "Додатак Hiljade Kamera: хиљаде камера"),
        ("{reach} m, metar", "{reach} m, метар"),
    ):
        assert cyrillic_from_latin(latin, names) == cyrillic


def test_words_with_letters_that_serbian_lacks_stay() -> None:
    assert cyrillic_from_latin("Windows i proxy, München") == "Windows и proxy, München"


def test_text_that_is_cyrillic_already_stays() -> None:
    assert cyrillic_from_latin("Већ ћирилица, i latinica") == "Већ ћирилица, и латиница"


def test_further_stems_can_be_given() -> None:
    assert cyrillic_from_latin("panjezički") == "пањезички"
    assert cyrillic_from_latin("Panjezički", ("pan|jezi",)) == "Панјезички"


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("&Učitaj kamere…", "&Учитај камере…"),
        ("Povu&ci", "Пову&ци"),
        ("&Njihovo", "&Њихово"),
        ("Prika&lji", "Прика&љи"),
        ("pol&je", "по&ље"),
        ("in&jekcija", "ин&јекција"),
    ],
)
def test_the_mark_of_a_key_stays_on_its_letter(latin: str, cyrillic: str) -> None:
    assert cyrillic_from_latin(latin) == cyrillic


def test_digraphs_in_one_character_and_combining_accents() -> None:
    assert cyrillic_from_latin("ǆep ǈubav Ǌ") == "џеп Љубав Њ"
    assert cyrillic_from_latin(unicodedata.normalize("NFD", "čežnja, ćošak")) == "чежња, ћошак"


def test_a_file_of_exceptions() -> None:
    assert exceptions_in(["# names", "QGIS", "", "  Hiljade Kamera  # the plugin", "in|jekc"]) == (
        "QGIS",
        "Hiljade Kamera",
        "in|jekc",
    )


def test_the_exceptions_of_the_interface_are_read_and_none_is_written_twice() -> None:
    words = exceptions_in((ROOT / "i18n/cyrillic_exceptions.txt").read_text(encoding="utf-8").splitlines())
    assert {"QGIS", "GeoPackage", "Kinto"} <= set(words)
    assert len(set(words)) == len(words)
    for word in words:
        if SPLIT not in word:
            assert cyrillic_from_latin(word, words) == word


@given(st.lists(st.sampled_from(sorted(ALPHABET)), max_size=12))
def test_any_word_comes_back_when_no_letters_meet_by_chance(letters: list[str]) -> None:
    word = "".join(letters)
    back = {cyrillic: latin for latin, cyrillic in ALPHABET.items()}
    assert "".join(back[letter] for letter in cyrillic_from_latin(word)) == word


def test_latin_comes_back_from_cyrillic() -> None:
    for latin, cyrillic in ALPHABET.items():
        assert latin_from_cyrillic(cyrillic) == latin
        assert latin_from_cyrillic(cyrillic.upper()) == latin.capitalize()
    assert latin_from_cyrillic("Његош, Џеј и ињекција: QGIS 3.22 ы") == "Njegoš, Džej i injekcija: QGIS 3.22 ы"


@given(st.text(max_size=60))
def test_any_text_is_taken_and_doing_it_twice_changes_nothing_more(text: str) -> None:
    once = cyrillic_from_latin(text, ("QGIS",))
    assert cyrillic_from_latin(once, ("QGIS",)) == once
