"""Marco's reviews: 41 weeks looked back on, three quarters, and the four checks. The year itself waits to be done."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from careertui.content.demo_goals import action_text, goal_id
from careertui.content.demo_habits import habit_id
from careertui.content.demo_ids import demo_id
from careertui.content.demo_log import win_texts
from careertui.content.demo_quarters import CHECKS, QUARTERS, Quarter
from careertui.domain.records import NextStep, Review, Scores
from careertui.domain.reviews.picks import PICKED
from careertui.domain.reviews.question import About

_FIRST_SLOT = date(2025, 9, 7)
_LATE = {32: date(2026, 4, 20)}  # the week in which Priya left was looked back on a day later

# Week | balance | signs | what was learned | what the job pushed aside.
_WEEKS = """
 0 | 3 |    | An hour with one rep taught me more than the hour of selling I gave up |
 1 | 3 |    | A price rise is easier to explain before it comes | the second talk outside
 2 | 4 |    | Buyers decide on the speed of the quote, not on its look |
 3 | 3 |    | I forecast better when I ask each customer for the reason why not |
 4 | 4 |    | A week without a win written down feels emptier than it was |
 5 | 3 |    | Two hours on Tuesday survive, two hours on Friday never do |
 6 | 3 |    | Cold calls after nine bring meetings and cost the next morning | reading
 7 | 4 |    | Freight has more room than modules |
 8 | 4 |    | I can ask for people, if I say what for | reading
 9 | 3 |    | Reps learn from the drive back, not from the visit |
