"""Marco's career comes out as it is told: vision, goals, assets, log, reviews and signals, on several days."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median
from typing import Any

import pytest

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.content.demo_assets import asset_id
from careertui.content.demo_goals import NEXT_ACTION, goal_id
from careertui.content.demo_habits import WEEK_0, habit_id
from careertui.content.values import VALUES
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import checks_done
from careertui.domain.checks.resilience import resilience, weekly_reviews
from careertui.domain.days import week_index
from careertui.domain.drill_text import drill_of
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.outside import is_outside, outside_touches
from careertui.domain.evidence.readiness import last_drill, readiness
from careertui.domain.goals import active, crowded, horizon_year, is_overdue, is_stuck, next_step, progress_text
from careertui.domain.quarter import (
    Movement,
    mean_percent,
    movement,
    running_quarter,
    shown_quarter,
    week_numbers,
    weeks_of_stretch,
    year_to,
)
from careertui.domain.records import Asset, Entry, Goal
from careertui.domain.reviews.dates import PastSlot, Pending, history, pending, share_done
from careertui.domain.signals.balance import balances
from careertui.domain.signals.rules import laterals, signals, unserved_values
from careertui.domain.thresholds import Thresholds
from tests.domain.careers import MemoryFacts

DAY = timedelta(days=1)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.fixture(scope="module")
def everything() -> Career:
    return Career(MemoryFacts(demo_documents()))


@pytest.fixture(scope="module")
def career(everything: Career) -> Career:
    return everything.as_of(DEMO_TODAY)


@pytest.fixture(scope="module")
def evidence(career: Career) -> Evidence:
    return Evidence(career, DEMO_TODAY)


def goal(career: Career, name: str) -> Goal:
    return next(each for each in career.goals if each.id == goal_id(name))


def asset(career: Career, name: str) -> Asset:
    return next(each for each in career.assets if each.name == name)


def wins(career: Career) -> list[Entry]:
    return [entry for entry in career.entries if entry.kind == "win"]


# --- Who, and the vision


def test_the_vision_and_its_horizon(career: Career) -> None:
    first, second = career.visions
    assert (first.rev, first.created, second.rev, second.created) == (1, day("2025-08-31"), 2, day("2026-03-01"))
    assert first.start == second.start == day("2025-08-31")
    assert second.why_changed == "a child in the house: no relocation before 2028"
    assert second.text == "Head a sales organisation that people want to stay in"
    assert second.values == (
        "lead people",
        "see results with my name on them",
        "teach or bring people on",
        "be paid well",
        "my hours, my place",
    )
    assert set(second.values) <= {card.name for card in VALUES}
    assert (len(second.accomplishments), bool(second.pay)) == (3, True)


def test_the_second_revision_is_not_known_before_its_day(everything: Career) -> None:
    vision = everything.as_of(day("2026-02-28")).vision
    assert vision is not None
    assert (vision.rev, vision.why_changed) == (1, "")


def test_roles_in_order(career: Career) -> None:
    assert [(role.title, role.org, str(role.start), str(role.end), role.main) for role in career.roles] == [
        ("Territory rep", "SunCrest Distribution", "2014-06-01", "2018-02-28", True),
        ("Senior account executive", "SunCrest Distribution", "2018-03-01", "2021-02-28", True),
        ("Regional Sales Manager West", "Helion Modules", "2021-03-01", "None", True),
        ("Board member", "Rooftops for All", "2026-03-09", "None", False),
    ]
    assert career.role_on(day("2026-09-07")) == career.roles[2]
    assert {role.created for role in career.roles[:3]} == {day("2025-08-31")}


def test_everyone_and_everything_was_entered_on_the_first_day(career: Career) -> None:
    assert {each.created for each in career.assets} == {day("2025-08-31")}
    assert Counter(each.kind for each in career.assets) == {"skill": 7, "person": 13, "safeguard": 10}


# --- Goals


def test_goals_as_they_stand(career: Career) -> None:
    assert {
        name: (each.status, str(each.target)) for name in goals_named() if (each := goal(career, name))
    } == {
        "S1": ("done", "2026-08-31"),
        "S2": ("active", "2027-06-30"),
        "S3": ("active", "2026-12-31"),
        "S4": ("active", "2026-08-31"),
        "S5": ("idea", "2028-12-31"),
        "S6": ("idea", "2030-08-31"),
        "S7": ("active", "2026-10-31"),
        "S8": ("dropped", "None"),
        "X1": ("done", "2026-05-31"),
        "X2": ("done", "2026-03-31"),
        "X3": ("dropped", "2025-10-12"),
        "X4": ("active", "2026-10-15"),
    }  # fmt: skip
    assert all(each.kind == ("experiment" if name[0] == "X" else "step") for name, each in goals_by_name(career))


def goals_named() -> Iterator[str]:
    yield from (f"S{number}" for number in range(1, 9))
    yield from (f"X{number}" for number in range(1, 5))


def goals_by_name(career: Career) -> list[tuple[str, Goal]]:
    return [(name, goal(career, name)) for name in goals_named()]


def test_what_stands_on_what_and_needs_what(career: Career) -> None:
    assert {name: each.after for name, each in goals_by_name(career) if each.after} == {
        "S2": goal_id("S1"),
        "S5": goal_id("S2"),
        "S6": goal_id("S5"),
    }
    names = {each.id: each.name for each in career.assets}
    assert {
        name: {names[id]: level for id, level in each.needs.items()}
        for name, each in goals_by_name(career)
        if each.needs
    } == {
        "S2": {"Leading people": 3, "Pipeline & forecast": 3, "Owning a budget": 2, "Hiring": 2},
        "S3": {"Presenting to a board": 2},
        "S5": {"Leading people": 4, "Owning a budget": 3},
        "S7": {"Owning a budget": 2},
        "X4": {"Hiring": 2},
    }


def test_every_goal_keeps_the_rules_of_its_status(career: Career) -> None:
    for _, each in goals_by_name(career):
        assert each.status != "active" or (each.measure and each.target and each.started)
        assert each.status not in ("done", "dropped") or (each.outcome and each.closed)
        assert all(0 <= value <= each.of for value in each.progress.values())
        assert all(when >= each.created for when in each.progress)
        assert all(action.done is None or action.done >= each.created for action in each.actions)
        assert len({action.text for action in each.actions}) == len(each.actions)


def test_the_quarter_that_was_moved_once_and_reached(everything: Career, career: Career) -> None:
    done = goal(career, "S1")
    (move,) = done.moves
    assert (move.from_, move.to, move.why) == (day("2026-06-30"), day("2026-08-31"), "pod starts in June")
    assert done.closed == day("2026-08-28")
    assert "108 %" in done.outcome
    before = goal(everything.as_of(move.on - DAY), "S1")
    assert (before.target, before.status, before.moves) == (day("2026-06-30"), "active", ())
    assert goal(everything.as_of(day("2026-08-27")), "S1").status == "active"


def test_the_next_step_is_the_one_picked_in_week_51(career: Career) -> None:
    step = next_step(career, DEMO_TODAY)
    assert step is not None
    assert (step.goal.id, step.action.text) == (goal_id("S2"), NEXT_ACTION)
    assert step.action.text == "Ask Lena (CFO office) for one product line's budget to run"
    assert weekly_reviews(career)[-1].slot == WEEK_0 + timedelta(weeks=51, days=6)


def test_only_the_twelve_people_are_overdue_and_nothing_is_stuck(career: Career) -> None:
    late = [each for each in active(career) if is_overdue(career, each, DEMO_TODAY)]
    assert [each.id for each in late] == [goal_id("S4")]
    assert progress_text(late[0], 9) == "9 of 12"
    assert not [each for each in active(career) if is_stuck(career, each, DEMO_TODAY)]


def test_both_soft_caps_are_passed_on_purpose(career: Career) -> None:
    assert sum(each.kind == "step" for each in active(career)) == 4
    assert len(career.live_habits) == 7
    assert crowded(career)
    limits = Thresholds()
    assert (limits.active_steps, limits.live_habits) == (3, 5)


def test_quarter_movement(career: Career) -> None:
    """The annual of 31 August waits, so it is the quarter to that day that is looked at; beside it stands the year."""
    since, until = day("2026-05-31"), day("2026-08-31")
    assert [(name, movement(career, goal(career, name), DEMO_TODAY)) for name in ("S2", "S3", "S4", "S7", "X4")] == [
        ("S2", Movement(35, 20, since, until)),
        ("S3", Movement(45, 30, since, until)),
        ("S4", Movement(9, 7, since, until)),
        ("S7", Movement(40, 0, since, until)),
        ("X4", Movement(1, 0, since, until)),
    ]
    assert movement(career, goal(career, "S4"), DEMO_TODAY, year_to(career, until)).moved == 6


@pytest.mark.parametrize(
    ("seen", "running", "week", "shown", "percent", "counted"),
    [
        ("2026-09-07", ("2026-08-31", "2026-11-30"), (2, 13), "2026-08-31", 93, 13),
        ("2026-02-28", ("2026-02-28", "2026-05-31"), (1, 14), "2026-02-28", 36, 6),  # six more were in the season
        ("2026-03-02", ("2026-02-28", "2026-05-31"), (2, 14), "2026-05-31", 86, 1),
        ("2026-01-20", ("2025-11-30", "2026-02-28"), (8, 12), "2026-02-28", 36, 6),
        ("2025-09-01", ("2025-08-31", "2025-11-30"), (1, 13), "2025-11-30", None, 0),
    ],
)
def test_the_quarter_and_its_weeks(
    everything: Career,
    seen: str,
    running: tuple[str, str],
    week: tuple[int, int],
    shown: str,
    percent: int | None,
    counted: int,
) -> None:
    today = day(seen)
    career = everything.as_of(today)
    quarter, looked_at = running_quarter(career, today), shown_quarter(career, today)
    assert quarter is not None
    assert looked_at is not None
    assert (str(quarter.start), str(quarter.end)) == running
    assert week_numbers(career, quarter, today) == week
    assert str(looked_at.end) == shown
    weeks = weeks_of_stretch(career, looked_at, today)
    assert (mean_percent(weeks), sum(each.counts for each in weeks)) == (percent, counted)


def test_horizon_years(career: Career) -> None:
    years = {name: horizon_year(each, career.vision) for name, each in goals_by_name(career) if each.status != "done"}
    assert years == {"S2": 2, "S3": 2, "S4": 1, "S5": 4, "S6": 5, "S7": 2, "S8": None, "X3": 1, "X4": 2}


def test_experiments_end_with_an_outcome(career: Career) -> None:
    assert "iked it more than closing" in goal(career, "X1").outcome
    assert goal(career, "X2").closed == day("2026-03-20")
    assert "obody who matters reads them" in goal(career, "X3").outcome
    panels = goal(career, "X4")
    assert (panels.of, panels.progress) == (2, {day("2026-08-27"): 1})


def test_what_habits_serve(career: Career) -> None:
    served = {number: habit.goal for number, habit in enumerate(career.habits, 1) if habit.goal}
    assert served == {1: goal_id("S1"), 2: goal_id("S4"), 5: goal_id("S1"), 8: goal_id("S3")}
    building = [number for number, habit in enumerate(career.habits, 1) if asset_id("leading") in habit.skills]
    assert building == [1, 5]


def test_one_value_is_served_by_nothing(career: Career) -> None:
    assert unserved_values(career) == ("my hours, my place",)
    assert goal(career, "S2").values == ("lead people",)


# --- Assets


@pytest.mark.parametrize(
    ("name", "level", "proof"),
    [
        ("Leading people", 2, "2026-08-28"),
        ("Pipeline & forecast", 3, "2026-08-14"),
        ("Owning a budget", 1, "2026-02-27"),
        ("Hiring", 1, "2026-06-18"),
        ("Coaching 1:1s", 2, "2026-08-21"),
        ("Presenting to a board", 1, "2026-05-12"),
        ("Contract negotiation", 4, "2026-07-30"),
    ],
)
def test_skills(career: Career, evidence: Evidence, name: str, level: int, proof: str) -> None:
    skill = asset(career, name)
    last = evidence.last_proof(skill.id)
    assert (evidence.level(skill), last and last.day) == (level, day(proof))


@pytest.mark.parametrize(
    ("seen", "level"), [("2025-11-19", 0), ("2025-11-20", 1), ("2026-06-25", 1), ("2026-06-26", 2)]
)
def test_leading_people_rose_on_dated_lines(everything: Career, seen: str, level: int) -> None:
    then = Evidence(everything, day(seen))
    assert then.level(asset(then.career, "Leading people")) == level


def test_the_first_lines_on_leading_people_came_with_the_two_reps(evidence: Evidence) -> None:
    assert evidence.of(asset_id("leading"))[0].day == day("2025-11-03")


PEOPLE = [
    ("Priya Nair", "fresh", "2026-08-20", True),
    ("Sam Ito", "soon", "2026-08-13", True),
    ("Ruth Adeyemi", "fresh", "2026-08-25", True),
    ("Carlos Vega", "fresh", "2026-07-16", True),
    ("Dev Patel", "fresh", "2026-08-06", True),
    ("Ana Costa", "soon", "2026-03-12", True),
    ("Bill Marsh", "fresh", "2026-06-11", True),
    ("Nia Roberts", "fresh", "2026-07-09", True),
    ("Mei Tan", "fresh", "2026-07-23", True),
    ("Jo Lindqvist", "stale", "2026-05-21", True),
    ("Omar Haddad", "stale", "2026-04-23", True),
    ("Tom Okafor", "fresh", "2026-08-27", False),
    ("Lena Fuchs", "fresh", "2026-07-02", False),
]


@pytest.mark.parametrize(("name", "state", "last", "outside"), PEOPLE)
def test_people(career: Career, evidence: Evidence, name: str, state: str, last: str, outside: bool) -> None:
    person = asset(career, name)
    fresh = evidence.freshness(person)
    assert (fresh.state, fresh.last, is_outside(evidence, person)) == (state, day(last), outside)


def test_how_often_each_person_wants_a_word(career: Career) -> None:
    assert [person.every for person in career.assets_of("person")] == [2, 1, 2, 3, 3, 6, 6, 6, 4, 3, 4, 1, 3]
    assert len(PEOPLE) == len(career.assets_of("person"))


def test_who_is_stale_and_for_how_long(career: Career, evidence: Evidence) -> None:
    stale = {
        each.name: fresh.days
        for each in career.assets
        if each.kind != "skill" and (fresh := evidence.freshness(each)).state == "stale"
    }
    assert stale == {
        "Jo Lindqvist": 17,
        "Omar Haddad": 15,
        "First five calls, with numbers": 50,
        "Plan B and fallback": 149,
    }


def test_the_network_outside(career: Career, evidence: Evidence) -> None:
    outside = [person for person in career.assets_of("person") if is_outside(evidence, person)]
    assert evidence.share_good(outside) == (9, 11)
    touched = {touch.asset for touch in outside_touches(evidence, DEMO_TODAY - timedelta(days=30), DEMO_TODAY)}
    assert touched == {asset_id("priya"), asset_id("sam"), asset_id("ruth")}


def test_each_talk_before_27_august_names_someone_outside(career: Career, evidence: Evidence) -> None:
    outside = {person.id for person in career.assets_of("person") if is_outside(evidence, person)}
    for year, ticks in career.ticks(habit_id(2)).items():
        for key in ticks.days:
            note = ticks.notes.get(key)
            if day(f"{year}-{key}") < day("2026-08-27"):
                assert note is not None
                assert set(note.assets) <= outside
                assert len(note.assets) == 1
            else:
                assert note is None


def test_priya_turns_outside_when_she_leaves(everything: Career, evidence: Evidence) -> None:
    priya = asset(everything, "Priya Nair")
    assert is_outside(evidence, priya)
    touches = [touch.day for touch in evidence.of(priya.id)]
    assert [str(each) for each in touches] == ["2025-11-14", "2026-04-30", "2026-06-25", "2026-08-20"]


@pytest.mark.parametrize(
    ("seen", "good", "of"),
    [
        ("2025-08-31", 1, 1),  # the nine that are brand-new and untouched do not count yet
        ("2025-09-13", 1, 1),
        ("2025-09-14", 1, 10),
        ("2026-04-16", 3, 10),
        ("2026-04-18", 3, 10),
        ("2026-04-19", 9, 10),
        ("2026-09-07", 8, 10),
        ("2026-09-08", 7, 10),
    ],
)
def test_readiness(everything: Career, seen: str, good: int, of: int) -> None:
    assert readiness(Evidence(everything, day(seen)))[:2] == (good, of)


def test_the_cv_is_due_today_and_still_counts(career: Career, evidence: Evidence) -> None:
    cv = evidence.freshness(asset(career, "CV true today"))
    assert (cv.state, cv.due, cv.days) == ("soon", DEMO_TODAY, 0)


def test_the_drill_after_the_shock(career: Career, evidence: Evidence) -> None:
    (shock,) = [entry for entry in career.entries if entry.kind == "shock"]
    (drill,) = [entry for entry in career.entries if entry.kind == "drill"]
    assert (shock.date, drill.date, last_drill(evidence.career)) == (day("2026-04-17"), day("2026-04-19"), drill.date)
    assert len(drill.assets) == 7
    told = drill_of(drill.text)
    assert (told.open, len(told.calls), told.other) == (("Plan B and fallback",), 5, "")
    assert (DEMO_TODAY - drill.date).days == 141


# --- Log


def test_a_win_for_each_tick_of_the_third_habit_in_its_week(career: Career) -> None:
    ticked = [
        week_index(day(f"{year}-{key}"), 0) for year, ticks in career.ticks(habit_id(3)).items() for key in ticks.days
    ]
    assert len(ticked) == 46
    assert sorted(week_index(win.date, 0) for win in wins(career)) == sorted(ticked)


def test_wins_per_month(career: Career) -> None:
    months = Counter(f"{win.date:%Y-%m}" for win in wins(career))
    assert list(dict(sorted(months.items())).values()) == [4, 4, 4, 4, 1, 1, 5, 4, 4, 5, 4, 5, 1]
    assert (min(months), max(months)) == ("2025-09", "2026-09")


def test_a_win_of_28_august_serves_sales_manager(career: Career) -> None:
    (win,) = [win for win in wins(career) if win.date == day("2026-08-28")]
    assert (win.goal, win.assets, win.mark) == (goal_id("S2"), (asset_id("leading"),), "gl")


def test_marks_and_sides_vary(career: Career) -> None:
    assert {win.mark for win in wins(career)} == {"gl", "gh", "bl", None}
    assert {win.side for win in wins(career)} == {"career", "job"}
    assert len({win.text for win in wins(career)}) == 46
    assert all(any(letter.isdigit() for letter in win.text) for win in wins(career) if win.side == "job")


def test_every_reference_points_at_something(career: Career) -> None:
    known = {each.id for each in career.assets}
    goals, habits = {each.id for each in career.goals}, {each.id for each in career.habits}
    for entry in career.entries:
        assert {*entry.assets, *entry.levels} <= known
        assert entry.goal is None or entry.goal in goals
        assert entry.habit is None or entry.habit in habits
    for review in career.reviews:
        assert review.next is None or review.next.goal in goals
        assert set(review.scores.goal_marks) <= goals


# --- Reviews


def test_41_weekly_reviews_with_the_balance_of_each(career: Career) -> None:
    reviews = weekly_reviews(career)
    weeks = [(review.slot - WEEK_0).days // 7 for review in reviews]
    assert weeks == [*range(13), 17, 18, *range(25, 39), *range(40, 52)]
    assert balances(reviews) == [
        *(3, 3, 4, 3, 4, 3, 3, 4, 4, 3, 4, 3, 2),
        *(4, 4),
        *(3, 4, 4, 5, 4, 4, 5, 6),
        *(6, 6, 5, 5, 6, 5),
        *(6, 5, 5, 6, 5, 4, 5, 5, 4, 3, 4, 3),
    ]
    late = {week: review.done for week, review in zip(weeks, reviews, strict=True) if review.done != review.slot}
    assert late == {32: day("2026-04-20")}


def test_the_balance_lately_and_before(career: Career) -> None:
    values = balances(weekly_reviews(career))
    assert (median(values[-4:]), median(values[-13:]), median(values[:13])) == (3.5, 5, 3)


def test_warning_signs(career: Career) -> None:
    signs = {(each.slot - WEEK_0).days // 7: each.scores.signs for each in weekly_reviews(career) if each.scores.signs}
    assert signs == {10: "n", 11: "n", 12: "ns", 17: "n", 32: "s", 48: "n", 49: "n", 50: "ns", 51: "n"}


def test_what_was_picked_for_a_week_was_open_on_that_day(everything: Career) -> None:
    for review in weekly_reviews(everything):
        assert review.done is not None
        seen = everything.as_of(review.done)
        if review.next:
            (picked,) = [each for each in active(seen) if each.id == review.next.goal]
            assert [action.done for action in picked.actions if action.text == review.next.action] == [None]


def test_quarterly_reviews_and_a_gap_in_none_of_them(career: Career) -> None:
    quarters = [(review.slot, review.done) for review in career.reviews if review.kind == "quarter"]
    assert quarters == [
        (day("2025-11-30"), day("2025-12-03")),
        (day("2026-02-28"), day("2026-03-01")),
        (day("2026-05-31"), day("2026-05-31")),
    ]
    assert not [review for review in career.reviews if review.kind == "year"]


def test_history_shows_five_gaps(career: Career) -> None:
    past = history(career, DEMO_TODAY)
    assert past[0] == PastSlot("week", day("2026-08-30"), day("2026-08-30"))
    assert [str(each.slot) for each in past if each.done is None] == [
        "2026-06-07",
        "2025-12-28",
        "2025-12-21",
        "2025-12-14",
        "2025-12-07",
    ]
    assert Counter(each.kind for each in past) == {"week": 46, "quarter": 3}


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("2026-09-07", [("year", "2026-08-31", 7, "overdue"), ("week", "2026-09-06", 1, "overdue")]),
        ("2026-09-04", [("year", "2026-08-31", 4, "overdue"), ("week", "2026-09-06", -2, "open")]),
        ("2026-08-31", [("year", "2026-08-31", 0, "due")]),
        ("2026-07-30", []),
        ("2026-07-31", [("week", "2026-08-02", -2, "open")]),
        ("2026-08-01", [("year", "2026-08-31", -30, "open"), ("week", "2026-08-02", -1, "open")]),
        ("2025-12-01", [("quarter", "2025-11-30", 1, "overdue")]),
        ("2025-12-02", [("quarter", "2025-11-30", 2, "overdue")]),
        ("2025-12-03", []),
        ("2025-12-08", [("week", "2025-12-07", 1, "overdue")]),
        ("2026-01-20", []),
        ("2026-02-22", []),
        ("2026-02-28", [("quarter", "2026-02-28", 0, "due"), ("week", "2026-03-01", -1, "open")]),
        ("2026-03-01", []),
        ("2026-04-19", [("week", "2026-04-19", 0, "due")]),
        ("2026-04-20", []),
    ],
)
def test_what_is_due(everything: Career, seen: str, expected: list[Any]) -> None:
    found = [(each.kind, str(each.slot), each.days, each.state) for each in pending(everything, day(seen))]
    assert found == expected


def test_the_annual_hides_the_quarterly_of_its_date(career: Career) -> None:
    assert pending(career, DEMO_TODAY) == (
        Pending("year", day("2026-08-31"), day("2026-08-31"), 7),
        Pending("week", day("2026-09-06"), day("2026-09-06"), 1),
    )


def test_four_checks(career: Career) -> None:
    assert [(str(review.slot), found.percent, found.focus) for review, found in checks_done(career)] == [
        ("2025-08-31", 17, "job"),
        ("2025-12-03", 31, "job"),
        ("2026-03-01", 48, "between"),
        ("2026-05-31", 69, "career"),
    ]


def test_resilience_as_the_log_tells_it(career: Career) -> None:
    assert share_done(career, DEMO_TODAY) == (11, 12)
    assert {each.dimension: each.log for each in resilience(career, DEMO_TODAY)} == {
        "reflect": 92,
        "relate": 92,
        "learn": 94,
        "experiment": 96,
        "scan": None,
        "prepare": 90,
        "protect": 45,
    }


# --- Signals


def test_exactly_three_signals_on_opening(career: Career) -> None:
    assert [(each.kind, each.severity, each.text) for each in signals(career, DEMO_TODAY)] == [
        ("lateral", "high", "Sales Manager needs Owning a budget 2; you're at 1, last proof 27 Feb"),
        ("overdue", None, '"Twelve people outside Helion" was due 31 Aug; 9 of 12'),
        ("balance", None, "Balance 3.5 of 9 lately, 5 before; nights in 4 of 4 weeks"),
    ]
    assert all(len(each.text) <= 70 for each in signals(career, DEMO_TODAY))


def test_two_lateral_moves_ahead_both_for_want_of_a_budget(career: Career) -> None:
    assert [(each.goal.id, each.skill.name, each.severity) for each in laterals(career, DEMO_TODAY)] == [
        (goal_id("S2"), "Owning a budget", "high"),
        (goal_id("S7"), "Owning a budget", "high"),
    ]


def test_warned_at_once_that_leading_people_has_no_proof(everything: Career) -> None:
    texts = [each.text for each in signals(everything, day("2025-09-01"))]
    assert "Sales Manager needs Leading people 3; you're at 0, no proof yet" in texts


@pytest.mark.parametrize("seen", ["2026-01-12", "2026-01-20", "2026-02-22"])
def test_the_season_mutes_everything(everything: Career, seen: str) -> None:
    assert (signals(everything, day(seen)), pending(everything, day(seen))) == ((), ())


# --- The documents


def test_nothing_is_dated_or_entered_after_the_day_it_opens(everything: Career, career: Career) -> None:
    assert everything.goals == career.goals
    assert everything.entries == career.entries
    assert everything.reviews == career.reviews
    assert everything.roles == career.roles
    assert everything.assets == career.assets
    assert everything.visions == career.visions


def test_texts_can_be_read_on_any_terminal() -> None:
    for table, documents in demo_documents().items():
        for document in documents.values():
            assert str(document).isascii(), table
