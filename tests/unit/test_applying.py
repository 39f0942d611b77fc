"""An edited copy that lost its bookkeeping is merged back: formatting is no change, silence no deletion."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELDS, FieldKind
from hiljade_qgis.core.changes import FieldChange, differences
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position, Row, edited_record
from hiljade_qgis.sync.applying import (
    EditedCopyUnreadable,
    EditedRow,
    NoServerIds,
    NothingInCommon,
    apply_copy,
    apply_rows,
    edited_row,
    propose,
)
from hiljade_qgis.sync.conflicts import ConflictKind, Side
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.edited_geopackage import edited_rows
from hiljade_qgis.sync.edited_rows import position_of_columns, spoken
from hiljade_qgis.sync.geopackage import create_metadata, point_blob, register_layer
from hiljade_qgis.sync.handover import Standing
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.schema import EDITED_COLUMNS
from hiljade_qgis.sync.server import Area, Silent, WriteKind
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

TAGS = {
    "camera__direction": "090",
    "height": "3.50",
    "start_date": "2019-05-03",
    "description": "line one\nline two",
    "operator": "Škola",
    "extra": "x",
}


@pytest.fixture
def server() -> MemoryServer:
    server = MemoryServer()
    for number in range(5):
        server.put(f"c{number}", 20.123456789 + number / 100, 44.987654321, name=f"camera {number}", **TAGS)
    return server


def copied(server: MemoryServer, path: Path, area: Area | None = None) -> WorkingCopy:
    download(server, path, About("kinto", URL, "Cameras", area=area), Silent())
    return WorkingCopy.open(path)


@pytest.fixture
def copy(server, tmp_path) -> WorkingCopy:
    return copied(server, tmp_path / "one.gpkg")


def sql(copy: WorkingCopy, text: str, *values: object) -> list:
    return copy.connection.execute(text, values).fetchall()


def row_of(copy: WorkingCopy, server_id: str, **values: object) -> EditedRow:
    """The row of a record as an export has it, with some other values."""
    found = copy.connection.execute("SELECT * FROM cameras WHERE server_id = ?", (server_id,))
    held = dict(zip([column[0] for column in found.description], found.fetchone()))
    version = values.pop("version", held["version"])
    position = values.pop("position", Position(*sql_position(copy, server_id)))
    return edited_row(server_id, version, position, {**held, **values})


def sql_position(copy: WorkingCopy, server_id: str) -> tuple[float, float]:
    return sql(copy, "SELECT ST_MinX(geom), ST_MinY(geom) FROM cameras WHERE server_id = ?", server_id)[0]


def value(copy: WorkingCopy, server_id: str, column: str) -> object:
    return sql(copy, f"SELECT {column} FROM cameras WHERE server_id = ?", server_id)[0][0]


def test_an_untouched_copy_changes_nothing(copy):
    applied = apply_rows(copy, [row_of(copy, f"c{number}") for number in range(5)], deletions=True)
    assert (applied.applied, applied.conflicts, applied.already) == (0, 0, 5)
    assert pending_changes(copy) == audit(copy) == []
    assert list(copy.path.parent.glob("*.before-apply")) == [], "no snapshot of nothing"


def test_edits_come_back_as_pending_changes_and_are_pushed(copy, server):
    edited = [
        row_of(copy, "c1", direction="180", position=Position(20.2, 44.9)),
        edited_row(None, None, Position(20.5, 44.5), {"name": "new one", "height_m": "4"}),
    ]
    applied = apply_rows(copy, edited)
    assert (applied.created, applied.modified, applied.deleted, applied.conflicts) == (1, 1, 0, 0)
    assert pending_changes(copy) == audit(copy)
    changes = {one.kind: one.changes for one in pending_changes(copy)}
    assert {one.field for one in changes[WriteKind.MODIFY]} == {"position", "direction"}
    assert FieldChange("height_m", None, 4.0) in changes[WriteKind.CREATE]
    assert push(copy, server, "", Silent()).created == 1
    assert server.properties()["c1"]["camera:direction"] == "180"
    assert server.properties()["c1"]["height"] == "3.50"
    applied = apply_rows(copy, edited)
    assert (applied.applied, applied.already) == (0, 2), "not twice, also after the push"


FORMATS = [
    {"height_m": "3.5"},
    {"height_m": "3.500"},
    {"height_m": Decimal("3.5")},
    {"direction": 90},
    {"direction": 90.0},
    {"direction": " 090 "},
    {"start_date": date(2019, 5, 3)},
    {"start_date": datetime(2019, 5, 3)},
    {"start_date": "2019/05/03"},
    {"start_date": "2019-05-03T00:00:00Z"},
    {"description": "line one\r\nline two"},
    {"operator": "S\u030ckola"},
    {"note": ""},
    {"note": "  "},
    {"tags": {"extra": "x"}},
    {"tags": ' {"extra":"x", "other": null} '},
    {"tags": '{"extra": null}'},
    {"position": Position(20.1334568, 44.9876543)},
    {"position": Position(20.133457, 44.987654)},
    {"position": Position(20.13346, 44.98765)},
    {"position": None},
    {"camera_type": b""},
    {"fid": 77, "geom": "POINT(1 2)", "layer": "colleague", "path": "/home/x"},
]


@pytest.mark.parametrize("values", FORMATS, ids=str)
def test_formatting_is_no_change(copy, values):
    (proposal,) = propose(copy, [row_of(copy, "c1", **values)])
    assert proposal.already, proposal.taken


def test_a_guard_and_what_no_table_holds_are_no_change(copy, server):
    """The apostrophe before what a spreadsheet would run, and characters that XML does not have."""
    server.put("c1", 20.13, 44.98, name="=1+1", operator="'=1", note="a\x01b", direction="-120-60")
    pull(copy, server, Silent())
    written = {"name": "'=1+1", "operator": "''=1", "note": "ab", "direction": "'-120-60"}
    for values in (written, {**written, "operator": "'=1", "name": "=1+1"}):
        (proposal,) = propose(copy, [row_of(copy, "c1", **values)])
        assert proposal.already, proposal.taken


def test_a_guard_is_no_part_of_what_is_new(copy):
    (proposal,) = propose(copy, [row_of(copy, "c1", name="'@home", operator="'s", direction="'-90")])
    assert {(one.field, one.after) for one in proposal.taken} == {
        ("name", "@home"), ("operator", "'s"), ("direction", "-90"),
    }  # fmt: skip
    new = edited_row("'=1", None, Position(20.3, 44.3), {"name": "'=1", "tags": '{"email": null, "a": "b"}'})
    assert (new.server_id, spoken(new.row, Row(None, {}))[0].values["tags"]) == ("=1", '{"a": "b"}')
    assert spoken(new.row, Row(None, {}))[0].values["name"] == "=1"


def test_what_the_public_sheet_left_out_stays(copy, server):
    server.put("c1", 20.13, 44.98, email="jane@example.org", extra="x", fixme="look again")
    pull(copy, server, Silent())
    said = '{"email": null, "extra": "y", "fixme": null}'
    (proposal,) = propose(copy, [row_of(copy, "c1", tags=said)])
    assert proposal.taken == (FieldChange("tags:extra", "x", "y"),)
    (proposal,) = propose(copy, [row_of(copy, "c1", tags='{"email": null, "extra": "x"}')])
    assert proposal.taken == (FieldChange("tags:fixme", "look again", None),), "what is not there at all is gone"


@pytest.mark.parametrize(
    ("lat", "lon", "position"),
    [
        (44.5, 20.5, Position(20.5, 44.5)), ("44.5", " 20.5 ", Position(20.5, 44.5)),
        ("44,5", "-20,5", Position(-20.5, 44.5)), (44, 20, Position(20.0, 44.0)), (None, 20.5, None), ("", "", None),
        ("44°", "20", None), ("1,234.5", "20", None), (91.0, 20.5, None), ("nan", "20", None),
        (float("inf"), 0.0, None), (True, True, None), ("44.5", "200", None),
    ],
)  # fmt: skip
def test_a_table_says_where_its_rows_stand(lat, lon, position):
    assert position_of_columns(lat, lon) == position


CHANGES = [
    ({"height_m": "4"}, FieldChange("height_m", 3.5, 4.0)),
    ({"height_m": None}, FieldChange("height_m", 3.5, None)),
    ({"height_m": 0}, FieldChange("height_m", 3.5, 0.0)),
    ({"direction": 91}, FieldChange("direction", "090", "91")),
    ({"direction": ""}, FieldChange("direction", "090", None)),
    ({"start_date": date(2020, 1, 2)}, FieldChange("start_date", "2019-05-03", "2020-01-02")),
    ({"description": "line one"}, FieldChange("description", "line one\nline two", "line one")),
    ({"tags": {"extra": "y"}}, FieldChange("tags:extra", "x", "y")),
    ({"tags": None}, FieldChange("tags:extra", "x", None)),
    ({"model": 30}, FieldChange("model", None, "30")),
    ({"model": 12345678901234567890}, FieldChange("model", None, "12345678901234567890")),
    ({"note": True}, FieldChange("note", None, "true")),
]


@pytest.mark.parametrize(("values", "change"), CHANGES, ids=str)
def test_a_change_is_a_change(copy, values, change):
    (proposal,) = propose(copy, [row_of(copy, "c1", **values)])
    assert proposal.taken == (change,)


def test_a_move_is_a_change(copy):
    (proposal,) = propose(copy, [row_of(copy, "c1", position=Position(20.1334, 44.9876))])
    assert [one.field for one in proposal.taken] == ["position"]


def test_a_text_that_a_shapefile_cut_is_no_change(copy, server):
    server.put("c1", 20.13, 44.98, description="č" * 300)
    pull(copy, server, Silent())
    (proposal,) = propose(copy, [row_of(copy, "c1", description="č" * 127)])
    assert proposal.already
    (proposal,) = propose(copy, [row_of(copy, "c1", description="č" * 100)])
    assert proposal.taken, "cut by hand"


def test_columns_that_are_missing_are_not_said(copy):
    version = value(copy, "c1", "version")
    applied = apply_rows(copy, [edited_row("c1", version, None, {"NAME": "other"})])
    assert applied.modified == 1
    (change,) = pending_changes(copy)
    assert change.changes == (FieldChange("name", "camera 1", "other"),)


def test_rows_that_are_missing_are_deletions_only_if_asked(copy):
    sql(copy, "INSERT INTO cameras (geom, name) VALUES (?, 'drawn here')", point_blob(Position(20, 44)))
    sql(copy, "UPDATE cameras SET note = 'mine' WHERE server_id = 'c4'")
    edited = [row_of(copy, "c0"), row_of(copy, "c1", note="n")]
    assert apply_rows(copy, edited).deleted == 0
    applied = apply_rows(copy, edited, deletions=True)
    assert (applied.deleted, applied.conflicts) == (2, 1), "what was changed here is a conflict"
    assert {one.server_id for one in pending_changes(copy) if one.kind is WriteKind.DELETE} == {"c2", "c3"}
    assert value(copy, "c4", "note") == "mine"
    assert sql(copy, "SELECT count(*) FROM cameras WHERE name = 'drawn here'") == [(1,)]
    assert apply_rows(copy, edited, Side.THEIRS, deletions=True).deleted == 1


def test_a_copy_of_another_layer_deletes_nothing(copy):
    for edited in ([], [edited_row("elsewhere", "7", Position(20, 44), {})]):
        with pytest.raises(NothingInCommon):
            apply_rows(copy, edited, deletions=True)
    assert pending_changes(copy) == []


def test_what_came_after_the_copy_was_taken_is_not_deleted_unasked(copy, server):
    taken_before = [row_of(copy, f"c{number}") for number in range(4)]
    server.put("c8", 20.3, 44.9, name="newcomer")
    server.put("c1", 20.133456789, 44.987654321, **{"name": "theirs", **TAGS})
    pull(copy, server, Silent())
    applied = apply_rows(copy, taken_before, deletions=True)
    assert (applied.deleted, applied.conflicts) == (1, 1)
    (left,) = [one.proposal for one in applied.results if one.conflicts]
    assert (left.server_id, left.conflict) == ("c8", ConflictKind.DELETED_THERE)
    assert {one.server_id for one in pending_changes(copy)} == {"c4"}
    taken_after = [row_of(copy, f"c{number}") for number in range(4)]
    applied = apply_rows(copy, taken_after, deletions=True)
    assert (applied.deleted, applied.conflicts) == (1, 0), "it knows c1 as the pull brought it"


def test_edits_on_both_sides_merge_against_the_version_that_was_taken(copy, server):
    edited = [row_of(copy, "c1", direction="180"), row_of(copy, "c2", name="edited"), row_of(copy, "c3", note="n")]
    server.put("c1", 20.133456789, 44.987654321, **{"name": "theirs", **TAGS})
    server.put("c2", 20.143456789, 44.987654321, **{"name": "theirs", **TAGS})
    pull(copy, server, Silent())
    sql(copy, "UPDATE cameras SET operator = 'mine' WHERE server_id = 'c1'")
    applied = apply_rows(copy, edited)
    assert (applied.modified, applied.merged, applied.conflicts) == (2, 1, 1), "the snapshot knows the version"
    assert sql(copy, "SELECT name, direction, operator FROM cameras WHERE server_id = 'c1'") == [
        ("theirs", "180", "mine")
    ]
    (conflict,) = [one.proposal for one in applied.results if one.conflicts]
    assert conflict.conflicts == (FieldConflict("name", "camera 2", "theirs", "edited"),)
    assert value(copy, "c2", "name") == "theirs"
    assert apply_rows(copy, edited, Side.MINE).modified == 0
    assert apply_rows(copy, edited, Side.THEIRS).modified == 1
    assert value(copy, "c2", "name") == "edited"


def test_the_journal_knows_what_was_pushed_from_here(copy, server):
    early = row_of(copy, "c1", direction="180")
    for name in ("second", "third"):
        sql(copy, "UPDATE cameras SET name = ? WHERE server_id = 'c1'", name)
        push(copy, server, "", Silent())
        if name == "second":
            later = row_of(copy, "c1", note="n")
    assert list(copy.path.parent.glob("*.before-*")) == []
    (one, other) = (propose(copy, [row])[0] for row in (early, later))
    assert one.taken == (FieldChange("direction", "090", "180"),)
    assert other.taken == (FieldChange("note", None, "n"),)


@pytest.mark.parametrize("version", ["unheard of", "", None])
def test_where_no_base_is_known_every_field_that_differs_is_a_conflict(copy, version):
    row = row_of(copy, "c1", direction="180", note="n")._replace(version=version)
    (proposal,) = propose(copy, [row])
    assert proposal.standing is Standing.CONFLICT
    assert proposal.base is None
    assert set(proposal.conflicts) == {
        FieldConflict("direction", None, "090", "180"),
        FieldConflict("note", None, None, "n"),
    }
    assert apply_rows(copy, [row]).applied == 0
    assert apply_rows(copy, [row], Side.THEIRS).modified == 1
    assert apply_rows(copy, [row]).already == 1


def test_a_version_that_a_format_made_a_number(copy):
    row = row_of(copy, "c1", name="edited")
    number = edited_row("c1", float(row.version), None, {"name": "edited"})
    assert propose(copy, [number])[0].taken == (FieldChange("name", "camera 1", "edited"),)


def test_a_planted_snapshot_is_not_believed(copy, server, tmp_path):
    row = row_of(copy, "c1", name="edited")
    server.put("c1", 20.133456789, 44.987654321, **{"name": "theirs", **TAGS})
    pull(copy, server, Silent())
    snapshot = tmp_path / "one.gpkg.before-pull"
    assert propose(copy, [row])[0].base is not None
    with sqlite3.connect(snapshot) as planted:
        planted.execute("CREATE VIEW planted AS SELECT 1")
    assert propose(copy, [row])[0].base is None
    snapshot.write_bytes(b"nonsense" * 1000)
    assert propose(copy, [row])[0].base is None
    copied(server, tmp_path / "other.gpkg").close()
    (tmp_path / "other.gpkg").replace(snapshot)
    assert propose(copy, [row._replace(version="unheard of")])[0].base is None


def test_deleted_on_one_side(copy, server):
    edited = [row_of(copy, "c1", note="n"), row_of(copy, "c2"), row_of(copy, "c3", note="n")]
    sql(copy, "DELETE FROM cameras WHERE server_id IN ('c1', 'c2')")
    server.drop("c3")
    pull(copy, server, Silent())
    applied = apply_rows(copy, edited)
    assert (applied.applied, applied.conflicts, applied.already) == (0, 2, 1)
    kinds = [one.proposal.conflict for one in applied.results if one.conflicts]
    assert kinds == [ConflictKind.DELETED_HERE] * 2
    applied = apply_rows(copy, edited, Side.THEIRS)
    assert (applied.modified, applied.created) == (1, 1)
    assert apply_rows(copy, edited, Side.THEIRS).applied == 0


def test_records_that_are_elsewhere_are_not_made_new_ones(server, tmp_path):
    with copied(server, tmp_path / "all.gpkg") as whole:
        edited = [row_of(whole, f"c{number}") for number in range(5)]
    with copied(server, tmp_path / "part.gpkg", Area(20.1, 44, 20.14, 45)) as part:
        for strategy in (None, Side.THEIRS):
            applied = apply_rows(part, edited, strategy)
            assert (applied.applied, applied.already, applied.refused) == (0, 2, 3)


def test_a_duplicated_feature_is_a_new_record_and_a_repeated_row_is_none(copy):
    row = row_of(copy, "c1")
    moved = row._replace(row=Row(Position(20.3, 44.3), row.row.values))
    applied = apply_rows(copy, [row, row, moved])
    assert (applied.created, applied.already) == (1, 1)
    new = [one for one in pending_changes(copy) if one.kind is WriteKind.CREATE]
    assert len(new) == 1
    assert apply_rows(copy, [row, row, moved]).applied == 0


def test_an_id_that_somebody_typed_is_a_new_record(copy):
    row = edited_row("pole 7", None, Position(20.3, 44.3), {"name": "pole"})
    assert row.version == ""
    assert apply_rows(copy, [row]).created == 1
    assert sql(copy, "SELECT server_id, version FROM cameras WHERE name = 'pole'") == [(None, None)]


def test_rows_that_cannot_be_taken_block_nothing(copy):
    edited = [
        row_of(copy, "c0", tags="{broken"),
        row_of(copy, "c1", height_m="three metres"),
        row_of(copy, "c2", height_m=True),
        row_of(copy, "c3", name="fine"),
        edited_row("", "", None, {"name": "nowhere"}),
        row_of(copy, "c4", name="\ud800"),
    ]
    applied = apply_rows(copy, edited)
    assert (applied.modified, applied.refused) == (1, 5)
    assert [one.proposal.reason for one in applied.results] == [
        "tags_not_json",
        "not_a_number",
        "not_a_number",
        "",
        "not_text",
        "no_position",
    ]


def geopackage(path: Path, rows: list[EditedRow], table: str = "export", without: tuple[str, ...] = ()) -> Path:
    """A colleague's GeoPackage: only a layer, with columns of its own."""
    with sqlite3.connect(path) as connection:
        create_metadata(connection)
        columns = [name for name in ("server_id", "version", *EDITED_COLUMNS) if name not in without]
        declared = ", ".join(f'"{name}"' for name in ["Photo", *columns])
        connection.execute(f'CREATE TABLE "{table}" (id INTEGER PRIMARY KEY, geom BLOB, {declared})')
        register_layer(connection, table, "POINT", "export")
        for server_id, version, row in rows:
            values = {"server_id": server_id or None, "version": version, **row.values}
            connection.execute(
                f'INSERT INTO "{table}" (geom, {", ".join(columns)}) VALUES ({", ".join("?" * (len(columns) + 1))})',
                [point_blob(row.position), *(values.get(name) for name in columns)],
            )
    return path


