"""What two people could do in a meeting, drawn at random, and what has to hold whatever they did."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from peerassist_tui.models import FLOOR_STATES, HAND_KINDS, HAND_TAGS, STANCES, Hand, ItemRun, Pause, Row, Turn, Wording
from peerassist_tui.readings.floor.floor_time import paused_seconds
from peerassist_tui.readings.floor.orders import ORDERS
from peerassist_tui.readings.state import waiting
from tests.helpers.meeting import PEOPLE, START, Meeting

Step = tuple[str, dict[str, Any]]

_names = st.sampled_from([person["name"] for person in PEOPLE])
_numbers = st.integers(1, 4).map(str)
_answers = st.sampled_from(["speaker_stopped", "meeting_stopped"])
_break = {"title": "Break", "phase": "break", "minutes": 5}
_owners: list[dict[str, SearchStrategy[Any]]] = [{"who": _names}, {"state": st.sampled_from(FLOOR_STATES)}]
_texts = st.sampled_from(["bells", "a radio", "the tide"])


def _step(rule: str, **arguments: SearchStrategy[Any]) -> SearchStrategy[Step]:
    return st.tuples(st.just(rule), st.fixed_dictionaries(arguments))


STEPS: SearchStrategy[Step] = st.one_of(
    *(_step(rule) for rule in ("start", "pause", "resume", "finish", "next_item", "give_floor", "release_floor")),
    _step("raise_hand", who=_names, kind=st.sampled_from(HAND_KINDS)),
    _step("lower_hand", who=_names),
    _step("give_floor", who=_names),
    _step("ask_inside", who=_names),
    _step("change_hand", who=_names, kind=st.sampled_from(HAND_KINDS)),
    _step("change_hand", who=_names, stance=st.sampled_from(STANCES), tag=st.sampled_from(HAND_TAGS)),
    _step("move_hand", who=_names, to=st.integers(1, 5)),
    _step("move_hand", who=_names, by=st.integers(-2, 2)),
    _step("last_word", who=_names),
    *(_step(rule) for rule in ("skip", "put_back", "close_queue", "open_queue", "same_for_all")),
    _step("set_turn_limit", seconds=st.sampled_from([0, 90, 120])),
    _step("start_item", item=st.sampled_from(["A1", "A2", "A3"])),
    _step("extend_item", minutes=st.sampled_from([-5, 5])),
    _step("skip_item"),
    _step("set_queue", order=st.sampled_from(sorted(ORDERS))),
    _step("set_queue", replies_next=st.booleans()),
    _step(
        "account_for_gap",
        seconds_ago=st.integers(0, 90),
        answer=st.sampled_from(["speaker_stopped", "meeting_stopped"]),
    ),
    *(_step("since", ago=st.integers(0, 90), **owner) for owner in _owners),
    *(_step("fill_gap", ago=st.integers(0, 90), **owner) for owner in _owners),
    *(_step("reassign_turn", turn=_numbers, **owner) for owner in _owners),
    _step("split_turn", turn=_numbers),
    _step("merge_turn", turn=_numbers),
    _step("move_edge", turn=_numbers, edge=st.sampled_from(["start", "end"]), ago=st.integers(0, 90)),
    *(_step(rule) for rule in ("crosstalk", "log_interruption")),
    *(_step(rule, who=_names) for rule in ("arrive", "leave", "leave")),
    *(_step("call_roll", **{mark: st.lists(_names, max_size=2)}) for mark in ("here", "not_here", "later")),
    _step("show_board", what=st.sampled_from(["points", "look_back"])),
    _step("note", kind=st.just("telling"), text=_texts, objective=st.sampled_from([None, "OB1", "OB2"])),
    _step("change_note", note=_numbers, text=_texts, who=st.none() | _names),
    _step("reword", text=_texts),
    _step("keep_wording"),
    _step("option", title=_texts, based_on=st.lists(_numbers, max_size=2)),
    _step("question", option=_numbers, text=_texts),
    _step("respond", option=_numbers, response=st.sampled_from([None, "adopt"])),
    _step("lesson", title=_texts, evidence=st.lists(_numbers, max_size=2)),
    _step("draw_lesson", notes=st.lists(_numbers, min_size=1, max_size=2)),
    _step("merge_lessons", lesson=_numbers, into=_numbers),
    _step("answer", note=_numbers, text=_texts, who=_names),
    _step("answered_by", note=_numbers, by=st.lists(_numbers, max_size=2)),
    _step("follow_ups", dates=st.just([{"date": "2027-01-08"}, {"date": "2027-03-08", "by": "Hugo"}])),
    _step("action", text=_texts, owner=_names, option=st.none() | _numbers),
    _step("add_person", person=st.fixed_dictionaries({"name": st.sampled_from(["Dana", "Ezra"])})),
    _step("move_person", person=_names, by=st.integers(-2, 2)),
    _step(
        "add_item",
        item=st.just({"title": "Break", "phase": "break", "minutes": 5}),
        before=st.sampled_from([None, "A1"]),
    ),
    _step("duplicate_item", item=st.sampled_from(["A1", "A2", "A3"])),
    _step("split_item", item=st.sampled_from(["A1", "A2", "A3"])),
    _step("change_item", item=st.sampled_from(["A1", "A2", "A3"]), day=st.integers(1, 2)),
    _step("shift_days", item=st.sampled_from(["A1", "A2", "A3"]), by=st.integers(-1, 1)),
    _step("move_item", item=st.sampled_from(["A1", "A2", "A3"]), by=st.integers(-2, 2)),
    _step(
        "remove",
        table=st.sampled_from(["note", "option", "lesson", "action", "question", "objective", "person", "agenda_item"]),
        number=st.integers(1, 9),
    ),
)


def given_of(meeting: Meeting, step: Step) -> dict[str, Any]:
    """The arguments of a step as the rule takes them: rows by id, moments as such."""
    _, arguments = step
    given = dict(arguments)
    if "seconds_ago" in given:
        given["since"] = meeting.now - timedelta(seconds=given.pop("seconds_ago"))
    if "ago" in given:
        given["moment"] = meeting.now - timedelta(seconds=given.pop("ago"))
    if "table" in given:
        rows = meeting.session.tables.get(given.pop("table"), {}).values()
        number = given.pop("number")
        given["what"] = next((str(row.id) for row in rows if row.number == number), "")
    return given


def assert_whole(meeting: Meeting) -> None:
    """What has to hold of every session."""
    session = meeting.session
    _assert_one_at_a_time(meeting)
    wordings = [row.text for row in session.all(Wording)]
    assert all(before != after for before, after in pairwise(wordings)), "a version has the words of the one before"
    for name, rows in session.tables.items():
        numbers = [row.number for row in rows.values()]
        assert len(numbers) == len(set(numbers)), f"two rows of {name} have one number"
    known = {str(row_id) for rows in session.tables.values() for row_id in rows}
    assert all(key in known for rows in session.tables.values() for row in rows.values() for key in _named(row))
    assert session.seq == len(meeting.changes)
    assert sorted(meeting.queue) == sorted(session.name_of(hand.person_id) for hand in waiting(session))
    _assert_no_time_is_counted_twice(meeting)


def _assert_one_at_a_time(meeting: Meeting) -> None:
    info = meeting.session.info
    timed: list[list[Turn] | list[ItemRun] | list[Pause]] = [
        meeting.session.all(Turn),
        meeting.session.all(ItemRun),
        meeting.session.all(Pause),
    ]
    for rows in timed:
        assert all(row.ended_at is not None for row in rows[:-1]), "two are on at once"
        assert info.started_at or not rows, "something was on before the start"
        assert not (info.finished_at and rows and rows[-1].ended_at is None), "something is on after the end"
    up = [hand.person_id for hand in waiting(meeting.session)]
    assert len(up) == len(set(up)), "somebody waits twice"


def _assert_no_time_is_counted_twice(meeting: Meeting) -> None:
    shown, now = meeting.shown, meeting.now
    elapsed = (now - START).total_seconds() - paused_seconds(meeting.session, now)
    assert shown["floor"]["seconds"] <= elapsed + 0.001
    assert sum(item["actual_seconds"] for item in shown["agenda"]) <= elapsed + 0.001
    assert all(hand.ended_at is None or hand.ended_at >= hand.raised_at for hand in meeting.session.all(Hand))


def _named(row: Row) -> list[str]:
    image = row.image()
    keys = [image[name] for name in image if name.endswith("_id") and image[name]]
    return [*keys, *image.get("based_on", []), *image.get("evidence", [])]
