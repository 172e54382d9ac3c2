"""One review, one step on screen at a time: facts above, questions below; every answer is saved as it is given."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import ClassVar

from textual import getters
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.reactive import Reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from careertui.actions.reviews import answer, finish
from careertui.content.signs import Signs
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.grid import Kind
from careertui.domain.views.review_page import Asked, ReviewPage, StepPage, review_page, step_page
from careertui.store.errors import StoreError
from careertui.store.ids import new_id
from careertui.tui.commands import REVIEWS
from careertui.tui.rows import Row
from careertui.tui.screens.base import HIGH, CareerScreen
from careertui.tui.screens.review_doors import act_on_mark, door_words, go_through, mark_words
from careertui.tui.screens.review_rows import explained, fact_rows, title_row
from careertui.tui.widgets.bars import Line
from careertui.tui.widgets.drawn import Drawn
from careertui.tui.widgets.questions import DoorField, PickField, QuestionField, TextField

SAVE_SECONDS = 2.0  # after the last key in a text field


class FactsBlock(Drawn):
    """The facts of a step."""

    def __init__(self) -> None:
        super().__init__(classes="facts")
        self.step: StepPage | None = None
        self.rows: list[Row] = []
        self.make_rows: Callable[[StepPage, int], list[Row]] = lambda step, width: []

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


class ReviewScreen(CareerScreen):
    """A review that may be answered; `enter` goes on, `esc` leaves and keeps the draft."""

    SCREEN_NAME = "review"
    BAR_NAME = REVIEWS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "Next question; behind the last one, done", show=False),
        Binding("tab,down", "field(1)", "Next question", show=False),
        Binding("shift+tab,up", "field(-1)", "Question before", show=False),
        Binding("pagedown,right_square_bracket", "step(1)", "Next step", show=False),
        Binding("pageup,left_square_bracket", "step(-1)", "Step before", show=False),
        Binding("space", "act", "Do to the goal what its mark says", show=False),
        Binding("0,1,2,3,4,5,6,7,8,9", "no_scale", "Digits answer", show=False),
        Binding("ctrl+s", "finish", "Done", show=False),
        Binding("escape", "leave", "Leave; the draft is kept", show=False),
    ]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)  # fields draw their focus, the rest stays
    step_box = getters.query_one(StepBox)
    facts = getters.query_one(FactsBlock)
    title_line = getters.query_one("#review-title", Line)

    def __init__(self, kind: Kind, slot: date) -> None:
        super().__init__()
        self.kind = kind
        self.slot = slot
        self.at = -1
        self.page: ReviewPage | None = None
        self._draft_id = new_id()
        self._saving: Timer | None = None

    # What is shown

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The title and the step; its questions are put in when it is shown."""
        page = self._page()
        self.page, self.at = page, page.first_empty
        yield Line(id="review-title", classes="form-title")
        facts = FactsBlock()
        facts.make_rows = lambda step, columns: fact_rows(step, columns, self.app.look)
        step = step_page(self.app.career, self.app.today, page, self.at, self.app.book)
        facts.show(step, width)
        with StepBox(id="step", classes="-airy" if is_airy(step, len(facts.rows), height) else ""):
            yield facts
            yield from self._fields(step)

    def on_mount(self) -> None:
        """The first question gets the keys."""
        self._draw_title()
        self._focus_first()

    def _page(self) -> ReviewPage:
        return review_page(self.app.career, self.app.today, self.kind, self.slot, self.app.book, facts=False)

    def _fields(self, step: StepPage) -> list[QuestionField]:
        size, signs, said = self.app.size, self.app.look.signs, partial(door_words, self.app)
        roomy = size.height >= HIGH
        return [_field(asked, said, signs, size.width, roomy=roomy) for asked in step.questions]

    @property
    def fields(self) -> list[QuestionField]:
        """The questions on the screen."""
        return list(self.query(QuestionField))

    def reload(self) -> None:
        """What the newest facts say; a review that was closed meanwhile is left."""
        if not self.is_mounted or self.at < 0:
            return
        self.page = self._page()
        step = step_page(self.app.career, self.app.today, self.page, self.at, self.app.book)
        self.facts.show(step, self.facts.size.width or self.app.size.width)
        asked = {each.key: each for each in step.questions}
        fields = self.fields
        if [field.asked.key for field in fields] != [each.key for each in step.questions]:
            self.call_later(self._show_step, self.at)
            return
        for field in fields:
            field.show(asked[field.asked.key])
        self._draw_title()
        self.refresh_bars()

    def _draw_title(self) -> None:
        if self.page is not None:
            row = title_row(self.page, self.at, self.app.today, self.app.size.width, self.app.look)
            self.title_line.show(row.pieces)

    async def _show_step(self, number: int, *, last: bool = False) -> None:
        """Draws another step, or the same one anew: then the focus stays on its question."""
        self.save_text()
        key = next((field.asked.key for field in self.fields if field.is_current), "") if number == self.at else ""
        assert self.page is not None
        self.at = number
        self.page = self._page()
        step = step_page(self.app.career, self.app.today, self.page, number, self.app.book)
        with self.app.batch_update():
            await self.query(QuestionField).remove()
            self.facts.show(step, self.facts.size.width or self.app.size.width)
            self.step_box.set_class(is_airy(step, len(self.facts.rows), self.app.size.height - 4), "-airy")
            await self.step_box.mount(*self._fields(step))
            self.step_box.scroll_home(animate=False)
            self._draw_title()
            self._focus_first(last=last, key=key)
        self.refresh_bars()

    def _focus_first(self, *, last: bool = False, key: str = "") -> None:
        stops = self._stops()
        same = [stop for field, stop in zip(self.fields, stops, strict=True) if key and field.asked.key == key]
        if same:
            same[0].focus()
        elif stops:
            stops[-1 if last else 0].focus(scroll_visible=last)

    def _stops(self) -> list[Widget]:
        return [field.input if isinstance(field, TextField) else field for field in self.fields]

    # Keys

    def key_line(self) -> list[tuple[str, str, str]]:
        """The keys that work in the question that has the focus."""
        if self.page is None:
            return []
        focused = self.focused
        is_last = self.at == len(self.page.steps) - 1 and self._is_last_field()
        first = [("enter", "open" if isinstance(focused, DoorField) else "done" if is_last else "next", "on")]
        if isinstance(focused, PickField) and focused.asked.options:
            ends = focused.asked.options
            first.insert(0, (f"{ends[0].digit}-{ends[-1].digit}", "answer", ""))
            if words := mark_words(focused.asked):
                first.insert(1, ("space", words, "act"))
        first += [("PgDn", "next step", "step(1)"), ("PgUp", "back", "step(-1)")]
        return [*first, ("^s", "done", "finish"), ("esc", "leave", "leave"), ("^p", "everything", "command_palette")]

    def _is_last_field(self) -> bool:
        stops = self._stops()
        return not stops or self.focused is stops[-1]

    async def action_field(self, step: int) -> None:
        """The question before or after; beyond the ends, the step before or after."""
        stops = self._stops()
        at = next((number for number, stop in enumerate(stops) if stop is self.focused), -1)
        to = at + step
        if 0 <= to < len(stops):
            stops[to].focus()
        else:
            await self._go_step(step, last=step < 0)

    async def action_on(self) -> None:
        """The next question; behind the last one the review is done."""
        if self.page is not None and self.at == len(self.page.steps) - 1 and self._is_last_field():
            await self.action_finish()
        else:
            await self.action_field(1)

    def action_act(self) -> None:
        """Moves, closes, drops or starts the goal that is marked so."""
        if isinstance(self.focused, PickField):
            act_on_mark(self.app, self.focused.asked)

    def action_no_scale(self) -> None:
        """A digit where nothing is to be picked goes nowhere: it is no screen's key here."""
        self.app.say("There is no scale here; esc leaves the review.")

    async def action_step(self, step: int) -> None:
        """The step before or after."""
        await self._go_step(step)

    async def _go_step(self, step: int, *, last: bool = False) -> None:
        if self.page is not None and 0 <= self.at + step < len(self.page.steps):
            await self._show_step(self.at + step, last=last)

    def action_leave(self) -> None:
        """Back to the list; what was answered is kept."""
        self.save_text()
        begun = self.page is not None and self._page().review is not None
        self.dismiss(None)
        if begun and self.page is not None and not (self.page.review and self.page.review.done):
            self.app.call_after_refresh(self.app.say, "The draft is kept; enter goes on where it stopped.")

    async def action_finish(self) -> None:
        """Done, unless the one required answer is missing: then its question says so."""
        self.save_text()
        try:
            change = self.app.perform(lambda career: finish(career, self.app.today, self.kind, self.slot))
        except (Refused, StoreError) as refusal:
            await self._complain(str(refusal), getattr(refusal, "field", ""))
            return
        self.dismiss(None)
        self.app.call_after_refresh(self.app.say, f"{change.label}.")

    async def _complain(self, sentence: str, key: str) -> None:
        """Says it under the question, on whichever step it is; else in the message line."""
        assert self.page is not None
        for number, step in enumerate(self.page.steps):
            if any(asked.key == key for asked in step.questions):
                await self._complain_at(number, key, sentence)
                return
        self.app.say(sentence, warn=True)

    async def _complain_at(self, number: int, key: str, sentence: str) -> None:
        if number != self.at:
            await self._show_step(number)
        for field, stop in zip(self.fields, self._stops(), strict=True):
            if field.asked.key == key:
                field.complain(sentence)
                stop.focus()

    # Answers

    def on_question_field_answered(self, event: QuestionField.Answered) -> None:
        """An answer is saved at once."""
        event.stop()
        self._save(event.field, event.value)

    def _save(self, field: QuestionField, value: str) -> None:
        kind, slot, key, today = self.kind, self.slot, field.asked.key, self.app.today

        def action(career: Career) -> Change:
            return answer(career, today, kind, slot, key, value, id=self._draft_id)

        try:
            self.app.perform(action)
        except (Refused, StoreError) as refusal:
            field.complain(str(refusal))
        else:
            field.complain("")

    def on_question_field_opened(self, event: QuestionField.Opened) -> None:
        """A door leads to where something is done."""
        self.save_text()
        go_through(self.app, event.field.asked, self.slot)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Text is saved a moment after the last key."""
        if self._saving is not None:
            self._saving.stop()
        self._saving = self.set_timer(SAVE_SECONDS, self.save_text)

    def save_text(self) -> None:
        """Saves what was typed and not saved yet."""
        for field in self.query(TextField):
            if field.is_changed and not field.complaint:
                self._save(field, field.input.value)

    def on_screen_suspend(self) -> None:
        """Whatever comes on top, nothing typed waits."""
        self.save_text()

    async def on_input_submitted(self) -> None:
        """Enter in a text goes on."""
        await self.action_on()

    def explanation(self) -> tuple[str, str]:
        """What this review is and its rules."""
        return explained(self.kind, self.page, self.at)


def is_airy(step: StepPage, facts: int, height: int) -> bool:
    """Whether there is room for a blank line under each question."""
    questions = sum(1 + 2 * (each.question.asked != "door") for each in step.questions)
    actions = sum(len(each.options) for each in step.questions if each.question.asked == "next")
    return 2 + facts + questions + actions <= height


def _field(asked: Asked, said: Callable[[Asked], str], signs: Signs, width: int, *, roomy: bool) -> QuestionField:
    if not asked.key or asked.question.asked == "door":
        return DoorField(asked, signs, width, said)
    if asked.options:
        return PickField(asked, signs, width, roomy=roomy)
    return TextField(asked, signs, width, roomy=roomy)
