"""The commands of the preparation: what it is about, who comes, what is to be done when."""

from datetime import datetime
from functools import partial
from typing import Any

from peerassist_tui.content.own_templates import own_templates
from peerassist_tui.content.templates import AgendaTemplate, agenda_templates
from peerassist_tui.errors import RuleError
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.language_files import languages
from peerassist_tui.models import Party
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.typing.agenda_typing import read_item
from peerassist_tui.settings import templates_path
from peerassist_tui.step import filled
from peerassist_tui.text import comma_separated, fold, quoted_again, span_in_words
from peerassist_tui.timing.dates import read_date
from peerassist_tui.timing.times import read_time
from peerassist_tui.timing.zones import to_local

_TEXTS = {
    "context": N_("Write the context"),
    "history": N_("Write the history"),
    "ideas": N_("Write the ideas"),
    "still_open": N_("Write what is still open"),
    "already_decided": N_("Write what is already decided"),
}
"""The texts about a session, each with what its command does."""
_PARTIES: dict[Party, str] = {
    "host": N_("Add a host, with their organisation behind a comma, or several with commas between"),
    "peer": N_("Add a peer, with their organisation behind a comma, or several with commas between"),
    "facilitator": N_("Add a facilitator, with their organisation behind a comma, or several with commas between"),
    "note_taker": N_("Add a note-taker, with their organisation behind a comma, or several with commas between"),
}
"""What the command of each party does."""
_WORDS_OF_A_TIME = 6
"""“a las 9 de la mañana” has so many."""
_PRIVACY = ("open", "confidential", "chatham_house")


def title(console: PlainConsole, said: CommandWords) -> None:
    """Call the session something else."""
    console.do(steps.describe(title=said.text))


def challenge(console: PlainConsole, said: CommandWords) -> None:
    """Write the challenge, or reword it."""
    console.do(steps.reword(text=said.text))


def place(console: PlainConsole, said: CommandWords) -> None:
    """Say where it is held."""
    console.do(steps.describe(place=said.text))


def about(name: str, console: PlainConsole, said: CommandWords) -> None:
    """Write one of the texts about the session."""
    console.do(steps.describe(**filled(name, said.text)))


def names(console: PlainConsole, said: CommandWords) -> None:
    """Say whether names may be shown."""
    privacy = said.text.casefold().replace(" ", "_")
    if privacy not in _PRIVACY:
        raise RuleError(_("Say names open, names confidential, or names chatham house."))
    console.do(steps.describe(**filled("privacy", privacy)))


def language(console: PlainConsole, said: CommandWords) -> None:
    """Say in which language its documents are written."""
    meant = fold(said.text)
    found = next((code for code, name in languages().items() if meant in (code, fold(name))), None)
    if found is None:
        known = ", ".join(languages().values())
        refused = N_("{words} is none of the languages of documents: {languages}.")
        raise RuleError(_(refused, words=quoted_again(said.text), languages=known))
    console.do(steps.describe(language=found))


def starts(console: PlainConsole, said: CommandWords) -> None:
    """Say when it begins: a date, a time, or both."""
    info = console.session.info
    usual = to_local(info.starts_at, info.timezone).replace(tzinfo=None)
    today = to_local(console.at.now, info.timezone).date()
    words = said.text.replace(" at ", " ").split()
    for count in range(min(_WORDS_OF_A_TIME, len(words)), -1, -1):
        clock = read_time(" ".join(words[len(words) - count :]), info.language) if count else None
        day_words = " ".join(words[: len(words) - count]).rstrip(",")
        day = read_date(day_words, today, info.language) if day_words else None
        if (clock or not count) and (day or not day_words) and (clock or day):
            moment = datetime.combine(day or usual.date(), clock or usual.time())
            console.do(steps.describe(starts_at=moment))
            return
    raise RuleError(_("“{words}” is no date and time; write for instance 5 dec 10:00.", words=said.text))


def zone(console: PlainConsole, said: CommandWords) -> None:
    """Say in which time zone it is held."""
    console.do(steps.describe(timezone=said.text))


def objective(console: PlainConsole, said: CommandWords) -> None:
    """Add an objective."""
    console.do(steps.add_objective(**filled("objective", {"text": said.text})))


def sign_of_success(console: PlainConsole, said: CommandWords) -> None:
    """Say how one will know that an objective is met."""
    console.do(steps.change_objective(objective=said.about.upper(), sign_of_success=said.text))


