"""Memoizing readings: one that depends on the session alone is worked out once, for a session never changes."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from peerassist_tui.language import is_english, language_tag
from peerassist_tui.session import Session

P = ParamSpec("P")
T = TypeVar("T")


def memoized(reading: Callable[Concatenate[Session, P], T]) -> Callable[Concatenate[Session, P], T]:
    """The same reading, remembering its answer with the session; callers must not alter the answer.

    What it says is remembered by the language that is spoken. What else the reading is given is hashable, and few
    values of it are asked of one session.
    """

    @wraps(reading)
    def once(session: Session, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (reading, *args, *kwargs.items()) if args or kwargs else reading
        if not is_english():
            key = key, language_tag()
        if key not in session.memory:
            session.memory[key] = reading(session, *args, **kwargs)
        return cast("T", session.memory[key])

    return once


def kept_at(reading: Callable[[Session, datetime], T]) -> Callable[[Session, datetime], T]:
    """The same reading, which remembers with the session what it answered for the last moment that it was asked for.

    So what several panels, hints or parts of a rule ask of one moment is worked out once; not to be altered.
    """

    @wraps(reading)
    def once(session: Session, now: datetime, /) -> T:
        key = reading if is_english() else (reading, language_tag())
        known = session.memory.get(key)
        if known is None or known[0] != now:
            known = session.memory[key] = now, reading(session, now)
        return cast("T", known[1])

    return once
