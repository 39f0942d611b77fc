"""`hiljade:download`: a layer, or an area of it, from a server into a new working copy."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import unquote

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import is_null
from ..bridge.connections import check_url, connections
from ..bridge.map_area import area_of
from ..bridge.messages import sentence_for
from ..sync import lease
from ..sync.download import download
from ..sync.errors import NotAWorkingCopy, SyncError, WorkingCopyExists
from ..sync.pending import holds_edits
from ..sync.server import Area, Server
from ..sync.servers import layer_at, licence_of, same_layer, server_types
from ..sync.working_copy import About, WorkingCopy
from .algorithm import FeedbackProgress
from .mapping import mapping_of
from .server_algorithm import ServerAlgorithm
from .working_copy_algorithm import Values

SERVER_TYPE = "SERVER_TYPE"
URL = "URL"
EXTENT = "EXTENT"
OUTPUT = "OUTPUT"
COUNT = "COUNT"
MAPPING = "MAPPING"


class DownloadAlgorithm(ServerAlgorithm):
    """Makes a working copy."""

    icon_name = "load"
    file_parameter = OUTPUT

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "download"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Download cameras")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Loads a camera layer from a server into a working copy.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Loads a camera layer, or the part of it inside an extent, from a server into a working copy: a "
            "GeoPackage that can be edited with any tool, pulled into and pushed from.\n\n"
            "The address of a layer on a Kinto server is "
            "https://server/v1/buckets/bucket/collections/layer, on a uMap "
            "https://server/en/datalayer/map/layer/ or, where the map has one layer alone, the map's own, of "
            "OpenStreetMap https://api.openstreetmap.org/api/0.6; the latter needs an extent.\n\n"
            "A layer with field names of its own is read by a list like opis=note;naziv=name: each of its properties, "
            "and the tag that it stands for.\n\n"
            "An existing working copy is replaced, unless it holds changes that were not pushed.\n\n"
            "Without an authentication configuration the environment's HILJADE_USER and HILJADE_PASSWORD, or "
            "HILJADE_TOKEN, are used, for the server named by HILJADE_URL alone.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        types = list(server_types())
        self.addParameter(
            QgsProcessingParameterEnum(
                SERVER_TYPE,
                translate("Processing", "Type of server"),
                options=types,
                defaultValue=types[0],
                usesStaticStrings=True,
            )
        )
        self.addParameter(QgsProcessingParameterString(URL, translate("Processing", "Address of the layer")))
        self.addParameter(
            QgsProcessingParameterExtent(EXTENT, translate("Processing", "Only cameras in this extent"), optional=True)
        )
        self.add_authcfg()
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT,
                translate("Processing", "Working copy"),
                fileFilter=translate("Processing", "Working copy (GeoPackage)") + " (*.gpkg)",
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                MAPPING, translate("Processing", "Fields (property=tag;…)"), defaultValue="", optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Cameras loaded")))

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuses an address with a secret in it before QGIS writes it into its history."""
        good, why = super().checkParameterValues(parameters, context)
        if not good:
            return good, why
        try:
            check_url(self._url(parameters, context))
        except SyncError as error:
            return False, sentence_for(error)
        return True, ""

    def file(self, parameters: Values, context: QgsProcessingContext) -> Path:
        """The working copy to make."""
        return Path(self.parameterAsFileOutput(parameters, OUTPUT, context))

    def synchronise(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Download."""
        if path.suffix.lower() != ".gpkg":
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing", "{file} is no name for a working copy; end it in .gpkg."
                ).format(file=path.name)
            )
        url = self._url(parameters, context)
        check_url(url)
        area = self._area(parameters, context)
        mapping = mapping_of(self.parameterAsString(parameters, MAPPING, context))
        with ExitStack() as undo:
            held = undo.enter_context(_replaceable(path)) if path.exists() else None
            server_type = self.parameterAsEnumString(parameters, SERVER_TYPE, context)
            session = self.session(url, parameters, context, feedback)
            url = layer_at(server_type, url, session, FeedbackProgress(feedback))
            server = self.server(server_type, url, area, parameters, context, feedback)
            about = _about(server, area, mapping)
            made = download(server, path, about, _Renewing(feedback, held), replace=True)
        if made.without_position:
            feedback.pushWarning(
                QCoreApplication.translate(
                    "Processing", "%n camera(s) have no position that lies in the world.", "", made.without_position
                )
            )
        return {OUTPUT: str(path), COUNT: made.count}

    def _url(self, parameters: Values, context: QgsProcessingContext) -> str:
        return self.parameterAsString(parameters, URL, context).strip()

    def _area(self, parameters: Values, context: QgsProcessingContext) -> Area | None:
        """The extent in EPSG:4326; None where none is asked for. One without a CRS is in the project's, if any."""
        value = parameters.get(EXTENT)
        if is_null(value) or value == "":
            return None
        extent = self.parameterAsExtent(parameters, EXTENT, context)
        if extent.isNull() and not isinstance(value, str):
            return None
        crs = self.parameterAsExtentCrs(parameters, EXTENT, context)
        if not crs.isValid():
            crs = QgsCoordinateReferenceSystem("EPSG:4326")
        area = area_of(extent, crs, context.project() or QgsProject.instance())
        if area is None:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing", "The extent holds no part of the world; choose another, or none for the whole layer."
                )
            )
        return area


class _Renewing(FeedbackProgress):
    """A progress that makes the lease on the copy to be replaced last as long as the download."""

    def __init__(self, feedback: QgsProcessingFeedback, held: lease.Lease | None) -> None:
        super().__init__(feedback)
        self._held, self._renewed_at = held, time.monotonic()

    def report(self, done: int, total: int | None) -> None:
        """Say that `done` of `total` records are done."""
        super().report(done, total)
        if self._held is not None and time.monotonic() - self._renewed_at > lease.LASTS_S / 4:
            self._held.renew()
            self._renewed_at = time.monotonic()


def _replaceable(path: Path) -> lease.Lease:
    """Make sure that what stands there may be replaced, and keep others from editing it meanwhile.

    Raises:
        QgsProcessingException: it holds edits that are nowhere else.
        WorkingCopyExists: it is no working copy. Any other WorkingCopyError.
    """
    try:
        old = WorkingCopy.open(path)
    except NotAWorkingCopy as error:
        raise WorkingCopyExists(path, str(error)) from error
    with old, ExitStack() as undo:
        held = undo.enter_context(lease.acquire(old, lease.SYNC))
        if not holds_edits(old):
            undo.pop_all()
            return held
    raise QgsProcessingException(
        QCoreApplication.translate(
            "Processing",
            "{file} holds changes that were not pushed and was left as it is; push them first, or choose another name.",
        ).format(file=path.name)
    )


def _about(server: Server, area: Area | None, mapping: Mapping[str, str]) -> About:
    """What the copy says of itself; what is not given is as in the user's connection to the layer, if any."""
    for known in connections():
        if known.server_type == server.server_type and same_layer(server.server_type, known.url, server.url):
            licence, attribution = licence_of(server.server_type)
            return About(
                server.server_type,
                server.url,
                known.name,
                known.licence or licence,
                known.attribution or attribution,
                area,
                mapping=mapping or known.mapping,
            )
    name = unquote(server.url.rstrip("/").rpartition("/")[2])
    return About(server.server_type, server.url, name, *licence_of(server.server_type), area, mapping=mapping)
