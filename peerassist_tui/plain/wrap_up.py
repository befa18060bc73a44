"""The commands of the wrap-up: answers to options, lessons, actions, thanks, follow-ups, and what is missing."""

import re
from datetime import date

from peerassist_tui.errors import RuleError
from peerassist_tui.language import N_, _
from peerassist_tui.models import RESPONSES, Action, Lesson, Objective, Parked, Person
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.missing_items import missing_items, missing_meant, missing_told
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.readings.floor.circle import people_meant, person_meant
from peerassist_tui.readings.readiness.ideas import first_thanks
from peerassist_tui.readings.readiness.readiness import missing_before_start
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.typing.action_typing import read_action, typed_action
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import filled
from peerassist_tui.timing.dates import read_days
from peerassist_tui.timing.zones import to_local

_BY_AND_DAY = re.compile(r"(.*\S),?\s+by\s+(\S[^,]*?)(?:,\s*(\S.*))?", re.IGNORECASE)
_REACHED = {"met": "met", "partly": "partly", "not met": "no"}


def _today(console: PlainConsole) -> date:
    return to_local(console.at.now, console.session.info.timezone).date()


def answer(console: PlainConsole, said: CommandWords) -> None:
    """Keep the hosts' answer to an option."""
    number, _blank, rest = said.text.partition(" ")
    word, _blank, reason = rest.strip().partition(" ")
    if word.casefold() not in RESPONSES:
        answers, last = ", ".join(RESPONSES[:-1]), RESPONSES[-1]
        raise RuleError(_("Say the option's number, then {answers} or {last}, and why.", answers=answers, last=last))
    console.do(steps.respond(option=number, reason=reason.strip(), **filled("response", word.casefold())))


def lesson(console: PlainConsole, said: CommandWords) -> None:
    """Draw a lesson."""
    console.do(steps.lesson(title=said.text))


def draw(console: PlainConsole, said: CommandWords) -> None:
    """Draw a lesson from notes."""
    console.do(steps.draw_lesson(notes=re.findall(r"\w+", said.text)))


def advice(console: PlainConsole, said: CommandWords) -> None:
    """Write what others should do, of the newest lesson or another one."""
    lessons = console.session.all(Lesson)
    if not lessons:
        raise RuleError(_("There is no lesson yet: type lesson, a colon and its title."))
    key = said.about or str(lessons[-1].number)
    console.do(steps.change_lesson(lesson=key, advice=said.text))


def action(console: PlainConsole, said: CommandWords) -> None:
    """Write what somebody will do, and by when."""
    typed = _with_owner_marked(console.session, said.text)
    today = _today(console)
    several = typed_action(console.session, typed, today).people
    if len(several) > 1:
        names = ", ".join(map(short_name, several))
        raise RuleError(_("The owner can be {names}: write more of the name.", names=names))
    console.do(steps.action(**read_action(console.session, typed, today)))


def _with_owner_marked(session: Session, typed: str) -> str:
    """“Draft it by ann, 5 dec” as “Draft it @ann 5 dec”; any other line as it is."""
    said = _BY_AND_DAY.fullmatch(typed)
    if not said or not people_meant(session, said[2]):
        return typed
    return f"{said[1].rstrip(',')} @{'_'.join(said[2].split())}{' by ' + said[3] if said[3] else ''}"


def due(console: PlainConsole, said: CommandWords) -> None:
    """Say by when an action is to be done."""
    day = read_days(said.text, _today(console), console.session.info.language).day
    console.do(steps.change_action(action=_action(console, said), due=day))


def owner(console: PlainConsole, said: CommandWords) -> None:
    """Say who sees to an action."""
    person = _person_or_nobody(console.session, said.text)
    console.do(steps.change_action(action=_action(console, said), owner=str(person.id) if person else said.text))


def _person_or_nobody(session: Session, typed: str) -> Person | None:
    """The one person who is meant; None where it is nobody here.

    Raises:
        RuleError: it means several.
    """
    return person_meant(session, typed) if people_meant(session, typed) else None


def _action(console: PlainConsole, said: CommandWords) -> str:
    actions = console.session.all(Action)
    if not actions:
        raise RuleError(_("There is no action yet."))
    return said.about or str(actions[-1].number)


def thank(console: PlainConsole, said: CommandWords) -> None:
    """Thank somebody, in a sentence to begin with where none is given."""
    person = person_meant(console.session, said.about or said.text)
    words = said.text if said.about else first_thanks(console.session, person)
    console.do(steps.thank(who=str(person.id), text=words))


def follow_up(console: PlainConsole, said: CommandWords) -> None:
    """Set a day on which the promises are looked at again."""
    day, _comma, what = said.text.partition(",")
    console.do(
        steps.follow_up(date=read_days(day, _today(console), console.session.info.language).day, what=what.strip())
    )


def met(console: PlainConsole, said: CommandWords) -> None:
    """An objective was met."""
    _reached(console, said, "met")


def partly_met(console: PlainConsole, said: CommandWords) -> None:
    """An objective was partly met."""
    _reached(console, said, "partly")


def not_met(console: PlainConsole, said: CommandWords) -> None:
    """An objective was not met."""
    _reached(console, said, "no")


