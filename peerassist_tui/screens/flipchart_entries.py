"""The flipchart's points as entries of a list; a point that did not change keeps its entry."""

from collections.abc import Sequence
from functools import cache

from textual.content import Content

from peerassist_tui.models import Note, Objective, Parked
from peerassist_tui.readings.circle import called
from peerassist_tui.screens.kinds import LETTERS, PARK, STYLES
from peerassist_tui.session import Session
from peerassist_tui.widgets.stream import Entry
from peerassist_tui.zones import to_local

Point = Note | Parked
"""What stands on the flipchart."""
LETTER_STYLES = {LETTERS[kind]: STYLES[kind] for kind in LETTERS} | {PARK.letter: PARK.style}


class FlipchartEntries:
    """Turns the points of one session into entries, making anew only what changed."""

    def __init__(self, *, short: bool = False) -> None:
        """`short`: for narrow columns, each of one kind, with people as they are called."""
        self._short = short
        self._made: dict[int, tuple[Point, Entry]] = {}
        self._depends: tuple[object, ...] = ()

    def of(self, session: Session, points: Sequence[Point]) -> list[Entry]:
        """An entry for each point in its order."""
        depends = (session.people, session.all(Objective), session.info.timezone)
        if depends != self._depends or len(self._made) > 2 * len(session.all(Note)) + 1000:
            self._depends = depends
            self._made.clear()
        return [self._entry(session, point) for point in points]

    def _entry(self, session: Session, point: Point) -> Entry:
        made = self._made.get(id(point))
        if made is None:
            made = self._made[id(point)] = point, self._new(session, point)
        return made[1]

    def _new(self, session: Session, point: Point) -> Entry:
        text, key, letter = point.text, point.id, PARK.letter
        if isinstance(point, Note):
            letter = LETTERS[point.kind]
            if objective := session.get(Objective, point.objective_id):
                text = f"{text}  #{objective.ref}"
        if self._short:
            speaker = next((called(one) for one in session.people if one.id == point.person_id), "")
            return Entry(key, _bullet(letter), text, speaker)
        clock = f"{to_local(point.at, session.info.timezone):%H:%M}"
        return Entry(key, _lead(clock, letter), text, session.name_of(point.person_id))


@cache
def _lead(clock: str, letter: str) -> Content:
    return Content.assemble((f"{clock}  ", "$foreground-muted"), (letter, LETTER_STYLES[letter]), "  ")


@cache
def _bullet(letter: str) -> Content:
    return Content.styled("· ", LETTER_STYLES[letter])
