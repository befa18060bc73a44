"""The commands that write files: the report, letters, the invitation."""

from pathlib import Path

from peerassist_tui.content.letter_style import letter_style
from peerassist_tui.errors import RuleError
from peerassist_tui.exports.formats import HANDOUTS
from peerassist_tui.exports.handouts import handout, letters, who_gets_which
from peerassist_tui.exports.registry import invitation, report
from peerassist_tui.files import write_file, write_folder
from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.readings.privacy.reachable import names_are_public
from peerassist_tui.readings.privacy.residual_identifiers import residual_identifiers

_WITHOUT, _ANYWAY = " without names", " anyway"


class _Wanted:
    """What a line like `report ours.docx without names` asks for: where to, with which names."""

    def __init__(self, console: PlainConsole, text: str) -> None:
        self.anyway = text.endswith(_ANYWAY)
        text = text.removesuffix(_ANYWAY)
        asked = text.endswith(_WITHOUT)
        self.anonymous = asked or not names_are_public(console.session)
        place = text.removesuffix(_WITHOUT).strip().strip('“”"')
        if not place:
            raise RuleError(_("Say also where it is to be written."))
        self.path = Path(place).expanduser()
        if self.anonymous:
            self._must_tell_nothing(console)

    def _must_tell_nothing(self, console: PlainConsole) -> None:
        found = residual_identifiers(console.session)
        for one in found:
            console.announcer.say(str(one))
        likely = sum(one.sure != "perhaps" for one in found)
        if likely and not self.anyway:
            raise RuleError(
                ngettext(
                    "{count} word may tell who was there, so nothing was written; reword that, or add anyway.",
                    "{count} words may tell who was there, so nothing was written; reword that, or add anyway.",
                    likely,
                )
            )


def write_report(console: PlainConsole, said: CommandWords) -> None:
    """Write the report, a table or the dates, in the format that the file's name says."""
    wanted, session, now = _Wanted(console, said.text), console.session, console.at.now
    ending = wanted.path.suffix.lower()
    if ending in HANDOUTS:
        content = handout(session, now, ending, anonymous=wanted.anonymous)
    else:
        content = report(session, now, ending, anonymous=wanted.anonymous)
    write_file(wanted.path, content)
    console.announcer.say(_("Wrote {file}.", file=wanted.path))


def write_letters(console: PlainConsole, said: CommandWords) -> None:
    """Write a letter to everybody who helped."""
    wanted, session = _Wanted(console, said.text), console.session
    contents = letters(session, ".docx", anonymous=wanted.anonymous, style=letter_style())
    write_folder(wanted.path, contents)
    for name in contents:
        console.announcer.say(_("Wrote {file}.", file=wanted.path / name))
    if wanted.anonymous:
        for alias, name in who_gets_which(session):
            console.announcer.say(_("{alias} is {name}.", alias=alias, name=name))


def write_invitation(console: PlainConsole, said: CommandWords) -> None:
    """Write the invitation for calendars, or the briefing pack."""
    path = Path(said.text.strip('“”"')).expanduser()
    write_file(path, invitation(console.session, console.at.now, path.suffix))
    console.announcer.say(_("Wrote {file}.", file=path))


COMMANDS = (
    PlainCommand(names=("report",), words=N_("FILE [without names]"), act=write_report,
                 sentence=N_("Write the report: report ours.docx; also .html, .md, .csv for tables, .ics for dates")),
    PlainCommand(names=("letters",), words=N_("FOLDER [without names]"), act=write_letters,
                 sentence=N_("Write a letter to everybody who helped, one file each")),
    PlainCommand(names=("invite",), words=N_("FILE"), act=write_invitation,
                 sentence=N_("Write the invitation (.ics) or the briefing pack (.docx, .html, .md)")),
)  # fmt: skip
