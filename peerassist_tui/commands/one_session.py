"""The commands that show one session."""

from argparse import Namespace
from uuid import UUID

from peerassist_tui.commands.shared import now_of, say, session_of, store_of
from peerassist_tui.commands.standard_output import write_out
from peerassist_tui.store.queries.overview import find_session


def show_command(arguments: Namespace) -> int:
    """One session, as text or as JSON."""
    from peerassist_tui.exports.json_document import write
    from peerassist_tui.exports.plain import session_summary
    from peerassist_tui.readings.privacy.anonymous import anonymised

    session = session_of(arguments)
    shown = anonymised(session) if arguments.anonymous else session
    if arguments.json:
        write_out(write(shown, now_of(session), arguments.anonymous))
    else:
        say(session_summary(shown, now_of(session), anonymous=arguments.anonymous))
    return 0


def hints_command(arguments: Namespace) -> int:
    """What the console would have hinted at in a session that was held, and when."""
    from peerassist_tui.content.hint_limits import hint_limits
    from peerassist_tui.exports.hint_lines import hints_json, hints_text
    from peerassist_tui.readings.history.hint_log import hint_log
    from peerassist_tui.readings.history.session_history import SessionHistory
    from peerassist_tui.store.store import Store

    path = store_of(arguments)
    found = find_session(path, arguments.session)
    limits = hint_limits()
    store = Store(path)
    try:
        session, changes = store.load(UUID(found.id)), store.changes(UUID(found.id))
    finally:
        store.close()
    came = hint_log(session, SessionHistory(session.id, changes), limits)
    say(hints_json(came) if arguments.json else hints_text(session, came))
    return 0
