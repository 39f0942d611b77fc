"""What the toolbox, models and scripts see of every algorithm: names, parameters, outputs, texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
)

from hiljade_qgis.bridge.i18n import language_for, qgis_locale
from hiljade_qgis.processing.algorithm import one_line, told_in_a_sentence
from hiljade_qgis.processing.mapping import mapping_of
from hiljade_qgis.sync.errors import SignInRefused
from tests.qgis.processing_provider import provider_in_registry
from tests.shared_data import ROOT


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_processing):
    with provider_in_registry() as provider:
        yield provider


@dataclass(frozen=True)
class Parameter:
    type: str
    optional: bool = False
    default: object = None


IN_MAIN_THREAD = ("printmap", "printatlas", "printseries")
"""QGIS's layouts can be made nowhere else."""


@dataclass(frozen=True)
class Expected:
    display_name: str
    group_id: str
    parameters: dict[str, Parameter]
    outputs: dict[str, str]


AUTHCFG = Parameter("authcfg", optional=True)
NUMBER = "outputNumber"
APPLIED = {
    "REPORT": "outputFile",
    **dict.fromkeys(("APPLIED", "CREATED", "MODIFIED", "DELETED", "CONFLICTS", "REFUSED"), NUMBER),
}

EXPECTED = {
    "download": Expected(
        "Download cameras",
        "server",
        {
            "SERVER_TYPE": Parameter("enum", default="kinto"),
            "URL": Parameter("string"),
            "EXTENT": Parameter("extent", optional=True),
            "AUTHCFG": AUTHCFG,
            "OUTPUT": Parameter("fileDestination"),
            "MAPPING": Parameter("string", optional=True, default=""),
        },
        {"OUTPUT": "outputFile", "COUNT": NUMBER},
    ),
    "pull": Expected(
        "Pull others' changes",
        "server",
        {
            "WORKING_COPY": Parameter("file"),
            "AUTHCFG": AUTHCFG,
            "ACCEPT_LOSSES": Parameter("boolean", default=False),
        },
        dict.fromkeys(("CREATED", "MODIFIED", "DELETED", "CONFLICTS"), NUMBER),
    ),
    "push": Expected(
        "Push pending changes",
        "server",
        {
            "WORKING_COPY": Parameter("file"),
            "COMMENT": Parameter("string", optional=True, default=""),
            "AUTHCFG": AUTHCFG,
            "DRY_RUN": Parameter("boolean", default=False),
            "REPORT": Parameter("fileDestination", optional=True),
            "ACCEPT_FLAGS": Parameter("boolean", default=False),
        },
        {
            "REPORT": "outputFile",
            **dict.fromkeys(("CREATED", "MODIFIED", "DELETED", "CONFLICTS", "REFUSED", "FLAGS"), NUMBER),
        },
    ),
    "resolve": Expected(
        "Settle conflicts",
        "workingcopy",
        {"WORKING_COPY": Parameter("file"), "STRATEGY": Parameter("enum")},
        {"SETTLED": NUMBER, "LEFT": NUMBER},
    ),
    "applycopy": Expected(
        "Apply an edited copy",
        "workingcopy",
        {
            "WORKING_COPY": Parameter("file"),
            "EDITED": Parameter("source"),
            "STRATEGY": Parameter("enum", optional=True),
            "DELETIONS": Parameter("boolean", default=False),
            "REPORT": Parameter("fileDestination", optional=True),
        },
        APPLIED,
    ),
    "exportchanges": Expected(
        "Export pending changes",
        "workingcopy",
        {"WORKING_COPY": Parameter("file"), "OUTPUT": Parameter("fileDestination")},
        {"OUTPUT": "outputFile", "COUNT": NUMBER},
    ),
    "applychanges": Expected(
        "Apply handed-over changes",
        "workingcopy",
        {
            "WORKING_COPY": Parameter("file"),
            "CHANGES": Parameter("file"),
            "STRATEGY": Parameter("enum", optional=True),
            "REPORT": Parameter("fileDestination", optional=True),
        },
        APPLIED,
    ),
    "pushes": Expected(
        "List past pushes",
        "workingcopy",
        {"WORKING_COPY": Parameter("file")},
        {"PUSHES": "outputString", "COUNT": NUMBER},
    ),
    "reversepush": Expected(
        "Reverse a push",
        "workingcopy",
        {"WORKING_COPY": Parameter("file"), "PUSH": Parameter("string", optional=True, default="")},
        {"PENDING": NUMBER, "CONFLICTS": NUMBER},
    ),
    "bringin": Expected(
        "Bring cameras in",
        "workingcopy",
        {
            "WORKING_COPY": Parameter("file"),
            "INPUT": Parameter("source"),
            "NAME": Parameter("string"),
            "SOURCE": Parameter("string"),
            "LICENCE": Parameter("string", optional=True, default=""),
            "ATTRIBUTION": Parameter("string", optional=True, default=""),
            "MAX_DISTANCE": Parameter("number", default=10.0),
            "CONFLICTS": Parameter("enum", default="mine"),
            "MIX_LICENCES": Parameter("boolean", default=False),
            "REPORT": Parameter("fileDestination", optional=True),
        },
        {
            "REPORT": "outputFile",
            **dict.fromkeys(("ADDED", "CHANGED", "SAME", "DIFFERENT", "REFUSED", "BATCH"), NUMBER),
        },
    ),
    "batches": Expected(
        "List batches",
        "workingcopy",
        {"WORKING_COPY": Parameter("file"), "OUTPUT": Parameter("sink", optional=True)},
        {"OUTPUT": "outputVector", "BATCHES": "outputString", "COUNT": NUMBER},
    ),
    "reversebatch": Expected(
        "Reverse a batch",
        "workingcopy",
        {"WORKING_COPY": Parameter("file"), "BATCH": Parameter("number")},
        dict.fromkeys(("MODIFIED", "DELETED", "CONFLICTS", "REFUSED"), NUMBER),
    ),
    "fieldsofview": Expected(
        "Fields of view",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "DIRECTION_FIELD": Parameter("field"),
            "RANGE_FIELD": Parameter("field", optional=True),
            "TYPE_FIELD": Parameter("field", optional=True),
            "DEFAULT_RANGE": Parameter("number", default=30.0),
            "SEGMENTS": Parameter("number", default=72),
            "TARGET_CRS": Parameter("crs", optional=True, default="EPSG:4326"),
            "OUTPUT": Parameter("sink"),
        },
        {"OUTPUT": "outputVector"},
    ),
    "aimcameras": Expected(
        "Aim cameras",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "ACTION": Parameter("enum", default=0),
            "ANGLE": Parameter("number", optional=True),
            "PLACE": Parameter("point", optional=True),
            "LINES": Parameter("multilayer", optional=True),
            **dict.fromkeys(("WIDTH", "REACH", "MOVE_DISTANCE", "MOVE_TOWARDS"), Parameter("number", optional=True)),
            "DIRECTION_FIELD": Parameter("field", optional=True, default="direction"),
            "RANGE_FIELD": Parameter("field", optional=True, default="range_m"),
            "TYPE_FIELD": Parameter("field", optional=True),
            "OUTPUT": Parameter("sink"),
        },
        {"OUTPUT": "outputVector", "CHANGED": NUMBER, "STAYED": NUMBER},
    ),
    "movetowall": Expected(
        "Move cameras to the nearest wall or pole",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "LINES": Parameter("multilayer"),
            "MAX_DISTANCE": Parameter("number", default=10.0),
            "OUTPUT": Parameter("sink"),
        },
        {"OUTPUT": "outputVector", "CHANGED": NUMBER, "STAYED": NUMBER},
    ),
    "changefield": Expected(
        "Change a field of many cameras",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "FIELD": Parameter("field", optional=True),
            "TAG": Parameter("string", optional=True),
            "ACTION": Parameter("enum", default=0),
            "VALUE": Parameter("string", optional=True),
            "FIND": Parameter("string", optional=True),
            "REGEX": Parameter("boolean", default=False),
            "TABLE": Parameter("file", optional=True),
            "EXPRESSION": Parameter("expression", optional=True),
            "FILTER": Parameter("expression", optional=True),
            "REPORT": Parameter("fileDestination", optional=True),
            "OUTPUT": Parameter("sink"),
        },
        {"OUTPUT": "outputVector", "REPORT": "outputFile", **dict.fromkeys(("CHANGED", "STAYED", "REFUSED"), NUMBER)},
    ),
    "matchlist": Expected(
        "Match an official list",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "LIST": Parameter("source"),
            "MAX_DISTANCE": Parameter("number", default=30.0),
            "FIELDS": Parameter("field", optional=True),
            "LIST_NAMES": Parameter("string", optional=True),
            "DECISIONS_OF": Parameter("file", optional=True),
            "LIST_KEY": Parameter("field", optional=True),
            "LIST_NAME": Parameter("string", optional=True),
            "OUTPUT": Parameter("sink"),
            "LINES": Parameter("sink", optional=True),
            "REPORT": Parameter("fileDestination", optional=True),
        },
        {
            "OUTPUT": "outputVector",
            "LINES": "outputVector",
            "REPORT": "outputFile",
            **dict.fromkeys(("MATCHED", "ONLY_OURS", "ONLY_THEIRS"), NUMBER),
        },
    ),
    "whosees": Expected(
        "Who sees these places?",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "DIRECTION_FIELD": Parameter("field"),
            "RANGE_FIELD": Parameter("field", optional=True),
            "TYPE_FIELD": Parameter("field", optional=True),
            "DEFAULT_RANGE": Parameter("number", default=30.0),
            "PLACES": Parameter("source"),
            "OUTPUT": Parameter("sink"),
        },
        {"OUTPUT": "outputVector", "COUNT": NUMBER},
    ),
    "check": Expected(
        "Check cameras",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "RULES": Parameter("enum", optional=True),
            **dict.fromkeys(("BUILDINGS", "STREETS", "ZONES", "WATER"), Parameter("source", optional=True)),
            "DUPLICATE_DISTANCE": Parameter("number", default=5.0),
            "MOVED_DISTANCE": Parameter("number", default=50.0),
            "STALE_DAYS": Parameter("number", default=730),
            "PICTURE_HOSTS": Parameter("string", optional=True),
            "OUTPUT": Parameter("sink"),
            "REPORT": Parameter("fileDestination", optional=True),
        },
        {"OUTPUT": "outputVector", "REPORT": "outputFile", "COUNT": NUMBER},
    ),
    "fix": Expected(
        "Fix cameras",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "RULES": Parameter("enum"),
            "BUILDINGS": Parameter("source", optional=True),
            "OUTPUT": Parameter("sink"),
        },
        {"OUTPUT": "outputVector", "CHANGED": NUMBER, "REFUSED": NUMBER},
    ),
    "mergeduplicates": Expected(
        "Merge duplicates",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "WITHIN": Parameter("number", default=5.0),
            "STAYS": Parameter("enum", default=0),
            "INTO_COPY": Parameter("boolean", default=False),
            "OUTPUT": Parameter("sink"),
            "MERGED": Parameter("sink", optional=True),
        },
        {
            "OUTPUT": "outputVector",
            "MERGED": "outputVector",
            **dict.fromkeys(("GROUPS", "COUNT", "CONFLICTS", "REFUSED", "LEFT"), NUMBER),
        },
    ),
    "importphotos": Expected(
        "Import photos",
        "cameras",
        {
            "FOLDER": Parameter("file"),
            "SUBFOLDERS": Parameter("boolean", default=False),
            "DISTANCE": Parameter("number", default=10.0),
            "DECLINATION": Parameter("number", optional=True),
            "CAMERAS": Parameter("source", optional=True),
            "MATCH_DISTANCE": Parameter("number", default=30.0),
            "WHOLE_PATHS": Parameter("boolean", default=False),
            "OUTPUT": Parameter("sink"),
            "PHOTOGRAPHERS": Parameter("sink", optional=True),
            "REJECTED": Parameter("sink", optional=True),
        },
        {
            **dict.fromkeys(("OUTPUT", "PHOTOGRAPHERS", "REJECTED"), "outputVector"),
            **dict.fromkeys(("NEW", "EVIDENCE", "REFUSED"), NUMBER),
        },
    ),
    "importtable": Expected(
        "Import a table of cameras",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "PROFILE": Parameter("file", optional=True),
            "OUTPUT": Parameter("sink"),
            "REJECTED": Parameter("fileDestination", optional=True),
        },
        {"OUTPUT": "outputVector", "REJECTED": "outputFile", **dict.fromkeys(("READ", "REFUSED", "WARNED"), NUMBER)},
    ),
    "exportverified": Expected(
        "Export the verified list",
        "cameras",
        {
            "INPUT": Parameter("source"),
            "STATUSES": Parameter("enum", default=["verified"]),
            "NOTES": Parameter("boolean", default=False),
            "OUTPUT": Parameter("fileDestination"),
        },
        {"OUTPUT": "outputFile", "COUNT": NUMBER, "REFUSED": NUMBER},
    ),
    "printmap": Expected(
        "Make a print map",
        "print",
        {
            "WORKING_COPY": Parameter("file"),
            "EXTENT": Parameter("extent", optional=True),
            "AREA": Parameter("source", optional=True),
            "TEMPLATE": Parameter("enum", default="poster"),
            "OWN_TEMPLATE": Parameter("file", optional=True),
            "PAPER": Parameter("enum", default="A4"),
            "ORIENTATION": Parameter("enum", default="upright"),
            "LOOK": Parameter("enum", default="screen"),
            "CROWDING": Parameter("enum", default="auto"),
            "LANGUAGE": Parameter("enum", default=language_for(qgis_locale())),
            "SECOND_LANGUAGE": Parameter("enum", optional=True),
            "TITLE": Parameter("string", optional=True),
            "TEXT": Parameter("string", optional=True),
            "SCALE": Parameter("number", optional=True),
            "ROTATION": Parameter("number", default=0.0),
            "REDACT": Parameter("enum", optional=True, default=[]),
            "BASE": Parameter("multilayer", optional=True),
            "DPI": Parameter("number", default=300.0),
            "MANIFEST": Parameter("fileDestination", optional=True),
            "OUTPUT": Parameter("fileDestination"),
            "FROM_MANIFEST": Parameter("file", optional=True),
            "KEEP": Parameter("boolean", default=False),
        },
        {
            "OUTPUT": "outputFile",
            "MANIFEST": "outputFile",
            "CAMERAS": NUMBER,
            "PAGES": NUMBER,
            "LAYOUT": "outputString",
        },
    ),
    "printatlas": Expected(
        "Make an atlas",
        "print",
        {
            "WORKING_COPY": Parameter("file"),
            "PAGES_OF": Parameter("enum", default="areas"),
            "AREAS": Parameter("source", optional=True),
            "NAME_FIELD": Parameter("field", optional=True),
            "ORDER": Parameter("enum", default="name"),
            "LINE": Parameter("source", optional=True),
            "SCALE": Parameter("number", default=2500.0),
            "DISTANCE": Parameter("number", default=150.0),
            "LEAST": Parameter("number", default=3),
            "TEMPLATE": Parameter("enum", default="poster"),
            "OWN_TEMPLATE": Parameter("file", optional=True),
            "PAPER": Parameter("enum", default="A4"),
            "ORIENTATION": Parameter("enum", default="upright"),
            "LOOK": Parameter("enum", default="screen"),
            "CROWDING": Parameter("enum", default="auto"),
            "LANGUAGE": Parameter("enum", default=language_for(qgis_locale())),
            "SECOND_LANGUAGE": Parameter("enum", optional=True),
            "TITLE": Parameter("string", optional=True),
            "INDEX": Parameter("boolean", default=True),
            "REDACT": Parameter("enum", optional=True, default=[]),
            "BASE": Parameter("multilayer", optional=True),
            "DPI": Parameter("number", default=300.0),
            "MANIFEST": Parameter("fileDestination", optional=True),
            "OUTPUT": Parameter("fileDestination", optional=True),
            "FOLDER": Parameter("folderDestination", optional=True),
            "FORMAT": Parameter("enum", default="pdf"),
        },
        {
            **dict.fromkeys(("MANIFEST", "OUTPUT"), "outputFile"),
            "FOLDER": "outputFolder",
            **dict.fromkeys(("CAMERAS", "PAGES"), NUMBER),
        },
    ),
    "printseries": Expected(
        "Make a series over time",
        "print",
        {
            "WORKING_COPY": Parameter("file"),
            "BY": Parameter("enum", default="start_date"),
            "STEP": Parameter("enum", default="year"),
            "MOMENTS": Parameter("string", optional=True),
            "PAIR": Parameter("enum", default="no"),
            "RINGS": Parameter("boolean", default=True),
            "UNDATED": Parameter("enum", default="leave_out"),
            "EXTENT": Parameter("extent", optional=True),
            "AREA": Parameter("source", optional=True),
            "TEMPLATE": Parameter("enum", default="poster"),
            "OWN_TEMPLATE": Parameter("file", optional=True),
            "PAPER": Parameter("enum", default="A4"),
            "ORIENTATION": Parameter("enum", default="upright"),
            "LOOK": Parameter("enum", default="screen"),
            "CROWDING": Parameter("enum", default="auto"),
            "LANGUAGE": Parameter("enum", default=language_for(qgis_locale())),
            "SECOND_LANGUAGE": Parameter("enum", optional=True),
            "TITLE": Parameter("string", optional=True),
            "TEXT": Parameter("string", optional=True),
            "SCALE": Parameter("number", optional=True),
            "ROTATION": Parameter("number", default=0.0),
            "REDACT": Parameter("enum", optional=True, default=[]),
            "BASE": Parameter("multilayer", optional=True),
            "DPI": Parameter("number", default=300.0),
            "MANIFEST": Parameter("fileDestination", optional=True),
            "OUTPUT": Parameter("fileDestination", optional=True),
            "FOLDER": Parameter("folderDestination", optional=True),
            "FORMAT": Parameter("enum", default="pdf"),
        },
        {
            **dict.fromkeys(("MANIFEST", "OUTPUT"), "outputFile"),
            "FOLDER": "outputFolder",
            **dict.fromkeys(("CAMERAS", "PAGES"), NUMBER),
        },
    ),
    "figures": Expected(
        "Make a figure",
        "print",
        {
            "INPUT": Parameter("source"),
            "FIGURE": Parameter("enum", default="type"),
            "AREAS": Parameter("source", optional=True),
            "NAME_FIELD": Parameter("field", optional=True),
            "TOP": Parameter("number", default=12),
            "SECTORS": Parameter("enum", default="16"),
            "PERIOD": Parameter("enum", default="year"),
            "CUMULATIVE": Parameter("boolean", default=False),
            "LOOK": Parameter("enum", default="screen"),
            "LANGUAGE": Parameter("enum", default=language_for(qgis_locale())),
            "SECOND_LANGUAGE": Parameter("enum", optional=True),
            "TITLE": Parameter("string", optional=True, default=""),
            "SOURCE": Parameter("string", optional=True, default=""),
            "DATA_DATE": Parameter("string", optional=True, default=""),
            "WIDTH": Parameter("number", default=85.0),
            "OUTPUT": Parameter("fileDestination"),
        },
        {"OUTPUT": "outputFile", "COUNT": NUMBER, "CSV": "outputFile"},
    ),
}


