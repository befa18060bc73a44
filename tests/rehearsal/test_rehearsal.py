"""The played people: what they do hangs on the seed and on what the facilitator does, and on nothing else."""

from dataclasses import replace

import pytest

from peerassist_tui.models import Note, Option
from peerassist_tui.readings.state import current_item, holder, protected_turn
from peerassist_tui.rehearsal.coaching import coaching
from peerassist_tui.rehearsal.room import Room, enter
from peerassist_tui.rehearsal.scene import scene
from peerassist_tui.rehearsal.simulation import next_second
from peerassist_tui.rehearsal.tempers import cast_of
from peerassist_tui.rehearsal.verdict import RehearsalVerdict, verdict
from peerassist_tui.rehearsal.verdict_text import verdict_lines, verdict_text
from tests.helpers.meeting import Meeting
from tests.helpers.rehearsals import Facilitator, good, happened, lazy, nobody, play, practice, rehearse, rehearsed

SEEDS = [1, 7, 23, 4096]


def told(room: Room, meeting: Meeting) -> list[tuple[int, str, str, str]]:
    """The log by names, for ids differ from one meeting to the next."""
    return [(one.second, one.what, meeting.session.name_of(one.who), one.words) for one in room.log]


def look_back(meeting: Meeting, room: Room) -> RehearsalVerdict:
    return verdict(room, meeting.session, meeting.now, speed=3, changes=meeting.changes)


def roles(found: RehearsalVerdict, *, well: bool) -> str:
    return "\n".join(one.words for one in found.findings if one.good is well)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_seed_and_the_same_keys_give_the_same_meeting(seed: int) -> None:
    first, second = (rehearse(good, seed=seed, minutes=20) for _ in range(2))
    assert told(first[1], first[0]) == told(second[1], second[0])
    assert happened(first[1], "speaks")


def test_another_seed_gives_another_meeting() -> None:
    logs = [told(room, meeting) for meeting, room in (rehearse(good, seed=seed, minutes=10) for seed in SEEDS)]
    assert all(one != other for one in logs for other in logs if one is not other)


@pytest.mark.parametrize("seed", SEEDS)
def test_one_of_each_temperament_sits_there(seed: int) -> None:
    cast = list(cast_of(practice().session, seed).values())
    assert {temper: cast.count(temper) for temper in set(cast)} == {
        "steady": 3, "dominant": 1, "silent": 1, "side_tracker": 1, "solution_giver": 1, "not_here": 1,
    }  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("facilitator", [good, lazy, nobody])
def test_the_silent_never_raise_a_hand(seed: int, facilitator: Facilitator) -> None:
    _, room = rehearsed(facilitator, seed)
    silent = {who for who, temper in room.cast.items() if temper == "silent"}
    assert silent
    assert not [one for one in happened(room, "raised") if one.who in silent]


def test_the_silent_speak_well_when_they_are_invited() -> None:
    meeting = practice()
    room = enter(meeting.session, 7)
    (silent,) = (who for who, temper in room.cast.items() if temper == "silent")
    room = play(meeting, room, nobody, 10)
    meeting.do("give_floor", who=str(silent))
    room = play(meeting, room, nobody, 12)
    assert [one.what for one in room.log if one.who == silent] == ["invited", "speaks"]


def test_talk_begins_when_the_floor_is_given_and_is_noted_some_seconds_later() -> None:
    meeting = practice()
    room = play(meeting, enter(meeting.session, 7), nobody, 30)
    who = next(iter(room.hands))
    meeting.do("raise_hand", who=str(who))
    room = play(meeting, room, nobody, 31)
    assert happened(room, "taken")
    meeting.do("give_floor")
    room = play(meeting, room, nobody, 32)
    assert room.speech is not None
    assert room.speech.who == who
    assert not meeting.session.all(Note)
    play(meeting, room, nobody, 45)
    assert [note.person_id for note in meeting.session.all(Note)] == [who]


def test_a_hand_that_nobody_sees_comes_down_with_a_sigh() -> None:
    meeting = practice()
    room = play(meeting, enter(meeting.session, 7, patience=40), nobody, 120)
    up, down = happened(room, "raised")[0], happened(room, "gave_up")[0]
    assert (down.who, down.seconds) == (up.who, 40)


def test_the_dominant_talk_over_others_until_it_is_noted() -> None:
    _, room = rehearsed(good)
    over = happened(room, "slip", "talks_over")
    assert over
    assert {room.cast[one.who] for one in over} == {"dominant"}
    assert len(happened(room, "met", "talks_over")) == len(over)


def test_a_ground_rule_that_is_pointed_at_in_time_answers_every_slip() -> None:
    def points(meeting: Meeting, room: Room) -> None:
        if any(room.second - one.since == 5 for one in room.open):
            meeting.do("point_at_ground_rule", ground_rule="1")
        elif not room.open:
            good(meeting, room)

    _, room = rehearse(points)
    assert happened(room, "met", "talks_over")
    assert not happened(room, "let_go", "talks_over")
    assert not happened(room, "let_go", "side_track")


