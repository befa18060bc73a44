"""What is due or overdue across all sessions, each day counted in the zone of its own session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from peerassist_tui.ids import short_id
from peerassist_tui.language import NC_, _, ngettext, pgettext, written_in
from peerassist_tui.language_files import ENGLISH
from peerassist_tui.store.queries.open_commitments import Commitment, open_commitments
from peerassist_tui.text import clean_line
from peerassist_tui.timing.dates import days_until_words, full_date
from peerassist_tui.timing.zones import local_or_utc

USUAL_DAYS = 14
"""So many days ahead one looks unless one says otherwise."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """A promise and the days until it is due: 0 today, negative once it is late."""

    promise: Commitment
    days: int

    @property
    def words(self) -> str:
        """When it is due, for instance "3 days late"."""
        return days_until_words(self.days)


def due_items(path: Path, now: datetime, days: int = USUAL_DAYS, *, examples: bool = False) -> list[DueItem]:
    """What is late, or due within so many days from `now` (aware), on request in the examples too; the latest first.

    Raises:
        StoreError: the store cannot be read.
    """
    horizon = now.astimezone(UTC).date() + timedelta(days=days + 1)  # somewhere it may be tomorrow already
    rows = open_commitments(path, horizon, examples=examples)
    today = {name: local_day(now, name) for name in {one.timezone for one in rows}}
    found = [DueItem(one, (one.day - today[one.timezone]).days) for one in rows]
    return sorted((one for one in found if one.days <= days and not _is_seen(one.promise)), key=_order)


def local_day(moment: datetime, zone_name: str) -> date:
    """The day of an aware moment in a zone; in UTC where this computer does not know the zone."""
    return local_or_utc(moment, zone_name).date()


def _is_seen(promise: Commitment) -> bool:
    # a lesson that was looked at on its day or later has been looked at
    return promise.seen_at is not None and local_day(promise.seen_at, promise.timezone) >= promise.day


def _order(one: DueItem) -> tuple[int, str, str, int]:
    return one.days, one.promise.session, one.promise.kind, one.promise.number


def due_count_words(found: Sequence[DueItem]) -> str:
    """How much there is, in words: "2 overdue, 1 today, 3 to come"."""
    late, today = sum(one.days < 0 for one in found), sum(one.days == 0 for one in found)
    to_come = len(found) - late - today
    counts = (
        ngettext("{count} overdue", "{count} overdue", late) if late else "",
        ngettext("{count} today", "{count} today", today) if today else "",
        ngettext("{count} to come", "{count} to come", to_come) if to_come else "",
    )
    return ", ".join(filter(None, counts))


_KINDS = {
    "action": NC_("what is due", "action"),
    "follow_up": NC_("what is due", "check-in"),
    "lesson": NC_("what is due", "lesson"),
}


def kind_words(kind: str) -> str:
    """What kind of promise it is, in a word."""
    return pgettext("what is due", _KINDS[kind])


def due_text(found: list[DueItem], days: int) -> str:
    """The list for people to read, a line for each."""
    if not found:
        if not days:
            return _("Nothing is overdue or due today.")
        return _("Nothing is overdue or due within {days} days.", days=days)
    widths = max(13, *(len(one.words) for one in found)), max(8, *(len(kind_words(one.promise.kind)) for one in found))
    head = f"{due_count_words(found)[:1].upper()}{due_count_words(found)[1:]}."
    return "\n".join([head, *(_line(one, *widths) for one in found)])


def _line(one: DueItem, words: int, kind: int) -> str:
    promise = one.promise
    what = clean_line(promise.text) or _("look at the promises again")
    who = f" — {clean_line(promise.called)}" if promise.who else ""
    where = f"[{short_id(promise.session_id)} {clean_line(promise.session)}]"
    return f"{one.words:<{words}} {full_date(promise.day):<21} {kind_words(promise.kind):<{kind}} {what}{who}  {where}"


def due_json(found: list[DueItem], now: datetime, days: int) -> str:
    """The same as one JSON document, which docs/formats.md describes."""
    import json

    with written_in(ENGLISH):
        listed = [*map(_listed, found)]
    document = {"now": now.isoformat(timespec="seconds").replace("+00:00", "Z"), "days": days, "due": listed}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _listed(one: DueItem) -> dict[str, object]:
    return {
        "kind": one.promise.kind,
        "id": str(UUID(one.promise.id)),
        "number": one.promise.number,
        "text": one.promise.text,
        "who": one.promise.who,
        "outside": one.promise.is_outside,
        "due": one.promise.day.isoformat(),
        "days": one.days,
        "words": one.words,
        "session": str(UUID(one.promise.session_id)),
        "title": one.promise.session,
        "timezone": one.promise.timezone,
    }
