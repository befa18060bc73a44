"""Standard output, to which every command writes; a reader may go away, and the disk behind it may be full."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from peerassist_tui.errors import Refused
from peerassist_tui.language import _


@contextmanager
def writing_out() -> Iterator[None]:
    """While something is written to standard output, or what is left of it.

    Raises:
        Refused: it takes no more.
        BrokenPipeError: whoever read it went away, as `head` does.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        from peerassist_tui.store.disk.reasons import why

        let_go()
        raise Refused(_("Not everything was written to standard output: {reason}.", reason=why(error))) from None


def write_out(text: str, *, at_once: bool = False) -> None:
    """Write a text as it is; `at_once` also where no line ends in it, because somebody is to answer it.

    Raises:
        Refused: standard output takes no more.
    """
    with writing_out():
        sys.stdout.write(text)
        if at_once:
            sys.stdout.flush()


def let_go() -> None:
    """Let what is left be written nowhere, or Python tries it once more at its end, and says that it failed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def open_closed_streams() -> None:
    """Let what a caller has closed be nowhere: else a file, or the store, gets its number, and printing fails."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
