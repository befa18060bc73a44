"""What the program makes of a text, beside the field in which it is typed."""

import asyncio
from collections.abc import Callable

from textual.content import Content
from textual.widgets import Static


class FieldMeaning(Static):
    """Is told in a thread: reading a date in words takes longer than a key may."""

    def __init__(self) -> None:
        super().__init__("", classes="meaning", markup=False)

    def tell(self, explain: Callable[[str], str] | None, text: str) -> None:
        """Say what the text means; nothing where nothing explains it."""
        if explain is None:
            self._say("")
        elif self.is_mounted:
            self.run_worker(self._tell(explain, text), exclusive=True, group="meaning")

    async def _tell(self, explain: Callable[[str], str], text: str) -> None:
        self._say(await asyncio.to_thread(explain, text))

    def _say(self, words: str) -> None:
        self.set_class(not words, "-silent")
        self.update(Content(words))
