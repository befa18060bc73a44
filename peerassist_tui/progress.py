"""How far a long step is, told to whoever waits for it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is called now and then with how much is done and how much there is in all: sessions, pages or lines."""


def no_progress(done: int, total: int) -> None:
    """Tell nobody how far a step is."""
