"""What is got ready around the plan: ground rules, the room, materials, what has been learned before."""

from datetime import date

from peerassist_tui.models.bounds import StoredMoment
from peerassist_tui.models.row import Row, word
from peerassist_tui.models.words import Verdict


class GroundRule(Row, table=True):
    """How the people in the room want to treat each other; `pointed_at` is when somebody pointed at it last."""

    __tablename__ = "ground_rule"
    text: str
    pointed_at: StoredMoment | None = None


class ChecklistItem(Row, table=True):
    """Something that has to be in the room, or to be done to it."""

    __tablename__ = "checklist_item"
    text: str
    done: bool = False


class Material(Row, table=True):
    """A file or a link for the meeting; `location` is the path or the address, `audience` who gets it."""

    title: str
    location: str = ""
    purpose: str = ""
    audience: str = ""
    sent_on: date | None = None


class Precedent(Row, table=True):
    """A session or lesson of the past that resembles this one, and what the hosts make of it.

    It keeps its words, so that it can be read where its source is not: `source` and `lesson` are ids as text.
    """

    source: str
    lesson: str = ""
    title: str
    text: str = ""
    origin: str = ""
    verdict: Verdict = word("")
