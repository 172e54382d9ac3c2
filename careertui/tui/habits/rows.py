"""The lines of the Habits screen: the list by dimension, and the facts of one habit."""

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len

from careertui.content.glyphs import bar
from careertui.content.starters import DIMENSION_LINES, STARTERS, first_starter
from careertui.domain.days import day_words, month_words
from careertui.domain.habits.words import period_words, quota_short, quota_words, streak_words
from careertui.domain.rounding import half_up
from careertui.domain.text import counted, folded, number_text
from careertui.domain.views.habits import DimensionGroup, HabitRow, HabitsView, HabitView, QuotaLine
from careertui.domain.views.stats import HabitStats
from careertui.tui.habits.week_rows import HabitKey, strip_pieces
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, match_row, rule, spread, width_of, wrapped
from careertui.tui.widths import LIST_WIDTH

EVERY_COLUMN = 64  # from this width on every number has its column


class FirstKey(msgspec.Struct, frozen=True):
    """The row of a dimension that has no habit yet."""

    dimension: str


def per_week(stats: HabitStats, look: Look) -> str:
    """A quota in a few characters: `2/wk`, `≤2/wk`, `5 km/wk`, `1/2wk`."""
    most = look.glyphs.at_most if stats.limit == "at_most" else ""
    return quota_short(stats.quota, stats.every, stats.unit, most)


def percent(stats: HabitStats) -> str:
    """Strength as a whole percent."""
    return f"{half_up(100 * stats.strength)} %"


def run_words(stats: HabitStats, look: Look) -> str:
    """A streak in weeks or longer periods; a dash where there is none."""
    return streak_words(stats.streak, stats.every) if stats.streak else look.glyphs.none


def habit_row(row: HabitRow, width: int, look: Look, quotas: int = 6) -> Row:
    """One habit of the list; `quotas` are the columns for all quotas."""
    stats, glyphs = row.stats, look.glyphs
    met, counted = stats.consistency
    kept = f"{met}/{counted}" if counted else glyphs.none
    if row.retired_on:
        right = [Piece(f"retired {month_words(row.retired_on)}".rjust(17), "dim")]
    elif not row.has_started:
        right = [Piece(f"from {day_words(row.start)}".rjust(17), "dim")]
    else:
        right = [Piece(percent(stats).rjust(6), "dim")] if width >= EVERY_COLUMN else []
        right.append(Piece(kept.rjust(7)))
        if look.streaks and width >= EVERY_COLUMN:
            right.append(Piece(run_words(stats, look).rjust(11), "dim"))
    quota = Piece(fit(per_week(stats, look), quotas, glyphs.ellipsis, right=True), "dim")
    room = width - 4 - sum(cell_len(piece.text) for piece in (quota, *right))
    return Row((Piece(fit(stats.name, room, glyphs.ellipsis)), quota, *right), HabitKey(stats.id))


def _quota_columns(rows: Sequence[HabitRow], width: int, look: Look) -> int:
    """The columns that the longest quota takes, with a blank before it."""
    longest = max((cell_len(per_week(row.stats, look)) for row in rows), default=0)
    return max(6, min(12 if width >= EVERY_COLUMN else 10, longest + 1))


def group_rows(group: DimensionGroup, width: int, look: Look, *, full: bool, quotas: int = 6) -> list[Row]:
    """A dimension's rule, its habits, or what could be its first (`full`: and what the dimension is about)."""
    title = group.dimension.capitalize()
    if group.rows:
        return [rule(title, width, look.glyphs.rule), *(habit_row(row, width, look, quotas) for row in group.rows)]
    about = f"  {DIMENSION_LINES[group.dimension]}"
    key = Piece(f" {look.keys.name('habit.open')} ", "accent")
    words = f'{look.keys.name("habit.add")} adds one: "{first_starter(group.dimension).name}"'
    words = fit(words, width - 3 - width_of([key]), look.glyphs.ellipsis).rstrip()
    hint = Row(spread([Piece(words, "dim")], [key], width - 2), FirstKey(group.dimension))
    if full:
        about_row = Row((Piece(fit(about, width - 1, look.glyphs.ellipsis)),))
        return [rule(title, width, look.glyphs.rule, "none yet"), about_row, hint]
    return [rule(title, width, look.glyphs.rule, "none yet"), hint]


def habits_rows(view: HabitsView, width: int, look: Look, *, text: str = "", retired: bool = False) -> list[Row]:
    """All habits by dimension, dimensions without one last; retired ones when asked for; `text` filters by name."""
    width = min(width, LIST_WIDTH)
    wanted = folded(text)
    if wanted:
        rows = [row for group in view.groups for row in group.rows] + (list(view.retired) if retired else [])
        found = [row for row in rows if wanted in folded(row.stats.name)]
        quotas = _quota_columns(found, width, look)
        shown = [habit_row(row, width, look, quotas) for row in found]
        return [*shown, match_row(len(found), len(rows), text, width)]
    groups = sorted(view.groups, key=lambda group: not group.rows)
    quotas = _quota_columns([*(row for group in groups for row in group.rows), *view.retired], width, look)
    result = [row for group in groups for row in group_rows(group, width, look, full=not view.live, quotas=quotas)]
    if retired:
        result.append(rule("Retired", width, look.glyphs.rule, "" if view.retired else "none"))
        result += [habit_row(row, width, look, quotas) for row in view.retired]
    remarks = [f"{len(view.retired)} retired"] if view.retired and not retired else []
    remarks += [view.hint] if view.hint else []
    if remarks:
        result.append(BLANK)
    return result + [Row((Piece(fit(f" {text}", width - 1, look.glyphs.ellipsis), "dim"),)) for text in remarks]


