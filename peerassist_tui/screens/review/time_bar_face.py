"""The bar of the phases along which one moves through a meeting."""

from peerassist_tui.labels import worded
from peerassist_tui.language import _, moment_words, number_words, pgettext
from peerassist_tui.readings.time.running_time import running_seconds, scenes
from peerassist_tui.screens.review.place_in_time import PlaceInTime
from peerassist_tui.screens.shell.head.session_title import SEAT_WORD
from peerassist_tui.screens.shell.phases import BAR_STYLES, LETTERS
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bars.time_bar import TimeBarFace, TimeBarPart

_QUIET = "$foreground-muted on $panel"


def time_bar(place: PlaceInTime, run: str, *, as_known_now: bool) -> TimeBarFace:
    """The phases, where one stands among them, and in words: `run` says how time runs."""
    whole = running_seconds(place.now, place.end) or 1
    parts = tuple(
        TimeBarPart(LETTERS[one.item.phase], one.item.title, BAR_STYLES[one.item.phase], one.end - one.start)
        if one.item
        else TimeBarPart("", "", _QUIET, one.end - one.start)
        for one in scenes(place.now, place.end)
    )
    words = f"{run} {_words(place, as_known_now=as_known_now)}"
    return TimeBarFace(parts, running_seconds(place.now, place.moment) / whole, words)


def _words(place: PlaceInTime, *, as_known_now: bool) -> str:
    change = place.history.changes[place.count - 1]
    clock = to_local(place.moment, place.now.info.timezone)
    step, steps = number_words(place.count), number_words(len(place.history))
    how = pgettext("key", "as corrected") if as_known_now else _("step {step} of {steps}", step=step, steps=steps)
    seat = "" if change.seat == "facilitator" else f"{_(SEAT_WORD.get(change.seat, change.seat))}: "
    done = "" if as_known_now else f" · {seat}{worded(change.label)}"
    return f"{moment_words(clock, '%a', 'E')} {clock:%H:%M:%S} · {how}{done}"