def people(party: Party, console: PlainConsole, said: CommandWords) -> None:
    """Add people of that party; as in a list, with their organisation or address."""
    read = read_people(said.text)
    if not read.people:
        raise RuleError(_("Say at least a name."))
    found: list[dict[str, Any]] = [{**person, "party": party} for person in read.people]
    if len(found) == 1:
        console.do(steps.add_person(**filled("person", found[0])))
    else:
        console.do(steps.add_people(**filled("people", found)))


def template(console: PlainConsole, said: CommandWords) -> None:
    """Take the agenda of a template, or tell which there are."""
    known = [*agenda_templates(console.session.info.language), *own_templates(templates_path()).found.values()]
    wanted = fold(said.text)
    found = [one for one in known if wanted and fold(one.name).startswith(wanted)]
    if wanted and not found:
        raise RuleError(_("“{words}” means no template.", words=said.text))
    if wanted and len(found) > 1:
        raise RuleError(_("“{words}” means several templates.", words=said.text))
    if found:
        console.do(steps.set_agenda(**filled("items", found[0].items)))
    else:
        console.announcer.say_all(map(_template, known), "")


def _template(one: AgendaTemplate) -> str:
    items, length = ngettext("{count} item", "{count} items", len(one.items)), span_in_words(one.minutes * 60)
    told = N_("{name}: {items}, {length}. {description}")
    return _(told, name=one.name, items=items, length=length, description=one.description)


def item(console: PlainConsole, said: CommandWords) -> None:
    """Add an agenda item: a title, and how long."""
    agenda = console.session.agenda
    last = agenda[-1] if agenda else None
    read = read_item(said.text, last.phase if last else "", last.day if last else 1)
    console.do(steps.add_item(**filled("item", read)))


def ground_rule(console: PlainConsole, said: CommandWords) -> None:
    """Add a ground rule."""
    console.do(steps.add_ground_rules(texts=[said.text]))


def tags(console: PlainConsole, said: CommandWords) -> None:
    """Give the session its tags."""
    console.do(steps.set_tags(tags=comma_separated(said.text.replace("#", ""))))


def _party(party: Party, *names: str) -> PlainCommand:
    act, does = partial(people, party), _PARTIES[party]
    return PlainCommand(names=names, words=N_("NAME[, ORGANISATION]"), act=act, sentence=does)


COMMANDS = (
    PlainCommand(names=("title:",), words=N_("TEXT"), act=title, sentence=N_("Say what the session is called")),
    PlainCommand(names=("challenge:", "reword:"), words=N_("TEXT"), act=challenge,
                 sentence=N_("Write the challenge; in the meeting, reword it")),
    PlainCommand(names=("starts:",), words=N_("DATE [TIME]"), act=starts,
                 sentence=N_("Say when it begins: 5 dec 10:00")),
    PlainCommand(names=("zone:",), words=N_("ZONE"), act=zone, sentence=N_("Say in which time zone: Asia/Dhaka")),
    PlainCommand(names=("place:",), words=N_("TEXT"), act=place, sentence=N_("Say where")),
    *(PlainCommand(names=(f"{name.replace('_', ' ')}:",), words=N_("TEXT"), act=partial(about, name),
                   sentence=does) for name, does in _TEXTS.items()),
    PlainCommand(names=("names",), words=N_("WORD"), act=names,
                 sentence=N_("Say whether names may be shown: open, confidential, chatham house")),
    PlainCommand(names=("language:",), words=N_("WORD"), act=language,
                 sentence=N_("Say in which language its documents are written: français")),
    PlainCommand(names=("objective:",), words=N_("TEXT"), act=objective, sentence=N_("Add an objective")),
    PlainCommand(names=("sign:",), about="OB1", words=N_("TEXT"), act=sign_of_success,
                 sentence=N_("Say how one will know that an objective is met")),
    _party("host", "host:", "hosts:"),
    _party("peer", "peer:", "peers:"),
    _party("facilitator", "facilitator:", "facilitators:"),
    _party("note_taker", "note-taker:", "note-takers:", "note taker:"),
    PlainCommand(names=("template",), words=N_("[NAME]"), act=template,
                 sentence=N_("Take the agenda of a template; alone: tell which there are")),
    PlainCommand(names=("item:",), words=N_("TITLE MINUTES"), act=item,
                 sentence=N_("Add an agenda item: Telling 20 min")),
    PlainCommand(names=("rule:",), words=N_("TEXT"), act=ground_rule, sentence=N_("Add a ground rule")),
    PlainCommand(names=("tags:",), words=N_("TAG[, TAG]"), act=tags, sentence=N_("Give the session its tags")),
)  # fmt: skip
