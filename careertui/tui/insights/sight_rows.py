"""The line of sight as rows: value, goal, skill, habit, newest proof; a gap says which key closes it."""

from datetime import date
from typing import NamedTuple

import msgspec
from rich.cells import cell_len

from careertui.content.glyphs import Glyphs, need_bar
from careertui.domain.days import month_words, narrow_day
from careertui.domain.evidence.evidence import Proof
from careertui.domain.views.insights.sight import Offer, SightGoal, SightHabit, SightSkill, SightValue, SightView
from careertui.tui.look import Look
from careertui.tui.rows import BLANK, Piece, Row, fit, spread, width_of
from careertui.tui.widths import SIGHT_WIDTH

MIDDLE = 60  # from this width on the proof has its column
BARS = 6  # the widest level and a gap behind it
ADD, OPEN = "insights.add", "insights.open"  # the commands that lines of Insights speak of


def offer_words(command: str, words: str, look: Look) -> list[Piece]:
    """What a command's key does, at the end of a line."""
    return [Piece(look.keys.name(command), "accent"), Piece(f" {words} ", "dim")]


class Columns(NamedTuple):
    """The widths of a skill's line; `proof` 0 where there is no room for it."""

    name: int
    habit: int
    proof: int


def columns_for(view: SightView, width: int) -> Columns:
    """The columns of all skills' lines; the proof takes what the habits leave."""
    skills = [skill for goal in view.goals for skill in goal.skills]
    longest = max((cell_len(skill.name) for skill in skills), default=12)
    name = min(longest, 22 if width >= 100 else 18 if width >= 76 else 15)
    left = width - 3 - 5 - name - 1 - BARS
    if width < MIDDLE:
        return Columns(name, max(8, left), 0)
    names = [habit.name for goal in view.goals for skill in goal.skills for habit in skill.habits]
    habit = min(max([22, *(cell_len(each) + 3 for each in names)]), left // 2)
    return Columns(name, habit, left - habit - 2)


def sight_rows(view: SightView, width: int, height: int, look: Look) -> list[Row]:
    """The whole line, from the values down."""
    width = min(width, SIGHT_WIDTH)
    columns = columns_for(view, width)
    rows = _vision_rows(view, width, look)
    shown: set[str] = set()
    for value in view.values:
        rows += _value_rows(value, view, columns, width, look, shown)
    if view.others:
        title = "serves no ranked value" if view.values else "goals"
        rows.append(Row((Piece(f" {title}", "title"),)))
        for goal in view.others:
            rows += _goal_rows(goal, view.today, columns, width, look)
    if not view.goals and view.values:
        return rows
    if not view.goals:
        rows += [BLANK, _offer_row("no goal yet", Offer("goal"), ADD, "adds the first", width, look, "")]
    return rows


def _vision_rows(view: SightView, width: int, look: Look) -> list[Row]:
    glyphs = look.glyphs
    if view.offer is not None:
        words = "no values ranked yet" if view.vision else "no vision yet: this is where the line begins"
        return [_offer_row(words, view.offer, OPEN, "writes it", width, look, "")]
    right = [Piece(f"{month_words(view.horizon)} " if view.horizon else "", "dim")]
    room = width - width_of(right) - cell_len(glyphs.vision) - 4
    line = Piece(fit(view.vision, room, glyphs.ellipsis).rstrip(), "strong")
    return [Row(spread([Piece(f" {glyphs.vision} ", "accent"), line], right, width))]


def _value_rows(
    value: SightValue, view: SightView, columns: Columns, width: int, look: Look, shown: set[str]
) -> list[Row]:
    glyphs, right = look.glyphs, f"value {value.rank} of {len(view.values)} "
    name = Piece(" " + fit(value.name, width - len(right) - 2, glyphs.ellipsis).rstrip(), "title")
    rows = [Row(spread([name], [Piece(right, "dim")], width))]
    if value.offer is not None:
        words = "nothing serves this value yet" if width >= MIDDLE else "nothing serves it"
        rows.append(_offer_row(words, value.offer, ADD, "adds a goal", width, look, f"{glyphs.last_branch} "))
    for goal in value.goals:
        if goal.id in shown:
            rows.append(_again(goal, width, look))
        else:
            shown.add(goal.id)
            rows += _goal_rows(goal, view.today, columns, width, look)
    for habit in value.habits:
        offer = Offer("open", habit=habit.id, value=value.name)
        rows.append(_habit_row(habit, f"{glyphs.last_branch} ", offer, view.today, width, look))
    return rows


def _offer_row(words: str, offer: Offer, command: str, does: str, width: int, look: Look, lead: str) -> Row:
    right = offer_words(command, does, look)
    room = max(1, width - 3 - cell_len(lead) - width_of(right))
    left = [Piece(lead, "rule"), Piece(fit(words, room, look.glyphs.ellipsis).rstrip(), "")]
    return Row(spread(left, right, width - 2), offer)


def _again(goal: SightGoal, width: int, look: Look) -> Row:
    words = fit(f"{goal.title} (above)", width - 6, look.glyphs.ellipsis)
    return Row((Piece(f"  {look.glyphs.last_branch} ", "rule"), Piece(words, "dim")))


def _when(goal: SightGoal, today: date, glyphs: Glyphs) -> str:
    parts = ["idea" if goal.status == "idea" else "", "experiment" if goal.kind == "experiment" else ""]
    target = narrow_day(goal.target, today) if goal.target else ""
    return f" {glyphs.dot} ".join(part for part in (*parts, target) if part)


def _goal_rows(goal: SightGoal, today: date, columns: Columns, width: int, look: Look) -> list[Row]:
    glyphs = look.glyphs
    right = [Piece(f"{_when(goal, today, glyphs)} ", "dim")]
    title = fit(goal.title, max(8, width - 6 - width_of(right)), glyphs.ellipsis).rstrip()
    left = [Piece(f"{glyphs.last_branch} ", "rule"), Piece(title, "strong")]
    rows = [Row(spread(left, right, width - 2), Offer("open", goal=goal.id))]
    below: list[SightSkill | SightHabit] = [*goal.skills, *goal.habits]
    for number, each in enumerate(below, 1):
        lead = f"   {glyphs.last_branch if number == len(below) and not goal.offer else glyphs.branch} "
        if isinstance(each, SightSkill):
            rows.append(_skill_row(goal, each, lead, today, columns, look))
        else:
            rows.append(_habit_row(each, lead, Offer("open", habit=each.id, goal=goal.id), today, width, look))
    if goal.offer is not None:
        words = "no open action, no habit" if width >= MIDDLE else "nothing moves it"
        rows.append(_offer_row(words, goal.offer, ADD, "adds a habit", width, look, f"   {glyphs.last_branch} "))
    return rows


def _habit_row(habit: SightHabit, lead: str, offer: Offer, today: date, width: int, look: Look) -> Row:
    ticked = f"ticked {narrow_day(habit.ticked, today)} " if habit.ticked else "not ticked yet "
    name = fit(habit.name, max(8, width - 3 - cell_len(lead) - len(ticked)), look.glyphs.ellipsis).rstrip()
    left = [Piece(lead, "rule"), Piece(name)]
    return Row(spread(left, [Piece(ticked, "dim")], width - 2), offer)


def _skill_row(goal: SightGoal, skill: SightSkill, lead: str, today: date, columns: Columns, look: Look) -> Row:
    glyphs = look.glyphs
    bar = need_bar(glyphs, skill.level, skill.need)
    pieces = [
        Piece(lead, "rule"),
        Piece(fit(skill.name, columns.name, glyphs.ellipsis)),
        Piece(" "),
        Piece(bar + " " * (BARS - cell_len(bar)), "good" if skill.is_held else ""),
        *_habit_pieces(skill, columns.habit, look),
    ]
    if columns.proof:
        pieces += [Piece("  "), Piece(_proof_text(skill.proof, today, columns.proof, glyphs), "dim")]
    offer = skill.offer or (Offer("open", habit=skill.habits[0].id) if skill.habits else Offer("open", goal=goal.id))
    return Row(tuple(pieces), msgspec.structs.replace(offer, goal=goal.id, skill=skill.id))


def _habit_pieces(skill: SightSkill, width: int, look: Look) -> list[Piece]:
    """The habit that builds the skill, and how many more; or that there is none, with the key that adds one."""
    glyphs = look.glyphs
    if skill.habits:
        more = f" +{len(skill.habits) - 1}" if len(skill.habits) > 1 else ""
        name = fit(skill.habits[0].name, width - len(more), glyphs.ellipsis).rstrip() + more
        return [Piece(fit(name, width, glyphs.ellipsis))]
    if skill.offer is None:
        return [Piece(fit(f"{glyphs.met} there", width, glyphs.ellipsis), "good")]
    words = "no habit" if width >= 15 else "none"
    key = look.keys.name(ADD)
    room = width - cell_len(words) - cell_len(key)
    if room < 2:
        return [Piece(fit(key, width), "accent")]
    does = " adds" if room >= 7 else ""
    return [Piece(words + " " * (room - len(does)), ""), Piece(key, "accent"), Piece(does, "dim")]


def _proof_text(proof: Proof | None, today: date, width: int, glyphs: Glyphs) -> str:
    if proof is None:
        return fit("no proof yet", width, glyphs.ellipsis)
    day = narrow_day(proof.day, today)
    return fit(f"{day:>6} {proof.text}" if width >= 12 else day, width, glyphs.ellipsis)