def assert_algorithm(algorithm: QgsProcessingAlgorithm, name: str, expected: Expected) -> None:
    """Everything that scripts, models and people see of an algorithm."""
    assert algorithm.id() == f"hiljade:{name}"
    assert algorithm.displayName() == expected.display_name
    assert algorithm.groupId() == expected.group_id
    assert algorithm.group()
    for definition in algorithm.parameterDefinitions():
        assert definition.description(), definition.name()
    found = {
        one.name(): Parameter(
            one.type(),
            bool(one.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional),
            one.defaultValue(),
        )
        for one in algorithm.parameterDefinitions()
    }
    assert found == expected.parameters
    assert list(found) == list(expected.parameters), "the order is what people see"
    assert {one.name(): one.type() for one in algorithm.outputDefinitions()} == expected.outputs
    for text in (algorithm.shortHelpString(), algorithm.shortDescription()):
        assert len(text) > 40
        assert not re.search(r"[<>{}]", text), "plain text"
    assert Path(algorithm.svgIconPath()).is_file()
    assert not algorithm.icon().isNull()
    assert "camera" in algorithm.tags()
    flags = algorithm.flags()
    assert flags & QgsProcessingAlgorithm.Flag.FlagCanCancel
    assert bool(flags & QgsProcessingAlgorithm.Flag.FlagNoThreading) == (name in IN_MAIN_THREAD), "of no live layer"
    assert type(algorithm.create()) is type(algorithm)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_algorithm_is_what_it_says(name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"hiljade:{name}")
    assert algorithm is not None
    assert_algorithm(algorithm, name, EXPECTED[name])


