"""The provider in QGIS's registry, and runs of its algorithms, for every test of Processing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

from hiljade_qgis.bridge.network import stop_network
from hiljade_qgis.processing.provider import HiljadeProvider


@contextmanager
def provider_in_registry() -> Iterator[HiljadeProvider]:
    """The provider as the plugin adds it, taken away afterwards."""
    provider = HiljadeProvider()
    registry = QgsApplication.processingRegistry()
    assert registry.addProvider(provider)
    try:
        yield provider
    finally:
        registry.removeProvider(provider)
        stop_network()


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []
        self.infos: list[str] = []
        self.errors: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def run(algorithm: str, parameters: dict, feedback: QgsProcessingFeedback | None = None) -> dict:
    """Run an algorithm as `processing.run` does, in the main thread; an error is raised as its sentence."""
    feedback = feedback or Feedback()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setFeedback(feedback)
    instance = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    good, why = instance.checkParameterValues(parameters, context)
    assert good, why
    results, finished = instance.run(parameters, context, feedback, {}, False)
    assert finished, feedback.errors
    return {
        key: context.takeResultLayer(value) if context.temporaryLayerStore().mapLayer(str(value)) else value
        for key, value in results.items()
    }
