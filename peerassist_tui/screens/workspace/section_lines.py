"""Where the sections of a stage stand, and what is missing in all of them, each in a line."""

from textual.content import Content

from peerassist_tui.language import _
from peerassist_tui.readings.missing import Missing
from peerassist_tui.screens.workspace.sections.section import Section
from peerassist_tui.session import Session
from peerassist_tui.widgets.bars.items_line import ItemsFace
from peerassist_tui.widgets.leading_words import leading
from peerassist_tui.widgets.stream import Entry


def section_entry(section: Section, session: Session, missing_items: list[Missing]) -> Entry:
    """A section as it stands in the list of them: its state, its title, how many rows it has."""
    state, count = section.state(session, missing_items), section.count(session)
    lead = Content.styled(f"{state.sign} ", state.style)
    return Entry(section.topic, lead, f"{_(section.title)} {count}" if count else _(section.title))


def missing_words(missing: Missing) -> Content:
    """What is missing, in one line; a click on it, or on a row that it names, leads to where that is fixed."""
    return Content.assemble(*(leading(words.replace("\n", " "), there) for words, there in missing.parts()))


def missing_line(missing_items: list[Missing], ready: str) -> ItemsFace:
    """How much is missing, which leads to the first, and what; where nothing is, `ready`, and what would be better."""
    missing, advice = (
        tuple(missing_words(one) for one in missing_items if one.advice is kind) for kind in (False, True)
    )
    if missing:
        first = next(one for one in missing_items if not one.advice)
        count = leading(_("{number} missing:", number=len(missing)) + " " if len(missing) > 1 else "", first)
        return ItemsFace(Content.assemble(("! ", "$text-warning bold"), count), missing)
    but = ("  " + _("but:") + " " if advice else "", "$foreground-muted")
    return ItemsFace(Content.assemble((f"✓ {ready}", "$text-success"), but), advice, "$foreground-muted")
