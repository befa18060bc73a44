"""Finding points while somebody types: what each can be found by is folded once, not at every key."""

from collections.abc import Sequence
from uuid import UUID

from peerassist_tui.models import Note, Objective
from peerassist_tui.screens.flipchart.flipchart_entries import Point, words_of
from peerassist_tui.session import Session
from peerassist_tui.text import fold


class NoteFinder:
    """Picks the points in which all typed words occur, whole or in part; accents and case make no difference."""

    def __init__(self) -> None:
        self._folded: dict[int, tuple[Point, str]] = {}
        self._named: dict[UUID | None, str] = {}
        self._last: tuple[Sequence[object], list[str]] = [], []

    def found(self, session: Session, points: Sequence[Point], typed: str) -> list[Point]:
        """The points that are meant by what was typed; all of them by nothing."""
        words = [word.lstrip("@") for word in fold(typed).split()]
        if not words:
            return list(points)
        texts = self.learn(session, points)
        return [point for point, text in zip(points, texts, strict=True) if all(word in text for word in words)]

    def learn(self, session: Session, points: Sequence[Point]) -> list[str]:
        """By what each of the points can be found; only what is new is folded."""
        named = self._names(session)
        if named != self._named or len(self._folded) > 2 * len(session.all(Note)) + 1000:
            self._named, self._last = named, ([], [])
            self._folded.clear()
        if self._last[0] is not points:
            self._last = points, [self._text(point) for point in points]
        return self._last[1]

    @staticmethod
    def _names(session: Session) -> dict[UUID | None, str]:
        named: dict[UUID | None, str] = {one.id: fold(f"{one.name} {one.latin}") for one in session.people}
        return named | {row.id: fold(f"#{row.ref}") for row in session.all(Objective)}

    def _text(self, point: Point) -> str:
        known = self._folded.get(id(point))
        if known is None:
            known = self._folded[id(point)] = point, self._folding(point)
        return known[1]

    def _folding(self, point: Point) -> str:
        heading, objective = (point.heading, point.objective_id) if isinstance(point, Note) else ("", None)
        text = words_of(point)
        said = fold(f"{text} {heading}" if heading else text)
        return f"{said} {self._named.get(point.person_id, '')} {self._named.get(objective, '')}"
