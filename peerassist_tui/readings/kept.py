"""Readings that depend on the session alone are worked out once; a session never changes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from peerassist_tui.session import Session

T = TypeVar("T")


def kept(reading: Callable[[Session], T]) -> Callable[[Session], T]:
    """The same reading, which remembers its answer with the session; the answer is not to be altered."""

    @wraps(reading)
    def once(session: Session) -> T:
        if reading not in session.memory:
            session.memory[reading] = reading(session)
        return cast("T", session.memory[reading])

    return once
