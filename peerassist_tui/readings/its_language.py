"""What is written of a session is written in the session's language."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from peerassist_tui.language import written_in
from peerassist_tui.session import Session

Write = TypeVar("Write", bound=Callable[..., Any])


def in_its_language(write: Write) -> Write:
    """The function, writing in the language of the session that it is given first; it must answer with all of it."""

    @wraps(write)
    def written(session: Session, *args: Any, **kwargs: Any) -> Any:
        with written_in(session.info.language):
            return write(session, *args, **kwargs)

    return cast(Write, written)
