"""A whole meeting from a file of lines, and one line by line beside other consoles, in real processes."""

import re
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from peerassist_tui.desk import Desk, make_session
from peerassist_tui.models import Action, Lesson, Note, Option
from peerassist_tui.readings.state import status
from peerassist_tui.store.queries.overview import overviews
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock, wall_clock
from peerassist_tui.timing.zones import to_local
from tests.helpers.hostile import ACTS, WORDS, live, spoil
from tests.helpers.lines import Lines, command, environment
from tests.helpers.meeting import HEADER
from tests.helpers.stores import held
from tests.helpers.terminal import WHOLE_FRAMES, Terminal
from tests.plain.test_command_list import PAGE

MEETING = re.search(r"## A meeting\n\n((?:    .+\n)+)", PAGE)


def meeting_at(store: Store, **header: Any) -> Desk:
    """A meeting that began just now, by the computer's clock."""
    desk = make_session(store, wall_clock, **{**HEADER, **header})
    desk.do("start")
    return desk


def played(
    home: Path, store: Path, lines: str, *arguments: str, **changed: str
) -> "subprocess.CompletedProcess[bytes]":
    """What such a process does with lines that come through a pipe."""
    return subprocess.run(
        command(store, *arguments),
        input=lines.encode(),
        capture_output=True,
        env=environment(home, **changed),
        cwd=home,
        timeout=120,
    )


def test_the_meeting_of_the_page_goes_from_new_to_the_written_report(tmp_path: Path) -> None:
    assert MEETING
    lines = re.sub("^    ", "", MEETING[1], flags=re.MULTILINE)
    done = played(tmp_path, tmp_path / "store.db", lines)
    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Not done" not in said
    assert "\x1b" not in said
    assert "Gave the floor to Amina Khan.\nWrote note 1, telling, Amina Khan: bells are too slow.\n" in said
    assert "Wrote note 2, telling, Joaquín Muestra: too far.\n" in said
    assert "Added action 1, Hawa Diallo, by Fri " in said
    assert said.endswith("Wrote storm-warnings.docx.\nEverything is saved. Goodbye.\n")
    assert (tmp_path / "storm-warnings.docx").read_bytes()[:2] == b"PK"
    store = Store(tmp_path / "store.db")
    session = store.load(UUID(overviews(store.path)[0].id))
    assert status(session) == "finished"
    assert [(note.text, session.name_of(note.person_id)) for note in session.all(Note)] == [
        ("bells are too slow", "Amina Khan"),
        ("too far", "Joaquín Muestra"),
    ]
    (option,), (action,) = session.all(Option), session.all(Action)
    assert (option.response, option.reason, len(session.all(Lesson))) == ("adopt", "we have the poles", 1)
    assert (action.text, session.name_of(action.person_id)) == ("Count the houses", "Hawa Diallo")
    assert action.due
    store.close()


def test_each_hears_and_sees_what_the_other_does(store: Store, tmp_path: Path) -> None:
    meeting_at(store)
    screen = Terminal(tmp_path, "--store", str(store.path), "open", "Storm", size=(24, 80), answers=WHOLE_FRAMES)
    with screen as facilitator, Lines(tmp_path, store.path, "notes") as note_taker:
        facilitator.wait_for("Storm warnings")
        note_taker.hear("The meeting is on")
        facilitator.press("3", "space").wait_for("Amina")
        note_taker.hear("Raised the hand of Amina (facilitator).")
        note_taker.hear("Gave the floor to Amina (facilitator).")
        note_taker.say("a: Which nine?").hear("Wrote note 1,")
        facilitator.wait_for("Which nine?")
        facilitator.press("t").wait_for("T ▸ Amina:")
        facilitator.press("bao: Too far").wait_for("T ▸ Bao: bao: Too far")
        facilitator.press("enter")
        note_taker.hear("Wrote note 2 (facilitator): Bao, “Too far”.")
        note_taker.say("undo").hear("Took back “Wrote note 1”.")
        facilitator.wait_for("Too far", without="Which nine?")
        note_taker.say("undo").hear("There is nothing to take back.")
        note_taker.say("+hawa").hear("Raised the hand of Hawa.")
        facilitator.wait_for("Hawa")
        assert note_taker.say("quit").ended() == (0, "")


def test_what_is_the_facilitators_own_is_told_to_nobody_else(store: Store, tmp_path: Path) -> None:
    desk = meeting_at(store)
    with Lines(tmp_path, store.path, "notes") as note_taker:
        note_taker.hear("The meeting is on")
        desk.do("intervene", role="neutral", saw="Hugo defends", did="asked him to listen")
        desk.do("set_reminder", text="call the minister", moment=desk.now())
        desk.do("park", text="the road")
        assert note_taker.hear("(facilitator)") == "Parked a point (facilitator): “the road”."
        note_taker.say("read log").hear("The log is the facilitator's own.")
        assert not [line for line in note_taker.heard if "Hugo" in line or "minister" in line or "Logged" in line]


