"""The numbers of hints as settings: each with what it is for."""

from collections.abc import Mapping, Sequence

from peerassist_tui.known_settings import Setting
from peerassist_tui.language import N_
from peerassist_tui.readings.hints import Limits

WORDS: Mapping[str, str] = {
    "silent_minutes_each": N_("minutes of discussion for each person that make up a long silence"),
    "silent_minutes_least": N_("no silence is long before so many minutes"),
    "silent_minutes_most": N_("every silence is long after so many minutes"),
    "fair_shares": N_("so many fair shares of the talk are far more than one"),
    "share_least": N_("a smaller share of the talk is never far too much (0.4 is 40 %)"),
    "share_after_minutes": N_("minutes of talk before shares are looked at"),
    "share_every_minutes": N_("minutes of discussion between two looks at the shares"),
    "alternating_turns": N_("turns to and fro between two people, while others wait"),
    "waiting_seconds": N_("seconds after which somebody has waited long"),
    "telling_share": N_("the hosts' part of the planned time (0.25 is a quarter)"),
    "no_question_minutes": N_("minutes of asking without a question"),
    "stopped_seconds": N_("seconds in which nobody speaks"),
    "thin_after": N_("part of an analysing item after which an objective without points is told"),
    "undiscussed_minutes": N_("minutes after which a point without a response is told"),
    "why_seconds": N_("seconds after “it cannot work here” in which a question may come"),
    "queue_each": N_("so many waiting for each person make a long queue"),
    "queue_least": N_("a shorter queue is never long"),
    "break_minutes": N_("minutes without a break"),
    "option_minutes": N_("minutes in which the hosts may answer an option"),
    "last_part": N_("part of the feedback after which a peer without an option is told"),
}
"""What each is for; docs/hints.md says more."""


def limit_settings() -> Sequence[Setting]:
    """What may stand under `[hints]`, with what holds without it."""
    usual = vars(Limits())
    return [
        Setting("hints", name, float, N_("a number above 0"), f"{round(usual[name], 3):g}", WORDS[name])
        for name in usual
    ]
