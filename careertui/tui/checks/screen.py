"""The two checks: a digit a statement, each saved as it is given; then the result, and one move for each low line."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, assert_never

from textual import getters
from textual.binding import BindingType
from textual.widget import Widget

from careertui.actions.drafts import GoalDraft
from careertui.actions.goals.keeping import add_goal
from careertui.actions.habits.keeping import add_habit
from careertui.content.checks import ABOUT, JOB_OR_CAREER, Statement
from careertui.content.starters import Starter, first_starter
from careertui.domain.change import Change
from careertui.domain.checks.job_or_career import BETWEEN_FROM, CAREER_FROM, FEWEST, MOST_OPEN
from careertui.domain.checks.taken import TAKEN_UP_DAYS
from careertui.domain.days import day_words
from careertui.domain.errors import Refused
from careertui.domain.text import counted
from careertui.store.errors import StoreError
from careertui.store.ids import new_id
from careertui.tui.checks.offers import kept_habits, known_move, known_moves
from careertui.tui.checks.rows import (
    DimensionOffer,
    Offered,
    Rate,
    StatementOffer,
    foot_rows,
    head_rows,
    outcome_rows,
    question_rows,
    rating_rows,
)
from careertui.tui.checks.taken import TakenCheck
from careertui.tui.habits.starters import starter_draft
from careertui.tui.host import Host
from careertui.tui.keys.command import CHECK, EVERYWHERE, LISTS, REVIEWS, Scope
from careertui.tui.keys.names import Hint
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn, DrawnRows
from careertui.tui.parts.pane import OwnedPane
from careertui.tui.parts.screen import NO_OFFER, CareerScreen
from careertui.tui.places import HabitPlace
from careertui.tui.rows import Numbered, Row
from careertui.tui.widths import FOOT_LINES, HIGH, NARROW


def open_check(host: Host, part: str) -> None:
    """Takes a check; one begun in the last days goes on."""
    host.push_screen(CheckScreen(part))


class CheckPane(OwnedPane["CheckScreen"]):
    """The statements, or the result."""

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Head and lines."""
        return self.owner.rows(width)


class Foot(DrawnRows):
    """The statement under the cursor in full."""


