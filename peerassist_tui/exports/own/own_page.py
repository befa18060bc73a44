"""A page by a template of the user's, made in a process of its own: whatever that takes, the console has not lost it.

One single step of a template, such as a text padded to a billion characters, cannot be asked whether it may. So the
process may have so much memory, where the system keeps to that (Linux), and is ended when it takes too long.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from markupsafe import Markup

from peerassist_tui.errors import Refused, why
from peerassist_tui.exports.own import bounded_templates
from peerassist_tui.exports.own.own_environment import TOO_MUCH_MEMORY, environment, sentence, told
from peerassist_tui.language import _, speak, spoken, written_in

MOST_BYTES = 1_000_000_000
"""The longest report that may be written takes a quarter of that."""
REFUSED = 3
"""The exit code of the process when it answers with a sentence."""
SECONDS_TO_END = 5
"""So much longer than the template the process may take."""


def own_page(path: Path, ending: str, values: Mapping[str, Any], language: str) -> bytes:
    """What the template writes of these values in that language; `body` of them is markup already.

    Raises:
        Refused: there is a mistake in it, or it takes too much time or memory.
    """
    seconds = bounded_templates.MOST_SECONDS
    asked = {
        "path": str(path),
        "ending": ending,
        "values": values,
        "language": language,
        "spoken": spoken().code,
        "seconds": seconds,
        "bytes": MOST_BYTES,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", __name__],
            input=json.dumps(asked).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds + SECONDS_TO_END,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refused(sentence(path.name, None, _("it takes longer than {number} seconds", number=seconds))) from None
    except OSError as error:
        raise Refused(_("No process for the template can be started: {reason}.", reason=why(error))) from None
    if done.returncode:
        said = done.stdout.decode() if done.returncode == REFUSED else sentence(path.name, None, _(TOO_MUCH_MEMORY))
        raise Refused(said)
    return done.stdout


def main() -> int:
    """Read what is asked, write the page, or why there is none; answers with the exit code."""
    asked = json.load(sys.stdin.buffer)
    speak(asked["spoken"])
    _limit_memory(asked["bytes"])
    bounded_templates.MOST_SECONDS = asked["seconds"]
    path, values = Path(asked["path"]), asked["values"]
    values["body"] = Markup(values["body"])

    def page() -> bytes:
        with written_in(asked["language"]):
            made = environment(path, asked["ending"])
            text = made.text_of(made.get_template(path.name), values)
        return (text.rstrip("\n") + "\n").encode()

    try:
        sys.stdout.buffer.write(told(path, page))
    except Refused as refused:
        sys.stdout.buffer.write(str(refused).encode())
        return REFUSED
    return 0


def _limit_memory(most: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(OSError, ValueError):  # a system that knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    sys.exit(main())
