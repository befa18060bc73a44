"""The commands that write documents."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from peerassist_tui.commands.output import STANDARD, USUAL, Output, as_text, output_of
from peerassist_tui.commands.shared import now_of, say, session_of
from peerassist_tui.errors import Refused
from peerassist_tui.language import _, ngettext

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
        raise Refused(
            ngettext(
                "{count} word may tell who was there, so nothing was written; reword that, or add --anyway.",
                "{count} words may tell who was there, so nothing was written; reword that, or add --anyway.",
                likely,
            )
        )
    return True


def report_command(arguments: Namespace) -> int:
    """Write a report, a table for spreadsheets, or the dates for calendars."""
    from peerassist_tui.exports.formats import HANDOUTS, TABLE
    from peerassist_tui.exports.handouts import handout
    from peerassist_tui.exports.own.own_report import own_reports
    from peerassist_tui.exports.registry import report as reported
    from peerassist_tui.settings import reports_path

    session, output = session_of(arguments), output_of(arguments)
    ending, what = output.ending, arguments.what
    if what and ending != TABLE:
        raise Refused(_("--what is only for a .csv file; this is another one."))
    template = own_reports(reports_path()).named(arguments.template) if arguments.template else None
    anonymous, now = _without_names(arguments, session), now_of(session)
    if ending in HANDOUTS and not template:
        output.write(handout(session, now, ending, anonymous=anonymous, what=what or "all"))
    else:
        output.write(reported(session, now, ending, anonymous=anonymous, template=template))
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
    on_screen = arguments.output == STANDARD
    if on_screen and to is None:
        raise Refused(_("Only one letter goes to standard output; say with --to whose."))
    ending = as_text(arguments.format or USUAL) if on_screen else arguments.format or ".docx"
    contents = written(session, ending, anonymous=anonymous, to=to, style=letter_style())
    if on_screen:
        (letter,) = contents.values()
        Output(None, ending).write(letter)
        return 0
    write_folder(folder, contents)
    for name in contents:
        say(_("Wrote {file}", file=folder / name))
    if anonymous:
        say("\n".join(_("{alias} is {name}", alias=alias, name=name) for alias, name in who_gets_which(session, to)))
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
        say(_("Wrote {file}", file=folder / name))
    if sentence := found.reached.left_out:
        sys.stderr.write(f"peerassist: {sentence}\n")
    return 0


def lesson_command(arguments: Namespace) -> int:
    """Write one lesson alone on a page."""
    from peerassist_tui.exports.handouts import lesson_alone
    from peerassist_tui.models import Lesson

    session, output = session_of(arguments), output_of(arguments)
    found = session.find(Lesson, arguments.lesson)
    anonymous = _without_names(arguments, session)
    output.write(lesson_alone(session, found.id, output.ending, anonymous=anonymous))
    return 0


def invite_command(arguments: Namespace) -> int:
    """Write the invitation for calendars, the briefing pack, or the private facilitation plan."""
    from peerassist_tui.content.letter_style import letter_style
    from peerassist_tui.exports.formats import CALENDAR
    from peerassist_tui.exports.registry import invitation, plan
    from peerassist_tui.insights.covering_notes import invitation_text
    from peerassist_tui.readings.privacy.reachable import unreached

    session, output = session_of(arguments), output_of(arguments)
    ending, now = output.ending, now_of(session)
    if ending == ".txt" and not arguments.plan:
        output.write(invitation_text(session, now, letter_style()).encode())
    elif arguments.plan:
        output.write(plan(session, ending), private=True)
    else:
        output.write(invitation(session, now, ending))
    if ending == CALENDAR and (sentence := unreached(session)):
        sys.stderr.write(f"peerassist: {sentence}\n")
    return 0
