"""Letting go of screens that are gone: Textual keeps them, and Python's own collection would come too seldom.

Textual 8.2 holds whoever watches the app in the app's `__watchers` until that value changes; what hardly ever changes
("connected", "theme") therefore held every screen there ever was. It keeps what was painted of a thousand widgets as
keys of a cache of colours. And a screen is one large cycle of references, while the console looks for garbage rarely
(`cli.GARBAGE_IS_RARE`): so it is looked for here, a moment after a screen went.
"""

import gc
from functools import cache
from time import monotonic
from typing import Any

from textual._styles_cache import StylesCache
from textual.app import App, ReturnType
from textual.events import Event, Key
from textual.screen import Screen
from textual.timer import Timer

QUIET_SECONDS = 1.0
"""So long after the last key the memory of what went is given back: no key waits for that."""
MOST_GONE = 8
"""So many screens may go without such a rest; then their memory is given back while the next one is shown."""


class Releasing(App[ReturnType]):
    """An app that keeps nothing of a screen that was closed."""

    _release_soon: Timer | None = None
    _gone = 0
    _last_key = float("-inf")

    async def on_event(self, event: Event) -> None:
        """Remember when somebody typed last."""
        if isinstance(event, Key):
            self._last_key = monotonic()
        await super().on_event(event)

    async def _replace_screen(self, screen: Screen[Any]) -> Screen[Any]:
        replaced = await super()._replace_screen(screen)
        for watchers in getattr(self, "__watchers", {}).values():
            watchers[:] = [watcher for watcher in watchers if not watcher[0]._closing]
        self._gone += 1
        if self._gone >= MOST_GONE:
            self._release()
        elif self._release_soon is None:
            self._release_soon = self.set_timer(QUIET_SECONDS, self._release_when_quiet)
        return replaced

    def _release_when_quiet(self) -> None:
        self._release_soon = None
        rest = self._last_key + QUIET_SECONDS - monotonic()
        if rest > 0:
            self._release_soon = self.set_timer(rest, self._release_when_quiet)
        elif self._gone:
            self._release()

    def _release(self) -> None:
        self._gone = 0
        StylesCache.get_inner_outer.cache_clear()
        gc.collect()


@cache
def keep_what_is_loaded() -> None:
    """Look for garbage only among what is made from now on: modules and tables stay, and are most of what there is.

    It takes no time, and a look afterwards takes a fraction of what it would. Only once in a process: what went since
    would be kept as well.
    """
    gc.freeze()
