"""Letting go of screens that are gone: Textual keeps them, and Python's own collection would come too seldom.

What Textual keeps, and how it lets go of it, is told in `textual_seam/kept_of_screens.py`. And a screen is one large
cycle of references, while the console looks for garbage rarely (`cli.GARBAGE_IS_RARE`): so it is looked for here, a
moment after a screen went.
"""

import gc
from functools import cache
from time import monotonic

from textual.app import ReturnType
from textual.events import Event, Key
from textual.timer import Timer

from peerassist_tui.textual_seam.app_hooks import HookedApp
from peerassist_tui.textual_seam.kept_of_screens import forget_closed_watchers, forget_painted_colours

QUIET_SECONDS = 1.0
"""So long after the last key the memory of what went is given back: no key waits for that."""
MOST_GONE = 8
"""So many screens may go without such a rest; then their memory is given back while the next one is shown."""


class Releasing(HookedApp[ReturnType]):
    """An app that keeps nothing of a screen that was closed."""

    _release_soon: Timer | None = None
    _gone = 0
    _last_key = float("-inf")

    async def on_event(self, event: Event) -> None:
        """Remember when somebody typed last."""
        if isinstance(event, Key):
            self._last_key = monotonic()
        await super().on_event(event)

    def screen_went(self) -> None:
        """Let go of it: at once what is quickly done, the rest when nobody types."""
        forget_closed_watchers(self)
        self._gone += 1
        if self._gone >= MOST_GONE:
            self._release()
        elif self._release_soon is None:
            self._release_soon = self.set_timer(QUIET_SECONDS, self._release_when_quiet)

    def _release_when_quiet(self) -> None:
        self._release_soon = None
        rest = self._last_key + QUIET_SECONDS - monotonic()
        if rest > 0:
            self._release_soon = self.set_timer(rest, self._release_when_quiet)
        elif self._gone:
            self._release()

    def _release(self) -> None:
        self._gone = 0
        forget_painted_colours()
        gc.collect()


@cache
def keep_what_is_loaded() -> None:
    """Look for garbage only among what is made from now on: modules and tables stay, and are most of what there is.

    It takes no time, and a look afterwards takes a fraction of what it would. Only once in a process: what went since
    would be kept as well.
    """
    gc.freeze()
