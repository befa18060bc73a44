"""Everything of Textual that it offers to nobody, and that tests need: what waits to be painted, what was told.

`tests/project/test_textual_seam.py` holds that it stands nowhere else in the tests, and that it is there.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import cache
from heapq import heapify
from typing import Any
from unittest.mock import patch
from weakref import WeakSet

from textual._compositor import Compositor
from textual._styles_cache import StylesCache as Paint
from textual.app import App
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.tokenize import tokenize_values
from textual.css.tokenizer import Token
from textual.events import Key
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

__all__ = ["Paint"]


def named(key: str) -> tuple[str, str | None]:
    """A key and the character it sends, by its name or by that character."""
    name = key if len(key) > 1 else _character_to_key(key)
    plain = REPLACED_KEYS.get(name, name)
    with suppress(KeyError):
        return name, unicodedata.lookup(_get_unicode_name_from_key(plain))
    return name, key if len(key) == 1 else None


def press(app: App[Any], name: str, char: str | None) -> None:
    """Press a key as a terminal does; `Pilot.press` waits for what it does, which is what some tests are about."""
    driver = app._driver
    assert driver is not None
    key = Key(name, char)
    key.set_sender(app)
    driver.send_message(key)


def typed(text: str) -> list[str | tuple[str, str]]:
    """The keys that type a text."""
    return [("space" if char == " " else _character_to_key(char), char) for char in text]


_read: WeakSet[App[Any]] = WeakSet()


def painted(screen: Screen[Any]) -> list[Strip]:
    """What stands on the screen, line by line, with its colours."""
    _read.add(screen.app)
    return screen._compositor.render_strips()


def was_read(app: App[Any]) -> bool:
    """Whether somebody has looked at what an app shows."""
    return app in _read


def lines(screen: Screen[Any]) -> list[str]:
    """What a person reads on the screen, line by line."""
    return [strip.text.rstrip() for strip in painted(screen)]


def paint_of(widget: Widget) -> Paint:
    """Where a widget keeps what was painted of it."""
    return widget._styles_cache


def terminal_takes_nothing(app: App[Any]) -> bool:
    """Whether all is written that can be written to the terminal without its taking something."""
    driver: Any = app._driver
    return bool(driver._writer_thread._queue.full())


def painting_every(seconds: float) -> AbstractContextManager[Any]:
    """Screens that are made within paint so often, instead of sixty times a second."""
    return patch("textual.screen.UPDATE_PERIOD", seconds)


@contextmanager
def styles_parsed_once() -> Iterator[None]:
    """Apps that are opened within parse a stylesheet only where none before them has parsed it, with those colours."""
    with (
        patch("textual.css.stylesheet.tokenize_values", lambda variables: _tokens(tuple(variables.items()))),
        patch("textual.css.stylesheet.parse", _parsed),
        patch.object(RuleSet, "__hash__", object.__hash__),  # Textual's asks Python's audit, a million times a minute
    ):
        yield


def painted_when_read() -> AbstractContextManager[Any]:
    """Apps within draw their widgets when a test looks at them (`painted`), not for a terminal that is not there."""
    draw = Compositor.render_update

    def render_update(compositor: Compositor, full: bool = False, **given: Any) -> Any:
        return draw(compositor, full=True, **given) if full else compositor._dirty_regions.clear()

    return patch.object(Compositor, "render_update", render_update)


_rules: dict[tuple[Any, ...], list[RuleSet]] = {}


@cache
def _tokens(variables: tuple[tuple[str, str], ...]) -> dict[str, list[Token]]:
    return tokenize_values(dict(variables))


def _parsed(
    scope: str, css: str, read_from: tuple[str, str], *, variable_tokens: dict[str, list[Token]], **given: Any
) -> list[RuleSet]:
    known = (scope, css, read_from, id(variable_tokens), *given.items())  # `_tokens` keeps them: the id is theirs alone
    if known not in _rules:
        _rules[known] = list(parse(scope, css, read_from, variable_tokens=variable_tokens, **given))
    return _rules[known]


def has_work(loop: Any) -> bool:
    """Whether a callback is due in the event loop, which is as private to Python."""
    return bool(loop._ready)


def forget_cancelled_timers(loop: Any) -> None:
    """Timers that were cancelled stay in the event loop until their time, with what they were made in."""
    loop._scheduled[:] = [handle for handle in loop._scheduled if not handle.cancelled()]
    loop._timer_cancelled_count = 0
    heapify(loop._scheduled)


def is_broken(app: App[Any]) -> bool:
    """Whether an error has ended the app."""
    return app._exception is not None


def waits_to_paint(app: App[Any]) -> bool:
    """Whether the screen would paint, or call somebody, at its next turn."""
    screen = app.screen
    is_moved = screen._layout_required or screen._scroll_required
    is_changed = screen._repaint_required or screen._recompose_required or screen._dirty_widgets
    return bool(is_moved or is_changed or screen._callbacks) and not app._batch_count


def paint(app: App[Any]) -> None:
    """Paint now what waits to be painted; there may be two apps in one test."""
    with app._context():
        app.screen._on_timer_update()


def paint_behind(app: App[Any]) -> None:
    """Paint now what waits to be painted on the screens behind a dialog."""
    with app._context():
        for screen in app.screen_stack[:-1]:
            screen._on_timer_update()


def moves(app: App[Any]) -> bool:
    """Whether something is on its way from one place or colour to another."""
    return not app.animator._complete_event.is_set()


def questions(app: App[Any]) -> int:
    """How many screens somebody waits for."""
    answers = (call.future for screen in app.screen_stack for call in screen._result_callbacks)
    return sum(answer is not None and bool(answer._callbacks) for answer in answers)
