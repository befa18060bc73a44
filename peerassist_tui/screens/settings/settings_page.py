"""The page of all settings: what holds now, whether that is one's own, and Enter to change it."""

from collections.abc import Awaitable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, NC_, _, pgettext
from peerassist_tui.screens.settings.changing import SettingsKept, change
from peerassist_tui.screens.settings.setting_rows import SettingRow, as_sentence, setting_rows
from peerassist_tui.screens.settings.setting_titles import group_of
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.settings import in_home, read_settings, settings_path
from peerassist_tui.settings_check import SettingPlace
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.stream import Entry, Stream

_TITLE_CELLS = 22


class SettingsPage(Dialog[None]):
    """All settings, to be changed."""

    DEFAULT_CSS = """
    SettingsPage > Vertical { width: 104; max-width: 100%; height: 96%; padding: 0 1; }
    SettingsPage Stream { height: 1fr; background: $panel; }
    SettingsPage #title { padding: 0 1; }
    SettingsPage #file { height: auto; max-height: 4; padding: 0 1; color: $foreground-muted; }
    """
    HELP_TEXT: ClassVar[str] = N_(
        "Everything that you may choose yourself, with what holds now: the usual, or your own. Enter changes the "
        "setting under the cursor; delete has it as usual again; u undoes the last change here. What you change holds "
        "here at once, in other windows from their next start. It is kept in the file that is named at the foot, "
        "where you may change it by hand too."
    )
    keys_mean = N_("Enter changes · del: as usual · u undoes · Esc leaves")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace", "usual", N_("as usual"), key_display="del", id="settings.usual",
                tooltip=N_("Have the usual value again; take a check-in out")),
        Binding("u", "take_back", NC_("key", "undo"), id="settings.undo", tooltip=N_("Undo the last change here")),
        Binding("escape", "dismiss", NC_("key", "back"), key_display="esc", id="settings.back",
                tooltip=N_("Back to where you were")),
    ]  # fmt: skip

    def __init__(self, keeper: SettingsKept) -> None:
        super().__init__()
        self._keeper = keeper
        self._rows: Mapping[SettingPlace, SettingRow] = {}
        self._wrong: Mapping[SettingPlace, str] = {}

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(_("Settings"), "bold"), id="title")
            yield Stream(follow=False)
            yield Static(id="file", markup=False)
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()
        self.set_focus(self.query_one(Stream))

    def _show(self) -> None:
        settings, told = _read()
        self._wrong = self._keeper.wrong(settings)
        self._rows = {row.place: row for row in setting_rows(settings, self._wrong)}
        stream = self.query_one(Stream)
        stream.show([*_entries(self._rows.values(), self._wrong)])
        stream.move_to(stream.cursor_key)  # which may have grown out of view
        told += [f"! {as_sentence(why)}" for place, why in self._wrong.items() if not self._is_shown(place)]
        at_foot = (Content.styled(one, "$text-warning") for one in told)
        kept = Content(_("Kept in {file}", file=in_home(settings_path())))
        self.query_one("#file", Static).update(Content("\n").join([*at_foot, kept]))

    def _is_shown(self, place: SettingPlace) -> bool:
        """Whether a row, or its heading, says what is wrong there."""
        table, nth, __ = place
        return place in self._rows or (table, nth, "") in self._rows or place in self._headings

    @property
    def _headings(self) -> set[SettingPlace]:
        return {_of_table(place[0]) for place in self._rows if place[0]}

    @property
    def _here(self) -> SettingRow:
        """The row under the cursor."""
        key = self.query_one(Stream).cursor_key
        return next(row for place, row in self._rows.items() if place == key)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "change") if action == "choose" else None

    @on(Stream.Chosen)
    async def change_chosen(self) -> None:
        """Change the setting under the cursor, unless nothing can stand under its heading."""
        row = self._here
        if why := self._wrong.get(_of_table(row.place[0])):
            self.console.tell(as_sentence(why))
            return
        step = self._do(change(self.console, self._keeper, row))
        if row.is_turned:
            await step
        else:
            self.run_worker(step)  # which asks something

    async def action_usual(self) -> None:
        """Have the setting under the cursor as usual, or take the check-in out."""
        row = self._here
        table, nth, name = row.place
        if name:
            await self._do(self._keeper.give(table, name, None))
        elif row.value is not None:
            await self._do(self._keeper.give_check_in(nth, None))

    async def action_take_back(self) -> None:
        """Have the settings as they were before the last change here."""
        await self._do(self._keeper.take_back())

    async def _do(self, step: Awaitable[None]) -> None:
        try:
            await step
        except Refused as refused:
            self.console.tell(str(refused))
        self._show()


def _read() -> tuple[Mapping[str, Any], list[str]]:
    """The settings, and why they cannot be read, where that is so."""
    try:
        return read_settings(), []
    except Refused as refused:
        return {}, ["! " + _("{refusal} The usual settings hold.", refusal=refused)]


def _of_table(table: str) -> SettingPlace:
    """Where it is said that what stands under a heading is no table."""
    return "", 0, table


def _entries(rows: Iterable[SettingRow], wrong: Mapping[SettingPlace, str]) -> Iterator[Entry]:
    for table, members in groupby(rows, lambda row: row.place[0]):
        why = wrong.get(_of_table(table), "") if table else ""
        lead = Content.styled(group_of(table), "bold $text-accent")
        yield Entry(f"group {table}", lead, f"  ! {as_sentence(why)}" if why else "", heading=True)
        yield from map(_entry, members)


def _entry(row: SettingRow) -> Entry:
    lead, marks = Content.styled(row.title.ljust(_TITLE_CELLS), "bold"), ((0, len(row.holds)),)
    if row.fault:
        return Entry(row.place, lead, f"! {_meanwhile(row)}", row.meaning)
    if row.usual:
        words = _("{holds} · yours, usually {usual}", holds=row.holds, usual=row.usual)
        return Entry(row.place, lead, words, row.meaning, marks=marks)
    if row.holds:
        return Entry(row.place, lead, _("{holds} · usual", holds=row.holds), row.meaning)
    return Entry(row.place, lead, row.meaning)


def _meanwhile(row: SettingRow) -> str:
    return _("{fault} Until then: {holds}", fault=as_sentence(row.fault), holds=row.holds)
