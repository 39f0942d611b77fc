"""`FROM_MANIFEST` of `hiljade:printmap`: a print is made once more as it was, and what changed since is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.plugin_version import plugin_version
from ..bridge.printing.design import Design
from ..bridge.printing.former_print import checked_settings, former_place, is_of_own_template, remade_design
from ..bridge.printing.page import Page
from ..bridge.printing.page_place import FormerPlace
from ..core.printing.manifest import Manifest, ManifestUnreadable, digest, read
from .algorithm import is_given, one_line
from .page_parameters import OWN_TEMPLATE, Values
from .print_parameters import AREA, EXTENT

FROM_MANIFEST = "FROM_MANIFEST"

_LARGEST_BYTES = 1 << 20


class FormerPrint(NamedTuple):
    """A print that is made once more."""

    manifest: Manifest
    place: FormerPlace
    settings: Mapping[str, Any]


def from_manifest_parameter() -> QgsProcessingParameterFile:
    """The parameter."""
    text = QCoreApplication.translate("Processing", "Manifest of a print to make once more")
    return QgsProcessingParameterFile(FROM_MANIFEST, text, extension="json", optional=True)


def former_print(
    algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext
) -> FormerPrint | None:
    """The print that is to be made once more; None where no manifest is given.

    Raises:
        QgsProcessingException: the file is no manifest, or an extent or area is given beside it.
    """
    if not is_given(parameters, FROM_MANIFEST):
        return None
    path = Path(algorithm.parameterAsFile(parameters, FROM_MANIFEST, context))
    translate = QCoreApplication.translate
    try:
        with open(path, encoding="utf-8") as file:
            manifest = read(file.read(_LARGEST_BYTES))
        found = FormerPrint(manifest, former_place(manifest), checked_settings(manifest))
    except (OSError, UnicodeDecodeError, ManifestUnreadable) as error:
        text = translate("Processing", "{file} is no manifest of a print that this version can read ({detail}).")
        raise QgsProcessingException(
            text.format(file=one_line(path.name), detail=one_line(str(error)))
        ) from error
    if is_given(parameters, EXTENT) or is_given(parameters, AREA):
        text = translate("Processing", "A manifest says where the map lies: give no extent and no area beside it.")
        raise QgsProcessingException(text)
    return found


def design_once_more(given: Design, usual: Design, former: FormerPrint) -> Design:
    """The design of a former print.

    QGIS's window gives every parameter: one that has its usual value counts as not given.

    Args:
        given: what the parameters say.
        usual: what they say where nothing is given.

    Raises:
        QgsProcessingException: a parameter says something else than the manifest, or what it only names is missing.
    """
    translate = QCoreApplication.translate
    said, held, plain = given.settings(), former.settings, usual.settings()
    if is_of_own_template(held) and given.own_template is None:
        text = translate("Processing", "The print was made with the template {name}; give it as {parameter}.")
        raise QgsProcessingException(text.format(name=one_line(held["template"]), parameter=OWN_TEMPLATE))
    if said["base"] != held["base"]:
        text = translate("Processing", "The base map of the print was: {names}. Give the same layers.")
        names = ", ".join(map(one_line, held["base"])) or translate("Processing", "none")
        raise QgsProcessingException(text.format(names=names))
    for name, value in said.items():
        if value not in (plain[name], held[name]):
            text = translate(
                "Processing", "{parameter} is {given}, but was {held} in the print; leave it out, or the manifest."
            )
            values = {"given": one_line(str(value)), "held": one_line(str(held[name]))}
            raise QgsProcessingException(text.format(parameter=name, **values))
    return remade_design(given, held)


def tell_what_changed(former: FormerPrint, page: Page, feedback: QgsProcessingFeedback) -> None:
    """Say in the log whether the page is as it was, and what it was made with that is another now."""
    translate = QCoreApplication.translate
    was = former.manifest
    if page.data_version == was.data_version:
        feedback.pushInfo(translate("Processing", "What the map shows is the same as in the print."))
    else:
        text = translate("Processing", "What the map shows changed since; cameras then: {before}, now: {now}.")
        feedback.pushWarning(text.format(before=was.cameras, now=page.content.facts.cameras))
    if digest(page.template.read_bytes()) != was.template_sha256:
        feedback.pushWarning(translate("Processing", "The template changed since."))
    changed = (
        (translate("Processing", "Font"), was.font, page.ink.family),
        ("QGIS", was.qgis_version, Qgis.version()),
        (translate("Processing", "Plugin"), was.plugin_version, plugin_version()),
    )
    for what, before, now in changed:
        if before != now:
            text = translate("Processing", "{what}: {before} then, {now} now.")
            feedback.pushWarning(text.format(what=what, before=one_line(before), now=one_line(now)))
