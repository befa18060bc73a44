"""Waiting for another program that holds the store: for how long, and saying so. Needs nothing but sqlite3."""

import sqlite3
from collections.abc import Callable
from time import monotonic, sleep

from peerassist_tui.language import N_

ASK_AGAIN_SECONDS = 0.003
TOLD_AFTER_SECONDS = 0.8
LONG_SECONDS = 15.0
"""So long whoever has been told waits: longer than most programs hold a store, shorter than people believe in it."""
HELD = N_("another program is holding the store")

Waits = Callable[[], None]
"""Is told, once, that another program holds the store and that this is waited for."""


def tell_nobody() -> None:
    """Wait without telling anybody."""


class Patience:
    """How long one step waits for another program; `waits` is told when it has lasted about a second."""

    def __init__(self, seconds: float, waits: Waits = tell_nobody) -> None:
        self._begun, self._seconds, self._waits = monotonic(), seconds, waits

    def holds(self) -> bool:
        """Whether to try once more, after a moment; asked after each attempt that found the store held.

        SQLite's own waiting asks ten times a second in the end, and a program that writes without a pause starves it.
        """
        lasted = monotonic() - self._begun
        if lasted > TOLD_AFTER_SECONDS:
            self._waits()
            self._waits = tell_nobody
        if lasted < self._seconds:
            sleep(ASK_AGAIN_SECONDS)
            return True
        return False


def is_busy(error: BaseException | None) -> bool:
    """Whether SQLite says by it that another program held the store for too long."""
    return isinstance(error, sqlite3.Error) and ("locked" in str(error) or "busy" in str(error))
