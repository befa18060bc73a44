"""Whether lines of JSON can be the history of a session: every value is checked, every text cleaned."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from peerassist_tui.errors import Refused
from peerassist_tui.exchange.images import Image, Tables, image_changes
from peerassist_tui.language import _
from peerassist_tui.models import KINDS, LINE, SEATS, TABLES, Change, digest_of_line, named_by
from peerassist_tui.models.bounds import HIGHEST
from peerassist_tui.text import clean
from peerassist_tui.timing.zones import YEARS, zone

LONGEST_TEXT = 1_000_000


class Wrong(Exception):  # noqa: N818 - it becomes part of a refusal
    """Why something cannot be what it says; half a sentence."""


def history(session_id: UUID, lines: Iterable[Any]) -> list[Change]:
    """The Changes that the lines describe, with images as rows have them today.

    Raises:
        Wrong: they cannot be the history of that session.
    """
    tables, changes, known = Tables(), list[Change](), set[UUID]()
    digest: str | None = ""
    for line in lines:
        change = _change(session_id, line)
        digest = _proved(digest, session_id, line, is_first=not changes)
        if change.seq != len(changes) + 1 or change.id in known:
            raise Wrong(_("its changes are not numbered one by one"))
        _must_follow(change, tables, str(session_id))
        known.add(change.id)
        changes.append(change)
    return changes


def _proved(previous: str | None, session_id: UUID, line: dict[str, Any], *, is_first: bool) -> str | None:
    """The digest of a line; None throughout where an older version of the program gave it none."""
    digest: str | None = line.get("digest")
    if (digest is None) != (previous is None) and not is_first:
        raise Wrong(_("a change has no digest"))
    if digest is not None and digest != digest_of_line(previous or "", session_id, line):
        raise Wrong(_("a change is not what its digest says"))
    return digest


def _change(session_id: UUID, line: Any) -> Change:
    if not isinstance(line, dict) or line.keys() - {"digest"} != set(LINE):
        raise Wrong(_("a line is not a change"))
    seq, seat, rule, label, rows = (line[name] for name in ("seq", "seat", "rule", "label", "rows"))
    if not isinstance(seq, int) or seat not in SEATS or not isinstance(label, str) or not isinstance(rows, list):
        raise Wrong(_("a change is not right"))
    if not isinstance(rule, str) or not re.fullmatch("[a-z_]{1,60}", rule):
        raise Wrong(_("a change is not right"))
    return Change(
        id=_uuid(line["id"]),
        session_id=session_id,
        seq=seq,
        at=_moment(line["at"]),
        seat=seat,
        rule=rule,
        label=_text(label),
        undoes=_uuid(line["undoes"]) if line["undoes"] is not None else None,
        rows=[_touch(session_id, touch) for touch in rows],
    )


def _touch(session_id: UUID, touch: Any) -> list[Any]:
    if not isinstance(touch, list) or len(touch) != 4 or not isinstance(touch[0], str) or touch[0] not in TABLES:
        raise Wrong(_("a change touches something that a session does not have"))
    table, row_id = touch[0], str(_uuid(touch[1]))
    before, after = (_image(session_id, table, row_id, image) for image in touch[2:])
    if before is None and after is None:
        raise Wrong(_("a change touches nothing"))
    return [table, row_id, before, after]


def _image(session_id: UUID, table: str, row_id: str, image: Any) -> Image | None:
    if image is None:
        return None
    model = TABLES[table]
    if not isinstance(image, dict) or not image.keys() <= model.model_fields.keys():
        raise Wrong(_("a {kind} has fields that nobody knows", kind=KINDS[table].said))
    try:
        row = model.model_validate({name: _value(value) for name, value in image.items()})
        found = row.image()
    except ValidationError as error:
        raise Wrong(_what_is_wrong(KINDS[table].said, error)) from None
    except (ValueError, OverflowError, TypeError):
        raise Wrong(_("a {kind} is not right", kind=KINDS[table].said)) from None
    if (found["id"], found["session_id"]) != (row_id, str(session_id)) or (
        table == "session" and found["id"] != str(session_id)
    ):
        raise Wrong(_("a {kind} belongs to something else", kind=KINDS[table].said))
    found = {name: _in_utc(getattr(row, name), value) for name, value in found.items()}
    for __, named in named_by(model, found):
        _uuid(named)
    if table == "session":
        _must_have_a_zone(found)
    return found


def _what_is_wrong(name: str, error: ValidationError) -> str:
    """Half a sentence; a field that holds none of the words of its type is named."""
    unknown = (str(one["loc"][0]) for one in error.errors() if one["type"] == "literal_error")
    field = next(unknown, None)
    if field:
        return _("a {kind} has a {field} that nobody knows", kind=name, field=field)
    return _("a {kind} is not right", kind=name)


def _value(value: Any) -> Any:
    """The value with clean texts; numbers that no meeting has are refused."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list):
        return [_value(one) for one in value]
    if isinstance(value, dict):
        return {_text(name): _value(one) for name, one in value.items()}
    if isinstance(value, int | float) and not -HIGHEST <= value <= HIGHEST:
        raise Wrong(_("a number in it is too big"))
    return value


def _in_utc(value: Any, written: Any) -> Any:
    if not isinstance(value, datetime):
        return written
    return _moment(written).isoformat().replace("+00:00", "Z")


def _must_have_a_zone(image: Image) -> None:
    try:
        zone(image["timezone"])
    except Refused:
        raise Wrong(_("its time zone is none")) from None


def _must_follow(change: Change, tables: Tables, own: str) -> None:
    """Whether the change found the rows as those before it left them, and leaves none that names a missing one."""
    rows = image_changes(change)
    for table, row_id, before, after in rows:
        if tables.get(table, row_id) != before:
            raise Wrong(_("a change does not follow from those before it"))
        tables.put(table, row_id, after)
    if tables.get("session", own) is None:
        raise Wrong(_("its first change does not make a session"))
    if any(not tables.has(one) for table, __, _, after in rows if after for one in _held(table, after)):
        raise Wrong(_("a row names another one that is not there"))
    removed = {row_id for __, row_id, _, after in rows if after is None}
    if removed and any(removed.intersection(_held(table, image)) for (table, __), image in tables.all()):
        raise Wrong(_("a row names another one that was taken out"))


def _held(table: str, image: Image) -> Iterator[str]:
    """The ids that a row names, but for the text of a finding: older versions could leave what it was about missing."""
    return (row_id for by, row_id in named_by(TABLES[table], image) if by.key or by.several)


def _uuid(value: Any) -> UUID:
    try:
        found = UUID(value)
    except (ValueError, TypeError, AttributeError):
        raise Wrong(_("an id in it is none")) from None
    if str(found) != value:
        raise Wrong(_("an id in it is none"))
    return found


def _moment(value: Any) -> datetime:
    try:
        found = datetime.fromisoformat(value)
        moment = found.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        raise Wrong(_("a time in it is none")) from None
    if found.tzinfo is None or moment.year not in YEARS:
        raise Wrong(_("a time in it is none"))
    return moment


def _text(value: str) -> str:
    if len(value) > LONGEST_TEXT:
        raise Wrong(_("a text in it is too long"))
    return clean(value)
