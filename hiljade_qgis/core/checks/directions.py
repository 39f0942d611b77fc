"""Rules on directions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..camera import FIELD_BY_COLUMN
from ..direction import ALL_ROUND_DEG, Item, View, format_view, turn
from ..direction_words import in_grammar
from ..record import text_from_number
from .checked import Checked, Context, Layer, read_direction
from .rules import About, Fix, Found, Severity, layer_rule, rule
from .unknown_words import other_direction, says_unknown

_DIRECTION = "direction"
_WINNING_TAG, _OTHER_TAG = FIELD_BY_COLUMN[_DIRECTION].tags
_SEPARATOR = re.compile("([;,])")
_NEGATIVE = re.compile(r"(\s*)-([0-9]+(?:\.[0-9]+)?)")

_SAME_WAY_DEG = 11.25
"""Half of what lies between two of the sixteen winds."""
_LEAST_ZEROS = 10
"""So many records must say 0 before a source is suspected."""
_ZEROS_PART = 4
"""One in four says 0: people write the north far less often."""


@rule(
    "direction_unreadable",
    Severity.ERROR,
    "Unreadable direction",
    "“{value}” can't be read as a direction.",
    needs=_DIRECTION,
    fixes=True,
)
def direction_unreadable(camera: Checked, _context: Context) -> Iterator[Found]:
    """An item is outside the grammar; the fix is what it plainly means."""
    text = camera.text(_DIRECTION)
    wrong = [item for item in camera.direction.items if item.unreadable and not item.beyond_full_circle]
    if wrong and not says_unknown(text):
        yield Found(_DIRECTION, {"value": wrong[0].text}, _meant(camera))


@rule(
    "direction_beyond_circle",
    Severity.ERROR,
    "Direction beyond 360°",
    "“{value}” goes beyond 360°.",
    needs=_DIRECTION,
    fixes=True,
)
def direction_beyond_circle(camera: Checked, _context: Context) -> Iterator[Found]:
    """A number is below −360 or above 360."""
    wrong = [item for item in camera.direction.items if item.beyond_full_circle]
    if wrong:
        yield Found(_DIRECTION, {"value": wrong[0].text}, _meant(camera))


def _meant(camera: Checked) -> Fix | None:
    """What the other of the two tags says, if that can be read: somebody measured it. Else what this one means."""
    other = other_direction(camera)
    if other is not None and not read_direction(other).unreadable:
        return {_DIRECTION: other}
    meant = in_grammar(camera.text(_DIRECTION))
    return None if meant is None else {_DIRECTION: meant}


@rule(
    "direction_negative",
    Severity.HINT,
    "Negative direction",
    "“{value}” has a minus: it is read as 360° more.",
    needs=_DIRECTION,
    fixes=True,
)
def direction_negative(camera: Checked, _context: Context) -> Iterator[Found]:
    """A number has a minus sign."""
    items = camera.direction.items
    wrong = [item for item in items if item.negative and not item.unreadable]
    if wrong:
        parts = _SEPARATOR.split(camera.text(_DIRECTION))
        parts[::2] = [_positive(part, item) for part, item in zip(parts[::2], items)]
        text = "".join(parts)
        same = read_direction(text).views == camera.direction.views
        yield Found(_DIRECTION, {"value": wrong[0].text}, {_DIRECTION: text} if same else None)


def _positive(part: str, item: Item) -> str:
    if not item.negative or item.view is None:
        return part
    if item.view.azimuth_deg is None:
        return part.replace(item.text, format_view(None, None), 1)
    return _NEGATIVE.sub(lambda found: found[1] + text_from_number((ALL_ROUND_DEG - float(found[2])) % 360.0), part, 1)


@rule(
    "direction_disagrees",
    Severity.WARNING,
    "Two directions that disagree",
    "camera:direction says “{value}”, direction says “{other}”.",
    needs=_DIRECTION,
)
def direction_disagrees(camera: Checked, _context: Context) -> Iterator[Found]:
    """Both tags are there and look different ways."""
    texts = [str(camera.record.tags.get(tag) or "") for tag in (_WINNING_TAG, _OTHER_TAG)]
    if texts[0] == texts[1] or any(not text.strip() or says_unknown(text) for text in texts):
        return
    one, other = (read_direction(in_grammar(text) or text).views for text in texts)
    if not _agree(one, other):
        yield Found(_DIRECTION, {"value": texts[0], "other": texts[1]})


def _agree(one: Sequence[View], other: Sequence[View]) -> bool:
    """Whether the views look the same ways, within what a wind says: 320 and 317, W and 275."""
    if not one or len(one) != len(other):
        return one == other
    return all(
        here == there
        or (
            here.azimuth_deg is not None
            and there.azimuth_deg is not None
            and abs(turn(here.azimuth_deg, there.azimuth_deg)) <= _SAME_WAY_DEG
        )
        for here, there in zip(one, other)
    )


@rule(
    "direction_on_dome",
    Severity.HINT,
    "Direction of a dome",
    "A dome sees all round: “{value}” is taken for where it usually looks.",
    needs=_DIRECTION,
)
def direction_on_dome(camera: Checked, _context: Context) -> Iterator[Found]:
    """A dome has a direction, and it may be a fixed camera."""
    if camera.values["camera_type"] == "dome" and any(view.azimuth_deg is not None for view in camera.direction.views):
        yield Found(_DIRECTION, {"value": camera.text(_DIRECTION)})


@rule(
    "range_on_panning",
    Severity.HINT,
    "Range of a panning camera",
    "“{value}” is taken for how far this camera turns, not for how wide it sees.",
    needs=_DIRECTION,
)
def range_on_panning(camera: Checked, _context: Context) -> Iterator[Found]:
    """A panning camera has a range."""
    if camera.values["camera_type"] == "panning" and any(
        view.azimuth_deg is not None and view.width_deg is not None for view in camera.direction.views
    ):
        yield Found(_DIRECTION, {"value": camera.text(_DIRECTION)})


@rule(
    "opening_angle_zero",
    Severity.WARNING,
    "Opening angle of 0",
    "“{value}” begins where it ends: it is read as all round.",
    needs=_DIRECTION,
)
def opening_angle_zero(camera: Checked, _context: Context) -> Iterator[Found]:
    """A range goes from a number to the same one, and may be meant as one way only."""
    for item in camera.direction.items:
        if len(item.numbers) == 2 and item.numbers[0] == item.numbers[1] and item.view is not None:
            yield Found(_DIRECTION, {"value": item.text})
            return


@layer_rule(
    "direction_zero",
    Severity.WARNING,
    "Direction of 0 that may mean unknown",
    "{zeros} of {count} records with the source “{source}” say 0: does it write that for unknown?",
    fixes=True,
)
def direction_zero(layer: Layer, _context: Context) -> Iterator[tuple[Checked, Found]]:
    """A source that writes 0 far too often seems to write it for unknown."""
    zeros: defaultdict[str, list[Checked]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for camera in layer.cameras:
        text, source = camera.text(_DIRECTION), camera.text("source")
        if text and source:
            counts[source] += 1
            if text.strip().rstrip("°") in ("0", "0.0", "00", "000"):
                zeros[source].append(camera)
    for source, cameras in zeros.items():
        if len(cameras) >= _LEAST_ZEROS and len(cameras) * _ZEROS_PART > counts[source]:
            about: About = {"zeros": len(cameras), "count": counts[source], "source": source}
            for camera in cameras:
                yield camera, Found(_DIRECTION, about, {_DIRECTION: other_direction(camera)})
