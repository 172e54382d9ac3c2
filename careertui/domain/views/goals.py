"""Goals: the path from those done, through today, to the horizon; ideas without a date and dropped ones apart."""

from datetime import date
from typing import NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.goals import (
    crowded,
    horizon_year,
    is_overdue,
    is_reached,
    is_stuck,
    last_touch,
    next_step,
    progress_on,
    progress_text,
    reached_words,
    stands_on,
)
from careertui.domain.records import PERCENT, Goal, GoalKind, Status, WithStatus
from careertui.domain.season_days import counted_days
from careertui.domain.vision import horizon, one_line


class Builder(NamedTuple):
    """A live habit that builds a skill."""

    id: str
    name: str


class NeedLine(msgspec.Struct, frozen=True, kw_only=True):
    """A skill that a goal needs: level against need, its newest proof, and the live habits that build it.

    `is_gap`: the level is below the need and no habit builds the skill.
    """

    skill_id: str
    name: str
    need: int
    level: int
    proof: date | None
    proof_text: str
    habits: tuple[Builder, ...]

    @property
    def is_met(self) -> bool:
        """Whether the level is reached."""
        return self.level >= self.need

    @property
    def is_gap(self) -> bool:
        """Whether nothing is under way to reach the level."""
        return not self.is_met and not self.habits


class GoalLine(WithStatus, msgspec.Struct, frozen=True, kw_only=True):
    """One goal on the path.

    `year` is the horizon year 1–5, None beyond it or where no vision or target is; `days_over` counts days past the
    target, 0 unless overdue; `days_past` the same of an idea; `reached` says that an active one's measure is all there,
    empty where it is not; `untouched` counts days without a touch, 0 unless stuck; `depth` is how many open goals
    it stands on, one upon the other; `is_vision`: it is for the horizon's very day.
    """

    id: str
    title: str
    kind: GoalKind
    status: Status
    target: date | None
    year: int | None
    measure: str
    progress: int
    of: int
    has_progress: bool
    days_over: int
    days_past: int
    reached: str
    untouched: int
    depth: int
    base: str
    base_title: str
    is_vision: bool
    actions: int
    open_actions: int
    next_action: str
    is_next: bool
    has_habit: bool
    needs: tuple[NeedLine, ...]
    closed: date | None
    outcome: str

    @property
    def progress_words(self) -> str:
        """`9 of 12`, or a percentage where a goal counts to 100; empty before the first number."""
        return progress_text(self, self.progress) if self.has_progress else ""

    @property
    def lacks_action(self) -> bool:
        """Whether it is active, its measure not reached, and nothing moves it: no open action and no live habit."""
        return self.is_active and not (self.reached or self.open_actions or self.has_habit)


class GoalsView(msgspec.Struct, frozen=True, kw_only=True):
    """All goals as of a day, each in one of five parts; `crowded` is a soft hint, empty where there is none."""

    today: date
    vision: str
    horizon: date | None
    done: tuple[GoalLine, ...]
    path: tuple[GoalLine, ...]
    beyond: tuple[GoalLine, ...]
    undated: tuple[GoalLine, ...]
    dropped: tuple[GoalLine, ...]
    crowded: str
    has_next_step: bool

    @property
    def open(self) -> tuple[GoalLine, ...]:
        """Ideas and active goals, nearest first."""
        return (*self.path, *self.beyond, *self.undated)


def goals_view(career: Career, today: date) -> GoalsView:
    """All goals as of `today`."""
    seen = career.as_of(today)
    lines = GoalLines(seen, today).all()
    live = [line for line in lines if line.is_open]
    closed = sorted((line for line in lines if line not in live), key=lambda line: line.closed or date.min)
    vision = seen.vision
    dated = [line for line in live if line.target]
    return GoalsView(
        today=today,
        vision=one_line(vision) if vision else "",
        horizon=horizon(vision.start) if vision else None,
        done=tuple(line for line in closed if line.status == "done"),
        path=tuple(line for line in dated if line.year or vision is None),
        beyond=tuple(line for line in dated if line.year is None and vision is not None),
        undated=tuple(line for line in live if line.target is None),
        dropped=tuple(line for line in closed if line.status == "dropped"),
        crowded=crowded(seen),
        has_next_step=next_step(seen, today) is not None,
    )


class GoalLines:
    """Makes goals' lines; what they all look at is read once."""

    def __init__(self, career: Career, today: date) -> None:
        self.career = career.as_of(today)
        self.today = today
        self.evidence = Evidence(self.career, today)
        self.goals = {goal.id: goal for goal in self.career.goals}
        self.skills = {skill.id: skill for skill in self.career.assets_of("skill")}
        step = next_step(self.career, today)
        self.step = (step.goal.id, step.action.text) if step else None
        self.with_habit = {habit.goal for habit in self.career.live_habits}

    def all(self) -> list[GoalLine]:
        """All goals, nearest target first."""
        return [self.of(goal) for goal in self.career.goals]

    def of(self, goal: Goal) -> GoalLine:
        """One goal."""
        vision, base = self.career.vision, self.goals.get(goal.after or "")
        undone = goal.open_actions
        return GoalLine(
            id=goal.id,
            title=goal.title,
            kind=goal.kind,
            status=goal.status,
            target=goal.target,
            year=horizon_year(goal, vision),
            measure=goal.measure,
            progress=progress_on(goal, self.today),
            of=goal.of,
            has_progress=bool(goal.progress) or goal.of != PERCENT,
            days_over=self._days_over(goal),
            days_past=self._days_past(goal),
            reached=reached_words(goal, self.today) if is_reached(goal, self.today) else "",
            untouched=self._untouched(goal),
            depth=sum(each.is_open for each in stands_on(self.goals, goal)) if goal.is_open else 0,
            base=base.id if base else "",
            base_title=base.title if base else "",
            is_vision=bool(vision and goal.target == horizon(vision.start)),
            actions=len(goal.actions),
            open_actions=len(undone),
            next_action=undone[0].text if undone else "",
            is_next=bool(self.step and self.step[0] == goal.id),
            has_habit=goal.id in self.with_habit,
            needs=tuple(self.need(id, level) for id, level in goal.needs.items() if id in self.skills),
            closed=goal.closed,
            outcome=goal.outcome,
        )

    def need(self, skill_id: str, need: int) -> NeedLine:
        """One needed skill."""
        skill, proof = self.skills[skill_id], self.evidence.last_proof(skill_id)
        return NeedLine(
            skill_id=skill_id,
            name=skill.name,
            need=need,
            level=self.evidence.level(skill),
            proof=proof.day if proof else None,
            proof_text=proof.text if proof else "",
            habits=tuple(
                Builder(habit.id, habit.name) for habit in self.career.live_habits if skill_id in habit.skills
            ),
        )

    def _days_over(self, goal: Goal) -> int:
        if goal.target is None or not is_overdue(self.career, goal, self.today):
            return 0
        return (self.today - goal.target).days

    def _days_past(self, goal: Goal) -> int:
        is_past = goal.status == "idea" and goal.target is not None and goal.target < self.today
        return (self.today - goal.target).days if goal.target and is_past else 0

    def _untouched(self, goal: Goal) -> int:
        if not is_stuck(self.career, goal, self.today):
            return 0
        return counted_days(self.career.seasons, last_touch(self.career, goal), self.today)
