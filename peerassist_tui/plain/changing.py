"""The commands that read what stands in the session, correct it and take it out; undo and redo."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from peerassist_tui.errors import RuleError
from peerassist_tui.kinds import KINDS
from peerassist_tui.language import N_, _, ngettext, pgettext
from peerassist_tui.models import (
    Action,
    AgendaItem,
    ChecklistItem,
    FollowUp,
    GroundRule,
    Intervention,
    Lesson,
    Material,
    Note,
    Objective,
    Option,
    Parked,
    Person,
    Question,
    Reminder,
    Row,
    Thanks,
    table_of,
)
from peerassist_tui.plain.agenda import item_meant
from peerassist_tui.plain.announcer import sentence
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.readings.flipchart.note_words import read_note_words
from peerassist_tui.readings.floor.circle import person_meant
from peerassist_tui.readings.report.code_words import kind_words, response_words, status_words
from peerassist_tui.rules import steps
from peerassist_tui.session import Session, promised_by
from peerassist_tui.step import Step
from peerassist_tui.text import quoted
from peerassist_tui.timing.dates import full_date

_KINDS: dict[str, type[Row]] = {
    "note": Note, "point": Parked, "option": Option, "question": Question, "lesson": Lesson, "action": Action,
    "objective": Objective, "person": Person, "item": AgendaItem, "rule": GroundRule, "thanks": Thanks,
    "follow-up": FollowUp, "material": Material, "checklist item": ChecklistItem, "reminder": Reminder,
}  # fmt: skip
"""What is read, corrected and taken out, by the word that is typed."""
_COUNTED: Mapping[str, Callable[[int], str]] = {
    "note": lambda number: ngettext("{count} note", "{count} notes", number),
    "point": lambda number: ngettext("{count} point", "{count} points", number),
    "option": lambda number: ngettext("{count} option", "{count} options", number),
    "question": lambda number: ngettext("{count} question", "{count} questions", number),
    "lesson": lambda number: ngettext("{count} lesson", "{count} lessons", number),
    "action": lambda number: ngettext("{count} action", "{count} actions", number),
    "objective": lambda number: ngettext("{count} objective", "{count} objectives", number),
    "person": lambda number: ngettext("{count} person", "{count} people", number),
    "item": lambda number: ngettext("{count} item", "{count} items", number),
    "rule": lambda number: ngettext("{count} rule", "{count} rules", number),
    "thanks": lambda number: ngettext("{count} thanks", "{count} thanks", number),
    "follow-up": lambda number: ngettext("{count} follow-up", "{count} follow-ups", number),
    "material": lambda number: ngettext("{count} material", "{count} materials", number),
    "checklist item": lambda number: ngettext("{count} checklist item", "{count} checklist items", number),
    "reminder": lambda number: ngettext("{count} reminder", "{count} reminders", number),
}
_MARKED = re.compile(r"[“«]\s*(.*?)\s*[”»]")
"""What a refusal has in the quotation marks of any language."""
_READ = 10
"""So many of the last ones are told unless another number is asked for."""
_NOTHING_TO_UNDO, _NOTHING_TO_REDO = N_("There is nothing to take back."), N_("There is nothing to do again.")


def read(console: PlainConsole, said: CommandWords) -> None:
    """Tell the rows of one kind, the newest last."""
    words = said.text.casefold().split()
    most = int(words.pop()) if len(words) > 1 and words[-1].isdecimal() else _READ
    name = " ".join(words)
    if name == "log":
        console.announcer.say_all(_log(console), _("The log is empty."))
        return
    model = _kind(next((one for one in (name, name.removesuffix("s")) if one in _KINDS), name))
    rows = console.session.all(model)
    left_out = len(rows) - most
    if left_out > 0:
        console.announcer.say(_("The last {number} of {all}:", number=most, all=len(rows)))
    console.announcer.say_all((told_row(console.session, row) for row in rows[-most:]), _("There is none yet."))


def _log(console: PlainConsole) -> Iterator[str]:
    if console.seat != "facilitator":
        raise RuleError(_("The log is the facilitator's own."))
    for row in console.session.all(Intervention):
        saw, did = sentence(row.saw), sentence(row.did)
        yield _("{number}: {role}, saw: {saw} Did: {did}", number=row.number, role=row.role, saw=saw, did=did)


def told_row(session: Session, row: Row) -> str:
    """A row in one sentence: its number, what it is, whose, and its words."""
    values = dict(row)
    text = str(values[KINDS[table_of(row)].main[0]])
    who = session.short_name_of(values.get("person_id")) if not isinstance(row, Action) else promised_by(session, row)
    due = row.due if isinstance(row, Action) else row.date if isinstance(row, FollowUp) else None
    facts = (
        _kind_or_state(row),
        ", ".join(pgettext("mark of a note", mark).replace("_", " ") for mark in values.get("marks") or ()),
        response_words(row.response) if isinstance(row, Option) and row.response else "",
        who,
        full_date(due) if due else "",
    )
    said = ", ".join(filter(None, facts))
    more = values.get("advice") or values.get("reason") or values.get("home") or values.get("sign_of_success") or ""
    number = values.get("ref") if isinstance(row, AgendaItem | Objective) else row.number
    text = f"{sentence(text)} {sentence(more)}" if more else sentence(text)
    if not said:
        return _("{number}: {what}", number=number, what=text)
    return _("{number}, {facts}: {text}", number=number, facts=said, text=text)


def _kind_or_state(row: Row) -> str:
    if isinstance(row, Note):
        return kind_words(row.kind)
    return status_words(row.status) if isinstance(row, Action | Lesson) else ""


def _kind(name: str) -> type[Row]:
    if name in _KINDS:
        return _KINDS[name]
    raise RuleError(_("Say which of these: {words}.", words=", ".join(_KINDS)))


def row_meant(session: Session, typed: str) -> Row:
    """The row that a line like "note 3", "person ann" or "objective OB1" means.

    Raises:
        RuleError: there is no such kind, or no such row.
    """
    name = next((one for one in _KINDS if typed.casefold().startswith(f"{one} ")), typed.partition(" ")[0])
    model, key = _kind(name), typed[len(name) :].strip()
    if model is Person:
        return person_meant(session, key)
    if model is AgendaItem:
        return item_meant(session, key)
    return session.find(model, key.upper() if model is Objective else key)


def change(console: PlainConsole, said: CommandWords) -> None:
    """Write the words of a row anew."""
    row = row_meant(console.session, said.about)
    console.do(_changed(console.session, row, said.text))


def _changed(session: Session, row: Row, text: str) -> Step:
    key = str(row.id)
    if isinstance(row, Note):
        words = read_note_words(session, text, is_new=False)
        who: dict[str, Any] = {"who": str(words.person.id)} if words.person else {}
        return steps.change_note(note=key, text=words.text, **who)
    if change := _CHANGES.get(type(row)):
        return change(key, text)
    raise RuleError(_("That is changed by do: type ? do."))


_CHANGES: Mapping[type[Row], Callable[[str, str], Step]] = {
    Parked: lambda key, text: steps.change_parked(parked=key, text=text),
    Option: lambda key, text: steps.change_option(option=key, title=text),
    Lesson: lambda key, text: steps.change_lesson(lesson=key, title=text),
    Action: lambda key, text: steps.change_action(action=key, text=text),
    Objective: lambda key, text: steps.change_objective(objective=key, text=text),
    Person: lambda key, text: steps.change_person(person=key, name=text),
    AgendaItem: lambda key, text: steps.change_item(item=key, title=text),
    GroundRule: lambda key, text: steps.change_ground_rule(ground_rule=key, text=text),
    Thanks: lambda key, text: steps.change_thanks(thanks=key, text=text),
}
"""What the one text of such a row becomes another by."""


def remove(console: PlainConsole, said: CommandWords) -> None:
    """Take a row out."""
    console.do(steps.remove(what=str(row_meant(console.session, said.text).id)))


def undo(console: PlainConsole, _said: CommandWords) -> None:
    """Take back the last step of this seat."""
    console.write(console.at.desk.undo, _NOTHING_TO_UNDO)


def redo(console: PlainConsole, _said: CommandWords) -> None:
    """Do again what was taken back."""
    console.write(console.at.desk.redo, _NOTHING_TO_REDO)


def again(console: PlainConsole, said: CommandWords) -> None:
    """Send the line that was refused last once more, with other words in the place of what was refused."""
    line, why = console.refused.line, console.refused.why
    if not line:
        console.announcer.say(_("No line was refused."))
        return
    if not console.refused.is_before:
        told = N_("The line before this one was not refused; {line} was: type it anew if it is still meant.")
        console.announcer.say(_(told, line=quoted(line)))
        return
    if said.text:
        marked = _MARKED.search(why)
        wrong = marked[1] if marked else ""
        name = re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)")
        if not wrong or not name.search(line):
            console.announcer.say(_("Only a name that was not understood can be replaced so; type the line anew."))
            console.refused.stay()
            return
        line = name.sub(lambda _name: said.text, line, count=1)
    console.hear(line)


def session_told(console: PlainConsole, _said: CommandWords) -> None:
    """Tell how much there is of everything."""
    for name, model in _KINDS.items():
        if rows := console.session.all(model):
            console.announcer.say(sentence(_COUNTED[name](len(rows))))


COMMANDS = (
    PlainCommand(names=("read",), words=N_("KIND [NUMBER]"), act=read,
                 sentence=N_("Tell the last ten of a kind, or as many as NUMBER says: notes, points, options, "
                             "questions, lessons, actions, objectives, items, rules, thanks, follow-ups, log …")),
    PlainCommand(names=("how much",), act=session_told, sentence=N_("Tell how much there is of everything")),
    PlainCommand(names=("change:",), about=N_("KIND NUMBER"), words=N_("TEXT"), act=change,
                 sentence=N_("Write the words of a row anew: change note 3: they come at noon")),
    PlainCommand(names=("remove", "delete"), words=N_("KIND NUMBER"), act=remove,
                 sentence=N_("Take a row out: remove note 3")),
    PlainCommand(names=("undo", "u"), act=undo, sentence=N_("Undo your last step")),
    PlainCommand(names=("redo",), act=redo, sentence=N_("Do again what was taken back last")),
    PlainCommand(names=("again",), words=N_("[WORDS]"), act=again, in_session=False,
                 sentence=N_("Send the line that was just refused again, with WORDS in the place of the name in it")),
)  # fmt: skip
