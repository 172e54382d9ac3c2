"""Reviews as they are seen: what is due, the year's strips, the steps with their facts, on the demo at several days."""

from datetime import date, timedelta

import pytest

from careertui.content.demo import demo_documents
from careertui.domain.career import Career
from careertui.domain.records import Goal, Review, Scores
from careertui.domain.reviews.dates import Kind
from careertui.domain.reviews.script.steps import STEPS
from careertui.domain.views.reviews.facts import FACTS
from careertui.domain.views.reviews.history import MissedRun, Strip, reviews_view
from careertui.domain.views.reviews.page import ReviewPage, StepPage, review_page, step_page
from careertui.domain.views.reviews.period import Fact
from tests.domain.careers import MemoryFacts, a_season
from tests.domain.facts import a_career, a_draft, a_goal, a_review, day

SEPTEMBER = day("2026-09-07")


@pytest.fixture(scope="module")
def demo() -> Career:
    return Career(MemoryFacts(demo_documents()))


def strip(career: Career, today: date, kind: Kind) -> Strip:
    return next(each for each in reviews_view(career, today).strips if each.kind == kind)


def page(career: Career, today: str, kind: Kind, slot: str) -> ReviewPage:
    return review_page(career, day(today), kind, day(slot))


def step(career: Career, today: str, kind: Kind, slot: str, name: str) -> StepPage:
    return next(each for each in page(career, today, kind, slot).steps if each.name == name)


def said(facts: tuple[Fact, ...], label: str) -> list[str]:
    """The lines of one label; those without a label belong to the one before."""
    found: list[str] = []
    current = ""
    for fact in facts:
        current = fact.label or current
        found += [fact.text] if current == label else []
    return found


def test_what_is_due_in_words(demo: Career) -> None:
    def words(today: str) -> list[str]:
        return [each.words for each in reviews_view(demo, day(today)).due]

    assert words("2026-09-07") == ["Annual review for 31 Aug · 7 days over", "Weekly review for Sunday · 1 day over"]
    assert words("2025-12-01") == ["Quarterly review for 30 Nov · 1 day over"]
    assert words("2026-02-28") == [
        "Quarterly review for 28 Feb · today",
        "Weekly review for Sunday · open, 1 day to go",
    ]
    assert words("2026-01-20") == []
    assert reviews_view(demo, day("2026-01-20")).season_end == day("2026-02-22")


def test_the_year_as_strips(demo: Career) -> None:
    weekly = strip(demo, SEPTEMBER, "week")
    assert len(weekly.cells) == 53
    assert (weekly.done, weekly.counted) == (40, 45)
    assert weekly.cells.count("away") == 6
    assert weekly.cells[-2:] == ("open", "open")
    quarterly = strip(demo, SEPTEMBER, "quarter")
    assert [cell for cell in quarterly.cells if cell] == ["done", "done", "done", "open"]
    assert [cell for cell in strip(demo, SEPTEMBER, "year").cells if cell] == ["open"]


def test_the_checks_trend_and_the_newest_ratings(demo: Career) -> None:
    view = reviews_view(demo, SEPTEMBER)
    assert [each.outcome.percent for each in view.checks] == [17, 31, 48, 69]
    assert view.next_slots == (
        ("week", day("2026-09-13")),
        ("quarter", day("2026-11-30")),
        ("year", day("2027-08-31")),
    )


def test_the_history_is_newest_first_with_what_stands_out(demo: Career) -> None:
    view = reviews_view(demo, SEPTEMBER)
    newest = view.history[0]
    assert (newest.slot.kind, newest.slot.slot, newest.is_draft) == ("week", day("2026-08-30"), False)
    assert newest.line.startswith("balance 3 · nights")
    assert len([each for each in view.history if each.slot.done is None]) == 5


def test_a_draft_says_where_it_goes_on_and_becomes_history() -> None:
    draft = Review(id="d", created=day("2026-01-12"), kind="week", slot=day("2026-01-11"), scores=Scores(balance=4))
    career = a_career(draft, anchor=day("2026-01-04"))
    due = reviews_view(career, day("2026-01-12")).due[0]
    assert due.begun == "1 of 3 answered"
    later = reviews_view(career, day("2026-01-16"))
    assert later.due[0].begun == ""
    assert later.history[0].is_draft
    assert later.history[0].line == "balance 4"
    old = page(career, "2026-01-16", "week", "2026-01-11")
    assert not old.can_edit
    assert old.review == draft


@pytest.mark.parametrize(
    ("done", "today", "can_edit"),
    [("2026-01-12", "2026-01-19", True), ("2026-01-12", "2026-01-20", False)],
)
def test_a_done_review_can_be_changed_for_seven_days(done: str, today: str, can_edit: bool) -> None:
    career = a_career(a_review("week", day("2026-01-11"), day(done)), anchor=day("2026-01-04"))
    assert page(career, today, "week", "2026-01-11").can_edit is can_edit


