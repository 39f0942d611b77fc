"""Every error has one clear sentence, and none of them leaks or trusts what it carries."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

import hiljade_qgis
from hiljade_qgis.bridge import messages
from hiljade_qgis.bridge.messages import has_sentence, reason_text, sentence_for, shown_address
from hiljade_qgis.bridge.messages_field_edit import NOT_STARTED
from hiljade_qgis.bridge.table_reasons import problem_text
from hiljade_qgis.bridge.table_source import TableUnreadable
from hiljade_qgis.core.edit_target import NoTarget, Refusal
from hiljade_qgis.core.field_edit import SaidTwice
from hiljade_qgis.core.profile_member import ProfileRefused
from hiljade_qgis.core.red_flags import Flag, RedFlag
from hiljade_qgis.core.table_problem import (
    ColumnMissing,
    ColumnTwice,
    NoPositionColumns,
    Problem,
    Reason,
    SeveralPositionColumns,
    TableError,
    TextTableUnreadable,
)
from hiljade_qgis.sync.errors import SyncError
from hiljade_qgis.sync.pulled import PullPlan
from hiljade_qgis.sync.umap import MapLayer

SAMPLES = {
    "url": "https://ana:secret@maps.example:8443/v1/buckets/b/collections/c?token=secret#secret",
    "detail": "<b>detail</b>",
    "status": 503,
    "field": "direction",
    "server_type": "kinto",
    "target": "https://elsewhere.example/?token=secret",
    "limit_bytes": 512_000_000,
    "most_km": 1000.0,
    "reason": "The area to print is empty.",
    "endings": (".pdf", ".svg"),
    "retry_after_s": 30.0,
    "path": Path("/somewhere/cameras.gpkg"),
    "found": 9,
    "within_m": 10.0,
    "known": 1,
    "what": "find",
    "names": ("evil",),
    "holder": "qgis",
    "purpose": "edit",
    "expires_at": 1_800_000_000.0,
    "name": "Belgrade",
    "authcfg": "abc1234",
    "bound_origin": "https://maps.example:8443",
    "origin": "https://elsewhere.example:443",
    "table": "cameras",
    "version": "3.6.2",
    "other": "https://elsewhere.example/v1/buckets/b/collections/d",
    "handover_url": "https://ana:secret@elsewhere.example/?token=secret",
    "plan": PullPlan(created=0, modified=0, deleted=12, conflicts=0, of=20),
    "layers": (MapLayer("Kamere", "https://ana:secret@maps.example/en/datalayer/1/2/?token=secret", True),) * 2,
    "fid": 7,
    "column": "range_m",
    "host": "maps.example:8443",
    "code": "empty",
    "too_large": True,
    "row": 3,
    "flags": (RedFlag(Flag.MOVED_FAR, (1, 2)),),
}


def import_everything() -> None:
    for package in ("sync", "bridge"):
        path = Path(hiljade_qgis.__file__).parent / package
        for module in pkgutil.iter_modules([str(path)]):
            importlib.import_module(f"hiljade_qgis.{package}.{module.name}")


def subclasses(kind: type) -> set[type]:
    return {kind}.union(*(subclasses(one) for one in kind.__subclasses__()))


def every_error() -> list[type]:
    import_everything()
    ours = {one for one in subclasses(SyncError) if one.__module__.startswith("hiljade_qgis.")}
    return sorted(ours, key=lambda one: one.__name__)


def sample(kind: type) -> BaseException:
    if kind.__init__ is Exception.__init__:
        return kind()
    parameters = list(inspect.signature(kind.__init__).parameters.values())[1:]
    if any(one.kind is one.VAR_POSITIONAL for one in parameters):
        return kind()
    return kind(**{one.name: SAMPLES[one.name] for one in parameters})


def test_every_error_has_a_sentence_of_its_own():
    found = every_error()
    assert len(found) > 30
    assert [kind.__name__ for kind in found if not has_sentence(kind)] == []


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_sentence_is_one_finished_sentence_without_secrets(kind):
    text = sentence_for(sample(kind))
    assert text.endswith(".")
    assert "{" not in text
    assert "}" not in text
    assert "secret" not in text
    assert "<b>" not in text
    assert ". " not in text, "one sentence, not two"


TABLE_ERRORS = [
    *(TableUnreadable(Path("/there/list.csv"), code, 1234) for code in (
        "empty", "not_text", "encoding", "cell_too_large", "too_large", "damaged", "no_such_sheet", "not_readable",
    )),
    *(ProfileRefused("fields.<b>name</b>", what) for what in (
        "no_profile", "newer", "unknown_member", "missing", "wrong_kind", "not_allowed", "twice",
    )),
    ColumnMissing("n\u202eame", ("a", "\x1b[31mb", "")), ColumnTwice("name"), NoPositionColumns(("a", "b") * 100),
    SeveralPositionColumns(("lat", "latitude")), TextTableUnreadable("empty"),
]  # fmt: skip


@pytest.mark.parametrize("error", TABLE_ERRORS, ids=str)
def test_what_is_wrong_with_a_table_is_one_sentence(error):
    text = sentence_for(error)
    assert text.endswith(".")
    assert ". " not in text
    assert not set("{}\x1b\u202e") & set(text)
    assert len(text) < 300


def test_every_error_of_a_table_has_a_sentence():
    kinds = subclasses(TableError) - {TextTableUnreadable}  # which is told as the file's
    assert [kind.__name__ for kind in kinds if not has_sentence(kind)] == []


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_to_refuse_a_row_has_a_sentence(reason):
    for column in ("", "Š\n"):
        text = problem_text(Problem(reason, column, "{x}\x1b[31m\n" + "y" * 500))
        assert text.endswith(".")
        assert not set("\x1b\n") & set(text)
        assert len(text) < 300
        assert text[0] in "“C" or text[0].isupper()


def test_unknown_errors_point_to_the_log():
    assert "log" in sentence_for(RuntimeError("boom"))
    assert "boom" not in sentence_for(RuntimeError("boom"))


def test_a_class_without_a_sentence_gets_its_parents():
    class Special(messages.errors.DiskFull):
        pass

    path = Path("/there/full.gpkg")
    assert sentence_for(Special(path)) == sentence_for(messages.errors.DiskFull(path))
    assert not has_sentence(Special)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://maps.example/v1/x", "maps.example"),
        ("http://127.0.0.1:8888/v1", "127.0.0.1:8888"),
        ("https://ana:secret@maps.example:8443/x?secret", "maps.example:8443"),
        ("ana:secret@nonsense?secret", "nonsense"),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_addresses_are_shown_without_secrets(url, shown):
    assert shown_address(url) == shown


def test_our_own_reasons_are_translated_and_others_kept():
    assert "position" in reason_text("no_position")
    assert "no text" in reason_text("not_text")
    assert reason_text("tags_not_json") != "tags_not_json"
    assert reason_text("<script>") == "<script>"


@pytest.mark.parametrize("error", NOT_STARTED)
def test_what_an_edit_of_many_is_not_begun_for_has_a_sentence(error):
    assert has_sentence(error)


def test_every_reason_why_a_record_is_not_edited_has_a_text():
    of_fields = {Refusal.NO_SUCH_FIELD, Refusal.EMPTY_KEY, Refusal.OWNED_TAG}
    for reason in set(Refusal) - of_fields:
        assert reason_text(reason.value) != reason.value
    for reason in of_fields:
        told = sentence_for(NoTarget("tags:operator", reason))
        assert told.endswith(".")
        assert "unexpected" not in told


def test_what_a_stranger_wrote_into_a_table_or_a_name_is_quoted_on_one_short_line():
    for error in (SaidTwice("a\n\x1b[31m" * 999), NoTarget("a\nb" * 999, Refusal.NO_SUCH_FIELD)):
        told = sentence_for(error)
        assert told.isprintable()
        assert len(told) < 250
