"""Keeping a Textual app safe from signals, lost terminals and its own errors."""

import asyncio
import os
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from select import select
from threading import Event, Thread
from traceback import format_exception
from typing import Any, cast

from textual.app import ReturnType
from textual.binding import Binding
from textual.driver import Driver
from textual.events import Click, InputEvent, Key, MouseDown, Paste
from textual.events import Event as Message
from textual.reactive import var
from textual.worker import WorkerFailed

from peerassist_tui.errors import DEBUG, Refused
from peerassist_tui.language import N_, _
from peerassist_tui.screens.menu.menu_lines import short_key
from peerassist_tui.seat.answers import Answers
from peerassist_tui.settings import chosen_layout
from peerassist_tui.shell.crash import write_crash_log
from peerassist_tui.shell.keys.place_keys import PlaceKeys
from peerassist_tui.shell.leaving import keys_before, overtakes
from peerassist_tui.shell.releasing import Releaser
from peerassist_tui.shell.themes import put_on, variables_of
from peerassist_tui.textual_seam.app_hooks import HookedApp
from peerassist_tui.widgets.bars.said import Said, Severity
from peerassist_tui.widgets.entry_view import EntryView
from peerassist_tui.widgets.named_keys import press_named

_SENTENCE = N_("peerassist stopped because of an error in itself; nothing that was saved is lost.")
_PIXELS_OFF = "\x1b[?1016l"
_MODES_OFF = b"\x1b\\\x1b[?2026l\x1b[?1000;1003;1006;1015;1016;2004;2048;1004l\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h"


