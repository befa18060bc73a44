"""Pictures of the screens: python -m benchmarks.pictures [--folder F] [--theme T] [--language L] [--text] [--only N].

The real console is opened by Textual's Pilot on the example sessions, at the moment that a picture needs, and what is
painted is written as SVG, in both sizes, a few in the light theme too; `--text` writes beside each what a person reads
on it. The list is `benchmarks/picture_list.py`.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

from textual.app import App
from textual.events import Paste

import peerassist_tui
from benchmarks.picture_list import CARRIED, FOLDER, LIGHT, LOOK_BACK, SCREENS, SIZES, Picture, file_name, index
from peerassist_tui.desk import make_session
from peerassist_tui.exchange.bundle import export_bundle
from peerassist_tui.intake.script import read_script
from peerassist_tui.intake.script_player import Player
from peerassist_tui.language import speak
from peerassist_tui.language_files import ENGLISH, languages
from peerassist_tui.models import Seat
from peerassist_tui.rehearsal.verdict import RehearsalVerdict, verdict
from peerassist_tui.rehearsal.verdict_text import verdict_lines
from peerassist_tui.screens.shell.rehearsal_look_back import RehearsalLookBack
from peerassist_tui.screens.time.outage import OutageScreen
from peerassist_tui.shell.board import BoardApp
from peerassist_tui.shell.themes import THEMES, USUAL
from peerassist_tui.store.store import Store
from peerassist_tui.timing.clock import ManualClock
from tests.helpers.console import Console, console
from tests.helpers.quiet import quiet, running
from tests.helpers.rehearsals import good, rehearsed
from tests.helpers.textual_seam import lines
from tests.shell.reading_contrast import badly_read

ROOT = Path(__file__).parents[1]
EXAMPLE, SECOND = sorted((Path(peerassist_tui.__file__).parent / "content" / "examples").glob("*.jsonl"))


@dataclass(frozen=True)
class Scene:
    """A store, the session of it that is open, and the moment; `files` lie in the home folder, by their names."""

    path: Path
    session_id: UUID | None
    moment: datetime
    files: Mapping[str, bytes] = field(default_factory=dict)


def scenes(folder: Path) -> dict[str, Scene]:
    """The scenes in which pictures begin, by name, each in a store of its own."""
    lines = [line.do for line in read_script(EXAMPLE)]
    half, before_thanks = len(lines) * 5 // 9, lines.index("thank")
    live = _played(folder / "live.db", EXAMPLE, half)
    library = _played(folder / "library.db", SECOND)
    _played(library.path, EXAMPLE)
    Store(folder / "empty.db").close()
    preparing, finished = _played(folder / "preparing.db", SECOND, 1), _played(folder / "finished.db", EXAMPLE)
    bundle = {CARRIED.partition("/")[2]: _bundle(preparing)}
    return {
        "empty": Scene(folder / "empty.db", None, live.moment),
        "library": Scene(library.path, None, library.moment + timedelta(days=20)),
        "new": _new(folder / "new.db", live.moment),
        "preparing": preparing,
        "live": live,
        "notes": live,
        "board": live,
        "ended": _played(folder / "ended.db", EXAMPLE, before_thanks, then="finish"),
        "finished": finished,
        "carried": replace(finished, session_id=None, files=bundle),
        "set back": replace(live, moment=live.moment - timedelta(minutes=52)),
    }


def _new(path: Path, moment: datetime) -> Scene:
    """A session that somebody has just begun to prepare."""
    store = Store(path)
    try:
        named = {"title": "Water before the rains", "timezone": "Africa/Kampala", "starts_at": "2026-11-04T09:00"}
        asked = make_session(store, ManualClock(moment), **named)
        return Scene(path, asked.session.id, moment)
    finally:
        store.close()


def _played(path: Path, script: Path, count: int | None = None, then: str = "") -> Scene:
    """The first `count` lines of the script, or all of them, played into the store, and `then` one rule more."""
    store = Store(path)
    try:
        player = Player(store, read_script(script))
        for line in islice(player.lines(), None if count is None else count - 1):
            player.play(line)
        if then:
            player.desk.do(then)
        return Scene(path, player.desk.session.id, player.clock.now)
    finally:
        store.close()


def _bundle(scene: Scene) -> bytes:
    """The session of a scene as another laptop writes it."""
    store = Store(scene.path)
    try:
        return export_bundle(store, [scene.session_id] if scene.session_id else [], with_log=False)
    finally:
        store.close()


@asynccontextmanager
async def shown(picture: Picture, scene: Scene, size: tuple[int, int], theme: str) -> AsyncIterator[App[None]]:
    """The app that shows it, with nobody's own settings and in a home of its own; the scene's store stays as it is."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        patch.dict(os.environ, HOME=home, XDG_CONFIG_HOME=home),
    ):
        path = Path(shutil.copy(scene.path, Path(home) / "sessions.db"))
        for name, content in scene.files.items():
            (Path(home) / name).write_bytes(content)
        open_ = _board if picture.scene == "board" else _console
        async with open_(picture, replace(scene, path=path), size, theme) as app:
            yield app


