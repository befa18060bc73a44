"""What the commands take that write documents."""

from argparse import ArgumentParser

from peerassist_tui.commands.arguments import format_ending, session_argument
from peerassist_tui.commands.store_arguments import Add
from peerassist_tui.exports.formats import DATA, HANDOUTS, papers
from peerassist_tui.language import _

WHATS = ("all", "notes", "options", "lessons", "actions")
"""What a table may hold; `readings.tables` says so too, and is not imported for `--help`."""


def document_commands(add: Add) -> None:
    """What is written into files for people."""
    known = " ".join(papers())
    formats = " ".join((*papers(), *DATA, *HANDOUTS))
    report = add(
        "report", _("write a session's report; the name of the file says the format: {formats}", formats=formats)
    )
    session_argument(report)
    output_arguments(report)
    report.add_argument("--what", choices=WHATS, help=_("contents of a .csv (default: all)"))
    report.add_argument("--template", metavar=_("NAME"), help=_("one of your own templates, for .md or .html"))
    _names(report)
    letters = add("letters", _("write a letter to everybody who helped, one file each"))
    session_argument(letters)
    letters.add_argument(
        "-o",
        "--output",
        metavar=_("FOLDER"),
        required=True,
        help=_("the folder to write into; with --to, - is standard output"),
    )
    letters.add_argument("--format", choices=tuple(papers()), help=_("default: .docx, on standard output .md"))
    letters.add_argument("--to", metavar=_("NAME"), help=_("to this person only"))
    _names(letters)
    mail = add("mail", _("write e-mail drafts (.eml) with their attachments, one a person; nothing is sent"))
    session_argument(mail)
    mail.add_argument("what", choices=("invitation", "letters", "reminders"), help=_("subject of the e-mails"))
    mail.add_argument("-o", "--output", metavar=_("FOLDER"), required=True, help=_("the folder to write into"))
    _names(mail)
    lesson = add("lesson", _("write one lesson alone on a page ({formats})", formats=known))
    session_argument(lesson)
    lesson.add_argument("lesson", metavar=_("LESSON"), help=_("its number or reference"))
    output_arguments(lesson)
    _names(lesson)
    invite = add(
        "invite",
        _(
            "write the invitation (.ics for calendars, .txt the e-mail to all) or the briefing pack ({formats})",
            formats=known,
        ),
    )
    session_argument(invite)
    output_arguments(invite)
    invite.add_argument(
        "--plan", action="store_true", help=_("the private facilitation plan instead ({formats})", formats=known)
    )


def output_arguments(parser: ArgumentParser, *, required: bool = True) -> None:
    """Where a document is written, and as what."""
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("FILE"),
        required=required,
        help=_("the file to write; - is standard output, for a text"),
    )
    parser.add_argument(
        "--format", type=format_ending, metavar=_("FORMAT"), help=_("where FILE does not say it; with -o - it is .md")
    )


def _names(command: ArgumentParser) -> None:
    """What every document is asked about names."""
    command.add_argument("--anonymous", action="store_true", help=_("without names and floor figures"))
    command.add_argument("--anyway", action="store_true", help=_("also if words are left that may tell who was there"))
