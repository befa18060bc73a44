"""Hints about asking: advice that comes too early, questions that do not come, "not here" without "because"."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from uuid import UUID

from peerassist_tui.language import N_, _
from peerassist_tui.models import ItemRun, Note, Parked, Person
from peerassist_tui.readings.flipchart.flipchart import links_from
from peerassist_tui.readings.floor.present import is_here
from peerassist_tui.readings.hints.hint import Hint, hint
from peerassist_tui.readings.hints.limits import Limits
from peerassist_tui.readings.memoized import memoized
from peerassist_tui.readings.proposal import Proposal
from peerassist_tui.readings.state import current_item, open_run
from peerassist_tui.readings.time.elapsed import seconds_between
from peerassist_tui.readings.word_lists import phrase_pattern
from peerassist_tui.session import Session, short_name
from peerassist_tui.step import Step
from peerassist_tui.text import minutes


@hint(rank=10, card="05-advice-too-early")
def early_advice(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """In an item for asking, the last note is a peer's analysis, or advice: both come before understanding."""
    item, run = current_item(session), open_run(session)
    if item is None or run is None or item.phase != "asking":
        return
    note = _last_of(_of_item(session, run), run)
    parked = {one.text for one in session.all(Parked)}
    if note and note.text not in parked and (person := _analysing_peer(session, note)):
        so_far = [one for one in _of_item(session, run) if _is_since(one, run) and _analysing_peer(session, one)]
        yield Hint(
            "early_advice",
            "referee",
            _too_early(session, note, person),
            _("“Hold that for the analysis. What question lies behind it?”"),
            str(note.id),
            (person,),
            {"note": note.number, "so_far": len(so_far)},
            Proposal(_("park topic"), Step("park", {"text": note.text, "who": str(person.id)})),
        )


def _too_early(session: Session, note: Note, person: Person) -> str:
    """Whether it is advice or analysis that comes too early, and whose where they are here."""
    advises = phrase_pattern("advising", session.info.language).search(note.text)
    if not is_here(session, person):
        words = N_("Advice while asking is on: note {number}"), N_("Analysis while asking is on: note {number}")
        return _(words[0] if advises else words[1], number=note.number)
    named = (
        N_("Advice while asking is on: note {number}, {name}"),
        N_("Analysis while asking is on: note {number}, {name}"),
    )
    return _(named[0] if advises else named[1], number=note.number, name=short_name(person))


@hint(rank=45, card="05-advice-too-early")
def no_question(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """In an item for asking, no question has been written down for some minutes, though notes are taken."""
    item, run = current_item(session), open_run(session)
    if item is None or run is None or item.phase != "asking" or not session.all(Note):
        return
    asked = _last_of(_questions(session).get(run.item_id, []), run)
    since = asked.at if asked else run.started_at
    seconds = seconds_between(session, since, None, now)
    if seconds >= 60 * limits.no_question_minutes:
        yield Hint(
            "no_question",
            "leadership",
            _("No question for {time}", time=minutes(seconds)),
            _("“What would you have to know before you could say what you would do?”"),
            since.isoformat(),
            (),
            {"seconds": round(seconds), "limit_seconds": round(60 * limits.no_question_minutes)},
            Proposal(_("show the questions on the board"), Step("show_board", {"what": "asking"})),
        )


@hint(rank=15, card="06-not-here")
def not_here(session: Session, now: datetime, limits: Limits) -> Iterator[Hint]:
    """Somebody said that it cannot work here, and for a time nobody has asked why."""
    run = open_run(session)
    for note in _not_here(session):
        if run and note.item_id != run.item_id:
            continue
        seconds = seconds_between(session, note.at, None, now)
        if seconds >= limits.why_seconds:
            person = session.get(Person, note.person_id)
            yield Hint(
                "not_here",
                "neutral",
                _("“Not here” in note {number}, and nobody asked why", number=note.number),
                _("“What would have to be true for it to work here? And what made it work with you?”"),
                str(note.id),
                (person,) if person else (),
                {"note": note.number, "seconds": round(seconds)},
                Proposal(
                    _("mark as discussed"), Step("mark_note", {"note": str(note.id), "mark": "discussed", "on": True})
                ),
            )


@memoized
def _not_here(session: Session) -> list[Note]:
    """The notes with such words after which no question came in the same item, and which nothing is linked with."""
    said = session.groups(Note, _says_not_here(session.info.language)).get(True, [])
    if not said:
        return []
    linked = {end for links in links_from(session).values() for link in links for end in (link.note_id, link.to_id)}
    asked = {item_id: notes[-1].at for item_id, notes in _questions(session).items()}
    return [
        note
        for note in said
        if note.id not in linked
        and "discussed" not in note.marks
        and not (note.item_id in asked and asked[note.item_id] > note.at)
    ]


@cache
def _says_not_here(language: str) -> Callable[[Note], bool]:
    """Whether a note in that language says that it will not work in their place (the method guide)."""
    pattern = phrase_pattern("not_here", language)
    return lambda note: bool(pattern.search(note.text))


def _questions(session: Session) -> dict[UUID | None, list[Note]]:
    """The questions of each agenda item that has some, and of the time outside the agenda."""
    groups = session.groups(Note, _item_and_kind)
    return {item_id: groups[item_id, kind] for item_id, kind in groups if kind == "asking"}


def _of_item(session: Session, run: ItemRun) -> list[Note]:
    """The notes of the agenda item that is on."""
    return session.groups(Note, _item).get(run.item_id, [])


def _last_of(notes: list[Note], run: ItemRun) -> Note | None:
    """The last of these notes that was written since the item was begun."""
    return next((note for note in reversed(notes) if _is_since(note, run)), None)


def _is_since(note: Note, run: ItemRun) -> bool:
    return note.at >= run.started_at


def _analysing_peer(session: Session, note: Note) -> Person | None:
    person = session.get(Person, note.person_id) if note.kind == "analyzing" else None
    return person if person and person.party == "peer" else None


def _item(note: Note) -> UUID | None:
    return note.item_id


def _item_and_kind(note: Note) -> tuple[UUID | None, str]:
    return note.item_id, note.kind
