"""Goals on random careers agree with an independent model, on any day and looked back on from any later one."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from careertui.domain.career import Career
from careertui.domain.goals import has_no_next_step, is_overdue, is_reached, is_stuck, next_step
from careertui.domain.records import Action, Closing, Goal, Move
from careertui.domain.signals.rules import signals
from careertui.domain.views.goals import goals_view
from tests.domain import naive_goals
from tests.domain.careers import a_habit, a_season
from tests.domain.facts import a_career, a_goal, a_line
from tests.domain.lives import laws
from tests.domain.naive_goals import GoalLife

BASE, DAY, LAST = date(2026, 1, 5), timedelta(days=1), 240


def on(n: int) -> date:
    return BASE + n * DAY


@st.composite
def closings(draw: st.DrawFn, started: int | None) -> tuple[Any, list[Closing]]:
    """A status, and the closings that led to it."""
    days = sorted(draw(st.lists(st.integers(started or 0, LAST), max_size=5)))
    ends = []
    for first, again in zip(days[::2], [*days[1::2], None], strict=False):
        status = "dropped" if started is None else draw(st.sampled_from(["done", "dropped"]))
        ends.append(Closing(on=on(first), status=status, outcome="so", reopened=on(again) if again else None))  # type: ignore[arg-type]
    if ends and ends[-1].reopened is None:
        return ends[-1].status, ends
    return "idea" if started is None else "active", ends


@st.composite
def goal_lives(draw: st.DrawFn, id: str, seasons: tuple[tuple[date, date], ...]) -> GoalLife:
    started = draw(st.none() | st.integers(0, 100) | st.integers(0, 30))
    status, ends = draw(closings(started))
    some = st.integers(0, LAST).map(on)
    moved = sorted(draw(st.sets(some, max_size=2)))
    targets = [draw(some) for _ in range(len(moved) + 1)]
    standing = ends[-1] if ends and ends[-1].reopened is None else None
    done = draw(st.lists(st.none() | some, max_size=3))
    goal = a_goal(
        id,
        created=BASE,
        status=status,
        target=targets[-1],
        started=None if started is None else on(started),
        closings=tuple(ends) if draw(st.booleans()) or len(ends) > 1 or not standing else (),  # older files have none
        closed=standing.on if standing else None,
        outcome=standing.outcome if standing else "",
        of=draw(st.sampled_from([3, 100])),
        actions=tuple(Action(text=f"{id} {n}", done=day) for n, day in enumerate(done)),
        moves=tuple(Move(on=day, from_=targets[n], to=targets[n + 1], why="so") for n, day in enumerate(moved)),
    )
    goal = replace(goal, progress=draw(st.dictionaries(some, st.sampled_from([0, 1, goal.of]), max_size=2)))
    lines = tuple(draw(st.lists(some, max_size=2)))
    ticks = tuple(sorted(draw(st.sets(some, max_size=2))))
    return GoalLife(goal, lines, ticks, seasons)


@st.composite
def careers(draw: st.DrawFn) -> tuple[Career, list[GoalLife]]:
    first = draw(st.integers(0, LAST))
    seasons = ((on(first), on(first + draw(st.integers(0, 60)))),) if draw(st.booleans()) else ()
    lives = [draw(goal_lives(f"g{n}", seasons)) for n in range(draw(st.integers(1, 3)))]
    habits = [replace(a_habit(f"h-{life.goal.id}"), goal=life.goal.id, start=BASE, created=BASE) for life in lives]
    lines = [
        a_line(day, goal=life.goal.id, id=f"{life.goal.id} {n}") for life in lives for n, day in enumerate(life.lines)
    ]
    ticks: dict[str, dict[date, list[str]]] = {f"h-{life.goal.id}": {day: [] for day in life.ticks} for life in lives}
    spans = [a_season(first_day, last) for first_day, last in seasons]
    return a_career(*(life.goal for life in lives), *habits, *lines, *spans, ticks=ticks), lives


def seen_of(career: Career, life: GoalLife, today: date) -> Goal:
    return next(goal for goal in career.as_of(today).goals if goal.id == life.goal.id)


@laws
@given(careers(), st.integers(0, LAST + 60))
def test_state_overdue_stuck_and_reached(made: tuple[Career, list[GoalLife]], n: int) -> None:
    (career, lives), today = made, on(n)
    seen = career.as_of(today)
    for life in lives:
        goal = seen_of(career, life, today)
        assert (goal.status, goal.target) == (life.state(today), life.target(today))
        assert is_overdue(seen, goal, today) == life.is_overdue(today)
        assert is_stuck(seen, goal, today) == life.is_stuck(today)
        assert is_reached(goal, today) == life.is_reached(today)


@laws
@given(careers(), st.integers(0, LAST + 60))
def test_the_next_step_is_one_and_the_lists_say_the_same(made: tuple[Career, list[GoalLife]], n: int) -> None:
    (career, lives), today = made, on(n)
    step = next_step(career, today)
    assert (step and (step.goal.id, step.action.text)) == naive_goals.next_step(lives, today)
    actives = [life for life in lives if life.state(today) == "active"]
    assert has_no_next_step(career.as_of(today)) == (bool(actives) and step is None)
    view = goals_view(career, today)
    lines = {line.id: line for line in (*view.open, *view.done, *view.dropped)}
    for life in lives:
        line = lines[life.goal.id]
        assert bool(line.days_over) == life.is_overdue(today)
        assert bool(line.untouched) == life.is_stuck(today)
        assert bool(line.reached) == life.is_reached(today)
        target = life.target(today)
        assert bool(line.days_past) == (life.state(today) == "idea" and target is not None and target < today)
    assert sum(line.is_next for line in lines.values()) == (step is not None)


@laws
@given(careers(), st.integers(0, LAST + 60))
def test_the_signal_of_goals_is_the_gravest_and_a_reached_one_offers_closing(
    made: tuple[Career, list[GoalLife]], n: int
) -> None:
    (career, lives), today = made, on(n)
    found = [each for each in signals(career, today, None) if each.kind in ("overdue", "stuck", "no_next_step")]
    in_season = bool(lives) and lives[0].is_season(today)
    late = [life for life in lives if life.is_overdue(today)]
    stuck = [life for life in lives if life.is_stuck(today)]
    none = any(life.state(today) == "active" for life in lives) and naive_goals.next_step(lives, today) is None
    expected = [] if in_season else ["overdue"] if late else ["stuck"] if stuck else ["no_next_step"] if none else []
    assert [each.kind for each in found] == expected
    for each in found:
        life = next((life for life in lives if life.goal.id == each.subject), None)
        assert ("close it?" in each.text) == (life is not None and life.is_reached(today))