def test_slots_missed_in_a_row_are_one_line() -> None:
    weeks = [day("2026-03-08") + timedelta(weeks=number) for number in range(40)]
    reviews = [a_review("week", slot) for slot in weeks[36:]]
    season = a_season(weeks[20] - timedelta(days=2), weeks[21])
    career = a_career(*reviews, a_review("quarter", day("2026-06-01")), season, anchor=day("2026-03-01"))
    lines = reviews_view(career, weeks[39] + timedelta(days=1)).lines
    said = [
        line.words(weeks[39]) if isinstance(line, MissedRun) else f"{line.slot.kind} {line.state}" for line in lines
    ]
    assert said == [
        *["week on the day"] * 4,
        "14 weeks without a review, 9 Aug to 8 Nov",
        "quarter missed",
        "20 weeks without a review, 8 Mar to 19 Jul",
        "quarter on the day",
    ]


def test_lateness_counts_from_the_day_after_a_season() -> None:
    slot = day("2026-06-01")
    season = a_season(day("2026-05-25"), day("2026-06-10"))

    def state(done: str) -> str:
        career = a_career(a_review("quarter", slot, day(done)), season, anchor=day("2026-03-01"))
        past = [each for each in reviews_view(career, day("2026-07-01")).history if each.slot.kind == "quarter"]
        return past[0].state

    assert state("2026-06-11") == "on the day"
    assert state("2026-06-13") == "2 days late"
    assert state("2026-06-05") == "on the day"  # in a season that was entered afterwards
    assert state("2026-05-30") == "2 days early"


def test_a_slot_that_the_running_season_puts_off_is_not_missed() -> None:
    career = a_career(a_season(day("2026-05-25"), day("2026-06-10")), anchor=day("2026-03-01"))
    view = reviews_view(career, day("2026-06-05"))
    assert next((each.slot.kind, each.state) for each in view.history) == ("quarter", "after the season")
    strip = next(strip for strip in view.strips if strip.kind == "quarter")
    assert (strip.done, strip.counted) == (0, 0)


@pytest.mark.parametrize(
    ("today", "old", "anew"),
    [
        ("2026-05-30", "", None),
        ("2026-06-20", "picked 1 Mar, for last quarter", ("quarter", "2026-05-31")),
        ("2026-09-07", "picked 1 Mar, two quarters ago", ("year", "2026-08-31")),
    ],
)
def test_picks_hold_for_their_quarter_and_read_as_old_later(today: str, old: str, anew: tuple[str, str] | None) -> None:
    picked = a_review("quarter", day("2026-02-28"), day("2026-03-01"), answers={"focus": "Budget", "pick:g1": "yes"})
    view = reviews_view(a_career(a_goal("g1"), picked, anchor=day("2025-08-31")), day(today))
    assert view.picks is not None
    assert view.picks.old == old
    assert view.picks.lines == (("Focus", "Budget"), ("Goals", "Goal g1, 0 %"))
    assert view.picks.anew == (anew and (anew[0], day(anew[1])))


def test_without_an_anchor_there_is_nothing() -> None:
    view = reviews_view(a_career(), SEPTEMBER)
    assert (view.due, view.history, view.next_slots, view.checks) == ((), (), (), ())


# The steps


def test_the_weekly_begins_with_the_weeks_facts(demo: Career) -> None:
    first = step(demo, "2026-09-07", "week", "2026-09-06", "balance")
    assert said(first.facts, "Week score") == ["9 of 10"]
    assert said(first.facts, "1 win") == ["Kept Tamarack Schools after a second price rise of 3 % (Mon 31 Aug)"]
    assert said(first.facts, "Balance")[0].startswith("3.5 of 9 lately, 5 over 13")
    score = next(fact for fact in first.facts if fact.label == "Week score")
    assert len(score.bars) == 13
    assert score.bars[-1] == pytest.approx(0.9)


def test_the_quarterly_of_november_is_seen_as_it_was(demo: Career) -> None:
    whole = page(demo, "2025-12-01", "quarter", "2025-11-30")
    assert whole.review is None
    assert whole.can_edit
    assert len(whole.steps) == 10
    assert whole.resumes_at == 0
    facts = {each.name: each.facts for each in whole.steps}
    assert said(facts["facts"], "Week scores") == ["80 % on average"]  # without the first week, which can't be missed
    assert said(facts["checks"], "Job or career") == ["17 % · job-focused"]
    assert said(facts["people"], "In touch") != []
    assert not said(facts["facts"], "Shocks")
    assert said(facts["drill"], "Last drill") == ["never"]
    assert said(facts["facts"], "Signs") == ["nights in 3, sleep in 1 of 13 weeks"]
    scores = next(fact for fact in facts["facts"] if fact.label == "Week scores")
    assert len(scores.bars) == 13


