"""The figures of a meeting as lines with bars."""

from datetime import datetime
from itertools import pairwise

from textual.content import Content

from peerassist_tui.language import _, clock_words, moment_words, signed_words
from peerassist_tui.models import PHASES
from peerassist_tui.readings.agenda.lateness import time_words
from peerassist_tui.readings.floor.present import SIDES
from peerassist_tui.readings.report.briefing import party_words
from peerassist_tui.readings.report.code_words import phase_words
from peerassist_tui.readings.report.session_stats import (
    Pace,
    PersonWaits,
    PlannedAndActual,
    SpokenByPhase,
    pace,
    paused_before,
    planned_and_actual,
    spoken_by_phase,
    waits_by_circle,
)
from peerassist_tui.readings.time.running_time import moment_of
from peerassist_tui.screens.flipchart.kinds import LETTERS as KIND_LETTERS
from peerassist_tui.screens.flipchart.kinds import STYLES as KIND_STYLES
from peerassist_tui.screens.review.review_entries import ReviewPage
from peerassist_tui.screens.shell.phases import BAR_STYLES, LETTERS
from peerassist_tui.session import Session, short_name
from peerassist_tui.timing.zones import to_local
from peerassist_tui.widgets.bar import bar, minutes_and_seconds, span_in_words
from peerassist_tui.widgets.stream import Entry

WIDTH = 40
"""Cells of the longest bar."""
_QUIET = "$foreground-muted"


def figures(session: Session, now: datetime) -> list[Entry]:
    """All figures, one below the other."""
    page = ReviewPage()
    if session.info.started_at is None:
        page.add(Content(), _("The meeting has not started yet."))
        return page.entries
    _spoken(page, spoken_by_phase(session, now))
    _held(page, planned_and_actual(session, now))
    if said := time_words(session, now):
        page.add(Content(), said)
    _pace(page, session, pace(session, now), now)
    _waited(page, waits_by_circle(session))
    return page.entries


def _spoken(page: ReviewPage, rows: list[SpokenByPhase]) -> None:
    heard = {phase for row in rows for phase, seconds in row.by_phase if seconds}
    letters = ", ".join(f"{LETTERS[one]} {phase_words(one)}" for one in PHASES if one in heard)
    page.heading("  ".join(filter(None, (_("Who spoke, by phase"), f"({letters})" if letters else ""))))
    if not any(row.seconds for row in rows):
        page.add(Content(), _("Nobody had the floor."))
        return
    most = max((row.seconds for row in rows), default=0) or 1
    for row in rows:
        if not row.seconds and row.person.party not in SIDES:
            continue
        lengths = [seconds / most for __, seconds in row.by_phase]
        parts = [
            (LETTERS.get(phase, "·") * cells, BAR_STYLES.get(phase, _QUIET))
            for (phase, __), cells in zip(row.by_phase, _cells(lengths), strict=True)
        ]
        room = " " * (WIDTH - sum(len(text) for text, __ in parts))
        page.add(
            Content.assemble(*parts, f"{room} {minutes_and_seconds(row.seconds):>8}  "),
            short_name(row.person),
            party_words("host") if row.person.party == "host" else "",
        )


def _held(page: ReviewPage, rows: list[PlannedAndActual]) -> None:
    page.heading(_("Minutes, planned (░) and held (█)"))
    most = max((max(row.planned, row.actual) for row in rows), default=0) or 1
    for row in rows:
        late = row.actual - row.planned
        word = signed_words(late) if row.was_on and late else ""
        plan = bar(row.planned / most, WIDTH).replace("█", "░")
        page.add(Content.assemble((plan, _QUIET), f" {row.planned:>4g}       "), row.item.title)
        style = "$text-warning" if late > 0 else "$text-success"
        took = (bar(row.actual / most, WIDTH), style)
        page.add(Content.assemble(took, f" {row.actual:>4} ", (f"{word:<6}", style)), "")


def _pace(page: ReviewPage, session: Session, rows: list[Pace], now: datetime) -> None:
    page.heading(_("Notes in every five minutes  (T telling, A asking, Z analysing)"))
    if not any(row.total for row in rows):
        page.add(Content(), _("No note was written."))
        return
    most = max((row.total for row in rows), default=0) or 1
    longest = WIDTH // most * most if most <= WIDTH else WIDTH
    starts = [to_local(moment_of(session, row.start, now), session.info.timezone) for row in rows]
    pauses = paused_before(session, rows, now)
    for place, (row, local, paused) in enumerate(zip(rows, starts, pauses, strict=True)):
        if paused >= 1:
            said = _("paused for {time}", time=span_in_words(paused))
            page.add(Content.styled(f"{' ' * 7}{said}", _QUIET), "")
        if local.date() != starts[place - 1].date():
            page.add(Content.styled(moment_words(local, f"%A {local.day} %B", "MMMMEEEEd"), _QUIET), "")
        if row.is_quiet:
            said = _("no note for {time}", time=span_in_words(row.seconds))
            page.add(Content.styled(f"{clock_words(local):>5}  {said}", _QUIET), "")
            continue
        cells = _cells([count / most * longest / WIDTH for __, count in row.counts])
        parts = [
            (KIND_LETTERS[kind] * room, KIND_STYLES[kind]) for (kind, __), room in zip(row.counts, cells, strict=True)
        ]
        page.add(Content.assemble((f"{clock_words(local):>5}  ", _QUIET), *parts, f" {row.total or ''}"), "")


def _waited(page: ReviewPage, rows: list[PersonWaits]) -> None:
    page.heading(_("Waits for the floor: the usual one (█) and the longest (░)"))
    most = max((max(row.waits) for row in rows), default=0) or 1
    if not rows:
        page.add(Content(), _("Nobody waited."))
    for row in rows:
        longest, usual = round(max(row.waits) / most * WIDTH), round(row.median / most * WIDTH)
        shown = ("█" * usual).ljust(longest, "░").ljust(WIDTH)
        words = f" {span_in_words(row.median):>8} {span_in_words(max(row.waits)):>8} {len(row.waits):>3}×  "
        page.add(Content.assemble((shown, "$primary"), words), short_name(row.person))


def _cells(shares: list[float]) -> list[int]:
    """How many cells each share of a whole bar gets; together they end where their sum ends."""
    ends = [0, *(round(sum(shares[: place + 1]) * WIDTH) for place in range(len(shares)))]
    return [after - before for before, after in pairwise(ends)]
