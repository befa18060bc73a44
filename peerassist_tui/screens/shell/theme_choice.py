"""Choosing a theme: the screen beneath shows the one that the cursor stands on."""

from collections.abc import Iterable

from textual import on
from textual.await_complete import AwaitComplete
from textual.content import Content
from textual.theme import Theme
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from peerassist_tui.language import N_, _, pgettext
from peerassist_tui.screens.shell.pick import Pick, PickScreen

EXPLANATIONS = {
    "peerassist-dark": N_("light on dark"),
    "peerassist-light": N_("dark on light"),
    "mono": N_("terminal's own"),
}


def _is_users(theme: Theme) -> bool:
    return "here" in theme.variables  # of those that are not the program's, only these have all its variables


def _ground(theme: Theme) -> str:
    return pgettext("theme", "dark") if theme.dark else pgettext("theme", "light")


def _of_users(theme: Theme) -> str:
    return pgettext("theme", "yours, dark") if theme.dark else pgettext("theme", "yours, light")


class ThemeScreen(PickScreen):
    """Answers with the theme to keep; None: the one that was there, which stands again."""

    DEFAULT_CSS = """
    ThemeScreen { align: right middle; }
    ThemeScreen > Vertical { width: 52; }
    """

    def __init__(self, themes: Iterable[Theme], current: str) -> None:
        """The program's `themes` come first, then the user's, then Textual's by their names."""
        rest = sorted((theme for theme in themes if theme.name not in EXPLANATIONS), key=lambda theme: theme.name)
        picks = [
            *(Pick(name, name, _(explanation)) for name, explanation in EXPLANATIONS.items()),
            *(Pick(theme.name, theme.name, _of_users(theme)) for theme in rest if _is_users(theme)),
            *(Pick(theme.name, theme.name, _ground(theme)) for theme in rest if not _is_users(theme)),
        ]
        super().__init__(_("Theme"), picks, current)
        self.keys_mean = _("↑ ↓ or a click shows · Enter or a second click keeps · Esc leaves")

    def _option(self, place: int, pick: Pick, *, here: bool = False) -> Option:
        # without a colour by its name: a list keeps what it has drawn, in the colours of the theme before
        prompt = super()._option(place, pick, here=here).prompt
        assert isinstance(prompt, Content)
        return Option(Content.assemble((prompt.plain, "bold")), id=pick.name)

    def key_label(self, action: str) -> str | None:
        """What the key bar says of an action."""
        return pgettext("key", "keep") if action == "select" else super().key_label(action)

    @on(OptionList.OptionHighlighted)
    def show(self, event: OptionList.OptionHighlighted) -> None:
        """Show the theme under the cursor."""
        self.app.theme = event.option_id or self._current

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        """Leave with what was chosen; without an answer, the theme that was there stands again."""
        self.app.theme = result or self._current
        return super().dismiss(result)
