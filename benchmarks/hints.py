"""How often each hint comes in an hour of recorded meetings: `python -m benchmarks.hints [FOLDER] [MEETING …]`.

FOLDER holds the tool session-script, which turns a recorded meeting into a script.
"""

import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from typing import cast

from peerassist_tui.intake.script import parse
from peerassist_tui.models import Seat
from peerassist_tui.readings.history.hint_log import hint_log
from peerassist_tui.readings.history.session_history import SessionHistory
from peerassist_tui.readings.time.running_time import running_seconds
from tests.helpers.meeting import Meeting


def main(folder: str = "../shared/tools", *which: str) -> None:
    """Print a line for each meeting, and the sums."""
    tool = Path(folder) / "session-script"
    names = which or tuple(line.split()[0] for line in _run(tool, "list").splitlines() if line.strip())
    rates, counts, hours = [], Counter[str](), 0.0
    for name in names:
        meeting = _performed(_run(tool, "meeting", name))
        length = running_seconds(meeting.session, meeting.now) / 3600
        came = Counter(
            one.hint.name for one in hint_log(meeting.session, SessionHistory(meeting.session.id, meeting.changes))
        )
        rates.append(came.total() / length)
        counts, hours = counts + came, hours + length
        _say(f"{name:<18} {length:5.2f} h  {rates[-1]:5.1f} an hour  {dict(came)}")
    _say(f"median {median(rates):.1f} an hour, at most {max(rates):.1f}, in {hours:.0f} hours of {len(rates)} meetings")
    _say(", ".join(f"{name} {count / hours:.2f}" for name, count in counts.most_common()))


def _run(tool: Path, *arguments: str) -> str:
    return subprocess.run([sys.executable, str(tool), *arguments], capture_output=True, text=True, check=True).stdout


def _performed(script: str) -> Meeting:
    head, *lines = parse(script.splitlines())
    meeting = Meeting(started=False, **head.given)
    for line in lines:
        meeting.at(line.at).do_as(cast("Seat", line.seat), line.do, **line.given)
    return meeting


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
