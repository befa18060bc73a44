"""An hour of somebody typing as fast as people speak, while the meeting is run beside it: is anything lost?

Run from the project's folder: `.venv/bin/python -m benchmarks.typing [PACE [NOTES]]`; PACE 1 takes an hour,
the usual 12 five minutes. Keys go to the note-taker's console one by one through a terminal; a process of its own gives
the floor around.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing import Process
from pathlib import Path
from time import monotonic, sleep
from uuid import UUID

from peerassist_tui.desk import make_session, open_session
from peerassist_tui.models import Note
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import wall_clock
from tests.helpers.console import HEADER
from tests.helpers.terminal import Terminal

WORDS_A_MINUTE = 150
"""How fast people speak."""
NOTES_AN_HOUR = 600
TURN_SECONDS = 20
SENTENCE = (
    "which of the nine does an officer pack or open first on a Monday morning – naïve, Zoë’s, 80 %, [b]bold[/b], "
    "مرحبا بكم, 洪水预警, বাংলা, #tag, 👍🏽, e-mail@example.org, \\n, “quoted”"
)
SPEAKERS = ("", "", "", "@Zo ", "@Nam ", "#1 ")


def sentences(count: int) -> Iterator[tuple[str, str]]:
    """What is typed, and what shall be kept of it."""
    chance = random.Random(7)
    for number in range(1, count + 1):
        words = [chance.choice(SENTENCE.split()) for _ in range(chance.randint(5, 25))]
        text = " ".join(["note", str(number), *words])
        yield chance.choice(SPEAKERS) + text, text


def run_the_meeting(path: Path, session: UUID, pace: float) -> None:
    """Give the floor around for ever."""
    desk = open_session(Store(path), session, "facilitator", wall_clock)
    desk.do("resume")
    while True:
        for person in desk.session.people:
            desk.do("give_floor", who=str(person.id))
            sleep(TURN_SECONDS / pace)


def main(pace: float = 12, count: int = NOTES_AN_HOUR) -> None:
    home = Path(tempfile.mkdtemp())
    path = home / "store.db"
    store = Store(path)
    desk = make_session(store, wall_clock, **HEADER)
    for rule in ("start", "next_item", "pause"):
        desk.do(rule)
    beside = Process(target=run_the_meeting, args=(path, desk.session.id, pace), daemon=True)
    typed_out = list(sentences(count))
    words = sum(len(typed.split()) for typed, _ in typed_out)
    with Terminal(home, "--store", str(path), "notes", size=(24, 80)) as terminal:
        terminal.wait_for("nobody has the floor").press("t").wait_for("T ▸")
        terminal.process.delaybeforesend = None
        beside.start()
        begun = monotonic()
        for typed, _ in typed_out:
            type_out(terminal, typed, 60 * len(typed.split()) / WORDS_A_MINUTE / pace)
        took = monotonic() - begun
        waited = until_durable(terminal, store, count)
        terminal.press("escape", "ctrl+q")
        terminal.ended()
    beside.kill()
    wanted = [text for _, text in typed_out]
    kept = [note.text for note in sorted(store.load(desk.session.id).all(Note), key=lambda note: note.number)]
    store.close()
    lost = sum(text not in kept for text in wanted)
    sys.stdout.write(
        f"{words} words in {count} notes at {60 * words / took:.0f} words a minute: {lost} lost, "
        f"{'none' if kept == wanted else 'some'} changed, doubled or out of order\n"
        f"from the last enter until all of it is durable: {1000 * waited:.0f} ms\n"
    )


def type_out(terminal: Terminal, text: str, seconds: float) -> None:
    """Send the keys of a line and enter, evenly over so many seconds; nothing waits for what the program does."""
    begun = monotonic()
    for place, key in enumerate([*text, "enter"], 1):
        terminal.press(key)
        while monotonic() - begun < seconds * place / (len(text) + 1):
            sleep(0.002)
        if place % 20 == 0:
            terminal.drain()


def until_durable(terminal: Terminal, store: Store, count: int) -> float:
    """Seconds until the store has so many notes, at most ten."""
    begun = monotonic()
    while monotonic() - begun < 10 and written(store) < count:
        sleep(0.005)
        terminal.drain()
    return monotonic() - begun


def written(store: Store) -> int:
    """How many notes are in the store."""
    with store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM note").scalar_one())


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:3]))
