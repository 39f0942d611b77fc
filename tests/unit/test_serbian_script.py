"""From Latin into Cyrillic letters and back: the alphabet, the exceptions, and what is no prose."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.serbian_script import (
    SPLIT,
    SPLIT_STEMS,
    cyrillic_from_latin,
    cyrillic_without_loss,
    exceptions_in,
    latin_from_cyrillic,
    latin_without_loss,
)
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


# what records hold, without loss


@pytest.mark.parametrize(
    ("latin", "cyrillic", "left"),
    [
        ("Njegoševa, Ljubljana i Džudža", "Његошева, Љубљана и Џуџа", ()),
        ("TRG NJEGOŠA, KONJ I DŽEP", "ТРГ ЊЕГОША, КОЊ И ЏЕП", ()),
        ("Telekom Srbija a.d. i Beograd d.o.o.", "Телеком Србија а.д. и Београд д.о.о.", ()),
        ("Tanjug, injekcija", "Танјуг, инјекција", ()),
        ("Avigilon kamera, Windows", "Авигилон камера, Windows", ("Windows",)),
        ("LJ. Petrović, LJubav, NjEGOŠ", "LJ. Петровић, LJubav, NjEGOŠ", ("LJ", "LJubav", "NjEGOŠ")),
        ("ǆep c\u030ca", "ǆep c\u030ca", ("ǆep", "c\u030ca")),
        ("P+R&B, a&b&c &amp; d", "П+Р&Б, а&б&ц &amp; д", ("&amp;",)),
        ("vidi https://a.rs/kamera i <b>to</b>", "види https://a.rs/kamera и <b>то</b>",
         ("https://a.rs/kamera", "<b>", "</b>")),
        ("ul.Nemanjina 4", "ul.Nemanjina 4", ("ul.Nemanjina",)),
        ("12:30, 3-5 %", "12:30, 3-5 %", ()),
        ("", "", ()),
    ],
)  # fmt: skip
def test_a_latin_text_in_cyrillic_and_back(latin: str, cyrillic: str, left: tuple[str, ...]) -> None:
    assert cyrillic_without_loss(latin) == (cyrillic, left)
    assert latin_without_loss(cyrillic).text == latin


@pytest.mark.parametrize(
    ("cyrillic", "latin", "left"),
    [
        ("Његошева и ЊЕГОШЕВА, коњ, КОЊ, Њ.", "Njegoševa i NJEGOŠEVA, konj, KONJ, Nj.", ()),
        ("инјекција, конјуктивитис", "injekcija, конјуктивитис", ("конјуктивитис",)),
        ("мы, Кaмера", "мы, Кaмера", ("мы", "Кaмера")),
        ("https://sr.wikipedia.org/wiki/Београд град", "https://sr.wikipedia.org/wiki/Београд grad",
         ("https://sr.wikipedia.org/wiki/Београд",)),
        ("100%н", "100%н", ("100%н",)),
        ("&амп;", "&амп;", ("&амп;",)),
    ],
)  # fmt: skip
def test_a_cyrillic_text_in_latin_and_back(cyrillic: str, latin: str, left: tuple[str, ...]) -> None:
    assert latin_without_loss(cyrillic) == (latin, left)
    assert cyrillic_without_loss(latin).text == cyrillic


def test_words_that_are_in_the_script_already_stay() -> None:
    assert cyrillic_without_loss("Улица Nemanjina") == ("Улица Немањина", ())
    assert latin_without_loss("Улица Nemanjina") == ("Ulica Nemanjina", ())


PIECES = st.one_of(
    st.text("abcdđežšćčlnjwLNJDŽŠA", max_size=6),
    st.text("абвгђжљњџћчшјнлдЉЊЏНЈДЖЛ", max_size=6),
    st.sampled_from(
        [" ", ".", ",", "&", "&amp;", "%n", "%1", "%", "n", "н", "<", ">", "{", "}", "://", ":", "_", "@", "-", "1",
         "\u030c", "d.o.o.", "www.a.rs", "ы", "x", "Ǆ", "ß", "I", "İ", "\u0301", "\n", "%L2", "*.gpkg", ".x"]
    ),
    st.characters(),
)  # fmt: skip


@given(st.lists(PIECES, max_size=10).map("".join))
def test_any_text_without_cyrillic_letters_comes_back_to_the_letter(text: str) -> None:
    if latin_without_loss(text) == (text, ()):
        assert latin_without_loss(cyrillic_without_loss(text).text).text == text


@given(st.lists(PIECES, max_size=10).map("".join))
def test_any_text_without_latin_letters_comes_back_to_the_letter(text: str) -> None:
    if cyrillic_without_loss(text) == (text, ()):
        assert cyrillic_without_loss(latin_without_loss(text).text).text == text


WORDS = st.one_of(st.text("abcdđežšćčlnjwLNJDŽŠA", min_size=1), st.text("абвгђжљњџћчшјнлдЉЊЏНЈДЖЛы", min_size=1))


@given(st.lists(WORDS, max_size=6))
def test_every_word_goes_its_own_way_and_can_come_back(words: list[str]) -> None:
    for there, back in ((cyrillic_without_loss, latin_without_loss), (latin_without_loss, cyrillic_without_loss)):
        gone = [there(word).text for word in words]
        assert there(" ".join(words)).text == " ".join(gone)
        for word, after in zip(words, gone):
            assert after == word or back(after).text == word


@given(st.lists(PIECES, max_size=10).map("".join))
def test_doing_it_twice_changes_nothing_more(text: str) -> None:
    for there in (cyrillic_without_loss, latin_without_loss):
        assert there(there(text).text).text == there(text).text


@pytest.mark.parametrize("piece", ["a-", "a1", "a.", "a_", "<", "{", "a&", "н", "&a", "%n", "a+", "://", "aж"])
def test_a_long_text_comes_to_an_end(piece: str) -> None:
    cyrillic_without_loss(piece * 50_000)
