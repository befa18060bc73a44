"""When the console speaks up, by the user's settings: numbers under `[hints]`, each named in docs/hints.md."""

from dataclasses import fields

from peerassist_tui.readings.hints import Limits
from peerassist_tui.settings import is_limit, section


def hint_limits() -> Limits:
    """The usual limits with the user's own put over them; a wrong one is ignored, the others count.

    What is wrong is told with its line by `settings_check.faults`.
    """
    known = {field.name for field in fields(Limits)}
    return Limits(**{name: value for name, value in section("hints").items() if name in known and is_limit(value)})
