"""How a section looks: its list, the form of the row under the cursor, and the line that adds."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from peerassist_tui.language import N_, _
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.adding.row_adding import RowAdding
from peerassist_tui.screens.workspace.adding.section_adding import SectionAdding
from peerassist_tui.screens.workspace.pane_drafts import PaneDrafts
from peerassist_tui.screens.workspace.row_form import RowForm
from peerassist_tui.screens.workspace.section_lines import missing_words
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.missing_lines import MissingFace, MissingLines
from peerassist_tui.widgets.bars.phase_bar import PhaseBar
from peerassist_tui.widgets.fields.line_input import LineInput
from peerassist_tui.widgets.key_word import key_sentence
from peerassist_tui.widgets.stream import Stream

if TYPE_CHECKING:
    from peerassist_tui.screens.workspace.owner import Workspace

LAST_LINE = N_("Letters go into this line · Enter: the next question · Esc leaves it")
ADD_ON_PAGE = N_("Letters go in here · Enter adds; if empty: next question · Esc leaves")
"""What the band says in a line of a page from which Enter leads to the next one."""
LIST_KEYS = N_("↑ ↓ move · Enter opens it · Esc or ← to the sections · . more · ? help")
ROW_KEYS = N_("Enter opens it · ? help")
NOTHING_KEYS = N_("Nothing to move among here · Esc leaves · . more · ? help")
EMPTY_KEYS = N_("N adds · Esc leaves · . more · ? help")
"""What the band says in an empty list that one can add to."""


class SectionFace(Vertical):
    """Shows a section as it stands."""

    DEFAULT_CSS = """
    SectionFace { width: 1fr; height: 1fr; padding: 0 0 0 1; }
    SectionFace > Stream { height: 1fr; min-height: 3; }
    SectionFace > PhaseBar { padding: 0 1; margin: 1 0 0 0; }
    SectionFace > MissingLines { padding: 0 1; margin: 1 0 0 0; max-height: 5; }
    SectionFace > Form { margin: 1 0 0 0; padding: 0 0 0 1; }
    SectionFace > Form.-alone { margin: 0; }
    SectionFace.-form > Stream, SectionFace.-form > PhaseBar, SectionFace.-form > SectionAdding { display: none; }
    """

    def __init__(self, section: Section, workspace: "Workspace") -> None:
        super().__init__()
        self.section, self.workspace = section, workspace
        drafts = PaneDrafts(workspace.console, workspace.STAGE, section.topic)
        self.is_paged = False
        """Whether it stands on a page, without the sections beside it."""
        self.rows = RowAdding(self)
        self.adding = SectionAdding(section, workspace, drafts, self.rows)
        self.stream = Stream(empty=key_sentence(section.empty), follow=False)
        self.form = RowForm(section, workspace, drafts)
        self._bar = PhaseBar()
        self._missing = MissingLines()

    def compose(self) -> ComposeResult:
        if self.section.listed:
            yield self.stream
            yield self._bar
        yield self._missing
        yield self.form
        if self.section.prompt:
            yield self.adding

    def on_mount(self) -> None:
        self.show(self.workspace.session)

    @property
    def key(self) -> Hashable:
        """The row under the cursor."""
        return self.stream.cursor_key if self.section.listed else None

    @property
    def in_list(self) -> bool:
        """Whether the keys go to the list."""
        return self.screen.focused is self.stream  # has_focus of a widget lags behind

    def show(self, session: Session) -> None:
        """Paint the section as it stands."""
        if self.section.listed:
            self.show_list(session)
        self.form.show_row(self.key)
        if self.adding.is_attached:
            self.adding.show_prompt()

    def show_list(self, session: Session) -> None:
        """Paint the list and how its time is shared."""
        entries = self.section.entries(session)
        self.stream.show(entries)
        self.tell_keys(session, is_empty=not entries)
        self._bar.face = self.section.shares(session)
        self._bar.display = bool(self._bar.face)

    def tell_keys(self, session: Session, *, is_empty: bool = False) -> None:
        """Let the band say what keys mean in the list, first which answer or status each digit gives to its row."""
        here = self.section.keys_mean or ("" if self.is_paged else LIST_KEYS)
        if is_empty:
            here = EMPTY_KEYS if self.section.prompt else NOTHING_KEYS
        elif self.section.answers and self.section.answer(session, self.key, self.section.answers[0]):
            words = map(self.section.answer_words, self.section.answers)
            told = " · ".join(f"{digit} {word}" for digit, word in enumerate(words, 1))
            self.stream.keys_mean = f"{told} · {_(ROW_KEYS)}"
            return
        self.stream.keys_mean = key_sentence(here)

    def show_missing(self, missing_items: list[Missing]) -> None:
        """Say what this section lacks, but for what is being typed just now."""
        told = [one for one in missing_items if not self.form.is_answering(one)]
        self._missing.keep_rows(kept=self.has_class("-form") and self.form.row_in_use is not None)
        self._missing.show(tuple(MissingFace(missing_words(one), one.fix.words if one.fix else "") for one in told))

    def show_alone(self, fields: Sequence[str]) -> None:
        """Show these fields of the row under the cursor and nothing else; none named: all there is."""
        self.form.rows.show_only(fields)
        self._missing.keep_rows(kept=False)
        last = self.form.rows.shown[-1:] if fields and self.is_paged else []
        for row in self.form.rows:
            row.text.means(_(LAST_LINE if row in last else LineInput.keys_mean))
        self.adding.line.keys_mean = _(ADD_ON_PAGE if self.is_paged else LineInput.keys_mean)
        is_form = bool(fields) or not self.section.listed
        self.form.set_class(is_form, "-alone")
        self.set_class(is_form, "-form")

    def enter_list(self) -> None:
        """Let the keys go to the list."""
        self.screen.set_focus(self.stream)

    def move_to(self, key: Hashable) -> None:
        """Put the cursor on a row."""
        self.stream.move_to(key)
        self.form.show_row(self.key)
