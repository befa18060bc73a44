"""A console's writes, one after the other in the order of the keys, however long another program holds the store."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from peerassist_tui.errors import Refused, StoreHeldError
from peerassist_tui.language import N_, _, separated
from peerassist_tui.text import clean

T = TypeVar("T")
WriteAction = Callable[[], object]

WAITING = N_("Waiting for another program that holds the store")


@dataclass
class _Write:
    act: WriteAction
    words: Callable[[], str]
    refused: Callable[[], None]
    done: "asyncio.Future[bool]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    is_left: bool = False


class Writes:
    """What was asked to be written and is not yet; each write is tried until it is done or refused.

    `shown` is called with what each write answers that is done, `told` with the sentence of a refusal, and `held` when
    another program begins to hold the store, and when it lets it go.
    """

    def __init__(self, shown: Callable[[object], None], told: Callable[[str], None], held: Callable[[], None]) -> None:
        self._shown, self._told, self._held = shown, told, held
        self._queue: deque[_Write] = deque()
        self._worker: asyncio.Task[None] | None = None
        self._is_held = asyncio.Event()
        self._is_given_up = False

    @property
    def is_held(self) -> bool:
        """Whether another program holds the store, so that nothing can be written now."""
        return self._is_held.is_set()

    @property
    def missing(self) -> list[str]:
        """What was asked for and is not written yet, in words and in order."""
        return [one.words() for one in self._queue]

    async def write(
        self, act: WriteAction, words: Callable[[], str], refused: Callable[[], None] = lambda: None
    ) -> bool:
        """Have `act` run in a thread, after those asked for earlier; False when it was refused, which has been told.

        Nobody is kept waiting for another program: while one holds the store the answer is True at once, and should
        the write be refused later, it is told in `words` what was not done, and `refused` is called.
        """
        write = self._put(act, words, refused)
        held = asyncio.create_task(self._is_held.wait())
        try:
            either: set[asyncio.Future[Any]] = {write.done, held}
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            held.cancel()
            write.is_left = not write.done.done()
        return write.is_left or write.done.result()

    async def answer(self, act: Callable[[], T], words: Callable[[], str]) -> T:
        """The same for somebody who has the time to wait for what `act` answers.

        Raises:
            Refused: what `act` raises.
        """
        answers: list[T | Refused] = []

        def kept() -> None:
            try:
                answers.append(act())
            except StoreHeldError:
                raise
            except Refused as refused:
                answers.append(refused)

        done = await asyncio.shield(self._put(kept, words).done)  # it goes on when nobody waits for it any more
        if not (done or answers):
            raise Refused(_("Not saved: {words}.", words=words()))
        if isinstance(answers[0], Refused):
            raise answers[0]
        return answers[0]

    def _put(self, act: WriteAction, words: Callable[[], str], refused: Callable[[], None] = lambda: None) -> _Write:
        write = _Write(act, words, refused)
        self._queue.append(write)
        if self._is_given_up:
            write.done.set_result(False)
        elif self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._go())
        return write

    async def settle(self) -> list[str]:
        """Wait until all is written, unless another program holds the store; what is missing then."""
        while self._queue and not (self.is_held or self._is_given_up):
            await asyncio.wait({self._queue[0].done}, timeout=0.05)
        return self.missing

    async def give_up(self) -> None:
        """Try no longer; what is missing then will not come, and nobody is left waiting for it."""
        self._is_given_up = True
        if self._worker is not None:
            await asyncio.wait({self._worker})
        for write in self._queue:
            if not write.done.done():
                write.done.set_result(False)

    async def _go(self) -> None:
        while self._queue and not self._is_given_up:
            write = self._queue[0]
            try:
                done = await asyncio.to_thread(write.act)
            except StoreHeldError:
                self._hold(True)
                continue
            except Refused as refused:
                self._told(_not_done(write, refused) if write.is_left else str(refused))
                if write.is_left:
                    write.refused()
                self._leave(write, False)
            except Exception as error:
                self._queue.popleft()
                write.done.set_exception(error)
                raise
            else:
                self._shown(done)
                self._leave(write, True)
            self._hold(False)

    def _leave(self, write: _Write, is_done: bool) -> None:
        self._queue.popleft()
        write.done.set_result(is_done)

    def _hold(self, is_held: bool) -> None:
        if is_held == self.is_held:
            return
        if is_held:
            self._is_held.set()
        else:
            self._is_held.clear()
        self._held()


def _not_done(write: _Write, refused: Refused) -> str:
    return _("Not done: {step}. {refusal}", step=write.words(), refusal=refused)


def unsaved(missing: Sequence[str]) -> str:
    """What the terminal says after leaving without these steps."""
    steps = clean(separated(missing))
    return _("peerassist: Not done, because another program held the store: {steps}.", steps=steps)
