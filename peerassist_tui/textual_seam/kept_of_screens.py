"""What Textual keeps of screens that were closed, and has no way to let go of."""

from typing import Any

from textual._styles_cache import StylesCache
from textual.app import App


def forget_closed_watchers(app: App[Any]) -> None:
    """Let go of all that watched a value of the app and is closed.

    Textual 8.2 forgets them only when that value changes: what hardly ever changes ("connected", "theme") held every
    screen there ever was.
    """
    for watchers in getattr(app, "__watchers", {}).values():
        watchers[:] = [watcher for watcher in watchers if not watcher[0]._closing]


def forget_painted_colours() -> None:
    """Empty a cache of colours whose keys hold what was painted of a thousand widgets, and with them their screens."""
    StylesCache.get_inner_outer.cache_clear()
