"""How the words of a command line are read: counts, speeds, and days as people say them."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import TYPE_CHECKING, Any

from peerassist_tui.errors import Refused
from peerassist_tui.language import _

if TYPE_CHECKING:
    from peerassist_tui.timing.days import Days


def session_argument(command: ArgumentParser, name: str = "session", **more: Any) -> None:
    """Let a command be told of a session; `more` is what argparse takes beside."""
    meant = _("an id, the beginning of one, or a title's unmistakable beginning")
    command.add_argument(name, metavar=_("SESSION"), help=meant, **more)


def days_ahead(text: str) -> int:
    """A number of days, at most ten years of them."""
    days = int(text)
    if not 0 <= days <= 3660:
        raise ArgumentTypeError(_("between 0 and 3660"))
    return days


def first_day(text: str) -> date:
    """The first day that is meant, for instance the first of a month."""
    return _asked_days(text, "since").first


def last_day(text: str) -> date:
    """The last day that is meant, for instance the last of a month."""
    return _asked_days(text, "until").last


def _asked_days(text: str, word: str) -> "Days":
    from peerassist_tui.timing.asked_days import asked_days
    from peerassist_tui.timing.clock import wall_clock

    try:
        return asked_days(text, wall_clock().astimezone().date(), word)
    except Refused as refused:
        raise ArgumentTypeError(str(refused)) from None


def format_ending(text: str) -> str:
    """A format by the ending of its files, with or without the full stop."""
    return f".{text.lower().removeprefix('.')}"


def hit_count(text: str) -> int:
    """How many hits are wanted at most."""
    if not text.isdecimal() or len(text) > 4 or not 1 <= int(text) <= 1000:
        raise ArgumentTypeError(_("a number from 1 to 1000"))
    return int(text)


def seed(text: str) -> int:
    """The number from which the chances of a rehearsal are drawn."""
    if not text.isdecimal() or len(text) > 9:
        raise ArgumentTypeError(_("a whole number of at most nine digits"))
    return int(text)


def speed(text: str) -> float:
    """Seconds of a meeting in one second."""
    speed = float(text)
    if not 0.1 <= speed <= 100_000:
        raise ArgumentTypeError(_("between 0.1 and 100000"))
    return speed
