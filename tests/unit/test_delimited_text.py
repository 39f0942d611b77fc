"""Text tables: encodings and separators found out, rows read without a guess, formulas kept from running."""

from __future__ import annotations

import codecs
import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core import delimited_text
from hiljade_qgis.core.delimited_text import (
    SEPARATORS,
    declared_separator,
    separator_of,
    text_rows,
    whole_lines,
)
from hiljade_qgis.core.spreadsheet_text import guarded, is_formula, unguarded
from hiljade_qgis.core.table_problem import TextTableUnreadable
from hiljade_qgis.core.text_encoding import ENCODINGS, EncodingFinder

SERBIAN = "Naziv;Adresa\nKamera 1;Čukarička padina, Železnik\nKamera 2;Đorđa Vajferta; ćošak, šetalište Žarka\n"
CYRILLIC = "Назив;Адреса\nКамера 1;Чукаричка падина, Железник\nКамера 2;Ђорђа Вајферта; ћошак, њива, љуљашка\n"
GERMAN = "Bezeichnung;Straße\nKamera 1;Königsstraße, Überführung\nKamera 2;Größe, Ärzte, Müll\n"
FRENCH = "nom;adresse\ncaméra 1;près de la forêt, à côté de l'église\ncaméra 2;façade, rue Molière, hôtel de ville\n"
POLISH = "nazwa;adres\nkamera 1;ulica Żołnierska, Łódź\nkamera 2;Święty Krzyż, gęś, dąb\n"


def found(body, piece=1000, language=None):
    finder = EncodingFinder()
    for start in range(0, len(body), piece):
        finder.feed(body[start : start + piece])
    return finder.found(language)


@pytest.mark.parametrize(
    ("text", "name", "certain"),
    [
        (SERBIAN, "cp1250", True), (CYRILLIC, "cp1251", True), (GERMAN, "cp1252", True), (FRENCH, "cp1252", True),
        (POLISH, "cp1250", True), ("a;b\n1;Čačak\n", "cp1250", False),
    ],
)  # fmt: skip
def test_old_encodings(text, name, certain):
    for piece in (7, 1000):
        assert found(text.encode(name), piece) == (name, certain)


@pytest.mark.parametrize("text", [SERBIAN, CYRILLIC, GERMAN, FRENCH, POLISH, "a,b\n1,2\n", "日本,😀\n", ""])
def test_unicode(text):
    for piece in (1, 3, 1000):
        assert found(text.encode(), piece) == ("utf-8", True)
        assert found(codecs.BOM_UTF8 + text.encode(), piece).name == "utf-8-sig"
        assert found(text.encode("utf-16"), piece).name == "utf-16"
        assert found(codecs.BOM_UTF16_BE + text.encode("utf-16-be"), piece).name == "utf-16"
        assert found(text.encode("utf-32"), piece).name == "utf-32"
    if text.isascii() and text:
        assert found(text.encode("utf-16-le")).name == "utf-16-le"
        assert found(text.encode("utf-16-be")).name == "utf-16-be"


def test_a_language_settles_a_guess():
    body = "a;b\n1;Čačak\n".encode("cp1250")
    assert found(body, language="sr") == ("cp1250", True)
    assert found("a;b\n1;Molière\n".encode("cp1252"), language="fr") == ("cp1252", True)
    assert found(CYRILLIC.encode("cp1251"), language="sr").name == "cp1251"


def test_damaged_utf8_is_still_utf8():
    for text in (SERBIAN, CYRILLIC):
        body = text.encode() * 3
        assert found(body[:40] + b"\xff" + body[41:]) == ("utf-8", False)
        assert found(body[:-2] + b"\xc4") == ("utf-8", False), "cut in the middle of a letter"


@pytest.mark.parametrize(
    "body", [b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20, b"PK\x03\x04" + b"\0\1\2" * 50, b"\0" * 500]
)
def test_what_is_no_text(body):
    with pytest.raises(TextTableUnreadable) as error:
        found(body)
    assert error.value.code == "not_text"


def test_a_few_nuls_are_no_utf16():
    assert found(b"lat,lon\n44,20\0\n" + b"45,21\n" * 50).name == "utf-8"


def test_the_names_are_pythons():
    for name in ENCODINGS:
        assert codecs.lookup(name)


