"""Session scripts: a meeting as lines of JSON, read and checked line by line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerassist_tui.errors import ScriptError
from peerassist_tui.language import _
from peerassist_tui.models import SEATS, Seat
from peerassist_tui.text import said_again

LONGEST_SECONDS = 366 * 24 * 3600.0
"""No meeting lasts longer than a year."""


@dataclass(frozen=True)
class ScriptLine:
    """One line that does something; `at` is seconds from the session's start, `given` the rule's arguments."""

    number: int
    at: float
    do: str
    given: dict[str, Any]
    seat: Seat = "facilitator"


def read_script(path: Path) -> Iterator[ScriptLine]:
    """The lines of the script at `path`, each checked when it is reached; the first one makes the session.

    Raises:
        ScriptError: the file cannot be read, or a line is wrong.
    """
    try:
        with path.open(encoding="utf-8-sig") as handle:
            yield from parse(handle)
    except UnicodeDecodeError:
        raise ScriptError(_("{path} is not a text file in UTF-8.", path=path)) from None
    except OSError as error:
        raise ScriptError(_("{path} cannot be read: {why}.", path=path, why=error.strerror)) from None


def parse(lines: Iterable[str]) -> Iterator[ScriptLine]:
    """The lines that do something; blank ones and comments are skipped.

    Raises:
        ScriptError: a line is wrong, or the first one does not make a session.
    """
    before: ScriptLine | None = None
    for number, text in enumerate(lines, 1):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        line = _line(number, text)
        if (line.do == "session") != (before is None):
            raise ScriptError(_("Line {number}: the first line, and only that one, makes the session.", number=number))
        if before and line.at < before.at:
            at, above = (f"{one.at:g}" for one in (line, before))
            raise ScriptError(
                _(
                    "Line {number}: it lies before the line above ({at} < {before} s).",
                    number=number,
                    at=at,
                    before=above,
                )
            )
        yield line
        before = line


def _line(number: int, text: str) -> ScriptLine:
    try:
        event = json.loads(text)
    except (ValueError, RecursionError):
        raise ScriptError(_("Line {number}: this is not JSON.", number=number)) from None
    if not isinstance(event, dict) or not isinstance(event.get("do"), str):
        raise ScriptError(_("Line {number}: a line is an object that says what to “do”.", number=number))
    seat = event.get("seat", "facilitator")
    if not isinstance(seat, str):
        raise ScriptError(_("Line {number}: a “seat” is a text.", number=number))
    if seat not in SEATS:
        raise ScriptError(_("Line {number}: there is no seat {given}.", number=number, given=said_again(seat)))
    given = {key: value for key, value in event.items() if key not in ("do", "at", "seat")}
    return ScriptLine(number, _at(number, event), event["do"], given, seat)


def _at(number: int, event: dict[str, Any]) -> float:
    at = 0 if event["do"] == "session" else event.get("at")
    if isinstance(at, bool) or not isinstance(at, int | float) or not 0 <= at <= LONGEST_SECONDS:
        raise ScriptError(_("Line {number}: “at” says at which second it happens.", number=number))
    return float(at)
