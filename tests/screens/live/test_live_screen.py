"""The live screen, by what the facilitator presses and sees."""

from datetime import timedelta
from pathlib import Path

import pytest

from peerassist_tui.models import AgendaItem, Hand, Note, Parked, Turn
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.state import current_item, open_turn, status, waiting
from peerassist_tui.screens.live.live_faces import queue_face
from peerassist_tui.screens.live.roll_call import RollCallScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.panels.floor_panel import FloorPanel
from tests.helpers.console import TEN, Console, console, new_session
from tests.helpers.meeting import step


def holder(opened: Console) -> str:
    turn = open_turn(opened.session)
    return opened.session.name_of(turn.person_id) if turn else ""


async def test_space_starts_the_meeting_and_its_first_item(live: Console) -> None:
    assert status(live.session) == "live"
    item = current_item(live.session)
    assert item is not None
    assert item.title == "Welcome"
    assert "left of 10 min" in live.text()


async def test_before_the_start_the_band_says_how_it_starts_and_a_click_on_the_floor_starts_it(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        await opened.press("f3")
        assert opened.band == "LEAD space starts the meeting · t: note · Tab: notes · . more · ? help"
        await opened.pilot.click(FloorPanel, offset=(10, 0))
        await opened.settle()
        assert isinstance(opened.app.screen, RollCallScreen)


LONG_ITEM = "Clarifying questions, and what we have tried"


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
async def test_the_clock_says_everything_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = ManualClock(TEN + timedelta(minutes=1))
    agenda = [
        {"title": "Welcome", "phase": "welcome", "minutes": 10},
        {"title": LONG_ITEM, "phase": "asking", "minutes": 15},
        {"title": "What we would do", "phase": "feedback", "minutes": 20},
    ]
    session_id = new_session(tmp_path / "store.db", clock, is_on=True, agenda=agenda)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        assert "1 min late · or feedback gets 19 min" in opened.text()
        await opened.later(24 * 60)
        await opened.press("n")
        shown = opened.text()
        assert "15 min late" in shown
        assert "or feedback gets 5 min" in shown
        assert "then: What we would do (20 min)" in shown
        assert LONG_ITEM in " ".join(line[: min(54, size[0] // 2)].strip() for line in shown.splitlines())


async def test_a_digit_raises_the_hand_and_lowers_it_again(live: Console) -> None:
    await live.press("3")
    assert [live.session.name_of(hand.person_id) for hand in waiting(live.session)] == ["Joaquín Muestra"]
    assert "Joaquín Muestra · not heard yet" in live.text()
    await live.press("3")
    assert waiting(live.session) == []


async def test_space_gives_the_floor_to_the_next_and_counts_the_turn(live: Console) -> None:
    await live.press("3", "1", "space")
    assert holder(live) == "Joaquín Muestra"
    await live.later(75)
    assert "1:15" in live.text()
    await live.press("space")
    assert holder(live) == "Namuna Rahman"
    await live.later(25)
    times = {time.person.name: time for time in floor_times(live.session, live.clock())}
    assert (times["Joaquín Muestra"].seconds, times["Namuna Rahman"].seconds) == (75.0, 25.0)
    assert "75%" in live.text()


async def test_r_ends_the_turn(live: Console) -> None:
    await live.press("3", "space", "r")
    assert holder(live) == ""
    assert len(live.session.all(Turn)) == 1


async def test_the_agenda_is_run_by_single_keys(live: Console) -> None:
    await live.press("plus")
    item = current_item(live.session)
    assert item is not None
    assert item.extended_minutes == 5
    await live.press("s", "n", "n")
    following = current_item(live.session)
    assert following is not None
    assert following.title == "Clarifying questions"
    assert [one.title for one in live.session.all(AgendaItem) if one.skipped] == ["The situation"]


async def test_time_over_is_counted_up_with_a_word(live: Console) -> None:
    await live.later(12 * 60)
    assert "OVER the 10 min" in live.text()
    assert "2 min late" in live.text()


async def test_paused_time_counts_for_nobody(live: Console) -> None:
    await live.press("3", "space", "4")
    await live.later(10)
    await live.press("p")
    assert "paused since 10:00" in live.text()
    await live.later(600)
    await live.press("p")
    await live.later(5)
    (time,) = [one for one in floor_times(live.session, live.clock()) if one.turns]
    assert time.seconds == 15.0
    (waiting,) = queue_face(live.session, live.clock()).waiting
    assert waiting.seconds == 15


@pytest.mark.parametrize(("key", "kind"), [("t", "telling"), ("a", "asking"), ("z", "analyzing")])
async def test_a_note_of_each_kind_is_one_key_away(live: Console, key: str, kind: str) -> None:
    await live.press(key)
    await live.type("The disc went to every office")
    await live.press("enter")
    (note,) = live.session.all(Note)
    assert (note.kind, note.text, note.person_id) == (kind, "The disc went to every office", None)
    assert "The disc went to every office" in live.text()


async def test_the_speaker_is_who_had_the_floor_at_the_first_key(live: Console) -> None:
    await live.press("3", "1", "space", "t")
    await live.type("We repl")
    assert live.app.opened.desk is not None
    live.app.opened.desk.do("give_floor")
    await live.type("aced it")
    await live.press("enter")
    (note,) = live.session.all(Note)
    assert live.session.name_of(note.person_id) == "Joaquín Muestra"


async def test_the_line_can_name_the_speaker_and_the_objective(live: Console) -> None:
    await live.press("a")
    await live.type("@lay Whose signature? #OB1")
    await live.press("enter")
    (note,) = live.session.all(Note)
    assert live.session.name_of(note.person_id) == "ليلى المثال"
    assert note.text == "Whose signature?"
    assert note.objective_id is not None


async def test_tab_turns_the_kind_and_what_was_typed_stays(live: Console) -> None:
    await live.press("t")
    await live.type("Why")
    await live.press("tab", "enter")
    assert [note.kind for note in live.session.all(Note)] == ["asking"]


async def test_a_half_written_note_survives_leaving_the_line(live: Console) -> None:
    await live.press("t")
    await live.type("Half a")
    await live.press("escape", "3", "a")
    await live.type(" note")
    await live.press("enter")
    (note,) = live.session.all(Note)
    assert (note.kind, note.text) == ("asking", "Half a note")
    assert len(live.session.all(Hand)) == 1


async def test_enter_on_a_note_opens_it_for_correction(live: Console) -> None:
    await live.press("t")
    await live.type("Nine prodcts")
    await live.press("enter", "escape", "tab", "enter")
    await live.press(*["left"] * 3, "u", "enter")
    (note,) = live.session.all(Note)
    assert note.text == "Nine products"


async def test_a_note_is_taken_out_and_brought_back(live: Console) -> None:
    await live.press("t")
    await live.type("Too much")
    await live.press("enter", "escape", "tab", "delete")
    assert live.session.all(Note) == []
    await live.press("u")
    assert [note.text for note in live.session.all(Note)] == ["Too much"]


async def test_undo_of_next_returns_the_minutes_to_the_earlier_speaker(live: Console) -> None:
    await live.press("3", "1", "space")
    await live.later(30)
    await live.press("space")
    await live.later(30)
    assert "u undo" in live.text()
    await live.press("u")
    assert holder(live) == "Joaquín Muestra"
    (time,) = [one for one in floor_times(live.session, live.clock()) if one.turns]
    assert time.seconds == 60.0
    assert [live.session.name_of(hand.person_id) for hand in waiting(live.session)] == ["Namuna Rahman"]
    await live.press("U")
    assert holder(live) == "Namuna Rahman"


async def test_a_side_topic_goes_to_the_parking_lot(live: Console) -> None:
    await live.press("k")
    await live.type("Who owns the song?")
    await live.press("enter")
    assert [row.text for row in live.session.all(Parked)] == ["Who owns the song?"]


async def test_g_gives_the_floor_to_somebody_by_name(live: Console) -> None:
    await live.press("g")
    await live.type("zoe")
    await live.press("enter")
    assert holder(live) == "Zoë [/b] Prøve"
    assert "Zoë [/b] Prøve" in live.text()


async def test_an_unknown_name_is_told_and_kept(live: Console) -> None:
    await live.press("g")
    await live.type("nobody")
    await live.press("enter")
    assert holder(live) == ""
    assert "Nobody here is called “nobody”" in live.text()


async def test_several_pasted_lines_become_several_notes_after_asking(live: Console) -> None:
    from textual.events import Paste

    await live.press("t")
    assert live.app.focused is not None
    live.app.focused.post_message(Paste("First point\nSecond [/] point\nThird"))
    await live.pilot.pause()
    await live.pilot.press("enter")
    await live.settle()
    assert [note.text for note in live.session.all(Note)] == ["First point", "Second [/] point", "Third"]


async def test_the_queue_takes_another_order(live: Console) -> None:
    await live.pilot.press("o")
    await live.pilot.pause()
    await live.pilot.press("down", "enter")
    await live.settle()
    assert live.session.info.queue == "free_talk"


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (40, 12)])
async def test_who_speaks_and_the_time_left_are_seen_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=size) as opened:
        await opened.press("3", "1", "space")
        await opened.later(61)
        shown = opened.text()
        assert "Joaqu" in shown
        assert "1:01" in shown
        assert "Namuna" in shown


async def test_leaving_and_finishing(live: Console) -> None:
    await live.press("E", "E")
    assert status(live.session) == "finished"
    assert "Thank you all. What is left to do:" in live.text()
    await live.press("u")
    assert live.told == ["That would open the meeting again. u again opens it."]
    assert status(live.session) == "finished"
    await live.press("u")
    assert status(live.session) == "live"
    await live.press("f3", "escape")
    assert len(live.app.screen_stack) == 2
    await live.press("f9")
    assert len(live.app.screen_stack) == 1


async def test_escape_shows_both_panes_again(live: Console) -> None:
    await live.press("v", "v")
    assert live.app.screen.has_class("-flipchart-only")
    await live.press("escape")
    assert not live.app.screen.has_class("-flipchart-only")
    await live.press("escape")
    assert "The meeting is on" in live.told[-1]


async def test_the_challenge_gives_a_row_to_the_flipchart_while_the_board_has_a_message(tmp_path: Path) -> None:
    clock = ManualClock(TEN)
    session_id = new_session(tmp_path / "store.db", clock, is_on=True)
    async with console(tmp_path / "store.db", session_id, clock=clock, size=(80, 24)) as opened:
        assert await opened.app.writer.do(step("reword", text="Which of our nine products do we drop? " * 5))
        challenge = opened.app.screen.query_one("#challenge")
        await opened.settle()
        assert challenge.size.height == 2
        rows = opened.app.screen.query_one("#notes").size.height
        assert await opened.app.writer.do(step("show_message", text="Back in ten minutes"))
        await opened.settle()
        assert challenge.size.height == 1
        assert opened.app.screen.query_one("#notes").size.height == rows
