"""Today's lines from its view: fixed columns that line up at any width."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from careertui.content.signs import Signs, bar, day_sign, stand_sign, week_sign
from careertui.domain.days import day_words
from careertui.domain.text import number_text
from careertui.domain.views.habit_rows import HabitLine
from careertui.domain.views.today import TodayView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Hit, Piece, Row, fit, match_row, spread, width_of, wrapped
from careertui.tui.screens.outlook_rows import first_run_row, outlook_rows, step_row

WIDE, MIDDLE = 76, 58  # from these widths on: everything; without the strip
MOST = 112  # wider than this the numbers would be too far from the names


class Columns(NamedTuple):
    """What fits: the width of the names, and which columns stand beside them."""

    name: int
    week: bool
    strip: bool
    streak: bool
    count_width: int

    @property
    def cells_at(self) -> int:
        """The column where the day cells begin."""
        return 2 + self.name + 1


def columns_for(width: int, habits: Sequence[HabitLine], look: Look) -> Columns:
    """The columns for a pane of this width; names take what is left, never more than the longest needs."""
    width = min(width, MOST)
    count = max((cell_len(count_text(line, look.signs)) for line in habits), default=3)
    week, strip = width >= MIDDLE, width >= WIDE
    streak = look.streaks and week
    counts = max(4 if week else 3, count)
    taken = 3 + (13 if week else 1) + 1 + counts + 1 + sign_room(look.signs) + 5 + 1 + 14 * strip + 5 * streak
    longest = max((cell_len(line.name) for line in habits), default=0)
    return Columns(max(8, min(width - taken, max(longest, 28))), week, strip, streak, counts)


def count_text(line: HabitLine, signs: Signs) -> str:
    """Count and quota: `2/3`, at most: `1≤2` reads as `1/≤2`."""
    return f"{number_text(line.count)}/{signs.at_most if line.limit == 'at_most' else ''}{line.quota}"


def sign_room(signs: Signs) -> int:
    """The columns of the sign behind the count, and a blank."""
    return cell_len(signs.met) + 1


def sign_of(line: HabitLine, signs: Signs) -> Piece:
    """How the week stands, as one sign."""
    style = "good" if line.state == "met" else "warn" if line.risk == "at_risk" else "dim"
    return Piece(stand_sign(signs, line.state, line.risk), style)


def cell_piece(cell: str, signs: Signs) -> Piece:
    """One day's cell and the blank behind it."""
    return Piece(day_sign(signs, cell) + " ", {"ticked": "good", "today": "strong"}.get(cell, "dim"))


def strip_pieces(strip: Sequence[str | None], signs: Signs) -> list[Piece]:
    """The weeks before as a strip; runs of one sign are one piece."""
    text = "".join(week_sign(signs, state) for state in strip)
    return [Piece(text, "mark")]


class Days(NamedTuple):
    """The week shown, the day looked at, and today."""

    week: tuple[date, ...]
    day: date
    today: date


@lru_cache(maxsize=256)
def habit_row(line: HabitLine, days: Days, columns: Columns, look: Look) -> Row:
    """One habit: its name, its days, its week, the weeks before. Made once for the same line."""
    signs, shown = look.signs, days.week.index(days.day)
    pieces = [Piece(fit(line.name, columns.name, signs.ellipsis)), Piece(" ")]
    hits: list[Hit] = []
    if columns.week:
        for number_, cell in enumerate(line.cells):
            at = columns.cells_at + 2 * number_
            if days.week[number_] <= days.today:
                hits.append(Hit(at, at + 1, f"tick_day('{days.week[number_]}')"))
            pieces.append(cell_piece(cell, signs))
    else:
        hits.append(Hit(columns.cells_at - 1, columns.cells_at + 2, f"tick_day('{days.day}')"))
        pieces.append(cell_piece(line.cells[shown], signs))
    pieces.append(
        Piece(count_text(line, signs).rjust(columns.count_width) + " ", "good" if line.state == "met" else "")
    )
    sign = sign_of(line, signs)
    pieces.append(Piece(sign.text + " " * (sign_room(signs) - cell_len(sign.text)), sign.style))
    if columns.strip:
        pieces += strip_pieces(line.strip, signs)
    met, counted = line.consistency
    pieces.append(Piece((f"{met}/{counted}" if counted else signs.none).rjust(7 if columns.strip else 5), "dim"))
    if columns.streak:
        pieces.append(
            Piece((str(line.streak) if line.streak else signs.none).rjust(5), "strong" if line.streak else "dim")
        )
    return Row(tuple(pieces), line.id, tuple(hits))


def heading(view: TodayView, columns: Columns, look: Look) -> Row:
    """The day, and the names of the columns."""
    width = columns.cells_at - 1
    title = _day_title(view, width - 1, look.signs.dot)
    pieces = [Piece(" "), Piece(fit(title, width - 1, look.signs.ellipsis), "title"), Piece(" ")]
    if columns.week:
        for day in view.days:
            pieces += [Piece(f"{day:%a}"[0], "title" if day == view.day else "dim"), Piece(" ")]
    else:
        pieces += [Piece(f"{view.day:%a}"[0], "dim"), Piece(" ")]
    pieces += [
        Piece("week".rjust(columns.count_width) if columns.week else " " * columns.count_width, "dim"),
        Piece(" " * (1 + sign_room(look.signs))),
    ]
    if columns.strip:
        pieces += [Piece("last 12", "dim"), Piece(" " * 7)]
    pieces.append(Piece("     "))
    if columns.streak:
        # the word may begin in the column before, which has no heading
        pieces[-1] = Piece("    ")
        pieces.append(Piece("streak", "dim"))
    return Row(tuple(pieces))


