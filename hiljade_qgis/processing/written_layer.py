"""An output layer of an algorithm, written batch by batch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ..bridge.coordinates import wgs84
from .camera_layer import Values

_AT_ONCE = 500
"""Features written before it is asked whether it was cancelled."""


class WrittenLayer:
    """An output layer. A row key among its attributes need not be one here.

    Args:
        name: the parameter that asks for it.
        crs: EPSG:4326 unless another is given.

    Attributes:
        output: what the algorithm gives for it.

    Raises:
        QgsProcessingException: it can't be made.
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: Values,
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem | None = None,
    ) -> None:
        self._algorithm, self._parameters, self._name = algorithm, parameters, name
        regenerate = QgsFeatureSink.SinkFlag.RegeneratePrimaryKey
        self._sink, self.output = algorithm.parameterAsSink(
            parameters, name, context, fields, kind, wgs84() if crs is None else crs, regenerate
        )
        if self._sink is None:
            raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))

    def write(
        self, features: Iterator[QgsFeature], count: int, share: tuple[float, float], feedback: QgsProcessingFeedback
    ) -> None:
        """Write features until it is cancelled.

        Args:
            count: how many they are.
            share: what part of the whole work that is, from and to, in percent.

        Raises:
            QgsProcessingException: they can't be written.
        """
        written = 0
        while not feedback.isCanceled() and (some := list(islice(features, _AT_ONCE))):
            if not self._sink.addFeatures(some, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(
                    self._algorithm.writeFeatureError(self._sink, self._parameters, self._name)
                )
            written += len(some)
            feedback.setProgress(share[0] + (share[1] - share[0]) * written / count)