10 | 4 | n  | Two people copy how I work, evenings too | two evenings
11 | 3 | n  | Their first deal made me happier than my last three | the talk with Ana, by a week
12 | 2 | ns | Quarter's end takes what nobody has put in the calendar | the reading, the swimming, sleep
17 | 4 | n  | Four weeks without looking back, and I could not say where they went | the year's last reviews
18 | 4 |    | Handing over is a way of leading, too |
25 | 3 |    | One habit is enough to begin with again |
26 | 4 |    | A bid team needs one page of rules, and it is mine to write |
27 | 4 |    | Volunteers leave when a meeting has no point |
28 | 5 |    | A director's day is people, then numbers, then people |
29 | 4 |    | Winning a bid together is louder than winning alone |
30 | 4 |    | Northwind would rather hear bad news from me in March | the Rooftops evening
31 | 5 |    | Five people forecast better than one, if each has to say why |
32 | 6 | s  | My plan hung on one person. It does not any more | a week of selling, and I let it
33 | 6 |    | Forty people listen when the first sentence is a number |
34 | 6 |    | I coach best when I don't know the customer |
35 | 5 |    | The Monday meeting is short when everyone has read the list |
36 | 5 |    | A board wants one proposal and one thing it can change |
37 | 6 |    | A recruiter asks for the team, nobody for my deals |
38 | 5 |    | I like running the meeting more than closing |
40 | 6 |    | Four reps have four reasons to stay |
41 | 5 |    | I hire for what they ask, not for what they sold |
42 | 5 |    | A better-paid copy of my job is not a step |
43 | 6 |    | A budget is a promise with a column for each month |
44 | 5 |    | The pod quotes faster than I ever did alone |
45 | 4 |    | I still take the big one myself, and should not have | a one-to-one
46 | 5 |    | A rep who wrote the plan defends the plan |
47 | 5 |    | Saying no to one deal saved two for the pod |
48 | 4 | n  | The pod's number follows me home | an evening
49 | 3 | n  | Sam asked who agreed to the price. I did, without noticing | two evenings, the course
50 | 4 | ns | What I do at ten at night the pod does, too | two evenings, sleep
51 | 3 | n  | 108 %, and I could not say what I did for myself | an evening, the talk with Omar
"""

# What strength carried something, and what is missing: now and then.
_STRENGTH = {
    3: "Asking the one question more",
    11: "Keeping quiet in the car",
    26: "Making a long list short",
    33: "Starting with the number",
    42: "Saying no in one sentence",
    51: "Patience with the slowest deal",
}
_WANT = {
    1: "How people who lead spend a Monday",
    12: "How to say no upwards",
    25: "How a P&L hangs together",
    40: "How to give bad news to someone I like",
    43: "Whose signature a budget needs",
    50: "How to let the pod's evening be the pod's",
}

# The action picked for the week after, by the week looked back on: goal and number of the action.
_PICKED = {
    **dict.fromkeys((1, 2, 3), ("X3", 2)),
    **dict.fromkeys((6, 7, 8), ("S1", 1)),
    **dict.fromkeys((9, 10, 11, 12, 17, 18), ("S1", 2)),
    **dict.fromkeys((25, 26, 27), ("X2", 2)),
    **dict.fromkeys((28, 29, 30, 31, 33, 34, 35), ("S3", 2)),
    **dict.fromkeys((32, 36), ("S1", 3)),
    **dict.fromkeys((37, 38), ("S1", 4)),
    **dict.fromkeys((40, 41), ("S2", 2)),
    **dict.fromkeys((42, 43), ("S7", 2)),
    **dict.fromkeys((46,), ("X4", 1)),
    **dict.fromkeys((47, 48, 49, 50), ("S7", 3)),
    51: ("S2", 3),
}


class _Week(NamedTuple):
    """One row of the table of weeks."""

    number: int
    balance: int
    signs: str
    learned: str
    pushed: str

    @property
    def slot(self) -> date:
        return _FIRST_SLOT + timedelta(weeks=self.number)


def reviews() -> list[Review]:
    """All reviews and checks."""
    wins = win_texts()
    rows = ([cell.strip() for cell in row.split("|")] for row in _WEEKS.strip().splitlines())
    weeks = [_Week(int(number), int(balance), *texts) for number, balance, *texts in rows]
    return [*(_weekly(week, wins) for week in weeks), *map(_quarterly, QUARTERS), *_checks()]


def _weekly(week: _Week, wins: dict[date, str]) -> Review:
    done = _LATE.get(week.number, week.slot)
    picked = _PICKED.get(week.number)
    win = next((text for day, text in wins.items() if 0 <= (week.slot - day).days < 7), "")
    answers = {
        "learned": week.learned,
        "strength": _STRENGTH.get(week.number, ""),
        "want": _WANT.get(week.number, ""),
        "pushed": week.pushed,
        "win": win,
    }
    return Review(
        id=demo_id(done, f"WEEK{week.number:02}"),
        created=done,
        kind="week",
        slot=week.slot,
        done=done,
        answers={key: text for key, text in answers.items() if text},
        scores=Scores(balance=week.balance, signs=week.signs),
        next=NextStep(goal=goal_id(picked[0]), action=action_text(*picked)) if picked else None,
    )


def _quarterly(quarter: Quarter) -> Review:
    decision: Any = quarter.decision
    return Review(
        id=demo_id(quarter.done, "QARTER"),
        created=quarter.done,
        kind="quarter",
        slot=quarter.slot,
        done=quarter.done,
        answers=quarter.answers | {About("pick", _picked_id(name)).key: PICKED for name in quarter.picks},
        scores=Scores(
            satisfaction=quarter.satisfaction,
            decision=decision,
            goal_marks={goal_id(name): mark for name, mark in quarter.marks.items()},
        ),
    )


def _picked_id(name: str) -> str:
    return habit_id(int(name[1:])) if name.startswith("H") else goal_id(name)


def _checks() -> list[Review]:
    return [
        Review(
            id=demo_id(day, "CHECK"),
            created=day,
            kind="check",
            slot=day,
            done=day,
            scores=Scores(jobcareer=jobcareer, resilience=resilience),
        )
        for day, jobcareer, resilience in CHECKS
    ]
