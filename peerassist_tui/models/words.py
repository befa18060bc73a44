"""The words that rows, scripts and screens share, as types and in their order."""

from typing import Any, Literal, get_args, get_origin

Party = Literal["host", "peer", "facilitator", "note_taker"]
Phase = Literal[
    "welcome", "telling", "asking", "analyzing", "reflect", "confer", "feedback", "commit", "close", "break"
]
QueueOrder = Literal[
    "first_come",
    "kinds",
    "not_heard_first",
    "fewest_turns",
    "least_heard",
    "round",
    "zip",
    "quota",
    "for_against",
    "progressive",
    "free_talk",
]
HandKind = Literal["process", "question", "reply", "new"]
NoteKind = Literal["telling", "asking", "analyzing"]
Role = Literal["leadership", "referee", "neutral"]
Response = Literal["adopt", "adapt", "explore", "park"]
ActionStatus = Literal["done", "changed", "dropped", "open"]
Seat = Literal["facilitator", "note_taker"]
FloorState = Literal["crosstalk", "silence", "break"]
Stance = Literal["for", "against", "neutral"]
HandTag = Literal["affected", "new_here"]
Mark = Literal["lesson", "unanswered", "say_again", "restricted", "discussed", "process"]
LinkKind = Literal["answers", "contradicts", "builds_on"]
Privacy = Literal["open", "confidential", "chatham_house"]
Also = Literal["", "facilitator", "note_taker"]
Invitation = Literal["", "invited", "accepted", "declined"]
Briefing = Literal["", "sent", "read"]
Answer = Literal["", "yes", "no"]
PurposeQuestion = Literal["complex", "searched", "followed", "uncommitted", "worth", "wanted"]
Verdict = Literal["", "used", "raise", "not_applicable"]
LessonStatus = Literal["draft", "checked", "shared", "retired"]
Reached = Literal["met", "partly", "no"]
Holds = Literal["holds", "partly", "no_longer"]
Board = Literal["points", "telling", "asking", "analyzing", "challenge", "ground_rules", "look_back", "blank"]
TimerPurpose = Literal["", "writing", "pairs", "groups"]

PARTIES: tuple[Party, ...] = get_args(Party)
PHASES: tuple[Phase, ...] = get_args(Phase)
QUEUE_ORDERS: tuple[QueueOrder, ...] = get_args(QueueOrder)
NOTE_KINDS: tuple[NoteKind, ...] = get_args(NoteKind)
RESPONSES: tuple[Response, ...] = get_args(Response)
ACTION_STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)
SEATS: tuple[Seat, ...] = get_args(Seat)
HAND_KINDS: tuple[HandKind, ...] = get_args(HandKind)
FLOOR_STATES: tuple[FloorState, ...] = get_args(FloorState)
STANCES: tuple[Stance, ...] = get_args(Stance)
HAND_TAGS: tuple[HandTag, ...] = get_args(HandTag)
MARKS: tuple[Mark, ...] = get_args(Mark)
LINK_KINDS: tuple[LinkKind, ...] = get_args(LinkKind)
PRIVACIES: tuple[Privacy, ...] = get_args(Privacy)
ALSO: tuple[Also, ...] = get_args(Also)
INVITATIONS: tuple[Invitation, ...] = get_args(Invitation)
BRIEFINGS: tuple[Briefing, ...] = get_args(Briefing)
PURPOSE_QUESTIONS: tuple[PurposeQuestion, ...] = get_args(PurposeQuestion)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
LESSON_STATUSES: tuple[LessonStatus, ...] = get_args(LessonStatus)
REACHED: tuple[Reached, ...] = get_args(Reached)
HOLDS: tuple[Holds, ...] = get_args(Holds)
BOARDS: tuple[Board, ...] = get_args(Board)
TIMER_PURPOSES: tuple[TimerPurpose, ...] = get_args(TimerPurpose)


def words_in(kind: Any) -> frozenset[str]:
    """The words that a value of that type may be, or may hold; none where the type says nothing of them."""
    if get_origin(kind) is Literal:
        return frozenset(get_args(kind))
    return frozenset().union(*map(words_in, get_args(kind)))
