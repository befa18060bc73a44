"""The four parts of a check-in: which one it is, the actions, the objectives, the lessons."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

from textual.content import Content

from peerassist_tui.errors import RuleError
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
    title = "Check-ins"
    prompt = "The next date (+3m, end of march), then Enter"
    empty = "No check-in yet. F10, then t, sets one for today; or type a date."
    at: UUID | None = None

    def _entry(self, session: Session, row: FollowUp) -> Entry:
        by = promised_by(session, row)
        sign, style = ("✓", "$text-success") if row.held_on else ("○", "$foreground-muted")
        here = ("▸", "bold $text-accent") if row.id == self.at else " "
        lead = Content.assemble(here, (f"{sign} ", style), f"{full_date(row.date):<22}")
        how = f"held {full_date(row.held_on)}" if row.held_on else days_until_words((row.date - self.today()).days)
        return Entry(row.id, lead, row.what.replace("\n", " "), " · ".join(part for part in (by, how) if part))

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(FollowUp, uuid_of(key))
        if row is None:
            return ()
        held = row.held_on.isoformat() if row.held_on else ""
        told = "empty: to come"
        explain = lambda text: date_meaning(session, text, self.today())  # noqa: E731
        return (*super().fields(session, key), Field("held_on", "Held on", "date", held, (), explain, told))

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
    title = "Actions"
    empty = "No action is open."
    ANSWERS = (
        ReviewAnswer("done", "done", "✓", why=False),
        ReviewAnswer("changed", "changed", "~"),
        ReviewAnswer("dropped", "dropped", "×"),
        ReviewAnswer("open", "still open", "○"),
    )
    promised: Mapping[UUID, tuple[date, ...]] = {}
    """The days for which each action was promised, the first one first."""

    def rows(self, session: Session) -> list[Action]:
        return actions_again(session, self.check_in(session))

    def words(self, row: Row) -> str:
        return cast("Action", row).text

    def beside(self, session: Session, row: Row) -> str:
        action = cast("Action", row)
        owner = promised_by(session, action) or "no owner"
        return f"{owner} · {self._due(action)}"

    def _due(self, action: Action) -> str:
        if action.due is None:
            return "no date"
        still = action.status in ("open", "changed")
        return f"due {full_date(action.due)}" + (
            f", {days_until_words((action.due - self.today()).days)}" if still else ""
        )

    def history(self, session: Session, row: Row) -> list[str]:
        days = self.promised.get(row.id, ())
        told = [f"first promised for {full_date(days[0])}"] if len(days) > 1 else []
        told += [f"then for {full_date(day)}" for day in days[1:-1]]
        return ([", ".join(told)] if told else []) + super().history(session, row)

    def saying(self, row: Row, value: str | None, text: str) -> Step:
        return steps.revisit_action(action=str(row.id), **filled("status", value or "open"), text=text)

    def usual(self, row: Row) -> str:
        return cast("Action", row).status

    def more_fields(self, session: Session, row: Row) -> Sequence[Field]:
        due = cast("Action", row).due
        value = due.isoformat() if due else ""
        explain = lambda text: date_meaning(session, text, self.today())  # noqa: E731
        return (Field("due", "Promised for", "date", value, (), explain, "a new date: +2w, end of march"),)

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
    title = "Objectives"
    empty = "No objective yet. F2 adds one."
    ANSWERS = (
        ReviewAnswer("met", "met", "✓", why=False),
        ReviewAnswer("partly", "partly", "~"),
        ReviewAnswer("no", "not met", "×"),
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
    title = "Lessons"
    empty = "The session has no lessons."
    ANSWERS = (
        ReviewAnswer("holds", "holds", "✓", why=False),
        ReviewAnswer("partly", "partly", "~"),
        ReviewAnswer("no_longer", "no longer", "×"),
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
        return (Field("review_on", "Look again on", "date", value, (), explain, "6 months, end of june"),)

    def altering(self, session: Session, row: Row, found: Finding | None, name: str, text: str) -> Step:
        if found is None:
            raise RuleError("First say whether it holds: 1, 2 or 3.")
        day = date_meant(session, text, self.today())
        given: dict[str, Any] = {"lesson": str(row.id), "holds": found.verdict, "text": found.text}
        return steps.revisit_lesson(**given, review_on=day)
