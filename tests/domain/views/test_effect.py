"""What a season, its end and an excuse change in what is said of weeks."""

from datetime import date, timedelta

import pytest

from careertui.actions.habits.excusing import count_weeks_again, excuse_weeks
from careertui.actions.seasons import add_season, end_season, remove_season
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.views.effect import effect_words, would_change
from tests.domain.careers import MemoryFacts, a_habit, apply, days_from, facts_of

MONDAY = date(2026, 1, 5)
TODAY = date(2026, 4, 1)
WEEK = timedelta(weeks=1)


def life(*names: str) -> MemoryFacts:
    """Habits, one a week, met in the four weeks of January and never since."""
    habits = [a_habit(name, name=name, quota=1, start=MONDAY) for name in names]
    return facts_of(*habits, ticks={name: days_from(MONDAY, [1] * 4) for name in names})


def away(career: Career, end: date = date(2026, 3, 29)) -> Change:
    return add_season(career, TODAY, id="s", start=date(2026, 2, 2), end=end, reason="hospital")


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["A"], "8 missed weeks become excused, streak 0 → 4"),
        (["A", "B", "C"], "24 missed weeks become excused, streak 0 → 4 of 3 habits"),
    ],
)
def test_a_season_entered_afterwards_says_what_it_changes_before_and_after(names: list[str], words: str) -> None:
    facts = life(*names)
    assert would_change(Career(facts), TODAY, away) == words
    after = Career(apply(facts, away(Career(facts))))
    assert effect_words(Career(facts), after, TODAY) == words
    assert would_change(after, TODAY, lambda career: remove_season(career, "s")) == words.replace(
        "missed weeks become excused", "excused weeks count as missed again"
    ).replace("0 → 4", "4 → 0")


def test_habits_are_named_where_their_streaks_differ() -> None:
    facts = facts_of(
        *(a_habit(name, name=name, quota=1, start=MONDAY) for name in "AB"),
        ticks={"A": days_from(MONDAY, [1] * 4), "B": days_from(MONDAY, [0, 1, 1, 1])},
    )
    assert would_change(Career(facts), TODAY, away) == "16 missed weeks become excused, 2 streaks change"
    after = Career(apply(facts, away(Career(facts))))
    words = effect_words(Career(facts), after, TODAY)
    assert words == "16 missed weeks become excused, A's streak 0 → 4, B's streak 0 → 3"


def test_a_season_ended_early_gives_its_weeks_back() -> None:
    facts = life("A")
    running = Career(apply(facts, away(Career(facts), end=date(2026, 4, 30))))
    assert would_change(running, TODAY, lambda career: end_season(career, TODAY, "s")) == ""  # all up to today stands
    assert would_change(running, TODAY + 2 * WEEK, lambda career: end_season(career, TODAY, "s")) == (
        "1 excused week counts as missed again, streak 4 → 0"
    )


def test_weeks_of_all_habits_are_excused_in_one_go_and_count_again() -> None:
    facts = life("A", "B")

    def excuse(career: Career) -> Change:
        return excuse_weeks(career, TODAY, ["A", "B"], date(2025, 12, 1), date(2026, 3, 29), "ill")

    assert would_change(Career(facts), TODAY, excuse) == "16 missed weeks become excused, streak 0 → 4 of 2 habits"
    assert excuse(Career(facts)).label == "Excused 17 weeks from Mon 1 Dec 2025 to Sun 29 Mar of 2 habits"
    excused = apply(facts, excuse(Career(facts)))
    habit = Career(excused).habits[0]
    assert (len(habit.excused), min(habit.excused), set(habit.excused.values())) == (12, MONDAY, {"ill"})
    again = count_weeks_again(Career(excused), TODAY, ["A", "B"], MONDAY, TODAY)
    assert apply(excused, again).documents == facts.documents


def test_coming_weeks_are_excused_too() -> None:
    change = excuse_weeks(Career(life("A")), TODAY, ["A"], TODAY + WEEK, TODAY + 3 * WEEK, "travelling")
    (habit,) = Career(apply(life("A"), change)).habits
    assert list(habit.excused) == [date(2026, 4, 6), date(2026, 4, 13), date(2026, 4, 20)]
