"""A screen over all sessions: it follows the store, and takes one step at a time in sessions that are not open."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from textual.screen import Screen
from textual.widgets import Input

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _
from peerassist_tui.screens.shell.console import REST_SECONDS
from peerassist_tui.screens.shell.control import AnyControl, Controls
from peerassist_tui.widgets.bars.band import Band
from peerassist_tui.widgets.bars.title_bar import TitleBar
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.shell.console import Console

Opened = TypeVar("Opened")
KEYS = N_("↑ ↓ move · Enter opens · / find · . more · ? help")
EMPTY_KEYS = N_(". more · ? help · Esc goes back")
"""What keys mean in a list, and in an empty one."""


class StoreScreen(Screen[Opened | None], Generic[Opened]):
    """What it shows is read in `read_again`; what its keys do is held by its `CONTROLS`."""

    keys_mean: str = KEYS
    CONTROLS: ClassVar[tuple[type[AnyControl], ...]] = ()

    def __init__(self, store_path: Path) -> None:
        super().__init__()
        self.path = store_path
        self.controls = Controls(control(self) for control in self.CONTROLS)
        self.is_at_work = False
        """Whether a step is being done."""

    @property
    def console(self) -> "Console":
        """The app, by its own type."""
        return cast("Console", self.app)

    @property
    def typing(self) -> bool:
        """Whether somebody is typing, so that a letter is a letter."""
        return isinstance(self.focused, Input)

    @property
    def is_long(self) -> bool:
        """Whether it takes so long to read that those who write had better rest meanwhile."""
        return False

    @property
    def is_there(self) -> bool:
        """Whether there is still a list to paint: the console may be left while the store is being read."""
        return self.is_attached and all(self.query(part) for part in (TitleBar, Stream))

    def keys_now(self, *, is_empty: bool) -> str:
        """What keys mean in the list as it is now."""
        return EMPTY_KEYS if is_empty else KEYS

    def say_keys(self, *, is_empty: bool) -> None:
        """Let the band say it."""
        self.keys_mean = self.keys_now(is_empty=is_empty)
        self.query_one(Band).refresh()

    def on_mount(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Show what there is, and read it, once the screen is there."""

    def follow_store(self) -> None:
        """Read again whenever another connection has changed the store."""
        self.watch(cast(Screen[Any], self.console.library), "moves", self.reload_soon, init=False)

    def reload_soon(self) -> None:
        """Read again; what takes long, once nobody has written for a moment."""
        self.run_worker(self._rested(), group="rest", exclusive=True)

    async def _rested(self) -> None:
        if self.is_long:
            await asyncio.sleep(REST_SECONDS)
        self.reload()

    def reload(self) -> None:
        """Read again, without keeping anybody waiting."""
        self.run_worker(self._reloaded(), group="reload", exclusive=True)

    async def _reloaded(self) -> None:
        try:
            await self.read_again()
        except Refused as refused:
            self.console.tell(str(refused))

    async def read_again(self) -> None:
        """Read what is shown, in a thread, and show it.

        Raises:
            Refused: it cannot be read.
        """
        raise NotImplementedError

    def work(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that may ask something; while one is being done, another key does nothing."""
        if self.is_at_work:
            step.close()
            if self.console.writes.is_held:
                self.console.tell(_("Not done: an earlier step is still waiting for the store."))
            return
        self.is_at_work = True
        self.run_worker(self._worked(step))

    def change(self, step: Coroutine[Any, Any, None]) -> None:
        """Do a step that writes, unless the store is read only."""
        if self.console.storage.is_refused():
            step.close()
        else:
            self.work(step)

    async def _worked(self, step: Coroutine[Any, Any, None]) -> None:
        try:
            await step
        except Refused as refused:
            self.console.tell(str(refused))
        finally:
            self.is_at_work = False

    async def action_command(self, command_id: str) -> None:
        """Do what a command of the controls says."""
        await self.controls.run(command_id)
        self.console.answers.drop_old()

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action, where that depends on what is shown."""
        return self.controls.words(action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        return self.controls.may(str(parameters[0]), self.typing) if action == "command" else True