def _quota_words(view: HabitView) -> str:
    stats, quotas = view.stats, view.quotas
    words = quota_words(stats.quota, stats.every, stats.unit, stats.limit)
    current = [quota for quota in quotas if quota.since <= view.today]
    if len(current) > 1:
        before = _changed(current[-2], stats.every)
        words += f" since {day_words(current[-1].since, view.today)} ({before} before)"
    coming = [quota for quota in quotas if quota.since > view.today]
    if coming and (coming[0].n, coming[0].every) != (stats.quota, stats.every):
        words += f", {_changed(coming[0], stats.every)} from {day_words(coming[0].since, view.today)}"
    return words


def _changed(quota: QuotaLine, every: int) -> str:
    """Another quota than the one in force, in as few words as tell them apart."""
    return number_text(quota.n) if quota.every == every else quota_words(quota.n, quota.every)


def detail_rows(view: HabitView, width: int, look: Look, most: int) -> list[Row]:
    """What is known of one habit, in three lines; in four where the name would be cut and there is room."""
    stats, glyphs = view.stats, look.glyphs
    width = min(width, LIST_WIDTH)
    dot = f" {glyphs.dot} "
    facts = [stats.dimension.capitalize(), _quota_words(view)]
    tail = dot + dot.join(facts)
    room = width - 2 - cell_len(tail)
    title = [Piece(" " + fit(stats.name, max(room, 16), glyphs.ellipsis).rstrip(), "strong"), Piece(tail, "dim")]
    if room < 16 or (most > 3 and room < cell_len(stats.name)):
        lines = [
            Row((Piece(" " + fit(stats.name, width - 2, glyphs.ellipsis), "strong"),)),
            Row((Piece(fit(" " + dot.join(facts), width - 1, glyphs.ellipsis), "dim"),)),
        ]
    else:
        fill = max(0, width - sum(cell_len(piece.text) for piece in title) - 2)
        lines = [Row((*title, Piece(" " + glyphs.rule * fill, "rule")))]
    met, counted = stats.consistency
    numbers = [
        Piece(" strength " if width >= 48 else " ", "dim"),
        Piece(bar(glyphs, stats.strength, 0.995), "good"),
        Piece(f" {percent(stats)}"),
        Piece("   "),
        *strip_pieces(view.strip, glyphs),
        Piece(f" {met}/{counted}" if counted else ""),
    ]
    lines.append(Row(tuple(numbers)))
    lines.append(_waits(view, width, look))
    return lines


def _waits(view: HabitView, width: int, look: Look) -> Row:
    """A line for what is special now: retired, not begun, excused; else the streak and how many ticks there are."""
    habit, glyphs = view.habit, look.glyphs
    if habit.is_retired:
        text = (
            f"retired {day_words(habit.retired[-1].from_, view.today)}; {look.keys.name('habit.remove')} brings it back"
        )
    elif view.start > view.today:
        text = f"starts {day_words(view.start, view.today)}"
    else:
        text = f"{counted(view.ticks, 'tick')} since {day_words(view.start, view.today)}"
        every = view.stats.every
        if look.streaks:
            in_periods = "" if every == 1 else f" {period_words(every, 2)}"
            text = f"streak {view.stats.streak}, best {view.stats.best}{in_periods} {glyphs.dot} {text}"
        elif every > 1:
            text = f"in {period_words(every, 2)} {glyphs.dot} {text}"
    if view.excused:
        day, why = view.excused[-1]
        text += f" {glyphs.dot} week of {day_words(day, view.today)} excused: {why}"
    return Row((Piece(" "), Piece(fit(text, width - 2, glyphs.ellipsis), "dim")))


def note_rows(view: HabitView, width: int, look: Look, most: int) -> list[Row]:
    """The newest notes written with ticks."""
    if not view.notes or most < 2:
        return []
    rows = [rule("Notes", min(width, LIST_WIDTH), look.glyphs.rule)]
    for note in view.notes:
        lines = wrapped(note.text, max(10, min(width, LIST_WIDTH) - 19))
        for number, line in enumerate(lines[:3]):
            when = day_words(note.day, view.today) if number == 0 else ""
            rows.append(Row((Piece(f" {when:<16}", "dim"), Piece(line))))
    return rows[:most]


def first_rows(dimension: str, width: int, look: Look, most: int) -> Sequence[Row]:
    """What a dimension without a habit is about, and what could be its first."""
    width = min(width, LIST_WIDTH)
    rows = [rule(dimension.capitalize(), width, look.glyphs.rule, "none yet")]
    texts = [(f"{DIMENSION_LINES[first_starter(dimension).dimension].capitalize()}.", "")]
    for starter in STARTERS:
        if starter.dimension == dimension:
            texts += [(starter.name, "strong"), (f"{starter.why} Smallest: {starter.smallest}", "dim")]
    rows += [Row((Piece(f" {line}", style),)) for text, style in texts for line in wrapped(text, width - 2)]
    return rows[:most]


def no_habits(look: Look) -> Sequence[Row]:
    """What the detail pane says when no habit is under the cursor."""
    return [BLANK, Row((Piece(f" {look.keys.name('habit.add')} adds a habit; its year comes here.", "dim"),))]
