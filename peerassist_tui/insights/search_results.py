"""What was found, as lines to read in a terminal and as JSON."""

import json
from collections.abc import Iterable
from datetime import datetime

from peerassist_tui.ids import is_example, short_id
from peerassist_tui.kinds import KINDS
from peerassist_tui.store.search.search import Found, Hit
from peerassist_tui.store.search.search_text import TABLES
from peerassist_tui.text import clean_line, plural
from peerassist_tui.timing.zones import local_or_utc

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def word_of(kind: str) -> str:
    """What people call what programs know by that word, for instance "follow-up"."""
    return KINDS[TABLES[kind]].word


def hit_name(hit: Hit) -> str:
    """What was found, for instance "note 12"; a session and its challenge have no number that people know."""
    word = word_of(hit.kind)
    return word if hit.kind in ("session", "challenge") else f"{word} {hit.number}"


def title_of(hit: Hit) -> str:
    """The title of a hit's session, by which an example is known as one."""
    return f"{hit.title} (example)" if is_example(hit.session_id) else hit.title


def session_begins_at(hit: Hit) -> datetime:
    """When the session of a hit began or is to begin, in its own zone, or in UTC where that is not known here."""
    return local_or_utc(hit.began_at, hit.timezone)


def hits_text(found: Found, *, styled: bool) -> str:
    """Two lines for each hit, and a line that says how many there are; `styled` for a terminal."""
    lines = [line for hit in found.hits for line in _lines(hit, styled)]
    shown = f", the best {len(found.hits)} are shown" if found.count and len(found.hits) < found.count else ""
    return "\n".join(
        [*lines, f"{found.counted} {plural(found.count, 'hit')}{shown}" if found.count else "Nothing was found."]
    )


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
