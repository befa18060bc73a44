"""Who is in the store, and what would be touched, in words and as JSON."""

import json
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.cells import cell_len

from peerassist_tui.language import NC_, _, ngettext, pgettext
from peerassist_tui.personal.erasing import ErasureCount
from peerassist_tui.personal.people_directory import Someone
from peerassist_tui.personal.person_scan import ErasureRequest
from peerassist_tui.text import clean_line, clip

_PARTIES = {
    "host": NC_("side of a person", "host"),
    "peer": NC_("side of a person", "peer"),
    "facilitator": NC_("side of a person", "facilitator"),
    "note_taker": NC_("side of a person", "note-taker"),
}
_WORDS = 12


def people_text(found: Sequence[Someone]) -> str:
    """A line for each person."""
    return "\n".join(map(_line, found)) or _("Nobody is in the store yet.")


def _line(one: Someone) -> str:
    sessions = len(one.sessions)
    parties = ", ".join(pgettext("side of a person", _PARTIES.get(party, party)) for party in one.parties)
    met = _("last met {day}", day=one.last_met) if one.last_met else _("not met yet")
    rest = "  ".join(clean_line(str(one.told[side])) for side in ("organisation", "email") if one.told[side])
    name = clean_line(one.name)
    in_sessions = ngettext("{count} session", "{count} sessions", sessions)
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
    sessions = ngettext("{count} session", "{count} sessions", len(found.sessions))
    parts = [
        ngettext("{count} row", "{count} rows", found.rows),
        ngettext("{count} change of the history", "{count} changes of the history", found.changes),
    ]
    parts += [ngettext("{count} draft", "{count} drafts", found.drafts)] * bool(found.drafts)
    words = [f"{clip(clean_line(word), 40)} ({count})" for word, count in found.words.most_common(_WORDS)]
    more = len(found.words) - len(words)
    words += [ngettext("and {count} more", "and {count} more", more)] * bool(more)
    lines = [
        _(
            "{name} becomes {new} in {sessions}: {parts}.",
            name=clean_line(wished.whom.name),
            new=wished.new,
            sessions=sessions,
            parts=", ".join(parts),
        ),
        _("What is replaced: {words}.", words=", ".join(words)),
    ]
    if len(words) > 1:
        lines.append(_("A word of these that means something else is left where it stands alone by --keep WORD."))
    return "\n".join(lines)


def copies_text(whom: Someone, copies: Sequence[Path]) -> str:
    """What the program has put aside and still holds what the store held before."""
    listed = ", ".join(map(str, copies))
    return ngettext(
        "{count} copy of the store from before still holds the name: {listed}; "
        "`peerassist people {name} --remove-copies` deletes it.",
        "{count} copies of the store from before still hold the name: {listed}; "
        "`peerassist people {name} --remove-copies` deletes them.",
        len(copies),
        listed=listed,
        name=shlex.quote(clean_line(whom.name)),
    )
