"""How a session stands in the library: a line of its list, and the words beside it."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import groupby

from textual.content import Content, Span

from peerassist_tui.insights.library_filter import begins_at, overdue
from peerassist_tui.insights.listed_sessions import ListedSessions
from peerassist_tui.language import N_, _, clock_words, language_tag, moment_words, ngettext, number_words, pgettext
from peerassist_tui.store.queries.overview import Overview
from peerassist_tui.store.queries.preview import Preview
from peerassist_tui.text import clean_line
from peerassist_tui.timing.dates import date_in_words
from peerassist_tui.widgets.stream import Entry

STATES: dict[str, tuple[str, str]] = {
    "live": (N_("● live"), "bold $text-success"),
    "paused": (N_("‖ paused"), "bold $text-warning"),
    "preparing": (N_("○ preparing"), "$text-primary"),
    "finished": (N_("! to wrap up"), "$text-warning"),
    "wrapped_up": (N_("✓ wrapped up"), "$foreground-muted"),
}
"""The word with the sign, yet to be said, and the style, of each state."""
EXAMPLE = (N_("◇ example"), "$text-accent")
"""What stands there of an example, whose state is nobody's concern."""

_STATE_CELLS, _DAY_CELLS, _DATE_CELLS, _NUMBER_CELLS = 12, 8, 13, 6
"""So many cells the columns have at least."""
_QUIET, _BOLD = "$foreground-muted", "bold"


def columns(*, by_month: bool) -> str:
    """What stands above the sessions by month, or above those that stand otherwise."""
    date_cells, state_cells, people_cells, promised_cells = _cells(by_month, language_tag())
    people, promised = _("PEOPLE").rjust(people_cells), _("TO DO").rjust(promised_cells)
    return _("DATE").ljust(date_cells) + _("STATE").ljust(state_cells) + f"{people} {promised}  " + _("TITLE")


@cache
def _cells(by_month: bool, tag: str) -> tuple[int, int, int, int]:
    """How wide the columns are before the title, in the language of that `tag`."""
    states = (_(word) for word, _style in (*STATES.values(), EXAMPLE))
    days = () if by_month else (_date(date(2026, month, 28)) for month in range(1, 13))
    return (
        max(_DAY_CELLS if by_month else _DATE_CELLS, *(len(day) + 1 for day in (*days, _("DATE")))),
        max(_STATE_CELLS, *map(len, states)),
        max(_NUMBER_CELLS, len(_("PEOPLE"))),
        max(_NUMBER_CELLS, len(_("TO DO"))),
    )


def _weekday(moment: date) -> str:
    return moment_words(moment, "%a %d", "Ed")


def _date(moment: date) -> str:
    return moment_words(moment, "%d %b %Y", "yMMMd")


def sessions_by_month(sessions: Sequence[Overview], today: date) -> list[Entry]:
    """The sessions as entries, each month under its name; their order stays; what is overdue `today` is marked."""
    entries: list[Entry] = []
    tag = language_tag()
    for month, group in groupby(sessions, lambda one: _month(one, tag)):
        entries += [
            Entry(("month", len(entries)), Content(), month, heading=True),
            *(_entry(one, overdue(one, today), True, tag) for one in group),
        ]
    return entries


def sessions_with_dates(sessions: Sequence[Overview], today: date) -> list[Entry]:
    """The sessions as entries, each with its whole date."""
    tag = language_tag()
    return [_entry(one, overdue(one, today), False, tag) for one in sessions]


@lru_cache(maxsize=20_000)
def _month(one: Overview, tag: str) -> str:
    """The month of a session; as it is remembered, the `tag` of the language that is spoken tells it from others."""
    month = moment_words(begins_at(one), "%B %Y", "yMMMM")
    return f"{month[:1].upper()}{month[1:]}"


@lru_cache(maxsize=20_000)
def _entry(one: Overview, is_overdue: bool, by_month: bool, tag: str) -> Entry:
    date_cells, state_cells, people_cells, promised_cells = _cells(by_month, tag)
    word, style = EXAMPLE if one.is_example else STATES["wrapped_up" if one.wrapped_up else one.status]
    promised = f"!{one.open_actions}" if is_overdue else str(one.open_actions or "–")
    day = (_weekday if by_month else _date)(begins_at(one)).ljust(date_cells)
    state_ends = len(day) + state_cells
    text = f"{day}{_(word):<{state_cells}}{one.people or '–':>{people_cells}} {promised:>{promised_cells}}  "
    spans = [Span(0, len(day), _QUIET), Span(len(day), state_ends, style), Span(state_ends, len(text), _QUIET)]
    if is_overdue:
        spans.append(Span(len(text) - len(promised) - 2, len(text) - 2, "bold $text-warning"))
    return Entry(one.id, Content(text, spans), clean_line(one.title) or _("(without a title)"), _marks(one))