def test_a_geopackage_of_a_colleague(copy, tmp_path):
    rows = [row_of(copy, "c1", name="edited"), row_of(copy, "c2"), EditedRow("", "", row_of(copy, "c3").row)]
    path = geopackage(tmp_path / "export.gpkg", rows, "it's; odd")
    assert [one.server_id for one in edited_rows(path)] == ["c1", "c2", ""]
    before = path.read_bytes()
    applied = apply_copy(copy, path)
    assert (applied.modified, applied.already, applied.created) == (1, 2, 0)
    assert path.read_bytes() == before
    assert apply_copy(copy, path, "it's; odd", deletions=True).deleted == 3


def test_another_working_copy_is_an_edited_copy_too(copy, server, tmp_path):
    with copied(server, tmp_path / "field.gpkg") as field:
        sql(field, "UPDATE cameras SET note = 'seen' WHERE server_id = 'c1'")
        sql(field, "DELETE FROM cameras WHERE server_id = 'c2'")
        applied = apply_copy(copy, tmp_path / "field.gpkg", deletions=True)
        assert (applied.modified, applied.deleted, applied.already) == (1, 1, 3)
        assert [one.changes for one in pending_changes(copy)] == [one.changes for one in pending_changes(field)]


def test_columns_that_a_geopackage_lacks(copy, tmp_path):
    rows = [row_of(copy, "c1", name="edited")]
    bare = geopackage(tmp_path / "bare.gpkg", rows, without=("version", "tags", "direction", "height_m"))
    (read,) = edited_rows(bare)
    assert read.version is None
    assert "direction" not in read.row.values
    applied = apply_copy(copy, bare)
    assert (applied.applied, applied.conflicts) == (0, 1)
    assert applied.results[0].conflicts == ("name",)
    with pytest.raises(NoServerIds):
        apply_copy(copy, geopackage(tmp_path / "nobody.gpkg", rows, without=("server_id",)))
    with pytest.raises(NoServerIds):
        apply_copy(copy, tmp_path / "nobody.gpkg", "export")
    assert pending_changes(copy) == []


