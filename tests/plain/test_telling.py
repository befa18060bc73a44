"""What somebody else has done is told in one sentence: the step, who it was, and what they wrote."""

import pytest

from peerassist_tui.plain.telling import told
from tests.helpers.meeting import Meeting


def heard(meeting: Meeting, seat: str = "note_taker") -> str:
    return told(meeting.session, meeting.changes[-1], seat)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "given", "sentence"),
    [
        ("raise_hand", {"who": "Hawa"}, "Raised the hand of Hawa (facilitator)."),
        ("note", {"kind": "telling", "text": "Too far", "who": "Bao"}, "Wrote note 1 (facilitator): Bao, “Too far”."),
        ("note", {"kind": "telling", "text": "One\ntwo"}, "Wrote note 1 (facilitator): “One two”."),
        ("reword", {"text": "Who is warned?"}, "Reworded the challenge (facilitator): “Who is warned?”."),
        ("show_message", {"text": "Back at ten"}, "Let the board say “Back at ten” (facilitator)."),
        ("add_person", {"person": {"name": "Zoe"}}, "Added Zoe (facilitator)."),
    ],
)
def test_a_step_is_told_with_who_took_it_and_what_was_written(
    meeting: Meeting, rule: str, given: dict[str, object], sentence: str
) -> None:
    meeting.do(rule, **given)
    assert heard(meeting) == sentence


def test_of_many_texts_the_first_are_told(meeting: Meeting) -> None:
    each = [{"kind": "telling", "text": f"point {number}"} for number in range(1, 6)]
    meeting.do("several", what="note", each=each)
    assert heard(meeting) == "Wrote note 1 and 4 more (facilitator): “point 1”; “point 2”; “point 3” and 2 more."


def test_what_was_taken_back_is_told_without_its_text(meeting: Meeting) -> None:
    meeting.do_as("note_taker", "note", kind="asking", text="Which nine?")
    meeting.undo("note_taker")
    assert heard(meeting, "facilitator") == "Took back “Wrote note 1” (note-taker)."


def test_what_is_the_facilitators_own_is_told_at_that_seat_alone_and_without_its_words(meeting: Meeting) -> None:
    meeting.do("intervene", role="neutral", saw="Hugo defends", did="asked him to listen")
    assert heard(meeting) == ""
    assert heard(meeting, "facilitator") == "Logged an intervention (facilitator)."
    meeting.undo()
    assert heard(meeting) == ""
