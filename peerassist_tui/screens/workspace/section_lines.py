"""Where the sections of a stage stand, and what is missing in all of them, each in a line."""

from textual.content import Content

from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.session import Session
from peerassist_tui.widgets.stream import Entry


def section_entry(section: Section, session: Session, missing_items: list[Missing]) -> Entry:
    """A section as it stands in the list of them: its state, its title, how many rows it has."""
    state, count = section.state(session, missing_items), section.count(session)
    lead = Content.styled(f"{state.sign} ", state.style)
    return Entry(section.topic, lead, f"{section.title} {count}" if count else section.title)


def missing_line(missing_items: list[Missing], ready: str) -> Content:
    """What is missing, and how much; where nothing is, `ready`, and what would be better otherwise."""
    missing, advice = ([missing.text for missing in missing_items if missing.advice is kind] for kind in (False, True))
    if missing:
        count = f"{len(missing)} missing: " if len(missing) > 1 else ""
        return Content.assemble(("! ", "$text-warning bold"), count, " · ".join(missing))
    but = f"  but: {' · '.join(advice)}" if advice else ""
    return Content.assemble((f"✓ {ready}", "$text-success"), (but, "$foreground-muted"))