def _marks(one: Overview) -> str:
    return clean_line(" ".join([*(f"#{tag}" for tag in one.tags), *([_("archived")] if one.archived else [])]))


def session_details(one: Overview, facts: Preview, today: date) -> Content:
    """What is worth knowing of a session before it is opened."""
    when = f"{date_in_words(begins_at(one))}, {clock_words(begins_at(one))}  {one.timezone}"
    parts = [Content.styled(clean_line(one.title), _BOLD), Content.styled(when, _QUIET)]
    if marks := " ".join(filter(None, (_("example") if one.is_example else "", _marks(one)))):
        parts.append(Content.styled(marks, "$text-accent"))
    expected_by = date.min if one.is_example else today
    if facts.challenge:
        parts += [Content(""), Content(clean_line(facts.challenge))]
    for title, lines in (
        (_("To do"), [_promise(*action, expected_by) for action in facts.actions]),
        (_("Objectives"), [Content.assemble((f"{ref}  ", _QUIET), clean_line(text)) for ref, text in facts.objectives]),
        (
            _("Learned here, used again"),
            [
                Content.assemble(clean_line(title), (f" — {used_in(sessions)}", _QUIET))
                for title, sessions in facts.reused
            ],
        ),
        (_("People"), list(_people(facts.people, _("not coming") if one.status == "preparing" else _("not there")))),
    ):
        if lines:
            parts += [Content(""), Content.styled(title, "bold $text-accent"), *lines]
    return Content("\n").join(parts)


def used_in(sessions: int) -> str:
    """How often something was taken up, for instance "used in 2 sessions"."""
    return ngettext("used in {count} session", "used in {count} sessions", sessions)


def _promise(text: str, owner: str, due: str, today: date) -> Content:
    late = (_("overdue") + "  ", "bold $text-warning") if due and date.fromisoformat(due) < today else ""
    words = f" — {clean_line(owner)}" if owner else ""
    day = (due or _("no date")).ljust(10)
    return Content.assemble((f"{day}  ", _QUIET), late, clean_line(text), (words, _QUIET))


def _people(people: Sequence[tuple[str, str, bool]], absent: str) -> Iterator[Content]:
    words = (
        ("host", pgettext("people in a session", "hosts")),
        ("peer", pgettext("people in a session", "peers")),
        ("facilitator", pgettext("people in a session", "facilitator")),
        ("note_taker", pgettext("people in a session", "notes")),
    )
    there = [(word, [name for name, of, is_there in people if of == party and is_there]) for party, word in words]
    for word, names in (*there, (absent, [name for name, _of, is_there in people if not is_there])):
        if names:
            yield Content.assemble((f"{word}  ", _QUIET), ", ".join(map(clean_line, names)))


def counts(listed: ListedSessions, of_all: int, today: date) -> str:
    """How many sessions are listed, of how many by what filter; without one, what is still promised in them."""
    order = f" · {listed.order_words}" if listed.order_words else ""
    behind = order + (f" · {_in_archive(listed.archived)}" if listed.archived else "")
    sessions, filtered = listed.sessions, listed.asked.said
    if filtered:
        shown = number_words(len(sessions))
        told = ngettext(
            "{shown} of {count} session: {filter}",
            "{shown} of {count} sessions: {filter}",
            of_all,
            shown=shown,
            filter=filtered,
        )
        return told + behind
    own = [one for one in sessions if not one.is_example]
    promised, late = sum(one.open_actions for one in own), sum(overdue(one, today) for one in own)
    given = len(sessions) - len(own)
    parts = [
        "" if given and not own else ngettext("{count} session", "{count} sessions", len(own)),
        "" if given and not own else ngettext("{count} open action", "{count} open actions", promised),
        ngettext("overdue in {count} session", "overdue in {count} sessions", late) if late else "",
        ngettext("{count} example", "{count} examples", given) if given else "",
    ]
    return " · ".join(filter(None, parts)) + behind


def _in_archive(sessions: int) -> str:
    return ngettext("{count} in the archive (is:archived)", "{count} in the archive (is:archived)", sessions)
