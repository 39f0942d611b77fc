"""QGIS's expressions for the first and the last day that a date of low precision can mean, as `core.known_day` says it.

They stand in a layer's temporal properties, where a project finds them without the plugin. Of what `known_day` reads
they read ISO dates, decades, centuries, `before`, `after` and ranges; what else plainly means a date is no date here,
until the checks have made one of it. That both agree is tested.
"""

from __future__ import annotations

_DAY = "to_interval('1 day')"
_OPEN_BEFORE, _OPEN_AFTER = "to_datetime('0001-01-01')", "to_datetime('9999-12-31')"
"""What stands for a beginning or an end that nothing bounds."""
_FORMS = {
    "^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}([t ][0-9:.]+(z|[+-][0-9:]+)?)?$": "left(@t, 10)",
    "^[0-9]{{4}}-[0-9]{{2}}$": "@t || '-{day}'",
    "^[0-9]{{4}}$": "@t || '-{month}'",
    "^[0-9]{{3}}0s$": "left(@t, 3) || '{year}-{month}'",
    "^c[0-9]{{1,2}}$": "{century}",
}


def last_day(text: str) -> str:
    """The last day that a text can mean, as a moment at its beginning; NULL where it has none."""
    before = f"with_variable('t', trim(substr(@w, 8)), {_span(is_last=False)}) - {_DAY}"
    return _either(text, before, "NULL", "substr(@w, strpos(@w, '..') + 2)", _span(is_last=True))


def first_day(text: str) -> str:
    """The first day that a text can mean; one before all others for `before`, NULL where it says nothing."""
    after = f"with_variable('t', trim(substr(@w, 7)), {_span(is_last=True)}) + {_DAY}"
    return _either(text, _OPEN_BEFORE, after, "left(@w, strpos(@w, '..') - 1)", _span(is_last=False))


def start_expression(field: str, with_undated: bool) -> str:
    """From when on a camera is shown: the day on which it stood for certain.

    Args:
        field: the expression of its date, as a text.
        with_undated: whether it is always shown where that is no date; never otherwise.
    """
    return f"coalesce({last_day(field)}, {_OPEN_BEFORE if with_undated else _OPEN_AFTER})"


def end_expression(tags: str) -> str:
    """Until when a camera is shown: the first day on which it may have been gone, by its tag `end_date`.

    Args:
        tags: the expression of the column of other tags, which QGIS reads as a map, or gives as the text that it is.
    """
    end = f"coalesce(try(map_get({tags}, 'end_date'), NULL), try(map_get(from_json({tags}), 'end_date'), NULL))"
    return f"coalesce({first_day(end)}, {_OPEN_AFTER})"


def _either(text: str, before: str, after: str, part: str, span: str) -> str:
    """`part` is which of a range counts, `span` what is made of it."""
    ranged = f"CASE WHEN strpos(@w, '..') > 1 AND strpos(@w, '..') < length(@w) - 1 THEN trim({part}) ELSE @w END"
    plain = f"with_variable('t', regexp_replace({ranged}, '^(early|mid|late) +', ''), {span})"
    return (
        f"with_variable('w', lower(trim(coalesce(to_string({text}), ''))), "
        f"CASE WHEN left(@w, 7) = 'before ' THEN {before} WHEN left(@w, 6) = 'after ' THEN {after} ELSE {plain} END)"
    )


def _span(is_last: bool) -> str:
    """The first or the last day of the time that `@t` names. Which day of a month is its last is tried."""
    year = "100 * to_int(substr(@t, 2))" if is_last else "100 * to_int(substr(@t, 2)) - 99"
    century = f"lpad({year}, 4, '0') || '{'-12-31' if is_last else '-01-01'}'"
    cases = []
    for form, day in _FORMS.items():
        days = ("31", "30", "29", "28") if is_last and "{day}" in day else ("01",)
        made = [
            day.format(
                day=number,
                month="12-31" if is_last else "01-01",
                year="9" if is_last else "0",
                century=century,
            )
            for number in days
        ]
        tried = ", ".join(f"try(to_datetime({one}), NULL)" for one in made)
        cases.append(f"WHEN regexp_match(@t, '{form.format()}') THEN coalesce({tried}, NULL)")
    return f"CASE {' '.join(cases)} END"
