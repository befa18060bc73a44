"""An app in the theme that its user has chosen, from its first paint on."""

from textual.app import App, ReturnType

from peerassist_tui.settings import load_theme
from peerassist_tui.shell.guard import Guarded
from peerassist_tui.shell.themes import THEMES, USUAL, variables_of


class Themed(Guarded[ReturnType]):
    """Has our themes beside Textual's own, and begins in the one that the settings name."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        # before the first style is read: a theme that is set later has all of them read twice
        self.set_reactive(App.theme, load_theme(self.available_themes, USUAL))
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for Textual's themes."""
        return {} if self.current_theme in THEMES else variables_of(self.current_theme)
