"""Pictures of the screens, made by the program: python -m benchmarks.pictures [--folder F] [--theme T] [--only NAME].

The real console is opened by Textual's Pilot on the example sessions, at the moment that a picture needs, and what is
painted is written as SVG, in both sizes. `SCREENS` is the list; a new screen is one line of it.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import peerassist_tui
from peerassist_tui.intake.script import read_script
from peerassist_tui.intake.script_player import Player
from peerassist_tui.models import Seat
from peerassist_tui.screens.time.time_question import TimeQuestion
from peerassist_tui.shell.board import BoardApp
from peerassist_tui.shell.themes import THEMES, USUAL
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import Console, console
from tests.helpers.quiet import quiet, running

ROOT = Path(__file__).parents[1]
EXAMPLE, SECOND = sorted((Path(peerassist_tui.__file__).parent / "content" / "examples").glob("*.jsonl"))
SIZES = ((80, 24), (120, 40))


@dataclass(frozen=True)
class Picture:
    """One picture: its file's name, what it shows, the scene it begins in, and the steps that lead to it."""

    name: str
    shows: str
    scene: str
    steps: tuple[str, ...] = ()
    """A key by Textual's name, a command by its id (it has a full stop in it), or a text to be typed after a `"`."""


SCREENS = (
    Picture("welcome", "The library of somebody new", "empty"),
    Picture("library", "All sessions", "library"),
    Picture("library-filter", "Some of the sessions", "library", ("library.find", '"flood')),
    Picture("search", "Everything that was ever written", "library", ("library.search", '"motorcycle')),
    Picture("due", "What was promised, in all sessions", "library", ("library.due",)),
    Picture("lessons", "What was learned, in all sessions", "library", ("library.learned",)),
    Picture("people", "Who was there, in all sessions", "library", ("library.everybody",)),
    Picture("figures", "How even and how late the meetings were", "library", ("library.over_time",)),
    Picture("purpose-check", "Is it a peer assist?", "library", ("library.new",)),
    Picture("preparation", "Preparing a session", "preparing"),
    Picture("preparation-field", "A field that has the keys", "preparing", ("down", "down", "enter")),
    Picture("preparation-people", "Who is invited", "preparing", ("down", "down", "down", "down")),
    Picture("preparation-agenda", "The agenda", "preparing", ("down", "down", "down", "down", "down")),
    Picture("circle", "Where everybody sits", "preparing", ("room.circle",)),
    Picture("invitation", "Writing the invitation", "preparing", ("preparation.write",)),
    Picture("roll-call", "Who is here", "preparing", ("f3", "space")),
    Picture("live", "The meeting", "live"),
    Picture("live-note", "Writing a note", "live", ("note.telling", '"The tracers know the villages')),
    Picture("live-marks", "What a note is for", "live", ("tab", "note.marks")),
    Picture("live-agenda", "The whole agenda", "live", ("agenda.open",)),
    Picture("live-times", "Who has spoken how much", "live", ("turns.look_back",)),
    Picture("live-turns", "All turns", "live", ("turns.all",)),
    Picture("live-order", "Another order of the queue", "live", ("floor.order",)),
    Picture("live-hints", "What the console sees", "live", ("hint.all",)),
    Picture("live-cards", "When it goes wrong", "live", ("cards.open",)),
    Picture("live-help", "The keys of the meeting", "live", ("f1",)),
    Picture("live-finish", "Ending the meeting", "live", ("meeting.finish",)),
    Picture("notes", "The note-taker's console", "notes"),
    Picture("wrap-up", "What is still missing", "finished", ("f4",)),
    Picture("report", "The report", "finished", ("f5",)),
    Picture("report-write", "Writing the report", "finished", ("f5", "report.write")),
    Picture("check-in", "What became of it", "finished", ("f6",)),
    Picture("review", "The meeting seen again", "finished", ("f7",)),
    Picture("review-replay", "Any moment of the meeting", "finished", ("f7", "2")),
    Picture("review-figures", "The meeting in figures", "finished", ("f7", "6")),
    Picture("board", "The board for the room", "board"),
    Picture("palette", "Any command by its words", "live", ("ctrl+p",)),
    Picture("themes", "Choosing a theme", "live", ("app.change_theme",)),
)


@dataclass(frozen=True)
class Scene:
    """A store, the session of it that is open, and the moment."""

    path: Path
    session_id: UUID | None
    moment: datetime


