"""The pages of a review as entries of a list: the summary, options and what became of them, people, the timeline."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from datetime import datetime, timedelta

from textual.content import Content

from peerassist_tui.labels import worded
from peerassist_tui.language import NC_, _, clock_words, percent_words, pgettext
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
    Response,
    Role,
    Wording,
)
from peerassist_tui.readings.floor.circle import circle
from peerassist_tui.readings.floor.floor_time import floor_times
from peerassist_tui.readings.floor.present import standing_words, times_words
from peerassist_tui.readings.hints import role_words
from peerassist_tui.readings.history.interventions import Talk, intervention_effects
from peerassist_tui.readings.readiness.findings import last_finding
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.readings.report.code_words import kind_counts, kind_words, response_words, status_words
from peerassist_tui.readings.report.report_words import finding_words
from peerassist_tui.readings.state import Status, status
from peerassist_tui.screens.flipchart.kinds import LETTERS, STYLES
from peerassist_tui.screens.shell.head.session_title import SEAT_WORD
from peerassist_tui.session import Session, full_name, promised_by
from peerassist_tui.timing.dates import date_in_words
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import minutes_and_seconds, talk_bar
from peerassist_tui.widgets.stream import Entry

_QUIET = "$foreground-muted"
STEP = "step"
"""The first half of the keys of what can be seen in the replay; the other is how many changes had been made."""
_WIDTH = 14
_STANDS: dict[Status, str] = {
    "preparing": NC_("how a session stands", "preparing"),
    "live": NC_("how a session stands", "live"),
    "paused": NC_("how a session stands", "paused"),
    "finished": NC_("how a session stands", "meeting over"),
}
ROLE = "role of the facilitator"
_ROLES: dict[Role, str] = {
    "leadership": NC_("role of the facilitator", "leadership"),
    "referee": NC_("role of the facilitator", "referee"),
    "neutral": NC_("role of the facilitator", "neutral"),
}
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
    page.line(_("When"), f"{date_in_words(day)}, {clock_words(day)} {info.timezone}")
    stands = pgettext("how a session stands", _STANDS[status(session)])
    wrapped_up = [_("wrapped up")] if info.wrapped_up_at else []
    page.line(_("Status"), ", ".join((stands, *wrapped_up)))
    wordings = session.all(Wording)
    page.heading(_("The challenge"))
    page.line(_("now") if len(wordings) > 1 else "", session.challenge or _("No challenge has been written down."))
    if len(wordings) > 1:
        page.line(_("at first"), wordings[0].text)
    page.heading(_("Objectives"))
    for objective in session.all(Objective):
        found = last_finding(session, objective)
        verdict = " ".join(filter(None, (finding_words(objective, found), found.text))) if found else _("not revisited")
        page.line(objective.ref, objective.text, verdict)
    page.nothing(_("No objective was set."))
    page.heading(_("Results"))
    for words, count in _counts(session):
        page.line(words, count)
    page.heading(_("Lessons"))
    for lesson in session.all(Lesson):
        state = "" if lesson.status == "draft" else status_words(lesson.status)
        page.line(f"{lesson.number}  {state}", lesson.title, lesson.advice.replace("\n", " "))
    page.nothing(_("No lesson yet."))
    page.heading(_("Actions"))
    for action in session.all(Action):
        page.line(status_words(action.status), action.text, _promised(session, action))
    page.nothing(_("No action yet."))
    page.heading(_("Follow-up"))
    for check in sorted(session.all(FollowUp), key=lambda one: one.date):
        page.line(str(check.date), check.what.replace("\n", " "), _("held") if check.held_on else _("to come"))
    page.nothing(_("No date yet."))
    return page.entries


def _counts(session: Session) -> Iterator[tuple[str, str]]:
    kinds = Counter(note.kind for note in session.all(Note))
    answers = Counter(option.response for option in session.all(Option))
    yield _("Notes"), ", ".join(kind_counts({kind: kinds[kind]}) or f"0 {kind_words(kind)}" for kind in NOTE_KINDS)
    yield _("Parked"), str(len(session.all(Parked)))
    words = [f"{answers[one]} {_answer(one)}" for one in (*RESPONSES, None) if answers[one]]
    yield _("Options"), ", ".join(words) or pgettext("of options", "none")


def _answer(response: Response | None) -> str:
    """What the hosts answered to an option, in a word or two."""
    return response_words(response) if response else pgettext("the hosts’ answer to an option", "no answer")


def _promised(session: Session, action: Action) -> str:
    """Who promised an action, and for when."""
    owner = promised_by(session, action) or _("nobody")
    return _("{owner}, by {day}", owner=owner, day=action.due) if action.due else _("{owner}, by no date", owner=owner)


def options_page(session: Session) -> list[Entry]:
    """Each option with its peer, what it rests on, the hosts' answer, and the actions that came of it."""
    page = ReviewPage()
    for option in session.all(Option):
        page.heading(f"{option.number}  {option.title}")
        page.line(pgettext("of a person", "from"), session.full_name_of(option.person_id) or _("nobody in particular"))
        notes = [session.find(Note, key) for key in option.based_on]
        for note in notes:
            page.line(
                _("rests on {number}", number=note.number), note.text, session.full_name_of(note.person_id), key=note.id
            )
        for question in (one for one in session.all(Question) if one.option_id == option.id):
            page.line(_("hosts asked"), question.text)
        style = ANSWER_STYLES.get(option.response or "", "$text-warning")
        page.line(_answer(option.response), option.reason or _("no reason given"), style=style)
        for action in (one for one in session.all(Action) if one.option_id == option.id):
            page.line(f"→ {status_words(action.status)}", action.text, _promised(session, action))
    if not page.entries:
        page.add(Content(), _("No option was given."))
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
    return " · ".join(filter(None, (party_words(person.party), person.role, person.organisation, when)))


