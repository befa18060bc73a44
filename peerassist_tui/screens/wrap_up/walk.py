"""A walk: the missing items that are gone through, each in its place also when it is no longer missing."""

from collections.abc import Hashable, Sequence

from peerassist_tui.readings.missing import Missing


class Walk:
    """Knows which items there were when the walk began, which came since, and which of them are fixed."""

    def __init__(self) -> None:
        self.items: list[Missing] = []
        self.fixed: set[Missing] = set()

    def begin(self, missing_items: Sequence[Missing]) -> None:
        """Begin anew with what is missing: first what is required, then advice."""
        self.items, self.fixed = sorted(missing_items, key=lambda missing: missing.advice), set()

    def meet(self, missing_items: Sequence[Missing], after: int = -1) -> None:
        """Take note of what is missing now; what is new comes right after the item of that place."""
        self.fixed = {one for one in self.items if one not in missing_items}
        new = [one for one in missing_items if one not in self.items]
        at = after + 1 if after >= 0 else len(self.items)
        self.items[at:at] = new

    def go_on(self, missing_items: Sequence[Missing], page: int) -> None:
        """Go on from that page with what is missing now; from the one before the first item the walk begins anew."""
        if page:
            self.meet(missing_items, after=page - 1)
        else:
            self.begin(missing_items)

    def place_of(self, missing: Missing) -> int:
        """The place of an item; that behind the last one where it is not among them."""
        return self.items.index(missing) if missing in self.items else len(self.items)

    def next_after(self, place: int) -> int:
        """The place of the next item that is still missing; that behind the last one where there is none."""
        rest = range(place + 1, len(self.items))
        return next((there for there in rest if self.items[there] not in self.fixed), len(self.items))

    def find(self, topic: str, row: Hashable, field: str | None) -> int | None:
        """The place of the item that is missing there."""
        there = [place for place, one in enumerate(self.items) if (one.topic, one.row) == (topic, row)]
        return next((place for place in there if self.items[place].field == field), there[0] if there else None)
