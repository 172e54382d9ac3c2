"""The lines of one goal: what it is, its actions, needs and habits, and how it went. Each gap says which key ends it.

A line that something can be done about has a key, which the screen acts on.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal

import msgspec

from careertui.content.glyphs import level_bar, need_bar
from careertui.domain.days import narrow_day
from careertui.domain.habits.words import count_short, streak_short
from careertui.domain.rounding import half_up
from careertui.domain.views.goal import ActionLine, GoalRef, GoalView, LinkedHabit, end_words, movement_text, past_ends
from careertui.domain.views.goals import NeedLine
from careertui.tui.goals.rows import GoalKey
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.log.rows import EntryKey
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, rule, spread, width_of, wrapped
from careertui.tui.widths import LIST_WIDTH

LABEL = 11
TALL = 16  # lines from which a text may take more than one
CELLS = 10  # of a progress bar
HISTORY = 6  # newest progress lines shown


class ActionKey(msgspec.Struct, frozen=True):
    """An action of the goal."""

    text: str


class NeedKey(msgspec.Struct, frozen=True):
    """A skill that the goal needs."""

    skill_id: str


class GapKey(msgspec.Struct, frozen=True):
    """Something that the goal has none of yet; one whose measure is reached lacks its end."""

    missing: Literal["action", "need", "habit", "close"]


class ProgressKey(msgspec.Struct, frozen=True):
    """How far the goal is, or was on a day."""

    day: date | None = None


class MoveKey(msgspec.Struct, frozen=True):
    """A move of the target, on a day."""

    day: date


class EndKey(msgspec.Struct, frozen=True):
    """A closing that was reopened, on a day."""

    day: date


class TextKey(msgspec.Struct, frozen=True):
    """A text of the goal."""

    field: Literal["measure", "outcome", "why", "values"]


LineKey = ActionKey | NeedKey | GapKey | ProgressKey | MoveKey | EndKey | TextKey | HabitKey | EntryKey | GoalKey


def goal_rows(view: GoalView, width: int, look: Look, height: int) -> list[Row]:
    """All that is known of the goal, what can be worked on first."""
    width, glyphs = min(width - 1, LIST_WIDTH), look.glyphs
    most = 3 if height >= TALL else 1
    rows = _words(view, width, look, most)
    if view.line.reached:
        rows.append(_offer(f"reached: {view.line.reached}", "closes it", GapKey("close"), width, look))
    rows += _actions(view, width, look)
    rows += _needs(view, width, look)
    rows += _habits(view, width, look)
    rows += _progress(view, width, look)
    rows += _links(view, width, look)
    rows += _moves(view, width, look)
    rows += _ends(view, width, look)
    if view.entries:
        rows.append(rule("Log", width, glyphs.rule))
        for entry in view.entries:
            rows.append(_dated(view, entry.day, entry.text, width, look, EntryKey(entry.id)))
    rows += [Row((Piece(fit(f" Note: {hint}", width - 1, glyphs.ellipsis), "dim"),)) for hint in view.hints]
    return rows


def _moves(view: GoalView, width: int, look: Look) -> list[Row]:
    rows = [rule("Moves", width, look.glyphs.rule)] if view.moves else []
    for move in view.moves:
        days = f" {look.glyphs.vision} ".join(narrow_day(day, view.today) for day in (move.from_, move.to))
        rows.append(_dated(view, move.on, f"{days}  {move.why}", width, look, MoveKey(move.on)))
    return rows


def _ends(view: GoalView, width: int, look: Look) -> list[Row]:
    """How it had ended before it was reopened."""
    rows = [_dated(view, end.on, end_words(end, view.today), width, look, EndKey(end.on)) for end in past_ends(view)]
    return [rule("Closed before", width, look.glyphs.rule), *rows] if rows else []


def _words(view: GoalView, width: int, look: Look, most: int) -> list[Row]:
    goal = view.goal
    asks = f"{look.keys.name('goal.edit')} says it" if view.is_open else ""
    rows = _labelled(TextKey("measure"), "done when", goal.measure or asks, width, look, most, dim=not goal.measure)
    if goal.outcome:
        label = "outcome" if goal.status == "done" else "because"
        rows += _labelled(TextKey("outcome"), label, goal.outcome, width, look, most)
    if goal.why:
        label = "hypothesis" if goal.kind == "experiment" else "why"
        rows += _labelled(TextKey("why"), label, goal.why, width, look, most)
    return rows


def _labelled(
    key: TextKey, label: str, text: str, width: int, look: Look, most: int, *, dim: bool = False
) -> list[Row]:
    """A text behind its label, in at most so many lines; only the first can have the cursor."""
    if not text:
        return []
    room = max(8, width - LABEL - 4)
    lines = wrapped(text, room)
    if len(lines) > most:
        lines = [*lines[: most - 1], fit(" ".join(lines[most - 1 :]), room, look.glyphs.ellipsis).rstrip()]
    style = "dim" if dim else ""
    rows = [Row((Piece(fit(label, LABEL), "dim"), Piece(lines[0], style)), key)]
    return [*rows, *(Row((Piece(" " * (LABEL + 2)), Piece(line, style))) for line in lines[1:])]


def _offer(text: str, offer: str, key: GapKey, width: int, look: Look) -> Row:
    """A gap, and at its right what enter does about it."""
    right = [Piece(f"{look.keys.name('goal.open')} ", "accent"), Piece(offer, "dim")]
    left = [Piece(fit(text, max(0, width - 4 - width_of(right))).rstrip())]
    return Row(spread(left, right, width - 3), key)


def _actions(view: GoalView, width: int, look: Look) -> list[Row]:
    glyphs, line = look.glyphs, view.line
    done = f"{line.actions - line.open_actions} of {line.actions} done" if line.actions else ""
    rows = [rule("Actions", width, glyphs.rule, done)]
    if view.is_open and not line.open_actions and not line.reached:
        rows.append(_offer("no open action", "adds one", GapKey("action"), width, look))
    for action in ordered(view):
        tail = narrow_day(action.done, view.today) if action.done else "next step" if action.is_next else ""
        room = width - 3 - 2 - (len(tail) + 1 if tail else 0)
        glyph = Piece(f"{fit(glyphs.met if action.done else glyphs.today, 2)}", "good" if action.done else "dim")
        text = Piece(fit(action.text, room, glyphs.ellipsis), "dim" if action.done else "")
        rows.append(Row((glyph, text, Piece(f" {tail}" if tail else "", "dim")), ActionKey(action.text)))
    return rows


def ordered(view: GoalView) -> list[ActionLine]:
    """The open actions as they are ordered, then those done, the newest first."""
    done = [action for action in view.actions if action.done]
    undone = [action for action in view.actions if not action.done]
    return [*undone, *sorted(done, key=lambda action: action.done or view.today, reverse=True)]


def _needs(view: GoalView, width: int, look: Look) -> list[Row]:
    if not view.line.needs and not view.is_open:
        return []
    rows = [rule("Needs", width, look.glyphs.rule)]
    if not view.line.needs:
        return [*rows, _offer("no skill named yet", "names one", GapKey("need"), width, look)]
    return [*rows, *(_need_row(need, view, width, look) for need in view.line.needs)]


def _need_row(need: NeedLine, view: GoalView, width: int, look: Look) -> Row:
    bar = Piece(fit(need_bar(look.glyphs, need.level, need.need), 5), "good" if need.is_met else "")
    words = f"{need.level} of {need.need}"
    room = max(10, width - 3 - 5 - 8)
    name_room = max(8, min(24, max(room - 26, min(18, room - 6))))
    name = Piece(fit(need.name, name_room, look.glyphs.ellipsis))
    left = [name, Piece(" "), bar, Piece(fit(words, 8), "dim")]
    proof = narrow_day(need.proof, view.today) if need.proof else "no proof"
    if need.is_gap and view.is_open:
        key = Piece(look.keys.name("goal.open"), "accent")
        ways = ([Piece("no habit  "), key, Piece(" adds one", "dim")], [Piece("no habit  "), key], [key])
        right = next((way for way in ways if width_of([*left, *way]) < width - 3), [])
        return Row(spread(left, right, width - 3), NeedKey(need.skill_id))
    by = need.habits[0].name if need.habits else f"{need.proof_text}"
    rest = width - 3 - width_of(left) - len(proof) - 2
    right = [Piece(fit(by, rest, look.glyphs.ellipsis), "dim"), Piece(f"  {proof}", "dim")] if rest > 7 else []
    return Row((*left, *right), NeedKey(need.skill_id))


def _habits(view: GoalView, width: int, look: Look) -> list[Row]:
    if not view.habits and not view.is_open:
        return []
    rows = [rule("Habits", width, look.glyphs.rule)]
    if not any(not habit.retired for habit in view.habits) and view.is_open:
        rows.append(_offer("no live habit serves it", "adds one", GapKey("habit"), width, look))
    return [*rows, *(_habit_row(habit, width, look) for habit in view.habits)]


def _habit_row(habit: LinkedHabit, width: int, look: Look) -> Row:
    met, counted = habit.consistency
    right = "retired" if habit.retired else count_short(habit.this_week, habit.quota, habit.every)
    kept = f"{met}/{counted}" if counted else look.glyphs.none
    streak = streak_short(habit.streak, habit.every) + (" wk" if habit.every == 1 else "")
    streak = streak if habit.streak else look.glyphs.none
    tail = f"{right:>8}{kept:>8}" + (f"{streak:>8}" if look.streaks else "")
    name = fit(habit.name, max(8, width - 3 - len(tail)), look.glyphs.ellipsis)
    return Row((Piece(name), Piece(tail, "dim")), HabitKey(habit.id))


def _progress(view: GoalView, width: int, look: Look) -> list[Row]:
    if not view.line.has_progress:
        words = (
            Piece(fit("progress", LABEL), "dim"),
            Piece(f"{look.keys.name('goal.progress')} notes how far it is", "dim"),
        )
        return [Row(words, ProgressKey())] if view.goal.is_active else []
    glyphs = look.glyphs
    moved = fit(movement_text(view), width - 3, glyphs.ellipsis).rstrip()
    rows = [rule("Progress", width, glyphs.rule), Row((Piece(moved),), ProgressKey())]
    for day, value, said in view.history[:HISTORY]:
        bar = level_bar(glyphs, min(CELLS, half_up(CELLS * value / view.goal.of)), CELLS)
        when = fit(narrow_day(day, view.today), 10)
        pieces = (Piece(when, "dim"), Piece(bar, "good"), Piece(f"  {said}"))
        rows.append(Row(pieces, ProgressKey(day)))
    return rows


def _links(view: GoalView, width: int, look: Look) -> list[Row]:
    """What it stands on, what stands on it, and the values it serves."""
    rows = [_link("stands on" if not n else "", each, view.today, width, look) for n, each in enumerate(view.bases)]
    rows += [_link("leads to" if not n else "", each, view.today, width, look) for n, each in enumerate(view.followers)]
    if view.goal.values:
        rows += _labelled(TextKey("values"), "serves", ", ".join(view.goal.values), width, look, 1)
    return [rule("Path", width, look.glyphs.rule), *rows] if rows else []


def _link(label: str, goal: GoalRef, today: date, width: int, look: Look) -> Row:
    state = look.glyphs.met if goal.status == "done" else goal.status if goal.status != "active" else ""
    tail = f"  {state} {narrow_day(goal.target, today) if goal.target else ''}".rstrip()
    room = max(8, width - 3 - LABEL - len(tail))
    pieces = (Piece(fit(label, LABEL), "dim"), Piece(fit(goal.title, room, look.glyphs.ellipsis)), Piece(tail, "dim"))
    return Row(pieces, GoalKey(goal.id))


def _dated(view: GoalView, day: date, text: str, width: int, look: Look, key: LineKey) -> Row:
    return Row(
        (Piece(fit(narrow_day(day, view.today), 10), "dim"), Piece(fit(text, width - 13, look.glyphs.ellipsis))), key
    )


def no_goal(look: Look) -> Sequence[Row]:
    """What the detail says when no goal is under the cursor."""
    return [BLANK, Row((Piece(f" {look.keys.name('goal.add')} adds a goal; what moves it comes here.", "dim"),))]
