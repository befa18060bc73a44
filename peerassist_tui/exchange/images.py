"""The rows of one session as the images that its Changes keep: quicker to add up and compare than models."""

from collections.abc import Iterable, Iterator
from typing import Any

from peerassist_tui.models import KINDS, TABLES, Change, ImageChange, named_by

Image = dict[str, Any]
RowPlace = tuple[str, str]
"""A table, and the id of a row in it as text."""
UniqueKey = tuple[str, ...]


class Tables:
    """The rows as they stand after some Changes, and what stood in those that have been taken out."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Image]] = {}
        self.gone: dict[RowPlace, Image] = {}
        self._numbers: dict[str, dict[int, str]] = {}
        self._marks: dict[str, dict[UniqueKey, str]] = {}
        self._highest: dict[str, int] = {}

    def get(self, table: str, row_id: str) -> Image | None:
        """The row as it stands, if it is there."""
        return self.rows.get(table, {}).get(row_id)

    def put(self, table: str, row_id: str, image: Image | None) -> None:
        """Let the row be that from now on; None takes it out."""
        rows = self.rows.setdefault(table, {})
        before = rows.pop(row_id, None)
        if before is not None:
            self._forget(table, row_id, before)
        if image is not None:
            rows[row_id] = image
            self._numbers.setdefault(table, {})[image["number"]] = row_id
            self._highest[table] = max(self._highest.get(table, 0), image["number"])
            if mark := unique_key(table, image):
                self._marks.setdefault(table, {})[mark] = row_id
        elif before is not None:
            self.gone[table, row_id] = before

    def _forget(self, table: str, row_id: str, image: Image) -> None:
        numbers, marks, mark = self._numbers[table], self._marks.get(table, {}), unique_key(table, image)
        if numbers.get(image["number"]) == row_id:
            del numbers[image["number"]]
            if self._highest[table] == image["number"]:
                self._highest[table] = max(numbers, default=0)
        if mark and marks.get(mark) == row_id:
            del marks[mark]

    def apply(self, change: Change) -> None:
        """Follow one Change."""
        for table, row_id, _, after in image_changes(change):
            self.put(table, row_id, after)

    def with_number(self, table: str, number: int) -> str | None:
        """The id of the row that has this number."""
        return self._numbers.get(table, {}).get(number)

    def highest(self, table: str) -> int:
        """The highest number in the table; 0 when it is empty."""
        return self._highest.get(table, 0)

    def with_mark(self, table: str, image: Image) -> str | None:
        """The id of the row that says the same as `image` by its mark."""
        mark = unique_key(table, image)
        return self._marks.get(table, {}).get(mark) if mark else None

    def has(self, row_id: str) -> bool:
        """Whether a row of any table has this id."""
        return any(row_id in rows for rows in self.rows.values())

    def all(self) -> Iterator[tuple[RowPlace, Image]]:
        """All rows."""
        for table, rows in self.rows.items():
            for row_id, image in rows.items():
                yield (table, row_id), image


def unique_key(table: str, image: Image) -> UniqueKey | None:
    """What no two rows of a table share: a reference that people use, or what a link connects (`Kind.same_by`)."""
    if same_by := KINDS[table].same_by:
        return tuple(str(image[name]) for name in same_by)
    return (image["ref"],) if image.get("ref") else None


def image_changes(change: Change) -> list[ImageChange]:
    """The images of a Change, in their order."""
    return [(str(table), str(row_id), before, after) for table, row_id, before, after in change.rows]


def added_up(changes: Iterable[Change]) -> Tables:
    """What the Changes add up to."""
    tables = Tables()
    for change in changes:
        tables.apply(change)
    return tables


def normal(change: Change) -> Change:
    """The Change with images as rows have them today: an older version of the program knew fewer fields."""
    rows = [
        (table, row_id, _normal(table, before), _normal(table, after)) for table, row_id, before, after in change.rows
    ]
    return with_rows(change, rows)


def _normal(table: str, image: Image | None) -> Image | None:
    return TABLES[table].model_validate(image).image() if image is not None else None


def with_rows(change: Change, rows: Iterable[ImageChange], **values: Any) -> Change:
    """A copy of the Change with other images."""
    return Change(**{**change.model_dump(exclude={"rows"}), **values, "rows": [list(touch) for touch in rows]})


def ids_named(table: str, image: Image) -> Iterator[str]:
    """The ids of other rows that a row names."""
    return (row_id for _, row_id in named_by(TABLES[table], image))


def differing(before: Image, after: Image) -> Image:
    """The fields that differ, as they are afterwards."""
    return {name: value for name, value in after.items() if name not in before or before[name] != value}
