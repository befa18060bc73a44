"""What history shows to the last figure: a moment of before, parts of seconds, looks, check-ins."""

from datetime import timedelta
from typing import Any

from peerassist_tui.models import Change, FollowUp, Note
from peerassist_tui.readings.history.as_of import as_of
from peerassist_tui.readings.history.check_in import actions_again, missing_at_check_in
from peerassist_tui.readings.history.hint_log import LookTimes, hint_log
from peerassist_tui.readings.history.look_back import SINCE_BREAK, WHOLE, look_back, scopes
from peerassist_tui.readings.history.session_history import KEPT_EVERY, SessionHistory
from tests.helpers.meeting import START, Meeting
from tests.readings.history.test_session_history import history_of
from tests.readings.readiness.missing_in_full import in_full


def test_without_slips_a_moment_is_known_now_as_it_stood_then(meeting: Meeting) -> None:
    meeting.at(10).do("next_item")
    meeting.at(20).raised("Amina", "Bao")
    meeting.at(30).do("give_floor")
    meeting.at(40).do("note", kind="telling", text="Bells")
    meeting.at(50).do("release_floor")
    meeting.at(60).do("give_floor")
    meeting.at(70).do("leave", who="Chen")
    meeting.at(80).do("next_item")
    meeting.at(90).do("finish")
    for second in range(5, 100, 10):
        moment = START + timedelta(seconds=second)
        stood, known = history_of(meeting).after(history_of(meeting).made_by(moment)), as_of(meeting.session, moment)
        for table, rows in stood.tables.items():
            if table != "stay":  # whoever had not gone yet had no row
                then, now = ({key: dict(row) for key, row in some.items()} for some in (rows, known.tables[table]))
                assert then == now, (second, table)


def test_parts_of_seconds_are_told_to_the_thousandth_and_a_cut_counts_from_the_first_moment_on(
    meeting: Meeting,
) -> None:
    meeting.do("next_item")
    meeting.spoke("Hawa", 10.1234)
    meeting.spoke("Amina", 20.1234)
    meeting.at(60).do("give_floor", who="Bao")
    meeting.do("next_item")
    meeting.do("log_interruption", by="Amina")
    meeting.at(70.5555).do("release_floor")
    told = {one.name: look_back(meeting.session, one, meeting.now) for one in scopes(meeting.session, meeting.now)}
    assert (told[WHOLE].host_seconds, told[WHOLE].peer_seconds) == (10.123, 30.679)
    assert [(one.person.name, one.seconds, one.longest_seconds) for one in told[WHOLE].voices if one.turns] == [
        ("Hawa", 10.123, 10.123),
        ("Amina", 20.123, 20.123),
        ("Bao", 10.556, 10.556),
    ]
    cut = {name: sum(one.interrupted for one in back.voices) for name, back in told.items()}
    assert cut == {WHOLE: 1, "telling": 1, "asking": 1}


def test_an_item_that_was_a_break_begins_a_part_of_its_own() -> None:
    items = [("telling", 10), ("break", 5), ("asking", 10)]
    meeting = Meeting(agenda=[{"title": phase, "phase": phase, "minutes": minutes} for phase, minutes in items])
    for second in (0, 600, 900):
        meeting.at(second).do("next_item")
    last = scopes(meeting.at(1000).session, meeting.now)[-1]
    assert (last.name, last.spans) == (SINCE_BREAK, ((START + timedelta(seconds=900), meeting.now),))


def looks(meeting: Meeting) -> list[tuple[float, float]]:
    """At which seconds of the meeting, and when since START, hints are looked for."""
    times = LookTimes(meeting.session, history_of(meeting))
    return [(times.second(at), (times.moment(at) - START).total_seconds()) for at in range(len(times))]


def test_hints_are_looked_for_every_five_seconds_and_right_before_the_end(meeting: Meeting) -> None:
    assert looks(meeting) == [], "it has not run yet"
    meeting.at(12).do("finish")
    assert looks(meeting) == [(0, 0), (5, 5), (10, 10), (12, 11.999)]


def test_the_hints_of_a_meeting_that_is_on_are_those_until_its_last_step(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.do("next_item")
    meeting.at(7).do("note", kind="analyzing", text="Point", who="Amina")
    meeting.at(18).do("note", kind="asking", text="Why?", who="Bao")
    (came,) = hint_log(meeting.session, history_of(meeting))
    assert (came.hint.name, came.at, came.until) == ("early_advice", 10, 18)


def test_what_a_check_in_has_still_to_look_at_in_full(meeting: Meeting) -> None:
    meeting.do("action", text="Ring")
    meeting.do("action", text="Write")
    meeting.do("lesson", title="Bells first")
    meeting.do("follow_up", date="2027-03-01")
    meeting.do("follow_up", date="2027-06-01")
    meeting.do("revisit_action", action="1", status="changed", text="Every hour", follow_up="1")
    meeting.do("revisit_action", action="2", status="done", follow_up="1")
    first, second = meeting.session.all(FollowUp)
    assert [row.text for row in actions_again(meeting.session, first)] == ["Ring", "Write"]
    assert [row.text for row in actions_again(meeting.session, second)] == ["Ring"]
    assert in_full(meeting.session, missing_at_check_in(meeting.session, second)) == [
        "needed in again_actions: 1 to look at [#action 1]",
        "needed in again_objectives: 2 to look at [#OB1]",
        "needed in again_lessons: 1 to look at [#lesson 1]",
        "advice in check_ins: no date for the next check-in",
    ]
    assert in_full(meeting.session, missing_at_check_in(meeting.session, None)) == [
        "needed in check_ins: no date for this check-in yet"
    ]


class Read(list[Change]):
    """Changes of which it is counted how many were read one by one."""

    read = 0

    def __getitem__(self, place: Any) -> Any:
        self.read += 1
        return super().__getitem__(place)


def test_a_step_back_in_a_long_meeting_is_made_from_near_by(meeting: Meeting) -> None:
    for place in range(3 * KEPT_EVERY):
        meeting.do("note", kind="telling", text=f"Point {place}")
    changes = Read(meeting.changes)
    history = SessionHistory(meeting.session.id, changes)
    history.after(len(changes))
    for count in (len(changes) - 1, 2 * KEPT_EVERY - 1, KEPT_EVERY):
        changes.read = 0
        assert len(history.after(count).all(Note)) == count - len(meeting.changes) + 3 * KEPT_EVERY
        assert changes.read < KEPT_EVERY
