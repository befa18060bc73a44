"""Finding one person in every row, every Change and every draft of a store, and what stands there without them."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from peerassist_tui.models import Person
from peerassist_tui.personal.people_directory import Someone
from peerassist_tui.readings.people_autocomplete import may_be_same_person
from peerassist_tui.readings.privacy.name_replacer import NameReplacer, WordCounts, name_replacer
from peerassist_tui.readings.privacy.own_words import NOBODY, OWN_WORDS, reworded
from peerassist_tui.store.queries.changes import images_touching
from peerassist_tui.store.queries.written import drafts_of, history, owners, sessions, words_of
from peerassist_tui.text import fold

RowValues = dict[str, Any]


@dataclass(frozen=True)
class ErasureRequest:
    """Who is to be called what from now on; when `renamed`, the person keeps everything else that is known of them.

    Words of `keep` stay where they stand alone. `others` are the ids of all other people's rows.
    """

    whom: Someone
    new: str
    renamed: bool = False
    keep: Collection[str] = ()
    others: Collection[str] = ()
    has_namesake: bool = False

    def may_mean(self, image: RowValues) -> bool:
        """Whether a row with that image is the person's: the same name, and none but a known address."""
        same = fold(image["name"]) == fold(self.whom.name)
        return same and any(may_be_same_person(image["email"], address) for address in self.whom.addresses or {""})


@dataclass
class PersonFound:
    """What tells of the person in one session: rows and Changes as they would be, and the words that told.

    `rows` are table, id, image before and after; `changes` id, label, the new images and the old ones; `drafts` seat,
    place and text, which `drafts_as_typed` has as it is.
    """

    session_id: UUID
    title: str
    rows: list[tuple[str, UUID, RowValues, RowValues]] = field(default_factory=list)
    changes: list[tuple[UUID, str, list[Any], list[Any]]] = field(default_factory=list)
    drafts: list[tuple[str, str, str]] = field(default_factory=list)
    drafts_as_typed: list[tuple[str, str, str]] = field(default_factory=list)
    seen: WordCounts = field(default_factory=WordCounts)

    def __bool__(self) -> bool:
        return bool(self.rows or self.changes or self.drafts)


@dataclass
class _Everybody:
    """All that the people of one session have ever been called, by the ids of their rows."""

    names: dict[str, list[RowValues]] = field(default_factory=dict)

    def add(self, row_id: str, image: RowValues) -> None:
        self.names.setdefault(row_id, []).append(image)

    def their_rows(self, request: ErasureRequest) -> set[str]:
        """The ids of the person's rows, those included that only the history knows."""
        return {
            row_id
            for row_id, images in self.names.items()
            if row_id in request.whom.ids or (row_id not in request.others and any(map(request.may_mean, images)))
        }


def scan_for_person(connection: Connection, request: ErasureRequest) -> Iterator[PersonFound | None]:
    """What mentions the person, session by session; None for a session that does not mention them."""
    ever = _ever(connection)
    for session in sessions(connection):
        found = _in_session(connection, session.id, session.title, request, ever.get(session.id, _Everybody()))
        yield found or None


def _ever(connection: Connection) -> dict[UUID, _Everybody]:
    """Everybody whom a session has or had, by the session's id."""
    found: dict[UUID, _Everybody] = {}
    for session_id, rows in images_touching(connection, Person):
        for table, row_id, before, after in rows:
            for image in (before, after) if table == "person" else ():
                if image is not None:
                    found.setdefault(session_id, _Everybody()).add(row_id, image)
    return found


def _in_session(
    connection: Connection, session_id: UUID, title: str, request: ErasureRequest, ever: _Everybody
) -> PersonFound:
    their_rows = ever.their_rows(request)
    if not their_rows and request.has_namesake:
        return PersonFound(session_id, title)
    found = _found(
        connection, session_id, title, request, their_rows, _traces(connection, session_id, request, ever, their_rows)
    )
    if found and not their_rows:  # somebody who was named in whole may be named in part too
        looked_for = _traces(connection, session_id, request, ever, their_rows, parts=True)
        return _found(connection, session_id, title, request, their_rows, looked_for)
    return found


