"""Dates and times in the fields and add lines of a form: what a typed one means, and how the rules take it.

They are typed in English or in the language of the session.
"""

from datetime import date

from peerassist_tui.errors import Refused, RuleError
from peerassist_tui.language import _
from peerassist_tui.session import Session
from peerassist_tui.timing.dates import full_date, read_date, read_days
from peerassist_tui.timing.times import read_time
from peerassist_tui.widgets.fields.add_line import Offers


def date_meaning(session: Session, text: str, today: date) -> str:
    """What a typed date means, in words."""
    day = read_date(text, today, session.info.language)
    return full_date(day) if day else _("not understood as a date") if text.strip() else ""


def offered(session: Session, text: str, today: date) -> Offers:
    """What stands above an add line while a date is typed there: its day, or why it is none."""
    try:
        return Offers(meaning=full_date(read_days(text, today, session.info.language).day))
    except Refused as refused:
        return Offers(refusal=str(refused))


def date_meant(session: Session, text: str, today: date) -> date | None:
    """A typed date; None for an empty text.

    Raises:
        RuleError: the text means no date, and why.
    """
    if not text.strip():
        return None
    try:
        return read_days(text, today, session.info.language).day
    except Refused as refused:
        raise RuleError(str(refused)) from None


def clock_meant(session: Session, text: str) -> str:
    """A typed time of day as the rules take it, for instance "14:30"; the text as it is where it means none."""
    clock = read_time(text, session.info.language)
    return f"{clock:%H:%M}" if clock else text.strip()
