"""Weeks, streaks and strength: every worked example of the specification, and the edges one by one."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec
import pytest

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import week_index
from careertui.domain.records import Limit, Span
from careertui.domain.settings import Settings
from careertui.domain.weeks import Consistency, HabitWeeks, Risk, State, memory, week_score
from tests.domain.careers import a_habit, a_season, days_from, facts_of, weeks_of

FIRST = date(2026, 1, 5)  # a Monday


def jan(*days: int) -> list[date]:
    return [date(2026, 1, day) for day in days]


def feb(*days: int) -> list[date]:
    return [date(2026, 2, day) for day in days]


MWF = [FIRST + timedelta(weeks=week, days=day) for week in range(4) for day in (0, 2, 4)]
BACKFILLED = [*MWF, *feb(2, 3, 7)]
LATE_STARTER = jan(5, 6, 7, 16, 17, 18)
FULL_THEN_ONE = jan(5, 6, 7, 8, 9, 12)
AROUND_EXCUSED = jan(5, 7, 9, 19, 21, 23)

WORKED: list[tuple[list[date], list[date], date, int, int, float]] = [
    # ticks, excused, today, streak, best, strength
    (MWF, [], date(2026, 2, 1), 4, 4, 0.6237),
    *((MWF, [], day, 4, 4, 0.6237) for day in feb(2, 3, 4, 5, 6, 7, 8)),
    (MWF, [], date(2026, 2, 9), 0, 4, 0.4885),
    (BACKFILLED, [], date(2026, 2, 9), 5, 5, 0.7053),
    (LATE_STARTER, [], date(2026, 1, 18), 2, 2, 0.3866),
    (FULL_THEN_ONE, [], date(2026, 1, 19), 0, 1, 0.2420),
    (AROUND_EXCUSED, jan(12), date(2026, 1, 25), 2, 2, 0.3866),
    (AROUND_EXCUSED, jan(18), date(2026, 1, 25), 2, 2, 0.3866),  # any day of the week excuses it
]


@pytest.mark.parametrize(("ticks", "excused", "today", "streak", "best", "strength"), WORKED)
def test_quota_three_worked(
    ticks: list[date], excused: list[date], today: date, streak: int, best: int, strength: float
) -> None:
    weeks = weeks_of(a_habit(excused=excused), ticks, today)
    assert (weeks.streak, weeks.best, round(weeks.strength, 4)) == (streak, best, strength)


@pytest.mark.parametrize(
    ("day", "risk"),
    [
        (2, "on_track"),
        (3, "on_track"),
        (4, "on_track"),
        (5, "on_track"),
        (6, "at_risk"),
        (7, "unreachable"),
        (8, "unreachable"),
    ],
)
def test_risk_by_day_of_an_untouched_week(day: int, risk: Risk) -> None:
    assert weeks_of(a_habit(), MWF, date(2026, 2, day)).risk == risk


def test_a_quota_change_holds_from_its_week_and_closed_weeks_keep_theirs() -> None:
    habit = a_habit(quota=2, quotas=[(date(2026, 1, 19), 3)])
    ticks = jan(5, 7, 13, 15, 19, 21)
    sunday, monday = weeks_of(habit, ticks, date(2026, 1, 25)), weeks_of(habit, ticks, date(2026, 1, 26))
    assert (sunday.streak, sunday.best) == (2, 2)
    assert (monday.streak, monday.best, round(monday.strength, 4)) == (0, 2, 0.4022)
    assert [week.quota for week in monday.weeks] == [2, 2, 3, 3]


@pytest.mark.parametrize(("excused", "streak", "strength"), [(False, 0, 0.7819), (True, 26, 0.9983)])
def test_half_a_year_then_one_week_without(excused: bool, streak: int, strength: float) -> None:
    ticks, missed = days_from(FIRST, [3] * 26), FIRST + timedelta(weeks=26)
    weeks = weeks_of(a_habit(excused=[missed] if excused else []), ticks, missed + timedelta(weeks=1))
    assert (weeks.streak, weeks.best, round(weeks.strength, 4)) == (streak, 26, strength)


COUNTED: list[tuple[Sequence[int], list[Span], int, int, tuple[int, int]]] = [
    # ticks per week, season, streak, best, consistency
    ([2, 2, 2, 2, 2, 2, 1], [], 6, 6, (6, 6)),
    ([2, 2, 1, 2, 2, 2, 0], [], 3, 3, (5, 6)),
    ([2, 2, 0, 2, 2, 2, 0], [a_season(date(2026, 1, 21), date(2026, 1, 22))], 5, 5, (5, 5)),
    ([2, 2, 0, 0, 1, 2, 0], [a_season(date(2026, 1, 19), date(2026, 2, 8))], 3, 3, (3, 3)),
    ([2, 2, 2, 0, 0, 2, 2], [a_season(date(2026, 1, 19), date(2026, 2, 8))], 5, 5, (4, 4)),
]


@pytest.mark.parametrize(("counts", "seasons", "streak", "best", "consistency"), COUNTED)
def test_quota_two_worked(
    counts: Sequence[int], seasons: list[Span], streak: int, best: int, consistency: tuple[int, int]
) -> None:
    weeks = weeks_of(a_habit(quota=2), days_from(FIRST, counts), date(2026, 2, 18), seasons)
    assert (weeks.streak, weeks.best, weeks.consistency) == (streak, best, Consistency(*consistency))


def test_a_running_week_that_is_met_is_not_in_the_consistency() -> None:
    weeks = weeks_of(a_habit(), MWF, date(2026, 2, 1))
    assert (weeks.streak, weeks.consistency) == (4, Consistency(3, 3))
    assert [week.state for week in weeks.weeks] == ["met"] * 4


def test_consistency_looks_at_twelve_counted_weeks() -> None:
    counts = [0, 0, 3, 3, 3, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3]
    weeks = weeks_of(a_habit(excused=[FIRST + timedelta(weeks=5)]), days_from(FIRST, counts), date(2026, 4, 20))
    assert weeks.consistency == Consistency(12, 12)
    counted = weeks_of(a_habit(), days_from(FIRST, counts), date(2026, 4, 20))
    assert counted.consistency == Consistency(11, 12)


def test_memory_is_half_after_thirteen_weeks_of_the_root() -> None:
    assert memory(7) == pytest.approx(0.5 ** (7 / 13))
    assert memory(0) == memory(1) == pytest.approx(0.5 ** (7**0.5 / 13))
    assert memory(500) == memory(7)


@pytest.mark.parametrize(("week_start", "first"), [(0, 5), (1, 6), (2, 7), (3, 8), (4, 9), (5, 10), (6, 11)])
def test_weeks_begin_where_the_person_says(week_start: int, first: int) -> None:
    every_day = [date(2026, 1, 1) + timedelta(days=number) for number in range(11)]
    weeks = weeks_of(a_habit(start=date(2025, 12, 1)), every_day, date(2026, 1, 11), week_start=week_start)
    assert (weeks.weeks[-1].first, weeks.this_count) == (date(2026, 1, first), 12 - first)


@pytest.mark.parametrize("start", [FIRST, date(2026, 1, 7), date(2026, 1, 11)])
def test_the_first_week_can_be_met_but_not_missed(start: date) -> None:
    habit = a_habit(start=start, quota=1)
    assert weeks_of(habit, [], date(2026, 1, 12)).weeks[0].state == "excused"
    assert weeks_of(habit, jan(11), date(2026, 1, 12)).weeks[0].state == "met"
    assert weeks_of(habit, [], date(2026, 1, 11)).risk == "on_track"
    assert weeks_of(habit, [], date(2026, 1, 19)).weeks[1].state == "missed"


@pytest.mark.parametrize(("start", "state"), [(FIRST, "met"), (date(2026, 1, 6), "excused")])
def test_a_limit_kept_in_a_whole_first_week_is_met(start: date, state: State) -> None:
    habit = a_habit(quota=2, limit="at_most", start=start)
    assert weeks_of(habit, jan(6), date(2026, 1, 12)).weeks[0].state == state
    assert weeks_of(habit, jan(6, 7, 8), date(2026, 1, 12)).weeks[0].state == "excused"


def test_the_start_is_the_entered_one_or_the_first_tick() -> None:
    habit = a_habit(start=date(2026, 1, 14), created=FIRST)
    assert weeks_of(habit, [], date(2026, 1, 31)).start == date(2026, 1, 14)
    early = weeks_of(habit, jan(6, 15), date(2026, 1, 31))
    assert early.start == date(2026, 1, 6)
    assert [week.state for week in early.weeks] == ["excused", "missed", "missed", "open"]
    assert weeks_of(habit, jan(6, 15), date(2026, 1, 5)).start == date(2026, 1, 14)  # that tick is still to come


def test_a_habit_that_starts_later_has_no_weeks_yet() -> None:
    weeks = weeks_of(a_habit(start=date(2026, 3, 4), created=FIRST), [], date(2026, 2, 18))
    assert weeks.weeks == ()
    assert (weeks.streak, weeks.best, weeks.strength, weeks.consistency) == (0, 0, 0.0, Consistency(0, 0))
    assert weeks.risk == "on_track"
    assert weeks.score(week_index(date(2026, 2, 18), 0)) == (0, 0)


@pytest.mark.parametrize(
    ("count", "state", "risk"), [(0, "open", "on_track"), (1, "open", "on_track"), (2, "open", "at_risk")]
)
def test_at_most_is_open_while_within(count: int, state: State, risk: Risk) -> None:
    weeks = weeks_of(a_habit(quota=2, limit="at_most"), days_from(FIRST, [0, count]), date(2026, 1, 18))
    assert (weeks.weeks[-1].state, weeks.risk, weeks.streak) == (state, risk, 1)


def test_at_most_is_missed_at_once_and_shows_at_once() -> None:
    within = weeks_of(a_habit(quota=2, limit="at_most"), days_from(FIRST, [0, 2]), date(2026, 1, 14))
    over = weeks_of(a_habit(quota=2, limit="at_most"), days_from(FIRST, [0, 3]), date(2026, 1, 14))
    m = memory(2)
    assert (over.weeks[-1].state, over.risk, over.streak, over.best) == ("missed", "unreachable", 0, 1)
    assert within.strength == pytest.approx((1 - m) * m + (1 - m))
    assert over.strength == pytest.approx((1 - m) * m + (1 - m) * 0.5)


def test_at_most_none_at_all() -> None:
    habit = a_habit(quota=0, limit="at_most")
    assert weeks_of(habit, [], date(2026, 1, 14)).risk == "on_track"
    once = weeks_of(habit, jan(12), date(2026, 1, 14))
    assert (once.risk, once.weeks[-1].state) == ("unreachable", "missed")
    assert once.strength == pytest.approx((1 - memory(0)) * memory(0))  # quota 0 is read as 1: nothing is left


@pytest.mark.parametrize("how", ["season", "excused", "partial", "retired"])
def test_at_most_over_the_quota_in_a_week_that_cannot_be_missed(how: str) -> None:
    habit = a_habit(
        quota=1,
        limit="at_most",
        start=date(2026, 1, 6) if how == "partial" else FIRST,
        excused=jan(9) if how == "excused" else [],
        retired=[(date(2026, 1, 9), None)] if how == "retired" else [],
    )
    seasons = [a_season(date(2026, 1, 11), date(2026, 1, 20))] if how == "season" else []
    for today in jan(9, 11, 12):
        assert weeks_of(habit, jan(6, 7, 8), today, seasons).weeks[0].state == "excused"


def test_amounts_are_summed_and_at_risk_only_on_the_last_day() -> None:
    habit = a_habit(quota=30, measure="amount", start=date(2025, 12, 29))
    ticks = {date(2026, 1, 5): 10, date(2026, 1, 7): 12.5}
    assert weeks_of(habit, ticks, date(2026, 1, 10)).risk == "on_track"
    sunday = weeks_of(habit, ticks, date(2026, 1, 11))
    assert (sunday.this_count, sunday.risk) == (22.5, "at_risk")
    assert weeks_of(habit, {**ticks, date(2026, 1, 11): 7.5}, date(2026, 1, 11)).risk == "done"
    assert sunday.strength == pytest.approx((1 - memory(30)) * 0.75)


@pytest.mark.parametrize(
    ("amounts", "quota", "limit", "count", "state"),
    [
        ((0.3, 0.6, 0.1), 1, "at_least", 1, "met"),
        ((2.2, 0.7, 0.1), 3, "at_most", 3, "met"),
        ((1.1, 1.1, 0.3), 2.5, "at_least", 2.5, "met"),
        ((0.333, 0.333, 0.333), 1, "at_least", 0.999, "missed"),
        ((0.1, 0.2, 0.001), 0.3, "at_most", 0.301, "missed"),
    ],
)
def test_amounts_are_exact_in_thousandths(
    amounts: tuple[float, ...], quota: float, limit: Limit, count: float, state: State
) -> None:
    habit = a_habit(quota=quota, measure="amount", limit=limit, start=date(2025, 12, 29))
    week = weeks_of(habit, dict(zip(jan(5, 6, 7), amounts, strict=True)), date(2026, 1, 12)).weeks[1]
    assert (week.count, week.quota, week.state) == (count, quota, state)
    assert isinstance(week.count, int) == (count == int(count))


def test_today_is_left_unless_it_is_ticked() -> None:
    # Friday, two of three: with today unticked three days are left, ticked would be done
    def risk(quota: int, ticks: list[date]) -> Risk | None:
        return weeks_of(a_habit(quota=quota, start=date(2025, 12, 29)), ticks, date(2026, 1, 9)).risk

    assert risk(5, jan(5, 6)) == "at_risk"
    assert risk(6, jan(5, 6, 9)) == "unreachable"
    assert risk(5, jan(5, 6, 9)) == "at_risk"
    assert risk(4, jan(5, 6, 9)) == "on_track"


def test_a_running_week_in_a_season_is_open_and_never_at_risk() -> None:
    season = a_season(date(2026, 1, 18), date(2026, 1, 25))
    weeks = weeks_of(a_habit(), jan(5, 6, 7), date(2026, 1, 17), [season])
    assert (weeks.weeks[-1].state, weeks.risk) == ("open", "on_track")
    assert weeks_of(a_habit(), jan(12, 13, 14), date(2026, 1, 17), [season]).risk == "done"


def test_a_running_week_that_is_excused_is_excused_unless_met() -> None:
    habit = a_habit(excused=jan(12))
    weeks = weeks_of(habit, jan(5, 6, 7, 13), date(2026, 1, 18))
    assert (weeks.weeks[-1].state, weeks.risk, weeks.streak) == ("excused", "excused", 1)
    assert weeks.strength == weeks_of(habit, jan(5, 6, 7), date(2026, 1, 12)).strength
    met = weeks_of(habit, jan(5, 6, 7, 13, 14, 15), date(2026, 1, 18))
    assert (met.weeks[-1].state, met.risk, met.streak) == ("met", "done", 2)


def test_an_excused_coming_week() -> None:
    habit = a_habit(quota=1, excused=jan(21))
    now = weeks_of(habit, jan(5, 12), date(2026, 1, 14))
    assert (now.streak, now.risk, len(now.weeks)) == (2, "done", 2)
    assert weeks_of(habit, jan(5, 12), date(2026, 1, 26)).streak == 2
    assert weeks_of(a_habit(quota=1), jan(5, 12), date(2026, 1, 26)).streak == 0


def test_a_quota_change_planned_ahead() -> None:
    habit = a_habit(quota=1, quotas=[(date(2026, 1, 21), 4)])
    assert weeks_of(habit, jan(5, 12), date(2026, 1, 18)).this_quota == 1
    assert weeks_of(habit, jan(5, 12), date(2026, 1, 19)).this_quota == 4  # from the first day of its week


def test_the_first_quota_also_judges_weeks_before_it() -> None:
    habit = msgspec.structs.replace(a_habit(quota=2, start=date(2026, 2, 2)), start=FIRST)
    weeks = weeks_of(habit, jan(5, 6), date(2026, 2, 2))
    assert [week.state for week in weeks.weeks] == ["met", "missed", "missed", "missed", "open"]


class TestRetirement:
    def test_weeks_end_with_the_week_of_retirement(self) -> None:
        habit = a_habit(retired=[(date(2026, 1, 14), None)])
        weeks = weeks_of(habit, jan(5, 6, 7, 12), date(2026, 2, 18))
        assert [week.state for week in weeks.weeks] == ["met", "excused"]
        assert (weeks.risk, weeks.streak, weeks.consistency) == (None, 1, Consistency(1, 1))

    def test_the_week_of_retirement_can_be_met(self) -> None:
        habit = a_habit(retired=[(date(2026, 1, 14), None)])
        weeks = weeks_of(habit, jan(5, 6, 7, 12, 13, 14), date(2026, 2, 18))
        assert (weeks.streak, weeks.weeks[-1].state) == (2, "met")

    def test_in_its_own_week_it_is_open_with_no_risk(self) -> None:
        weeks = weeks_of(a_habit(retired=[(date(2026, 1, 14), None)]), jan(5, 6, 7), date(2026, 1, 15))
        assert (weeks.weeks[-1].state, weeks.risk, weeks.streak) == ("open", None, 1)

    def test_brought_back_the_weeks_between_do_not_exist(self) -> None:
        habit = a_habit(retired=[(date(2026, 1, 14), date(2026, 2, 4))])
        weeks = weeks_of(habit, [*jan(5, 6, 7), *feb(9, 10, 11)], date(2026, 2, 15))
        assert [week.first for week in weeks.weeks] == [*jan(5, 12), *feb(2, 9)]
        assert [week.state for week in weeks.weeks] == ["met", "excused", "excused", "met"]
        assert (weeks.streak, weeks.best, weeks.consistency) == (2, 2, Consistency(1, 1))

    def test_back_on_the_same_day_leaves_nothing(self) -> None:
        habit = a_habit(retired=[(date(2026, 1, 13), date(2026, 1, 13))])
        weeks = weeks_of(habit, jan(5, 6, 7), date(2026, 1, 19))
        assert [week.state for week in weeks.weeks] == ["met", "missed", "open"]

    def test_back_in_the_same_week(self) -> None:
        habit = a_habit(retired=[(date(2026, 1, 13), date(2026, 1, 15))])
        weeks = weeks_of(habit, jan(5, 6, 7), date(2026, 1, 19))
        assert [week.state for week in weeks.weeks] == ["met", "excused", "open"]

    def test_back_this_week_is_on_track_only(self) -> None:
        habit = a_habit(retired=[(date(2026, 1, 13), date(2026, 1, 29))])
        assert weeks_of(habit, jan(5, 6, 7), date(2026, 2, 1)).risk == "on_track"

    def test_twice(self) -> None:
        habit = a_habit(
            quota=1, retired=[(date(2026, 1, 12), date(2026, 1, 26)), (date(2026, 2, 3), date(2026, 2, 24))]
        )
        weeks = weeks_of(habit, jan(5), date(2026, 3, 4))
        assert [week.first for week in weeks.weeks] == [*jan(5, 12, 26), *feb(2, 23), date(2026, 3, 2)]

    def test_put_away_before_it_began(self) -> None:
        habit = a_habit(start=date(2026, 2, 2), created=FIRST, retired=[(date(2026, 1, 20), None)])
        assert weeks_of(habit, [], date(2026, 2, 18)).weeks == ()


class TestPeriods:
    """A quota asked for every 2 or 4 weeks, from Monday 5 January on: periods 01-05, 01-19, 02-02, 02-16 (of 2)."""

    def test_it_is_met_and_missed_as_a_whole(self) -> None:
        weeks = weeks_of(a_habit(quota=1, every=2), jan(14, 20), date(2026, 2, 16))
        assert [(week.first, week.count, week.state) for week in weeks.weeks] == [
            (FIRST, 1, "met"),
            (date(2026, 1, 19), 1, "met"),
            (date(2026, 2, 2), 0, "missed"),
            (date(2026, 2, 16), 0, "open"),
        ]
        assert (weeks.streak, weeks.best, weeks.consistency) == (0, 2, Consistency(2, 3))
        assert {week.every for week in weeks.weeks} == {2}

    @pytest.mark.parametrize(
        ("ticks", "today", "risk"),
        [
            ([], date(2026, 1, 25), "on_track"),  # the week before its last one
            ([], date(2026, 1, 26), "on_track"),
            ([], date(2026, 1, 31), "at_risk"),  # Saturday: two days left for two
            ([], date(2026, 2, 1), "unreachable"),
            (jan(19), date(2026, 2, 1), "at_risk"),
            (jan(19, 20), date(2026, 1, 20), "done"),
        ],
    )
    def test_risk_counts_to_the_end_of_the_period(self, ticks: list[date], today: date, risk: Risk) -> None:
        assert weeks_of(a_habit(quota=2, every=2), ticks, today).risk == risk

    def test_a_large_quota_is_on_track_before_the_last_week_whatever_is_left(self) -> None:
        assert weeks_of(a_habit(quota=14, every=2), [], date(2026, 1, 25)).risk == "on_track"
        assert weeks_of(a_habit(quota=14, every=2), [], date(2026, 1, 26)).risk == "unreachable"

    def test_an_amount_is_at_risk_on_the_last_day_of_the_period(self) -> None:
        habit = a_habit(quota=2.5, every=4, measure="amount", start=date(2025, 12, 8))
        assert weeks_of(habit, {date(2026, 1, 6): 2.4}, date(2026, 1, 31)).risk == "on_track"
        assert weeks_of(habit, {date(2026, 1, 6): 2.4}, date(2026, 2, 1)).risk == "at_risk"
        assert weeks_of(habit, {date(2026, 1, 6): 2.4, date(2026, 1, 31): 0.1}, date(2026, 2, 1)).risk == "done"

    def test_at_most_is_over_at_once(self) -> None:
        weeks = weeks_of(a_habit(quota=1, every=2, limit="at_most"), jan(19, 20), date(2026, 1, 21))
        assert (weeks.risk, weeks.weeks[-1].state) == ("unreachable", "missed")

    def test_an_excuse_or_a_season_in_any_of_its_weeks_excuses_it(self) -> None:
        habit = a_habit(quota=1, every=2, excused=jan(27))
        assert [week.state for week in weeks_of(habit, [], date(2026, 2, 2)).weeks] == ["excused", "excused", "open"]
        season = a_season(date(2026, 2, 1), date(2026, 2, 1))
        weeks = weeks_of(a_habit(quota=1, every=2), jan(5), date(2026, 2, 16), [season])
        assert [week.state for week in weeks.weeks] == ["met", "excused", "missed", "open"]

    def test_it_is_counted_from_the_start_and_a_new_quota_begins_anew(self) -> None:
        habit = a_habit(quota=1, every=2, quotas=[(date(2026, 1, 26), 3, 1), (date(2026, 2, 9), 1, 4)])
        weeks = weeks_of(habit, [], date(2026, 3, 10))
        assert [(week.first, week.quota, week.every, week.state) for week in weeks.weeks] == [
            (FIRST, 1, 2, "excused"),
            (date(2026, 1, 19), 1, 2, "excused"),  # cut short
            (date(2026, 1, 26), 3, 1, "missed"),
            (date(2026, 2, 2), 3, 1, "missed"),
            (date(2026, 2, 9), 1, 4, "missed"),
            (date(2026, 3, 9), 1, 4, "open"),
        ]

    def test_put_away_in_a_period_it_can_not_be_missed(self) -> None:
        gone = weeks_of(a_habit(quota=1, every=4, retired=[(date(2026, 2, 4), None)]), jan(5), date(2026, 4, 1))
        assert [week.state for week in gone.weeks] == ["met", "excused"]
        back = a_habit(quota=1, every=2, retired=[(date(2026, 1, 21), date(2026, 2, 12))])
        weeks = weeks_of(back, jan(5), date(2026, 3, 2))
        assert [(week.first, week.state) for week in weeks.weeks] == [
            (FIRST, "met"),
            (date(2026, 1, 19), "excused"),
            (date(2026, 2, 9), "excused"),
            (date(2026, 2, 16), "missed"),
            (date(2026, 3, 2), "open"),
        ]

    def test_it_counts_in_the_week_score_of_its_last_week_only(self) -> None:
        weeks = weeks_of(a_habit(quota=3, every=2), jan(5, 6, 7, 19, 20), date(2026, 3, 1))
        index = week_index(FIRST, 0)
        assert [weeks.score(index + number) for number in range(4)] == [(0, 0), (3, 3), (0, 0), (2, 3)]

    def test_the_memory_is_that_of_a_longer_period(self) -> None:
        assert memory(1, 2) == pytest.approx(0.5 ** (14**0.5 / 13))
        assert memory(20, 4) == pytest.approx(0.5 ** ((28 * 20) ** 0.5 / 13))
        assert memory(99, 2) == pytest.approx(0.5 ** (14 / 13))
        weeks = weeks_of(a_habit(quota=2, every=2), jan(5, 12, 19), date(2026, 2, 2))
        m = memory(2, 2)
        assert weeks.strength == pytest.approx((1 - m) * m + (1 - m) * 0.5)


class TestCalendar:
    def test_a_leap_day_is_a_day(self) -> None:
        weeks = weeks_of(a_habit(quota=1, start=date(2024, 2, 26)), [date(2024, 2, 29)], date(2024, 3, 3))
        assert (weeks.this_count, weeks.risk, weeks.is_ticked(date(2024, 2, 29))) == (1, "done", True)

    def test_a_week_across_new_year_is_one_week(self) -> None:
        ticks = [date(2025, 12, 29), date(2025, 12, 31), date(2026, 1, 1)]
        weeks = weeks_of(a_habit(start=date(2025, 12, 29)), ticks, date(2026, 1, 5))
        assert [(week.first, week.count, week.state) for week in weeks.weeks] == [
            (date(2025, 12, 29), 3, "met"),
            (date(2026, 1, 5), 0, "open"),
        ]

    def test_a_day_that_no_calendar_has_counts_nowhere(self) -> None:
        facts = facts_of(a_habit(), ticks={"h1": jan(5)})
        facts.documents["ticks"]["h1:2026"]["days"].update({"02-29": 1, "02-30": 1, "13-01": 1, "x": 1})
        facts = type(facts)(facts.documents)
        seen = Career(facts).as_of(date(2026, 3, 8))
        for habit in (seen.habits[0], a_habit(measure="amount")):
            weeks = HabitWeeks(habit, seen.ticks("h1"), (), date(2026, 3, 8), 0)
            assert sum(week.count for week in weeks.weeks) == 1


SCORED: list[tuple[Limit, int, int, tuple[int, int]]] = [
    ("at_least", 3, 0, (0, 3)),
    ("at_least", 3, 2, (2, 3)),
    ("at_least", 3, 5, (3, 3)),
    ("at_most", 3, 2, (0, 0)),
]


@pytest.mark.parametrize(("limit", "quota", "count", "score"), SCORED)
def test_what_one_habit_adds_to_the_week_score(limit: Limit, quota: int, count: int, score: tuple[int, int]) -> None:
    habit = a_habit(quota=quota, limit=limit, start=date(2025, 12, 29))
    weeks = weeks_of(habit, days_from(FIRST, [count]), date(2026, 1, 11))
    assert weeks.score(week_index(FIRST, 0)) == score


def test_week_score_counts_an_amount_once_and_wants_no_more_of_an_excused_week_than_it_got() -> None:
    today, begun = date(2026, 1, 11), date(2025, 12, 29)
    days = weeks_of(a_habit(quota=3, excused=jan(5), start=begun), jan(5), today)
    first = weeks_of(a_habit(quota=3), jan(5, 6), today)
    most = weeks_of(a_habit(quota=30, measure="amount", start=begun), {FIRST: 29.5}, today)
    done = weeks_of(a_habit(quota=30, measure="amount", start=begun), {FIRST: 30}, today)
    index = week_index(today, 0)
    assert week_score([days, most], index) == (1, 2)
    assert week_score([days, done], index) == (2, 2)
    assert week_score([first, done], index) == (3, 3)
    assert week_score([], index) == (0, 0)


class TestWeeksBook:
    TODAY = date(2026, 1, 14)

    def of(self, book: WeeksBook, ticks: Mapping[str, list[date]], week_start: int = 0) -> HabitWeeks:
        facts = facts_of(a_habit(start=date(2024, 12, 30)), ticks=ticks, settings=Settings(week_start=week_start))
        career = Career(facts)
        return book.of(career, career.habits[0], self.TODAY)

    def test_a_page_holds_while_nothing_changes(self) -> None:
        book = WeeksBook()
        assert self.of(book, {"h1": jan(5)}) is self.of(book, {"h1": jan(5)})

    def test_a_tick_turns_the_page(self) -> None:
        book = WeeksBook()
        assert self.of(book, {"h1": jan(5)}).this_count == 0
        assert self.of(book, {"h1": jan(5, 12)}).this_count == 1

    def test_the_same_days_in_another_year_are_other_days(self) -> None:
        book = WeeksBook()
        assert self.of(book, {"h1": jan(12)}).this_count == 1
        assert self.of(book, {"h1": [date(2025, 1, 12)]}).this_count == 0

    def test_another_first_day_of_the_week_turns_the_page(self) -> None:
        book = WeeksBook()
        assert self.of(book, {"h1": jan(11)}).this_count == 0
        assert self.of(book, {"h1": jan(11)}, week_start=6).this_count == 1

    def test_retired_habits_come_last(self) -> None:
        facts = facts_of(
            a_habit("a", retired=[(date(2026, 1, 7), None)], order=1), a_habit("b", order=3), a_habit("c", order=2)
        )
        assert [weeks.habit.id for weeks in WeeksBook().all(Career(facts), self.TODAY)] == ["c", "b", "a"]
