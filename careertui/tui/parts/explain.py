"""Help: what is under the cursor, its rule in one sentence, and every key that works here."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from careertui.domain.days import day_words, week_first, week_index
from careertui.domain.records import Habit
from careertui.domain.text import number_text
from careertui.domain.weeks import HabitWeeks
from careertui.tui.commands import Command, commands_for
from careertui.tui.parts.bars import Line
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.forms import key_hits, key_pieces
from careertui.tui.parts.pane import Pane
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.parts.sheet import Sheet
from careertui.tui.rows import BLANK, Piece, Row, fit, rule, wrapped

RISKS = {
    "done": "The quota is reached; more is welcome, nothing more is needed.",
    "on_track": "There is room: fewer days are needed than are left.",
    "at_risk": "Every day that is left is needed.",
    "unreachable": "The quota can't be reached any more this week; each tick still makes the habit stronger.",
    "excused": "The week is excused: it can't be missed, and can still be met.",
}


def habit_explained(habit: Habit, weeks: HabitWeeks, day: date, *, streaks: bool) -> tuple[str, str]:
    """What the lines of a habit say in the week of a day, in words, each with its rule."""
    met, counted = weeks.consistency
    index = week_index(day, weeks.week_start)
    first, quota = week_first(index, weeks.week_start), weeks.quota(index)
    unit = f" {habit.unit}" if habit.measure == "amount" else " days" if quota != 1 else " day"
    bound = "at most" if habit.limit == "at_most" else "at least"
    parts = [
        f"The week from {day_words(first)} asks for {bound} {quota}{unit}; there is {number_text(weeks.count(index))}."
    ]
    if weeks.risk and index == week_index(weeks.today, weeks.week_start):
        parts.append(_risk(habit, weeks))
    if streaks:
        parts.append(
            f"Streak {weeks.streak}: weeks met in a row; the running week can't break it"
            f"{' unless the limit is passed' if habit.limit == 'at_most' else ''}, excused ones are skipped."
        )
    if counted:
        parts.append(f"{met} of {counted}: met among the last {counted} closed weeks that were met or missed.")
    parts.append(
        f"Strength {round(100 * weeks.strength)} %: an average over all weeks in which the newest weigh most;"
        " a missed week costs a little, never everything."
    )
    return habit.name, " ".join(parts)


def _risk(habit: Habit, weeks: HabitWeeks) -> str:
    if habit.limit == "at_most":
        words = {
            "on_track": "There is still room.",
            "at_risk": "The limit is reached.",
            "unreachable": "The limit is passed.",
        }
        return words.get(weeks.risk or "", RISKS[weeks.risk or "on_track"])
    if weeks.risk == "on_track" and weeks.is_excused(week_index(weeks.today, weeks.week_start)):
        return "It can't be missed: a season touches it, or the habit began in it."
    return RISKS[weeks.risk or "on_track"]


class ExplainPane(Pane):
    """The explanation and the keys, to scroll."""

    title = ""
    text = ""
    said = ""
    commands: Sequence[Command] = ()

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """All lines; each can have the cursor, so that it scrolls like every list."""
        screen = self.screen
        if not isinstance(screen, ExplainScreen):
            return [], []
        signs = screen.host.look.signs
        head = [Row((Piece(fit(self.title, width - 1, signs.ellipsis), "title"),)), BLANK]
        lines = wrapped(self.text, width - 4)
        rows = [Row((Piece(line, "plain"),), f"text-{number}") for number, line in enumerate(lines)]
        if self.said:
            rows += [BLANK, rule("Said last", width, signs.rule)]
            rows += [Row((Piece(line, "plain"),), f"said-{n}") for n, line in enumerate(wrapped(self.said, width - 4))]
        rows += [BLANK, rule("Keys", width, signs.rule)]
        wide = 18 if width >= 60 else 10
        for command in (command for command in self.commands if command.keys):
            keys = screen.host.keys.names(command.id)
            rows.append(
                Row((Piece(fit(keys, wide), "accent"), Piece(fit(command.title, max(1, width - wide - 3)))), command.id)
            )
        return head, rows


class ExplainScreen(Sheet[None]):
    """Opened with `?` over a screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,enter", "close", "Close", show=False)]

    def __init__(self, screen: CareerScreen) -> None:
        super().__init__()
        self.title_and_text = screen.explanation()
        self.said = screen.message.cut
        self.commands = [*commands_for(screen.SCREEN_NAME), *screen.moving()]

    def compose(self) -> ComposeResult:
        """One pane and a line of keys."""
        with Vertical(classes="form explain"):
            pane = ExplainPane(cursor_sign=self.host.look.signs.cursor)
            pane.title, pane.text = self.title_and_text
            pane.said, pane.commands = self.said, self.commands
            yield pane
            yield Line(classes="form-keys")

    def on_mount(self) -> None:
        """How to leave."""
        keys = ((self.host.keys.moving, "read on"), ("esc", "close"))
        self.query_one(".form-keys", Line).show(key_pieces(keys), key_hits(keys))

    async def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on a key does what the key does."""
        await self.run_action(event.meaning)

    def action_close(self) -> None:
        """Back to the screen."""
        self.dismiss(None)
