"""The people of all sessions as lines, and what is known of one of them."""

from collections.abc import Iterator, Sequence
from typing import cast

from textual.content import Content

from peerassist_tui.language import NC_, _, pgettext
from peerassist_tui.models import Party
from peerassist_tui.personal.people_directory import Someone, session_day
from peerassist_tui.personal.people_search import meant_skills
from peerassist_tui.readings.privacy.privacy import MEANINGS
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.store.queries.people_query import OUTSIDE, SessionAttendance
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.stream import Entry

_QUIET = "$foreground-muted"
_MOST_SKILLS = 3
_WIDTH = 14


def column_heads() -> str:
    """What stands above the lines."""
    sessions, met, name = _("SESSIONS"), _("LAST MET"), pgettext("head of a column with people", "NAME")
    return f"{sessions:>8}  {met:<10}  {name}"


def people_entries(found: Sequence[Someone], typed: str) -> list[Entry]:
    """A line for each; the skills that are looked for stand first."""
    return [_person(place, one, typed) for place, one in enumerate(found)]


def _person(place: int, one: Someone, typed: str) -> Entry:
    met = one.last_met.isoformat() if one.last_met else pgettext("not met", "not yet")
    beside = clean_line(" · ".join(filter(None, (_few(meant_skills(one, typed)), *one.organisations[:1]))))
    lead = Content.styled(f"{len(one.sessions):>8,}  {met:<10}  ", _QUIET)
    return Entry(key_of(one), lead, clean_line(one.name), beside)


def key_of(one: Someone) -> str:
    """What tells a person from all others: the latest of their rows, in the latest of their sessions."""
    return f"{one.rows[0].id}{one.rows[0].session_id}{one.name}"


def _few(skills: Sequence[str]) -> str:
    more = len(skills) - _MOST_SKILLS
    some = ", ".join(skills[:_MOST_SKILLS])
    return " ".join((some, _("and {number} more", number=more))) if more > 0 else some


def person_details(one: Someone, typed: str) -> list[Entry]:
    """What is known of a person, and the sessions, which can be opened."""
    facts = [Entry(("fact", place), *fact, heading=True) for place, fact in enumerate(_facts(one, typed))]
    return [*facts, *(_session(row) for row in one.sessions)]


def _facts(one: Someone, typed: str) -> Iterator[tuple[Content, str]]:
    yield Content(), " · ".join(clean_line(name) for name in (one.name, str(one.told["latin"])) if name)
    told = {
        NC_("of a person", "from"): " · ".join(one.organisations),
        NC_("of a person", "role"): str(one.told["role"]),
        NC_("of a person", "e-mail"): one.email,
        NC_("of a person", "speaks"): str(one.told["language"]),
        NC_("of a person", "here as"): ", ".join(f"{_part(part)} {times}×" for part, times in one.parts.most_common()),
        NC_("of a person", "knows about"): " · ".join(meant_skills(one, typed)),
    }
    for word, text in told.items():
        if text:
            yield Content.styled(pgettext("of a person", word).ljust(_WIDTH), _QUIET), clean_line(text)
    yield Content(), ""
    yield Content(), _("Sessions, the latest first")


def _part(party: str) -> str:
    return _("took something on") if party == OUTSIDE else party_words(cast("Party", party))


def _session(row: SessionAttendance) -> Entry:
    part = _part(row.party)
    private = _(MEANINGS[row.privacy].word) if row.privacy != "open" else ""
    return Entry(
        str(row.session_id),
        Content.styled(f"{session_day(row):%Y-%m-%d}  ", _QUIET),
        clean_line(row.title) or _("(without a title)"),
        " · ".join(filter(None, (part, private))),
    )
