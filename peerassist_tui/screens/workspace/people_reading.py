"""A list of people as it is read while somebody types it, or from where it stands else."""

import asyncio
from dataclasses import replace

from peerassist_tui.intake.choices import ListChoices
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.screens.lists.listed_people import ListedPeople, ReadPeople
from peerassist_tui.screens.lists.people_listing import PeopleSaid


class PeopleReading:
    """Reads the list in a thread; what was read of a text that is another by now is dropped."""

    def __init__(self, elsewhere: ReadPeople | None) -> None:
        """`elsewhere` reads a list that is not typed."""
        self._elsewhere, self._seen = elsewhere, ""
        self.listed = ListedPeople()
        """The people as they were read last, by the choices and with what was said of them."""

    def say(self, said: PeopleSaid) -> None:
        """This was said of the people."""
        self.listed = replace(self.listed, said=said)

    def is_of(self, text: str) -> bool:
        """Whether that is the text which was read last, or is being read."""
        return text == self._seen

    async def read(self, text: str, choices: ListChoices) -> bool:
        """Read the list, of which `text` is typed; False where it is being read anew meanwhile.

        Raises:
            Refused: it cannot be read.
        """
        self._seen = text
        read = self._elsewhere or (lambda chosen: (read_people(text, chosen), None))
        listed = await asyncio.to_thread(self.listed.read_by, read, choices)
        if self.is_of(text):
            self.listed = replace(listed, said=self.listed.said)
        return self.is_of(text)
