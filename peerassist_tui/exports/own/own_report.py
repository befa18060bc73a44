"""Reports by the user's own templates: Jinja2 files in a folder of theirs, run in a sandbox."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from peerassist_tui.errors import Refused
from peerassist_tui.exports import html_paper, markdown_paper
from peerassist_tui.exports.own.own_environment import SUFFIX, environment, told
from peerassist_tui.exports.own.own_page import own_page
from peerassist_tui.language import N_, _
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.readings.report.report_document import report_document
from peerassist_tui.session import Session

ENDINGS = (".md", ".html")


@dataclass(frozen=True)
class OwnReport:
    """A template of the user's by its name, with its file for each ending that it can write."""

    name: str
    files: Mapping[str, Path]


@dataclass(frozen=True)
class OwnReports:
    """The templates by their names; and of each file that is wrong, why."""

    found: Mapping[str, OwnReport]
    faults: tuple[str, ...] = ()

    def named(self, name: str) -> OwnReport:
        """The template of that name.

        Raises:
            Refused: there is none, or its file is wrong.
        """
        if name in self.found:
            return self.found[name]
        for fault in self.faults:
            if fault.startswith(f"{name}."):
                raise Refused(fault)
        if not self.found:
            raise Refused(_("No report template is called {name}; there is none yet.", name=name))
        known = ", ".join(self.found)
        raise Refused(_("No report template is called {name}; there are: {templates}.", name=name, templates=known))


def own_reports(folder: Path) -> OwnReports:
    """What stands in the folder, which may be missing; a file that is wrong keeps no other from being used."""
    files: dict[str, dict[str, Path]] = {}
    faults = []
    for ending in ENDINGS:
        for path in sorted(folder.glob(f"*{ending}{SUFFIX}")):
            try:
                told(path, partial(environment(path, ending).get_template, path.name))
            except Refused as refused:
                faults.append(str(refused))
            else:
                files.setdefault(path.name.removesuffix(ending + SUFFIX), {})[ending] = path
    names = sorted(files, key=str.casefold)
    return OwnReports({name: OwnReport(name, files[name]) for name in names}, tuple(faults))


def write(template: OwnReport, ending: str, session: Session, now: datetime, anonymous: bool) -> bytes:
    """The report of a session by a template of the user's.

    Raises:
        Refused: the template writes no such format, or there is a mistake in it.
    """
    if ending not in template.files:
        known = " ".join(template.files)
        refused = N_("The template {name} cannot write {ending}; it writes {endings}.")
        raise Refused(_(refused, name=template.name, ending=ending, endings=known))
    paper = report_paper(session, now, anonymous=anonymous)
    values = {
        "report": report_document(session, now, anonymous=anonymous),
        "title": paper.title,
        "subtitle": paper.subtitle,
        "anonymous": anonymous,
        "body": html_paper.body(paper) if ending == ".html" else markdown_paper.body(paper),
    }
    return own_page(template.files[ending], ending, values, session.info.language)
