"""The flipchart's views and finding in it, by what people press and see."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from peerassist_tui.models import Note, Option, Parked
from peerassist_tui.screens.flipchart.flipchart_entries import words_of
from peerassist_tui.screens.flipchart.note_finder import NoteFinder
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import Meeting, step

NOTES = (
    ("telling", "Nine products, one office", "Namuna Rahman", "OB1"),
    ("asking", "Which Élan do they open first?", "Joaquín Muestra", None),
    ("analyzing", "The office opens what saves work", "ليلى المثال", "OB1"),
)


@pytest.fixture
async def written(tmp_path: Path) -> AsyncIterator[Console]:
    """A meeting with a note of each kind, and a parked point."""
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock) as opened:
        for kind, text, who, objective in NOTES:
            await opened.app.writer.do(step("note", kind=kind, text=text, who=who, objective=objective))
        await opened.app.writer.do(step("park", text="Who owns the song?"))
        await opened.settle()
        yield opened


async def turn_to(opened: Console, digit: str) -> None:
    """Choose a view by its digit."""
    await opened.pilot.press("f")
    await opened.pilot.pause()
    await opened.press(digit)


def flipchart(opened: Console) -> list[str]:
    """The lines of the flipchart, which is right of the meeting."""
    parts = [line.partition("│") for line in opened.text().splitlines()]
    return [right.strip(" ▌▁▂▃▄▅▆▇█") for _, bar, right in parts if bar and right.strip()]


async def test_the_heading_says_which_view_it_is_and_what_is_open(written: Console) -> None:
    assert flipchart(written)[0].startswith("FLIPCHART all  3")
    assert "1 parked" in flipchart(written)[0]
    await turn_to(written, "3")
    assert flipchart(written)[:2] == [flipchart(written)[0], "Welcome  3"]
    assert "FLIPCHART by item  3" in flipchart(written)[0]


async def test_an_option_leaves_a_trace_whatever_item_is_on(written: Console) -> None:
    assert "options" not in flipchart(written)[0]
    await written.press("O")
    await written.type("Ring the bells")
    await written.press("enter")
    assert "1 option  3 not discussed yet  1 parked" in flipchart(written)[0]
    assert "Added option 1 “Ring the bells” · u undoes" in written.text()


async def test_pass_in_place_of_an_option_says_that_a_peer_has_none_to_give(written: Console) -> None:
    peer = next(person for person in written.session.people if person.party == "peer")
    await written.press("O")
    await written.type(f"@{peer.name.split()[0]} Pass")
    await written.press("enter")
    assert written.session.person(str(peer.id)).passed
    assert "options" not in flipchart(written)[0]
    await written.press("f", "end", "enter")
    assert "There is no option yet. O writes one." in " ".join(flipchart(written))
    assert flipchart(written)[-1] == "passed: Joaquín Muestra"
    assert await written.app.writer.do(step("option", title="Ring the bells", by="Zoë [/b] Prøve"))
    assert await written.app.writer.do(step("pass_option", who="Layla al-Mithal"))
    await written.settle()
    assert flipchart(written)[0].startswith("FLIPCHART options  1  3 not discussed yet  1 parked"), "one count of them"
    assert flipchart(written)[-1] == "passed: Joaquín Muestra, Layla al-Mithal"


async def test_points_that_nobody_has_discussed_and_questions_are_lists_of_their_own(written: Console) -> None:
    await written.app.writer.do(step("mark_note", note="2", mark="unanswered"))
    await written.app.writer.do(step("mark_note", note="3", mark="discussed"))
    await turn_to(written, "7")
    assert "FLIPCHART unanswered  1  2 not discussed yet  1 parked" in flipchart(written)[0]
    assert "Which Élan" in written.text()
    assert "Nine products, one office" not in written.text()
    await turn_to(written, "8")
    assert "The office opens" not in written.text()


async def test_a_person_without_a_note_is_seen_in_the_view_by_person(written: Console) -> None:
    await turn_to(written, "5")
    assert "Begum Udahoron  nothing yet" in flipchart(written)
    assert "Layla al-Mithal  1" in flipchart(written)


async def test_the_cursor_stays_on_its_note_from_view_to_view(written: Console) -> None:
    await written.press("tab", "up")
    for digit in ("4", "9", "2", "5", "1"):
        await turn_to(written, digit)
    note = written.session.get(Note, written.app.screen.flipchart.cursor_key)  # type: ignore[attr-defined]
    assert note is not None
    assert note.text == NOTES[1][1]


async def test_left_and_right_go_from_column_to_column(written: Console) -> None:
    await turn_to(written, "2")
    assert "T telling 1" in flipchart(written)[1]
    await written.press("tab", "left", "left", "enter")
    assert "note 1 ▸" in written.text()
    await written.press("escape", "right", "delete")
    assert [note.kind for note in written.session.all(Note)] == ["telling", "analyzing"]


async def test_a_parked_point_is_changed_and_taken_out_in_its_view(written: Console) -> None:
    await turn_to(written, "9")
    await written.press("tab", "enter", "exclamation_mark", "enter")
    assert [row.text for row in written.session.all(Parked)] == ["Who owns the song?!"]
    await written.press("delete")
    assert written.session.all(Parked) == []
    assert "Nothing is parked." in written.text()


async def test_finding_while_typing(written: Console) -> None:
    await written.press("slash")
    await written.type("elan ope")
    assert "1 of 3 with “elan ope”" in flipchart(written)[0]
    assert [line for line in flipchart(written) if "Nine" in line] == []
    await written.press("enter", "enter")
    assert "note 2 ▸" in written.text()
    await written.press("escape", "escape")
    assert "FLIPCHART all  3" in flipchart(written)[0]
    assert len(written.app.screen_stack) == 2


async def test_what_nobody_wrote_is_not_found_and_said_so(written: Console) -> None:
    await written.press("slash")
    await written.type("zebra")
    assert "Nothing here has “zebra”." in written.text()
    await written.press("escape")
    assert "Nine products" in written.text()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", "one two three"), ("TWO", "two"), ("@hug", "one three"), ("hugo #ob1", "three"), ("o", "one two three"),
     ("amina", "two"), ("nobody", ""), ("cafe", "two")],
)  # fmt: skip
def test_notes_are_found_by_words_names_and_objectives(meeting: Meeting, typed: str, found: str) -> None:
    meeting.do("note", kind="telling", text="one", who="Hugo")
    meeting.do("note", kind="asking", text="two Cafés", who="Amina")
    meeting.do("note", kind="asking", text="three", who="Hugo", objective="OB1")
    finder, notes = NoteFinder(), meeting.session.all(Note)
    assert [words_of(note).split()[0] for note in finder.found(meeting.session, notes, typed)] == found.split()


def test_a_renamed_person_is_found_by_the_new_name(meeting: Meeting) -> None:
    meeting.do("note", kind="telling", text="one", who="Hugo")
    finder = NoteFinder()
    assert finder.found(meeting.session, meeting.session.all(Note), "hugo")
    meeting.do("change_person", person="Hugo", name="Víctor")
    assert finder.found(meeting.session, meeting.session.all(Note), "victor")
    assert not finder.found(meeting.session, meeting.session.all(Note), "hugo")


async def test_the_line_says_what_works_on_what_is_no_note(written: Console) -> None:
    await written.app.writer.do(step("option", title="Drop two"))
    await written.press("tab")
    assert "m marks · k parks" in written.band
    await written.press("f")
    await written.press("end", "enter")
    assert written.band == "LEAD OPTIONS: ↑ ↓ move · Enter changes · del removes · Tab or Esc leaves"
    assert written.band.partition(" ")[2] in written.text()
    await written.press("delete")
    assert written.session.all(Option) == []
    await turn_to(written, "9")
    assert written.band.startswith("LEAD PARKING LOT: ↑ ↓ move · Enter changes · del removes")
    await written.press("delete")
    assert written.session.all(Parked) == []
    await turn_to(written, "9")
    assert written.band == "LEAD Nothing to move among here · Tab or Esc leaves"
    await turn_to(written, "1")
    await written.press("up")
    assert "NOTES: ↑ ↓ move · Enter changes · m marks · k parks" in written.band
