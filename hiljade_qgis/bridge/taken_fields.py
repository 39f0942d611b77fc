"""Fields of one camera that are taken over from another record, as one step to undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer

from ..core.field_edit import FieldEdit, Outcome
from ..core.text_edits import SetTo
from .camera_values import plain_value
from .camera_writer import Command
from .edited_field import EditedField, column_target
from .field_change import FieldChange, Made, made_of


class Taken(NamedTuple):
    """What became of fields that were to be taken over, by their index.

    Attributes:
        stored: the attributes that were written.
        refused: why others were not, see `messages.reason_text`; "" where the field says something else by now.
    """

    stored: dict[int, Any]
    refused: dict[int, str]


def take_fields(
    layer: QgsVectorLayer, title: str, fid: int, texts: Mapping[int, str], held: Sequence[Any]
) -> Taken:
    """Write texts to fields of a camera of a layer that is in an edit session, as one undo step.

    Args:
        texts: by the index of the field.
        held: the attributes of the camera when somebody looked at them; what is another by now stays.
    """
    taken = Taken({}, {})
    feature = next(layer.getFeatures(QgsFeatureRequest().setFilterFid(fid)), None)
    if feature is None:
        return taken._replace(refused=dict.fromkeys(texts, ""))
    with Command(layer, title):
        for index, text in texts.items():
            now = feature.attribute(index)
            if plain_value(now) != plain_value(held[index]):
                taken.refused[index] = ""
                continue
            made = _made(layer, feature, index, text)
            if made.outcome is Outcome.REFUSED:
                taken.refused[index] = made.reason
            elif made.outcome is Outcome.STAYED:
                taken.stored[index] = now
            elif not layer.changeAttributeValue(fid, index, made.stored, now):
                taken.refused[index] = "does_not_fit"
            else:
                taken.stored[index] = made.stored
    return taken


def _made(layer: QgsVectorLayer, feature: QgsFeature, index: int, text: str) -> Made:
    """What becomes of a field that is set to a text. Raises NoTarget: it may not be edited."""
    target = column_target(layer.fields(), index)
    edit = FieldEdit(target, SetTo(text))
    change = FieldChange(EditedField(layer.fields(), target), lambda values, _feature: edit.of(values))
    made = made_of(change, feature)
    if made is None:  # nothing is filtered here
        raise LookupError(feature.id())
    return made
