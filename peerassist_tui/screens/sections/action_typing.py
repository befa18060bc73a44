"""Actions as people type them in one line: "@namuna Meet the planning wing #3 due end of january"."""

import re
from datetime import date

from peerassist_tui.models import Option
from peerassist_tui.readings.note_words import candidates
from peerassist_tui.session import Session
from peerassist_tui.timing.dates import read_date

_DUE = re.compile(r"(.*\S)\s+due\s+(.+)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"(?:^|\s)#(\d+)(?=\s|$)")


def read_action(session: Session, typed: str, today: date) -> dict[str, str | None]:
    """What the rule `action` is given: `@name` first is the owner, `#3` the option, a date after "due" the day.

    What means nobody, no option or no date stays in the words of the action.
    """
    text, due, option = typed.strip(), None, None
    if (said := _DUE.fullmatch(text)) and (day := read_date(said[2], today)):
        text, due = said[1], day.isoformat()
    numbers = {str(row.number): row for row in session.all(Option)}
    if (found := _NUMBER.search(text)) and found[1] in numbers:
        option = str(numbers[found[1]].id)
        text = f"{text[: found.start()]}{text[found.end() :]}".strip()
    people = candidates(session, text)
    rest = text.partition(" ")[2].strip()
    if len(people) == 1 and rest:
        return {"text": rest, "owner": str(people[0].id), "due": due, "option": option}
    return {"text": text, "due": due, "option": option}
