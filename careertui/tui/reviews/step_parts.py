"""A review's step: the facts on top, and the box in which they scroll with the questions."""

from collections.abc import Callable

from textual.containers import VerticalScroll

from careertui.domain.views.reviews.page import Asked, StepPage
from careertui.tui.parts.drawn import DrawnRows
from careertui.tui.reviews.question_drawn import LISTED
from careertui.tui.rows import BLANK, Piece, Row, fit, wrapped
from careertui.tui.widths import QUESTION_LINES


class FactsBlock(DrawnRows):
    """The facts of a step."""

    def __init__(self, make_rows: Callable[[StepPage, int], list[Row]]) -> None:
        super().__init__(classes="facts")
        self.step: StepPage | None = None
        self.make_rows = make_rows

    def show(self, step: StepPage, width: int) -> None:
        """Draws other facts, as high as they are."""
        rows, self.step = self.make_rows(step, width), step
        if len(self.rows) != len(rows):
            self.styles.height = len(rows)
        self.show_rows(rows)

    def on_resize(self) -> None:
        """Another width, other cuts."""
        if self.step is not None:
            self.show(self.step, self.size.width)


class QuestionFoot(DrawnRows):
    """The question that has the focus, in full, where the terminal is too low for it to stand above its field."""

    def __init__(self) -> None:
        super().__init__(id="question-foot")
        self.rows = [BLANK] * QUESTION_LINES

    def show(self, question: str, options: str, width: int, ellipsis: str) -> None:
        """Draws what is asked, and the options' words above it."""
        lines = wrapped(question, max(2, width - 3))
        room = QUESTION_LINES - bool(options)
        cut = [*lines[: room - 1], " ".join(lines[room - 1 :])] if len(lines) > room else lines
        texts = [*([(options, "")] if options else []), *((line, "dim") for line in cut)]
        rows = [Row((Piece(fit(f"  {text}", max(0, width - 1), ellipsis), style),)) for text, style in texts]
        self.show_rows([*rows, *[BLANK] * (QUESTION_LINES - len(rows))])


class StepBox(VerticalScroll, can_focus=False, inherit_bindings=False):
    """A step, which scrolls with the focus; its keys belong to the review."""


def is_airy(step: StepPage, facts: int, height: int) -> bool:
    """Whether there is room for a blank line under each question."""
    questions = sum(_airy_lines(each) for each in step.questions)
    actions = sum(len(each.options) for each in step.questions if each.question.asked in LISTED)
    return 2 + facts + questions + actions <= height


def _airy_lines(asked: Asked) -> int:
    """Lines of a question with its blank one: a door has no text, what is asked of each thing has one line only."""
    if asked.question.asked == "door":
        return 2
    return 1 + bool(asked.head) if asked.question.asked in ("safeguards", "picks") else 3