def test_the_annual_has_the_facts_of_the_year(demo: Career) -> None:
    whole = page(demo, "2026-09-07", "year", "2026-08-31")
    assert len(whole.steps) == 20
    facts = {each.name: each.facts for each in whole.steps}
    assert said(facts["checks"], "Job or career") == ["17 → 31 → 48 → 69 % · career-focused"]
    assert said(facts["checks"], "Scan")[0].startswith("log   —")
    assert said(facts["people"], "In touch") == ["9 of 11 outside, 2 of 2 inside"]
    assert [line.split(" · ")[0] for line in said(facts["people"], "Gone quiet")] == ["Jo Lindqvist", "Omar Haddad"]
    assert said(facts["drill"], "Safeguards") == ["8 of 10 true today"]
    assert said(facts["drill"], "Last drill") == ["Sun 19 Apr, 141 days ago"]
    assert said(facts["coverage"], "my hours, my place") == ["nothing serves it yet"]
    assert said(facts["facts"], "Shocks")[0].startswith("Priya leaves")
    budget = said(facts["skills"], "Owning a budget")
    assert budget == ["1 of 2 · last proof Fri 27 Feb · for Budgeting-for-managers course, graded project"]
    goals = next(each for each in whole.steps if each.name == "goals").questions
    movement = {each.label: each.text for each in goals}
    assert movement["Twelve people outside Helion"].startswith("9 of 12, +2 to 31 Aug, year +6 · for 31 Aug · ")
    assert movement["Sales Manager"].startswith("35 %, +15 to 31 Aug, year +35 · ")
    open_one = page(demo, "2026-08-25", "year", "2026-08-31")
    goals = next(each for each in open_one.steps if each.name == "goals").questions
    words = {each.label: each.text for each in goals}["Twelve people outside Helion"]
    assert words.startswith("9 of 12, +2 since 31 May, year +6 · ")
    scores = said(facts["facts"], "Week scores")
    assert scores == ["81 %"]  # of the year's weeks, six in the season and the first left out
    bars = next(each for each in facts["facts"] if each.label == "Week scores")
    assert (len(bars.bars), len(bars.away)) == (52, 6)
    assert "7 days over" in movement["Twelve people outside Helion"]


def test_a_quarters_weeks_are_those_that_end_in_it_without_the_season(demo: Career) -> None:
    facts = step(demo, "2026-02-28", "quarter", "2026-02-28", "facts").facts
    assert said(facts, "Week scores") == ["36 % on average"]
    bars = next(each for each in facts if each.label == "Week scores")
    assert (len(bars.bars), bars.away) == (12, (6, 7, 8, 9, 10, 11))


def test_a_check_taken_for_the_review_fills_its_step(demo: Career) -> None:
    checks = step(demo, "2026-09-07", "year", "2026-08-31", "checks")
    assert checks.is_empty
    career = a_career(
        a_review("check", day("2026-04-01"), scores=Scores(jobcareer=(3,) * 12)), anchor=day("2026-01-04")
    )
    taken = step(career, "2026-04-05", "quarter", "2026-04-04", "checks")
    assert [each.value for each in taken.questions] == ["2026-04-01", ""]
    assert not taken.is_empty


def test_goals_are_asked_one_by_one_and_keep_their_place_when_closed() -> None:
    goals = (
        a_goal("g1", title="One"),
        a_goal("g2", title="Two", status="idea"),
        Goal(id="g3", created=day("2020-01-01"), title="Three", status="done", outcome="x", closed=day("2026-04-05")),
    )
    draft = Review(
        id="d",
        created=day("2026-04-05"),
        kind="quarter",
        slot=day("2026-04-04"),
        scores=Scores(goal_marks={"g3": "done"}),
    )
    career = a_career(*goals, draft, anchor=day("2026-01-04"))
    asked = step(career, "2026-04-05", "quarter", "2026-04-04", "goals").questions
    assert [(each.key, each.value) for each in asked] == [("goal:g1", ""), ("goal:g3", "done"), ("goals_door", "")]


def test_where_there_is_nothing_to_mark_the_step_is_not_waited_for() -> None:
    career = a_career(a_draft("quarter", day("2026-04-04"), day("2026-04-05")), anchor=day("2026-01-04"))
    whole = page(career, "2026-04-05", "quarter", "2026-04-04")
    assert not next(each for each in whole.steps if each.name == "goals").is_empty
    assert whole.resumes_at == 0


@pytest.mark.parametrize("kind", ["week", "quarter", "year"])
def test_every_fact_of_an_empty_career_can_be_said(kind: Kind) -> None:
    slot = {"week": "2026-01-11", "quarter": "2026-04-04", "year": "2027-01-04"}[kind]
    whole = page(a_career(anchor=day("2026-01-04")), slot, kind, slot)
    assert whole.can_edit
    for each in whole.steps:
        assert all(fact.text or fact.bars for fact in each.facts)
    alone = review_page(a_career(), day(slot), kind, day(slot), facts=False)
    assert step_page(a_career(), day(slot), alone, 0).name == whole.steps[0].name


def test_every_fact_that_a_step_names_is_known_and_none_is_idle() -> None:
    named = {name for steps in STEPS.values() for each in steps for name in each.facts}
    assert named | {"goals"} == set(FACTS)
