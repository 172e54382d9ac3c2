"""One review, one step on screen at a time: facts above, questions below; every answer is saved as it is given."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual import events, getters
from textual.binding import BindingType
from textual.reactive import Reactive
from textual.widget import Widget

from careertui.actions.reviews.writing import finish
from careertui.domain.errors import Refused
from careertui.domain.reviews.dates import Kind
from careertui.domain.reviews.drill import open_drill_words
from careertui.domain.views.reviews.page import Asked, ReviewPage, StepPage, step_page
from careertui.store.errors import StoreError
from careertui.tui.keys.command import EVERYWHERE, QUESTION, REVIEW, REVIEWS, Scope
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bars import Line
from careertui.tui.parts.bindings import bindings_for, bindings_of
from careertui.tui.parts.hints import FIRST_STEP, LAST_STEP
from careertui.tui.reviews.doors import Ends, act_on_mark, door_words, form_keys, go_through
from careertui.tui.reviews.questions import QuestionPlace
from careertui.tui.reviews.review_rows import editable_words, explained, fact_rows, title_row
from careertui.tui.reviews.saving import SavedAnswers, shown_page
from careertui.tui.reviews.step_parts import FactsBlock, QuestionFoot, StepBox, is_airy
from careertui.tui.widths import HIGH, NARROW

DIGITS = bindings_of(*(f"answer.{number}" for number in range(10)))


class ReviewScreen(SavedAnswers):
    """A review that may be answered: step by step, each answer kept as it is given; leaving keeps the draft."""

    SCREEN_NAME = "review"
    BAR_NAME = REVIEWS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(REVIEW), *DIGITS]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)  # fields draw their focus, the rest stays
    step_box = getters.query_one(StepBox)
    facts = getters.query_one(FactsBlock)
    foot = getters.query_one(QuestionFoot)
    title_line = getters.query_one("#review-title", Line)

    def __init__(self, kind: Kind, slot: date, at: int | None = None, left: Callable[[int], object] = int) -> None:
        """`at` is the step in which it was left a while ago, `left` is told where it is left now."""
        super().__init__(kind, slot)
        self.at = -1 if at is None else at
        self._left = left
        self.page: ReviewPage | None = None

    # What is shown

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The title, and the step one was in."""
        self.page = shown_page(self.host, self.kind, self.slot)
        if self.at < 0:
            self.at = self.page.resumes_at
        step = self._step()
        yield Line(id="review-title", classes="form-title")
        facts = FactsBlock(lambda step, columns: fact_rows(step, columns, self.host.look))
        facts.show(step, width)
        self.places = [self._place(asked, width) for asked in step.questions]
        with StepBox(id="step", classes="-airy" if is_airy(step, len(facts.rows), height) else ""):
            yield facts
            yield from self.places
        yield QuestionFoot()

    def on_mount(self) -> None:
        """The first question that is still open gets the keys."""
        self._draw_title()
        is_draft = self.page is not None and not (self.page.review and self.page.review.done)
        self._focus_place(self._step().first_open if is_draft else "")
        if self.page is not None and (words := editable_words(self.page, self.host.today)):
            self.call_after_refresh(self.message.say, words)

    def _step(self) -> StepPage:
        assert self.page is not None
        return step_page(self.host.career, self.host.today, self.page, self.at, self.host.book)

    def _place(self, asked: Asked, width: int) -> QuestionPlace:
        roomy = self.app.size.height >= HIGH
        said = partial(door_words, self.host)
        return QuestionPlace(asked, self.host.look.glyphs, width, said, self.move, roomy=roomy)

    def reload(self) -> None:
        """What the newest facts say."""
        if self.is_mounted and self.places:
            self.page = shown_page(self.host, self.kind, self.slot)
            self._fill(self.current.asked.key if self.current else "")

    def _fill(self, key: str = "", *, last: bool = False) -> None:
        """Draws the step in the places there are, in new ones where they are too few; `key` keeps the focus."""
        step, width = self._step(), self.app.size.width
        self.facts.show(step, self.facts.size.width or width)
        self.step_box.set_class(is_airy(step, len(self.facts.rows), self.app.size.height - 4), "-airy")
        for number, place in enumerate(self.places):
            if number < len(step.questions):
                place.show(step.questions[number])
            else:
                place.display = False
        if more := [self._place(asked, width) for asked in step.questions[len(self.places) :]]:
            self.places += more
            self.host.paint_with(self.step_box.mount(*more))
        self._draw_title()
        if self.current is None or self.current.asked.key != key:
            self._focus_place(key, last=last)
        self.refresh_bars()

    def _draw_title(self) -> None:
        if self.page is not None:
            row = title_row(self.page, self.at, self.host.today, self.app.size.width, self.host.look)
            self.title_line.show(row.pieces)

    def _focus_place(self, key: str = "", *, last: bool = False) -> None:
        """The question with this key, else the first, or the last; one that is new is waited for."""
        shown = self.shown
        same = [place for place in shown if key and place.asked.key == key]
        for place in same[:1] or (shown[-1:] if last else shown[:1]):
            focus = partial(
                self.set_focus, place.stop, bool(same) or last
            )  # at once: the next key may be there already
            if place.is_mounted:
                focus()
            else:
                self.call_after_refresh(focus)

    def _go_to(self, number: int, *, last: bool = False) -> bool:
        """Another step, unless something here can't be saved: then its field says why."""
        self.save_text()
        assert self.page is not None
        if any(place.is_changed for place in self.shown) or not 0 <= number < len(self.page.steps):
            return False
        self.at = number
        self.page = shown_page(self.host, self.kind, self.slot)
        self._fill(last=last)
        if not last:
            self.step_box.scroll_home(animate=False)
        return True

    def on_resize(self, event: events.Resize) -> None:
        """Another height may have room for the questions above their fields; the one that has the focus stays seen."""
        super().on_resize(event)
        if self.page is None:
            return
        for place in self.places:
            place.give_room(roomy=event.size.height >= HIGH)
        self._draw_title()
        if self.current is not None:
            self.call_after_refresh(self.current.scroll_visible, animate=False)

    # Keys

    @property
    def current(self) -> QuestionPlace | None:
        """The question that has the focus; it may not have heard so itself yet."""
        return next((place for place in self.shown if place.stop is self.focused), None)

    @property
    def _is_at_end(self) -> bool:
        """Whether the last question of the last step has the focus."""
        shown = self.shown
        return self._is_last and (not shown or shown[-1] is self.current)

    @property
    def _is_last(self) -> bool:
        """Whether it is the last step."""
        return self.page is not None and self.at == len(self.page.steps) - 1

    def key_line(self) -> list[Hint]:
        """The keys that work in the question that has the focus."""
        is_narrow = self.app.size.width < NARROW
        ends = Ends(is_first=self.at == 0, is_last=self._is_last, is_done=self._is_at_end)
        return form_keys(self.current, self.host.keys, ends, is_narrow=is_narrow)

    def scopes(self) -> Sequence[Scope]:
        """A review's keys, and those of its options."""
        return (REVIEW, QUESTION, EVERYWHERE)

    def why_not(self, id: str) -> str:
        """A review has two ends, and not every question leads somewhere."""
        place = self.current
        if id == "review.back" and self.at == 0:
            return FIRST_STEP
        if id == "review.forward" and self.page is not None and self.at == len(self.page.steps) - 1:
            return LAST_STEP
        if id == "review.act" and not (place and (place.kind == "door" or place.asked.does)):
            return "This question asks for an answer and leads nowhere."
        return super().why_not(id)

    def refresh_bars(self) -> None:
        """The question that has the focus stands in full above the keys, where it is too low for more."""
        super().refresh_bars()
        if self.is_mounted and self.app.size.height < HIGH:
            question, options = self.current.foot() if self.current else ("", "")
            self.foot.show(question, options, self.app.size.width, self.host.look.glyphs.ellipsis)

    def action_field(self, step: int) -> None:
        """The question before or after; beyond the ends, the step before or after."""
        shown = self.shown
        to = (shown.index(self.current) if self.current else -1) + step
        if 0 <= to < len(shown):
            self.set_focus(shown[to].stop)
        else:
            self._go_to(self.at + step, last=step < 0)

    def action_on(self) -> None:
        """Through a door; else the next question, and behind the last one the review is done."""
        place = self.current
        if place is not None and place.kind == "door":
            self._open(place)
        elif self._is_at_end:
            self.action_finish()
        else:
            self.action_field(1)

    def move(self, key: str) -> bool:
        """Does what a key that leads on means; whether it is one."""
        keys = self.host.keys
        if keys.has("review.on", key):
            self.action_on()
        elif keys.has("review.next", key):
            self.action_field(1)
        elif keys.has("review.before", key):
            self.action_field(-1)
        else:
            return False
        return True

    def action_act(self) -> None:
        """Does what a goal's mark says, or goes through the door."""
        if reason := self.why_not("review.act"):
            self.host.say(reason)
        elif self.current is not None:
            self._open(self.current)

    def action_digit(self, number: int) -> None:
        """A digit where nothing is to be picked goes nowhere: it is no screen's key here."""
        self.host.say(f"There is no scale here; {self.host.keys.name('review.leave')} leaves the review.")

    def action_step(self, step: int) -> None:
        """The step before or after."""
        if reason := self.why_not("review.forward" if step > 0 else "review.back"):
            self.host.say(reason)
        else:
            self._go_to(self.at + step)

    def action_leave(self) -> None:
        """Back to the list; what was answered is kept."""
        self.save_text()
        self._left(self.at)
        review = shown_page(self.host, self.kind, self.slot).review
        on = self.host.keys.name("reviews.open")
        is_draft = review is not None and not review.done
        self.host.leave(self, f"The draft is kept; {on} goes on where it stopped." if is_draft else "")

    def action_finish(self) -> None:
        """Done, unless the one required answer is missing: then its question says so."""
        self.save_text()
        try:
            change = self.host.perform(lambda career: finish(career, self.host.today, self.kind, self.slot))
        except (Refused, StoreError) as refusal:
            self._complain(str(refusal), getattr(refusal, "field", ""))
        else:
            review = shown_page(self.host, self.kind, self.slot).review
            note = open_drill_words(review.answers) if review else ""
            self.host.leave(self, f"{change.label}. The drill is {note}." if note else f"{change.label}.")

    def _complain(self, sentence: str, key: str) -> None:
        """Says it under the question, on whichever step it is; else in the message line."""
        steps = self.page.steps if self.page is not None else ()
        found = [number for number, step in enumerate(steps) if any(each.key == key for each in step.questions)]
        if not found or (found[0] != self.at and not self._go_to(found[0])):
            self.host.say(sentence, warn=True)
            return
        for place in self.shown:
            if place.asked.key == key:
                place.complain(sentence)
                self.set_focus(place.stop)

    def on_question_place_opened(self, event: QuestionPlace.Opened) -> None:
        """A door that was pressed."""
        self._open(event.place)

    def _open(self, place: QuestionPlace) -> None:
        self.save_text()
        if place.kind == "pick":
            act_on_mark(self.host, place.asked)
        else:
            go_through(self.host, place.asked, self.slot)

    def explanation(self) -> tuple[str, str]:
        """What this review is and its rules."""
        return explained(self.kind, self.page, self.at, self.host.keys)
