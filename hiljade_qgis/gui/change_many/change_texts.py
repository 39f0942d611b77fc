"""What the window “Change many” says of what would be changed, and of what would not."""

from __future__ import annotations

from collections import Counter

from qgis.PyQt.QtCore import QCoreApplication

from ...bridge.field_change import Made
from ...bridge.field_preview import Preview, Seen
from ...bridge.messages import reason_text
from ..field_text import value_text

_MOST_NAMED = 5


def label_of(one: Seen) -> str:
    """What a camera is called: its name or operator, and its row."""
    return f"{value_text(one.label)} · #{one.fid}" if one.label else f"#{one.fid}"


def rows_text(fids: list[int]) -> str:
    """Which rows, the first of them by number."""
    return ", ".join(f"#{fid}" for fid in fids[:_MOST_NAMED]) + ("…" if len(fids) > _MOST_NAMED else "")


def remarks_of(preview: Preview) -> list[str]:
    """Which cameras stay though they are meant, by reason, and which words stay in the other script."""
    translate = QCoreApplication.translate
    remarks = []
    for reason, count in Counter(made.reason for made in preview.refused.values()).most_common():
        fids = [fid for fid, made in preview.refused.items() if made.reason == reason]
        text = translate("ChangeDialog", "%n camera(s) stay as they are: {reason} ({names})", "", count)
        remarks.append(text.format(reason=_why(preview.refused[fids[0]]), names=rows_text(fids)))
    left = preview.left
    if left:
        words = ", ".join(left[:_MOST_NAMED]) + ("…" if len(left) > _MOST_NAMED else "")
        text = translate("ChangeDialog", "%n word(s) stay in the script that they are in: {words}", "", len(left))
        remarks.append(text.format(words=words))
    return remarks


def _why(made: Made) -> str:
    return ": ".join(filter(None, (reason_text(made.reason), value_text(made.detail))))
