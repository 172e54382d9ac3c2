"""A review's step: the facts on top, and the box in which they scroll with the questions."""

from collections.abc import Callable

from textual.containers import VerticalScroll
from textual.strip import Strip

from careertui.domain.views.review_page import StepPage
from careertui.tui.rows import Row
from careertui.tui.widgets.drawn import Drawn


class FactsBlock(Drawn):
    """The facts of a step."""

    def __init__(self, make_rows: Callable[[StepPage, int], list[Row]]) -> None:
        super().__init__(classes="facts")
        self.step: StepPage | None = None
        self.rows: list[Row] = []
        self.make_rows = make_rows

    def show(self, step: StepPage, width: int) -> None:
        """Draws other facts, as high as they are."""
        before, self.rows = self.rows, self.make_rows(step, width)
        self.step = step
        if len(before) != len(self.rows):
            self.styles.height = len(self.rows)
        self.repaint_lines([row.pieces for row in before], [row.pieces for row in self.rows])

    def on_resize(self) -> None:
        """Another width, other cuts."""
        if self.step is not None:
            self.show(self.step, self.size.width)

    def render_line(self, y: int) -> Strip:
        """One fact."""
        return self.drawn(self.rows[y].pieces if y < len(self.rows) else ())


class StepBox(VerticalScroll, can_focus=False, inherit_bindings=False):
    """A step, which scrolls with the focus; its keys belong to the review."""


def is_airy(step: StepPage, facts: int, height: int) -> bool:
    """Whether there is room for a blank line under each question."""
    questions = sum(1 + 2 * (each.question.asked != "door") for each in step.questions)
    actions = sum(len(each.options) for each in step.questions if each.question.asked == "next")
    return 2 + facts + questions + actions <= height
