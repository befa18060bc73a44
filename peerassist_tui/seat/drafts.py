"""The drafts of one seat at one session: in memory at each key, in the store a moment later."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any, Protocol, TypeVar, runtime_checkable

from peerassist_tui.models.unsaved import NOTHING, Unsaved
from peerassist_tui.text import is_quoted_in

T = TypeVar("T")
Moved = Mapping[str, Unsaved]
EndsDraft = Callable[[Any], None]
"""Writes something more in a transaction of the store, by its connection."""


@dataclass(frozen=True)
class Typed:
    """A text of that place which is being saved; of a `line`, where the next one is typed meanwhile."""

    place: str
    draft: Unsaved
    line: bool = False


class KeptDrafts(Protocol):
    """Where the drafts of one seat at one session are kept beyond the console."""

    def read(self) -> Moved:
        """All of them, by place; raises Refused where they cannot be read."""

    def write(self, moved: Moved) -> None:
        """Bring these places up to date, or raise Refused and have changed nothing."""

    def put(self, connection: Any, moved: Moved) -> None:
        """Do the same within a transaction, by its connection."""


class NotKept:
    """Nowhere: what is typed beside a store that is only read goes with the console."""

    def read(self) -> Moved:
        """Nothing."""
        return {}

    def write(self, moved: Moved) -> None:
        """Leave them where they are."""

    def put(self, connection: Any, moved: Moved) -> None:
        """Leave them where they are."""


@runtime_checkable
class TakesBack(Protocol):
    """A screen with lines in which a text that was refused after all may stand again."""

    def take_back(self, typed: Typed) -> None:
        """Let the text stand again where the line of its place is shown, before what has been typed since."""


class Drafts:
    """What stands unsaved in which place; safe to be called from several threads.

    A text that is being saved stays a draft until it is in the store; its Change and the draft that is left without it
    are one transaction, so that nothing is there twice or not at all, whenever the program ends.
    """

    def __init__(self, there: KeptDrafts) -> None:
        self._there = there
        self._now: dict[str, Unsaved] = {}
        self._owed: set[str] = set()
        self._ahead: list[Typed] = []
        self._lock, self._writing = Lock(), Lock()

    def read(self) -> Collection[str]:
        """Take what the store has, where nothing newer is known; answers with the places of which it has some.

        Raises:
            Refused: they cannot be read.
        """
        with self._writing:
            stored = self._there.read()
            with self._lock:
                newer = self._owed | {typed.place for typed in self._ahead}
                known = {place: self[place] for place in newer}
                self._now = {place: draft for place, draft in {**stored, **known}.items() if draft}
            return stored.keys()

    def __getitem__(self, place: str) -> Unsaved:
        return self._now.get(place, NOTHING)

    def begun(self, under: str) -> dict[str, Unsaved]:
        """What stands unsaved in the places whose names begin so."""
        with self._lock:
            return {place: draft for place, draft in self._now.items() if draft and place.startswith(under)}

    def keep(self, place: str, draft: Unsaved) -> bool:
        """Keep what stands in that place, or forget it where it is empty; whether that is new."""
        with self._lock:
            if draft == self[place] or not (draft or self[place]):
                return False
            self._now[place] = draft
            self._owed.add(place)
            return True

    def hand_over(self, typed: Typed) -> None:
        """This text, which stands first in its line, is being saved: the line is for what comes after it."""
        if typed.line:
            with self._lock:
                now = self[typed.place]
                self._now[typed.place] = replace(now, text=now.text.removeprefix(typed.draft.text).strip())
                self._ahead.append(typed)
                self._owed.add(typed.place)

    def take_back(self, typed: Typed) -> None:
        """This text was refused: it stands again in its place, before what has been typed since."""
        if typed in self._ahead:
            with self._lock:
                self._ahead.remove(typed)
                self._now[typed.place] = _joined(typed.draft, self[typed.place])
                self._owed.add(typed.place)

    def save(self, typed: Typed, act: Callable[[EndsDraft], T]) -> T:
        """Run `act`, which saves this text, and forget the draft in the same transaction; answers as `act` does.

        Raises:
            Refused: what `act` raises; the draft stays.
        """
        with self._writing:
            with self._lock:
                left = self._without(typed)
            stored: list[Unsaved] = []

            def put(connection: Any) -> None:
                self._there.put(connection, {typed.place: left})
                stored.append(left)

            answer = act(put)
            with self._lock:
                if typed in self._ahead:
                    self._ahead.remove(typed)
                elif self[typed.place].text == typed.draft.text:
                    self._now.pop(typed.place, None)
                self._owed.add(typed.place)
                if stored == [self._whole(typed.place)]:
                    self._owed.remove(typed.place)
            return answer

    def write(self) -> None:
        """Bring the store up to date.

        Raises:
            Refused: it could not be; what is owed stays owed.
        """
        with self._writing:
            with self._lock:
                owed, self._owed = self._owed, set()
                moved = {place: self._whole(place) for place in sorted(owed)}
            try:
                if moved:
                    self._there.write(moved)
            except Exception:
                with self._lock:
                    self._owed |= owed
                raise

    @property
    def are_owed(self) -> bool:
        """Whether the store does not have all of them as they are."""
        return bool(self._owed)

    @property
    def owed(self) -> list[str]:
        """The texts that the store does not have."""
        with self._lock:
            places = sorted(self._owed | {typed.place for typed in self._ahead})
            return [whole.text for whole in map(self._whole, places) if whole]

    def owed_beside(self, steps: Collection[str]) -> list[str]:
        """The same without what waits in these steps, whose words quote each text."""
        with self._lock:
            texts = [self[place].text for place in sorted(self._owed | {typed.place for typed in self._ahead})]
        return [text for text in texts if text and not any(is_quoted_in(step, text) for step in steps)]

    def _whole(self, place: str) -> Unsaved:
        whole = self[place]
        for typed in reversed([one for one in self._ahead if one.place == place]):
            whole = _joined(typed.draft, whole)
        return whole

    def _without(self, typed: Typed) -> Unsaved:
        if typed not in self._ahead:
            now = self[typed.place]
            return NOTHING if now.text == typed.draft.text else now
        place = self._ahead.index(typed)
        ahead, self._ahead = self._ahead, self._ahead[:place] + self._ahead[place + 1 :]
        try:
            return self._whole(typed.place)
        finally:
            self._ahead = ahead


def _joined(first: Unsaved, then: Unsaved) -> Unsaved:
    return replace(first, text=" ".join(filter(None, (first.text, then.text))))
