"""What the program and its tests need of Textual that is not public stands in two places, and is there.

A new Textual may have any of it otherwise: then this says, in one sentence, what breaks and for whom.
"""

import asyncio
import signal
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.binding import Binding
from textual.events import Key
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from tests.project.private import uses

ROOT = Path(__file__).parents[2]
SEAM, TESTS_SEAM = ROOT / "peerassist_tui" / "textual_seam", ROOT / "tests" / "helpers" / "textual_seam.py"
FILES = [path for part in ("peerassist_tui", "tests", "benchmarks") for path in sorted((ROOT / part).rglob("*.py"))]
ABOUT_THIS = {Path(__file__), ROOT / "tests" / "project" / "private.py"}

NEEDED = {
    "textual._styles_cache.StylesCache": "closed screens can no longer be let go of: a console that runs all day grows",
    "textual._xterm_parser.XTermParser": "Escape and the letter after it are read as one key, and the letter is lost",
    "__watchers": "the app keeps watchers elsewhere: closed screens stay in memory, unless that is mended by now",
    "LinuxDriver._auto_restart": "a console that is continued cannot know whether it lent the terminal to an editor",
    "Widget._bindings": "no field knows its own keys: letters typed right after Enter may go to the line that was left",
    "App._close_messages_no_wait": "a console that hangs cannot be ended in order after an error",
    "Screen._closing": "nobody knows which screens are closed: all of them stay in memory",
    "App._driver": "an error while the console closes leaves the terminal unusable",
    "App._exit": "a console that is about to end takes the terminal again when it is continued",
    "App._exit_renderables": "a crash prints Textual's traceback, with what somebody typed, in front of the room",
    "App._filters": "with NO_COLOR, the terminal's own colours are black on black",
    "App._process_messages_loop": "a console whose waiting was cancelled ends without a word, as if all went well",
    "App._refresh_truecolor_filter": "the plain theme paints other colours than the terminal's",
    "App._fatal_error": "a crash prints Textual's traceback, with what somebody typed, in front of the room",
    "LinuxDriver._file": "a console whose terminal takes nothing any more hangs and has to be killed",
    "App._handle_exception": "a crash leaves no log, and no sentence says where it is",
    "App._print_error_renderables": "the last sentence, with what could not be saved, is never seen on the terminal",
    "App._replace_screen": "nobody hears that a screen was closed: a console that runs all day grows",
    "App._return_code": "a console that ended because of an error tells the shell that all went well",
    "XTermParser._sequence_to_key_events": "Escape and the letter after it are read as one key, and the letter is lost",
    "App._shutdown": "an error while the console closes leaves the terminal unusable",
    "XTermParser._timeout_time": "a lone Escape waits a tenth of a second, and takes the letter after it along",
    "LinuxDriver._writer_thread": "a console whose terminal takes nothing any more hangs and has to be killed",
}
"""Every private thing that the program uses, and what it means to users when it is there no more."""

TESTS_NEED = {
    *("textual._compositor.Compositor", "Compositor._dirty_regions"),
    "textual._styles_cache.StylesCache",
    "textual.keys._character_to_key",
    "textual.keys._get_unicode_name_from_key",
    "textual.screen.UPDATE_PERIOD",
    *("textual.css.stylesheet.parse", "textual.css.stylesheet.tokenize_values"),
    *("Animator._complete_event", "WriterThread._queue", "LinuxDriver._writer_thread", "Widget._styles_cache"),
    *("App._batch_count", "App._context", "App._driver", "App._exception"),
    *("Screen._callbacks", "Screen._compositor", "Screen._dirty_widgets", "Screen._layout_required"),
    *("Screen._on_timer_update", "Screen._recompose_required", "Screen._repaint_required"),
    *("Screen._result_callbacks", "Screen._scroll_required"),
    *("Loop._ready", "Loop._scheduled", "Loop._timer_cancelled_count", "Future._callbacks"),
}
"""Without these, tests cannot tell when a console has nothing left to do, or what stands on its screen."""


def named(path: Path) -> set[str]:
    return {use.name for use in uses(path)}


def short(needed: str) -> str:
    """The name as it is written: a thing of a module with its module, that of an object alone."""
    return needed if needed.startswith("textual.") else needed.rpartition(".")[2]


