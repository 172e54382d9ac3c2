"""Habits with everything that can happen to them, drawn by hypothesis."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from careertui.domain.career import Career
from careertui.domain.days import first_of_week
from careertui.domain.habits.amounts import Number
from careertui.domain.records import Limit, Measure
from careertui.domain.settings import Settings
from careertui.domain.weeks import HabitWeeks
from tests.domain.careers import MemoryFacts, a_habit, a_season, facts_of
from tests.domain.naive import Life

laws = settings(max_examples=60, deadline=None, database=None)

# Around a leap day, around new years, and an ordinary summer.
BASES = (date(2024, 2, 12), date(2023, 12, 11), date(2025, 12, 20), date(2026, 6, 3))
LONGEST = 16  # weeks


def after(base: date, days: int) -> date:
    return base + timedelta(days=days)


@st.composite
def ticks_in(draw: st.DrawFn, first: date, last: date, measure: Measure) -> Mapping[date, Number]:
    """Ticks from `first` to `last`, some weeks full, some empty."""
    span = (last - first).days + 1
    if span <= 0:
        return {}
    bits = draw(st.lists(st.sampled_from((0, 1, 5, 21, 42, 85, 127, 127)), min_size=0, max_size=span // 7 + 1))
    days = [after(first, week * 7 + day) for week, marks in enumerate(bits) for day in range(7) if marks & (1 << day)]
    worth: tuple[Number, ...] = (1, 2, 0.5, 12.25, 0.1, 0.7, 0.333) if measure == "amount" else (1,)
    scales = draw(st.lists(st.sampled_from(worth), min_size=1, max_size=3))
    return {day: scales[number % len(scales)] for number, day in enumerate(days) if day <= last}


@st.composite
def lives(
    draw: st.DrawFn,
    *,
    limit: Limit | None = None,
    plain: bool = False,
    today: date | None = None,
    week_start: int | None = None,
    id: str = "h1",
) -> Life:
    """A habit's life; `plain` is asked for by the week, has no seasons, no retirements and no tick before its start."""
    week_start = draw(st.integers(0, 6)) if week_start is None else week_start
    chosen = limit or draw(st.sampled_from(("at_least", "at_least", "at_most")))
    at: Limit = "at_most" if chosen == "at_most" else "at_least"
    measure: Measure = "amount" if draw(st.integers(0, 3)) == 0 else "days"
    weeks = st.just(1) if plain else st.sampled_from((1, 1, 2, 4))

    def quota(every: int) -> Number:
        if measure == "days":
            return draw(st.integers(0, 7 * every - 1) if at == "at_most" else st.integers(1, 7 * every))
        return draw(st.one_of(st.integers(at == "at_least", 40), st.sampled_from((0.5, 0.9, 1.1, 2.5, 2.331))))

    base = draw(st.sampled_from(BASES)) if today is None else after(today, -draw(st.integers(0, LONGEST * 7)))
    start = after(base, draw(st.integers(-3, 20)))
    today = today or after(base, draw(st.integers(0, LONGEST * 7)))
    offset = st.integers(0, LONGEST * 7)
    changed = sorted(draw(st.sets(offset, max_size=3)))
    later = {first_of_week(after(start, days), week_start): draw(weeks) for days in changed}
    quotas = [(since, quota(every), every) for since, every in sorted(later.items())]
    every = draw(weeks)
    gaps: list[tuple[date, date | None]] = []
    seasons: list[tuple[date, date]] = []
    if not plain:
        edges: list[date | None] = [
            after(start, days) for days in sorted(draw(st.lists(offset, max_size=4))) if after(start, days) <= today
        ]
        edges += [None] * (len(edges) % 2)
        gaps = [(gone, back) for gone, back in zip(edges[::2], edges[1::2], strict=True) if gone]
        bounds = sorted(draw(st.sets(offset, max_size=4)))
        bounds = bounds[: len(bounds) // 2 * 2]
        seasons = [(after(base, a), after(base, b)) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    habit = a_habit(
        id,
        name=f"Habit {id}",
        quota=quota(every),
        every=every,
        start=start,
        created=date(2020, 1, 1),
        quotas=quotas,
        measure=measure,
        limit=at,
        excused=sorted({after(base, days) for days in draw(st.sets(offset, max_size=3))}),
        retired=gaps,
    )
    begun = start if plain else after(start, -draw(st.sampled_from((0, 0, 0, 1, 9, 30))))
    ticks = draw(ticks_in(begun, today, measure))
    return Life(habit, ticks, today, week_start, tuple(seasons))


def facts_of_lives(*those: Life) -> MemoryFacts:
    """Facts that hold these lives; they share seasons and settings, the first one's."""
    return facts_of(
        *(life.habit for life in those),
        ticks={life.habit.id: life.ticks for life in those},
        seasons=[a_season(*span, id=f"s{number}") for number, span in enumerate(those[0].seasons)],
        settings=Settings(week_start=those[0].week_start),
    )


def weeks_of_life(life: Life, today: date | None = None) -> HabitWeeks:
    """What the real rules make of a life."""
    today = today or life.today
    seen = Career(facts_of_lives(life)).as_of(today)
    return HabitWeeks(seen.habits[0], seen.ticks(life.habit.id), seen.seasons, today, life.week_start)
