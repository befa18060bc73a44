"""The materials: files and links, what they are for, and who has been sent them."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from textual.content import Content

from peerassist_tui.language import N_, _, pgettext
from peerassist_tui.models import Material
from peerassist_tui.readings.missing import Missing
from peerassist_tui.readings.report.briefing import GROUPS, is_address
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.file_lookup import NOTHING_SAID, FileFound, FileLookup
from peerassist_tui.screens.workspace.sections.section import Section, uuid_of
from peerassist_tui.screens.workspace.typing.date_typing import date_meaning, date_meant
from peerassist_tui.session import Session
from peerassist_tui.step import Step, filled
from peerassist_tui.text import comma_separated
from peerassist_tui.widgets.fields.field import Field
from peerassist_tui.widgets.stream import Entry


class MaterialsSection(Section):
    """A list of files and links; `found` says what is where, by the last look that was taken."""

    topic = "materials"
    title = N_("Material")
    prompt = N_("A title, a file or a link, then Enter")
    empty = N_("Nothing yet. What should everybody read or see beforehand?")
    open_while_empty = True

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.files = FileLookup()
        self.found: Mapping[str, FileFound] = {}

    def missing_items(self, session: Session) -> Iterator[Missing]:
        """The files that are not there, as advice."""
        for row in session.all(Material):
            if self._found(row).missing:
                yield Missing(
                    self.topic,
                    _("“{title}” is not where it should be", title=row.title),
                    row.id,
                    advice=True,
                    field="location",
                )

    def _found(self, row: Material) -> FileFound:
        return self.found.get(row.location, NOTHING_SAID)

    def count(self, session: Session) -> int:
        return len(session.all(Material))

    def entries(self, session: Session) -> list[Entry]:
        return [self._entry(row) for row in session.all(Material)]

    def _entry(self, row: Material) -> Entry:
        if self._found(row).missing:
            lead = Content.styled("!  " + pgettext("of a file", "missing").ljust(11), "$text-warning bold")
        elif row.sent_on:
            lead = Content.styled(f"{f'✓  {row.sent_on.isoformat()}':<14}", "$text-success")
        else:
            lead = Content.styled("·  " + pgettext("of a file", "not sent").ljust(11), "$foreground-muted")
        return Entry(row.id, lead, row.title, row.audience)

    def fields(self, session: Session, key: Hashable) -> Sequence[Field]:
        row = session.get(Material, uuid_of(key))
        if row is None:
            return ()
        sent = row.sent_on.isoformat() if row.sent_on else ""
        words = _("2026-12-01, today, tuesday")
        offered = tuple((word, word) for word in (*GROUPS, *(person.name for person in session.people)))
        return (
            Field("title", _("Title"), value=row.title),
            # asked anew each time: a file may have come
            Field("location", _("File or link"), value=row.location, explain=partial(self._place_meant),
                  placeholder=_("~/note.pdf or https://…")),
            Field("purpose", _("Purpose"), value=row.purpose, placeholder=_("what to do with it")),
            Field("audience", _("For whom"), "people", row.audience, offered,
                  explain=lambda text: _audience_meant(session, text),
                  placeholder=_("everybody, hosts, peers, or names")),
            Field("sent_on", _("Sent on"), "date", sent, explain=lambda text: date_meaning(session, text, self.today()),
                  placeholder=words),
        )  # fmt: skip

    def _place_meant(self, text: str) -> str:
        found = self.files.look(text)
        return f"! {found.words}" if found.missing else found.words

    def add(self, session: Session, text: str) -> Step:
        if not (is_address(text) or "/" in text or "\\" in text):
            return steps.add_material(title=text)
        name = text.replace("\\", "/").rstrip("/").rpartition("/")[2]
        return steps.add_material(title=name or text, location=text)

    def change(self, session: Session, key: Hashable, name: str, text: str) -> Step | None:
        value = date_meant(session, text, self.today()) if name == "sent_on" else text
        return steps.change_material(material=str(key), **filled(name, value))


def _audience_meant(session: Session, text: str) -> str:
    """Whom a typed audience does not find among the people."""
    if not text.strip():
        return _("everybody")
    known = {person.name.casefold() for person in session.people} | set(GROUPS)
    strangers = [name for name in comma_separated(text) if name.casefold() not in known]
    return _("not among the people: {names}", names=", ".join(strangers)) if strangers else ""
