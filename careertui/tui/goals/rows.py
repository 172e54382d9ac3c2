"""The lines of the Goals screen's path: done behind, today's rule, then year by year to the horizon and beyond."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from careertui.content.glyphs import need_bar
from careertui.domain.days import narrow_day
from careertui.domain.text import folded, visible
from careertui.domain.views.goals import GoalLine, GoalsView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, match_row, rule, width_of, wrapped
from careertui.tui.widths import LIST_WIDTH

MARGIN = 5  # cells before the cursor's column: the year
MIDDLE, EVERY_COLUMN = 50, 64  # from these widths on progress, then every fact, has its column


class GoalKey(msgspec.Struct, frozen=True):
    """A goal's row."""

    id: str


class Columns(NamedTuple):
    """Cells of the title, the date, the facts and the progress."""

    title: int
    when: int
    facts: int
    progress: int


def columns_for(width: int) -> Columns:
    """The columns that a width has room for; the title takes what is left."""
    room = width - MARGIN - 3
    if width < EVERY_COLUMN:
        progress = 9 if width >= MIDDLE else 0
        return Columns(max(8, room - 10 - progress), 10, 0, progress)
    facts = (21 if room >= 66 else 14) + max(0, (room - 72) // 3)
    return Columns(room - 11 - facts - 9, 11, facts, 9)


def short_skill(name: str) -> str:
    """A skill's last word, which is what it is about."""
    return (name.split() or [name])[-1]


def facts_of(line: GoalLine, look: Look) -> Iterable[Sequence[Piece]]:
    """What is worth a word beside the title, the gravest first."""
    if line.reached:
        yield (Piece("reached", "good"),)
    if line.days_over:
        yield (Piece(f"{line.days_over} d over", "dim" if line.reached else "warn"),)
    if line.days_past:
        yield (Piece(f"passed {line.days_past} d ago"),)
    if line.kind == "experiment":
        yield (Piece("experiment", "dim"),)
    if line.status == "idea":
        yield (Piece("idea", "dim"),)
    if line.is_vision:
        yield (Piece("the vision", "dim"),)
    if line.untouched:
        yield (Piece(f"untouched {line.untouched} d"),)
    if line.lacks_action:
        yield (Piece("no action yet"),)
    for need in line.needs:
        if not need.is_met:
            yield (
                Piece(f"{visible(short_skill(need.name))} ", "dim"),
                Piece(need_bar(look.glyphs, need.level, need.need)),
            )
    if line.base_title and line.is_open:
        yield (Piece(f"on {visible(line.base_title)}", "dim"),)


def _fitting(facts: Iterable[Sequence[Piece]], width: int, look: Look) -> list[Piece]:
    """As many facts as fit, two blanks between them, padded to the width; only the first is cut where it must be."""
    pieces: list[Piece] = []
    for fact in facts:
        lead = 2 if pieces else 0
        room = width - width_of(pieces) - lead
        if width_of(fact) > room:
            if not pieces and room > 0:
                pieces.append(Piece(fit("".join(piece.text for piece in fact), room, look.glyphs.ellipsis)))
            break
        pieces += [Piece(" " * lead), *fact]
    return [*pieces, Piece(" " * (width - width_of(pieces)))]


def goal_row(line: GoalLine, label: str, today: date, width: int, look: Look) -> Row:
    """One goal of the path; `label` stands in the margin."""
    glyphs, columns = look.glyphs, columns_for(width)
    when = line.closed if line.is_closed else line.target
    lead = "  " * min(3, line.depth - 1) + f"{glyphs.last_branch} " if line.depth else ""
    if line.status == "done":
        lead = f"{glyphs.met} "
    title = fit(lead + line.title, columns.title - 1, glyphs.ellipsis) + " "
    words = narrow_day(when, today) if when else glyphs.none
    is_over = line.days_over > 0 and not columns.facts
    if is_over:
        words = f"{line.days_over} d over"
    elif line.days_past and not columns.facts:
        words = f"{line.days_past} d past"
    style = "warn" if is_over and not line.reached else "dim"
    pieces = [Piece(title), Piece(fit(words, columns.when, glyphs.ellipsis, right=not columns.facts), style)]
    if columns.facts and line.is_closed:
        room = columns.facts + columns.progress
        pieces.append(Piece(fit(line.outcome, room, glyphs.ellipsis), "dim"))
    else:
        pieces += _fitting(facts_of(line, look), columns.facts, look)
        pieces.append(Piece(fit(line.progress_words, columns.progress, glyphs.ellipsis, right=True)))
    return Row(tuple(pieces), GoalKey(line.id), margin=(Piece(fit(f" {label}", MARGIN), "dim"),))


def _year_rows(lines: Sequence[GoalLine], today: date, width: int, look: Look) -> list[Row]:
    """Goals with their horizon year, said once; where there is none, the calendar's."""
    rows, said = [], ""
    for line in lines:
        year = f"Y{line.year}" if line.year else str(line.target.year) if line.target else ""
        label = "" if year == said else year
        if line.is_vision:
            label = label.ljust(MARGIN - 1 - len(look.glyphs.vision)) + look.glyphs.vision
        rows.append(goal_row(line, label, today, width, look))
        said = year
    return rows


def _section(title: str, lines: Sequence[GoalLine], today: date, width: int, look: Look) -> list[Row]:
    if not lines:
        return []
    return [rule(title, width, look.glyphs.rule), *(goal_row(line, "", today, width, look) for line in lines)]


def _vision_row(view: GoalsView, width: int, look: Look) -> list[Row]:
    """Where the path leads, unless a goal stands for it already."""
    if not view.vision or view.horizon is None or any(line.is_vision for line in view.open):
        return []
    columns = columns_for(width)
    title = fit(view.vision, columns.title - 1, look.glyphs.ellipsis) + " "
    day = fit(narrow_day(view.horizon, view.today), columns.when, look.glyphs.ellipsis, right=not columns.facts)
    lead = fit(f" Y5 {look.glyphs.vision}", MARGIN + 2)
    return [
        Row(
            (
                Piece(lead, "accent"),
                Piece(title, "strong"),
                Piece(day, "dim"),
                Piece("the vision" if columns.facts else "", "dim"),
            )
        )
    ]


def goals_rows(view: GoalsView, width: int, look: Look, *, text: str = "", behind: int | None = None) -> list[Row]:
    """The path, with so many of those done last (None: all, and the dropped ones); `text` filters by title."""
    width = min(width, LIST_WIDTH)
    today, glyphs = view.today, look.glyphs
    if text:
        lines = [*view.open, *view.done, *view.dropped]
        found = [line for line in lines if folded(text) in folded(line.title)]
        rows = [goal_row(line, _state(line), today, width, look) for line in found]
        return [*rows, match_row(len(found), len(lines), text, width)]
    if not (view.open or view.done or view.dropped):
        return no_goals(view, width, look)
    everything = behind is None
    done = view.done if behind is None else view.done[-behind:]
    hidden = len(view.done) - len(done) + (0 if everything else len(view.dropped))
    rows = [goal_row(line, "" if number else "done", today, width, look) for number, line in enumerate(done)]
    rows.append(_today_rule(view, width, look))
    rows += _year_rows(view.path, today, width, look)
    rows += _vision_row(view, width, look)
    rows += _section("beyond the horizon", view.beyond, today, width, look)
    rows += _section("some day, without a date", view.undated, today, width, look)
    rows += _section("dropped", view.dropped if everything else (), today, width, look)
    closed = ", done or dropped" if width >= 60 else ""
    notes = [f"{hidden} more behind{closed}; {look.keys.name('goals.all')} shows them" if hidden else ""]
    if not view.vision:
        notes.append(f"No vision yet: {look.keys.name('screen.vision')} begins it; the years count to its horizon")
    rows += [Row((Piece(fit(f" {note}", width - 1, glyphs.ellipsis), "dim"),)) for note in notes if note]
    return rows


def _today_rule(view: GoalsView, width: int, look: Look) -> Row:
    """Today's line across the path, with the hint that matters most."""
    glyph, note = look.glyphs.rule, view.crowded.rstrip(".")
    if not view.has_next_step and any(line.is_active for line in view.open):
        note = f"no next step yet: {look.keys.name('goal.open')}, then {look.keys.name('goal.add')}"
    if not note:
        return rule("today", width, glyph)
    words = f" {fit(note, max(0, min(len(note), width - 16)), look.glyphs.ellipsis).rstrip()} "
    return Row(
        (
            Piece(" today ", "title"),
            Piece(glyph * (width - 11 - len(words)), "rule"),
            Piece(words, "dim"),
            Piece(glyph * 3, "rule"),
        )
    )


def _state(line: GoalLine) -> str:
    if line.is_open:
        return f"Y{line.year}" if line.year else ""
    return "done" if line.status == "done" else "drop"


def no_goals(view: GoalsView, width: int, look: Look) -> list[Row]:
    """What an empty path says."""
    words = (
        f"No goals yet. {look.keys.name('goal.add')} adds the first: something that, once done, makes the next thing"
        " possible."
        " Ideas are welcome; a goal becomes active with a measure and a day to aim at."
    )
    rows = [rule("today", width, look.glyphs.rule), BLANK] if view.vision else []  # the path's two ends, or none
    rows += [Row((Piece(f" {line}"),)) for line in wrapped(words, width - 3)]
    return [*rows, BLANK, *_vision_row(view, width, look)]
