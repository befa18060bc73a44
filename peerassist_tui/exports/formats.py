"""What can be written, by the ending of its file: whatever offers, names or refuses a format reads it off here."""

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _

PAPERS: dict[str, str] = {".docx": "docx_paper", ".html": "html_paper", ".md": "markdown_paper"}
"""Each file ending with the module whose `write` turns a paper (a report, a plan, a letter …) into such a file.

The first is the one that is offered until another one was chosen; new ones go to the end.
"""

PDF = ".pdf"
_WITH_TYPST: dict[str, str] = {PDF: "pdf_paper"}
"""What can be written too where the extra `pdf` is installed."""

DATA: dict[str, str] = {".json": "json_document"}
"""Each file ending with the module whose `write` tells programs of a session."""

FORMATS: tuple[str, ...] = (*PAPERS, *DATA)
"""What a report can be written as everywhere."""

TABLE, CALENDAR, MAIL = ".csv", ".ics", ".eml"
HANDOUTS = (TABLE, CALENDAR)
"""The endings that mean no report, but what is taken from one into other programs (`exports.handouts`)."""

TEXTS = (".md", ".html", *DATA, *HANDOUTS, ".txt")
"""The endings of files that hold text, which can also be written to standard output."""

NAMES = {
    ".docx": "Word",
    ".html": N_("Web page, to read or print"),
    ".md": "Markdown",
    PDF: "PDF",
    ".json": N_("JSON, for programs"),
    TABLE: N_("Spreadsheet"),
    CALENDAR: N_("Calendar"),
    MAIL: N_("E-mail draft"),
    ".txt": N_("Plain text"),
    ".svg": N_("Drawing"),
    ".peerassist": N_("Bundle"),
    ".age": N_("Bundle with a passphrase"),
}
"""What people call each format."""

PRINTING = N_("To print it, open it in a web browser and press Ctrl+P; “Save as PDF” there makes a PDF.")
"""How a web page comes on paper."""
NO_PDF = N_(
    "For PDF, install peerassist-tui[pdf]; or write .html. To print it, open it in a web browser and press Ctrl+P; “"
    "Save as PDF” there makes a PDF."
)


def format_words(ending: str) -> str:
    """A format by its name and ending, for instance "Word (.docx)"."""
    return _("{format} ({ending})", format=_(NAMES[ending]), ending=ending) if ending in NAMES else ending


@cache
def papers() -> dict[str, str]:
    """Each file ending in which papers can be written here, with the module that writes it."""
    return PAPERS | (_WITH_TYPST if find_spec("typst") else {})


def module_of(ending: str, what: str, others: Iterable[str] = ()) -> str:
    """The module that writes a paper as such a file; `what` is to be written, also as `others`.

    Raises:
        Refused: there is no such format.
    """
    if ending.lower() in papers():
        return papers()[ending.lower()]
    raise Refused(unknown_format(ending.lower(), what, (*papers(), *others)))


def unknown_format(ending: str, what: str, known: Iterable[str]) -> str:
    """One sentence on a format in which something cannot be written, and which there are."""
    if ending == PDF and PDF not in papers():
        return _(NO_PDF)
    formats = " ".join(known)
    if not ending:
        return _("Choose a format: {formats}.", formats=formats)
    refused = N_("{what} cannot be written as {ending}. Choose a format: {formats}.")
    return _(refused, what=_(what), ending=ending, formats=formats)
