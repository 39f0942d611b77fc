"""What is written on a figure, in the figure's language."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.essentials import one_line
from ...core.printing.counts import Bar, Kind, RoseCounts, Slot, TimeCounts
from .figure_cameras import Counted, CountedAreas
from .figure_settings import About, FigureSettings
from .page_language import PageLanguage
from .two_languages import language_of
from .value_texts import value_texts

_LONGEST = 200
_LONGEST_NOTE = 400


class FigureTexts:
    """The texts of one figure, in one language or two. Any thread, one at a time."""

    def __init__(self, settings: FigureSettings, language: PageLanguage | None = None) -> None:
        self._settings = settings
        self.language = language or language_of(settings.language, settings.second_language)

    def sides(self) -> list[FigureTexts]:
        """The same in each language by itself: sentences stand one under the other."""
        return [FigureTexts(self._settings, one) for one in self.language.sides]

    def title(self) -> str:
        """Of the figure: the one that was asked for, else what it shows."""
        if self._settings.title.strip():
            return one_line(self._settings.title, _LONGEST)
        translate = self.language.text
        titles = {
            "type": translate("Figure", "Cameras by type"),
            "kind": translate("Figure", "Cameras by kind of surveillance"),
            "operator": translate("Figure", "Cameras by operator"),
            "manufacturer": translate("Figure", "Cameras by manufacturer"),
            "zone": translate("Figure", "Cameras by zone"),
            "mount": translate("Figure", "Cameras by mount"),
            "status": translate("Figure", "Cameras by status"),
            "area": translate("Figure", "Cameras by area"),
            "directions": translate("Figure", "Where cameras look"),
            "start_date": translate("Figure", "When cameras were put up"),
            "check_date": translate("Figure", "When cameras were last checked"),
        }
        return titles[self._settings.figure]

    def bar_label(self, bar: Bar, column: str) -> str:
        """What a bar is called; `column` is "" for areas."""
        translate = self.language.text
        if bar.kind is Kind.OTHERS:
            return translate("Figure", "others: %n", "", bar.values)
        if bar.kind is Kind.OUTSIDE:
            return translate("Figure", "outside these areas")
        if bar.kind is Kind.UNKNOWN:
            return translate("Figure", "not said") if column else translate("Figure", "position unknown")
        value = bar.value or ""
        known = value_texts(column, self.language).get(value)
        if known is not None:
            return known
        # What nobody can see, as blanks alone, is a value all the same.
        return one_line(value, _LONGEST) or (translate("Figure", "(blank)") if column else self._nameless())

    def _nameless(self) -> str:
        translate = self.language.text
        return translate("Figure", "(without a name)")

    def count_with_share(self, count: int, whole: int) -> str:
        """A number, and how much of the whole it is."""
        share = percent(count, whole)
        return f"{self.language.number(count)} ({share})" if share else self.language.number(count)

    def axis(self) -> str:
        """What is counted along an axis."""
        translate = self.language.text
        return translate("Figure", "Number of cameras")

    def so_far(self) -> str:
        """What the line of a time chart counts."""
        translate = self.language.text
        return translate("Figure", "Number of cameras so far")

    def no_cameras(self) -> str:
        """In the place of a figure of nothing."""
        translate = self.language.text
        return translate("Figure", "There are no cameras to count.")

    def nothing_to_draw(self) -> str:
        """In the place of a figure where there are cameras, but none says it."""
        translate = self.language.text
        if self._settings.figure == "directions":
            return translate("Figure", "There is no camera whose direction is known.")
        return translate("Figure", "There is no camera whose date is known.")

    def cardinals(self) -> tuple[str, str, str, str]:
        """The letters of north, east, south and west.

        In the first language alone: S is the south of one and the north of another.
        """
        translate = self.language.sides[0].text
        return (
            translate("Figure", "N", "north"),
            translate("Figure", "E", "east"),
            translate("Figure", "S", "south"),
            translate("Figure", "W", "west"),
        )

    def rose_rows(self, counts: RoseCounts) -> list[tuple[str, int]]:
        """What a rose draws, and what not; the first and the necessary ones also where they are 0."""
        translate = self.language.text
        rows = [
            (translate("Figure", "Cameras with a direction"), counts.drawn),
            (translate("Figure", "Their directions, drawn"), counts.views),
            (translate("Figure", "Cameras that see all round, not drawn"), counts.all_round),
            (translate("Figure", "Cameras without a direction"), counts.without),
            (translate("Figure", "Cameras with an unreadable direction"), counts.unreadable),
        ]
        if counts.also_all_round:
            rows.append((translate("Figure", "Views all round of cameras that are drawn"), counts.also_all_round))
        if counts.partly_unreadable:
            rows.append((translate("Figure", "Cameras with a direction that is unreadable in part"),
                         counts.partly_unreadable))  # fmt: skip
        return rows

    def time_rows(self, counts: TimeCounts) -> list[tuple[str, int]]:
        """What a time chart draws, and what not."""
        translate = self.language.text
        rows = [
            (translate("Figure", "Cameras with a date, drawn"), counts.dated),
            (translate("Figure", "Cameras without a date"), counts.without),
            (translate("Figure", "Cameras with an unreadable date"), counts.unreadable),
        ]
        if counts.year_only:
            rows.append((translate("Figure", "Cameras with a year but no month, not drawn"), counts.year_only))
        if counts.later:
            rows.append((translate("Figure", "Cameras with a date in the future, not drawn"), counts.later))
        return rows

    def slot_label(self, slot: Slot) -> str:
        """What a place along a time axis is called: years and months as numbers, which every language reads."""
        if slot.period is None:
            return ""
        year, month = slot.period
        text = f"{year:04d}-{month:02d}" if month else str(year)
        return f"≤ {text}" if slot.is_earlier else text

    def notes(self, about: About, counted: Counted, more: Sequence[str]) -> list[str]:
        """What stands beneath every figure.

        Args:
            more: sentences that belong to this kind of figure.
        """
        translate = self.language.text
        number = self.language.number
        notes = [translate("Figure", "n = %n camera(s).", "", counted.all)]
        if about.only_selected:
            notes[0] += " " + translate("Figure", "Only selected cameras are counted.")
        if about.only_filtered:
            notes[0] += " " + translate("Figure", "Only cameras that a filter leaves are counted.")
        if counted.gone and self._settings.figure != "status":
            notes[0] += " " + translate("Figure", "Rejected or removed ones among them: {count}.").format(
                count=number(counted.gone)
            )
        notes += more
        if self._settings.source.strip():
            source = one_line(self._settings.source, _LONGEST_NOTE)
            notes.append(translate("Figure", "Source: {source}").format(source=source))
        return [*notes, self._terms(about), self._dates(about)]

    def rose_note(self) -> str:
        """How a rose is to be read."""
        translate = self.language.text
        return translate(
            "Figure",
            "True north is up. The area of a sector is in proportion to the number of directions in it; the rings tell "
            "that number. A camera with several views counts with each of them.",
        )

    def area_notes(self, empty: int, counts: CountedAreas) -> list[str]:
        """What has to be said of areas."""
        translate = self.language.text
        number = self.language.number
        notes = []
        if empty:
            notes.append(translate("Figure", "Areas without a camera: {count}.").format(count=number(empty)))
        if counts.in_several:
            text = translate("Figure", "Cameras in areas that overlap, counted in the first: {count}.")
            notes.append(text.format(count=number(counts.in_several)))
        return notes

    def earlier_note(self, slot: Slot) -> str:
        """That the first bar of a time chart sums up."""
        translate = self.language.text
        text = translate("Figure", "The striped bar is all that came up to {period}.")
        return text.format(period=self.slot_label(slot).removeprefix("≤ "))

    def _terms(self, about: About) -> str:
        translate = self.language.text
        terms = about.terms
        layer, *others = (one_line(text, _LONGEST_NOTE) for text in (terms.layer, terms.attribution, terms.licence))
        said = "; ".join(text for text in (*others, *(one_line(one, _LONGEST_NOTE) for one in terms.brought)) if text)
        said = said or translate("Figure", "licence not stated")
        return f"{layer}: {said}" if layer else said

    def _dates(self, about: About) -> str:
        translate = self.language.text
        day = self.language.day
        if about.data_date is None:
            data = translate("Figure", "Date of the data not stated.")
        elif about.is_file_date:
            data = translate("Figure", "File of the data last changed on {day}").format(day=day(about.data_date))
        else:
            data = translate("Figure", "Data of {day}").format(day=day(about.data_date))
        printed = translate("Figure", "Printed on {day}").format(day=day(self._settings.today))
        return " ".join(text if text.endswith(".") else f"{text}." for text in (data, printed))


def percent(part: int, whole: int) -> str:
    """A share in whole percents; one that is not nothing, or not all, is never written as if it was. "" of nothing."""
    if whole <= 0:
        return ""
    if 0 < 200 * part < whole:
        return "<1%"
    if 199 * whole <= 200 * part < 200 * whole:
        return ">99%"
    return f"{(200 * part + whole) // (2 * whole)}%"
