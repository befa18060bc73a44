"""What was found, as lines of a list, and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content

from peerassist_tui.ids import is_example
from peerassist_tui.insights.search_results import hit_name, session_begins_at
from peerassist_tui.language import N_, NC_, _, moment_words, ngettext, pgettext
from peerassist_tui.screens.shell.pick import Pick
from peerassist_tui.store.search.search import Found, Hit, SearchScope
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.text import clean_line, clip, quoted
from peerassist_tui.widgets.stream import Entry

INVITATION = N_(
    "Every challenge, note, option, lesson, action and parked point of all your sessions. Type words, or their "
    "beginnings; accents and capitals make no difference."
)
ANY = "any"
SEVERAL = {
    "session": NC_("several of a kind", "sessions"),
    "challenge": NC_("several of a kind", "challenges"),
    "objective": NC_("several of a kind", "objectives"),
    "agenda_item": NC_("several of a kind", "agenda items"),
    "material": NC_("several of a kind", "materials"),
    "note": NC_("several of a kind", "notes"),
    "parked": NC_("several of a kind", "parked points"),
    "option": NC_("several of a kind", "options"),
    "question": NC_("several of a kind", "questions"),
    "lesson": NC_("several of a kind", "lessons"),
    "action": NC_("several of a kind", "actions"),
    "thanks": NC_("several of a kind", "thanks"),
    "follow_up": NC_("several of a kind", "follow-ups"),
    "finding": NC_("several of a kind", "findings"),
}
"""What several of a kind are called."""
_NAME_CELLS, _TITLE_CELLS = 16, 160
_SCOPE_CELLS = 40
"""So much of a title stands beside a hit, which may take a line more, and in the one line that says where is looked."""
SPANS: dict[str, tuple[str, int]] = {
    "month": (N_("the last 30 days"), 30),
    "half": (N_("the last half year"), 182),
    "year": (N_("the last year"), 365),
    "three": (N_("the last three years"), 3 * 365),
}
"""How far back may be looked: the words, and days."""


@dataclass(frozen=True)
class Asked:
    """What was asked and found, so that one can come back to it."""

    typed: str = ""
    kinds: tuple[str, ...] = ()
    session_id: str = ""
    title: str = ""
    span: str = ANY
    found: Found | None = None
    cursor: str | None = None

    @property
    def meant(self) -> str:
        """Other words by which something is found, where nothing was."""
        return self.found.meant if self.found else ""

    def within(self, today: date) -> SearchScope:
        """Where is looked."""
        return SearchScope(self.kinds, self.session_id, first_day_searched(self.span, today))


def hits(found: Sequence[Hit]) -> list[Entry]:
    """A line for each hit: what it is, its sentence with the words marked, session and date."""
    return [_entry(hit) for hit in found]


def _entry(hit: Hit) -> Entry:
    lead = Content.styled(f"{hit_name(hit):<{_NAME_CELLS}}", "$foreground-muted")
    is_title = hit.kind == "session" and hit.field == "title"
    title = "" if is_title else f"{clip(clean_line(hit.title), _TITLE_CELLS)}, "
    day = moment_words(session_begins_at(hit), "%d %b %Y", "yMMMd")
    tail = title + (_("{day}, example", day=day) if is_example(hit.session_id) else day)
    return Entry(hit.id, lead, hit.text, tail, marks=hit.marks)


def search_summary(typed: str, found: Found | None, within: SearchScope) -> str:
    """How much was found, in a line."""
    if not typed.strip():
        return ""
    if found is None or found.count is None:
        return _("Looking …")
    if found.meant:
        return _("Nothing was found. Enter looks for {words} instead.", words=quoted(found.meant))
    if not found.hits:
        if _is_narrow(within):
            return _("Nothing was found here: try fewer words or letters, or look everywhere.")
        return _("Nothing was found: try fewer words or letters. People are in .P of all sessions.")
    told = ngettext("{hits} hit", "{hits} hits", found.count, hits=found.counted)
    if len(found.hits) < found.count:
        return " · ".join((told, _("the best {number} are shown", number=len(found.hits))))
    return told


def _is_narrow(within: SearchScope) -> bool:
    return within != SearchScope()


def scope_words(within: SearchScope, title: str, span: str) -> tuple[str, str, str]:
    """Where it is looked: among which kinds, in which session, how far back."""
    kinds = ", ".join(map(_several, within.kinds)) or _("everything")
    session = (
        _("“{title}”", title=clip(title, _SCOPE_CELLS))
        if within.session_id
        else pgettext("where is looked", "all sessions")
    )
    return kinds, session, _(SPANS[span][0]) if span in SPANS else _("any time")


def _several(kind: str) -> str:
    return pgettext("several of a kind", SEVERAL[kind])


def kind_picks() -> list[Pick]:
    """What may be looked for."""
    said = {
        "session": _("Title, context, history, ideas, what is open"),
        "challenge": _("All its versions"),
        "note": _("The flipchart"),
        "option": _("With the hosts' answers"),
        "question": _("The hosts', about options"),
    }
    kinds = [Pick(kind, _several(kind).capitalize(), said.get(kind, "")) for kind in TABLES]
    order = ("note", "option", "lesson", "action", "challenge", "parked", "session", "question")
    kinds.sort(key=lambda pick: order.index(pick.name) if pick.name in order else len(order))
    return [Pick(ANY, _("Everything")), *kinds]


def span_picks() -> list[Pick]:
    """How far back may be looked."""
    return [Pick(ANY, _("Any time")), *(Pick(name, _(SPANS[name][0]).capitalize()) for name in SPANS)]


def first_day_searched(span: str, today: date) -> date | None:
    """From which day on is looked."""
    return today - timedelta(days=SPANS[span][1]) if span in SPANS else None
