"""What `hiljade:check` and `hiljade:fix` are asked alike: which rules, and what lies around."""

from __future__ import annotations

from qgis.core import (
    QgsFeedback,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.surroundings import IndexedShapes, NamedSurroundings, shapes_request
from ..core.checks import Rule, all_rules
from .camera_layer import Values

RULES = "RULES"
BUILDINGS, STREETS, ZONES, WATER = "BUILDINGS", "STREETS", "ZONES", "WATER"


def surroundings_parameters() -> list[QgsProcessingParameterFeatureSource]:
    """The parameters BUILDINGS, STREETS, ZONES and WATER."""
    translate = QCoreApplication.translate
    areas, lines = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorLine
    return [
        QgsProcessingParameterFeatureSource(name, text, [kind], optional=True)
        for name, text, kind in (
            (BUILDINGS, translate("Processing", "Buildings"), areas),
            (STREETS, translate("Processing", "Streets"), lines),
            (ZONES, translate("Processing", "Area of the layer"), areas),
            (WATER, translate("Processing", "Water"), areas),
        )
    ]


def surroundings(
    algorithm: QgsProcessingAlgorithm,
    parameters: Values,
    context: QgsProcessingContext,
    feedback: QgsFeedback,
    street_m: float,
) -> NamedSurroundings:
    """What lies around, by the layers that were named."""
    shapes = []
    for name in (BUILDINGS, WATER, ZONES, STREETS):
        source = algorithm.parameterAsSource(parameters, name, context)
        if source is None:
            shapes.append(None)
        else:
            request = shapes_request(source.sourceCrs(), context.transformContext())
            shapes.append(IndexedShapes(source.getFeatures(request), feedback))
    return NamedSurroundings(*shapes, street_m=street_m)


def rules_parameter(names: list[str], optional: bool) -> QgsProcessingParameterEnum:
    """The parameter RULES: some of these, by their names, which stay the same in every language and version."""
    translate = QCoreApplication.translate
    every = translate("Processing", "Rules (all where none is chosen)")
    return QgsProcessingParameterEnum(
        RULES,
        every if optional else translate("Processing", "Rules"),
        names,
        allowMultiple=True,
        optional=optional,
        usesStaticStrings=True,
    )


def chosen_rules(algorithm: QgsProcessingAlgorithm, parameters: Values, context: QgsProcessingContext) -> list[Rule]:
    """The rules that the parameter RULES names; all where it names none."""
    names = set(algorithm.parameterAsEnumStrings(parameters, RULES, context)) - {""}
    return [one for name, one in all_rules().items() if not names or name in names]