class CheckScreen(CareerScreen):
    """One check, dated by the day on which it is done."""

    SCREEN_NAME = "review"
    BAR_NAME = REVIEWS
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(CHECK)
    pane = getters.query_one(CheckPane)
    foot = getters.query_one(Foot)

    def __init__(self, part: str) -> None:
        super().__init__()
        self.part = part
        self.shows_result = False
        self.wrong = (-1, "")

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The statements, and the one under the cursor in full."""
        pane = CheckPane(self, id="check-list", cursor_glyph=self.host.look.glyphs.cursor)
        first = next((number for number, each in enumerate(self.answers) if each is None), 0)
        pane.prepare(width, height - FOOT_LINES, Numbered(first))
        yield pane
        yield Foot(id="check-foot")

    def on_mount(self) -> None:
        """Digits go to the statements."""
        self.pane.focus()
        self._draw_foot()

    @property
    def answers(self) -> list[int | None]:
        """What is answered so far."""
        return self._check.answers

    @property
    def _check(self) -> TakenCheck:
        return TakenCheck(self.host, self.part)

    @property
    def statement(self) -> int | None:
        """The place of the statement under the cursor; None on the result."""
        key = self.pane.key
        return key.number if isinstance(key, Numbered) and not self.shows_result else None

    @property
    def _is_low(self) -> bool:
        return self.app.size.height < HIGH

    def rows(self, width: int) -> tuple[list[Row], list[Row]]:
        """The lines of the pane for a width."""
        look, view = self.host.look, self._check.seen()
        head = head_rows(self.part, view.answers, width, look)
        if not self.shows_result:
            last = view.last.answers if view.last else ()
            return head, question_rows(self.part, view.answers, self.wrong, width, look, last)
        return head, self._result_rows(width)

    def _result_rows(self, width: int) -> list[Row]:
        view, look = self._check.seen(result=True), self.host.look
        career = self.host.career.as_of(self.host.today)
        if self.part == "resilience":
            return rating_rows(view, kept_habits(career), width, look)
        if view.outcome is None:
            return []
        there = known_moves(career)
        return outcome_rows(view.outcome, view.trend, width, look, is_low=self._is_low, there=there)

    def reload(self) -> None:
        """What the newest facts say."""
        self.pane.reload()
        self._draw_foot()
        self.refresh_bars()

    def _draw_foot(self) -> None:
        number = -1 if self.statement is None else self.statement
        width = self.app.size.width
        self.foot.display = not self.shows_result
        last = self._check.seen().last
        when = f"last taken {day_words(last.day, self.host.today)}" if last else ""
        self.foot.show_rows(foot_rows(self.part, number, width, self.host.look, when))

    def on_pane_moved(self) -> None:
        """The full statement follows the cursor."""
        self._draw_foot()

    # Keys

    def scopes(self) -> Sequence[Scope]:
        """A check's keys."""
        return (CHECK, LISTS, EVERYWHERE)

    def key_line(self) -> list[Hint]:
        """Digits while it is answered; what the line offers on the result."""
        names, is_narrow = self.host.keys, self.app.size.width < NARROW
        move = [] if is_narrow else [Hint(names.moving, "choose" if self.shows_result else "move")]
        if self.shows_result:
            first = [names.hint("check.on", "do it"), *move]
        else:
            enough = sum(each is not None for each in self.answers) >= FEWEST[self.part]
            first = [Hint(names.digits(1, 5), "answer"), *move, *([names.hint("check.on")] if enough else [])]
        if is_narrow:
            return [*first, names.hint("check.leave")]
        return [*first, names.hint("undo"), names.hint("check.leave"), names.hint("palette")]

    def why_not(self, id: str) -> str:
        """On the result not every line offers something."""
        if id == "check.on" and self.shows_result and not isinstance(self.pane.key, Offered):
            return NO_OFFER
        return super().why_not(id)

    def action_digit(self, number: int) -> None:
        """Answers the statement under the cursor and goes on to the next."""
        if self.statement is not None:
            self._answer(str(number))

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on a digit answers its statement, one on what a low line offers does it; the cursor goes there."""
        press = event.press
        if isinstance(press, Rate):
            self.pane.reload(Numbered(press.number))
            self._answer(str(press.digit))
        elif isinstance(press, Offered):
            self.pane.reload(press)
            self._take(press)

    def on_pane_chosen(self) -> None:
        """A press on the low line under the cursor does what it offers."""
        if self.shows_result:
            self.action_on()

    def _answer(self, text: str) -> None:
        number = self.statement
        if number is None:
            return
        self.wrong = (-1, "")
        if self._tried(lambda: self._check.answer(number, text), number) and text:
            self.pane.action_move(1)

    def _tried(self, write: Callable[[], Change], number: int) -> bool:
        try:
            change = write()
        except (Refused, StoreError) as refusal:
            self.wrong = (number, str(refusal))
            self.reload()
            return False
        if not change.edits:
            self.reload()
        return True

    def action_clear(self) -> None:
        """Leaves the statement open."""
        self._answer("")

    def action_on(self) -> None:
        """The result, where there is enough; on it, what the line under the cursor offers."""
        if self.shows_result:
            if isinstance(key := self.pane.key, Offered):
                self._take(key)
            else:
                self.host.say(self.why_not("check.on"))
            return
        number = self.statement or 0
        self.wrong = (-1, "")
        if self._tried(self._check.finish, number):
            self.shows_result = True
            self.reload()
            self.pane.action_first()

    def _take(self, offered: Offered) -> None:
        """One key adds the habit or the goal that a low line calls for, or goes to the one there is."""
        match offered:
            case DimensionOffer(dimension):
                kept = kept_habits(self.host.career.as_of(self.host.today))
                if dimension in kept:
                    self.host.open_at(HabitPlace(kept[dimension][0]))
                else:
                    self._add_habit(first_starter(dimension))
            case StatementOffer(number):
                self._move(JOB_OR_CAREER[number])
            case _:
                assert_never(offered)

    def _move(self, statement: Statement) -> None:
        """What moves a low statement: its habit, its goal, or the vision."""
        place = known_move(self.host.career.as_of(self.host.today), statement)
        if place is not None:
            self.host.open_at(place)
        elif statement.makes == "vision":
            self.host.action_screen("vision")
        elif statement.makes == "goal":
            id, today, goal = new_id(), self.host.today, GoalDraft(title=statement.offer)
            self.host.attempt(lambda career: add_goal(career, today, goal, id=id), self.host.undoable)
        elif statement.starter is not None:
            self._add_habit(statement.starter)

    def _add_habit(self, starter: Starter) -> None:
        id, today, habit = new_id(), self.host.today, starter_draft(starter)
        self.host.attempt(lambda career: add_habit(career, today, habit, id=id), self.host.undoable)

    def action_leave(self) -> None:
        """Back to where it was opened; what was answered is kept. With at most two open it asks whether it counts."""
        view = self._check.seen()
        if self.shows_result or view.is_done or view.open > MOST_OPEN:
            self.host.leave(self)
            return
        open_ = f"{counted(view.open, 'line')} open, which is fine" if view.open else "all of it is answered"
        later = f"it can be gone on with for {TAKEN_UP_DAYS} days"
        answers = [Answer("Count it", open_, self._count), Answer("Not yet", later, lambda: self.host.leave(self))]
        self.host.push_screen(AskScreen("Count it?", answers))

    def _count(self) -> None:
        """It is done as it stands, and left."""
        if self._tried(self._check.finish, self.statement or 0):
            self.host.leave(self)

    def explanation(self) -> tuple[str, str]:
        """What the check is worth."""
        if self.part == "resilience":
            return "Resilience", (
                "You rate seven lines from 1 to 5; beside each stands what the log says of the last 12 weeks."
                " There is no overall score. A line without data shows a dash, never zero."
            )
        return "Job or career?", (
            f"{ABOUT} 1 is not me, 5 exactly me; lines 5 to 8 read the other way round."
            f" Under {BETWEEN_FROM} % is job-focused, from {CAREER_FROM} % career-focused. Up to two may stay open."
            f" One that is not done is gone on with for {TAKEN_UP_DAYS} days; its date is the day on which it is done."
        )
