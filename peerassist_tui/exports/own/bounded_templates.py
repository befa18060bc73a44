"""Templates of the user's that end: none loops for ever, none fills the memory, none leaves its sandbox."""

from collections.abc import Iterable, Iterator, Sized
from time import monotonic
from typing import Any

from jinja2 import Template, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from peerassist_tui.language import _, number_words

MOST_SECONDS = 20
"""The longest report of the program's own takes one."""
MOST_CHARACTERS = 20_000_000
MOST_BITS = 100_000
"""No number is longer."""


class _Generator(CodeGenerator):
    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - as Jinja calls it
        """Let each round of a loop ask whether there is time left."""
        node.iter = nodes.Call(nodes.EnvironmentAttribute("rounds"), [node.iter], [], None, None).set_environment(
            self.environment
        )
        super().visit_For(node, frame)

    def visit_EvalContextModifier(self, node: nodes.EvalContextModifier, frame: Frame) -> None:  # noqa: N802
        """Work nothing out while a template is read, which happens in the console itself: only while it is run."""
        frame.eval_ctx.volatile = True
        super().visit_EvalContextModifier(node, frame)

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox whose templates are stopped after `MOST_SECONDS` from when it was made.

    Every round of a loop and every call asks for the time, so that nothing but a single step can go on for long.
    """

    code_generator_class = _Generator
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, **options: Any) -> None:
        super().__init__(optimized=False, **options)  # what is constant would be worked out before anything is asked
        self._until = monotonic() + MOST_SECONDS

    def text_of(self, page: Template, values: dict[str, Any]) -> str:
        """What a template writes.

        Raises:
            TemplateRuntimeError: it takes too long, or writes too much.
        """
        parts, characters = [], 0
        for part in page.generate(values):
            self._must_have_time()
            characters += len(part)
            if characters > MOST_CHARACTERS:
                raise TemplateRuntimeError(
                    _("it writes more than {number} characters", number=number_words(MOST_CHARACTERS))
                )
            parts.append(part)
        return "".join(parts)

    def rounds(self, values: Iterable[object]) -> Iterator[object]:
        """The values of a loop, while there is time."""
        for value in values:
            self._must_have_time()
            yield value

    def call(self, context: Context, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call what a template calls, while there is time."""
        self._must_have_time()
        return super().call(context, called, *arguments, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon, unless a product makes a text, a list or a number longer than any report needs."""
        if operator not in ("*", "**"):
            return super().call_binop(context, operator, left, right)
        for one, times in ((left, right), (right, left)):
            is_long = isinstance(one, Sized) and isinstance(times, int) and len(one) * times > MOST_CHARACTERS
            if is_long or (isinstance(one, int) and isinstance(times, int) and _bits(operator, one, times) > MOST_BITS):
                raise TemplateRuntimeError(_("“{operator}” makes more than it can hold", operator=operator))
        return super().call_binop(context, operator, left, right)

    def _must_have_time(self) -> None:
        if monotonic() > self._until:
            raise TemplateRuntimeError(_("it takes longer than {number} seconds", number=MOST_SECONDS))


def _bits(operator: str, one: int, other: int) -> int:
    return one.bit_length() * other if operator == "**" else one.bit_length() + other.bit_length()
