"""`hiljade:importtable`: somebody's table as cameras, with the columns of a working copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.camera_fields import camera_fields, new_camera
from ..bridge.compatibility import POINT
from ..bridge.crs_positions import CrsPositions
from ..bridge.delimited_file import DelimitedFile
from ..bridge.guessed_profile import guessed_profile
from ..bridge.layer_table import LayerTable
from ..bridge.layers import same_file
from ..bridge.list_details import describe_layer
from ..bridge.profile_file import read_profile
from ..bridge.spreadsheet_file import Spreadsheet
from ..bridge.table_source import DELIMITED, TableSource
from ..core.camera import SERVER_ID_COLUMN
from ..core.table_profile import Geometry, ListDetails, TableFile, TableProfile
from ..core.table_row import RowReader, TableRow
from .algorithm import HiljadeAlgorithm, told_in_a_sentence
from .camera_layer import INPUT, InCameras, Values, source_of, tell_without_crs
from .import_log import ImportLog
from .rejected_rows import RejectedRows, as_it_was, is_rejected
from .report_file import check_writable
from .table_input import TableFileInput, file_input

PROFILE = "PROFILE"
OUTPUT = "OUTPUT"
REJECTED = "REJECTED"
READ = "READ"
REFUSED = "REFUSED"
WARNED = "WARNED"

_WRITTEN_AT_ONCE = 500


class ImportTableAlgorithm(InCameras, HiljadeAlgorithm):
    """Reads a table by a profile."""

    icon_name = "import_table"
    _file: TableFileInput | None = None
    """The file that is read by our own means, as found out in the main thread, where layers live."""
    _output = ""
    _details = ListDetails()

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "importtable"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Import a table of cameras")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Makes cameras of somebody's table: a CSV file, a spreadsheet, or any layer."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Makes cameras of the rows of a table, with the columns that a working copy has. The table is a CSV file, "
            "a spreadsheet (XLSX, ODS), or any layer that QGIS reads, with or without points. The encoding and the "
            "separator of a CSV file are found out and told.\n\n"
            "A profile (a JSON file, described in the plugin's README) says which column says what: how positions, "
            "directions, numbers and dates are written, and in which language. Without one, the usual names of columns "
            "are recognised, and the log shows the profile that was taken.\n\n"
            "What can't be read for certain is not guessed at: such a row is refused, the reason is told, and all of "
            "it is written to the file of rejected rows, to be mended there and imported again. A direction that can't "
            "be read is kept as it is and told.\n\n"
            "The output can be brought into a working copy with the algorithm for edited copies. Look at it on the map "
            "first.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                INPUT, translate("Processing", "Table"), [QgsProcessing.SourceType.TypeVector]
            )
        )
        self.addParameter(
            QgsProcessingParameterFile(
                PROFILE,
                translate("Processing", "Profile"),
                optional=True,
                fileFilter=translate("Processing", "JSON file") + " (*.json)",
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("Processing", "Cameras"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                REJECTED,
                translate("Processing", "Rejected rows"),
                fileFilter=translate("Processing", "CSV file") + " (*.csv)",
                optional=True,
                createByDefault=False,
            )
        )
        for name, text in (
            (READ, translate("Processing", "Rows that became cameras")),
            (REFUSED, translate("Processing", "Refused rows")),
            (WARNED, translate("Processing", "Cameras with warnings")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """Called by QGIS before a run; a file that we read ourselves need not be one that QGIS can read."""
        if file_input(parameters.get(INPUT), context) is not None:
            parameters = {**parameters, INPUT: QgsVectorLayer("None", "", "memory")}
        good, why = super().checkParameterValues(parameters, context)
        return good, why

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """Called by QGIS, in the main thread."""
        self._file = file_input(parameters.get(INPUT), context)
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence():
            return self._import(parameters, context, feedback)

    def _import(self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> Values:
        rejected_path = self._rejected_path(parameters, context)
        profile_path = self.parameterAsFile(parameters, PROFILE, context)
        profile = read_profile(Path(profile_path)) if profile_path else None
        source, log = self._opened(profile, parameters, context, feedback), ImportLog(feedback)
        log.tell_source(source)
        if profile is None:
            profile = _guessed(source)
            log.tell_guess(profile)
        log.tell_profile(profile, source.names)
        reader = _reader(profile, source, context)
        self._details = profile.details
        self._refuse_output(parameters, context)
        sink, self._output = self.parameterAsSink(
            parameters, OUTPUT, context, camera_fields(), QgsWkbTypes.Type.Point,
            QgsCoordinateReferenceSystem("EPSG:4326"),
        )  # fmt: skip
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        with RejectedRows(rejected_path, source.names) as rejected:
            for cameras in _batches(source, reader, rejected, log, feedback):
                if not sink.addFeatures(cameras, QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        log.tell_end()
        results = {OUTPUT: self._output, READ: log.read, REFUSED: log.refused, WARNED: log.warned}
        return {**results, REJECTED: str(rejected_path)} if rejected_path is not None else results

    def postProcessAlgorithm(self, context: QgsProcessingContext, _feedback: QgsProcessingFeedback) -> Values:
        """Called by QGIS, in the main thread: the output says whose list it was, and under which licence."""
        if self._details != ListDetails():
            layer = QgsProcessingUtils.mapLayerFromString(self._output, context)
            if isinstance(layer, QgsVectorLayer):
                describe_layer(layer, self._details)
        return {}

    def _opened(
        self,
        profile: TableProfile | None,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> TableSource:
        if self._file is None:
            source = source_of(self, parameters, INPUT, context)
            if QgsWkbTypes.geometryType(source.wkbType()) == POINT:
                tell_without_crs(source, feedback)
            return LayerTable(source, context.transformContext())
        file = profile.file if profile is not None else TableFile()
        if self._file.path.suffix.lower() in DELIMITED:
            return DelimitedFile(self._file.path, file, profile.language if profile is not None else None)
        return Spreadsheet(self._file.path, self._file.sheet, file.header_row)

    def _rejected_path(self, parameters: Values, context: QgsProcessingContext) -> Path | None:
        name = self.parameterAsFileOutput(parameters, REJECTED, context)
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() != ".csv":
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing", "{file} is no name for rejected rows; end it in {suffix}."
                ).format(file=path.name, suffix=".csv")
            )
        self._refuse_input(path)
        check_writable(path)
        return path

    def _refuse_output(self, parameters: Values, context: QgsProcessingContext) -> None:
        """Make sure that the output does not go over the table."""
        value = parameters.get(OUTPUT)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value, _good = value.sink.valueAsString(context.expressionContext())
        if isinstance(value, str):
            self._refuse_input(Path(value.partition("|")[0]))

    def _refuse_input(self, path: Path) -> None:
        if self._file is not None and same_file(path, self._file.path):
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing", "{file} is the table itself, which would be overwritten; choose another name."
                ).format(file=path.name)
            )


def _guessed(source: TableSource) -> TableProfile:
    return guessed_profile(source, as_it_was) if is_rejected(source.names) else guessed_profile(source)


def _reader(profile: TableProfile, source: TableSource, context: QgsProcessingContext) -> RowReader:
    if isinstance(profile.position, Geometry) and not source.has_points:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Processing", "The profile takes the positions from the points of a layer, and the table has none."
            )
        )
    positions = CrsPositions(context.transformContext())
    if profile.crs:
        positions.check(profile.crs)
    return RowReader(profile, source.names, positions)


def _batches(
    source: TableSource, reader: RowReader, rejected: RejectedRows, log: ImportLog, feedback: QgsProcessingFeedback
) -> Iterator[list[QgsFeature]]:
    """The cameras, some at a time; the other rows are counted and written down."""
    fields, guarded = camera_fields(), is_rejected(source.names)
    server_id = source.names.index(SERVER_ID_COLUMN) if SERVER_ID_COLUMN in source.names else None
    cameras: list[QgsFeature] = []
    for row in source.rows():
        if feedback.isCanceled():
            break
        cells = as_it_was(row.cells) if guarded else row.cells
        read = reader.read(cells, row.point) if row.problem is None else TableRow(None, (row.problem,), ())
        if read.row is None or read.row.position is None:
            rejected.add(row.number, log.count_refused(row.number, read.refused), cells)
            continue
        log.count_camera(row.number, read.row.position, read.warnings)
        if server_id is not None and cells[server_id] not in (None, ""):
            log.known += 1
        cameras.append(new_camera(read.row, fields))
        if len(cameras) == _WRITTEN_AT_ONCE:
            yield cameras
            cameras = []
            feedback.setProgress(100.0 * source.done())
    yield cameras
