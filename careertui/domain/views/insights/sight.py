"""The line of sight: value → goal → needed skill → habit → last evidence, read from the top, with its gaps.

A gap is a place where the line breaks: a value that nothing serves, a skill below its need that no habit builds, an
active goal that nothing moves. Each carries the offer of the one action that closes it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Evidence, Proof, Touch
from careertui.domain.records import Asset, Goal, Habit
from careertui.domain.vision import horizon, one_line

Act = Literal["habit", "goal", "vision", "touch", "person", "check", "statement", "mark", "open"]


class Offer(msgspec.Struct, frozen=True):
    """What can be done about a line: the act, and what it is for (ids, a value, a statement's place from 0 …)."""

    act: Act
    goal: str = ""
    skill: str = ""
    value: str = ""
    dimension: str = ""
    person: str = ""
    habit: str = ""
    statement: int | None = None


class SightHabit(NamedTuple):
    """A live habit in the line, and the day it was ticked last."""

    id: str
    name: str
    ticked: date | None


class SightSkill(msgspec.Struct, frozen=True, kw_only=True):
    """A needed skill: level of need, the habits that build it, its newest proof; an offer where the line breaks."""

    id: str
    name: str
    level: int
    need: int
    habits: tuple[SightHabit, ...]
    proof: Proof | None
    offer: Offer | None

    @property
    def is_held(self) -> bool:
        """Whether the level is reached."""
        return self.level >= self.need


class SightGoal(msgspec.Struct, frozen=True, kw_only=True):
    """A goal in the line; `habits` are those linked with it that build none of its skills."""

    id: str
    title: str
    kind: str
    status: str
    target: date | None
    skills: tuple[SightSkill, ...]
    habits: tuple[SightHabit, ...]
    proof: Proof | None
    open_actions: int
    offer: Offer | None


class SightValue(msgspec.Struct, frozen=True, kw_only=True):
    """A ranked value (1 is the first), the goals and the habits that name it; an offer where nothing does."""

    name: str
    rank: int
    goals: tuple[SightGoal, ...]
    habits: tuple[SightHabit, ...]
    offer: Offer | None


class SightView(msgspec.Struct, frozen=True, kw_only=True):
    """The whole line as of a day; `others` are open goals that name none of the ranked values."""

    today: date
    vision: str
    horizon: date | None
    values: tuple[SightValue, ...]
    others: tuple[SightGoal, ...]
    offer: Offer | None

    @property
    def goals(self) -> tuple[SightGoal, ...]:
        """Every goal once, in the order it is met."""
        found = {goal.id: goal for value in self.values for goal in value.goals}
        return tuple((found | {goal.id: goal for goal in self.others}).values())

    @property
    def gaps(self) -> int:
        """How many places there are where the line breaks."""
        skills = {(goal.id, skill.id) for goal in self.goals for skill in goal.skills if skill.offer}
        goals = [goal for goal in self.goals if goal.offer]
        return len(skills) + len(goals) + sum(value.offer is not None for value in self.values) + bool(self.offer)


class _Line:
    """What the line is read from, read once."""

    def __init__(self, career: Career, evidence: Evidence) -> None:
        self.career = career
        self.evidence = evidence
        self.skills = {skill.id: skill for skill in career.assets_of("skill")}
        self.entries = {entry.goal: Proof(entry.date, entry.text) for entry in career.entries if entry.goal}

    def habit(self, habit: Habit) -> SightHabit:
        return SightHabit(habit.id, habit.name, self.career.newest_tick(habit.id))

    def habits(self, wanted: Iterable[Habit]) -> tuple[SightHabit, ...]:
        return tuple(self.habit(habit) for habit in wanted)

    def skill(self, goal: Goal, skill: Asset, need: int) -> SightSkill:
        level = self.evidence.level(skill)
        habits = self.habits(habit for habit in self.career.live_habits if skill.id in habit.skills)
        is_gap = level < need and not habits
        return SightSkill(
            id=skill.id,
            name=skill.name,
            level=level,
            need=need,
            habits=habits,
            proof=_proof(self.evidence.last_proof(skill.id)),
            offer=Offer("habit", goal=goal.id, skill=skill.id, dimension="learn") if is_gap else None,
        )

    def goal(self, goal: Goal) -> SightGoal:
        skills = tuple(self.skill(goal, self.skills[id], need) for id, need in goal.needs.items() if id in self.skills)
        building = {habit.id for skill in skills for habit in skill.habits}
        habits = self.habits(
            habit for habit in self.career.live_habits if habit.goal == goal.id and habit.id not in building
        )
        open_actions = len(goal.open_actions)
        moved = habits or building or open_actions or not goal.is_active
        return SightGoal(
            id=goal.id,
            title=goal.title,
            kind=goal.kind,
            status=goal.status,
            target=goal.target,
            skills=skills,
            habits=habits,
            proof=self.entries.get(goal.id),
            open_actions=open_actions,
            offer=None if moved else Offer("habit", goal=goal.id),
        )

    def value(self, name: str, rank: int, goals: Iterable[Goal]) -> SightValue:
        serving = tuple(self.goal(goal) for goal in goals if name in goal.values)
        habits = self.habits(habit for habit in self.career.live_habits if name in habit.values)
        offer = None if serving or habits else Offer("goal", value=name)
        return SightValue(name=name, rank=rank, goals=serving, habits=habits, offer=offer)


def _proof(touch: Touch | None) -> Proof | None:
    return Proof(touch.day, touch.text) if touch else None


def sight_view(career: Career, today: date) -> SightView:
    """The line of sight as of `today`; ideas and active goals are in it, closed ones are behind."""
    seen = career.as_of(today)
    line = _Line(seen, Evidence(seen, today))
    vision = seen.vision
    ranked = vision.values if vision else ()
    goals = [goal for goal in seen.goals if goal.is_open]
    unnamed = [goal for goal in goals if not set(goal.values) & set(ranked)]
    offer = Offer("vision") if vision is None else None if ranked else Offer("vision", value="values")
    return SightView(
        today=today,
        vision=one_line(vision) if vision else "",
        horizon=horizon(vision.start) if vision else None,
        values=tuple(line.value(name, rank, goals) for rank, name in enumerate(ranked, 1)),
        others=tuple(line.goal(goal) for goal in unnamed),
        offer=offer,
    )
