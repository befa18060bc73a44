"""What was found, as lines to read in a terminal and as JSON."""

import json
from collections.abc import Iterable
from datetime import datetime

from peerassist_tui.ids import is_example, short_id
from peerassist_tui.kinds import KINDS
from peerassist_tui.language import NC_, _, ngettext, pgettext
from peerassist_tui.store.search.search import Found, Hit
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.text import clean_line
from peerassist_tui.timing.zones import local_or_utc

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


_FOUND = (
    NC_("what was found", "session"),
    NC_("what was found", "challenge"),
    NC_("what was found", "objective"),
    NC_("what was found", "agenda item"),
    NC_("what was found", "material"),
    NC_("what was found", "note"),
    NC_("what was found", "parked point"),
    NC_("what was found", "option"),
    NC_("what was found", "question"),
    NC_("what was found", "lesson"),
    NC_("what was found", "action"),
    NC_("what was found", "thanks"),
    NC_("what was found", "follow-up"),
    NC_("what was found", "finding"),
)
"""What `word_of` answers, for the catalogues."""


def word_of(kind: str) -> str:
    """What people call what programs know by that word in English, for instance "follow-up"."""
    return KINDS[TABLES[kind]].word


def hit_name(hit: Hit) -> str:
    """What was found, for instance "note 12"; a session and its challenge have no number that people know."""
    word = pgettext("what was found", word_of(hit.kind))
    return word if hit.kind in ("session", "challenge") else f"{word} {hit.number}"


def title_of(hit: Hit) -> str:
    """The title of a hit's session, by which an example is known as one."""
    return _("{title} (example)", title=hit.title) if is_example(hit.session_id) else hit.title


def session_begins_at(hit: Hit) -> datetime:
    """When the session of a hit began or is to begin, in its own zone, or in UTC where that is not known here."""
    return local_or_utc(hit.began_at, hit.timezone)


def hits_text(found: Found, *, styled: bool) -> str:
    """Two lines for each hit, and a line that says how many there are; `styled` for a terminal."""
    lines = [line for hit in found.hits for line in _lines(hit, styled)]
    return "\n".join([*lines, _end(found)])


def _end(found: Found) -> str:
    if not found.count:
        return _("Nothing was found.")
    if len(found.hits) < found.count:
        return _("{hits}, the best {number} are shown", hits=hits_words(found), number=len(found.hits))
    return hits_words(found)


def hits_words(found: Found) -> str:
    """How many hits there are."""
    return ngettext("{counted} hit", "{counted} hits", found.count or 0, counted=found.counted)


def _lines(hit: Hit, styled: bool) -> Iterable[str]:
    what = f"{hit_name(hit):<14}  {clean_line(title_of(hit))}"
    yield f"{session_begins_at(hit):%Y-%m-%d}  {short_id(hit.session_id)}  {what}"
    yield f"    {_marked(hit) if styled else hit.text}"


def _marked(hit: Hit) -> str:
    text = hit.text
    for start, end in reversed(hit.marks):
        text = f"{text[:start]}{_BOLD}{text[start:end]}{_PLAIN}{text[end:]}"
    return text


def hits_json(typed: str, found: Found) -> str:
    """One document, as docs/formats.md describes it."""
    count = found.count or 0
    return json.dumps(
        {
            "words": typed,
            "count": min(count, 1000),
            "more": count > 1000,
            "hits": [_document(hit) for hit in found.hits],
        },
        ensure_ascii=False,
        indent=1,
    )


def _document(hit: Hit) -> dict[str, object]:
    session = {
        "id": hit.session_id,
        "title": hit.title,
        "starts_at": hit.starts_at.isoformat().replace("+00:00", "Z"),
        "timezone": hit.timezone,
        "example": is_example(hit.session_id),
    }
    marks = [{"start": start, "end": end} for start, end in hit.marks]
    where = {"kind": hit.kind, "id": hit.id, "number": hit.number, "field": hit.field}
    return {**where, "text": hit.text, "marks": marks, "session": session}
