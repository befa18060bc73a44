"""What is missing, in sentences, each with what to type for it."""

from collections.abc import Callable, Sequence

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.models import Objective, Person, Question
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.readiness.closing_check import missing_at_closing
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.readings.state import status
from peerassist_tui.session import Session, short_name
from peerassist_tui.text import quoted

_TYPED: dict[tuple[str, str], str] = {
    ("session", "title"): N_("title: and a title"),
    ("challenge", "challenge"): N_("challenge: and the question"),
    ("objectives", ""): N_("objective: and what the hosts want to have"),
    ("objectives", "sign_of_success"): N_("sign {row}: and how one will know"),
    ("objectives", "reached"): N_("met {row}, partly {row} or not met {row}"),
    ("agenda", ""): N_("template and its name, or item: title and minutes"),
    ("people", ""): N_("host:, peer:, facilitator: or note-taker: and a name"),
    ("ground_rules", ""): N_("rule: and the rule"),
    ("options", ""): N_("option: ann: and what she would do"),
    ("options", "response"): N_("answer {row} and adopt, adapt, explore or park, then the reason"),
    ("options", "reason"): N_("answer {row} and adopt, adapt, explore or park, then the reason"),
    ("options", "given"): N_("option: {row}: and what it is, or pass {row}"),
    ("lessons", ""): N_("lesson: and its title"),
    ("lessons", "advice"): N_("advice {row}: and what others should do"),
    ("lessons", "title"): N_("change lesson {row}: and its title"),
    ("actions", ""): N_("action: and what, by whom, and the day"),
    ("actions", "owner"): N_("owner {row}: and a name"),
    ("actions", "due"): N_("due {row}: and a day"),
    ("questions", "answer"): N_("reply {row}: and the answer"),
    ("parked", "home"): N_("taken on {row}: and who takes it on"),
    ("thanks", ""): N_("thank {row}, or thank {row}: and your words"),
    ("follow_up", ""): N_("follow up: and a day"),
}
"""What to type, by topic and field; {row} is what names it."""
_RULES = {"people": "do change_person person={} {}=", "agenda": "do change_item item={} {}="}
"""The same for the many fields of these."""


def missing_items(session: Session) -> list[Missing]:
    """What is missing: before and in the meeting what it needs, after it what the wrap-up needs."""
    check: Callable[[Session], list[Missing]] = (
        missing_at_closing if status(session) == "finished" else missing_before_start
    )
    return sorted(check(session), key=lambda one: one.advice)


def missing_meant(session: Session, told: Sequence[Missing], number: int) -> Missing | None:
    """What is missing at that place of what was `told` last, from 1; None where there is nothing.

    Raises:
        RuleError: it is no longer missing, or something else about it is.
    """
    meant = next(iter(told[number - 1 : number]), None) if number else None
    if meant is None:
        return None
    for one in missing_items(session):
        if (one.topic, one.field, one.row, one.text) == (meant.topic, meant.field, meant.row, meant.text):
            return one
    told_as = N_("{number} was {what}, and is no longer missing as it was told: type missing all to hear what is.")
    raise RuleError(_(told_as, number=number, what=quoted(meant.text)))


def missing_told(session: Session, found: Sequence[Missing]) -> list[str]:
    """Each in a sentence, with its number and what to type."""
    return [_told(session, number, one) for number, one in enumerate(found, 1)]


def _told(session: Session, number: int, one: Missing) -> str:
    asked = [row.text for row in session.all(Question) if row.option_id == one.row]
    said = [sentence(one.text), *(sentence(_("The hosts asked: {question}", question=text)) for text in asked)]
    words = " ".join(said)
    if one.advice:
        words = _("advised: {what}", what=words)
    elif one.text[:1].islower():
        words = _("missing: {what}", what=words)
    return " ".join(filter(None, (_("{number}: {what}", number=number, what=words), _to_type(session, number, one))))


def _to_type(session: Session, number: int, one: Missing) -> str:
    """What to type for it, as a sentence; empty where nothing is known."""
    typed = _typed(session, one)
    if one.fix and one.fix.step:
        fix = _("fix {number} ({what})", number=number, what=one.fix.words)
        return _("Type {first}, or {other}.", first=fix, other=typed) if typed else _("Type {words}.", words=fix)
    return _("Type {words}.", words=typed) if typed else ""


def _typed(session: Session, one: Missing) -> str:
    name = _name(session, one)
    known = _TYPED.get((one.topic, one.field or ""))
    if known:
        return _(known, row=name)
    return _RULES[one.topic].format(name, one.field) if one.topic in _RULES and one.field and name else ""


def _name(session: Session, one: Missing) -> str:
    """What names the row of it: a person's name, a reference, or a number."""
    row = next((rows[one.row] for rows in session.tables.values() if one.row in rows), None) if one.row else None
    if isinstance(row, Person):
        return short_name(row)
    if row is None:
        return ""
    return (getattr(row, "ref", None) or "") if isinstance(row, Objective) else str(row.number)
