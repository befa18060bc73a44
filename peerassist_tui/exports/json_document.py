"""The report as JSON: the document of `show --json`."""

import json
from datetime import datetime

from peerassist_tui.readings.report.session_document import session_document
from peerassist_tui.session import Session


def write(session: Session, now: datetime, anonymous: bool) -> str:
    """The session as one JSON document."""
    return json.dumps(session_document(session, now, anonymous=anonymous), ensure_ascii=False, indent=1) + "\n"
