"""A habit's year as a map of days: one column a week, its cells can be walked and ticked."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from careertui.content.glyphs import Glyphs, week_glyph
from careertui.domain.days import FIRST_DAY, YEAR_WEEKS, axis_month, full_day
from careertui.domain.text import number_text
from careertui.domain.views.habits import MapDay, MapWeek
from careertui.tui.habits.week_rows import TickDay
from careertui.tui.keys.command import YEAR
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn
from careertui.tui.rows import Piece, Row, fit

LABEL = 3  # columns for the weekday's letter

Weeks = Callable[[date, int], Sequence[MapWeek]]


class YearMap(Drawn, can_focus=True):
    """Draws weeks given by a function (last day, how many); the cursor is a day, and the map moves along under it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(YEAR)

    class Left(Message):
        """Escape was pressed: back to the list."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.glyphs = glyphs
        self.weeks: Sequence[MapWeek] = ()
        self.day: date | None = None
        self.today: date | None = None
        self._source: Weeks | None = None
        self._note: Callable[[date], str] = lambda day: ""
        self._drawn: list[Row] = []
        self._columns = 0  # what the rows were made for

    def prepare(self, width: int, source: Weeks, note: Callable[[date], str], today: date) -> None:
        """Makes the map for a width that is expected, so that the very first frame shows it."""
        self._columns = width
        self._source, self._note, self.today = source, note, today
        self.day = today
        self._look_at_day()
        self._drawn = self._map_rows()

    def clear(self) -> None:
        """Draws nothing: there is no habit."""
        self._source = None
        self.reload()

    def show(self, source: Weeks, note: Callable[[date], str], today: date, *, keep: bool) -> None:
        """Draws another habit's map, or the same one anew (`keep` the day under the cursor)."""
        self._source, self._note, self.today = source, note, today
        if not keep or self.day is None or self.day > today:
            self.day = today
        self.reload()

    def reload(self) -> None:
        """Makes the map anew and repaints the lines that differ."""
        before = self._drawn
        self._columns = self.size.width or self._columns
        self._look_at_day()
        self._drawn = self._map_rows()
        self.repaint_lines([row.pieces for row in before], [row.pieces for row in self._drawn])

    @property
    def step(self) -> int:
        """Columns a week takes: two where a whole year fits so."""
        return 2 if self._columns >= LABEL + 2 * YEAR_WEEKS else 1

    def _look_at_day(self) -> None:
        """Chooses the weeks so that the day under the cursor is among them."""
        if self._source is None or self.day is None or self.today is None:
            self.weeks = ()
            return
        length = max(1, min(YEAR_WEEKS, (self._columns - LABEL - 1) // self.step))
        last = self.today
        if self.weeks and len(self.weeks) == length:
            last = min(self.weeks[-1].first + timedelta(days=6), self.today)
        first = last - timedelta(days=7 * length - 7)
        if self.day > last or self.day < first:
            last = min(self.day + timedelta(days=7 * length // 2), self.today)
        self.weeks = self._source(last, length)

    # Rows

    def _map_rows(self) -> list[Row]:
        if not self.weeks:
            return []
        days = [
            Row((Piece(f" {self.weeks[0].days[number].day:%a}"[:2] + " ", "dim"), *self._day_pieces(number)))
            for number in range(7)
        ]
        states = Row(
            (
                Piece(" " * LABEL),
                Piece("".join(week_glyph(self.glyphs, w.state) + " " * (self.step - 1) for w in self.weeks), "mark"),
            )
        )
        return [Row((Piece(" " * LABEL), Piece(self._months(), "dim"))), *days, states, self._day_row()]

    def _months(self) -> str:
        """The names of the months above the week in which each begins."""
        text = ""
        for column, week in enumerate(self.weeks):
            begins = next((each.day for each in week.days if each.day.day == 1), None)
            if begins is not None and len(text) <= column * self.step:
                text = text.ljust(column * self.step) + axis_month(begins) + " "
        return text

    def _day_pieces(self, number: int) -> list[Piece]:
        pieces: list[Piece] = []
        gap = " " * (self.step - 1)
        for week in self.weeks:
            each = week.days[number]
            piece = self._day_piece(each)
            if pieces and pieces[-1].style == piece.style:
                pieces[-1] = Piece(pieces[-1].text + piece.text + gap, piece.style)
            else:
                pieces.append(Piece(piece.text + gap, piece.style))
            if piece.style == "spot" and gap:
                pieces[-1] = piece
                pieces.append(Piece(gap, "dim"))
        return pieces

    def _day_piece(self, each: MapDay) -> Piece:
        glyphs = self.glyphs
        text, style = {
            "ticked": (glyphs.ticked, "good"),
            "today": (glyphs.today, "strong"),
            "empty": (glyphs.empty, "dim"),
            "before": (glyphs.empty, "rule"),
            "ahead": (" ", "dim"),
        }[each.cell]
        return Piece(text, "spot" if each.day == self.day and self.has_focus else style)

    def _day_row(self) -> Row:
        day = self.day
        found = next((each for week in self.weeks for each in week.days if each.day == day), None)
        if day is None or found is None:
            return Row()
        if not self.has_focus:
            keys = self.host.look.keys
            words = f"{keys.name('habit.open')} walks the days; {keys.name('habit.tick')} ticks one"
            return Row((Piece(" " * LABEL), Piece(words, "dim")))
        words = {"ticked": "ticked", "before": "before the start", "ahead": "to come"}.get(found.cell, "not ticked")
        amount = f", {number_text(found.amount)}" if found.amount is not None and found.amount != 1 else ""
        note = self._note(day)
        text = f"{day:%A} {full_day(day)}: {words}{amount}" + (f" {self.glyphs.dot} {note}" if note else "")
        return Row((Piece(" " * LABEL), Piece(fit(text, max(1, self._columns - LABEL - 1), self.glyphs.ellipsis))))

    # Moving

    def action_walk(self, days: int) -> None:
        """The day so many days on, never one to come nor one before all days that can be used."""
        if self.day is None or self.today is None:
            return
        goal = max(FIRST_DAY, min(self.day + timedelta(days=days), self.today))
        if goal != self.day:
            self.day = goal
            self.reload()

    def action_leave(self) -> None:
        """Back to the list."""
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """A press on a day goes there; on the day under the cursor it ticks."""
        column, number = (event.x - LABEL) // self.step, event.y - 1
        if not (0 <= column < len(self.weeks) and 0 <= number < 7) or self.today is None:
            return
        day = self.weeks[column].days[number].day
        if day > self.today:
            return
        if day == self.day:
            self.post_message(self.Picked(TickDay(day)))
        else:
            self.day = day
            self.reload()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the map."""
        return self.drawn(self._drawn[y].pieces if y < len(self._drawn) else ())

    def watch_has_focus(self, has_focus: bool) -> None:
        """The day under the cursor shows while keys come here."""
        super().watch_has_focus(has_focus)
        self.reload()

    def on_resize(self) -> None:
        """Another width holds other weeks."""
        self.reload()
