"""The answers of Marco's three quarterly reviews, and of the checks that he took on the first day and in each."""

from datetime import date
from typing import NamedTuple

from careertui.domain.records import Decision


class Quarter(NamedTuple):
    """One quarterly review: its slot, the day it was done, scores, goals' marks, answers by question, picks."""

    slot: date
    done: date
    satisfaction: int
    decision: Decision
    marks: dict[str, str]
    answers: dict[str, str]
    picks: tuple[str, ...] = ()


QUARTERS: tuple[Quarter, ...] = (
    Quarter(
        slot=date(2025, 11, 30),
        done=date(2025, 12, 3),
        satisfaction=4,
        decision="stay",
        marks={"S1": "on_track", "S2": "on_track", "S4": "at_risk", "S5": "keep", "S6": "keep", "S8": "drop"},
        answers={
            "vision_true": "yes",
            "pattern": "Good weeks begin on Tuesday; the balance falls with the quarter's end",
            "cause": "Two hours kept early, or nothing kept at all",
            "skill_next": "Leading people",
            "skill_how": "Two reps, one day a week, until they close without me",
            "reach": "Ana Costa",
            "missing": "Someone who led a team while I was in school",
            "trend": "Roofs are sold with a service contract",
            "so_i": "So I ask two customers what they would pay for one",
            "offered": "A training on our own price tool",
            "plan": "theirs",
            "scenario": "market fell",
            "calls": "Sam, Bill, Carlos",
            "runway": "4",
            "sentence": "I sell solar well and have begun to teach it",
            "focus": "The two reps close on their own",
            "drop": "The MBA; the reading, if December goes as it looks",
        },
    ),
    Quarter(
        slot=date(2026, 2, 28),
        done=date(2026, 3, 1),
        satisfaction=3,
        decision="learn",
        marks={"S1": "on_track", "S2": "at_risk", "S4": "on_track", "X2": "on_track", "S5": "keep", "S6": "keep"},
        answers={
            "vision_true": "partly",
            "vision_change": "Where: no relocation before 2028",
            "pattern": "Six weeks of season, and nothing that I wanted was lost",
            "cause": "What had a day of its own came back by itself",
            "skill_next": "Owning a budget",
            "skill_how": "The one-page P&L, for the pod we want",
            "reach": "Ruth Adeyemi",
            "missing": "Anyone in finance",
            "trend": "Banks lend on roofs by portfolio now",
            "so_i": "So I ask Omar how they count",
            "offered": "The bid team, because I asked",
            "plan": "both",
            "scenario": "merged",
            "calls": "Sam, Bill, Dev, Carlos",
            "runway": "4.5",
            "sentence": "I win bids with people who had not met before",
            "focus": "Lead the bid team, join Rooftops, shadow a director",
            "drop": "One of three evenings of reading on leading: two are what there is",
        },
    ),
    Quarter(
        slot=date(2026, 5, 31),
        done=date(2026, 5, 31),
        satisfaction=4,
        decision="learn",
        marks={
            "S1": "move",
            "S2": "on_track",
            "S3": "on_track",
            "S4": "on_track",
            "X1": "done",
            "S5": "keep",
            "S6": "keep",
        },
        answers={
            "vision_true": "yes",
            "pattern": "The best quarter began the week in which Priya left",
            "cause": "I stopped waiting for someone to put my name forward",
            "skill_next": "Hiring",
            "skill_how": "Sit on the panels of this summer",
            "reach": "Omar Haddad",
            "missing": "A sales manager of my age, elsewhere",
            "trend": "Storage firms look for leads who know roofs",
            "so_i": "So I keep up with Dev, and with Jo",
            "offered": "The pod, acting, from June",
            "plan": "mine",
            "scenario": "boss left",
            "calls": "Sam, Priya, Dev, Carlos, Bill",
            "runway": "4.5",
            "sentence": "I build sales teams people want to stay in",
            "focus": "Run the pod for a full quarter and reach its number",
            "drop": "Cold calls late at night",
        },
        picks=("S1", "S3", "S4", "H1", "H2", "H5"),
    ),
)

# The day, twelve answers on job or career, seven self-ratings (none yet on the first day).
CHECKS: tuple[tuple[date, tuple[int, ...], tuple[int, ...]], ...] = (
    (date(2025, 8, 31), (2, 1, 2, 2, 4, 5, 4, 5, 2, 2, 2, 1), ()),
    (date(2025, 12, 3), (4, 3, 3, 2, 4, 4, 4, 5, 2, 3, 2, 1), (3, 3, 3, 2, 2, 1, 3)),
    (date(2026, 3, 1), (4, 4, 4, 3, 3, 4, 4, 4, 3, 4, 2, 2), (3, 3, 3, 3, 1, 2, 4)),
    (date(2026, 5, 31), (4, 4, 4, 4, 2, 2, 3, 3, 4, 4, 3, 4), (4, 5, 4, 4, 2, 5, 4)),
)
