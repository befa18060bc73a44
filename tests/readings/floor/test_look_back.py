"""Looking back: exact figures for the facilitator, sides without names for the room."""

from dataclasses import asdict
from datetime import timedelta

import pytest

from peerassist_tui.readings.floor.stretches import stretches, sums
from peerassist_tui.readings.history.look_back import (
    SINCE_BREAK,
    WHOLE,
    LookBack,
    Scope,
    look_back,
    room_look_back,
    scopes,
)
from tests.helpers.meeting import PEOPLE, START, Meeting


def looked(meeting: Meeting, name: str = WHOLE) -> LookBack:
    scope = next(one for one in scopes(meeting.session, meeting.now) if one.name == name)
    return look_back(meeting.session, scope, meeting.now)


@pytest.fixture
def talked(meeting: Meeting) -> Meeting:
    """Telling: Hawa 300 s; asking: Amina 600 s, with 100 s of Bao's question in it, Fay 60 s, crosstalk 40 s."""
    meeting.do("next_item")
    meeting.spoke("Hawa", 300)
    meeting.do("next_item")
    meeting.do("give_floor", who="Amina")
    meeting.at(400).do("ask_inside", who="Bao")
    meeting.at(500).do("log_interruption", by="Amina")
    meeting.do("release_floor")
    meeting.at(1000).do("release_floor")
    meeting.at(1000).spoke("Fay", 60)
    meeting.do("crosstalk")
    return meeting.at(1100)


def test_everybody_has_share_turns_longest_silence_and_interruptions(talked: Meeting) -> None:
    told = looked(talked)
    assert {
        voice.person.name: (voice.seconds, voice.share, voice.turns, voice.longest_seconds, voice.interrupted)
        for voice in told.voices
        if voice.turns
    } == {"Hawa": (300, 0.3, 1, 300, 0), "Amina": (600, 0.6, 1, 600, 0), "Bao": (100, 0.1, 1, 100, 1)}
    assert {voice.person.name: voice.silent_seconds for voice in told.voices} == {
        "Hawa": 800,
        "Hugo": 1100,
        "Amina": 100,
        "Bao": 600,
        "Chen": 1100,
    }
    assert told.nobody == (("crosstalk", 40),)


def test_what_was_nobodys_is_told_in_the_seconds_of_the_turns(meeting: Meeting) -> None:
    meeting.at(0.9).do("crosstalk")
    meeting.at(12.1).do("release_floor")
    meeting.at(15.4)
    assert looked(meeting).nobody == sums(stretches(meeting.session, meeting.now)).others
    assert looked(meeting).nobody == (("nobody", 3), ("crosstalk", 12))


def test_the_facilitators_own_talk_stands_apart(talked: Meeting) -> None:
    told = looked(talked)
    assert [(voice.person.name, voice.seconds, round(voice.share, 3)) for voice in told.apart] == [
        ("Fay", 60, 0.057),
        ("Noor", 0, 0.0),
    ]
    assert (told.host_seconds, told.peer_seconds, told.host_share) == (300, 700, 0.3)


def test_three_hundred_of_the_hosts_and_nine_hundred_of_the_peers_are_a_quarter(meeting: Meeting) -> None:
    meeting.spoke("Hawa", 300).spoke("Amina", 500).spoke("Bao", 400)
    assert looked(meeting).host_share == 0.25


def test_each_phase_that_has_been_on_and_what_came_since_the_break(talked: Meeting) -> None:
    assert [one.name for one in scopes(talked.session, talked.now)] == [WHOLE, "telling", "asking"]
    assert (looked(talked, "telling").host_share, looked(talked, "asking").host_share) == (1, 0)
    talked.do("pause")
    talked.at(2000).do("resume")
    talked.at(2010).spoke("Hugo", 30)
    since = looked(talked, SINCE_BREAK)
    assert {voice.person.name: voice.seconds for voice in since.voices if voice.turns} == {"Hugo": 30}
    assert since.nobody == (("crosstalk", 10),)


def test_silence_ends_with_the_meeting(talked: Meeting) -> None:
    talked.do("finish")
    then = looked(talked).voices
    talked.clock.now += timedelta(days=31)
    assert looked(talked).voices == then


def test_the_forecast_goes_on_as_this_item_has(meeting: Meeting) -> None:
    meeting.do("next_item")
    meeting.spoke("Amina", 100).spoke("Hawa", 200)
    assert looked(meeting).host_share == pytest.approx(200 / 300)
    meeting.do("next_item")
    meeting.spoke("Hawa", 100).spoke("Bao", 200)
    told = looked(meeting)
    assert told.until == "Asking"
    assert told.forecast == pytest.approx((200 + 400) / (300 + 1200))
    assert looked(meeting, "telling").forecast is None
    meeting.at(300 + 20 * 60 + 1)
    assert looked(meeting).forecast is None


def test_what_the_room_sees_holds_no_name_and_no_rank(talked: Meeting) -> None:
    seen = room_look_back(talked.session, talked.now)
    assert asdict(seen) == {
        "host_share": 0.3,
        "peer_share": 0.7,
        "heard": 3,
        "people": 5,
        "elapsed_seconds": 1100,
    }
    assert not [person["name"] for person in PEOPLE if person["name"] in repr(seen)]


def test_before_the_start_there_is_nothing_to_look_back_at() -> None:
    meeting = Meeting(started=False)
    assert scopes(meeting.session, START) == []
    assert room_look_back(meeting.session, START).people == 0


def test_an_empty_scope_has_no_shares(meeting: Meeting) -> None:
    told = look_back(meeting.session, Scope("x", ((START, START + timedelta(0)),)), meeting.now)
    assert (told.host_share, told.nobody, told.forecast) == (0, (), None)
