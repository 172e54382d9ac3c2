"""What another first day of the week would change is said before it does."""

from careertui.domain.career import Career
from careertui.domain.views.setting import setting_changes
from tests.domain.careers import a_habit, days_from, facts_of, refusal
from tests.domain.facts import day

TODAY = day("2026-02-04")
SUNDAYS = "Weekly reviews fall on Saturdays; those written stay"


def career() -> Career:
    """Run is done once more on a Sunday, so other weeks break it; Read is done in the middle of its weeks."""
    run = a_habit("run", name="Run", quota=2, start=day("2026-01-05"))
    read = a_habit("read", name="Read", quota=1, start=day("2026-01-05"))
    runs = [day("2026-01-20"), day("2026-01-21"), day("2026-01-28"), day("2026-02-01")]
    reads = days_from(day("2026-01-08"), [1, 1, 1, 1])
    return Career(facts_of(run, read, ticks={"run": runs, "read": reads}))


def test_it_says_which_streaks_it_changes() -> None:
    changed = setting_changes(career(), TODAY, "week_start", "sunday")
    assert changed == ("Run's streak 2 → 0", SUNDAYS)


def test_what_changes_nothing_says_nothing() -> None:
    assert setting_changes(career(), TODAY, "week_start", "monday") == ()
    assert setting_changes(career(), TODAY, "day_starts_at", "4") == ()
    assert setting_changes(career(), TODAY, "name", "Ada") == ()
    assert "is not a weekday" in refusal(lambda: setting_changes(career(), TODAY, "week_start", "noday"))


def test_of_nothing_only_the_reviews_move() -> None:
    assert setting_changes(Career(facts_of()), TODAY, "week_start", "sun") == (SUNDAYS,)
