"""How people call where a session stands."""

from peerassist_tui.language import NC_, pgettext

STATES = (
    NC_("state of a session", "preparing"),
    NC_("state of a session", "live"),
    NC_("state of a session", "paused"),
    NC_("state of a session", "over"),
    NC_("state of a session", "wrapped up"),
)
"""As `Overview.state` has them."""


def state_words(state: str) -> str:
    """A state of a session, for instance "wrapped up", in the language that is spoken."""
    return pgettext("state of a session", state)