def test_what_is_no_such_geopackage(copy, tmp_path):
    with pytest.raises(EditedCopyUnreadable):
        apply_copy(copy, tmp_path / "absent.gpkg")
    assert not (tmp_path / "absent.gpkg").exists()
    (tmp_path / "text.gpkg").write_text("something else " * 100, encoding="utf-8")
    with pytest.raises(EditedCopyUnreadable):
        apply_copy(copy, tmp_path / "text.gpkg")
    path = geopackage(tmp_path / "metres.gpkg", [])
    with pytest.raises(EditedCopyUnreadable):
        apply_copy(copy, path, "other")
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('UTM', 32634, 'EPSG', 32634, '', '')")
        connection.execute("UPDATE gpkg_geometry_columns SET srs_id = 32634")
    with pytest.raises(EditedCopyUnreadable, match="32634"):
        apply_copy(copy, path)


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)


@given(
    st.fixed_dictionaries(
        {field.column: st.none() | (st.floats(0, 1e6) if field.kind is FieldKind.NUMBER else TEXTS) for field in FIELDS}
    ),
    st.sampled_from(["as it is", "text", "blanks", "empty"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example({**dict.fromkeys(field.column for field in FIELDS), "check_date": " ", "name": "\t"}, "as it is")
def test_whatever_a_row_holds_writing_it_in_another_way_is_no_change(values, way):
    known = Row(Position(20, 44), {**{key: one or None for key, one in values.items()}, "tags": None})
    other = {
        "as it is": lambda one: one,
        "text": lambda one: f"{one:.12f}" if isinstance(one, float) else one,
        "blanks": lambda one: f" {one}\r\n" if isinstance(one, str) else one,
        "empty": lambda one: "" if one is None else one,
    }[way]
    said = edited_row("c", "1", None, {key: other(one) for key, one in known.values.items()})
    row, reason = spoken(said.row, known)
    assert reason == ""
    assert differences(edited_record(None, known), row) == []


EDITS = st.dictionaries(
    st.sampled_from(["name", "direction", "note", "height_m", "operator"]),
    st.sampled_from(["7", "8", None]),
    max_size=4,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mine=EDITS, theirs=EDITS, strategy=st.sampled_from([None, Side.MINE, Side.THEIRS]))
def test_merging_back_keeps_what_either_side_did(tmp_path_factory, mine, theirs, strategy):
    folder, server = tmp_path_factory.mktemp("merge"), MemoryServer()
    server.put("c", 20, 44, name="n", camera__direction="1", height="2")
    before = {"name": "n", "direction": "1", "note": None, "height_m": 2.0, "operator": None}
    with copied(server, folder / "one.gpkg") as copy:
        edited = row_of(copy, "c", **theirs)
        for column, one in mine.items():
            sql(copy, f"UPDATE cameras SET {column} = ? WHERE server_id = 'c'", one)
        applied = apply_rows(copy, [edited], strategy)
        both = 0
        for column, old in before.items():
            number = column == "height_m"
            here, there = (
                (float(side[column]) if number and side[column] else side[column]) if column in side else old
                for side in (mine, theirs)
            )
            expected = here
            if here == old:
                expected = there
            elif there not in (old, here):
                both += 1
                expected = there if strategy is Side.THEIRS else here
            assert value(copy, "c", column) == expected, column
        assert applied.conflicts == (1 if both and strategy is None else 0)
        assert pending_changes(copy) == audit(copy)
        again = apply_rows(copy, [edited], strategy)
        assert again.applied == 0
