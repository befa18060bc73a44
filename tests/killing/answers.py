"""The answers that a console paints in its band, read off the terminal as they come."""

import re
from collections.abc import Iterable, Sequence

from tests.helpers.terminal import Terminal

_ANSWER = re.compile(r"^ (?:LEAD|WRITE)  (.+?) · (?:u|U|ctrl\+z) (?:undoes|does it again)", re.MULTILINE)


class Answers:
    """Each answer to a step that was painted, in order; the same one twice in a row counts once."""

    def __init__(self) -> None:
        self.painted: list[str] = []

    def look(self, terminal: Terminal) -> None:
        """Note the answer that stands there now."""
        found = _ANSWER.search(terminal.screen)
        if found and [found[1]] != self.painted[-1:]:
            self.painted.append(found[1])


def missing(painted: Sequence[str], labels: Iterable[str]) -> list[str]:
    """The painted answers that no change stands for, each change taken once and in order."""
    left, lacking = list(labels), []
    for one in painted:
        if one in left:
            del left[: left.index(one) + 1]
        else:
            lacking.append(one)
    return lacking
