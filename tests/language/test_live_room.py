"""Nothing that is said while a meeting is on stays English: on its screens, in its dialogs, on the board."""

import re
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from peerassist_tui.readings.agenda.projection import projection
from peerassist_tui.readings.hints import hints
from peerassist_tui.readings.time.clocks import ClockBack
from peerassist_tui.readings.time.outage import Outage
from peerassist_tui.screens.board.board_faces import BODIES, board_face, waiting_face
from peerassist_tui.screens.live.agenda_faces import agenda_face, end_words
from peerassist_tui.screens.live.hint_numbers import numbers_in_words
from peerassist_tui.screens.live.live import LiveScreen
from peerassist_tui.screens.live.live_faces import challenge_line, feedback_words, floor_face, queue_face
from peerassist_tui.screens.note_taker.notes import NotesScreen
from peerassist_tui.screens.shell.commands import MENU_KEY
from peerassist_tui.screens.shell.control import AnyControl
from peerassist_tui.screens.time.clocks import ClockBackScreen
from peerassist_tui.screens.time.outage import OutageScreen
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.fields.note_line import NoteLine
from peerassist_tui.widgets.key_word import key_sentence, key_word
from tests.helpers.console import HEADER, TEN, Console, console, new_session
from tests.helpers.meeting import Meeting
from tests.language.pseudo import turned, with_turned_words
from tests.language.spoken import spoken
from tests.readings.report.whole.held import held

LATIN = re.compile(r"[A-Za-z]{2,}")
"""A letter alone is the key or the sign of something."""
CARDS = "Q"
"""What stands on the cards is told by their files, of which a made language has none."""
DIALOGS = {
    "agenda": "A",
    "catching up": "C",
    "hints": "G",
    "cards": CARDS,
    "look back": "l",
    "turns": "T",
    "order": "o",
    "ground rules": "R",
    "roll call": "V",
}


@pytest.fixture(autouse=True)
def _another(tmp_path: Path) -> Iterator[None]:
    with spoken(tmp_path / "languages"):
        yield


def english(*said: object) -> list[str]:
    """The words that are left in Latin letters."""
    return [word for one in said for word in LATIN.findall(str(one))]


def in_it(value: Any) -> Any:
    """Content of a session in letters that are not Latin."""
    if isinstance(value, list):
        return [in_it(one) for one in value]
    if isinstance(value, dict):
        kept = {"party", "phase", "minutes"}
        return {name: one if name in kept else in_it(one) for name, one in value.items() if name != "latin"}
    return turned(value) if isinstance(value, str) else value


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Console]:
    clock, own = ManualClock(TEN), ("title", "challenge", "people", "agenda", "objectives")
    session_id = new_session(tmp_path / "s.db", clock, is_on=True, **{name: in_it(HEADER[name]) for name in own})
    async with console(tmp_path / "s.db", session_id, clock=clock, size=(100, 40)) as opened:
        yield opened


CONTROLS: list[type[AnyControl]] = [
    one for one in LiveScreen.CONTROLS if one.__module__.startswith("peerassist_tui.screens.live")
]


@pytest.mark.parametrize("control", CONTROLS, ids=lambda one: one.__name__)
def test_what_a_command_is_called_and_does_is_said(control: type[AnyControl]) -> None:
    why = [one.why for one in control.COMMANDS if isinstance(one.why, str)]
    assert english(key_sentence(control.GROUP), key_sentence(control.WHY), *map(key_sentence, why)) == []
    assert english(*(key_word(one.label) for one in control.COMMANDS)) == []
    assert english(*(key_sentence(one.sentence) for one in control.COMMANDS)) == []


def words_of_keys(screen: type[Screen[Any]]) -> list[str]:
    keys = [one for one in screen.BINDINGS if isinstance(one, Binding) and one is not MENU_KEY]
    return [key_sentence(said) for one in keys for said in (one.description, one.tooltip)]


