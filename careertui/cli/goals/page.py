"""Goals as lines and as JSON: what `goal list` and `goal show` print."""

from collections.abc import Sequence
from datetime import date

from careertui.cli.context import Context
from careertui.cli.printing import Cell, Column, Line, cut, table
from careertui.content.glyphs import Glyphs, need_bar
from careertui.domain.days import day_words, month_words
from careertui.domain.habits.words import count_short
from careertui.domain.text import counted
from careertui.domain.views.goal import GoalRef, GoalView, LinkedHabit, end_words, movement_text, past_ends
from careertui.domain.views.goals import GoalLine, GoalsView, NeedLine

ADD_ONE = 'No goals yet. Add one with: careertui goal add "Run the pod"'


def need_text(need: NeedLine, glyphs: Glyphs) -> str:
    """`Hiring ▰▱`: a skill's level against its need."""
    return f"{need.name} {need_bar(glyphs, need.level, need.need)}"


def goals_page(context: Context, view: GoalsView, *, dropped: bool = False) -> list[Line]:
    """The path, done ones first, then today's line, then those ahead year by year."""
    glyphs = context.glyphs
    lines = [*view.done, *view.open, *(view.dropped if dropped else ())]
    if not lines:
        return [(Cell(context.none(ADD_ONE, "goal")),)]
    columns = [
        Column(""),
        Column("Goal", flexible=True),
        Column("target"),
        Column("", spare=2),
        Column("", right=True, spare=1),
        Column("next action", spare=3),
    ]
    printed = table(columns, [_row(line, view.today, glyphs) for line in lines], context.width, glyphs.ellipsis)
    closed = 1 + len(view.done)
    where = f" {day_words(view.today)}, {len(view.open)} ahead "
    rule = Cell(f"{glyphs.rule * 2}{where}{glyphs.rule * 2}", "dim")
    printed = [*printed[:closed], (rule,), *printed[closed:]]
    if view.vision and view.horizon:
        vision = f"{glyphs.vision} {view.vision} {glyphs.dot} {month_words(view.horizon)}"
        printed.append((Cell(cut(vision, context.width, glyphs.ellipsis), "bold"),))
    if view.crowded:
        printed.append((Cell(view.crowded, "dim"),))
    return printed


def _row(line: GoalLine, today: date, glyphs: Glyphs) -> list[Cell]:
    when = line.closed or line.target
    facts = ["reached"] if line.reached else []
    facts += [f"{line.days_over} d over"] if line.days_over else []
    facts += [f"target passed {line.days_past} d ago"] if line.days_past else []
    facts += [line.status] if line.status in ("idea", "dropped") else []
    facts += ["experiment"] if line.kind == "experiment" else []
    return [
        Cell(_year(line, glyphs), "dim"),
        Cell("  " * max(0, line.depth - 1) + (f"{glyphs.last_branch} " if line.depth else "") + line.title),
        Cell(day_words(when, today) if when else glyphs.none),
        Cell(f" {glyphs.dot} ".join(facts), "dim"),
        Cell(line.progress_words),
        Cell(line.next_action, "dim"),
    ]


def _year(line: GoalLine, glyphs: Glyphs) -> str:
    if line.status == "done":
        return glyphs.met
    return f"Y{line.year}" if line.year else str(line.target.year) if line.target else ""


def goal_page(context: Context, view: GoalView) -> list[Line]:
    """One goal in full, a fact a line."""
    goal, today, glyphs = view.goal, view.today, context.glyphs
    facts: list[tuple[str, str]] = [
        ("", f"{goal.kind} {glyphs.dot} {goal.status}"),
        ("target", _target_words(view)),
        ("done when", goal.measure),
        ("hypothesis" if goal.kind == "experiment" else "why", goal.why),
        ("outcome" if goal.status != "dropped" else "dropped", goal.outcome),
        ("closed", day_words(goal.closed, today) if goal.closed else ""),
        ("reached", f"{view.line.reached}; goal done closes it" if view.line.reached else ""),
        *_named("before", [f"{day_words(end.on, today)}: {end_words(end, today)}" for end in past_ends(view)]),
        ("stands on", _names(view.bases)),
        ("leads to", _names(view.followers)),
        ("serves", ", ".join(goal.values)),
        ("progress", movement_text(view) if view.line.has_progress else ""),
        *(("", f"{day_words(day, today)}: {words}") for day, _, words in view.history),
        *_numbered(view, glyphs),
        *_named("needs", [_need_words(need, today, glyphs) for need in view.line.needs]),
        *_named("habits", [_habit_words(habit) for habit in view.habits]),
        *_named(
            "moved",
            [f"{day_words(move.on, today)}: from {move.from_} to {move.to}, {move.why}" for move in view.moves],
        ),
        *_named("log", [f"{day_words(entry.day, today)}: {entry.text}" for entry in view.entries]),
        *_named("note", view.hints),
    ]
    rows: list[Line] = [(Cell(cut(goal.title, context.width, glyphs.ellipsis), "bold"),)]
    for name, text in facts:
        if text:
            room = None if context.width is None else max(1, context.width - 12)
            rows.append((Cell(f"{name:<12}", "dim"), Cell(cut(text, room, glyphs.ellipsis))))
    return rows


def _named(name: str, lines: Sequence[str]) -> list[tuple[str, str]]:
    """Lines of one kind, the first with its name."""
    return [(name if not number else "", line) for number, line in enumerate(lines)]


def _numbered(view: GoalView, glyphs: Glyphs) -> list[tuple[str, str]]:
    """The actions with their numbers, as `goal action` takes them."""
    lines: list[tuple[str, str]] = []
    for number, action in enumerate(view.actions, 1):
        state = f" {glyphs.met} {day_words(action.done, view.today)}" if action.done else ""
        lines.append(("actions" if number == 1 else "", f"{number}  {action.text}{state}"))
    return lines


def _target_words(view: GoalView) -> str:
    goal, days = view.goal, view.days_left
    if goal.target is None or days is None:
        return ""
    words = day_words(goal.target, view.today)
    if view.line.days_over:
        return f"{words}, {counted(view.line.days_over, 'day')} over"
    if view.line.days_past:
        return f"{words}, passed {counted(view.line.days_past, 'day')} ago"
    if not view.is_open or days < 0:
        return words
    year = f", year {view.line.year}" if view.line.year else ""
    return f"{words}, {counted(days, 'day')} to go{year}"


def _need_words(need: NeedLine, today: date, glyphs: Glyphs) -> str:
    proof = f", last proof {day_words(need.proof, today)}" if need.proof else ", no proof yet"
    by = (
        f", built by {', '.join(habit.name for habit in need.habits)}"
        if need.habits
        else ", no habit builds it"
        if need.is_gap
        else ""
    )
    return f"{need_text(need, glyphs)} {need.level} of {need.need}{proof}{by}"


def _names(goals: Sequence[GoalRef]) -> str:
    return ", ".join(goal.title for goal in goals)


def _habit_words(habit: LinkedHabit) -> str:
    return f"{habit.name} {count_short(habit.this_week, habit.quota, habit.every)}"
