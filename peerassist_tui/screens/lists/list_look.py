"""A look at a list before it is taken in: its columns can be turned, and its encoding, and the order of its dates."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerassist_tui.errors import Refused
from peerassist_tui.intake.choices import PROPOSED, ListChoices
from peerassist_tui.intake.look import Look
from peerassist_tui.intake.table import TableColumn
from peerassist_tui.language import N_, NC_, _, number_words, pgettext
from peerassist_tui.screens.lists.look_entries import MOST_ROWS, column_entries, notice_entries
from peerassist_tui.screens.lists.turning import (
    may_turn_encoding,
    with_filling_turned,
    with_next_encoding,
    with_next_meaning,
    with_other_order,
)
from peerassist_tui.screens.shell.commands import MENU_KEY, only_in_menu
from peerassist_tui.screens.shell.dialog import Dialog
from peerassist_tui.text import clean_line
from peerassist_tui.widgets.bars.key_bar import KeyBar
from peerassist_tui.widgets.bars.key_rows import KeyLine
from peerassist_tui.widgets.named_keys import renamed_on, with_renamed
from peerassist_tui.widgets.stream import Entry, Stream

ORDERS = {"day first": N_("day first"), "month first": N_("month first")}
ANSWERS = N_("Press .o to answer.")
Read = Callable[[ListChoices], tuple[Look, str]]
"""Reads the list by choices: what it holds, and in a sentence what would come in."""


class ListLook(Dialog[ListChoices | None]):
    """Answers with the choices by which the list is to be taken in, or None."""

    AUTO_FOCUS = "Stream"
    DEFAULT_CSS = """
    ListLook > Vertical { width: 110; height: 90%; }
    ListLook Static { height: auto; max-height: 4; }
    ListLook Stream { height: 1fr; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        only_in_menu("c", "turn_column", NC_("key", "column"), N_("Change the column's meaning"), id="list.column"),
        only_in_menu("e", "turn_encoding", NC_("key", "encoding"), N_("Change the encoding"), id="list.encoding"),
        only_in_menu("o", "turn_order", N_("day/month"), N_("Switch day first and month first"), id="list.order"),
        only_in_menu("f", "fill_column", N_("fill down"),
                     N_("Fill empty cells from the cell above, or not"),
                     id="list.fill"),
        MENU_KEY,
        Binding("escape", "dismiss(None)", N_("cancel"), id="list.leave", tooltip=N_("Take nothing in")),
    ]  # fmt: skip

    def __init__(self, title: str, read: Read, look: Look, sentence: str) -> None:
        """`look` and `sentence` are what `read` answered to what is proposed."""
        super().__init__()
        self._title, self._read, self._look, self._sentence = title, read, look, sentence
        self._choices = PROPOSED

    def compose_body(self) -> ComposeResult:
        with Vertical():
            yield Static(Content.styled(self._title, "bold"))
            yield KeyLine(id="state")
            yield Stream(follow=False)
            yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    def _show(self, refused: str = "") -> None:
        look = self._look
        encoding = _("Read as {encoding}.", encoding=_(look.read.name)) if look.read else ""
        order = self._choices.order or look.order
        dates = _("Dates: {order}.", order=_(ORDERS[order])) if order else ""
        answers = with_renamed(_(ANSWERS), renamed_on(self))
        warning = refused or (f"{look.question} {answers}" if look.question else "")
        told = Content(" ".join(filter(None, (self._sentence, encoding, dates))))
        said = Content.styled(f"! {warning}", "$text-warning") if warning else told
        self.query_one("#state", Static).update(said)
        self.query_one(Stream).show([*column_entries(look, self._choices.filled), *notice_entries(look), *self._rows()])
        self.refresh_bindings()

    def _rows(self) -> list[Entry]:
        if not self._look.rows:
            return []
        head = Entry(
            "rows", Content(), _("What comes in ({number})", number=number_words(len(self._look.rows))), heading=True
        )
        rows = (
            Entry(("row", place), Content.styled(f"{place + 1:>5}  ", "$foreground-muted"), clean_line(text))
            for place, text in enumerate(self._look.rows[:MOST_ROWS])
        )
        return [head, *rows]

    @property
    def _here(self) -> TableColumn | None:
        """The column under the cursor."""
        key = self.query_one(Stream).cursor_key
        return next((one for one in self._look.columns if one.place == key), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "turn_column":
            return bool(self.query(Stream)) and self._here is not None
        if action == "fill_column":
            return self.check_action("turn_column", ()) and bool(self._here and self._here.place in self._look.merged)
        if action == "turn_encoding":
            return may_turn_encoding(self._look)
        if action == "turn_order":
            return any(column.meaning == "due" for column in self._look.columns)
        return True

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "import") if action == "choose" else None

    @on(Stream.Moved)
    def follow(self) -> None:
        """Only a column can be turned."""
        self.refresh_bindings()

    @on(Stream.Chosen)
    def accept(self) -> None:
        """Take it in as it stands, unless something has to be answered first."""
        if self._look.question:
            self.app.bell()
        else:
            self.dismiss(self._choices)

    async def action_turn_column(self) -> None:
        """Give the column under the cursor its next meaning."""
        if column := self._here:
            await self._read_again(with_next_meaning(self._choices, self._look, column))

    async def action_fill_column(self) -> None:
        """Let the empty cells of the column under the cursor take what stands above, or no more."""
        if column := self._here:
            await self._read_again(with_filling_turned(self._choices, column))

    async def action_turn_encoding(self) -> None:
        """Read the file in the next encoding, the likelier ones first."""
        if read := self._look.read:
            await self._read_again(with_next_encoding(self._choices, read))

    async def action_turn_order(self) -> None:
        """Read the dates with the other of day and month first."""
        await self._read_again(with_other_order(self._choices, self._look))

    async def _read_again(self, choices: ListChoices) -> None:
        try:
            self._look, self._sentence = await asyncio.to_thread(self._read, choices)
        except Refused as refused:
            self._show(_("{refusal} It stays as it was.", refusal=refused))
            return
        self._choices = choices
        self._show()
