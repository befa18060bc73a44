"""A session is what its changes add up to: in memory, in the tables, after undo, at another desk."""

import json
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerassist_tui.desk import make_session, open_session
from peerassist_tui.errors import RuleError
from peerassist_tui.intake.script import parse
from peerassist_tui.intake.script_player import Player
from peerassist_tui.models import SEATS, Seat
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.meeting import HEADER, START, Meeting
from tests.helpers.steps import STEPS, Step, given_of
from tests.helpers.stores import filled, folded, new_desk
from tests.intake.test_script_player import WHOLE_INTERFACE


def test_a_played_script_adds_up_to_what_the_store_holds(store: Store) -> None:
    lines = [{"do": "session", **HEADER}, *WHOLE_INTERFACE]
    player = Player(store, parse([json.dumps(line) for line in lines]))
    player.play_all()
    session_id = player.desk.session.id
    loaded, added_up = store.load(session_id), folded(store, session_id)
    assert filled(added_up) == filled(loaded) == filled(player.desk.sync())
    assert (added_up.seq, added_up.at, added_up.label) == (loaded.seq, loaded.at, loaded.label)
    assert added_up.trails == loaded.trails


def test_changes_are_numbered_without_a_gap_and_in_order_of_time(store: Store) -> None:
    desk = new_desk(store)
    for rule in ("start", "next_item", "pause", "resume", "finish"):
        desk.do(rule)
    changes = store.changes(desk.session.id)
    assert [change.seq for change in changes] == [1, 2, 3, 4, 5, 6]
    assert [change.at for change in changes] == sorted(change.at for change in changes)
    assert [change.rule for change in changes][:2] == ["session", "start"]


def test_time_does_not_run_backwards_at_a_desk(store: Store) -> None:
    clock = ManualClock(START)
    desk = make_session(store, clock, **HEADER)
    clock.advance(100)
    desk.do("start")
    clock.advance(-60)
    paused = desk.do("pause")
    assert paused
    assert paused.at == desk.now() == START + timedelta(seconds=100)


def test_an_earlier_state_is_never_altered(meeting: Meeting) -> None:
    before = meeting.session
    shown, rows = meeting.shown, filled(before)
    meeting.raised("Amina").do("give_floor")
    meeting.do("reword", text="Another question")
    assert filled(before) == rows
    assert before.all(type(before.info))[0].title == shown["title"]
    assert before.seq < meeting.session.seq


def test_undo_goes_on_after_the_store_was_opened_again(store: Store) -> None:
    desk = new_desk(store)
    for text in ("one", "two", "three"):
        desk.do("note", kind="telling", text=text)
    desk.undo()
    again = open_session(store, desk.session.id, "facilitator", ManualClock(START))
    assert (again.undo_label, again.redo_label) == ("Wrote note 2", "Wrote note 3")
    again.undo()
    again.redo()
    again.redo()
    assert again.redo() is None
    assert filled(again.session) == filled(store.load(desk.session.id))
    assert len(again.session.tables["note"]) == 3
    assert (again.undo_label, again.redo_label) == ("Wrote note 3", None)


def test_a_desk_follows_what_another_seat_did_before_it_acts(store: Store) -> None:
    desk = new_desk(store)
    other = open_session(store, desk.session.id, "note_taker", ManualClock(START))
    desk.do("note", kind="telling", text="one")
    other.do("note", kind="telling", text="two")
    assert filled(other.session) == filled(desk.sync())
    assert [row.number for row in desk.session.tables["note"].values()] == [1, 2]
    desk.undo()
    assert [row.number for row in other.sync().tables["note"].values()] == [2]


def test_a_refused_step_leaves_the_desk_where_it_was(store: Store) -> None:
    desk = new_desk(store)
    before = desk.session
    with pytest.raises(RuleError):
        desk.do("give_floor", who="Amina")
    assert desk.do("restore_session") is None
    assert (desk.undo(), desk.redo()) == (None, None)
    assert desk.session is before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(SEATS), STEPS | st.sampled_from(["undo", "redo"])), max_size=30))
def test_whatever_two_seats_do_the_tables_are_the_sum_of_the_changes(
    store: Store, steps: list[tuple[Seat, Step | str]]
) -> None:
    desk = new_desk(store)
    desks = {seat: open_session(store, desk.session.id, seat, ManualClock(START)) for seat in SEATS}
    meeting = Meeting(started=False)
    for seat, step in steps:
        meeting.session = desks[seat].sync()
        try:
            if isinstance(step, str):
                desks[seat].undo() if step == "undo" else desks[seat].redo()
            else:
                desks[seat].do(step[0], **given_of(meeting, step))
        except RuleError:
            continue
    loaded = store.load(desk.session.id)
    assert filled(folded(store, desk.session.id)) == filled(loaded)
    assert all(filled(one.sync()) == filled(loaded) for one in desks.values())
    assert all(one.session.trails == loaded.trails for one in desks.values())
