"""What was typed into fields and refused: it stays there, and its section lacks something until it is right."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from peerassist_tui.errors import Refused
from peerassist_tui.language import _
from peerassist_tui.models import Unsaved, mark
from peerassist_tui.readings.missing import Missing

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace
    from peerassist_tui.screens.workspace.sections.section import Section
    from peerassist_tui.session import Session


class FieldPlace(NamedTuple):
    """A field of a row of a section."""

    topic: str
    key: Hashable
    name: str


def why_refused(session: "Session", now: datetime, section: "Section", place: FieldPlace, text: str) -> str:
    """Why this text would not be saved in that field, in a sentence; empty where it would be."""
    from peerassist_tui.rules import perform

    try:
        if step := section.change(session, place.key, place.name, text):
            perform(session, now, step)
    except Refused as refused:
        return str(refused)
    return ""


def session_with(
    session: "Session", now: datetime, section: "Section", place: FieldPlace, text: str
) -> "Session | None":
    """The session as it would be with this text saved in that field; None where nothing would be."""
    from peerassist_tui.rules import perform
    from peerassist_tui.rules.core.integrity import session_after

    try:
        step = section.change(session, place.key, place.name, text)
        return session_after(session, perform(session, now, step)) if step else None
    except Refused:
        return None


class RefusedValues:
    """Reads them off the drafts of a stage, so that they are known before their sections are opened."""

    def __init__(self, workspace: "Workspace", sections: "Sequence[Section]") -> None:
        self._workspace, self._under = workspace, f"{workspace.STAGE}/"
        self._sections = {section.topic: section for section in sections}
        self._known: tuple[Session, Mapping[str, str]] | None = None
        self._found: list[tuple[FieldPlace, Missing]] = []

    def missing(self, session: "Session", typing_in: FieldPlace | None = None) -> list[Missing]:
        """A missing item for each of them, but for the field in which somebody is still typing."""
        drafts = {place: draft.text for place, draft in self._drafts.items()}
        if self._known is None or self._known[0] is not session or self._known[1] != drafts:
            self._known, self._found = (session, drafts), [*self._read(session)]
        return [missing for place, missing in self._found if place != typing_in]

    @property
    def _drafts(self) -> "Mapping[str, Unsaved]":
        return self._workspace.console.drafts.begun(self._under)

    def _read(self, session: "Session") -> Iterator[tuple[FieldPlace, Missing]]:
        for where, draft in self._drafts.items():
            place = _place(where.removeprefix(self._under))
            section = self._sections.get(place.topic) if place else None
            if not (place and section):
                continue
            field = next((one for one in section.fields(session, place.key) if one.name == place.name), None)
            if field is None or draft.was != mark(field.value):
                continue
            if why := why_refused(session, self._workspace.console.now, section, place, draft.text):
                row = place.key if isinstance(place.key, UUID) else None
                known = _("Wrong value for {value}: {fault}.", value=field.label.lower(), fault="").removesuffix(".")
                reason = why.removeprefix(known)
                told = _("{field}: {why}", field=field.label, why=reason)
                yield place, Missing(place.topic, told, row, field=place.name)


def _place(where: str) -> FieldPlace | None:
    """The field whose draft waits under that name; None where it is another line, or a row without an id."""
    topic, _, rest = where.partition("/")
    key, _, name = rest.rpartition("/")
    if key == "None":
        return FieldPlace(topic, None, name)
    try:
        return FieldPlace(topic, UUID(key), name)
    except ValueError:
        return None