@pytest.mark.parametrize("key", DIALOGS.values(), ids=DIALOGS)
async def test_a_dialog_of_the_meeting_says_nothing_in_english(live: Console, key: str) -> None:
    await live.press("1", "2", "space")
    await live.later(20 * 60)
    await live.press("x", key)
    screen = live.app.screen
    assert not isinstance(screen, LiveScreen), "the key has opened nothing"
    assert english(*words_of_keys(type(screen)), key_sentence(getattr(screen, "HELP_TEXT", ""))) == []
    for shared in (*screen.query(Band), *screen.query(KeyBar)):
        shared.display = False
    await live.settle()
    assert key == CARDS or english(live.text()) == []


@pytest.mark.parametrize("key", ["g", "h", "i", "c", "S", "O", "Z", "asterisk", "I", "Y", "w", "L"])
async def test_the_line_asks_for_nothing_in_english(live: Console, key: str) -> None:
    await live.press("1", "space", key)
    asked = live.app.screen.query_one(NoteLine).purpose
    assert asked
    assert english(asked.about, asked.hint) == []


@pytest.mark.parametrize("view", [*BODIES, "look_back", "blank"])
def test_the_board_says_nothing_in_english(view: str) -> None:
    for meeting in (held(), Meeting()):
        meeting.do("describe", language="el")
        meeting.do("show_board", what=view)
        meeting.do("start_timer", seconds=300, purpose="writing") if meeting.session.info.finished_at is None else None
        face = board_face(with_turned_words(meeting.session), meeting.now)
        said = [face.heading, face.clock_word, face.floor, face.following]
        assert english(*said, *((one.text, one.caption) for one in face.passages)) == []
    assert english(*(one.text for one in waiting_face().passages)) == []


def faces(meeting: Meeting) -> list[object]:
    """What stands on the meeting's screens at this moment, but for codes."""
    session, now = with_turned_words(meeting.session), meeting.now
    agenda, floor, line = agenda_face(session, now), floor_face(session, now), queue_face(session, now)
    told: list[object] = [agenda.title, agenda.ends, agenda.day_ends, agenda.late, agenda.squeezed, agenda.timer]
    told += [*agenda.following, floor.holder, floor.inside, floor.hint, line.order, line.order_name]
    told += [*(one.reasons for one in line.waiting), *feedback_words(session), challenge_line(session)]
    told += [*end_words(session, projection(session, now), now)]
    return [*told, *(numbers_in_words(one.evidence) for one in hints(session, now))]


def test_the_panels_say_nothing_in_english() -> None:
    meeting = Meeting(started=False)
    assert english(*faces(meeting)) == []
    for step in ("start", "next_item", "crosstalk", "pause", "resume", "release_floor"):
        meeting.do(step)
        assert english(*faces(meeting)) == []
    meeting.do("start_timer", seconds=60, purpose="pairs")
    meeting.at(3 * 3600)
    assert english(*faces(meeting)) == []
    assert english(*faces(held())) == []


async def test_the_questions_about_time_say_nothing_in_english(live: Console) -> None:
    attendance = live.app.opened.attendance
    assert attendance
    back = ClockBack(TEN + timedelta(days=1), 60.0, 2, 7200.0)
    for asked in (OutageScreen(Outage(TEN, turned("Ann"), ""), "UTC"), ClockBackScreen(attendance, back, "UTC")):
        live.app.push_screen(asked)
        await live.settle()
        assert english(asked.question(), *(words for _, _, words in asked.choices())) == []
        assert english(*words_of_keys(type(asked))) == []
        asked.dismiss(None)
        await live.settle()


async def test_the_line_about_the_room_says_nothing_in_english_to_who_takes_notes(live: Console) -> None:
    for keys in (("1", "space"), ("r", "V", "2", "escape")):
        await live.press(*keys)
        async with console(live.app.storage.path, live.session.id, clock=live.clock, seat="note_taker") as notes:
            room = [notes.app.screen.query_one(name, Static).content for name in ("#room", "#away")]
            assert english(*room, key_sentence(NotesScreen.HELP_TEXT), key_sentence(NotesScreen.keys_mean)) == []
