"""The commands that write files: the report, letters, the invitation."""

import os
from collections.abc import Sequence
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

_WITHOUT, _ANYWAY, _REPLACE = " without names", " anyway", " replace"


class _Wanted:
    """What a line like `report ours.docx without names` asks for: where to, with which names, in whose place."""

    def __init__(self, text: str) -> None:
        place, said = _parted(text)
        self.anyway, self._replaces, self._without_names = (word in said for word in (_ANYWAY, _REPLACE, _WITHOUT))
        place = place.strip().strip('“”"')
        if not place:
            raise RuleError(_("Say also where it is to be written."))
        self.path = Path(place).expanduser()

    def leaves_out_names(self, console: PlainConsole) -> bool:
        """Whether names are left out; what the texts may still tell is said.

        Raises:
            RuleError: they are likely to tell who was there.
        """
        if not self._without_names and names_are_public(console.session):
            return False
        self._must_tell_nothing(console)
        return True

    def may_write(self, paths: Sequence[Path]) -> None:
        """Refuse to write over files that are there, unless they are to be replaced."""
        there = [] if self._replaces else [path for path in paths if os.path.lexists(path) and not path.is_dir()]
        if len(there) == 1:
            only = N_("{file} is there already: type the same line with replace at its end, and it is replaced.")
            raise RuleError(_(only, file=there[0]))
        if there:
            several = N_(
                "{number} of the files are there already, {file} among them: type the same line with replace at its "
                "end, and they are replaced."
            )
            raise RuleError(_(several, number=len(there), file=there[0].name))

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


def _parted(text: str) -> tuple[str, set[str]]:
    """Where something is to be written, and which words stand behind that."""
    said = set[str]()
    while last := next((word for word in (_WITHOUT, _ANYWAY, _REPLACE) if text.endswith(word)), None):
        text = text.removesuffix(last).rstrip()
        said.add(last)
    return text, said


def write_report(console: PlainConsole, said: CommandWords) -> None:
    """Write the report, a table or the dates, in the format that the file's name says."""
    wanted, session, now = _Wanted(said.text), console.session, console.at.now
    wanted.may_write([wanted.path])
    ending, anonymous = wanted.path.suffix.lower(), wanted.leaves_out_names(console)
    if ending in HANDOUTS:
        content = handout(session, now, ending, anonymous=anonymous)
    else:
        content = report(session, now, ending, anonymous=anonymous)
    write_file(wanted.path, content)
    console.announcer.say(_("Wrote {file}.", file=wanted.path))


def write_letters(console: PlainConsole, said: CommandWords) -> None:
    """Write a letter to everybody who helped."""
    wanted, session = _Wanted(said.text), console.session
    anonymous = wanted.leaves_out_names(console)
    contents = letters(session, ".docx", anonymous=anonymous, style=letter_style())
    wanted.may_write([wanted.path / name for name in contents])
    write_folder(wanted.path, contents)
    for name in contents:
        console.announcer.say(_("Wrote {file}.", file=wanted.path / name))
    if anonymous:
        for alias, name in who_gets_which(session):
            console.announcer.say(_("{alias} is {name}.", alias=alias, name=name))


def write_invitation(console: PlainConsole, said: CommandWords) -> None:
    """Write the invitation for calendars, or the briefing pack."""
    wanted = _Wanted(said.text)
    path = wanted.path
    wanted.may_write([path])
    write_file(path, invitation(console.session, console.at.now, path.suffix))
    console.announcer.say(_("Wrote {file}.", file=path))


COMMANDS = (
    PlainCommand(names=("report",), words=N_("FILE [without names] [replace]"), act=write_report,
                 sentence=N_("Write the report: report ours.docx; also .html, .md, .csv for tables, .ics for dates")),
    PlainCommand(names=("letters",), words=N_("FOLDER [without names] [replace]"), act=write_letters,
                 sentence=N_("Write a letter to everybody who helped, one file each")),
    PlainCommand(names=("invite",), words=N_("FILE [replace]"), act=write_invitation,
                 sentence=N_("Write the invitation (.ics) or the briefing pack (.docx, .html, .md)")),
)  # fmt: skip
