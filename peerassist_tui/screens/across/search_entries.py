"""What was found, as lines of a list, and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textual.content import Content

from peerassist_tui.ids import is_example
from peerassist_tui.insights.search_results import hit_name, session_begins_at, word_of
from peerassist_tui.screens.shell.pick import Pick
from peerassist_tui.store.search.search import Found, Hit, SearchScope
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.text import clean_line, clip, plural, quoted
from peerassist_tui.widgets.stream import Entry

INVITATION = (
    "Every challenge, note, option, lesson, action and parked point of all your sessions. Type words, or their "
    "beginnings; accents and capitals make no difference."
)
ANY = "any"
SEVERAL = {kind: word_of(kind) if kind == "thanks" else f"{word_of(kind)}s" for kind in TABLES}
"""What several of a kind are called."""
_NAME_CELLS, _TITLE_CELLS = 16, 160
_SCOPE_CELLS = 40
"""So much of a title stands beside a hit, which may take a line more, and in the one line that says where is looked."""
SPANS: dict[str, tuple[str, int]] = {
    "month": ("the last 30 days", 30),
    "half": ("the last half year", 182),
    "year": ("the last year", 365),
    "three": ("the last three years", 3 * 365),
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
    tail = f"{title}{session_begins_at(hit):%d %b %Y}{', example' if is_example(hit.session_id) else ''}"
    return Entry(hit.id, lead, hit.text, tail, marks=hit.marks)


def search_summary(typed: str, found: Found | None, within: SearchScope) -> str:
    """How much was found, in a line."""
    if not typed.strip():
        return ""
    if found is None or found.count is None:
        return "Looking …"
    if found.meant:
        return f"Nothing was found. Enter looks for {quoted(found.meant)} instead."
    if not found.hits:
        return "Nothing was found here: try fewer words or letters, or look everywhere." if _is_narrow(within) else (
            "Nothing was found: try fewer words or letters. People are in .P of all sessions."
        )  # fmt: skip
    shown = f" · the best {len(found.hits)} are shown" if len(found.hits) < found.count else ""
    return f"{found.counted} {plural(found.count, 'hit')}{shown}"


def _is_narrow(within: SearchScope) -> bool:
    return within != SearchScope()


def scope_words(within: SearchScope, title: str, span: str) -> tuple[str, str, str]:
    """Where it is looked: among which kinds, in which session, how far back."""
    kinds = ", ".join(SEVERAL[kind] for kind in within.kinds) or "everything"
    session = f"“{clip(title, _SCOPE_CELLS)}”" if within.session_id else "all sessions"
    return kinds, session, SPANS[span][0] if span in SPANS else "any time"


def kind_picks() -> list[Pick]:
    """What may be looked for."""
    said = {
        "session": "Title, context, history, ideas, what is open",
        "challenge": "All its versions",
        "note": "The flipchart",
        "option": "With the hosts' answers",
        "question": "The hosts', about options",
    }
    kinds = [Pick(kind, SEVERAL[kind].capitalize(), said.get(kind, "")) for kind in TABLES]
    order = ("note", "option", "lesson", "action", "challenge", "parked", "session", "question")
    kinds.sort(key=lambda pick: order.index(pick.name) if pick.name in order else len(order))
    return [Pick(ANY, "Everything"), *kinds]


def span_picks() -> list[Pick]:
    """How far back may be looked."""
    return [Pick(ANY, "Any time"), *(Pick(name, words.capitalize()) for name, (words, _) in SPANS.items())]


def first_day_searched(span: str, today: date) -> date | None:
    """From which day on is looked."""
    return today - timedelta(days=SPANS[span][1]) if span in SPANS else None
