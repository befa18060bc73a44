"""What comes of it: options and the answers to them, lessons, actions, thanks, follow-ups."""

from datetime import date
from datetime import date as date_
from uuid import UUID

from peerassist_tui.models.bounds import StoredKey, StoredMoment
from peerassist_tui.models.row import Row, naming, naming_several, reference, word
from peerassist_tui.models.words import ActionStatus, Holds, LessonStatus, Reached, Response


class Option(Row, table=True):
    """What a peer would do in the hosts' place, and what the hosts answered."""

    ref: str | None = None
    title: str
    person_id: UUID | None = reference("person")
    based_on: list[StoredKey] = naming_several()
    worked_where: str = ""
    needs: str = ""
    response: Response | None = word(None)
    reason: str = ""
    at: StoredMoment


class Question(Row, table=True):
    """What the hosts asked about an option."""

    option_id: UUID = reference("option", required=True)
    text: str
    at: StoredMoment


class Lesson(Row, table=True):
    """A lesson learned, written as advice; `evidence` holds ids of notes, `action_id` names what embeds it."""

    ref: str | None = None
    title: str
    advice: str = ""
    intended: str = ""
    observed: str = ""
    cause: str = ""
    impact: str = ""
    holds_when: str = ""
    fails_when: str = ""
    share_with: str = ""
    evidence: list[StoredKey] = naming_several()
    objective_id: UUID | None = reference("objective")
    action_id: UUID | None = reference("action")
    status: LessonStatus = word("draft")
    review_on: date | None = None
    shared_on: date | None = None
    restricted: bool = False
    at: StoredMoment


class Action(Row, table=True):
    """What the hosts will do differently; `owner` is the name of somebody who was not in the room."""

    text: str
    person_id: UUID | None = reference("person")
    owner: str = ""
    due: date | None = None
    option_id: UUID | None = reference("option")
    done_when: str = ""
    status: ActionStatus = word("open")
    at: StoredMoment


class Thanks(Row, table=True):
    """An acknowledgement of what somebody gave."""

    person_id: UUID = reference("person", required=True)
    text: str
    at: StoredMoment


class FollowUp(Row, table=True):
    """A check-in after the meeting, held on `held_on`; `by_name` is the name of somebody who was not in the room."""

    __tablename__ = "follow_up"
    date: date
    what: str
    person_id: UUID | None = reference("person")
    by_name: str = ""
    held_on: date_ | None = None


class Finding(Row, table=True):
    """What was found when an objective, an action or a lesson, named by its id in `about`, was looked at again.

    It was found at the closing, or at the check-in `follow_up_id`.
    """

    about: str = naming()
    verdict: Reached | ActionStatus | Holds = word()
    text: str = ""
    follow_up_id: UUID | None = reference("follow_up", falls=True)
    at: StoredMoment
