"""Run by the python of QGIS on a profile without the plugin: opens a project, draws it, and exports its cameras.

    without_plugin.py PROJECT PICTURE EXPORT WEST SOUTH EAST NORTH

Draws the given extent (in the project's CRS) to PICTURE, writes the cameras to EXPORT (GeoJSON), and prints what it saw
as JSON.
"""

from __future__ import annotations

import json
import sys

from qgis.core import (
    QgsApplication,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage


def draw(project: QgsProject, extent: QgsRectangle) -> QImage:
    """The project's map of this extent, 900 × 600 pixels."""
    settings = QgsMapSettings()
    settings.setLayers([node.layer() for node in project.layerTreeRoot().findLayers() if node.isVisible()])
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(900, 600))
    settings.setOutputDpi(96)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def main(path: str, picture: str, export: str, *extent: str) -> None:
    """What this file is run for."""
    application = QgsApplication([], True)
    application.initQgis()
    project = QgsProject.instance()
    read = project.read(path)
    layers = list(project.mapLayers().values())
    drawn = draw(project, QgsRectangle(*map(float, extent))).save(picture)
    (cameras,) = [layer for layer in layers if layer.source().endswith("|layername=cameras")]
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GeoJSON"
    written = QgsVectorFileWriter.writeAsVectorFormatV3(cameras, export, project.transformContext(), options)
    seen = {
        "read": read,
        "valid": {layer.name(): layer.isValid() for layer in layers},
        "drawn": drawn,
        "written": int(written[0]) == 0,
        "plugin": any(name.partition(".")[0] == "hiljade_qgis" for name in sys.modules),
        "can_import_plugin": _can_import(),
    }
    print(json.dumps(seen))
    sys.stdout.flush()
    project.clear()
    application.exitQgis()


def _can_import() -> bool:
    try:
        import hiljade_qgis  # noqa: F401
    except ImportError:
        return False
    return True


if __name__ == "__main__":
    main(*sys.argv[1:])