def _day_title(view: TodayView, width: int, dot: str) -> str:
    day = view.day
    long, short = f"{day:%A} {day.day} {day:%B}", f"{day:%a} {day.day} {day:%b}"
    if day == view.today:
        return long if cell_len(long) <= width else short
    away = (view.today - day).days
    ago = "yesterday" if away == 1 else f"{away} days ago"
    return next((text for text in (f"{long} {dot} {ago}", f"{short} {dot} {ago}") if cell_len(text) <= width), short)


def score_row(view: TodayView, look: Look) -> Row:
    """The week score: quota reached of quota wanted."""
    done, want = view.week_score.done, view.week_score.want
    if not want:
        return BLANK
    title = "Week" if view.today in view.days else f"Week of {day_words(view.days[0], view.today)}"
    return Row((Piece(f" {title} {done} of {want} ", "dim"), Piece(bar(look.signs, done, want), "good")))


def vision_rows(view: TodayView, width: int, look: Look) -> list[Row]:
    """The vision's one line and its horizon; the season that is on."""
    rows: list[Row] = []
    width = min(width, MOST)
    signs = look.signs
    if view.vision:
        right = (
            [Piece(f"{view.vision.to_go} {signs.dot} {view.vision.horizon:%b %Y} ", "dim")] if width >= MIDDLE else []
        )
        room = width - width_of(right) - cell_len(signs.vision) - 4
        line = Piece(fit(view.vision.line, room, signs.ellipsis).rstrip(), "strong")
        rows.append(Row(spread([Piece(f" {signs.vision} ", "accent"), line], right, width)))
    if view.season:
        until = f"until {day_words(view.season.end, view.today)}" if view.season.end else ""
        text = f"Season: {view.season.reason} {signs.dot} {until}; no week it touches can be missed"
        rows.append(Row((Piece(f" {signs.week_excused} ", "accent"), Piece(fit(text, width - 4, signs.ellipsis)))))
    return rows


def empty_rows(
    view: TodayView, width: int, look: Look, keys: Sequence[tuple[str, str, str]]
) -> tuple[list[Row], list[Row]]:
    """What stands here while there is nothing to tick: why, and what begins; `keys` with their words and actions."""
    first = _first_run_words(view, width)
    head = [
        *vision_rows(view, width, look),
        Row((Piece(f" {_day_title(view, width - 2, look.signs.dot)}", "title"),)),
        BLANK,
    ]
    rows = [step_row(view.next_step, width, look), BLANK] if view.next_step else []
    rows += [Row((Piece(f" {line}"),)) for text in _empty_words(view) for line in wrapped(text, width - 2)]
    rows += [BLANK, first_run_row(first, width, look)] if first else []
    rows.append(BLANK)
    for key, words, action in keys:
        pieces = (Piece(f"   {key:<6}", "accent"), Piece(fit(words, max(1, width - 10), look.signs.ellipsis)))
        rows.append(Row(pieces, hits=(Hit(0, width, action),)))
    return head, [*rows, *outlook_rows(view, width, look)]


def _empty_words(view: TodayView) -> list[str]:
    """Why there is nothing to tick."""
    if view.coming:
        return [view.coming]
    if view.beginning and view.beginning.all_retired:
        return ["All habits are retired; the Habits screen can bring one back."]
    return ["A job ends; a career is yours.", "Start with one small habit; three are plenty."]


def _first_run_words(view: TodayView, width: int) -> str:
    """What the first run is for, while it is to come; there is a way back into it as long as there is nothing."""
    offer = view.beginning.first_run if view.beginning else None
    if offer is None:
        return ""
    if offer == "go on":
        return "Go on with the first run"
    wide = "Begin with the first run: ten minutes to a direction, a goal and three habits"
    return wide if width > len(wide) + 10 else "Begin with the first run: ten minutes"


def today_rows(view: TodayView, width: int, look: Look, text: str = "") -> tuple[list[Row], list[Row]]:
    """The head and the rows of Today for a pane of this width; `text` filters the habits."""
    habits = [line for line in view.habits if text.casefold() in line.name.casefold()]
    columns = columns_for(width, view.habits, look)
    head, days = vision_rows(view, width, look), Days(view.days, view.day, view.today)
    rows = [heading(view, columns, look), *(habit_row(line, days, columns, look) for line in habits)]
    if view.next_step and not text:
        rows = [step_row(view.next_step, width, look), *([BLANK] if width >= MIDDLE else []), *rows]
    elif head and width >= MIDDLE:
        head.append(BLANK)
    if text:
        rows += [match_row(len(habits), len(view.habits), text, width), score_row(view, look)]
    else:
        below = outlook_rows(view, width, look)
        if view.outlook.is_return:  # who comes back sees the card, however few lines there are
            rows, below = [*below[1:], *([BLANK] if width >= MIDDLE else []), *rows], []
        rows += [score_row(view, look), *below]
    return head, rows