@asynccontextmanager
async def _console(picture: Picture, scene: Scene, size: tuple[int, int], theme: str) -> AsyncIterator[App[None]]:
    seat: Seat = "note_taker" if picture.scene == "notes" else "facilitator"
    async with console(scene.path, scene.session_id, clock=ManualClock(scene.moment), size=size, seat=seat) as opened:
        opened.app.theme = theme
        await opened.settle()
        if isinstance(opened.app.screen, OutageScreen):
            await opened.press("1")  # the meeting went on meanwhile
        for step in picture.steps:
            await _take(opened, step)
        yield opened.app


@asynccontextmanager
async def _board(picture: Picture, scene: Scene, size: tuple[int, int], theme: str) -> AsyncIterator[App[None]]:
    app = BoardApp(scene.path, scene.session_id, clock=ManualClock(scene.moment))
    async with running(app, size):
        app.theme = theme
        await quiet(app)
        yield app


async def taken(picture: Picture, scene: Scene, size: tuple[int, int], theme: str) -> tuple[str, str, list[str]]:
    """The picture as SVG and what is read on it, with nobody's own path in it, and the texts that are hard to read."""
    async with shown(picture, scene, size, theme) as app:
        title = "peerassist board" if picture.scene == "board" else "peerassist"
        faint = [*badly_read(app)]  # before the export, which draws the dimmed screen behind a dialog too
        svg = app.export_screenshot(title=title, simplify=True)
        return (*(_anywhere(one, os.environ["HOME"]) for one in (svg, "\n".join(lines(app.screen)) + "\n")), faint)


def _rehearsed() -> RehearsalVerdict:
    """What is said of a rehearsal that went well."""
    meeting, room = rehearsed(good)
    return verdict(room, meeting.session, meeting.now, level="usual", speed=3, changes=meeting.changes)


def _anywhere(svg: str, home: str) -> str:
    """The picture without the path of the machine that drew it: of the same length, so that nothing moves."""
    return svg.replace(home, "/home/imani".ljust(len(home), "-"))


async def _take(opened: Console, step: str) -> None:
    if step == LOOK_BACK:
        opened.app.push_screen(RehearsalLookBack(verdict_lines(_rehearsed())))
        await opened.settle()
        return
    if step.startswith('"'):
        await (_paste(opened, step[1:]) if "\n" in step else opened.type(step[1:]))
        return
    if "." not in step:
        await opened.press(step)
        return
    await opened.app.screen.run_action(step if step.startswith("app.") else f"command('{step}')")
    await opened.settle()


async def _paste(opened: Console, text: str) -> None:
    opened.app.post_message(Paste(text))
    await opened.settle()


async def make(folder: Path, theme: str, names: Collection[str], *, with_text: bool) -> None:
    """Write the pictures with these names, or all of them, in each size, and what is read on them too."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as stores:
        ready = scenes(Path(stores))
        for picture in (one for one in SCREENS if not names or one.name in names):
            for width, height in SIZES:
                for shown_in in (theme, LIGHT) if picture.light else (theme,):
                    svg, text, faint = await taken(picture, ready[picture.scene], (width, height), shown_in)
                    path = folder / file_name(picture, (width, height), light=shown_in == LIGHT)
                    path.write_text(svg, encoding="utf-8")
                    if with_text:
                        path.with_suffix(".txt").write_text(text, encoding="utf-8")
                    sys.stdout.write("\n".join([str(path), *(f"    hard to read: {one}" for one in faint), ""]))


def main() -> None:
    asked = ArgumentParser(description="Pictures of the screens, made by the program.")
    asked.add_argument("--folder", type=Path, default=FOLDER)
    asked.add_argument("--theme", default=USUAL, choices=[theme.name for theme in THEMES])
    asked.add_argument("--only", nargs="*", default=(), choices=[picture.name for picture in SCREENS])
    asked.add_argument("--language", default=ENGLISH, choices=[*languages()])
    asked.add_argument("--text", action="store_true")
    given = asked.parse_args()
    speak(given.language)
    asyncio.run(make(given.folder, given.theme, given.only, with_text=given.text))
    if given.folder == FOLDER:
        FOLDER.with_suffix(".md").write_text(index(), encoding="utf-8")


if __name__ == "__main__":
    main()
