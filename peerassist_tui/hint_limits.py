"""When the console speaks up, by the user's settings: numbers under `[hints]`, each named in docs/hints.md."""

from dataclasses import fields

from peerassist_tui.errors import Refused
from peerassist_tui.readings.hints import Limits
from peerassist_tui.settings import in_home, section, settings_path


def hint_limits() -> Limits:
    """The usual limits, with those that the user has set.

    Raises:
        Refused: one of them is no number above 0, or nobody knows it.
    """
    given, where = section("hints"), in_home(settings_path())
    known = {field.name for field in fields(Limits)}
    for name, value in given.items():
        if name not in known:
            raise Refused(f"{where}: [hints] knows nothing called {name!r}; docs/hints.md names what it knows.")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e6:
            raise Refused(f"{where}: {name} under [hints] has to be a number above 0.")
    return Limits(**given)