@pytest.mark.parametrize("name", EXPECTED)
def test_the_documentation_names_every_algorithm_parameter_and_output(name):
    rows = {
        found[1]: line
        for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        if (found := re.match(r"\| `hiljade:(\w+)` \|", line))
    }
    assert name in rows
    assert f"`hiljade:{name}`" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    like = re.search(r"\| as `hiljade:(\w+)` \|", rows[name])
    told = set(re.findall(r"`(\w+)`", rows[name] + (rows[like[1]] if like else "")))
    assert {*EXPECTED[name].parameters, *EXPECTED[name].outputs} <= told


def test_the_documentation_names_no_other_algorithm():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"hiljade:(\w+)", text.partition("### Scripts and models")[2])) <= set(EXPECTED)


def test_the_provider(provider):
    assert provider.id() == "hiljade"
    assert provider.name() == "Hiljade Kamera"
    assert not provider.icon().isNull()
    assert sorted(one.name() for one in provider.algorithms()) == sorted(EXPECTED)


def test_fields_of_view_takes_points_and_gives_polygons():
    algorithm = QgsApplication.processingRegistry().algorithmById("hiljade:fieldsofview")
    taken = algorithm.parameterDefinition("INPUT").dataTypes()
    assert [int(one) for one in taken] == [int(QgsProcessing.SourceType.TypeVectorPoint)]
    given = algorithm.parameterDefinition("OUTPUT").dataType()
    assert int(given) == int(QgsProcessing.SourceType.TypeVectorPolygon)
    for name in ("DIRECTION_FIELD", "RANGE_FIELD", "TYPE_FIELD"):
        assert algorithm.parameterDefinition(name).parentLayerParameterName() == "INPUT"


