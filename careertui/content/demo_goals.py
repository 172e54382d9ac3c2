"""Marco's goals: eight stepping stones and four experiments, with what he did for them and what came of it."""

from datetime import date
from typing import Any

from careertui.content.demo_assets import ENTERED, asset_id
from careertui.content.demo_ids import demo_id
from careertui.content.demo_vision import LEAD, PAID, RESULTS
from careertui.domain.records import Action, Goal, Move

NEXT_ACTION = "Ask Lena (CFO office) for one product line's budget to run"

_QUARTER_1, _QUARTER_2, _QUARTER_3 = date(2025, 12, 3), date(2026, 3, 1), date(2026, 5, 31)
_CREATED = {
    "S3": _QUARTER_2,
    "S7": _QUARTER_3,
    "X1": date(2026, 4, 27),
    "X2": _QUARTER_1,
    "X3": date(2025, 9, 14),
    "X4": date(2026, 7, 19),
}
_NAMES = ("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "X1", "X2", "X3", "X4")
_IDS = {name: demo_id(_CREATED.get(name, ENTERED), f"G0A1{name}") for name in _NAMES}

# What each goal is; targets as they stand now.
_GOALS: dict[str, dict[str, Any]] = {
    "S1": {
        "title": "Lead a team of 3+ for a full quarter",
        "why": "Nobody hires a head of sales who has never led one quarter",
        "measure": "three months, three or more reps, the team's number reached",
        "target": date(2026, 8, 31),
        "status": "done",
        "outcome": "Four reps, one full quarter, 108 % of pod quota; all four are still here",
        "started": ENTERED,
        "closed": date(2026, 8, 28),
    },
    "S2": {
        "title": "Sales Manager: own team, own number",
        "why": "The stone between closing deals and heading a sales organisation",
        "measure": "the title, a team and a number in my contract",
        "target": date(2027, 6, 30),
        "status": "active",
        "after": "S1",
        "values": (LEAD,),
        "started": ENTERED,
    },
    "S3": {
        "title": "Chair a committee at Rooftops",
        "why": "A board is where I learn to present and to own a budget before anyone at work lets me",
        "measure": "elected chair of the pricing committee",
        "target": date(2026, 12, 31),
        "status": "active",
        "started": date(2026, 3, 9),
    },
    "S4": {
        "title": "Twelve people outside Helion who'd take my call",
        "why": "The next job comes through someone who knows how I work",
        "measure": "twelve who rang back within a week this year",
        "target": date(2026, 8, 31),
        "of": 12,
        "status": "active",
        "started": ENTERED,
    },
    "S5": {
        "title": "Director of Sales",
        "why": "Several teams, and the managers who lead them",
        "target": date(2028, 12, 31),
        "status": "idea",
        "after": "S2",
        "values": (RESULTS,),
    },
    "S6": {
        "title": "Head a sales organisation",
        "why": "The vision itself",
        "target": date(2030, 8, 31),
        "status": "idea",
        "after": "S5",
        "values": (PAID,),
    },
    "S7": {
        "title": "Budgeting-for-managers course, graded project",
        "why": "Owning a budget is the gap in every posting I read",
        "measure": "the project graded, with a real product line in it",
        "target": date(2026, 10, 31),
        "status": "active",
        "started": _QUARTER_3,
    },
    "S8": {
        "title": "Part-time MBA",
        "why": "Every second director has one",
        "status": "dropped",
        "outcome": "Two years of evenings for what I can learn by leading a team now",
        "closed": _QUARTER_1,
    },
    "X1": {
        "kind": "experiment",
        "title": "Run the Monday pipeline meeting four weeks",
        "why": "If I like running it more than closing, leading is for me",
        "measure": "four Mondays, then ask the reps and myself",
        "target": _QUARTER_3,
        "of": 4,
        "status": "done",
        "outcome": "Liked it more than closing; the reps asked me to go on",
        "started": date(2026, 4, 27),
        "closed": _QUARTER_3,
    },
    "X2": {
        "kind": "experiment",
        "title": "Shadow a director of sales for two days",
        "why": "I know the title, not the day",
        "measure": "two full days, every decision noted",
        "target": date(2026, 3, 31),
        "of": 2,
        "status": "done",
        "outcome": "Eleven decisions, eight of them about people: yes, I want that day",
        "started": _QUARTER_1,
        "closed": date(2026, 3, 20),
    },
    "X3": {
        "kind": "experiment",
        "title": "Four posts in four weeks",
        "why": "Does writing bring me to the people I want to know?",
        "measure": "four posts, three replies from people who hire",
        "target": date(2025, 10, 12),
        "of": 4,
        "status": "dropped",
        "outcome": "Nobody who matters reads them",
        "started": date(2025, 9, 14),
        "closed": date(2025, 10, 12),
    },
    "X4": {
        "kind": "experiment",
        "title": "Sit on the panel for two hires",
        "why": "Can I tell who will be good, or only who sells well?",
        "measure": "two panels, my notes against what the others saw",
        "target": date(2026, 10, 15),
        "of": 2,
        "status": "active",
        "started": date(2026, 7, 19),
    },
}

_NEEDS: dict[str, dict[str, int]] = {
    "S2": {"leading": 3, "pipeline": 3, "budget": 2, "hiring": 2},
    "S3": {"board": 2},
    "S5": {"leading": 4, "budget": 3},
    "S7": {"budget": 2},
    "X4": {"hiring": 2},
}

# A line each: the day it was done, or a dash, and what it is.
_ACTIONS: dict[str, str] = {
    "S1": """
        2025-11-03 Ask for the two new reps
        2026-02-26 Offer to lead the commercial-rooftop bid
        2026-05-21 Ask Tom for the pod, with a number
        2026-06-01 Put the pod's rules on one page""",
    "S2": f"""
        2026-02-27 Draft a one-page P&L for a commercial pod
        2026-06-23 Write down what my next move must bring, before the next offer does
        - {NEXT_ACTION}
        - Ask Tom which number my team would carry
        - Lead the pod's forecast for the whole of the west""",
    "S3": """
        2026-03-09 Join the board
        2026-05-12 Present the price proposal
        - Offer to run the October pricing evening
        - Ask Ruth what a committee's chair does between meetings""",
    "S4": """
        2025-09-04 List everyone who rang back last year
        2026-05-21 Have one talk with a recruiter
        - Ask Dev for two names in storage
        - Write to Omar and Jo""",
    "S7": """
        2026-06-08 Enrol
        2026-07-12 Hand in the first assignment
        2026-09-01 Choose the product line for the project
        - Get last year's figures for it""",
    "X1": """
        2026-04-29 Ask for the meeting
        2026-05-31 Ask the four reps what was better""",
    "X2": """
        2026-02-26 Ask Sam for two days beside him
        2026-03-20 Note every decision of the day""",
    "X3": """
        2025-09-16 First post: how to read a roof
        2025-09-29 Second post: what a guarantee is worth""",
    "X4": """
        2026-07-28 Ask Tom for a seat
        - Write down my three questions before the second panel""",
}

_PROGRESS: dict[str, str] = {
    "S1": "2025-11-20 10 2026-03-06 25 2026-04-15 40 2026-06-30 60 2026-07-31 80 2026-08-28 100",
    "S2": "2025-11-30 5 2026-02-27 10 2026-05-31 20 2026-07-02 25 2026-08-28 35",
    "S3": "2026-03-09 10 2026-05-12 30 2026-06-09 45",
    "S4": "2025-08-31 3 2025-10-23 4 2026-02-26 5 2026-04-23 6 2026-05-21 7 2026-07-16 8 2026-08-20 9",
    "S7": "2026-06-08 10 2026-07-12 40 2026-09-01 55",
    "X1": "2026-05-04 1 2026-05-11 2 2026-05-18 3 2026-05-25 4",
    "X2": "2026-03-19 1 2026-03-20 2",
    "X3": "2025-09-16 1 2025-09-29 2",
    "X4": "2026-08-27 1",
}

_MOVES = {"S1": (Move(on=_QUARTER_3, from_=date(2026, 6, 30), to=date(2026, 8, 31), why="pod starts in June"),)}


def goal_id(name: str) -> str:
    """The id of the demo's goal S1 to S8 or experiment X1 to X4. Raises KeyError for others."""
    return _IDS[name]


def action_text(name: str, number: int) -> str:
    """The text of a goal's action, counted from 1. Raises KeyError or IndexError where there is none."""
    return _actions(name)[number - 1].text


def goals() -> list[Goal]:
    """All goals."""
    return [_goal(name, facts) for name, facts in _GOALS.items()]


def _goal(name: str, facts: dict[str, Any]) -> Goal:
    after = facts.get("after")
    return Goal(
        id=_IDS[name],
        created=_CREATED.get(name, ENTERED),
        **{**facts, "after": _IDS[after] if after else None},
        needs={asset_id(skill): level for skill, level in _NEEDS.get(name, {}).items()},
        actions=_actions(name),
        progress=_progress(name),
        moves=_MOVES.get(name, ()),
    )


def _actions(name: str) -> tuple[Action, ...]:
    lines = [line.split(maxsplit=1) for line in _ACTIONS.get(name, "").strip().splitlines()]
    return tuple(Action(text=text, done=None if day == "-" else date.fromisoformat(day)) for day, text in lines)


def _progress(name: str) -> dict[date, int]:
    words = _PROGRESS.get(name, "").split()
    return {date.fromisoformat(day): int(value) for day, value in zip(words[::2], words[1::2], strict=True)}
