"""What is chosen for conflicts: side by side, typed, in bulk, undone, and kept when the conflicts become others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QLocale

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.merge import FieldConflict
from hiljade_qgis.core.record import Position, Row
from hiljade_qgis.gui.conflict_model import WHOLE, Choices, Key, State, result_of, to_decide
from hiljade_qgis.gui.typed_values import NotAValue, has_lines, hint, offered, only_offered, text_to_edit, value_of
from hiljade_qgis.sync.conflicts import Choice, Conflict, ConflictKind, Side, Typed
from hiljade_qgis.sync.server import Edited

HERE, THERE = Position(20.46, 44.81), Position(20.47, 44.81)

TWO_FIELDS = (FieldConflict("direction", "90", "135", "200"), FieldConflict("mount", None, "wall", "pole"))


def conflict(fid=1, *fields, kind=ConflictKind.FIELDS, **other):
    held = {
        "fid": fid,
        "server_id": f"id-{fid}",
        "label": f"Camera of {fid}",
        "kind": kind,
        "fields": fields or TWO_FIELDS,
        "taken": (),
        "base": Row(HERE, {}),
        "mine": None if kind is ConflictKind.DELETED_HERE else Row(HERE, {"direction": "135"}),
        "theirs": None if kind is ConflictKind.DELETED_THERE else Row(HERE, {"direction": "200"}),
        "theirs_version": "7",
        "edited": Edited(),
    }
    held.update(other)
    return Conflict(**held)


@pytest.fixture
def choices(qgis_app):
    made = Choices()
    made.show([conflict(1), conflict(2), conflict(3, kind=ConflictKind.DELETED_HERE)])
    return made


DIRECTION, MOUNT = Key(1, "direction"), Key(1, "mount")


class TestChoosing:
    def test_nothing_is_decided_at_first(self, choices):
        assert choices.ready() == []
        assert not choices.any_chosen()
        assert [choices.state(one) for one in choices.conflicts()] == [State.OPEN] * 3

    def test_a_record_is_ready_when_every_field_is_decided(self, choices):
        choices.choose([DIRECTION], Side.MINE, "mine")
        assert choices.state(choices.conflict(1)) is State.PARTLY
        assert choices.ready() == []
        assert choices.any_chosen()
        choices.choose([MOUNT], Typed("ceiling"), "type")
        assert choices.state(choices.conflict(1)) is State.DECIDED
        settled = {"direction": Side.MINE, "mount": Typed("ceiling")}
        assert choices.ready() == [Choice(1, "7", settled, None, choices.conflict(1).mine)]

    def test_a_deleted_record_is_decided_as_a_whole(self, choices):
        assert to_decide(choices.conflict(3)) == [WHOLE]
        choices.take_side([3], Side.THEIRS, "theirs")
        assert choices.ready() == [Choice(3, "7", {}, Side.THEIRS, None)]

    def test_a_deleted_record_takes_no_typed_value_and_no_choice_of_a_field(self, choices):
        choices.choose([Key(3, WHOLE)], Typed("x"), "type")
        choices.choose([Key(3, "direction")], Side.MINE, "mine")
        choices.choose([Key(99, "direction")], Side.MINE, "mine")
        assert not choices.any_chosen()
        assert choices.undo_stack.count() == 0

    def test_a_selection_is_decided_in_one_step(self, choices):
        choices.take_side([1, 3], Side.MINE, "all mine")
        assert [one.fid for one in choices.ready()] == [1, 3]
        assert choices.count(State.DECIDED) == 2
        choices.undo_stack.undo()
        assert not choices.any_chosen()

    def test_who_shows_it_is_told_which_records_changed(self, choices, qtbot):
        with qtbot.waitSignal(choices.changed) as told:
            choices.take_side([2, 3], Side.MINE, "all mine")
        assert told.args == [[2, 3]]
        with qtbot.waitSignal(choices.changed) as told:
            choices.undo_stack.undo()
        assert told.args == [[2, 3]]


class TestUndo:
    def test_undo_and_redo_go_through_every_step(self, choices):
        steps = (([DIRECTION], Side.MINE), ([DIRECTION], Typed("12")), ([MOUNT], Side.THEIRS), ([DIRECTION], None))
        seen = [(None, None)]
        for keys, settled in steps:
            choices.choose(keys, settled, "step")
            seen.append((choices.chosen(DIRECTION), choices.chosen(MOUNT)))
        for expected in reversed(seen[:-1]):
            choices.undo_stack.undo()
            assert (choices.chosen(DIRECTION), choices.chosen(MOUNT)) == expected
        for expected in seen[1:]:
            choices.undo_stack.redo()
            assert (choices.chosen(DIRECTION), choices.chosen(MOUNT)) == expected

    def test_choosing_the_same_again_is_no_step(self, choices):
        choices.choose([DIRECTION], Side.MINE, "mine")
        choices.choose([DIRECTION], Side.MINE, "mine")
        assert choices.undo_stack.count() == 1

    def test_bulk_over_single_choices_comes_back_to_them(self, choices):
        choices.choose([DIRECTION], Typed("10"), "type")
        choices.take_side([1, 2], Side.THEIRS, "all theirs")
        choices.undo_stack.undo()
        assert choices.chosen(DIRECTION) == Typed("10")
        assert choices.chosen(Key(2, "mount")) is None


class TestConflictsThatBecomeOthers:
    def test_what_is_the_same_stays_chosen_and_can_be_undone(self, choices):
        choices.choose([DIRECTION], Side.MINE, "mine")
        choices.show(choices.conflicts())
        assert choices.chosen(DIRECTION) is Side.MINE
        assert choices.undo_stack.canUndo()

    def test_a_value_that_moved_on_wants_another_look_and_nothing_is_lost(self, choices):
        choices.choose([DIRECTION], Typed("77"), "type")
        choices.choose([MOUNT], Side.MINE, "mine")
        moved = conflict(
            1,
            FieldConflict("direction", "90", "135", "300"),
            FieldConflict("mount", None, "wall", "pole"),
            theirs_version="8",
        )
        choices.show([moved])
        assert choices.chosen(DIRECTION) is None
        assert choices.earlier(DIRECTION) == Typed("77")
        assert choices.chosen(MOUNT) is Side.MINE
        assert choices.wants_another_look(moved)
        assert choices.ready() == [], "nothing that nobody looked at is applied"
        assert not choices.undo_stack.canUndo()
        choices.choose([DIRECTION], Side.THEIRS, "theirs")
        assert not choices.wants_another_look(moved)
        assert [one.theirs_version for one in choices.ready()] == ["8"]

    def test_it_moves_on_twice(self, choices):
        choices.choose([DIRECTION], Typed("77"), "type")
        for theirs in ("300", "301"):
            choices.show([conflict(1, FieldConflict("direction", "90", "135", theirs))])
        assert choices.earlier(DIRECTION) == Typed("77")

    def test_a_deletion_that_became_another_question(self, choices):
        choices.take_side([3], Side.MINE, "mine")
        choices.show([conflict(3, kind=ConflictKind.DELETED_HERE, theirs_version="8")])
        assert choices.ready() == []
        assert choices.earlier(Key(3, WHOLE)) is Side.MINE
        choices.show([conflict(3)])
        assert not choices.any_chosen()

    def test_another_field_merged_by_itself_asks_nothing_again(self, choices):
        choices.take_side([1], Side.MINE, "mine")
        choices.show([replace(conflict(1), theirs_version="8")])
        assert [(one.theirs_version, set(one.fields.values())) for one in choices.ready()] == [("8", {Side.MINE})]

    def test_what_is_settled_is_forgotten(self, choices):
        choices.take_side([1, 2, 3], Side.MINE, "mine")
        choices.show([conflict(2)])
        assert [one.fid for one in choices.ready()] == [2]
        choices.show([])
        assert not choices.any_chosen()


class TestResult:
    BASE = Row(HERE, {"direction": "90", "mount": None, "operator": None})
    MINE = Row(HERE, {"direction": "135", "mount": "wall", "operator": None})
    THEIRS = Row(THERE, {"direction": "200", "mount": "pole", "operator": "City"})

    def test_what_would_come_of_the_choices(self, choices):
        taken = (FieldChange("operator", None, "City"), FieldChange("position", HERE, THERE))
        shown = conflict(1, base=self.BASE, mine=self.MINE, theirs=self.THEIRS, taken=taken)
        choices.show([shown])
        expected = {"direction": "135", "mount": "wall", "operator": "City"}
        assert result_of(shown, choices) == Row(THERE, expected)
        choices.choose([DIRECTION], Typed("12"), "type")
        choices.choose([MOUNT], Side.THEIRS, "theirs")
        assert result_of(shown, choices) == Row(THERE, {**expected, "direction": "12", "mount": "pole"})

    def test_of_a_deleted_record(self, choices):
        shown = conflict(3, kind=ConflictKind.DELETED_HERE, theirs=self.THEIRS)
        choices.show([shown])
        assert result_of(shown, choices) is None
        choices.take_side([3], Side.THEIRS, "theirs")
        assert result_of(shown, choices) == self.THEIRS


def field(name, base=None, mine=None, theirs=None):
    return FieldConflict(name, base, mine, theirs)


class TestTypedValues:
    @pytest.mark.parametrize(
        ("name", "text", "value"),
        [
            ("name", "Kapija", "Kapija"),
            ("name", "", None),
            ("height_m", "3.5", 3.5),
            ("height_m", " -2 ", -2.0),
            ("height_m", "", None),
            ("position", "44.81, 20.46", HERE),
            ("position", "44.81 20.46", HERE),
            ("position", "44.8100000, 20.4600000", HERE),
            ("tags", '{"a": "b"}', '{"a": "b"}'),
            ("tags", "", None),
            ("tags:ref", "007", "007"),
            ("tags:ref", "", None),
            ("direction", "NE;forward", "NE;forward"),
        ],
    )
    def test_what_a_field_can_hold(self, name, text, value):
        assert value_of(field(name), text) == value

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("height_m", "three"),
            ("height_m", "nan"),
            ("height_m", "1e5"),
            ("height_m", "9" * 400),
            ("position", ""),
            ("position", "44.81"),
            ("position", "91, 20"),
            ("position", "44, 181"),
            ("position", "nan, nan"),
            ("tags", "[1]"),
            ("tags", "{"),
        ],
    )
    def test_what_it_cannot_hold_is_refused_in_a_sentence(self, name, text):
        with pytest.raises(NotAValue, match=r"\w+ \w+"):
            value_of(field(name), text)

    def test_a_tag_that_is_no_text_may_stay_none(self):
        number = field("tags:lanes", 1, 2, 3)
        assert value_of(number, "4") == 4
        assert value_of(number, "many") == "many"
        assert value_of(field("tags:on", True, False, "yes"), "true") is True
        assert value_of(field("tags:ref", "1", "2", "3"), "4") == "4"

    def test_a_number_as_the_language_writes_it(self):
        before = QLocale()
        QLocale.setDefault(QLocale("sr_RS"))
        try:
            assert text_to_edit(3.5) == "3,5"
            assert value_of(field("height_m"), "3,5") == 3.5
            assert value_of(field("height_m"), "3.5") == 3.5
        finally:
            QLocale.setDefault(before)

    @pytest.mark.parametrize("value", [None, "Kapija", "a\nb", 3.5, 0.0, HERE, True, {"a": ["b"]}])
    def test_what_is_shown_for_editing_reads_back(self, value):
        name = {float: "height_m", Position: "position"}.get(type(value), "tags:x")
        assert value_of(field(name, value, value, value), text_to_edit(value)) == value

    @pytest.mark.parametrize(
        ("name", "value", "slip"),
        [
            ("height_m", 0.0, True),
            ("height_m", 3.0, False),
            ("range_m", -1.0, True),
            ("tilt_deg", 91.0, True),
            ("tilt_deg", -90.0, False),
            ("direction", "forward", True),
            ("direction", "45", False),
            ("direction", None, False),
        ],
    )
    def test_a_slip_is_pointed_out_and_may_be_kept(self, name, value, slip):
        assert bool(hint(field(name), value)) is slip

    def test_offered_values_are_those_of_the_form_and_of_the_versions(self):
        kind = field("camera_type", "fixed", "periscope", "dome")
        assert offered(kind)[:3] == ["periscope", "dome", "fixed"]
        assert only_offered(kind)
        assert not only_offered(field("zone"))
        assert offered(field("name", "a", "b", "c")) == []

    def test_several_lines(self):
        assert has_lines(field("note"))
        assert has_lines(field("name", "a", "b\nc", None))
        assert not has_lines(field("name", "a", "b", None))
