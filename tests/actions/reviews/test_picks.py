"""What a quarterly picks for the next quarter: so many of each and no more, read where the quarter is looked at."""

from datetime import date, timedelta

from careertui.actions.reviews.writing import answer, finish
from careertui.domain.career import Career
from careertui.domain.records import Goal, Habit, Quota
from careertui.domain.reviews.picks import newest_picks
from careertui.domain.reviews.rules import undone_mark
from careertui.domain.views.reviews.history import reviews_view
from careertui.domain.views.reviews.page import review_page
from tests.domain.careers import MemoryFacts, apply, as_json, refusal
from tests.domain.facts import day

ANCHOR, SLOT, TODAY = day("2026-01-04"), day("2026-04-04"), day("2026-04-05")
GOALS = [
    Goal(id=f"g{n}", created=ANCHOR, title=f"Goal {n}", status="active", target=day("2026-12-31"), measure="m")
    for n in range(1, 5)
]
TRIES = [
    Goal(id=f"x{n}", created=ANCHOR, title=f"Try {n}", kind="experiment", status="active", target=day("2026-06-30"))
    for n in (1, 2)
]
HABITS = [
    Habit(id=f"h{n}", created=ANCHOR, name=f"Habit {n}", start=ANCHOR, quotas=(Quota(since=ANCHOR, n=1),), order=n)
    for n in range(1, 7)
]


def facts() -> MemoryFacts:
    return MemoryFacts(
        {
            "meta": {"anchors": {"all": [{"from": str(ANCHOR), "day": str(ANCHOR)}]}},
            "goals": {goal.id: as_json(goal) for goal in (*GOALS, *TRIES)},
            "habits": {habit.id: as_json(habit) for habit in HABITS},
        }
    )


def told(given: MemoryFacts, key: str, value: str, today: date = TODAY) -> MemoryFacts:
    return apply(given, answer(Career(given), today, "quarter", SLOT, key, value, id="r", entry_id="d"))


def test_three_goals_five_habits_and_one_experiment() -> None:
    given = facts()
    for id in ("g1", "g2", "g3", "h1", "h2", "h3", "h4", "h5", "x1"):
        given = told(given, f"pick:{id}", "1")
    assert "3 goals at most" in refusal(lambda: told(given, "pick:g4", "yes"))
    assert "5 habits at most" in refusal(lambda: told(given, "pick:h6", "1"))
    assert "1 experiment at most" in refusal(lambda: told(given, "pick:x2", "1"))
    given = told(told(given, "pick:g4", "2"), "pick:g1", "2")
    given = told(given, "pick:g4", "1")
    assert told(given, "pick:g4", "yes").documents == given.documents
    assert "gone" in refusal(lambda: told(given, "pick:g9", "1"))


def test_the_picks_of_the_newest_review_done_are_shown_as_they_stand_now() -> None:
    given = told(told(told(facts(), "focus", "Fewer things"), "pick:g2", "1"), "pick:h3", "1")
    assert newest_picks(Career(given)) is None  # a draft says nothing yet
    given = apply(given, finish(Career(given), TODAY, "quarter", SLOT))
    picks = reviews_view(Career(given), TODAY).picks
    assert picks is not None
    assert picks.lines == (
        ("Focus", "Fewer things"),
        ("Goals", "Goal 2, 0 %"),
        ("Habits", "Habit 3"),
    )
    given.documents["goals"]["g2"] |= {"status": "done", "closed": str(TODAY), "outcome": "so", "started": str(ANCHOR)}
    closed = MemoryFacts(given.documents)
    picks = reviews_view(Career(closed), TODAY).picks
    assert picks is not None
    assert ("Goals", "Goal 2, done") in picks.lines
    assert reviews_view(Career(closed), TODAY - timedelta(days=1)).picks is None


def test_a_review_with_everything_taken_back_is_not_finished() -> None:
    given = told(told(facts(), "pick:g1", "1"), "pick:g1", "")
    assert "one line is enough" in refusal(lambda: finish(Career(given), TODAY, "quarter", SLOT))


def test_a_mark_calls_for_its_act_until_it_has_happened() -> None:
    goal = GOALS[0]
    assert undone_mark(goal, "on_track", TODAY) == ""
    assert undone_mark(goal, "", TODAY) == ""
    assert undone_mark(goal, "move", TODAY) == "move it"
    assert undone_mark(goal, "drop", TODAY) == "drop it"
    moved = as_json(goal) | {"moves": [{"on": str(TODAY), "from": "2026-12-31", "to": "2027-01-31", "why": "w"}]}
    facts_of = MemoryFacts({"goals": {"g1": moved}})
    (after,) = Career(facts_of).goals
    assert undone_mark(after, "move", TODAY) == ""
    assert undone_mark(after, "move", TODAY + timedelta(days=1)) == "move it"  # it was moved before this review


def test_an_old_review_still_shows_what_it_picked() -> None:
    given = told(told(facts(), "pick:g2", "1"), "pick:h3", "1")
    given.documents["goals"]["g2"] |= {"status": "done", "closed": str(TODAY), "outcome": "so", "started": str(ANCHOR)}
    given.documents["habits"]["h3"] |= {"retired": [{"from": str(TODAY)}]}
    page = review_page(Career(MemoryFacts(given.documents)), TODAY, "quarter", SLOT)
    keys = {asked.key for asked in page.steps[-1].questions if asked.value}
    assert keys == {"pick:g2", "pick:h3"}
