"""What a template of the user's has at hand, and what is said of a mistake in it. It imports little: see own_page."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from peerassist_tui.errors import Refused, why
from peerassist_tui.exports.escaping import escaped
from peerassist_tui.exports.own.bounded_templates import BoundedEnvironment
from peerassist_tui.language import N_, _, day_words
from peerassist_tui.text import clean_line, clip, whole_minutes

SUFFIX = ".j2"
TOO_MUCH_MEMORY = N_("it needs more memory than a report may have")

_UNSEEN = re.compile(r"unexpected char '\\[xuU][0-9a-f]+' at \d+")
"""How Jinja calls a character that Python writes by its number."""

_REASON_CELLS = 240
"""A reason may quote the template, in which a word may be as long as its author likes."""

T = TypeVar("T")


def environment(path: Path, ending: str) -> BoundedEnvironment:
    """A sandbox that reads the folder of the template alone; whatever is put out is escaped, for Markdown too."""
    made = BoundedEnvironment(
        loader=FileSystemLoader(path.parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        finalize=_blank if ending == ".html" else _in_markdown,
    )
    made.filters |= {"md": _in_markdown, "minutes": _minutes, "day": _day}
    return made


def _blank(value: object) -> object:
    return "" if value is None else value


def _in_markdown(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup(escaped("" if value is None else value))


def _minutes(seconds: float) -> str:
    return f"{whole_minutes(seconds / 60)} min"


def _day(iso: str | None) -> str:
    return day_words(date.fromisoformat(iso)) if iso else ""


def told(path: Path, work: Callable[[], T]) -> T:
    """What the work answers with; a mistake in a template is told with file, line and reason."""
    try:
        return work()
    except TemplateSyntaxError as error:
        name = Path(error.filename or path).name
        unseen = _("a character that cannot be seen means nothing")
        reason = _UNSEEN.sub(unseen, error.message or _("it cannot be read"))
        raise Refused(sentence(name, error.lineno, reason)) from None
    except UnicodeDecodeError:
        raise Refused(sentence(path.name, None, _("it is no text in UTF-8"))) from None
    except RecursionError:
        raise Refused(sentence(path.name, None, _("it goes round in a circle, or is nested too deeply"))) from None
    except MemoryError:
        raise Refused(sentence(path.name, None, _(TOO_MUCH_MEMORY))) from None
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        here = [one for one in extract_tb(error.__traceback__) if one.filename.endswith(SUFFIX)]
        name, line = (Path(here[-1].filename).name, here[-1].lineno) if here else (path.name, None)
        raise Refused(sentence(name, line, str(error) or type(error).__name__)) from None
    except OSError as error:
        raise Refused(sentence(path.name, None, _("it cannot be read: {reason}", reason=why(error)))) from None


def sentence(name: str, line: int | None, reason: str) -> str:
    """What is said of a file: its name, where it is known the line, and why."""
    file, reason = clean_line(name), clip(clean_line(reason), _REASON_CELLS).rstrip(".")
    if line:
        return _("{file}, line {line}: {reason}.", file=file, line=line, reason=reason)
    return _("{file}: {reason}.", file=file, reason=reason)
