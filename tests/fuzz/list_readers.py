"""The readers of files with lists and tables: people, actions, notes, in whatever encoding."""

from collections.abc import Iterator

from peerassist_tui.errors import Refused
from peerassist_tui.intake.encodings import decoded
from peerassist_tui.intake.heads import known_words
from peerassist_tui.intake.intake import read_table
from peerassist_tui.intake.look import look_at_people, look_at_tasks, look_lines
from peerassist_tui.intake.people_list import read_people
from peerassist_tui.intake.text_files import read_list
from peerassist_tui.rules import perform
from peerassist_tui.step import Step
from tests.fuzz.oracle import of_a_user
from tests.fuzz.place import TODAY, Place
from tests.fuzz.reader import Reader, seeds, typed

_PEOPLE = (
    'Name;Organisation;E-Mail;Side\nAmina Sow;Red Cross;amina@x.org;peer\n"Valdés, Hugo";IFRC;h@x.org;host\n',
    "Hosts:\n- Dr. Hawa Bâ (IFRC)\n2. Hugo Valdés <hugo@x.org>\n\nPeers:\nBao, Chen; Fay\n",
    '"Bao, Nguyen" <bao@x.org>; =?utf-8?q?Zo=C3=AB?= <z@x.org>, noor@x.org',
    'sep=,\nFirst Name,Last Name,Title,Skills\nChen,Li,Dr.,"maps, boats"\n,,,\n',
    "| Name | Role |\n| --- | --- |\n| **Amina** | [lead](mailto:a@x.org) |\n",
)
_ACTIONS = (
    'Action;Owner;Due;Status;Done when\nBuy bells;Amina;31/12/2026;open;they ring\n"Ask\nBao";;2027-01-05;50 %;\n',
    "action,who,due (dd/mm/yyyy)\nRing,[Hugo],3/4\nSail,Hawa,next friday\n",
    "| Task | Owner | Due |\n|---|---|---|\n| Boats | Bao | 12.5. |\n| | Chen | |\n",
)
_NOTES = (
    "Kind\tNote\tWho\ntelling\tBells reach nobody\tAmina\nasking\tWho is last?\tHugo\n",
    'note;kind;objective\nThe last house;telling;OB1\n"a ""b""";analysing;\n',
)


def _people(content: bytes, place: Place) -> Iterator[str]:
    found = read_list(place.file("people.csv", content), "list of people")
    read = read_people(found.text)
    yield from look_lines(look_at_people(read, found))
    if read.people:
        outcome = perform(place.session, place.meeting.now, Step("add_people", {"people": read.people}))
        yield of_a_user(outcome.label) if outcome else ""


def _pasted(content: bytes, _: Place) -> Iterator[str]:
    yield from look_lines(look_at_people(read_people(typed(content)), None))


def _table(content: bytes, place: Place) -> Iterator[str]:
    path = place.file("table.csv", content)
    table = read_table(path, TODAY)
    yield table.question
    yield from look_lines(look_at_tasks(table, None))
    for _, given in table.rows[:3]:
        try:
            perform(place.session, place.meeting.now, Step(table.rule, dict(given)))
        except Refused as refused:
            yield str(refused)


def _encoding(content: bytes, _: Place) -> Iterator[str]:
    found = decoded(content, known_words)
    yield found.name if found else ""


LISTS = (
    Reader("people", _people, seeds(*_PEOPLE), 15, "table"),
    Reader("pasted people", _pasted, seeds(*_PEOPLE), 30, "table"),
    Reader("table", _table, seeds(*_ACTIONS, *_NOTES), 20, "table"),
    Reader("encoding", _encoding, lambda _: [_PEOPLE[1].encode(name) for name in ("utf-8", "cp1252", "utf-16")], 8),
)