def _reached(console: PlainConsole, said: CommandWords, verdict: str) -> None:
    key, _blank, text = said.text.partition(" ")
    row = console.session.find(Objective, key.upper())
    console.do(steps.revisit_objective(objective=str(row.id), text=text, **filled("reached", verdict)))


def taken_on(console: PlainConsole, said: CommandWords) -> None:
    """Say who takes a parked point on."""
    session = console.session
    person, point = _person_or_nobody(session, said.text), session.find(Parked, said.about)
    console.do(steps.change_parked(parked=str(point.id), home=person.name if person else said.text))


def missing(console: PlainConsole, said: CommandWords) -> None:
    """Tell what is missing next, or all, and what to type."""
    console.told_missing = missing_items(console.session)
    lines = missing_told(console.session, console.told_missing)
    shown = lines if said.text.casefold() == "all" else lines[:1]
    for line in shown:
        console.announcer.say(line)
    left = len(lines) - len(shown)
    if not lines:
        console.announcer.say(_("Nothing is missing."))
    elif left:
        console.announcer.say(_("{number} more: type missing all.", number=left))


def fix(console: PlainConsole, said: CommandWords) -> None:
    """Fix what was told first as missing, or by that number, in one step; or all that is like it."""
    console.told_missing = console.told_missing or missing_items(console.session)
    number, _blank, every = said.text.casefold().partition(" ")
    wanted = int(number) if number.isdecimal() else 1
    found = missing_meant(console.session, console.told_missing, wanted)
    is_all = "all" in (number, every.strip())
    proposed = found and (found.fix_all if is_all else found.fix)
    if not proposed or not proposed.step:
        raise RuleError(_("That cannot be fixed in one step: type missing all to hear what can."))
    console.do(proposed.step)


def finish_wrap_up(console: PlainConsole, _said: CommandWords) -> None:
    """Say that the wrap-up is finished."""
    console.do(steps.wrap_up())


def ready(console: PlainConsole, _said: CommandWords) -> None:
    """Tell whether the meeting can begin."""
    required = [one for one in missing_before_start(console.session) if not one.advice]
    console.announcer.say_all(
        (_("Missing: {what}.", what=one.text) for one in required), _("Ready: begin starts the meeting.")
    )


COMMANDS = (
    PlainCommand(names=("missing",), words=N_("[all]"), act=missing,
                 sentence=N_("Tell what is missing next, and what to type for it")),
    PlainCommand(names=("fix",), words=N_("[NUMBER] [all]"), act=fix,
                 sentence=N_("Fix what is missing in one step; all: and all that is like it")),
    PlainCommand(names=("ready",), act=ready, sentence=N_("Tell whether all is there that a meeting needs")),
    PlainCommand(names=("answer",), words=N_("NUMBER adopt REASON"), act=answer,
                 sentence=N_("Keep the hosts' answer to an option: adopt, adapt, explore or park")),
    PlainCommand(names=("lesson:",), words=N_("TITLE"), act=lesson, sentence=N_("Write a lesson")),
    PlainCommand(names=("draw",), words=N_("NUMBERS"), act=draw, sentence=N_("Draw a lesson from notes: draw 3 5")),
    PlainCommand(names=("advice:",), about=N_("[NUMBER]"), words=N_("TEXT"), act=advice,
                 sentence=N_("Write what others should do, of the newest lesson unless another is named")),
    PlainCommand(names=("action:",), words=N_("TEXT[ by NAME, DATE]"), act=action,
                 sentence=N_("Write an action with its owner and its day: Draft it by ann, 5 dec")),
    PlainCommand(names=("owner:",), about=N_("[NUMBER]"), words=N_("NAME"), act=owner,
                 sentence=N_("Say who sees to an action")),
    PlainCommand(names=("due:",), about=N_("[NUMBER]"), words=N_("DATE"), act=due,
                 sentence=N_("Say by when it is to be done")),
    PlainCommand(names=("thank",), words=N_("NAME"), act=thank,
                 sentence=N_("Thank somebody in a sentence to begin with")),
    PlainCommand(names=("thank:",), about=N_("NAME"), words=N_("TEXT"), act=thank,
                 sentence=N_("Thank somebody in your words")),
    PlainCommand(names=("met",), words=N_("OB1 [TEXT]"), act=met, sentence=N_("Say that an objective is met")),
    PlainCommand(names=("partly",), words=N_("OB1 [TEXT]"), act=partly_met, sentence=N_("Say that it is partly met")),
    PlainCommand(names=("not met",), words=N_("OB1 [TEXT]"), act=not_met, sentence=N_("Say that it is not met")),
    PlainCommand(names=("taken on:",), about=N_("NUMBER"), words=N_("WHO"), act=taken_on,
                 sentence=N_("Say who takes a parked point on")),
    PlainCommand(names=("follow up:", "follow-up:"), words=N_("DATE[, TEXT]"), act=follow_up,
                 sentence=N_("Set a day on which the promises are looked at again")),
    PlainCommand(names=("wrapped up",), act=finish_wrap_up, sentence=N_("Finish the wrap-up, whatever is missing")),
)  # fmt: skip
