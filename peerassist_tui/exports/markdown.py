"""The report as Markdown, from a template; no text of a note can become markup."""

import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from peerassist_tui.readings.restricted import public, restricted
from peerassist_tui.readings.showing import document
from peerassist_tui.session import Session
from peerassist_tui.zones import to_local

REPORTS = Path(__file__).parent.parent / "content" / "reports"

_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~&$])")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")


def write(session: Session, now: datetime, anonymous: bool) -> str:
    """The session's report in the order of a peer assist's report: what will be done first, annexes last."""
    shown = document(public(session), now, anonymous=anonymous)
    return _template().render(
        session=shown,
        anonymous=anonymous,
        left_out=len(restricted(session)),
        day=f"{to_local(session.info.started_at or session.info.starts_at, session.info.timezone):%A %d %B %Y}",
        by_objective=by_objective(shown),
    )


def escaped(text: object) -> str:
    """`text` on one line, with a backslash before what Markdown would act on."""
    line = _ACTIVE.sub(r"\\\1", " ".join(str(text).split()))
    line = _NUMBERED.sub(r"\1\\\2", line)
    return "\\" + line if line[:1] in ("-", "+", "=") else line


def minutes(seconds: float) -> str:
    """A length as minutes, for instance "12 min"."""
    return f"{round(seconds / 60)} min"


def by_objective(shown: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The notes under the objective they belong to, those without one last."""
    groups = [
        (f"{one['ref']} {one['text']}", [note for note in shown["notes"] if note["objective"] == one["ref"]])
        for one in shown["objectives"]
    ]
    groups.append(("Other points", [note for note in shown["notes"] if note["objective"] is None]))
    return [group for group in groups if group[1]]


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(REPORTS),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
        finalize=lambda value: "" if value is None else value,
    )
    environment.filters |= {"md": escaped, "minutes": minutes}
    return environment.get_template("report.md.j2")
