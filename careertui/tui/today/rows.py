"""Today's lines from its view: fixed columns that line up at any width."""

from collections.abc import Sequence

from rich.cells import cell_len

from careertui.content.glyphs import bar
from careertui.domain.days import ago, day_letter, day_words, month_words, whole_day
from careertui.domain.text import folded
from careertui.domain.views.today.today import TodayView
from careertui.tui.habits.week_rows import Columns, Days, columns_for, glyph_room, habit_row
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Hit, Piece, Row, fit, match_row, spread, width_of, wrapped
from careertui.tui.today.outlook_rows import first_run_row, outlook_rows, step_row
from careertui.tui.widths import NARROW, WEEK_WIDTH, WIDE


def heading(view: TodayView, columns: Columns, look: Look) -> Row:
    """The day, and the names of the columns."""
    width = columns.cells_at - 1
    title = _day_title(view, width - 1, look.glyphs.dot)
    pieces = [Piece(" "), Piece(fit(title, width - 1, look.glyphs.ellipsis), "title")]
    if columns.week:
        pieces += _day_letters(view)
    else:
        pieces.append(Piece(" "))
        pieces += [Piece(day_letter(view.day), "dim"), Piece(" ")]
    pieces += [
        Piece(_week_word(view, columns).rjust(columns.count_width), "dim"),
        Piece(" " * (1 + glyph_room(look.glyphs))),
    ]
    if columns.strip:
        pieces += [Piece("last 12", "dim"), Piece(" " * 7)]
    pieces.append(Piece("     "))
    if columns.streak:
        # the word may begin in the column before, which has no heading
        pieces[-1] = Piece("    ")
        pieces.append(Piece("streak", "dim"))
    return Row(tuple(pieces))


def _week_word(view: TodayView, columns: Columns) -> str:
    """The name of the counts' column; shorter where the bracket of the day before it would touch it."""
    touches = view.day != view.today and view.day == view.days[-1] and columns.count_width == len("week")
    return "" if not columns.week else "wk" if touches else "week"


def _day_letters(view: TodayView) -> list[Piece]:
    """The days' first letters; the one shown is on its ground, and in brackets when it is not today: `M T[W]T`."""
    marked = None if view.day == view.today else view.day
    pieces = [Piece("[" if view.days[0] == marked else " ", "strong")]
    for day, after in zip(view.days, (*view.days[1:], None), strict=True):
        pieces.append(Piece(day_letter(day), "day" if day == view.day else "dim"))
        between = "]" if marked and day == marked else "[" if marked and after == marked else " "
        pieces.append(Piece(between, "strong"))
    return pieces


def _day_title(view: TodayView, width: int, dot: str) -> str:
    day = view.day
    long, short = whole_day(day), day_words(day)
    if day == view.today:
        return long if cell_len(long) <= width else short
    away = ago((view.today - day).days)
    return next((text for text in (f"{long} {dot} {away}", f"{short} {dot} {away}") if cell_len(text) <= width), short)


def score_row(view: TodayView, look: Look, width: int = 0) -> Row:
    """The week score, quota reached of quota wanted; where there is room, the quarter's beside it."""
    done, want = view.week_score.done, view.week_score.want
    if not view.has_score:
        return BLANK
    title = "Week" if view.today in view.days else f"Week of {day_words(view.days[0], view.today)}"
    pieces = [Piece(f" {title} {done} of {want} ", "dim"), Piece(bar(look.glyphs, done, want), "good")]
    quarter = view.outlook.quarter
    words = quarter.words.replace("·", look.glyphs.dot) if quarter and view.today in view.days else ""
    if not words or width < WIDE:
        return Row(tuple(pieces))
    return Row(spread(pieces, [Piece(f"{words} ", "dim")], min(width, WEEK_WIDTH)))


def vision_rows(view: TodayView, width: int, look: Look) -> list[Row]:
    """The vision's one line and its horizon; the season that is on."""
    rows: list[Row] = []
    width = min(width, WEEK_WIDTH)
    glyphs = look.glyphs
    if view.vision:
        right = (
            [Piece(f"{view.vision.to_go} {glyphs.dot} {month_words(view.vision.horizon)} ", "dim")]
            if width >= NARROW
            else []
        )
        room = width - width_of(right) - cell_len(glyphs.vision) - 4
        line = Piece(fit(view.vision.line, room, glyphs.ellipsis).rstrip(), "strong")
        rows.append(Row(spread([Piece(f" {glyphs.vision} ", "accent"), line], right, width)))
    if view.season:
        until = f"until {day_words(view.season.end, view.today)}" if view.season.end else ""
        text = f"Season: {view.season.reason} {glyphs.dot} {until}; no week it touches can be missed"
        rows.append(Row((Piece(f" {glyphs.week_excused} ", "accent"), Piece(fit(text, width - 4, glyphs.ellipsis)))))
    return rows


def empty_rows(
    view: TodayView, width: int, look: Look, keys: Sequence[tuple[str, str, str]]
) -> tuple[list[Row], list[Row]]:
    """What stands here while there is nothing to tick: why, and what begins; `keys` with their words and actions."""
    first = _first_run_words(view, width)
    head = [
        *vision_rows(view, width, look),
        Row((Piece(f" {_day_title(view, width - 2, look.glyphs.dot)}", "title"),)),
        BLANK,
    ]
    rows = [step_row(view.next_step, width, look), BLANK] if view.next_step else []
    rows += [Row((Piece(f" {line}"),)) for text in _empty_words(view) for line in wrapped(text, width - 2)]
    rows += [BLANK, first_run_row(first, width, look)] if first else []
    rows.append(BLANK)
    for key, words, action in keys:
        pieces = (Piece(f"   {key:<6}", "accent"), Piece(fit(words, max(1, width - 10), look.glyphs.ellipsis)))
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
    habits = [line for line in view.habits if folded(text) in folded(line.name)]
    columns = columns_for(width, view.habits, look)
    head, days = vision_rows(view, width, look), Days(view.days, view.day, view.today)
    rows = [heading(view, columns, look), *(habit_row(line, days, columns, look) for line in habits)]
    if view.next_step and not text:
        rows = [step_row(view.next_step, width, look), *([BLANK] if width >= NARROW else []), *rows]
    elif head and width >= NARROW:
        head.append(BLANK)
    if text:
        rows += [match_row(len(habits), len(view.habits), text, width), score_row(view, look)]
    else:
        below = outlook_rows(view, width, look)
        if view.outlook.is_return:  # who comes back sees the card, however few lines there are
            rows, below = [*below[1:], *([BLANK] if width >= NARROW else []), *rows], []
        rows += [score_row(view, look, width), *below]
    return head, rows
