"""The four parts of a check-in: which one it is, the actions, the objectives, the lessons."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

from textual.content import Content

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, NC_, _
from peerassist_tui.models import Action, Finding, FollowUp, Lesson, Objective, Row
from peerassist_tui.readings.history.check_in import actions_again, lessons_again
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.sections.follow_up import FollowUpSection
from peerassist_tui.screens.workspace.sections.follow_up_review import FollowUpReviewSection, ReviewAnswer
from peerassist_tui.screens.workspace.sections.section import uuid_of
from peerassist_tui.screens.workspace.typing.date_typing import date_meaning, date_meant
from peerassist_tui.session import Session, promised_by
from peerassist_tui.step import Step, filled
from peerassist_tui.text import ended
from peerassist_tui.timing.dates import days_until_words, full_date
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class CheckInsSection(FollowUpSection):
    """The dates, and which of them is the check-in that is held."""

    topic = "check_ins"
    title = N_("Check-ins")
    prompt = N_("The next date (+3m, end of march), then Enter")
    empty = N_("No check-in yet. F10, then t, sets one for today; or type a date.")
    at: UUID | None = None

    def _entry(self, session: Session, row: FollowUp) -> Entry:
        by = promised_by(session, row)
        sign, style = ("✓", "$text-success") if row.held_on else ("○", "$foreground-muted")
        here = ("▸", "bold $text-accent") if row.id == self.at else " "
        lead = Content.assemble(here, (f"{sign} ", style), f"{full_date(row.date):<22}")
        how = days_until_words((row.date - self.today()).days)
        if row.held_on:
            how = _("held {day}", day=full_date(row.held_on))
        return Entry(row.id, lead, row.what.replace("\n", " "), " · ".join(part for part in (by, how) if part))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(FollowUp, uuid_of(key))
        if row is None:
            return ()
        held = row.held_on.isoformat() if row.held_on else ""
        told = _("empty: to come")
        explain = lambda text: date_meaning(session, text, self.today())  # noqa: E731
        return (*super().fields(session, key), Field("held_on", _("Held on"), "date", held, (), explain, told))

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        if name != "held_on":
            return super().change(session, key, name, text)
        day = date_meant(session, text, self.today())
        if day is None:
            return steps.unhold_follow_up(follow_up=str(key))
        return steps.hold_follow_up(follow_up=str(key), on=day)


class ActionsReview(FollowUpReviewSection):
    """What became of each action; a new date stands beside the one that was promised first."""

    topic = "again_actions"
    title = N_("Actions")
    empty = N_("No action is open.")
    ANSWERS = (
        ReviewAnswer("done", NC_("what was found", "done"), "✓", why=False),
        ReviewAnswer("changed", NC_("what was found", "changed"), "~"),
        ReviewAnswer("dropped", NC_("what was found", "dropped"), "×"),
        ReviewAnswer("open", NC_("what was found", "still open"), "○"),
    )
    promised: Mapping[UUID, tuple[date, ...]] = {}
    """The days for which each action was promised, the first one first."""

    def rows(self, session: Session) -> list[Action]:
        return actions_again(session, self.check_in(session))

    def words(self, row: Row) -> str:
        return cast("Action", row).text

    def beside(self, session: Session, row: Row) -> str:
        action = cast("Action", row)
        owner = promised_by(session, action) or _("no owner")
        return f"{owner} · {self._due(action)}"

    def _due(self, action: Action) -> str:
        if action.due is None:
            return _("no date")
        due = _("due {day}", day=full_date(action.due))
        still = action.status in ("open", "changed")
        return f"{due}, {days_until_words((action.due - self.today()).days)}" if still else due

    def history(self, session: Session, row: Row) -> list[str]:
        days = self.promised.get(row.id, ())
        told = [_("first promised for {day}", day=full_date(days[0]))] if len(days) > 1 else []
        told += [_("then for {day}", day=full_date(day)) for day in days[1:-1]]
        return ([", ".join(told)] if told else []) + super().history(session, row)

    def saying(self, row: Row, value: str | None, text: str) -> Step:
        return steps.revisit_action(action=str(row.id), **filled("status", value or "open"), text=text)

    def usual(self, row: Row) -> str:
        return cast("Action", row).status

    def more_fields(self, session: Session, row: Row) -> Sequence[Field]:
        due = cast("Action", row).due
        value = due.isoformat() if due else ""
        explain = lambda text: date_meaning(session, text, self.today())  # noqa: E731
        return (Field("due", _("Promised for"), "date", value, (), explain, _("a new date: +2w, end of march")),)

    def altering(self, session: Session, row: Row, found: Finding | None, name: str, text: str) -> Step:
        status = found.verdict if found else cast("Action", row).status
        due = date_meant(session, text, self.today())
        said = found.text if found else ""
        return steps.revisit_action(
            action=str(row.id), due=due, text=said, **filled("status", "changed" if status == "open" else status)
        )


class ObjectivesReview(FollowUpReviewSection):
    """Whether each objective is met by now."""

    topic = "again_objectives"
    title = N_("Objectives")
    empty = N_("No objective yet. F2 adds one.")
    ANSWERS = (
        ReviewAnswer("met", NC_("what was found", "met"), "✓", why=False),
        ReviewAnswer("partly", NC_("what was found", "partly"), "~"),
        ReviewAnswer("no", NC_("what was found", "not met"), "×"),
    )

    def rows(self, session: Session) -> list[Objective]:
        return session.all(Objective)

    def words(self, row: Row) -> str:
        objective = cast("Objective", row)
        return f"{objective.ref} {objective.text}"

    def saying(self, row: Row, value: str | None, text: str) -> Step:
        return steps.revisit_objective(objective=str(row.id), **filled("reached", value), text=text)


class LessonsReview(FollowUpReviewSection):
    """Whether each lesson still holds."""

    topic = "again_lessons"
    title = N_("Lessons")
    empty = N_("The session has no lessons.")
    ANSWERS = (
        ReviewAnswer("holds", NC_("what was found", "holds"), "✓", why=False),
        ReviewAnswer("partly", NC_("what was found", "partly"), "~"),
        ReviewAnswer("no_longer", NC_("what was found", "no longer"), "×"),
    )

    def rows(self, session: Session) -> list[Lesson]:
        return lessons_again(session, self.check_in(session))

    def words(self, row: Row) -> str:
        lesson = cast("Lesson", row)
        return f"{ended(lesson.title)} {lesson.advice}" if lesson.advice else lesson.title

    def saying(self, row: Row, value: str | None, text: str) -> Step:
        return steps.revisit_lesson(lesson=str(row.id), **filled("holds", value), text=text)

    def more_fields(self, session: Session, row: Row) -> Sequence[Field]:
        day = cast("Lesson", row).review_on
        value = day.isoformat() if day else ""
        explain = lambda text: date_meaning(session, text, self.today())  # noqa: E731
        return (Field("review_on", _("Look again on"), "date", value, (), explain, _("6 months, end of june")),)

    def altering(self, session: Session, row: Row, found: Finding | None, name: str, text: str) -> Step:
        if found is None:
            raise RuleError(_("First say whether it holds: 1, 2 or 3."))
        day = date_meant(session, text, self.today())
        given: dict[str, Any] = {"lesson": str(row.id), "holds": found.verdict, "text": found.text}
        return steps.revisit_lesson(**given, review_on=day)
