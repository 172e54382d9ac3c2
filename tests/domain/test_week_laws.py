"""The laws of weeks, for any habit, any week's first day and any today."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from random import Random

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careertui.domain.days import week_index
from careertui.domain.records import TickYear
from careertui.domain.weeks import HabitWeeks, week_score
from tests.domain import naive
from tests.domain.careers import a_season, tick_years
from tests.domain.lives import after, laws, lives, weeks_of_life
from tests.domain.naive import WEEK, Life, exact

close = pytest.approx


@laws
@given(lives())
def test_the_naive_model_agrees(life: Life) -> None:
    weeks = weeks_of_life(life)
    assert [(week.first, week.state) for week in weeks.weeks] == life.states()
    periods = life.periods()
    assert [exact(week.count) for week in weeks.weeks] == [life.count(period) for period in periods]
    assert [exact(week.quota) for week in weeks.weeks] == [life.quota(period) for period in periods]
    assert [week.every for week in weeks.weeks] == [life.every(period) for period in periods]
    assert (weeks.streak, weeks.best, tuple(weeks.consistency)) == (life.streak(), life.best(), life.consistency())
    assert weeks.strength == close(life.strength())
    assert weeks.risk == life.risk()


@laws
@given(lives(), st.integers(0, 120))
def test_the_naive_model_agrees_on_every_day_looked_back_at(life: Life, days: int) -> None:
    then = after(life.today, -days)
    retired = tuple(
        msgspec.structs.replace(gap, to=gap.to if gap.to and gap.to <= then else None)
        for gap in life.habit.retired
        if gap.from_ <= then
    )
    seen = replace(life, today=then, habit=msgspec.structs.replace(life.habit, retired=retired))
    weeks = weeks_of_life(life, then)
    assert [(week.first, week.state) for week in weeks.weeks] == seen.states()
    assert (weeks.streak, weeks.risk) == (seen.streak(), seen.risk())
    assert weeks.strength == close(seen.strength())


@st.composite
def neighbours(draw: st.DrawFn) -> list[Life]:
    first = draw(lives(id="h0"))
    others = [
        draw(lives(id=f"h{number}", today=first.today, week_start=first.week_start))
        for number in range(1, draw(st.integers(1, 3)))
    ]
    return [first, *(replace(other, seasons=first.seasons) for other in others)]


@laws
@given(neighbours(), st.integers(0, 16))
def test_the_naive_model_agrees_on_the_week_score(those: list[Life], back: int) -> None:
    day = after(those[0].today, -7 * back)
    index = week_index(day, those[0].week_start)
    expected = naive.week_score(those, those[0].week(day))
    done, want = week_score([weeks_of_life(life) for life in those], index)
    assert (Fraction(done), Fraction(want)) == expected
    assert 0 <= done <= want


@laws
@given(lives())
def test_best_is_never_under_the_streak(life: Life) -> None:
    weeks = weeks_of_life(life)
    assert weeks.best >= weeks.streak >= 0


@st.composite
def lives_and_a_day_to_tick(draw: st.DrawFn) -> tuple[Life, date]:
    life = draw(lives())
    assume(life.start <= life.today)
    day = after(life.start, draw(st.integers(0, (life.today - life.start).days)))
    return life, day


@laws
@given(lives_and_a_day_to_tick(), st.sampled_from([1, 3]))
def test_a_tick_changes_no_other_week(case: tuple[Life, date], n: int) -> None:
    life, day = case
    before = weeks_of_life(life)
    ticked = weeks_of_life(replace(life, ticks={**life.ticks, day: n}))
    own = next((period[0] for period in life.periods() if life.week(day) in period), None)
    assert [each for each in before.weeks if each.first != own] == [each for each in ticked.weeks if each.first != own]


@laws
@given(lives_and_a_day_to_tick())
def test_one_more_tick_never_lowers_an_at_least_habit(case: tuple[Life, date]) -> None:
    life, day = case
    assume(life.habit.limit == "at_least" and day not in life.ticks)
    before = weeks_of_life(life)
    ticked = weeks_of_life(replace(life, ticks={**life.ticks, day: 1}))
    assert ticked.streak >= before.streak
    assert ticked.best >= before.best
    assert ticked.strength >= before.strength - 1e-12
    assert ticked.consistency.met >= before.consistency.met


def without_week(life: Life, week: date) -> Life:
    """The life with one week cut out: what came later happens seven days earlier."""

    def moved(day: date) -> date:
        return day - WEEK if day >= week + WEEK else day

    habit = life.habit
    quotas = {life.week(moved(quota.since)): quota.n for quota in habit.quotas[1:]}
    return replace(
        life,
        today=life.today - WEEK,
        ticks={moved(day): n for day, n in life.ticks.items() if not week <= day < week + WEEK},
        habit=msgspec.structs.replace(
            habit,
            quotas=(
                habit.quotas[0],
                *(msgspec.convert({"since": since, "n": n}, type(habit.quotas[0])) for since, n in quotas.items()),
            ),
            excused={moved(day): why for day, why in habit.excused.items() if not week <= day < week + WEEK},
        ),
    )


@laws
@given(lives(plain=True), st.data())
def test_an_excused_week_might_as_well_not_be(life: Life, data: st.DataObject) -> None:
    inner = [week for (week,) in life.periods()[1:] if week != life.running_week]
    assume(inner)
    week = data.draw(st.sampled_from(inner))
    excused = msgspec.structs.replace(life.habit, excused={**life.habit.excused, week: "ill"})
    life = replace(life, habit=excused)
    assume(life.state((week,)) != "met")
    cut = without_week(life, week)
    whole, rest = weeks_of_life(life), weeks_of_life(cut)
    assert (whole.streak, whole.best, whole.consistency) == (rest.streak, rest.best, rest.consistency)
    assert whole.strength == close(rest.strength)


@laws
@given(lives(plain=True), st.integers(0, 40), st.integers(0, 30))
def test_a_season_excuses_each_week_it_touches(life: Life, begin: int, length: int) -> None:
    start = after(life.habit.start, begin)
    end = after(start, length)
    assume(life.week(end) < life.running_week)
    every_day = {after(start, days): "season" for days in range(length + 1)}
    excused = msgspec.structs.replace(life.habit, excused={**life.habit.excused, **every_day})
    season, by_hand = weeks_of_life(replace(life, seasons=((start, end),))), weeks_of_life(replace(life, habit=excused))
    assert season.weeks == by_hand.weeks
    assert (season.streak, season.strength, season.risk) == (by_hand.streak, by_hand.strength, by_hand.risk)


@laws
@given(lives(), st.data())
def test_excusing_a_week_never_hurts(life: Life, data: st.DataObject) -> None:
    periods = life.periods()
    assume(periods)
    period = data.draw(st.sampled_from(periods))
    day = data.draw(st.sampled_from(life.days(period)))
    excused = msgspec.structs.replace(life.habit, excused={**life.habit.excused, day: "ill"})
    before, after_ = weeks_of_life(life), weeks_of_life(replace(life, habit=excused))
    # an at-most week that was kept is no longer counted as met: that can cost what it gave, never more
    lost = life.habit.limit == "at_most" and life.state(period) == "met"
    assert after_.streak >= before.streak - lost
    assert after_.best >= before.best - lost


@laws
@given(lives())
def test_strength_is_between_nothing_and_all(life: Life) -> None:
    assert 0 <= weeks_of_life(life).strength <= 1


@laws
@given(lives(limit="at_least"))
def test_strength_never_falls_inside_a_running_week(life: Life) -> None:
    strengths = [weeks_of_life(life, day).strength for day in life.days(life.running or ()) if day <= life.today]
    assert strengths == sorted(strengths)


@laws
@given(lives(limit="at_least"))
def test_a_running_week_breaks_no_streak(life: Life) -> None:
    days = [day for day in life.days(life.running or ()) if day <= life.today]
    assume(days)
    streaks = [weeks_of_life(life, day).streak for day in days]
    assert streaks == sorted(streaks)
    assert streaks[-1] - streaks[0] <= 1


@laws
@given(lives(), st.randoms(use_true_random=False))
def test_the_order_of_ticks_seasons_and_excuses_changes_nothing(life: Life, random: Random) -> None:
    def shuffled(years: dict[int, TickYear]) -> dict[int, TickYear]:
        result = {}
        for year in random.sample(sorted(years), len(years)):
            days = years[year].days
            result[year] = TickYear(days={day: days[day] for day in random.sample(sorted(days), len(days))})
        return result

    seasons = [a_season(*span, id=f"s{number}") for number, span in enumerate(life.seasons)]
    excused = life.habit.excused
    habit = msgspec.structs.replace(
        life.habit, excused={day: excused[day] for day in random.sample(sorted(excused), len(excused))}
    )
    years = tick_years(life.ticks)
    plain = HabitWeeks(life.habit, years, seasons, life.today, life.week_start)
    mixed = HabitWeeks(habit, shuffled(years), random.sample(seasons, len(seasons)), life.today, life.week_start)
    assert plain.weeks == mixed.weeks
    assert (plain.streak, plain.best, plain.consistency, plain.strength, plain.risk) == (
        mixed.streak,
        mixed.best,
        mixed.consistency,
        mixed.strength,
        mixed.risk,
    )


@laws
@given(lives())
def test_a_past_week_that_is_closed_stays_as_it_is(life: Life) -> None:
    now, later = weeks_of_life(life), weeks_of_life(life, after(life.today, 7 * 3))
    assume(not life.is_retired)
    assume(life.running)
    running = (life.running or ())[0]
    closed = {week.first: week for week in now.weeks if week.first != running}
    assert closed == {week.first: week for week in later.weeks if week.first < running}


@laws
@given(lives())
def test_weeks_follow_each_other_in_sevens(life: Life) -> None:
    firsts = [week.first for week in weeks_of_life(life).weeks]
    assert firsts == sorted(set(firsts))
    assert all((later - earlier) % timedelta(days=7) == timedelta(0) for earlier, later in pairwise(firsts))