def _traces(
    connection: Connection,
    session_id: UUID,
    request: ErasureRequest,
    ever: _Everybody,
    their_rows: Collection[str],
    *,
    parts: bool = False,
) -> NameReplacer:
    told = [image for row_id in their_rows for image in ever.names[row_id]]
    names = request.whom.names | {row[side] for row in told for side in ("name", "latin") if row.get(side)}
    folded = {fold(name) for name in names}
    others = {name for name in owners(connection, session_id) if fold(name) not in folded}
    for row_id, images in ever.names.items():
        if row_id not in their_rows:
            others |= {image[side] for image in images for side in ("name", "latin") if image.get(side)}
    addresses = request.whom.addresses | {row["email"] for row in told if row.get("email")}
    return name_replacer(
        names,
        addresses,
        request.new,
        others,
        parts=parts or bool(their_rows),
        keep=request.keep,
        renamed=request.renamed,
    )


def _found(
    connection: Connection,
    session_id: UUID,
    title: str,
    request: ErasureRequest,
    their_rows: Collection[str],
    looked_for: NameReplacer,
) -> PersonFound:
    found = PersonFound(session_id, title)
    scan = _Scan(request, their_rows, looked_for, found.seen)
    for table, names in OWN_WORDS.items():
        for row_id, before in words_of(connection, table, names, session_id) if names else ():
            after = scan.image(table, str(row_id), before)
            if after != before:
                found.rows.append((table, row_id, before, after))
    told = WordCounts()  # what the history says again is not counted again
    in_history = _Scan(request, their_rows, looked_for, told)
    for change in history(connection, session_id):
        if in_history.may_stand_in(change.label, change.rows):
            images = json.loads(change.rows)
            new_label, new = looked_for.replaced(change.label, told), in_history.images(images)
            if new != images or new_label != change.label:
                found.changes.append((change.id, new_label, new, images))
    for word, count in told.items():
        found.seen.setdefault(word, count)
    for draft in drafts_of(connection, session_id):
        new_text = looked_for.replaced(draft.text, found.seen)
        if new_text != draft.text:
            found.drafts.append((draft.seat, draft.place, new_text))
            found.drafts_as_typed.append((draft.seat, draft.place, draft.text))
    return found


@dataclass(frozen=True)
class _Scan:
    """Makes each image what it is without the person: the same one from the row and from every Change of it."""

    request: ErasureRequest
    their_rows: Collection[str]
    traces: NameReplacer
    seen: WordCounts

    def may_stand_in(self, label: str, rows: str) -> bool:
        """Whether it is worth while to read the images; whatever is not ASCII stands there as an escape."""
        low = rows.lower()
        needles = (*self.traces.needles, *self.their_rows)
        return "\\u" in rows or any(needle in low for needle in needles) or not label.isascii() or any(
            needle in fold(label) for needle in self.traces.needles
        )  # fmt: skip

    def images(self, images: Sequence[Any]) -> list[Any]:
        return [
            [table, row_id, *(image and self.image(table, row_id, image) for image in (before, after))]
            for table, row_id, before, after in images
        ]

    def image(self, table: str, row_id: str, image: RowValues) -> RowValues:
        if table != "person" or row_id not in self.their_rows:
            return reworded(table, image, self._word)
        self.seen[image["name"]] += 1
        if not self.request.renamed:
            return {**image, **NOBODY, "name": self.request.new}
        named = {"name": self.request.new, "latin": ""}
        kept = {name: value for name, value in reworded(table, image, self._word).items() if name not in named}
        return {**kept, **named, "ref": image["ref"] if kept["ref"] == image["ref"] else None}

    def _word(self, text: str) -> str:
        return self.traces.replaced(text, self.seen)
