"""Beginning an agenda with a template, and keeping one as a template."""

from typing import ClassVar

from peerassist_tui.errors import Refused
from peerassist_tui.language import N_, _, ngettext
from peerassist_tui.rules import steps
from peerassist_tui.screens.shell.control import Command
from peerassist_tui.screens.workspace.sections.agenda import AgendaSection
from peerassist_tui.screens.workspace.workspace_control import WorkspaceControl
from peerassist_tui.step import written


class TemplateControl(WorkspaceControl):
    """An agenda is taken from a template, and kept as one of the user's own."""

    GROUP = N_("The agenda")

    def can_take(self) -> bool:
        """Whether the agenda is worked on."""
        return self.screen.panes.topic == AgendaSection.topic

    def can_keep(self) -> bool:
        """Whether there is an agenda to be kept."""
        return self.can_take() and bool(self.session.agenda)

    def take(self) -> None:
        """Choose a template for the agenda."""
        self.screen.run_dialog(self._take())

    async def _take(self) -> None:
        from peerassist_tui.screens.preparation.template_choice import choose_template

        there = len(self.session.agenda)
        question = _("Which agenda does it begin with?")
        if there:
            question = ngettext(
                "Which agenda shall replace this item?", "Which agenda shall replace these {count} items?", there
            )
        try:
            template = await choose_template(self.console, question, language=self.session.info.language)
        except Refused as refused:
            self.console.tell(str(refused))
            return
        if (
            template
            and await self.screen.do(steps.set_agenda(items=[written(**item) for item in template.items]))
            and self.pane
        ):
            self.pane.enter()

    def keep(self) -> None:
        """Keep the agenda as a template of the user's own."""
        self.screen.run_worker(self._keep())

    async def _keep(self) -> None:
        from peerassist_tui.content.templates import AgendaTemplate
        from peerassist_tui.readings.agenda.template_items import template_items
        from peerassist_tui.screens.preparation.template_saving import TemplateSaving
        from peerassist_tui.settings import templates_path

        items = template_items(self.session)
        saving = TemplateSaving(
            self.session.id,
            templates_path(),
            self.session.info.title,
            lambda name, purpose: AgendaTemplate(name, purpose, items),
        )
        if path := await self.console.push_screen_wait(saving):
            self.console.tell(_("Kept as {file}; T offers it from now on.", file=path.name), "information")

    COMMANDS: ClassVar = (
        Command("agenda.template", "T", N_("template"), N_("Use an agenda template"), take,
                when=can_take, leader=True),
        Command("agenda.keep", "S", N_("save agenda"), N_("Save this agenda as a template"), keep,
                when=can_keep, leader=True),
    )  # fmt: skip
