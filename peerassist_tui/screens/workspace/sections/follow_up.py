"""The follow-up: on which days the promises are looked at again."""

from collections.abc import Hashable, Iterator, Sequence
from functools import cached_property

from textual.content import Content

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _, day_of_week_words, pgettext
from peerassist_tui.models import FollowUp
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.date_typing import date_meaning, date_meant, offered
from peerassist_tui.screens.workspace.typing.owner_typing import owner_aside, owner_field, owner_meant
from peerassist_tui.session import Session, promised_by
from peerassist_tui.step import Step, filled
from peerassist_tui.timing.days import months_after
from peerassist_tui.timing.usual_dates import UsualDates, not_at_weekend, usual_dates
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.fields.add_line import Offers
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class FollowUpSection(Section):
    """A list of dates."""

    topic = "follow_up"
    title = N_("Follow-up")
    prompt = N_("A date (2026-12-22, +4w, end of march), then Enter")
    empty = N_(
        "No date yet. ctrl+f sets the usual ones, 1, 3 and 6 months after the meeting, unless your settings name "
        "others."
    )

    @cached_property
    def offered(self) -> UsualDates:
        """The usual dates, as the settings have them when this is first asked."""
        return usual_dates()

    @property
    def usual_words(self) -> str:
        """For instance "1, 3, 6 months"."""
        return self.offered.words

    def count(self, session: Session) -> int:
        return len(session.all(FollowUp))

    def entries(self, session: Session) -> list[Entry]:
        rows = sorted(session.all(FollowUp), key=lambda row: row.date)
        return [self._entry(session, row) for row in rows]

    def _entry(self, session: Session, row: FollowUp) -> Entry:
        by = promised_by(session, row)
        return Entry(
            row.id,
            Content(f"{day_of_week_words(row.date)} {row.date.isoformat()}  "),
            row.what.replace("\n", " "),
            by,
        )

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(FollowUp, uuid_of(key))
        if row is None:
            return ()
        by = promised_by(session, row)
        day = row.date.isoformat()
        return (
            Field("date", _("Date"), "date", day, explain=lambda text: date_meaning(session, text, self.today())),
            Field("what", _("Purpose"), "text", row.what, placeholder=_("What will be looked at")),
            owner_field("by", pgettext("who does it", "By"), session, by),
        )

    def offers(self, session: Session, text: str) -> Offers:
        return offered(session, text, self.today())

    def add(self, session: Session, text: str) -> Step:
        day = date_meant(session, text, self.today())
        if day is None:
            raise RuleError(_("A follow-up needs a date."))
        return steps.follow_up(date=day)

    def usual(self, session: Session) -> Iterator[Step]:
        """The usual dates, counted from the meeting's day, not at a weekend; those that are set are left out."""
        held = session.info.finished_at or session.info.starts_at
        day = to_local(held, session.info.timezone).date()
        taken = {row.date for row in session.all(FollowUp)}
        for months, what in self.offered.said:
            if (date := not_at_weekend(months_after(day, months), day)) not in taken:
                yield steps.follow_up(date=date, what=what)

    def aside(self, session: Session, name: str, text: str) -> str:
        return owner_aside(session, text) if name == "by" else ""

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        if name == "by":
            return steps.change_follow_up(follow_up=str(key), by=owner_meant(session, text))
        value = date_meant(session, text, self.today()) if name == "date" else text
        if value is None:
            raise RuleError(_("A follow-up needs a date."))
        return steps.change_follow_up(follow_up=str(key), **filled(name, value))
