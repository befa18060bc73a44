"""How a session stands in the library: a line of its list, and the words beside it."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby

from textual.content import Content, Span

from peerassist_tui.insights.library_filter import begins_at, overdue
from peerassist_tui.insights.listed_sessions import ListedSessions
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.store.queries.preview import Preview
from peerassist_tui.text import clean_line, counted
from peerassist_tui.timing.dates import date_in_words
from peerassist_tui.widgets.stream import Entry

STATES: dict[str, tuple[str, str]] = {
    "live": ("● live", "bold $text-success"),
    "paused": ("‖ paused", "bold $text-warning"),
    "preparing": ("○ preparing", "$text-primary"),
    "finished": ("! to wrap up", "$text-warning"),
    "wrapped_up": ("✓ wrapped up", "$foreground-muted"),
}
"""The word with the sign, and the style, of each state."""
EXAMPLE = ("◇ example", "$text-accent")
"""What stands there of an example, whose state is nobody's concern."""

_STATE_CELLS = 12
_DAY, _DATE = "%a %d", "%d %b %Y"
_COLUMNS = f"{'STATE':<{_STATE_CELLS}}{'PEOPLE':>6} {'TO DO':>6}  TITLE"
COLUMNS, DATED_COLUMNS = f"{'DATE':<8}{_COLUMNS}", f"{'DATE':<13}{_COLUMNS}"
"""What stands above the sessions by month, and above those that stand otherwise."""

_QUIET, _BOLD = "$foreground-muted", "bold"


def sessions_by_month(sessions: Sequence[Overview], today: date) -> list[Entry]:
    """The sessions as entries, each month under its name; their order stays; what is overdue `today` is marked."""
    entries: list[Entry] = []
    for month, group in groupby(sessions, _month):
        entries += [
            Entry(("month", len(entries)), Content(), month, heading=True),
            *(_entry(one, overdue(one, today), _DAY) for one in group),
        ]
    return entries


def sessions_with_dates(sessions: Sequence[Overview], today: date) -> list[Entry]:
    """The sessions as entries, each with its whole date."""
    return [_entry(one, overdue(one, today), _DATE) for one in sessions]


@lru_cache(maxsize=20_000)
def _month(one: Overview) -> str:
    return f"{begins_at(one):%B %Y}"


@lru_cache(maxsize=20_000)
def _entry(one: Overview, is_overdue: bool, form: str) -> Entry:
    word, style = EXAMPLE if one.is_example else STATES["wrapped_up" if one.wrapped_up else one.status]
    promised = f"!{one.open_actions}" if is_overdue else str(one.open_actions or "–")
    day = f"{begins_at(one):{form}}".ljust(8 if form == _DAY else 13)
    state_ends = len(day) + _STATE_CELLS
    text = f"{day}{word:<{_STATE_CELLS}}{one.people or '–':>6} {promised:>6}  "
    spans = [Span(0, len(day), _QUIET), Span(len(day), state_ends, style), Span(state_ends, len(text), _QUIET)]
    if is_overdue:
        spans.append(Span(len(text) - len(promised) - 2, len(text) - 2, "bold $text-warning"))
    return Entry(one.id, Content(text, spans), clean_line(one.title) or "(without a title)", _marks(one))


def _marks(one: Overview) -> str:
    return clean_line(" ".join([*(f"#{tag}" for tag in one.tags), *(["archived"] if one.archived else [])]))


def session_details(one: Overview, facts: Preview, today: date) -> Content:
    """What is worth knowing of a session before it is opened."""
    when = f"{date_in_words(begins_at(one))}, {begins_at(one):%H:%M}  {one.timezone}"
    parts = [Content.styled(clean_line(one.title), _BOLD), Content.styled(when, _QUIET)]
    if marks := " ".join(filter(None, ("example" if one.is_example else "", _marks(one)))):
        parts.append(Content.styled(marks, "$text-accent"))
    expected_by = date.min if one.is_example else today
    if facts.challenge:
        parts += [Content(""), Content(clean_line(facts.challenge))]
    for title, lines in (
        ("To do", [_promise(*action, expected_by) for action in facts.actions]),
        ("Objectives", [Content.assemble((f"{ref}  ", _QUIET), clean_line(text)) for ref, text in facts.objectives]),
        (
            "Learned here, used again",
            [
                Content.assemble(clean_line(title), (f" — {used_in(sessions)}", _QUIET))
                for title, sessions in facts.reused
            ],
        ),
        ("People", list(_people(facts.people, "not coming" if one.status == "preparing" else "not there"))),
    ):
        if lines:
            parts += [Content(""), Content.styled(title, "bold $text-accent"), *lines]
    return Content("\n").join(parts)


def used_in(sessions: int) -> str:
    """How often something was taken up, for instance "used in 2 sessions"."""
    return f"used in {counted(sessions, 'session')}"


def _promise(text: str, owner: str, due: str, today: date) -> Content:
    late = ("overdue  ", "bold $text-warning") if due and date.fromisoformat(due) < today else ""
    words = f" — {clean_line(owner)}" if owner else ""
    return Content.assemble((f"{due or 'no date':<10}  ", _QUIET), late, clean_line(text), (words, _QUIET))


def _people(people: Sequence[tuple[str, str, bool]], absent: str) -> Iterator[Content]:
    words = (("host", "hosts"), ("peer", "peers"), ("facilitator", "facilitator"), ("note_taker", "notes"))
    there = [(word, [name for name, of, is_there in people if of == party and is_there]) for party, word in words]
    for word, names in (*there, (absent, [name for name, _, is_there in people if not is_there])):
        if names:
            yield Content.assemble((f"{word}  ", _QUIET), ", ".join(map(clean_line, names)))


def counts(listed: ListedSessions, of_all: int, today: date) -> str:
    """How many sessions are listed, of how many by what filter; without one, what is still promised in them."""
    order = f" · {listed.order_words}" if listed.order_words else ""
    behind = order + (f" · {listed.archived:,} in the archive (is:archived)" if listed.archived else "")
    sessions, filtered = listed.sessions, listed.asked.said
    if filtered:
        return f"{len(sessions):,} of {counted(of_all, 'session')}: {filtered}{behind}"
    own = [one for one in sessions if not one.is_example]
    promised, late = sum(one.open_actions for one in own), sum(overdue(one, today) for one in own)
    is_late = f" · overdue in {counted(late, 'session')}" if late else ""
    examples = f" · {counted(len(sessions) - len(own), 'example')}" if len(sessions) > len(own) else ""
    if examples and not own:
        return f"{examples.removeprefix(' · ')}{behind}"
    return f"{counted(len(own), 'session')} · {counted(promised, 'open action')}{is_late}{examples}{behind}"
