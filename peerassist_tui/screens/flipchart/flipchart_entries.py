"""The flipchart's points as entries of a list; a point that did not change keeps its entry."""

from collections.abc import Sequence
from functools import cache

from textual.content import Content, Span

from peerassist_tui.language import _
from peerassist_tui.models import Note, Objective, Option, Parked, Person
from peerassist_tui.readings.flipchart.flipchart import (
    answers_to,
    asked_words,
    link_words,
    mark_words,
    marks_that_hold,
)
from peerassist_tui.readings.flipchart.judging import judging_words
from peerassist_tui.readings.report.code_words import response_words
from peerassist_tui.screens.flipchart.kinds import LETTERS, OPTION_LETTER, OPTION_STYLE, PARK_LETTER, PARK_STYLE, STYLES
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import quoted
from peerassist_tui.timing.zones import clock_time
from peerassist_tui.widgets.column import same_ends
from peerassist_tui.widgets.stream import Entry

Point = Note | Parked | Option
"""What stands on the flipchart."""
LETTER_STYLES = {LETTERS[kind]: STYLES[kind] for kind in LETTERS} | {
    PARK_LETTER: PARK_STYLE,
    OPTION_LETTER: OPTION_STYLE,
}


def words_of(point: Point) -> str:
    """What a point says."""
    return point.title if isinstance(point, Option) else point.text


class FlipchartEntries:
    """Turns the points of one session into entries, making anew only what changed."""

    def __init__(self, *, short: bool = False) -> None:
        """`short`: for narrow columns, each of one kind."""
        self._short = short
        self._made: dict[int, tuple[Point, str, bool, Entry]] = {}
        self._depends: tuple[object, ...] = ()
        self._last: tuple[Sequence[Point], object, list[Entry]] = [], None, []

    def of(self, session: Session, points: Sequence[Point]) -> list[Entry]:
        """An entry for each point in its order."""
        depends = (session.people, session.all(Objective), session.info.timezone)
        if depends != self._depends or len(self._made) > 2 * len(session.all(Note)) + 1000:
            self._depends = depends
            self._made.clear()
            self._last = [], None, []
        links, answered = link_words(session) | asked_words(session), {*answers_to(session)}
        before, said, entries = self._last
        start, after = same_ends(before, points) if said == (links, answered) else (0, 0)
        new = [
            self._entry(session, point, links.get(point.id, ""), point.id in answered)
            for point in points[start : len(points) - after]
        ]
        entries = [*entries[:start], *new, *entries[len(entries) - after :]]
        self._last = points, (links, answered), entries
        return entries

    def _entry(self, session: Session, point: Point, links: str, is_answered: bool) -> Entry:
        made = self._made.get(id(point))
        if made is None or made[1:3] != (links, is_answered):
            made = self._made[id(point)] = point, links, is_answered, self._new(session, point, links)
        return made[3]

    def _new(self, session: Session, point: Point, links: str) -> Entry:
        text, key, letter, beneath = words_of(point), point.id, PARK_LETTER, ""
        marks = [mark_words(one) for one in marks_that_hold(session, point)] if isinstance(point, Note) else []
        if isinstance(point, Option):
            letter, links, beneath = OPTION_LETTER, "", f"\n{links}" if links else ""
            marks.append(response_words(point.response) if point.response else _("no answer yet"))
        if judging := judging_words(text, session.info.language):
            marks.append(_("judges? {words}", words=", ".join(map(quoted, judging))))
        if isinstance(point, Note):
            letter = LETTERS[point.kind]
            if objective := session.get(Objective, point.objective_id):
                text = f"{text}  #{objective.ref}"
        person = session.get(Person, point.person_id)
        speaker = short_name(person) if person else ""
        if self._short:
            return Entry(key, _bullet(letter), text, _tail(speaker, *marks, links))
        clock = clock_time(point.at, session.info.timezone)
        lead = _lead(f"{clock} {point.number:>3} ", letter)
        return Entry(key, lead, text, f"{_tail(speaker, *marks, links)}{beneath}")


def _tail(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _lead(figures: str, letter: str) -> Content:
    spans = [Span(0, len(figures), "$foreground-muted"), Span(len(figures), len(figures) + 1, LETTER_STYLES[letter])]
    return Content(f"{figures}{letter}  ", spans)


@cache
def _bullet(letter: str) -> Content:
    return Content.styled("· ", LETTER_STYLES[letter])
