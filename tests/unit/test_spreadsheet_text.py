"""What a spreadsheet would run, and how a CSV keeps it from that without changing what is read from it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hiljade_qgis.core.spreadsheet_text import guarded, in_a_table, is_formula, unguarded

RUN = [
    "=1+1", '=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "-120-60",
    "＝1", "＋1", "－1", "＠x", "-", "+381 11 123-456", "@share_fdn", "=", "'=1", "''=1", "'\t",
]  # fmt: skip
SHOWN = ["", "-90", "45", "0.5", "-0.5", "NE", "Škola", "A=B", "'", "''", "'90s café", "' a '", "x\t=1", '{"a": 1}']
TEXTS = st.one_of(st.text(alphabet="'=+-@\t\r\n ＝0a.", max_size=6), st.text())


@pytest.mark.parametrize("text", RUN)
def test_what_would_be_run_is_guarded(text: str) -> None:
    assert guarded(text) == "'" + text
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", SHOWN)
def test_what_would_not_is_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(TEXTS)
@example("'-90")
def test_what_was_guarded_is_read_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(TEXTS)
def test_nothing_that_would_be_run_gets_through(text: str) -> None:
    """Told by the first letter alone, as spreadsheets do; numbers are numbers for them, too."""
    written = guarded(text)
    assert not written.startswith(("\t", "\r", "\n"))
    assert not written.lstrip().startswith(tuple("=+@＝＋－＠"))
    if written.lstrip().startswith("-"):
        assert float(written) <= 0


@given(TEXTS)
def test_whatever_the_check_names_is_guarded(text: str) -> None:
    assert not is_formula(text) or guarded(text) != text


@given(st.text())
def test_a_table_holds_what_xml_holds(text: str) -> None:
    kept = in_a_table(text)
    assert [one for one in text if one in "\t\n\r" or (one >= " " and one not in "\ufffe\uffff")] == list(kept)