@pytest.mark.parametrize(
    ("sample", "separator"),
    [
        ("lat;lon;name\n44,8;20,4;x\n44,9;20,5;y\n", ";"), ("lat,lon\n1,2\n", ","), ("a\tb, c\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("a,b;c\n1,2;3\n", ","), ("Naziv (ulica, broj);lat;lon\nK, 1;44.8;20,4\nK;44,9;20,4\n", ";"), ("a;b\n", ";"),
        ('name,lat,lon\n"a; b; c",1,2\n"d; e; f",3,4\n', ","), ('a;"b\nc;d";e\n1;2;3\n', ";"), ("a;b\r1;2\r", ";"),
        ('n,lat,lon\n"x\n;;;;;;;\n",1,2\n', ","),
    ],
)  # fmt: skip
def test_separators(sample, separator):
    assert separator_of(sample) == separator


@pytest.mark.parametrize("sample", ["", "one\n", "one\n44.8,20.4\n45.1,21.7\n", "a\nx,y\nx;y\nx|y\nx\ty\n"])
def test_one_column_is_not_parted(sample):
    assert separator_of(sample) not in sample


def test_a_separator_that_is_said():
    assert declared_separator("sep=;\r\n") == declared_separator("\ufeffSEP=;") == ";"
    assert declared_separator("sep=\t\n") == "\t"
    for line in ("sep=x", "sep", "separator=;", "", "sep=;;"):
        assert declared_separator(line) == ""


def test_whole_lines():
    assert [whole_lines(text) for text in ("a\nb", "a\n", "a", "", "a\rb")] == ["a\n", "a\n", "a", "", "a\r"]


def rows(text, separator=","):
    return list(text_rows(text.splitlines(keepends=True), separator))


def test_rows_are_counted_as_a_spreadsheet_does():
    read = rows('a,b\n\n1,"2\n3"\n4,5')
    assert [(row.number, row.cells, row.lines) for row in read] == [
        (1, ("a", "b"), 1), (2, (), 1), (3, ("1", "2\n3"), 2), (4, ("4", "5"), 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ('a,b\n"12" pole",4\n5,6\n', [("a", "b"), ("5", "6")]),
        ('a,b\n1,12" pole\n5,6\n', [("a", "b"), ("1", '12" pole'), ("5", "6")]),
        ('a,b\n"open,1\n2,3\n4,"5"\n6,7\n', [("a", "b"), ("6", "7")]),
        ('a,b\n1,2\n"open,1\n2,3\n', [("a", "b"), ("1", "2")]),
    ],
)
def test_quotation_marks_that_break_the_rules_spoil_their_own_row(text, good):
    read = rows(text)
    assert [row.cells for row in read if row.readable] == good
    (bad,) = [row for row in read if not row.readable] or [None]
    if bad is not None:
        assert bad.cells[0] in text
        assert sum(row.lines for row in read) == text.count("\n"), "no line is missed"


def test_nuls_are_noted():
    read = rows("a,b\n1\0,2\n3,4\n")
    assert [row.has_nul for row in read] == [False, True, False]
    assert "\0" not in "".join(read[1].cells)


def test_a_cell_without_an_end_is_told_with_its_row(monkeypatch):
    monkeypatch.setattr(delimited_text, "MAX_CELL", 1000)
    before = csv.field_size_limit(1000)
    try:
        with pytest.raises(TextTableUnreadable) as error:
            rows('a,b\n1,2\n"' + "x\n" * 2000)
    finally:
        csv.field_size_limit(before)
    assert (error.value.code, error.value.row) == ("cell_too_large", 3)


TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(st.text(max_size=8), min_size=width, max_size=width), min_size=1, max_size=8)
)


@settings(max_examples=200)
@given(TABLES, st.sampled_from(SEPARATORS), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_what_a_program_writes_is_read_back(table, separator, quotes_all, ending):
    table = [[cell.replace("\0", "").encode("utf-8", "ignore").decode() for cell in row] for row in table]
    if not quotes_all:  # Python leaves a carriage return without quotation marks then
        table = [[cell.replace("\r", "") for cell in row] for row in table]
    quoting = csv.QUOTE_ALL if quotes_all else csv.QUOTE_MINIMAL
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, quoting=quoting, lineterminator=ending).writerows(table)
    stream.seek(0)
    read = list(text_rows(iter(stream.readline, ""), separator))
    assert [list(row.cells) for row in read] == table
    assert all(row.readable for row in read)


FORMULAS = ["=1+1", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+cmd|x", "\t=1", "\r=1", "＝1+1"]
HARMLESS = ["", "a", "1", "-5", "+5", "-120-60", "-33.8 S", "a=b", "'", "'a", "45", "-", "+-"]


def test_formulas():
    assert all(map(is_formula, FORMULAS))
    assert not any(map(is_formula, HARMLESS))
    assert [guarded(text)[0] for text in FORMULAS] == ["'"] * len(FORMULAS)


@given(st.text(alphabet="='@+-a1\t (", max_size=8))
def test_a_guard_is_taken_off_again(text):
    assert unguarded(guarded(text)) == text
    assert not is_formula(guarded(text))


def test_long_texts_take_no_time():
    assert not is_formula("-" * 1_000_000)
    assert is_formula("-" * 1_000_000 + "x")