def scenes(folder: Path) -> dict[str, Scene]:
    """The scenes in which pictures begin, by name, each in a store of its own."""
    half = sum(1 for _ in read_script(EXAMPLE)) * 5 // 9
    live = _played(folder / "live.db", EXAMPLE, half)
    library = _played(folder / "library.db", SECOND)
    _played(library.path, EXAMPLE)
    Store(folder / "empty.db").close()
    return {
        "empty": Scene(folder / "empty.db", None, live.moment),
        "library": Scene(library.path, None, library.moment + timedelta(days=20)),
        "preparing": _played(folder / "preparing.db", SECOND, 1),
        "live": live,
        "notes": live,
        "board": live,
        "finished": _played(folder / "finished.db", EXAMPLE),
    }


def _played(path: Path, script: Path, count: int | None = None) -> Scene:
    """The first `count` lines of the script, or all of them, played into the store."""
    store = Store(path)
    try:
        player = Player(store, read_script(script))
        for line in islice(player.lines(), None if count is None else count - 1):
            player.play(line)
        return Scene(path, player.desk.session.id, player.clock.now)
    finally:
        store.close()


async def taken(picture: Picture, scene: Scene, size: tuple[int, int], theme: str) -> str:
    """The picture as SVG, with nobody's own settings or path in it; the scene's store stays as it is."""
    seat: Seat = "note_taker" if picture.scene == "notes" else "facilitator"
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, HOME=home, XDG_CONFIG_HOME=home):
        path = Path(shutil.copy(scene.path, Path(home) / "sessions.db"))
        if picture.scene == "board":
            return _anywhere(await _board(replace(scene, path=path), size, theme), home)
        async with console(path, scene.session_id, clock=ManualClock(scene.moment), size=size, seat=seat) as opened:
            opened.app.theme = theme
            await opened.settle()
            if isinstance(opened.app.screen, TimeQuestion):
                await opened.press("1")  # the meeting went on meanwhile
            for step in picture.steps:
                await _take(opened, step)
            return _anywhere(opened.app.export_screenshot(title="peerassist", simplify=True), home)


def _anywhere(svg: str, home: str) -> str:
    """The picture without the path of the machine that drew it: of the same length, so that nothing moves."""
    return svg.replace(home, "/home/imani".ljust(len(home), "-"))


async def _board(scene: Scene, size: tuple[int, int], theme: str) -> str:
    app = BoardApp(scene.path, scene.session_id, clock=ManualClock(scene.moment))
    async with running(app, size):
        app.theme = theme
        await quiet(app)
        return app.export_screenshot(title="peerassist board", simplify=True)


async def _take(opened: Console, step: str) -> None:
    if step.startswith('"'):
        await opened.type(step[1:])
        return
    if "." not in step:
        await opened.press(step)
        return
    await opened.app.screen.run_action(step if step.startswith("app.") else f"command('{step}')")
    await opened.settle()


async def make(folder: Path, theme: str, names: Collection[str]) -> None:
    """Write the pictures with these names, or all of them, in each size."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as stores:
        ready = scenes(Path(stores))
        for picture in (one for one in SCREENS if not names or one.name in names):
            for width, height in SIZES:
                svg = await taken(picture, ready[picture.scene], (width, height), theme)
                path = folder / f"{picture.name}-{width}x{height}.svg"
                path.write_text(svg, encoding="utf-8")
                sys.stdout.write(f"{path}\n")
    if not names:
        (folder / "README.md").write_text(index(), encoding="utf-8")


def index() -> str:
    """A page that shows the pictures, in Markdown."""
    parts = ["# The screens\n\nDrawn by the program on its example sessions: `make pictures`.\n"]
    for picture in SCREENS:
        shown = "\n".join(f"![{picture.shows}, {w} by {h}]({picture.name}-{w}x{h}.svg)\n" for w, h in SIZES)
        parts.append(f"## {picture.shows}\n\n{shown}")
    return "\n".join(parts)


def main() -> None:
    asked = ArgumentParser(description="Pictures of the screens, made by the program.")
    asked.add_argument("--folder", type=Path, default=ROOT / "docs" / "pictures")
    asked.add_argument("--theme", default=USUAL, choices=[theme.name for theme in THEMES])
    asked.add_argument("--only", nargs="*", default=(), choices=[picture.name for picture in SCREENS])
    given = asked.parse_args()
    asyncio.run(make(given.folder, given.theme, given.only))


if __name__ == "__main__":
    main()
