"""Letting go of screens that are gone: Textual keeps them, and Python's own collection would come too seldom.

What Textual keeps, and how it lets go of it, is told in `textual_seam/kept_of_screens.py`. And a screen is one large
cycle of references, while the console looks for garbage rarely (`cli.GARBAGE_IS_RARE`): so it is looked for here, a
moment after a screen went.
"""

import gc
from functools import cache
from time import monotonic
from typing import Any

from textual.app import App
from textual.timer import Timer

from peerassist_tui.textual_seam.kept_of_screens import forget_closed_watchers, forget_painted_colours

QUIET_SECONDS = 1.0
"""So long after the last key the memory of what went is given back: no key waits for that."""
MOST_GONE = 8
"""So many screens may go without such a rest; then their memory is given back while the next one is shown."""


class Releaser:
    """Keeps an app from keeping anything of a screen that was closed."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._soon: Timer | None = None
        self._gone = 0
        self._last_key = float("-inf")

    def key_came(self) -> None:
        """Remember when somebody typed last."""
        self._last_key = monotonic()

    def screen_went(self) -> None:
        """Let go of it: at once what is quickly done, the rest when nobody types."""
        forget_closed_watchers(self._app)
        self._gone += 1
        if self._gone >= MOST_GONE:
            self.release()
        elif self._soon is None:
            self._soon = self._app.set_timer(QUIET_SECONDS, self._release_when_quiet)

    def release(self) -> None:
        """Let go of all that went, now."""
        self._gone = 0
        forget_painted_colours()
        gc.collect()

    def _release_when_quiet(self) -> None:
        self._soon = None
        rest = self._last_key + QUIET_SECONDS - monotonic()
        if rest > 0:
            self._soon = self._app.set_timer(rest, self._release_when_quiet)
        elif self._gone:
            self.release()


@cache
def keep_what_is_loaded() -> None:
    """Look for garbage only among what is made from now on: modules and tables stay, and are most of what there is.

    It takes no time, and a look afterwards takes a fraction of what it would. Only once in a process: what went since
    would be kept as well.
    """
    gc.freeze()
