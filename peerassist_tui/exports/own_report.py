"""Reports by the user's own templates: Jinja2 files in a folder of theirs, run in a sandbox."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from peerassist_tui.errors import Refused
from peerassist_tui.exports import html_paper, markdown_paper
from peerassist_tui.exports.bounded_templates import BoundedEnvironment
from peerassist_tui.exports.escaping import escaped
from peerassist_tui.readings.report.report import report_paper
from peerassist_tui.readings.report.report_document import report_document
from peerassist_tui.readings.report.report_words import day_words
from peerassist_tui.session import Session
from peerassist_tui.text import clean_line

ENDINGS = (".md", ".html")
SUFFIX = ".j2"

T = TypeVar("T")


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
        there = f"there are: {', '.join(self.found)}" if self.found else "there is none yet"
        raise Refused(f"No report template is called {name}; {there}.")


def own_reports(folder: Path) -> OwnReports:
    """What stands in the folder, which may be missing; a file that is wrong keeps no other from being used."""
    files: dict[str, dict[str, Path]] = {}
    faults = []
    for ending in ENDINGS:
        for path in sorted(folder.glob(f"*{ending}{SUFFIX}")):
            try:
                _told(path, partial(_environment(path, ending).get_template, path.name))
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
        raise Refused(f"The template {template.name} cannot write {ending}; it writes {known}.")
    path = template.files[ending]
    paper = report_paper(session, now, anonymous=anonymous)

    def rendered() -> str:
        body = html_paper.body(paper) if ending == ".html" else Markup(markdown_paper.body(paper))
        values = {
            "report": report_document(session, now, anonymous=anonymous),
            "title": paper.title,
            "subtitle": paper.subtitle,
            "anonymous": anonymous,
            "body": body,
        }
        environment = _environment(path, ending)
        return environment.text_of(environment.get_template(path.name), values)

    return (_told(path, rendered).rstrip("\n") + "\n").encode()


def _environment(path: Path, ending: str) -> BoundedEnvironment:
    """A sandbox that reads the folder alone; whatever is put out is escaped, for Markdown too."""
    environment = BoundedEnvironment(
        loader=FileSystemLoader(path.parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        finalize=_blank if ending == ".html" else _in_markdown,
    )
    environment.filters |= {"md": _in_markdown, "minutes": _minutes, "day": _day}
    return environment


def _blank(value: object) -> object:
    return "" if value is None else value


def _in_markdown(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup(escaped("" if value is None else value))


def _minutes(seconds: float) -> str:
    return f"{round(seconds / 60)} min"


def _day(iso: str | None) -> str:
    return day_words(date.fromisoformat(iso)) if iso else ""


def _told(path: Path, work: Callable[[], T]) -> T:
    """What the work answers with; a mistake in a template is told with file, line and reason."""
    try:
        return work()
    except TemplateSyntaxError as error:
        name = Path(error.filename or path).name
        raise Refused(_sentence(name, error.lineno, error.message or "it cannot be read")) from None
    except UnicodeDecodeError:
        raise Refused(_sentence(path.name, None, "it is no text in UTF-8")) from None
    except RecursionError:
        raise Refused(_sentence(path.name, None, "it goes round in a circle, or is nested too deeply")) from None
    except MemoryError:
        raise Refused(_sentence(path.name, None, "it needs more memory than there is")) from None
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        here = [one for one in extract_tb(error.__traceback__) if one.filename.endswith(SUFFIX)]
        name, line = (Path(here[-1].filename).name, here[-1].lineno) if here else (path.name, None)
        raise Refused(_sentence(name, line, str(error) or type(error).__name__)) from None
    except OSError as error:
        raise Refused(_sentence(path.name, None, f"it cannot be read: {error.strerror}")) from None


def _sentence(name: str, line: int | None, reason: str) -> str:
    where = f", line {line}" if line else ""
    return f"{clean_line(name)}{where}: {clean_line(reason).rstrip('.')}."
