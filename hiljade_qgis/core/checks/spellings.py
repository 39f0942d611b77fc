"""A rule on names that are spelt in several ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from ..search_text import folded
from .checked import Checked, Context, Layer
from .near_words import pairs_one_slip_apart
from .rules import About, Found, Severity, layer_rule
from .unknown_words import says_unknown

_COLUMNS = ("operator", "manufacturer", "model")
_LEAST_LETTERS, _MOST_LETTERS = 6, 60
"""A slip in a shorter name may make another name; a longer one is prose."""
_MOST_NAMES = 5000
"""Among more names slips are not looked for."""
_COMPANY = re.compile(r"\s*\([^()]*\)$|^the\s+|[\s,]+(?:inc|llc|ltd|corp|co|gmbh|ag|d\.?o\.?o|a\.?d|plc)\.?$")
"""What names of companies are written with and without."""
_SIGNS = re.compile(r"[^\w+.,/-]|_|(?<!\d)[.,/-]|[.,/-](?!\d)")
_SLIP_RATIO = 10
"""A name that is a slip away from one so many times as frequent is that one misspelt."""


@layer_rule(
    "spelt_otherwise",
    Severity.HINT,
    "Spelt in several ways",
    "“{value}” is written “{usual}” on {count} records.",
    fixes=True,
)
def spelt_otherwise(layer: Layer, _context: Context) -> Iterator[tuple[Checked, Found]]:
    """An operator, maker or model is written otherwise than on more records of the same; the fix is as on those.

    Names are the same but for letter case, accents, script, blanks and punctuation. But for what kind of company it is,
    or for a slip where the one is far more frequent, they may be the same: then there is no fix.
    """
    for column in _COLUMNS:
        counts = Counter(text for camera in layer.cameras if (text := camera.text(column)) and not says_unknown(text))
        usual = _usual_names(counts)
        for camera in layer.cameras:
            text = camera.text(column)
            name = usual.get(text)
            if name is not None and " ".join(text.split()) != name:  # stray blanks are another rule's
                sure = _bare(text) == _bare(name)  # a slip may be another name
                about: About = {"value": text, "usual": name, "count": counts[name]}
                yield camera, Found(column, about, {column: name} if sure else None)


def _usual_names(counts: Mapping[str, int]) -> dict[str, str]:
    """For each name that is not the usual one, which is."""
    alike: dict[str, list[str]] = defaultdict(list)
    for text in counts:
        alike[_bare(text)].append(text)
    frequent = {bare: sum(map(counts.__getitem__, texts)) for bare, texts in alike.items()}
    usual = {bare: max(texts, key=lambda text: (counts[text], text)) for bare, texts in alike.items()}
    for other, bare in {**_slips(frequent), **_companies(usual, frequent)}.items():
        usual[other] = usual[bare]
    others = ((text, usual[bare]) for bare, texts in alike.items() for text in texts)
    return {text: name for text, name in others if counts[text] < counts[name]}


def _companies(usual: Mapping[str, str], frequent: Mapping[str, int]) -> dict[str, str]:
    """For each name that another one is, but for what kind of company it is, the most frequent."""
    alike: dict[str, list[str]] = defaultdict(list)
    for bare, name in usual.items():
        alike[_bare(_COMPANY.sub("", _COMPANY.sub("", folded(name))))].append(bare)
    most = {core: max(those, key=lambda bare: (frequent[bare], bare)) for core, those in alike.items()}
    return {bare: most[core] for core, those in alike.items() for bare in those if bare != most[core]}


def _slips(frequent: Mapping[str, int]) -> dict[str, str]:
    """For each name that is a slip of a far more frequent one, which; numbers in names are no slips."""
    long = [bare for bare in frequent if _LEAST_LETTERS <= len(bare) <= _MOST_LETTERS]
    if len(long) > _MOST_NAMES:
        return {}
    found: dict[str, str] = {}
    for pair in pairs_one_slip_apart(long):
        rare, usual = sorted(pair, key=frequent.__getitem__)
        far_more_frequent = frequent[usual] >= _SLIP_RATIO * frequent[rare]
        best_so_far = rare not in found or frequent[usual] > frequent[found[rare]]
        if far_more_frequent and best_so_far and _digits(rare) == _digits(usual):
            found[rare] = usual
    return {rare: usual for rare, usual in found.items() if usual not in found}


def _bare(text: str) -> str:
    """The letters and digits of a name, as a search compares them, with the signs that tell numbers apart."""
    return _SIGNS.sub("", folded(text).replace(" ", "")) or text


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
