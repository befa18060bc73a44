"""Who speaks next by seat and by side: in rounds, and hosts and peers by turns."""

from tests.helpers.meeting import AGENDA
from tests.readings.floor.queues import asking, people


def test_round_goes_on_from_the_last_speaker() -> None:
    meeting = asking("round", people("", "s1 s2 s3 s4 s5"), agenda=AGENDA).spoke("s2", 5)
    meeting.do("next_item")
    assert meeting.raised("s1", "s5", "s4", "s2", "s3").queue == ["s3", "s4", "s5", "s1", "s2"]


def test_round_starts_at_the_first_seat_and_keeps_to_the_seats() -> None:
    meeting = asking("round", people("", "s1 s2 s3")).raised("s3", "s1")
    assert meeting.queue == ["s1", "s3"]
    meeting.do("move_person", person="s3", by=-2)
    assert meeting.queue == ["s3", "s1"]


def test_round_hears_everybody_once_before_anybody_twice() -> None:
    meeting = asking("round", people("", "s1 s2 s3")).spoke("s2", 5)
    assert meeting.raised("s2", "s3", "s1").queue == ["s3", "s1", "s2"]
    assert meeting.spoke("s1", 5).raised("s1").queue == ["s3", "s2", "s1"]


def test_zip_alternates_from_the_side_that_did_not_speak_last() -> None:
    meeting = asking("zip", people("a0 a1 a2 a3", "b1")).spoke("a0", 5)
    assert meeting.raised("a1", "a2", "a3", "b1").queue == ["b1", "a1", "a2", "a3"]


def test_zip_goes_on_with_one_side_when_the_other_is_empty() -> None:
    meeting = asking("zip", people("h1", "p1 p2 p3 p4")).spoke("p4", 5)
    assert meeting.raised("p3", "p2", "p1", "h1").queue == ["h1", "p3", "p2", "p1"]
    meeting.do("lower_hand", who="h1")
    assert meeting.queue == ["p3", "p2", "p1"]


def test_zip_starts_with_who_asked_first_when_nobody_has_spoken() -> None:
    assert asking("zip", people("h1", "p1")).raised("p1", "h1").queue == ["p1", "h1"]
    assert asking("zip", people("h1", "p1")).raised("h1", "p1").queue == ["h1", "p1"]
