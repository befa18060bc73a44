"""The board: what the room sees, and what it never sees."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.models import Note
from peerassist_tui.screens.board.board_faces import board_face
from peerassist_tui.shell.board import BoardApp
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from peerassist_tui.widgets.big_letters import FONTS, big
from peerassist_tui.widgets.panels.board_panels import BoardText, arranged
from tests.helpers.console import HEADER, TEN
from tests.helpers.meeting import Meeting
from tests.helpers.stores import empty_store
from tests.helpers.textual_seam import lines


def altered(meeting: Meeting, **values: str) -> None:
    """Set what is true of the session as a whole."""
    rows = {meeting.session.id: meeting.session.info.altered(**values)}
    meeting.session = meeting.session.with_tables({**meeting.session.tables, "session": rows})


@pytest.fixture
def held(meeting: Meeting) -> Meeting:
    """A meeting in its first item, one who speaks and two who wait, a note of two kinds."""
    meeting.do("next_item")
    meeting.raised("Amina", "Bao", "Chen").do("give_floor")
    meeting.do("note", kind="telling", text="The mosque rings last")
    meeting.do("note", kind="asking", text="Who rings first?", who="Hugo")
    return meeting


def told(meeting: Meeting) -> list[tuple[str, str]]:
    return [(passage.text, passage.caption) for passage in board_face(meeting.session, meeting.now).passages]


def test_the_item_its_time_the_points_and_the_floor(held: Meeting) -> None:
    face = board_face(held.at(90).session, held.now)
    assert (face.heading, face.clock, face.clock_word) == ("Telling", "8:30", "left")
    assert (face.floor, face.following) == ("Amina", "next: Bao and 1 more")
    assert told(held) == [("The mosque rings last", "telling · Amina"), ("Who rings first?", "asking · Hugo")]
    over = board_face(held.at(11 * 60).session, held.now)
    assert (over.clock, over.clock_word, over.over) == ("+1:00", "over", True)


@pytest.mark.parametrize(
    ("board", "texts"),
    [
        ("points", ["The mosque rings last", "Who rings first?"]),
        ("asking", ["Who rings first?"]),
        ("telling", ["The mosque rings last"]),
        ("challenge", ["How do warnings reach the last house?"]),
        ("analyzing", ["How do warnings reach the last house?"]),
        ("blank", []),
    ],
)
def test_the_board_shows_what_was_chosen(held: Meeting, board: str, texts: list[str]) -> None:
    altered(held, board=board)
    assert [text for text, _ in told(held)] == texts


def test_a_blank_board_shows_nothing_at_all(held: Meeting) -> None:
    altered(held, board="blank")
    face = board_face(held.session, held.now)
    assert not any((face.heading, face.clock, face.clock_word, face.passages, face.floor, face.following))


@pytest.mark.parametrize("board", ["points", "ground_rules", "look_back", "blank"])
def test_a_message_stands_in_the_place_of_everything_else_that_is_said(held: Meeting, board: str) -> None:
    held.do("show_message", text="Two minutes")
    altered(held, board=board)
    assert told(held) == [("Two minutes", "")]


def test_a_message_is_shown_before_the_meeting_and_after_it_without_names_where_they_are_kept() -> None:
    meeting = Meeting(started=False, privacy="confidential")
    meeting.do("show_message", text="Hugo comes at ten past")
    assert told(meeting) == [("Host 2 comes at ten past", "")]
    meeting.do("start")
    meeting.do("finish")
    assert told(meeting) == [("The meeting is over. Thank you.", "")]
    meeting.do("show_message", text="Hugo has the key")
    assert told(meeting) == [("Host 2 has the key", "")]


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (48, [("4:12", "5:00 in all")]),
        (300, [("Time is up", "")]),
        (359, [("Time is up", "")]),
        (360, [("The mosque rings last", "telling · Amina"), ("Who rings first?", "asking · Hugo")]),
    ],
)
def test_the_room_reads_the_timer_and_for_a_minute_that_its_time_is_up(
    held: Meeting, seconds: float, shown: list[tuple[str, str]]
) -> None:
    held.do("start_timer", seconds=300, purpose="pairs")
    assert told(held.at(seconds)) == shown
    altered(held, board="blank")
    assert told(held) == (shown if len(shown) == 1 else [])


@pytest.mark.parametrize("privacy", ["confidential", "chatham_house"])
def test_no_name_is_shown_where_the_session_keeps_them(held: Meeting, privacy: str) -> None:
    altered(held, privacy=privacy)
    held.do("note", kind="telling", text="Bao’s aunt and HUGO rang", who=None)
    face = board_face(held.session, held.now)
    assert (face.floor, face.following) == ("one speaks", "2 wait")
    assert [caption for _, caption in told(held)] == ["telling", "asking", "telling"]
    assert told(held)[-1][0] == "Peer 2’s aunt and Host 2 rang"


def test_what_is_restricted_is_never_shown(held: Meeting) -> None:
    notes = {note.id: note.altered(marks=["restricted"]) for note in held.session.all(Note)[:1]}
    rows = {**held.session.tables["note"], **notes}
    held.session = held.session.with_tables({**held.session.tables, "note": rows})
    assert [text for text, _ in told(held)] == ["Who rings first?"]


@pytest.mark.parametrize("text", ["Zoë Prøve", "Где?", "Łódź – “ćwiczenie”…", "Ελλάδα"])
def test_big_letters_know_what_is_written_letter_by_letter(text: str) -> None:
    for font in FONTS:
        rows = big(text, 120, font)
        assert rows
        assert 4 < len(rows) < 12
        assert max(map(len, rows)) <= 120


@pytest.mark.parametrize("text", ["ليلى المثال", "王示例", "नमूना", "নমুনা", "🎉"])
def test_other_scripts_are_left_as_they_are(text: str) -> None:
    assert big(text, 200, FONTS[0]) is None
    (line,) = (line.plain.strip() for line in arranged([BoardText(text)], 80, 20))
    assert line == text


def test_no_word_is_broken_and_nothing_is_wider_than_the_screen() -> None:
    passages = [BoardText("incomprehensibilities are long", "A", "bold", "asking")] * 3
    for width in (30, 60, 100, 200):
        for height in (4, 12, 30):
            lines = arranged(passages, width, height)
            assert lines
            assert len(lines) <= height
            assert max(line.cell_length for line in lines) <= width


class Board:
    """A board, and the desk at which the meeting is run."""

    def __init__(self, pilot: Pilot[None], path: Path, clock: ManualClock) -> None:
        self.pilot, self.path, self.clock = pilot, path, clock

    async def text(self) -> str:
        """What the room reads once the board has looked."""
        app = self.pilot.app
        assert isinstance(app, BoardApp)
        app.poll()
        await app.workers.wait_for_complete()
        app.show()
        await self.pilot.pause()
        return "\n".join(lines(app.screen))

    @property
    def app(self) -> BoardApp:
        """The board itself."""
        assert isinstance(self.pilot.app, BoardApp)
        return self.pilot.app

    def meeting(self, **header: str) -> Desk:
        """Begin a meeting."""
        store = Store(self.path) if self.path.exists() else empty_store(self.path)
        desk = make_session(store, self.clock, **{**HEADER, **header})
        desk.do("start")
        desk.do("next_item")
        return desk


@asynccontextmanager
async def board(path: Path) -> AsyncIterator[Board]:
    clock = ManualClock(TEN)
    app = BoardApp(path, clock=clock)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        yield Board(pilot, path, clock)


async def test_the_board_waits_for_a_meeting_and_follows_it(tmp_path: Path) -> None:
    async with board(tmp_path / "store.db") as room:
        assert "No session is live yet." in await room.text()
        desk = room.meeting()
        assert "Welcome" in await room.text()
        desk.do("give_floor", who="ليلى المثال")
        desk.do("note", kind="asking", text="Which nine [/b]? 🎉")
        shown = await room.text()
        assert "▶ Layla al-Mithal" in shown
        assert "Which nine [/b]?" in shown
        desk.do("finish")
        assert "Welcome" not in await room.text()
        room.meeting(title="The next one")
        assert "Welcome" in await room.text()


async def test_the_board_says_when_its_store_goes_and_takes_no_folded_log_for_that(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    async with board(path) as room:
        store = Store(path)
        desk = make_session(store, room.clock, **HEADER)
        desk.do("start")
        assert "Nine products" in await room.text()
        store.anchor.fold()
        assert "replaced" not in await room.text()
        path.unlink()
        shown = await room.text()
        assert "this is the last of it" in shown
        assert "Nine products" in shown
        store.close()


async def test_the_board_writes_nothing_and_takes_no_seat(tmp_path: Path) -> None:
    async with board(tmp_path / "store.db") as room:
        desk = room.meeting()
        await room.text()
        before = (tmp_path / "store.db-wal").read_bytes()
        room.clock.advance(60)
        await room.text()
        assert (tmp_path / "store.db-wal").read_bytes() == before
        assert desk.session.seq == desk.sync().seq


async def test_the_board_says_a_while_how_it_is_left_and_help_says_what_it_shows(tmp_path: Path) -> None:
    async with board(tmp_path / "store.db") as shown:
        assert "Esc leaves · F1 help" in await shown.text()
        shown.app.hide_keys()
        assert "Esc leaves" not in await shown.text()
        await shown.pilot.press("question_mark")
        assert "for a projector or a second screen" in await shown.text()
        await shown.pilot.press("escape")
        assert "No session is live yet" in await shown.text()