def test_a_search_that_finds_nothing_says_what_may_have_been_meant(store: Store, tmp_path: Path) -> None:
    meeting_at(store).do("note", kind="telling", text="Twenty lanterns")
    store.close()
    said = played(tmp_path, store.path, "search lantren\nsearch lanterns\n").stdout.decode()
    assert "Nothing was found. Did you mean “lanterns”?\nnote 1 in 1" in said


def test_nothing_that_was_written_acts_on_the_terminal(store: Store, tmp_path: Path) -> None:
    meeting_at(store, title=f"Storm {ACTS}")
    store.close()
    typed = f"open 1\nt: {ACTS}\n{ACTS}\nhost: {ACTS}\nread notes\nmessage: {ACTS}\nsearch {WORDS}\nopen {ACTS}\n"
    done = played(tmp_path, store.path, typed)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    assert "Wrote note 1, " in said
    assert f"1, telling: {WORDS}" in said
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", said)


def test_nothing_that_somebody_wrote_into_the_store_by_hand_acts_on_the_terminal(store: Store, tmp_path: Path) -> None:
    desk = meeting_at(store)
    desk.do("note", kind="telling", text="bells", who="Bao")
    desk.do("finish")
    store.close()
    spoil(store.path, ACTS)
    done = played(tmp_path, store.path, "open 1\nread notes\nwho\nagenda\nmissing all\nsessions\ntime\n? floor\n")
    said = done.stdout.decode()
    assert f"{WORDS}" in said
    assert not live(said)


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}])
def test_letters_that_the_terminal_does_not_have_are_replaced_and_kept_in_the_store(
    store: Store, tmp_path: Path, locale: dict[str, str]
) -> None:
    desk = meeting_at(store, people=[{"name": "ليلى المثال"}, {"name": "Joaquín"}])
    done = played(tmp_path, store.path, "t: joaq: слишком “далеко”\nread notes\nwho\n", "open", "Storm", **locale)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode(locale.get("PYTHONIOENCODING", "ascii"))
    assert "Wrote note 1, " in said
    assert '??????? "??????".' in said
    assert [note.text for note in store.load(desk.session.id).all(Note)] == ["слишком “далеко”"]


def test_what_was_answered_is_in_the_store_whatever_then_happens(store: Store, tmp_path: Path) -> None:
    desk = meeting_at(store)
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        for number in range(1, 6):
            console.say(f"t: said {number}").hear(f"Wrote note {number}, telling: said {number}.")
        console.process.kill()
    assert [note.text for note in desk.sync().all(Note)] == [f"said {number}" for number in range(1, 6)]


def test_what_is_typed_while_another_program_holds_the_store_waits_and_is_done_in_its_order(
    store: Store, tmp_path: Path
) -> None:
    desk = meeting_at(store)
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.hear("Nobody has the floor.")
        with held(store.path):
            console.say("t: first", "t: second").hear("Waiting for another program that holds the store")
            assert not desk.session.all(Note)
        console.hear("Wrote note 1,")
        console.hear("Wrote note 2,")
    assert [note.text for note in desk.sync().all(Note)] == ["first", "second"]


def test_a_refused_line_is_said_again_and_can_be_sent_once_more(store: Store, tmp_path: Path) -> None:
    desk = meeting_at(store)
    desk.do("add_person", person={"name": "Bao Anh"})
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.say("bao: we hung bells").hear("“bao” can mean Bao, Bao Anh.")
        console.hear("Not done: “bao: we hung bells”. Type again to send it once more.")
        console.say("again bao anh").hear("Wrote note 1,")
        console.say("t: @quentin: ring them").hear("Wrote note 2,")
        console.hear("Nobody here is called “@quentin”: the words are nobody’s.")
        console.say("+zoe").hear("Nobody here is called “zoe”.")
        desk.sync()
        desk.do("add_person", person={"name": "Zoe"})
        console.hear("Added Zoe (facilitator).")
        console.say("again").hear("Raised the hand of Zoe.")
    note, other = desk.sync().all(Note)
    assert (desk.session.name_of(note.person_id), note.text) == ("Bao Anh", "we hung bells")
    assert other.text == "@quentin: ring them"


