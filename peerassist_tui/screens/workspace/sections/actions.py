"""The actions: what the hosts will do differently, who sees to it, and until when."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import cast
from uuid import UUID

from textual.content import Content

from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.task_table import is_table, read_tasks
from peerassist_tui.language import N_, _, day_of_week_words, ngettext
from peerassist_tui.models import ACTION_STATUSES, Action, ActionStatus, Option
from peerassist_tui.readings.report.code_words import status_words
from peerassist_tui.rules import steps
from peerassist_tui.screens.lists.listing import Listing
from peerassist_tui.screens.lists.task_listing import task_listing
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.action_typing import read_action, typed_action
from peerassist_tui.screens.workspace.typing.date_typing import date_meaning, date_meant
from peerassist_tui.screens.workspace.typing.owner_typing import owner_aside, owner_field, owner_meant
from peerassist_tui.session import Session, promised_by
from peerassist_tui.step import Step, filled
from peerassist_tui.widgets.fields.add_line import Offers
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry

_SIGNS = {"open": "○", "done": "✓", "changed": "~", "dropped": "×"}


class ActionsSection(Section):
    """A list of actions."""

    topic = "actions"
    title = N_("Actions")
    prompt = N_("What will be done, @who, option #3, by friday")
    reads_lists = True
    empty = N_("No action yet. What will the hosts do differently?")
    answers = ACTION_STATUSES
    promised: Mapping[UUID, date] = {}
    """The due dates as they were first promised; the screen reads them off the changes."""

    def count(self, session: Session) -> int:
        return len(session.all(Action))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(session, row) for row in session.all(Action)]

    def _entry(self, session: Session, row: Action) -> Entry:
        owner = promised_by(session, row)
        whole = (owner and row.due) or row.status == "dropped"
        sign = (f"{_SIGNS[row.status]} ", "$text-success") if whole else ("! ", "$text-warning")
        no_date = _("no date")
        due = (f"{_date(row.due)}  ", "") if row.due else (f"{no_date:<16}", "$text-warning")
        lead = Content.assemble((f"{row.number:>2}  ", "$foreground-muted"), sign, due)
        late = overdue_words(row, self.today())
        return Entry(row.id, lead, row.text, " · ".join(filter(None, (owner or _("no owner"), late, self._first(row)))))

    def _first(self, row: Action) -> str:
        first = self.promised.get(row.id)
        return _("first promised {day}", day=first) if first and first != row.due else ""

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Action, uuid_of(key))
        if row is None:
            return ()
        owner = promised_by(session, row)
        due = row.due.isoformat() if row.due else ""
        words = _("2026-12-22, next friday, +2w, end of march")
        statuses = tuple((status, status_words(status)) for status in ACTION_STATUSES)
        sign = _("How everybody can tell it is done")
        options = tuple((str(one.id), f"{one.number} {one.title}") for one in session.all(Option))
        return (
            Field("text", _("Action"), value=row.text),
            owner_field("owner", _("Owner"), session, owner),
            Field(
                "due",
                _("Due"),
                "date",
                due,
                explain=partial(self._due_meant, session, self._first(row)),
                placeholder=words,
            ),
            Field("option", _("From option"), "choice", str(row.option_id or ""), (("", _("none")), *options)),
            Field("done_when", _("Done when"), "text", row.done_when, placeholder=sign),
            Field("status", _("Status"), "choice", row.status, statuses),
        )

    def _due_meant(self, session: Session, first: str, text: str) -> str:
        return ", ".join(filter(None, (date_meaning(session, text, self.today()), first)))

    def offers(self, session: Session, text: str) -> Offers:
        return Offers(meaning=typed_action(session, text, self.today()).meaning)

    def add(self, session: Session, text: str) -> Step:
        return steps.action(**read_action(session, text, self.today()))

    def is_list(self, text: str) -> bool:
        return is_table(text, "action")

    def add_list(self, session: Session, text: str, choices: ListChoices = PROPOSED) -> Listing:
        choices = replace(choices, language=session.info.language)
        return task_listing(session, read_tasks(text, _("The table"), self.today(), choices, "action"))

    def answer_words(self, answer: str) -> str:
        return status_words(cast("ActionStatus", answer))

    def answer(self, session: Session, key: Hashable, word: str) -> Step | None:
        return self.change(session, key, "status", word) if session.get(Action, uuid_of(key)) else None

    def aside(self, session: Session, name: str, text: str) -> str:
        return owner_aside(session, text) if name == "owner" else ""

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        value: object = text
        if name == "due":
            value = date_meant(session, text, self.today())
        elif name == "owner":
            value = owner_meant(session, text)
        elif name == "option":
            value = text or None
        return steps.change_action(action=str(key), **filled(name, value))


def overdue_words(row: Action, today: date) -> str:
    """How long what is still to be done should have been done; empty where it is not."""
    if row.due is None or row.due >= today or row.status in ("done", "dropped"):
        return ""
    days = (today - row.due).days
    if (weeks := days // 7) > 1:
        return ngettext("overdue for {count} week", "overdue for {count} weeks", weeks)
    return ngettext("overdue for {count} day", "overdue for {count} days", days)


def _date(day: date) -> str:
    return f"{day_of_week_words(day)} {day.isoformat()}"
