"""Who is in the store, and what would be touched, in words and as JSON."""

import json
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.cells import cell_len

from peerassist_tui.personal.erasing import ErasureCount
from peerassist_tui.personal.people_directory import Someone
from peerassist_tui.personal.person_scan import ErasureRequest
from peerassist_tui.text import clean_line, clip, counted, plural

_PARTIES = {"note_taker": "note-taker"}
_WORDS = 12


def people_text(found: Sequence[Someone]) -> str:
    """A line for each person."""
    return "\n".join(map(_line, found)) or "Nobody is in the store yet."


def _line(one: Someone) -> str:
    sessions = len(one.sessions)
    parties = ", ".join(_PARTIES.get(party, party) for party in one.parties)
    met = f"last met {one.last_met}" if one.last_met else "not met yet"
    rest = "  ".join(clean_line(str(one.told[side])) for side in ("organisation", "email") if one.told[side])
    name = clean_line(one.name)
    in_sessions = counted(sessions, "session")
    return f"{_wide(name, 28)}  {in_sessions:<11}  {parties:<18}  {met:<19}  {rest}".rstrip()


def _wide(text: str, cells: int) -> str:
    shown = clip(text, cells)
    return shown + " " * (cells - cell_len(shown))


def people_json(found: Sequence[Someone]) -> str:
    """The same as one JSON document, which docs/formats.md describes."""
    return json.dumps({"people": [_listed(one) for one in found]}, ensure_ascii=False, indent=1)


def _listed(one: Someone) -> dict[str, Any]:
    return {
        **one.told,
        "parties": one.parties,
        "last_met": one.last_met.isoformat() if one.last_met else None,
        "sessions": [
            {
                "id": str(row.session_id),
                "title": row.title,
                "starts_at": row.starts_at.isoformat(timespec="seconds").replace("+00:00", "Z"),
                "timezone": row.timezone,
                "party": row.party,
            }
            for row in one.sessions
        ],
    }


def touched_text(wished: ErasureRequest, found: ErasureCount) -> str:
    """What would be touched, with the words as they stand, so that one that means something else is seen."""
    sessions = counted(len(found.sessions), "session")
    parts = [counted(found.rows, "row"), counted(found.changes, "change") + " of the history"]
    parts += [counted(found.drafts, "draft")] * bool(found.drafts)
    words = [f"{clip(clean_line(word), 40)} ({count})" for word, count in found.words.most_common(_WORDS)]
    more = len(found.words) - len(words)
    words += [f"and {more} more"] * bool(more)
    advice = "\nA word of these that means something else is left where it stands alone by --keep WORD."
    return (
        f"{clean_line(wished.whom.name)} becomes {wished.new} in {sessions}: {', '.join(parts)}.\n"
        f"What is replaced: {', '.join(words)}.{advice * (len(words) > 1)}"
    )


def copies_text(whom: Someone, copies: Sequence[Path]) -> str:
    """What the program has put aside and still holds what the store held before."""
    listed = ", ".join(map(str, copies))
    hold, them = plural(len(copies), "still holds", "still hold"), plural(len(copies), "it", "them")
    name = shlex.quote(clean_line(whom.name))
    return (
        f"{counted(len(copies), 'copy', 'copies')} of the store from before {hold} the name: {listed}; "
        f"`peerassist people {name} --remove-copies` deletes {them}."
    )
