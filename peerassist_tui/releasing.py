"""Letting go of screens that are gone: Textual keeps them, and Python's own collection would come too seldom.

Textual 8.2 holds whoever watches the app in the app's `__watchers` until that value changes; what hardly ever changes
("connected", "theme") therefore held every screen there ever was. And a screen is one large cycle of references, while
the console looks for garbage rarely (`cli.GARBAGE_IS_RARE`): so it is looked for here, a moment after a screen went.
"""

import gc
from typing import Any

from textual.app import App, ReturnType
from textual.screen import Screen
from textual.timer import Timer

QUIET_SECONDS = 0.3
"""So long after a screen went its memory is given back: what was asked for by the key is painted by then."""


class Releasing(App[ReturnType]):
    """An app that keeps nothing of a screen that was closed."""

    _release_soon: Timer | None = None

    async def _replace_screen(self, screen: Screen[Any]) -> Screen[Any]:
        replaced = await super()._replace_screen(screen)
        for watchers in getattr(self, "__watchers", {}).values():
            watchers[:] = [watcher for watcher in watchers if not watcher[0]._closing]
        if self._release_soon is None:
            self._release_soon = self.set_timer(QUIET_SECONDS, self._release)
        return replaced

    def _release(self) -> None:
        self._release_soon = None
        gc.collect()


def keep_what_is_loaded() -> None:
    """Look for garbage only among what is made from now on: modules and tables stay, and are most of what there is.

    It takes no time, and a look afterwards takes a fraction of what it would.
    """
    gc.freeze()
