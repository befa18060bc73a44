"""The pages of a review as entries of a list: the summary, options and what became of them, people, the timeline."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from datetime import datetime, timedelta

from textual.content import Content

from peerassist_tui.labels import worded
from peerassist_tui.models import (
    NOTE_KINDS,
    RESPONSES,
    Action,
    Change,
    FollowUp,
    Lesson,
    Note,
    Objective,
    Option,
    Parked,
    Person,
    Question,
    Wording,
)
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.floor.present import standing_words, times_words
from peerassist_tui.readings.hints import role_words
from peerassist_tui.readings.history.interventions import Talk, intervention_effects
from peerassist_tui.readings.readiness.findings import last_finding
from peerassist_tui.readings.report.report_words import finding_words
from peerassist_tui.readings.state import status
from peerassist_tui.screens.flipchart.kinds import LETTERS, STYLES
from peerassist_tui.session import Session, full_name, promised_by
from peerassist_tui.text import spelled
from peerassist_tui.timing.dates import date_in_words
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import minutes_and_seconds, talk_bar
from peerassist_tui.widgets.stream import Entry

_QUIET = "$foreground-muted"
STEP = "step"
"""The first half of the keys of what can be seen in the replay; the other is how many changes had been made."""
_WIDTH = 14
ANSWER_STYLES = {"adopt": "$text-success", "adapt": "$text-primary", "explore": "$text-warning", "park": _QUIET}


class ReviewPage:
    """A page that is being written; lines have keys of their own unless they are given one."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def heading(self, text: str) -> None:
        """A heading, with space before it."""
        if self.entries:
            self.entries.append(self._made(Content(), "", heading=True))
        self.entries.append(self._made(Content(), text, heading=True))

    def nothing(self, words: str) -> None:
        """What is said where nothing stands under the heading before."""
        if self.entries[-1].heading:
            self.line("", words)

    def line(self, lead: str, text: str, tail: str = "", *, style: str = _QUIET, key: Hashable = None) -> None:
        """What stands before, the words, and what stands behind them."""
        self.add(Content.styled(lead.ljust(_WIDTH), style), text, tail, key=key)

    def add(self, lead: Content, text: str, tail: str = "", *, key: Hashable = None) -> None:
        """The same with a lead that has its own styles."""
        self.entries.append(self._made(lead, text, tail, key=key))

    def _made(self, lead: Content, text: str, tail: str = "", *, key: Hashable = None, heading: bool = False) -> Entry:
        own = ("heading" if heading else "line", len(self.entries))
        return Entry(own if key is None else key, lead, text, tail, heading=heading)


def summary_page(session: Session, now: datetime) -> list[Entry]:
    """The session on one page: what it was about, what came of it, what is promised."""
    page, info = ReviewPage(), session.info
    day = to_local(info.started_at or info.starts_at, info.timezone)
    page.line("When", f"{date_in_words(day)}, {day:%H:%M} {info.timezone}")
    stands = "meeting over" if status(session) == "finished" else status(session)
    page.line("Status", stands + (", wrapped up" if info.wrapped_up_at else ""))
    wordings = session.all(Wording)
    page.heading("The challenge")
    page.line("now" if len(wordings) > 1 else "", session.challenge or "No challenge has been written down.")
    if len(wordings) > 1:
        page.line("at first", wordings[0].text)
    page.heading("Objectives")
    for objective in session.all(Objective):
        found = last_finding(session, objective)
        verdict = " ".join(filter(None, (finding_words(objective, found), found.text))) if found else "not revisited"
        page.line(objective.ref, objective.text, verdict)
    page.nothing("No objective was set.")
    page.heading("Results")
    for words, count in _counts(session):
        page.line(words, count)
    page.heading("Lessons")
    for lesson in session.all(Lesson):
        state = "" if lesson.status == "draft" else lesson.status
        page.line(f"{lesson.number}  {state}", lesson.title, lesson.advice.replace("\n", " "))
    page.nothing("No lesson yet.")
    page.heading("Actions")
    for action in session.all(Action):
        owner = promised_by(session, action) or "nobody"
        page.line(action.status, action.text, f"{owner}, by {action.due or 'no date'}")
    page.nothing("No action yet.")
    page.heading("Follow-up")
    for check in sorted(session.all(FollowUp), key=lambda one: one.date):
        page.line(str(check.date), check.what.replace("\n", " "), "held" if check.held_on else "to come")
    page.nothing("No date yet.")
    return page.entries


def _counts(session: Session) -> Iterator[tuple[str, str]]:
    kinds = Counter(note.kind for note in session.all(Note))
    answers: Counter[str] = Counter(option.response or "no answer" for option in session.all(Option))
    yield "Notes", ", ".join(f"{kinds[kind]} {spelled(kind)}" for kind in NOTE_KINDS)
    yield "Parked", str(len(session.all(Parked)))
    words = [f"{answers[one]} {one}" for one in (*RESPONSES, "no answer") if answers[one]]
    yield "Options", ", ".join(words) or "none"


