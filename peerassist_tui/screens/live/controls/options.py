"""Writing down what a peer would do in the hosts' place, and what the hosts ask about it."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.models import Option, Person
from peerassist_tui.readings.flipchart.note_words import speakers_meant
from peerassist_tui.readings.flipchart.option_words import OptionWords, read_option_question, read_option_words
from peerassist_tui.readings.state import holder
from peerassist_tui.rules import steps
from peerassist_tui.screens.flipchart.flipchart_view import FlipchartView
from peerassist_tui.screens.flipchart.line_handler import WrittenLine, lent_for, line_text
from peerassist_tui.screens.flipchart.line_meaning import FEW
from peerassist_tui.screens.live.controls.roll import NAME_CELLS
from peerassist_tui.screens.shell.control import Command, Control
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import clip, quoted
from peerassist_tui.widgets.fields.line_prefix import Meant

OPTION = "option"
"""Where an option is kept while it is being written; of somebody who was chosen for it, with their id."""
QUESTION = "option question"
"""Where a question to an option is kept, with the id of the option."""
PASS = "pass"
"""Typed instead of an option: this peer has none to give."""
TITLE_CELLS = 20
"""So much of a title leaves room to type on a small screen."""


class OptionControl(Control):
    """The options of the peers."""

    GROUP = N_("Notes")
    WHY = N_("There is no option yet.")
    screen: FlipchartView

    def write(self) -> None:
        """Open the note line for an option of the peer who has the floor; hosts are given options, and have none."""
        who = holder(self.session)
        self._open(who if who and who.party == "peer" else None, OPTION)

    def write_for(self, person_id: UUID) -> None:
        """Open the note line for an option of that person, or name them where it asks for somebody."""
        who = self.session.row(Person, person_id)
        if not self.screen.writing.take_person(short_name(who)):
            self._open(who, f"{OPTION} {who.id}")

    def _open(self, by: Person | None, place: str) -> None:
        hint = _("what to do, or: pass; #3: a note behind it")
        if by is None:
            hint = _("@name: whose it is, what to do, or: pass; #3: a note behind it")
        put, meaning = partial(self._put, by, place), partial(self._whose, by)
        self.screen.writing.open(
            lent_for(
                "option",
                pgettext("what is being written", "option"),
                put,
                place=place,
                hint=hint,
                meaning=meaning,
                asks_whose=by is None,
            )
        )

    @staticmethod
    def _whose(speaker: Person | None, session: Session, written: WrittenLine) -> Meant:
        """Whose the option will be: of whoever is named in the line, else of the speaker."""
        words = read_option_words(session, written.text)
        if not words.person and (several := speakers_meant(session, written.text)):
            return Meant(f"{' / '.join(map(short_name, several[:FEW]))}?")
        by = words.person or speaker
        name = clip(short_name(by), NAME_CELLS) if by else ""
        return Meant(_("{name} passes", name=name) if name and _is_pass(words) else name)

    async def _put(self, speaker: Person | None, place: str, written: WrittenLine) -> bool:
        words = read_option_words(self.session, written.text)
        by = words.person or speaker
        if _is_pass(words):
            if by is None:
                self.console.tell(_("No peer has the floor: type @name pass."))
                return False
            return await self.screen.do(steps.pass_option(who=str(by.id)), line_text(place, written))
        rests = [str(note.id) for note in words.notes]
        option = steps.option(title=words.title, by=str(by.id) if by else None, based_on=rests)
        return await self.screen.do(option, line_text(place, written))

    def ask(self) -> None:
        """Open the note line for a question of the hosts to the option under the cursor, without one to the newest.

        It goes to another one where it begins with the number of that.
        """
        flipchart, options = self.screen.flipchart, self.session.all(Option)
        here = flipchart.cursor_key if flipchart.view == "options" else None
        asked = next((one for one in options if one.id == here), options[-1])
        other = next((one.number for one in options if one.id != asked.id), 0)
        handler = lent_for(
            "option_question",
            _("hosts' question"),
            partial(self._ask, asked),
            place=_place(asked),
            hint=_("for option {number} begin with {number}", number=other) if other else _("what they ask"),
            meaning=partial(self._meaning, asked),
        )
        self.screen.writing.open(handler)

    async def _ask(self, asked: Option, written: WrittenLine) -> bool:
        try:
            about, text = read_option_question(self.session, written.text, asked)
        except Refused as refused:
            self.console.tell(str(refused))
            return False
        return await self.screen.do(steps.question(option=str(about.id), text=text), line_text(_place(asked), written))

    @staticmethod
    def _meaning(asked: Option, session: Session, written: WrittenLine) -> Meant:
        try:
            about, _text = read_option_question(session, f"{written.text} ?", asked)
        except Refused:
            return Meant("?")
        return Meant(_("option {number} {title}", number=about.number, title=quoted(clip(about.title, TITLE_CELLS))))

    def may_ask(self) -> bool | None:
        """Whether there is an option."""
        return bool(self.session.all(Option)) or None

    COMMANDS: ClassVar = (
        Command("option.add", "O", NC_("key", "option"), N_("Write a peer's option, or who has none"), write),
        Command("option.ask", "F", N_("ask of option"), N_("Write the hosts' question to an option"), ask, may_ask),
    )


def _is_pass(words: OptionWords) -> bool:
    said = pgettext("typed instead of an option: this peer has none to give", "pass")
    return words.title.casefold() in (PASS, said.casefold())


def _place(asked: Option) -> str:
    return f"{QUESTION} {asked.id}"
