"""What a console says: the answer to each command, what is refused, and what stands as long as it is so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from peerassist_tui.widgets.bars.said import Said, Severity

if TYPE_CHECKING:
    from peerassist_tui.models import Change, Seat

MOST = 3
"""So many sentences are said at once, the newest ones."""


class Answers:
    """What was said last; `show` is called with what is to be seen of it.

    What is said between two keys is seen together, unless it was only the answer to a command. What stands, by the
    reason for which it does, is seen above it.
    """

    def __init__(self, show: Callable[[tuple[Said, ...]], None]) -> None:
        self._show = show
        self._said: tuple[Said, ...] = ()
        self._standing: dict[str, Said] = {}
        self._is_new_key = True

    def say(self, said: Said) -> None:
        """Say a sentence."""
        stays = () if self._is_new_key else tuple(one for one in self._said if one.severity != "information")
        self._is_new_key = False
        if said.sentence in [one.sentence for one in self._standing.values()]:
            self.hush()
        else:
            self._said = (*(one for one in stays if one != said), said)[-MOST:]
            self._seen()

    def say_done(self, done: object, seat: "Seat") -> None:
        """Say what a write has done, where that is a step of this seat."""
        from peerassist_tui.models import Change

        if isinstance(done, Change) and done.seat == seat:
            self.say(said_of(done))

    def tell(self, sentence: str, severity: Severity = "warning") -> None:
        """Say a sentence, as grave as that."""
        self.say(Said(sentence, severity))

    def stand(self, reason: str, sentence: str = "", severity: Severity = "warning") -> None:
        """Let a sentence stand for that reason, instead of what was said before; without one, no longer."""
        before = self._standing.pop(reason, None)
        if sentence:
            self._standing[reason] = Said(sentence, severity)
            self._said = self._said if before else ()
        self._seen()

    def hush(self) -> None:
        """Say nothing more of what was said; what stands is seen again."""
        self._said = ()
        self._seen()

    def drop_old(self) -> None:
        """Say no longer what was said before the last key: it is no answer to that one."""
        if self._said and self._is_new_key:
            self.hush()

    def unsay(self, sentence: str) -> None:
        """Say that sentence no longer."""
        self._said = tuple(one for one in self._said if one.sentence != sentence)
        self._seen()

    def key_came(self) -> None:
        """What is said from now on is about another key."""
        self._is_new_key = True

    def _seen(self) -> None:
        self._show((*self._standing.values(), *self._said))


def said_of(change: "Change") -> Said:
    """A step in words, and that it can be turned round."""
    from peerassist_tui.labels import worded

    return Said(worded(change.label), turned="redo" if change.rule == "undo" else "undo")
