"""The two checks' statements, twelve and seven, in words of our own; and what each offers to do about a low answer.

Statements 5 to 8 of the first check read the other way round:
the more they are me, the fewer points (`domain.checks.REVERSED`).
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from careertui.content.starters import (
    HOURS,
    LAYOFF_PLAN,
    OTHER_FIELD,
    OUTSIDE,
    POSTING,
    RE_READ,
    SKILL,
    WIN,
    Starter,
)

if TYPE_CHECKING:
    from careertui.domain.records import Dimension

ABOUT = "Twelve questions from us, not a psychological test."
SCALE = ("not me", "hardly", "partly", "mostly", "exactly me")  # the answers 1 to 5
FOCUS_LINES = {
    "job": "The job has most of you; the next page is where that begins to change.",
    "between": "Some of it is yours already; the two lowest lines are the cheapest to move.",
    "career": "You steer this. Look again in a quarter: busy weeks move it.",
}


class Statement(NamedTuple):
    """One statement, and the move offered where it is among the lowest: a starter habit or a goal of that name.

    `short` fits beside a number in a list.
    """

    text: str
    short: str
    makes: Literal["habit", "goal", "vision"]
    offer: str
    starter: Starter | None = None


def _habit(text: str, short: str, starter: Starter) -> Statement:
    return Statement(text, short, "habit", starter.name, starter)


JOB_OR_CAREER: tuple[Statement, ...] = (
    Statement(
        "I could say in two sentences where I want to be in five years.",
        "where I want to be in five years",
        "vision",
        "Write the vision in three lines",
    ),
    Statement(
        "The steps that lead there are written down.",
        "the steps are written down",
        "goal",
        "First stepping stone towards my vision",
    ),
    _habit(
        "I know which skill I am missing for it, and how I will get that skill.",
        "the missing skill and how to get it",
        SKILL,
    ),
    _habit(
        "For the right step I would change team, employer or town.",
        "would move for the right step",
        POSTING,
    ),
    _habit(
        "As long as the pay comes in, I give little thought to what comes next.",
        "little thought to what's next",
        RE_READ,
    ),
    _habit(
        "It would take a new boss or a change in pay to make me look around.",
        "look around only when pushed",
        OUTSIDE,
    ),
    Statement(
        "Part of why I stay is that the next place might be worse.",
        "stay because elsewhere may be worse",
        "goal",
        "Ask three people elsewhere what their work is like",
    ),
    _habit(
        "When the job is done with me for the day, nothing is left for plans of my own.",
        "nothing left for my own plans",
        HOURS,
    ),
    _habit(
        "I am learning something that I chose myself.",
        "learning what I chose",
        SKILL,
    ),
    _habit(
        "This month I kept up a useful relationship outside my employer.",
        "a relationship outside, this month",
        OUTSIDE,
    ),
    _habit(
        "I follow what is changing in roles and industries that are not mine.",
        "what changes in other fields",
        OTHER_FIELD,
    ),
    _habit(
        "If this job ended, I would know what to do in the first week.",
        "the first week without this job",
        LAYOFF_PLAN,
    ),
)

RESILIENCE: "dict[Dimension, str]" = {
    "reflect": "I stop regularly to notice what I am learning and where I was strong.",
    "relate": "I have people inside and outside who help me grow, and I tend to them.",
    "learn": "I steer my own learning, and know when what my employer offers is not enough.",
    "experiment": "I try small new things and write down what happened.",
    "scan": "I know what is moving in other industries, and what it means for me.",
    "prepare": "If this job ended, I would be ready.",
    "protect": "My job gets a fair share of me, not all of me.",
}

PICKED = 3  # starter habits that are picked beforehand
COMMON = (OUTSIDE, SKILL, WIN)  # what most people need


def picked_starters(lowest: Iterable[int]) -> tuple[Starter, ...]:
    """Three starter habits: those that the check's lowest statements (by their place) offer, then the common ones."""
    offered = [starter for number in lowest if (starter := JOB_OR_CAREER[number].starter)]
    return tuple(dict.fromkeys([*offered, *COMMON]))[:PICKED]
