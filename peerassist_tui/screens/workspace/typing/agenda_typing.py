"""Agenda items as people type them."""

import re
from typing import Any

from peerassist_tui.errors import RuleError
from peerassist_tui.language import _
from peerassist_tui.models import PHASES, AgendaItem
from peerassist_tui.models.bounds import LAST_DAY
from peerassist_tui.session import Session
from peerassist_tui.text import fold
from peerassist_tui.timing.times import read_minutes

USUAL_MINUTES = 15.0
MOST_MINUTES = 24 * 60
_BREAKS = ("break", "lunch", "tea", "coffee", "dinner")


def read_number(name: str, text: str) -> float | int:
    """The minutes or the day that was typed.

    Raises:
        RuleError: the text is neither.
    """
    if name == "minutes":
        minutes = read_minutes(text)
        if not minutes or minutes > MOST_MINUTES:
            raise RuleError(_("“{text}” is not a length; write minutes, or like 1h30, up to a day.", text=text))
        return minutes
    if not text.strip().isdecimal() or not 1 <= int(text.strip()[:9]) <= LAST_DAY:
        raise RuleError(_("“{text}” is not a day; the first one is 1.", text=text))
    return int(text)


def read_item(text: str, before: str, day: int) -> dict[str, Any]:
    """An item as typed in one line: its title and, when it ends with one, its length; `before`: the phase before it."""
    words, length = text.split(), USUAL_MINUTES
    for count in (3, 2, 1):
        minutes = read_minutes(" ".join(words[-count:])) if count < len(words) else None
        if minutes and minutes <= MOST_MINUTES:
            words, length = words[:-count], minutes
            break
    title = " ".join(words)
    return {"title": title, "minutes": length, "phase": _phase(title, before), "day": day}


def _phase(title: str, last: str) -> str:
    words = set(re.findall(r"\w+", title.casefold()))
    if words.intersection(_BREAKS):
        return "break"
    named = next((phase for phase in PHASES if phase in words), None)
    return named or {"": "welcome", "break": "asking"}.get(last, last)


def read_items(session: Session, text: str) -> list[AgendaItem]:
    """The agenda items that are meant by their titles, or how these begin, with semicolons or commas between.

    Raises:
        RuleError: one of them means no item, or several.
    """
    whole = [item for item in session.agenda if fold(item.title) == fold(text.strip())]
    parts = [] if whole else [part.strip() for part in re.split("[;]" if ";" in text else "[,;]", text)]
    meant = (_item_meant(session, part) for part in parts if part)
    return whole[:1] or list({item.id: item for item in meant}.values())


def _item_meant(session: Session, text: str) -> AgendaItem:
    meant = [item for item in session.agenda if fold(item.title) == fold(text)]
    meant = meant or [item for item in session.agenda if fold(item.title).startswith(fold(text))]
    if len(meant) > 1:
        raise RuleError(_("“{text}” means several items of the agenda; write its title.", text=text))
    if not meant:
        raise RuleError(_("“{text}” means no item of the agenda; write its title.", text=text))
    return meant[0]