def test_words_behind_a_hand_that_it_does_not_keep_are_said_with_how_to_note_them(store: Store, tmp_path: Path) -> None:
    meeting_at(store, people=[{"name": "Ann Lee"}, {"name": "Ann Smith"}])
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.say("+ann cost").hear("“ann” can mean Ann Lee, Ann Smith.")
        console.say("+ann lee q").hear("Raised the hand of Ann Lee.")
        console.say("+ann smith cost of bells").hear("Raised the hand of Ann Smith.")
        console.hear("A hand keeps no topic; to note it, type Ann Smith: cost of bells")
        assert "question" in console.say("queue").hear("1: Ann Lee, waits")
        console.say("-ann lee", "Ann Smith: cost of bells").hear("Wrote note 1,")


def test_it_is_refused_where_nothing_goes_line_by_line(tmp_path: Path) -> None:
    done = played(tmp_path, tmp_path / "store.db", "", "board")
    assert done.returncode == 2
    assert "there is no board line by line" in done.stderr.decode()


def test_dates_are_typed_in_the_language_of_the_session(tmp_path: Path) -> None:
    lines = (
        "new Tempête\nlanguage: fr\nstarts: 12 décembre 2030 à 14h30\nstarts: bientôt\nbegin\n"
        "action: Acheter une cloche\ndue: lundi prochain\ndue: bientôt\n"
    )
    said = played(tmp_path, tmp_path / "store.db", lines).stdout.decode()
    assert "“bientôt” is not understood as a date; write it like 2026-12-22, “next friday” or" in said
    store = Store(tmp_path / "store.db")
    session = store.load(UUID(overviews(store.path)[0].id))
    (action,) = session.all(Action)
    assert f"{to_local(session.info.starts_at, session.info.timezone):%Y-%m-%d %H:%M}" == "2030-12-12 14:30"
    assert action.due
    assert action.due.weekday() == 0


def test_textual_is_not_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from peerassist_tui.cli import main; status = main();"
        "print(status, sorted(name for name in sys.modules if name.startswith(('textual', 'rich'))))"
    )
    done = subprocess.run(
        [*command(tmp_path / "store.db")[:1], "-c", code, "--store", str(tmp_path / "store.db"), "--plain"],
        input=b"new Storm\nbegin\n+ann\nmissing all\n",
        capture_output=True,
        env=environment(tmp_path),
        timeout=60,
    )
    assert done.stdout.decode().splitlines()[-1] == "0 []"


def test_a_time_in_which_no_console_was_there_is_asked_about_before_anything_else_is_done(
    store: Store, tmp_path: Path
) -> None:
    desk = make_session(store, ManualClock(wall_clock() - timedelta(hours=1)), **HEADER)
    desk.do("start")
    desk.do("give_floor", who="Amina")
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.hear("Amina had the floor when a console was last there")
        console.hear("Type count nothing where the meeting stopped.")
        console.say("t: first").hear("Say first what that time was: type count and one of all, turn, nothing.")
        console.hear("Not done: “t: first”.")
        console.say("count nothing").hear("Left out the time the console was closed.")
        console.say("again").hear("Wrote note 1,")
        assert re.match(r"Amina: \d+ s in 1 turn", console.say("spoken").hear("Amina: "))


def test_a_clock_that_was_set_back_is_asked_about(store: Store, tmp_path: Path) -> None:
    desk = make_session(store, ManualClock(wall_clock() + timedelta(minutes=90)), **HEADER)
    desk.do("start")
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.hear("The computer's clock was set back: this meeting has already come to")
        console.say("next item").hear("Say first what that time was: type count and one of nothing, hours.")
        console.say("count nothing").hear("All of the meeting's time is accounted for.")
        console.say("next item").hear("Started “Telling”.")


def test_where_the_store_is_taken_away_that_is_said_and_nobody_is_told_that_all_is_saved(
    store: Store, tmp_path: Path
) -> None:
    meeting_at(store)
    store.close()
    with Lines(tmp_path, store.path, "open", "Storm") as console:
        console.say("t: first").hear("Wrote note 1,")
        store.path.rename(tmp_path / "elsewhere.db")
        console.say("t: second").hear("was deleted, moved or replaced, so nothing is saved from now on")
        console.hear("Not done: “t: second”.")
        status, told = console.say("quit").ended()
    assert status == 1
    assert "all until then is kept" in told
    assert not [line for line in console.heard if "Everything is saved" in line]


def test_the_language_of_documents_is_said_by_its_name(store: Store, tmp_path: Path) -> None:
    desk = meeting_at(store)
    said = played(
        tmp_path, store.path, "language: FRANCAIS\nlanguage: klingon\nquit\n", "open", "Storm"
    ).stdout.decode()
    assert "Changed “Documents in”.\n" in said
    assert "“klingon” is none of the languages of documents: English, Français, Español." in said
    assert store.load(desk.session.id).info.language == "fr"