def test_what_textual_offers_to_nobody_is_used_in_one_place_only() -> None:
    strays = {
        str(path.relative_to(ROOT)): [f"{use.name}, line {use.line}" for use in found]
        for path in FILES
        if SEAM not in path.parents and path != TESTS_SEAM and path not in ABOUT_THIS and (found := uses(path))
    }
    assert strays == {}, "private things of Textual belong into textual_seam, for nothing says when they change"


def test_a_widget_gets_the_keys_at_once_and_not_after_what_was_typed_meanwhile() -> None:
    late = [str(path) for path in FILES if "tests" not in path.parts and ".focus()" in path.read_text(encoding="utf-8")]
    assert late == [], "Screen.set_focus acts at once"


def test_of_each_it_is_said_what_breaks_without_it() -> None:
    assert {name for path in SEAM.glob("*.py") for name in named(path)} == set(map(short, NEEDED))
    assert named(TESTS_SEAM) <= set(map(short, TESTS_NEED))


@pytest.fixture
def signals() -> Iterator[None]:
    """The signals as they were, for a driver takes some."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.fixture
async def owners(signals: None) -> dict[str, object]:
    """One of each thing that has something private which is used."""
    from textual._compositor import Compositor
    from textual._xterm_parser import XTermParser

    app, loop = App[None](), asyncio.get_running_loop()
    found = {"App": app, "Screen": Screen[None](), "Widget": Widget(), "Animator": app.animator}
    found |= {"Compositor": Compositor(), "XTermParser": XTermParser(), "Loop": loop, "Future": loop.create_future()}
    if sys.platform != "win32":
        from textual.drivers._writer_thread import WriterThread
        from textual.drivers.linux_driver import LinuxDriver

        found |= {"LinuxDriver": LinuxDriver(app), "WriterThread": WriterThread(sys.stderr)}
    return found


@pytest.mark.parametrize("needed", sorted((NEEDED.keys() | TESTS_NEED) - {"__watchers"}))
async def test_it_is_there(needed: str, owners: dict[str, object]) -> None:
    owner, _, name = needed.rpartition(".")
    if owner in ("LinuxDriver", "WriterThread") and sys.platform == "win32":
        pytest.skip("another driver is used here")
    why = NEEDED.get(needed, "tests cannot tell when a console has nothing left to do, or what it shows")
    assert hasattr(import_module(owner) if owner.startswith("textual.") else owners[owner], name), (
        f"Textual has no {needed} any more: {why}"
    )


class Plain(App[None]):
    """Textual as it is."""

    BINDINGS = [Binding("x", "crash", "crash")]

    def action_crash(self) -> None:
        raise RuntimeError("on purpose")


class Watching(Screen[None]):
    """A screen that watches a value of the app which never changes."""

    def on_mount(self) -> None:
        self.watch(self.app, "theme", lambda: None, init=False)


async def test_textual_still_holds_closed_screens_and_we_still_let_go_of_them() -> None:
    from textual._styles_cache import StylesCache

    from peerassist_tui.textual_seam.kept_of_screens import forget_closed_watchers, forget_painted_colours

    app = Plain()
    async with app.run_test() as pilot:
        await app.push_screen(Watching())
        await pilot.pause()
        await app.pop_screen()
        await pilot.pause()
        watchers = getattr(app, "__watchers", {}).get("theme", [])
        held = [one for one, _ in watchers if isinstance(one, Watching)]
        assert held, "Textual lets go of closed screens by itself: forget_closed_watchers may go"
        forget_closed_watchers(app)
        assert not any(isinstance(one, Watching) for one, _ in watchers), (
            "closed screens are still held: a console that runs all day grows"
        )
        colours = StylesCache.get_inner_outer
        assert colours.cache_info().currsize, (
            "Textual keeps no cache of colours any more: forget_painted_colours may go"
        )
        forget_painted_colours()
        assert not colours.cache_info().currsize, "what was painted is kept: a console that runs all day grows"


def test_a_widget_knows_its_own_keys_and_those_of_its_base_classes() -> None:
    from peerassist_tui.textual_seam.widget_keys import own_bindings

    class Line(Input):
        BINDINGS = [Binding("f9", "nothing")]

    broke = NEEDED["Widget._bindings"]
    line = Line()
    assert [one.action for one in own_bindings(line, "f9")] == ["nothing"], broke
    assert [one.action for one in own_bindings(line, "enter")] == ["submit"], broke
    assert list(own_bindings(line, "f8")) == []


def pressed(reader: Any, sent: str) -> list[str]:
    """The keys by name, when nothing more comes."""
    events = list(reader.feed(sent))
    reader.wait_no_longer()
    return [event.key for event in (*events, *reader.tick()) if isinstance(event, Key)]


def test_textual_still_reads_escape_and_a_letter_as_one_key_and_lets_us_read_two() -> None:
    from peerassist_tui.shell.key_reader import KeyReader
    from peerassist_tui.textual_seam.terminal_keys import TerminalReader

    plain = TerminalReader()
    assert pressed(plain, "\x1bn") == ["alt+n"], (
        "Textual tells Escape and a letter from a letter with Alt by itself: shell/key_reader.py may go"
    )
    assert pressed(KeyReader(), "\x1bn") == ["escape", "n"], (
        "Escape and the letter after it are read as one key, and the letter is lost"
    )
    assert not list(plain.feed("\x1b"))
    assert plain.waits_for_more, "Textual waits for nothing after a lone Escape any more: `waits_for_more` may go"
    assert pressed(TerminalReader(), "\x1b") == ["escape"], (
        "a lone Escape waits a tenth of a second, and takes the letter after it along"
    )


def test_textual_still_knows_no_key_that_is_told_with_its_place() -> None:
    from textual._xterm_parser import XTermParser

    from peerassist_tui.textual_seam.terminal_keys import TerminalReader, told_place

    sent = "\x1b[1077:1045:116;6u"
    with pytest.raises(ValueError, match="invalid literal"):  # else `_sequence_to_key_events` of ours may go
        list(XTermParser().feed(sent))
    (key,) = (event for event in TerminalReader().feed(sent) if isinstance(event, Key))
    assert (key.key, told_place(key)) == ("ctrl+shift+е", "shift+t"), (
        "a keyboard of another script is not known by the places of its keys where the terminal tells them"
    )


async def test_an_app_is_told_of_a_screen_that_went_of_an_error_and_of_its_end() -> None:
    from peerassist_tui.textual_seam.app_hooks import HookedApp

    heard: list[str] = []

    class Told(HookedApp[None]):
        def on_mount(self) -> None:
            self.call_later(self.go)

        async def go(self) -> None:
            await self.push_screen(Watching())
            await self.pop_screen()
            raise RuntimeError("on purpose")

        def on_unmount(self) -> None:
            raise RuntimeError("while closing")

        def screen_went(self) -> None:
            heard.append("a screen went")

        def error_came(self, error: Exception) -> None:
            heard.append(str(error))

        def panic(self, *renderables: Any) -> None:
            heard.append("panic")
            self.stop_now()

        def say_farewell(self) -> bool:
            heard.append("farewell")
            return True

    app = Told()
    await app.run_async(headless=True)
    assert "a screen went" in heard, "nobody hears that a screen was closed: a console that runs all day grows"
    assert "on purpose" in heard, "a crash leaves no log, and no sentence says where it is"
    assert "panic" in heard, "a crash prints Textual's traceback, with what somebody typed, in front of the room"
    assert "while closing" in heard, "an error while the console closes leaves the terminal unusable"
    assert heard[-1] == "farewell", "the last sentence, with what could not be saved, is never seen on the terminal"
    assert app.return_code == 1, "a console that ended because of an error tells the shell that all went well"


def test_a_private_name_is_seen_wherever_it_is_written_out(tmp_path: Path) -> None:
    path = tmp_path / "stray.py"
    path.write_text(
        "from unittest.mock import patch\n"
        "import textual._context\n"
        "from textual.widgets import Input\n"
        "class Line(Input):\n"
        "    _bindings = None\n"
        "    def _on_key(self): return super()._on_key(), self._own\n"
        "def look(app): return app._driver, getattr(app, '_exit'), patch('textual.screen.UPDATE_PERIOD', 1)\n"
    )
    assert [tuple(use) for use in uses(path)] == [
        (2, "textual._context"),
        (5, "_bindings"),
        (6, "_on_key"),
        (7, "_driver"),
        (7, "_exit"),
        (7, "textual.screen.UPDATE_PERIOD"),
    ]
