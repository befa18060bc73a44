"""How a session stands in the library: a line of its list, and the words beside it."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import groupby

from textual.content import Content, Span

from peerassist_tui.errors import Refused
from peerassist_tui.store.overview import Overview
from peerassist_tui.store.preview import Preview
from peerassist_tui.text import clean_line, fold
from peerassist_tui.widgets.stream import Entry
from peerassist_tui.zones import to_local

STATES: dict[str, tuple[str, str]] = {
    "live": ("● live", "bold $text-success"),
    "paused": ("‖ paused", "bold $text-warning"),
    "preparing": ("○ preparing", "$text-primary"),
    "finished": ("✓ finished", "$foreground-muted"),
    "wrapped_up": ("✓ wrapped up", "$foreground-muted"),
}
"""The word with the sign, and the style, of each state."""

_STATE_AT, _PEOPLE_AT = 8, 20
COLUMNS = f"{'DATE':<{_STATE_AT}}{'STATE':<{_PEOPLE_AT - _STATE_AT}}{'PEOPLE':>6} {'TO DO':>6}  TITLE"

EXAMPLES, NEW = "examples", "new"
"""The keys of what an empty library offers."""
_QUIET, _BOLD = "$foreground-muted", "bold"


def sessions_by_month(sessions: Sequence[Overview], today: date) -> list[Entry]:
    """The sessions as entries, each month under its name; their order stays; what is overdue `today` is marked."""
    entries: list[Entry] = []
    for month, group in groupby(sessions, _month):
        entries += [
            Entry(("month", len(entries)), Content(), month, heading=True),
            *(_entry(one, overdue(one, today)) for one in group),
        ]
    return entries


def in_the_bin(sessions: Sequence[Overview]) -> list[Entry]:
    """The sessions as entries, the one put there last on top."""
    return [_entry(one, False) for one in sessions]


@lru_cache(maxsize=20_000)
def _month(one: Overview) -> str:
    return f"{_local(one):%B %Y}"


@lru_cache(maxsize=20_000)
def _entry(one: Overview, is_overdue: bool) -> Entry:
    word, style = STATES["wrapped_up" if one.wrapped_up else one.status]
    promised = f"!{one.open_actions}" if is_overdue else str(one.open_actions or "–")
    figures = f"{one.people or '–':>6} {promised:>6}  "
    text = f"{_local(one):%a %d}".ljust(_STATE_AT) + word.ljust(_PEOPLE_AT - _STATE_AT) + figures
    spans = [Span(0, _STATE_AT, _QUIET), Span(_STATE_AT, _PEOPLE_AT, style), Span(_PEOPLE_AT, len(text), _QUIET)]
    if is_overdue:
        spans.append(Span(len(text) - len(promised) - 2, len(text) - 2, "bold $text-warning"))
    return Entry(one.id, Content(text, spans), clean_line(one.title) or "(without a title)")


def _local(one: Overview) -> datetime:
    try:
        return to_local(one.starts_at, one.timezone)
    except Refused:
        return one.starts_at.astimezone(UTC)


def overdue(one: Overview, today: date) -> bool:
    """Whether something that was promised there should have been done before `today`."""
    return one.next_due is not None and one.next_due < today


_folded = lru_cache(maxsize=20_000)(fold)


def matching(sessions: Sequence[Overview], words: str) -> list[Overview]:
    """The sessions whose title has every one of the words, whatever the accents and the case."""
    wanted = _folded(words).split()
    return [one for one in sessions if all(word in _folded(one.title) for word in wanted)]


def counted(number: int, thing: str) -> str:
    """A number with its thing, for instance "1 session", "10,000 sessions"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def welcome() -> list[Entry]:
    """What stands in a library without a session."""
    words = (
        "Welcome.",
        "",
        "In a peer assist, a team that is about to begin something invites people who have done the like before. "
        "They hear the situation, ask, work out together what it means, and say what they would do.",
        "",
        "This console helps the one who facilitates: to prepare it, to keep the floor, the agenda and the flipchart "
        "while it is on, and to bring home what was learnt and promised.",
        "",
    )
    heads = [Entry(("welcome", place), Content(), text, heading=True) for place, text in enumerate(words)]
    return [
        *heads,
        Entry(EXAMPLES, Content.assemble(("  e  ", "bold $text-accent")), "Look at the two example sessions"),
        Entry(NEW, Content.assemble(("  n  ", "bold $text-accent")), "Prepare a new session, from an agenda template"),
    ]


def about(one: Overview, facts: Preview, today: date) -> Content:
    """What is worth knowing of a session before it is opened."""
    when = f"{_local(one):%A %d %B %Y, %H:%M}  {one.timezone}"
    parts = [Content.styled(clean_line(one.title), _BOLD), Content.styled(when, _QUIET)]
    if facts.challenge:
        parts += [Content(""), Content(clean_line(facts.challenge))]
    for title, lines in (
        ("To do", [_promise(*action, today) for action in facts.actions]),
        ("Objectives", [Content.assemble((f"{ref}  ", _QUIET), clean_line(text)) for ref, text in facts.objectives]),
        ("People", list(_people(facts.people))),
    ):
        if lines:
            parts += [Content(""), Content.styled(title, "bold $text-accent"), *lines]
    return Content("\n").join(parts)


def _promise(text: str, owner: str, due: str, today: date) -> Content:
    late = ("overdue  ", "bold $text-warning") if due and date.fromisoformat(due) < today else ""
    words = f" — {clean_line(owner)}" if owner else ""
    return Content.assemble((f"{due or 'no date':<10}  ", _QUIET), late, clean_line(text), (words, _QUIET))


def _people(people: Sequence[tuple[str, str]]) -> Iterator[Content]:
    for party, word in (("host", "hosts"), ("peer", "peers"), ("facilitator", "facilitator"), ("note_taker", "notes")):
        names = ", ".join(clean_line(name) for name, of in people if of == party)
        if names:
            yield Content.assemble((f"{word}  ", _QUIET), names)