def test_the_dominant_fall_silent_when_the_speaker_is_to_finish() -> None:
    def protects(meeting: Meeting, room: Room) -> None:
        if any(one.slip == "talks_over" for one in room.open) and holder(meeting.session):
            meeting.do("protect_turn")
        elif protected_turn(meeting.session):
            meeting.do("protect_turn", on=False)
        else:
            good(meeting, room)

    assert happened(rehearse(protects)[1], "met", "talks_over")


@pytest.mark.parametrize(
    ("slip", "temper"), [("side_track", "side_tracker"), ("advice", "solution_giver"), ("not_here", "not_here")]
)
def test_each_temperament_makes_its_own_mistakes(slip: str, temper: str) -> None:
    made = [
        (room, one) for seed in SEEDS for room in [rehearsed(good, seed)[1]] for one in happened(room, "slip", slip)
    ]
    assert made
    assert {room.cast[one.who] for room, one in made} == {temper}


def test_every_peer_who_speaks_in_feedback_gives_an_option_and_hosts_answer() -> None:
    meeting, _ = rehearsed(good)
    assert len({one.person_id for one in meeting.session.all(Option)}) >= 4
    assert any(one.response for one in meeting.session.all(Option))


def test_a_good_and_a_lazy_facilitator_are_told_different_things() -> None:
    well, badly = look_back(*rehearsed(good)), look_back(*rehearsed(lazy))
    assert "was invited" in roles(well, well=True)
    assert "Took up a side topic" in roles(well, well=True)
    assert "Speaking time was even" in roles(well, well=True)
    assert "not seen" not in roles(well, well=False)
    assert "was not asked" in roles(badly, well=False)
    assert "Overlooked " in roles(badly, well=False)
    assert "No option from" in roles(badly, well=False)
    assert "Not reached" in roles(badly, well=False)
    assert sum(one.good for one in well.findings) > sum(one.good for one in badly.findings)
    assert len(badly.next_time) == 3


def test_of_what_was_missing_nothing_is_said_before_five_minutes() -> None:
    early = look_back(*rehearse(lazy, minutes=4.9))
    assert early.is_too_short
    assert "Overlooked" in roles(early, well=False), "what happened is told"
    for words in ("was not asked", "Speaking time", "No option", "Not reached"):
        assert words not in roles(early, well=False) + roles(early, well=True)
        assert words in roles(look_back(*rehearse(lazy, minutes=5)), well=False)


def test_who_only_looks_on_is_told_that_nobody_had_the_floor() -> None:
    assert "Nobody was given the floor" in roles(look_back(*rehearse(nobody, minutes=5)), well=False)


def test_waits_are_told_in_seconds_on_the_wall() -> None:
    found = look_back(*rehearse(good, minutes=10))
    assert "hands before they came down, usually after 2 s" in roles(found, well=True)


def test_hands_that_wait_long_are_not_called_done_well() -> None:
    """The meeting runs three times as fast as the wall."""
    meeting = practice()
    room = enter(meeting.session, 7).seen("taken", meeting.session.people[0].id, seconds=3 * 38)
    assert "Took 1 hand late, after 38 s" in roles(look_back(meeting, room), well=False)


def test_a_key_is_coached_until_it_was_used_right() -> None:
    meeting = practice()
    room = play(meeting, enter(meeting.session, 7), nobody, 30)
    assert coaching(room, meeting.session, meeting.now).startswith("press ")
    room = play(meeting, room, good, 120)
    assert len(happened(room, "taken")) >= 2
    assert "press" not in coaching(room, meeting.session, meeting.now)


def test_the_room_says_whose_hand_is_up_with_the_digit() -> None:
    meeting = practice()
    room = play(meeting, enter(meeting.session, 7), nobody, 8)
    (hand,) = room.hands
    place = [one.id for one in meeting.session.people].index(hand) + 1
    assert f"({place}) raises a hand" in scene(room, meeting.session)[0]


def test_a_step_changes_neither_the_room_before_nor_the_session() -> None:
    meeting = practice()
    room, session = enter(meeting.session, 7), meeting.session
    next_second(room, session, 0)
    assert room == enter(session, 7)
    assert holder(session) is None
    assert current_item(session) is not None


def test_who_raised_a_hand_first_is_told_and_coached_first() -> None:
    meeting = practice()
    first, second = meeting.session.people[1], meeting.session.people[0]
    room = replace(enter(meeting.session, 7), hands={second.id: 20, first.id: 8})
    assert "press 2 for" in coaching(room, meeting.session, meeting.now)
    said = scene(room, meeting.session)[0]
    assert said.index("(2)") < said.index("(1)")


def test_the_look_back_on_the_screen_tells_no_figure_of_statistics_and_no_command() -> None:
    found = look_back(*rehearse(good, minutes=5))
    shown = " ".join(words for words, _ in verdict_lines(found))
    assert "people heard most had" in shown
    assert not [word for word in ("Gini", "seed", "peerassist", "referee") if word in shown]
    assert verdict_text(found).endswith("peerassist rehearse --seed 7")


def test_the_keys_of_the_look_back_are_those_that_were_pressed() -> None:
    meeting = practice()
    room = enter(meeting.session, 7)
    assert look_back(meeting, room).keys == ("space next: once",)
    meeting.do("next_item")
    assert look_back(meeting, room).keys == ("space next: once", "n item: once")
