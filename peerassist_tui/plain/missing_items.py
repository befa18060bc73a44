"""What is missing, in sentences, each with what to type for it."""

from collections.abc import Callable

from peerassist_tui.models import Objective, Person
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.readings.flipchart.flipchart import asked_words
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session, short_name

_TYPED: dict[tuple[str, str], str] = {
    ("session", "title"): "title: and a title",
    ("challenge", "challenge"): "challenge: and the question",
    ("objectives", ""): "objective: and what the hosts want to have",
    ("objectives", "sign_of_success"): "sign {}: and how one will know",
    ("objectives", "reached"): "met {0}, partly {0} or not met {0}",
    ("agenda", ""): "template and its name, or item: title and minutes",
    ("people", ""): "host:, peer:, facilitator: or note-taker: and a name",
    ("ground_rules", ""): "rule: and the rule",
    ("options", ""): "option: ann: and what she would do",
    ("options", "response"): "answer {} and adopt, adapt, explore or park, then the reason",
    ("options", "reason"): "answer {} and adopt, adapt, explore or park, then the reason",
    ("options", "given"): "option: {0}: and what it is, or pass {0}",
    ("lessons", ""): "lesson: and its title",
    ("lessons", "advice"): "advice {}: and what others should do",
    ("lessons", "title"): "change lesson {}: and its title",
    ("actions", ""): "action: and what, by whom, and the day",
    ("actions", "owner"): "owner {}: and a name",
    ("actions", "due"): "due {}: and a day",
    ("questions", "answer"): "reply {}: and the answer",
    ("parked", "home"): "taken on {}: and who takes it on",
    ("thanks", ""): "thank {0}, or thank {0}: and your words",
    ("follow_up", ""): "follow up: and a day",
}
"""What to type, by topic and field; {} is what names the row."""
_RULES = {"people": "do change_person person={} {}=", "agenda": "do change_item item={} {}="}
"""The same for the many fields of these."""


def missing_items(session: Session) -> list[Missing]:
    """What is missing: before and in the meeting what it needs, after it what the wrap-up needs."""
    check: Callable[[Session], list[Missing]] = (
        missing_at_closing if status(session) == "finished" else missing_before_start
    )
    return sorted(check(session), key=lambda one: one.advice)


def missing_meant(session: Session, number: int) -> Missing | None:
    """What is missing at that place, from 1; None where there is nothing."""
    return next(iter(missing_items(session)[number - 1 : number]), None) if number else None


def missing_told(session: Session) -> list[str]:
    """Each in a sentence, with its number and what to type."""
    return [_told(session, number, one) for number, one in enumerate(missing_items(session), 1)]


def _told(session: Session, number: int, one: Missing) -> str:
    missing = "advised: " if one.advice else "missing: " if one.text[:1].islower() else ""
    typed = _typed(session, one)
    to_type = f"fix {number} ({one.fix.words})" if one.fix and one.fix.step else typed
    both = f"{to_type}, or {typed}" if typed and to_type != typed else to_type
    asked = asked_words(session).get(one.row, "") if one.row else ""
    said = [sentence(one.text), *(sentence(f"The {words}") for words in asked.splitlines())]
    return f"{number}: {missing}{' '.join(said)}{f' Type {both}.' if both else ''}"


def _typed(session: Session, one: Missing) -> str:
    name = _name(session, one)
    known = _TYPED.get((one.topic, one.field or ""))
    if known:
        return known.format(name)
    return _RULES[one.topic].format(name, one.field) if one.topic in _RULES and one.field and name else ""


def _name(session: Session, one: Missing) -> str:
    """What names the row of it: a person's name, a reference, or a number."""
    row = next((rows[one.row] for rows in session.tables.values() if one.row in rows), None) if one.row else None
    if isinstance(row, Person):
        return short_name(row)
    if row is None:
        return ""
    return (getattr(row, "ref", None) or "") if isinstance(row, Objective) else str(row.number)