def options_page(session: Session) -> list[Entry]:
    """Each option with its peer, what it rests on, the hosts' answer, and the actions that came of it."""
    page = ReviewPage()
    for option in session.all(Option):
        page.heading(f"{option.number}  {option.title}")
        page.line("from", session.full_name_of(option.person_id) or "nobody in particular")
        notes = [session.find(Note, key) for key in option.based_on]
        for note in notes:
            page.line(f"rests on {note.number}", note.text, session.full_name_of(note.person_id), key=note.id)
        for question in (one for one in session.all(Question) if one.option_id == option.id):
            page.line("hosts asked", question.text)
        answer = option.response or "no answer"
        page.line(answer, option.reason or "no reason given", style=ANSWER_STYLES.get(answer, "$text-warning"))
        for action in (one for one in session.all(Action) if one.option_id == option.id):
            owner = promised_by(session, action) or "nobody"
            page.line(f"→ {action.status}", action.text, f"{owner}, by {action.due or 'no date'}")
    if not page.entries:
        page.add(Content(), "No option was given.")
    return page.entries


def people_page(session: Session, now: datetime) -> list[Entry]:
    """Everybody with what they spoke and gave, and when they were there."""
    page = ReviewPage()
    times = {time.person.id: time for time in floor_times(session, now)}
    most = max((time.share for time in times.values()), default=0) or 1
    for person in circle(session):
        time = times[person.id]
        page.add(
            Content.assemble(
                talk_bar(time.share / most, 10, person.party),
                f" {time.share:>4.0%}",
                (f" {minutes_and_seconds(time.seconds):>8} {time.turns:>3}×  ", _QUIET),
            ),
            full_name(person),
            _about(session, person),
            key=person.id,
        )
        for given in _given(session, person):
            page.add(Content(" " * 30), given)
    return page.entries


def _about(session: Session, person: Person) -> str:
    when = times_words(session, person) or standing_words(session, person)
    return " · ".join(filter(None, (person.party.replace("_", "-"), person.role, person.organisation, when)))


def _given(session: Session, person: Person) -> Iterator[str]:
    kinds = Counter(note.kind for note in session.all(Note) if note.person_id == person.id)
    if kinds:
        yield "notes: " + ", ".join(f"{kinds[kind]} {spelled(kind)}" for kind in NOTE_KINDS if kinds[kind])
    for option in session.all(Option):
        if option.person_id == person.id:
            yield f"option {option.number}: {option.title} ({option.response or 'no answer'})"


def log_page(session: Session, now: datetime) -> list[Entry]:
    """The facilitator's own log: what was done in which role, and the talk of ten minutes before it and after it."""
    page, place = ReviewPage(), session.info.timezone
    rows = intervention_effects(session, now)
    roles = Counter(row.intervention.role for row in rows)
    if rows:
        page.heading(", ".join(f"{count} {role}" for role, count in roles.items()))
    for row in rows:
        one = row.intervention
        lead = Content.assemble(
            (f"{to_local(one.at, place):%H:%M}  ", _QUIET), (f"{role_words(one.role):<15}", "$text-accent")
        )
        page.add(lead, f"{one.saw} → {one.did}", key=one.id)
        for word, talk in (("before", row.before), ("after", row.after)):
            page.add(Content.styled(f"{word:>16}  ", _QUIET), _talk_words(talk))
    if not rows:
        page.add(Content(), "Nothing has been logged. I in the meeting keeps what you saw and did.")
    return page.entries


def _talk_words(talk: Talk) -> str:
    if talk.seconds < 1:
        return "no time"
    pace = f"{talk.pace:.1f} turns a minute, " if talk.seconds >= 60 else ""
    return (
        f"{talk.speakers} spoke, the most {talk.most:.0%} of it, {pace}"
        f"nobody {talk.silent:.0%} of the time ({minutes_and_seconds(talk.seconds)})"
    )


def timeline_page(session: Session, changes: Sequence[Change]) -> list[Entry]:
    """All steps in the order of time, each day under its date; the keys are how many changes had been made.

    The same again and again is one line with its count, whose key leads behind the last of them.
    """
    page, place, day, told = ReviewPage(), session.info.timezone, None, 0
    notes = {str(note.id): note for note in session.all(Note)}
    for change, times in _alike(changes, session.info.started_at):
        told += times
        local = to_local(change.at, place)
        if local.date() != day:
            day = local.date()
            page.heading(f"{date_in_words(local)}")
        note = notes.get(str(change.rows[0][1])) if change.rule == "note" else None
        letter = (LETTERS[note.kind], STYLES[note.kind]) if note else (" ", "")
        lead = Content.assemble((f"{local:%H:%M:%S}  ", _QUIET), letter, " ")
        done = worded(change.label)
        words = f"{done}: {note.text}" if note else done
        seat = change.seat.replace("_", "-") if change.seat != "facilitator" else ""
        page.add(lead, words + (f" ({times}×)" if times > 1 else ""), seat, key=(STEP, told))
    return page.entries


def _alike(changes: Sequence[Change], started: datetime | None) -> Iterator[tuple[Change, int]]:
    """The first of each run of changes that read the same, with how many there are.

    Between two of a run lies a minute at most, before the meeting a day.
    """
    runs: list[list[Change]] = []
    for change in changes:
        before = runs[-1][-1] if runs else None
        if before and _reads_as(change, before, started):
            runs[-1].append(change)
        else:
            runs.append([change])
    return ((run[0], len(run)) for run in runs)


def _reads_as(change: Change, before: Change, started: datetime | None) -> bool:
    """Whether a change reads the same as the one before, and came soon after it."""
    most = timedelta(days=1) if started is None or change.at <= started else timedelta(minutes=1)
    is_same = (change.rule, change.label, change.seat) == (before.rule, before.label, before.seat)
    return is_same and change.rule != "note" and change.at - before.at <= most
