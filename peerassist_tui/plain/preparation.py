"""The commands of the preparation: what it is about, who comes, what is to be done when."""

from datetime import datetime
from functools import partial
from typing import Any

from peerassist_tui.content.own_templates import own_templates
from peerassist_tui.content.templates import AgendaTemplate, agenda_templates
from peerassist_tui.errors import RuleError
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.language import languages
from peerassist_tui.models import Party
from peerassist_tui.plain.command import CommandWords, PlainCommand
from peerassist_tui.plain.plain_console import PlainConsole
from peerassist_tui.rules import steps
from peerassist_tui.screens.workspace.typing.agenda_typing import read_item
from peerassist_tui.settings import templates_path
from peerassist_tui.step import filled
from peerassist_tui.text import comma_separated, counted, fold, quoted_again, span_in_words
from peerassist_tui.timing.dates import read_date
from peerassist_tui.timing.times import read_time
from peerassist_tui.timing.zones import to_local

_TEXTS = ("context", "history", "ideas", "still_open", "already_decided")
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
        raise RuleError("Say names open, names confidential, or names chatham house.")
    console.do(steps.describe(**filled("privacy", privacy)))


def language(console: PlainConsole, said: CommandWords) -> None:
    """Say in which language its documents are written."""
    meant = fold(said.text)
    found = next((code for code, name in languages().items() if meant in (code, fold(name))), None)
    if found is None:
        known = ", ".join(languages().values())
        raise RuleError(f"{quoted_again(said.text)} is none of the languages of documents: {known}.")
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
    raise RuleError(f"“{said.text}” is no date and time; write for instance 5 dec 10:00.")


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
        raise RuleError("Say at least a name.")
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
    if wanted and len(found) != 1:
        raise RuleError(f"“{said.text}” means {'several templates' if found else 'no template'}.")
    if found:
        console.do(steps.set_agenda(**filled("items", found[0].items)))
    else:
        console.announcer.say_all(map(_template, known), "")


def _template(one: AgendaTemplate) -> str:
    return f"{one.name}: {counted(len(one.items), 'item')}, {span_in_words(one.minutes * 60)}. {one.description}"


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
    words = party.replace("_", "-")
    sentence = f"Add a {words}, with their organisation behind a comma, or several with commas between"
    return PlainCommand(names=names, words="NAME[, ORGANISATION]", act=partial(people, party), sentence=sentence)


COMMANDS = (
    PlainCommand(names=("title:",), words="TEXT", act=title, sentence="Say what the session is called"),
    PlainCommand(names=("challenge:", "reword:"), words="TEXT", act=challenge,
                 sentence="Write the challenge; in the meeting, reword it"),
    PlainCommand(names=("starts:",), words="DATE [TIME]", act=starts, sentence="Say when it begins: 5 dec 10:00"),
    PlainCommand(names=("zone:",), words="ZONE", act=zone, sentence="Say in which time zone: Asia/Dhaka"),
    PlainCommand(names=("place:",), words="TEXT", act=place, sentence="Say where"),
    *(PlainCommand(names=(f"{name.replace('_', ' ')}:",), words="TEXT", act=partial(about, name),
                   sentence=f"Write what is {name.replace('_', ' ')}" if "_" in name else f"Write the {name}")
      for name in _TEXTS),
    PlainCommand(names=("names",), words="WORD", act=names,
                 sentence="Say whether names may be shown: open, confidential, chatham house"),
    PlainCommand(names=("language:",), words="WORD", act=language,
                 sentence="Say in which language its documents are written: français"),
    PlainCommand(names=("objective:",), words="TEXT", act=objective, sentence="Add an objective"),
    PlainCommand(names=("sign:",), about="OB1", words="TEXT", act=sign_of_success,
                 sentence="Say how one will know that an objective is met"),
    _party("host", "host:", "hosts:"),
    _party("peer", "peer:", "peers:"),
    _party("facilitator", "facilitator:", "facilitators:"),
    _party("note_taker", "note-taker:", "note-takers:", "note taker:"),
    PlainCommand(names=("template",), words="[NAME]", act=template,
                 sentence="Take the agenda of a template; alone: tell which there are"),
    PlainCommand(names=("item:",), words="TITLE MINUTES", act=item, sentence="Add an agenda item: Telling 20 min"),
    PlainCommand(names=("rule:",), words="TEXT", act=ground_rule, sentence="Add a ground rule"),
    PlainCommand(names=("tags:",), words="TAG[, TAG]", act=tags, sentence="Give the session its tags"),
)  # fmt: skip
