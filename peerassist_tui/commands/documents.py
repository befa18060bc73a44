"""The commands that write documents."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.commands.shared import now_of, say, session_of
from peerassist_tui.errors import Refused
from peerassist_tui.text import counted

if TYPE_CHECKING:
    from peerassist_tui.session import Session


def _without_names(arguments: Namespace, session: "Session") -> bool:
    """Whether a document leaves out names; what its texts may still tell is told, and stops it where that is likely."""
    from peerassist_tui.readings.privacy.reachable import names_are_public
    from peerassist_tui.readings.privacy.residual_identifiers import residual_identifiers

    if not arguments.anonymous and names_are_public(session):
        return False
    found = residual_identifiers(session)
    sys.stderr.writelines(f"peerassist: {one}\n" for one in found)
    likely = sum(one.sure != "perhaps" for one in found)
    if likely and not arguments.anyway:
        words = counted(likely, "word")
        raise Refused(f"{words} may tell who was there, so nothing was written; reword that, or add --anyway.")
    return True


def report_command(arguments: Namespace) -> int:
    """Write a report, a table for spreadsheets, or the dates for calendars."""
    from peerassist_tui.exports.formats import HANDOUTS, TABLE
    from peerassist_tui.exports.handouts import handout
    from peerassist_tui.exports.own_report import own_reports
    from peerassist_tui.exports.registry import report as reported
    from peerassist_tui.files import write_file
    from peerassist_tui.settings import reports_path

    path = Path(arguments.output)
    session, ending = session_of(arguments), path.suffix.lower()
    if arguments.what and ending != TABLE:
        raise Refused("--what says what a .csv file holds; this is another one.")
    template = own_reports(reports_path()).named(arguments.template) if arguments.template else None
    anonymous, now = _without_names(arguments, session), now_of(session)
    if ending in HANDOUTS and not template:
        write_file(path, handout(session, now, ending, anonymous=anonymous, what=arguments.what or "all"))
    else:
        write_file(path, reported(session, now, ending, anonymous=anonymous, template=template))
    say(f"Wrote {path}")
    return 0


def letters_command(arguments: Namespace) -> int:
    """Write the letters, one file each; without names say whose is whose."""
    from peerassist_tui.content.letter_style import letter_style
    from peerassist_tui.exports.handouts import letters as written
    from peerassist_tui.exports.handouts import who_gets_which
    from peerassist_tui.files import write_folder
    from peerassist_tui.readings.floor.circle import person_meant

    session, folder = session_of(arguments), Path(arguments.output)
    to = person_meant(session, arguments.to).id if arguments.to else None
    anonymous = _without_names(arguments, session)
    contents = written(session, arguments.format, anonymous=anonymous, to=to, style=letter_style())
    write_folder(folder, contents)
    for name in contents:
        say(f"Wrote {folder / name}")
    if anonymous:
        say("\n".join(f"{alias} is {name}" for alias, name in who_gets_which(session, to)))
    return 0


def mail_command(arguments: Namespace) -> int:
    """Write e-mail drafts with what is attached to them, one a person; say for whom there is none."""
    from peerassist_tui.content import mails
    from peerassist_tui.files import write_folder

    session, folder = session_of(arguments), Path(arguments.output)
    now = now_of(session)
    if arguments.what == "letters":
        found = mails.letter_mails(session, now, anonymous=_without_names(arguments, session))
    else:
        found = (mails.invitations if arguments.what == "invitation" else mails.reminders)(session, now)
    write_folder(folder, found.files)
    for name in found.files:
        say(f"Wrote {folder / name}")
    if sentence := mails.told(found.without):
        sys.stderr.write(f"peerassist: {sentence}\n")
    return 0


def lesson_command(arguments: Namespace) -> int:
    """Write one lesson alone on a page."""
    from peerassist_tui.exports.handouts import lesson_alone
    from peerassist_tui.files import write_file
    from peerassist_tui.models import Lesson

    session, path = session_of(arguments), Path(arguments.output)
    found = session.find(Lesson, arguments.lesson)
    anonymous = _without_names(arguments, session)
    write_file(path, lesson_alone(session, found.id, path.suffix, anonymous=anonymous))
    say(f"Wrote {path}")
    return 0


def invite_command(arguments: Namespace) -> int:
    """Write the invitation for calendars, the briefing pack, or the private facilitation plan."""
    from peerassist_tui.exports.formats import CALENDAR
    from peerassist_tui.exports.registry import invitation, plan
    from peerassist_tui.files import write_file
    from peerassist_tui.readings.privacy.reachable import unreached

    path = Path(arguments.output)
    session, ending = session_of(arguments), path.suffix.lower()
    write_file(path, plan(session, ending) if arguments.plan else invitation(session, now_of(session), ending))
    say(f"Wrote {path}")
    if ending == CALENDAR and (sentence := unreached(session)):
        sys.stderr.write(f"peerassist: {sentence}\n")
    return 0
