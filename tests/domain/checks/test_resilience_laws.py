"""Resilience on random careers agrees with an independent model: day by day, straight from the specification."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import floor

from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from careertui.domain.checks.resilience import resilience, widest_gap
from careertui.domain.records import DIMENSIONS, Scores
from tests.domain.careers import a_habit, a_season
from tests.domain.facts import a_career, a_goal, a_line, a_person, a_review, a_safeguard

DAY, WEEK = timedelta(days=1), timedelta(days=7)
TODAY = date(2026, 9, 7)  # a Monday
FIRST = TODAY - 16 * WEEK
Ticks = Mapping[date, list[str]]


@st.composite
def plans(draw: st.DrawFn) -> dict[str, object]:
    """What is drawn: ticks a week of four habits, reviews, people, safeguards, an experiment, a season, ratings."""
    season = draw(st.none() | st.tuples(st.integers(0, 14), st.integers(0, 3)))
    return {
        "counts": [draw(st.lists(st.integers(0, 3), min_size=16, max_size=16)) for _ in range(4)],
        "reviews": draw(st.lists(st.sampled_from(["", "n", "ls", "none"]), min_size=16, max_size=16)),
        "touched": draw(st.lists(st.none() | st.integers(0, 300), max_size=3)),
        "closed": draw(st.none() | st.integers(150, 260)),
        "ratings": tuple(draw(st.lists(st.none() | st.integers(1, 5), min_size=7, max_size=7))),
        "season": season and (FIRST + season[0] * WEEK + 2 * DAY, FIRST + (season[0] + season[1]) * WEEK + 4 * DAY),
    }


def rounded(parts: list[Fraction]) -> int | None:
    return floor(sum(parts, Fraction(0)) / len(parts) + Fraction(1, 2)) if parts else None


@settings(max_examples=30, deadline=None, database=None)
@given(plans())
def test_the_log_of_each_dimension(plan: dict) -> None:  # type: ignore[type-arg]
    season = plan["season"]
    away = {season[0] + n * DAY for n in range((season[1] - season[0]).days + 1)} if season else set()
    weeks = [FIRST + n * WEEK for n in range(16)]
    free = [
        n for n, week in enumerate(weeks) if n and not away & {week + d * DAY for d in range(7)}
    ]  # the first is met

    def share(counts: list[int], at_most: bool = False) -> list[Fraction]:
        met = [0] if (counts[0] > 2 if at_most else counts[0] >= 2) else []  # an excused week can help: at least, met
        counted = sorted(
            {*free, *([] if at_most else [n for n in range(16) if counts[n] >= 2]), *([] if at_most else met)}
        )
        last = counted[-12:]
        if not last:
            return []
        if at_most:
            return [Fraction(100 * sum(counts[n] <= 2 for n in last), len(last))]
        return [Fraction(100 * sum(min(counts[n], 2) for n in last), 2 * len(last))]

    plan["counts"][3][0] = 0  # at most, the first week is looked at only where it is a whole one
    names = ("learn", "relate", "experiment", "scan")
    habits = [
        a_habit(
            f"h{n}",
            quota=2,
            start=FIRST + (n == 3) * DAY,
            dimension=name,
            limit="at_most" if name == "scan" else "at_least",
        )
        for n, name in enumerate(names)
    ]
    ticks: dict[str, Ticks] = {
        f"h{n}": {weeks[w] + d * DAY: [] for w, count in enumerate(counts) for d in range(count)}
        for n, counts in enumerate(plan["counts"])
    }
    slots = [week + 6 * DAY for week in weeks]
    signs = {
        slot: each for slot, each in zip(slots, plan["reviews"], strict=True) if each != "none" and slot not in away
    }
    done = [a_review("week", slot, scores=Scores(balance=4, signs=each)) for slot, each in signs.items()]
    people = [a_person(f"p{n}", every=3) for n in range(len(plan["touched"]))]
    lines = [a_line(TODAY - days * DAY, f"p{n}") for n, days in enumerate(plan["touched"]) if days is not None]
    on = None if plan["closed"] is None else TODAY - plan["closed"] * DAY
    tried = a_goal("x", kind="experiment", status="dropped" if on else "active", outcome="no" if on else "", closed=on)
    rated = a_review("check", TODAY, scores=Scores(resilience=plan["ratings"]))
    seasons = [a_season(*season)] if season else []
    career = a_career(*habits, *done, *people, *lines, tried, rated, *seasons, a_safeguard(), ticks=ticks, anchor=FIRST)
    found = {str(each.dimension): each for each in resilience(career, TODAY)}

    def stops(since: date) -> timedelta:
        return sum((since + n * DAY in away for n in range((TODAY - since).days + 1)), 0) * DAY

    def fresh(n: int, days: int | None) -> bool:
        return days is not None and (then := TODAY - days * DAY) + relativedelta(months=3) + stops(then) >= TODAY

    owed = [slot for slot in slots if slot not in away][-12:]
    good = sum(fresh(n, days) for n, days in enumerate(plan["touched"]))
    recent = on is not None and on + relativedelta(months=6) + stops(on) >= TODAY
    flagged = sum(bool(each.scores.signs) for each in done[-4:])
    expected = {
        "reflect": [Fraction(100 * sum(slot in signs for slot in owed), len(owed))],
        "relate": [*share(plan["counts"][1]), *([Fraction(100 * good, len(people))] if people else [])],
        "learn": share(plan["counts"][0]),
        "experiment": [*share(plan["counts"][2]), Fraction(100 if recent else 0)],
        "scan": share(plan["counts"][3], at_most=True),
        "protect": [Fraction(100 - 25 * flagged)] if done else [],
    }
    assert {name: found[name].log for name in expected} == {name: rounded(parts) for name, parts in expected.items()}
    ratings = dict(zip(DIMENSIONS, plan["ratings"], strict=True))
    assert {name: found[name].self_rating for name in DIMENSIONS} == {
        name: None if answer is None else (answer - 1) * 25 for name, answer in ratings.items()
    }
    gaps = {
        name: abs(each.self_rating - each.log)
        for name, each in found.items()
        if each.self_rating is not None and each.log is not None
    }
    widest = widest_gap(list(found.values()))
    assert (gaps[widest.dimension] if widest else 0) == max(gaps.values(), default=0)