class Guarded(HookedApp[ReturnType]):
    """An app that ends in order on a signal or without a terminal; then `sys.exit(app.return_code or 0)`.

    Its `leave_key` overtakes no other key although it has priority, and it keeps nothing of a screen that was closed.
    What it tells stands in the band of its screens, and covers nothing.
    It is in the theme that its user has chosen.
    """

    told: var[tuple[Said, ...]] = var((), init=False)
    """What is to be seen in the band of each screen."""

    rebound: Mapping[str, str] = {}
    """The keys that commands have instead of their usual ones, by the ids of the commands."""
    usual_keys: Mapping[str, Sequence[str]] = {}
    """The usual keys of these."""

    crash_log: Path  # where crashes are described, without data, instead of on the terminal
    grace = 3.0  # seconds an orderly end may take before the process is ended with code 1
    _details = _farewell = ""
    _written_as: Mapping[str, str] = {}

    def __init__(self) -> None:
        super().__init__()
        self.releaser, self.answers = Releaser(self), Answers(self._show_told)
        self.place_keys = PlaceKeys(self, chosen_layout())
        put_on(self)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that have none."""
        return variables_of(self.current_theme)

    def rebind(self, rebound: Mapping[str, str]) -> None:
        """Give commands other keys, by their ids; those that are not named have their usual ones."""
        from peerassist_tui.shell.keys.command_keys import keyed_commands, whole_keymap

        keymap, commands = whole_keymap(rebound), keyed_commands()
        self.rebound, self.usual_keys = rebound, {id_: commands[id_].keys for id_ in rebound}
        self._written_as = {id_: shown for id_ in keymap if id_ not in rebound and (shown := commands[id_].shown_as)}
        self.set_keymap(keymap)
        for widget in self.screen.query():  # whose lines may name a key that has become another
            widget.refresh()

    def get_key_display(self, binding: Binding) -> str:
        """How the key bar writes a key."""
        if binding.id in self.rebound:
            return short_key(binding.key)
        return self._written_as.get(binding.id or "") or super().get_key_display(binding)

    def run_guarded(self) -> int:
        """Run until the person leaves; answers with the exit status.

        Raises:
            Refused: there is no terminal to show anything on.
        """
        if not (sys.stdin.isatty() and sys.__stderr__ and sys.__stderr__.isatty()):
            raise Refused(_("The console needs a terminal; list, show, report and play --headless do without."))
        self.run()
        return self.return_code or 0

    def leave_with(self, sentence: str) -> None:
        """End with code 1, and with this sentence on the terminal once it has been given back."""
        self.ends_with(1)
        self._farewell += f"{sentence}\n"

    def _show_told(self, told: tuple[Said, ...]) -> None:
        self.told = told

    def tell(self, sentence: str, severity: Severity = "warning") -> None:
        """Say something in the band; it is a warning unless it is said to be less, or more."""
        self.answers.tell(sentence, severity)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: Severity = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say in the band what Textual itself has to say: there are no toasts."""
        self.tell(message, severity)

    def on_emergency(self) -> None:
        """Save what must be saved, within a second, in another thread: no other hook will run."""

    async def on_event(self, event: Message) -> None:
        """Let the keys before the one that leaves arrive."""
        if isinstance(event, Key) and not event.is_forwarded and self.screen_stack:
            await self.key_comes(event)
        if overtakes(event) and self.screen_stack:
            await keys_before(self)
        if isinstance(event, Key):
            self.releaser.key_came()
        if isinstance(event, Key | MouseDown) and not event.is_forwarded:
            self.answers.key_came()
        if self.screen_stack or not isinstance(event, InputEvent | Paste):  # the screens may have gone meanwhile
            await super().on_event(event)

    async def key_comes(self, key: Key) -> None:
        """Called with each key that is pressed, before anything is done with it."""
        self.place_keys.read(key)

    def on_click(self, event: Click) -> None:
        """Press the key that is named where somebody clicked."""
        press_named(event, self.screen)

    def on_entry_view_moved(self, event: EntryView.Moved) -> None:
        """Say what keys mean again to somebody who has moved on in a list."""
        if event.stream.has_focus:
            self.answers.drop_old()

    def screen_went(self) -> None:
        """Let go of what is kept of it."""
        self.releaser.screen_went()

    def get_driver_class(self) -> type[Driver]:
        """Return the driver of this platform, guarded where it can be."""
        chosen = super().get_driver_class()
        if sys.platform != "win32" and chosen is LinuxDriver:
            return GuardedDriver
        return chosen

    def panic(self, *_renderables: Any) -> None:
        """End the app with code 1 and one sentence; the renderables may hold data and are not printed."""
        if (sentence := _(_SENTENCE)) not in self._farewell:
            self.leave_with(f"{sentence}{self._details}")
        self.stop_now()

    def error_came(self, error: Exception) -> None:
        """Describe it in the log, without data, for the sentence that is said at the end; to programmers say it all."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if DEBUG in os.environ:
            self._farewell += "".join(format_exception(cause))
        if log := write_crash_log(self.crash_log, cause):
            self._details = " " + _("Details: {file}", file=log)

    def say_farewell(self) -> bool:
        """Say once what the terminal shall show after the console."""
        farewell, self._farewell = self._farewell, ""
        if farewell:
            with suppress(OSError):  # there may be no terminal any more
                sys.stderr.write(farewell)
                sys.stderr.flush()
        return bool(farewell)


if sys.platform != "win32":
    from termios import TCOFLUSH, TCSANOW, tcflush, tcsetattr

    from textual.drivers.linux_driver import LinuxDriver

    from peerassist_tui.shell.key_reader import KeyReader
    from peerassist_tui.textual_seam.terminal_driver import may_be_taken_again, output
    from peerassist_tui.textual_seam.terminal_keys import ASK_FOR_PLACES

    _ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)

    class GuardedDriver(LinuxDriver):
        """The driver of Textual with a thread that ends the app on a signal or without a terminal."""

        def __init__(self, app: Guarded[Any], **options: Any) -> None:
            super().__init__(app, **options)
            self._guarded, self._over, self._asked = app, Event(), SimpleQueue[None]()
            self._begun_in = asyncio.get_running_loop()
            self._heard = [s for s in _ENDING if signal.getsignal(s) != signal.SIG_IGN]
            for number in self._heard:
                signal.signal(number, lambda *_: self._asked.put(None))  # an Event could deadlock
            self._begun_in.add_signal_handler(signal.SIGCONT, self._reenter)  # wakes the loop on every signal
            Thread(target=self._watch, daemon=True).start()

        def close(self) -> None:
            """Wait for the output; at the end of the app stop watching too, and give back the signals."""
            super().close()
            if not self._guarded.is_running:
                self._over.set()
                self._asked.put(None)
                for number in (*self._heard, signal.SIGTSTP, signal.SIGCONT):
                    signal.signal(number, signal.SIG_DFL)

        def start_application_mode(self) -> None:
            """Have a terminal that can tell where each key stands do so."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self.write(ASK_FOR_PLACES)
            self.flush()

        def stop_application_mode(self) -> None:
            """Give the terminal back as it was found; Textual asks for the mouse in pixels, and never takes it back."""
            self.disable_input()  # first: what the terminal answers until then turns modes on
            self.write(_PIXELS_OFF)
            super().stop_application_mode()

        def run_input_thread(self) -> None:
            """Hand on what the terminal sends, until the end."""
            decode, keys = getincrementaldecoder("utf-8")().decode, KeyReader()
            while not self.exit_event.is_set():
                ready, *_ = select([self.fileno], [], [], 0.02 if keys.waits else 0.1)
                sent = os.read(self.fileno, 4096) if ready else b""
                text = decode(sent)
                for event in keys.feed(text) if text else keys.tick():
                    self.process_message(event)
                if ready and not sent:  # the terminal is gone, which is seen elsewhere
                    self.exit_event.wait(0.1)

        def _watch(self) -> None:
            while os.isatty(self.fileno):
                with suppress(Empty):
                    self._asked.get(timeout=1)
                    break
            if not self._over.is_set():
                self._begun_in.call_soon_threadsafe(self._guarded.exit, None, self._guarded.return_code or 0)
            shares = (0.5, 0.5) if os.isatty(self.fileno) else (0, 1)
            for share, last_resort in zip(shares, (self._give_up, self._guarded.on_emergency), strict=True):
                if self._over.wait(share * self._guarded.grace):
                    return
                helper = Thread(target=last_resort, daemon=True)
                helper.start()
                helper.join(1)
            __ = self._over.is_set() or os._exit(1)

        def _give_up(self) -> None:
            """Send what the terminal does not take to nowhere, and restore the terminal."""
            writer, file = output(self)
            terminal = os.dup(file.fileno())
            os.dup2(os.open(os.devnull, os.O_WRONLY), file.fileno())
            with suppress(Exception):
                signal.pthread_kill(cast(int, writer.ident), signal.SIGCONT)  # lets a write that waits begin again
                tcflush(terminal, TCOFLUSH)
                os.write(terminal, _MODES_OFF)
                tcsetattr(terminal, TCSANOW, self.attrs_before or [])
            writer.join(0.1)
            if not writer.is_alive():
                writer.run()

        def _reenter(self) -> None:
            """Take the terminal again, which a shell may have changed while this process was stopped."""
            if may_be_taken_again(self, self._guarded):
                self.suspend_application_mode()
                self.resume_application_mode()
                self._guarded.refresh(layout=True)