def test_the_type_of_server_is_given_by_name():
    parameter = QgsApplication.processingRegistry().algorithmById("hiljade:download").parameterDefinition("SERVER_TYPE")
    assert parameter.usesStaticStrings()
    assert parameter.options() == ["kinto", "umap", "osm"]
    for name in parameter.options():
        assert parameter.checkValueIsAcceptable(name)
    assert not parameter.checkValueIsAcceptable("mastodon")


@pytest.mark.parametrize(
    "url",
    [
        "https://mapper:secret@example.org/v1/buckets/a/collections/b",
        "https://example.org/v1/buckets/a/collections/b?token=secret",
        "https://example.org/v1/buckets/a/collections/b#secret",
        "http://example.org/v1/buckets/a/collections/b",
        "nonsense",
    ],
)
def test_a_wrong_address_is_refused_before_anything_is_written_down(url, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("hiljade:download")
    parameters = {"SERVER_TYPE": "kinto", "URL": url, "OUTPUT": str(tmp_path / "a.gpkg")}
    good, why = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not good
    assert why.count(".") >= 1
    assert "secret" not in why


@pytest.mark.parametrize(
    ("text", "mapping"),
    [
        ("", {}),
        ("opis=note", {"opis": "note"}),
        (" opis = note ;; naziv=name; ", {"opis": "note", "naziv": "name"}),
        ("a=b=camera:type", {"a=b": "camera:type"}),
        ("internal=", {"internal": ""}),
    ],
)
def test_a_list_of_fields(text, mapping):
    assert mapping_of(text) == mapping


@pytest.mark.parametrize("text", ["note", "=note", "opis:note", "a=b;a=c"])
def test_what_is_no_list_of_fields(text):
    with pytest.raises(QgsProcessingException, match="property=tag"):
        mapping_of(text)


def test_an_error_ends_as_its_sentence():
    with pytest.raises(QgsProcessingException) as told, told_in_a_sentence():
        raise SignInRefused("https://mapper:secret@example.org/v1", "401 said the server", 401)
    assert "did not accept the sign-in" in str(told.value)
    assert "secret" not in str(told.value)
    assert "401" not in str(told.value)


def test_an_unexpected_error_points_to_the_log(caplog):
    with pytest.raises(QgsProcessingException) as told, told_in_a_sentence():
        raise KeyError("something internal")
    assert "unexpected" in str(told.value)
    assert "internal" not in str(told.value)
    assert "something internal" in caplog.text


def test_a_sentence_stays_as_it_is():
    with pytest.raises(QgsProcessingException, match=r"^Just this\.$"), told_in_a_sentence():
        raise QgsProcessingException("Just this.")


def test_others_words_are_one_line():
    assert one_line("\x1b[31mred\x1b[0m\nnext\x07") == "[31mred [0m next"
    assert len(one_line("x" * 10_000)) == 200