def _given(session: Session, person: Person) -> Iterator[str]:
    kinds = Counter(note.kind for note in session.all(Note) if note.person_id == person.id)
    if kinds:
        yield _("notes: {kinds}", kinds=kind_counts({kind: kinds[kind] for kind in NOTE_KINDS}))
    for option in session.all(Option):
        if option.person_id == person.id:
            answer = _answer(option.response)
            yield _("option {number}: {title} ({answer})", number=option.number, title=option.title, answer=answer)


def log_page(session: Session, now: datetime) -> list[Entry]:
    """The facilitator's own log: what was done in which role, and the talk of ten minutes before it and after it."""
    page, place = ReviewPage(), session.info.timezone
    rows = intervention_effects(session, now)
    roles = Counter(row.intervention.role for row in rows)
    if rows:
        page.heading(", ".join(f"{count} {pgettext(ROLE, _ROLES[role])}" for role, count in roles.items()))
    for row in rows:
        one = row.intervention
        lead = Content.assemble(
            (f"{clock_words(to_local(one.at, place)):>5}  ", _QUIET), (f"{role_words(one.role):<15}", "$text-accent")
        )
        page.add(lead, f"{one.saw} → {one.did}", key=one.id)
        for word, talk in ((_("before"), row.before), (_("after"), row.after)):
            page.add(Content.styled(f"{word:>16}  ", _QUIET), _talk_words(talk))
    if not rows:
        page.add(Content(), _("Nothing has been logged. I in the meeting keeps what you saw and did."))
    return page.entries


def _talk_words(talk: Talk) -> str:
    if talk.seconds < 1:
        return _("no time")
    told = [_("{number} spoke, the most {share} of it", number=talk.speakers, share=percent_words(talk.most))]
    if talk.seconds >= 60:
        told.append(_("{pace} turns a minute", pace=f"{talk.pace:.1f}"))
    silent, time = percent_words(talk.silent), minutes_and_seconds(talk.seconds)
    return ", ".join((*told, _("nobody {share} of the time ({time})", share=silent, time=time)))


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
        seat = _(SEAT_WORD.get(change.seat, change.seat)) if change.seat != "facilitator" else ""
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
